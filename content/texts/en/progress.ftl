# My trajectory, its steps, and what may happen to them.

trajectory-button = My programme
trajectory-title = Programme for { $team }
trajectory-pick = Which team's programme do you want to see?
trajectory-not-started = { $team } has not started yet.
trajectory-not-yet = Your team is signed up. { $manager } can start now.
trajectory-paused = The programme is paused until { $day }. Reason: { $reason }.
trajectory-stopped = The programme was stopped on { $day }. Reason: { $reason }.
trajectory-stopped-once = The programme was stopped on { $day }.
trajectory-closed = The programme was closed on { $day }.
trajectory-closed-next = You'll take up the remaining themes from { $day }.
trajectory-line = Explanation: { $line }

step-name-start = Starting the pre-intake
step-name-scan = Pre-intake
step-name-take-up = Going on with the themes that are left
step-name-close = Closing the programme
step-name-resume = Resuming
step-said = { $state ->
    [done] held on { $day }
    [planned] on { $day }
    [proposed] dates are proposed, choose by { $day }
    [due] to plan by { $day }
   *[overdue] was due on { $day }
}
step-row = { $step }: { $said }
step-free = can still be planned
step-close-due = to be done by { $day }
steps-then = After that: { $steps }.

next-start = The last day to start is { $day }.
next-scan = Now: the pre-intake. The whole team will see the result on { $day }.
next-close-after = Next: close the programme. You can do that once the last questions have closed, after { $day }.
next-close = Now: close the programme by { $day }.
next-due = Now: plan { $step } by { $day }.
next-overdue = Overdue: { $step }. This was due on { $day }.
next-lacking = { $step } has been standing still since { $day }: { $lack }.
next-proposed = Now: choose a day for { $step } by { $day }.
next-planned = Next: { $step } on { $day }.
next-nothing = All steps are done.
next-postponed = Postponed until { $day }. Reason: { $reason }.

reason = { $reason ->
    [busy] too busy
    [changes] the team or the organisation is changing
    [no_room] no room found
    [no_guide] no trainer or coach available
    [first_talk] a talk is needed first
    [dissolved] the team no longer exists
   *[other] something else
}
reason-label = Reason (required)
reason-required = Choose a reason.
reason-unknown = Choose a reason from the list.
line-label = Explanation in one line, without names
line-warning = Don't write anything about people, or about anyone's health.
line-visible = The programme lead sees the reason and the explanation.
until-label = Until when? (required)
until-required = Choose a day.
until-no-date = That is not a day. Choose one from the calendar.

manage-button = Change something
manage-title = What do you want to change for { $team }?
manage-postpone = Postpone a step
manage-postpone-what = You give a reason. The step comes back on the new day.
manage-pause = Pause the programme
manage-pause-what = Questions that are open stay open until they close.
manage-resume = Resume
manage-resume-what = The time for each step runs again from today.
manage-hand-over = Hand over
manage-hand-over-what = To another manager, trainer or CLV coach.
manage-stop = Stop the programme
manage-stop-what = If questions are open, the answers are deleted unread.
manage-roster = Someone is new or has left
manage-roster-what = The trainer confirms it. The person concerned is told.
manage-hours = Change the working hours
manage-hours-what = Now: { $hours }. Messages about the team keep to these hours.
manage-withdraw = Withdraw the team
manage-withdraw-what = It won't take part, and leaves the overview.
manage-nothing = Nothing in this programme can be changed any more.

manage-lack = What is it waiting for?
manage-lack-what = Say what the organisation still has to arrange, such as a trainer or a room.
lack-title = What is { $team } waiting for?
lack-what = Choose what the organisation still has to arrange. The whole team can read it.
lack-counts = The directorate sees for how many teams this is so, and no team.
lack-label = What is the step waiting for? (required)
lack = { $lack ->
    [trainer] no trainer
    [coach] no coach
    [room] no room
    [roster] the roster
    [rollout] something new being introduced
    [manager] another manager is coming
   *[decision] waiting for a decision
}
lack-none = nothing any more
lack-button = Save
lack-choose = Choose what the step is waiting for.
lack-nothing = This step is not standing still now.
lacked-title = Saved for { $team }
lack-excused = As long as this is so, I do not ask the manager about it.
lack-asked = The manager still hears that this step is waiting.
lack-gone = From now on I ask the manager for a day again.
postpone-title = Postpone a step for { $team }
postpone-step-label = Which step? (required)
postpone-step-required = Choose a step.
postpone-button = Postpone
postpone-nothing = This step isn't waiting for you at the moment.
postpone-past = { $day } is today or has passed. Choose a later day.
postpone-too-far = That is too far ahead. Choose { $day } or earlier.
postpone-not-later = The step is already due on { $day }. Choose a later day.
postponed-title = { $step } is postponed
postponed-until = Now to be done by { $day }.

pause-title = Pause { $team }
pause-explained = All steps are paused until the day you choose. Then I'll ask whether you want to resume.
pause-button = Pause
pause-session-planned = { $session } is on { $day }. Move or cancel it first.
pause-scan-scheduled = The questions open on { $day }. Wait for that, or ask the programme lead to stop the programme.
pause-not-running = This programme is not running at the moment.
paused-title = { $team } is paused
paused-until = Until { $day }. Reason: { $reason }.
resume-title = { $team } has resumed
resumed-what = The time for the next step runs from today.
resume-not-paused = This programme is not paused.

stop-title = Stop the programme for { $team }
stop-what = Sessions are cancelled. If questions are open, the answers are deleted unread. Messages to the trainer are delivered first. After about four weeks we delete them.
stop-cannot-undo = You can't undo this. Everyone in the team is told.
stop-button = Stop the programme
stopped-title = The programme for { $team } has been stopped
stopped-what = Everyone in the team is told.

hand-over-title = Hand over { $team }
hand-over-role-label = Which role? (required)
hand-over-role-required = Choose a role.
hand-over-role = { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV coach
}
hand-over-manager = manager: { $name }
hand-over-person-label = Account or number of the new person (required)
hand-over-person-required = Fill in an account, such as name@amsterdam.nl.
hand-over-now = The rights move straight away. A new trainer can read only those earlier texts whose writers allowed it. The earlier trainer can read what was written to them for twenty more working days.
hand-over-button = Hand over
hand-over-unknown-role = Choose manager, trainer or CLV coach.
hand-over-unknown-person = That is neither an account nor an ID from Entra.
hand-over-same = { $name } already has this role.
hand-over-manager-guides = A manager can't also be the trainer or CLV coach of their own team.
hand-over-member = { $name } is in the list of employees. Take { $name } off it first.
hand-over-own-unit = { $name } works in the unit of this team. Choose someone from another unit.
hand-over-lead = A programme lead can't be the manager, trainer or CLV coach of a team.
handed-over-title = { $team } has been handed over
handed-over-what = { $name } is now the { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV coach
} and is told.

notice-late-title = { $telling ->
    [lead] This is still overdue, and the programme lead can now see it too
    [last] This has been overdue for more than thirty working days
   *[first] A step is overdue
}
notice-late-what = This should have been planned by now. Plan it, or postpone it with a reason.
notice-late-start = Start the pre-intake, or postpone it with a reason.
notice-late-lead = { $telling ->
    [lead] In four weeks you'll get one more message about it.
    [last] You won't get any more messages about it. The programme lead can still see it.
   *[first] After ten working days the programme lead can see it too.
}
notice-late-row = { $telling ->
    [lead] { $step }, overdue since { $day }
    [last] { $step }, overdue since { $day }
   *[first] { $step }, was due on { $day }
}
notice-lead-title = { $count ->
    [one] 1 team has a step overdue
   *[other] { $count } teams have a step overdue
}
notice-lead-row = { $telling ->
    [last] More than thirty working days.
   *[lead] New: more than ten working days. The manager knows.
}
notice-lead-directie = If a team has been overdue for more than thirty working days, discuss it with the directorate.
notice-lead-last = You won't get any more messages about that. It stays in the overview.
notice-paused-title = The programme for { $team } is paused
notice-paused-what = You'll resume by { $day }. Questions that are open stay open until they close.
notice-resumed-title = The programme for { $team } has resumed
notice-resumed-what = I'll let you know when there is a date.
next-take-up = Now: go on with the themes that are left, by { $day }.
notice-take-up-title = { $team }: go on with the norm today
notice-take-up-what = You chose this day at the closing. Begin a light round. Not possible now? Postpone it, with a reason.
notice-stopped-title = The programme for { $team } has been stopped
notice-stopped-what = If questions were open, the answers were deleted unread.
notice-stopped-who = The I&D programme lead decided this.
trajectory-reason = Reason: { $reason }.
notice-stopped-keeps = The norm guide and the agreements stay with the team. I will not ask about them any more. The team can begin again later.
notice-stopped-help = If you'd like to talk to someone, type “help”.
notice-closed-title = The programme for { $team } is closed
notice-closed-what = The closing report and the norm guide are ready.
notice-end-input = Messages to the trainer are still delivered. { $writes ->
    [yes] With your code you can read a reply for about four weeks. Then we delete everything.
   *[no] After about four weeks we delete them.
}
notice-handed-title = You now guide { $team }
notice-handed-role = { $role ->
    [manager] You are the manager in the programme for { $team }.
    [trainer] You are the trainer for { $team }.
   *[coach] You are the CLV coach for { $team }.
}
notice-handed-what = From now on you can see everything that goes with this role.
notice-handed-agreements = { $count ->
    [0] No agreements are open.
    [one] 1 agreement is open.
   *[other] { $count } agreements are open.
}
notice-handed-several-title = Your teams have changed
notice-handed-now = You now guide: { $teams }.
notice-handed-gone = You no longer guide: { $teams }. Someone else has taken over your role.
notice-ended-title = You no longer guide { $team }
notice-ended-what = Someone else has taken over your role.
notice-ended-input = You can read what was written to you as the trainer for twenty more working days. Texts from questionnaires are kept for up to thirty days.
notice-trainer-title = { $team } has another trainer
notice-trainer-who = The trainer is now { $trainer }. { $writes ->
    [yes] What you write from now on, privately or with a question, is for { $trainer }.
   *[no] What people write from now on, privately or with a question, is for { $trainer }.
}
notice-trainer-before = { $writes ->
    [yes] What you wrote before stays with the earlier trainer and is deleted after twenty working days. If you ticked that the next trainer may read it, it is passed on.
   *[no] What people wrote before stays with the earlier trainer and is deleted after twenty working days. If they ticked that the next trainer may read it, it is passed on.
}
notice-manager-title = { $team } has a different manager
notice-manager-who = { $count ->
    [one] The manager is now { $manager }.
   *[other] The managers are now { $manager }.
}
notice-manager-what = What you agreed stays in force. The manager sees the same result as the team, and does not read any texts.
notice-coach-title = { $team } has another CLV coach
notice-coach-who = The CLV coach is now { $coach }.
notice-coach-what = A CLV coach sees the results, but reads neither texts nor messages to the trainer.
notice-lead-guides-title = You lead the programme and also guide { $team }
notice-lead-guides = The two can't be combined. You can't read anything there now. Hand over your role to someone else.

tip-title = A one-on-one in { $team }
tip-along = Tip: { $tip }
tip-not-the-scan = Don't ask what anyone answered in the team scan.
tip-stop = No more tips
tips-stopped-title = No more tips about one-on-ones in { $team }
tips-stopped = You still get all other messages.

close-title = Close the programme for { $team }
close-what = After closing I make the closing report. Messages to the trainer are delivered first. After about four weeks we delete them.
close-themes = Still without a norm: { $themes }. Choose when you will take them up.
close-no-themes = Every theme has a norm.
close-agreements = { $count ->
    [0] No agreements are open any more.
    [one] 1 open agreement continues. What the team does together stays with the team. The rest goes to the manager.
   *[other] { $count } open agreements continue. What the team does together stays with the team. The rest goes to the manager.
}
close-next-label = When will you take up the rest? (required)
close-why-label = You have fewer norms than the programme aims for. Why? (required)
close-end-label = { $missing ->
    [session] { $session } was not held. Is it still to come? (required)
   *[summary] There is no summary of { $session }. Is it still to come? (required)
}
close-comes = { $comes ->
    [yes] Still to come
   *[no] Not coming
}
close-end-required = Choose for each session whether it is still to come.
close-ends-what = What is still to come becomes an agreement, due in twenty working days: a session for the manager, a summary for the trainer. A session that has its day keeps it. If a planned session is not coming, I cancel it.
close-end-agreed = { $missing ->
    [session] { $session }: hold it after all
   *[summary] { $session }: share the summary
}
close-button = Close
close-too-early = You can close it after the closing session.
close-round-open = Questions are still open, until { $day }. Close it after that.
closed-title = The programme for { $team } is closed
closed-what = Everyone is told. The closing report is ready.

way-planning = Planning
way-result = Team result
way-comparison = Follow-up scan
way-picture = Picture of the department
way-summaries = Summaries
way-norms = Norms and norm guide
way-input = Messages to the trainer
plan-step-button = Plan this step
report-button = Closing report
overview-use = { $told ->
    [yes] The team knows what was done with the result.
   *[no] The team doesn't know yet what was done with the result.
}
overview-late-button = Which teams?
overview-late = Which steps are overdue?
overview-late-title = These teams have a step overdue
overview-late-none = No team has had a step overdue for more than ten working days.
report-of = Closing report of round { $nth }
