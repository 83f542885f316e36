indicator-page = Zahlen
indicator-from-to = { $from } bis { $to }
indicator-target-more = mindestens { $value } { $unit }, bis { $by }
indicator-target-less = höchstens { $value } { $unit }, bis { $by }
indicator-point = { $value } { $unit }, { $day }
indicator-value = { $value } { $unit }
indicator-no-value = Wir haben noch nicht gemessen. Hier stehen bald Zahlen.
indicator-reached = Zuletzt waren es { $value } ({ $period }). Das Ziel ist geschafft.
indicator-not-yet = Zuletzt waren es { $value } ({ $period }). Das Ziel ist noch nicht geschafft.
indicator-last = Zuletzt waren es { $value } ({ $period }).
indicator-target = Ziel
indicator-baseline = Am Anfang
indicator-mark-target = Ziel: { $value }
indicator-mark-baseline = Am Anfang: { $value }
indicator-scale = Die Punkte zeigen die Zahlen. Die Linie mit Strichen ist das Ziel.
indicator-as-table = Die Zahlen als Tabelle
indicator-period = Wann
indicator-source = Woher ist die Zahl?
indicator-note = Hinweis
indicator-recorded = Eingetragen
indicator-before = vorher stand hier:
indicator-values = Alle Zahlen
indicator-about = So messen wir
indicator-measures = Dazu gehört
indicator-files = Zum Herunter-Laden
indicator-files-lead = In den Dateien stehen alle Zahlen.
indicator-csv = Als CSV-Datei
indicator-json = Als JSON-Datei
indicator-cite = So können Sie die Seite nennen
indicator-citation = Stadt { $city }: „{ $title }“. Die Zahlen sind vom { $date }.
indicator-citation-empty = Stadt { $city }: „{ $title }“.
indicator-column-title = Name
indicator-column-from = Von
indicator-column-to = Bis
indicator-column-value = Zahl
indicator-column-unit = Einheit
indicator-column-link = Link
indicator-column-recorded = Eingetragen am
indicator-taken-out = weg-genommen
indicator-column-holds = Gilt
indicator-holds = ja
indicator-corrected = geändert
indicator-title = Was messen wir?
indicator-unit = In welcher Einheit?
indicator-about-field = Wie messen wir?
indicator-title-missing = Schreiben Sie, was wir messen.
indicator-measure = Maßnahme
indicator-measure-also = Auch dafür
indicator-measure-none = nichts weiter
indicator-measure-missing = Wählen Sie eine Maßnahme.
indicator-target-early = Das Ziel liegt zu früh.
indicator-not-over = Die Zeit ist noch nicht vorbei.
indicator-known = Dafür gibt es schon eine Zahl.
indicator-correction-why = Schreiben Sie, warum die Zahl anders ist.
indicator-correction-hint = Warum ist die Zahl jetzt anders?
indicator-too-many = Mehr Zahlen gehen nicht.
indicator-new = Neue Zahl festlegen
indicator-new-lead = Eine Zahl zeigt, ob es hilft.
indicator-desk-lead = Jede Zahl hat eine Quelle.
indicator-what = Was wir messen
indicator-direction = Was ist besser?
indicator-more = Mehr ist besser
indicator-less = Weniger ist besser
indicator-baseline-on = Am Anfang, Tag
indicator-target-on = Ziel bis
indicator-number-hint = Zum Beispiel: 12,5
indicator-number-wrong = Schreiben Sie eine Zahl, zum Beispiel: 12,5
indicator-save = Speichern
indicator-correct = Ändern
indicator-value-new = Zahl eintragen
indicator-value-correct = Zahl ändern
indicator-value-lead = Alle sehen die Zahl sofort. Ihr Name steht nicht dabei.
indicator-value-in = Zahl in { $unit }
indicator-value-from = Von
indicator-value-from-hint = Nur 1 Tag? Dann lassen Sie das leer.
indicator-value-to = Bis
indicator-source-hint = Wer hat gezählt?
indicator-source-missing = Schreiben Sie, woher die Zahl kommt.
indicator-note-hint = Was soll man dazu wissen?
indicator-backwards = Das Ende kommt nach dem Anfang.
indicator-value-save = Zahl speichern
indicator-early =
    Das Jahr ist zu früh.
    Die Zahlen beginnen im Jahr { $year }.
indicator-baseline-outside =
    Der Tag ist falsch.
    Er ist im Jahr { $year } oder später.
    Er ist nicht nach heute.
indicator-target-outside =
    Der Tag ist falsch.
    Das Ziel ist im Jahr { $year } oder später.
    Es ist höchstens { $years } Jahre nach heute.
indicator-retract = Wegnehmen
indicator-retract-title = Zahl wegnehmen
indicator-retract-lead =
    Die Zahl ist dann weg.
    Alle sehen: Hier war eine Zahl.
    Und sie sehen den Grund.
indicator-retract-why = Warum nehmen Sie die Zahl weg?
indicator-retract-hint =
    Alle lesen den Grund.
    Schreiben Sie die falsche Zahl nicht noch einmal.
indicator-retract-why-missing = Schreiben Sie den Grund auf Deutsch.
indicator-retract-now = Zahl wegnehmen
indicator-retracted =
    Hier war eine Zahl ({ $period }).
    Wir haben sie am { $day } weggenommen.
    Der Grund:
indicator-drawing = { $count ->
    [one] Bild: { $title }. Es gibt 1 Zahl. { $stand }
   *[other] Bild: { $title }. Es gibt { $count } Zahlen. { $stand }
 }
