# The pre-intake: beginning, who takes part, inviting, reminding, extending.

start-pick = Which team begins?
start-title = Pre-intake of { $team }
start-school-holiday = There is a school holiday in this period ({ $name }). That is why the questions are open longer.
start-roster = Who we ask
start-roster-unread = I cannot compare this list with Teams. Add me to the team in Teams if you want that.
start-roster-same = The list is the same as in Teams.
start-roster-extra = In Teams, but not on this list: { $names }
start-roster-missing = On this list, but not in Teams: { $names }
start-next = What happens
start-next-invite = Everybody on the list gets an invitation of their own and at most two reminders.
start-next-sealed = We show nobody who answers. Not you, and not the trainer either.
start-next-result = You and your team see the same result, at the same moment. Then the joint intake follows.
start-voluntary = Answering is voluntary. You do not answer the team scan of your own team yourself.
start-confirm = Begin
start-period-button = Other period
roster-button = The list is wrong
start-small-why = There are fewer than seven people to ask. In such a small group answers can be traced. So there is no team scan.
start-small-how = The trainer and the CLV coach first talk with the team. After that comes the joint intake.
start-small-open = At the intake we say openly that there was no scan.
start-small-join = Two small teams can be joined beforehand. Ask the I&D programme lead.
start-small-confirm = Begin without a team scan
start-running = The trajectory of { $team } is already under way.
start-raced = Somebody else has just started this trajectory. Ask where your team stands.
start-too-alike = This team is too much like { $other }. Whoever sees both results could trace answers. Ask the I&D programme lead to choose one of the two.
start-all-running = All your teams have begun. Ask where they stand.
start-not-decided = Beginning is not possible yet. The works council and the privacy assessment come first. It must also say who is responsible. The administrator fills that in.

started-title = The pre-intake of { $team } is ready
started-invite = The invitations leave on { $day }.
started-close = The questions close on { $day }.
started-visible = The result is there on { $day }.
started-same-moment = You and your team see it at the same moment.
started-small = The team and the trainer are told. The trainer and the CLV coach plan a talk.

period-title = Other period for { $team }
period-explained = Choose working days. The questions are open at least five working days, from 09:30 to 16:30.
period-first = First day (required)
period-last = Last day (required)
period-required = Choose a day.
period-button = See this period
period-no-date = This is no date. Choose a day in the calendar.
period-in-past = Beginning on { $day } is no longer possible. Choose a first day from tomorrow on.
period-too-far = That is too far ahead. Choose days within a year.
period-not-working-day = { $day } is not a working day. Choose another day.
period-too-short = This period is too short. Choose at least { $days } working days.
period-too-long = This period is too long. Choose at most { $days } working days.

change-title = What is wrong with { $team }?
change-explained = The trainer decides about your proposal. The person concerned hears of it.
change-kind = { $kind ->
    [new] is new in the team
    [left] comes off the list
   *[double] is on the list twice
}
change-kind-label = What changes? (required)
change-kind-required = Choose what changes.
change-kind-unknown = Choose from the list what changes.
change-person-label = Who is it about?
change-person-unknown = Choose from the list who it is about.
change-new-label = Is somebody new? Then fill in the account here
change-new-unknown = Fill in the account of whoever is new, such as name@organisation.nl.
change-already-there = This person already has a part in the team.
change-no-reason = No reason is needed.
change-button = Propose
change-proposed-title = Your proposal was sent
change-proposed = The trainer looks at it. You will hear.
change-own-title = Which team do you not belong to?
change-confirm = Agree
change-decline = Do not agree
change-decided-title = Proposal for { $team }
change-decided = { $state ->
    [confirmed] Agreed: { $name } { $kind ->
        [new] now belongs to { $team }.
        [left] is no longer on the list of { $team }.
       *[double] is no longer on the list of { $team } twice.
    }
    [declined] Not agreed: for { $name } nothing changes in { $team }.
   *[proposed] The proposal about { $name } in { $team } waits for the trainer.
}
change-fact-person = Who
change-fact-kind = What
change-fact-by = Proposed by

invite-title = How are things in { $team }?
invite-whose = { $manager } invites you, on behalf of the directorate and the I&D programme lead.
invite-why = { $kind ->
    [follow_up_scan] These are the same questions as at the beginning. This way you see as a team what changed.
   *[scan] With a few questions you see as a team where you stand. That is the beginning of the Cultuurtraject.
}
invite-sealed = You answer on your private page. Your answers are sealed. With fewer than { $threshold } answers we show nothing and erase everything.
invite-together = { $kind ->
    [follow_up_scan] You discuss the result together, in the next session. Does that not feel safe to you? Then write to { $trainer } (trainer) separately, on your private page.
   *[scan] You discuss the result together, at the joint intake. Does that not feel safe to you? Then write to { $trainer } (trainer) separately, on your private page.
}

remind-title = The questions about { $team } are still open
remind-until = You can answer until { $until }.
remind-done = If you have taken part, there is nothing to do.
remind-stop = Everybody gets this reminder. Type "stop" if you do not want them.

extend-button = Extend the questions
extend-pick = For which team do you want to extend?
extend-title = Extend the questions of { $team }
extend-until = The questions are then open until { $until }.
extend-visible = The result is then there on { $day }.
extend-once = You can extend once. We show nobody how many people have answered. Not you either.
extend-confirm = Extend
extend-not-open = There are no questions open to extend now.
extend-only-once = These questions were extended before. It can be done only once.
extended-title = The questions of { $team } are extended
extended-told = The whole team gets the same message.

notice-enrolled-title = { $team } takes part in the Cultuurtraject
notice-enrolled-what = The I&D programme lead enrolled your team. You begin with the pre-intake.
notice-enrolled-together = First you see whom we ask, when, and what happens after. It begins only when you confirm.
notice-started-title = The pre-intake of { $team } begins
notice-started = { $name } started the pre-intake. You guide this team.
notice-started-early = You see the result two working days before the team, to prepare the conversation.
notice-extended-title = The questions about { $team } are open longer
notice-early-title = { $kind ->
    [follow_up_scan] The follow-up scan of { $team } is closed
   *[scan] The team scan of { $team } is closed
}
notice-early = { $kind ->
    [follow_up_scan] See how it ended and prepare the next session. The team sees it on { $day }.
   *[scan] See how it ended and prepare the intake. The team sees it on { $day }.
}
notice-early-quiet = Do not share it yet. Manager and team see it at the same moment.
briefing-button = See the briefing
notice-release-title = { $kind ->
    [follow_up_scan] The follow-up scan of { $team } is done
   *[scan] The team scan of { $team } is done
}
notice-release = See how it ended and what the next step is.
notice-release-same = Manager and team now see exactly the same.
notice-no-scan-title = { $team } begins without a team scan
notice-no-scan-why = In this group we cannot ask questions safely. Answers could be traced.
notice-no-scan-next = A joint intake follows. Does that not feel safe to you? Then write to { $trainer } (trainer) separately, on your private page.
notice-no-scan-others = A joint intake follows. Anybody who does not feel safe there can write to { $trainer } (trainer) separately.
notice-no-scan-trainer = Talk with the CLV coach about how you hear the team beforehand. Then you plan the joint intake.
notice-change-title = Is the list of { $team } right?
notice-change-told = After your decision the person concerned hears of it. If the questions are open already, nothing changes in that round.
notice-roster-title = The list of { $team } has changed
notice-roster = { $kind ->
    [new] You now belong to { $team } in the Cultuurtraject.
    [left] You are no longer on the list of { $team } in the Cultuurtraject.
   *[double] You were on the list of { $team } twice. That has been corrected.
}
notice-roster-wrong = Is this wrong? Tell { $trainer } (trainer).

## The team result, the briefing and the documents.

result-title = Team result of { $team }
result-lead = Each statement shows how many people agree with it.
result-legend = The bar has five boxes and shows the same word. We show something only with at least { $threshold } answers.
result-next-title = The next step
result-next = Discuss this together in the first session that comes. The result belongs to you as a team. It appraises nobody.
result-file-button = As a document
result-pick = Which team's result do you want to see?
result-none = There is no team scan for { $team }.
result-not-yet = There is no result of { $team } yet. You can see it from { $day }.
result-too-few = There are fewer than { $threshold } answers. That is why we show nothing.
result-lapsed = The answers can no longer be opened. That is why there is no result.
result-changed = Somebody changed something of what was sent, past the program. We opened nothing. That is why there is no result. The administrator sees this too.
result-destroyed = The answers were erased.
result-without-next = The trajectory simply goes on. The next step is the joint intake. There we say openly that there is no result.

file-title = Document for { $team }
file-explained = Choose PDF to read or Word to work in.
file-expires = The link works for half an hour. After that, ask for a new one.
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
   *[docx] Word
}
file-none = There is no result for { $team }, so there is no document either.

briefing-title = Briefing for the intake with { $team }
briefing-pick = Which team's summary do you want?
briefing-lead = The team sees this result on { $day }. Do not share it before.
briefing-points = For the conversation
briefing-texts-where = What people wrote for you, you read on the reading page only.
briefing-texts = Read the texts
briefing-file = As a document
briefing-without-scan = This team begins without a team scan. There is no result.
briefing-without-scan-next = Talk with the CLV coach about how you hear the team beforehand. At the intake, say openly that there is no result.
texts-title = Texts from { $team }
texts-none = There are no texts from these questions. The round ended without anything being opened.
texts-explained = People wrote this for you as the trainer. Share the texts with nobody, not with the manager either.
texts-for = You read what was written to you. What was written to a trainer before you, you read when its writer allowed a successor to.
texts-over = There are no texts for you here. Somebody who is no longer the trainer can read what was written to them for twenty more working days.
texts-of-before = These are the rounds of which you can still read what was written to you.
texts-of-round = { $what }, closed on { $day }
texts-open = Open the reading page

summary-none-title = There is no summary yet
summary-none = After a session the trainer writes a summary. You will find it here.

paper-title = { $paper ->
    [result] Team result
   *[briefing] Briefing for the intake
}
paper-notice = { $paper ->
    [result] For the team and the manager. The result begins a conversation and appraises nobody.
   *[briefing] For the trainer only. Do not share this before the team sees the result.
}
paper-fact-asked = Questionnaire
paper-status = This questionnaire is a { $status }.
paper-column-finding = Statement
paper-column-word = How many people agree
paper-bar = { $step } of { $steps } boxes filled
paper-bar-none = no bar, too few answers
paper-contents = Contents
paper-footer = Questionnaire version { $version }. Made on { $day }. Only with at least { $threshold } answers.
paper-step-what = What
paper-step-who = Who
paper-step-when = When
step-read-texts = Read the texts on the reading page and prepare the conversation.
step-see-result = Look at the result.
step-plan-intake = Plan the joint intake of one and a half to two hours.
step-intake = Discuss together what stands out and what you need.
step-trainer = trainer
step-team = team and manager
step-manager-trainer = manager and trainer
step-before-intake = before the intake
step-from = from { $day }
step-after-result = after the result
step-at-intake = at the intake
