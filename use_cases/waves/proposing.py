"""A lead begins a wave, asks for a proposal, moves what they want elsewhere, and asks again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from storage.people.outbox_rows import Notice
from storage.waves.waves import Proposed
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.waves.figures import takes_of
from trajectory.waves.months import Month, month_of
from trajectory.waves.problem import Firmness, PilotWish, Problem
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    Change,
    DecideOnPilot,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    Proposal,
    Takes,
    WayOut,
)
from trajectory.waves.wave import Wave, WaveGroup, WaveKind, changes, check_months
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.holding import take_off_hold
from use_cases.units.tree import day, known_unit, require
from use_cases.waves.problem import problem_of
from use_cases.waves.reading import KnownWave, known_wave
from use_cases.waves.solving import solve


async def begin(
    principal: Principal, unit_id: str, kind: str, first: date | None, months: str
) -> KnownWave:
    """Begin a wave or a pilot; groups may begin in so many months from the first on.

    Raises:
        NotAllowed: they plan none there. Invalid: no such kind or months. Stale: there is one
            that was not laid before the directorate yet.
    """
    require(principal, UnitAction.PLAN_WAVES, unit_id)
    if kind not in list(WaveKind):
        raise Invalid("wave-kind-choose")
    count = int(months) if months.isdecimal() and len(months) < 4 else 0
    month = check_months(first, count, day(principal))
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        if any(one.open for one in await work.waves.in_units([unit_id])):
            raise Stale("wave-open", unit=unit.name)
        wish = PilotWish() if kind == WaveKind.PILOT else None
        wave = await work.waves.begin(Wave("", unit_id, WaveKind(kind), month, count, wish))
        known = await known_wave(work, principal, wave.id)
        await work.commit()
    return known


async def drop(principal: Principal, wave_id: str) -> Wave:
    """The wave is gone; nobody hears anything.

    Raises:
        NotAllowed: it is not theirs. Stale: it lies before the directorate, or later.
    """
    async with principal.services.desk.writing() as work:
        known = await open_wave(work, principal, wave_id)
        await work.waves.drop(wave_id)
        await work.commit()
    return known.wave


async def open_wave(work: Work, principal: Principal, wave_id: str) -> KnownWave:
    """Raises:
    NotAllowed: it is not theirs. Stale: nothing in it changes any more.
    """
    known = await known_wave(work, principal, wave_id)
    if not known.wave.open:
        raise Stale("wave-closed")
    return known


async def propose(principal: Principal, wave_id: str, seen: int) -> KnownWave:
    """Ask for a proposal; `seen` is the version that the card showed. Whoever presses twice gets
    what the first press made.

    Raises:
        NotAllowed: it is not theirs. Stale: it lies before the directorate, or later. Invalid:
            there is nothing to plan with, or no proposal came in time.
    """
    async with principal.services.wave_turns.of(wave_id):
        async with principal.services.desk.reading() as work:
            known = await open_wave(work, principal, wave_id)
            if known.wave.version != seen:
                return known
            problem = await problem_of(work, principal, known.wave)
        proposal = await solve(principal, problem)
        async with principal.services.desk.writing() as work:
            known = await open_wave(work, principal, wave_id)
            if known.wave.version == seen:
                await _keep(work, principal, known, problem, proposal)
                known = await known_wave(work, principal, wave_id)
                await work.commit()
    return known


async def _keep(
    work: Work, principal: Principal, known: KnownWave, problem: Problem, proposal: Proposal
) -> None:
    before = {one.team: one for one in known.places}
    elsewhere = {one.group for one in problem.kept if one.standing is Firmness.ANNOUNCED}
    places = [
        _place(problem, before, one.group, proposal)
        for one in proposal.placed
        if one.group not in elsewhere
    ]
    made = Proposed(
        version=known.wave.version + 1,
        made=day(principal),
        placed={one.team: one.start for one in places},
        short=tuple(one for one in proposal.does_not_fit if one.group not in elsewhere),
        pilot_lacks=proposal.pilot_lacks,
        ways=proposal.ways,
        changed=changes(known.places, places) if known.wave.version else (),
        proven=proposal.proven,
    )
    await work.waves.propose(known.wave.id, made, places)


def _place(
    problem: Problem, before: Mapping[str, WaveGroup], team: str, proposal: Proposal
) -> WaveGroup:
    placement = proposal.placement(team)
    assert placement is not None, "it is one of those placed"
    old = before.get(team)
    stays = old is not None and old.start == placement.start
    return WaveGroup(
        team,
        placement.start,
        takes_of(problem, placement),
        placement.trainers,
        placement.coach,
        fixed=old is not None and old.fixed,
        said=old.said if old is not None and stays else None,
    )


async def move(principal: Principal, wave_id: str, team_id: str, month: date | None) -> KnownWave:
    """Put a group in a month, with whoever can guide it there, and ask for a proposal again.

    Raises:
        NotAllowed, Stale, Invalid: as `propose`; or no such group or month.
    """
    async with principal.services.desk.writing() as work:
        known = await open_wave(work, principal, wave_id)
        start = await _group_month(work, principal, known, team_id, month)
        old = known.place(team_id)
        takes = old.takes if old else Takes(0, 0, 0)
        await work.waves.put(wave_id, WaveGroup(team_id, start, takes, fixed=True))
        await work.commit()
    return await propose(principal, wave_id, known.wave.version)


async def _group_month(
    work: Work, principal: Principal, known: KnownWave, team_id: str, month: date | None
) -> Month:
    wave = known.wave
    problem = await problem_of(work, principal, wave)
    kept = {one.group for one in problem.kept if one.standing is Firmness.ANNOUNCED}
    if team_id in kept or all(one.id != team_id for one in problem.groups):
        raise NotAllowed
    if month is None or month_of(month) not in problem.starts:
        raise Invalid("wave-month-choose")
    return month_of(month)


async def fix(principal: Principal, wave_id: str, team_id: str, *, fixed: bool) -> KnownWave:
    """A later proposal keeps this group where it is and with whom; or it is free again.

    Raises:
        NotAllowed: it is not theirs. Stale: it lies before the directorate, or the group stands in
            this wave no longer.
    """
    async with principal.services.desk.writing() as work:
        known = await open_wave(work, principal, wave_id)
        place = known.place(team_id)
        if place is None:
            raise Stale("wave-group-gone")
        await work.waves.put(wave_id, replace(place, fixed=fixed))
        known = await known_wave(work, principal, wave_id)
        await work.commit()
    return known


# ---- ways out


def ways_for(known: KnownWave, team_id: str) -> tuple[WayOut, ...]:
    """The ways out for a group that does not fit; with "" those for a pilot."""
    if known.proposed is None:
        return ()
    if not team_id:
        return known.proposed.ways
    return next((one.ways for one in known.proposed.short if one.group == team_id), ())


ASKED_OF_THE_PLANNER = (MoreGrant, MoreHalfDays, AnotherGuide)


async def take(principal: Principal, wave_id: str, team_id: str, nth: int, seen: int) -> KnownWave:
    """Take a way out: what is the lead's is done, what is the planner's is asked. Then a proposal
    is made again, when something was done.

    Raises:
        NotAllowed, Stale, Invalid: as `propose`; or the way is not there any more.
    """
    async with principal.services.desk.reading() as work:
        known = await open_wave(work, principal, wave_id)
    ways = ways_for(known, team_id)
    if known.wave.version != seen or not 0 <= nth < len(ways):
        raise Stale("wave-way-gone")
    own = [one for one in ways[nth].changes if not isinstance(one, ASKED_OF_THE_PLANNER)]
    asked = [one for one in ways[nth].changes if isinstance(one, ASKED_OF_THE_PLANNER)]
    for change in own:
        await _do(principal, known, change)
    if asked:
        await _ask_planners(principal, known, asked)
    if own:
        return await propose(principal, wave_id, seen)
    return known


async def _do(principal: Principal, known: KnownWave, change: Change) -> None:
    match change:
        case EndHold():
            await take_off_hold(principal, change.group)
        case DecideOnPilot():
            raise Stale("wave-pilot-first")
        case LetGo():
            await fix(principal, known.wave.id, change.group, fixed=False)
        case LiftBlackout() | BeginLater():
            async with principal.services.desk.writing() as work:
                if isinstance(change, BeginLater):
                    months = known.wave.months + change.months
                    await work.waves.lengthen(known.wave.id, months)
                else:
                    await _lift(work, principal, change)
                await work.commit()


async def _lift(work: Work, principal: Principal, change: LiftBlackout) -> None:
    unit = change.blackout.unit
    require(principal, UnitAction.PLAN_WAVES, unit)
    for id, one in (await work.wave_ground.blackouts([unit])).items():
        if one == change.blackout:
            await work.wave_ground.lift(id)


async def _ask_planners(principal: Principal, known: KnownWave, asked: Sequence[Change]) -> None:
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        people = planners_of(organisation, known.unit.id, day(principal))
        if not people:
            raise Invalid("wave-no-planner")
        for change in asked:
            request = await work.waves.request(known.wave.id, change, day(principal))
            await work.outbox.plan(
                *(Notice(NoticeKind.WAVE_REQUESTED, id, request.id, principal.now) for id in people)
            )
        await work.commit()


def planners_of(organisation: Organisation, unit_id: str, today: date) -> list[str]:
    """Whoever grants this unit half-days today."""
    found = organisation.about(unit_id, frozenset({UnitPart.PLANNER}), today)
    return sorted({one.person for one in found if one.period.holds(today)})
