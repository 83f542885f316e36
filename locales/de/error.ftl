error-not-found-title = Diese Seite gibt es hier nicht
error-not-found-text = Vielleicht hat sich die Adresse geändert, oder ein Zeichen fehlt. Auf der Startseite finden Sie alles, was gerade läuft.
error-method-title = So lässt sich diese Seite nicht aufrufen
error-method-text = Gehen Sie eine Seite zurück und benutzen Sie dort den Knopf oder den Link.
error-forbidden-title = Diese Seite ist für andere da
error-forbidden-text = Ihre Rolle erlaubt diesen Schritt nicht. Wer ihn darf, sagt Ihnen die Stabsstelle Partizipation.
error-not-two-title = Dafür braucht es eine zweite Person
error-sign-in-title = Bitte melden Sie sich an
error-sign-in-text = Dieser Teil ist für Menschen, die für die Stadt arbeiten.
error-form-expired-title = Das Formular war zu lange offen
error-form-expired-text = Wir haben nichts gespeichert. Gehen Sie eine Seite zurück: Dort steht noch, was Sie geschrieben haben. Laden Sie die Seite neu und senden Sie es noch einmal.
error-foreign-form-title = Diese Angaben kamen von einer anderen Seite
error-foreign-form-text = Zu Ihrem Schutz nehmen wir Formulare nur von unseren eigenen Seiten an. Wir haben nichts gespeichert. Öffnen Sie das Formular bei uns und senden Sie es dort.
error-invalid-title = Damit können wir nichts anfangen
error-invalid-text = Etwas in der Adresse oder im Formular passt nicht. Gehen Sie eine Seite zurück und versuchen Sie es noch einmal.
error-not-text-title = Ein Zeichen kam nicht lesbar an
error-not-text-text = Wir haben nichts gespeichert, damit nichts Falsches in Ihrem Text steht. Gehen Sie eine Seite zurück und geben Sie die Stelle neu ein.
error-changed-title = Das hat inzwischen jemand anders geändert
error-changed-text = Wir haben Ihre Änderung nicht gespeichert, damit nichts überschrieben wird. Gehen Sie eine Seite zurück, laden Sie neu und sehen Sie, was jetzt dort steht.
error-too-large-title = Das ist zu groß für uns
error-too-large-text = Wir haben nichts gespeichert. Gehen Sie eine Seite zurück und nehmen Sie eine kleinere Datei oder einen kürzeren Text.
error-too-slow-title = Die Verbindung war zu langsam
error-too-slow-text = Ihre Angaben kamen nicht vollständig an. Wir haben nichts gespeichert. Gehen Sie eine Seite zurück und senden Sie sie noch einmal.
error-too-many-title = Gerade kommen sehr viele Anfragen aus Ihrem Netz
error-too-many-text = Warten Sie { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
 } und laden Sie die Seite neu. Was Sie geschrieben haben, steht noch auf der vorigen Seite.
error-unavailable-title = Unser Speicher antwortet gerade nicht
error-unavailable-text = Wir haben nichts gespeichert. Versuchen Sie es in ein paar Minuten noch einmal. Was Sie geschrieben haben, steht noch auf der vorigen Seite.
error-internal-title = Bei uns ist etwas kaputt
error-internal-text = Es lag nicht an Ihnen. Der Fehler steht mit der Nummer unten in unserem Protokoll. Versuchen Sie es später noch einmal.
error-number = Nummer für Rückfragen: { $number }
error-home = Zur Startseite
