desk-today = Heute
desk-greeting-morning = Guten Morgen, { $name }.
desk-greeting-day = Guten Tag, { $name }.
desk-greeting-evening = Guten Abend, { $name }.
desk-summary-nothing = Gerade wartet nichts auf Sie.
desk-summary = { $waiting ->
    [one] 1 Sache wartet. Sie hat Zeit.
   *[other] { $waiting } Sachen warten. Alle haben Zeit.
 }
desk-summary-urgent = { $waiting ->
    [one] 1 Sache wartet. Sie ist eilig.
   *[other] { $waiting } Sachen warten. Eilig sind: { $urgent }.
 }
desk-nothing-waits = Neue Sachen sehen Sie hier.
desk-stat-running = { $count ->
    [one] Projekt läuft
   *[other] Projekte laufen
 }
desk-stat-contributions = { $count ->
    [one] Beitrag ist da
   *[other] Beiträge sind da
 }
desk-stat-assisted = davon auf Papier oder am Telefon
desk-since-now = gerade eben
desk-since-minutes = { $count ->
    [one] seit 1 Minute
   *[other] seit { $count } Minuten
 }
desk-since-hours = { $count ->
    [one] seit 1 Stunde
   *[other] seit { $count } Stunden
 }
desk-since-days = { $count ->
    [one] seit 1 Tag
   *[other] seit { $count } Tagen
 }
