moderation-title = Moderation
moderation-lead = Wir lesen, bevor etwas erscheint, das Älteste zuerst. Was Sie prüfen, liest zur selben Zeit niemand sonst.
moderation-group = Lesen, bevor es erscheint
moderation-all = Alles ansehen
moderation-stat = { $count ->
    [one] Beitrag wartet auf das Lesen
   *[other] Beiträge warten auf das Lesen
 }
moderation-empty = Alles ist gelesen. Neue Beiträge erscheinen hier von selbst.
moderation-free = noch frei
moderation-read = Prüfen
moderation-read-on = Weiterlesen
moderation-look = Ansehen
moderation-decide = Entscheiden
moderation-appeal-title = Einspruch: { $title }
moderation-appeal-why = Jemand widerspricht der Ausblendung
moderation-appeal-own = Das haben Sie ausgeblendet. Entscheiden muss eine andere Person.
moderation-done-published = Veröffentlicht. Wer es geschrieben hat, erfährt es.
moderation-done-hidden = Ausgeblendet. Wer es geschrieben hat, erfährt den Grund und kann widersprechen.
moderation-done-appeal = Entschieden. Wer es geschrieben hat, erfährt es.
moderation-claimed = { $name } liest das gerade, bis { $until }.
moderation-hints = Bitte zweimal hinsehen:
moderation-hint-email = enthält eine E-Mail-Adresse
moderation-hint-telephone = enthält eine Telefonnummer
moderation-hint-link = enthält einen Link
moderation-hint-shouting = fast alles in Großbuchstaben
moderation-same-words = Dieselben Worte sind anderswo noch zu lesen. Sehen Sie auch dort nach:
moderation-words = Der Wortlaut
moderation-kind = Was es ist
moderation-procedure = Verfahren
moderation-arrived = Eingegangen
moderation-language = Sprache
moderation-author = Angegebener Name
moderation-place = Ort
moderation-about = Kommentar zu
moderation-earlier = Was vorher dazu geschrieben wurde
moderation-history = Was bisher entschieden wurde
moderation-was-published = veröffentlicht von { $name }.
moderation-was-hidden = ausgeblendet von { $name }.
moderation-publish = Veröffentlichen
moderation-restore = Wieder zeigen
moderation-hide = Ausblenden
moderation-hide-title = Nicht zeigen
moderation-hide-lead = Der Grund steht danach auf dem Beleg. Wer es geschrieben hat, kann widersprechen; dann entscheidet eine andere Person.
moderation-reason = Warum soll das nicht erscheinen?
moderation-reason-missing = Wählen Sie den Grund. Er steht auf dem Beleg.
moderation-reason-insult = Beleidigung
moderation-reason-personal-data = Persönliche Daten
moderation-reason-advertising = Werbung
moderation-reason-off-topic = Gehört nicht hierher
moderation-reason-unlawful = Verstoß gegen ein Gesetz
moderation-reason-duplicate = Schon einmal eingegangen
moderation-note = Ihr Satz an die Person, die das geschrieben hat
moderation-note-hint = Sagen Sie, welche Stelle gemeint ist und was zu ändern wäre.
moderation-note-missing = Schreiben Sie einen Satz dazu. Ein Grund allein hilft niemandem weiter.
moderation-appeal-words = Der Einspruch
moderation-four-eyes = Sie haben diesen Beitrag ausgeblendet. Über den Einspruch entscheidet eine andere Person.
moderation-upheld = Was gilt?
moderation-upheld-yes = Der Einspruch hat recht: Der Beitrag wird wieder gezeigt.
moderation-upheld-no = Es bleibt dabei: Der Beitrag wird nicht gezeigt.
moderation-upheld-missing = Wählen Sie, ob der Beitrag wieder gezeigt wird.
moderation-appeal-note = Ihre Begründung
moderation-appeal-send = Entscheidung mitteilen
moderation-object = Einspruch einlegen
moderation-object-how = Sie können einmal widersprechen. Dann liest eine andere Person Ihren Beitrag und entscheidet neu. Das Ergebnis steht auf Ihrem Beleg.
moderation-code = Ihr geheimer Code
moderation-code-hint = Zwölf Zeichen auf Ihrem Beleg. So wissen wir, dass es Ihr Beitrag ist.
moderation-code-shape = Der geheime Code hat zwölf Zeichen, zum Beispiel: 4K7P-9XQM-2HTB
moderation-code-wrong = Dieser Code gehört nicht zu diesem Beleg. Prüfen Sie bitte Zeichen für Zeichen.
moderation-objection = Warum soll Ihr Beitrag erscheinen?
moderation-objection-hint = Nur wer darüber entscheidet, liest das.
moderation-objection-missing = Schreiben Sie einen Satz, warum Ihr Beitrag erscheinen soll.
moderation-objection-send = Einspruch einlegen
moderation-to-receipt = Zurück zum Beleg
moderation-note-label = Ein Satz der Moderation
moderation-may-object = Sie können Einspruch einlegen
moderation-objection-waits = Eine andere Person prüft Ihren Einspruch
moderation-rules = Regeln
moderation-rules-lead =
    Fast alles, was eingeht, erscheint so, wie es geschrieben wurde.
    Ein Mensch liest es vorher oder kurz danach. Ausgeblendet wird nur aus diesen Gründen.
moderation-rules-reasons = Gründe
moderation-rules-objection = Wenn Sie anderer Meinung sind
moderation-rules-how =
    Der Grund und ein Satz dazu stehen auf Ihrem Beleg.
    Dort können Sie Einspruch einlegen, mit dem geheimen Code. Ein Konto brauchen Sie nicht.
    Über den Einspruch entscheidet eine andere Person als die, die ausgeblendet hat.
    Jede Entscheidung halten wir fest, ohne Ihren Text und ohne Ihren Namen.
moderation-rules-receipt = Zum Beleg
moderation-photo-alt = Foto, das mitgeschickt wurde
moderation-ticked = { $count ->
    [one] Eine weitere Antwort, angekreuzt
   *[other] { $count } weitere Antworten, angekreuzt
 }
