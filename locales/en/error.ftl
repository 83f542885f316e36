error-not-found-title = There is no such page here
error-not-found-text = The address may have changed, or a character is missing. The front page shows everything that is under way.
error-method-title = This page cannot be opened like that
error-method-text = Go back one page and use the button or the link there.
error-forbidden-title = This page is for others
error-forbidden-text = Your role does not allow this step. The participation office can tell you who may take it.
error-not-two-title = This takes a second person
error-sign-in-title = Please sign in
error-sign-in-text = This part is for people who work for the city.
error-form-expired-title = The form was open for too long
error-form-expired-text = We have not stored anything. Go back one page: what you wrote is still there. Reload the page and send it again.
error-foreign-form-title = This came from another site
error-foreign-form-text = For your protection we accept forms from our own pages only. We have not stored anything. Open the form here and send it from here.
error-invalid-title = We cannot make sense of this
error-invalid-text = Something in the address or the form does not fit. Go back one page and try again.
error-not-text-title = A character arrived unreadable
error-not-text-text = We stored nothing, so that nothing wrong stands in your text. Go back one page and type that place again.
error-changed-title = Somebody else has changed this meanwhile
error-changed-text = We have not stored your change, so that nothing is overwritten. Go back one page, reload it and see what is there now.
error-too-large-title = This is too large for us
error-too-large-text = We have not stored anything. Go back one page and choose a smaller file or a shorter text.
error-too-slow-title = The connection was too slow
error-too-slow-text = What you sent did not arrive in full. We have not stored anything. Go back one page and send it again.
error-too-many-title = Very many requests are coming from your network
error-too-many-text = Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
 } and reload the page. What you wrote is still on the previous page.
error-unavailable-title = Our storage does not answer at the moment
error-unavailable-text = We have not stored anything. Try again in a few minutes. What you wrote is still on the previous page.
error-internal-title = Something is broken on our side
error-internal-text = It was not your doing. The fault is in our log under the number below. Try again later.
error-number = Number for questions: { $number }
error-home = To the front page
