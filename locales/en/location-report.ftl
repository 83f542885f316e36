location-report-list = What is happening where?
location-report-search = Street, square or district
location-report-search-now = Show here
location-report-newest = Newest reports
location-report-none = Nothing has been reported here yet. If something is missing, report it.
location-report-begin = Report something
location-report-over = The time for reporting is over.
location-report-affected = 
    { $count ->
        [one] One more person is affected
       *[other] { $count } more people are affected
    }
location-report-count = 
    { $count ->
        [0] No report
        [one] One report
       *[other] { $count } reports
    }
location-report-count-more = More than { $count } reports
location-report-category = What it is about
location-report-status = Status
location-report-district = District
location-report-kind = Kind
location-report-map-caption = Simplified map. The list says the same. A plus counts what stands on other pages of the list.
location-report-closer = Closer
location-report-wider = Further away
location-report-north = North
location-report-south = South
location-report-west = West
location-report-east = East
location-report-moves = Move the map
location-report-overview = What is happening where?
location-report-overview-lead = 
    { $count ->
        [0] Nothing in the running procedures has a place yet.
        [one] One report or proposal with a place, from all running procedures.
       *[other] { $count } reports and proposals with a place, from all running procedures.
    }
location-report-overview-newest = Newest first
location-report-overview-none = Nothing here yet. What has a place will stand here later.
location-report-pages = Pages of the list
location-report-newer = Newer
location-report-older = Older
location-report-way = The way of this report
location-report-photo-alt = Photo of the report “{ $title }”
location-report-affected-title = Who else is affected
location-report-affected-words = 
    { $count ->
        [one] person has the same problem
       *[other] people have the same problem
    }
location-report-same = That is my problem too
location-report-same-title = Does this affect you too?
location-report-same-now = Yes, it affects me too
location-report-voice-email = Every confirmed address counts once here. We send you a link. We cannot tell when one person uses several addresses.
location-report-voice-code = Every code counts once here. We cannot tell whether it was passed on.
location-report-voice-token = Every browser counts once here. The button below sets a cookie for that. We cannot recognise a second device.
location-report-follow-hint = We write to you when something happens. Before that we ask whether it is your address.
location-report-code = Your code
location-report-code-missing = Enter your code.
location-report-code-unknown = We do not know this code. Check every character.
location-report-counted = That is counted
location-report-counted-text = 
    { $count ->
        [one] So far one person is affected too.
       *[other] So far { $count } people are affected too.
    }
location-report-before = You are counted already
location-report-before-text = Every voice counts once, and yours does.
location-report-mail = We have written to you
location-report-mail-text = Open the link in the e-mail and press the button there. Then it counts.
location-report-to-report = To the report
location-report-confirm-mail = Is this your address?
location-report-confirm-lead = The button confirms your address. After that we write to you when something happens with the report.
location-report-confirm-now = Yes, it is my address
location-report-confirm-old = This link is no longer valid
location-report-confirm-old-text = It is older than seven days or incomplete. Go to the report again and we send a new one.
location-report-stop = No more mail about this report?
location-report-stop-now = Yes, no more mail
location-report-stopped = We will not write to you about this report again
location-report-minutes = takes 2 minutes
location-report-what = What is it about?
location-report-danger = If people are in danger, please call 112 at once.
location-report-category-missing = Choose what it is about.
location-report-to-place = On to the place
location-report-where = Where is it?
location-report-where-lead = Say a name or tap the map. Both lead to the same place.
location-report-where-search = Street, square or district
location-report-where-hint = For example “Ludgeriplatz” or “Coerde”.
location-report-where-find = Find
location-report-where-none = We do not know this name. Try another one or tap the map.
location-report-where-found = 
    { $count ->
        [one] One place fits. Choose it:
       *[other] { $count } places fit. Choose one:
    }
location-report-where-map = Or on the map
location-report-tap = Tap the picture where it is.
location-report-tap-again = Missed it? Tap the picture or use the buttons.
location-report-place-missing = First tell us where it is.
location-report-place-empty = Type a street, a square or a district.
location-report-place-outside = This place is not in { $city }. Choose a place in the city.
location-report-confirm = Is this the place?
location-report-nudge-north = 10 m north
location-report-nudge-south = 10 m south
location-report-nudge-west = 10 m west
location-report-nudge-east = 10 m east
location-report-detail = Describe it more exactly
location-report-detail-hint = For example “third lamp behind the kiosk”.
location-report-place-yes = Yes, this is the place
location-report-place-type = Type an address
location-report-back = Back
location-report-near = Is it perhaps one of these?
location-report-near-lead = 
    { $count ->
        [one] There is one report here already. If it means the same, you can simply be counted with it.
       *[other] There are { $count } reports here already. If one means the same, you can simply be counted with it.
    }
location-report-away = { $metres } m away
location-report-other = No, it is something new
location-report-details = What should we know?
location-report-title = What is the matter?
location-report-title-hint = A few words will do, for example “lamp is dark”.
location-report-title-missing = Write in a few words what is the matter.
location-report-description = More about it
location-report-photo = Photo
location-report-photo-hint = JPEG, PNG or WebP, up to 12 megabytes. We remove place and camera data from the picture. No faces and no number plates, please.
location-report-photo-kept = Your photo is included.
location-report-photo-drop = Leave the photo out
location-report-photo-one = A photo is included
location-report-answer-missing = Choose or write an answer here.
location-report-answer-unknown = This answer no longer exists. Choose another one.
location-report-answer-long = This answer is too long. 300 characters are possible.
location-report-check-public = Report, place and photo are public on the map. Only the city sees your name and your e-mail address.
location-report-send = Send the report
location-report-change-details = Change the details
location-report-change-place = Change the place
location-report-change-category = Change the topic
location-report-desk = Reports
location-report-desk-group = Reports nobody has examined yet
location-report-desk-all = All reports
location-report-desk-examine = Examine
location-report-desk-free = not taken yet
location-report-desk-lead = What has waited longest stands first. Every change needs a reason that everybody reads.
location-report-desk-open = Open
location-report-desk-none = No report waits here.
location-report-what-short = Report
location-report-waits = Waits
location-report-affected-short = Also affected
location-report-unread = Not public yet: waits for moderation
location-report-changed = The status is changed, everybody concerned gets a message.
location-report-to = New status
location-report-to-missing = Choose the new status.
location-report-reason = Reason
location-report-reason-hint = Stands publicly with the report and on the receipt. The answer first, then why.
location-report-reason-missing = Write why the status changes.
location-report-change-now = Change the status
location-report-key-in = Key in a report for somebody
location-report-key-in-lead = For people who call, write or come by. They get the same receipt as everybody.
location-report-key-in-none = No procedure takes reports at the moment.
location-report-no-description = Nothing else was written.
location-report-place = Place
location-report-arrived = Arrived
location-report-author = Name given
location-report-photo-gone = We deleted the photo after a day because the report had not been sent. Please choose it again.
location-report-name = Your name
location-report-name-hint = Only the city sees it. You can leave the field empty.
