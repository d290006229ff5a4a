"""Three teams with one programme lead: what a newcomer plays in five minutes."""

from typing import Final

from tryout.examples.example import Example, Group, Which, apart
from tryout.municipality import CHANNEL, COACH, FIRST, LEAD, NEWCOMER, TEAMS, TRAINER

_NOORD, _ZUIDOOST, _MT = TEAMS
SMALL: Final = Example(
    which=Which.SMALL,
    groups=apart(
        Group((LEAD, TRAINER, COACH), "programme"),
        Group((_NOORD.manager, *_NOORD.members, NEWCOMER), title=_NOORD.name),
        Group((_ZUIDOOST.manager, *_ZUIDOOST.members), title=_ZUIDOOST.name),
        Group((_MT.manager, *_MT.members), title=_MT.name),
    ),
    channel=CHANNEL,
    first=FIRST,
    beside=LEAD,
    leads=(LEAD,),
)
