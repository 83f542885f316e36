outcome-asked = Die Stadt hat eine Frage an Sie
outcome-asked-reply = Hier können Sie antworten. Sie brauchen den Code von Ihrem Beleg.
outcome-asked-date-stays = Die Stadt antwortet trotzdem pünktlich.
outcome-asked-on = Gefragt am { $date }
outcome-answer-about = { $days ->
    [0] Antwort der Stadt, am selben Tag
    [one] Antwort der Stadt, nach 1 Tag
   *[other] Antwort der Stadt, nach { $days } Tagen
 }
outcome-answer-joined = Dieser Vorschlag gehört jetzt zu einem anderen. Die Stadt hat dem anderen geantwortet. Die Antwort gilt für beide.
outcome-cost = Kosten:
outcome-paper = Mehr dazu lesen
outcome-step-taken-up = Die Stadt sagt: Ja
outcome-step-partly = Die Stadt sagt: Ein Teil geht
outcome-step-planned = Die Stadt sagt: Das ist schon geplant
outcome-step-no = Die Stadt sagt: Nein
outcome-step-council = Der Stadt-Rat entscheidet
outcome-step-committee = Der Ausschuss entscheidet
outcome-step-borough = Die Bezirks-Vertretung entscheidet
outcome-step-advises = Eine Gruppe hat darüber gesprochen
outcome-result-accepted = Ja.
outcome-result-changed = Ja, aber etwas anders.
outcome-result-refused = Nein.
outcome-result-noted = Gelesen. Noch nichts entschieden.
outcome-result-postponed = Die Entscheidung kommt später.
outcome-result-recommended = Die Gruppe sagt: Ja. Eine andere Gruppe entscheidet noch.
outcome-result-recommended-against = Die Gruppe sagt: Nein. Eine andere Gruppe entscheidet noch.
outcome-paper-word = Papier
outcome-item = Punkt { $item }
outcome-votes = Dafür: { $pro }. Dagegen: { $contra }. Nicht Ja und nicht Nein: { $abstained }.
outcome-wording = Der genaue Text
outcome-reason = Der Grund:
outcome-retracted = Dieser Eintrag war falsch. Wir haben ihn am { $date } zurückgenommen.
outcome-retracted-said = Das stand hier
outcome-step-retracted = Ein Eintrag war falsch. Er gilt nicht mehr.
outcome-step-corrected = Ein Eintrag war falsch. Jetzt ist er richtig.
outcome-early = Die Entscheidung kam früh. Die Menschen konnten noch mitmachen. Das ist der Grund:
outcome-early-advised = Der Rat hat früh darüber gesprochen. Die Menschen konnten noch mitmachen. Das ist der Grund:
outcome-now = jetzt
outcome-building = Wir bauen
outcome-finished = Fertig
outcome-will-finish = Dann ist es fertig
outcome-reply = Ihre Antwort auf unsere Frage
outcome-reply-missing = Schreiben Sie Ihre Antwort in das Feld.
outcome-reply-which = Diese Frage gibt es nicht mehr.
outcome-reply-nothing = Wir haben gerade keine Frage an Sie.
outcome-to-receipt = Zum Beleg
outcome-reply-who-reads = Nur das Amt liest Ihre Antwort.
outcome-reply-text = Ihre Antwort
outcome-reply-send = Antwort senden
outcome-reply-link = Auf die Frage antworten
outcome-join = Wollen Sie zusammen-arbeiten?
outcome-join-lead = Ein anderer Mensch will fast das Gleiche wie Sie. Zusammen sind Sie stärker.
outcome-join-voices = Alle Stimmen kommen zusammen. Jeder Mensch zählt nur einmal.
outcome-join-origin = Ihr Text bleibt da. Ihr Beleg bleibt da.
outcome-join-answer = Die Stadt antwortet Ihnen beiden.
outcome-join-free = Sie entscheiden. Sie dürfen Nein sagen. Dann fragen wir nicht noch einmal.
outcome-join-yes = Ja
outcome-join-no = Nein
outcome-join-nothing = Es gibt gerade keine Einladung.
outcome-join-link = Einladung ansehen
outcome-impact = Das ist daraus geworden
outcome-impact-lead = Hier stehen alle Ergebnisse. Sie sehen jedes Ja und jedes Nein. Sie sehen immer den Grund.
outcome-impact-list = Das sind die neuesten Ergebnisse
outcome-impact-none = Noch gibt es keine Ergebnisse. Sie können aber mitmachen.
outcome-impact-take-part = Hier mitmachen
outcome-no = Nein
outcome-no-why = und warum
outcome-yes = Ja
outcome-wanted = { $count ->
    [one] Mensch wollte das
   *[other] Menschen wollten das
 }
outcome-way-idea = Eingereicht, { $date }
outcome-way-decided = Entscheidung, { $date }
outcome-way-planned = Fängt an, { $date }
outcome-way-building = Wir bauen, fertig { $date }
outcome-way-finished = Fertig, { $date }
outcome-moved = Das haben Sie erreicht
outcome-all = Alle Ergebnisse mit dem Grund
outcome-answers = Antworten
outcome-owed = Diese Antworten fehlen noch
outcome-owed-lead = Was zu spät ist, steht oben.
outcome-owed-none = Gerade fehlt keine Antwort.
outcome-owed-all = { $count ->
    [one] Alle { $count }
   *[other] Alle { $count }
 }
outcome-stat-late = { $count ->
    [one] Antwort ist zu spät
   *[other] Antworten sind zu spät
 }
outcome-stat-owed = { $count ->
    [one] Antwort fehlt
   *[other] Antworten fehlen
 }
outcome-stat-on-time = pünktlich in 90 Tagen
outcome-stat-median = dauert eine Antwort meistens
outcome-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
 }
outcome-late = { $count ->
    [one] 1 Tag zu spät
   *[other] { $count } Tage zu spät
 }
outcome-left = { $count ->
    [one] noch 1 Tag
   *[other] noch { $count } Tage
 }
outcome-left-today = bis heute
outcome-free = noch frei
outcome-act-release = Erlauben
outcome-act-chase = Nachfragen
outcome-act-open = Öffnen
outcome-why-release = Der Text ist fertig. Die Erlaubnis fehlt.
outcome-why-draft = Der Text ist angefangen.
outcome-why-office = wartet auf { $office }
outcome-why-nobody = Noch kein Amt.
outcome-why-reminded = { $count ->
    [one] einmal erinnert
   *[other] { $count }-mal erinnert
 }
outcome-say-taken-up = Ja
outcome-say-partly = Zum Teil
outcome-say-planned = Das ist schon geplant
outcome-say-no = Nein
outcome-state-drafted = Entwurf
outcome-state-submitted = Wartet auf Erlaubnis
outcome-state-released = Erlaubt
outcome-offer-open = wartet auf Antwort
outcome-offer-accepted = Ja gesagt
outcome-offer-declined = Nein gesagt
outcome-method-human = ein Mensch hat es geschrieben
outcome-method-machine = ein Computer hat es übersetzt
outcome-method-reviewed = ein zweiter Mensch hat es geprüft
outcome-case-text = Darum geht es
outcome-case-was-due = Die Antwort sollte am { $date } da sein.
outcome-case-due = Die Antwort muss bis { $date } da sein.
outcome-case-settled = Hier wartet niemand auf eine Antwort.
outcome-case-arrived = Da seit { $date }
outcome-case-no-office = noch kein Amt
outcome-case-contact = hat eine E-Mail-Adresse
outcome-case-no-contact = ohne E-Mail-Adresse
outcome-case-receipt = Beleg ansehen
outcome-case-answers = Antworten
outcome-case-whose = Wer macht das?
outcome-case-yours = Sie machen das.
outcome-edited = geändert am { $date }
outcome-act-write = Antwort schreiben
outcome-act-edit = Ändern
outcome-act-submit = Zur Prüfung geben
outcome-act-release-now = Jetzt erlauben
outcome-act-save = Text speichern
outcome-act-ask = Frage senden
outcome-act-take = Ich mache das
outcome-act-remind = Amt erinnern
outcome-act-hand-over = Abgeben
outcome-act-merge = Einladung senden
outcome-second-person = Sie haben das geschrieben. Ein anderer Mensch muss es erlauben.
outcome-preview = Das steht in den anderen Sprachen
outcome-preview-german = Das fehlt. Dann steht hier der deutsche Text.
outcome-act-share = Auch für andere Beiträge
outcome-act-return = Zurück zum Schreiben
outcome-edit-makes-author = Wenn Sie etwas ändern, muss eine andere Person Ja sagen.
outcome-share = 1 Antwort für viele Beiträge
outcome-share-lead = Wer bekommt die gleiche Antwort? Wählen Sie aus. Eine zweite Person muss noch Ja sagen.
outcome-share-waiting = Diese Beiträge haben noch keine Antwort
outcome-share-others = Andere Nummern
outcome-share-others-hint = In jede Zeile 1 Nummer. Zum Beispiel: MS-7K4Q-2M9X
outcome-share-itself = Um diesen Beitrag geht es schon.
outcome-share-other-procedure = Dieser Beitrag gehört zu einem anderen Verfahren.
outcome-share-drafted = Dazu schreibt schon jemand eine Antwort.
outcome-share-many = Das sind zu viele. Es gehen nur { $most } Beiträge.
outcome-share-also = Die gleiche Antwort bekommen auch diese Beiträge ({ $count }):
outcome-share-written = Die Antwort steht bei einem anderen Beitrag:
outcome-release-what = Sie erlauben die Antwort. Dann sehen alle die Antwort. Sie können sie nicht mehr ändern.
outcome-release-by-office = Die Stabs-Stelle erlaubt die Antwort.
outcome-ask = Nachfragen
outcome-ask-text = Ihre Frage
outcome-ask-language = Sprache der Frage
outcome-ask-missing = Schreiben Sie Ihre Frage.
outcome-ask-waits = Noch keine Antwort.
outcome-ask-clock = Die Zeit läuft weiter. Alle lesen die Frage. Nur Sie lesen die Antwort.
outcome-office = Amt
outcome-office-speaks = Welches Amt antwortet?
outcome-hand-over = An ein anderes Amt geben
outcome-hand-over-what = Der Mensch bekommt eine Nachricht. Der Tag bleibt gleich.
outcome-no-offices = Es gibt noch kein Amt.
outcome-merge = Mit einem anderen Vorschlag zusammen
outcome-merge-what = Der Mensch entscheidet selbst.
outcome-merge-into = Nummer vom anderen Vorschlag
outcome-merge-itself = Das ist der gleiche Vorschlag.
outcome-merge-other-procedure = Der andere Vorschlag gehört zu einem anderen Projekt.
outcome-merge-not-listed = Alle müssen den Vorschlag lesen können.
outcome-merge-asked-before = Wir haben schon gefragt.
outcome-refused-not-listed = Alle müssen den Beitrag lesen können.
outcome-refused-same-person = Ein anderer Mensch muss die Antwort erlauben.
outcome-refused-draft-open = Es gibt schon einen Text.
outcome-refused-office = Wählen Sie ein Amt.
outcome-refused-state = Die Antwort ist schon weiter.
outcome-write = Antwort schreiben
outcome-write-lead = Zuerst die Antwort. Dann der Grund.
outcome-disposition = Was wird daraus?
outcome-disposition-missing = Wählen Sie: Was wird daraus?
outcome-link = Link zu einem Papier
outcome-link-hint = Der Link beginnt mit https://
outcome-field-answer = Die Antwort in einem Satz
outcome-field-answer-hint = Ein kurzer Satz.
outcome-field-reason = Der Grund
outcome-field-reason-hint = Warum ist das so?
outcome-field-cost = Was kostet das?
outcome-answer-missing = Schreiben Sie die Antwort.
outcome-reason-missing = Schreiben Sie den Grund.
outcome-method = Wie ist der Text entstanden?
outcome-still-right = Der Text stimmt noch.
outcome-act-look = Erst den Text prüfen
outcome-step-in-paper =
    Der Rat spricht über den Beitrag.
    Das Papier heißt { $paper }.
outcome-step-was-in-paper = Das Papier { $paper } gehörte zu dem Beitrag.
outcome-uptake-ended = Seit dem { $date } gilt das nicht mehr.
outcome-step-not-built = Für diesen Beitrag stimmt das nicht. Die Stadt hat sich beim Eintragen geirrt.
outcome-step-out-of-paper = Das Papier { $paper } gehört doch nicht dazu.
outcome-step-paper = Es gibt etwas Neues zum Papier { $paper }.
outcome-part = Teilen oder weiter-geben
outcome-part-what = Aus einem Teil wird ein neuer Vorschlag.
outcome-part-begin = Teil auswählen
outcome-part-lead = Es gibt dann 2 Vorschläge. Der alte Vorschlag bleibt.
outcome-part-procedure = In welches Projekt?
outcome-part-procedure-hint = Das kann das gleiche Projekt sein. Oder ein anderes Projekt.
outcome-part-title = Überschrift
outcome-part-title-hint = Die Überschrift dürfen Sie neu schreiben.
outcome-part-title-missing = Bitte schreiben Sie eine Überschrift.
outcome-part-words = Text
outcome-part-words-hint = Sie dürfen Zeilen löschen. Sie dürfen nichts neu schreiben.
outcome-part-words-missing = Bitte lassen Sie 1 Zeile stehen.
outcome-part-not-theirs = Das steht nicht im Vorschlag: „{ $line }“. Sie dürfen nichts ändern.
outcome-part-no-proposals = Das Projekt nimmt keine Vorschläge an. Wählen Sie ein anderes Projekt.
outcome-part-whole = Das ist der ganze Vorschlag. Ein Teil ist weniger. Nehmen Sie etwas weg.
outcome-part-many = Mehr als { $most } neue Vorschläge gehen nicht.
outcome-part-origin = Der ganze Vorschlag
outcome-part-told = Der Mensch bekommt eine Nachricht. Der geheime Code gilt für beide Vorschläge.
outcome-part-voices = Die Stimmen bleiben beim ganzen Vorschlag.
outcome-part-withdrawn = Nimmt der Mensch den ganzen Vorschlag zurück? Dann ist auch der Teil weg.
outcome-act-part = Als neuen Vorschlag zeigen
