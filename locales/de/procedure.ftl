procedure-front = Was soll in Ihrer Straße besser werden?
procedure-front-lead = Sagen Sie es der Stadt: im Internet, auf Papier oder im Bürgerbüro. Wir antworten Ihnen und zeigen, was daraus wird.
procedure-front-action = Jetzt mitmachen
procedure-near = Straße, Platz oder Stadtteil
procedure-near-now = In meiner Nähe
procedure-or-borough = Oder Bezirk wählen
procedure-running = Läuft gerade
procedure-ahead = Beginnt bald
procedure-ended = Abgeschlossen
procedure-all = Alle Verfahren zeigen
procedure-all-count = { $count ->
    [one] Ein Verfahren
   *[other] Alle { $count } Verfahren
 }
procedure-nothing-runs = Gerade läuft kein Verfahren. Was entschieden wurde, steht unter Ergebnisse.
procedure-corner = Bei Ihnen um die Ecke
procedure-in-borough = { $count ->
    [0] noch nichts
    [one] 1 Verfahren
   *[other] { $count } Verfahren
 }
procedure-ways = So, wie es für Sie passt
procedure-ways-lead = Jeder Weg zählt gleich. Auf jedem bekommen Sie einen Beleg.
procedure-way-paper = Auf Papier
procedure-way-paper-text = Bögen liegen in allen Bürgerbüros und in der Stadtbücherei. Wir schicken sie auch zu.
procedure-way-phone = Am Telefon
procedure-way-phone-text = Rufen Sie an: { $number }. Wir füllen mit Ihnen aus.
procedure-way-place = Vor Ort
procedure-way-place-text = In den Stadtteilhäusern helfen Menschen. Ein Konto brauchen Sie nicht.
procedure-way-language = In Ihrer Sprache
procedure-way-language-text = Alles gibt es auch in Leichter Sprache, auf Englisch und auf Arabisch.
procedure-overview = Mitmachen
procedure-overview-lead = Hier steht alles, was die Stadt gerade fragt, bald fragen wird oder gefragt hat.
procedure-search = Verfahren suchen
procedure-search-now = Suchen
procedure-none = Dazu gibt es gerade kein Verfahren.
procedure-until = bis { $day }
procedure-until-hour = bis { $at }
procedure-on = am { $day }
procedure-from = ab { $day }
procedure-from-age = Alle ab { $age } Jahren
procedure-whole-city = Ganz { $city }
procedure-took-part = { $all ->
    [one] Ein Beitrag ist da
   *[other] { $all } Beiträge sind schon da
 }, { $offline } davon auf Papier, am Telefon oder im Bürgerbüro.
procedure-begin-survey = Umfrage beginnen
procedure-begin-proposal = Vorschlag schreiben
procedure-begin-report = Ort melden
procedure-no-account = ohne Konto
procedure-about = Worum es geht
procedure-stands = Wo wir stehen
procedure-now = Das können Sie jetzt tun
procedure-nothing-now = Gerade ist nichts zu tun. Unten steht, wie es weitergeht.
procedure-survey = Umfrage beantworten
procedure-survey-text = { $count ->
    [0] Sie können jederzeit aufhören und später weitermachen.
    [one] Ein Mensch hat schon geantwortet. Sie können jederzeit aufhören und später weitermachen.
   *[other] { $count } Menschen haben schon geantwortet. Sie können jederzeit aufhören und später weitermachen.
 }
procedure-to-survey = Zur Umfrage
procedure-proposals = Vorschläge unterstützen
procedure-proposals-text = { $count ->
    [0] Schreiben Sie den ersten Vorschlag.
    [one] Eine Idee liegt vor. Sagen Sie, ob sie wichtig ist, oder schreiben Sie eine eigene.
   *[other] { $count } Ideen liegen vor. Sagen Sie, welche wichtig sind, oder schreiben Sie eine eigene.
 }
procedure-read-proposals = Vorschläge lesen
procedure-reports = Orte markieren
procedure-reports-text = { $count ->
    [0] Zeigen Sie uns, wo etwas fehlt.
    [one] Ein Ort ist schon eingetragen. Wo fehlt noch etwas?
   *[other] { $count } Orte sind schon eingetragen. Wo fehlt noch etwas?
 }
procedure-open-map = Karte und Liste öffnen
procedure-decide-before = Entscheiden wird
procedure-decide-after = . Weicht die Entscheidung von Ihrem Ergebnis ab, muss sie begründet werden.
procedure-decided-before = Entschieden hat
procedure-decided-after = . Wo der Beschluss von Ihrem Ergebnis abweicht, steht der Grund unten.
procedure-decides-council = der Rat
procedure-decides-committee = der Ausschuss
procedure-decides-borough = die Bezirksvertretung
procedure-decides-administration = die Verwaltung
procedure-decides-people = Ihre Abstimmung
procedure-voice-email = Je bestätigter E-Mail-Adresse zählt eine Stimme.
procedure-voice-email-limit = Das verhindert nicht, dass jemand mehrere Adressen benutzt.
procedure-voice-code = Je Code aus unserem Brief zählt eine Stimme.
procedure-voice-code-limit = Das verhindert nicht, dass jemand seinen Code weitergibt.
procedure-voice-token = Je Gerät zählt eine Stimme.
procedure-voice-token-limit = Das verhindert nicht, dass jemand ein zweites Gerät benutzt.
procedure-becomes = Was daraus wird
procedure-arrived = { $count ->
    [0] Noch ist nichts eingegangen
    [one] Ein Beitrag ist eingegangen
   *[other] { $count } Beiträge sind eingegangen
 }
procedure-arrived-kinds = Umfragen: { $surveys }, Vorschläge: { $proposals }, Orte: { $reports }. Jeder Beitrag hat einen Beleg.
procedure-documents = Unterlagen
procedure-document-facts = Stand { $day }, { $kilobytes } KB
procedure-questions = Fragen? Ich antworte.
procedure-write-us = Nachricht schreiben
procedure-privacy-short = Was Sie schreiben, gehört zu diesem Verfahren und zu nichts anderem.
procedure-privacy-link = Ihre Daten, kurz erklärt
procedure-privacy = Ihre Daten in diesem Verfahren
procedure-privacy-who = Wer verantwortlich ist
procedure-privacy-what = Was wir speichern
procedure-privacy-what-text = Ihren Text, den Ort, den Sie nennen, und wann und auf welchem Weg er ankam. Name und E-Mail-Adresse nur, wenn Sie sie angeben. Ihre Internet-Adresse speichern wir nicht. Beim Lesen setzen wir keine Cookies.
procedure-privacy-voice-email = Für eine Unterstützung prüfen wir Ihre E-Mail-Adresse. Danach bleibt nur ein Fingerabdruck davon, aus dem sie sich nicht zurückrechnen lässt.
procedure-privacy-voice-code = Für eine Unterstützung merken wir uns einen Fingerabdruck Ihres Codes, nicht, wem wir ihn geschickt haben.
procedure-privacy-voice-token = Wenn Sie unterstützen, merkt sich Ihr Browser ein Jahr lang eine Zufallszahl. Wir speichern davon nur einen Fingerabdruck.
procedure-privacy-why = Wozu und mit welchem Recht
procedure-privacy-why-text = Damit die Stadt weiß, was Menschen wollen, und ihnen antworten kann (Artikel 6 Absatz 1 Buchstabe e Datenschutz-Grundverordnung).
procedure-privacy-long = Wie lange
procedure-privacy-long-text = Name und E-Mail-Adresse löschen wir { $days } Tage nach dem Ende des Verfahrens. Wird erst danach entschieden, zählen die { $days } Tage ab der Entscheidung. So lange kann gegen sie geklagt werden. Der Text bleibt ohne Namen stehen, damit nachvollziehbar ist, wie entschieden wurde.
procedure-privacy-unconfirmed = Eine E-Mail-Adresse, die niemand bestätigt, löschen wir nach { $days } Tagen.
procedure-privacy-rights = Ihre Rechte
procedure-privacy-rights-text = Sie können Auskunft bekommen, berichtigen, löschen lassen und widersprechen. Mit dem Code auf Ihrem Beleg ziehen Sie selbst zurück. Sie können sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen beschweren.
procedure-not-yet = Es geht noch nicht los
procedure-not-yet-text = Mitmachen können Sie ab { $at }.
procedure-over = Die Zeit zum Mitmachen ist vorbei
procedure-over-text = Sie endete am { $at }. Was daraus wird, steht auf der Seite des Verfahrens.
procedure-not-offered = Das gibt es in diesem Verfahren nicht
procedure-not-offered-text = Auf der Seite des Verfahrens steht, was Sie hier tun können.
procedure-back = Zum Verfahren
procedure-corner-lead = { $boroughs } Bezirke, { $districts } Stadtteile. Hier läuft gerade etwas.
procedure-map-caption = Vereinfachte Karte. Die Liste sagt dasselbe.
procedure-search-all = Wort, Nummer, Straße oder Stadtteil
procedure-found = Ergebnis der Suche
procedure-found-nothing = Dazu haben wir nichts gefunden. Versuchen Sie es mit einer Straße, einem Stadtteil oder einem anderen Wort.
procedure-found-near = Läuft gerade in { $place }
procedure-found-words = Verfahren mit diesem Wort
procedure-found-reference = Vorgang { $reference }: Was ist daraus geworden?
procedure-found-said = Beiträge mit diesem Wort
procedure-found-built = Maßnahmen und Indikatoren mit diesem Wort
procedure-found-papers-all = Alle Vorlagen mit diesem Wort
procedure-found-near-none = In { $place } läuft gerade nichts.
procedure-all-figures = Alle Ergebnisse mit Zahlen
procedure-survey-figures = Was die Umfrage bisher ergibt
procedure-statement = Stellung nehmen
procedure-statement-until = Schreiben Sie uns bis { $at }.
procedure-statement-late = Was später kommt, darf bei der Entscheidung unberücksichtigt bleiben.
procedure-statement-what = Nennen Sie den Plan, Ihren Namen und Ihre Anschrift, damit wir antworten können. Ihren Namen veröffentlichen wir nicht.
procedure-statement-paper = Auf Papier, als Brief an
procedure-statement-mail = Per E-Mail
procedure-statement-place = Vor Ort
procedure-statement-place-text = Kommen Sie zu uns, wir schreiben auf, was Sie sagen. Rufen Sie vorher an:
procedure-statement-online = Ein Formular im Internet gibt es dafür noch nicht.
procedure-privacy-unsent = Was Sie anfangen und nicht absenden, löschen wir: Antworten einer Umfrage nach { $days } Tagen oder wenn die Umfrage endet, ein Foto nach { $hours } Stunden.
procedure-coming = Das kommt als Nächstes
