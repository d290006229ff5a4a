### What a programme lead does every week: teams on hold, visits, the list of HR, the first week.

## On hold

manage-hold = On hold
manage-hold-what = From one day to another I ask this team nothing.
hold-title = Put { $team } on hold
hold-what = In that time I ask the team nothing, and nothing is late. After that it goes on by itself.
hold-no-reason = I ask for no reason, and none is kept anywhere.
hold-since-label = From which day?
hold-until-label = Until which day? (required)
hold-button = Put on hold
held-title = { $team } is on hold
hold-days = From { $day } until { $until }.
hold-heard = A team that already began is told when it starts. Questions that are open simply end.
hold-off-button = Take off hold
hold-off-title = { $team } is no longer on hold
hold-off = The team goes on where it was.
hold-order = Choose a last day, on or after the first.
hold-past = That day is past. Choose today or later.
hold-too-far = That is too long or too far ahead. Choose days within a year.
hold-there = { $team } is on hold already.
hold-none = { $team } is not on hold.
hold-paused = { $team } is paused already.
hold-over = The programme of { $team } is over.
trajectory-held = The programme is on hold until { $day }.
next-held = On hold until { $day }.

## Visits

manage-visits = Visits
manage-visits-what = The days on which you are with this team.
visits-title = Visits to { $team }
visits-button = Visits
visit-what = You note a day and a kind, and nothing about persons. Nobody gets a message about it.
visit-day-label = Which day?
visit-kind-label = What kind of visit? (required)
visit-kind = { $kind ->
    [meeting] at a meeting of the team
    [workplace] at the workplace
    [session] at a session
    [adviser] the confidential adviser introduced themselves
    [roadshow] roadshow at the team
   *[manager] talk with the manager
}
visit-row = { $day }: { $kind }
visit-off-what = Take this visit off.
visit-button = Note it
visit-saved-title = Visit to { $team } noted
visit-off-title = Visit to { $team } taken off
visit-day = Choose a day within a year.
visit-kind-unknown = Choose what kind of visit it is.
figures-visited = Confidential adviser or roadshow: at { $count } of { $of } teams in twelve months.
visit-gone = This visit was already taken off.

## Your first week

week-title = Your first week
week-what = This is what you do first, in an order that often works. Only what I can know myself has a tick.
week-done = Done
week-open = See what you do
week-cost = Version { $version }: about { $hours } hours for everyone in the team. { $sessions } sessions in { $half_days } half-days.



## The list of HR

staff-button = HR’s list
staff-title = HR’s list
staff-what = Send the list as Excel or CSV in this chat, or paste it below.
staff-asks = I first say what changed. I only take it over once you agree.
staff-guides = With trainer, coach and level in it, I sign up new teams right away.
staff-kept = I keep the list until you choose, and for a day at most.
staff-compare-button = Compare
staff-changed-title = This changed
staff-nothing-yet = I have done nothing yet.
staff-nothing-title = { $count ->
    [one] Nothing has to happen. I compared 1 team
   *[other] Nothing has to happen. I compared { $count } teams
}
staff-same = Everything is like that already.
staff-rounds-stay = Questions that are open do not change. Everyone who was asked stays asked.
staff-kind = { $what ->
    [new] New teams: { $count }
    [without_guides] New, without trainer or coach: { $count }
    [without_manager] Without a manager: { $count }
    [gone] No longer on the list: { $count }
    [moved] To another unit: { $count }
    [manager] Another manager: { $count }
    [came] New in a team: { $count }
    [left] Gone from a team: { $count }
   *[waits] Waits for the trainer: { $count }
}
staff-becomes = { $what ->
    [new] I sign them up. The manager gets a message.
    [without_guides] I do nothing. Sign them up once trainer and coach are known.
    [without_manager] I do nothing. Without a manager a team does not begin.
    [gone] I do nothing. Take a team off, or let it stop, on the card of the team.
    [moved] From today. A programme that is under way keeps its unit.
    [manager] At once. The old and the new manager get a message.
    [came] I lay it before the trainer, who decides.
    [left] I lay it before the trainer, who decides.
   *[waits] This lies before the trainer already, or only works after that.
}
staff-row = { $team } ({ $what })
staff-take-button = Take over
staff-drop-button = Do nothing
staff-taken-title = Taken over
staff-done = { $what ->
    [new] Signed up: { $count }
    [moved] Moved: { $count }
    [manager] Manager handed over: { $count }
    [came] Laid before the trainer, new: { $count }
   *[left] Laid before the trainer, gone: { $count }
}
staff-dropped-title = I did nothing
staff-dropped = The list is gone.
staff-gone = I no longer have this list. Send it again.
staff-changed = Something changed meanwhile. Send the list again to see what.
