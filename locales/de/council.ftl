council-for-whom = Für Rat und Ausschüsse · öffentlich abrufbar
council-list = Ergebnisse für den Rat
council-list-lead = Was Menschen gesagt haben, was die Stadt geantwortet hat und was noch offen ist, je Verfahren.
council-coming = Demnächst zu entscheiden
council-coming-none = Im Augenblick steht keine Entscheidung an.
council-results = Alle Verfahren
council-results-caption = Verfahren mit ihren Ergebnissen
council-procedure = Verfahren
council-runs-until = Bis
council-contributions = Beiträge
council-decided = Was beschlossen wurde
council-decided-none = Noch ist nichts beschlossen.
council-decides-on = Entscheidung ab { $date }
council-elsewhere = Beiträge zu diesem Verfahren werden nicht auf dieser Plattform gezählt.
council-elsewhere-documents = Was dazu vorliegt, steht in den Unterlagen.
council-not-here = nicht hier gezählt
council-concerned = { $count ->
    [one] Dieser Beitrag gehört dazu
   *[other] Diese Beiträge gehören dazu
 }
council-concerned-more = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
 }
council-print = Drucken
council-to-procedure = Zum Verfahren
council-finding-top = { $count ->
    [one] Am meisten Zustimmung hat „{ $title }“ mit einer Stimme.
   *[other] Am meisten Zustimmung hat „{ $title }“ mit { $count } Stimmen.
 }
council-finding-arrived = { $count ->
    [0] Noch ist kein Beitrag eingegangen.
    [one] Ein Beitrag ist eingegangen.
   *[other] { $count } Beiträge sind eingegangen.
 }
council-finding-departs = { $of ->
    [1] Die Verwaltung hat Nein gesagt.
   *[other] { $count ->
        [one] Bei einer von { $of } Antworten sagt die Verwaltung Nein.
       *[other] Bei { $count } von { $of } Antworten sagt die Verwaltung Nein.
     }
 }
council-finding-follows = { $count ->
    [one] Die Verwaltung hat einmal geantwortet und folgt.
   *[other] Die Verwaltung folgt in allen { $count } Antworten, ganz oder zum Teil.
 }
council-finding-open = Die Verwaltung hat noch nicht geantwortet.
council-proposals-all = { $count ->
    [one] Vorschlag, beantwortet
   *[other] Vorschläge, alle beantwortet
 }
council-proposals = { $count ->
    [one] Vorschlag, beantwortet { $answered }
   *[other] Vorschläge, davon { $answered } beantwortet
 }
council-stat-arrived = { $count ->
    [one] Beitrag
   *[other] Beiträge
 }
council-stat-surveys = { $count ->
    [one] Umfrage, davon { $paper } auf Papier
   *[other] Umfragen, davon { $paper } auf Papier
 }
council-stat-places = markierte Orte
council-stat-offline = auf Papier, am Telefon oder vor Ort
council-support = Die Vorschläge mit der meisten Unterstützung
council-support-note = { $count ->
    [one] Von einem veröffentlichten Vorschlag. Balken beginnen bei null.
   *[other] Von { $count } veröffentlichten Vorschlägen. Balken beginnen bei null.
 }
council-support-none = Hier stehen Vorschläge, sobald welche veröffentlicht sind.
council-proposal = Vorschlag
council-status = Stand
council-voices-count = Stimmen
council-same-as-table = Dieselben Zahlen als Tabelle
council-answered = Was beantwortet ist und was offen ist
council-answered-note = Beantwortet { $answered }, offen { $open }, davon überfällig { $late }.
council-still-open = noch offen
council-taken-up = Ja
council-partly = Zum Teil
council-planned = Schon geplant
council-no = Nein
council-channels = Auf welchen Wegen es kam
council-channels-note = Jeder Weg zählt gleich.
council-what = Was
council-share = Anteil
council-voices = Was als Stimme zählt, und was das nicht verhindert
council-voices-none = Zu diesen Vorschlägen gibt es noch keine Stimmen.
council-where = Woher die Beiträge kommen
council-where-note = Gezählt wird, worauf sich ein Beitrag bezieht, soweit ein Ort angegeben ist.
council-where-caption = Beiträge nach Stadtbezirk
council-borough = Bezirk
council-map-caption = Vereinfachte Karte. Die Liste sagt dasselbe.
council-class = { $from } bis { $to }
council-class-below = unter { $to }
council-class-from = ab { $from }
council-class-all = überall gleich viele
council-stances = Wo die Verwaltung folgt und wo sie abweicht
council-stances-none = Noch hat die Verwaltung nicht geantwortet.
council-body-departs = Abweichung: { $body }
council-supported-by = { $count ->
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
 }
council-departs-administration = Anders als die Verwaltung vorgeschlagen hat.
council-departs-participants = Anders, als Beteiligte wollten.
council-departs-both = Anders als Verwaltung und Beteiligte wollten.
council-status-new = Neu
council-status-examined = Wird geprüft
council-status-deliberated = In Beratung
council-status-answered = Beantwortet
council-status-decided = Beschlossen
council-status-refused = Abgelehnt, mit Begründung
council-status-underway = In Arbeit
council-status-done = Umgesetzt
council-desk = Rat
council-desk-lead = Beschlüsse erfassen, mit Beiträgen verbinden, und sehen, was daraus wird.
council-record = Beschluss erfassen
council-record-lead = Alle verbundenen Beiträge zeigen den Beschluss sofort, und wer eine Adresse hinterlassen hat, bekommt Post.
council-wrong = War der Eintrag falsch?
council-wrong-lead = Ein Eintrag verschwindet nicht. Er bleibt mit dem Grund lesbar, und wer Post zu ihm bekam, bekommt wieder welche.
council-correct-open = Berichtigen
council-correct = Beschluss berichtigen
council-correct-lead = Ändern Sie, was falsch war. Der frühere Eintrag bleibt mit Ihrem Grund lesbar. Was gebaut wird, hängt dann am neuen.
council-correct-now = Berichtigung jetzt festhalten
council-corrected-already = Dieser Eintrag ist schon berichtigt. Das steht jetzt an seiner Stelle.
council-correct-gone = Dieser Eintrag ist schon zurückgenommen, und nichts steht an seiner Stelle. Gilt der Beschluss doch, halten Sie ihn neu fest.
council-retract-open = Zurücknehmen
council-retract = Eintrag zurücknehmen
council-retract-lead = Für Beschlüsse, die es so nicht gab. Die Beiträge stehen danach wieder dort, wo sie vorher standen, und versprochene Antworten sind wieder offen.
council-retract-now = Eintrag jetzt zurücknehmen
council-retract-measures = { $count ->
    [one] An diesem Beschluss hängt eine Maßnahme. Berichtigen Sie ihn so, dass er beschlossen bleibt, oder stellen Sie die Maßnahme vorher ein.
   *[other] An diesem Beschluss hängen { $count } Maßnahmen. Berichtigen Sie ihn so, dass er beschlossen bleibt, oder stellen Sie die Maßnahmen vorher ein.
 }
council-retracted = Zurückgenommene Einträge
council-retracted-already = Jemand anderes hat diesen Eintrag schon zurückgenommen. Laden Sie die Seite des Beschlusses neu.
council-mistake = Was war falsch?
council-mistake-hint = Diesen Grund lesen alle, die den Beschluss lesen.
council-mistake-missing = Schreiben Sie, was an dem Eintrag falsch war.
council-record-now = Beschluss jetzt festhalten
council-links = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
 }
council-decision-title = { $body }, { $date }
council-measures = Was gebaut wird
council-measure-new = Maßnahme planen
council-measure-plan = Maßnahme eintragen
council-measure-title = Was wird gemacht?
council-measure-title-hint = In einem Satz, zum Beispiel: Zwei Linden werden im März gepflanzt.
council-measure-title-missing = Schreiben Sie in einem Satz, was gemacht wird.
council-measure-starts = Beginnt am
council-measure-finishes = Fertig am
council-measure-goal = Woran messen wir, ob es gelungen ist?
council-measure-backwards = Fertig kann es erst nach dem Beginn sein.
council-measure-not-accepted = Gebaut wird nur, was beschlossen ist.
council-waiting = Offene Punkte
council-waiting-none = Alles ist beantwortet.
council-due = fällig am { $date }
council-no-procedure = Kein bestimmtes Verfahren
council-search = Beiträge suchen
council-search-hint = Wörter oder Vorgangsnummern. Ohne Wörter kommen die meistunterstützten Vorschläge des gewählten Verfahrens.
council-search-none = Dazu gibt es keinen veröffentlichten Beitrag.
council-search-now = Beiträge zeigen
council-tie = Welche Beiträge betrifft der Beschluss?
council-tie-hint = Jeder angekreuzte Beitrag zeigt den Beschluss.
council-references = Weitere Vorgangsnummern
council-references-hint = Mit Leerzeichen oder Komma getrennt, zum Beispiel: MS-7K4Q-2M9X
council-reference-wrong = „{ $typed }“ ist keine Vorgangsnummer. Sie hat zwei Buchstaben und acht Zeichen.
council-body = Wer hat beschlossen?
council-body-missing = Wählen Sie, wer beschlossen hat.
council-body-council = Der Rat
council-body-committee = Ein Ausschuss
council-body-borough = Eine Bezirksvertretung
council-name = Name des Gremiums
council-name-hint = So, wie er in der Geschichte stehen soll, zum Beispiel: Rat der Stadt Münster
council-name-missing = Schreiben Sie, welches Gremium beschlossen hat.
council-day = Tag der Sitzung
council-day-missing = Wählen Sie den Tag.
council-not-yet-met = Die Sitzung ist erst noch. Einen Beschluss gibt es danach.
council-paper = Vorlage
council-paper-hint = Zum Beispiel: V/0731/2026
council-paper-wrong = Eine Vorlagennummer ist eine Zeile mit höchstens 100 Zeichen und wenigstens einem Buchstaben oder einer Ziffer, zum Beispiel: V/0731/2026
council-link = Link zur Vorlage
council-link-wrong = Ein Link beginnt mit https:// und führt zu einer dieser Adressen: { $hosts }
council-item = Tagesordnungspunkt
council-result = Was wurde beschlossen?
council-result-missing = Wählen Sie, was beschlossen wurde.
council-refused-reason-missing = Sagen Sie, warum es abgelehnt wurde. Wer es vorgeschlagen hat, hat ein Recht auf den Grund.
council-votes-for = Dafür
council-votes-against = Dagegen
council-votes-abstained = Enthalten
council-votes-wrong = Geben Sie alle drei Zahlen an oder keine.
council-wording = Wortlaut des Beschlusses
council-wording-missing = Schreiben Sie den Wortlaut des Beschlusses.
council-stance = Weicht der Beschluss ab?
council-follows = Nein, er folgt der Verwaltung und den meisten Beteiligten.
council-reason = Grund
council-reason-hint = So steht er auf jedem Beleg. Wer abweicht, muss einen Grund nennen.
council-reason-missing = Der Beschluss weicht ab: Schreiben Sie, warum.
council-early = Warum schon jetzt, obwohl die Beteiligung noch läuft?
council-early-hint = Nur wenn noch jemand mitmachen kann. Der Grund wird veröffentlicht.
council-still-running = Die Beteiligung läuft bis { $date }. Schreiben Sie, warum trotzdem schon beschlossen wurde.
council-not-early = An diesem Tag konnte niemand mehr mitmachen. Dann wurde nicht zu früh beschlossen: Lassen Sie dieses Feld leer.
council-tied-to-nothing = Wählen Sie ein Verfahren oder mindestens einen Beitrag.
council-too-many = Ein Beschluss kann höchstens { $limit } Beiträge betreffen. Verbinden Sie ihn mit dem ganzen Verfahren.
council-not-public = Diese Beiträge kann noch niemand lesen: { $references }. Verbinden Sie nur, was veröffentlicht ist.
council-decided-not-public = Dieses Verfahren ist noch nicht öffentlich. Veröffentlichen Sie es zuerst, dann kann ein Beschluss dazu stehen.
council-day-too-early = So lange ist das nicht her. Prüfen Sie das Jahr.
council-recorded-before = Mit diesem Formular ist schon ein Beschluss festgehalten, und zwar anders. Öffnen Sie ihn in der Liste und berichtigen Sie ihn dort.
council-stands-already = Dieser Beschluss ist schon festgehalten: gleiche Sitzung, Vorlage, gleiches Ergebnis, dieselben Beiträge. Stimmt etwas an ihm nicht, berichtigen Sie ihn dort.
council-stands-here = Festgehalten ist:
council-procedure-aside = Das bisherige Verfahren (abgelegt)
council-unknown = Diese Vorgangsnummern kennen wir nicht: { $references }
council-survey = Was die Umfrage ergab
council-files = Zum Herunterladen
council-files-lead = Jede Datei öffnet sich in einer Tabellenkalkulation. Sie enthält, was auch auf den Seiten steht, und keine Namen.
council-file-proposals = Vorschläge als CSV-Datei
council-file-survey = Umfrage als CSV-Datei
council-file-reports = Meldungen als CSV-Datei
council-columns = Was die Spalten bedeuten: { $file }
council-column = Spalte
council-column-about = Was darin steht
council-crossed = Zwei Fragen kreuzen
council-crossed-lead = Sie sehen, wie Menschen mit einer Antwort auf die eine Frage die andere beantwortet haben.
council-crossed-open = Fragen auswählen
council-crossed-rows = Zeilen
council-crossed-columns = Spalten
council-crossed-show = Tabelle zeigen
council-crossed-same = Wählen Sie zwei verschiedene Fragen.
council-crossed-none = Noch hat niemand beide Fragen beantwortet.
council-column-reference = Vorgangsnummer
council-about-reference = Damit finden Sie den Beitrag auf den Seiten.
council-column-title = Titel
council-about-title = Worum es geht, in einer Zeile.
council-column-text = Text
council-about-text = Was dazu geschrieben wurde.
council-column-topic = Thema
council-about-topic = Das Thema, unter dem der Vorschlag steht.
council-column-district = Stadtteil
council-about-district = Wo der Ort liegt; leer, wenn keiner angegeben ist.
council-column-arrived = Eingegangen
council-about-arrived = Tag, als Jahr-Monat-Tag.
council-column-endorsements = Unterstützungen
council-about-endorsements = Gezählte Stimmen für den Vorschlag.
council-column-comments = Kommentare
council-about-comments = Veröffentlichte Kommentare.
council-column-status = Stand
council-about-status = Wie weit es ist.
council-column-answer = Antwort
council-about-answer = Ja, teilweise, schon geplant oder nein; leer, solange keine Antwort veröffentlicht ist.
council-column-answer-text = Antworttext
council-about-answer-text = Die Antwort und ihr Grund.
council-column-answered = Beantwortet
council-about-answered = Tag der Antwort.
council-column-category = Art
council-about-category = Worum es bei der Meldung geht.
council-column-place = Ort
council-about-place = Der Ort in Worten.
council-column-longitude = Länge
council-about-longitude = Geografische Länge, WGS 84.
council-column-latitude = Breite
council-about-latitude = Geografische Breite, WGS 84.
council-column-affected = Auch betroffen
council-about-affected = Wie viele sagen, dass es sie auch betrifft.
council-column-finished = Abgeschlossen
council-about-finished = Tag, an dem es erledigt oder abgelehnt war.
council-column-question = Frage
council-about-question = Die Frage der Umfrage.
council-column-statement = Aussage
council-about-statement = Bei mehreren Aussagen: welche.
council-column-choice = Antwort auf die Frage
council-about-choice = Was angekreuzt werden konnte.
council-column-count = Anzahl
council-about-count = Wie oft es gewählt wurde, auf fünf gerundet; bei Rangfolgen die Punkte. Leer, wo weniger als fünf Menschen zu erkennen wären.
council-column-respondents = Beantwortet von
council-about-respondents = Wie viele die Frage beantwortet haben, auf fünf gerundet.
council-texts = Sprachfassungen
council-texts-lead = Menschen lesen den Beschluss in ihrer Sprache. Fehlt sie, sehen sie den deutschen Text, und das steht dabei.
council-texts-write = Sprachfassungen schreiben
council-texts-save = Texte speichern
council-texts-german = Was gebaut wird, auf Deutsch
council-texts-german-hint = Ändern Sie hier etwas, gelten die anderen Sprachen als veraltet, bis jemand sie ansieht.
council-texts-others = In anderen Sprachen
council-texts-now = Post zum Beschluss geht sofort hinaus. Was hier fehlt, steht darin auf Deutsch.
council-texts-changed = Jemand anderes hat inzwischen gespeichert. Ihre Texte stehen noch in den Feldern. Prüfen Sie sie und speichern Sie noch einmal.
council-papers = Vorlagen des Rates
council-papers-of-procedure = Vorlagen im Rat
council-paper-measures = Was daraus wird
council-uptake-before = Die Vorlage geht schon auf diese Beiträge ein: { $references }. Soll etwas anderes gelten, beenden Sie zuerst die frühere Verbindung.
council-uptake-recorded-before = Mit diesem Formular haben Sie schon etwas verbunden, und zwar anders. Öffnen Sie die Vorlage neu. Dort steht, was verbunden ist, und Sie können die Verbindung aufheben oder weitere Beiträge verbinden.
council-papers-lead = Worüber der Rat und seine Ausschüsse beraten, und was Menschen dazu gesagt haben.
council-papers-search = Vorlagen suchen
council-papers-hint = Wörter oder eine Nummer, zum Beispiel: V/0731/2026
council-papers-find = Suchen
council-papers-none = Noch sind keine Vorlagen übernommen.
council-papers-not-found = Dazu gibt es keine Vorlage. Versuchen Sie ein kürzeres Wort.
council-papers-desk-lead = Wählen Sie eine Vorlage und sagen Sie, welche Beiträge sie aufnimmt.
council-paper-gone = Diese Vorlage wurde zurückgezogen
council-paper-gone-why = Das Büro des Rates zeigt sie nicht mehr. Ihr Inhalt ist deshalb auch hier gelöscht. Was dazu gesagt wurde, bleibt stehen.
council-paper-in-charge = Zuständig:
council-paper-by = Eingebracht von:
council-paper-source = Im Ratsinformationssystem ansehen
council-paper-way = Weg durch die Gremien
council-paper-way-none = Noch steht keine Beratung fest.
council-paper-said = Was Menschen dazu gesagt haben
council-paper-said-none = Mit dieser Vorlage ist noch kein Beitrag verbunden.
council-paper-related = Vorlagen, die dazu gehören
council-paper-license = Lizenz:
council-paper-no-license = Die Quelle nennt keine Lizenz.
council-paper-address = Adresse in OParl:
council-documents = Dokumente
council-documents-elsewhere = Die Links führen zum Ratsinformationssystem.
council-uptake-by = Festgehalten von: { $role }, { $date }
council-stop-no-date = Termin offen
council-stop-no-body = Gremium nicht genannt
council-stop-will-decide = Hier wird entschieden
council-stop-will-advise = Hier wird beraten
council-stop-decided = Darüber wurde entschieden
council-stop-was-to-decide = Hier stand die Entscheidung an
council-stop-was-to-advise = Hier stand die Beratung an
council-stop-advised = Darüber wurde beraten
council-stop-off = Nicht mehr auf der Tagesordnung
council-stop-result = Ergebnis laut Protokoll:
council-meetings = Sitzungen
council-meetings-lead = Wann der Rat und seine Ausschüsse tagen, und wo Beiträge auf der Tagesordnung stehen.
council-meetings-which = Welche Sitzungen
council-meetings-ahead = Kommende
council-meetings-past = Vergangene
council-meetings-none = Hier stehen Sitzungen, sobald der Rat Termine veröffentlicht.
council-meeting-cancelled = Fällt aus
council-meeting-cancelled-next = Sobald der Rat einen neuen Termin nennt, steht er bei der Vorlage.
council-meeting-source = Sitzung im Ratsinformationssystem
council-meeting-gone = Diese Sitzung wurde zurückgenommen
council-meeting-gone-why = Das Büro des Rates zeigt die Sitzung nicht mehr. Ihre Tagesordnung ist deshalb auch hier gelöscht. Was Menschen zu den Vorlagen gesagt haben, steht weiter bei den Vorlagen.
council-meeting-gone-page = Seite der Sitzung
council-meeting-participation = Punkte, zu denen Menschen etwas gesagt haben
council-meeting-participation-none = Zu dieser Sitzung ist noch kein Beitrag verbunden.
council-agenda = Tagesordnung
council-agenda-none = Die Tagesordnung ist noch nicht veröffentlicht.
council-item-not-public = Nichtöffentlicher Punkt
council-item-tied = { $count ->
    [one] 1 Beitrag ist einzeln genannt.
   *[other] { $count } Beiträge sind einzeln genannt.
 }
council-item-said = Was Menschen dazu gesagt haben
council-item-results = Ergebnisse: { $title }
council-news-withdrawn = Die Vorlage { $paper } wurde zurückgezogen.
council-news-withdrawn-next = Über diese Vorlage wird nicht mehr beraten. Kommt eine neue, steht sie hier.
council-news-cancelled = Die Sitzung am { $date } zur Vorlage { $paper } fällt aus.
council-news-cancelled-undated = Die Sitzung zur Vorlage { $paper } fällt aus.
council-news-cancelled-next = Ob und wann über die Vorlage { $paper } beraten wird, steht noch nicht fest.
council-news-reinstated = Die Sitzung zur Vorlage { $paper } findet nun doch statt: am { $date }.
council-news-reinstated-undated = Die Sitzung zur Vorlage { $paper } findet nun doch statt. Der Termin steht noch nicht fest.
council-news-returned = Die Vorlage { $paper } liegt dem Rat wieder vor.
council-news-moved = Die Sitzung zur Vorlage { $paper } wurde verlegt: vom { $from } auf den { $to }.
council-news-moved-to-undated = Die Sitzung zur Vorlage { $paper } ist nicht mehr am { $from }. Der neue Termin steht noch nicht fest.
council-news-moved-from-undated = Der Termin der Sitzung zur Vorlage { $paper } steht nun fest: { $to }.
council-news-moved-undated = Die Sitzung zur Vorlage { $paper } wurde verlegt. Der neue Termin steht noch nicht fest.
council-news-paper-moved = Die Vorlage { $paper } wird am { $to } beraten statt am { $from }.
council-news-paper-moved-to-undated = Die Vorlage { $paper } wird nicht am { $from } beraten, sondern in einer anderen Sitzung. Deren Termin steht noch nicht fest.
council-news-on-agenda = Die Vorlage { $paper } steht auf der Tagesordnung vom { $date }.
council-news-on-agenda-undated = Die Vorlage { $paper } steht auf einer Tagesordnung. Der Termin der Sitzung steht noch nicht fest.
council-news-off-agenda = Die Vorlage { $paper } steht nicht mehr auf der Tagesordnung vom { $date }.
council-news-off-agenda-undated = Die Vorlage { $paper } steht nicht mehr auf der Tagesordnung. Die Sitzung hatte noch keinen Termin.
council-news-moved-within-day = Die Sitzung am { $date } zur Vorlage { $paper } beginnt zu einer anderen Zeit: um { $to } statt um { $from }.
council-news-returned-to = Die Vorlage { $paper } liegt dem Rat wieder vor. Sie wird beraten: { $body }, { $date }.
council-news-returned-to-undated = Die Vorlage { $paper } liegt dem Rat wieder vor. Sie wird beraten: { $body }. Der Termin steht noch nicht fest.
council-news-ended = Die Verbindung mit der Vorlage { $paper } ist aufgehoben.
council-news-ended-why = Der Grund:
council-news-result = Das Protokoll der Sitzung am { $date } nennt ein Ergebnis zur Vorlage { $paper }.
council-news-result-undated = Das Protokoll einer Sitzung nennt ein Ergebnis zur Vorlage { $paper }.
council-news-corrected = Das Protokoll der Sitzung am { $date } wurde geändert: Zur Vorlage { $paper } nennt es nun ein anderes Ergebnis.
council-news-corrected-undated = Das Protokoll einer Sitzung wurde geändert: Zur Vorlage { $paper } nennt es nun ein anderes Ergebnis.
council-news-corrected-from = Vorher stand dort:
council-uptake = Beiträge verbinden
council-uptake-lead = Was hier verbunden wird, sehen alle: bei der Vorlage, bei jedem Beitrag und auf jedem Beleg.
council-uptake-standing = Was schon verbunden ist
council-uptake-end = Verbindung aufheben
council-uptake-end-title = Verbindung aufheben
council-uptake-end-lead = Die Beiträge stehen dann nicht mehr bei der Vorlage. Alle, deren Beitrag es betrifft, erfahren es mit dem Grund.
council-uptake-end-why = Warum wird die Verbindung aufgehoben?
council-uptake-end-hint = Der Grund steht bei jedem Beitrag und in den E-Mails.
council-uptake-end-missing = Schreiben Sie auf Deutsch, warum die Verbindung aufgehoben wird.
council-uptake-end-now = Verbindung jetzt aufheben
council-uptake-procedure = Ganzes Verfahren
council-uptake-procedure-hint = Wenn die Vorlage ein ganzes Verfahren aufnimmt.
council-uptake-office = Welches Amt hat abgewogen?
council-uptake-reason = Grund
council-uptake-reason-hint = Was davon in der Vorlage steht und was nicht, und warum.
council-uptake-reason-missing = Schreiben Sie den Grund: Eine Abwägung ohne Grund gibt es nicht.
council-uptake-now = Verbinden und veröffentlichen
council-uptake-not-public = Dieses Verfahren ist noch nicht öffentlich. Veröffentlichen Sie es zuerst, dann kann eine Vorlage es aufnehmen.
council-uptake-of-nothing = Wählen Sie mindestens einen Beitrag oder ein Verfahren.
council-suggested = Diese Beiträge könnten dazu gehören
council-suggested-hint = Vorgeschlagen nach Ort, Wörtern und Zeit. Lesen Sie nach, bevor Sie ankreuzen.
council-suggested-none = Wir haben keine passenden Beiträge gefunden. Suchen Sie oben selbst.
council-suggested-place = Ort: { $name }
council-suggested-words = Wörter: { $words }
council-confirm = Ergebnisse, die Sie bestätigen
council-confirm-lead = Das Protokoll nennt ein Ergebnis. Wenn Sie es als Beschluss festhalten, sehen es alle, deren Beitrag dazu gehört.
council-import = Übernahme aus dem Ratsinformationssystem
council-import-lead = Was zuletzt übernommen wurde, und was dabei auffiel.
council-import-none = Noch wurde nichts übernommen. Wer den Server betreibt, trägt die Adresse als oparl_url ein.
council-import-finished = Zuletzt vollständig: { $at }.
council-import-unfinished = Noch nie vollständig.
council-import-full = Alles neu gelesen: { $at }.
council-import-failed = Das ging nicht. Der nächste Lauf versucht es wieder.
council-import-caption = Was der letzte Lauf brachte
council-import-kind = Was
council-import-new = Neu
council-import-changed = Geändert
council-import-same = Wie zuvor
council-import-deleted = Zurückgezogen
council-import-odd = Was auffiel
council-import-odd-none = Nichts.
council-import-odd-what = Was
council-import-odd-count = Wie oft
council-import-odd-example = Zum Beispiel
council-import-all = Als zuletzt alles gelesen wurde
council-import-since = Danach: der letzte Lauf
council-kind-organization = Gremien und Ämter
council-kind-person = Personen
council-kind-membership = Mitgliedschaften
council-kind-meeting = Sitzungen
council-kind-item = Tagesordnungspunkte
council-kind-paper = Vorlagen
council-kind-consultation = Beratungen
council-kind-file = Dateien
council-odd-no-address = Eintrag ohne Adresse mit http oder https, ausgelassen
council-odd-unknown-type = Eintrag einer Art, die hier nicht gebraucht wird, ausgelassen
council-odd-name = Name fehlt; die Nummer oder die Art steht dafür
council-odd-end = Sitzung endet vor ihrem Beginn, ohne Ende übernommen
council-odd-start = Sitzung ohne Beginn
council-odd-role = Beratung mit der Rolle „unbekannt“, ohne Rolle übernommen
council-odd-time = Datum oder Uhrzeit unlesbar, weggelassen
council-odd-link = Link, der keine Internetadresse ist, weggelassen
council-odd-point = Koordinaten, die kein Punkt sind, weggelassen
council-odd-elsewhere = Koordinaten weit weg von der Stadt, weggelassen; vielleicht sind Länge und Breite vertauscht
council-odd-entities = Umschriebene Zeichen wie &amp;, in Zeichen zurückverwandelt
council-odd-long = Text zu lang, gekürzt
council-odd-twice = Eintrag doppelt in einer Antwort, der letzte gilt
council-odd-meeting = Beratung in einer Sitzung, die der Server nicht nennt
council-odd-paper = Verweis auf eine Vorlage, die der Server nicht nennt
council-odd-organization = Verweis auf ein Gremium, das der Server nicht nennt
council-odd-consultation = Tagesordnungspunkt mit einer Beratung, die der Server nicht nennt
council-odd-count = Liste mit einer anderen Zahl von Einträgen, als sie sagt
council-odd-license = Vorlage ohne Lizenz: mit Quelle gezeigt, nicht als offene Daten
council-odd-list = Liste, die der Server nennt, aber nicht hat
council-odd-endless = Liste, die sich ohne Ende wiederholt, vorher beendet
council-odd-slipped = Fehlte in jeder Liste, unter der eigenen Adresse aber noch da: behalten
council-odd-unasked = Fehlte in jeder Liste, die eigene Adresse sagt nicht, dass es weg ist: behalten
council-meeting-carries = { $count ->
    [one] ein Punkt mit Beiträgen
   *[other] { $count } Punkte mit Beiträgen
 }
council-uptake-office-missing = Wählen Sie das Amt, das abgewogen hat.
council-uptake-office-choose = Amt wählen
council-uptake-topic = Ganzes Thema
council-uptake-topic-hint = Nimmt alle veröffentlichten Vorschläge zu diesem Thema auf.
council-uptake-topic-none = Kein ganzes Thema
