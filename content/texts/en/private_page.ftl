# Separate input: in the chat, on the private page and on the trainer's reading page.
# Texts that begin with booth- stand on a page. Use no selections or plurals there.

## In the chat

input-button = Separate input
input-title = Separate input
input-what = Do you want to tell the trainer something, outside the group? Write it on your private page.
input-where = You can do that without your name. With a code you also read the reply there.
input-who-reads-nobody = Whoever writes from { $team } writes to the next trainer. A programme lead is the trainer there now, and reads nothing.
input-who-reads = Whoever writes from { $team } writes to { $trainer }, who reads it.
input-not-here = Do not write it in this chat. Microsoft keeps what stands here.
input-none = Separate input is possible once your team has begun the trajectory.
input-none-who = Members write. The trainer reads it.
input-pick = Which team's input do you want to read?
input-read = Read the input
input-read-title = Separate input from { $team }
input-read-what = This is for you as the trainer. Share it with nobody, not with the manager or the coach either.
input-read-until = You are no longer the trainer here. What was written to you can be read until { $day }.
input-not-started = There is no separate input for this team. The trajectory has not begun yet, or is over.
input-empty = There is no text yet. Write something and then send it.
input-name = Write your name, in eighty characters at most. Or choose a way without a name.
input-gone = This input is no longer here.

notice-input-title = There is something to read from { $team }
notice-input = There is separate input, or there are proposals for the norm. Each has a reading page of its own.
notice-input-quiet = The manager, the coach and the team do not get this message.
notice-line-title = Did you write to the trainer of { $team }?
notice-line = Then there may be a reply. With your code you read it on your private page.
notice-line-quiet = The whole team gets this every week, also when there is nothing. Type "stop" if you do not want it.
remind-input = Did you write to the trainer? With your code you see on your private page whether there is a reply.

## On the private page: the way to it

booth-input-title = Separate input
booth-input-offer = Do you want to say something outside the group? Write it to { $trainer }, the trainer of { $team }.
booth-input-go = Separate input to { $trainer }
booth-input-home-title = Write to { $trainer }, outside the group
booth-input-home = You can do that with or without your name, as long as the trajectory runs.
booth-input-write = Write a message
booth-input-have-code = I have a code
booth-input-only-back = You can no longer write new messages here. With your code you can still read what was answered.
booth-input-enough = Everybody can send a number of messages a day. For today they are used up. Open the private page again in the chat tomorrow.
booth-input-enough-title = Nothing more can be sent today
booth-input-back = Back to the private page

## What always stands beside it

booth-input-know-title = Good to know
booth-input-next-trainer = the next trainer
booth-input-know-nobody = A programme lead is the trainer of your team at the moment, and reads nothing. What you write waits for the next trainer, who may read it. So it can take longer than it says below.
booth-input-know-reader = What you write is read by { $trainer }. Your manager, the coach and your colleagues do not get to see it.
booth-input-know-successor = When there is another trainer, everybody hears of it. What was written before can then be read by { $trainer } for twenty more working days. After that we erase it, except what you allow a successor to read.
booth-input-know-moment = Delivery is at fixed moments: Tuesday and Thursday. Chance decides how many of them your message waits. Count on one to two weeks.
booth-input-know-lone = If there is only one message, it waits longer and goes alone: after two to four weeks. So you may be the only one.
booth-input-know-report = This is no formal report. No investigation follows from it.
booth-input-know-crime = Is it about a criminal offence? Then the trainer may be obliged to report that. What you wrote then goes along.
booth-input-know-kept = After the end of the trajectory you can read an answer for four more weeks. Then we erase everything. The trainer may erase a conversation earlier.
booth-input-support-title = Do you want help, or to make a formal report?
booth-input-support = You can go here, also without your manager knowing. Type “help” in the chat to see every way.

## Writing

booth-input-way-title = How do you want to write?
booth-input-way-anonymous = Without your name
booth-input-way-anonymous-means = Your name does not stand there. So { $trainer } cannot reply to you, but can sometimes guess who wrote it.
booth-input-way-code = Without your name, with a code
booth-input-way-code-means = Your name does not stand there. With the code you read the reply and write back.
booth-input-way-name = With your name
booth-input-way-name-means = That way { $trainer } knows who you are and can speak to you. You get a code too.
booth-input-way-missing = First choose how you want to write.
booth-input-successor-means = Without a tick it stays with the trainer of today. The choice is sealed with your message.
booth-input-successor = A next trainer may read this too
booth-input-write-title = What do you want to tell { $trainer }?
booth-input-write-hint = Somebody may recognise your way of writing. Better not name other people.
booth-input-name = Your name
booth-input-name-missing = Write your name, or go back and choose “Without your name”.
booth-input-text-missing = There is no text yet.
booth-input-to-check = Check it
booth-input-promise = What you write is now on this screen only.

## Checking and sending

booth-input-check-title = Is this right?
booth-input-check-hint = After sending you cannot change it or take it back. Then it is for { $trainer }.
booth-input-check-name = With your name: { $name }
booth-input-busy = One moment.
booth-input-not-sent = It did not work. What you wrote is still on this screen. Press the button once more.
booth-input-not-accepted = The page can no longer send this. Copy your text and open the page again in the chat.
booth-input-full = There is no room now. Your message was not sent. Try again after the next fixed moment.
booth-input-toolate = This page was open for too long, or the trajectory is over. Copy your text and open the private page again in the chat.
booth-input-used = A message was already sent with this page. Copy your text and open the private page again in the chat.

## The code

booth-input-code-title = Your message was sent. This is your code.
booth-input-code-once = Write the code down. It was made on this page and does not go to us. So we cannot find it again.
booth-input-code-keep = Keep the code where nobody else sees it. Whoever has it can read what you and { $trainer } write.
booth-input-code-copy = Copy the code
booth-input-code-copied = The code was copied.
booth-input-code-not-copied = Copying does not work here. Write the code down.
booth-input-code-kept = I wrote the code down
booth-input-done-title = Thank you. Your message was sent.
booth-input-done = It is sealed until it is delivered.
booth-input-done-moment = That is on a Tuesday or Thursday, after a time that chance decides.
booth-input-done-line = You are not told of a reply. Every week the whole team gets the same reminder to look.

## Coming back with a code

booth-input-return-title = What is your code?
booth-input-return-hint = Twenty letters and digits. Spaces and capitals make no difference.
booth-input-return-open = Open the conversation
booth-input-code-old = This is a code of sixteen digits. Those belonged to an earlier version and no longer open anything. Write a new message if you want to go on.
booth-input-code-mistyped = A code has twenty letters and digits. Check whether a character is missing.
booth-input-code-unknown = There is nothing with this code yet. A new message can be found after about a week. Check whether every character is right, too. Perhaps the conversation was erased.
booth-input-talk-title = Your conversation with { $trainer }
booth-input-no-reply = There is no reply yet.
booth-input-you = You
booth-input-answer = Do you want to write back?
booth-input-thread-full = This conversation is as long as it can be. Begin a new message if you want to go on.
booth-input-gone-title = This input is no longer here
booth-input-gone = The trajectory is over, or the trainer erased the input.

## The trainer's reading page

booth-inbox-title = Separate input for you as trainer
booth-inbox-hint = People in the team wrote this to you, outside the group. The order says nothing, and neither does the day of delivery.
booth-inbox-careful = Read this on your own. Do not look for who wrote it, and copy no sentences word for word.
booth-inbox-next = New input comes here at fixed moments. The next is { $moment }.
booth-inbox-nearly-full = There is a lot on this page. Erase what you no longer need, so that there is room.
booth-inbox-until = You are no longer the trainer here. Until { $day } you can read what was written to you. After that we erase it.
booth-inbox-empty = Nothing has been delivered.
booth-inbox-delivered = Delivered on { $day }
booth-inbox-writer = Input
booth-inbox-you = Your reply
booth-inbox-name = Signed with the name { $name }. We did not check that name.
booth-inbox-no-reply = You cannot reply to this. The writer chose no code and no name.
booth-inbox-full = This conversation is as long as it can be.
booth-inbox-reply = Reply
booth-inbox-reply-label = Your reply
booth-inbox-reply-hint = The writer reads it with the code. Nobody is told that you replied.
booth-inbox-reply-send = Send the reply
booth-inbox-stop = Not now
booth-inbox-wipe-title = Erase this conversation
booth-inbox-wipe-button = Erase this conversation
booth-inbox-sure-title = Erase this conversation?
booth-inbox-sure = You and the writer can then no longer read this conversation.
booth-inbox-sure-undo = This cannot be undone.
booth-inbox-sure-unread = Your answer is the last one in this conversation. The writer may not have read it yet.
booth-inbox-sure-waiting = What still waits for delivery stays and comes later.
booth-inbox-sure-wipe = Erase the conversation
booth-inbox-wiped-title = The input is erased
booth-inbox-wiped = We can no longer open it. New input comes again at the fixed moments.
booth-inbox-not-wiped = Erasing did not work. Press the button once more.

## On the explanation page

booth-protect-input-title = What you write to the trainer separately
booth-protect-input-1 = Separate input is for the trainer named on the page. You choose whether your name stands there, and whether a next trainer may read it.
booth-protect-input-2 = Your browser seals what you write. We do not keep who wrote, or when. We do keep the day of delivery. Everything is of one size.
booth-protect-input-3 = Messages are delivered twice a week, from two on, after a time that chance decides. A single one goes after two to four weeks. You may then be the only one.
booth-protect-input-4 = With your own code you read the reply. Your browser makes that code, and it does not go to us. Whoever has it can read along.
booth-protect-input-5 = After the end of the trajectory you can read a reply for four weeks. Then we erase everything. The trainer may erase a conversation earlier.
