# Questions around a session: preparing it, looking back, and a question to the room.

## Being asked

asked-title = { $kind ->
    [preparation] Preparing { $what } of { $team }
    [evaluation] { $team }: how was the session “{ $what }”?
   *[support] { $what } of { $team }
}
asked-why = { $kind ->
    [preparation] Your answers help the trainer to prepare the session.
    [evaluation] This way team and trainer know what can be better next time.
   *[support] For every proposal you say whether you can live with it.
}
asked-sealed = You answer on your private page. Your answers are sealed. With fewer than { $threshold } answers we show nothing.

## What came out

ended-title = { $kind ->
    [preparation] Preparing { $what } of { $team } is closed
    [evaluation] Looking back at { $what } of { $team } is closed
   *[support] { $what } of { $team } is closed
}
ended-in-session = You see now what came out. The team sees it in the session.
ended-early = You see now what came out. The team sees it on { $day }. Please do not share it before.
ended-texts = What people wrote for you is on the reading page only.
ended-same = Everyone in the team sees the same, at the same moment. So does the manager.
ended-show = See what came out
outcome-title = { $kind ->
    [preparation] Preparing { $what } of { $team }
    [evaluation] Looking back at { $what } of { $team }
    [room] Question to the room in { $what } of { $team }
   *[support] { $what } of { $team }
}
round-gone = These questions are gone. Type “status” to see how it goes on.
round-not-yet = You can see this from { $day }.
instrument-too-long = These are too many questions at once. Ask at most { $most } things.

## Too small to ask

not-asked-title = No questions around the sessions of { $team }
not-asked-why = Around a session we only ask groups of at least { $least } people. This team has fewer.
not-asked-next = Ask in the session itself how it goes. Writing to you apart is always possible.
sessions-button = See the sessions

## Question to the room

room-title = Question to the room: { $team }
room-what = You ask everybody in the room one question. Everyone answers on their own private page.
room-who = Before the first question, let everybody open their private page. Whoever has done so by then can answer today. Nobody joins after that.
room-statement-label = Choose a statement from the list
room-statement-own = I ask a question of my own
room-question-label = Or type your own statement or question
room-answered-label = How do people answer?
room-way = { $way ->
    [agree] Agree or disagree with a statement
   *[options] Yes or no to each choice below
}
room-options-label = Choices, one per line, { $most } at most. Only for yes or no.
room-promise = The question is open for { $minutes } minutes. Then everyone sees what came out at the same moment.
room-ask = Ask the question
room-ask-anyway = Ask it like this all the same
room-question-empty = Choose a statement, or type your own statement or question.
room-too-long = This is too long. A question has at most { $most } characters, a choice { $option }.
room-options = Give { $least } to { $most } choices.
room-options-alike = Two choices are the same. Make them different.
room-too-small = The question was not asked. Fewer than { $least } people have opened their private page in this session. Let everybody open it and ask again. Or talk in pairs and collect what comes up.
room-running = A question is open already. Wait until it is closed.
room-not-in-session = You can ask the room only during the session itself.
room-too-late = The session runs until { $until }. A question stays open for { $minutes } minutes, so there is no time left for one. Talk in pairs and collect what comes up.
room-enough = You can ask { $most } questions in one session, and you have. Talk in pairs and collect what comes up.
room-repeated = This team was asked this before. Asking the same thing twice can give away what somebody answered. Choose a statement from the list, or ask something else.
room-reworded = This question is close to one of this session. That can give away what somebody answered. Choose a statement from the list, or wait until the next session.
room-yes = Yes
room-no = No
room-open-title = The question is open: { $team }
room-open = Everybody who was in time has { $minutes } minutes. Tell them to open “Private page” in the chat. What came out is there a minute later.
room-open-nobody = I show nobody how many people have answered. Not you either.
room-look = See what came out
room-until = The trainer asks a question. You can answer until { $until }.
room-until-who = The question is on your private page if you opened it before the first question of this session.
room-ended-title = The question to the room is closed: { $team }

## When a text seems to name somebody

naming-found = This may point to a person: { $words }. You may leave it as it is.

## Sessions before and after: the summary, the briefing and the documents.

sessions-title = Sessions of { $team }
sessions-pre-intake = Briefing for the intake
sessions-pre-intake-what = The team result, with points for the conversation
session-row = { $what }, { $dates }
session-draft = Your summary is still a draft
session-summary-there = Summary of { $day }
session-no-summary = No summary yet
session-to-come = This session is still to come
session-unknown = This session is gone. Type “summary” and choose again.
session-nothing-yet = There is nothing to read of this session yet.
session-not-begun = This session begins on { $day }. After that you can write the summary.
way-briefing = Briefing
way-briefing-what = Agenda, materials, result and norms so far
way-room = Question to the room
way-room-what = During the session, three minutes, from eight people, five times at most
way-round = { $kind ->
    [preparation] What came out of the preparation
    [evaluation] What came out of looking back
   *[room] What the room answered
}
way-write = Write the summary
way-write-on = Go on with the summary
way-rewrite = Improve the summary
way-write-what = Without names, for the whole team
way-summary = Summary

## The summary

summary-title = Summary of { $what }: { $team }
summary-version = Version { $version } of { $day }
summary-norms = Norms you adopted
summary-actions = Agreements
summary-next = Next time
summary-action = – { $what } ({ $who })
summary-action-due = – { $what } ({ $who }, { $day })
summary-evaluation = See how it was found
summary-released-before = This version was released already. Open the summary again to improve it.
summary-too-many-actions = There are { $most } agreements already. Remove one first.
summary-present-number = Type a number, such as 9.
fact-present = Present
block-title = { $block ->
    [knowledge] Knowledge
    [awareness] Awareness
    [action] Action
   *[session] The session
}
owner = { $role ->
    [manager] the manager
    [trainer] the trainer
    [coach] the CLV coach
   *[member] the team together
}
notice-summary-title = The summary of { $what } is there: { $team }
notice-summary = The trainer wrote down what you discussed and agreed.
notice-summary-read = Read the summary

## The form

form-title = Summary of { $what }: { $team }
form-who-free = Write what was discussed, not who said what. Count people, do not name them.
form-present = How many people were there?
form-discussed = { $block }: what was discussed?
form-next = What will you pick up next time?
form-draft = What you fill in stays a draft until you release it. You can stop at any time.
form-on = Save and go on
form-new-action = Add an agreement
form-what = What was agreed?
form-owner = Who looks after it?
form-due = On which day is it done?
form-person = An agreement belongs to a role. After that, somebody can take it on in chat.
form-add = Add
form-remove = Press here to remove this agreement
form-check = To the overview
form-incomplete = First fill in how many people were there and what was discussed.
form-look = This is what the team reads. Have a look at it.
form-no-norms = No norms were adopted on the day of this session.
form-release-who = Everybody in the team is told, and so are the manager and the CLV coach.
form-release = Release to the team
form-released-title = The summary is released: { $what } of { $team }
form-released = Everybody in the team is told. The agreements are with the team now.
form-released-change = Is something wrong? Then write a new version. The old one is kept.

## The briefing

brief-title = Briefing for { $what }: { $team }
brief-agenda = Agenda
brief-agenda-room = Today
brief-part = { $minutes } minutes: { $what }
brief-materials = Materials
brief-scan = Where the team stands
brief-no-scan = There is no team result. Say so openly in the session.
brief-preparation = From the preparation
brief-norms = Norms so far
brief-norms-theme = Norm: { $theme }
brief-no-norms = The team has not adopted any norms yet.
brief-file-explained = Choose PDF to read, Word to work in, or PowerPoint to show.

## Documents

brief-paper-title = Briefing for { $what }
brief-paper-notice = For the trainer only. Texts and separate input are on the reading page only.
brief-paper-footer = As of { $day }. Only with at least { $threshold } answers.
step-read-waiting = Read what waits on the reading page: texts and separate input.
step-write-summary = Write the summary in chat and release it.
step-before-session = before the session
step-after-session = after the session
slides-notice = This shows where you stand as a team. It judges nobody.
slides-series = boxes
slides-footer = Only with at least { $threshold } answers. As of { $day }.
slides-chart = Bars that show the same words. { $words }
summary-paper-title = Summary of { $what }
summary-paper-notice = For the team and the manager. It is about what was discussed, and not about who said what.
summary-paper-footer = Version { $version }, released on { $day }.
action-no-day = no day agreed
