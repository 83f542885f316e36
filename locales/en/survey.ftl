survey-title = Survey: { $title }
survey-begin-lead = { $questions ->
    [one] One question
   *[other] { $questions } questions
 }, { $minutes ->
    [one] about one minute
   *[other] about { $minutes } minutes
 }. No account needed.
survey-begin-draft = We save your answers after each page. You can stop and go on later with a code. Only what you send at the end is counted.
survey-begin-now = Begin the survey
survey-begin-again = Begin anew
survey-resume-link = Already begun? Go on with your code
survey-progress = Question { $number } of { $of }
survey-minutes-left = { $minutes ->
    [one] about 1 minute left
   *[other] about { $minutes } minutes left
 }
survey-on = Continue
survey-back = Back
survey-other = Something else
survey-other-words = Something else, namely
survey-other-said = Something else: { $words }
survey-rank-how = { $top ->
    [one] Give 1 to what matters most. Leave the rest empty.
    [2] Give 1 to what matters most. You can give 1 and 2. Leave empty what does not matter to you.
   *[other] Give 1 to what matters most, then 2. You can give 1 to { $top }. Leave empty what does not matter to you.
 }
survey-rank-none = no place
survey-rank-at = “{ $choice }”: { $words }
survey-unit = Given in: { $unit }
survey-place-district = District
survey-place-none = No district chosen
survey-place-address = Street, number or place in words
survey-place-hint = For example: Promenade, near Kreuzschanze
survey-place-on-map = A spot on the map
survey-photo-kept = A photo is saved. A new one replaces it.
survey-photo-remove = Delete photo
survey-missing-single = Choose one answer.
survey-missing-multiple = Choose at least one answer.
survey-missing-scale = Choose a number or “Don’t know”.
survey-missing-row = “{ $statement }”: choose a number or “Don’t know”.
survey-missing-ranking = Give at least one place.
survey-missing-number = Write a number.
survey-missing-text = Write a few words.
survey-missing-place = Choose a district or write where it is.
survey-missing-photo = Choose a photo.
survey-unknown-choice = That is not one of the answers. Choose one on the page.
survey-too-few = Choose at least { $least } answers.
survey-too-many = { $most ->
    [one] Choose at most one answer.
   *[other] Choose at most { $most } answers.
 }
survey-other-empty = Write what you mean by “Something else”.
survey-not-a-number = That is not a number. Write digits, for example 12 or 4.5.
survey-not-whole = Write a whole number.
survey-below = The smallest possible number is { $least }.
survey-above = The largest possible number is { $most }.
survey-not-a-date = Write day, month and year in digits, for example 5 12 2026.
survey-before = The date must not be before { $earliest }.
survey-after = The date must not be after { $latest }.
survey-rank-outside = Use a place from 1 to { $top }.
survey-rank-twice = Place { $rank } is taken already. Use another one.
survey-rank-skipped = Place { $rank } is missing. Give the places one after the other.
survey-save = Go on later
survey-save-lead = { $kept ->
    [one] One answer is saved
   *[other] { $kept } answers are saved
 } until { $until }. Write this code down:
survey-save-where = This is how you come back, on any device:
survey-save-leave = Stop here
survey-save-on = Go on now
survey-save-why = After “Stop here” nothing on this device leads to your answers, not even the browser’s history. Only the code leads back.
survey-left = Your answers are waiting for you
survey-left-text = Nobody can open them on this device now. With your code you go on whenever and wherever you like.
survey-resume = Go on with a code
survey-resume-code = Your code
survey-resume-hint = Twelve signs, for example 7K4Q-2M9X-B3TF. Capital or small letters, with or without dashes.
survey-resume-now = Go on
survey-resume-unknown = There are no answers for this code here. A sign may be mistyped, the survey sent already, or the time over.
survey-gone = There are no answers here any more
survey-gone-text = You have sent the survey already, or stopped it here. If you have a code, go on with it.
survey-check-what-happens = We count your answers with all others. A person reads own words and photos before anyone else sees them. You can withdraw everything with the receipt you are about to get.
survey-send = Send answers
survey-empty = You have not answered any question yet.
survey-counted-before = This voice has answered already. To change something, withdraw your first answer with its receipt and send this one.
survey-voice-used = This browser has answered here already. We cannot count a second answer. To change something, first withdraw your answer with its receipt.
survey-voice-used-receipt = To the receipt
survey-look = Look at the questions all the same
survey-email-hint = We send you a link. Open it and press the button there, then your answer counts. After that we delete the address.
survey-code = Your access code
survey-code-hint = It is in the letter we sent you.
survey-code-missing = Write the code from our letter.
survey-code-unknown = We do not know this code. A sign may be mistyped.
survey-mailed = One thing left: open our e-mail
survey-mailed-text = Your answer has arrived. It counts once you open and confirm the link in the e-mail. The link works for { $days } days.
survey-to-receipt = To the receipt
survey-confirm = Confirm your answer
survey-confirm-text = With this step your answer counts in the survey.
survey-confirm-now = Count my answer now
survey-confirmed-before = An answer from this address counts already
survey-confirmed-before-text = Each address counts once. There is nothing more to do.
survey-confirm-old = This link no longer works
survey-confirm-old-text = It is too old, or the answer was withdrawn. You can fill in the survey again while it is open.
survey-illegible = not readable
survey-results-of = Results: { $title }
survey-about-of = about { $amount } of { $answered }
survey-results-lead = { $responses ->
    [0] Nobody has answered yet.
    [one] One answer is in.
   *[other] { $responses } answers are in.
 } { $away ->
    [0] You can also answer on paper, by telephone or at a counter. All count the same.
    [one] One came on paper, by telephone or at a counter. All count the same.
   *[other] { $away } came on paper, by telephone or at a counter. All count the same.
 }
survey-results-limits = People choose to take part. So the figures stand for those who answered, not for the whole city.
survey-results-answered = { $answered ->
    [one] One person answered this question.
   *[other] About { $answered } people answered this question.
 }
survey-results-illegible = { $amount ->
    [one] One mark on paper could not be read.
   *[other] { $amount } marks on paper could not be read.
 }
survey-channels = How the answers came in
survey-channel-online = over the internet
survey-channel-paper = on paper
survey-channel-phone = by telephone
survey-channel-desk = at a counter
survey-channel-kiosk = at a public device
survey-results-what = Answer
survey-results-count = Number
survey-results-share = Share
survey-results-table = As a table
survey-results-mean = { $mean } on average. Half chose { $median } or less.
survey-results-mean-head = Average
survey-results-scale = 1 means { $low }, { $steps } means { $high }. The bars show the average.
survey-results-statement = Statement
survey-results-borda = The first place counts { $most } points, each further place one less. Without a place there is no point.
survey-results-first = First places
survey-results-points = Points
survey-results-too-few = We show no figures for this question yet: there are too few answers, or single people could be recognised from them.
survey-results-spread = How the figures spread
survey-results-figure = Measure
survey-results-value = Value
survey-results-lower = A quarter is at most
survey-results-median = Half is at most
survey-results-upper = Three quarters are at most
survey-results-no-district = without a district
survey-results-photos = { $amount ->
    [one] One photo has arrived.
   *[other] { $amount } photos have arrived.
 }
survey-results-words = { $amount ->
    [one] One answer in own words.
   *[other] About { $amount } answers in own words.
 } { $shown ->
    [0] None has been read and released yet.
    [one] One has been read and released.
   *[other] { $shown } have been read and released.
 }
survey-results-read = Read answers
survey-kind-single = One of several answers
survey-kind-multiple = Several answers
survey-kind-scale = A scale
survey-kind-matrix = A scale for several statements
survey-kind-ranking = Ranking
survey-kind-number = Number
survey-kind-date = Date
survey-kind-text = Own words
survey-kind-place = Place
survey-kind-photo = Photo
survey-build = Build the survey
survey-build-lead = { $questions ->
    [0] No question yet.
    [one] One question, about { $minutes } minutes.
   *[other] { $questions } questions, about { $minutes } minutes.
 }
survey-build-empty = Questions stand here in the order in which they are asked. Begin with one that is easy to answer.
survey-build-locked = The first answer has arrived. Since then the questions stay as they are: everyone shall answer the same. For other questions, make a new procedure.
survey-build-add = Add a question
survey-build-preview = Preview
survey-build-edit = Edit
survey-build-up = Move up
survey-build-down = Move down
survey-build-remove = Remove
survey-build-optional = may stay empty
survey-build-missing = Still missing: { $languages }
survey-flaw-too-few-choices = This kind of question needs more answers to choose from.
survey-flaw-too-many-choices = Nobody reads more than 40 answers. Split the question.
survey-flaw-bounds = The limits do not fit: no possible answer would be left.
survey-flaw-not-earlier = A question may only depend on one that stands before it.
survey-flaw-other-kind = No other question can depend on this kind of question.
survey-flaw-never-asked = No answer leads to this question. Change the condition.
survey-shown-any = Only if this was chosen in question { $number }: { $choices }
survey-shown-least = Only if at least { $value } was chosen in question { $number }
survey-shown-most = Only if at most { $value } was chosen in question { $number }
survey-edit = Edit question
survey-edit-new = New question
survey-edit-kind = Which kind of question? The kind cannot be changed later.
survey-edit-title = The question
survey-edit-title-missing = Write the question in German.
survey-edit-help = A hint
survey-edit-low = What does 1 mean?
survey-edit-high = What does the highest number mean?
survey-edit-unit = Unit, for example “times a week”
survey-edit-required = An answer is needed to go on
survey-edit-other = Offer “Something else” with own words
survey-edit-least-choices = At least so many answers
survey-edit-most-choices = At most so many answers
survey-edit-steps = Steps of the scale, 3 to 7
survey-edit-top = So many places are given
survey-edit-least = Smallest number
survey-edit-most = Largest number
survey-edit-whole = Whole numbers only
survey-edit-earliest = Earliest date
survey-edit-latest = Latest date
survey-edit-most-signs = At most so many characters
survey-edit-choices = To choose from
survey-edit-choices-how = Empty fields are left out. The number says at which place the answer stands.
survey-edit-choice = Answer { $number }
survey-edit-place = Place
survey-edit-shown = When is the question asked?
survey-edit-shown-hint = Only questions that are asked before can be chosen.
survey-edit-always = Always
survey-edit-save = Save question
survey-edit-cancel = Do not save
survey-preview-note = This is how residents see the question. What you type here goes nowhere.
survey-preview-end = Back to the questions
survey-entry = Entry: { $title }
survey-entry-lead = All on one page, as it stands on paper or is said on the telephone.
survey-entry-channel = How did the answer come?
survey-entry-channel-missing = Choose how the answer came.
survey-entry-label = Name of the sheet, if on paper
survey-entry-label-hint = A number on the paper, such as 11-0388. By it the second person finds the sheet.
survey-entry-label-missing = Say how the sheet can be found again, such as its number.
survey-entry-label-used = A sheet of this name is there already. Is it the same one? Then type it for the second time under "Paper".
survey-entry-typed = Saved. Somebody else types the sheet again. When both read the same, it counts.
survey-second = Type sheet { $label }
survey-second-lead = Type the sheet without looking at the first entry. Only words people wrote are there already: compare them with the paper.
survey-second-own = You typed this sheet before. Somebody else types it the second time.
survey-second-different = Two people read different things here. A third person decides.
survey-second-told = Saved. You read something else than the first person. A third person decides.
survey-second-send = Compare and hand in
survey-second-open = Type it
survey-second-group = Survey sheets that somebody else types
survey-settle-title = Differences
survey-settle-list-lead = Two people typed a sheet and read different things. Whoever typed neither decides, with the paper at hand.
survey-settle-none = No difference waits. Here you see where two entries of a sheet disagree.
survey-settle-open = Decide
survey-settle = Sheet { $label }: { $count ->
    [one] one difference
   *[other] { $count } differences
 }
survey-settle-lead = You did not type this sheet, so you decide. What stands on the paper?
survey-settle-own = You typed this sheet. Somebody else decides.
survey-settle-first = first entry, { $name }
survey-settle-second = second entry, { $name }
survey-settle-again = Neither is right, have the sheet typed again
survey-settle-again-done = Saved. The sheet is typed again.
survey-settle-missing = Choose what stands on the paper.
survey-settle-send = Save the decisions
survey-settle-record = Every decision stays in the record.
survey-settle-done = Saved. The sheet counts now.
survey-entry-empty = Nothing is entered yet.
survey-entry-code-used = This code has answered already.
survey-entry-ticked = As ticked
survey-entry-words = Word for word
survey-entry-number = number of the answer, several with spaces
survey-entry-nothing = nothing ticked
survey-entry-illegible = not readable
survey-entry-unknown = Don’t know
survey-entry-next = Done, next one
survey-entry-stored = Saved. The form for the next answer is below.
survey-entry-slip = For the receipt: reference
survey-entry-slip-code = code
survey-example-single = How wide should the path be?
survey-example-multiple = What is missing most? Two answers are possible.
survey-example-scale = How safe do you feel? 1 to 5
survey-example-matrix = How important are light, benches and trees to you?
survey-example-ranking = Which crossing first, which next?
survey-example-number = How many children live with you?
survey-example-date = When do you have time?
survey-example-text = What else would you like to tell us?
survey-example-place = At which spot is light missing?
survey-example-photo = Show us the spot.
survey-place-map = Or show the spot on the map
survey-place-tap = Tap the spot. The fields above say the same.
survey-place-marked = Marked: { $place }
survey-place-unmark = Remove the mark
survey-edit-district-only = Ask for the district only
survey-edit-district-only-why = Without street and map, so we do not learn where somebody lives. The results count districts.
survey-missing-district = Choose a district.
survey-results-step = The figures of a question move when five more answers are there. So no change gives away a single person.
survey-results-named = What fewer than five people named is not listed here.
survey-results-no-quarters = How the numbers spread is shown from twenty answers on. Before that, a value could be a single person's.
