location-report-list = Was ist wo los?
location-report-search = Straße, Platz oder Stadtteil
location-report-search-now = Hier zeigen
location-report-newest = Neueste Meldungen
location-report-none = Hier ist noch nichts gemeldet. Fehlt etwas, melden Sie es.
location-report-begin = Etwas melden
location-report-over = Die Zeit zum Melden ist vorbei.
location-report-affected = 
    { $count ->
        [one] Eine Person ist auch betroffen
       *[other] { $count } Menschen sind auch betroffen
    }
location-report-count = 
    { $count ->
        [0] Keine Meldung
        [one] Eine Meldung
       *[other] { $count } Meldungen
    }
location-report-count-more = Mehr als { $count } Meldungen
location-report-category = Worum es geht
location-report-status = Stand
location-report-district = Stadtteil
location-report-kind = Art
location-report-map-caption = Vereinfachte Karte. Die Liste sagt dasselbe. Ein Plus zählt, was auf anderen Seiten der Liste steht.
location-report-closer = Näher
location-report-wider = Weiter weg
location-report-north = Nach Norden
location-report-south = Nach Süden
location-report-west = Nach Westen
location-report-east = Nach Osten
location-report-moves = Karte bewegen
location-report-overview = Was ist wo los?
location-report-overview-lead = 
    { $count ->
        [0] In den laufenden Verfahren hat noch nichts einen Ort.
        [one] Eine Meldung oder ein Vorschlag mit Ort, aus allen laufenden Verfahren.
       *[other] { $count } Meldungen und Vorschläge mit Ort, aus allen laufenden Verfahren.
    }
location-report-overview-newest = Das Neueste zuerst
location-report-overview-none = Hier ist noch nichts. Was einen Ort hat, steht später hier.
location-report-pages = Seiten der Liste
location-report-newer = Neuere
location-report-older = Ältere
location-report-way = Der Weg dieser Meldung
location-report-photo-alt = Foto zur Meldung „{ $title }“
location-report-affected-title = Wer auch betroffen ist
location-report-affected-words = 
    { $count ->
        [one] Person hat dasselbe Problem
       *[other] Menschen haben dasselbe Problem
    }
location-report-same = Das ist mein Problem auch
location-report-same-title = Betrifft Sie das auch?
location-report-same-now = Ja, mich betrifft es auch
location-report-voice-email = Hier zählt jede bestätigte Adresse einmal. Wir schicken Ihnen einen Link. Mehrere Adressen einer Person können wir nicht erkennen.
location-report-voice-code = Hier zählt jeder Code einmal. Ob ihn jemand weitergegeben hat, können wir nicht erkennen.
location-report-voice-token = Hier zählt jeder Browser einmal. Dafür setzen wir mit dem Knopf unten ein Cookie. Ein zweites Gerät können wir nicht erkennen.
location-report-follow-hint = Wir schreiben Ihnen, wenn sich etwas tut. Vorher fragen wir, ob es Ihre Adresse ist.
location-report-code = Ihr Code
location-report-code-missing = Geben Sie Ihren Code ein.
location-report-code-unknown = Diesen Code kennen wir nicht. Prüfen Sie, ob jedes Zeichen stimmt.
location-report-counted = Das ist gezählt
location-report-counted-text = 
    { $count ->
        [one] Bisher ist eine Person auch betroffen.
       *[other] Bisher sind { $count } Menschen auch betroffen.
    }
location-report-before = Sie sind schon dabei
location-report-before-text = Jede Stimme zählt einmal, und Ihre zählt.
location-report-mail = Wir haben Ihnen geschrieben
location-report-mail-text = Öffnen Sie den Link in der E-Mail und drücken Sie dort den Knopf. Danach zählt es.
location-report-to-report = Zur Meldung
location-report-confirm-mail = Ist das Ihre Adresse?
location-report-confirm-lead = Mit dem Knopf bestätigen Sie Ihre Adresse. Danach schreiben wir Ihnen, wenn sich bei der Meldung etwas tut.
location-report-confirm-now = Ja, das ist meine Adresse
location-report-confirm-old = Dieser Link gilt nicht mehr
location-report-confirm-old-text = Er ist älter als sieben Tage oder unvollständig. Gehen Sie noch einmal zur Meldung, dann schicken wir einen neuen.
location-report-stop = Keine E-Mails mehr zu dieser Meldung?
location-report-stop-now = Ja, keine E-Mails mehr
location-report-stopped = Wir schreiben Ihnen zu dieser Meldung nicht mehr
location-report-minutes = dauert 2 Minuten
location-report-what = Worum geht es?
location-report-danger = Bei Gefahr für Menschen rufen Sie bitte sofort die 112 an.
location-report-category-missing = Wählen Sie aus, worum es geht.
location-report-to-place = Weiter zum Ort
location-report-where = Wo ist es?
location-report-where-lead = Nennen Sie einen Namen oder tippen Sie auf die Karte. Beides führt zum selben Ziel.
location-report-where-search = Straße, Platz oder Stadtteil
location-report-where-hint = Zum Beispiel „Ludgeriplatz“ oder „Coerde“.
location-report-where-find = Suchen
location-report-where-none = Diesen Namen kennen wir nicht. Versuchen Sie einen anderen oder tippen Sie auf die Karte.
location-report-where-found = 
    { $count ->
        [one] Ein Ort passt. Wählen Sie ihn aus:
       *[other] { $count } Orte passen. Wählen Sie einen aus:
    }
location-report-where-map = Oder auf der Karte
location-report-tap = Tippen Sie in das Bild, wo es ist.
location-report-tap-again = Daneben getippt? Tippen Sie in das Bild oder nutzen Sie die Knöpfe.
location-report-place-missing = Sagen Sie uns zuerst, wo es ist.
location-report-place-empty = Schreiben Sie eine Straße, einen Platz oder einen Stadtteil.
location-report-place-outside = Dieser Ort liegt nicht in { $city }. Wählen Sie einen Ort in der Stadt.
location-report-confirm = Stimmt dieser Ort?
location-report-nudge-north = 10 m nach Norden
location-report-nudge-south = 10 m nach Süden
location-report-nudge-west = 10 m nach Westen
location-report-nudge-east = 10 m nach Osten
location-report-detail = Genauer beschreiben
location-report-detail-hint = Zum Beispiel „dritte Laterne hinter dem Kiosk“.
location-report-place-yes = Ja, der Ort stimmt
location-report-place-type = Adresse eintippen
location-report-back = Zurück
location-report-near = Ist es vielleicht eine von diesen?
location-report-near-lead = 
    { $count ->
        [one] Eine Meldung gibt es hier schon. Meint sie dasselbe, zählen Sie einfach dazu.
       *[other] { $count } Meldungen gibt es hier schon. Meint eine dasselbe, zählen Sie einfach dazu.
    }
location-report-away = { $metres } m entfernt
location-report-other = Nein, es ist etwas Neues
location-report-details = Was sollen wir wissen?
location-report-title = Was ist los?
location-report-title-hint = Wenige Worte genügen, zum Beispiel „Laterne dunkel“.
location-report-title-missing = Schreiben Sie in wenigen Worten, was los ist.
location-report-description = Mehr dazu
location-report-photo = Foto
location-report-photo-hint = JPEG, PNG oder WebP, bis 12 Megabyte. Ort und Kameradaten im Bild löschen wir. Bitte keine Gesichter und keine Kennzeichen.
location-report-photo-kept = Ihr Foto ist dabei.
location-report-photo-drop = Foto weglassen
location-report-photo-one = Ein Foto ist dabei
location-report-answer-missing = Wählen oder schreiben Sie hier eine Antwort.
location-report-answer-unknown = Diese Antwort gibt es nicht mehr. Wählen Sie eine andere.
location-report-answer-long = Diese Antwort ist zu lang. 300 Zeichen sind möglich.
location-report-check-public = Meldung, Ort und Foto stehen öffentlich auf der Karte. Ihren Namen und Ihre E-Mail-Adresse sieht nur die Stadt.
location-report-send = Meldung abschicken
location-report-change-details = Angaben ändern
location-report-change-place = Ort ändern
location-report-change-category = Thema ändern
location-report-desk = Meldungen
location-report-desk-group = Meldungen, die noch niemand geprüft hat
location-report-desk-all = Alle Meldungen
location-report-desk-examine = Prüfen
location-report-desk-free = noch frei
location-report-desk-lead = Was am längsten wartet, steht oben. Jede Änderung braucht eine Begründung, die alle lesen.
location-report-desk-open = Offen
location-report-desk-none = Hier wartet keine Meldung.
location-report-what-short = Meldung
location-report-waits = Wartet
location-report-affected-short = Auch betroffen
location-report-unread = Noch nicht veröffentlicht: wartet auf Moderation
location-report-changed = Der Stand ist geändert, alle Beteiligten bekommen eine Nachricht.
location-report-to = Neuer Stand
location-report-to-missing = Wählen Sie den neuen Stand.
location-report-reason = Begründung
location-report-reason-hint = Steht öffentlich bei der Meldung und auf dem Beleg. Die Antwort zuerst, dann warum.
location-report-reason-missing = Schreiben Sie, warum sich der Stand ändert.
location-report-change-now = Stand ändern
location-report-key-in = Meldung für jemanden erfassen
location-report-key-in-lead = Für Menschen, die anrufen, schreiben oder vorbeikommen. Sie bekommen denselben Beleg wie alle.
location-report-key-in-none = Im Moment nimmt kein Verfahren Meldungen an.
location-report-no-description = Nichts weiter dazu geschrieben.
location-report-place = Ort
location-report-arrived = Eingegangen
location-report-author = Angegebener Name
location-report-photo-gone = Das Foto haben wir nach einem Tag gelöscht, weil die Meldung noch nicht abgeschickt war. Wählen Sie es bitte noch einmal.
location-report-name = Ihr Name
location-report-name-hint = Nur die Stadt sieht ihn. Sie können das Feld leer lassen.
