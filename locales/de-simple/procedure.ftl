procedure-front = Was soll in Ihrer Straße besser werden?
procedure-front-lead = Sagen Sie es der Stadt. Im Internet, auf Papier oder im Bürger-Büro. Wir antworten Ihnen. Wir zeigen: Das wird daraus.
procedure-front-action = Jetzt mitmachen
procedure-near = Straße, Platz oder Stadt-Teil
procedure-near-now = In meiner Nähe
procedure-or-borough = Oder wählen Sie einen Bezirk. Ein Bezirk ist ein großer Teil von der Stadt.
procedure-running = Das läuft gerade
procedure-ahead = Das kommt bald
procedure-ended = Das ist fertig
procedure-all = Alles zeigen
procedure-all-count = { $count ->
    [one] 1 Projekt
   *[other] Alle { $count } Projekte
 }
procedure-nothing-runs = Gerade läuft nichts. Sehen Sie bei den Ergebnissen nach.
procedure-corner = In Ihrer Nähe
procedure-in-borough = { $count ->
    [0] noch nichts
    [one] 1 Projekt
   *[other] { $count } Projekte
 }
procedure-ways = So können Sie mitmachen
procedure-ways-lead = Jeder Weg zählt gleich viel. Sie bekommen immer einen Beleg. Der Beleg: Das ist ein Zettel mit Ihrer Nummer.
procedure-way-paper = Auf Papier
procedure-way-paper-text = Papier-Bögen gibt es in den Bürger-Büros. Es gibt sie auch in der Stadt-Bücherei. Wir schicken sie auch zu Ihnen.
procedure-way-phone = Am Telefon
procedure-way-phone-text = Rufen Sie an: { $number }. Wir füllen den Bogen zusammen aus.
procedure-way-place = Vor Ort
procedure-way-place-text = In den Stadt-Teil-Häusern helfen Menschen. Sie brauchen kein Konto.
procedure-way-language = In Ihrer Sprache
procedure-way-language-text = Alles gibt es auf Deutsch. In Leichter Sprache. Auf Englisch. Und auf Arabisch.
procedure-overview = Mitmachen
procedure-overview-lead = Hier stehen alle Projekte. Manche laufen jetzt. Manche kommen bald. Manche sind fertig.
procedure-search = Suchen
procedure-search-now = Suchen
procedure-none = Dazu gibt es gerade nichts.
procedure-until = bis { $day }
procedure-until-hour = bis { $at }
procedure-on = am { $day }
procedure-from = ab { $day }
procedure-from-age = Alle ab { $age } Jahren
procedure-whole-city = Ganz { $city }
procedure-took-part = { $all ->
    [one] 1 Beitrag ist da
   *[other] { $all } Beiträge sind da
 }. Auf Papier, am Telefon oder im Bürger-Büro: { $offline }.
procedure-begin-survey = Umfrage beginnen
procedure-begin-proposal = Vorschlag schreiben
procedure-begin-report = Ort melden
procedure-no-account = ohne Konto
procedure-about = Darum geht es
procedure-stands = So weit sind wir
procedure-now = Das können Sie jetzt tun
procedure-nothing-now = Gerade gibt es nichts zu tun. Unten steht: So geht es weiter.
procedure-survey = Umfrage
procedure-survey-text = { $count ->
    [0] Sie können eine Pause machen.
    [one] 1 Mensch hat schon geantwortet. Sie können eine Pause machen.
   *[other] { $count } Menschen haben schon geantwortet. Sie können eine Pause machen.
 }
procedure-to-survey = Zur Umfrage
procedure-proposals = Vorschläge
procedure-proposals-text = { $count ->
    [0] Schreiben Sie den ersten Vorschlag.
    [one] Es gibt 1 Vorschlag. Wollen Sie das auch?
   *[other] Es gibt { $count } Vorschläge. Was wollen Sie auch?
 }
procedure-read-proposals = Vorschläge lesen
procedure-reports = Orte zeigen
procedure-reports-text = { $count ->
    [0] Zeigen Sie uns: Hier fehlt etwas.
    [one] 1 Ort ist schon da. Wo fehlt noch etwas?
   *[other] { $count } Orte sind schon da. Wo fehlt noch etwas?
 }
procedure-open-map = Karte und Liste öffnen
procedure-decide-before = Das entscheidet
procedure-decide-after = . Will die Stadt etwas anderes als Sie? Dann muss sie den Grund sagen.
procedure-decided-before = Das hat entschieden:
procedure-decided-after = . Hat die Stadt anders entschieden als Sie? Dann steht der Grund unten.
procedure-decides-council = der Rat
procedure-decides-committee = der Ausschuss
procedure-decides-borough = die Bezirks-Vertretung
procedure-decides-administration = die Verwaltung
procedure-decides-people = Ihre Abstimmung
procedure-voice-email = Eine E-Mail-Adresse ist eine Stimme.
procedure-voice-email-limit = Manche Menschen haben mehrere Adressen. Das können wir nicht verhindern.
procedure-voice-code = Ein Code aus dem Brief ist eine Stimme.
procedure-voice-code-limit = Manche Menschen geben den Code weiter. Das können wir nicht verhindern.
procedure-voice-token = Jedes Gerät zählt als eine Stimme. Zum Beispiel: Ihr Handy.
procedure-voice-token-limit = Manche Menschen haben mehrere Geräte. Das können wir nicht verhindern.
procedure-becomes = Das wird daraus
procedure-arrived = { $count ->
    [0] Noch ist nichts da
    [one] 1 Beitrag ist da
   *[other] { $count } Beiträge sind da
 }
procedure-arrived-kinds = Umfragen: { $surveys }. Vorschläge: { $proposals }. Orte: { $reports }. Jeder Beitrag hat einen Beleg.
procedure-documents = Unterlagen
procedure-document-facts = vom { $day }, { $kilobytes } Kilo-Byte
procedure-questions = Haben Sie Fragen? Ich antworte.
procedure-write-us = Nachricht schreiben
procedure-privacy-short = Ihr Text ist nur für dieses Projekt.
procedure-privacy-link = Das machen wir mit Ihren Daten
procedure-privacy = Das machen wir mit Ihren Daten
procedure-privacy-who = Wer macht das?
procedure-privacy-what = Was speichern wir?
procedure-privacy-what-text = Wir speichern Ihren Text. Wir speichern den Ort. Wir speichern den Tag und den Weg. Schreiben Sie Ihren Namen oder Ihre E-Mail-Adresse? Dann speichern wir das auch. Beim Lesen speichern wir nichts.
procedure-privacy-voice-email = Wir prüfen Ihre E-Mail-Adresse. Danach löschen wir sie. Es bleibt nur eine geheime Zahl.
procedure-privacy-voice-code = Wir speichern nur eine geheime Zahl von Ihrem Code. Wir speichern Ihren Namen nicht.
procedure-privacy-voice-token = Ihr Gerät merkt sich 1 Jahr lang eine Zahl. Wir speichern davon nur eine geheime Zahl.
procedure-privacy-why = Warum machen wir das?
procedure-privacy-why-text = Die Stadt will wissen: Was wollen die Menschen? Die Stadt will antworten. Das darf die Stadt. Das steht in einem Gesetz. Das Gesetz heißt: Datenschutz-Grund-Verordnung.
procedure-privacy-long = Wie lange?
procedure-privacy-long-text = Erst ist das Projekt zu Ende. Und alles ist entschieden. Dann warten wir { $days } Tage. Danach löschen wir den Namen und die E-Mail-Adresse. Der Text bleibt ohne Namen.
procedure-privacy-unconfirmed = Bestätigt niemand eine E-Mail-Adresse? Dann löschen wir sie nach { $days } Tagen.
procedure-privacy-rights = Ihre Rechte
procedure-privacy-rights-text = Sie können fragen: Was habt ihr gespeichert? Wir ändern oder löschen das für Sie. Mit dem Code auf Ihrem Beleg können Sie das selbst. Sie können sich auch beschweren. Das geht bei der Landes-Beauftragten für Daten-Schutz in Nordrhein-Westfalen.
procedure-not-yet = Es geht noch nicht los
procedure-not-yet-text = Sie können ab { $at } mitmachen.
procedure-over = Die Zeit ist vorbei
procedure-over-text = Sie endete am { $at }. Auf der Seite steht: Das wird daraus.
procedure-not-offered = Das gibt es hier nicht
procedure-not-offered-text = Auf der Seite steht: Das können Sie hier tun.
procedure-back = Zur Seite
procedure-corner-lead = Es gibt { $boroughs } Bezirke. Es gibt { $districts } Stadt-Teile. Hier läuft gerade etwas.
procedure-map-caption = Das ist eine einfache Karte. In der Liste steht dasselbe.
procedure-search-all = Wort, Nummer, Straße oder Stadt-Teil
procedure-found = Das Ergebnis
procedure-found-nothing = Wir haben nichts gefunden. Schreiben Sie eine Straße. Oder schreiben Sie einen Stadt-Teil.
procedure-found-near = Das läuft gerade in { $place }
procedure-found-words = Projekte mit diesem Wort
procedure-found-reference = Nummer { $reference }: Was ist daraus geworden?
procedure-found-said = Ideen und Meldungen mit diesem Wort
procedure-found-built = Das bauen oder messen wir zu diesem Wort
procedure-found-papers-all = Alle Texte vom Rat mit diesem Wort
procedure-found-near-none = In { $place } läuft gerade nichts.
procedure-all-figures = Alle Ergebnisse mit Zahlen
procedure-survey-figures = Das sagen die Menschen in der Umfrage
procedure-statement = Ihre Meinung zum Plan schreiben
procedure-statement-until = Schreiben Sie uns bis zum { $at }.
procedure-statement-late = Danach müssen wir Ihre Meinung nicht mehr prüfen.
procedure-statement-what = Schreiben Sie auch: So heißt der Plan. Das ist Ihr Name. Das ist Ihre Adresse. Dann können wir antworten. Ihren Namen zeigen wir niemandem.
procedure-statement-paper = Als Brief
procedure-statement-mail = Als E-Mail
procedure-statement-place = Vor Ort
procedure-statement-place-text = Kommen Sie zu uns. Sie sprechen und wir schreiben. Rufen Sie vorher an:
procedure-statement-online = Im Internet geht das noch nicht.
procedure-privacy-unsent = Schicken Sie etwas nicht ab? Dann löschen wir es. Antworten löschen wir nach { $days } Tagen. Oder die Umfrage ist vorher vorbei. Ein Foto löschen wir nach { $hours } Stunden.
procedure-coming = Das kommt als Nächstes
