# My trajectory, its steps, and what may happen to them.

trajectory-button = My trajectory
trajectory-title = Trajectory of { $team }
trajectory-pick = Which team's trajectory do you want to see?
trajectory-not-started = { $team } has not begun yet.
trajectory-not-yet = You are enrolled. { $manager } can begin.
trajectory-paused = The trajectory rests until { $day }. Reason: { $reason }.
trajectory-stopped = The trajectory was stopped on { $day }. Reason: { $reason }.
trajectory-stopped-once = The trajectory was stopped on { $day }.
trajectory-closed = The trajectory was closed on { $day }.
trajectory-closed-next = You pick up the themes that are left from { $day }.
trajectory-line = Explanation: { $line }

step-name-start = Beginning the pre-intake
step-name-scan = Pre-intake
step-name-close = Closing the trajectory
step-name-resume = Going on
step-said = { $state ->
    [done] was on { $day }
    [planned] on { $day }
    [proposed] dates are proposed, choose by { $day }
    [due] to plan by { $day }
   *[overdue] late, this was due on { $day }
}
step-row = { $step }: { $said }
step-close-due = to be done by { $day }
steps-then = After that: { $steps }.

next-start = Last day: { $day }.
next-scan = Now: the pre-intake. The whole team sees the outcome on { $day }.
next-close = Now: closing the trajectory, by { $day }.
next-due = Now: plan { $step } by { $day }.
next-overdue = Late: { $step }. This was due on { $day }.
next-proposed = Now: choose a day for { $step } by { $day }.
next-planned = Next: { $step } on { $day }.
next-nothing = All steps are done.
next-postponed = Postponed until { $day }. Reason: { $reason }.

reason = { $reason ->
    [busy] too busy
    [changes] the team or the organisation changes
    [no_room] no room found
    [no_guide] no trainer or coach
    [first_talk] a talk is needed first
    [dissolved] the team exists no longer
   *[other] something else
}
reason-label = Reason (required)
reason-required = Choose a reason.
reason-unknown = Choose a reason from the list.
line-label = Explanation in one line, without names
line-visible = The programme lead sees the reason and the explanation. Write nothing about health.
until-label = Until which day (required)
until-required = Choose a day.
until-no-date = That is not a day. Choose one from the calendar.

manage-button = Change something
manage-title = What do you want to do with { $team }?
manage-postpone = Postpone a step
manage-postpone-what = With a reason. The step comes back by itself on the new day.
manage-pause = Pause the trajectory
manage-pause-what = A round that is open goes on to its end.
manage-resume = Go on
manage-resume-what = The steps count from today again.
manage-hand-over = Hand over
manage-hand-over-what = Another manager, trainer or CLV coach.
manage-stop = Stop the trajectory
manage-stop-what = An open round is erased unread.
manage-roster = Somebody is new or has left
manage-roster-what = The trainer confirms it. Whoever it concerns is told.
manage-hours = Change the working hours
manage-hours-what = Now: { $hours }. Messages about the team keep to these hours.
manage-withdraw = Withdraw the team
manage-withdraw-what = It then takes no part and leaves the overview.
manage-nothing = Nothing of this trajectory can be changed any more.

postpone-title = Postpone a step of { $team }
postpone-step-label = Which step (required)
postpone-step-required = Choose a step.
postpone-button = Postpone
postpone-nothing = This step does not wait for you now.
postpone-past = { $day } has passed or is today. Choose a later day.
postpone-too-far = That is too far away. It can be { $day } at the latest.
postpone-not-later = The step is due on { $day } already. Choose a later day.
postponed-title = { $step } is postponed
postponed-until = New last day: { $day }.

pause-title = Pause { $team }
pause-explained = All steps rest. After that I ask whether you go on.
pause-button = Pause
pause-session-planned = { $session } is on { $day }. Move or cancel it first.
pause-scan-scheduled = The questions open on { $day }. Wait for that, or have the programme lead stop.
pause-not-running = This trajectory does not run now.
paused-title = { $team } pauses
paused-until = Until { $day } at the latest. Reason: { $reason }.
resume-title = { $team } goes on
resumed-what = The next step counts from today.
resume-not-paused = This trajectory does not rest.

stop-title = Stop the trajectory of { $team }
stop-what = Sessions are off. An open round is erased unread. Separate input is delivered first. After about four weeks we erase it.
stop-cannot-undo = This cannot be undone. Everybody in the team is told.
stop-button = Stop the trajectory
stopped-title = The trajectory of { $team } is stopped
stopped-what = Everybody in the team is told.

hand-over-title = Hand over { $team }
hand-over-role-label = Which role (required)
hand-over-role-required = Choose a role.
hand-over-role = { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV coach
}
hand-over-person-label = Account or number of the new person (required)
hand-over-person-required = Fill in an account, such as name@amsterdam.nl.
hand-over-now = The rights move at once. A new trainer reads of before what writers allowed a successor, and no more. The one before can read what was written to them for twenty more working days.
hand-over-button = Hand over
hand-over-unknown-role = Choose manager, trainer or CLV coach.
hand-over-unknown-person = That is not an account and not a number from Teams.
hand-over-same = { $name } has this role already.
hand-over-manager-guides = The manager cannot also be trainer or CLV coach of the own team.
hand-over-member = { $name } is on the list of members. Take { $name } off it first.
hand-over-lead = A programme lead cannot be the manager, trainer or CLV coach of a team.
handed-over-title = { $team } is handed over
handed-over-what = { $name } is now the { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV coach
} and is told.

notice-late-title = Something has come to a stop
notice-late-what = This should have been planned. Plan it, or put it off with a reason.
notice-late-start = Begin the pre-intake, or postpone it with a reason.
notice-late-lead = After ten working days the programme lead sees it too.
notice-late-row = { $step }, last day { $day }
notice-lead-title = { $count ->
    [one] 1 team has come to a stop
   *[other] { $count } teams have come to a stop
}
notice-lead-what = A step of these teams has been open for more than ten working days.
notice-lead-directie = Discuss it with the directorate if needed.
notice-paused-title = The trajectory of { $team } pauses
notice-paused-what = You go on by { $day } at the latest. A round that is open goes on to its end.
notice-resumed-title = The trajectory of { $team } goes on
notice-resumed-what = You hear from me when there is a day.
notice-stopped-title = The trajectory of { $team } is stopped
notice-stopped-what = If a round was open, it was erased unread. Separate input is still delivered. With your code you can read an answer for about four weeks. Then we erase everything.
notice-stopped-help = Do you want to talk to somebody? Type "help".
notice-closed-title = The trajectory of { $team } is closed
notice-closed-what = The closing report and the guide are ready. Separate input is still delivered. With your code you can read an answer for about four weeks. Then we erase everything.
notice-handed-title = You now guide { $team }
notice-handed-role = { $role ->
    [manager] You are the manager in the trajectory of { $team }.
    [trainer] You are the trainer of { $team }.
   *[coach] You are the CLV coach of { $team }.
}
notice-handed-what = From now on you see everything that belongs to this role.
notice-ended-title = You no longer guide { $team }
notice-ended-what = Somebody else has taken over your role.
notice-ended-input = For twenty more working days you can read what was written to you as the trainer. Texts in questionnaires are there for thirty days at most.
notice-trainer-title = { $team } has another trainer
notice-trainer-who = The trainer is now { $trainer }. What you write from now on, apart or in a questionnaire, is for { $trainer }.
notice-trainer-before = What you wrote before stays with the trainer of before and is erased after twenty working days. If you ticked that a next trainer may read it, it goes along.
notice-coach-title = { $team } has another CLV coach
notice-coach-who = The CLV coach is now { $coach }.
notice-coach-what = A CLV coach sees the results, but reads no texts and no separate input.
notice-lead-guides-title = You lead the programme and also guide { $team }
notice-lead-guides = The two do not go together. You read nothing there now. Hand over your role to somebody else.

close-title = Close the trajectory of { $team }
close-what = After closing I make the closing report. Separate input is delivered first. After about four weeks we erase it.
close-themes = Still without a norm: { $themes }. Choose when you pick them up.
close-no-themes = Every theme has a norm.
close-agreements = { $count ->
    [0] No agreements are open any more.
    [one] 1 open agreement goes to the manager.
   *[other] { $count } open agreements go to the manager.
}
close-next-label = When do you pick up the rest? (required)
close-button = Close
close-too-early = Closing is possible after the closing session.
close-round-open = A round is still open, until { $day }. Close after that.
closed-title = The trajectory of { $team } is closed
closed-what = Everybody is told. The closing report is ready.

way-planning = Planning
way-result = Team result
way-comparison = Follow-up scan
way-picture = Picture of the department
way-summaries = Summaries
way-norms = Norms and guide
way-input = Separate input
plan-step-button = Plan this step
report-button = Closing report
overview-late-button = Which teams?
overview-late = What has come to a stop?
overview-late-title = These teams have come to a stop
overview-late-none = No team has been at a stop for more than ten working days.
