proposal-list = Vorschläge
proposal-list-lead = Die Stadt antwortet auf jeden Vorschlag, spätestens nach { $days } Tagen.
proposal-list-goal = Ab { $goal } Unterstützungen prüft das Fachamt. Die Stadt antwortet auf jeden Vorschlag, spätestens nach { $days } Tagen.
proposal-write = Vorschlag schreiben
proposal-write-lead = Eine Überschrift genügt. Ein Konto brauchen Sie nicht. Die Stadt antwortet spätestens nach { $days } Tagen.
proposal-title = Was soll sich ändern?
proposal-title-hint = In einem Satz, zum Beispiel: Mehr Schatten auf dem Spielplatz
proposal-title-missing = Schreiben Sie in einem Satz, was sich ändern soll.
proposal-body = Warum, und wie?
proposal-body-hint = Bitte keine Telefonnummern oder Namen anderer Menschen.
proposal-topic = Thema
proposal-topic-none = Kein bestimmtes Thema
proposal-topic-unknown = Dieses Thema gibt es hier nicht. Wählen Sie eines aus der Liste.
proposal-send = Vorschlag jetzt einreichen
proposal-search = Vorschläge durchsuchen
proposal-search-now = Suchen
proposal-status = Stand
proposal-order = Reihenfolge
proposal-sort-popular = Beliebteste
proposal-sort-newest = Neueste
proposal-sort-discussed = Meistbesprochene
proposal-count = { $count ->
    [one] Ein Vorschlag
   *[other] { $count } Vorschläge
 }
proposal-count-more = Mehr als { $count } Vorschläge
proposal-none = Hier könnte ein Vorschlag von Ihnen stehen.
proposal-collecting-over = Das Sammeln ist beendet.
proposal-collecting-ended = Sammeln beendet
proposal-by = von { $name }
proposal-way = Der Weg dieses Vorschlags
proposal-support = Unterstützung
proposal-supporters = { $count ->
    [one] Mensch unterstützt das
   *[other] Menschen unterstützen das
 }
proposal-goal = Ab { $goal } Unterstützungen prüft das Fachamt. Eine Antwort gibt es immer, spätestens nach { $days } Tagen.
proposal-endorse = Diesen Vorschlag unterstützen
proposal-endorse-short = Unterstützen
proposal-endorse-now = Ja, ich unterstütze das
proposal-endorse-email-hint = Wir schicken Ihnen eine Nachricht. Öffnen Sie den Link darin und drücken Sie dort den Knopf, dann zählt Ihre Stimme. Danach löschen wir die Adresse.
proposal-endorse-code = Ihr Code aus dem Brief
proposal-endorse-code-hint = Groß und klein geschrieben ist gleich, Striche dürfen fehlen.
proposal-endorse-code-missing = Geben Sie den Code ein, den Sie von uns bekommen haben.
proposal-endorse-code-unknown = Diesen Code kennen wir nicht. Prüfen Sie bitte Zeichen für Zeichen.
proposal-voice-email = Hier zählt je E-Mail-Adresse eine Stimme.
proposal-voice-code = Hier zählt je Code aus unserem Brief eine Stimme.
proposal-voice-token = Hier zählt je Gerät eine Stimme. Dafür merkt sich Ihr Browser eine Zufallszahl, wenn Sie auf den Knopf drücken.
proposal-endorsed = Ihre Stimme zählt
proposal-endorsed-text = { $count ->
    [one] Ein Mensch unterstützt diesen Vorschlag jetzt.
   *[other] { $count } Menschen unterstützen diesen Vorschlag jetzt.
 }
proposal-endorsed-before = Ihre Stimme zählte schon
proposal-endorsed-before-text = Jede Stimme zählt einmal. Es ist nichts weiter zu tun.
proposal-endorse-mail = Sehen Sie in Ihr Postfach
proposal-endorse-mail-text = Wir haben Ihnen eine Nachricht geschickt. Öffnen Sie den Link darin und drücken Sie dort den Knopf, dann zählt Ihre Stimme. Der Link gilt sieben Tage.
proposal-back-to = Zurück zum Vorschlag
proposal-more = Mehr Vorschläge lesen
proposal-confirm = Ihre Stimme bestätigen
proposal-confirm-lead = Drücken Sie den Knopf, dann zählt Ihre Stimme.
proposal-confirm-now = Ja, meine Stimme soll zählen
proposal-confirm-old = Dieser Link gilt nicht mehr
proposal-confirm-old-text = Er ist älter als sieben Tage, oder ein Zeichen fehlt. Unterstützen Sie den Vorschlag bitte noch einmal, dann kommt eine neue Nachricht.
proposal-comments = { $count ->
    [0] Noch kein Kommentar
    [one] Ein Kommentar
   *[other] { $count } Kommentare
 }
proposal-comment = Kommentar schreiben
proposal-comment-body = Was möchten Sie dazu sagen?
proposal-comment-hint = Alle können es lesen. Bitte bleiben Sie beim Thema.
proposal-comment-missing = Schreiben Sie, was Sie dazu sagen möchten.
proposal-comment-reply = Darauf antworten
proposal-comment-send = Kommentar abschicken
proposal-earlier-voices = { $count ->
    [one] Eine Stimme hatte dieser Vorschlag auf der früheren Plattform. Wir haben sie übernommen, aber nicht selbst gezählt.
   *[other] { $count } Stimmen hatte dieser Vorschlag auf der früheren Plattform. Wir haben sie übernommen, aber nicht selbst gezählt.
 }
proposal-earlier-voices-short = { $count ->
    [one] eine Stimme auf der früheren Plattform
   *[other] { $count } Stimmen auf der früheren Plattform
 }
proposal-decided = Darüber ist schon entschieden. Wie, steht in der Geschichte des Vorschlags.
