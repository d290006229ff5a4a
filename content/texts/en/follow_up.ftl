# The follow-up scan beside the first, and the picture of a department.

comparison-title = Follow-up scan of { $team }
comparison-none = { $team } has no follow-up scan yet.
comparison-not-yet = The result of { $team } is there on { $day }.
comparison-too-few = Too few people took part. There is no result and all answers are erased.
comparison-lead = This is the new result. Behind it stands whether it is higher or lower than the first time.
comparison-no-first = This is the new result. There was none the first time, so nothing can be compared.
comparison-nothing = Nowhere is the difference large enough to say something about it.
comparison-word = { $word } · { $change }
change = { $change ->
    [higher] higher than the first time
    [lower] lower than the first time
   *[unsaid] difference cannot be told
}
comparison-honest = Only a difference of two words or more counts. A smaller one may be chance.
picture-title = Picture of the department of { $team }
picture-lead = Made from the results of { $count } teams. For each statement you see the middle of three words.
picture-none = A picture needs { $count } teams with a result. It is made once, when no scan in the department is still running. If somebody sees the results of more teams, it needs more of them.
picture-honest = This is about the teams together. Two readers may put what they see here side by side. Even then they cannot be sure which word another team has. Somebody who hears more results sometimes can.

## The closing report.

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
