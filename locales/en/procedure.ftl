procedure-front = What should get better in your street?
procedure-front-lead = Tell the city: on the internet, on paper or at the citizens’ office. We answer you and show what becomes of it.
procedure-front-action = Take part now
procedure-near = Street, square or district
procedure-near-now = Near me
procedure-or-borough = Or choose a borough
procedure-running = Running now
procedure-ahead = Starting soon
procedure-ended = Completed
procedure-all = Show all procedures
procedure-all-count = { $count ->
    [one] One procedure
   *[other] All { $count } procedures
 }
procedure-nothing-runs = No procedure is running now. What was decided is under Results.
procedure-corner = Around your corner
procedure-in-borough = { $count ->
    [0] nothing yet
    [one] 1 procedure
   *[other] { $count } procedures
 }
procedure-ways = The way that suits you
procedure-ways-lead = Every way counts the same. You get a receipt on each.
procedure-way-paper = On paper
procedure-way-paper-text = Forms lie in all citizens’ offices and in the public library. We also send them to you.
procedure-way-phone = By telephone
procedure-way-phone-text = Call { $number }. We fill in the form with you.
procedure-way-place = In person
procedure-way-place-text = People help you in the neighbourhood houses. You need no account.
procedure-way-language = In your language
procedure-way-language-text = Everything is there in German, in plain German, in English and in Arabic.
procedure-overview = Take part
procedure-overview-lead = Here is everything the city asks now, will ask soon or has asked.
procedure-search = Search procedures
procedure-search-now = Search
procedure-none = There is no procedure about this at present.
procedure-until = until { $day }
procedure-until-hour = until { $at }
procedure-on = on { $day }
procedure-from = from { $day }
procedure-from-age = Everyone from the age of { $age }
procedure-whole-city = All of { $city }
procedure-took-part = { $all ->
    [one] One contribution is here
   *[other] { $all } contributions are here already
 }, { $offline } of them on paper, by telephone or at the citizens’ office.
procedure-begin-survey = Begin the survey
procedure-begin-proposal = Write a proposal
procedure-begin-report = Report a place
procedure-no-account = no account needed
procedure-about = What it is about
procedure-stands = Where we stand
procedure-now = What you can do now
procedure-nothing-now = There is nothing to do at present. Below you can read how it goes on.
procedure-survey = Answer the survey
procedure-survey-text = { $count ->
    [0] You can stop at any time and go on later.
    [one] One person has answered already. You can stop at any time and go on later.
   *[other] { $count } people have answered already. You can stop at any time and go on later.
 }
procedure-to-survey = To the survey
procedure-proposals = Support proposals
procedure-proposals-text = { $count ->
    [0] Write the first proposal.
    [one] There is one idea. Say whether it matters, or write one of your own.
   *[other] There are { $count } ideas. Say which ones matter, or write one of your own.
 }
procedure-read-proposals = Read proposals
procedure-reports = Mark places
procedure-reports-text = { $count ->
    [0] Show us where something is missing.
    [one] One place is marked already. Where else is something missing?
   *[other] { $count } places are marked already. Where else is something missing?
 }
procedure-open-map = Open map and list
procedure-decide-before = The decision is made by
procedure-decide-after = . If it departs from your result, reasons must be given.
procedure-decided-before = The decision was made by
procedure-decided-after = . Where it departs from your result, the reason is given below.
procedure-decides-council = the city council
procedure-decides-committee = the committee
procedure-decides-borough = the borough council
procedure-decides-administration = the administration
procedure-decides-people = your vote
procedure-voice-email = Each confirmed e-mail address counts as one voice.
procedure-voice-email-limit = This does not prevent somebody from using several addresses.
procedure-voice-code = Each code from our letter counts as one voice.
procedure-voice-code-limit = This does not prevent somebody from passing on their code.
procedure-voice-token = Each device counts as one voice.
procedure-voice-token-limit = This does not prevent somebody from using a second device.
procedure-becomes = What becomes of it
procedure-arrived = { $count ->
    [0] Nothing has arrived yet
    [one] One contribution has arrived
   *[other] { $count } contributions have arrived
 }
procedure-arrived-kinds = Surveys: { $surveys }, proposals: { $proposals }, places: { $reports }. Every contribution has a receipt.
procedure-documents = Documents
procedure-document-facts = as of { $day }, { $kilobytes } KB
procedure-questions = Questions? I answer.
procedure-write-us = Write a message
procedure-privacy-short = What you write belongs to this procedure and to nothing else.
procedure-privacy-link = Your data, briefly explained
procedure-privacy = Your data in this procedure
procedure-privacy-who = Who is responsible
procedure-privacy-what = What we store
procedure-privacy-what-text = Your text, the place you name, and when and by which way it arrived. Name and e-mail address only if you give them. We do not store your internet address. While you read we set no cookies.
procedure-privacy-voice-email = For support we check your e-mail address. Then only a fingerprint of it remains, from which it cannot be computed back.
procedure-privacy-voice-code = For support we keep a fingerprint of your code, not whom we sent it to.
procedure-privacy-voice-token = When you support something, your browser remembers a random number for a year. We store only a fingerprint of it.
procedure-privacy-why = What for, and by which right
procedure-privacy-why-text = So that the city knows what people want and can answer them (Article 6(1)(e) of the General Data Protection Regulation).
procedure-privacy-long = For how long
procedure-privacy-long-text = We delete name and e-mail address { $days } days after the end of the procedure. If the decision comes later, the { $days } days count from the decision. For that long it can be challenged in court. The text stays without a name, so that everyone can see how the decision came about.
procedure-privacy-unconfirmed = An e-mail address that nobody confirms is deleted after { $days } days.
procedure-privacy-rights = Your rights
procedure-privacy-rights-text = You can ask for information, correction, deletion, and you can object. With the code on your receipt you withdraw by yourself. You can complain to the data protection commissioner of North Rhine-Westphalia.
procedure-not-yet = It has not begun yet
procedure-not-yet-text = You can take part from { $at }.
procedure-over = The time to take part is over
procedure-over-text = It ended on { $at }. What becomes of it is on the procedure’s page.
procedure-not-offered = This is not part of this procedure
procedure-not-offered-text = The procedure’s page says what you can do here.
procedure-back = To the procedure
procedure-corner-lead = { $boroughs } boroughs, { $districts } districts. Something is running here.
procedure-map-caption = Simplified map. The list says the same.
procedure-search-all = Word, reference, street or district
procedure-found = Search result
procedure-found-nothing = We found nothing about this. Try a street or a district.
procedure-found-near = Running now in { $place }
procedure-found-words = Procedures with this word
procedure-found-reference = Reference { $reference }: what became of it?
procedure-found-said = Contributions with this word
procedure-found-built = Measures and indicators with this word
procedure-found-papers-all = All papers with this word
procedure-found-near-none = Nothing is running in { $place } at the moment.
procedure-all-figures = All results with figures
procedure-survey-figures = What the survey shows so far
procedure-statement = Hand in a statement
procedure-statement-until = Write to us by { $at }.
procedure-statement-late = What arrives later may be left out of the decision.
procedure-statement-what = Name the plan, your name and your address so that we can answer. We do not publish your name.
procedure-statement-paper = On paper, by letter to
procedure-statement-mail = By e-mail
procedure-statement-place = In person
procedure-statement-place-text = Come to us and we write down what you say. Please call first:
procedure-statement-online = There is no form on the internet for this yet.
procedure-privacy-unsent = What you begin and do not send is deleted: answers to a survey after { $days } days or when the survey ends, a photo after { $hours } hours.
procedure-coming = What comes next
