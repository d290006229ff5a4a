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
   *[typed] waits for a member who has seen it
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
council-own-what = The program itself has changed in this. The works council’s page shows how it is now.
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
council-notice-title = The works council sees this first
council-notice-type = The secretary records the reference and the day when the works council has decided.
council-typed-notice = The works council decided: { $name }
council-notice-confirm = The secretary recorded your decision. Look at this version and confirm that you have seen it.
council-open-button = Look at the change
council-corrected-title = Spelling improved: { $name }
council-corrected = Only the spelling differs. Is that wrong? Then ask the I&D project lead.
council-corrected-row = Was: { $was } Now: { $now }

## Questions of the works council

council-next = Next questions
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
council-no-reference = The secretary has not recorded a reference yet. You can confirm this afterwards.
council-not-yours = This is not for you. A member of the works council who does not lead, decide or manage does this.
council-reference-short = Fill in the reference, with a number. No more than { $most } characters.
council-day-past = Choose the day of the decision, today or earlier.
council-question-long = Write one sentence of no more than { $most } characters.
council-answer-long = Write an answer of no more than { $most } characters.
council-answered-already = This question was answered already.
