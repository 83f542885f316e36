briefing-side-for = For the paper
briefing-side-against = Against the paper
briefing-side-neutral = About the matter, on neither side
briefing-side-unsaid = Not read yet
briefing-side-none = No contribution is on this side.
briefing-finding-sides = Of { $read } it is recorded which side they speak for: for the paper { $pro }, against { $contra }, on no side { $neutral }.
briefing-finding-unread = Nobody has recorded yet which speak for it and which against.
briefing-stat-endorsements = { $count ->
    [one] endorsement of proposals
   *[other] endorsements of proposals
 }
briefing-stat-for = { $count ->
    [one] contribution speaks for it
   *[other] contributions speak for it
 }
briefing-stat-against = { $count ->
    [one] contribution speaks against it
   *[other] contributions speak against it
 }
briefing-stat-owed = { $count ->
    [one] answer is still owed
   *[other] answers are still owed
 }
briefing-stat-owed-line = { $count ->
    [one] 1 answer is owed
   *[other] { $count } answers are owed
 }
briefing-figures = Figures
briefing-voices = Voices for and against
briefing-voices-note = In their own words, the most supported first. On which side a contribution is, the office has read and recorded; no program has guessed it.
briefing-voices-none = No single contributions are tied to this item.
briefing-most-supported = { $count ->
    [one] Shown is the most supported one.
   *[other] Shown are the { $count } most supported ones.
 }
briefing-unread = Further contributions from the participation, on no side: the most supported
briefing-answer = The city’s answer:
briefing-taken-up = What the paper takes from it
briefing-open = Open points before the decision
briefing-list-none = No answer is owed.
briefing-open-none = Nothing is open.
briefing-open-running = The participation “{ $title }” still runs until { $date }.
briefing-open-answers = { $count ->
    [one] 1 contribution has no answer yet. It is promised by { $date }.
   *[other] { $count } contributions have no answer yet. The last is promised by { $date }.
 }
briefing-open-late = { $count ->
    [one] For 1 of them the promised day is over.
   *[other] For { $count } of them the promised day is over.
 }
briefing-open-questions = { $count ->
    [one] 1 question by the city has no reply yet.
   *[other] { $count } questions by the city have no reply yet.
 }
briefing-open-unread = { $count ->
    [one] For 1 contribution nobody has recorded yet whether it speaks for or against.
   *[other] For { $count } contributions nobody has recorded yet whether they speak for or against.
 }
briefing-open-outdated = The reason is missing or out of date in: { $language }.
briefing-last-due = The last answer is promised by { $date }.
briefing-against-input = Departure: { $body } decided otherwise than participants wanted.
briefing-against-input-short = Decided otherwise than participants wanted.
briefing-against-sides = Contributions for it: { $pro }, against it: { $contra }.
briefing-why = The reason:
briefing-as-of = As of { $date }
briefing-address = This page stays at:
briefing-file = participation-result
briefing-pdf = As PDF: one sheet with annex
briefing-pdf-all = All results of the meeting as PDF
briefing-paper = To the paper
briefing-public = Public version
briefing-desk-lead = The next meetings with the items that people said something about, and what is still open before the decision.
briefing-sides = Who speaks for it, who against?
briefing-sides-lead = Read each contribution and record whether it speaks for or against what the paper proposes. The council and everybody see it on the item’s page, with your role.
briefing-sides-none = No published contribution is tied here.
briefing-sides-read = Read the contribution:
briefing-sides-save = Record and publish
briefing-sides-changed = Somebody else has saved meanwhile. Your choices are still here. Check them and save once more.
briefing-calendar-name = Council meetings: { $city }
briefing-calendar-papers = With participation: { $papers }
briefing-calendar = Subscribe to all meetings as a calendar
briefing-annex = Annex
briefing-annex-follows = The annex on the next pages has the rest: more voices and reasons in their own words, and all tables.
briefing-shown-of = { $shown } of { $count }, all in the annex
briefing-annex-voices = Voices in their own words
briefing-reach-not-asked = Nobody was asked about this here.
briefing-open-after = What is still open
briefing-not-recorded = The meeting is over. The city has not yet recorded here what it decided.
