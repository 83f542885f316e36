moderation-title = Lesen und prüfen
moderation-lead = Wir lesen alle Beiträge. Der älteste Beitrag kommt zuerst.
moderation-group = Noch zu lesen
moderation-all = Alles zeigen
moderation-stat = { $count ->
    [one] Beitrag wartet
   *[other] Beiträge warten
 }
moderation-empty = Sie haben alles gelesen. Neue Beiträge sehen Sie hier.
moderation-free = noch frei
moderation-read = Prüfen
moderation-read-on = Weiter lesen
moderation-look = Ansehen
moderation-decide = Entscheiden
moderation-appeal-title = Einspruch: { $title }
moderation-appeal-why = Eine Person ist nicht einverstanden
moderation-appeal-own = Sie haben diesen Beitrag nicht gezeigt. Eine andere Person entscheidet.
moderation-done-published = Der Beitrag ist jetzt zu sehen. Die Person bekommt eine Nachricht.
moderation-done-hidden = Der Beitrag ist nicht zu sehen. Die Person bekommt eine Nachricht mit dem Grund.
moderation-done-appeal = Die Entscheidung ist gespeichert. Die Person bekommt eine Nachricht.
moderation-claimed = { $name } liest das gerade. Das geht bis { $until }.
moderation-hints = Bitte genau hinsehen:
moderation-hint-email = Im Text steht eine E-Mail-Adresse
moderation-hint-telephone = Im Text steht eine Telefon-Nummer
moderation-hint-link = Im Text steht ein Link
moderation-hint-shouting = Fast alle Buchstaben sind groß
moderation-same-words = Die gleichen Worte stehen auch an anderen Stellen.
    Bitte auch dort nachsehen:
moderation-words = Der Text
moderation-kind = Was ist es?
moderation-procedure = Projekt
moderation-arrived = Angekommen
moderation-language = Sprache
moderation-author = Name
moderation-place = Ort
moderation-about = Meinung zu
moderation-earlier = Das haben andere vorher geschrieben
moderation-history = Das haben wir schon entschieden
moderation-was-published = { $name } hat den Beitrag gezeigt.
moderation-was-hidden = { $name } hat den Beitrag nicht gezeigt.
moderation-publish = Beitrag zeigen
moderation-restore = Wieder zeigen
moderation-hide = Nicht zeigen
moderation-hide-title = Nicht zeigen
moderation-hide-lead = Der Grund steht auf dem Beleg. Die Person kann sagen: Das ist falsch. Dann entscheidet eine andere Person.
moderation-reason = Was ist der Grund?
moderation-reason-missing = Wählen Sie einen Grund. Der Grund steht auf dem Beleg.
moderation-reason-insult = Beleidigung
moderation-reason-personal-data = Persönliche Daten
moderation-reason-advertising = Werbung
moderation-reason-off-topic = Falsches Thema
moderation-reason-unlawful = Verboten
moderation-reason-duplicate = Gibt es schon
moderation-note = Ihr Satz an die Person
moderation-note-hint = Welche Stelle meinen Sie? Was soll die Person ändern?
moderation-note-missing = Schreiben Sie einen Satz. Der Grund allein hilft nicht.
moderation-appeal-words = Der Einspruch
moderation-four-eyes = Sie haben den Beitrag nicht gezeigt. Eine andere Person entscheidet jetzt.
moderation-upheld = Was gilt?
moderation-upheld-yes = Der Einspruch ist richtig. Wir zeigen den Beitrag wieder.
moderation-upheld-no = Wir zeigen den Beitrag nicht.
moderation-upheld-missing = Wählen Sie: Zeigen wir den Beitrag wieder?
moderation-appeal-note = Ihr Grund
moderation-appeal-send = Entscheidung senden
moderation-object = Sie sind nicht einverstanden?
moderation-object-how =
    Sie können sagen: Das ist falsch.
    Das heißt: Einspruch.
    Das geht 1 Mal.
    Eine andere Person liest Ihren Text.
    Diese Person entscheidet neu.
    Das Ergebnis steht auf Ihrem Beleg.
moderation-code = Ihr geheimer Code
moderation-code-hint = Der Code steht auf Ihrem Beleg. Er hat 12 Zeichen.
moderation-code-shape = Der Code hat 12 Zeichen. Er sieht so aus: 4K7P-9XQM-2HTB
moderation-code-wrong = Der Code passt nicht zu dem Beleg. Bitte prüfen Sie jedes Zeichen.
moderation-objection = Warum sollen wir Ihren Text zeigen?
moderation-objection-hint = Eine Person entscheidet. Nur sie liest das.
moderation-objection-missing = Schreiben Sie einen Satz. Warum sollen wir Ihren Text zeigen?
moderation-objection-send = Einspruch senden
moderation-to-receipt = Zurück zum Beleg
moderation-note-label = Ein Satz von uns
moderation-may-object = Sie können sagen: Das ist falsch
moderation-objection-waits = Eine andere Person prüft Ihren Einspruch
moderation-rules = Regeln
moderation-rules-lead =
    Wir zeigen fast alle Texte.
    Ein Mensch liest jeden Text.
    Manche Texte zeigen wir nicht.
    Das sind die Gründe:
moderation-rules-reasons = Gründe
moderation-rules-objection = Sie sind nicht einverstanden?
moderation-rules-how =
    Der Grund steht auf Ihrem Beleg.
    Sie können sagen: Das ist falsch.
    Das heißt: Einspruch.
    Dafür brauchen Sie den geheimen Code.
    Eine andere Person entscheidet dann.
    Wir schreiben jede Entscheidung auf.
    Ihr Text und Ihr Name stehen dort nicht.
moderation-rules-receipt = Zum Beleg
moderation-photo-alt = Foto von der Person
moderation-ticked = { $count ->
    [one] Noch eine Antwort
   *[other] Noch { $count } Antworten
 }
