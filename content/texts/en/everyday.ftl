# Small things anybody can say, and what returns on many cards.

status-button = What's next?
help-button = Help
result-button = See the result
start-button = Start the pre-intake
back-button = Back
list-next = Next
protection-button = How we protect your answers

pick-typed = You can also put the name of the team in your question.

fact-trainer = Trainer
fact-coach = CLV coach
fact-members = Employees
fact-themes = Themes
fact-asked = Who we ask
fact-asked-value = { $count ->
    [one] 1 employee
   *[other] { $count } employees
}
fact-open = Questions open
fact-open-value = { $first } to { $last }
fact-until = Until
fact-until-value = { $until }
fact-minutes = How long
fact-minutes-value = about { $minutes } minutes
fact-visible = Result
fact-visible-value = { $day }

door-button = Private page
door-browser = Open in your browser
door-title = Private page
door-link-ready = Your private page is ready. Don't give this link to anyone: anyone who opens it can answer in your place.
door-link-open = Open the private page
door-link-expires = The link works for half an hour.
door-link-again = New link

welcome-title = Welcome to the Cultuurtraject
welcome-what = In the Cultuurtraject your team agrees on its social norm: how do we want to treat each other? I handle the planning, the questions and the reminders.
welcome-lead = You are the programme lead for inclusion and diversity (I&D). Start by signing up the teams. After that you can see here where each team stands.
welcome-manager = Your team is signed up. You can start, together with the trainer and the CLV coach.
welcome-manager-started = Your team is taking part. You plan the sessions, together with the trainer.
welcome-trainer = You guide a team as its trainer. I'll tell you when something is ready for you.
welcome-coach = You guide a team as its CLV coach. I'll tell you when something is ready for you.
welcome-member = Your team is taking part. I'll let you know when there are questions for you.
welcome-over = Your team's programme is over. What you agreed stays here for you to read.
welcome-unit = You have a role in a unit. Under “units” you see what you can do.
welcome-unknown = If your team takes part, you'll get a message here. The I&D programme lead signs teams up.
welcome-stop = Type “stop” if you don't want reminders. Type “help” to get help or report something.

channel-title = I'm the Cultuurtraject bot
channel-installed = { $name } added me to this team.
channel-personal = I don't ask anything here in the channel. Open a chat with me for anything that concerns you.
channel-remove = If you don't want me here, remove me from this team's apps.

language-chosen = We're speaking English
language-change = Type “language” to change this.

reminders-which = Which reminders do you no longer want?
reminders-which-explained = Press what bothers you to turn it off. Press it again later to turn it back on. You always get invitations and results.
reminders-all = All reminders
reminders-state = { $state ->
    [on] on
   *[off] off
}
reminders-state-later = not until { $day }
reminders-stopped = { $what ->
    [one] Stopped: { $name }
   *[all] You won't get any more reminders
}
reminders-still-come = You'll still get your team's invitations and results.
reminders-resume-button = Turn reminders back on
reminders-resumed = { $what ->
    [one] Back on: { $name }
   *[all] You'll get reminders again
}
reminders-resumed-explained = You get up to two each time questions open. Everyone gets the same ones.

protection-title = How we protect your answers
protection-short = You never answer the questions about your team in this chat, but on your private page. Your browser seals your answers before sending them.

unknown-title = I don't understand that
unknown-help = Did something happen? Get help or report it
unknown-meant = Do you mean …
unknown-try = Ask it another way, or type “menu” to see what I can do.
unknown-kept-by-microsoft = I don't keep what you type. Microsoft does keep what is in a chat. So it's better not to write sensitive things here.

refused-title = That didn't work
refused-mend = What you filled in is still there. Change it on the card above.
card-stale = This card is out of date. Type “status” for a new one.
card-too-large = This does not fit on one card. Make it shorter, or split it up.
went-wrong = Something went wrong on our side. Try again in a few minutes.
team-no-longer = You no longer have a role in { $team }. The manager is now { $manager }, the trainer { $trainer }.
team-unknown = I don't know this team, or you don't belong to it. Ask the I&D programme lead.
key-missing = These questions don't work at the moment. Please tell the administrator.
seal-broken = Something is wrong with these questions. Don't fill anything in now. Please tell the administrator.
team-stands-still = I've stopped everything for this team. Something was changed without going through me: who may read, or a result. Until that is put right, I show nothing about this team. The administrator can see what is wrong.
readers-waiting = The data was restored
readers-not-confirmed = I show nothing until two people have confirmed who may read. Try again later.

data-title = What I know about you
data-name = Name
data-account = Account
data-object-id = Number in Teams
data-unknown = not known yet
data-language = Language
data-reminders = Reminders
data-chat = Chat
data-chat-value = the address of this chat, so that I can reach you
data-programme = Programme
data-answers = Answers are not listed here. While questions are open, I can find out whether you took part. After that I can't. I never keep your answers together with your name.
data-who = If something is wrong, ask your organisation's administrator.
data-not-my-team = I'm not part of this team
data-erase = Delete my data
erase-title = Delete your data
erase-what = I delete what I keep about you: your name, your account, your settings and your place in the team. I can't delete what is in Teams, in documents or in a backup. You won't get any more messages.
erase-answers = A sealed answer stays until the questions close. Your name is not on it.
erase-confirm = Delete everything
data-guides = Your data can't be deleted yet: you guide { $teams }. Ask the I&D programme lead to hand that over first.
erase-guides = You guide { $teams }. Ask the I&D programme lead to hand that over first.
erased-title = Your data has been deleted
erased = If you write to me again, I won't know who you are. You can remove the app now.

## Messages that come by themselves: what is left of an old card, and reminding later.

notice-over-title = The questions for { $team } are closed

snooze-title = When do you want reminders again?
snooze-which = Which reminders don't you want before that day? (required)
snooze-which-required = Choose which reminders.
snooze-button = Not before that day
snooze-explained = Pause only what bothers you, so that you don't miss a closing date. You always get invitations and results.
snooze-label = First day with reminders (required)
snooze-required = Choose a day.
snoozed = { $what ->
    [one] Not until { $day }: { $name }
   *[all] No reminders until { $day }
}
snooze-not-ahead = Choose a day after today, up to a year ahead.
snooze-instead = Just for a while
reminders-stop-button = Stop reminding me

data-zone = Time zone

overview-unreachable = { $count ->
    [one] I can't reach 1 person now. They have removed the app, or not opened it yet.
   *[other] I can't reach { $count } people now. They have removed the app, or not opened it yet.
}

overview-held = { $count ->
    [one] A setting of Teams holds back my messages to 1 person. They go out by themselves once the administrator has changed it.
   *[other] A setting of Teams holds back my messages to { $count } people. They go out by themselves once the administrator has changed it.
}
undelivered-title = Not delivered
undelivered-count = { $count ->
    [one] I could not send something to 1 person.
   *[other] I could not send something to { $count } people.
}
undelivered-what = Teams did not take this. The administrator sees why, and can send it again.
undelivered-nothing = Everything has been delivered now.
undelivered-programme = Not of one team
undelivered-kind = { $kind ->
    [asks] questions that are open
    [session] dates and sessions
   *[news] other news
}
not-delivered-title = Invitations of { $team } did not go out
not-delivered-some = Some people have not been invited yet to the questions that are open.
not-delivered-held = A setting of Teams holds back my messages. Ask the administrator to allow the app again. They go out by themselves then.
not-delivered-refused = Teams did not take them, or was out of reach for too long. The administrator sees why, and can send them again.
not-delivered-until = { $moved ->
    [yes] So I keep the questions open longer, until { $until }. Everyone who was asked hears that.
   *[no] The questions are open until { $until }. If too little time is left, I keep them open longer.
}
