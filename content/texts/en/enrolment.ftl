# Enrolment by the programme lead, overview and status.

enrol-button = Enrol teams
enrol-title = Enrol teams
enrol-file = Send a CSV file in this chat, or paste its lines below. The first line names the columns.
enrol-column = { $column ->
    [team] name of the team
    [niveau] team, afdelings-mt or directie-mt
    [manager] account of the manager
    [trainer] account of the trainer
    [coach] account of the CLV coach
    [werktijden] only if the team works at other hours, such as 14:00-22:30
   *[medewerkers] accounts of the members with a | between them, without the manager
}
enrol-paste-label = Lines of the CSV
enrol-paste-button = Enrol
enrol-guided-button = One team, step by step
enrol-nothing-half = If one line is wrong, I enrol nothing.
enrol-again-button = Once more
enrol-step-title = Enrol a team, step { $step } of 3
enrol-team-label = Name of the team (required)
enrol-level-label = Kind of team (required)
enrol-person-label = { $part ->
    [manager] Account of the manager (required)
    [trainer] Account of the trainer (required)
   *[coach] Account of the CLV coach (required)
}
enrol-members-label = Accounts of the members, one per line (required)
enrol-required = Fill this in.
enrol-next = Continue
enrol-field = { $field ->
    [team] Team
   *[niveau] Kind
}
enrol-mend = Correct it

enrolled-title = { $count ->
    [one] 1 team is enrolled
   *[other] { $count } teams are enrolled
}
enrolled-team = { $level ->
    [team] team
    [department_mt] MT of a department
   *[directorate_mt] MT of a directorate
}, { $count } members
enrolled-more = And { $count } more teams.
enrolled-next = The managers are told. They can begin now.

enrol-faults-title = { $count ->
    [one] Nothing enrolled: 1 thing is wrong
   *[other] Nothing enrolled: { $count } things are wrong
}
enrol-faults = { $count } things are wrong. Nothing was enrolled.
enrol-fault = Line { $line }: { $text }
enrol-fault-typed = This is wrong: { $text }
enrol-faults-more = And { $count } more. Correct these first.
enrol-empty = there are no teams in it. Put one line per team below the column names.
enrol-columns = these columns are missing: { $columns }.
enrol-unreadable = this is no CSV. Save the file as CSV and send it again.
enrol-too-many = there are too many teams in it. Send at most { $most } at a time.
enrol-team-twice = the team { $team } is in it twice.
enrol-hours-known = the team { $team } is already enrolled with other working hours. Change them in the overview at that team.
enrol-team-known = the team { $team } is already enrolled with other people. Give this team another name.
enrol-cells-many = this line has more columns than the first. Put a | between the members.
enrol-cell-empty = the column { $column } is empty.
enrol-name-long = the name of the team is too long. Use at most { $most } characters.
enrol-level = "{ $value }" is no kind of team. Choose team, afdelings-mt or directie-mt.
enrol-person = "{ $value }" is no account. Use an address such as name@organisation.nl, or the id from Entra.
enrol-member-twice = { $value } is among the members twice.
enrol-members-many = there are too many members in it. At most { $most } per team.
enrol-manager-guides = { $value } cannot be the manager and also guide the team.
enrol-manager-member = { $value } is the manager and does not belong among the members.
enrol-guide-member = { $value } guides the team and does not belong among the members.
enrol-lead-guides = in { $team } a programme lead is also manager, trainer or CLV coach. These do not go together.
enrol-parts-mixed = in { $team } one person has two parts that do not go together.
enrol-empty-paste = Paste the lines of your CSV first, or send the file in this chat.
enrol-file-refused = I cannot read this file. Send a CSV file of at most 256 kB.

hours-said = { $begin }–{ $end }
hours-label = Working hours, such as 14:00-22:30 or 22:30-06:30. Empty is { $usual }.
hours-title = Working hours of { $team }
hours-what = In these hours I send messages about this team, on working days only. Rounds open and close as always.
hours-who = This is for the manager and the members. Trainer and coach keep ordinary hours.
hours-button = Save
hours-saved-title = The working hours of { $team } are saved
hours-unreadable = I cannot read "{ $value }" as working hours. Write for instance 07:00-15:30.
hours-length = "{ $value }" is too short or too long. Working hours take 2 to 16 hours.
overview-hours = Working hours: { $hours }.

overview-button = See the overview
overview-title = Where do the teams stand?
overview-empty = No team is enrolled yet.
overview-next = Next teams
overview-previous = Previous teams
overview-page = Teams { $first } to { $last } of { $count }.

status-title = Where are you?
status-more = You have a part in { $count } more teams. Ask for the summary to choose a team.
status-lead = You find the teams in the overview.
status-no-team = You are not enrolled in a team yet. The I&D programme lead does that.

standing-enrolled = Enrolled. { $manager } can begin.
standing-without-scan = The trajectory is under way, without a team scan.
standing-scheduled = The questions open on { $day }.
standing-open = The questions are open until { $until }. If you have taken part, there is nothing to do.
standing-closed = The questions are closed. From { $visible } the whole team sees how it goes on.
standing-outcome = { $state ->
    [released] The team result is there.
    [too_few] There is no result, because there were too few answers.
    [changed] There is no result. Somebody changed something of what was sent. We opened nothing and deleted everything.
   *[lapsed] There is no result, because the answers can no longer be opened.
}

withdraw-title = Withdraw { $team }
withdraw-what = The team then takes no part. Its list of employees is erased.
withdraw-told = { $manager } is told. The team can be enrolled again later.
withdraw-button = Withdraw the team
withdraw-started = This team has begun already. You can stop the trajectory instead.
withdrawn-title = { $team } is withdrawn
withdrawn-what = The team is no longer in the overview.
notice-withdrawn-title = { $team } takes no part in the Cultuurtraject
notice-withdrawn-what = The I&D programme lead withdrew your team. You need not do anything.
