clock-title = Answers we owe
clock-lead = Each procedure promises when the city will answer. Here you see whether it does.
clock-none = Nobody is waiting for an answer yet.
clock-how = Answers of the last 90 days are counted, from arrival to answer, decisions with a reason, and reports that were closed with a reason: they are answers, too. Half of them took at most as many days as stated. What nobody has read yet is not public and counts only afterwards.
clock-promises = What was promised
clock-promises-caption = Promises by procedure
clock-promise = Procedure and promise
clock-owed = Open
clock-late = Overdue
clock-median = Days (median)
clock-promise-all = { $days ->
    [one] The city answers every proposal within one day.
   *[other] The city answers every proposal within { $days } days.
 }
clock-late-list = { $count ->
    [one] One answer is overdue
   *[other] { $count } answers are overdue
 }
clock-late-none = None. All answers are still in time.
clock-late-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
clock-was-due = promised by { $day }
clock-section = When the city answers
clock-to-all = All answers we owe
