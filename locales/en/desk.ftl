desk-today = Today
desk-greeting-morning = Good morning, { $name }.
desk-greeting-day = Hello, { $name }.
desk-greeting-evening = Good evening, { $name }.
desk-summary-nothing = Nothing is waiting for you just now.
desk-summary = { $waiting ->
    [one] One thing is waiting. It has time.
   *[other] { $waiting } things are waiting. None of them is urgent.
 }
desk-summary-urgent = { $waiting ->
    [one] One thing is waiting, and it is urgent.
   *[other] { $waiting } things are waiting, urgent among them: { $urgent }.
 }
desk-nothing-waits = What arrives for you appears here by itself.
desk-stat-running = { $count ->
    [one] procedure is running
   *[other] procedures are running
 }
desk-stat-contributions = { $count ->
    [one] contribution so far
   *[other] contributions so far
 }
desk-stat-assisted = of them on paper or by telephone
desk-since-now = just now
desk-since-minutes = { $count ->
    [one] for 1 minute
   *[other] for { $count } minutes
 }
desk-since-hours = { $count ->
    [one] for 1 hour
   *[other] for { $count } hours
 }
desk-since-days = { $count ->
    [one] for 1 day
   *[other] for { $count } days
 }
