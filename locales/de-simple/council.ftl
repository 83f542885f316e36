council-for-whom = Für den Stadt-Rat. Alle dürfen es lesen.
council-list = Ergebnisse für den Stadt-Rat
council-list-lead = Hier steht: Das haben die Menschen gesagt. Das hat die Stadt geantwortet.
council-coming = Das wird bald entschieden
council-coming-none = Gerade gibt es nichts zu entscheiden.
council-results = Alle Projekte
council-results-caption = Projekte mit ihren Ergebnissen
council-procedure = Projekt
council-runs-until = Bis
council-contributions = Beiträge
council-decided = Das wurde entschieden
council-decided-none = Noch ist nichts entschieden.
council-decides-on = Entscheidung ab { $date }
council-elsewhere = Die Beiträge sind nicht auf dieser Internet-Seite gezählt.
council-elsewhere-documents = Lesen Sie die Unterlagen.
council-not-here = nicht hier gezählt
council-concerned = { $count ->
    [one] Dieser Beitrag gehört dazu
   *[other] Diese Beiträge gehören dazu
 }
council-concerned-more = { $count ->
    [one] und noch einer
   *[other] und noch { $count }
 }
council-print = Drucken
council-to-procedure = Zum Projekt
council-finding-top = { $count ->
    [one] Am beliebtesten ist: „{ $title }“ mit einer Stimme.
   *[other] Am beliebtesten ist: „{ $title }“ mit { $count } Stimmen.
 }
council-finding-arrived = { $count ->
    [0] Noch ist nichts da.
    [one] Ein Beitrag ist da.
   *[other] { $count } Beiträge sind da.
 }
council-finding-departs = { $of ->
    [1] Die Stadt hat Nein gesagt.
   *[other] { $count ->
        [one] Die Stadt sagt 1 Mal Nein. Antworten insgesamt: { $of }.
       *[other] Die Stadt sagt { $count } Mal Nein. Antworten insgesamt: { $of }.
     }
 }
council-finding-follows = { $count ->
    [one] Die Stadt hat 1 Mal geantwortet. Sie sagt Ja.
   *[other] Die Stadt hat { $count } Mal geantwortet. Sie sagt immer Ja. Oder sie sagt: Ein Teil geht.
 }
council-finding-open = Die Stadt hat noch nicht geantwortet.
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
council-stat-places = gezeigte Orte
council-stat-offline = auf Papier, am Telefon oder im Bürger-Büro
council-support = Die beliebtesten Vorschläge
council-support-note = { $count ->
    [one] Es gibt einen Vorschlag.
   *[other] Es gibt { $count } Vorschläge.
 }
council-support-none = Noch gibt es keine Vorschläge.
council-proposal = Vorschlag
council-status = Stand
council-voices-count = Stimmen
council-same-as-table = Die Zahlen als Tabelle
council-answered = Das ist beantwortet. Das ist offen.
council-answered-note = Beantwortet { $answered }. Offen { $open }. Zu spät { $late }.
council-still-open = noch offen
council-taken-up = Ja
council-partly = Zum Teil
council-planned = Schon geplant
council-no = Nein
council-channels = So haben die Menschen mitgemacht
council-channels-note = Jeder Weg zählt gleich.
council-what = Was
council-share = Anteil
council-voices = So zählen wir die Stimmen
council-voices-none = Noch gibt es keine Stimmen.
council-where = Aus diesen Stadt-Teilen kommen die Beiträge
council-where-note = Wir zählen die Orte in den Beiträgen.
council-where-caption = Beiträge nach Stadt-Bezirk
council-borough = Bezirk
council-map-caption = Eine einfache Karte. In der Liste steht das Gleiche.
council-class = { $from } bis { $to }
council-class-below = weniger als { $to }
council-class-from = { $from } oder mehr
council-class-all = überall gleich viele
council-stances = Hier sagt die Stadt Ja. Hier sagt sie Nein.
council-stances-none = Noch hat die Stadt nicht geantwortet.
council-body-departs = Anders entschieden hat: { $body }
council-supported-by = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
 }
council-departs-administration = Die Verwaltung wollte etwas anderes.
council-departs-participants = Menschen wollten etwas anderes.
council-departs-both = Verwaltung und Menschen wollten etwas anderes.
council-status-new = Neu
council-status-examined = Wird geprüft
council-status-deliberated = Wird besprochen
council-status-answered = Beantwortet
council-status-decided = Entschieden
council-status-refused = Nein, mit Grund
council-status-underway = In Arbeit
council-status-done = Fertig
council-desk = Rat
council-desk-lead = Hier tragen Sie ein: Das ist entschieden.
council-record = Entscheidung eintragen
council-record-lead = Alle verbundenen Beiträge zeigen die Entscheidung sofort. Die Menschen bekommen eine Nachricht.
council-wrong = War der Eintrag falsch?
council-wrong-lead = Alle können den alten Eintrag noch lesen. Alle lesen auch den Grund.
council-correct-open = Richtig machen
council-correct = Den Eintrag richtig machen
council-correct-lead = Ändern Sie, was falsch war. Der alte Eintrag bleibt lesbar.
council-correct-now = Jetzt eintragen
council-corrected-already = Jemand hat den Eintrag schon geändert. Jetzt gilt dieser neue Eintrag.
council-correct-gone = Jemand hat den Eintrag schon zurückgenommen. Er gilt nicht mehr. Gilt die Entscheidung doch? Dann tragen Sie sie neu ein.
council-retract-open = Zurücknehmen
council-retract = Den Eintrag zurücknehmen
council-retract-lead = Diese Entscheidung gab es so nicht. Der Eintrag gilt dann nicht mehr.
council-retract-now = Jetzt zurücknehmen
council-retract-measures = { $count ->
    [one] Zu der Entscheidung gehört eine Arbeit. Beenden Sie zuerst die Arbeit. Oder machen Sie den Eintrag richtig.
   *[other] Zu der Entscheidung gehören { $count } Arbeiten. Beenden Sie zuerst die Arbeiten. Oder machen Sie den Eintrag richtig.
 }
council-retracted = Diese Einträge waren falsch
council-retracted-already = Jemand anderes hat den Eintrag schon zurückgenommen. Öffnen Sie die Seite noch einmal.
council-mistake = Was war falsch?
council-mistake-hint = Alle können das lesen.
council-mistake-missing = Schreiben Sie: Was war falsch?
council-record-now = Entscheidung jetzt speichern
council-links = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
 }
council-decision-title = { $body }, { $date }
council-measures = Das wird gebaut
council-measure-new = Neue Arbeit planen
council-measure-plan = Arbeit speichern
council-measure-title = Was wird gemacht?
council-measure-title-hint = Ein kurzer Satz.
council-measure-title-missing = Schreiben Sie: Was wird gemacht?
council-measure-starts = Fängt an am
council-measure-finishes = Fertig am
council-measure-goal = Woran merken wir: Es ist gut?
council-measure-backwards = Das Ende muss nach dem Anfang sein.
council-measure-not-accepted = Nur Entscheidungen mit Ja werden gebaut.
council-waiting = Offene Punkte
council-waiting-none = Alles ist beantwortet.
council-due = bis { $date }
council-no-procedure = Kein bestimmtes Projekt
council-search = Beiträge suchen
council-search-hint = Wörter oder Nummern. Sie schreiben keine Wörter? Dann kommen die beliebtesten Vorschläge vom gewählten Projekt.
council-search-none = Dazu gibt es keinen Beitrag.
council-search-now = Zeigen
council-tie = Welche Beiträge sind gemeint?
council-tie-hint = Kreuzen Sie an.
council-references = Weitere Nummern
council-references-hint = Schreiben Sie ein Komma dazwischen.
council-reference-wrong = „{ $typed }“ ist keine richtige Nummer.
council-body = Wer hat entschieden?
council-body-missing = Wählen Sie: Wer hat entschieden?
council-body-council = Der Stadt-Rat
council-body-committee = Ein Ausschuss
council-body-borough = Eine Bezirks-Vertretung
council-name = Name der Gruppe
council-name-hint = Zum Beispiel: Rat der Stadt Münster
council-name-missing = Schreiben Sie den Namen.
council-day = Tag der Sitzung
council-day-missing = Wählen Sie den Tag.
council-not-yet-met = Die Sitzung war noch nicht.
council-paper = Papier
council-paper-hint = Zum Beispiel: V/0731/2026
council-paper-wrong = Das ist keine richtige Nummer.
council-link = Link zum Papier
council-link-wrong = Der Link passt nicht. Erlaubt sind: { $hosts }
council-item = Punkt in der Sitzung
council-result = Was wurde entschieden?
council-result-missing = Wählen Sie: Was wurde entschieden?
council-refused-reason-missing = Bitte schreiben Sie: Warum hat der Rat Nein gesagt?
council-votes-for = Dafür
council-votes-against = Dagegen
council-votes-abstained = Nicht Ja und nicht Nein
council-votes-wrong = Geben Sie alle drei Zahlen ein. Oder keine.
council-wording = Der genaue Text
council-wording-missing = Schreiben Sie den Text.
council-stance = Ist die Entscheidung anders?
council-follows = Nein.
council-reason = Grund
council-reason-hint = Der Grund steht auf jedem Beleg.
council-reason-missing = Schreiben Sie: Warum ist es anders?
council-early = Warum so früh?
council-early-hint = Ist das Mitmachen schon zu Ende? Dann lassen Sie das Feld leer.
council-still-running = Das Mitmachen geht bis { $date }. Schreiben Sie den Grund.
council-not-early = An diesem Tag war das Mitmachen schon zu Ende. Lassen Sie dieses Feld leer.
council-tied-to-nothing = Wählen Sie ein Projekt oder einen Beitrag.
council-too-many = Das sind zu viele Beiträge. Erlaubt sind { $limit }.
council-not-public = Diese Beiträge kann noch niemand lesen: { $references }. Nehmen Sie nur öffentliche Beiträge.
council-decided-not-public = Das Projekt ist noch nicht öffentlich. Machen Sie es zuerst öffentlich.
council-day-too-early = Das Jahr kann nicht stimmen. Schauen Sie noch einmal nach.
council-recorded-before = Mit diesem Formular haben Sie schon etwas eingetragen. Öffnen Sie den Eintrag in der Liste. Dort können Sie ihn ändern.
council-stands-already = Diese Entscheidung steht schon hier. Sie müssen sie nicht noch einmal eintragen. Ist etwas falsch? Dann ändern Sie den alten Eintrag.
council-stands-here = Das steht schon hier:
council-procedure-aside = Das alte Projekt
council-unknown = Diese Nummern kennen wir nicht: { $references }
council-survey = Das Ergebnis der Umfrage
council-files = Zum Herunterladen
council-files-lead = Die Datei ist eine Tabelle. In der Datei stehen keine Namen.
council-file-proposals = Vorschläge als Datei
council-file-survey = Umfrage als Datei
council-file-reports = Meldungen als Datei
council-columns = Das bedeuten die Spalten: { $file }
council-column = Spalte
council-column-about = Das steht darin
council-crossed = Zwei Fragen vergleichen
council-crossed-lead = Sie sehen 2 Fragen in einer Tabelle.
council-crossed-open = Fragen wählen
council-crossed-rows = Zeilen
council-crossed-columns = Spalten
council-crossed-show = Tabelle zeigen
council-crossed-same = Wählen Sie 2 verschiedene Fragen.
council-crossed-none = Noch hat niemand beide Fragen beantwortet.
council-column-reference = Nummer
council-about-reference = Mit der Nummer finden Sie den Beitrag.
council-column-title = Titel
council-about-title = Darum geht es.
council-column-text = Text
council-about-text = Das hat die Person geschrieben.
council-column-topic = Thema
council-about-topic = Zu diesem Thema gehört der Vorschlag.
council-column-district = Stadt-Teil
council-about-district = Dort ist der Ort.
council-column-arrived = Angekommen
council-about-arrived = Der Tag. Erst das Jahr, dann der Monat, dann der Tag.
council-column-endorsements = Stimmen
council-about-endorsements = So viele Menschen sind dafür.
council-column-comments = Kommentare
council-about-comments = So viele Kommentare gibt es.
council-column-status = Stand
council-about-status = So weit ist es.
council-column-answer = Antwort
council-about-answer = Die Stadt sagt Ja oder Nein.
council-column-answer-text = Text der Antwort
council-about-answer-text = Das hat die Stadt geschrieben.
council-column-answered = Beantwortet
council-about-answered = An diesem Tag hat die Stadt geantwortet.
council-column-category = Art
council-about-category = Darum geht es.
council-column-place = Ort
council-about-place = Der Ort in Worten.
council-column-longitude = Länge
council-about-longitude = Eine Zahl für die Karte.
council-column-latitude = Breite
council-about-latitude = Eine Zahl für die Karte.
council-column-affected = Auch betroffen
council-about-affected = So viele Menschen haben das Problem auch.
council-column-finished = Fertig
council-about-finished = An diesem Tag war es fertig.
council-column-question = Frage
council-about-question = Die Frage aus der Umfrage.
council-column-statement = Aussage
council-about-statement = Der Satz, um den es geht.
council-column-choice = Antwort auf die Frage
council-about-choice = Das konnte man wählen.
council-column-count = Anzahl
council-about-count = So oft wurde es gewählt. Die Zahl ist gerundet. Zahlen unter 5 fehlen.
council-column-respondents = Beantwortet von
council-about-respondents = So viele Menschen haben geantwortet.
council-texts = Der Text in anderen Sprachen
council-texts-lead = Menschen lesen den Text in ihrer Sprache. Fehlt die Sprache? Dann lesen sie den deutschen Text.
council-texts-write = Texte schreiben
council-texts-save = Texte speichern
council-texts-german = Das wird gebaut: auf Deutsch
council-texts-german-hint = Ändern Sie hier etwas? Dann sind die anderen Texte nicht mehr neu. Jemand muss sie prüfen.
council-texts-others = In anderen Sprachen
council-texts-now = Die Post geht sofort weg. Fehlt hier ein Text? Dann steht er dort auf Deutsch.
council-texts-changed = Ein anderer Mensch hat schon gespeichert. Ihre Texte stehen noch hier. Prüfen Sie die Texte. Dann speichern Sie noch einmal.
council-papers = Die Papiere vom Rat
council-papers-of-procedure = Texte im Rat
council-paper-measures = Was die Stadt jetzt macht
council-uptake-before = Dazu steht schon etwas im Papier: { $references }. Beenden Sie zuerst die alte Verbindung.
council-uptake-recorded-before = Mit diesem Formular haben Sie schon etwas verbunden. Jetzt steht im Formular etwas anderes. Wir haben das nicht gespeichert. Öffnen Sie die Seite noch einmal. Dort sehen Sie alle Verbindungen.
council-papers-lead =
    Darüber spricht der Rat.
    Und das haben Menschen dazu gesagt.
council-papers-search = Papier suchen
council-papers-hint = Ein Wort oder eine Nummer
council-papers-find = Suchen
council-papers-none = Hier gibt es noch keine Papiere.
council-papers-not-found =
    Dazu gibt es kein Papier.
    Suchen Sie ein kürzeres Wort.
council-papers-desk-lead =
    Wählen Sie ein Papier.
    Sagen Sie dann, welche Beiträge dazu gehören.
council-paper-gone = Dieses Papier gibt es nicht mehr
council-paper-gone-why =
    Der Rat zeigt dieses Papier nicht mehr.
    Darum ist der Text auch hier weg.
    Was Menschen gesagt haben, bleibt.
council-paper-in-charge = Darum kümmert sich:
council-paper-by = Das Papier ist von:
council-paper-source = Im Internet vom Rat ansehen
council-paper-way = Der Weg durch den Rat
council-paper-way-none = Es gibt noch keinen Termin.
council-paper-said = Das haben Menschen gesagt
council-paper-said-none = Zu diesem Papier gehört noch kein Beitrag.
council-paper-related = Andere Papiere dazu
council-paper-license = Lizenz:
council-paper-no-license = Die Lizenz ist nicht bekannt.
council-paper-address = Adresse für Computer:
council-documents = Texte zum Lesen
council-documents-elsewhere = Die Texte sind auf einer anderen Internet-Seite.
council-uptake-by = Das hat gesagt: { $role }, { $date }
council-stop-no-date = Der Termin fehlt noch
council-stop-no-body = Die Gruppe ist nicht bekannt
council-stop-will-decide = Hier wird entschieden
council-stop-will-advise = Hier wird darüber gesprochen
council-stop-decided = Darüber wurde entschieden
council-stop-was-to-decide = Hier war die Entscheidung geplant
council-stop-was-to-advise = Hier war ein Gespräch darüber geplant
council-stop-advised = Darüber wurde gesprochen
council-stop-off = Darum geht es bei dem Treffen nicht mehr
council-stop-result = Das kam heraus:
council-meetings = Treffen vom Rat
council-meetings-lead =
    Hier steht: Wann trifft sich der Rat?
    Sie sehen auch, wo es um Ideen von Menschen geht.
council-meetings-which = Welche Treffen
council-meetings-ahead = Die kommen noch
council-meetings-past = Die waren schon
council-meetings-none = Hier gibt es noch keine Termine.
council-meeting-cancelled = Das Treffen fällt aus
council-meeting-cancelled-next = Der neue Termin steht dann beim Papier.
council-meeting-source = Das Treffen im Internet vom Rat
council-meeting-gone = Dieses Treffen gibt es nicht mehr
council-meeting-gone-why =
    Die Stadt hat das Treffen gelöscht.
    Die Beiträge stehen weiter beim Papier.
council-meeting-gone-page = Zur Seite vom Treffen
council-meeting-participation = Dazu haben Menschen etwas gesagt
council-meeting-participation-none = Zu diesem Treffen gehört noch kein Beitrag.
council-agenda = Darüber wird gesprochen
council-agenda-none = Die Liste gibt es noch nicht.
council-item-not-public = Dieser Punkt ist geheim
council-item-tied = { $count ->
    [one] 1 Beitrag ist hier genannt.
   *[other] { $count } Beiträge sind hier genannt.
 }
council-item-said = Das haben Menschen gesagt
council-item-results = Ergebnisse: { $title }
council-news-withdrawn = Das Papier { $paper } gibt es nicht mehr.
council-news-withdrawn-next =
    Der Rat spricht nicht mehr über dieses Papier.
    Wenn es ein neues Papier gibt, steht es hier.
council-news-cancelled =
    Es geht um das Papier { $paper }.
    Das Treffen am { $date } fällt aus.
council-news-cancelled-undated =
    Es geht um das Papier { $paper }.
    Das Treffen dazu fällt aus.
council-news-cancelled-next =
    Für das Papier { $paper } gibt es noch keinen neuen Tag.
council-news-reinstated =
    Es geht um das Papier { $paper }.
    Das Treffen dazu findet doch statt.
    Es ist am { $date }.
council-news-reinstated-undated =
    Es geht um das Papier { $paper }.
    Das Treffen dazu findet doch statt.
    Der Tag steht noch nicht fest.
council-news-returned = Der Rat spricht wieder über das Papier { $paper }.
council-news-moved =
    Es geht um das Papier { $paper }.
    Das Treffen dazu ist an einem anderen Tag.
    Erst war es am { $from }.
    Jetzt ist es am { $to }.
council-news-moved-to-undated =
    Es geht um das Papier { $paper }.
    Das Treffen dazu ist nicht mehr am { $from }.
    Der neue Tag steht noch nicht fest.
council-news-moved-from-undated =
    Es geht um das Papier { $paper }.
    Jetzt steht der Tag für das Treffen fest.
    Es ist am { $to }.
council-news-moved-undated =
    Es geht um das Papier { $paper }.
    Das Treffen dazu ist an einem anderen Tag.
    Der neue Tag steht noch nicht fest.
council-news-paper-moved =
    Es geht um das Papier { $paper }.
    Der Rat spricht an einem anderen Tag darüber.
    Erst war es der { $from }.
    Jetzt ist es der { $to }.
council-news-paper-moved-to-undated =
    Es geht um das Papier { $paper }.
    Der Rat spricht am { $from } nicht darüber.
    Er spricht bei einem anderen Treffen darüber.
    Der Tag steht noch nicht fest.
council-news-on-agenda = Beim Treffen am { $date } geht es um das Papier { $paper }.
council-news-on-agenda-undated =
    Bei einem Treffen geht es um das Papier { $paper }.
    Der Tag steht noch nicht fest.
council-news-off-agenda = Beim Treffen am { $date } geht es nicht mehr um das Papier { $paper }.
council-news-off-agenda-undated =
    Bei dem Treffen geht es nicht mehr um das Papier { $paper }.
    Das Treffen hatte noch keinen Tag.
council-news-moved-within-day =
    Es geht um das Papier { $paper }.
    Das Treffen dazu ist am { $date }.
    Es beginnt jetzt um { $to }.
    Vorher war es um { $from }.
council-news-returned-to =
    Das Papier { $paper } ist wieder da.
    Darüber spricht: { $body }.
    Wann: { $date }.
council-news-returned-to-undated =
    Das Papier { $paper } ist wieder da.
    Darüber spricht: { $body }.
    Der Tag steht noch nicht fest.
council-news-ended = Das Papier { $paper } gehört doch nicht dazu.
council-news-ended-why = Der Grund:
council-news-result =
    Das Treffen war am { $date }.
    Im Protokoll steht, was mit dem Papier { $paper } ist.
council-news-result-undated = Im Protokoll von einem Treffen steht, was mit dem Papier { $paper } ist.
council-news-corrected =
    Das Treffen war am { $date }.
    Im Protokoll steht jetzt etwas anderes zum Papier { $paper }.
council-news-corrected-undated = Im Protokoll von einem Treffen steht jetzt etwas anderes zum Papier { $paper }.
council-news-corrected-from = Vorher stand dort:
council-uptake = Beiträge dazu nehmen
council-uptake-lead = Alle sehen, was Sie hier eintragen.
council-uptake-standing = Das gehört schon dazu
council-uptake-end = Verbindung löschen
council-uptake-end-title = Verbindung löschen
council-uptake-end-lead =
    Die Beiträge stehen dann nicht mehr bei dem Papier.
    Wir sagen es allen.
    Wir sagen auch den Grund.
council-uptake-end-why = Warum löschen Sie die Verbindung?
council-uptake-end-hint = Alle lesen den Grund.
council-uptake-end-missing = Schreiben Sie den Grund auf Deutsch.
council-uptake-end-now = Verbindung jetzt löschen
council-uptake-procedure = Alle Beiträge von einem Thema
council-uptake-procedure-hint = Nur wenn alles dazu gehört.
council-uptake-office = Welches Amt hat das geprüft?
council-uptake-reason = Der Grund
council-uptake-reason-hint =
    Was steht im Papier und was nicht?
    Und warum?
council-uptake-reason-missing = Schreiben Sie den Grund auf.
council-uptake-now = Speichern und allen zeigen
council-uptake-not-public = Das Projekt ist noch nicht öffentlich. Machen Sie es zuerst öffentlich.
council-uptake-of-nothing = Wählen Sie einen Beitrag aus.
council-suggested = Vielleicht gehören diese Beiträge dazu
council-suggested-hint =
    Das Programm hat gesucht.
    Lesen Sie die Beiträge vorher.
council-suggested-none =
    Das Programm hat nichts gefunden.
    Suchen Sie selbst.
council-suggested-place = Ort: { $name }
council-suggested-words = Wörter: { $words }
council-confirm = Bitte prüfen Sie diese Ergebnisse
council-confirm-lead =
    Im Protokoll steht ein Ergebnis.
    Tragen Sie es ein.
    Dann sehen es alle.
council-import = Daten vom Rat holen
council-import-lead = Das haben wir zuletzt geholt.
council-import-none = Wir haben noch nichts geholt.
council-import-finished = Zuletzt fertig: { $at }.
council-import-unfinished = Noch nie fertig.
council-import-full = Alles neu gelesen: { $at }.
council-import-failed =
    Das hat nicht geklappt.
    Das Programm versucht es wieder.
council-import-caption = Das kam beim letzten Mal
council-import-kind = Was
council-import-new = Neu
council-import-changed = Anders
council-import-same = Gleich
council-import-deleted = Weg
council-import-odd = Das war seltsam
council-import-odd-none = Nichts.
council-import-odd-what = Was
council-import-odd-count = Wie oft
council-import-odd-example = Zum Beispiel
council-import-all = Als wir zuletzt alles geholt haben
council-import-since = Danach: das letzte Mal
council-kind-organization = Gruppen und Ämter
council-kind-person = Menschen
council-kind-membership = Wer in welcher Gruppe ist
council-kind-meeting = Treffen
council-kind-item = Punkte auf der Liste
council-kind-paper = Papiere
council-kind-consultation = Gespräche
council-kind-file = Dateien
council-odd-no-address = Ein Eintrag hat keine Adresse
council-odd-unknown-type = Diesen Eintrag brauchen wir nicht
council-odd-name = Der Name fehlt
council-odd-end = Das Ende von einem Treffen stimmt nicht
council-odd-start = Der Anfang von einem Treffen fehlt
council-odd-role = Bei einem Gespräch fehlt etwas
council-odd-time = Eine Zeit ist falsch geschrieben
council-odd-link = Ein Link ist falsch
council-odd-point = Ein Ort ist falsch
council-odd-elsewhere = Ein Ort liegt nicht in der Stadt
council-odd-entities = Zeichen waren falsch geschrieben
council-odd-long = Ein Text war zu lang
council-odd-twice = Ein Eintrag war doppelt
council-odd-meeting = Ein Treffen fehlt
council-odd-paper = Ein Papier fehlt
council-odd-organization = Eine Gruppe fehlt
council-odd-consultation = Ein Gespräch fehlt
council-odd-count = Eine Liste ist nicht vollständig
council-odd-license = Bei einem Papier fehlt die Lizenz
council-odd-list = Eine Liste gibt es nicht
council-odd-endless = Eine Liste hört nicht auf
council-odd-slipped = Etwas stand in keiner Liste. Es ist aber noch da
council-odd-unasked = Etwas stand in keiner Liste. Vielleicht ist es weg
council-meeting-carries = { $count ->
    [one] ein Punkt mit Beiträgen
   *[other] { $count } Punkte mit Beiträgen
 }
council-uptake-office-missing = Wählen Sie das Amt.
council-uptake-office-choose = Amt wählen
council-uptake-topic = Ein ganzes Thema
council-uptake-topic-hint = Dann gehören alle Ideen zu diesem Thema dazu.
council-uptake-topic-none = Kein ganzes Thema
