### The report of a unit: what moved, what stands still, what the directorate decided.

unit-report-button = Reports
unit-report-way-what = What moved, what stands still, and what the directorate decided.
unit-report-list-title = Reports
unit-report-list-none = No report was published yet.
unit-report-own = With you
unit-report-late = Not published yet
unit-report-published = Published
unit-report-quarter = { $nth ->
    [1] First quarter of { $year }
    [2] Second quarter of { $year }
    [3] Third quarter of { $year }
   *[4] Fourth quarter of { $year }
}
unit-report-half = { $nth ->
    [1] First half of { $year }
   *[2] Second half of { $year }
}
unit-report-year = Recalibration of { $year }
unit-report-pilot = End of the pilot, { $day }
unit-report-title = { $period }, { $unit }
unit-report-row = { $unit }: { $state ->
    [draft] still with the programme lead
    [laid] is with the directorate
   *[decided] waits to be confirmed
}
unit-report-row-published = { $unit }: published on { $day }, version { $version }
unit-report-row-late = { $unit }: with the directorate since { $day }
unit-report-state = { $state ->
    [draft] still with the programme lead
    [laid] with the directorate since { $day }
    [decided] decided, a member still has to confirm
   *[published] published on { $day }
}
unit-report-fact = { $fact ->
    [period] Period
    [state] Status
    [version] Version
    [due] Due
    [counted] Counted on
    [correction] Correction
    [decision] Decision
    [course] The pilot
   *[archive] In the archive
}
unit-report-span = { $first } to { $last }
unit-report-decision = { $day }: { $state ->
    [recorded] waits to be confirmed
    [confirmed] confirmed
   *[taken_back] withdrawn later
}
unit-report-archive-day = handed over on { $day }
unit-report-archive-not = not handed over yet
unit-report-course = { $course ->
    [on] goes on
    [otherwise] goes on in another way
   *[stop] stops
}
unit-report-topic = { $topic ->
    [moved] What moved
    [still] What stands still, and what we ask of the directorate
    [kept] What we promised last time, and what became of it
    [promised] What we promise now
    [plan] Plan: what we wanted
    [do] Do: what we did
    [check] Check: what we see
    [act] Act: what we change
    [evaluation] What we learned from the pilot
   *[proposal] What we propose: go on, change or stop
}
unit-report-guide = { $topic ->
    [moved] What is different from a quarter ago?
    [still] What holds teams back, and who can solve it?
    [kept] Lay your last report and the action plan beside it.
    [promised] Name what you can show next time.
    [plan] Lay this year's action plan beside it. Which goals were there?
    [do] What was really done, and what was not?
    [check] Lay the annexes beside it. What worked, and what shows it?
    [act] What is added, what lapses, what changes? Put it in the action plan after the decision.
    [evaluation] What did it cost, what did it bring, and what has to change?
   *[proposal] Choose on, otherwise or stop, with the reason. The directorate decides.
}
unit-report-empty-topic = Nothing is written here yet.
unit-report-later = There is a newer version of this report.
unit-report-before = Promised last time: { $words }

## Beginning and writing

unit-report-new-button = Begin a report
unit-report-new-title = Report of { $unit }
unit-report-new-what = Figures were fixed on the first morning after a quarter. They do not change after that.
unit-report-period-label = What is the report about? (required)
unit-report-period = Choose a period from the list.
unit-report-begin-button = Begin
unit-report-begun = Choose a heading and write what there is to say.
unit-report-words-label = Your text, { $most } characters or fewer (required)
unit-report-words-what = Name people by their function and teams by their number. Everyone reads this after the decision.
unit-report-save-button = Save
unit-report-long = This is too long. Write { $most } characters or fewer.
unit-report-name = This says “{ $name }”. Write a function, or how many teams there are.
unit-report-changed = Someone wrote something else here in the meantime. Open the heading again and read it first.
unit-report-frozen = This report was decided on. Its text does not change any more.
unit-report-notice = Everyone in the municipality may read this. People are in it by their function.
unit-report-draft = This is a draft. After the decision everyone reads the report.

## Submitting, deciding and publishing

unit-report-lay-button = Submit to the directorate
unit-report-laid-title = The report is with the directorate
unit-report-laid-what = Directorate and secretary get a message. Until the decision you can still improve the text.
unit-report-lies-there = This report is with the directorate already.
unit-report-empty = { $count ->
    [one] Nothing is written under 1 heading. Fill it in first.
   *[other] Nothing is written under { $count } headings. Fill them in first.
}
unit-report-nobody = First appoint a member of the directorate and a secretary. They record the decision and confirm it.
unit-report-decide-button = Record the decision
unit-report-decide-title = Decision: { $period }
unit-report-decide-what = From now on nothing changes. Once it is confirmed, everyone reads the report at the same time.
unit-report-course-label = What happens to the pilot? (required)
unit-report-course-choose = Choose what happens to the pilot.
unit-report-not-laid = This report is not with the directorate, or was decided on already.
unit-report-subject = Report: { $period }
unit-report-correct-button = Correct this
unit-report-correct-title = A next version
unit-report-correct-what = What was published stays. The next version begins with the same text and the same figures.
unit-report-correct-label = What does this version correct? One sentence (required)
unit-report-correct-begin = Begin the next version
unit-report-correction = Write one sentence of { $most } characters or fewer.
unit-report-next-there = This is not the newest version, or it was not published yet.
unit-report-archive-button = Handed over to the archive
unit-report-archive-title = The report is in the archive
unit-report-archive-what = I am no archive. From now on this shows when you handed the report over.
unit-report-archived-before = This report was handed over already, or was not published yet.

notice-unit-report-opens-title = You can write the report of { $unit }
notice-unit-report-opens = The quarter is over and its figures are fixed. Publish by { $day }.
notice-unit-report-laid-title = A report is with the directorate
notice-unit-report-laid = The secretary records the decision. A member of the directorate confirms it.
notice-unit-report-due-title = The report of { $unit } is not with the directorate yet
notice-unit-report-due = Publish by { $day }. The directorate decides first: submit the report in time.
notice-unit-report-lies-title = The report is still with the directorate
notice-unit-report-lies = It is with the directorate since { $day }. After the decision everyone reads the report.
notice-unit-report-published-title = Published: { $period }
notice-unit-report-published = Everyone can read this report from now on, at the same time.
unit-report-open-button = Open the report

## On paper

unit-report-paper-name = Report
unit-report-paper-decided = What directorate and core group decided
unit-report-paper-decided-row = { $day }, { $body }, version { $version }
unit-report-paper-decided-more = And { $count } more, in annex 3.
unit-report-paper-decided-none = No decision was confirmed in this period.
unit-report-annex = Annex { $nth }: { $what ->
    [phases] how far the teams are
    [still] what stands still
    [decisions] decisions
    [conditions] preconditions
    [plan] the actions in the action plan
    [promises] what became of actions
    [risks] risks
    [outside] figures from outside
   *[words] words from answers
}
unit-report-annex-plan = { $count ->
    [one] There is 1 action. This is where it stood at the end of the quarter.
   *[other] There are { $count } actions. This is where they stood at the end of the quarter.
}
unit-report-annex-plan-none = This unit had no actions yet.
unit-report-annex-promises = This was to be ready in this period, or left the plan in this period.
unit-report-annex-promises-none = Nothing had to be ready in this period. Nothing left the plan either.
unit-report-annex-risks-none = There was no risk in the plan.
unit-report-annex-outside-none = There was no figure from outside in the plan.
unit-report-annex-words-none = In this period no words from answers were released that everyone may read.
unit-report-words = { $over ->
    [department] Department { $name }: the middle word of { $count } teams with a team scan. It says how many people agree.
   *[sessions] { $name }: the middle word of { $count } sessions, of different trainers and teams. It says how many people agree.
}
unit-report-words-honest = { $over ->
    [department] This is about the teams together. If two readers lay the words they know beside it, they are not certain which word another team has. Anyone who hears more results can sometimes work it out.
   *[sessions] This is about the sessions together, and never about one unit or trainer. If two readers lay the words they know beside it, they are not certain which word another session has. Anyone who hears more results can sometimes work it out.
}
unit-report-actions = Our actions: { $words }.
unit-report-named = (a name: see the action plan)
unit-report-annex-phases = Counted on { $day }: { $count ->
    [one] 1 team.
   *[other] { $count } teams.
}
unit-report-annex-others = Other departments have { $count ->
    [one] 1 team
   *[other] { $count } teams
}. A department has a row of its own from { $fewest } teams.
unit-report-annex-unsaid = We give phases from { $fewest } teams, also for a department that is left over.
unit-report-annex-still = So many teams wait, and for what.
unit-report-annex-still-none = No team stands still, or there are too few teams to say so.
unit-report-annex-laid = { $count ->
    [0] On this day no question about a team was with the directorate.
    [one] On this day a question about 1 team was with the directorate.
   *[other] On this day questions about { $count } teams were with the directorate.
}
unit-report-annex-conditions-none = Nothing was said about preconditions by this day.
unit-report-column = { $column ->
    [department] Department
    [count] Teams
    [waits] Waits for
    [body] Who
    [day] Meeting
    [subject] Subject
    [condition] Precondition
    [standing] How it is
    [actions] Actions
    [action] Action
    [function] Who
    [became] What became of it
    [shows] What shows it, or why not
    [risk] What can go wrong
    [measure] What we do
    [owner] Whose it is
    [figure] What
    [value] Figure
    [level] About whom, and when
    [source] Source, and how it was measured
    [statement] Statement
    [middle] The middle word
   *[solver] Who can solve it
}
unit-report-unsaid-lack = not said yet for what
unit-report-footer = Version { $version }. Figures counted on { $day }; they come from steps and days, and never from answers.
