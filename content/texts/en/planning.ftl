# Planning sessions: proposing dates, choosing, moving and cancelling, and the messages about it.

list-and = { " and " }
session-day = { $day }
session-when = { $day }, { $begin }–{ $end }
session-title = { $title }: { $team }
fact-when = When
fact-where = Where
fact-session = Session
fact-was = Was
fact-becomes = Becomes
weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
   *[fri] Friday
}

# The overview of the sessions.
plan-button = All sessions
plan-open-button = See the session
plan-title = Sessions of { $team }
plan-pick = Which team's sessions do you want to see?
plan-none = Your teams have not begun yet. Sessions come after the start of the trajectory.
plan-press = Press a session to see more.
plan-row-open = Dates are proposed. Answers can be given until { $until }.
plan-row-answered = The answers are in. A date still has to be chosen.
plan-row-planned = Planned: { $dates }.
plan-row-held = Held: { $dates }.
plan-row-not-held = Not held.
plan-row-later = Can be planned once { $step } has a date.
plan-row-due = To be planned, by { $day } at the latest.
plan-row-unplanned = To be planned.
plan-next-button = Plan: { $title }
plan-not-running = { $team } is paused or done. Nothing can be planned now.

# One session.
session-unplanned = There is no date yet. You hear it when dates are proposed.
session-all = Everyone in the team takes part. Can you not come? Tell the manager or the trainer.
session-all-planner = Everyone in the team takes part. Does it not work out? Then move the session in time.
session-papers = With this session
session-papers-what = { $reader ->
    [trainer] Briefing, question to the room and summary
   *[member] Summary, and what came out of the questions
}
session-held = This session has been held.
plan-file-button = Add to your calendar
plan-file-off-button = Remove from your calendar
plan-file-title = For your calendar
plan-file-explained = Open the file. Your calendar puts the session on the right day and time.
plan-file-off = Open the file. Your calendar takes the session out.
plan-file-open = Download the file
plan-no-date-yet = This session has no date yet.
calendar-what = Session of the Cultuurtraject. Questions? Ask your manager or the trainer.
calendar-organiser = Cultuurtraject

# Usual office days.
plan-office-button = Usual office days
office-title = Office days of { $team }
office-explained = On which days is the team usually in the office? The bot then suggests those days.
office-label = Days (nothing ticked is every working day)
office-button = Save

# Proposing dates.
plan-already = { $title } is planned or proposed already. Open the session to see what you can do.
plan-order = This cannot be done yet. First { $step } needs a date.
plan-length = { $parts ->
    [one] { $hours } hours on one day
   *[other] { $parts } half-days of { $hours } hours
}
plan-length-label = How long?
plan-starts = Starting time, for example 9:30
plan-place = Place or room (may come later)
plan-answer-label = How many working days does the team get to answer?
plan-answer = { $days } working days
plan-shape-next = After this the bot suggests dates. You can change them.
plan-dates-button = Choose dates
plan-dates-explained = These dates fit the programme and are free. You can change them.
plan-date = Date { $number } { $need ->
    [required] (required)
   *[free] (may stay empty)
}
plan-date-part = Date { $number }, half-day { $nth } { $need ->
    [required] (required)
   *[free] (may stay empty)
}
plan-new-date = New date (required)
plan-new-date-part = New date, half-day { $nth } (required)
plan-date-required = Choose a date.
plan-window = Possible from { $first }. Earlier does not fit the programme, or leaves people too little time.
plan-check-button = Check
plan-option = Date { $number }
plan-reason = Reason for this date: { $reason }
plan-ask-what = Until { $until } the team can say which dates are impossible.
plan-ask-longer = Other dates are proposed already. The bot asks one thing a week at most. That is why the team gets more time.
plan-ask-after = Then you see per date whether nobody, some or many cannot come. You see no names.
plan-ask-button = Ask the team
plan-asked = The dates are with the team. They can answer until { $until }.
plan-asked-after = Then the manager or the trainer chooses a date. You both get a message.

# What cannot be done.
plan-no-time = That is no time. Write for example 9:30 or 13:00.
plan-no-date = Choose at least one date.
plan-part-missing = Fill in a date for each half-day.
plan-no-good-date = No good date can be found. Check whether the office days are right.
plan-better = Close by and good: { $days }.
plan-mended = The bot filled in good dates. See whether they suit you.
plan-overrule = Do you want this day all the same? Write why below. The team reads the reason.
plan-reason-label = Why this day all the same?
plan-trainer-may = The trainer can choose this day all the same, with a reason.
plan-fault-too_soon = { $day } is too soon. It is possible from { $bound }.
plan-fault-too_late = { $day } is too late for the programme. It is possible up to { $bound }.
plan-fault-too_far = { $day } is too far away. The calendar ends on { $bound }.
plan-fault-hours = A session lies between 7:00 and 22:00. Choose another starting time.
plan-fault-order = The half-days follow each other within three weeks. { $day } does not fit.
plan-fault-not_worked = { $day } is no working day.
plan-fault-avoid = { $day } is on or around { $name }. { $meaning } Plan nothing then.
plan-fault-mention = { $day } is on or around { $name }. { $meaning }
plan-fault-period = Note: { $day } { $count ->
    [one] is
   *[other] are
} in { $name }. { $meaning }
plan-fault-trainer_busy = The trainer is with another team on { $day } around that time.
plan-fault-team_busy = On { $day } this team has a session around that time already.
plan-fault-twice = { $day } stands here twice.
plan-fault-school_holiday = Note: { $day } { $count ->
    [one] is
   *[other] are
} in the school holiday ({ $name }).
plan-fault-not_office_day = Note: { $day } { $count ->
    [one] is not a usual office day
   *[other] are not usual office days
} of the team.
plan-became-impossible = This date is no longer possible. { $why }

# What members read.
dates-title = { $team }: which dates can you not make?
dates-open-answers = This answer is not anonymous. Whoever plans sees how many people cannot come, and no names.
dates-cannot = Tick what you cannot make. If you can always come, tick nothing.
dates-needs = Do you need something to take part, such as an interpreter or other food? Do not say so here, but on your private page.
dates-until = This takes 1 minute and is open until { $until }. Microsoft keeps what you fill in on a card.
dates-button = Send
dates-kept = Thank you. Your answer is kept until after the session.
dates-none-cannot = Thank you. You can come on every date.
dates-change = You can change it until { $until }.
dates-change-button = Change your answer
dates-closed = Answering is over, or is not up to you. You hear which date is chosen.
dates-too-late = You could answer until { $until }. Can you not come? Tell your manager or the trainer.

# What planners read.
dates-wait = The team answers until { $until }. Until then we show nothing of the answers.
dates-outcome = So many people in the team cannot come:
dates-share = { $share ->
    [none] nobody
    [some] some
   *[many] many
}
dates-silent = Whoever did not answer may not be able to come either.
dates-over = All these dates have passed or are too near. Propose other dates.
plan-choose-label = Which date will it be?
plan-choose-one = Choose one of the dates on the card.
plan-confirm-button = Settle this date
plan-needs-button = What people need
plan-other-button = Propose other dates
plan-dropped = The dates are withdrawn. What people said about them has been deleted.
plan-again-button = Plan again
plan-no-longer-open = These dates are no longer proposed. See the sessions for how things stand.
plan-planned = The date is settled. Everyone gets a message, with a file for the calendar.
needs-title = What people need: { $team }
needs-where = You read it on a separate page. It does not come into this chat.
needs-ends = Choose a session. It is gone the day after the session.
needs-none = There is no session left for which people could write to you.

# Moving and cancelling.
plan-not-planned = { $title } has no settled date now. See the sessions for how things stand.
plan-move-button = Move
plan-place-button = Place or room
plan-place-save = Save
plan-place-told = Everyone gets a message. The date stays as it is.
plan-cancel-button = Cancel
plan-now = Planned now: { $dates }.
plan-move-told = Everyone gets a message. Reminders and questions move along.
plan-move-what = Everyone gets a message and a new file for the calendar.
plan-move-confirm = Move the session
plan-cancel-what = Everyone gets a message. Reminders and questions around the session are dropped.
plan-cancel-again = The session must then be planned again. It cannot be skipped.
plan-cancel-confirm = Cancel the session
plan-cancelled = The session is cancelled. Everyone gets a message. Plan it again soon.

# Messages.
session-planned-title = { $title } of { $team } has a date
session-moved-title = { $title } of { $team } has changed
session-cancelled-title = { $title } of { $team } is off
session-needs = Do you need something to take part? Say so on your private page.
session-needs-reader = In the weeks before the session, look whether people need something. You get no separate message about it.
session-cannot = Can you not come? Tell the manager or the trainer.
session-planner = Does it not work out? Type “plan”. Then you can move the session or fill in a room.
session-moved = This replaces the message before. Add it to your calendar again.
session-cancelled = The session is cancelled. You hear it when there is a new date.

# The start of a trajectory.
start-not-adopted = This cannot start yet: programme { $programme } is not adopted. The core group I&D adopts it. After that the administrator fills in by whom and when.
