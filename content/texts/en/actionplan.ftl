### The action plan of a unit: actions with their owners, risks, figures from outside.

actionplan-button = Action plan
actionplan-way-what = Actions, risks and figures from outside.
actionplan-title = Action plan of { $unit }
actionplan-no-units = There is no unit with a plan for you now.
actionplan-counts = This is how the actions stand in { $quarter }, as counts:
actionplan-empty-yet = There is no action here yet.
actionplan-theme-count = { $count ->
    [one] one action
   *[other] { $count } actions
}
actionplan-theme = { $theme ->
    [access] Accessibility
    [safety] Social safety and anti-discrimination
    [awareness] Awareness
    [tailored] Tailored support
    [leadership] Leadership
    [representation] Representation
    [growth] Moving on and moving up
    [steering] Steering and monitoring
   *[none] No theme yet
}
actionplan-left = No longer in the plan
actionplan-quarter = Q{ $number } { $year }

## An action

action-status = { $status ->
    [done] { $again ->
        [yes] done this quarter
       *[no] finished
    }
    [on_track] on schedule
    [slightly_late] slightly delayed
    [late] delayed and needs extra attention
   *[not_begun] not begun yet
}
action-rhythm = { $rhythm ->
    [once] once
    [quarterly] every quarter
   *[ongoing] ongoing
}
action-from = from { $quarter }
action-until = up to and including { $quarter }
action-none = nothing chosen
action-blank = (empty)
action-lacks = Lacks a precondition: { $condition }
action-field = { $field ->
    [title] Action (required)
    [theme] Theme (required)
    [goal] Goal
    [effort] Effort: what do we do?
    [indicator] Indicator: how do you measure it?
    [note] Explanation
    [function] Owner, as a function
    [owner] Who is that?
    [first] Quarter in which it begins
    [last] Quarter in which it is ready
    [rhythm] How often?
   *[needs] Precondition that it depends on
}
action-fact = { $fact ->
    [title] Action
    [theme] Theme
    [goal] Goal
    [effort] Effort
    [indicator] Indicator
    [note] Explanation
    [function] Owner
    [owner] Who
    [when] When
    [first] Begins
    [last] Ready
    [rhythm] How often
    [needs] Precondition
    [fate] Left the plan
    [reason] Why
    [decision] Decision
   *[status] Status
}
action-line = The owner says
action-theme-choose = Choose one of the eight themes.
action-no-names = Write about the work, and nothing about persons.
action-new-button = New action
action-new-title = New action of { $unit }
action-save-button = Save
action-saved-title = Saved: { $title }
action-open-button = Open the action
action-change-title = Change: { $title }
action-words-button = Change what
action-who-button = Who and when
action-owner-none-yet = Nobody owns it yet. So I ask nobody how it stands.
action-owner-appointed = The list has whom the directorate appointed here as owner of actions.
action-overtaken = Someone else changed this action meanwhile. Look at what is there now, and save what is right.
action-differs = { $field }. Now: “{ $now }”. You typed: “{ $typed }”.
action-title-empty = Give the action a name.
action-long = This is too long. Name: { $title } characters at most. The rest: { $text } at most.
action-order = The quarter in which it is ready comes after the beginning.
action-there = “{ $title }” is in this plan already.
action-enough = There are { $most } actions in this plan already. Finish one first.
action-owner-none = That person owns no actions here. Ask the directorate to appoint them.
action-ended = “{ $title }” is no longer in the plan.

## An action that leaves

action-end-way = Let it lapse, or hand it on
action-end-title = { $title } leaves the plan
action-end-decide = That takes a decision. The secretary records it, a member confirms it.
action-fate = { $fate ->
    [lapses] lapses
   *[handed_on] handed on
}
action-fate-label = What happens to it? (required)
action-reason-label = Why, and when handed on: to whom? One sentence (required)
action-decision-label = By which decision? (required)
action-by-decision = { $subject }, { $day }
action-end-stays = The action stays to be read, with the reason.
action-end-button = Take it out of the plan
action-ended-title = { $title }: { $fate ->
    [lapses] lapses
   *[handed_on] handed on
}
action-ended-what = The action counts no longer. Its owner is asked nothing more about it.
action-reason = Choose what happens to it, and give a reason of { $most } characters at most.
action-decision = Choose a decision that was confirmed, here or higher up.

## What an owner says

own-actions-way = My actions
own-actions-title = Your actions this quarter
own-actions-none = There is no action of yours now.
own-action-row = { $waits ->
    [yes] Say how it stands.
   *[no] Said this quarter.
}
action-status-label = How does it stand in { $quarter }? (required)
action-status-line-label = One sentence. When it is done: what shows it?
action-status-who-sees = Programme lead and directorate read this. Once it is done, your sentence is in the report for everyone. Write about the work, and nothing about persons.
action-status-button = Say it
action-status-choose = Choose how it stands. Your sentence has { $most } characters at most.
action-status-shows = Write in one sentence what shows that it is done.
action-status-over = You need say nothing about “{ $title }” now.
action-status-quarter-over = That quarter is over. Type “action plan” for your actions of now.
action-status-said = { $title }: { $status }. Thank you.
action-status-all-said = All is said
action-status-left = { $count ->
    [one] One action left. One choice and one sentence is enough.
   *[other] { $count } actions left. One choice and one sentence each is enough.
}
action-status-asked-title = How does { $title } stand?

## Reading a sheet

actionplan-sheet-button = Read a sheet
actionplan-sheet-title = A sheet for { $unit }
actionplan-sheet-what = Send me a file (CSV, Excel or Word), or paste the table below.
actionplan-sheet-cells = The columns are Actie, Toelichting and Gereed. Write a quarter as Q3 2027.
actionplan-sheet-known = An action that is there already gets the words of the sheet.
actionplan-sheet-where = For which plan is this sheet?
actionplan-sheet-paste = You write more than one plan. Choose one, and paste the table there.
actionplan-take-button = Read it
actionplan-taken-title = Read for { $unit }
actionplan-taken = { $what ->
    [new] new: { $count }
    [changed] with other words: { $count }
   *[same] stayed the same: { $count }
}
actionplan-taken-next = Choose the theme and the owner of each action.
actionplan-columns = The first row names the columns Actie, Toelichting and Gereed.
actionplan-empty = There is nothing below the names of the columns.
actionplan-too-many = These are too many: { $most } actions in a plan at most.
actionplan-no-title = The action is empty. Fill in what you do.
actionplan-title-long = The first line of the action is too long: { $most } characters at most.
actionplan-cell-long = The cell “{ $column }” is too long: { $most } characters at most.
actionplan-twice = “{ $title }” is there twice. Leave one.
actionplan-wrong-quarter = “{ $value }” is no quarter. Write Q1 to Q4 with a year.

## Risks

risks-way = Risks
risks-count = { $count ->
    [0] none yet
    [one] one risk
   *[other] { $count } risks
}
risks-title = Risks of { $unit }
risks-none = There is no risk here yet.
risk-row = What we do: { $measure } Whose it is: { $owner }.
risk-new-button = New risk
risk-new-title = New risk of { $unit }
risk-words-label = What may go wrong? One sentence (required)
risk-measure-label = What do you do about it? One sentence (required)
risk-owner-label = Whose is it, as a function? (required)
risk-save-button = Save
risk-off-button = Take it off
risk-empty = Fill in what may go wrong, what you do, and whose it is.
risk-long = This is too long: { $most } characters a sentence at most.
risk-enough = There are { $most } risks already. Take one off first: nobody watches more.

## Figures from outside

outside-way = Figures from outside
outside-count = { $count ->
    [0] none yet
    [one] one figure
   *[other] { $count } figures
}
outside-title = Figures from outside, { $unit }
outside-none = There is no figure here yet.
outside-new-button = New figure
outside-off-button = Take it off
outside-figure-new-title = New figure for { $unit }
outside-figure-row = { $value }. { $level }, { $period }.
outside-figure-field = { $field ->
    [name] What figure is it? (required)
    [source] Source (required)
    [method] How was it measured? (required)
    [about] What is it about? (required)
    [level] Whom is it about? (required)
    [published] Lowest level at which the source publishes it (required)
    [period] Period (required)
    [form] What kind of number is it? (required)
    [value] The figure, as the source has it (required)
   *[people] About how many people? Required with a percentage or a mean
}
outside-figure-fact = { $fact ->
    [value] Figure
    [people] About
    [level] Level
    [period] Period
    [source] Source
    [method] Measured
   *[typed] Typed on
}
outside-figure-about = { $about ->
    [survey] the MWO, the questions to all employees
    [origin] origin
    [health] health
    [faith] faith
    [orientation] sexual orientation
    [age] age
   *[other] something else
}
outside-figure-level = { $level ->
    [city] the whole municipality
    [cluster] cluster
    [directorate] directorate
    [department] department
   *[team] team
}
outside-figure-form = { $form ->
    [count] a number of people
    [share] a percentage
   *[mark] a mean or a mark
}
outside-figure-what-not = Never below a directorate. Never about fewer than ten people.
outside-figure-save-button = Save
outside-figure-not-ours = This comes from outside. It never stands in one picture with words of the programme.
outside-figure-empty = Fill in what figure it is, with source, method, period and the figure itself.
outside-figure-long = This is too long. Words: { $name } characters at most. The figure: { $value } at most.
outside-figure-survey = I do not take the MWO of a team or department. It belongs to the team.
outside-figure-persons = I take this only as its source publishes it, and never below a cluster.
outside-figure-below = I take no figure below a directorate.
outside-figure-unit = This figure has no place in the plan of { $unit }. Put it with a directorate or cluster.
outside-figure-number = Write one number, such as 38 or 38%.
outside-figure-of-how-many = Write about how many people it is. Otherwise I cannot tell whether they are too few.
outside-figure-few = This is about fewer than { $fewest } people, or leaves that few. I do not take it.
outside-figure-leaves-few = Beside another figure fewer than { $fewest } people are left. I do not take it.
