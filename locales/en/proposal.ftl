proposal-list = Proposals
proposal-list-lead = The city answers every proposal within { $days } days.
proposal-list-goal = From { $goal } supporters on, the responsible office examines it. The city answers every proposal within { $days } days.
proposal-write = Write a proposal
proposal-write-lead = A heading is enough. You need no account. The city answers within { $days } days.
proposal-title = What should change?
proposal-title-hint = In one sentence, for example: More shade on the playground
proposal-title-missing = Write in one sentence what should change.
proposal-body = Why, and how?
proposal-body-hint = Please no telephone numbers or names of other people.
proposal-topic = Topic
proposal-topic-none = No particular topic
proposal-topic-unknown = There is no such topic here. Choose one from the list.
proposal-send = Hand in the proposal now
proposal-search = Search proposals
proposal-search-now = Search
proposal-status = Status
proposal-order = Order
proposal-sort-popular = Most supported
proposal-sort-newest = Newest
proposal-sort-discussed = Most discussed
proposal-count = { $count ->
    [one] One proposal
   *[other] { $count } proposals
 }
proposal-count-more = More than { $count } proposals
proposal-none = A proposal of yours could stand here.
proposal-collecting-over = Collecting support has ended.
proposal-collecting-ended = Collecting has ended
proposal-by = by { $name }
proposal-way = The way of this proposal
proposal-support = Support
proposal-supporters = { $count ->
    [one] person supports this
   *[other] people support this
 }
proposal-goal = From { $goal } supporters on, the responsible office examines it. There is always an answer, within { $days } days.
proposal-endorse = Support this proposal
proposal-endorse-short = Support
proposal-endorse-now = Yes, I support this
proposal-endorse-email-hint = We send you a message. Open the link in it and press the button there, then your voice counts. After that we delete the address.
proposal-endorse-code = Your code from the letter
proposal-endorse-code-hint = Capitals do not matter, dashes may be left out.
proposal-endorse-code-missing = Enter the code that you got from us.
proposal-endorse-code-unknown = We do not know this code. Please check it sign by sign.
proposal-voice-email = Here each e-mail address counts as one voice.
proposal-voice-code = Here each code from our letter counts as one voice.
proposal-voice-token = Here each device counts as one voice. For that your browser remembers a random number when you press the button.
proposal-endorsed = Your voice counts
proposal-endorsed-text = { $count ->
    [one] One person supports this proposal now.
   *[other] { $count } people support this proposal now.
 }
proposal-endorsed-before = Your voice counted already
proposal-endorsed-before-text = Every voice counts once. There is nothing more to do.
proposal-endorse-mail = Look into your mailbox
proposal-endorse-mail-text = We have sent you a message. Open the link in it and press the button there, then your voice counts. The link works for seven days.
proposal-back-to = Back to the proposal
proposal-more = Read more proposals
proposal-confirm = Confirm your voice
proposal-confirm-lead = Press the button, then your voice counts.
proposal-confirm-now = Yes, count my voice
proposal-confirm-old = This link no longer works
proposal-confirm-old-text = It is older than seven days, or a sign is missing. Please support the proposal once more, then a new message comes.
proposal-comments = { $count ->
    [0] No comment yet
    [one] One comment
   *[other] { $count } comments
 }
proposal-comment = Write a comment
proposal-comment-body = What would you like to say?
proposal-comment-hint = Everyone can read it. Please keep to the topic.
proposal-comment-missing = Write what you would like to say.
proposal-comment-reply = Reply to this
proposal-comment-send = Send comment
proposal-earlier-voices = { $count ->
    [one] This proposal had one vote on the earlier platform. We took the number over; we did not count it ourselves.
   *[other] This proposal had { $count } votes on the earlier platform. We took the number over; we did not count them ourselves.
 }
proposal-earlier-voices-short = { $count ->
    [one] one vote on the earlier platform
   *[other] { $count } votes on the earlier platform
 }
proposal-decided = This has been decided already. How, stands in the story of the proposal.
