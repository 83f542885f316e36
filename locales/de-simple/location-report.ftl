location-report-list = Was ist wo los?
location-report-search = Straße, Platz oder Stadt-Teil
location-report-search-now = Hier zeigen
location-report-newest = Neue Meldungen
location-report-none = Hier ist noch keine Meldung.
 Ist hier etwas kaputt?
 Dann sagen Sie es uns.
location-report-begin = Etwas melden
location-report-over = Sie können hier nichts mehr melden.
location-report-affected = 
    { $count ->
        [one] Ein Mensch hat das Problem auch.
       *[other] { $count } Menschen haben das Problem auch.
    }
location-report-count = 
    { $count ->
        [0] Keine Meldung
        [one] Eine Meldung
       *[other] { $count } Meldungen
    }
location-report-count-more = Mehr als { $count } Meldungen
location-report-category = Das Thema
location-report-status = So weit ist es
location-report-district = Stadt-Teil
location-report-kind = Art
location-report-map-caption = Das ist eine einfache Karte.
 In der Liste steht das Gleiche.
 Ein Plus heißt: Hier gibt es noch mehr.
location-report-closer = Näher
location-report-wider = Weiter weg
location-report-north = Nach oben
location-report-south = Nach unten
location-report-west = Nach links
location-report-east = Nach rechts
location-report-moves = Die Karte bewegen
location-report-overview = Was ist wo los?
location-report-overview-lead = 
    { $count ->
        [0] Hier ist noch nichts.
        [one] Hier ist eine Meldung oder ein Vorschlag.
       *[other] Hier sind { $count } Meldungen und Vorschläge.
    }
location-report-overview-newest = Das Neue kommt zuerst
location-report-overview-none = Hier ist noch nichts.
location-report-pages = Seiten der Liste
location-report-newer = Neuere
location-report-older = Ältere
location-report-way = So geht es mit der Meldung weiter
location-report-photo-alt = Foto zur Meldung „{ $title }“
location-report-affected-title = Wer hat das Problem auch?
location-report-affected-words = 
    { $count ->
        [one] Mensch hat das Problem auch
       *[other] Menschen haben das Problem auch
    }
location-report-same = Das Problem habe ich auch
location-report-same-title = Haben Sie das Problem auch?
location-report-same-now = Ja, ich habe das Problem auch
location-report-voice-email = Jede E-Mail-Adresse zählt einmal.
 Wir schicken Ihnen eine E-Mail.
 Öffnen Sie den Link in der E-Mail.
 Drücken Sie dort den Knopf.
location-report-voice-code = Jeder Code zählt einmal.
location-report-voice-token = Jedes Gerät zählt einmal.
 Dafür speichern wir ein Cookie auf Ihrem Gerät.
location-report-follow-hint = Gibt es etwas Neues? Dann schreiben wir Ihnen.
 Vorher fragen wir: Ist das Ihre Adresse?
location-report-code = Ihr Code
location-report-code-missing = Bitte schreiben Sie Ihren Code in das Feld.
location-report-code-unknown = Diesen Code kennen wir nicht.
 Bitte prüfen Sie den Code.
location-report-counted = Das ist gezählt
location-report-counted-text = 
    { $count ->
        [one] Ein Mensch hat das Problem auch.
       *[other] { $count } Menschen haben das Problem auch.
    }
location-report-before = Sie sind schon dabei
location-report-before-text = Sie zählen nur einmal.
 Das ist schon passiert.
location-report-mail = Wir haben Ihnen eine E-Mail geschickt
location-report-mail-text = Öffnen Sie die E-Mail.
 Öffnen Sie den Link in der E-Mail.
 Drücken Sie dort den Knopf.
 Dann zählt es.
location-report-to-report = Zur Meldung
location-report-confirm-mail = Ist das Ihre E-Mail-Adresse?
location-report-confirm-lead = Drücken Sie auf den Knopf.
 Dann wissen wir: Das ist Ihre Adresse.
 Gibt es etwas Neues? Dann schreiben wir Ihnen.
location-report-confirm-now = Ja, das ist meine Adresse
location-report-confirm-old = Der Link funktioniert nicht mehr
location-report-confirm-old-text = Der Link ist zu alt.
 Oder ein Teil vom Link fehlt.
 Gehen Sie noch einmal zur Meldung.
 Dann schicken wir einen neuen Link.
location-report-stop = Wollen Sie keine E-Mails mehr?
location-report-stop-now = Ja, keine E-Mails mehr
location-report-stopped = Wir schreiben Ihnen nicht mehr
location-report-minutes = dauert 2 Minuten
location-report-what = Worum geht es?
location-report-danger = Sind Menschen in Gefahr?
 Dann rufen Sie sofort die 112 an.
location-report-category-missing = Bitte wählen Sie ein Thema.
location-report-to-place = Weiter zum Ort
location-report-where = Wo ist es?
location-report-where-lead = Sie können einen Namen schreiben.
 Oder Sie tippen auf die Karte.
location-report-where-search = Straße, Platz oder Stadt-Teil
location-report-where-hint = Zum Beispiel: Ludgeriplatz
location-report-where-find = Suchen
location-report-where-none = Diesen Namen kennen wir nicht.
 Schreiben Sie einen anderen Namen.
 Oder tippen Sie auf die Karte.
location-report-where-found = 
    { $count ->
        [one] Wir haben einen Ort gefunden.
       *[other] Wir haben { $count } Orte gefunden.
    }
location-report-where-map = Oder auf der Karte
location-report-tap = Tippen Sie auf die Stelle im Bild.
location-report-tap-again = Ist die Stelle falsch?
 Tippen Sie noch einmal.
 Oder drücken Sie die Knöpfe.
location-report-place-missing = Bitte sagen Sie uns den Ort.
location-report-place-empty = Schreiben Sie eine Straße, einen Platz oder einen Stadt-Teil.
location-report-place-outside = Der Ort ist nicht in { $city }.
 Bitte wählen Sie einen anderen Ort.
location-report-confirm = Ist der Ort richtig?
location-report-nudge-north = 10 Meter nach oben
location-report-nudge-south = 10 Meter nach unten
location-report-nudge-west = 10 Meter nach links
location-report-nudge-east = 10 Meter nach rechts
location-report-detail = Wo ist es genau?
location-report-detail-hint = Zum Beispiel: neben dem Kiosk
location-report-place-yes = Ja, der Ort ist richtig
location-report-place-type = Adresse schreiben
location-report-back = Zurück
location-report-near = Kennen wir das schon?
location-report-near-lead = 
    { $count ->
        [one] Hier gibt es schon eine Meldung.
       *[other] Hier gibt es schon { $count } Meldungen.
    }
 Ist das Ihr Problem?
 Dann müssen Sie nicht noch einmal schreiben.
location-report-away = { $metres } Meter weg
location-report-other = Nein, das ist etwas Neues
location-report-details = Was sollen wir wissen?
location-report-title = Was ist los?
location-report-title-hint = Wenige Wörter reichen.
 Zum Beispiel: Die Lampe ist kaputt.
location-report-title-missing = Bitte schreiben Sie: Was ist los?
location-report-description = Mehr dazu
location-report-photo = Foto
location-report-photo-hint = Das Foto darf 12 Mega-Byte groß sein.
 Bitte keine Gesichter.
 Bitte keine Auto-Kennzeichen.
location-report-photo-kept = Ihr Foto ist da.
location-report-photo-drop = Das Foto weglassen
location-report-photo-one = Ein Foto ist dabei
location-report-answer-missing = Bitte antworten Sie hier.
location-report-answer-unknown = Diese Antwort gibt es nicht.
 Bitte wählen Sie eine andere.
location-report-answer-long = Diese Antwort ist zu lang.
location-report-check-public = Alle können die Meldung lesen.
 Alle können das Foto sehen.
 Ihren Namen sieht nur die Stadt.
 Ihre E-Mail-Adresse sieht nur die Stadt.
location-report-send = Meldung abschicken
location-report-change-details = Angaben ändern
location-report-change-place = Ort ändern
location-report-change-category = Thema ändern
location-report-desk = Meldungen
location-report-desk-group = Neue Meldungen
location-report-desk-all = Alle Meldungen
location-report-desk-examine = Prüfen
location-report-desk-free = noch frei
location-report-desk-lead = Was lange wartet, steht oben.
location-report-desk-open = Offen
location-report-desk-none = Hier wartet nichts.
location-report-what-short = Meldung
location-report-waits = Wartet
location-report-affected-short = Haben das Problem auch
location-report-unread = Noch nicht öffentlich
location-report-changed = Das ist gespeichert.
location-report-to = Neuer Stand
location-report-to-missing = Bitte wählen Sie den neuen Stand.
location-report-reason = Der Grund
location-report-reason-hint = Alle können das lesen.
location-report-reason-missing = Bitte schreiben Sie: Warum?
location-report-change-now = Stand ändern
location-report-key-in = Meldung für einen Menschen schreiben
location-report-key-in-lead = Manche Menschen rufen an. Manche Menschen schreiben einen Brief. Hier tippen Sie die Meldung ein.
location-report-key-in-none = Jetzt kann man nichts melden.
location-report-no-description = Mehr steht nicht dabei.
location-report-place = Ort
location-report-arrived = Angekommen
location-report-author = Name
location-report-photo-gone = Wir haben das Foto gelöscht. Es war zu lange hier. Wählen Sie das Foto noch einmal.
location-report-name = Ihr Name
location-report-name-hint = Nur die Stadt sieht Ihren Namen. Sie müssen nichts schreiben.
