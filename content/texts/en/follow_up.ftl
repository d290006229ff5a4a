# The follow-up scan beside the first, and the picture of a department.

comparison-title = Follow-up scan for { $team }
comparison-none = { $team } has no follow-up scan yet.
comparison-not-yet = The result for { $team } will be ready on { $day }.
comparison-too-few = Too few people took part. There is no result, and all answers have been deleted.
comparison-lead = This is the new result, with what it said the first time.
comparison-no-first = This is the new result. There was none the first time, so it can't be compared.
comparison-nothing = No difference is large enough to count.
comparison-withheld = Where it says “{ $word }”, too few people answered. Or only a few people joined and left since the first time. A word could then say something about one of them.
comparison-word = { $word } · first: { $before }
change = { $change ->
    [higher] ↑ more people than at first
   *[lower] ↓ fewer people than at first
}
comparison-honest = Only a difference of two words or more counts. A smaller one may be chance. If nothing is said about a difference, it's not possible to tell.
paper-comparison-title = The follow-up scan beside the first
paper-not-asked = not asked
picture-title = Picture of the department of { $team }
picture-lead = Made from the results of { $count } teams. For each statement you see one of three words: the one in the middle of all those teams.
picture-none = A picture needs { $count } teams with a result. It is made once, when no scan in the department is still running. If someone can see the results of several teams, more teams are needed.
picture-honest = This is about the teams together. Two readers may compare what they see here. Even then they can't be sure which word another team has. Someone who is told more results sometimes can.

## What we did with it: the manager tells it, everyone reads it.

use-title = What did you do with the result for { $team }?
use-explained = Write it in one or two lines. Everyone in the team will read it.
use-how = Write in the team's language: { $language }. Don't name anyone or write about one person.
use-label = What did we do with it? (required)
use-empty = First write what you did with it.
use-too-long = That doesn't fit. Write up to two lines, no more than { $most } characters in all.
use-button = Share with the team
use-tell-button = Say what you did with it
use-shared-title = Shared with { $team }
use-shared = Everyone in the team will get this. It is on the result card too.
use-told-before = This was shared on { $day }. It is on the result card.
use-over = { $team }'s programme has ended. You can't share anything here any more.
use-named-title = Is this about one person?
use-named = These words seem to name someone: { $words }
use-named-why = Everyone in the team reads this. Change the text, or share it again if it is right as it is.
use-heading = What we did with it
use-from = From the manager, { $day }
notice-use-title = What did we do with the result for { $team }?

## The closing report.

report-title = Closing report for { $team }
report-name = Closing report
report-not-yet = The programme for { $team } has not been closed yet.
report-notice = This report is about the team as a whole, not about any one person. It belongs to the team and its manager.
report-fact-programme = Programme
report-fact-started = Started
report-fact-closed = Closed
report-day = { $day }
report-done = What we did
report-done-round = Round { $nth }: { $first } to { $last }
report-follow-up = Follow-up scan
report-not-held = not held
report-without = There is no summary of { $session }: { $why }.
report-no-summary = no summary
report-comes = { $comes ->
    [yes] still to come
   *[no] not coming
}
report-ends = { $missing ->
    [session] Not held
   *[summary] Without a summary
}: { $sessions }. { $comes ->
    [yes] This is still to come.
   *[no] This is not coming any more.
}
report-aim = That is { $percent }. The programme aims for { $span }.
report-why-below = Why there are fewer: { $reason }.
report-coverage = Norms per theme
report-covered = { $count } of the { $of } themes { $count ->
    [one] has
   *[other] have
} a norm.
report-comparison = The two scans side by side
report-one-scan = What the team scan said
report-no-follow-up = There was no follow-up scan.
report-not-compared = The two scans cannot be compared, because one of them has no result.
report-changed = { $count ->
    [0] For none of the statements is the difference large enough to count.
    [one] For 1 statement the difference is large enough to count.
   *[other] For { $count } statements the difference is large enough to count.
}
report-then = First
report-now = Now
report-difference = Difference
report-agreements = Agreements that continue
report-going-on = { $count ->
    [0] No agreements are open any more.
    [one] 1 agreement continues.
   *[other] { $count } agreements continue.
}
report-due = { $day }{ $late ->
    [yes] {" "}(that day has passed)
   *[no] {""}
}
report-finished = { $count ->
    [0] {""}
    [one] 1 agreement is done.
   *[other] { $count } agreements are done.
}
report-left = Themes still to come
report-left-until = The team takes up these themes from { $day }.
report-left-open = No day has been chosen for these themes yet.
report-footer = Made on { $day }.
report-footer-scan = Made on { $day }. Results only when at least { $threshold } people answered.
