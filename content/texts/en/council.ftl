### The works council: what it sees first, what it asks, and its page.

council-button = Works council
council-title = Works council
council-waits = What waits for the works council
council-waits-none = Nothing waits now.
council-questions = Questions of the works council
council-questions-none = Nothing was asked yet.
council-what = Other questions, another threshold, keeping longer or other readers: the works council sees it first.
council-state = { $state ->
    [concept] waits for the works council’s reference
    [typed] waits for a member who has seen it
   *[seen] seen by the works council
}
council-version = { $title }, version { $version }
council-number = version { $version }
council-subject = { $subject ->
    [threshold] Threshold: answers before there is a word
    [keep_texts_days] Keeping texts for the trainer
    [keep_sent_days] Keeping messages
    [keep_people_days] Keeping name and account
    [legal_basis] Legal basis under the GDPR
    [readers] Who reads what
   *[purpose] What the data is for
}
council-value = { $subject ->
    [threshold] { $version } answers or more
    [keep_texts_days] { $version } days after closing
    [keep_sent_days] { $version } days
   *[keep_people_days] { $version } days after the last role
}
council-basis = { $basis ->
    [public_task] a task in the public interest
    [legal_duty] a legal duty
    [legitimate_interest] a legitimate interest
   *[none] not filled in
}
council-own = as the program does it now
council-fact = { $fact ->
    [state] Standing
    [becomes] Becomes
    [goes_on] Until then
   *[reference] Reference
}
council-reference = { $reference }, { $day }
council-changes = { $what ->
    [new] { $count ->
        [one] This question is new
       *[other] These { $count } questions are new
    }
   *[gone] { $count ->
        [one] This question goes
       *[other] These { $count } questions go
    }
}
council-reference-label = Reference of the works council’s decision (required)
council-day-label = Day of the decision
council-type-button = Record the reference
council-confirm-what = Have you seen all of this version? Your page shows it in full.
council-seen-button = I have seen this version
council-until = Until a member of the works council has seen this, the old one goes on.
council-until-closed = Until a member of the works council has seen this, no new questions open.
council-typed-title = Reference recorded: { $name }
council-typed-what = The works council is told. One of its members confirms this version.
council-seen-title = Seen by the works council: { $name }
council-goes-asked = From now on new teams get this version. What has begun keeps its own questions.
council-goes-start = This holds as soon as the administrator starts me again.
council-notice-title = For the works council: { $name }
council-notice-type = Record the reference and the day when the works council has decided.
council-notice-waits = The works council sees this first.
council-notice-confirm = The secretary recorded your decision. Look at this version and confirm that you have seen it.
council-open-button = Look at the change
council-corrected-title = Spelling improved: { $name }
council-corrected = Only the spelling differs. Is that wrong? Then ask the I&D project lead.
council-corrected-row = Was: { $was } Now: { $now }

## Questions of the works council

council-ask-button = Ask a question
council-ask-way = Ask the I&D project lead something
council-ask-way-what = As a member of the works council. You get an answer within { $days } working days.
council-ask-title = Question about { $unit }
council-ask-what = The I&D project lead answers within { $days } working days. The whole works council sees question and answer.
council-ask-label = What do you want to know? One sentence (required)
council-ask-names = Write nothing about people or about one team.
council-ask-send = Ask
council-asked-title = Asked about { $unit }
council-asked-until = The I&D project lead answers by { $day }.
council-row = { $unit }. Since { $day }, answer by { $due }.
council-row-answered = { $unit }. Answered on { $day }.
council-question-title = Question of the works council about { $unit }
council-days = { $day ->
    [asked] Since
    [due] Answer by
   *[answered] Answered
}
council-until-day = The works council expects your answer by { $day }.
council-late = The answer was expected on { $day }. A short answer helps too.
council-answer-label = Your answer (required)
council-answer-stays = The works council and the unit’s leads see this. Your answer does not change afterwards.
council-answer-button = Answer
council-answered-title = Answered: question about { $unit }
council-answered-hears = The works council is told.
council-notice-answered = Answer to your question about { $unit }

## What cannot be

council-first = The works council sees these questions first. Until then no round begins with them.
council-settled = This no longer waits for the works council.
council-not-yours = This is not for you. A member of the works council who does not lead, decide or manage does this.
council-reference-short = Fill in the reference, with a number. No more than { $most } characters.
council-day-past = Choose the day of the decision, today or earlier.
council-question-long = Write one sentence of no more than { $most } characters.
council-answer-long = Write an answer of no more than { $most } characters.
council-answered-already = This question was answered already.

## The page of the works council

council-page-button = Open your page
council-page-title = Page of the works council
council-page-what = Here is what people are asked, who reads what, and what changed.
council-page-none = Nothing was recorded yet: the settings name no directorate.
council-page-version = Version
council-page-questions = Questions as they are asked
council-page-questions-what = New teams get these versions. What has begun keeps its own questions.
council-page-minutes = { $count ->
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
