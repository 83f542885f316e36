desk-today = Heute
desk-greeting-morning = Guten Morgen, { $name }.
desk-greeting-day = Guten Tag, { $name }.
desk-greeting-evening = Guten Abend, { $name }.
desk-summary-nothing = Gerade wartet nichts auf Sie.
desk-summary = { $waiting ->
    [one] Eine Sache wartet. Sie hat Zeit.
   *[other] { $waiting } Dinge warten. Keines davon ist dringend.
 }
desk-summary-urgent = { $waiting ->
    [one] Eine Sache wartet, und sie ist dringend.
   *[other] { $waiting } Dinge warten, davon dringend: { $urgent }.
 }
desk-nothing-waits = Was für Sie ankommt, erscheint hier von selbst.
desk-stat-running = { $count ->
    [one] Verfahren läuft gerade
   *[other] Verfahren laufen gerade
 }
desk-stat-contributions = { $count ->
    [one] Beitrag bisher
   *[other] Beiträge bisher
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
