# The pre-intake: beginning, who takes part, inviting, reminding, extending.

start-pick = Which team is starting?
start-title = Pre-intake for { $team }
start-school-holiday = This period includes a school holiday ({ $name }). That is why the questions are open longer.
start-roster = Who we ask
start-roster-unread = I can't compare this list with Teams. If you want that, add me to the team in Teams.
start-roster-same = The list is the same as in Teams.
start-roster-extra = In Teams, but not on this list: { $names }
start-roster-missing = On this list, but not in Teams: { $names }
start-next = What happens next
start-next-invite = Everyone on the list gets their own invitation and up to two reminders.
start-next-sealed = We don't show who answers: not to you, and not to the trainer either.
start-next-result = You and your team see the same result, at the same moment. The joint intake follows.
start-voluntary = Answering is voluntary. You don't answer your own team's scan yourself.
start-confirm = Start
start-period-button = Choose another period
roster-button = The list is wrong
start-small-why = Fewer than seven people would be asked. In a group that small, people could guess who said what. So there is no team scan.
start-small-how = The trainer and the CLV coach talk with the team first. After that comes the joint intake.
start-small-open = At the intake we say openly that there was no scan.
start-small-join = Two small teams can be combined beforehand. Ask the I&D programme lead.
start-small-confirm = Start without a team scan
start-running = The programme for { $team } is already under way.
start-close-first = The Cultuurtraject of { $team } has not been closed yet. Close it first. The team can then begin again.
start-nothing-left = { $team } has no themes left for a light round.
start-again-button = Begin again
start-again = This will be round { $nth } for this team. The norms, the norm guide and the agreements stay.
start-kind = { $kind ->
    [next] Light round
   *[first] The whole Cultuurtraject again
}
start-kind-what = { $kind ->
    [next] Only the themes that do not have a norm yet.
   *[first] With a new team scan, an intake and all the sessions.
}
start-light-title = Light round for { $team }
start-light-day = You meet for half a day about these themes. Beforehand the trainer asks which wordings have support.
start-light-after = A new version of the norm guide comes after that. A follow-up session takes place about two months later.
start-light-confirm = Begin the light round
started-light-title = The light round for { $team } begins
started-light = Everyone in the team will be told. Plan the half-day now.
start-raced = Someone else has just started this. Type “status” to see where your team stands.
start-too-alike = This team has almost the same people as { $other }. Anyone who sees both results could guess who said what. Ask the I&D programme lead to choose one of the two.
start-all-running = All your teams have started. Type “status” to see where they stand.
start-not-decided = You can't start yet. First come the works council's decision, the privacy assessment and the name of who is responsible. The administrator records them.

started-title = The pre-intake for { $team } is set up
started-invite = Invitations go out on { $day }.
started-close = The questions close on { $day }.
started-visible = The result will be ready on { $day }.
started-same-moment = You and your team see it at the same moment.
started-small = The team and the trainer are told. The trainer and the CLV coach will arrange a talk with the team.

period-title = Another period for { $team }
period-explained = Choose working days. The questions are open for at least five working days, from 09:30 to 16:30.
period-first = First day (required)
period-last = Last day (required)
period-required = Choose a day.
period-button = See this period
period-no-date = This is not a date. Choose a day in the calendar.
period-in-past = It can't start on { $day } any more. Choose tomorrow or later.
period-too-far = That is too far ahead. Choose days within a year.
period-not-working-day = { $day } is not a working day. Choose another day.
period-too-short = This period is too short. Choose at least { $days } working days.
period-too-soon = There are at least eight weeks between two team scans. This one can close from { $day }.
period-too-long = This period is too long. Choose up to { $days } working days.

change-title = What is wrong with the list for { $team }?
change-explained = The trainer decides. The person concerned is told.
change-kind = { $kind ->
    [new] is new to the team
    [left] no longer belongs to the team
   *[double] is on the list twice
}
change-kind-label = What has changed? (required)
change-kind-required = Choose what has changed.
change-kind-unknown = Choose from the list what has changed.
change-person-label = Who is it about?
change-person-unknown = Choose from the list who it is about.
change-new-label = If someone is new, fill in their account here
change-new-unknown = Fill in the account of the person who is new, such as name@organisation.nl.
change-already-there = This person already belongs to the team.
change-no-reason = You don't have to give a reason.
change-button = Send the proposal
change-proposed-title = Your proposal was sent
change-proposed = The trainer will look at it and you'll be told.
change-own-title = Which team are you not part of?
change-leave-title = You're not part of { $team }?
change-leave = Tell the trainer, who will look at it. Until then you stay on the list.
change-leave-button = Tell the trainer
change-confirm = Agree
change-decline = Disagree
change-decided-title = Proposal for { $team }
change-decided = { $state ->
    [confirmed] Agreed: { $name } { $kind ->
        [new] now belongs to { $team }.
        [left] is no longer on the list for { $team }.
       *[double] is no longer on the list for { $team } twice.
    }
    [declined] Not agreed: nothing changes for { $name } in { $team }.
   *[proposed] The proposal about { $name } in { $team } is waiting for the trainer.
}
change-fact-person = Who
change-fact-kind = What
change-fact-by = Proposed by

invite-title = How are things in { $team }?
invite-whose = Your team is taking part in the Cultuurtraject, together with { $manager } (manager).
invite-why = { $kind ->
    [follow_up_scan] These are the same questions as at the start. They show your team what has changed.
   *[scan] A few questions show your team where it stands. That is how the Cultuurtraject starts.
}
invite-sealed = You answer on your private page. Your answers are sealed. With fewer than { $threshold } answers we show nothing and delete everything.
invite-together = { $kind ->
    [follow_up_scan] You discuss the result together, in the next session. If that doesn't feel safe to you, write to { $trainer } (trainer) privately, on your private page.
   *[scan] You discuss the result together, at the joint intake. If that doesn't feel safe to you, write to { $trainer } (trainer) privately, on your private page.
}

remind-title = The questions about { $team } are still open
remind-until = { $near ->
    [today] Today is the last day: you can answer until { $until }.
    [tomorrow] Tomorrow is the last day: you can answer until { $until }.
   *[later] You can answer until { $until }.
}
remind-minutes = The questions take about { $minutes } minutes.
remind-done = If you've already taken part, you don't need to do anything.
remind-stop = Everyone gets this reminder. Type “stop” if you don't want any more.

extend-button = Keep the questions open longer
extend-pick = For which team should the questions stay open longer?
extend-title = Keep the questions for { $team } open longer
extend-until = The questions will then be open until { $until }.
extend-visible = The result will then be ready on { $day }.
extend-once = You can do this once. We show nobody how many people have answered, not even you.
extend-confirm = Keep them open longer
extend-not-open = No questions are open now, so there is nothing to keep open longer.
extend-only-once = These questions have already been kept open longer. That can be done only once.
extended-title = The questions for { $team } will stay open longer
extended-until = The questions are now open until { $until }.
extended-visible = The result will be ready on { $day }.
extended-told = The whole team gets the same message.

notice-enrolled-title = { $team } is taking part in the Cultuurtraject
notice-enrolled-what = The I&D programme lead signed up your team. You start with the pre-intake.
notice-enrolled-again = The I&D programme lead signed up your team again. You can begin again. The norms and agreements from before stay.
notice-enrolled-together = First you see who we ask, when, and what happens after that. It starts only when you confirm.
notice-started-title = The pre-intake for { $team } is starting
notice-started = { $name } started the pre-intake. You guide this team.
notice-started-early = You see the result two working days before the team, so that you can prepare the conversation.
notice-extended-title = The questions about { $team } will stay open longer
notice-early-title = { $kind ->
    [follow_up_scan] The follow-up scan for { $team } is closed
   *[scan] The team scan for { $team } is closed
}
notice-early = { $kind ->
    [follow_up_scan] See the result and prepare the next session. The team will see it on { $day }.
   *[scan] See the result and prepare the intake. The team will see it on { $day }.
}
notice-early-quiet = Please don't share it yet. The manager and the team will see it at the same moment.
briefing-button = See the briefing
notice-release-title = { $kind ->
    [follow_up_scan] The follow-up scan for { $team } is done
   *[scan] The team scan for { $team } is done
}
notice-release = See the result and the next step.
notice-release-same = The manager and the team now see exactly the same.
notice-no-scan-title = { $team } starts without a team scan
notice-no-scan-why = { $why ->
    [alike] Another team has almost the same people. Anyone who sees both results could guess who said what. That is why there is no team scan.
   *[few] We only ask groups of at least seven people. In a smaller group, people could guess who said what. That is why there is no team scan.
}
notice-no-scan-next = A joint intake follows. If that doesn't feel safe to you, write to { $trainer } (trainer) privately, on your private page.
notice-no-scan-others = A joint intake follows. Anyone who doesn't feel safe there can write to { $trainer } (trainer) privately.
notice-no-scan-trainer = Agree with the CLV coach how you will listen to the team first. Then plan the joint intake.
notice-change-title = Is the list for { $team } right?
notice-change-told = The person concerned is told what you decide. If the questions are already open, nothing changes for them.
notice-next-title = { $team } goes on with its norm
notice-next-themes = The themes that do not have a norm yet: { $themes }.
notice-next-keeps = The norms and agreements you already have stay in force.

notice-roster-title = The list for { $team } has changed
notice-roster = { $kind ->
    [new] You now belong to { $team } in the Cultuurtraject. If questions are open already, you can take part from next time.
    [left] You are no longer on the list for { $team } in the Cultuurtraject.
   *[double] You were on the list for { $team } twice. That has been corrected.
}
notice-roster-wrong = If this is wrong, tell { $trainer } (trainer).

## The team result, the briefing and the documents.

result-title = Team result for { $team }
result-lead = Each statement shows how many people agree with it.
result-legend = The bar shows the same as the word next to it. We show something only when at least { $threshold } people answered.
result-next-title = The next step
result-opening = { $pointing ->
    [both] On { $high }, mostly more than half agree; on { $low }, mostly less than half.
    [high] On { $high }, mostly more than half agree.
    [low] On { $low }, mostly less than half agree.
   *[neither] There is no subject on which enough answers point the same way.
}
result-opening-every = every subject
result-opening-most = most subjects
result-next = Discuss this together at your next session.
result-whose = The result belongs to the whole team. It is not an assessment of anyone.
result-apart = If there is something you'd rather say outside the group, write to the trainer privately or ask for help.
result-file-button = Get it as a document
result-pick = Which team's result do you want to see?
result-none = There is no team scan for { $team }. With a scan, people could have guessed who said what.
result-withdrawn = There is no result for { $team }. The programme stopped before there was one.
result-not-yet = The result for { $team } is not ready yet. The team will see it from { $day }.
result-not-yet-early = The result for { $team } is not ready yet. You will see it shortly after { $closes }, when the questions have closed. The team will see it from { $day }.
result-too-few = Fewer than { $threshold } people answered. That is why we show nothing.
result-lapsed = The answers can no longer be opened. That is why there is no result.
result-changed = Someone changed something that had been sent, bypassing the program. We opened nothing. That is why there is no result. The administrator can see this too.
result-destroyed = The answers were deleted.
result-without-next = The programme simply continues. At your next session we say openly that there is no result.
points-title = For the conversation with { $team }
points-button = Points for the conversation
points-none = There is no result for { $team }, so there are no points for the conversation either.

file-title = Document for { $team }
file-explained = Choose PDF to read, or Word to work in.
file-expires = The link works for half an hour. After that, ask for a new one.
paper-unshown = Where you see □, there is a character that this PDF cannot show. Word does show it.
file-beside = { $form ->
    [pdf] Open as PDF
   *[docx] Open in Word
}
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
    [a3] Poster (A3)
   *[docx] Word
}

briefing-title = Briefing for the intake with { $team }
briefing-pick = For which team do you want the summary?
briefing-lead = The team will see this result from { $day }. Please don't share it before then.
briefing-points = For the conversation
briefing-texts-where = What people wrote to you is only on the reading page.
briefing-texts = Read the texts
briefing-file = Get it as a document
briefing-without-scan = This team starts without a team scan. There is no result.
briefing-without-scan-next = Agree with the CLV coach how you will listen to the team first. At the intake, say openly that there is no result.
briefing-talk = This group is too small for a team scan. The intake is a conversation that you lead. Say openly why there is no result.
briefing-talk-1 = Agree beforehand with the CLV coach how you will listen to the group.
briefing-talk-2 = Begin with two minutes of silence. Everyone writes down what is on their mind, and keeps the paper.
briefing-talk-3 = Then let people talk in pairs, and ask what they want to share.
briefing-talk-4 = Ask what happened and what would have helped. Don't ask who did it.
briefing-talk-5 = Let the manager speak last. Not sharing something is fine too.
texts-title = Texts for { $team }
texts-none = There are no texts from these questions. They closed without anything being opened.
texts-explained = People wrote this for you as the trainer. Don't share it with anyone, including the manager.
texts-for = You can read what was written to you. What was written to an earlier trainer is here only if its writer allowed the next trainer to read it.
texts-over = There are no texts for you here. Someone who is no longer the trainer can read what was written to them for twenty more working days.
texts-of-before = You can still read what was written to you in these rounds.
texts-of-round = { $what }, closed on { $day }
texts-open = Open the reading page

summary-none-title = There is no summary yet
summary-none = After a session the trainer writes a summary. You'll find it here.

paper-title = { $paper ->
    [result] Team result
   *[briefing] Briefing for the intake
}
paper-notice = { $paper ->
    [result] For the team and the manager. The result starts a conversation and is not an assessment of anyone.
   *[briefing] For the trainer only. Do not share this before the team sees the result.
}
paper-fact-asked = Questionnaire
paper-status = This questionnaire is a { $status }.
paper-column-finding = Statement
paper-column-word = How many people agree
paper-bar = { $step } of { $steps } boxes filled
paper-bar-none = no bar, too little to show
paper-contents = Contents
paper-footer = Questionnaire version { $version }. Made on { $day }. Only when at least { $threshold } people answered.
paper-step-what = What
paper-step-who = Who
paper-step-when = When
step-read-texts = Read the texts on the reading page and prepare the conversation.
step-see-result = Look at the result.
step-plan-intake = Plan the joint intake (one and a half to two hours).
step-intake = Discuss together what stands out and what you need.
step-trainer = trainer
step-team = team and manager
step-manager-trainer = manager and trainer
step-before-intake = before the intake
step-from = from { $day }
step-after-result = after the result
step-at-intake = at the intake

result-of-the-team = This is the team's. Nobody may ask for it. If someone asks anyway, show what you agreed.
