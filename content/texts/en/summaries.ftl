# Sessions before and after: the summary, the briefing and the documents.

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
way-room-what = During the session, three minutes, from eight people
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
