# Peer consultation: groups, sitting out, and whether it happened.

groups-button = Peer consultation
groups-title = Peer consultation in { $team }
groups-what = In peer consultation you talk about a situation of your own, in a group of three to five.
groups-none = No peer consultation is planned at the moment.
groups-when = { $step } is on { $day }.
groups-later = The groups are made about two weeks beforehand.
groups-company = Group: { $people }
groups-resting = You're skipping it until { $day }.
groups-form-button = Make the groups
groups-again-button = Make new groups
groups-rest-button = Skip it
groups-join-button = Take part again
groups-nothing-planned = No peer consultation is planned. Plan it first.
rest-title = Skip peer consultation
rest-what = You won't be in a group until that day. You don't have to say why.
rests-title = You're skipping peer consultation
joins-title = You take part again
joins-what = If a group has room, I'll tell you who you are with.
sit-out-day = Choose a day in the next three months.
notice-group-title = Your peer group in { $team }
notice-group-quiet = The groups were made by chance. Decide together where to meet.
notice-alone-title = Peer consultation in { $team }: not enough people this time
notice-alone = There aren't enough people for a group at { $step } on { $day }.
notice-alone-next = If you would still like to talk about a situation, ask the trainer.
notice-met-title = Did your group meet?
notice-met = This is about peer consultation in { $team } on { $day }.
notice-met-quiet = The first answer counts for the whole group. This answer is not anonymous.
met-yes = Yes
met-no = No
met-noted-title = Thanks
met-noted = I've noted it for the whole group.
met-noted-before = Someone in your group has already answered.
notice-outcome-title = { $step } in { $team }
groups-met = { $met ->
    [none] No group said that it met.
    [some] Some of the groups met.
   *[many] Most groups met.
}
