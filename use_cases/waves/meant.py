"""Which groups of a wave are meant for a trainer or coach, and which of these they cannot take on.

They say that where they say it of any team that has still to begin: in
`use_cases/agenda/offering.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.agenda.offers import Declined, Hindrance
from trajectory.errors import NotAllowed
from trajectory.teams import Team
from trajectory.waves.months import Month
from trajectory.waves.wave import Wave, WaveGroup, WaveState
from use_cases.principal import Principal
from use_cases.waves.reading import KnownWave

_UNSAID = (WaveState.BEGUN, WaveState.PROPOSED)
"""Before managers are asked no guide hears anything of a wave."""


async def meant_for(work: Work, person_id: str) -> list[tuple[Wave, WaveGroup]]:
    """The groups that this person was told are meant for them, the first month first."""
    found = await work.waves.meant_for(person_id)
    return [(wave, one) for wave, one in found if wave.state not in _UNSAID]


@dataclass(frozen=True, slots=True)
class Meant:
    """A group of a wave as a guide sees it: its month, and what they said is in the way."""

    team: Team
    start: Month
    declined: Hindrance | None
    waits: bool
    """Whether it has still to begin, so that they may still say that they cannot."""
    beside: tuple[str, ...] = ()
    """Who else guides it, by name."""


@dataclass(frozen=True, slots=True)
class GuideList:
    """The groups of a wave that are meant for one guide."""

    wave: Wave
    unit: str
    groups: Sequence[Meant]


async def guide_list(work: Work, principal: Principal, wave_id: str) -> GuideList:
    """The groups that are meant for whoever asks.

    Raises:
        NotAllowed: there are none, or no such wave; both sound the same.
    """
    me = principal.person.id
    own = [(wave, one) for wave, one in await meant_for(work, me) if wave.id == wave_id]
    if not own:
        raise NotAllowed
    wave, ids = own[0][0], [one.team for _, one in own]
    teams = {one.id: one for one in await work.teams.many(ids)}
    began = await work.trajectories.ever_of_teams(ids)
    said = {one.team: one.hindrance for one in await work.offers.declined(ids) if one.person == me}
    unit = (await work.units.organisation()).tree.units[wave.unit].name
    others = {id for _, one in own for id in one.guides if id != me}
    names = {one.id: one.called for one in await work.people.many(tuple(others))}
    groups = [
        Meant(
            teams[one.team],
            one.start,
            said.get(one.team),
            not began.get(one.team),
            tuple(names[id] for id in one.guides if id in names),
        )
        for _, one in own
        if one.team in teams
    ]
    return GuideList(wave, unit, groups)


async def declined_in(work: Work, known: KnownWave) -> list[Declined]:
    """Which groups a guide who is meant for them cannot take on."""
    places = {one.team: one for one in known.places}
    found = await work.offers.declined(list(places))
    return [one for one in found if places[one.team].has(one.person)]


async def open_wave_with(work: Work, declined: Declined) -> Wave | None:
    """The wave in which a guide who cannot stands with this group, while its lead may change it."""
    found = await meant_for(work, declined.person)
    return next((wave for wave, one in found if one.team == declined.team and wave.open), None)
