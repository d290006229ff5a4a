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
    [teams] Teams
    [timeline] Timeline
    [week] Your first week
   *[preview] What an employee sees
}
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
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
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
