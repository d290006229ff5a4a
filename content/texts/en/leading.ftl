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
hold-past = { $day } is past. Choose today or later.
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
   *[manager] talk with the manager
}
visit-row = { $day }: { $kind }
visit-off-what = Take this visit off.
visit-button = Note it
visit-saved-title = Visit to { $team } noted
visit-off-title = Visit to { $team } taken off
visit-day = Choose a day within a year.
visit-kind-unknown = Choose what kind of visit it is.
visit-gone = This visit was already taken off.

## Your first week

week-title = Your first week
week-what = This is what you do first, in an order that often works. Only what I can know myself has a tick.
week-done = Done
week-open = See what you do
week-type = Type in the chat: “{ $words }”.
week-cost = Version { $version }: about { $hours } hours for everyone in the team. { $sessions } sessions in { $half_days } half-days.
week-never = These ticks are for you alone. They help you remember and are no score.

## What an employee sees

preview-open = See what an employee sees
preview-title = What an employee sees
preview-only = This is a preview. You cannot fill in or send anything here.
preview-for = For whom
preview-messages = The messages
preview-messages-what = This is how they stand in the chat. Names and days are made up here.
preview-buttons = Buttons below this message
preview-questions = The questions on the private page
preview-questions-what = They are the same questions as on the private page. They take about { $minutes } minutes.
preview-own-words = Here someone writes in their own words, or nothing.
preview-team = your team
preview-manager = the manager of your team
preview-trainer = the name of your trainer
