### The week of a trainer or coach: agenda, what you offer, when you cannot, and who stands in then.

## The agenda

agenda-title = Your agenda
agenda-button = To your agenda
agenda-week = Week { $number }, from { $day }
agenda-numbered = { $number }. { $when }
agenda-proposed = Proposal: { $when }
agenda-place = Place: { $place }
agenda-ready = Put ready: { $what }
agenda-empty = Nothing is planned yet.
agenda-more = { $count ->
    [one] After that, one more meeting is planned.
   *[other] After that, { $count } more meetings are planned.
}
agenda-clashes = { $count ->
    [one] Something does not fit with one meeting.
   *[other] Something does not fit with { $count } meetings.
}
agenda-clash = { $clash ->
    [overlap] Note: at the same time as { $other }
    [too_close] Note: too soon after or before { $other }, at another place
    [not_worked] Note: no working day
    [off_day] Note: not on one of your working days
    [off_hours] Note: outside your working hours
   *[away] Note: you cannot then
}
agenda-months = Half-days per month
agenda-load = { $planned } planned, { $offered } offered
agenda-load-unsaid = { $planned } planned, nothing offered yet
agenda-waiting = Teams that have still to begin

## What you offer

offer-button = What I offer
offer-title = How many half-days do you offer?
offer-what = Include your preparation. Leave empty what you do not know yet.
offer-month = Half-days in { $month }
offer-who = People who plan see months and numbers. More than { $most } half-days in a month is not possible.
offer-save = Save
offer-saved-title = Your half-days are saved
offer-number = “{ $value }” is not possible. Type a whole number from 0 to { $most }.
week-own-button = My working days
week-own-title = Your working days and hours
week-own-what = Your agenda then shows what lies outside them. No one else is told.
week-own-days = Days (none ticked is every working day)
week-own-hours = Working hours, such as 9.00-17.00 (may stay empty)
week-own-save = Save

## A team that does not fit

decline-way = Does this team not fit? Say so here.
decline-said = You said that this does not fit: { $why }.
decline-title = Does { $team } not fit?
decline-what = Choose what is in the way. You don’t have to say more.
decline-label = What is in the way? (required)
decline-who = The programme lead and people who plan are told. The team is not told.
decline-button = This does not fit
decline-unknown = Choose something from the list.
decline-began = { $team } has begun. Tell the programme lead.
hindrance = { $hindrance ->
    [agenda] the diary
    [travel] the journey
    [too_close] too soon after another team
   *[knows_people] people they know in this team
}
declined-title = Passed on: { $team } does not fit
declined-what = People who plan look for someone else. Until then this team stays with you.
accept-button = It fits after all
accepted-title = { $team } fits after all
accepted-what = It is simply with you again.
notice-declined-title = { $team } does not fit its trainer or coach
notice-declined = { $name } says that it does not fit. What is in the way: { $why }.

## Days on which you cannot

away-button = I cannot
away-title = When are you not available?
away-what = On those days I propose nothing for your teams. What is planned already stays.
away-no-reason = I do not ask for a reason, and it stands nowhere.
away-since-label = From which day? (required)
away-until-label = Up to and including which day? (required)
away-save = Save
away-days = From { $since } up to and including { $until }
away-off-what = You can after all: take this off.
away-order = Choose a first and a last day. The last is on or after the first.
away-past = Those days are past. Choose days from today on.
away-too-far = That is too long or too far ahead. Choose days within a year.
away-gone = This was taken off already.
away-saved-title = Noted
away-heard = { $count ->
    [0] Nothing is planned in that time.
    [one] One session is planned in that time. People who plan are told and choose what happens.
   *[other] { $count } sessions are planned in that time. People who plan are told and choose what happens.
}
away-stays = Nothing moves by itself. The team hears only once something was chosen, and never why.
away-off-title = Taken off
away-for-button = Someone cannot
away-for-title = Who cannot, and when?
away-for-label = Who? (required)
away-nobody = No one guides a team of yours yet.

## The agenda in your own calendar

feed-button = In my calendar
feed-title = Your agenda in your own calendar
feed-what = You get an address that only you know. Your calendar fetches there what is planned.
feed-without = It holds day, time, place and a number. Team and subject are not in it.
feed-there = { $there ->
    [yes] You have an address already. A new one makes the old one invalid.
   *[no] You have no address yet.
}
feed-secret = Anyone who has the address reads this agenda. Give it to no one.
feed-make-button = Make an address
feed-renew-button = Make a new address
feed-end-button = Stop it
feed-made-title = This is your address
feed-copy = Copy it, and add it to your calendar as a calendar from the internet.
feed-address = Address
feed-how = The number behind a session is the one in your agenda here. That tells you which it is.
feed-once = I show this address only once, and keep nothing readable of it. Lost it? Make a new one.
feed-ended-title = The address does not work any more
feed-ended = What your calendar has fetched, you take out there yourself.
feed-calendar = Cultuurtraject
feed-session = Session { $week }-{ $number }

## People who plan, when someone cannot

cover-button = Who cannot
offers-button = What they offer
offers-title = Half-days of trainers and coaches
offers-quiet = Planned counts every team, also of others. Days and reasons are not in it.
cover-title = When a trainer or coach cannot
cover-empty = Nothing is planned on days on which someone cannot.
cover-quiet = Nothing moves by itself. The team hears only once you have chosen, and never why.
cover-sentence = { $name } ({ $role ->
    [trainer] trainer
   *[coach] coach
}) cannot from { $since } up to and including { $until }. { $count ->
    [one] One session lies in it.
   *[other] { $count } sessions lie in it.
}
cover-one-title = { $team }: what do you want to do?
cover-people = { $role ->
    [trainer] Another trainer for this team
   *[coach] Another coach for this team
}
cover-nobody = No one fits now: with room, free on these days, and not from the same unit.
cover-more = { $count ->
    [one] One other person fits too.
   *[other] { $count } others fit too.
}
cover-room = { $teams ->
    [0] Guides no team now
    [one] Guides one team now
   *[other] Guides { $teams } teams now
}. { $left } half-days left in the fullest month.
cover-room-unsaid = { $teams ->
    [0] Guides no team now
    [one] Guides one team now
   *[other] Guides { $teams } teams now
}. Offered no half-days yet.
cover-dates = Or another date
cover-date = From { $now } to { $to }.
cover-date-none = { $title }, { $now }: there is no other date that fits.
cover-wait = Or wait: then everything stays as it is planned.
cover-person-what = { $name } becomes { $role ->
    [trainer] trainer
   *[coach] coach
} of this team, for all that is still to come.
cover-person-told = The team hears who guides it now. It does not say why.
cover-person-button = Hand over
cover-date-button = Move it
cover-done-title = { $team }: arranged
cover-told = Everyone in the team is told. It does not say why.
cover-none = There is nothing left to choose here.
cover-no-longer = That is not possible any more. Look again at what is.
cover-open-button = See what is possible
notice-away-title = { $team }: a session lies on a day that does not work
