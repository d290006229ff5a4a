### The programme lead's board, in a tab of Teams or in a browser.

board-title = Programme
board-open = Open the board
board-skip = Skip to the content
board-today = { $day }
board-sign-in-title = The programme board
board-sign-in-what = Sign in with your work account. You will then see what goes with your role.
board-sign-in-button = Sign in
board-sign-in-failed = Signing in didn't work. Please try again.
board-signing-in = Checking who you are. This takes a moment.
board-leave = Sign out
board-unknown = I don't know you yet. Write something to me in Teams first, then open this board again.
board-not-yours = This board is for people who lead the programme. Everything about your own team is in the chat.
board-enrolled = teams taking part
board-begun = started
board-with-norm = with a norm
board-closed = closed
board-where = Where the teams are
board-where-what = A team is counted in the phase it is in now.
board-still = { $count ->
    [0] No team is standing still
    [one] One team is standing still
   *[other] { $count } teams are standing still
}
board-still-what = This step should have had a day by now. Ask the manager or the trainer what is needed.
board-teams = Teams
board-search = Find a team or trainer
board-search-button = Find
board-every-phase = all phases
board-file = The list below, as CSV
board-file-name = teams
board-count = { $shown } of { $count } teams, by name
board-none = No team matches what you're looking for.
board-column-team = Team
board-column-phase = Phase
board-column-next = Next step
board-column-trainer = Trainer
board-column-norm = Norm
board-norm = { $count } of { $of } themes
board-next-start = start, by { $day }
board-no-norm = none yet
board-never = This board shows where teams are and what needs to happen. It never shows who took part or what a team answered.

board-rooms = Pages of the board
board-room = { $page ->
    [agenda] Agenda
    [teams] Teams
    [timeline] Timeline
    [week] Your first week
    [plan] Action plan
    [waves] Waves
    [preview] What an employee sees
    [directorate] The directorate
    [council] Works council
   *[reports] Reports
}
board-together = Together

## The board of the directorate

directorate-no-units = There are no units yet. Load them in the chat: type “units”.
directorate-units = Other units
directorate-department = Department
directorate-all = { $unit } together
directorate-few = I show more from { $fewest } teams on. That way it is never about one team.
directorate-still-what = What the organisation can arrange comes first. The programme lead knows which teams these are.
directorate-still-unsaid = not said yet why
directorate-timeline = When
directorate-timeline-what = How many teams did a step, or have a day for it.
directorate-timeline-none = There is no day yet.
directorate-column-month = Month
directorate-column-done = Done
directorate-column-planned = Planned
directorate-column-condition = Precondition
directorate-column-standing = How it stands
directorate-column-solver = Who can solve it
directorate-column-since = Said on
directorate-conditions-what = This is how the programme lead puts it.
directorate-day = { $day }
directorate-waits = Waits for you
directorate-waits-nothing = There is nothing now.
directorate-since = Since { $day }.
directorate-confirm = Does this match the meeting?
directorate-confirm-where = A member confirms it in the chat. Type “units” and open the decisions.
directorate-decision = { $body }, { $day }, version { $version }
directorate-never = This board counts teams. You see a team by name when the programme lead asks something about it.
board-column-unit = Unit
board-every-unit = all units
board-only-still = only what stands still
board-search-clear = Show all
board-still-all = Show all { $count } teams that stand still
board-pages = Pages
board-page = Page { $page } of { $of }

## The planning and the timeline

planning-keep = Keep the planning, without persons:
planning-file-name = planning
planning-hold = on hold
planning-column = { $column ->
    [team] Team
    [unit] Unit
    [phase] Phase
    [what] What
    [kind] Kind
    [from] From
   *[until] Until
}
planning-kind = { $kind ->
    [done] done
    [planned] planned
    [due] last day
    [visit] visit
   *[hold] on hold
}
timeline-title = Timeline
timeline-what = Steps, visits and teams on hold, from { $first } until { $last }. Below each line the same days stand in words.
timeline-key = What the signs mean
timeline-said = { $what }: { $kind } { $day }
timeline-lasts = { $what }: { $day } until { $until }
timeline-month = { $month ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
}
timeline-nothing = In this time the team has no days yet.

## The first week, and what an employee sees

week-type = Type in the chat: “{ $words }”.
week-never = These ticks are for you alone. They help you remember and are no score.
preview-title = What an employee sees
preview-only = This is a preview. You cannot fill in or send anything here.
preview-for = For whom
preview-messages = The messages
preview-messages-what = This is how they stand in the chat. Names and days are made up here.
preview-buttons = Buttons below this message
preview-questions = The questions on the private page
preview-questions-what = They are the same questions as on the private page. They take about { $minutes } minutes.
preview-own-words = Here someone writes in their own words, or nothing.
preview-team = your team
preview-manager = Marleen
preview-trainer = Tariq
preview-open = See what an employee sees

## The page of the works council

council-page-button = Open your page
council-page-title = Page of the works council
council-page-what = Here is what people are asked, who reads what, and what changed.
council-page-none = Nothing was recorded yet: the settings name no directorate.
council-page-version = Version
council-page-questions = Questions as they are asked
council-page-questions-what = New teams get these versions. What has begun keeps its own questions.
council-page-minutes = version { $version }, { $count ->
    [one] 1 question
   *[other] { $count } questions
}, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
council-page-options = Answers: { $options }.
council-page-open = Open question
council-page-rules = What is fixed
council-page-setting = What
council-page-holds = Holds now
council-page-readers = Who reads what, by function
council-page-right = What
council-page-who = Who
council-page-right-none = no one
council-page-versions = What changed
council-page-versions-what = Every version that the works council saw, the newest first.
council-page-change = Change
council-page-reference = Reference
council-page-seen = Seen
council-page-began = when the programme began
council-page-spelling = spelling only
council-page-was = { $now }, before { $was }
council-page-becomes = becomes { $now }, until then { $was }
council-page-proof = What we promise, and what carries it
council-page-proof-what = Each sentence is carried by attacks that we play ourselves. The full table comes with the program.
council-page-reach = Who can still get at it
council-page-reports = Reports
council-page-never = This page shows no board, no team and nothing that someone wrote.
council-right = { $action ->
    [see_release] the result of a team
    [see_release_early] the result, two working days earlier
    [read_texts] texts with the questions, without a name
    [read_briefing] the briefing for the intake
    [read_summaries] summaries of sessions
    [see_sessions] when sessions are
    [read_needs] what someone needs in a session
    [see_agenda] their own agenda as trainer or coach
    [see_progress] the steps of a team
    [see_all_progress] the steps of all teams
    [read_guide] the norm guide of a team
    [read_shared_norms] norms that a team shares
    [see_agreements] agreements of a team
   *[see_picture] the picture of a department
}
council-role = { $role ->
    [member] team members
    [manager] the manager
    [trainer] the trainer
    [coach] the CLV coach
    [programme_lead] the I&D project lead
   *[administrator] the administrator
}
council-own = of the program itself

## The action plan

actionplan-board-what = Counts, no percentages. Owners stand here as a function.
actionplan-board-files = Take the plan along
actionplan-board-write = You write in the chat: type “action plan”.
actionplan-board-subject = Subject
actionplan-board-never = This plan holds only what people typed here. It never shows what a team answered.
actionplan-column = { $column ->
    [action] Action
    [note] Explanation
   *[ready] Ready
}
actionplan-file-name = action-plan
unit-report-became = What became of actions
unit-report-board-what = Everyone reads what was published. You write, decide and confirm in the chat: type “reports”.
unit-report-board-files = The annexes are in the file. Type “reports” in the chat for PDF and Word.
unit-report-board-back = All reports

## The agenda on the board

agenda-board = Your whole agenda on the board
agenda-page-title = Agenda
agenda-page-what = Everything from now on, by week, over all your teams. A number is that of your own calendar.
agenda-column-when = When
agenda-column-what = What
agenda-column-place = Place
agenda-column-ready = Put ready
agenda-column-clash = What does not fit
agenda-column-month = Month
agenda-column-planned = Planned
agenda-column-offered = Offered
agenda-free = Not available
agenda-unsaid = not said
agenda-page-change = Type “agenda” in the chat to change half-days, free days or your calendar.
agenda-page-never = Days, times and what you typed stand here. Nothing depends on what anyone answered.

## The waves

waves-board-title = Waves
waves-board-none = There is no wave yet.
waves-board-busy = Taken
waves-board-what = A lead sees the groups of their own unit. Of other units at most “taken” is here.
waves-board-column = { $column ->
    [month] Month
    [mts] MTs
    [teams] Teams
    [half_days] Half-days of trainers
    [hours] Hours of people
    [group] Group
    [guides] Trainer and coach
    [said] Manager
    [quarter] Quarter
    [granted] Granted
    [planned] Planned
    [guide] Who
   *[most] At most a month
}
waves-board-never = Made of steps, days and typed words. No answer changes anything here.
