event-list = Events
event-when = When
event-where = Where
event-access = Step-free access
event-interpreters = Interpreters
event-time = { $day }, { $from } to { $to }
event-time-days = { $from } to { $to }
event-step-free = No steps at all.
event-step-free-partly = Partly without steps. Tell us what you need and we will find a way.
event-step-free-no = Only by steps. Tell us if you need help, or call us.
event-interpreter-sign = German Sign Language
event-interpreter-captions = Captions: what is said can be read
event-interpreter-simple = Easy German
event-interpreter-english = English
event-interpreter-arabic = Arabic
event-interpreter-turkish = Turkish
event-interpreter-ukrainian = Ukrainian
event-interpreter-russian = Russian
event-interpreter-persian = Persian
event-interpreter-kurdish = Kurdish
event-interpreter-polish = Polish
event-cancelled = This event is cancelled.
event-cancelled-short = cancelled
event-over = over
event-registration = Registration
event-register = Register for the event
event-register-now = Register now
event-no-registration = You need not register. Just come.
event-begun = Registration is closed: the event has begun or is over.
event-registration-cancelled = Nobody can register, the event is cancelled.
event-registered-before = Already registered? Look it up or withdraw with your code
event-seats = { $count ->
    [one] One seat is left.
   *[other] { $count } seats are left.
 }
event-seats-all = There is room for everybody.
event-seats-none = All seats are taken. You go on the waiting list, and we tell you when one becomes free.
event-people = How many people are coming?
event-people-hint = Count yourself in.
event-people-wrong = Please a number from 1 to { $most }. For larger groups, call us.
event-people-too-many = { $count ->
    [one] This event has one seat only. For more people, call us.
   *[other] This event has { $count } seats only. For more people, call us.
 }
event-name = Name
event-name-hint = So that we can greet you at the door. The field may stay empty.
event-needs = What do you need to take part?
event-needs-hint = For example room for a wheelchair, somebody who takes notes, child care. In your own words.
event-email-hint = Only if we are to remind you the day before and tell you of changes.
event-privacy = We delete your registration 30 days after the event.
event-registered = You are registered
event-registered-text = We look forward to seeing you.
event-waiting = You are on the waiting list
event-waiting-text = There are not enough seats at present. As soon as enough for you are free they are yours. Whoever registered earlier comes first; whoever needs fewer seats may still get one sooner. This page shows how things stand.
event-keep-code = With the code you find your registration again and can withdraw it. Write it down or print the page.
event-will-remind = We will remind you by e-mail the day before.
event-leave = Withdraw
event-left = You have withdrawn
event-left-text = Your registration is deleted. What becomes free goes first to the waiting list.
event-open = Open the registration
event-code-hint = Twelve signs that you got when you registered.
event-code-unknown = There is no registration for this code here. Perhaps it was withdrawn before.
event-calendar-name = Participation in { $city }
event-calendar-on-contributions = { $body }: single contributions, { $title }
event-calendar-last-day = Last day to take part: { $title }
event-mail = { $first }
 { $title }
 { $at }
 { $place }, { $address }
 All about it: { $link }
event-mail-leave = Not coming after all? Look or withdraw: { $leave }
event-mail-registered-subject = Registered: { $title }
event-mail-registered = { $count ->
    [one] One person is registered with this address. If that was not you, withdraw with the last link.
   *[other] { $count } people are registered with this address. If that was not you, withdraw with the last link.
 }
event-mail-waiting-subject = On the waiting list: { $title }
event-mail-waiting = { $count ->
    [one] There are not enough seats at present. You are on the waiting list with one person; we write as soon as a seat becomes free.
   *[other] There are not enough seats at present. You are on the waiting list with { $count } people; we write as soon as seats become free.
 }
event-mail-seat-subject = A seat is free: { $title }
event-mail-seat = { $count ->
    [one] A seat has become free and is yours now.
   *[other] { $count } seats have become free and are yours now.
 }
event-mail-moved-subject = Changed: { $title }
event-mail-moved = Time or place have changed. This is how it stands:
event-mail-moved-from = Time or place have changed. It was to begin: { $from }. It is now:
event-mail-cancelled-subject = Cancelled: { $title }
event-mail-cancelled = This event is cancelled. You need not do anything.
event-mail-reminder-subject = Tomorrow: { $title }
event-mail-reminder = We remind you of your event:
event-desk-lead = An event is announced by itself, once its texts are there in every language that the procedure needs. Whoever registered and left an address is told of changes.
event-desk-none = No event is planned for this procedure yet.
event-desk-new = Plan an event
event-desk-edit = Change the event
event-desk-draft = Draft
event-desk-announced = public
event-desk-announce = Announce publicly
event-desk-cancel = Cancel, or delete the draft
event-desk-guests = { $count ->
    [one] One person registered
   *[other] { $count } people registered
 }
event-desk-guests-title = Who comes
event-desk-of-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
 }
event-desk-waiting = { $count ->
    [one] one person waits
   *[other] { $count } people wait
 }
event-desk-gaps = { $count ->
    [one] One text is missing or stale.
   *[other] { $count } texts are missing or stale.
 }
event-desk-write = Write the texts
event-desk-forget = This list is for seats, ramps and interpreters. It is deleted 30 days after the event.
event-desk-nobody = Nobody has registered yet.
event-desk-language = Language
event-desk-seat = Seat
event-desk-has-seat = has a seat
event-desk-time = Time
event-desk-time-wrong = Please a time, for example 18:00.
event-desk-place = Place, as people know it
event-desk-address = Street, number, postcode, town
event-desk-access = How to get in
event-desk-registration = People should register
event-desk-capacity = Seats
event-desk-capacity-hint = Empty when there is room for everybody.
event-desk-past = This day is over. Whoever registered would get it as the new date. Choose a day that is to come.
event-desk-taken = { $count ->
    [one] One seat is taken, there cannot be fewer.
   *[other] { $count } seats are taken, there cannot be fewer.
 }
event-desk-too-many = This procedure has so many events that no more fit in.
event-desk-tells = This event is public. If time or place change, we write to everybody who registered with an address.
event-desk-number = Event { $number }
event-privacy-text = We store how many come and whatever else you state: name, needs, address. It serves the event only, and 30 days later we delete it. With your code you can withdraw at any time; then we delete it at once.
