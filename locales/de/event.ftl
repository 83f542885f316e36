event-list = Termine und Treffen
event-when = Wann
event-where = Wo
event-access = Ohne Stufen
event-interpreters = Es wird übersetzt
event-time = { $day }, { $from } bis { $to }
event-time-days = { $from } bis { $to }
event-step-free = Ganz ohne Stufen.
event-step-free-partly = Zum Teil ohne Stufen. Sagen Sie uns, was Sie brauchen, wir finden einen Weg.
event-step-free-no = Nur über Stufen. Sagen Sie uns, wenn Sie Hilfe brauchen, oder rufen Sie uns an.
event-interpreter-sign = Deutsche Gebärdensprache
event-interpreter-captions = Schriftdolmetschen: was gesagt wird, ist zu lesen
event-interpreter-simple = Leichte Sprache
event-interpreter-english = Englisch
event-interpreter-arabic = Arabisch
event-interpreter-turkish = Türkisch
event-interpreter-ukrainian = Ukrainisch
event-interpreter-russian = Russisch
event-interpreter-persian = Persisch
event-interpreter-kurdish = Kurdisch
event-interpreter-polish = Polnisch
event-cancelled = Dieser Termin ist abgesagt.
event-cancelled-short = abgesagt
event-over = vorbei
event-registration = Anmeldung
event-register = Zum Termin anmelden
event-register-now = Jetzt anmelden
event-no-registration = Sie müssen sich nicht anmelden. Kommen Sie einfach.
event-begun = Anmelden kann man sich nicht mehr: Der Termin hat begonnen oder ist vorbei.
event-registration-cancelled = Anmelden kann man sich nicht, der Termin ist abgesagt.
event-registered-before = Schon angemeldet? Mit Ihrem Code ansehen oder abmelden
event-seats = { $count ->
    [one] Ein Platz ist noch frei.
   *[other] { $count } Plätze sind noch frei.
 }
event-seats-all = Platz ist für alle da.
event-seats-none = Alle Plätze sind vergeben. Sie kommen auf die Warteliste, und wir sagen Bescheid, sobald einer frei wird.
event-people = Wie viele Menschen kommen?
event-people-hint = Sie mitgezählt.
event-people-wrong = Bitte eine Zahl von 1 bis { $most }. Für größere Gruppen rufen Sie uns an.
event-people-too-many = { $count ->
    [one] Dieser Termin hat nur einen Platz. Für mehr Menschen rufen Sie uns an.
   *[other] Dieser Termin hat nur { $count } Plätze. Für mehr Menschen rufen Sie uns an.
 }
event-name = Name
event-name-hint = Damit wir Sie an der Tür begrüßen. Das Feld kann leer bleiben.
event-needs = Was brauchen Sie, um dabei zu sein?
event-needs-hint = Zum Beispiel ein Platz für den Rollstuhl, jemand, der mitschreibt, Kinderbetreuung. In Ihren Worten.
event-email-hint = Nur, wenn wir Sie am Tag vorher erinnern und bei Änderungen benachrichtigen sollen.
event-privacy = 30 Tage nach dem Termin löschen wir Ihre Anmeldung.
event-registered = Sie sind angemeldet
event-registered-text = Wir freuen uns auf Sie.
event-waiting = Sie stehen auf der Warteliste
event-waiting-text = Zurzeit reichen die Plätze nicht. Sobald genug für Sie frei sind, gehören sie Ihnen. Wer sich früher angemeldet hat, kommt zuerst; wer weniger Plätze braucht, kann trotzdem eher einen bekommen. Auf dieser Seite sehen Sie, wie es steht.
event-keep-code = Mit dem Code sehen Sie Ihre Anmeldung wieder und melden sich ab. Schreiben Sie ihn auf oder drucken Sie die Seite.
event-will-remind = Wir erinnern Sie am Tag vorher per E-Mail.
event-leave = Abmelden
event-left = Sie sind abgemeldet
event-left-text = Ihre Anmeldung ist gelöscht. Was frei wird, bekommt zuerst, wer auf der Warteliste steht.
event-open = Anmeldung öffnen
event-code-hint = Zwölf Zeichen, die Sie bei der Anmeldung bekommen haben.
event-code-unknown = Zu diesem Code gibt es hier keine Anmeldung. Vielleicht ist sie schon abgemeldet.
event-calendar-name = Beteiligung in { $city }
event-calendar-on-contributions = { $body }: einzelne Beiträge, { $title }
event-calendar-last-day = Letzter Tag zum Mitmachen: { $title }
event-mail = { $first }
 { $title }
 { $at }
 { $place }, { $address }
 Alles dazu: { $link }
event-mail-leave = Doch nicht? Ansehen oder abmelden: { $leave }
event-mail-registered-subject = Angemeldet: { $title }
event-mail-registered = { $count ->
    [one] Mit dieser Adresse ist ein Mensch angemeldet. Waren Sie das nicht, melden Sie ihn mit dem letzten Link ab.
   *[other] Mit dieser Adresse sind { $count } Menschen angemeldet. Waren Sie das nicht, melden Sie sie mit dem letzten Link ab.
 }
event-mail-waiting-subject = Auf der Warteliste: { $title }
event-mail-waiting = { $count ->
    [one] Zurzeit reichen die Plätze nicht. Sie stehen mit einem Menschen auf der Warteliste, wir schreiben, sobald ein Platz frei wird.
   *[other] Zurzeit reichen die Plätze nicht. Sie stehen mit { $count } Menschen auf der Warteliste, wir schreiben, sobald Plätze frei werden.
 }
event-mail-seat-subject = Ein Platz ist frei: { $title }
event-mail-seat = { $count ->
    [one] Ein Platz ist frei geworden und gehört jetzt Ihnen.
   *[other] { $count } Plätze sind frei geworden und gehören jetzt Ihnen.
 }
event-mail-moved-subject = Geändert: { $title }
event-mail-moved = Zeit oder Ort sind jetzt anders. So gilt es:
event-mail-moved-from = Zeit oder Ort sind jetzt anders. Bisher war der Beginn: { $from }. So gilt es:
event-mail-cancelled-subject = Abgesagt: { $title }
event-mail-cancelled = Dieser Termin ist abgesagt. Sie müssen nichts tun.
event-mail-reminder-subject = Morgen: { $title }
event-mail-reminder = Wir erinnern an Ihren Termin:
event-desk-lead = Veröffentlicht wird ein Termin für sich, sobald seine Texte in jeder Sprache da sind, die das Verfahren braucht. Wer angemeldet ist und eine Adresse angab, erfährt von Änderungen.
event-desk-none = Zu diesem Verfahren ist noch kein Termin geplant.
event-desk-new = Termin planen
event-desk-edit = Termin ändern
event-desk-draft = Entwurf
event-desk-announced = öffentlich
event-desk-announce = Öffentlich ankündigen
event-desk-cancel = Absagen oder Entwurf löschen
event-desk-guests = { $count ->
    [one] Ein Mensch angemeldet
   *[other] { $count } Menschen angemeldet
 }
event-desk-guests-title = Wer kommt
event-desk-of-seats = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
 }
event-desk-waiting = { $count ->
    [one] ein Mensch wartet
   *[other] { $count } Menschen warten
 }
event-desk-gaps = { $count ->
    [one] Ein Text fehlt noch oder ist veraltet.
   *[other] { $count } Texte fehlen noch oder sind veraltet.
 }
event-desk-write = Texte schreiben
event-desk-forget = Diese Liste ist für Plätze, Rampen und Dolmetschen da. 30 Tage nach dem Termin wird sie gelöscht.
event-desk-nobody = Noch hat sich niemand angemeldet.
event-desk-language = Sprache
event-desk-seat = Platz
event-desk-has-seat = hat einen Platz
event-desk-time = Uhrzeit
event-desk-time-wrong = Bitte eine Uhrzeit, zum Beispiel 18:00.
event-desk-place = Ort, wie man ihn kennt
event-desk-address = Straße, Hausnummer, Postleitzahl, Stadt
event-desk-access = Wie man hineinkommt
event-desk-registration = Man soll sich anmelden
event-desk-capacity = Plätze
event-desk-capacity-hint = Leer, wenn alle Platz finden.
event-desk-past = Dieser Tag ist vorbei. Wer angemeldet ist, bekäme ihn als neuen Termin. Wählen Sie einen Tag, der noch kommt.
event-desk-taken = { $count ->
    [one] Ein Platz ist schon vergeben, weniger dürfen es nicht sein.
   *[other] { $count } Plätze sind schon vergeben, weniger dürfen es nicht sein.
 }
event-desk-too-many = Dieses Verfahren hat so viele Termine, dass keiner mehr dazu passt.
event-desk-tells = Dieser Termin ist öffentlich. Ändern sich Zeit oder Ort, schreiben wir allen Angemeldeten mit Adresse.
event-desk-number = Termin { $number }
event-privacy-text = Wir speichern, wie viele kommen, und was Sie sonst angeben: Name, Bedarf, Adresse. Es dient nur dem Termin, und 30 Tage danach löschen wir es. Mit Ihrem Code melden Sie sich jederzeit ab, dann löschen wir es sofort.
