# Questions around a session: preparing it, looking back, and a question to the room.

## Being asked

asked-title = { $kind ->
    [preparation] Questions before { $what } with { $team }
    [yearly] { $team }: which norms stay?
    [evaluation] { $team }: how was the session “{ $what }”?
   *[support] { $what } in { $team }
}
asked-why = { $kind ->
    [preparation] Your answers help the trainer to prepare the session.
    [yearly] For each norm you say what should happen to it. After that the team decides together.
    [evaluation] They show the team and the trainer what can be better next time.
   *[support] For each norm you say whether you can live with it.
}
asked-visible-value = { $day }, on this card
asked-sealed = You answer on your private page. Your answers are sealed. With fewer than { $threshold } answers we show nothing.

## What came out

ended-title = { $kind ->
    [preparation] The questions before { $what } for { $team } are closed
    [yearly] The questions about the norms of { $team } are closed
    [evaluation] The questions after { $what } for { $team } are closed
   *[support] The questions are closed. { $what } for { $team }
}
ended-in-session = You can see the result now. The team will see it in the session.
ended-early = You can see the result now. The team will see it on { $day }. Please don't share it before then.
ended-texts = What people wrote to you is only on the reading page.
ended-same = Everyone in the team sees the same, at the same moment. So does the manager.
ended-show = See the result
outcome-title = { $kind ->
    [preparation] Questions before { $what } for { $team }
    [yearly] Which norms of { $team } stay
    [evaluation] Feedback on { $what } for { $team }
    [room] Question for the group in { $what } for { $team }
   *[support] { $what } for { $team }
}
round-gone = These questions are no longer here. Type “status” to see what comes next.
round-not-yet = You can see this from { $day }.
instrument-too-long = That is too many questions at once. Ask up to { $most } things.

## Too small to ask

not-asked-title = No questions before and after sessions for { $team }
not-asked-why = Before and after a session we only ask groups of at least { $least } people. In a smaller team, such as this one, people could guess who said what.
not-asked-next = Ask in the session how things are going. Team members can always write to you privately.
late-asked-title = Some people hear about the questions too late: { $team }
late-asked-why = They were asked something else this week. The invitation for “{ $what }” would arrive after the questions close.
late-asked-next = Say in the group that the questions are on the private page. People can answer until { $until }.
late-asked-quiet = I don't say who they are.
sessions-button = See the sessions

## A group that is too small to be asked

small-why = This group has fewer than { $least } people, so someone could guess who said what. That is why there is no team scan, no questions are asked beforehand, and I don't ask for backing for a norm. This is what there is instead:
small-think = Before each session, everyone thinks ahead by themselves, on a page that sends nothing.
small-write = You can always write to the trainer privately, also without your name. In a small group it is easier to guess who wrote.
small-talk = In the session, the trainer leads the conversation and says openly that there is no result.
small-aloud = The trainer asks out loud whether people back a norm, and records in the session what the group adopts.
small-after = { $asks ->
    [yes] After a session, I do ask how it was: the manager answers too.
   *[no] After a session, everyone can tell the trainer privately how it was.
}
small-reminder = This group is too small to be asked anything beforehand, so there will be no answers.
think-ahead = Think about a few questions beforehand, just for yourself. The page sends nothing and keeps nothing.
think-button = Think ahead
look-back-title = How was “{ $title }” of { $team }?
look-back-why = This group is too small to be asked: someone could guess who said what.
look-back-write = If there is something you want to say about the session, write to { $trainer } (trainer) privately, on your private page.
look-back-alone = You may be the only one who writes. If you'd rather talk to someone, type “help”.

## Question to the room

room-title = Question for the group: { $team }
room-what = You ask everyone in the room one question. Everyone answers on their own private page.
room-who = Before the first question, ask everyone to open their private page. Anyone who has done so by then can answer today. It is too late to join after that.
room-statement-label = Choose a statement from the list
room-statement-own = I'll ask a question of my own
room-question-label = Or type your own statement or question
room-answered-label = How do people answer?
room-way = { $way ->
    [agree] Agree or disagree with a statement
   *[options] Yes or no to each choice below
}
room-options-label = Choices, one per line, up to { $most }. Only for yes or no.
room-promise = The question is open for { $minutes } minutes. Then everyone sees the result at the same moment.
room-ask = Ask the question
room-ask-anyway = Ask it anyway
room-question-empty = Choose a statement, or type your own statement or question.
room-too-long = This is too long. A question can have up to { $most } characters, a choice { $option }.
room-options = Give { $least } to { $most } choices.
room-options-alike = Two choices are the same. Make them different.
room-too-small = The question was not asked. Fewer than { $least } people have opened their private page in this session. Ask everyone to open it, and try again. Or let people talk in pairs and share what comes up.
room-running = A question is already open. Wait until it is closed.
room-not-in-session = You can ask the group only during the session itself.
room-too-late = The session runs until { $until }. A question stays open for { $minutes } minutes, so there is no time left for one. Let people talk in pairs and share what comes up.
room-enough = You can ask { $most } questions in one session, and you have. Let people talk in pairs and share what comes up.
room-repeated = This team has been asked this before. Asking the same thing twice can give away what someone answered. Choose a statement from the list, or ask something else.
room-reworded = This question is very like one you asked in this session. That can give away what someone answered. Choose a statement from the list, or wait until the next session.
room-yes = Yes
room-no = No
room-open-title = The question is open: { $team }
room-open = Everyone who was in time has { $minutes } minutes. Tell them to open “Private page” in the chat. You'll see the result a minute later.
room-open-nobody = I show nobody how many people have answered, not even you.
room-not-yet = The result will be ready on { $moment }.
room-look = See the result
room-until = { $about ->
    [support] The trainer is asking whether you can live with some norms. You can answer until { $until }.
   *[room] The trainer is asking a question. You can answer until { $until }.
}
room-until-who = The question is on your private page if you opened it before the first question of this session.
room-ended-title = The question for the group is closed: { $team }

## When a text seems to name somebody

naming-found = This may point to a person: { $words }. You can leave it as it is.

## Sessions before and after: the summary, the briefing and the documents.

sessions-title = Sessions for { $team }
sessions-pre-intake = Briefing for the intake
sessions-pre-intake-what = The team result, with points for the conversation
session-row = { $what }, { $dates }
session-draft = Your summary is still a draft
session-summary-there = Summary from { $day }
session-no-summary = No summary yet
session-to-come = This session has not been held yet
session-unknown = This session is no longer there. Type “summary” and choose again.
session-nothing-yet = There is nothing to read about this session yet.
session-not-begun = This session starts on { $day }. After that you can write the summary.
way-briefing = Briefing
way-briefing-what = Agenda, materials, result and norms so far
way-room = Question for the group
way-room-what = During the session: three minutes, at least eight people, up to five times
way-round = { $kind ->
    [preparation] Result of the questions beforehand
    [evaluation] Feedback on the session
    [support] Backing for the norms
   *[room] What the group answered
}
way-write = Write the summary
way-write-on = Continue the summary
way-rewrite = Improve the summary
way-write-what = Without names, for the whole team
way-summary = Summary

## The summary

summary-title = Summary of { $what }: { $team }
summary-version = Version { $version }, { $day }
summary-decided = What you decided
summary-norms = Norms you adopted
summary-actions = Agreements
summary-next = Next time
summary-action = – { $what } ({ $who })
summary-action-again = – { $what } ({ $who }, { $rhythm })
summary-action-due = – { $what } ({ $who }, { $day })
summary-evaluation = See the feedback on this session
summary-released-before = This version has already been shared. Open the summary again to improve it.
summary-too-many-actions = There are already { $most } agreements. Remove one first.
summary-present-number = Type a number, such as 9.
fact-present = People present
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
   *[member] the whole team
}
notice-summary-title = The summary of { $what } is ready: { $team }
notice-summary = The trainer wrote down what you discussed and agreed.
notice-summary-again-title = The summary of { $what } has changed: { $team }
notice-summary-again = The trainer corrected or added something. This is the new version.
notice-summary-read = Read the summary

## The form

form-title = Summary of { $what }: { $team }
form-who-free = Write what was discussed, not who said it. Don't use names.
form-present = How many people were there?
form-discussed = { $block }: what was discussed?
form-decided = What was decided?
form-points = For more than one point, put each on a new line.
form-next = What will you take up next time?
form-draft = What you fill in stays a draft until you share it. You can stop at any time.
form-on = Save and continue
form-new-action = Add an agreement
form-what = What was agreed?
form-owner = Who looks after it?
form-due = By which day will it be done?
form-person = An agreement belongs to a role. Someone can take it on later, in the chat.
form-add = Add
form-remove = Press here to remove this agreement
form-check = Check the summary
form-incomplete = First fill in how many people were there and what was discussed.
form-look = This is what the team will read. Please check it.
form-no-norms = The team adopted no norms on the day of this session.
form-release-who = Everyone in the team is told, and so are the manager and the CLV coach.
form-release = Share with the team
form-released-title = The summary has been shared: { $what } for { $team }
form-released = Everyone in the team is told. The team now has the agreements.
form-released-change = If something is wrong, write a new version. The old one is kept.

## The briefing

brief-title = Briefing for { $what }: { $team }
brief-agenda = Agenda
brief-agenda-room = Today
brief-agenda-day = Agenda, { $day }
brief-part = { $when }: { $what }
brief-time = { $begin }–{ $end }
brief-minutes = { $minutes } minutes
brief-pause = { $pause ->
    [break] Break
    [lunch] Lunch
   *[meal] Eating together
}
brief-tight = There is much less time than this usually takes. Choose which part goes to another time.
brief-materials = Put this ready
brief-scan = Where the team stands
brief-no-scan = The team has no result. Say so openly in the session.
brief-talk = This group is too small for a team scan. Lead the conversation, and say openly that there is no result. Let people think alone first, then talk in pairs, then together.
brief-preparation = From the questions beforehand
brief-norms = Norms so far
brief-no-norms = The team has not adopted any norms yet.
brief-file-explained = Choose PDF to read, Word to work in, or PowerPoint to show.

## Documents

brief-paper-title = Briefing for { $what }
brief-paper-notice = For the trainer only. Texts and messages are on the reading page only.
brief-paper-footer = As of { $day }. Only when at least { $threshold } people answered.
brief-paper-footer-plain = As of { $day }.
brief-on-sheet = { $what } (one of the sheets)
brief-sheets = { $form ->
    [pdf] Sheets for the group (PDF)
   *[docx] Sheets for the group (Word)
}
sheets-title = Sheets for the group
sheets-of = { $what } of { $team }
sheets-notice = To print and put on the table. Nothing on them is what anyone answered.
sheets-footer = { $what }, { $team }. As of { $day }.
sheets-conduct = The code of conduct in plain words
sheets-norms = Our norms so far
sheets-peers = Peer consultation in a small group
sheets-peers-agree = What we agree
sheets-peers-steps = How it goes, step by step
brief-steps = What you do
brief-when = Time
brief-what = Part
brief-form = Working form
brief-needs = Check on the reading page whether anyone needs something to take part, and arrange it beforehand.
brief-kept = Agreements from last time
brief-open = What else is still open
brief-evaluation = What the team said about the last session
brief-kind = Kind
brief-norm = In the team's words
brief-forms = How to do it
brief-how-title = { $day }, { $when }: { $what }
brief-how = { $block ->
    [frame] { $form }. { $minutes } minutes.
    [knowledge] { $form }. { $minutes } minutes. Building block: knowledge.
    [awareness] { $form }. { $minutes } minutes. Building block: awareness.
   *[action] { $form }. { $minutes } minutes. Building block: action.
}
brief-question = Question
brief-quoted = “{ $words }”
brief-ready = Put ready
brief-watch = Watch out
step-read-waiting = Read what is waiting on the reading page: texts and messages.
step-write-summary = Write the summary in the chat and share it.
step-before-session = before the session
step-after-session = after the session
slides-notice = This shows where you stand as a team. It is not an assessment of anyone.
slides-as-of = Only when at least { $threshold } people answered. As of { $day }.
slides-then = Before
slides-now = Now
slides-line = { $when } { $what }
slides-agenda-day = { $day }
slides-on = We go on at { $time }.
slides-note = { $name }: { $said }
slides-note-ask = Let small groups talk first. Then collect.
slides-note-result = Give people silence to read first. Do not ask who answered what.
slides-note-norms = This is how the team says it. Read each sentence out.
slides-agreement = { $what } ({ $who }, { $state })
slides-chart = Bars that show the same words. { $words }
summary-paper-title = Summary of { $what }
summary-paper-notice = For the team and the manager. It is about what was discussed, not about who said what.
summary-paper-footer = Version { $version }, shared on { $day }.
action-no-day = no day agreed

## A summary that is not there

notice-missing-title = Will there be a summary of { $what }? { $team }
notice-missing = The session was on { $day }. The team has nowhere to look up what you discussed.
notice-missing-short = A few sentences are enough. If there won't be one, say so here and I will stop asking.
summary-without-button = There will be no summary
way-without-what = Say why, and I will stop asking
summary-without-title = No summary of { $what }: { $team }
summary-without-what = The team can then read why there is no summary. If you write one later after all, this lapses.
summary-without-label = Why will there be none? (required)
summary-without-required = Choose why there will be no summary.
summary-without-save = Save
summary-without-why = { $reason ->
    [no_notes] nothing was written down
    [not_there] the person who was to write it has left
    [in_agreements] what matters is in the norms and agreements
   *[team_choice] the team does not want one
}
summary-not-lacking = No summary is needed for this session any more, or there is one already.
summary-comes-not-title = There will be no summary of { $what }: { $team }
summary-comes-not = That is now noted with the session. I will not ask for it again.
session-without = There will be no summary
session-without-why = There will be no summary of this session: { $why }.
brief-without = Summary of last time
brief-without-why = There is no summary of { $session }: { $why }.
