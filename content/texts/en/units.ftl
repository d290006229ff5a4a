### The units of the organisation, who does what there, and which teams belong to them.

units-button = Units
units-title = Units
units-none = There are no units yet. Load them from a file, or make one.
units-page = Unit { $first } to { $last } of { $count }
unit-rank = { $rank ->
    [cluster] cluster
    [directorate] directorate
   *[department] department
}
unit-since = from { $day }
unit-period = from { $day } up to and including { $until }
unit-fact = { $fact ->
    [rank] Kind
    [above] Part of
    [part] Role
   *[period] Exists
}
unit-part = { $part ->
    [programme_lead] programme lead
    [directorate] member of { $body }
    [core_group] member of { $body }
    [secretary] { $body }
    [planner] planner
    [works_council] member of the works council
    [city] the city's I&D office
   *[action_owner] owner of actions
}{ $deputy ->
    [yes] {" "}(deputy)
   *[no] {""}
}
body = { $name ->
    [directorate] directorate
    [dt] directorate team (DT)
    [dmt] directorate team (DMT)
    [mt] management team (MT)
    [core_group] core group
    [project_group] project group
    [working_group] working group
    [steering_group] steering group
    [secretary] secretary of the directorate
    [board_secretary] board secretary
   *[adviser] board adviser
}
body-the = { $name ->
    [directorate] the directorate
    [dt] the directorate team (DT)
    [dmt] the directorate team (DMT)
    [mt] the management team (MT)
    [core_group] the core group
    [project_group] the project group
    [working_group] the working group
    [steering_group] the steering group
    [secretary] secretary of the directorate
    [board_secretary] board secretary
   *[adviser] board adviser
}
unit-parts = Who does what
unit-no-parts = Nobody has been appointed here yet.
unit-below = Below this
unit-up = Back to { $unit }
unit-open-button = Open the unit
unit-teams = Teams of this unit
unit-teams-count = { $count ->
    [0] No team yet
    [one] 1 team
   *[other] { $count } teams
}
unit-teams-title = Teams of { $unit }
unit-teams-none = No team belongs here yet.

## Loading from a file

units-load-button = Load a file
units-load-title = Loading units
units-load-what = Send a CSV file into this chat, or paste the lines below. Put the names of the columns on top.
units-column = { $column ->
    [eenheid] name of the unit
    [soort] cluster, directorate or department
    [onder] name of the unit above it, or empty
    [vanaf] first day, for example 2027-01-31; empty is today
   *[tot] last day, or empty
}
units-load-teams = To place teams in a unit, use the columns team, unit and from.
units-nothing-half = When one row is wrong, nothing changes.
units-loaded-title = The units are loaded
units-loaded = { $what ->
    [new] New: { $count }
    [ended] Gets a last day: { $count }
   *[known] Was there already: { $count }
}
units-faults-title = { $count ->
    [one] 1 thing is not right yet
   *[other] { $count } things are not right yet
}
units-fault = { $many ->
    [yes] Rows
   *[no] Row
} { $lines }: { $text }
units-columns = These columns are missing: { $columns }.
units-empty = There are no rows below the names of the columns.
units-too-many = A file has at most { $most } rows. Split it.
units-unreadable = I cannot read this row. Save the file as CSV again.
units-cell-empty = { $column } is empty. Fill it in.
units-name-long = The name is too long. Use at most { $most } characters.
units-rank = I do not know “{ $value }”. Choose cluster, directorate or department.
units-day = “{ $value }” is no day. Write it as 2027-01-31.
units-order = The last day comes before the first. Correct one of them.
units-twice = “{ $unit }” is there twice. Keep one row.
units-known-elsewhere = “{ $unit }” exists in another place then. Give that one a last day first.
units-needs-above = “{ $unit }” is a department. Say which unit it belongs under.
units-circular = “{ $unit }” comes under itself. Correct what stands above it.
units-above-unknown = I do not know the unit “{ $unit }”. Put it in the file, or correct the name.
units-wrong-above = “{ $unit }” cannot come under “{ $above }”. Departments come under a directorate, directorates under a cluster.
units-outlasts = “{ $unit }” exists longer than “{ $above }” above it. Change the days.
units-ended = “{ $unit }” has a last day already, or that day is past. That changes no more.
units-not-yours = “{ $unit }” is not part of your unit. Take this row out.

## One by one

units-new-button = New unit
units-below-button = New unit below this
units-new-title = New unit on top
units-new-below = New unit below { $unit }
units-name-label = Name (required)
units-rank-label = Kind (required)
units-since-label = First day
units-until-label = Last day, if you know it
units-add-button = Add
units-added-title = { $unit } was added
units-again-button = Try again
units-there = { $unit } was there already. Nothing changes.
units-end-button = Let it end
units-end-title = Letting { $unit } end
units-end-under = { $count ->
    [one] The unit below it ends too.
   *[other] The { $count } units below it end too.
}
units-end-teams = Teams that are on their way keep this unit until they are done. You move the others.
units-last-day-label = Last day
units-end-confirm = Record the last day
units-end-day = Choose a last day, today or later.
units-ended-already = { $unit } had a last day already.
units-ended-title = { $count ->
    [one] 1 unit has a last day
   *[other] { $count } units have a last day
}

## Who does what

appoint-button = Appoint someone
appoint-title = Appointing someone for { $unit }
appoint-what = The role counts for everything below this unit as well.
appoint-part-label = Role (required)
appoint-person-label = Account (required)
appoint-deputy-label = Is this the deputy?
appoint-deputy = Yes, this is the deputy
appoint-since-label = First day
appoint-until-label = Last day, if you know it
appoint-confirm = Appoint
appointed-title = The role in { $unit } is recorded
appointed-hears = That person gets a message. Anyone who has the same role hears it too.
appoint-part-unknown = Choose a role first.
appoint-yourself = You cannot appoint yourself. Ask another member of the directorate.
appoint-days = These days cannot be. Begin today or later, and do not end before that.
appoint-unit-over = { $unit } does not exist any more then. Choose another unit.
appoint-same = { $name } has this role then already.
appoint-apart = { $name } has a role here that does not go with it. The works council stands apart from who leads and decides.
appoint-lead-there = { $deputy ->
    [yes] There is a deputy then already. Give that one a last day first.
   *[no] There is a programme lead then already. Give that one a last day first.
}
appoint-guides = { $name } is trainer or coach of a team here. That does not go together.
part-title = { $name } in { $unit }
part-end-what = Should the role end? Choose the last day.
part-end-button = Record the last day
part-ended-title = The role in { $unit } has a last day

notice-part-title = A role in { $unit }
notice-part-own = You have a role in { $unit }.
notice-part-other = { $name } has the same role as you in { $unit }.
notice-part-ended = A role of { $name } in { $unit } is over.
notice-part-what = Type “units” to see what you can do.

## Teams of a unit

team-unit = This team belongs to { $unit }.
team-no-unit = This team belongs to no unit yet.
manage-move = To another unit
manage-move-what = From a day on the team belongs to another unit.
move-title = { $team } to another unit
move-unit-label = Name of the unit (required)
move-since-label = From which day on
move-confirm = Move
team-moved-title = { $team } belongs to a unit
team-moved = { $team } belongs to { $unit } from { $day } on.
team-moved-keeps = A programme that is on its way keeps the unit that it had.
teams-moved-title = { $count ->
    [one] 1 team was moved
   *[other] { $count } teams were moved
}
units-unknown = The unit “{ $unit }” does not exist then. Type “units” to see what it is called.
units-team-unknown = I do not know the team “{ $team }”, or it is not yours. Correct the name.
units-team-twice = “{ $team }” is there twice for one day. Keep one row.
units-day-past = This day is past. Choose today or later.
units-guides = The trainer or coach of { $team } leads or plans { $unit }. That does not go together.

## Decisions

unit-decisions = Decisions
unit-decisions-what = What directorate and core group decided.
decisions-title = Decisions of { $unit }
decisions-none = Nothing has been recorded here yet.
decision-row = { $day }, version { $version }: { $state ->
    [recorded] waits to be confirmed
    [confirmed] confirmed
   *[taken_back] taken back
}
decision-state = { $state ->
    [recorded] waits to be confirmed
    [confirmed] confirmed
   *[taken_back] taken back
}
decision-fact = { $fact ->
    [unit] Unit
    [body] Decided by
    [met] Meeting
    [version] Version
   *[state] State
}
decision-act = { $act ->
    [recorded] Recorded by
    [confirmed] Confirmed by
   *[taken_back] Taken back by
}
decision-new-button = Record a decision
decision-new-title = Decision of { $unit }
decision-body-label = Who decided it? (required)
decision-met-label = Day of the meeting
decision-subject-label = Subject (required)
decision-wording-label = The decision, in the words of the minutes (required)
decision-words-stay = The words do not change after that. The same subject again is a new version.
decision-record-button = Record
decision-waits = A member who did not record this confirms it.
decision-confirm-button = This was decided
decision-back-button = Take back
decision-open-button = Open the decision
decision-done-title = { $state ->
    [recorded] Recorded: { $subject }
    [confirmed] Confirmed: { $subject }
   *[taken_back] Taken back: { $subject }
}
decision-recorded-what = That body gets a message. Someone in it confirms it.
decision-confirmed-what = The one who recorded it gets a message.
decision-taken-back-what = It counts no longer. The words stay.
decision-empty = Fill in who decided, the subject and the decision.
decision-long = This is too long. Subject: at most { $subject } characters. Decision: at most { $wording }.
decision-day = Choose the day of the meeting, today or earlier.
decision-settled = This decision has been confirmed or taken back already.
decision-not-yours = This is not up to you. A member who did not record it and is no programme lead does that.
notice-decision-asks = Is this what the meeting decided? Open it and confirm it.
notice-decision-stands = This is how it stands now.

## Figures, and lists that the bot does not make

figures-button = Figures
figures-title = Programme of { $unit }
figures-all-title = The programme
unit-pick = Of which unit?
figures-phase = { $phase ->
    [enrolled] has still to begin
    [preparing] prepares the intake
    [working] is on its way
    [paused] pauses
    [closed] finished
   *[stopped] stopped
}
figures-departments = By department
figures-others = Departments with fewer than { $fewest } teams have { $count ->
    [one] 1 team
   *[other] { $count } teams
}.
figures-quiet = These figures come from steps and days. What anyone answered changes nothing.
no-list-title = I do not make that list
no-list = I do not make that list. You see what stands still, and what is needed.
no-list-why = How someone leads, you discuss with that person. These figures are not for that.

## Laying a team before the directorate

manage-hand-up = Lay before the directorate
manage-hand-up-what = In one sentence: what do you ask of the directorate?
hand-up-title = Laying { $team } before the directorate
hand-up-what = The manager sees your sentence first. Two working days later the directorate sees it too.
hand-up-label = What do you ask of the directorate? One sentence (required)
hand-up-no-names = Write what is needed, and nothing about people.
hand-up-button = Lay before them
hand-up-sentence = Write one sentence of at most { $most } characters.
hand-up-nobody = Nobody has been appointed for the directorate yet, or this team belongs to no unit.
hand-up-there = { $team } lies before the directorate already.
hand-up-gone = { $team } lies before the directorate no longer.
handed-up-title = { $team } before the directorate
handed-up-when = The manager sees this now. The directorate sees it on { $day }.
hand-ups-button = Before the directorate
hand-ups-what = Teams with a question to the directorate.
hand-ups-title = Before the directorate of { $unit }
hand-ups-none = There is no question now.
hand-up-row = { $sentence } Since { $day }.
hand-up-off-button = Take off
hand-up-off-title = { $team } lies before the directorate no longer
hand-up-off = The question is gone. The directorate does not see the team any more.
notice-hand-up-first-title = { $team } goes to the directorate
notice-hand-up-first = The programme lead asks something of the directorate. You see the sentence first:
notice-hand-up-first-when = The directorate sees this on { $day }. Is it not right? Tell the programme lead.
notice-hand-up-title = A question about { $team }
notice-hand-up-first-known = The manager of the team knows this question.

## What a unit calls its bodies

bodies-way = Names of bodies
bodies-way-what = What are the directorate, core group and secretary called here?
bodies-title = Names in { $unit }
bodies-what = These names also count for everything under this unit, until you choose others there.
bodies-label = { $body ->
    [directorate] Here the directorate is called (required)
    [core_group] Here the core group is called (required)
   *[secretary] Here the secretary is called (required)
}
bodies-choose = Choose a name from the list for each body.
bodies-button = Save
bodies-done-title = The names in { $unit } are saved
bodies-done = Cards, decisions and the board use them from now on.

## Preconditions

conditions-button = Preconditions
conditions-what = What the programme needs, and who can solve it.
conditions-title = Preconditions of { $unit }
condition = { $condition ->
    [capacity] Capacity
    [money] Money
    [working_group] Working group
    [link] Link between management teams and director
   *[span] Number of people per manager
}
condition-standing = { $standing ->
    [in_order] in order
    [partly] partly
    [not_yet] not yet
   *[unclear] unclear
}
condition-solver = { $solver ->
    [directorate] directorate
    [core_group] core group
    [programme_lead] programme lead
    [department_head] head of department
    [planner] planner
    [personnel] human resources
   *[finance] finance
}
condition-row = { $standing }. Who can solve it: { $solver }. Said on { $day }.
condition-unsaid = nothing said about it yet
condition-title = { $condition }
condition-of = How does this stand in { $unit }?
condition-standing-label = How does it stand? (required)
condition-solver-label = Who can solve it? (required)
condition-choose = Choose from the list.
condition-who-sees = The directorate sees this on its board. What stood there before is not kept.
condition-button = Save
condition-done-title = Saved for { $unit }
