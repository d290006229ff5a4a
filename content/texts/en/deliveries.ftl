# Messages that come by themselves: what is left of an old card, and reminding later.

notice-over-title = The questions for { $team } are closed

snooze-title = Until when no reminders?
snooze-explained = You still get invitations and results of your team.
snooze-label = First day with reminders (required)
snooze-required = Choose a day.
snooze-button = Not until then
snoozed = No reminders until { $day }
snoozed-explained = After that I remind you again. You still get invitations and results.
snooze-not-ahead = Choose a day after today, at most a year ahead.
snooze-instead = Only for a while
reminders-stop-button = Stop reminding me

data-zone = Time zone
data-reminders-later = not until { $day }

overview-unreachable = { $count ->
    [one] I cannot reach 1 person now. The app was removed or not opened yet.
   *[other] I cannot reach { $count } people now. The app was removed or not opened yet.
}
