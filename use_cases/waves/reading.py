"""Which waves somebody sees: a lead with teams and guides, a directorate and a works council as
counts once they lie there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.waves.waves import Proposed, Request
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.rounds.instrument import Level
from trajectory.teams import Person, Team
from trajectory.units.decisions import Decision
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from trajectory.waves.months import Month
from trajectory.waves.proposal import Takes
from trajectory.waves.wave import Fits, Prices, Wave, WaveGroup, by_month, total
from use_cases.principal import Principal
from use_cases.units.tree import known_unit, require, units_with
from use_cases.waves.granting import InQuarter, grants_of
from use_cases.waves.ground import Ground, ground_of


@dataclass(frozen=True, slots=True)
class KnownWave:
    """A wave with its groups by name, for whoever plans it."""

    wave: Wave
    unit: Unit
    places: Sequence[WaveGroup]
    teams: Mapping[str, Team]
    guides: Mapping[str, Person]
    proposed: Proposed | None
    decision: Decision | None
    prices: Prices

    @property
    def takes(self) -> Takes:
        return total(self.places)

    def place(self, team_id: str) -> WaveGroup | None:
        return next((one for one in self.places if one.team == team_id), None)

    def said(self, fits: Fits | None) -> int:
        """Of how many groups the manager said this, or, with None, nothing."""
        return sum(one.said is fits for one in self.places)

    def counts(self) -> "WaveCounts":
        months = [
            MonthCount(month, self._levels(found), total(found))
            for month, found in by_month(self.places).items()
        ]
        people = {
            id
            for one in self.places
            for id in (*self.teams[one.team].members, *self.teams[one.team].managers)
        }
        short = len(self.proposed.short) if self.proposed else 0
        said = {fits: self.said(fits) for fits in (*Fits, None)}
        return WaveCounts(
            self.wave,
            self.unit,
            months,
            self.takes,
            len(people),
            short,
            said,
            self.decision,
            self.prices,
        )

    def _levels(self, places: Sequence[WaveGroup]) -> Mapping[Level, int]:
        found = dict.fromkeys(Level, 0)
        for one in places:
            found[self.teams[one.team].level] += 1
        return found


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many groups begin in a month, by level, and what these take."""

    month: Month
    levels: Mapping[Level, int]
    takes: Takes


@dataclass(frozen=True, slots=True)
class WaveCounts:
    """A wave as counts: no team, and nobody."""

    wave: Wave
    unit: Unit
    months: Sequence[MonthCount]
    takes: Takes
    people: int
    short: int
    said: Mapping[Fits | None, int]
    decision: Decision | None
    prices: Prices

    @property
    def groups(self) -> int:
        return sum(sum(one.levels.values()) for one in self.months)

    @property
    def cents(self) -> int | None:
        """What guides and the hours of people cost, as far as prices were typed."""
        hours = self.prices.hour
        of_people = None if hours is None else self.takes.minutes * hours // 60
        known = [one for one in (self.takes.cents, of_people) if one is not None]
        return sum(known) if known else None


async def wave_of(work: Work, wave: Wave) -> KnownWave:
    """A wave with everything about it."""
    tree = (await work.units.organisation()).tree
    found = (await work.waves.places([wave.id]))[wave.id]
    teams = {one.id: one for one in await work.teams.many([place.team for place in found])}
    places = [one for one in found if one.team in teams]
    guides = {id for one in places for id in one.guides}
    return KnownWave(
        wave,
        tree.units[wave.unit],
        sorted(places, key=lambda one: (one.start, teams[one.team].name.casefold())),
        teams,
        {one.id: one for one in await work.people.many(tuple(guides))},
        await work.waves.proposed(wave.id, wave.version) if wave.version else None,
        await work.decisions.get(wave.decision) if wave.decision else None,
        await work.wave_ground.prices(wave.unit),
    )


async def known_wave(work: Work, principal: Principal, wave_id: str) -> KnownWave:
    """A wave for whoever plans it.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    wave = await work.waves.get(wave_id)
    if wave is None or not principal.mandate.may(UnitAction.PLAN_WAVES, wave.unit):
        raise NotAllowed
    return await wave_of(work, wave)


async def counted_wave(work: Work, principal: Principal, wave_id: str) -> WaveCounts:
    """A wave as counts, for whoever decides on it or advises, once it lies there.

    Raises:
        NotAllowed: it is not theirs to see, or there is none; both sound the same.
    """
    wave = await work.waves.get(wave_id)
    if wave is None or not sees(principal, wave):
        raise NotAllowed
    return (await wave_of(work, wave)).counts()


def sees(principal: Principal, wave: Wave) -> bool:
    """Whether they see it as counts: whoever plans it always, others once it lies there."""
    may = principal.mandate.may
    if may(UnitAction.PLAN_WAVES, wave.unit):
        return True
    return wave.laid is not None and may(UnitAction.SEE_WAVES, wave.unit)


async def laid_waves(work: Work, principal: Principal) -> list[WaveCounts]:
    """Every wave that this person sees as counts, the first month first."""
    organisation = await work.units.organisation()
    units = [one.id for one in units_with(principal, organisation, UnitAction.SEE_WAVES)]
    waves = [one for one in await work.waves.in_units(units) if one.laid is not None]
    return [(await wave_of(work, one)).counts() for one in waves]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a lead sees of a unit: what is granted and asked for, what stands in the way, waves."""

    unit: Unit
    quarters: Sequence[InQuarter]
    asked: Sequence[tuple[Request, Unit]]
    ground: Ground
    waves: Sequence[KnownWave]
    around: Sequence[Unit]
    why: str


async def overview(work: Work, principal: Principal, unit_id: str) -> Overview:
    """The waves of a unit.

    Raises:
        NotAllowed: they plan none there.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.PLAN_WAVES, unit_id)
    grants = await grants_of(work, principal, unit_id)
    return Overview(
        unit,
        grants.quarters,
        grants.asked,
        await ground_of(work, principal, unit_id),
        [await wave_of(work, one) for one in await work.waves.in_units([unit_id])],
        [one for one in units_with(principal, organisation, UnitAction.PLAN_WAVES) if one != unit],
        await work.wave_ground.why(organisation.tree.line(unit_id)),
    )


async def own_units(work: Work, principal: Principal, action: UnitAction) -> list[Unit]:
    """Where this person has a part that lets them do this, and no longer above it."""
    organisation = await work.units.organisation()
    every = units_with(principal, organisation, action)
    ids = {one.id for one in every}
    return [one for one in every if one.above not in ids]
