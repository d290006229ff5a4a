# Peer consultation: groups, sitting out, and whether it happened.

groups-button = Peer consultation
groups-title = Peer consultation of { $team }
groups-what = In peer consultation you talk about a situation of your own, in a group of three to five.
groups-none = No peer consultation is planned now.
groups-when = { $step } is on { $day }.
groups-later = The groups are made about two weeks before.
groups-company = Group: { $people }
groups-resting = You sit out until { $day }.
groups-form-button = Make the groups
groups-again-button = Make new groups
groups-rest-button = Sit out
groups-join-button = Take part again
groups-nothing-planned = No peer consultation is planned. Plan it first.
rest-title = Sitting out of peer consultation
rest-what = Until that day you are in no group. You do not have to say why.
rests-title = You sit out of peer consultation
joins-title = You take part again
joins-what = If a group has room, you hear with whom you are.
sit-out-day = Choose a day in the coming three months.
notice-group-title = Your peer group at { $team }
notice-group-quiet = The groups were made by chance. You decide together where you sit.
notice-alone-title = No peer group for you at { $team }
notice-alone = There are too few people for a group at { $step } on { $day }.
notice-alone-next = Do you want to talk about a situation all the same? Ask the trainer.
notice-met-title = Did you meet?
notice-met = This is about the peer consultation of { $team } on { $day }.
notice-met-quiet = The first answer counts for the whole group. This answer is not anonymous.
met-yes = Yes
met-no = No
met-noted-title = Thank you
met-noted = I have noted it for the whole group.
met-noted-before = Somebody of your group was first.
notice-outcome-title = { $step } of { $team }
groups-met = { $met ->
    [none] No group said that it met.
    [some] Some of the groups met.
   *[many] Most groups met.
}
