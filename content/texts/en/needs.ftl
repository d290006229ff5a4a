# What somebody needs to take part: on the private page, and on the trainer's reading page.

booth-needs-title = What do you need?
booth-needs-offer = If you need something to take part, such as an interpreter or different food, say so here. { $organiser } reads it.
booth-needs-go = { $session }: say what you need
booth-needs-hint = Choose what should be arranged. You don't have to say why you need it.
booth-needs-line = In your own words (optional)
booth-needs-reach = How can { $organiser } reach you? (optional)
booth-needs-reach-hint = If you fill something in here, { $organiser } will know who you are and can talk it over with you.
booth-needs-too-long = This is too long. Please make it shorter. We never cut anything off.
booth-needs-nothing = You haven't filled anything in. If you send it like this, you take back what you wrote before.
booth-needs-busy = We're sending it. This can take a minute.
booth-needs-failed = It didn't arrive. Please try again. What you filled in is still there.
booth-needs-over = You can't write anything here any more. Open the private page again from the chat.
booth-needs-done-title = It has been sent
booth-needs-done = { $organiser } can read it. You won't get a message about it.
booth-needs-done-again = If you want to change something, open this page again from the chat. The last time counts.
booth-needs-back = Back to the start

booth-needs-know-title = Good to know
booth-needs-know-reader = { $organiser } is the trainer who plans the session, and reads this on a separate page. It doesn't go to your manager.
booth-needs-know-guess = Your name is not included. In a small group { $organiser } may still guess who wrote this.
booth-needs-know-change = If your team gets another trainer, they read what you write from then on, but not what you wrote before. So please say it again.
booth-needs-know-dates = If entirely new dates are proposed, please say it again too.
booth-needs-know-end = It is deleted the day after the session.

booth-needs-read-title = What people need
booth-needs-read-hint = People wrote this to you, without their names.
booth-needs-read-careful = Arrange it in a way that doesn't single anyone out. Don't guess who it is, and don't ask about it in the group.
booth-needs-read-empty = Nothing here yet. Look again later.
booth-needs-read-reach = How to reach them: { $reach }
booth-needs-read-end = This is deleted the day after the session. You won't get a message when something is added.
booth-needs-gone-title = This is no longer here
booth-needs-gone = The session has been held, or has been cancelled. What people needed has been deleted.
