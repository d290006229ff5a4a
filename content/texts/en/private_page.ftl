# Separate input: in the chat, on the private page and on the trainer's reading page.
# Texts that begin with booth- stand on a page. Use no selections or plurals there.

## In the chat

input-button = Write to the trainer
input-title = Message to the trainer
input-what = If you want to tell the trainer something outside the group, write it on your private page.
input-how-long = Your message arrives after one to two weeks, sometimes only after four. Then the trainer reads it and can reply. If it is urgent, type “help”.
input-where = You don't have to give your name. With a code you can read the reply there too.
input-who-reads-nobody = Messages from { $team } go to the next trainer. A programme lead is the trainer there now, and doesn't read anything.
input-who-reads = Messages from { $team } go to { $trainer }, who reads them.
input-not-here = Please don't write it in this chat: Microsoft keeps what is written here.
input-none = Employees and the manager of a team that has started can write to the trainer.
input-none-who = The trainer of that team reads it.
input-pick = Which team's messages do you want to read?
input-read = Read the messages
input-read-title = Messages from { $team }
input-read-what = This is for you as the trainer. Don't share it with anyone, not even the manager or the coach.
input-read-before = Read what was written in the previous programme
input-read-before-until = What was written in the previous programme stays readable until about four weeks after its end.
input-read-until = You are no longer the trainer here. You can read what was written to you until { $day }.
input-not-started = There are no messages from this team. The programme has not started yet, or is over.
input-empty = There is no text yet. Write something, then send it.
input-name = Write your name, in up to eighty characters. Or choose to write without your name.
input-gone = This message is no longer here.

notice-input-title = There is something to read from { $team }
notice-input = There are messages for you, or proposals for the norm. Each has its own reading page.
notice-input-quiet = The manager, the coach and the team don't get this message.
notice-line-title = Did you write to the trainer for { $team }?
notice-line = If so, there may be a reply. Use your code to read it on your private page.
notice-line-quiet = The whole team gets this no more than once every four weeks, even when there is nothing. Type “stop” if you don't want it.
remind-input = If you wrote to the trainer, use your code on your private page to see whether there is a reply.

## On the private page: the way to it

booth-input-title = Message to the trainer
booth-input-offer = If you want to say something outside the group, write to { $trainer }, the trainer for { $team }.
booth-input-go = Write to { $trainer }
booth-input-home-title = Write to { $trainer }, outside the group
booth-input-home = You can write with or without your name, for as long as the programme runs.
booth-input-write = Write a message
booth-input-have-code = I have a code
booth-input-only-back = You can't write new messages here any more. With your code you can still read the replies.
booth-input-enough = There is a limit to how many messages you can send in a day, and you've reached it. Open the private page from the chat again tomorrow.
booth-input-enough-title = You can't send any more today
booth-input-back = Back to the private page

## What always stands beside it

booth-input-know-title = Good to know
booth-input-next-trainer = the next trainer
booth-input-know-nobody = A programme lead is your team's trainer at the moment, and doesn't read anything. What you write waits for the next trainer, who may read it. So it can take longer than it says below.
booth-input-know-reader = What you write is read by { $trainer }. The team, the manager and the coach don't get to see it.
booth-input-know-successor = If another trainer takes over, everyone is told. What was written before can then be read by { $trainer } for twenty more working days. After that we delete it, except what you let the next trainer read.
booth-input-know-moment = Messages are delivered at fixed times, on Tuesdays and Thursdays. Chance decides how many of these deliveries yours waits for. Expect one to two weeks. Only then can the trainer reply.
booth-input-know-lone = A single message waits longer, and is delivered on its own after two to four weeks. So you may be the only writer.
booth-input-know-report = This is not a formal report. It does not lead to an investigation.
booth-input-know-crime = If it is about a crime, the trainer may have to report it, including what you wrote.
booth-input-know-kept = You can read a reply for four more weeks after the programme ends. Then we delete everything. The trainer may delete a conversation earlier.
booth-input-support-title = Do you want help, or to make a formal report?
booth-input-support = You can go here, even without your manager knowing. Type “help” in the chat to see all options.

## Writing

booth-input-way-title = How do you want to write?
booth-input-way-anonymous = Without your name
booth-input-way-anonymous-means = Your name is not on it. So { $trainer } can't reply to you, but can sometimes guess who wrote it.
booth-input-way-code = Without your name, with a code
booth-input-way-code-means = Your name is not on it. With the code you can read the reply and write back.
booth-input-way-name = With your name
booth-input-way-name-means = { $trainer } will know who you are and can talk to you about it. You get a code too.
booth-input-way-missing = First choose how you want to write.
booth-input-successor-means = If you don't tick this, it stays with the present trainer. Your choice is sealed with your message.
booth-input-successor = The next trainer may read this too
booth-input-write-title = What do you want to tell { $trainer }?
booth-input-write-hint = Someone may recognise you by the way you write. It's better not to name other people.
booth-input-name = Your name
booth-input-name-missing = Write your name, or go back and choose “Without your name”.
booth-input-text-missing = There is no text yet.
booth-input-to-check = Check it
booth-input-promise = For now, what you write is only on this screen.

## Checking and sending

booth-input-check-title = Is this right?
booth-input-check-hint = Once you've sent it, you can't change it or take it back. It is then for { $trainer }.
booth-input-check-name = With your name: { $name }
booth-input-busy = One moment, please.
booth-input-not-sent = That didn't work. What you wrote is still on this screen. Press the button again.
booth-input-not-accepted = The page can't send this any more. Copy your text and open the page again from the chat.
booth-input-full = There is no room at the moment. Your message was not sent. Try again after the next delivery.
booth-input-toolate = This page was open for too long, or the programme is over. Copy your text and open the private page again from the chat.
booth-input-used = This page has already sent a message. Copy your text and open the private page again from the chat.

## The code

booth-input-code-title = Your message has been sent. This is your code.
booth-input-code-once = Write the code down. It was made on this page and is not sent to us. So we can't find it for you.
booth-input-code-keep = Keep the code where others don't see it. Anyone who has it can read what you and { $trainer } write.
booth-input-code-copy = Copy the code
booth-input-code-copied = The code has been copied.
booth-input-code-not-copied = Copying doesn't work here. Write the code down.
booth-input-code-kept = I've written the code down
booth-input-done-title = Thank you. Your message has been sent.
booth-input-done = It is sealed until it is delivered.
booth-input-done-moment = That happens on a Tuesday or Thursday. Chance decides which one.
booth-input-done-line = You won't be told when there is a reply. Check now and then with your code. About once every four weeks the whole team gets the same reminder, unless the programme is at a standstill.

## Coming back with a code

booth-input-return-title = What is your code?
booth-input-return-hint = Twenty letters and digits. Spaces and capitals don't matter.
booth-input-return-open = Open the conversation
booth-input-code-old = This is a code of sixteen digits. Those belonged to an earlier version and don't open anything any more. Write a new message if you want to continue.
booth-input-code-mistyped = A code has twenty letters and digits. Check whether one is missing.
booth-input-code-unknown = There is nothing for this code yet. A new message can be found after about a week. Please also check every character. The conversation may have been deleted.
booth-input-talk-title = Your conversation with { $trainer }
booth-input-no-reply = There is no reply yet.
booth-input-you = You
booth-input-answer = Do you want to write back?
booth-input-thread-full = This conversation is as long as it can be. Start a new message if you want to continue.
booth-input-gone-title = This message is no longer here
booth-input-gone = The programme is over, or the trainer deleted the message.

## Thinking ahead, in a group that is too small to be asked

booth-think-title = Think ahead about the session
booth-think-lead = These questions are for you. Think about them, or write down here what you want to say.
booth-think-question-1 = What really needs to be discussed in the session?
booth-think-question-2 = What goes well in the way you treat each other?
booth-think-question-3 = When did you not say something, and what held you back?
booth-think-question-4 = What do you want to say in the session, and what do you keep to yourself?
booth-think-question-5 = What do you need to be able to say that?
booth-think-trainer = If there is something you want to say outside the group, write to the trainer privately on your private page. You open it from the chat.
booth-think-promise = This page sends nothing and keeps nothing. When you close the page, your text is gone.

## The trainer's reading page

booth-inbox-title = Messages to you as the trainer
booth-inbox-hint = People in the team wrote this to you, outside the group. The manager can write too. The order means nothing, and neither does the day of delivery.
booth-inbox-careful = Read this on your own. Don't try to find out who wrote it, and don't copy sentences word for word.
booth-inbox-next = New messages arrive here at fixed times. The next is { $moment }.
booth-inbox-nearly-full = This page is nearly full. Delete what you no longer need, to make room.
booth-inbox-until = You are no longer the trainer here. You can read what was written to you until { $day }. After that we delete it.
booth-inbox-empty = Nothing has been delivered.
booth-inbox-delivered = Delivered on { $day }
booth-inbox-writer = Message
booth-inbox-you = Your reply
booth-inbox-name = Signed with the name { $name }. We did not check that name.
booth-inbox-no-reply = You can't reply to this. The writer chose neither a code nor a name.
booth-inbox-full = This conversation is as long as it can be.
booth-inbox-reply = Reply
booth-inbox-reply-label = Your reply
booth-inbox-reply-hint = The writer can read it with the code. Nobody is told that you replied.
booth-inbox-reply-send = Send the reply
booth-inbox-stop = Not now
booth-inbox-wipe-title = Delete this conversation
booth-inbox-wipe-button = Delete this conversation
booth-inbox-sure-title = Delete this conversation?
booth-inbox-sure = You and the writer will no longer be able to read this conversation.
booth-inbox-sure-undo = You can't undo this.
booth-inbox-sure-unread = Your reply is the last one in this conversation. The writer may not have read it yet.
booth-inbox-sure-waiting = Anything still waiting to be delivered stays, and comes later.
booth-inbox-sure-wipe = Delete the conversation
booth-inbox-wiped-title = The conversation has been deleted
booth-inbox-wiped = We can no longer open it. New messages arrive at the fixed times.
booth-inbox-not-wiped = It could not be deleted. Press the button again.

## On the explanation page

booth-protect-input-title = What you write to the trainer privately
booth-protect-input-1 = A message is for the trainer named on the page. You choose whether your name is on it, and whether the next trainer may read it.
booth-protect-input-2 = Your browser seals what you write. We don't keep who wrote, or when. We do keep the day of delivery. Everything is the same size.
booth-protect-input-3 = Messages are delivered twice a week, at least two at a time. Chance decides how long each one waits. A single one is delivered after two to four weeks. You may then be the only writer.
booth-protect-input-4 = With your own code you can read the reply. Your browser makes that code, and it is not sent to us. Anyone who has it can read the conversation.
booth-protect-input-5 = You can read a reply for four weeks after the programme ends. Then we delete everything. The trainer may delete a conversation earlier.
