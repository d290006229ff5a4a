### Waves: who begins when with whom, what does not fit, who decides, and who hears it.

waves-button = Waves
waves-title = Waves of { $unit }
wave-no-units = There is no unit now in which you do this.
wave-more = More
wave-month = { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
} { $year }
wave-title = { $kind ->
    [pilot] Pilot
   *[wave] Wave
} from { $month }, { $unit }
wave-subject = { $kind ->
    [pilot] Pilot
   *[wave] Wave
} from { $month }
wave-kind = { $kind ->
    [pilot] Pilot
   *[wave] Wave
}
wave-takes = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} of people, { $trainer ->
    [one] 1 half-day
   *[other] { $trainer } half-days
} of trainers, { $coach ->
    [one] 1 half-day
   *[other] { $coach } half-days
} of coaches.
wave-money = € { $euros }.
wave-groups = { $count ->
    [one] one group
   *[other] { $count } groups
}

## Grants

grants-button = Grants
grants-what = What is granted, and with whom you can plan.
grants-title = Grants of { $unit }
grant-count = { $count ->
    [one] 1 half-day
   *[other] { $count } half-days
} granted, { $planned } planned
grant-count-none = nothing granted yet
grant-by = By { $name }, on { $day }.
grant-by-of = { $quarters }: by { $name }, on { $day }.
grant-by-nobody = someone who no longer works here
grant-button = Grant
grant-ask-title = Half-days for { $unit }
grant-quarter-label = Quarter (required)
grant-number-label = Number of half-days of trainers (required)
grant-what = Preparation counts. Fewer than are planned is not possible.
grant-save-button = Save
grant-saved-title = Granted to { $unit }
wave-grant-number = Type a whole number, from 0 up to { $most }.
wave-quarter = Choose a quarter from the list.
wave-grant-planned = Already { $planned } half-days are planned, for: { $teams }. Fewer is not possible.
wave-asked-for = Asked for
wave-asked-row = Asked for: { $what }.
wave-guides = With whom you can plan
wave-guides-none = Nobody yet. The planner of the Amsterdamse School fills this in.
wave-other-units = Other units
wave-busy = { $month }: { $count } taken
wave-guide-row = { $craft ->
    [coach] Coach
   *[trainer] Trainer
}{ $outside ->
    [yes] {" "}from outside
   *[no] {""}
}, at most { $count ->
    [one] 1 half-day
   *[other] { $count } half-days
} a month.
wave-guide-new-button = Add a trainer or coach
wave-guide-new-title = Trainer or coach for { $unit }
wave-account-label = Account, such as name@organisation.nl (required)
wave-craft-label = What does this person do? (required)
wave-craft-name = { $craft ->
    [coach] Coach
   *[trainer] Trainer
}
wave-most-label = At most so many half-days a month (required)
wave-guide-price-label = Price of a half-day in euros (may stay empty)
wave-outside-label = From outside the organisation?
wave-outside = { $outside ->
    [yes] Yes
   *[no] No
}
wave-guide-what = Preparation counts in the half-days.
wave-guide-save-button = Save
wave-guide-off-button = No longer plan with them here
wave-craft = Choose trainer or coach.
wave-most = Type a whole number, from 0 up to { $most }.
wave-account = Type one account, such as name@organisation.nl.
wave-guide-gone = This person is no longer in the list.
wave-price = Type a price in euros, such as 425 or 425,50.
wave-request-button = Seen, take it off
wave-request-answered = What { $unit } asked for is no longer open
wave-request-answered-what = When you grant something, the lead sees it in Waves.
notice-wave-requested-title = { $unit } asks for something for a wave
notice-wave-requested = With that a group fits that does not fit now.

## What you plan around

wave-granted = Granted
wave-granted-nothing = Nothing is granted yet. The planner does that.
wave-list = Waves
wave-ground = What you plan around
wave-blackouts = Periods without sessions
wave-blackouts-count = { $count ->
    [0] none yet
    [one] one period
   *[other] { $count } periods
}
wave-blackouts-title = Periods without sessions, { $unit }
wave-blackouts-none = There is no period without sessions.
wave-blackout = { $kind ->
    [introduction] Something new is introduced
    [year_end] Year-end closing
    [elections] Elections
    [survey] Employee or risk inventory
    [reorganisation] Reorganisation
   *[holidays] Holidays
} ({ $unit })
wave-blackout-kind = { $kind ->
    [introduction] Something new is introduced
    [year_end] Year-end closing
    [elections] Elections
    [survey] Employee or risk inventory
    [reorganisation] Reorganisation
   *[holidays] Holidays
}
wave-blackout-lift = Press a period to take it off.
wave-blackout-button = New period
wave-blackout-title = Period without sessions, { $unit }
wave-blackout-label = Why? (required)
wave-blackout-since = First day (required)
wave-blackout-until = Last day (required)
wave-blackout-save = Save
wave-blackout-choose = Choose why there are no sessions.
wave-blackout-days = Choose a first and a last day. The last does not come before the first.
wave-teams = Counters, shifts and rosters
wave-teams-what = Which groups cannot go at once, and how long before a roster is known.
wave-teams-title = Counters, shifts and rosters of { $unit }
wave-notice = { $count ->
    [one] roster one week before
   *[other] roster { $count } weeks before
}
wave-shares-label = Counters and shifts, with commas between
wave-shares-what = Groups with the same counter or shift never begin at once.
wave-weeks-label = Roster: how many weeks before? Empty is eight.
wave-team-save = Save
wave-weeks-number = Type a number of weeks, at most { $most }.
wave-share-long = A name of a counter or shift has at most { $most } letters.
wave-prices = Prices
wave-prices-what = May stay empty. Then no money is shown anywhere.
wave-prices-title = Prices of { $unit }
wave-price-hour = An hour of an employee, in euros
wave-price-half-day = A half-day of a trainer or coach, in euros
wave-prices-save = Save
wave-prices-saved = The prices of { $unit } are kept
wave-why-row = The directorate wrote why waves begin before the end of the pilot: “{ $words }”
wave-why-way = Why a wave does not wait for the pilot
wave-why-title = A wave before the end of the pilot, { $unit }
wave-why-label = Why does a wave not wait? (required)
wave-why-what = This stands with the waves and in the cover note.
wave-why-save = Save
wave-why-saved = Written down for { $unit }
wave-why-saved-what = The lead can now plan a wave before the end of the pilot.
wave-why-words = Write why, in at most { $most } letters.

## A wave

wave-new-button = New wave
wave-new-title = A new wave of { $unit }
wave-kind-label = Pilot or wave? (required)
wave-kind-what = A pilot has one directorate MT, 2 to 4 department MTs and 2 to 4 teams.
wave-first-label = First month (required)
wave-months-label = In how many months do groups begin? (required)
wave-length = { $count ->
    [one] one month
   *[other] { $count } months
}
wave-begin-button = Begin
wave-kind-choose = Choose pilot or wave.
wave-month-choose = Choose a month from the list.
wave-months-choose = Choose a first month that is still to come, and at most 24 months.
wave-open = { $unit } has a wave that does not lie before the directorate yet. Finish that one first.
wave-closed = This wave lies before the directorate or was decided. Nothing in it changes now.
wave-row = { $state ->
    [begun] no proposal yet
    [proposed] proposed
    [asked] managers were asked
    [laid] lies before the directorate
    [decided] decided, not announced yet
   *[announced] announced
}, { $count ->
    [one] one group
   *[other] { $count } groups
}
wave-state = { $state ->
    [begun] There is no proposal yet.
    [proposed] This is a proposal. No message about it has gone out.
    [asked] Managers say by { $day } whether their month fits.
    [laid] Lies before the directorate since { $day }.
    [decided] The directorate decided. You can announce the wave.
   *[announced] Announced on { $day }. Nothing moves by itself.
}
wave-propose-button = Propose
wave-again-button = Propose again
wave-ask-button = Ask the managers
wave-ask-again-button = Ask who said nothing yet
wave-lay-button = Lay it before the directorate
wave-announce-button = Announce
wave-counts-button = As the directorate sees it
wave-open-button = Open the wave
wave-months-title = By month
wave-month-row = { $month }: { $mts ->
    [one] 1 MT
   *[other] { $mts } MTs
} and { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}, { $half_days ->
    [one] 1 half-day
   *[other] { $half_days } half-days
}
wave-fact = { $fact ->
    [groups] Groups
    [people] People
   *[takes] Together
}
wave-changes = Changed
wave-changed = { $kind ->
    [new] { $team } was added, in { $after }
    [moved] { $team }: from { $before } to { $after }
    [guides] { $team }: another trainer or coach
   *[gone] { $team } fits no longer
}
wave-a-group = A group
wave-with = With { $trainers }
wave-with-coach = Coach { $coach }
wave-nobody-yet = nobody yet
wave-fixed = Fixed
wave-fits-said = { $said ->
    [yes] Manager: fits
   *[no] Manager: does not fit
}
wave-no-groups = There are no groups to plan here.
waves-no-proposal = I found no proposal in time that is right. Try it with fewer months or with more half-days.
wave-said = What managers said
wave-said-counts = Fits: { $yes }. Does not fit: { $no }. Nothing heard: { $none }.
wave-silent = Nothing heard of: { $teams }. That is not a yes.
wave-refused = { $name } cannot take on { $team }: { $why }.
wave-drop-way = Throw this wave away
wave-drop-title = Throw this wave away?
wave-drop-what = All proposals of it go. No message is sent.
wave-drop-button = Throw it away
wave-dropped = The wave is gone
wave-dropped-what = No message was sent.
wave-group-gone = This group is no longer in this wave.
wave-move-label = In which month? (required)
wave-move-what = Then I propose again, with this group in that month.
wave-moved-what = This was announced. The manager and the trainer hear the new month.
wave-move-button = Put it in this month
wave-fix-button = Fix it
wave-free-button = Let it go
wave-move-sure-title = { $team } to { $month }?
wave-move-sure = You can do that, but then this is no longer right:
wave-move-sure-button = Put it in this month anyway
wave-moved-title = { $team } begins in another month
wave-moved-told = The manager, the trainer and the coach hear it.
wave-began = { $team } has begun already.

## What does not fit

wave-short = { $count ->
    [one] One group
   *[other] { $count } groups
}{ $when }: { $rule ->
    [horizon] no month in this period
    [notice] roster known too late
    [blackout] period without sessions
    [hold] on hold
    [grant] too little granted
    [department] too many teams of one department at once
    [shared] the same counter or shift
    [load] too many half-days for the same people
    [halves] MT and team in one half of a year
    [trainer] no trainer
    [running] trainer has five teams already
    [own_unit] trainer works here
    [refused] trainer cannot
    [coach] no coach
    [pilot_first] the pilot was not looked back on yet
    [pilot_made_of] no right composition of the pilot
    [kept] stands elsewhere already
   *[once] is not in it once
}.
wave-short-in = {" "}in { $month }
wave-short-count = { $count ->
    [one] One group does not fit
   *[other] { $count } groups do not fit
}
wave-short-title = What does not fit, { $unit }
wave-all-fit = Everything fits.
wave-rule = { $rule ->
    [horizon] No month in this period
    [notice] Roster known too late
    [blackout] Period without sessions
    [hold] On hold
    [grant] Too little granted
    [department] Too many teams of one department at once
    [shared] The same counter or shift
    [load] Too many half-days for the same people
    [halves] MT and team in one half of a year
    [trainer] No trainer
    [running] Trainer has five teams already
    [own_unit] Trainer works here
    [refused] Trainer cannot
    [coach] No coach
    [pilot_first] The pilot was not looked back on yet
    [pilot_made_of] No right composition of the pilot
    [kept] Stands elsewhere already
   *[once] Is not in it once
}
wave-no-pilot = No pilot can be composed: { $rules }.
wave-ways = What can you do?
wave-ways-none = I found no way out. Choose a month yourself, or ask the planner for more.
wave-pilot-none = I found no way out. Sign up other groups, or begin again with another first month.
wave-way = { $kind ->
    [more_grant] { $count ->
        [one] 1 half-day
       *[other] { $count } half-days
    } more for { $name } in { $when }
    [more_half_days] { $name }: { $count ->
        [one] 1 half-day
       *[other] { $count } half-days
    } more in { $when }
    [another_guide] { $craft ->
        [coach] Another coach, for { $count ->
            [one] 1 half-day
           *[other] { $count } half-days
        }
       *[trainer] Another trainer, for { $count ->
            [one] 1 half-day
           *[other] { $count } half-days
        }
    }
    [lift_blackout] Allow sessions in the period { $when } ({ $name })
    [end_hold] Take { $name } off hold
    [begin_later] { $count ->
        [one] Plan one month longer
       *[other] Plan { $count } months longer
    }
    [let_go] Let { $name } go
   *[decide_on_pilot] Look back on the pilot, or the directorate writes why not
}
wave-way-then = Then it fits in { $month }.
wave-way-who = { $who ->
    [planner] I ask the planner.
   *[lead] I do it and propose again.
}
wave-way-asked = The planner gets your question
wave-way-asked-what = Once it is granted, ask for a proposal again.
wave-way-gone = There is another proposal by now. Open the wave again.
wave-pilot-first = First lay the report on the end of the pilot before the directorate. Or ask the directorate to write why that is not needed.
wave-no-planner = This unit has no planner yet. Ask the directorate to appoint one.

## Managers, trainers and coaches

wave-asked-title = The managers were asked
wave-asked-what = They say by { $day } whether their month fits. Trainers and coaches see their list.
wave-nothing-to-ask = There is nothing to ask now. Ask for a proposal first, or see whether it lies there already.
notice-wave-asked-title = Does { $month } fit for { $team }?
notice-wave-asked = Your programme then begins. It asks about { $hours } hours of each of you, over half a year.
notice-wave-asked-due = Say so by { $day }. If you say nothing, the lead hears that you said nothing.
wave-fits-yes = This month fits
wave-fits-no = This month does not fit
wave-fits-choose = Choose fits or does not fit.
wave-month-changed = This month is not asked any more.
wave-answered-title = { $said ->
    [yes] { $month } fits for { $team }
   *[no] { $month } does not fit for { $team }
}
wave-answered-what = The lead sees this. You can change it until the directorate gets the wave.
notice-wave-heard-title = What was said about { $wave }
notice-wave-decided-title = Decided: { $wave }
notice-wave-decided = Announce the wave. Then managers hear their month, and trainers and coaches their list.
notice-wave-announced-title = { $team } begins in { $month }
notice-wave-announced-who = With: { $names }.
notice-wave-announced = This was decided and does not move by itself. Begin with the team scan in that month.
wave-own-title = { $announced ->
    [yes] Your groups in the wave of { $unit }
   *[no] Proposed for you in the wave of { $unit }
}
wave-own-what = If you cannot take on a group, press it.

## The decision

wave-laid-title = The wave lies before the directorate
wave-laid-what = The directorate and the secretary hear it. The cover note stands with the wave.
wave-council-days = The works council sees this first. It can be decided from { $day } on.
wave-not-yet = Managers can still answer until { $day }. Lay the wave before the directorate after that.
wave-not-laid = This wave does not lie there now, or there is a decision already.
wave-council-first = The works council sees a wave { $days } working days before. It can be decided from { $day } on.
wave-none-laid = No wave lies before you now.
wave-decide-title = Decision about: { $wave }
wave-decide-what = A member of the directorate who did not record this confirms it. Then the wave can be announced.
notice-wave-off-title = No longer before you: { $wave }
notice-wave-laid-title = Lies before you: { $wave }
notice-wave-laid = You see counts by month, and the cover note of one page.
wave-undecided = There is no confirmed decision about this wave yet.
wave-announced-before = This wave was announced already.
wave-announced-title = The wave was announced
wave-announced-what = Managers hear their month, trainers and coaches their list. Nothing moves by itself.
wave-announced-left = { $team }: hand the trainer or coach over yourself.

## The cover note

cover-note-name = Cover note
cover-note-notice = For the directorate. It has counts, and names no person.
cover-note-heading = { $part ->
    [asked] What is asked
    [core] The core
    [hours] Hours and money
    [council] Works council
   *[communication] Communication
}
cover-note-fact = { $fact ->
    [subject] Subject
    [unit] Unit
    [version] Proposal
   *[laid] With the directorate since
}
cover-note-asked = { $kind ->
    [pilot] To agree to this pilot of { $count ->
        [one] 1 group
       *[other] { $count } groups
    }, in the months below.
   *[wave] To agree to this wave of { $count ->
        [one] 1 group
       *[other] { $count } groups
    }, in the months below.
}
cover-note-core = The groups have { $people } people together. Trainers and coaches were found for each group.
cover-note-short = { $count ->
    [0] All groups fit.
    [one] One group does not fit in these months.
   *[other] { $count } groups do not fit in these months.
}
cover-note-why = The directorate wrote why this does not wait for the pilot: “{ $words }”
cover-note-money-none = No prices were typed, so no amount is shown.
cover-note-money = With the prices that were typed that is € { $euros } together.
cover-note-council = { $sees ->
    [yes] The works council has seen this since { $day }. It can be decided from { $first } on.
   *[no] In this unit no member of a works council is appointed now.
}
cover-note-said = Managers said { $yes ->
    [one] once
   *[other] { $yes } times
} that their month fits, and { $no ->
    [one] once
   *[other] { $no } times
} that it does not. Of { $none } we heard nothing.
cover-note-told = After the decision managers hear their month, and trainers and coaches their list. What was announced does not move by itself.
cover-note-footer = Proposal { $version }, made of steps, days and typed words. No answer counts in it.
wave-column = { $column ->
    [month] Month
    [mts] MTs
    [teams] Teams
    [half_days] Half-days of trainers
   *[hours] Hours of people
}
