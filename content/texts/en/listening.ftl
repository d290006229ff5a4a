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
    [visit] A visit to { $name }
    [reported] Reports in figures
    [edition] The directorate's guide, edition { $name }
   *[agreements] Agreements of { $name }
}
month-line = { $kind ->
    [questions] They are open until the end of { $day }. Taking part is voluntary.
    [event] It is on { $day }.
    [visit] The confidential adviser or a roadshow comes on { $day }.
    [reported] This is how many reports there were, and what came of them.
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

## Events

events-title = Events
events-none = There is nothing coming up for you now.
event-open-button = Look at it
event-fact = { $fact ->
    [when] When
    [place] Where
    [closes] Sign up until
    [free] Places free
   *[came] Came
}
event-day = { $day }
event-few = fewer than five
event-how = { $kind ->
    [linked] You sign up through the link.
    [own] You ask for a place here. As long as there is room, you have it at once.
   *[open] You do not have to sign up. Just walk in.
}
event-who-sees = The organiser sees the names of those who come. The day after, I delete them.
event-seat = { $seat ->
    [has] You have a place.
    [waits] All places are taken. After the last day you will hear whether one came free.
   *[missed] Sadly there was no place left.
}
event-ask-button = I would like a place
event-drop-button = I am not coming
event-link-button = Sign up
event-calendar-button = Add to calendar
event-closed = A place cannot be asked for any more.
event-over = This event is over, or is off.
event-dropped-title = Your place at “{ $title }” is free again
event-dropped = Someone else can go now.
event-drawn-title = { $has ->
    [yes] You have a place at “{ $title }”
   *[no] No place at “{ $title }”
}
event-drawn = If fewer places came free than people were waiting, lots were drawn.
event-off-title = “{ $title }” is off
event-off-calendar = Take the event out of your calendar yourself.
event-off-told = People who had a place or asked for one get a message.
event-new-button = New event
event-units-title = For which unit?
event-new-title = Announce an event
event-title-label = What is it called? (required)
event-what-label = What happens? (required)
event-kind-label = How do people take part? (required)
event-kind = { $kind ->
    [linked] sign up through a link
    [own] ask for a place in this chat
   *[open] walk in without signing up
}
event-audience-label = For whom is it? (required)
event-audience = { $audience ->
    [everybody] everyone in the teams
   *[managers] managers of the teams
}
event-sensitive-label = Do people come who went through something, such as racism? (required)
event-sensitive = { $answer ->
    [yes] yes
   *[no] no
}
event-place-label = Where is it, and how do people get in? (required)
event-day-label = Which day? (required)
event-starts-label = Starts at (required)
event-ends-label = Ends at (required)
event-link-label = Link to sign up, if that is elsewhere
event-seats-label = How many places, if they are asked for here
event-closes-label = Last day to ask for a place
event-new-quiet = No one gets a message of its own. It is on the card “This month” and under “events”.
event-save-button = Announce
event-added-title = “{ $title }” is announced
event-added = The people it is for find it on the card “This month” and under “events”.
event-words-missing = Fill in what it is called, what happens, where it is and on which day.
event-day-range = Choose a day from tomorrow on and within a year.
event-day-free = Almost no one works on that day. Choose another day.
event-day-avoid = That day is { $name }. Choose another day.
event-times = Choose an end after the start.
event-sensitive-open = This should have no list of names. Choose “walk in without signing up”.
event-link = Fill in a link that begins with https.
event-seats = Fill in how many places there are: 1 to { $most }.
event-closes = Choose a last day before the event.
event-organise-button = Organise this
event-organise-title = Organising “{ $title }”
event-no-list = There is no list of who comes.
event-comes = { $count ->
    [0] No one has a place yet.
    [one] One person has a place:
   *[other] { $count } people have a place:
}
event-list-gone = This list is gone the day after the event. Do not copy it.
event-count-button = How many came?
event-count-title = How many people came?
event-count-label = Number, counted at the door (required)
event-count-quiet = Only a number. I do not show fewer than five as a number.
event-count-save = Save
event-count-number = Fill in a number.
event-counted-title = Turnout at “{ $title }”
event-counted = People who came: { $came }.
event-not-yet = That is possible on the day itself, not before.
event-off-button = Call it off

## Reports in figures

reported-title = Reports in figures
reported-none = Nothing has been told back yet.
reported-quiet = From the integrity office. Fewer than { $fewest } is never a number, and no part gives away another.
reported-municipality = The whole municipality
reported-outcomes = What came of them, over a year
reported-heading = { $where }, { $when }
reported-period-name = { $half ->
    [H1] first half of { $year }
    [H2] second half of { $year }
   *[Y] all of { $year }
}
reported-few = There were fewer than { $fewest } reports.
reported-total = { $what ->
    [reports] There were { $count } reports.
   *[outcomes] { $count } reports were completed.
}
reported-no-parts = I leave out the parts: one of them is smaller than { $fewest }.
reported-new-button = New figures
reported-pick-title = What are the figures about?
reported-new-title = Figures: { $when }
reported-how = Fill in every part, or only the total.
reported-total-label = Only the total
reported-how-quiet = I do not keep what is smaller than { $fewest }. I then leave out all parts.
reported-class-label = Outcome { $number }, such as “upheld”
reported-count-label = Number of outcome { $number }
reported-save-button = Share this
reported-told-title = This is how it reads
reported-told = Everyone finds this under “reports in figures” and on the card “This month”.
reported-period = Choose a period that is over.
reported-numbers = Fill in a number for every part, or only the total.
reported-classes = Fill in one to { $most } outcomes, each with a name of its own and a number.
reported-above-first = The whole municipality comes first, with this number for { $unit }.
reported-halves-first = Both half years come first, each with a number.
reported-correction = The difference with what was there says too much about a few reports.
reported-beside-halves = Beside the half years this says too much about a few reports.

## Messages about the programme

telling-title = Messages about the programme
telling-none = No message has been made yet.
telling-new-button = New message
telling-audience = { $audience ->
    [employees] employees, on the intranet
    [managers] managers, in their news
   *[day_start] the day start, for people without Teams
}
telling-state = { $state ->
    [laid] waits for a second reader
    [approved] approved
   *[returned] given back
}
telling-row = For { $audience }: { $state }.
telling-one-title = Message of { $unit }
telling-sends-nothing = I do not send this. Copy the text to where people read it.
telling-approve-button = Approve
telling-return-button = Give back
telling-new-title = Make a message
telling-moment-label = Which moment? (required)
telling-audience-label = For whom? (required)
telling-day-label = Which day is it about? (required)
telling-contact-label = Whom do people ask? Name a function (required)
telling-always = It always says that the intake is together, and that people can write separately.
telling-lay-button = Submit
telling-laid-title = The message is submitted
telling-laid = The core group or a secretary approves it. After that you can place it.
telling-settled-title = { $state ->
    [approved] Message approved
   *[returned] Message given back
}
telling-then = { $state ->
    [approved] You can place it now.
   *[returned] Discuss what has to change, and submit a new message.
}
telling-author-hears = The author gets a message about this.
telling-choose = Choose a moment, an audience and a day.
telling-contact = Fill in whom people ask: a function, at most { $most } characters, without braces.
telling-fact-missing = Something in this message is not filled in yet.
telling-there = This message is there already for this unit.
telling-settled = This message was decided on already.
