survey-title = Umfrage: { $title }
survey-begin-lead = { $questions ->
    [one] Wir haben 1 Frage.
   *[other] Wir haben { $questions } Fragen.
 } { $minutes ->
    [one] Das dauert etwa 1 Minute.
   *[other] Das dauert etwa { $minutes } Minuten.
 }
survey-begin-draft = Wir speichern Ihre Antworten. Sie können eine Pause machen. Dann machen Sie mit einem Code weiter. Am Ende schicken Sie die Antworten ab. Erst dann zählen sie.
survey-begin-now = Umfrage beginnen
survey-begin-again = Neu beginnen
survey-resume-link = Mit einem Code weitermachen
survey-progress = Frage { $number } von { $of }
survey-minutes-left = { $minutes ->
    [one] noch etwa 1 Minute
   *[other] noch etwa { $minutes } Minuten
 }
survey-on = Weiter
survey-back = Zurück
survey-other = Etwas anderes
survey-other-words = Das meine ich
survey-other-said = Etwas anderes: { $words }
survey-rank-how = { $top ->
    [one] Was ist am wichtigsten? Geben Sie dafür die 1.
    [2]
        Was ist am wichtigsten?
        Geben Sie dafür die 1.
        Was kommt danach?
        Geben Sie dafür die 2.
   *[other]
        Was ist am wichtigsten?
        Geben Sie dafür die 1.
        Was kommt danach?
        Geben Sie dafür die 2.
        Die letzte Zahl ist die { $top }.
 }
survey-rank-none = keine Zahl
survey-rank-at = „{ $choice }“: { $words }
survey-unit = Wir fragen nach: { $unit }
survey-place-district = Stadt-Teil
survey-place-none = Kein Stadt-Teil
survey-place-address = Straße oder Ort
survey-place-hint = Zum Beispiel: Promenade
survey-place-on-map = Ort auf der Karte
survey-photo-kept = Ihr Foto ist gespeichert. Sie können ein neues Foto nehmen.
survey-photo-remove = Foto löschen
survey-missing-single = Wählen Sie eine Antwort.
survey-missing-multiple = Wählen Sie eine Antwort oder mehr.
survey-missing-scale = Wählen Sie eine Zahl. Oder: „Weiß nicht“.
survey-missing-row = „{ $statement }“: Wählen Sie eine Zahl. Oder: „Weiß nicht“.
survey-missing-ranking = Geben Sie eine Zahl.
survey-missing-number = Schreiben Sie eine Zahl.
survey-missing-text = Schreiben Sie ein paar Wörter.
survey-missing-place = Wählen Sie einen Stadt-Teil. Oder schreiben Sie den Ort.
survey-missing-photo = Wählen Sie ein Foto.
survey-unknown-choice = Diese Antwort gibt es nicht. Wählen Sie eine andere.
survey-too-few = Wählen Sie { $least } Antworten oder mehr.
survey-too-many = { $most ->
    [one] Wählen Sie nur 1 Antwort.
   *[other] Wählen Sie nur { $most } Antworten.
 }
survey-other-empty = Schreiben Sie: Was meinen Sie?
survey-not-a-number = Das ist keine Zahl. Schreiben Sie zum Beispiel: 12.
survey-not-whole = Schreiben Sie eine Zahl ohne Komma.
survey-below = Die kleinste Zahl ist { $least }.
survey-above = Die größte Zahl ist { $most }.
survey-not-a-date = Schreiben Sie Tag, Monat und Jahr. Zum Beispiel: 5 12 2026.
survey-before = Das Datum ist zu früh. Der erste Tag ist: { $earliest }.
survey-after = Das Datum ist zu spät. Der letzte Tag ist: { $latest }.
survey-rank-outside = Nehmen Sie eine Zahl von 1 bis { $top }.
survey-rank-twice = Die Zahl { $rank } haben Sie schon. Nehmen Sie eine andere.
survey-rank-skipped = Die Zahl { $rank } fehlt.
survey-save = Später weitermachen
survey-save-lead = { $kept ->
    [one] 1 Antwort ist gespeichert.
   *[other] { $kept } Antworten sind gespeichert.
 } Wir behalten sie bis zum { $until }. Schreiben Sie diesen Code auf:
survey-save-where = Hier machen Sie weiter:
survey-save-leave = Hier aufhören
survey-save-on = Jetzt weitermachen
survey-save-why = Sie hören hier auf. Dann kann niemand auf diesem Gerät Ihre Antworten lesen. Nur mit dem Code kommen Sie zurück.
survey-left = Ihre Antworten sind sicher
survey-left-text = Auf diesem Gerät kann sie niemand lesen. Mit Ihrem Code machen Sie weiter.
survey-resume = Mit einem Code weitermachen
survey-resume-code = Ihr Code
survey-resume-hint = Der Code hat 12 Zeichen. Zum Beispiel: 7K4Q-2M9X-B3TF.
survey-resume-now = Weitermachen
survey-resume-unknown = Diesen Code finden wir nicht. Ist ein Zeichen falsch? Oder ist die Umfrage vorbei?
survey-gone = Hier sind keine Antworten mehr
survey-gone-text = Sie haben die Umfrage abgeschickt. Oder Sie haben hier aufgehört. Haben Sie einen Code? Dann machen Sie weiter.
survey-check-what-happens = Wir zählen alle Antworten. Ein Mensch liest zuerst Ihre eigenen Wörter. Sie bekommen gleich einen Beleg. Mit dem Beleg können Sie alles wieder löschen.
survey-send = Antworten abschicken
survey-empty = Sie haben noch keine Antwort gegeben.
survey-counted-before = Sie haben schon geantwortet. Wollen Sie etwas ändern? Dann löschen Sie zuerst die erste Antwort. Das geht mit dem Beleg.
survey-voice-used = Mit diesem Gerät hat schon jemand geantwortet. Wir zählen keine zweite Antwort. Wollen Sie etwas ändern? Dann löschen Sie zuerst die erste Antwort. Das geht mit dem Beleg.
survey-voice-used-receipt = Zum Beleg
survey-look = Ich will die Fragen trotzdem sehen
survey-email-hint = Wir schicken Ihnen eine E-Mail. Öffnen Sie den Link in der E-Mail. Drücken Sie dort den Knopf. Dann zählt Ihre Antwort. Danach löschen wir die Adresse.
survey-code = Ihr Code aus dem Brief
survey-code-hint = Der Code steht in unserem Brief.
survey-code-missing = Schreiben Sie den Code aus dem Brief.
survey-code-unknown = Diesen Code kennen wir nicht. Ist ein Zeichen falsch?
survey-mailed = Öffnen Sie jetzt unsere E-Mail
survey-mailed-text = Ihre Antwort ist da. Öffnen Sie den Link in der E-Mail. Drücken Sie dort den Knopf. Dann zählt die Antwort. Der Link funktioniert { $days } Tage.
survey-to-receipt = Zum Beleg
survey-confirm = Ihre Antwort bestätigen
survey-confirm-text = Drücken Sie den Knopf. Dann zählt Ihre Antwort.
survey-confirm-now = Antwort jetzt zählen
survey-confirmed-before = Ihre Antwort zählt schon
survey-confirmed-before-text = Jede Adresse zählt einmal. Sie müssen nichts mehr tun.
survey-confirm-old = Dieser Link funktioniert nicht mehr
survey-confirm-old-text = Der Link ist zu alt. Oder Sie haben die Antwort gelöscht. Sie können die Umfrage noch einmal machen.
survey-illegible = nicht lesbar
survey-results-of = Ergebnisse: { $title }
survey-about-of = etwa { $amount } von { $answered }
survey-results-lead = { $responses ->
    [0] Es gibt noch keine Antworten.
    [one] 1 Antwort ist da. Ohne Internet: { $away }.
   *[other] { $responses } Antworten sind da. Ohne Internet: { $away }. Alle zählen gleich.
 }
survey-results-limits = Nicht alle Menschen machen mit. Die Zahlen zeigen nur: Das haben die anderen gesagt.
survey-results-answered = { $answered ->
    [one] 1 Mensch hat geantwortet.
   *[other] Etwa { $answered } Menschen haben geantwortet.
 }
survey-results-illegible = { $amount ->
    [one] 1 Kreuz auf Papier können wir nicht lesen.
   *[other] { $amount } Kreuze auf Papier können wir nicht lesen.
 }
survey-channels = So kamen die Antworten
survey-channel-online = im Internet
survey-channel-paper = auf Papier
survey-channel-phone = am Telefon
survey-channel-desk = im Bürger-Büro
survey-channel-kiosk = am Gerät
survey-results-what = Antwort
survey-results-count = Wie viele
survey-results-share = Anteil
survey-results-table = Als Tabelle
survey-results-mean = Der Durch-Schnitt ist { $mean }. Die Hälfte hat { $median } oder weniger.
survey-results-mean-head = Durch-Schnitt
survey-results-scale = 1 heißt: { $low }. { $steps } heißt: { $high }. Die Balken zeigen den Durch-Schnitt.
survey-results-statement = Satz
survey-results-borda = Der erste Platz bekommt { $most } Punkte. Jeder andere Platz bekommt weniger.
survey-results-first = Erster Platz
survey-results-points = Punkte
survey-results-too-few = Es gibt zu wenige Antworten. Darum zeigen wir sie noch nicht.
survey-results-spread = So sind die Zahlen verteilt
survey-results-figure = Was
survey-results-value = Zahl
survey-results-lower = Ein Viertel hat höchstens
survey-results-median = Die Hälfte hat höchstens
survey-results-upper = Drei Viertel haben höchstens
survey-results-no-district = ohne Stadt-Teil
survey-results-photos = { $amount ->
    [one] 1 Foto ist da.
   *[other] { $amount } Fotos sind da.
 }
survey-results-words = { $amount ->
    [one] 1 Antwort in eigenen Wörtern.
   *[other] Etwa { $amount } Antworten in eigenen Wörtern.
 } { $shown ->
    [0] Wir haben noch keine gelesen.
    [one] 1 haben wir gelesen.
   *[other] { $shown } haben wir gelesen.
 }
survey-results-read = Antworten lesen
survey-kind-single = Eine Antwort
survey-kind-multiple = Mehrere Antworten
survey-kind-scale = Eine Skala
survey-kind-matrix = Eine Skala für mehrere Sätze
survey-kind-ranking = Reihenfolge
survey-kind-number = Zahl
survey-kind-date = Datum
survey-kind-text = Eigene Wörter
survey-kind-place = Ort
survey-kind-photo = Foto
survey-build = Umfrage bauen
survey-build-lead = { $questions ->
    [0] Es gibt noch keine Frage.
   *[other] Fragen: { $questions }. Minuten: { $minutes }.
 }
survey-build-empty = Hier stehen die Fragen. Beginnen Sie mit einer leichten Frage.
survey-build-locked = Die erste Antwort ist da. Darum bleiben die Fragen gleich. Machen Sie für andere Fragen ein neues Projekt.
survey-build-add = Neue Frage
survey-build-preview = Ansehen
survey-build-edit = Ändern
survey-build-up = Nach oben
survey-build-down = Nach unten
survey-build-remove = Löschen
survey-build-optional = kann leer bleiben
survey-build-missing = Es fehlt noch: { $languages }
survey-flaw-too-few-choices = Die Frage braucht mehr Antworten.
survey-flaw-too-many-choices = Das sind zu viele Antworten. Machen Sie zwei Fragen.
survey-flaw-bounds = Die Zahlen passen nicht. Es gibt keine mögliche Antwort.
survey-flaw-not-earlier = Die andere Frage muss vorher kommen.
survey-flaw-other-kind = Diese Frage passt nicht als Bedingung.
survey-flaw-never-asked = Diese Frage kommt nie. Ändern Sie die Bedingung.
survey-shown-any = Nur bei dieser Antwort auf Frage { $number }: { $choices }
survey-shown-least = Nur bei { $value } oder mehr in Frage { $number }
survey-shown-most = Nur bei { $value } oder weniger in Frage { $number }
survey-edit = Frage ändern
survey-edit-new = Neue Frage
survey-edit-kind = Welche Art Frage ist es? Die Art können Sie später nicht ändern.
survey-edit-title = Die Frage
survey-edit-title-missing = Schreiben Sie die Frage auf Deutsch.
survey-edit-help = Eine Hilfe dazu
survey-edit-low = Was heißt 1?
survey-edit-high = Was heißt die höchste Zahl?
survey-edit-unit = Einheit
survey-edit-required = Man muss antworten
survey-edit-other = „Etwas anderes“ anbieten
survey-edit-least-choices = So viele Antworten oder mehr
survey-edit-most-choices = So viele Antworten oder weniger
survey-edit-steps = Stufen: 3 bis 7
survey-edit-top = So viele Plätze
survey-edit-least = Kleinste Zahl
survey-edit-most = Größte Zahl
survey-edit-whole = Nur Zahlen ohne Komma
survey-edit-earliest = Erster Tag
survey-edit-latest = Letzter Tag
survey-edit-most-signs = So viele Zeichen
survey-edit-choices = Antworten
survey-edit-choices-how = Leere Felder bleiben weg. Die Zahl sagt die Stelle.
survey-edit-choice = Antwort { $number }
survey-edit-place = Stelle
survey-edit-shown = Wann kommt die Frage?
survey-edit-shown-hint = Sie können nur frühere Fragen wählen.
survey-edit-always = Immer
survey-edit-save = Speichern
survey-edit-cancel = Nicht speichern
survey-preview-note = So sehen andere die Frage. Hier wird nichts gespeichert.
survey-preview-end = Zurück zu den Fragen
survey-entry = Eintippen: { $title }
survey-entry-lead = Alle Fragen stehen auf einer Seite.
survey-entry-channel = Wie kam die Antwort?
survey-entry-channel-missing = Wählen Sie: Wie kam die Antwort?
survey-entry-label = Name von dem Bogen
survey-entry-label-hint = Das ist die Nummer auf dem Papier. Die zweite Person findet damit den Bogen.
survey-entry-label-missing = Schreiben Sie die Nummer vom Bogen.
survey-entry-label-used = Diesen Bogen gibt es schon. Schauen Sie bei Papier.
survey-entry-typed = Gespeichert. Eine andere Person tippt den Bogen auch.
survey-second = Bogen { $label } abtippen
survey-second-lead = Tippen Sie alles vom Papier ab. Ganze Sätze stehen schon da. Vergleichen Sie die Sätze mit dem Papier.
survey-second-own = Sie haben den Bogen schon getippt. Jetzt muss eine andere Person tippen.
survey-second-different = 2 Menschen haben etwas anderes gelesen. Eine dritte Person entscheidet.
survey-second-told = Gespeichert. Sie haben etwas anderes gelesen. Eine dritte Person entscheidet.
survey-second-send = Abgeben
survey-second-open = Abtippen
survey-second-group = Bögen: Eine zweite Person muss tippen
survey-settle-title = Unterschiede
survey-settle-list-lead = 2 Menschen haben den gleichen Bogen getippt. Sie haben nicht das Gleiche gelesen. Sie entscheiden jetzt.
survey-settle-none = Es gibt gerade keinen Unterschied.
survey-settle-open = Entscheiden
survey-settle = Bogen { $label }: { $count ->
    [one] 1 Unterschied
   *[other] { $count } Unterschiede
 }
survey-settle-lead = Sie haben den Bogen nicht getippt. Darum entscheiden Sie. Was steht auf dem Papier?
survey-settle-own = Sie haben den Bogen getippt. Eine andere Person muss entscheiden.
survey-settle-first = erste Person: { $name }
survey-settle-second = zweite Person: { $name }
survey-settle-again = Beides ist falsch. Der Bogen wird neu getippt.
survey-settle-again-done = Gespeichert. Der Bogen wird neu getippt.
survey-settle-missing = Was steht auf dem Papier? Wählen Sie das aus.
survey-settle-send = Speichern
survey-settle-record = Jede Entscheidung bleibt gespeichert.
survey-settle-done = Gespeichert. Der Bogen zählt jetzt.
survey-entry-empty = Sie haben noch nichts eingetragen.
survey-entry-code-used = Dieser Code ist schon benutzt.
survey-entry-ticked = Das ist angekreuzt
survey-entry-words = Genau so steht es da
survey-entry-number = Nummer der Antwort
survey-entry-nothing = nichts angekreuzt
survey-entry-illegible = nicht lesbar
survey-entry-unknown = Weiß nicht
survey-entry-next = Fertig
survey-entry-stored = Gespeichert. Unten ist das nächste Formular.
survey-entry-slip = Für den Beleg: Nummer
survey-entry-slip-code = Code
survey-example-single = Wie breit soll der Weg sein?
survey-example-multiple = Was fehlt? Sie können 2 Antworten wählen.
survey-example-scale = Wie sicher fühlen Sie sich? 1 bis 5
survey-example-matrix = Wie wichtig ist Licht? Wie wichtig sind Bänke?
survey-example-ranking = Was kommt zuerst? Was kommt danach?
survey-example-number = Wie viele Kinder leben bei Ihnen?
survey-example-date = Wann haben Sie Zeit?
survey-example-text = Was möchten Sie noch sagen?
survey-example-place = Wo ist es zu dunkel?
survey-example-photo = Zeigen Sie uns den Ort.
survey-place-map = Oder zeigen Sie den Ort auf der Karte
survey-place-tap = Tippen Sie auf den Ort.
survey-place-marked = Das ist der Ort: { $place }
survey-place-unmark = Den Ort löschen
survey-edit-district-only = Nur nach dem Stadt-Teil fragen
survey-edit-district-only-why = Ohne Straße und ohne Karte. So wissen wir nicht: Wo wohnt der Mensch genau? Wir zählen nur Stadt-Teile.
survey-missing-district = Wählen Sie einen Stadt-Teil.
survey-results-step = Die Zahlen ändern sich nach 5 neuen Antworten. So erkennt man niemanden.
survey-results-named = Weniger als 5 gleiche Antworten zeigen wir nicht.
survey-results-no-quarters = Es gibt weniger als 20 Antworten. Darum zeigen wir die Zahlen noch nicht.
