proposal-list = Vorschläge
proposal-list-lead = Ein Vorschlag: Das ist eine Idee für die Stadt. Die Stadt antwortet auf jeden Vorschlag. Das dauert höchstens { $days } Tage.
proposal-list-goal = Wollen { $goal } Menschen das auch? Dann prüft ein Amt den Vorschlag. Die Stadt antwortet immer. Das dauert höchstens { $days } Tage.
proposal-write = Vorschlag schreiben
proposal-write-lead = Ein Satz ist genug. Sie brauchen kein Konto. Die Stadt antwortet in höchstens { $days } Tagen.
proposal-title = Was soll anders werden?
proposal-title-hint = Schreiben Sie einen Satz. Zum Beispiel: Mehr Schatten auf dem Spiel-Platz
proposal-title-missing = Schreiben Sie einen Satz: Das soll anders werden.
proposal-body = Warum soll das so sein?
proposal-body-hint = Schreiben Sie keine Telefon-Nummern. Schreiben Sie keine Namen von anderen Menschen.
proposal-topic = Thema
proposal-topic-none = Kein Thema
proposal-topic-unknown = Dieses Thema gibt es nicht. Wählen Sie ein Thema aus der Liste.
proposal-send = Vorschlag jetzt abschicken
proposal-search = Vorschläge suchen
proposal-search-now = Suchen
proposal-status = Stand
proposal-order = Reihenfolge
proposal-sort-popular = Das wollen die meisten
proposal-sort-newest = Das ist neu
proposal-sort-discussed = Darüber reden viele
proposal-count = { $count ->
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
 }
proposal-count-more = Mehr als { $count } Vorschläge
proposal-none = Hier ist noch nichts. Schreiben Sie etwas.
proposal-collecting-over = Das Sammeln ist zu Ende.
proposal-collecting-ended = Sammeln ist zu Ende
proposal-by = von { $name }
proposal-way = Das ist mit dem Vorschlag passiert
proposal-support = So viele wollen das
proposal-supporters = { $count ->
    [one] Mensch will das auch
   *[other] Menschen wollen das auch
 }
proposal-goal = Wollen { $goal } Menschen das auch? Dann prüft ein Amt den Vorschlag. Eine Antwort gibt es immer. Das dauert höchstens { $days } Tage.
proposal-endorse = Ich will das auch
proposal-endorse-short = Das will ich auch
proposal-endorse-now = Ja, das will ich auch
proposal-endorse-email-hint = Wir schicken Ihnen eine E-Mail. Öffnen Sie den Link in der E-Mail. Drücken Sie dort den Knopf. Dann zählt Ihre Stimme. Danach löschen wir die Adresse.
proposal-endorse-code = Ihr Code aus dem Brief
proposal-endorse-code-hint = Große und kleine Buchstaben sind gleich. Striche müssen nicht sein.
proposal-endorse-code-missing = Schreiben Sie den Code aus unserem Brief.
proposal-endorse-code-unknown = Diesen Code kennen wir nicht. Vergleichen Sie jedes Zeichen.
proposal-voice-email = Eine E-Mail-Adresse ist hier eine Stimme.
proposal-voice-code = Ein Code aus dem Brief ist hier eine Stimme.
proposal-voice-token = Ein Gerät ist hier eine Stimme. Ihr Gerät merkt sich dafür eine Zahl.
proposal-endorsed = Ihre Stimme zählt
proposal-endorsed-text = { $count ->
    [one] 1 Mensch will das jetzt.
   *[other] { $count } Menschen wollen das jetzt.
 }
proposal-endorsed-before = Ihre Stimme zählt schon
proposal-endorsed-before-text = Jede Stimme zählt 1 Mal. Sie müssen nichts mehr tun.
proposal-endorse-mail = Sehen Sie in Ihre E-Mails
proposal-endorse-mail-text = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link in der E-Mail. Drücken Sie dort den Knopf. Dann zählt Ihre Stimme. Der Link funktioniert 7 Tage.
proposal-back-to = Zurück zum Vorschlag
proposal-more = Mehr Vorschläge lesen
proposal-confirm = Soll Ihre Stimme zählen?
proposal-confirm-lead = Drücken Sie auf den Knopf. Dann zählt Ihre Stimme.
proposal-confirm-now = Ja, meine Stimme soll zählen
proposal-confirm-old = Dieser Link funktioniert nicht mehr
proposal-confirm-old-text = Er ist älter als 7 Tage. Oder es fehlt ein Zeichen. Drücken Sie beim Vorschlag noch einmal auf den Knopf.
proposal-comments = { $count ->
    [0] Noch keine Meinung
    [one] 1 Meinung
   *[other] { $count } Meinungen
 }
proposal-comment = Meinung schreiben
proposal-comment-body = Was sagen Sie dazu?
proposal-comment-hint = Alle können das lesen. Bleiben Sie beim Thema.
proposal-comment-missing = Schreiben Sie Ihre Meinung.
proposal-comment-reply = Darauf antworten
proposal-comment-send = Meinung abschicken
proposal-earlier-voices = { $count ->
    [one] Der Vorschlag war schon auf einer anderen Internet-Seite. Dort hatte er eine Stimme. Wir haben die Stimme nicht selbst gezählt.
   *[other] Der Vorschlag war schon auf einer anderen Internet-Seite. Dort hatte er { $count } Stimmen. Wir haben die Stimmen nicht selbst gezählt.
 }
proposal-earlier-voices-short = { $count ->
    [one] eine Stimme auf einer anderen Internet-Seite
   *[other] { $count } Stimmen auf einer anderen Internet-Seite
 }
proposal-decided = Das ist schon entschieden. Die Gründe stehen beim Vorschlag.
