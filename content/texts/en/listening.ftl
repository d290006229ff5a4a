### Between two programmes: the card of the month, exercises, a signal, events.

## This month

month-title = This month
month-managers-title = This month, for managers
month-managers = For managers
month-nothing = There is nothing new for you this month.
month-quiet = This card comes at most once a month, and only when there is something. Type “stop” for no more cards.
month-more-button = There is more
month-line-name = { $kind ->
    [questions] Questions for { $name }
    [event] { $name }
    [edition] The directorate's guide, edition { $name }
    [agreements] Agreements of { $name }
   *[exercise] { $name }
}
month-line = { $kind ->
    [questions] They are open until the end of { $day }. Taking part is voluntary.
    [event] It is on { $day }.
    [edition] This is what other teams agree on.
    [agreements] { $count ->
        [one] How is one agreement going? Its day is { $day }.
       *[other] How are { $count } agreements going? The first day is { $day }.
    }
   *[exercise] An exercise for your next meeting.
}

## Exercises

exercises-title = An exercise for your meeting
exercises-what = Say how much time there is and what it may be about. I will show you three.
exercises-button = Show three
exercises-three = These three fit best
exercises-three-how = What you did before comes last. What only a trainer leads is shown to trainers and coaches.
exercise-choose = Choose how much time there is and what it is about.
exercise-time-label = How much time is there? (required)
exercise-theme-label = What is it about? (required)
exercise-time = { $minutes } minutes
exercise-row = { $minutes } minutes. { $goal }
exercise-fact = { $fact ->
    [time] Time
    [group] Group
   *[led] Led by
}
exercise-group = { $fewest } to { $most } people
exercise-led = { $led ->
    [manager] manager or trainer
    [trainer] trainer
   *[trainer_with_coach] trainer together with coach
}
exercise-steps = How it goes
exercise-step = { $number }. { $text }
exercise-goes-wrong = What can go wrong
exercise-stops = How you stop
exercise-aftercare = Afterwards
exercise-source = Source: { $source }.
exercise-calendar-button = Add to calendar
exercise-note-button = How did it go?
exercise-when-title = When will you do “{ $title }”?
exercise-day-label = Day of the meeting (required)
exercise-starts-label = Starts at (required)
exercise-when-quiet = I do not keep when you do this. You get a file for your own calendar.
exercise-file-button = Make the file
exercise-file-title = “{ $title }” for your calendar
exercise-file-what = Open the file and save it in your calendar. The steps are in it.
exercise-in-calendar = Type “exercise” in the chat for what can go wrong and how you stop.
exercise-day-past = Choose a day from today on.
exercise-note-title = How did “{ $title }” go?
exercise-noted-title = Your note on “{ $title }”
exercise-note-quiet = This is a note for yourself. I do not show it to others, and I do not count it.
exercise-went = { $went ->
    [good] You noted: it went well.
    [hard] You noted: it was hard.
    [not_done] You noted: not done.
   *[none] You have not noted anything yet.
}
exercise-went-button = { $went ->
    [good] Well
    [hard] Hard
   *[not_done] Not done
}
exercise-note-off = Delete my note
exercise-went-unknown = Choose well, hard or not done.

## A signal

signal-way = Someone told me something
signal-title = Someone told you something
signal-does = What you do
signal-does-listen = Listen, and find a place where the two of you can talk quietly.
signal-does-thank = Say that you are glad they told you.
signal-does-ask = Ask what they want to happen, and what they do not want.
signal-does-care = Ask whether it is safe enough to work today. Come back to it tomorrow.
signal-not = What you do not do
signal-not-examine = Do not look into it yourself, and do not ask colleagues what they saw.
signal-not-promise = Do not promise secrecy. First say what you have to do if it is serious.
signal-not-tell = Say nothing to the person who is named, and do not discuss it in the team.
signal-not-judge = Do not weigh whether it is bad enough. Do not say how it was meant.
signal-call = The people you call
signal-official = Could it be a crime? Talk to the integrity office the same day: an official may not always let it be.
signal-nothing-kept = I do not keep that you open this. Do not write names here: Microsoft keeps what you type.
signal-help-button = All routes
