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
picture-lead = Made of the results of { $count } teams. For each statement you see the middle word.
picture-none = A picture needs { $count } teams with a result.
picture-honest = This says nothing about one team. Answers of teams were never put together.
