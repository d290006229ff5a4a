# What somebody needs to take part: on the private page, and on the trainer's reading page.

booth-needs-title = What do you need?
booth-needs-offer = Do you need something to take part, such as an interpreter or other food? { $organiser } reads it.
booth-needs-go = { $session }: say what you need
booth-needs-hint = Choose what has to be arranged. You need not say why you need it.
booth-needs-line = In your own words (may be left empty)
booth-needs-reach = How can { $organiser } reach you? (may be left empty)
booth-needs-reach-hint = If you fill in something here, { $organiser } knows who you are and can talk it over with you.
booth-needs-too-long = This is too long. Please make it shorter. We never cut anything off.
booth-needs-nothing = You filled in nothing. If you send it like this, you take back what you wrote before.
booth-needs-busy = We are sending it. This can take a minute.
booth-needs-failed = It did not arrive. Please try again. What you filled in is still there.
booth-needs-over = You cannot write anything here any more. Open the private page again from the chat.
booth-needs-done-title = It has been sent
booth-needs-done = { $organiser } can read it. You get no message about it.
booth-needs-done-again = Do you want to change something? Then open this page again from the chat. The last time counts.
booth-needs-back = Back to the beginning

booth-needs-know-title = Good to know
booth-needs-know-reader = { $organiser } is the trainer who plans the session, and reads this on a separate page. It does not go to your manager.
booth-needs-know-guess = Your name does not go along. In a small group { $organiser } may still guess who wrote this.
booth-needs-know-change = Does your team get another trainer? They read what you write from then on, and not what you wrote before. Then say it again.
booth-needs-know-dates = Are there to be entirely new dates? Then say it again too.
booth-needs-know-end = It is deleted the day after the session.

booth-needs-read-title = What people need
booth-needs-read-hint = People wrote this to you. There are no names with it.
booth-needs-read-careful = Arrange it so that it points at nobody. Do not guess who it is, and do not ask about it in the group.
booth-needs-read-empty = There is nothing now. Look again later.
booth-needs-read-reach = Can be reached: { $reach }
booth-needs-read-end = This is deleted the day after the session. You get no message when something is added.
booth-needs-gone-title = This is gone
booth-needs-gone = The session has been, or does not happen. What people needed has been deleted.
