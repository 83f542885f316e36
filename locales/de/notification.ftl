notification-foot = { $office }
 Telefon { $telephone }
notification-confirm-subject = Soll Ihre Stimme zählen?
notification-confirm = Jemand hat mit Ihrer Adresse diesen Vorschlag unterstützt: „{ $title }“
 Waren Sie das? Dann öffnen Sie diesen Link und drücken Sie den Knopf, erst dann zählt Ihre Stimme:
 { $link }
 Der Link gilt sieben Tage. Waren Sie es nicht, tun Sie nichts: Dann zählt nichts und wir löschen Ihre Adresse.
notification-confirm-survey-subject = Sollen Ihre Antworten zählen?
notification-confirm-survey = Jemand hat mit Ihrer Adresse diese Umfrage beantwortet: „{ $title }“
 Waren Sie das? Dann öffnen Sie diesen Link und drücken Sie den Knopf, erst dann zählen Ihre Antworten:
 { $link }
 Der Link gilt sieben Tage. Waren Sie es nicht, tun Sie nichts.
notification-receipt-subject = Ihr Beleg { $reference }
notification-receipt = Ihr Beitrag ist bei uns angekommen.
 Ihre Vorgangsnummer: { $reference }
 So weit ist es, und so geht es weiter: { $link }
 Zum Zurückziehen brauchen Sie den geheimen Code von Ihrem Beleg. Wir schicken ihn nicht per E-Mail.
notification-progress-subject = Neues zu { $reference }
notification-progress = Bei „{ $headline }“ ist etwas geschehen. Hier steht es: { $link }
notification-published-subject = { $reference } ist jetzt zu lesen
notification-published = Ein Mensch hat „{ $headline }“ gelesen. Jetzt können es alle sehen: { $link }
notification-hidden-subject = { $reference } ist nicht veröffentlicht
notification-hidden = „{ $headline }“ zeigen wir nicht öffentlich. { $reason }
 { $note }
 Sehen Sie das anders? Auf Ihrem Beleg können Sie mit dem geheimen Code Einspruch einlegen. Dann entscheidet ein anderer Mensch: { $link }
notification-appeal-subject = Ihr Einspruch zu { $reference }
notification-appeal-lost = Ein anderer Mensch hat „{ $headline }“ noch einmal geprüft. Es bleibt dabei: Wir zeigen es nicht.
 { $note }
 { $link }
notification-appeal-won = Ein anderer Mensch hat „{ $headline }“ noch einmal geprüft. Ihr Einspruch hatte Erfolg: Jetzt können es alle sehen.
 { $note }
 { $link }
notification-answered-subject = Die Stadt antwortet auf { $reference }
notification-answered = Zu „{ $headline }“ sagt die Stadt:
 { $answer }
 Die ganze Antwort mit Begründung: { $link }
notification-asked-subject = Eine Frage zu { $reference }
notification-asked = Zu „{ $headline }“ möchten wir von Ihnen wissen:
 { $question }
 Antworten können Sie auf Ihrem Beleg, mit dem geheimen Code: { $link }
notification-handed-over-subject = { $reference } liegt jetzt bei einem anderen Amt
notification-handed-over = Um „{ $headline }“ kümmert sich jetzt: { $office }. Für Sie ändert sich nichts, wir bleiben Ihr Kontakt. { $link }
notification-merge-subject = Ein ähnlicher Vorschlag zu { $reference }
notification-merge = Ihr Vorschlag „{ $headline }“ ähnelt diesem: „{ $other }“ ({ $other_link })
 Möchten Sie sich anschließen? Zusammen haben beide mehr Gewicht. Sie entscheiden, mit dem geheimen Code von Ihrem Beleg: { $link }
notification-corrected-subject = Berichtigung zu { $reference }
notification-corrected = Was wir Ihnen über den Beschluss zu „{ $headline }“ geschrieben haben, war falsch:
 { $mistake }
 Wir haben den Beschluss neu eingetragen. Entschieden hat: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-retracted-subject = Ein Eintrag zu { $reference } war falsch
notification-retracted = Was wir Ihnen über einen Beschluss zu „{ $headline }“ geschrieben haben ({ $body }), war falsch:
 { $reason }
 Ihr Beitrag steht wieder dort, wo er vorher stand. Alles dazu: { $link }
notification-deliberated-subject = Es wurde beraten: { $reference }
notification-deliberated = Über „{ $headline }“ hat beraten: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-decided-subject = Es ist entschieden: { $reference }
notification-decided = Über „{ $headline }“ hat entschieden: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-measure-subject = Es geht weiter mit { $reference }
notification-measure-begun = Zu „{ $headline }“ hat die Arbeit begonnen:
 { $title }
 { $link }
notification-measure-done = Zu „{ $headline }“ ist fertig:
 { $title }
 { $link }
notification-measure-news = Zu „{ $headline }“ gibt es Neues: { $news }
 { $title }
 { $reason }
 { $link }
notification-measure-delayed = Es wird später fertig.
notification-milestone-dropped = Ein Meilenstein entfällt.
notification-reminder-subject = Antwort fällig: { $reference }
notification-reminder = Auf „{ $headline }“ schulden wir eine Antwort bis { $due }. { $link }
notification-barrier-subject = Barriere gemeldet
notification-barrier = Jemand meldet eine Barriere:
 { $report }
 Antwort erbeten an: { $reply }
notification-confirm-affected-subject = Bitte bestätigen Sie Ihre Adresse
notification-confirm-affected = Sie möchten hören, was aus dieser Meldung wird: „{ $title }“. Ist das Ihre Adresse? Dann bestätigen Sie es hier: { $link }
 Waren Sie das nicht, tun Sie nichts. Dann schreiben wir Ihnen nicht mehr.
notification-report-subject = Neues zu „{ $headline }“
notification-report = Zu Ihrer Meldung „{ $headline }“: { $status }. Hier steht, warum: { $link }
notification-report-followed = Zu „{ $headline }“: { $status }. Hier steht, warum: { $link }
 Keine E-Mails mehr dazu: { $stop }
notification-other-language = Diesen Text gibt es noch nicht in Ihrer Sprache. Er ist auf { $language }:
notification-confirm-follow-subject = Sollen wir Ihnen schreiben?
notification-confirm-follow = Jemand möchte mit Ihrer Adresse hören, was hieraus wird: „{ $title }“
 Waren Sie das? Dann öffnen Sie diesen Link und drücken Sie den Knopf:
 { $link }
 Der Link gilt 24 Stunden. Waren Sie es nicht, tun Sie nichts: Dann schreiben wir Ihnen nicht und löschen Ihre Adresse.
notification-digest-subject = { $count ->
    [one] Neues zu dem, was Sie verfolgen
   *[other] Neues zu dem, was Sie verfolgen: { $count } Meldungen
 }
notification-digest = Das ist neu:

 { $news }

 Was Sie verfolgen, ansehen und beenden: { $link }
notification-digest-more = { $count ->
    [one] Und eine weitere Neuigkeit.
   *[other] Und { $count } weitere Neuigkeiten.
 }
notification-overdue-subject = Überfällig: Antwort auf { $reference }
notification-overdue = Auf „{ $headline }“ hat die Stadt bis { $due } eine Antwort versprochen. Sie fehlt noch. Zuständig: { $office }. { $link }
notification-overdue-nobody = Auf „{ $headline }“ hat die Stadt bis { $due } eine Antwort versprochen. Sie fehlt noch, und kein Amt ist dafür eingetragen. { $link }
notification-in-paper-subject = { $reference } kommt in den Rat
notification-in-paper =
    Die Vorlage { $paper } geht auf „{ $headline }“ ein. Was die Verwaltung dazu sagt und warum, steht auf Ihrem Beleg.

    Wann darüber beraten und entschieden wird, steht auf Ihrem Beleg:
    { $link }
notification-paper-subject = Neues zu { $reference }
notification-paper =
    Zu „{ $headline }“ gibt es Neues aus dem Rat:

    { $news }

    Wie es weitergeht, steht auf Ihrem Beleg:
    { $link }
notification-quote = „{ $words }“
notification-separated-subject = { $reference } geht wieder für sich weiter
notification-separated =
    Ihr Vorschlag „{ $headline }“ hatte sich { $other } angeschlossen.
    Dieser andere Vorschlag ist nicht mehr öffentlich.

    Ihr Vorschlag steht deshalb wieder für sich in der Liste, mit seinen eigenen Stimmen.
    Sie müssen nichts tun. Alles dazu steht auf Ihrem Beleg:
    { $link }
notification-part-subject = Aus { $reference } ist ein weiterer Vorschlag entstanden
notification-part = Aus Ihrem Vorschlag „{ $headline }“ ist ein weiterer entstanden: „{ $other }“ ({ $other_link })
 Die Stadt beantwortet beide. Ihr geheimer Code gilt auch für den neuen. Alles dazu: { $link }
