# The pages outside the chat: private page, reading page, download page and explanation.
# The page fills in names such as { $number } itself. So use no selections or plurals here.

## Everywhere

booth-site = Cultuurtraject
booth-how = How this works
booth-new-window = (opens in a new window)
booth-close-window = You can close this window.
booth-try-again = Try again
booth-support = For help, or to report something, type “help” in the chat.

## When something fails

booth-opening = Your page is opening. On a slow connection this takes a few seconds.
booth-script = This page needs JavaScript. Switch it on and open the page again.
booth-lost = We can't connect. Go back to the chat and press the button again.
booth-browser-title = This browser can't seal your answers
booth-browser = This browser is too old to seal your answers. Open the link from the chat in another browser, such as Edge.
booth-ticket-expired-title = This link has expired
booth-ticket-expired = Go back to the chat and press the button again. Then you can continue.
booth-ticket-invalid-title = This link doesn't work
booth-ticket-invalid = Go back to the chat and press the button again.
booth-request-malformed-title = That didn't work
booth-request-malformed = Go back to the chat and press the button again.
booth-texts-not-yours-title = These texts are for someone else
booth-texts-not-yours = You can read what was written to you as the trainer. If another trainer takes over, you can read it for twenty more working days.
booth-texts-gone-title = There are no texts here
booth-texts-gone = No one wrote anything, or it has been deleted. Texts are deleted within thirty days.
booth-unreachable-title = We can't connect
booth-unreachable = Check your internet connection. Then try again.

## What is waiting

booth-choose-title = What do you want to fill in?
booth-choose-hint = More than one thing is waiting for you. You can come back for the rest later.
booth-choose-open = Open until { $moment }
booth-choose-other = See what else is waiting
booth-more = There is more for you than fits on this page. It will be added when questions on this list have closed.
booth-over-title = The questions are closed
booth-over = You can't send anything any more. Type “status” in the chat to see what comes next.
booth-often-title = You have opened these questions often
booth-often = You have already opened your private page 30 times for the same questions. That is the limit, so they are not here now. What you sent last counts. The rest of this page works as always.
booth-nothing-title = Nothing is waiting for you at the moment
booth-nothing = When there is something new, you'll get a message in the chat.

## Start

booth-start-facts = About { $minutes } minutes. Open until { $moment }.
booth-start-why-scan = The result starts the conversation with your team and the trainer.
booth-start-why-follow_up_scan = It shows what has changed since the first time.
booth-start-why-preparation = The trainer uses it to prepare the session.
booth-start-why-evaluation = It shows the team and the trainer what can be better next time.
booth-start-why-room = When it closes, you see the result together.
booth-start-why-support = This is how the team chooses norms that people can support.
booth-start-why-yearly = This tells the team which norms stay.
booth-start-status = { $title }: { $status }.
booth-start-promise-title = What happens with your answers
booth-start-together-scan = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-follow_up_scan = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-preparation = After closing, the trainer sees the result. In the session everyone sees the same.
booth-start-together-evaluation = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-room = After closing, everyone sees the same result at the same moment. So does the trainer.
booth-start-together-support = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-yearly = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-threshold = If fewer than { $threshold } people answer a question, we show nothing for that question.
booth-start-asked = These { $number } people are asked
booth-start-asked-hint = If someone on this list is not in your team, ask about it before you answer.
booth-start-asked-new = added recently
booth-start-voluntary = You can skip any question. You send everything at once.
booth-start-link = How we protect your answers
booth-start-begin = Start

## A question

booth-step = Question { $number } of { $total }
booth-back = Back
booth-next = Next
booth-to-check = Check your answers
booth-skip = Skip
booth-choose-one = Choose an answer, or press “Skip”.
booth-only-here = Your answers are only on this screen now. If you close it before you send them, they are lost.

## The open question

booth-open-may-be-empty = You can leave this empty.
booth-open-count = { $used } of { $limit } characters
booth-open-too-long = Your text is longer than { $limit } characters. Please make it shorter. We never cut anything off.
booth-open-reader-title = Who reads this?
booth-open-reader = { $trainer }, your team's trainer. After closing, without your name. If too few people answer, we delete your text.
booth-open-next = If another trainer takes over, everyone is told. { $trainer } can then read what was written to { $trainer } for twenty more working days. After that we delete it, except what you let the next trainer read.
booth-open-reader-nobody = Nobody at the moment. A programme lead is your team's trainer, and doesn't read texts. We delete your text when the questions close. If the next trainer may read it, tick that below.
booth-open-successor-means = If you don't tick this, we delete your text. Your choice is sealed with it.
booth-open-style = Someone may recognise you by the way you write.
booth-open-deliver = Deliver my text even if there are too few answers
booth-open-deliver-reveals = The trainer then knows that only a few people took part. So it is easier to guess who wrote this.
booth-person-warning = Someone may be recognised by this:
booth-person-name = a name from your team
booth-person-perhaps-name = perhaps a name
booth-person-role = a role
booth-person-alone = true of one person only
booth-person-someone = about one person
booth-person-self = you may be recognised by it
booth-person-nickname = perhaps a nickname
booth-person-address = an address or number
booth-person-free = You can leave it like this, or change your text.
booth-person-private = Only your own screen checks this. Nothing has been sent yet.

## Roles that point at a person, with a comma in between
booth-person-words = manager, team manager, team leader, supervisor, line manager, head of department, head of unit, director, boss, trainer, coach, project leader, secretary, intern, trainee

## Checking and sending

booth-check-step = Check
booth-check-title = Check your answers
booth-check-final = Once you've sent your answers, you can't see them again. You can answer again until the questions close: the last time counts.
booth-check-empty = You haven't filled anything in. If you send this, nothing from you counts, including what you sent earlier.
booth-blank-title = Do you want to leave everything empty?
booth-blank = You haven't filled anything in. If you sent answers before, this takes them back. Then nothing from you counts.
booth-blank-send = Send without answers
booth-check-skipped = Skipped
booth-check-no-text = Nothing written
booth-check-delivered = The trainer gets this text even if too few people answer.
booth-check-stays = This text is for { $trainer } and not for the next trainer.
booth-check-succeeds = The next trainer may read this text too.
booth-check-nobody = This text has no reader at the moment. We delete it when the questions close.
booth-check-not-delivered = If too few people answer, we delete this text.
booth-check-change = Change
booth-check-question = question { $number }
booth-send = Send
booth-sending = Your answers are being sent. That can take a minute. Keep this page open.
booth-sending-again = We've lost the connection and will try again. Keep this page open.
booth-not-sent = Your answers could not be sent. They are still on this screen. Press “Send” again. They never count twice.
booth-not-accepted = The page can't send these answers. They are still on this screen. Open the private page again from the chat.

## After sending

booth-sealed-title = Thank you. Your answers are sealed.
booth-sealed = You don't need to do anything else. If you want to change something, you can answer again until the questions close: the last time counts.
booth-sealed-closes = The questions close on { $moment }. Until then we show nobody anything.
booth-sealed-result-scan = The whole team will see the result on { $day }.
booth-sealed-result-follow_up_scan = The whole team will see the result on { $day }.
booth-sealed-result-preparation = The whole team will see the result in the session, on { $day }.
booth-sealed-result-evaluation = The whole team will see the result on { $day }.
booth-sealed-result-room = After that everyone sees the result. It is in the chat.
booth-sealed-result-support = The whole team will see the result on { $day }.
booth-sealed-result-yearly = The whole team will see the result on { $day }.
booth-sealed-threshold = If too few people answer, we show nothing and delete everything.
booth-sealed-trainer = If you want to tell only the trainer something, you always can, on this private page.
booth-newer-title = You've already sent something newer
booth-newer = What you filled in last counts, and stays as it is. These answers were not kept.
booth-unasked-title = These questions are not for you
booth-unasked = The list of people to ask was fixed when the questions opened. Your answers were not kept.
booth-toolate-title = The questions have just closed
booth-toolate = Your answers came too late and were not kept. We're sorry.

## Reading page of the trainer

booth-reading-name = Reading page
booth-reading-title = Texts for you as the trainer
booth-reading-hint = People wrote this to you, without their names. The order means nothing.
booth-reading-careful = Read this on your own. Don't quote sentences, and don't try to find out who wrote something.
booth-reading-one = Text { $number } of { $total }
booth-reading-until = You can read this until { $moment }. After that we delete it.
booth-reading-empty = There are no texts for you.
booth-reading-for = You can read what was written to you. What was written to an earlier trainer is here only if its writer allowed the next trainer to read it.

## Download page

booth-file-title = Your file is ready
booth-file-hint = The link only works for a short time. If it has expired, ask for the file again in the chat.
booth-file-save = Download the file
booth-file-busy = The file is being fetched.
booth-file-saved = { $name } has been downloaded.
booth-file-failed = The file didn't arrive. Press the button again.
booth-file-expired-title = This link no longer works
booth-file-expired = Ask for the file again in the chat to get a new link.

## How we protect your answers

booth-protect-title = How we protect your answers
booth-protect-lead = This page says what we promise, how that works, and who can still get at your answers.

booth-protect-promise-title = What we promise
booth-protect-purpose = The result is for the conversation in your team. It is not meant as an assessment of anyone.

booth-protect-steps-title = How it works, step by step
booth-protect-steps-1 = You answer on a private page and not in the chat. Microsoft keeps what you type in a chat.
booth-protect-steps-2 = Your answers are only on your screen until you press “Send”. You send everything at once.
booth-protect-steps-3 = Your browser seals your answers before sending them. They are opened only at closing, with a key that is kept apart. They carry no name, no date and no time.
booth-protect-steps-4 = A secret mark makes sure that you count only once: the last time. You never see it. Until closing, the program can use it to find out whether you took part. After that, its key is deleted.
booth-protect-steps-5 = While the questions are open, we show nobody anything. Not even how many people take part. That is why everyone gets the same reminders.
booth-protect-steps-6 = After closing, the program opens all answers once. It turns them into one word per question, without figures.
booth-protect-steps-7 = Each question needs at least { $threshold } answers. Otherwise we show nothing for that question.
booth-protect-steps-8 = Then the program deletes the separate answers and the keys. If too few people answered, it deletes everything.
booth-protect-steps-9 = The trainer and the coach see the result two working days earlier, so that they can prepare the conversation.

booth-protect-texts-title = What you write yourself
booth-protect-texts-1 = A text is for the trainer who is named on the page, without your name. The texts are in random order. The next trainer reads your text if you ticked that. Otherwise the earlier trainer can read it for twenty more working days, and then we delete it.
booth-protect-texts-2 = If too few people answer, we delete your text, unless you chose to have it delivered anyway.
booth-protect-texts-3 = We delete the texts within thirty days.

booth-protect-words-title = Sealed or anonymous
booth-protect-words-1 = Until closing we call your answers sealed. They still exist, and we don't open them.
booth-protect-words-2 = Only after closing do we call the result anonymous. By then the separate answers are deleted.

booth-protect-reach-title = Who can still reach your answers?

booth-protect-kept-title = What we do keep about you
booth-protect-kept-1 = Your name and the number of your work account.
booth-protect-kept-2 = Your team and your role. If you joined later, the day you joined.
booth-protect-kept-3 = Your language, your time zone and the address of your chat with the bot.
booth-protect-kept-4 = That you were asked, and which messages you got.
booth-protect-kept-5 = Which dates you can't make. We delete that after the session.
booth-protect-kept-6 = Which peer group you are in, whether you skip it, and which agreements you took on.
booth-protect-kept-7 = That someone reported you as new, on the list twice, or no longer in the team. Never why.
booth-protect-kept-8 = We delete your data a year after your last role ended. Your organisation can choose another period.
booth-protect-kept-9 = If you are a manager: whether steps for your team are late, and why. The programme lead sees that after ten working days.
booth-protect-kept-more = Type “what do you know about me” in the chat to see what is kept about you.

booth-protect-tells-title = What the database also keeps here
booth-protect-tells-lead = Your organisation chose to keep this. Anyone who manages the database can work out more from it.
booth-protect-tells-statement-log = A log of what the program asks the database, and when. It shows when answers came in.
booth-protect-tells-statement-statistics = Counts of how often the program asks the database something.
booth-protect-tells-auto-explain = A log of questions that take a long time, and when.
booth-protect-tells-audit = An audit log of what happens in the database, and when.
booth-protect-tells-log-archive = An archive of every change. What we delete later is still in it. Answers stay sealed in it.
booth-protect-tells-log-replication = A second server gets every change. What we delete may still be there. Answers stay sealed in it.
booth-protect-tried-title = How we attack our own promise
booth-protect-tried-lead = We try to break our promise ourselves. We ran each attack at least { $rounds } times, most recently on { $day }.
booth-protect-tried-control = We also ran each attack on a program that we had broken on purpose. There the attack had to succeed.
booth-protect-tried-texts = Can a text be linked to a person?
booth-protect-tried-ballots = Can a sealed answer be linked to a person?
booth-protect-tried-traces = Does taking part leave a trace?
booth-protect-tried-words = Can anyone find what someone wrote?
booth-protect-tried-keys = Is a key left after closing?
booth-protect-tried-box = Can anyone forge or change answers?
booth-protect-tried-passes = Does a forged or expired link work?
booth-protect-tried-plays = Can anyone open the real data with a try-out?
booth-protect-tried-surroundings = Does anything around the program show who does what?
booth-protect-tried-views = Can anyone see a difference between taking part and not?
booth-protect-tried-rights = Can anyone give themselves the right to read, or change a result, in the database?
booth-protect-tried-input = Can a message to the trainer be linked to a person?
booth-protect-tried-outcome = Attacks in our table: { $tried }. Succeeded: { $succeeded }.
booth-protect-tried-seen = More was found later. You can read it above, under “Who can still reach your answers?”.

booth-protect-decided-title = Who decides on this
booth-protect-decided-lead = The works council's decision and a privacy assessment should come first. This is what your organisation filled in about them.
booth-protect-works-council = Decision of the works council
booth-protect-impact-assessment = Data protection impact assessment (DPIA)
booth-protect-not-filled = Not yet filled in
booth-protect-not-open = No questions open until this is complete.
booth-protect-not-loaded = Can't be loaded at the moment
