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
board-file = Save as a file
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
council-page-reports-none = No report was published yet.
council-page-never = This page shows no board, no team and nothing that someone wrote.
council-right = { $action ->
    [see_release] the result of a team
    [see_release_early] the result, two working days earlier
    [read_texts] texts with the questions, without a name
    [read_briefing] the briefing for the intake
    [read_summaries] summaries of sessions
    [see_sessions] when sessions are
    [read_needs] what someone needs in a session
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
