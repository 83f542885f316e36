outcome-asked = The city has a question for you
outcome-asked-reply = Reply with the code on your receipt
outcome-asked-date-stays = The day by which the city answers stays the same.
outcome-asked-on = Asked on { $date }
outcome-answer-about = { $days ->
    [0] Answer of the administration, on the same day
    [one] Answer of the administration, after 1 day
   *[other] Answer of the administration, after { $days } days
 }
outcome-answer-joined = The answer holds for both: this proposal is part of the one that the city answers here.
outcome-cost = Cost:
outcome-paper = Document on this
outcome-step-taken-up = The city answers: yes
outcome-step-partly = The city answers: in part
outcome-step-planned = The city answers: already planned
outcome-step-no = The city answers: no
outcome-step-council = The council decides
outcome-step-committee = The committee decides
outcome-step-borough = The borough council decides
outcome-step-advises = A body has advised
outcome-result-accepted = Yes, as proposed.
outcome-result-changed = Yes, with a change.
outcome-result-refused = No.
outcome-result-noted = Noted, nothing decided yet.
outcome-result-postponed = Postponed to a later meeting.
outcome-result-recommended = The advice is: yes. Nothing is decided yet.
outcome-result-recommended-against = The advice is: no. Nothing is decided yet.
outcome-paper-word = Paper
outcome-item = item { $item }
outcome-votes = In favour { $pro }, against { $contra }, abstained { $abstained }.
outcome-wording = Wording of the decision
outcome-reason = Reason:
outcome-retracted = This record was wrong and was taken back on { $date }.
outcome-retracted-said = What it said
outcome-step-retracted = A record was wrong and has been taken back
outcome-step-corrected = A record was wrong and has been corrected
outcome-early = Decided while people could still take part. Reason:
outcome-early-advised = Discussed while people could still take part. Reason:
outcome-now = now
outcome-building = We are building
outcome-finished = Finished
outcome-will-finish = Finished, and then we measure
outcome-reply = Your reply to our question
outcome-reply-missing = Write your reply in the field.
outcome-reply-which = This question no longer exists. Open the page again.
outcome-reply-nothing = No question is open just now. If we need to know something, it stands on your receipt.
outcome-to-receipt = To the receipt
outcome-reply-who-reads = Only the office in charge reads your reply; it is not published.
outcome-reply-text = Your reply
outcome-reply-send = Send reply
outcome-reply-link = Reply to the city's question
outcome-join = Would you like to join forces?
outcome-join-lead = Somebody wants nearly the same as you. Together the proposal carries more weight:
outcome-join-voices = The supporters are united. Whoever supported both counts once.
outcome-join-origin = Your proposal stays readable, with your text and your receipt.
outcome-join-answer = The city answers you both.
outcome-join-free = You decide. If you say no, your proposal goes on by itself, and we do not ask again.
outcome-join-yes = Yes, join
outcome-join-no = No, go on alone
outcome-join-nothing = There is no invitation just now.
outcome-join-link = Invitation: join a similar proposal
outcome-impact = What came of it
outcome-impact-lead = Every yes and every no, with the reason. What is built you can follow to the end.
outcome-impact-list = The latest outcomes
outcome-impact-none = Decisions will stand here as soon as there are any. Until then you can have your say.
outcome-impact-take-part = See what is running now
outcome-no = No
outcome-no-why = and why
outcome-yes = Yes
outcome-wanted = { $count ->
    [one] person wanted this
   *[other] people wanted this
 }
outcome-way-idea = Handed in, { $date }
outcome-way-decided = Decision, { $date }
outcome-way-planned = Begins, { $date }
outcome-way-building = Being built, finished { $date }
outcome-way-finished = Finished, { $date }
outcome-moved = What you have moved
outcome-all = All outcomes with their reasons
outcome-answers = Answers
outcome-owed = Answers we owe
outcome-owed-lead = The overdue ones first. The day stands on every receipt.
outcome-owed-none = No answer is open at the moment.
outcome-owed-all = { $count ->
    [one] All { $count }
   *[other] All { $count }
 }
outcome-stat-late = { $count ->
    [one] answer overdue
   *[other] answers overdue
 }
outcome-stat-owed = { $count ->
    [one] answer open
   *[other] answers open
 }
outcome-stat-on-time = answered on time, last 90 days
outcome-stat-median = is how long an answer takes (median)
outcome-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
outcome-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
 }
outcome-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
 }
outcome-left-today = due today
outcome-free = not taken
outcome-act-release = Release
outcome-act-chase = Chase
outcome-act-open = Open
outcome-why-release = draft is there, release is missing
outcome-why-draft = draft begun
outcome-why-office = waits for { $office }
outcome-why-nobody = not given to an office yet
outcome-why-reminded = { $count ->
    [one] reminded once
   *[other] reminded { $count } times
 }
outcome-say-taken-up = Yes, we take this up
outcome-say-partly = In part
outcome-say-planned = This is planned already
outcome-say-no = No
outcome-state-drafted = Draft
outcome-state-submitted = Waits for release
outcome-state-released = Released
outcome-offer-open = waits for a reply
outcome-offer-accepted = accepted
outcome-offer-declined = declined
outcome-method-human = written by a person
outcome-method-machine = translated by a machine
outcome-method-reviewed = checked by a second person
outcome-case-text = What it is about
outcome-case-was-due = The answer was due on { $date }.
outcome-case-due = The answer is promised by { $date }.
outcome-case-settled = Nobody is waiting for an answer here.
outcome-case-arrived = Arrived on { $date }
outcome-case-no-office = no office yet
outcome-case-contact = can be reached by e-mail
outcome-case-no-contact = without an e-mail address, reads the receipt
outcome-case-receipt = See the receipt
outcome-case-answers = Answers
outcome-case-whose = Whose is it?
outcome-case-yours = It is yours.
outcome-edited = last changed on { $date }
outcome-act-write = Write an answer
outcome-act-edit = Edit
outcome-act-submit = Hand on for release
outcome-act-release-now = Release now
outcome-act-save = Save the draft
outcome-act-ask = Send the question
outcome-act-take = I take this on
outcome-act-remind = Remind the office
outcome-act-hand-over = Hand over
outcome-act-merge = Send the invitation
outcome-second-person = You wrote this. Somebody else has to release it.
outcome-preview = What is released in the other languages
outcome-preview-german = Missing: the German text stands here instead.
outcome-act-share = For other contributions too
outcome-act-return = Back to writing
outcome-edit-makes-author = Whoever changes something has written a part of it and can no longer release it.
outcome-share = One answer for several contributions
outcome-share-lead = Choose who gets the same answer. A second person releases it for all. Each contribution then shows it in its own story.
outcome-share-waiting = Contributions in the same procedure that wait for an answer
outcome-share-others = Further reference numbers
outcome-share-others-hint = One per line, such as MS-7K4Q-2M9X.
outcome-share-itself = This is the contribution at hand.
outcome-share-other-procedure = This contribution belongs to another procedure.
outcome-share-drafted = Somebody is already writing an answer to it.
outcome-share-many = No more than { $most } contributions get the same answer at once.
outcome-share-also = Other contributions that get this answer too ({ $count }):
outcome-share-written = The answer is written together with others, at
outcome-release-what = Once released, the answer stands on page and receipt, and whoever asked gets mail. It cannot be changed afterwards.
outcome-release-by-office = The participation office releases the answer.
outcome-ask = Ask back
outcome-ask-text = Your question
outcome-ask-language = Language of the question
outcome-ask-missing = Write your question in the field.
outcome-ask-waits = No reply yet.
outcome-ask-clock = Asking back does not stop the clock. Everybody can read the question, only you the reply.
outcome-office = Office
outcome-office-speaks = Which office answers?
outcome-hand-over = Hand to another office
outcome-hand-over-what = Whoever asked is told, and keeps the same contact and the same day.
outcome-no-offices = No office has been set up yet.
outcome-merge = Join with a similar proposal
outcome-merge-what = You invite; whoever wrote the proposal decides.
outcome-merge-into = Reference of the other proposal
outcome-merge-itself = This is the same proposal.
outcome-merge-other-procedure = The other proposal belongs to another procedure. Joining works within one procedure only.
outcome-merge-not-listed = Only published proposals can join.
outcome-merge-asked-before = This invitation was sent before. We do not ask twice.
outcome-refused-not-listed = Only published contributions are answered.
outcome-refused-same-person = Whoever wrote the answer does not release it.
outcome-refused-draft-open = Somebody has begun a draft meanwhile. Open it and go on there.
outcome-refused-office = Choose an office.
outcome-refused-state = The answer has moved on meanwhile. Reload the page.
outcome-write = Write an answer
outcome-write-lead = The answer first, then the reason. A no needs one just as a yes does.
outcome-disposition = What becomes of it?
outcome-disposition-missing = Choose what becomes of it.
outcome-link = Link to a document
outcome-link-hint = For example a plan or a paper. The link begins with https://
outcome-field-answer = The answer in one sentence
outcome-field-answer-hint = For example: Yes to the sun sail, two trees instead of three.
outcome-field-reason = The reason
outcome-field-reason-hint = What is decided, why, and what comes next.
outcome-field-cost = Cost and budget
outcome-answer-missing = Write the answer in one sentence.
outcome-reason-missing = Write the reason. There is no answer without a reason.
outcome-method = How did this text come about?
outcome-still-right = The text is still right as it is.
outcome-act-look = First check how easy it is to read
outcome-step-in-paper = Paper { $paper } answers to the contribution.
outcome-step-was-in-paper = Paper { $paper } answered to the contribution.
outcome-uptake-ended = This no longer holds: the link was undone on { $date }.
outcome-step-not-built = This is not true of this contribution: the decision behind it was recorded wrongly.
outcome-step-out-of-paper = The link to paper { $paper } was a mistake and has been undone.
outcome-step-paper = There is news about paper { $paper }.
outcome-part = Split or copy
outcome-part-what = A part becomes a proposal of its own, or another procedure receives it too.
outcome-part-begin = Choose a part
outcome-part-lead = A further proposal comes from this one. The first stays as it is, and each points to the other.
outcome-part-procedure = Into which procedure?
outcome-part-procedure-hint = Its own, to split off a matter. Another, to copy it there.
outcome-part-title = Heading
outcome-part-title-hint = You may write a new heading.
outcome-part-title-missing = Write a heading.
outcome-part-words = Wording
outcome-part-words-hint = Leave out what does not belong here. Each line must stand like this in the proposal.
outcome-part-words-missing = Leave at least one line.
outcome-part-not-theirs = The proposal does not say this: “{ $line }”. You can leave out lines, but change nothing.
outcome-part-no-proposals = This procedure takes no proposals. Choose another.
outcome-part-whole = This is the whole proposal. A part is less: take lines out.
outcome-part-many = At most { $most } further proposals can come from one.
outcome-part-origin = The whole proposal
outcome-part-told = Whoever wrote it is told. The secret code works for both.
outcome-part-voices = The support stays with the whole proposal.
outcome-part-withdrawn = If the whole proposal is withdrawn, the part goes with it.
outcome-act-part = Publish as a proposal of its own
