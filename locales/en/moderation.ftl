moderation-title = Moderation
moderation-lead = We read before something appears, the oldest first. What you are checking nobody else reads at the same time.
moderation-group = Read before it appears
moderation-all = See everything
moderation-stat = { $count ->
    [one] contribution waits to be read
   *[other] contributions wait to be read
 }
moderation-empty = Everything has been read. New contributions appear here by themselves.
moderation-free = still free
moderation-read = Check
moderation-read-on = Read on
moderation-look = Look
moderation-decide = Decide
moderation-appeal-title = Objection: { $title }
moderation-appeal-why = Somebody objects to its being hidden
moderation-appeal-own = You have hidden this. Another person has to decide.
moderation-done-published = Published. Whoever wrote it is told.
moderation-done-hidden = Hidden. Whoever wrote it is told the reason and can object.
moderation-done-appeal = Decided. Whoever wrote it is told.
moderation-claimed = { $name } is reading this until { $until }.
moderation-hints = Please look twice:
moderation-hint-email = contains an e-mail address
moderation-hint-telephone = contains a telephone number
moderation-hint-link = contains a link
moderation-hint-shouting = almost everything in capitals
moderation-same-words = The same words can still be read elsewhere. Please look there, too:
moderation-words = What was written
moderation-kind = What it is
moderation-procedure = Procedure
moderation-arrived = Received
moderation-language = Language
moderation-author = Name given
moderation-place = Place
moderation-about = Comment on
moderation-earlier = What was written about it before
moderation-history = What has been decided so far
moderation-was-published = published by { $name }.
moderation-was-hidden = hidden by { $name }.
moderation-publish = Publish
moderation-restore = Show again
moderation-hide = Hide
moderation-hide-title = Do not show
moderation-hide-lead = The reason will stand on the receipt. Whoever wrote it can object; then another person decides.
moderation-reason = Why should this not appear?
moderation-reason-missing = Choose the reason. It stands on the receipt.
moderation-reason-insult = Insult
moderation-reason-personal-data = Personal data
moderation-reason-advertising = Advertising
moderation-reason-off-topic = Does not belong here
moderation-reason-unlawful = Against a law
moderation-reason-duplicate = Received before
moderation-note = Your sentence to the person who wrote this
moderation-note-hint = Say which passage you mean and what would have to change.
moderation-note-missing = Write a sentence. A reason alone helps nobody.
moderation-appeal-words = The objection
moderation-four-eyes = You have hidden this contribution. Another person decides about the objection.
moderation-upheld = What holds?
moderation-upheld-yes = The objection is right: the contribution is shown again.
moderation-upheld-no = It stays as it is: the contribution is not shown.
moderation-upheld-missing = Choose whether the contribution is shown again.
moderation-appeal-note = Your reasons
moderation-appeal-send = Tell the decision
moderation-object = Object
moderation-object-how = You can object once. Then another person reads your contribution and decides anew. The result stands on your receipt.
moderation-code = Your secret code
moderation-code-hint = Twelve characters on your receipt. They tell us that it is your contribution.
moderation-code-shape = The secret code has twelve characters, for example: 4K7P-9XQM-2HTB
moderation-code-wrong = This code does not belong to this receipt. Please check it character by character.
moderation-objection = Why should your contribution appear?
moderation-objection-hint = Only the person who decides reads this.
moderation-objection-missing = Write a sentence why your contribution should appear.
moderation-objection-send = Object
moderation-to-receipt = Back to the receipt
moderation-note-label = A sentence from the moderator
moderation-may-object = You can object
moderation-objection-waits = Another person is checking your objection
moderation-rules = Rules
moderation-rules-lead =
    Almost everything we receive appears as it was written.
    A person reads it before, or shortly after. It is hidden for these reasons only.
moderation-rules-reasons = Reasons
moderation-rules-objection = If you see it differently
moderation-rules-how =
    The reason and a sentence stand on your receipt.
    There you can object with the secret code. You need no account.
    Another person than the one who hid it decides about the objection.
    We keep a record of every decision, without your text and without your name.
moderation-rules-receipt = To the receipt
moderation-photo-alt = Photo that was sent along
moderation-ticked = { $count ->
    [one] One more answer, ticked
   *[other] { $count } more answers, ticked
 }
