# Small things anybody can say, and what returns on many cards.

status-button = Where are we?
help-button = Help
result-button = See the result
start-button = Begin the pre-intake
back-button = Back
protection-button = How we protect your answers

pick-label = Team (required)
pick-required = Choose a team.
pick-button = Continue

fact-trainer = Trainer
fact-coach = CLV coach
fact-members = Members
fact-asked = Who we ask
fact-asked-value = { $count ->
    [one] 1 member
   *[other] { $count } members
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
door-browser = Open in the browser
door-title = Private page
door-link-ready = Your private page is ready. Give this link to nobody: whoever opens it can answer in your place.
door-link-open = Open the private page
door-link-expires = The link works for half an hour.
door-link-again = New link

welcome-title = Welcome to the Cultuurtraject
welcome-what = In the Cultuurtraject your team makes a social norm together: how do we want to treat each other? I plan, ask and remind.
welcome-lead = You are the I&D programme lead. Enrol the teams. After that you see here where each team stands.
welcome-manager = Your team is enrolled. You begin, together with the trainer and the CLV coach.
welcome-trainer = You guide a team as its trainer. I will tell you when something is ready for you.
welcome-coach = You guide a team as its CLV coach. I will tell you when something is ready for you.
welcome-member = Your team takes part. You will hear from me when the first questions are ready.
welcome-unknown = You are not enrolled in a team yet. The I&D programme lead does that.
welcome-stop = Type "stop" if you want no reminders. Type "help" for support or to report something.

channel-title = I am the bot of the Cultuurtraject
channel-installed = { $name } added me to this team.
channel-personal = I ask nothing here in the channel. Open a chat with me for everything that is yours.
channel-remove = Do you not want me here? Remove me under the apps of this team.

language-title = Which language shall we speak?
language-explained = Your choice holds for the chat and for your private page.
language-chosen = We speak English
language-change = Type "language" to change this.

reminders-stopped = You get no more reminders
reminders-stopped-explained = You still get your team's invitations and results. Those come once.
reminders-resume-button = Remind me after all
reminders-resumed = You get reminders again
reminders-resumed-explained = There are at most two per round of questions. Everybody gets the same ones.

protection-title = How we protect your answers
protection-short = You never answer the questions about your team in this chat, but on your private page. Your browser seals your answers before they leave.

unknown-title = I do not understand that
unknown-try = Ask for example "where are we", or type "help".
unknown-kept-by-microsoft = I keep nothing of what you type. Microsoft does keep what is in a chat. So it is better not to write sensitive things here.

refused-title = This does not work
refused-mend = What you filled in is still there. Change it on the card above.
card-stale = This card is out of date. Ask where your team stands and you get a new one.
went-wrong = Something went wrong on our side. Try again in a few minutes.
team-unknown = I do not know this team, or you have no part in it. Ask the I&D programme lead.
key-missing = The key of this round of questions is not there. The administrator can see what is wrong.
seal-broken = This round of questions was changed after it opened. So this cannot be done. Tell the administrator.
team-stands-still = This team is at a standstill. Something was changed outside the bot: who may read, or a result. Until that is put right, I show nothing of this team. The administrator can see what is wrong.
readers-not-confirmed = The data were restored. I show nothing until two people have confirmed who may read. Try again later.

data-title = What I know about you
data-name = Name
data-account = Account
data-object-id = Number in Teams
data-unknown = not known yet
data-language = Language
data-reminders = Reminders
data-reminders-value = { $on ->
    [yes] on
   *[no] off
}
data-chat = Chat
data-chat-value = the address of this chat, so that I can reach you
data-programme = Programme
data-answers = Answers are not listed here. While questions are open, I can find out whether you took part. After that I cannot. What you answered I never keep with your name.
data-who = Is something wrong? Ask the administrator of your organisation.
data-not-my-team = I do not belong to this team
data-erase = Erase my data
erase-title = Erasing your data
erase-what = I erase what I keep of you: your name, your account, your settings and your place in the team. What stands in Teams, in documents or in a backup I cannot erase. You get no more messages.
erase-answers = A sealed answer stays until closing. Your name does not stand there.
erase-confirm = Erase everything
erase-guides = You guide { $teams }. Hand that over first. Ask the I&D programme lead.
erased-title = Your data are erased
erased = If you write to me again, I no longer know you. You can remove the app now.

## Messages that come by themselves: what is left of an old card, and reminding later.

notice-over-title = The questions for { $team } are closed

snooze-title = Until when no reminders?
snooze-explained = You still get invitations and results of your team.
snooze-label = First day with reminders (required)
snooze-required = Choose a day.
snooze-button = Not until then
snoozed = No reminders until { $day }
snoozed-explained = After that I remind you again. You still get invitations and results.
snooze-not-ahead = Choose a day after today, at most a year ahead.
snooze-instead = Only for a while
reminders-stop-button = Stop reminding me

data-zone = Time zone
data-reminders-later = not until { $day }

overview-unreachable = { $count ->
    [one] I cannot reach 1 person now. The app was removed or not opened yet.
   *[other] I cannot reach { $count } people now. The app was removed or not opened yet.
}
