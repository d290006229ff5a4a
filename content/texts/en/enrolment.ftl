# Enrolment by the programme lead, overview and status.

enrol-button = Sign up teams
enrol-title = Sign up teams
enrol-file = Send a file from Excel (.xlsx or .csv) in this chat, or paste its lines below. Put the column names at the top.
enrol-column = { $column ->
    [team] name of the team
    [niveau] team, afdelings-mt or directie-mt
    [manager] the manager's account
    [trainer] the trainer's account
    [coach] the CLV coach's account
    [werktijden] only if the team works at other hours, such as 14:00-22:30
    [eenheid] only when there are units: name of the unit
   *[medewerkers] the employees' accounts with a ; between them or one per line, without the manager
}
enrol-paste-label = Lines from your file
enrol-paste-button = Sign up
enrol-guided-button = One team, step by step
enrol-nothing-half = If one row has a mistake, no team is signed up.
enrol-again-button = Try again
enrol-step-title = Sign up a team, step { $step } of 3
enrol-team-label = Name of the team (required)
enrol-level-label = Kind of team (required)
enrol-person-label = { $part ->
    [manager] The manager's account (required)
    [trainer] The trainer's account (required)
   *[coach] The CLV coach's account (required)
}
enrol-members-label = The employees' accounts, one per line or as you copy them (required)
enrol-required = Fill this in.
enrol-step-empty = Fill in everything that is required first.
enrol-next = Continue
enrol-field = { $field ->
    [team] Team
   *[niveau] Kind
}
enrol-mend = Correct it

enrolled-title = { $count ->
    [0] What I found
    [one] 1 team is signed up
   *[other] { $count } teams are signed up
}
enrolled-team = { $level ->
    [team] team
    [department_mt] management team of a department
   *[directorate_mt] management team of a directorate
}, { $count } employees
enrolled-more = And { $count } more teams.
enrolled-next = { $count ->
    [one] 1 manager gets a message and can begin now.
   *[other] { $count } managers get a message and can begin now.
}
enrolled-standing = { $standing ->
    [changed] Different people from now. Nothing has changed. Open this and choose what is right.
    [new] New.
    [closed] Was closed and can begin again.
    [stopped] Was stopped and can begin again.
    [waiting] Was signed up already and has yet to begin.
    [joined] Takes part together with another team. Nothing changes.
   *[running] Is under way. Nothing changes.
}
enrolled-changed-alone = different people from now. Change that in the overview, at that team.
enrol-changes-title = What is different at { $team }?
enrol-changes-what = Choose what is right. I put someone who is new or leaving to the trainer. A different manager, trainer or coach takes effect at once. Those concerned get a message.
enrol-changes-label = What is right? (required)
enrol-changes-required = Choose at least one change.
enrol-changes-more = There are { $count } more after this. Send the row again then.
enrol-changes-none = Nothing is different at { $team } any more.
enrol-changes-button = Change this
enrol-changed-title = Changed
enrol-change = { $what ->
    [manager] { $name } becomes the manager
    [trainer] { $name } becomes the trainer
    [coach] { $name } becomes the CLV coach
    [new] { $name } is new
   *[left] { $name } is no longer on the list
}
enrol-change-made = { $what ->
    [manager] The manager has changed.
    [trainer] The trainer has changed.
    [coach] The CLV coach has changed.
    [new] Someone new has been put to the trainer.
   *[left] Someone leaving has been put to the trainer.
}
enrol-change-refused = { $what ->
    [manager] Manager
    [trainer] Trainer
    [coach] CLV coach
    [new] Someone new
   *[left] Someone leaving
}: this did not work. { $why }
enrolled-nobody-told = Nobody gets a message.

enrol-faults-title = { $count ->
    [one] No team signed up: 1 mistake
   *[other] No team signed up: { $count } mistakes
}
enrol-faults = I found { $count } mistakes. No team was signed up.
enrol-fault = Row { $line }: { $text }
enrol-fault-typed = Please check this: { $text }
enrol-faults-more = And { $count } more. Correct these first.
enrol-empty = there are no teams in the list. Put one row per team below the column names.
enrol-columns = these columns are missing: { $columns }.
enrol-column-twice = the column { $column } is there twice.
enrol-unreadable = this is not a list with columns. Send a file from Excel (.xlsx or .csv).
enrol-too-many = there are too many teams in the list. Send up to { $most } at a time.
enrol-team-twice = the team { $team } is in the list twice.
enrol-hours-known = the team { $team } is already signed up with other working hours. Change them in the overview, under that team.
enrol-team-known = the team { $team } is already signed up differently. Change that in the overview, under that team. If this is another team, give it another name.
enrol-cells-many = something is below no column name at all. Put all employees in one column.
enrol-cell-empty = the column { $column } is empty.
enrol-name-long = the name of the team is too long. Use up to { $most } characters.
enrol-level = “{ $value }” is not a kind of team. Choose team, afdelings-mt or directie-mt.
enrol-person = “{ $value }” is not an account. Use an address such as name@organisation.nl, or the ID from Entra.
enrol-guest = { $value } is a guest. Guests can't take part, because I only know people of the organisation itself. Use an account of the organisation.
enrol-one-person = there is more than one person in the column { $column }. Name one.
enrol-member-twice = { $value } is in the list of employees twice.
enrol-members-many = there are too many employees in this team. A team can have up to { $most }.
enrol-manager-guides = { $value } can't be the manager and also guide the team.
enrol-manager-member = { $value } is the manager and doesn't belong in the list of employees.
enrol-guide-member = { $value } guides the team and doesn't belong in the list of employees.
enrol-lead-guides = in { $team }, a programme lead is also manager, trainer or CLV coach. These roles can't be combined.
enrol-parts-mixed = in { $team }, one person has two roles that can't be combined.
enrol-empty-paste = Paste the lines of your file first, or send the file in this chat.
enrol-file-refused = I can't read this file. Save it in Excel as .xlsx or .csv, without a password. It can be up to 1 MB.

hours-said = { $begin }–{ $end }
hours-label = Working hours, such as 14:00-22:30 or 22:30-06:30. Leave empty for { $usual }.
hours-title = Working hours for { $team }
hours-what = I send messages about this team during these hours, on working days only. Sessions begin in these hours too. Questions open and close at the usual times.
hours-who = This applies to the manager and the employees. The trainer and the coach keep ordinary hours.
hours-button = Save
hours-saved-title = The working hours for { $team } are saved
hours-unreadable = I can't read “{ $value }” as working hours. Write, for example, 07:00-15:30.
hours-length = “{ $value }” is too short or too long. Working hours can be 2 to 16 hours long.
overview-hours = Working hours: { $hours }.

overview-button = See the overview
overview-title = Where the teams stand
overview-empty = No team is signed up yet.
overview-next = Next teams
overview-previous = Previous teams
overview-page = Teams { $first } to { $last } of { $count }.

status-title = Where your team stands
status-more = You also belong to { $count } more teams. Type the name of a team to see it.
status-lead = You can see the teams in the overview.
status-no-team = You are not in a team that takes part at the moment. The I&D programme lead signs teams up.

standing-enrolled = Signed up. { $manager } can start now.
standing-without-scan = The programme is under way, without a team scan. With a scan, people could have guessed who said what.
standing-scheduled = The questions open on { $day }.
standing-open = { $part ->
    [asked] The questions are open until { $until }. Anyone who has taken part doesn't need to do anything more.
    [later] The questions are open until { $until }. They started before you joined. You can take part from next time.
   *[never] The questions are open until { $until }.
}
standing-closed = The questions are closed. From { $visible } the whole team can see what comes next.
standing-outcome = { $state ->
    [released] The team result is ready.
    [too_few] There is no result, because too few people answered.
    [changed] There is no result. Someone changed something that had been sent. We opened nothing and deleted everything.
   *[lapsed] There is no result, because the answers can no longer be opened.
}

withdraw-title = Withdraw { $team }
withdraw-what = The team will not take part. Its list of employees is deleted.
withdraw-told = { $manager } is told. The team can be signed up again later.
withdraw-button = Withdraw the team
withdraw-started = This team has already started. You can stop its programme instead.
withdrawn-title = { $team } is withdrawn
withdrawn-what = The team is no longer in the overview.
notice-withdrawn-title = { $team } will not take part in the Cultuurtraject
notice-withdrawn-what = The I&D programme lead withdrew your team. You don't need to do anything.
## Two teams take part together

join-way = Together with another team
join-title = Which team takes part together with another?
join-why = A small team has no team scan. Together with another team it often can.
join-none-small = There is no small team that has yet to start.
join-with-title = With which team does { $team } take part?
join-first = The trainer and the coach of { $team } will guide the whole group.
join-none-other = There is no other team that has yet to start and follows the same programme.
join-offer-title = Do { $one } and { $other } take part together?
join-what = They become one group of { $count } people, with one result and one norm.
join-names = { $one } and { $other }
join-managers = { $names } are then both managers. They are told, and see a result when the whole group does.
join-manager = { $names } is the manager of both teams and is told.
join-guides = { $trainer } is the trainer and { $coach } the coach.
join-still-small = Even together they are fewer than { $least } people, so there is no team scan.
join-undo = If this turns out to be wrong, take the group off the list before it starts. Then sign the teams up again.
join-button = Let them take part together
join-started = { $team } has already started. Teams can only take part together when both have yet to start.
join-joined = A group of two teams can't get a third.
join-itself = This is the same team twice. Choose another team.
join-not-small = Neither of these teams is small. With { $least } people or more, a team takes part by itself.
join-other-kind = These teams don't follow the same programme. Choose a team of the same kind.
join-too-many = Together they are more than { $most } people. Choose a smaller team.
join-parts-mixed = Someone would then have two roles that don't go together, such as manager and employee. Choose another team.
join-name = There is already a team called { $team }. Take that one off the list first.
joined-title = { $team } is now one group
joined-told = The managers are told. Each of them can start.
joined-who = This group consists of two teams. { $names } are both managers. They see a result at the same moment as the group.
notice-joined-title = { $team } takes part as one group
notice-joined-what = The I&D programme lead joined two teams. There will be one result for everyone.

## Accounts of which I have seen nobody

accounts-title = Accounts I don't know
accounts-count = { $count ->
    [one] I have not seen anyone with 1 account. Is it right?
   *[other] I have not seen anyone with { $count } accounts. Are they right?
}
accounts-what = Nobody has opened me with these accounts. Often that has just not happened yet. Sometimes the account is wrong, or someone has a new name.
accounts-later = I don't show anyone here who was ever asked something. So this list does not tell who gave no answer.
accounts-nobody = There are no accounts now that I don't know.
accounts-team-title = Accounts of { $team } I don't know
accounts-correct = Choose which account is wrong, and type the right one. It changes in every team that has it. Questions that are open already don't change.
accounts-label = Which account is wrong? (required)
accounts-right-label = The right account (required)
accounts-button = Change it
accounts-choose = Choose an account.
accounts-unreadable = This is not an account. Use an address such as name@organisation.nl, or the ID from Entra.
accounts-mixed = This isn't possible. That person already has another role in that team.
accounts-elsewhere = This account is also in a team of another programme lead. Ask the lead of the whole programme.
accounts-none = { $team } has no account now that I don't know.
accounts-corrected-title = The account has changed
accounts-corrected = { $name } now belongs to { $team }.
accounts-more-button = See the other accounts

enrolled-unknown = { $count ->
    [one] I have not seen anyone with 1 account yet.
   *[other] I have not seen anyone with { $count } accounts yet.
} Check that they are right. I recognise people as soon as they open me.
enrolled-unknown-button = See the accounts
enrolled-overlap = { $count ->
    [one] 1 of them is also in { $other }.
   *[other] { $count } of them are also in { $other }.
}
enrolled-alike = Nearly the same people as in { $other }. Only one of the two can have a scan.
enrol-unit-unknown = I do not know the unit “{ $unit }”. Type “units” to see what it is called.
enrol-unit-needed = Say to which unit { $team } belongs. Use the column unit.
enrol-unit-not-yours = “{ $unit }” is not your unit. Choose a unit that you lead.
enrol-team-elsewhere = The name “{ $team }” is in use already. Choose another name.
