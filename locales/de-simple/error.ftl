error-not-found-title = Diese Seite gibt es nicht
error-not-found-text =
    Vielleicht ist die Adresse falsch.
    Gehen Sie zur Start-Seite.
    Dort finden Sie alles.
error-method-title = So geht diese Seite nicht auf
error-method-text =
    Gehen Sie eine Seite zurück.
    Benutzen Sie dort den Knopf.
error-forbidden-title = Diese Seite ist für andere Menschen
error-forbidden-text =
    Sie dürfen das hier nicht tun.
    Fragen Sie bei der Stadt nach.
error-not-two-title = Das müssen 2 Menschen tun
error-sign-in-title = Bitte melden Sie sich an
error-sign-in-text =
    Dieser Teil ist nicht für alle.
    Arbeiten Sie bei der Stadt?
    Dann ist dieser Teil für Sie.
error-form-expired-title = Das Formular war zu lange offen
error-form-expired-text =
    Wir haben nichts gespeichert.
    Gehen Sie eine Seite zurück.
    Ihr Text steht noch dort.
    Laden Sie die Seite neu.
    Senden Sie dann noch einmal.
error-foreign-form-title = Das kam von einer fremden Seite
error-foreign-form-text =
    Wir wollen Sie schützen.
    Darum nehmen wir nur Formulare von unserer Seite.
    Wir haben nichts gespeichert.
    Öffnen Sie das Formular bei uns.
error-invalid-title = Das verstehen wir nicht
error-invalid-text =
    Etwas passt nicht.
    Gehen Sie eine Seite zurück.
    Versuchen Sie es noch einmal.
error-not-text-title = Ein Zeichen ist nicht lesbar
error-not-text-text =
    Wir haben nichts gespeichert.
    Gehen Sie eine Seite zurück.
    Schreiben Sie den Text noch einmal.
error-changed-title = Ein anderer Mensch hat das schon geändert
error-changed-text =
    Wir haben Ihre Änderung nicht gespeichert.
    Gehen Sie eine Seite zurück.
    Laden Sie die Seite neu.
error-too-large-title = Das ist zu groß
error-too-large-text =
    Wir haben nichts gespeichert.
    Gehen Sie eine Seite zurück.
    Nehmen Sie ein kleineres Bild.
    Oder schreiben Sie weniger.
error-too-slow-title = Das Internet war zu langsam
error-too-slow-text =
    Es kam nicht alles bei uns an.
    Wir haben nichts gespeichert.
    Gehen Sie eine Seite zurück.
    Senden Sie noch einmal.
error-too-many-title = Bitte warten Sie kurz
error-too-many-text =
    Es kommen gerade sehr viele Anfragen.
    Warten Sie { $seconds ->
        [one] eine Sekunde
       *[other] { $seconds } Sekunden
    }.
    Laden Sie dann die Seite neu.
error-unavailable-title = Unser Speicher antwortet nicht
error-unavailable-text =
    Wir haben nichts gespeichert.
    Warten Sie ein paar Minuten.
    Versuchen Sie es dann noch einmal.
error-internal-title = Bei uns ist etwas kaputt
error-internal-text =
    Sie haben nichts falsch gemacht.
    Der Fehler ist bei uns notiert.
    Versuchen Sie es später noch einmal.
error-number = Ihre Nummer für Fragen: { $number }
error-home = Zur Start-Seite
