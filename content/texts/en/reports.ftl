# The closing report.

report-title = Closing report of { $team }
report-name = Closing report
report-not-yet = The trajectory of { $team } is not closed yet.
report-notice = This report is about the team and about nobody apart. It belongs to the team and its manager.
report-fact-programme = Programme
report-fact-started = Begun
report-fact-closed = Closed
report-day = { $day }
report-done = What we did
report-not-held = not held
report-coverage = Norms per theme
report-covered = { $count } of the { $of } themes { $count ->
    [one] has
   *[other] have
} a norm.
report-comparison = Follow-up scan beside the first scan
report-no-follow-up = There was no follow-up scan.
report-not-compared = Comparing is not possible, because one of the two scans has no result.
report-changed = { $count ->
    [0] Of no statement can be said whether it is higher or lower.
    [one] Of 1 statement can be said whether it is higher or lower.
   *[other] Of { $count } statements can be said whether they are higher or lower.
}
report-changes = What is clearly different
report-then = First
report-now = Now
report-difference = Difference
report-agreements = Agreements that go on
report-going-on = { $count ->
    [0] No agreements are open any more.
    [one] 1 agreement goes on.
   *[other] { $count } agreements go on.
}
report-left = Themes still to come
report-left-until = The team picks up these themes from { $day }.
report-left-open = No day has been chosen for these themes yet.
report-footer = Made on { $day }.
report-footer-scan = Made on { $day }. Results only with at least { $threshold } answers.
