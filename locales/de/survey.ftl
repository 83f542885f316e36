survey-title = Umfrage: { $title }
survey-begin-lead = { $questions ->
    [one] Eine Frage
   *[other] { $questions } Fragen
 }, { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
 }. Ohne Konto.
survey-begin-draft = Wir speichern Ihre Antworten nach jeder Seite. Sie können unterbrechen und mit einem Code weitermachen. Gezählt wird erst, was Sie am Ende abschicken.
survey-begin-now = Umfrage beginnen
survey-begin-again = Neu beginnen
survey-resume-link = Sie haben schon begonnen? Mit Ihrem Code weitermachen
survey-progress = Frage { $number } von { $of }
survey-minutes-left = { $minutes ->
    [one] noch etwa 1 Minute
   *[other] noch etwa { $minutes } Minuten
 }
survey-on = Weiter
survey-back = Zurück
survey-other = Etwas anderes
survey-other-words = Etwas anderes, und zwar
survey-other-said = Etwas anderes: { $words }
survey-rank-how = { $top ->
    [one] Geben Sie dem Wichtigsten die 1. Alles andere bleibt leer.
    [2] Geben Sie dem Wichtigsten die 1. Sie können 1 und 2 vergeben. Was Ihnen nicht wichtig ist, bleibt leer.
   *[other] Geben Sie dem Wichtigsten die 1, dann die 2. Sie können 1 bis { $top } vergeben. Was Ihnen nicht wichtig ist, bleibt leer.
 }
survey-rank-none = kein Platz
survey-rank-at = „{ $choice }“: { $words }
survey-unit = Angabe in: { $unit }
survey-place-district = Stadtteil
survey-place-none = Kein Stadtteil gewählt
survey-place-address = Straße, Hausnummer oder Ort in Worten
survey-place-hint = Zum Beispiel: Promenade, an der Kreuzschanze
survey-place-on-map = Stelle auf der Karte
survey-photo-kept = Ein Foto ist gespeichert. Ein neues ersetzt es.
survey-photo-remove = Foto löschen
survey-missing-single = Wählen Sie eine Antwort.
survey-missing-multiple = Wählen Sie mindestens eine Antwort.
survey-missing-scale = Wählen Sie eine Zahl oder „Weiß nicht“.
survey-missing-row = „{ $statement }“: Wählen Sie eine Zahl oder „Weiß nicht“.
survey-missing-ranking = Geben Sie mindestens einen Platz an.
survey-missing-number = Schreiben Sie eine Zahl.
survey-missing-text = Schreiben Sie ein paar Worte.
survey-missing-place = Wählen Sie einen Stadtteil oder schreiben Sie, wo es ist.
survey-missing-photo = Wählen Sie ein Foto.
survey-unknown-choice = Diese Antwort gibt es hier nicht. Wählen Sie eine von der Seite.
survey-too-few = Wählen Sie mindestens { $least } Antworten.
survey-too-many = { $most ->
    [one] Wählen Sie höchstens eine Antwort.
   *[other] Wählen Sie höchstens { $most } Antworten.
 }
survey-other-empty = Schreiben Sie, was Sie mit „Etwas anderes“ meinen.
survey-not-a-number = Das ist keine Zahl. Schreiben Sie Ziffern, zum Beispiel 12 oder 4,5.
survey-not-whole = Schreiben Sie eine ganze Zahl ohne Komma.
survey-below = Die kleinste mögliche Zahl ist { $least }.
survey-above = Die größte mögliche Zahl ist { $most }.
survey-not-a-date = Schreiben Sie Tag, Monat und Jahr in Ziffern, zum Beispiel 5 12 2026.
survey-before = Das Datum darf nicht vor dem { $earliest } liegen.
survey-after = Das Datum darf nicht nach dem { $latest } liegen.
survey-rank-outside = Nehmen Sie einen Platz von 1 bis { $top }.
survey-rank-twice = Platz { $rank } ist schon vergeben. Nehmen Sie einen anderen.
survey-rank-skipped = Platz { $rank } fehlt. Vergeben Sie die Plätze der Reihe nach.
survey-save = Später weitermachen
survey-save-lead = { $kept ->
    [one] Eine Antwort ist gespeichert
   *[other] { $kept } Antworten sind gespeichert
 }, bis zum { $until }. Schreiben Sie diesen Code auf:
survey-save-where = So kommen Sie zurück, auf jedem Gerät:
survey-save-leave = Hier beenden
survey-save-on = Doch gleich weitermachen
survey-save-why = Nach „Hier beenden“ führt von diesem Gerät nichts mehr zu Ihren Antworten, auch nicht der Verlauf im Browser. Nur der Code führt zurück.
survey-left = Ihre Antworten warten auf Sie
survey-left-text = Auf diesem Gerät kann sie jetzt niemand mehr öffnen. Mit Ihrem Code machen Sie weiter, wann und wo Sie möchten.
survey-resume = Mit einem Code weitermachen
survey-resume-code = Ihr Code
survey-resume-hint = Zwölf Zeichen, zum Beispiel 7K4Q-2M9X-B3TF. Groß oder klein, mit oder ohne Striche.
survey-resume-now = Weitermachen
survey-resume-unknown = Zu diesem Code gibt es hier keine Antworten. Vielleicht ist ein Zeichen vertippt, die Umfrage schon abgeschickt oder die Frist vorbei.
survey-gone = Hier sind keine Antworten mehr
survey-gone-text = Entweder haben Sie die Umfrage schon abgeschickt, oder Sie haben sie hier beendet. Wenn Sie einen Code haben, machen Sie mit ihm weiter.
survey-check-what-happens = Wir zählen Ihre Antworten mit allen anderen. Eigene Worte und Fotos liest erst ein Mensch, bevor sie jemand anderes sieht. Zurückziehen können Sie alles mit dem Beleg, den Sie gleich bekommen.
survey-send = Antworten abschicken
survey-empty = Sie haben noch keine Frage beantwortet.
survey-counted-before = Mit dieser Stimme wurde schon geantwortet. Möchten Sie etwas ändern, dann ziehen Sie Ihre erste Antwort mit dem Beleg zurück und schicken diese ab.
survey-voice-used = Mit diesem Browser wurde hier schon geantwortet. Eine zweite Antwort können wir nicht zählen. Möchten Sie etwas ändern, dann ziehen Sie zuerst Ihre Antwort mit dem Beleg zurück.
survey-voice-used-receipt = Zum Beleg
survey-look = Fragen trotzdem ansehen
survey-email-hint = Wir schicken Ihnen einen Link. Öffnen Sie ihn und drücken Sie dort den Knopf, dann zählt Ihre Antwort. Danach löschen wir die Adresse.
survey-code = Ihr Zugangscode
survey-code-hint = Er steht in dem Brief, den wir Ihnen geschickt haben.
survey-code-missing = Schreiben Sie den Code aus unserem Brief.
survey-code-unknown = Diesen Code kennen wir nicht. Vielleicht ist ein Zeichen vertippt.
survey-mailed = Eins fehlt noch: Öffnen Sie unsere E-Mail
survey-mailed-text = Ihre Antwort ist angekommen. Sie zählt, sobald Sie den Link in der E-Mail öffnen und bestätigen. Der Link gilt { $days } Tage.
survey-to-receipt = Zum Beleg
survey-confirm = Ihre Antwort bestätigen
survey-confirm-text = Mit diesem Schritt zählt Ihre Antwort in der Umfrage.
survey-confirm-now = Antwort jetzt zählen
survey-confirmed-before = Von dieser Adresse zählt schon eine Antwort
survey-confirmed-before-text = Jede Adresse zählt einmal. Sie müssen nichts weiter tun.
survey-confirm-old = Dieser Link gilt nicht mehr
survey-confirm-old-text = Er ist zu alt, oder die Antwort wurde zurückgezogen. Sie können die Umfrage noch einmal ausfüllen, solange sie läuft.
survey-illegible = nicht lesbar
survey-results-of = Ergebnisse: { $title }
survey-about-of = rund { $amount } von { $answered }
survey-results-lead = { $responses ->
    [0] Noch hat niemand geantwortet.
    [one] Eine Antwort ist da.
   *[other] { $responses } Antworten sind da.
 } { $away ->
    [0] Sie können auch auf Papier, am Telefon und im Bürgerbüro antworten. Alles zählt gleich.
    [one] Eine kam auf Papier, am Telefon oder im Bürgerbüro. Alle zählen gleich.
   *[other] { $away } kamen auf Papier, am Telefon oder im Bürgerbüro. Alle zählen gleich.
 }
survey-results-limits = Wer mitmacht, entscheidet selbst. Die Zahlen stehen deshalb für die, die geantwortet haben, nicht für die ganze Stadt.
survey-results-answered = { $answered ->
    [one] Ein Mensch hat diese Frage beantwortet.
   *[other] Rund { $answered } Menschen haben diese Frage beantwortet.
 }
survey-results-illegible = { $amount ->
    [one] Auf Papier war ein Kreuz nicht lesbar.
   *[other] Auf Papier waren { $amount } Kreuze nicht lesbar.
 }
survey-channels = So kamen die Antworten
survey-channel-online = über das Internet
survey-channel-paper = auf Papier
survey-channel-phone = am Telefon
survey-channel-desk = im Bürgerbüro
survey-channel-kiosk = am Gerät vor Ort
survey-results-what = Antwort
survey-results-count = Anzahl
survey-results-share = Anteil
survey-results-table = Als Tabelle
survey-results-mean = Im Mittel { $mean }. Die Hälfte wählte höchstens { $median }.
survey-results-mean-head = Mittel
survey-results-scale = 1 heißt { $low }, { $steps } heißt { $high }. Die Balken zeigen das Mittel.
survey-results-statement = Aussage
survey-results-borda = Der erste Platz zählt { $most } Punkte, jeder weitere einen weniger. Wer keinen Platz bekam, bekommt keinen Punkt.
survey-results-first = Erste Plätze
survey-results-points = Punkte
survey-results-too-few = Zu dieser Frage zeigen wir noch keine Zahlen: Es gibt zu wenige Antworten, oder man könnte daraus auf einzelne Menschen schließen.
survey-results-spread = So verteilen sich die Angaben
survey-results-figure = Maß
survey-results-value = Wert
survey-results-lower = Ein Viertel liegt bei höchstens
survey-results-median = Die Hälfte liegt bei höchstens
survey-results-upper = Drei Viertel liegen bei höchstens
survey-results-no-district = ohne Stadtteil
survey-results-photos = { $amount ->
    [one] Ein Foto ist angekommen.
   *[other] { $amount } Fotos sind angekommen.
 }
survey-results-words = { $amount ->
    [one] Eine Antwort in eigenen Worten.
   *[other] Rund { $amount } Antworten in eigenen Worten.
 } { $shown ->
    [0] Noch ist keine gelesen und freigegeben.
    [one] Eine ist gelesen und freigegeben.
   *[other] { $shown } sind gelesen und freigegeben.
 }
survey-results-read = Antworten lesen
survey-kind-single = Eine von mehreren Antworten
survey-kind-multiple = Mehrere Antworten
survey-kind-scale = Eine Skala
survey-kind-matrix = Eine Skala für mehrere Aussagen
survey-kind-ranking = Rangfolge
survey-kind-number = Zahl
survey-kind-date = Datum
survey-kind-text = Eigene Worte
survey-kind-place = Ort
survey-kind-photo = Foto
survey-build = Umfrage bauen
survey-build-lead = { $questions ->
    [0] Noch keine Frage.
    [one] Eine Frage, etwa { $minutes } Minuten.
   *[other] { $questions } Fragen, etwa { $minutes } Minuten.
 }
survey-build-empty = Hier stehen die Fragen in der Reihenfolge, in der sie gestellt werden. Beginnen Sie mit einer, die leicht zu beantworten ist.
survey-build-locked = Die erste Antwort ist eingegangen. Seitdem bleiben die Fragen, wie sie sind: Alle sollen auf dasselbe antworten. Für andere Fragen legen Sie ein neues Verfahren an.
survey-build-add = Frage hinzufügen
survey-build-preview = Vorschau
survey-build-edit = Bearbeiten
survey-build-up = Nach oben
survey-build-down = Nach unten
survey-build-remove = Entfernen
survey-build-optional = darf leer bleiben
survey-build-missing = Es fehlt noch: { $languages }
survey-flaw-too-few-choices = Diese Art Frage braucht mehr Antworten zur Auswahl.
survey-flaw-too-many-choices = Mehr als 40 Antworten zur Auswahl liest niemand. Teilen Sie die Frage.
survey-flaw-bounds = Die Grenzen passen nicht: Es bliebe keine mögliche Antwort.
survey-flaw-not-earlier = Eine Frage darf nur von einer abhängen, die vor ihr steht.
survey-flaw-other-kind = Von dieser Art Frage kann keine andere abhängen.
survey-flaw-never-asked = Keine Antwort führt zu dieser Frage. Ändern Sie die Bedingung.
survey-shown-any = Nur wenn bei Frage { $number } gewählt wurde: { $choices }
survey-shown-least = Nur wenn bei Frage { $number } mindestens { $value } gewählt wurde
survey-shown-most = Nur wenn bei Frage { $number } höchstens { $value } gewählt wurde
survey-edit = Frage bearbeiten
survey-edit-new = Neue Frage
survey-edit-kind = Welche Art Frage soll es sein? Später lässt sich die Art nicht mehr ändern.
survey-edit-title = Die Frage
survey-edit-title-missing = Schreiben Sie die Frage auf Deutsch.
survey-edit-help = Ein Hinweis dazu
survey-edit-low = Was heißt 1?
survey-edit-high = Was heißt die höchste Zahl?
survey-edit-unit = Einheit, zum Beispiel „mal pro Woche“
survey-edit-required = Ohne Antwort geht es nicht weiter
survey-edit-other = „Etwas anderes“ mit eigenen Worten anbieten
survey-edit-least-choices = Mindestens so viele Antworten
survey-edit-most-choices = Höchstens so viele Antworten
survey-edit-steps = Stufen der Skala, 3 bis 7
survey-edit-top = So viele Plätze werden vergeben
survey-edit-least = Kleinste Zahl
survey-edit-most = Größte Zahl
survey-edit-whole = Nur ganze Zahlen
survey-edit-earliest = Frühestes Datum
survey-edit-latest = Spätestes Datum
survey-edit-most-signs = Höchstens so viele Zeichen
survey-edit-choices = Zur Auswahl
survey-edit-choices-how = Leere Felder bleiben weg. Die Zahl sagt, an welcher Stelle die Antwort steht.
survey-edit-choice = Antwort { $number }
survey-edit-place = Stelle
survey-edit-shown = Wann wird die Frage gestellt?
survey-edit-shown-hint = Nur Fragen, die vorher gestellt werden, stehen zur Wahl.
survey-edit-always = Immer
survey-edit-save = Frage speichern
survey-edit-cancel = Nicht speichern
survey-preview-note = So sehen die Menschen in der Stadt die Frage. Was Sie hier eingeben, geht nirgends hin.
survey-preview-end = Zurück zu den Fragen
survey-entry = Erfassen: { $title }
survey-entry-lead = Alles auf einer Seite, so wie es auf dem Papier steht oder am Telefon gesagt wird.
survey-entry-channel = Wie kam die Antwort?
survey-entry-channel-missing = Wählen Sie, wie die Antwort kam.
survey-entry-label = Name des Bogens, bei Papier
survey-entry-label-hint = Eine Nummer auf dem Papier, zum Beispiel 11-0388. Daran findet die zweite Person den Bogen.
survey-entry-label-missing = Geben Sie an, woran man den Bogen wiederfindet, zum Beispiel die Nummer.
survey-entry-label-used = Einen Bogen mit diesem Namen gibt es schon. Ist es derselbe? Dann tippen Sie ihn unter „Papier“ zum zweiten Mal.
survey-entry-typed = Gesichert. Jemand anderes tippt den Bogen noch einmal. Wenn beide dasselbe lesen, zählt er.
survey-second = Bogen { $label } abtippen
survey-second-lead = Tippen Sie den Bogen ab, ohne auf die erste Erfassung zu schauen. Nur eigene Worte stehen schon da: Vergleichen Sie diese mit dem Papier.
survey-second-own = Diesen Bogen haben Sie schon getippt. Das zweite Mal tippt ihn jemand anderes.
survey-second-different = Zwei Menschen haben hier Verschiedenes gelesen. Jemand Drittes entscheidet.
survey-second-told = Gesichert. Sie haben etwas anderes gelesen als die erste Person. Jemand Drittes entscheidet.
survey-second-send = Vergleichen und abgeben
survey-second-open = Abtippen
survey-second-group = Umfragebögen, die noch jemand abtippt
survey-settle-title = Unterschiede
survey-settle-list-lead = Zwei Menschen haben einen Bogen getippt und Verschiedenes gelesen. Wer ihn nicht getippt hat, entscheidet mit dem Papier vor Augen.
survey-settle-none = Kein Unterschied wartet. Hier steht, wo zwei Erfassungen eines Bogens auseinandergehen.
survey-settle-open = Entscheiden
survey-settle = Bogen { $label }: { $count ->
    [one] ein Unterschied
   *[other] { $count } Unterschiede
 }
survey-settle-lead = Sie haben diesen Bogen nicht getippt, deshalb entscheiden Sie. Was steht auf dem Papier?
survey-settle-own = Diesen Bogen haben Sie getippt. Entscheiden muss jemand anderes.
survey-settle-first = erste Erfassung, { $name }
survey-settle-second = zweite Erfassung, { $name }
survey-settle-again = Keines stimmt, Bogen neu tippen lassen
survey-settle-again-done = Gesichert. Der Bogen wird neu getippt.
survey-settle-missing = Wählen Sie, was auf dem Papier steht.
survey-settle-send = Entscheidungen speichern
survey-settle-record = Jede Entscheidung bleibt im Verlauf sichtbar.
survey-settle-done = Gespeichert. Der Bogen zählt jetzt.
survey-entry-empty = Es ist noch nichts eingetragen.
survey-entry-code-used = Mit diesem Code wurde schon geantwortet.
survey-entry-ticked = Wie angekreuzt
survey-entry-words = Wörtlich
survey-entry-number = Nummer der Antwort, mehrere mit Leerzeichen
survey-entry-nothing = nichts angekreuzt
survey-entry-illegible = nicht lesbar
survey-entry-unknown = Weiß nicht
survey-entry-next = Fertig, nächster
survey-entry-stored = Gespeichert. Darunter steht das Formular für die nächste Antwort.
survey-entry-slip = Für den Beleg: Vorgangsnummer
survey-entry-slip-code = Code
survey-example-single = Welche Breite soll der Weg haben?
survey-example-multiple = Was fehlt am meisten? Zwei Antworten sind möglich.
survey-example-scale = Wie sicher fühlen Sie sich? 1 bis 5
survey-example-matrix = Wie wichtig sind Ihnen Licht, Bänke und Bäume?
survey-example-ranking = Welche Kreuzung zuerst, welche danach?
survey-example-number = Wie viele Kinder leben bei Ihnen?
survey-example-date = Wann haben Sie Zeit?
survey-example-text = Was möchten Sie uns noch sagen?
survey-example-place = An welcher Stelle fehlt Licht?
survey-example-photo = Zeigen Sie uns die Stelle.
survey-place-map = Oder zeigen Sie die Stelle auf der Karte
survey-place-tap = Tippen Sie auf die Stelle. Die Felder darüber sagen dasselbe.
survey-place-marked = Markiert: { $place }
survey-place-unmark = Markierung entfernen
survey-edit-district-only = Nur nach dem Stadtteil fragen
survey-edit-district-only-why = Ohne Straße und ohne Karte. So erfahren wir nicht, wo jemand wohnt. Die Auswertung zählt Stadtteile.
survey-missing-district = Wählen Sie einen Stadtteil.
survey-results-step = Die Zahlen zu einer Frage rücken nach, wenn fünf weitere Antworten da sind. So verrät keine Änderung einen einzelnen Menschen.
survey-results-named = Was weniger als fünf Menschen genannt haben, steht nicht hier.
survey-results-no-quarters = Wie sich die Zahlen verteilen, zeigen wir ab zwanzig Antworten. Vorher könnte ein Wert der eines einzelnen Menschen sein.
