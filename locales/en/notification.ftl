notification-foot = { $office }
 Telephone { $telephone }
notification-confirm-subject = Should your voice count?
notification-confirm = Somebody supported this proposal with your address: “{ $title }”
 Was it you? Then open this link and press the button; only then your voice counts:
 { $link }
 The link works for seven days. If it was not you, do nothing: then nothing counts and we delete your address.
notification-confirm-survey-subject = Should your answers count?
notification-confirm-survey = Somebody answered this survey with your address: “{ $title }”
 Was it you? Then open this link and press the button; only then your answers count:
 { $link }
 The link works for seven days. If it was not you, do nothing.
notification-receipt-subject = Your receipt { $reference }
notification-receipt = Your contribution has arrived.
 Your reference: { $reference }
 How far it has come and how it goes on: { $link }
 To withdraw you need the secret code on your receipt. We do not send it by e-mail.
notification-progress-subject = News on { $reference }
notification-progress = Something happened to “{ $headline }”. Read it here: { $link }
notification-published-subject = { $reference } can now be read
notification-published = A person has read “{ $headline }”. Now everyone can see it: { $link }
notification-hidden-subject = { $reference } is not published
notification-hidden = We do not show “{ $headline }” in public. { $reason }
 { $note }
 Do you see it differently? You can object on your receipt with the secret code. Then another person decides: { $link }
notification-appeal-subject = Your objection on { $reference }
notification-appeal-lost = Another person has examined “{ $headline }” once more. The decision stands: we do not show it.
 { $note }
 { $link }
notification-appeal-won = Another person has examined “{ $headline }” once more. Your objection succeeded: now everyone can see it.
 { $note }
 { $link }
notification-answered-subject = The city answers { $reference }
notification-answered = On “{ $headline }” the city says:
 { $answer }
 The whole answer with its reasons: { $link }
notification-asked-subject = A question on { $reference }
notification-asked = On “{ $headline }” we would like to know from you:
 { $question }
 You can reply on your receipt, with the secret code: { $link }
notification-handed-over-subject = { $reference } is now with another office
notification-handed-over = “{ $headline }” is now in the hands of: { $office }. Nothing changes for you, we stay your contact. { $link }
notification-merge-subject = A proposal similar to { $reference }
notification-merge = Your proposal “{ $headline }” is similar to this one: “{ $other }” ({ $other_link })
 Would you like to join? Together both have more weight. You decide, with the secret code on your receipt: { $link }
notification-corrected-subject = Correction about { $reference }
notification-corrected = What we wrote to you about the decision on “{ $headline }” was wrong:
 { $mistake }
 We have recorded the decision again. It was made by: { $body }.
 { $result }
 { $reason }
 All about it: { $link }
notification-retracted-subject = A record about { $reference } was wrong
notification-retracted = What we wrote to you about a decision on “{ $headline }” ({ $body }) was wrong:
 { $reason }
 Your contribution is back where it was before. All about it: { $link }
notification-deliberated-subject = It was discussed: { $reference }
notification-deliberated = “{ $headline }” was discussed by: { $body }.
 { $result }
 { $reason }
 All about it: { $link }
notification-decided-subject = It is decided: { $reference }
notification-decided = On “{ $headline }” the decision was made by: { $body }.
 { $result }
 { $reason }
 All about it: { $link }
notification-measure-subject = { $reference } goes on
notification-measure-begun = Work has begun for “{ $headline }”:
 { $title }
 { $link }
notification-measure-done = Finished for “{ $headline }”:
 { $title }
 { $link }
notification-measure-news = There is news about “{ $headline }”: { $news }
 { $title }
 { $reason }
 { $link }
notification-measure-delayed = It will be finished later.
notification-milestone-dropped = A milestone is dropped.
notification-reminder-subject = Answer due: { $reference }
notification-reminder = We owe an answer to “{ $headline }” by { $due }. { $link }
notification-barrier-subject = Barrier reported
notification-barrier = Somebody reports a barrier:
 { $report }
 Reply requested to: { $reply }
notification-confirm-affected-subject = Please confirm your address
notification-confirm-affected = You would like to hear what becomes of this report: “{ $title }”. Is this your address? Then confirm it here: { $link }
 If this was not you, do nothing. We will not write again.
notification-report-subject = News about “{ $headline }”
notification-report = About your report “{ $headline }”: { $status }. The reason is here: { $link }
notification-report-followed = About “{ $headline }”: { $status }. The reason is here: { $link }
 No more mail about it: { $stop }
notification-other-language = This text is not there in your language yet. It is in { $language }:
notification-confirm-follow-subject = Shall we write to you?
notification-confirm-follow = Somebody wants to hear by your address what becomes of this: “{ $title }”
 Was that you? Then open this link and press the button:
 { $link }
 The link works for 24 hours. If it was not you, do nothing: then we do not write to you and delete your address.
notification-digest-subject = { $count ->
    [one] News on what you follow
   *[other] News on what you follow: { $count } items
 }
notification-digest = This is new:

 { $news }

 See and end what you follow: { $link }
notification-digest-more = { $count ->
    [one] And one more piece of news.
   *[other] And { $count } more pieces of news.
 }
notification-overdue-subject = Overdue: answer to { $reference }
notification-overdue = The city promised an answer to “{ $headline }” by { $due }. It is still missing. Responsible: { $office }. { $link }
notification-overdue-nobody = The city promised an answer to “{ $headline }” by { $due }. It is still missing, and no office is named for it. { $link }
notification-in-paper-subject = { $reference } goes to the council
notification-in-paper =
    Paper { $paper } answers to "{ $headline }". What the administration says about it, and why, stands on your receipt.

    When it is deliberated and decided stands on your receipt:
    { $link }
notification-paper-subject = News about { $reference }
notification-paper =
    There is news from the council about "{ $headline }":

    { $news }

    What comes next stands on your receipt:
    { $link }
notification-quote = “{ $words }”
notification-separated-subject = { $reference } goes on by itself again
notification-separated =
    Your proposal “{ $headline }” had joined { $other }.
    That other proposal is no longer public.

    So yours stands in the list by itself again, with its own voices.
    You need not do anything. All about it is on your receipt:
    { $link }
notification-part-subject = A further proposal has come from { $reference }
notification-part = A further proposal has come from yours, “{ $headline }”: “{ $other }” ({ $other_link })
 The city answers both. Your secret code works for the new one too. All about it: { $link }
