# The pages outside the chat: private page, reading page, download page and explanation.
# The page fills in names such as { $number } itself. So use no selections or plurals here.

## Everywhere

booth-site = Cultuurtraject
booth-how = How that works
booth-new-window = (opens in a new window)
booth-close-window = You can close this window.
booth-try-again = Try again
booth-support = Do you want help or to report something? Type “help” in the chat.

## When something fails

booth-script = This page needs JavaScript. Switch JavaScript on and open the page again.
booth-lost = We cannot connect. Go back to the chat and press the button again.
booth-browser-title = This browser cannot seal
booth-browser = This browser is too old to seal your answers. Open the link from the chat in another browser, such as Edge.
booth-ticket-expired-title = This access has expired
booth-ticket-expired = Go back to the chat and press the button again. Then you can go on.
booth-ticket-invalid-title = This access does not work
booth-ticket-invalid = Go back to the chat and press the button again.
booth-request-malformed-title = This request does not fit
booth-request-malformed = Go back to the chat and press the button again.
booth-texts-not-yours-title = These texts are for somebody else
booth-texts-not-yours = You read what was written to you as the trainer. When there is another trainer, you can read that for twenty more working days.
booth-texts-gone-title = These texts are no longer here
booth-texts-gone = Texts are deleted after thirty days at most.
booth-unreachable-title = We cannot connect
booth-unreachable = Check your internet connection. Then try again.

## What is waiting

booth-choose-title = What do you want to fill in?
booth-choose-hint = More than one thing is waiting for you. You can come back later for the rest.
booth-choose-open = Open until { $moment }
booth-choose-other = See what else is waiting
booth-over-title = The questions are closed
booth-over = You cannot send anything any more. Type “status” in the chat. Then you see what comes next.
booth-often-title = You have opened these questions often
booth-often = You have already opened your private page 30 times for the same questions. That is the most, so they are not here now. What you sent last counts. The rest of this page works as always.
booth-nothing-title = Nothing is waiting for you now
booth-nothing = When there is something new, you get a message in the chat.

## Start

booth-start-facts = About { $minutes } minutes. Open until { $moment }.
booth-start-why-scan = The result starts the conversation with your team and the trainer.
booth-start-why-follow_up_scan = This way you see what changed since the first time.
booth-start-why-preparation = The trainer prepares the session with it.
booth-start-why-evaluation = This way team and trainer know what can be better next time.
booth-start-why-room = After that you see together what came out.
booth-start-why-support = The team adopts norms that people can live with.
booth-start-status = { $title }: { $status }.
booth-start-promise-title = What happens with your answers
booth-start-together-scan = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-follow_up_scan = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-preparation = After closing, the trainer sees the result. In the session everybody sees the same.
booth-start-together-evaluation = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-together-room = After closing, everybody sees the same result at the same moment. So does the trainer.
booth-start-together-support = After closing, your manager and your team see the same result at the same moment. The trainer and the coach see it a little earlier, to prepare.
booth-start-threshold = Fewer than { $threshold } answers to a question? Then we show nothing for that question.
booth-start-asked = These { $number } people are asked
booth-start-asked-hint = Is there somebody who is not in your team? Ask about it before you answer.
booth-start-asked-new = added recently
booth-start-voluntary = You can choose “rather not” for every question. You send everything at once.
booth-start-link = How we protect your answers
booth-start-begin = Begin

## A question

booth-step = Question { $number } of { $total }
booth-back = Back
booth-next = Next
booth-to-check = To the overview
booth-rather-not = I would rather not answer this
booth-choose-one = Choose an answer, or choose “rather not answer”.
booth-only-here = Your answers are only on this screen now.

## The open question

booth-open-may-be-empty = You may leave this empty.
booth-open-count = { $used } of { $limit } characters
booth-open-too-long = Your text is longer than { $limit } characters. Please make it shorter. We never cut anything off.
booth-open-reader-title = Who reads this?
booth-open-reader = { $trainer }, the trainer of your team. After closing, without your name. Are there too few answers? Then we delete your text.
booth-open-next = When there is another trainer, everybody hears of it. { $trainer } can then read what was written to { $trainer } for twenty more working days. After that we delete it, except what you allow a successor to read.
booth-open-reader-nobody = Nobody at the moment. A programme lead is the trainer of your team, and does not read texts. We delete your text at the closing. May a next trainer read it? Then tick that below.
booth-open-successor-means = Without a tick we delete your text. The choice is sealed with it.
booth-open-style = Someone may recognise you by the way you write.
booth-open-deliver = Deliver my text even if there are too few answers
booth-open-deliver-reveals = The trainer then knows that only a few people took part. So it is easier to guess who wrote this.
booth-person-warning = Someone may be recognised by this:
booth-person-name = a name from your team
booth-person-perhaps-name = perhaps a name
booth-person-role = a role
booth-person-alone = true of one person only
booth-person-someone = about one person
booth-person-address = an address or number
booth-person-free = You may leave it like this. You can still change your text too.
booth-person-private = Only your own screen checks this. Nothing has been sent yet.

## Roles that point at a person, with a comma in between
booth-person-words = manager, team manager, team leader, supervisor, line manager, head of department, head of unit, director, boss, trainer, coach, project leader, secretary, intern, trainee

## Checking and sending

booth-check-step = Check
booth-check-title = Check your answers
booth-check-final = After sending you cannot see your answers again. Until the closing you may fill them in again: the last time counts.
booth-check-empty = You have not filled in anything. If you send this, nothing of yours counts, nor what you sent earlier.
booth-blank-title = Do you want to leave everything open?
booth-blank = You have not filled in anything. Did you send answers before? Then you take those back with this. Nothing of yours counts then.
booth-blank-send = Send without answers
booth-check-skipped = Rather no answer
booth-check-no-text = Nothing written
booth-check-delivered = The trainer also gets this text if there are too few answers.
booth-check-stays = This text is for { $trainer } and not for a next trainer.
booth-check-succeeds = A next trainer may read this text too.
booth-check-nobody = This text has no reader at the moment. We delete it at the closing.
booth-check-not-delivered = If there are too few answers, we delete this text.
booth-check-change = Change
booth-check-question = question { $number }
booth-send = Send
booth-sending = Your answers are being sent. That can take a minute. Leave this page open.
booth-sending-again = There is no connection for a moment. We try again by ourselves. Leave this page open.
booth-not-sent = Sending did not work. Your answers are still on this screen. Press “Send” again. They never count twice.
booth-not-accepted = The page cannot send these answers. They are still on this screen. Open the private page again from the chat.

## After sending

booth-sealed-title = Thank you. Your answers are sealed.
booth-sealed = You do not need to do anything else. Do you want to change something? Until the closing you can fill it in again: the last time counts.
booth-sealed-closes = The questions close on { $moment }. Until then we show nobody anything.
booth-sealed-result-scan = On { $day } the whole team sees the result.
booth-sealed-result-follow_up_scan = On { $day } the whole team sees the result.
booth-sealed-result-preparation = In the session, on { $day }, the whole team sees the result.
booth-sealed-result-evaluation = On { $day } the whole team sees the result.
booth-sealed-result-room = After that everybody sees the result. It is in the chat.
booth-sealed-result-support = On { $day } the whole team sees the result.
booth-sealed-threshold = If there are too few answers, we show nothing and delete everything.
booth-sealed-trainer = Do you want to write something to the trainer only? You always can, on this private page.
booth-newer-title = You already sent something else later
booth-newer = What you filled in last counts, and stays as it is. These answers were not kept.
booth-unasked-title = These questions were not put to you
booth-unasked = Who takes part was fixed when the questions opened. Your answers were not kept.
booth-toolate-title = The questions have just closed
booth-toolate = Your answers came too late and were not kept. We are sorry.

## Reading page of the trainer

booth-reading-name = Reading page
booth-reading-title = Texts for you as the trainer
booth-reading-hint = Participants wrote this to you, without a name. The order means nothing.
booth-reading-careful = Read this on your own. Do not quote sentences and do not look for who wrote something.
booth-reading-one = Text { $number } of { $total }
booth-reading-until = You can read this until { $moment }. After that we delete it.
booth-reading-empty = There are no texts for you.
booth-reading-for = You read what was written to you. What was written to a trainer before you, you read when its writer allowed a successor to.

## Download page

booth-file-title = Your file is ready
booth-file-hint = The link only works for a short time. Expired? Then ask for the file again in the chat.
booth-file-save = Download the file
booth-file-busy = The file is being fetched.
booth-file-saved = { $name } has been downloaded.
booth-file-failed = The file did not arrive. Press the button again.
booth-file-expired-title = This link no longer works
booth-file-expired = Ask for the file again in the chat. Then you get a new link.

## How we protect your answers

booth-protect-title = How we protect your answers
booth-protect-lead = Here you read what we promise, how that works, and who can still get at your answers.

booth-protect-promise-title = What we promise
booth-protect-purpose = The result is for the conversation in your team. It is not meant for judging anybody.

booth-protect-steps-title = How it works, step by step
booth-protect-steps-1 = You answer on a private page and not in the chat. Microsoft keeps what you type in a chat.
booth-protect-steps-2 = Your answers are only on your screen until you press “Send”. You send everything at once.
booth-protect-steps-3 = Your browser seals your answers before they leave. They are opened only at closing, with a key that is kept apart. They carry no name, no date and no time.
booth-protect-steps-4 = A secret mark makes sure that you count only once: the last time. You never see it. Until closing, the program can use it to find out whether you took part. After that, its key is deleted.
booth-protect-steps-5 = While the questions are open, we show nobody anything. Not even how many people take part. That is why everyone gets the same reminders.
booth-protect-steps-6 = After closing, the program opens all answers once. It turns them into one word per question, and no figures.
booth-protect-steps-7 = Each question needs at least { $threshold } answers. Otherwise we show nothing for that question.
booth-protect-steps-8 = Then the program deletes the separate answers and the keys. If there are too few answers, it deletes everything.
booth-protect-steps-9 = The trainer and the coach see the result two working days earlier. That way they can prepare the conversation.

booth-protect-texts-title = What you write yourself
booth-protect-texts-1 = A text is for the trainer who is named on the page, without your name. The texts are in random order. A next trainer reads your text if you ticked that. Otherwise the one before can read it for twenty more working days, and then we delete it.
booth-protect-texts-2 = If there are too few answers, we delete your text. Unless you chose to have it delivered anyway.
booth-protect-texts-3 = We delete the texts after thirty days at most.

booth-protect-words-title = Sealed or anonymous
booth-protect-words-1 = Until closing we call your answers sealed. They still exist, and we do not open them.
booth-protect-words-2 = Only after closing do we call the result anonymous. By then the separate answers are deleted.

booth-protect-reach-title = Who can still reach your answers?

booth-protect-kept-title = What we do keep about you
booth-protect-kept-1 = Your name and the number of your work account.
booth-protect-kept-2 = Your team and your role. And if you joined later: the day.
booth-protect-kept-3 = Your language, your time zone and the address of your chat with the bot.
booth-protect-kept-4 = That you were asked, and which messages you got.
booth-protect-kept-5 = Which dates you cannot make. We delete that after the session.
booth-protect-kept-6 = Which peer group you are in, whether you sit out, and which agreements you took on.
booth-protect-kept-7 = That somebody put you forward as new, as double or to come off the list. Never why.
booth-protect-kept-8 = When you have no part any more, we delete your data after a year. Your organisation can choose another period.
booth-protect-kept-9 = Are you a manager? Then we keep whether steps of your team are late, and why. The programme lead sees that after ten working days.
booth-protect-kept-more = Type “what do you know about me” in the chat. Then you see what is kept about you.

booth-protect-tells-title = What the database keeps here besides
booth-protect-tells-lead = Your organisation chose to keep this. Whoever manages the database can work out more from it.
booth-protect-tells-statement-log = A log of what the program asks the database, and when. It shows when answers came in.
booth-protect-tells-statement-statistics = Counts of how often the program asks the database something.
booth-protect-tells-auto-explain = A log of questions that take long, and when.
booth-protect-tells-audit = An audit log of what happens in the database, and when.
booth-protect-tells-log-archive = An archive of every change. What we delete later still stands there. Answers stay sealed in it.
booth-protect-tells-log-replication = A second server gets every change. What we delete may still be there. Answers stay sealed in it.
booth-protect-tried-title = How we attack our own promise
booth-protect-tried-lead = We try to break our promise ourselves. We replayed each attack at least { $rounds } times. The last time was { $day }.
booth-protect-tried-control = We also made each attack on a program that we broke on purpose. There the attack had to succeed.
booth-protect-tried-texts = Whose text is which?
booth-protect-tried-ballots = Who belongs to which sealed answer?
booth-protect-tried-traces = Does taking part leave a trace?
booth-protect-tried-words = Can anyone read somewhere what somebody wrote?
booth-protect-tried-keys = Is a key left after closing?
booth-protect-tried-box = Can anyone forge or change answers?
booth-protect-tried-passes = Does a false or old link work?
booth-protect-tried-plays = Can anyone open the real data with a try-out?
booth-protect-tried-surroundings = Does anything around the program tell who does what?
booth-protect-tried-views = Does anyone see a difference when you take part or not?
booth-protect-tried-rights = Can somebody give themselves the right to read, or change a result, in the database?
booth-protect-tried-input = Whose separate input is which?
booth-protect-tried-outcome = Attacks in our table: { $tried }. Succeeded: { $succeeded }.
booth-protect-tried-seen = More was found later. That stands above, under “Who can still reach your answers?”.

booth-protect-decided-title = Who decides about this
booth-protect-decided-lead = The works council and a privacy assessment should come first. Below is what your organisation filled in about them.
booth-protect-works-council = Decision of the works council
booth-protect-impact-assessment = Data protection impact assessment (DPIA)
booth-protect-not-filled = Not yet filled in
booth-protect-not-open = No round opens as long as this is not complete.
booth-protect-not-loaded = Cannot be fetched now
