outcome-asked = Die Stadt fragt Sie etwas
outcome-asked-reply = Mit dem Code vom Beleg antworten
outcome-asked-date-stays = Der Tag, bis zu dem die Stadt antwortet, bleibt derselbe.
outcome-asked-on = Gefragt am { $date }
outcome-answer-about = { $days ->
    [0] Antwort der Verwaltung, am selben Tag
    [one] Antwort der Verwaltung, nach 1 Tag
   *[other] Antwort der Verwaltung, nach { $days } Tagen
 }
outcome-answer-joined = Die Antwort gilt für beide: Dieser Vorschlag gehört zu dem, dem die Stadt hier antwortet.
outcome-cost = Kosten:
outcome-paper = Unterlage dazu
outcome-step-taken-up = Die Stadt antwortet: Ja
outcome-step-partly = Die Stadt antwortet: zum Teil
outcome-step-planned = Die Stadt antwortet: Das ist schon geplant
outcome-step-no = Die Stadt antwortet: Nein
outcome-step-council = Der Rat beschließt
outcome-step-committee = Der Ausschuss beschließt
outcome-step-borough = Die Bezirksvertretung beschließt
outcome-step-advises = Ein Gremium hat beraten
outcome-result-accepted = Ja, so wie vorgeschlagen.
outcome-result-changed = Ja, mit einer Änderung.
outcome-result-refused = Nein.
outcome-result-noted = Zur Kenntnis genommen, noch nichts entschieden.
outcome-result-postponed = Vertagt auf eine spätere Sitzung.
outcome-result-recommended = Empfohlen wird: Ja. Entschieden ist noch nichts.
outcome-result-recommended-against = Empfohlen wird: Nein. Entschieden ist noch nichts.
outcome-paper-word = Vorlage
outcome-item = Punkt { $item }
outcome-votes = Dafür { $pro }, dagegen { $contra }, enthalten { $abstained }.
outcome-wording = Beschluss im Wortlaut
outcome-reason = Grund:
outcome-retracted = Dieser Eintrag war falsch und wurde am { $date } zurückgenommen.
outcome-retracted-said = Was hier stand
outcome-step-retracted = Ein Eintrag war falsch und wurde zurückgenommen
outcome-step-corrected = Ein Eintrag war falsch und wurde berichtigt
outcome-early = Beschlossen, während die Beteiligung noch lief. Grund:
outcome-early-advised = Darüber wurde gesprochen, während die Beteiligung noch lief. Grund:
outcome-now = jetzt
outcome-building = Wir bauen
outcome-finished = Fertig
outcome-will-finish = Fertig, und dann messen wir
outcome-reply = Ihre Antwort auf unsere Frage
outcome-reply-missing = Schreiben Sie Ihre Antwort in das Feld.
outcome-reply-which = Diese Frage gibt es nicht mehr. Öffnen Sie die Seite noch einmal.
outcome-reply-nothing = Gerade ist keine Frage offen. Wenn wir etwas wissen müssen, steht es auf Ihrem Beleg.
outcome-to-receipt = Zum Beleg
outcome-reply-who-reads = Ihre Antwort liest nur das zuständige Amt, sie wird nicht veröffentlicht.
outcome-reply-text = Ihre Antwort
outcome-reply-send = Antwort senden
outcome-reply-link = Auf die Frage der Stadt antworten
outcome-join = Wollen Sie sich zusammentun?
outcome-join-lead = Jemand will fast dasselbe wie Sie. Zusammen hat der Vorschlag mehr Gewicht:
outcome-join-voices = Die Unterstützungen werden vereint. Wer beide unterstützt hat, zählt einmal.
outcome-join-origin = Ihr Vorschlag bleibt lesbar, mit Ihrem Text und Ihrem Beleg.
outcome-join-answer = Die Antwort der Stadt bekommen Sie beide.
outcome-join-free = Sie entscheiden. Wenn Sie Nein sagen, läuft Ihr Vorschlag allein weiter, und wir fragen nicht noch einmal.
outcome-join-yes = Ja, zusammentun
outcome-join-no = Nein, allein weiter
outcome-join-nothing = Gerade liegt keine Einladung vor.
outcome-join-link = Einladung: mit einem ähnlichen Vorschlag zusammentun
outcome-impact = Was daraus wurde
outcome-impact-lead = Jedes Ja und jedes Nein, mit dem Grund. Was gebaut wird, sehen Sie bis zum Schluss.
outcome-impact-list = Die neuesten Ergebnisse
outcome-impact-none = Hier stehen Beschlüsse, sobald es welche gibt. Bis dahin können Sie mitreden.
outcome-impact-take-part = Verfahren ansehen, die gerade laufen
outcome-no = Nein
outcome-no-why = und warum
outcome-yes = Ja
outcome-wanted = { $count ->
    [one] Mensch wollte das
   *[other] Menschen wollten das
 }
outcome-way-idea = Eingereicht, { $date }
outcome-way-decided = Beschluss, { $date }
outcome-way-planned = Beginnt, { $date }
outcome-way-building = Wird gebaut, fertig { $date }
outcome-way-finished = Fertig, { $date }
outcome-moved = Das haben Sie bewegt
outcome-all = Alle Ergebnisse mit Begründung
outcome-answers = Antworten
outcome-owed = Antworten, die wir schulden
outcome-owed-lead = Die überfälligen zuerst. Der Tag steht auf jedem Beleg.
outcome-owed-none = Gerade ist keine Antwort offen.
outcome-owed-all = { $count ->
    [one] Alle { $count }
   *[other] Alle { $count }
 }
outcome-stat-late = { $count ->
    [one] Antwort überfällig
   *[other] Antworten überfällig
 }
outcome-stat-owed = { $count ->
    [one] Antwort offen
   *[other] Antworten offen
 }
outcome-stat-on-time = pünktlich beantwortet, letzte 90 Tage
outcome-stat-median = dauert eine Antwort im Mittel (Median)
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
outcome-left-today = heute fällig
outcome-free = noch frei
outcome-act-release = Freigeben
outcome-act-chase = Nachfassen
outcome-act-open = Öffnen
outcome-why-release = Entwurf liegt vor, Freigabe fehlt
outcome-why-draft = Entwurf begonnen
outcome-why-office = wartet auf { $office }
outcome-why-nobody = noch keinem Amt zugewiesen
outcome-why-reminded = { $count ->
    [one] einmal erinnert
   *[other] { $count }-mal erinnert
 }
outcome-say-taken-up = Ja, wir greifen das auf
outcome-say-partly = Zum Teil
outcome-say-planned = Das ist schon geplant
outcome-say-no = Nein
outcome-state-drafted = Entwurf
outcome-state-submitted = Wartet auf Freigabe
outcome-state-released = Freigegeben
outcome-offer-open = wartet auf Antwort
outcome-offer-accepted = angenommen
outcome-offer-declined = abgelehnt
outcome-method-human = von einem Menschen geschrieben
outcome-method-machine = maschinell übersetzt
outcome-method-reviewed = von einer zweiten Person geprüft
outcome-case-text = Worum es geht
outcome-case-was-due = Die Antwort war am { $date } fällig.
outcome-case-due = Die Antwort ist bis { $date } zugesagt.
outcome-case-settled = Hier wartet niemand auf eine Antwort.
outcome-case-arrived = Eingegangen am { $date }
outcome-case-no-office = noch kein Amt
outcome-case-contact = erreichbar per E-Mail
outcome-case-no-contact = ohne E-Mail-Adresse, liest den Beleg
outcome-case-receipt = Beleg ansehen
outcome-case-answers = Antworten
outcome-case-whose = Wer kümmert sich?
outcome-case-yours = Sie kümmern sich darum.
outcome-edited = zuletzt geändert am { $date }
outcome-act-write = Antwort schreiben
outcome-act-edit = Bearbeiten
outcome-act-submit = Zur Freigabe geben
outcome-act-release-now = Jetzt freigeben
outcome-act-save = Entwurf sichern
outcome-act-ask = Frage senden
outcome-act-take = Ich kümmere mich
outcome-act-remind = Amt erinnern
outcome-act-hand-over = Abgeben
outcome-act-merge = Einladung senden
outcome-second-person = Sie haben das geschrieben. Freigeben muss es jemand anders.
outcome-preview = Das wird in den anderen Sprachen freigegeben
outcome-preview-german = Fehlt: Hier steht dann der deutsche Text.
outcome-act-share = Auch für andere Beiträge
outcome-act-return = Zurück zum Schreiben
outcome-edit-makes-author = Wer selbst etwas ändert, schreibt mit und kann dann nicht mehr freigeben.
outcome-share = Dieselbe Antwort für mehrere Beiträge
outcome-share-lead = Wählen Sie, wer dieselbe Antwort bekommt. Eine zweite Person gibt sie für alle frei. Jeder Beitrag zeigt sie dann in seiner eigenen Geschichte.
outcome-share-waiting = Beiträge im selben Verfahren, die auf eine Antwort warten
outcome-share-others = Weitere Vorgangsnummern
outcome-share-others-hint = Je Zeile eine, zum Beispiel MS-7K4Q-2M9X.
outcome-share-itself = Um diesen Beitrag geht es schon.
outcome-share-other-procedure = Dieser Beitrag gehört zu einem anderen Verfahren.
outcome-share-drafted = Dazu schreibt schon jemand eine Antwort.
outcome-share-many = Mehr als { $most } Beiträge bekommen nicht auf einmal dieselbe Antwort.
outcome-share-also = Weitere Beiträge mit dieser Antwort ({ $count }):
outcome-share-written = Die Antwort wird zusammen mit anderen geschrieben, bei
outcome-release-what = Mit der Freigabe steht die Antwort auf Seite und Beleg, und wer gefragt hat, bekommt Post. Danach lässt sie sich nicht mehr ändern.
outcome-release-by-office = Die Stabsstelle gibt die Antwort frei.
outcome-ask = Nachfragen
outcome-ask-text = Ihre Frage
outcome-ask-language = Sprache der Frage
outcome-ask-missing = Schreiben Sie Ihre Frage in das Feld.
outcome-ask-waits = Noch keine Antwort.
outcome-ask-clock = Eine Rückfrage hält die Frist nicht an. Alle können die Frage lesen, die Antwort nur Sie.
outcome-office = Amt
outcome-office-speaks = Welches Amt antwortet?
outcome-hand-over = An ein anderes Amt geben
outcome-hand-over-what = Wer gefragt hat, erfährt davon und behält denselben Kontakt und denselben Tag.
outcome-no-offices = Noch ist kein Amt angelegt.
outcome-merge = Mit einem ähnlichen Vorschlag zusammentun
outcome-merge-what = Sie laden ein, entscheiden wird, wer den Vorschlag geschrieben hat.
outcome-merge-into = Vorgangsnummer des anderen Vorschlags
outcome-merge-itself = Das ist derselbe Vorschlag.
outcome-merge-other-procedure = Der andere Vorschlag gehört zu einem anderen Verfahren. Zusammentun geht nur innerhalb eines Verfahrens.
outcome-merge-not-listed = Zusammentun können sich nur veröffentlichte Vorschläge.
outcome-merge-asked-before = Diese Einladung gab es schon. Wir fragen nicht zweimal.
outcome-refused-not-listed = Nur veröffentlichte Beiträge werden beantwortet.
outcome-refused-same-person = Wer die Antwort geschrieben hat, gibt sie nicht selbst frei.
outcome-refused-draft-open = Jemand hat inzwischen einen Entwurf begonnen. Öffnen Sie ihn und schreiben Sie dort weiter.
outcome-refused-office = Wählen Sie ein Amt.
outcome-refused-state = Die Antwort ist inzwischen weiter. Laden Sie die Seite neu.
outcome-write = Antwort schreiben
outcome-write-lead = Die Antwort zuerst, dann der Grund. Ein Nein braucht ihn genauso wie ein Ja.
outcome-disposition = Was wird daraus?
outcome-disposition-missing = Wählen Sie, was daraus wird.
outcome-link = Link zu einer Unterlage
outcome-link-hint = Zum Beispiel ein Plan oder eine Vorlage. Der Link beginnt mit https://
outcome-field-answer = Die Antwort in einem Satz
outcome-field-answer-hint = Zum Beispiel: Ja zum Sonnensegel, zwei statt drei Bäume.
outcome-field-reason = Der Grund
outcome-field-reason-hint = Was entschieden ist, warum, und was als Nächstes kommt.
outcome-field-cost = Kosten und Topf
outcome-answer-missing = Schreiben Sie die Antwort in einem Satz.
outcome-reason-missing = Schreiben Sie den Grund. Ohne Grund gibt es keine Antwort.
outcome-method = Wie ist dieser Text entstanden?
outcome-still-right = Der Text stimmt noch, so wie er ist.
outcome-act-look = Erst prüfen, wie leicht es zu lesen ist
outcome-step-in-paper = Die Vorlage { $paper } geht auf den Beitrag ein.
outcome-step-was-in-paper = Die Vorlage { $paper } ging auf den Beitrag ein.
outcome-uptake-ended = Das gilt nicht mehr: Die Verbindung wurde am { $date } aufgehoben.
outcome-step-not-built = Für diesen Beitrag gilt das nicht: Der Beschluss dazu war falsch eingetragen.
outcome-step-out-of-paper = Die Verbindung zur Vorlage { $paper } war ein Irrtum und ist aufgehoben.
outcome-step-paper = Es gibt Neues zur Vorlage { $paper }.
outcome-part = Teilen oder übertragen
outcome-part-what = Ein Teil wird ein eigener Vorschlag, oder ein anderes Verfahren bekommt ihn auch.
outcome-part-begin = Teil auswählen
outcome-part-lead = Aus diesem Vorschlag wird ein weiterer. Der erste bleibt, wie er ist, und beide verweisen aufeinander.
outcome-part-procedure = In welches Verfahren?
outcome-part-procedure-hint = Das eigene Verfahren, um ein Anliegen abzuteilen. Ein anderes, um es zu übertragen.
outcome-part-title = Überschrift
outcome-part-title-hint = Sie dürfen die Überschrift neu schreiben.
outcome-part-title-missing = Schreiben Sie eine Überschrift.
outcome-part-words = Wortlaut
outcome-part-words-hint = Lassen Sie weg, was nicht dazugehört. Jede Zeile muss so im Vorschlag stehen.
outcome-part-words-missing = Lassen Sie mindestens eine Zeile stehen.
outcome-part-not-theirs = So steht es nicht im Vorschlag: „{ $line }“. Sie können weglassen, aber nichts ändern.
outcome-part-no-proposals = Dieses Verfahren nimmt keine Vorschläge an. Wählen Sie ein anderes.
outcome-part-whole = Das ist der ganze Vorschlag. Ein Teil ist weniger: Nehmen Sie Zeilen heraus.
outcome-part-many = Aus einem Vorschlag können höchstens { $most } weitere werden.
outcome-part-origin = Der ganze Vorschlag
outcome-part-told = Wer ihn geschrieben hat, erfährt davon. Der geheime Code gilt für beide.
outcome-part-voices = Die Unterstützungen bleiben beim ganzen Vorschlag.
outcome-part-withdrawn = Wird der ganze Vorschlag zurückgezogen, gilt das auch für den Teil.
outcome-act-part = Als eigenen Vorschlag veröffentlichen
