council-for-whom = For council and committees · open to everyone
council-list = Results for the council
council-list-lead = What people said, what the city answered and what is still open, procedure by procedure.
council-coming = To be decided next
council-coming-none = No decision is due at the moment.
council-results = All procedures
council-results-caption = Procedures with their results
council-procedure = Procedure
council-runs-until = Until
council-contributions = Contributions
council-decided = What was decided
council-decided-none = Nothing has been decided yet.
council-decides-on = Decision from { $date }
council-elsewhere = Contributions to this procedure are not counted on this platform.
council-elsewhere-documents = What there is stands in the documents.
council-not-here = not counted here
council-concerned = { $count ->
    [one] This contribution belongs to it
   *[other] These contributions belong to it
 }
council-concerned-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
council-print = Print
council-to-procedure = To the procedure
council-finding-top = { $count ->
    [one] “{ $title }” has most support, with one voice.
   *[other] “{ $title }” has most support, with { $count } voices.
 }
council-finding-arrived = { $count ->
    [0] No contribution has arrived yet.
    [one] One contribution has arrived.
   *[other] { $count } contributions have arrived.
 }
council-finding-departs = { $of ->
    [1] The administration has said no.
   *[other] { $count ->
        [one] In one of { $of } answers the administration says no.
       *[other] In { $count } of { $of } answers the administration says no.
     }
 }
council-finding-follows = { $count ->
    [one] The administration has answered once and follows.
   *[other] The administration follows in all { $count } answers, wholly or in part.
 }
council-finding-open = The administration has not answered yet.
council-proposals-all = { $count ->
    [one] proposal, answered
   *[other] proposals, all answered
 }
council-proposals = { $count ->
    [one] proposal, answered { $answered }
   *[other] proposals, { $answered } of them answered
 }
council-stat-arrived = { $count ->
    [one] contribution
   *[other] contributions
 }
council-stat-surveys = { $count ->
    [one] survey, { $paper } of them on paper
   *[other] surveys, { $paper } of them on paper
 }
council-stat-places = marked places
council-stat-offline = on paper, by telephone or in person
council-support = The proposals with most support
council-support-note = { $count ->
    [one] Of one published proposal. Bars start at zero.
   *[other] Of { $count } published proposals. Bars start at zero.
 }
council-support-none = Proposals will stand here as soon as some are published.
council-proposal = Proposal
council-status = Status
council-voices-count = Voices
council-same-as-table = The same figures as a table
council-answered = What is answered and what is open
council-answered-note = Answered { $answered }, open { $open }, of these overdue { $late }.
council-still-open = still open
council-taken-up = Yes
council-partly = In part
council-planned = Already planned
council-no = No
council-channels = Which ways it came
council-channels-note = Every way counts the same.
council-what = What
council-share = Share
council-voices = What counts as a voice, and what that cannot prevent
council-voices-none = There are no voices for these proposals yet.
council-where = Where the contributions come from
council-where-note = Counted by the place a contribution is about, where one was given.
council-where-caption = Contributions by borough
council-borough = Borough
council-map-caption = Simplified map. The list says the same.
council-class = { $from } to { $to }
council-class-below = below { $to }
council-class-from = from { $from }
council-class-all = the same everywhere
council-stances = Where the administration follows, and where it departs
council-stances-none = The administration has not answered yet.
council-body-departs = Decided otherwise: { $body }
council-supported-by = { $count ->
    [one] 1 supporter
   *[other] { $count } supporters
 }
council-departs-administration = Other than the administration proposed.
council-departs-participants = Other than people who took part wanted.
council-departs-both = Other than administration and people wanted.
council-status-new = New
council-status-examined = Being examined
council-status-deliberated = In deliberation
council-status-answered = Answered
council-status-decided = Decided
council-status-refused = Refused, with reason
council-status-underway = Under way
council-status-done = Done
council-desk = Council
council-desk-lead = Record decisions, tie them to contributions, and see what comes of them.
council-record = Record a decision
council-record-lead = Every contribution tied to it shows the decision at once, and whoever left an address gets mail.
council-wrong = Was the record wrong?
council-wrong-lead = A record does not disappear. It stays readable with the reason, and whoever got mail about it gets mail again.
council-correct-open = Correct it
council-correct = Correct a decision
council-correct-lead = Change what was wrong. The earlier record stays readable with your reason. What is built then belongs to the new one.
council-correct-now = Record the correction now
council-corrected-already = This record has been corrected already. This now stands in its place.
council-correct-gone = This record has been taken back already, and nothing stands in its place. If the decision does hold, record it anew.
council-retract-open = Take it back
council-retract = Take a record back
council-retract-lead = For decisions that were never made like this. Contributions are then back where they were before, and promised answers are owed again.
council-retract-now = Take the record back now
council-retract-measures = { $count ->
    [one] One measure belongs to this decision. Correct it so that it stays accepted, or give up the measure first.
   *[other] { $count } measures belong to this decision. Correct it so that it stays accepted, or give up the measures first.
 }
council-retracted = Records that were taken back
council-retracted-already = Somebody else has already taken this record back. Load the page of the decision again.
council-mistake = What was wrong?
council-mistake-hint = Everybody who reads the decision reads this reason.
council-mistake-missing = Write what was wrong with the record.
council-record-now = Record the decision now
council-links = { $count ->
    [one] 1 contribution
   *[other] { $count } contributions
 }
council-decision-title = { $body }, { $date }
council-measures = What is built
council-measure-new = Plan a measure
council-measure-plan = Save the measure
council-measure-title = What is done?
council-measure-title-hint = In one sentence, for example: Two lime trees are planted in March.
council-measure-title-missing = Write in one sentence what is done.
council-measure-starts = Begins on
council-measure-finishes = Finished on
council-measure-goal = How do we measure whether it worked?
council-measure-backwards = It can only be finished after it begins.
council-measure-not-accepted = Only what was accepted is built.
council-waiting = Open points
council-waiting-none = Everything is answered.
council-due = due on { $date }
council-no-procedure = No particular procedure
council-search = Search contributions
council-search-hint = Words or references. Without words, the most supported proposals of the chosen procedure are shown.
council-search-none = No published contribution fits this.
council-search-now = Show contributions
council-tie = Which contributions does the decision concern?
council-tie-hint = Every ticked contribution shows the decision.
council-references = Further references
council-references-hint = Separated by blanks or commas, for example: MS-7K4Q-2M9X
council-reference-wrong = “{ $typed }” is no reference. It has two letters and eight signs.
council-body = Who decided?
council-body-missing = Choose who decided.
council-body-council = The council
council-body-committee = A committee
council-body-borough = A borough council
council-name = Name of the body
council-name-hint = As it shall stand in the story, for example: Rat der Stadt Münster
council-name-missing = Write which body decided.
council-day = Day of the meeting
council-day-missing = Choose the day.
council-not-yet-met = The meeting is still to come. There is a decision after it.
council-paper = Paper
council-paper-hint = For example: V/0731/2026
council-paper-wrong = A paper's number is one line of at most 100 characters with at least one letter or digit, for example: V/0731/2026
council-link = Link to the paper
council-link-wrong = A link begins with https:// and leads to one of these hosts: { $hosts }
council-item = Agenda item
council-result = What was decided?
council-result-missing = Choose what was decided.
council-refused-reason-missing = Say why it was refused. Whoever proposed it is owed the reason.
council-votes-for = In favour
council-votes-against = Against
council-votes-abstained = Abstained
council-votes-wrong = Give all three numbers or none.
council-wording = Wording of the decision
council-wording-missing = Write the wording of the decision.
council-stance = Does the decision depart?
council-follows = No, it follows the administration and most people.
council-reason = Reason
council-reason-hint = It stands on every receipt. Whoever departs must give a reason.
council-reason-missing = The decision departs: write why.
council-early = Why already now, although people can still take part?
council-early-hint = Only if people can still take part. The reason is published.
council-still-running = People can take part until { $date }. Write why it was decided all the same.
council-not-early = On that day nobody could take part any more, so nothing was decided early: leave this field empty.
council-tied-to-nothing = Choose a procedure or at least one contribution.
council-too-many = A decision can concern at most { $limit } contributions. Tie it to the whole procedure.
council-not-public = Nobody can read these contributions yet: { $references }. Link only what is published.
council-decided-not-public = This procedure is not public yet. Publish it first; then a decision can stand with it.
council-day-too-early = That is too long ago. Check the year.
council-recorded-before = A decision has already been recorded with this form, and differently. Open it in the list and correct it there.
council-stands-already = This decision has been recorded already: same meeting, paper and result, same contributions. If something about it is wrong, correct it there.
council-stands-here = On record is:
council-procedure-aside = The procedure as before (laid aside)
council-unknown = We do not know these references: { $references }
council-survey = What the survey says
council-files = To download
council-files-lead = Each file opens in a spreadsheet. It holds what the pages show, and no names.
council-file-proposals = Proposals as a CSV file
council-file-survey = Survey as a CSV file
council-file-reports = Reports as a CSV file
council-columns = What the columns mean: { $file }
council-column = Column
council-column-about = What it holds
council-crossed = Cross two questions
council-crossed-lead = You see how people with one answer to the first question answered the other.
council-crossed-open = Choose questions
council-crossed-rows = Rows
council-crossed-columns = Columns
council-crossed-show = Show the table
council-crossed-same = Choose two different questions.
council-crossed-none = Nobody has answered both questions yet.
council-column-reference = Reference
council-about-reference = Finds the contribution on the pages.
council-column-title = Title
council-about-title = What it is about, in one line.
council-column-text = Text
council-about-text = What was written about it.
council-column-topic = Topic
council-about-topic = The topic the proposal stands under.
council-column-district = District
council-about-district = Where the place lies; empty if none was given.
council-column-arrived = Arrived
council-about-arrived = Day, as year-month-day.
council-column-endorsements = Endorsements
council-about-endorsements = Counted voices for the proposal.
council-column-comments = Comments
council-about-comments = Published comments.
council-column-status = Status
council-about-status = How far it has come.
council-column-answer = Answer
council-about-answer = Yes, partly, planned already or no; empty until an answer is published.
council-column-answer-text = Text of the answer
council-about-answer-text = The answer and its reason.
council-column-answered = Answered
council-about-answered = Day of the answer.
council-column-category = Category
council-about-category = What the report is about.
council-column-place = Place
council-about-place = The place in words.
council-column-longitude = Longitude
council-about-longitude = WGS 84.
council-column-latitude = Latitude
council-about-latitude = WGS 84.
council-column-affected = Also affected
council-about-affected = How many say that it affects them, too.
council-column-finished = Finished
council-about-finished = Day on which it was done or refused.
council-column-question = Question
council-about-question = The question of the survey.
council-column-statement = Statement
council-about-statement = Where there are several statements: which one.
council-column-choice = Answer to the question
council-about-choice = What could be chosen.
council-column-count = Count
council-about-count = How often it was chosen, rounded to five; for rankings the points. Empty where fewer than five people could be recognised.
council-column-respondents = Answered by
council-about-respondents = How many answered the question, rounded to five.
council-texts = Language versions
council-texts-lead = People read the decision in their language. Where it is missing they see the German text, and are told so.
council-texts-write = Write language versions
council-texts-save = Save the texts
council-texts-german = What is built, in German
council-texts-german-hint = If you change something here, the other languages count as out of date until somebody looks at them.
council-texts-others = In other languages
council-texts-now = Mail about the decision goes out at once. What is missing here stands in it in German.
council-texts-changed = Somebody else has saved in the meantime. Your texts are still in the fields. Check them and save again.
council-papers = Council papers
council-papers-of-procedure = Papers of the council
council-paper-measures = What comes of it
council-uptake-before = The paper answers to these contributions already: { $references }. If something else is to hold, end the earlier link first.
council-uptake-recorded-before = Something has already been linked with this form, and differently. Open the paper again. It shows what is linked, and there you can undo the link or link more.
council-papers-lead = What the council and its committees deliberate on, and what people said about it.
council-papers-search = Search papers
council-papers-hint = Words or a number, for example: V/0731/2026
council-papers-find = Search
council-papers-none = No papers have been taken over yet.
council-papers-not-found = There is no paper about that. Try a shorter word.
council-papers-desk-lead = Choose a paper and say which contributions it takes up.
council-paper-gone = This paper has been withdrawn
council-paper-gone-why = The council's office no longer shows it, so its contents are deleted here, too. What people said stays.
council-paper-in-charge = In charge:
council-paper-by = Submitted by:
council-paper-source = View in the council's own system
council-paper-way = Way through the committees
council-paper-way-none = No deliberation is scheduled yet.
council-paper-said = What people said about it
council-paper-said-none = No contribution is linked to this paper yet.
council-paper-related = Related papers
council-paper-license = Licence:
council-paper-no-license = The source names no licence.
council-paper-address = OParl address:
council-documents = Documents
council-documents-elsewhere = The links lead to the council's own system.
council-uptake-by = Recorded by: { $role }, { $date }
council-stop-no-date = Date not set
council-stop-no-body = Body not named
council-stop-will-decide = This meeting decides
council-stop-will-advise = This meeting deliberates
council-stop-decided = Was decided on
council-stop-was-to-decide = Was up for decision
council-stop-was-to-advise = Was up for deliberation
council-stop-advised = Was deliberated
council-stop-off = No longer on the agenda
council-stop-result = Result in the minutes:
council-meetings = Meetings
council-meetings-lead = When the council and its committees meet, and where contributions are on the agenda.
council-meetings-which = Which meetings
council-meetings-ahead = Coming
council-meetings-past = Past
council-meetings-none = Meetings are shown here as soon as the council publishes dates.
council-meeting-cancelled = Cancelled
council-meeting-cancelled-next = As soon as the council names a new date, it is shown with the paper.
council-meeting-source = Meeting in the council's own system
council-meeting-gone = This meeting has been withdrawn
council-meeting-gone-why = The council's office no longer shows the meeting, so its agenda is deleted here, too. What people said about the papers still stands with the papers.
council-meeting-gone-page = Page of the meeting
council-meeting-participation = Items people had something to say about
council-meeting-participation-none = No contribution is linked to this meeting yet.
council-agenda = Agenda
council-agenda-none = The agenda has not been published yet.
council-item-not-public = Item not open to the public
council-item-tied = { $count ->
    [one] 1 contribution is named one by one.
   *[other] { $count } contributions are named one by one.
 }
council-item-said = What people said about it
council-item-results = Results: { $title }
council-news-withdrawn = Paper { $paper } has been withdrawn.
council-news-withdrawn-next = This paper is no longer deliberated. If a new one comes, it is shown here.
council-news-cancelled = The meeting on { $date } about paper { $paper } is cancelled.
council-news-cancelled-undated = The meeting about paper { $paper } is cancelled.
council-news-cancelled-next = It is not yet known whether and when paper { $paper } will be deliberated.
council-news-reinstated = The meeting about paper { $paper } takes place after all: on { $date }.
council-news-reinstated-undated = The meeting about paper { $paper } takes place after all. Its date is not set yet.
council-news-returned = Paper { $paper } is before the council again.
council-news-moved = The meeting about paper { $paper } was moved from { $from } to { $to }.
council-news-moved-to-undated = The meeting about paper { $paper } is no longer on { $from }. Its new date is not set yet.
council-news-moved-from-undated = The date of the meeting about paper { $paper } is now set: { $to }.
council-news-moved-undated = The meeting about paper { $paper } was moved. Its new date is not set yet.
council-news-paper-moved = Paper { $paper } is dealt with on { $to } instead of { $from }.
council-news-paper-moved-to-undated = Paper { $paper } is not dealt with on { $from } but in another meeting. Its date is not set yet.
council-news-on-agenda = Paper { $paper } is on the agenda of { $date }.
council-news-on-agenda-undated = Paper { $paper } is on an agenda. The date of the meeting is not set yet.
council-news-off-agenda = Paper { $paper } is no longer on the agenda of { $date }.
council-news-off-agenda-undated = Paper { $paper } is no longer on the agenda. The meeting had no date yet.
council-news-moved-within-day = The meeting on { $date } about paper { $paper } begins at another time: at { $to } instead of { $from }.
council-news-returned-to = Paper { $paper } is before the council again. It is dealt with by: { $body }, { $date }.
council-news-returned-to-undated = Paper { $paper } is before the council again. It is dealt with by: { $body }. The date is not set yet.
council-news-ended = The link to paper { $paper } has been undone.
council-news-ended-why = The reason:
council-news-result = The minutes of the meeting on { $date } state a result for paper { $paper }.
council-news-result-undated = The minutes of a meeting state a result for paper { $paper }.
council-news-corrected = The minutes of the meeting on { $date } were changed: they now state another result for paper { $paper }.
council-news-corrected-undated = The minutes of a meeting were changed: they now state another result for paper { $paper }.
council-news-corrected-from = Before, they said:
council-uptake = Link contributions
council-uptake-lead = What is linked here is seen by everyone: with the paper, with every contribution and on every receipt.
council-uptake-standing = What is linked already
council-uptake-end = Undo this link
council-uptake-end-title = Undo this link
council-uptake-end-lead = The contributions will no longer stand with the paper. Everybody whose contribution it is will be told, with the reason.
council-uptake-end-why = Why is the link undone?
council-uptake-end-hint = The reason stands with each contribution and in the mails.
council-uptake-end-missing = Say in German why the link is undone.
council-uptake-end-now = Undo the link now
council-uptake-procedure = Whole procedure
council-uptake-procedure-hint = If the paper takes up a whole procedure.
council-uptake-office = Which office weighed it?
council-uptake-reason = Reason
council-uptake-reason-hint = What of it is in the paper, what is not, and why.
council-uptake-reason-missing = Write the reason: nothing is weighed without one.
council-uptake-now = Link and publish
council-uptake-not-public = This procedure is not public yet. Publish it first; then a paper can take it up.
council-uptake-of-nothing = Choose at least one contribution or a procedure.
council-suggested = These contributions may belong to it
council-suggested-hint = Suggested by place, words and time. Read them before you tick.
council-suggested-none = We found no contributions that fit. Search above yourself.
council-suggested-place = place: { $name }
council-suggested-words = words: { $words }
council-confirm = Results for you to confirm
council-confirm-lead = The minutes name a result. When you record it as a decision, everyone whose contribution belongs to it sees it.
council-import = Import from the council's own system
council-import-lead = What was last taken over, and what was odd about it.
council-import-none = Nothing has been taken over yet. Whoever runs the server sets the address as oparl_url.
council-import-finished = Last finished: { $at }.
council-import-unfinished = Never finished yet.
council-import-full = Everything read again: { $at }.
council-import-failed = This failed. The next run tries again.
council-import-caption = What the last run brought
council-import-kind = What
council-import-new = New
council-import-changed = Changed
council-import-same = As before
council-import-deleted = Taken back
council-import-odd = What was odd
council-import-odd-none = Nothing.
council-import-odd-what = What
council-import-odd-count = How often
council-import-odd-example = For example
council-import-all = When everything was last read
council-import-since = Since then: the last run
council-kind-organization = Bodies and offices
council-kind-person = People
council-kind-membership = Memberships
council-kind-meeting = Meetings
council-kind-item = Agenda items
council-kind-paper = Papers
council-kind-consultation = Consultations
council-kind-file = Files
council-odd-no-address = Object without an address of http or https, left out
council-odd-unknown-type = Object of a kind that is not kept, left out
council-odd-name = Name missing; number or kind stands instead
council-odd-end = Meeting ends before it starts, taken without an end
council-odd-start = Meeting without a start
council-odd-role = Consultation whose role is "unbekannt", taken without a role
council-odd-time = Date or time unreadable, left out
council-odd-link = Link that is no web address, left out
council-odd-point = Coordinates that are no point, left out
council-odd-elsewhere = Coordinates far from the city, left out; perhaps latitude stands first
council-odd-entities = Encoded signs such as &amp;, turned back into signs
council-odd-long = Text too long, cut
council-odd-twice = Object twice in one answer, the last one counts
council-odd-meeting = Consultation of a meeting that the server does not list
council-odd-paper = Reference to a paper that the server does not list
council-odd-organization = Reference to a body that the server does not list
council-odd-consultation = Agenda item with a consultation that the server does not list
council-odd-count = List with another number of elements than it says
council-odd-license = Paper without a licence: shown with its source, not as open data
council-odd-list = List that the server names but does not have
council-odd-endless = List that repeats itself without an end, ended early
council-odd-slipped = In no list, but still there at its own address: kept
council-odd-unasked = In no list, and its own address does not say that it is gone: kept
council-meeting-carries = { $count ->
    [one] one item with contributions
   *[other] { $count } items with contributions
 }
council-uptake-office-missing = Choose the office that weighed it.
council-uptake-office-choose = Choose an office
council-uptake-topic = Whole topic
council-uptake-topic-hint = Takes up all published proposals on this topic.
council-uptake-topic-none = No whole topic
