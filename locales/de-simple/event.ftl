event-list = Termine und Treffen
event-when = Wann?
event-where = Wo?
event-access = Kommt man ohne Stufen hinein?
event-interpreters = Es wird übersetzt
event-time = { $day }, { $from } bis { $to }
event-time-days = { $from } bis { $to }
event-step-free = Es gibt keine Stufen.
event-step-free-partly = An manchen Stellen gibt es Stufen. Sagen Sie uns: Was brauchen Sie? Wir helfen Ihnen.
event-step-free-no = Es gibt Stufen. Brauchen Sie Hilfe? Dann sagen Sie es uns. Oder rufen Sie uns an.
event-interpreter-sign = Gebärden-Sprache
event-interpreter-captions = Alles steht auch als Schrift da
event-interpreter-simple = Leichte Sprache
event-interpreter-english = Englisch
event-interpreter-arabic = Arabisch
event-interpreter-turkish = Türkisch
event-interpreter-ukrainian = Ukrainisch
event-interpreter-russian = Russisch
event-interpreter-persian = Persisch
event-interpreter-kurdish = Kurdisch
event-interpreter-polish = Polnisch
event-cancelled = Dieses Treffen fällt aus.
event-cancelled-short = fällt aus
event-over = vorbei
event-registration = Anmelden
event-register = Zum Treffen anmelden
event-register-now = Jetzt anmelden
event-no-registration = Sie müssen sich nicht anmelden. Kommen Sie einfach.
event-begun = Das Treffen hat schon angefangen. Oder es ist vorbei. Sie können sich nicht mehr anmelden.
event-registration-cancelled = Das Treffen fällt aus. Sie können sich nicht anmelden.
event-registered-before = Sind Sie schon angemeldet? Dann brauchen Sie Ihren Code.
event-seats = { $count ->
    [one] 1 Platz ist noch frei.
   *[other] { $count } Plätze sind noch frei.
 }
event-seats-all = Alle haben Platz.
event-seats-none = Alle Plätze sind weg. Sie kommen auf eine Liste. Wird ein Platz frei? Dann sagen wir es Ihnen.
event-people = Wie viele Menschen kommen?
event-people-hint = Zählen Sie sich selbst mit.
event-people-wrong = Schreiben Sie eine Zahl von 1 bis { $most }. Sind Sie mehr Menschen? Dann rufen Sie uns an.
event-people-too-many = { $count ->
    [one] Es gibt nur 1 Platz. Sind Sie mehr Menschen? Dann rufen Sie uns an.
   *[other] Es gibt nur { $count } Plätze. Sind Sie mehr Menschen? Dann rufen Sie uns an.
 }
event-name = Name
event-name-hint = Damit wir Sie begrüßen können. Sie können das Feld leer lassen.
event-needs = Was brauchen Sie?
event-needs-hint = Zum Beispiel: Platz für einen Roll-Stuhl. Oder jemand passt auf Ihr Kind auf.
event-email-hint = Wir erinnern Sie am Tag vorher. Wir schreiben Ihnen, wenn sich etwas ändert.
event-privacy = Nach dem Treffen warten wir 30 Tage. Dann löschen wir Ihre Daten.
event-registered = Sie sind angemeldet
event-registered-text = Wir freuen uns auf Sie.
event-waiting = Sie stehen auf der Liste
event-waiting-text = Es gibt nicht genug Plätze. Werden genug Plätze für Sie frei? Dann bekommen Sie die Plätze. Auf dieser Seite sehen Sie das.
event-keep-code = Schreiben Sie den Code auf. Mit dem Code können Sie sich wieder abmelden.
event-will-remind = Wir schreiben Ihnen am Tag vorher eine E-Mail.
event-leave = Abmelden
event-left = Sie sind abgemeldet
event-left-text = Wir haben Ihre Daten gelöscht. Andere Menschen können den Platz bekommen.
event-open = Anmeldung öffnen
event-code-hint = Den Code haben Sie beim Anmelden bekommen. Er hat 12 Zeichen.
event-code-unknown = Diesen Code kennen wir hier nicht. Vielleicht haben Sie sich schon abgemeldet.
event-calendar-name = Beteiligung in { $city }
event-calendar-on-contributions = { $body }: einzelne Beiträge, { $title }
event-calendar-last-day = Letzter Tag zum Mit-Machen: { $title }
event-mail = { $first }
 { $title }
 { $at }
 { $place }, { $address }
 Mehr lesen Sie hier: { $link }
event-mail-leave = Wollen Sie nicht mehr kommen? Dann melden Sie sich hier ab: { $leave }
event-mail-registered-subject = Sie sind angemeldet: { $title }
event-mail-registered = { $count ->
    [one] Jemand hat sich mit dieser Adresse angemeldet. Waren Sie das nicht? Dann benutzen Sie den letzten Link.
   *[other] Jemand hat mit dieser Adresse { $count } Menschen angemeldet. Waren Sie das nicht? Dann benutzen Sie den letzten Link.
 }
event-mail-waiting-subject = Sie stehen auf der Liste: { $title }
event-mail-waiting = { $count ->
    [one] Es gibt nicht genug Plätze. Sie stehen auf der Liste. Wird ein Platz frei? Dann schreiben wir Ihnen.
   *[other] Es gibt nicht genug Plätze. Sie stehen mit { $count } Menschen auf der Liste. Werden Plätze frei? Dann schreiben wir Ihnen.
 }
event-mail-seat-subject = Ein Platz ist frei: { $title }
event-mail-seat = { $count ->
    [one] Ein Platz ist frei. Sie haben den Platz.
   *[other] { $count } Plätze sind frei. Sie haben die Plätze.
 }
event-mail-moved-subject = Neue Zeit oder neuer Ort: { $title }
event-mail-moved = Die Zeit oder der Ort sind neu. So ist es jetzt:
event-mail-moved-from =
    Die Zeit oder der Ort ist jetzt anders.
    Vorher war der Anfang: { $from }.
    So ist es jetzt:
event-mail-cancelled-subject = Das Treffen fällt aus: { $title }
event-mail-cancelled = Dieses Treffen fällt aus. Sie müssen nichts machen.
event-mail-reminder-subject = Morgen: { $title }
event-mail-reminder = Wir erinnern Sie an das Treffen:
event-desk-lead = Ein Termin erscheint, wenn alle Texte da sind. Angemeldete Menschen erfahren von Änderungen.
event-desk-none = Es gibt noch keine Termine.
event-desk-new = Termin planen
event-desk-edit = Termin ändern
event-desk-draft = Entwurf
event-desk-announced = öffentlich
event-desk-announce = Allen zeigen
event-desk-cancel = Absagen oder löschen
event-desk-guests = { $count ->
    [one] 1 Mensch ist angemeldet
   *[other] { $count } Menschen sind angemeldet
 }
event-desk-guests-title = Wer kommt?
event-desk-of-seats = { $count ->
    [one] 1 Platz
   *[other] { $count } Plätze
 }
event-desk-waiting = { $count ->
    [one] 1 Mensch wartet
   *[other] { $count } Menschen warten
 }
event-desk-gaps = { $count ->
    [one] 1 Text fehlt noch.
   *[other] { $count } Texte fehlen noch.
 }
event-desk-write = Texte schreiben
event-desk-forget = Diese Liste löschen wir 30 Tage nach dem Termin.
event-desk-nobody = Noch ist niemand angemeldet.
event-desk-language = Sprache
event-desk-seat = Platz
event-desk-has-seat = hat einen Platz
event-desk-time = Uhrzeit
event-desk-time-wrong = Bitte eine Uhrzeit. Zum Beispiel: 18:00
event-desk-place = Name vom Ort
event-desk-address = Adresse
event-desk-access = Wie kommt man hinein?
event-desk-registration = Man soll sich anmelden
event-desk-capacity = Plätze
event-desk-capacity-hint = Leer heißt: Alle haben Platz.
event-desk-past = Dieser Tag ist vorbei. Wählen Sie einen anderen Tag.
event-desk-taken = { $count ->
    [one] 1 Platz ist schon weg.
   *[other] { $count } Plätze sind schon weg.
 }
event-desk-too-many = Es gibt schon zu viele Termine.
event-desk-tells = Der Termin ist öffentlich. Bei Änderungen schreiben wir den Menschen.
event-desk-number = Termin { $number }
event-privacy-text = Wir speichern Ihre Angaben für das Treffen. 30 Tage nach dem Treffen löschen wir sie. Sie können sich abmelden. Dann löschen wir sie sofort.
