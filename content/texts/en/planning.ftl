# Planning sessions: proposing dates, choosing, moving and cancelling, and the messages about it.

list-and = { " and " }
session-day = { $day }
session-day-year = { $day } { $year }
session-when = { $day }, { $begin }–{ $end }
session-when-near = { $near ->
    [today] Today, { $when }
   *[tomorrow] Tomorrow, { $when }
}
session-title = { $title }: { $team }
fact-when = When
fact-where = Where
fact-session = Session
fact-was = Before
fact-becomes = Now
fact-was-at = Was at
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
plan-title = Sessions for { $team }
plan-pick = Which team's sessions do you want to see?
plan-none = Your teams haven't started yet. There will be sessions once the programme has started.
plan-press = Choose a session to see more.
plan-row-open = Dates are proposed. You can answer until { $until }.
plan-row-answered = The answers are in. A date still has to be chosen.
plan-row-planned = Planned: { $dates }.
plan-row-held = Held: { $dates }.
plan-row-not-held = Not held.
plan-row-later = Can be planned once { $step } has a date.
plan-row-due = To be planned by { $day }.
plan-row-unplanned = To be planned.
plan-next-button = Plan: { $title }
plan-not-running = The programme for { $team } is paused or has ended. Nothing can be planned at the moment.

# One session.
session-unplanned = There is no date yet. You'll be told when dates are proposed.
session-all = Everyone in the team takes part. If you can't make it, tell the manager or the trainer.
session-all-planner = Everyone in the team takes part. If the date doesn't work, move the session in good time.
session-papers = For this session
session-papers-what = { $reader ->
    [trainer] Briefing, question for the group and summary
   *[member] Summary, and the results of the questions
}
session-held = This session has been held.
plan-file-button = Add to your calendar
plan-file-off-button = Remove from your calendar
plan-file-title = For your calendar
plan-file-explained = { $count ->
    [1] Open the file. Your calendar will add the session on the right day and time.
   *[other] Each half-day has a file of its own. Open them one by one.
}
plan-file-moved = Was the session in your calendar already? Check that the old entry is gone: { $when }. Outlook often keeps it. Then remove it yourself.
plan-file-off = A file cannot remove an entry from every calendar. If you use Outlook or Google, remove the session yourself. In Apple's calendar the file does work.
plan-file-open = Download the file
plan-no-date-yet = This session has no date yet.
calendar-off = Cancelled: { $title }
calendar-what = Cultuurtraject session. If you have a question, ask your manager or the trainer.
calendar-chat = The chat: { $link }
calendar-organiser = Cultuurtraject

# People's own calendars, where the organisation granted that.
own-calendar = { $state ->
    [on] I add sessions to your calendar myself. If something changes, I change it there too.
   *[off] I add nothing to your calendar, as you asked. The file still works.
}
own-calendar-no = Not in my calendar
own-calendar-yes = In my calendar after all
own-calendar-put = I add this to your calendar too. If it is not there, press “Add to your calendar”.
own-calendar-out = If I added the session to your calendar, I also take it out again.
own-calendar-title = { $state ->
    [on] I add sessions to your calendar
   *[off] I add nothing more to your calendar
}
own-calendar-on = The sessions still to come are in it now. You can stop this at any time.
own-calendar-off = What I added to your calendar is gone. Add a session yourself with the file on the card.
own-calendar-away = I will remember it, but I can't reach your calendar now. I will try again with the next message about a session.

# Usual office days.
plan-office-button = Usual office days
office-title = Office days for { $team }
office-explained = On which days is the team usually in the office? I'll suggest those days.
office-label = Days (leave empty for every working day)
office-button = Save

# Proposing dates.
plan-already = { $title } is already planned or proposed. Open the session to see what you can do.
plan-order = You can't do this yet. { $step } needs a date first.
plan-length = { $parts ->
    [one] { $hours } hours on one day
   *[other] { $parts } half-days of { $hours } hours
}
plan-length-label = How long?
plan-starts = Starting time, for example 9:30
plan-place = Place or room (you can add it later)
plan-answer-label = How many working days does the team get to answer?
plan-answer = { $days } working days
plan-shape-next = After this I'll suggest dates. You can change them.
plan-dates-button = Choose dates
plan-dates-explained = These dates fit the programme and are free. You can change them.
plan-skipped = Skipped: { $names }.
plan-skipped-first = That is why { $day } is the first date.
plan-skipped-day = { $name } ({ $day })
plan-skipped-until = { $name } (until { $day })
plan-date = Date { $number } { $need ->
    [required] (required)
   *[free] (optional)
}
plan-date-part = Date { $number }, half-day { $nth } { $need ->
    [required] (required)
   *[free] (optional)
}
plan-new-date = New date (required)
plan-new-date-part = New date, half-day { $nth } (required)
plan-date-required = Choose a date.
plan-window = You can choose dates from { $first }. Earlier ones don't fit the programme, or leave people too little time.
plan-check-button = Check
plan-option = Date { $number }
plan-reason = Reason for this date: { $reason }
plan-ask-what = The team can say until { $until } which dates they can't make.
plan-ask-longer = The team already got a card about dates this week. These dates are added to it. Anyone who has answered gets a new card on { $heard }, so the team gets more time.
plan-ask-after = After that you see for each date whether nobody, a few or many can't make it. You don't see names.
plan-outside-hours = Note: this team works { $hours }. The session falls (partly) outside those hours.
plan-ask-button = Ask the team
plan-asked = The team now has the dates. They can answer until { $until }.
plan-asked-after = Then the manager or the trainer chooses a date. You'll both get a message.

# A whole series.
series-button = Plan everything at once
series-title = All sessions for { $team }
series-none = { $team } has no sessions left to plan together. Plan them one by one.
series-explained = These dates follow each other as the programme asks. You can change them. Leave a date empty to plan that session later.
series-date = { $title }
series-free = { $title } (may be left empty)
series-no-day = There is no good day for { $title }. Plan that session separately later.
series-trainer-away = There is no day for { $title } on which the trainer is free. Talk to the trainer, or plan that session separately later.
series-fault = { $title }: { $fault }
series-before = { $title }: not yet. { $step } must have a date first.
series-after = Everyone answers in one go. After that you see for each session whether nobody, a few or many can't make it.
series-asked-after = After that you can set all the dates at once, or choose something else for a session.
series-row = { $when }. Can't make it: { $share }.
series-one = If a date doesn't work, open the session and propose other dates.
series-confirm-button = Set all the dates
series-planned = The dates are set. Everyone gets one message, with files for the calendar.
series-left = Not set: { $titles }. That date is no longer possible, or the session before it has no date yet.
series-planned-title = The sessions for { $team } have dates
series-file-explained = Each half-day has a file of its own. Open them one by one.
series-file-row = { $title }: { $when }

# What cannot be done.
plan-no-time = That is not a time. Write, for example, 9:30 or 13:00.
plan-no-date = Choose at least one date.
plan-part-missing = Fill in a date for each half-day.
plan-no-good-date = I can't find a good date myself. Fill one in, and I will say what speaks for or against it. Check the office days too.
plan-better = Good dates close by: { $days }.
plan-mended = I filled in good dates. See whether they suit you.
plan-overrule = If you still want this day, say why below. The team will see the reason.
plan-reason-label = Why this day?
plan-trainer-may = The trainer can still choose this day, with a reason.
plan-fault-too_soon = { $day } is too soon. Choose { $bound } or later.
plan-fault-too_late = { $day } is too late for the programme. Choose { $bound } or earlier. If that isn't possible, postpone the step.
plan-fault-next = { $day } is too late: the next session already has a date. Choose { $bound } or earlier, or move that session first.
plan-fault-too_far = { $day } is too far ahead. The calendar ends on { $bound }.
plan-fault-hours = A session has to be between 7:00 and 22:00. Choose another starting time.
plan-fault-order = The half-days have to follow each other within three weeks. { $day } doesn't fit.
plan-fault-not_worked = { $day } is not a working day.
plan-fault-avoid = { $day } is on or around { $name }. { $meaning } Don't plan anything then.
plan-fault-mention = { $day } is on or around { $name }. { $meaning }
plan-fault-period = Note: { $day } { $count ->
    [one] is
   *[other] are
} in { $name }. { $meaning }
plan-fault-trainer_busy = The trainer is with another team on { $day } around that time.
plan-fault-guide_away = The person who guides this session cannot on { $day }.
plan-fault-trainer_asked = Note: { $day } { $count ->
    [one] is
   *[other] are
} also put to another team of the trainer.
plan-fault-team_busy = This team already has a session on { $day } around that time.
plan-fault-twice = { $day } is in the list twice.
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
dates-title = Which days can't you make? { $teams ->
    [one] { $count ->
        [one] Session for { $team }
       *[other] Sessions for { $team }
    }
   *[other] Sessions for your teams
}
dates-open-answers = This answer is not anonymous. The manager and the trainer see no names. They see how many people answered and, for each date, whether nobody, a few or many can't make it.
dates-cannot = Tick the days you can't make. If you can make them all, send it without ticking any.
dates-needs = If you need something to take part, such as an interpreter or different food, say so on your private page, not here.
dates-until = You can answer until { $until }.
dates-minute = This takes { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Microsoft keeps what you fill in on a card.
dates-said-always = can make every date
dates-said = { $count ->
    [one] can't make one date
   *[other] can't make { $count } dates
}
dates-some-over = I'm no longer asking about the other dates.
dates-over-title = There are no dates to answer about now: { $team }
dates-newer-title = There is a newer card about dates: { $team }
dates-button = Send
dates-kept = Thank you. Your answer is kept until after the session.
dates-none-cannot = Thank you. You can make every date.
dates-change = You can change it until { $until }.
dates-change-button = Change your answer
dates-closed = You can't answer here any more. You'll be told which date is chosen.
dates-too-late = You could answer until { $until }. If you can't make it, tell your manager or the trainer.

# What planners read.
dates-wait = The team can answer until { $until }. Until then I don't show what people answered.
dates-outcome = How many people can't make it:
dates-turnout = Asked { $asked } of { $of }, answered { $answered }.
dates-choose-now = No date has been chosen yet. Choose one now, so that everyone knows in good time.
dates-settled-title = The date has been chosen: { $team }
dates-withdrawn-title = These dates have been withdrawn: { $team }
dates-share = { $share ->
    [none] nobody
    [some] a few
    [many] many
   *[silent] no answers yet
}
dates-silent = Some people who didn't answer may not be able to make it either.
dates-over = All these dates have passed or are too soon. Propose other dates.
plan-choose-label = Which date will it be?
plan-choose-one = Choose one of the dates on the card.
plan-confirm-button = Choose this date
plan-needs-button = What people need
plan-other-button = Propose other dates
plan-dropped = The dates have been withdrawn. What people said about them has been deleted.
plan-again-button = Plan again
plan-no-longer-open = These dates are no longer proposed. Open the sessions to see what is planned.
plan-planned = The date has been chosen. Everyone gets a message, with a file for the calendar.
needs-title = What people need: { $team }
needs-where = You can read it on a separate page. It doesn't appear in this chat.
needs-ends = Choose a session. It is deleted the day after the session.
needs-none = There are no sessions left that people could write to you about.

# Moving and cancelling.
plan-not-planned = { $title } has no date at the moment. Open the sessions to see what is planned.
plan-move-button = Move
plan-place-button = Place or room
plan-place-save = Save
plan-place-told = Everyone gets a message. The date stays the same.
plan-cancel-button = Cancel the session
plan-now = Planned now: { $dates }.
plan-move-told = Everyone gets a message. Reminders and questions move with it.
plan-move-what = Everyone gets a message and a new file for the calendar.
plan-move-confirm = Move the session
plan-move-earlier = This is earlier than planned now. Check whether everyone can make it.
plan-cancel-told = Everyone in the team reads the reason and the explanation.
plan-cancel-what = Everyone gets a message. Reminders and questions before and after the session are cancelled too.
plan-cancel-again = The session has to be planned again. It can't be skipped.
plan-cancel-confirm = Yes, cancel the session
plan-cancelled = The session has been cancelled. Everyone gets a message. Please plan it again soon.

# Messages.
session-planned-title = { $title } for { $team } has a date
session-moved-title = { $title } for { $team } has changed
session-cancelled-title = { $title } for { $team } is cancelled
session-needs = If you need something to take part, say so on your private page.
session-needs-reader = In the weeks before the session, check whether people need something. You won't get a separate message about it.
session-cannot = If you can't make it, tell the manager or the trainer.
session-planner = If the date doesn't work, type “plan”. You can then move the session or fill in a room.
session-moved = This replaces the earlier message. Please add it to your calendar again.
session-cancelled = The session has been cancelled. You'll be told when there is a new date.
follow-up-waits-title = { $title } for { $team }: no follow-up scan yet
follow-up-waits = Two scans of a team are at least eight weeks apart. Otherwise a difference could say something about one person. From { $day } the session can have a follow-up scan before it.
follow-up-waits-what = Move the session to a later day, and I'll plan the follow-up scan. Or hold the session without it.
session-off-over = The session is cancelled. There is no new date, because the programme is over.
session-off-reason = Reason: { $reason }.

# The start of a trajectory.
start-not-adopted = This can't start yet: programme { $programme } has not been adopted. The I&D core group has to adopt it first. After that the administrator records who did so, and when.
