notification-foot = { $office }
 Telefon { $telephone }
notification-confirm-subject = Soll Ihre Stimme zählen?
notification-confirm = Jemand hat Ihre Adresse geschrieben. Er will diesen Vorschlag auch: „{ $title }“
 Waren Sie das? Dann öffnen Sie den Link. Drücken Sie dort den Knopf. Dann zählt Ihre Stimme.
 { $link }
 Der Link funktioniert 7 Tage. Waren Sie es nicht? Dann müssen Sie nichts tun.
notification-confirm-survey-subject = Sollen Ihre Antworten zählen?
notification-confirm-survey = Jemand hat Ihre Adresse geschrieben. Er hat diese Umfrage gemacht: „{ $title }“
 Waren Sie das? Dann öffnen Sie den Link. Drücken Sie dort den Knopf. Dann zählen Ihre Antworten.
 { $link }
 Der Link funktioniert 7 Tage. Waren Sie es nicht? Dann müssen Sie nichts tun.
notification-receipt-subject = Ihr Beleg { $reference }
notification-receipt = Ihr Text ist da.
 Ihre Nummer: { $reference }
 So weit ist es: { $link }
 Wollen Sie Ihren Text wieder löschen? Dann brauchen Sie den geheimen Code. Er steht auf Ihrem Beleg. Wir schicken ihn nicht.
notification-progress-subject = Neues zu { $reference }
notification-progress = Etwas ist passiert mit: „{ $headline }“. Lesen Sie es hier: { $link }
notification-published-subject = { $reference } können jetzt alle lesen
notification-published = Ein Mensch hat den Text gelesen: „{ $headline }“. Jetzt können ihn alle lesen: { $link }
notification-hidden-subject = { $reference } zeigen wir nicht
notification-hidden = Wir zeigen den Text nicht: „{ $headline }“. { $reason }
 { $note }
 Sind Sie nicht einverstanden? Das können Sie auf Ihrem Beleg schreiben. Sie brauchen den geheimen Code. Dann prüft ein anderer Mensch: { $link }
notification-appeal-subject = Wir haben { $reference } noch einmal geprüft
notification-appeal-lost = Ein anderer Mensch hat geprüft: „{ $headline }“. Wir zeigen den Text nicht.
 { $note }
 { $link }
notification-appeal-won = Ein anderer Mensch hat geprüft: „{ $headline }“. Jetzt zeigen wir den Text.
 { $note }
 { $link }
notification-answered-subject = Die Stadt antwortet auf { $reference }
notification-answered = Es geht um: „{ $headline }“. Die Stadt sagt:
 { $answer }
 Die ganze Antwort: { $link }
notification-asked-subject = Eine Frage zu { $reference }
notification-asked = Es geht um: „{ $headline }“. Wir fragen Sie:
 { $question }
 Antworten Sie auf Ihrem Beleg. Sie brauchen den geheimen Code: { $link }
notification-handed-over-subject = { $reference } ist jetzt bei einem anderen Amt
notification-handed-over = Es geht um: „{ $headline }“. Daran arbeitet jetzt: { $office }. Sie müssen nichts tun. { $link }
notification-merge-subject = Ein ähnlicher Vorschlag zu { $reference }
notification-merge = Ihr Vorschlag ist: „{ $headline }“. Ein anderer Vorschlag ist ähnlich: „{ $other }“ ({ $other_link })
 Wollen Sie mitmachen? Zusammen sind Sie mehr. Sie entscheiden. Sie brauchen den geheimen Code: { $link }
notification-corrected-subject = Wir haben einen Fehler gemacht: { $reference }
notification-corrected = Es geht um: „{ $headline }“. In unserem Brief stand etwas Falsches:
 { $mistake }
 Jetzt ist der Eintrag richtig. Entschieden hat: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-retracted-subject = Wir haben einen Fehler gemacht: { $reference }
notification-retracted = Es geht um: „{ $headline }“. Wir haben Ihnen von einer Entscheidung geschrieben ({ $body }). Das war falsch:
 { $reason }
 Die Entscheidung gilt nicht. Alles dazu: { $link }
notification-deliberated-subject = Es gab eine Beratung: { $reference }
notification-deliberated = Es geht um: „{ $headline }“. Darüber hat gesprochen: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-decided-subject = Es ist entschieden: { $reference }
notification-decided = Es geht um: „{ $headline }“. Entschieden hat: { $body }.
 { $result }
 { $reason }
 Alles dazu: { $link }
notification-measure-subject = Es geht weiter mit { $reference }
notification-measure-begun = Es geht um: „{ $headline }“. Die Arbeit beginnt:
 { $title }
 { $link }
notification-measure-done = Es geht um: „{ $headline }“. Das ist fertig:
 { $title }
 { $link }
notification-measure-news = Es geht um: „{ $headline }“. { $news }
 { $title }
 { $reason }
 { $link }
notification-measure-delayed = Es wird später fertig.
notification-milestone-dropped = Ein Schritt fällt weg.
notification-reminder-subject = Antwort fehlt: { $reference }
notification-reminder = Es geht um: „{ $headline }“. Wir müssen bis { $due } antworten. { $link }
notification-barrier-subject = Etwas geht nicht
notification-barrier = Jemand schreibt: Das geht nicht.
 { $report }
 Antwort an: { $reply }
notification-confirm-affected-subject = Ist das Ihre E-Mail-Adresse?
notification-confirm-affected = Sie wollen wissen: Was passiert mit dieser Meldung? „{ $title }“
 Ist das Ihre E-Mail-Adresse?
 Dann öffnen Sie diesen Link: { $link }
 Waren Sie das nicht?
 Dann müssen Sie nichts tun.
notification-report-subject = Neues zu „{ $headline }“
notification-report = Es gibt Neues zu Ihrer Meldung „{ $headline }“.
 { $status }
 Mehr lesen Sie hier: { $link }
notification-report-followed = Es gibt Neues zu „{ $headline }“.
 { $status }
 Mehr lesen Sie hier: { $link }
 Wollen Sie keine E-Mails mehr?
 Dann öffnen Sie diesen Link: { $stop }
notification-other-language = Diesen Text gibt es noch nicht in Leichter Sprache. Er ist auf { $language }:
notification-confirm-follow-subject = Sollen wir Ihnen schreiben?
notification-confirm-follow = Jemand hat Ihre Adresse geschrieben. Er will Neues erfahren zu: „{ $title }“
 Waren Sie das? Dann öffnen Sie den Link. Drücken Sie dort den Knopf.
 { $link }
 Der Link funktioniert 24 Stunden. Waren Sie es nicht? Dann müssen Sie nichts tun. Wir löschen Ihre Adresse.
notification-digest-subject = { $count ->
    [one] Es gibt etwas Neues
   *[other] Es gibt { $count } neue Sachen
 }
notification-digest = Das ist neu:

 { $news }

 Wollen Sie keine E-Mails mehr? Dann öffnen Sie den Link: { $link }
notification-digest-more = { $count ->
    [one] Und noch 1 neue Sache.
   *[other] Und noch { $count } neue Sachen.
 }
notification-overdue-subject = Zu spät: Antwort auf { $reference }
notification-overdue = Es geht um: „{ $headline }“. Wir wollten bis { $due } antworten. Die Antwort fehlt. Diese Stelle muss antworten: { $office }. { $link }
notification-overdue-nobody = Es geht um: „{ $headline }“. Wir wollten bis { $due } antworten. Die Antwort fehlt. Noch weiß niemand, wer antworten muss. { $link }
notification-in-paper-subject = { $reference } kommt in den Rat
notification-in-paper =
    Es geht um: „{ $headline }“

    Der Rat spricht darüber.
    Das Papier heißt { $paper }.

    Den Tag lesen Sie hier:
    { $link }
notification-paper-subject = Neues zu { $reference }
notification-paper =
    Es geht um: „{ $headline }“

    { $news }

    Mehr lesen Sie hier:
    { $link }
notification-quote = „{ $words }“
notification-separated-subject = Ihr Vorschlag { $reference } steht wieder allein da
notification-separated =
    Ihr Vorschlag ist: „{ $headline }“
    Ihr Vorschlag gehörte zu einem anderen: { $other }
    Den anderen Vorschlag zeigen wir nicht mehr.

    Ihr Vorschlag steht jetzt wieder allein in der Liste. Seine Stimmen hat er noch.
    Sie müssen nichts machen. Mehr lesen Sie hier:
    { $link }
notification-part-subject = Es gibt einen neuen Vorschlag aus { $reference }
notification-part = Ihr Vorschlag ist: „{ $headline }“. Daraus haben wir einen neuen Vorschlag gemacht: „{ $other }“ ({ $other_link })
 Sie bekommen für beide eine Antwort. Ihr geheimer Code gilt auch für den neuen Vorschlag. Mehr dazu: { $link }
