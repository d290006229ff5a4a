"""A wave lies before the directorate, is decided on, and is announced: from then on nothing of it
moves by itself."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.postponing import Postponement, Reason
from trajectory.roles import Role
from trajectory.steps import START
from trajectory.teams import Team
from trajectory.units.decisions import Body, OnWave
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.waves.months import Month, later
from trajectory.waves.wave import COUNCIL_SEES, Wave, WaveGroup, WaveState
from use_cases.council.members import asking
from use_cases.enrolment.hand_over import Post, hand_over_in, handed
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.decisions import Known, Minutes, record_in
from use_cases.units.folding import fold
from use_cases.units.tree import day
from use_cases.waves.answering import list_notices, subject_of
from use_cases.waves.reading import KnownWave, WaveCounts, counted_wave, known_wave

BODY = Body.DIRECTORATE
"""Who decides on a wave."""


async def lay(principal: Principal, wave_id: str) -> KnownWave:
    """Lay it before the directorate; its members, its secretaries and the works council hear it.

    Raises:
        NotAllowed: it is not theirs. Stale: it lies there. Invalid: managers may still answer, or
            nobody is there to decide.
    """
    today = day(principal)
    async with principal.services.desk.writing() as work:
        known = await known_wave(work, principal, wave_id)
        if not known.wave.open:
            raise Stale("wave-closed")
        if not known.places or not known.wave.can_be_laid(today, known.places):
            raise Invalid("wave-not-yet", day=known.wave.due or today)
        organisation = await work.units.organisation()
        people = _hearing(organisation, known.unit.id, today)
        await work.waves.lay(wave_id, today)
        nth = int(principal.now.timestamp())  # it may be laid again as it was
        await work.outbox.plan(
            *(
                Notice(NoticeKind.WAVE_LAID, id, wave_id, principal.now, nth)
                for id in sorted(people - {principal.person.id})
            )
        )
        known = await known_wave(work, principal, wave_id)
        await work.commit()
    return known


def _hearing(organisation: Organisation, unit_id: str, today: date) -> set[str]:
    deciding = frozenset({UnitPart.DIRECTORATE, UnitPart.SECRETARY})
    found = [one for one in organisation.about(unit_id, deciding, today) if one.period.holds(today)]
    if {one.part for one in found} != deciding:
        raise Invalid("unit-report-nobody")
    return {one.person for one in found} | set(asking(organisation, unit_id, today))


async def council_until(work: Work, principal: Principal, wave: Wave) -> date | None:
    """The first day on which it may be decided, because a works council sees it first; None when
    nobody sits in one."""
    if wave.laid is None:
        return None
    organisation = await work.units.organisation()
    if not asking(organisation, wave.unit, day(principal)):
        return None
    return principal.services.library.calendar.after(wave.laid, COUNCIL_SEES)


async def to_decide(work: Work, principal: Principal, wave_id: str) -> WaveCounts:
    """A wave about which this person records a decision.

    Raises:
        NotAllowed: they record none there. Stale: it does not lie there to be decided on.
    """
    found = await counted_wave(work, principal, wave_id)
    if not principal.mandate.may(UnitAction.RECORD_DECISION, found.wave.unit):
        raise NotAllowed
    if found.wave.state is not WaveState.LAID or found.wave.decision:
        raise Stale("wave-not-laid")
    return found


async def decide(principal: Principal, wave_id: str, met: date | None, wording: str) -> Known:
    """Record what the directorate decided about a wave.

    Raises:
        NotAllowed, Stale: as `to_decide`. Invalid: as `record`; or the works council did not have
            its days yet.
    """
    async with principal.services.desk.writing() as work:
        found = await to_decide(work, principal, wave_id)
        first = await council_until(work, principal, found.wave)
        if first is not None and met is not None and met < first:
            raise Invalid("wave-council-first", day=first, days=COUNCIL_SEES)
        minutes = Minutes(BODY, met, OnWave(found.wave.kind, found.wave.first), wording)
        known = await record_in(work, principal, found.wave.unit, minutes)
        await work.waves.decide(wave_id, known.decision.id)
        await fold(work, principal, [NoticeKind.WAVE_LAID], wave_id)
        await work.commit()
    return known


# ---- announcing


@dataclass(frozen=True, slots=True)
class Announced:
    """What was announced, and the groups whose guides could not be put in their place."""

    known: KnownWave
    left: tuple[Team, ...] = ()


async def announce(principal: Principal, wave_id: str) -> Announced:
    """Managers hear their month, guides their list; who guides is put in the team, and a start is
    not late before the month is over.

    Raises:
        NotAllowed: it is not theirs. Stale: it was announced. Invalid: it was not decided.
    """
    async with principal.services.desk.writing() as work:
        known = await known_wave(work, principal, wave_id)
        if known.wave.announced is not None:
            raise Stale("wave-announced-before")
        if known.wave.state is not WaveState.DECIDED:
            raise Invalid("wave-undecided")
        left = [
            known.teams[one.team]
            for one in known.places
            if not await _put_in_place(work, principal, known, one)
        ]
        await work.waves.announce(wave_id, day(principal))
        await tell(work, principal, known, known.places, known.wave.version)
        known = await known_wave(work, principal, wave_id)
        await work.commit()
    return Announced(known, tuple(left))


async def _put_in_place(
    work: Work, principal: Principal, known: KnownWave, place: WaveGroup
) -> bool:
    """Hand over to whoever guides, and let the start wait for its month; whether all of it went.

    Members hear who guides as of any handing over. Its manager and guides read that in what the
    wave tells them, and whoever guided it until now hears only that this is over."""
    team = known.teams[place.team]
    if await work.trajectories.of_team(team.id) is not None:
        return True
    await start_by(work, principal, team, place.start)
    before, went = {team.trainer, team.coach}, True
    told = {*team.managers, *before, *place.guides}
    for role, person in ((Role.TRAINER, next(iter(place.trainers), "")), (Role.COACH, place.coach)):
        if person and person != Post(role).holder(team):
            ref = PersonRef(next(iter(known.guides[person].accounts), ""))
            went = await _hand_over(work, principal, (team, Post(role)), ref, told) and went
            team = await work.teams.get(team.id) or team
    left = before - {team.trainer, team.coach}
    await work.outbox.plan(*(handed(team, id, principal.now) for id in sorted(left)))
    return went


async def _hand_over(
    work: Work,
    principal: Principal,
    what: tuple[Team, Post],
    ref: PersonRef,
    told: Collection[str],
) -> bool:
    try:
        await hand_over_in(work, principal, *what, ref, told)
    except Invalid:  # parts that never go together; the lead hands over by hand
        return False
    return True


async def start_by(work: Work, principal: Principal, team: Team, month: Month) -> None:
    """A start is not late before this month is over."""
    last = later(month, 1) - timedelta(days=1)
    await work.steps.postpone_start(
        Postponement(team.id, START, day(principal), last, Reason.OTHER, "")
    )


async def tell(
    work: Work, principal: Principal, known: KnownWave, places: Iterable[WaveGroup], nth: int
) -> None:
    """Managers of these groups hear their month, and their guides their list."""
    told = list(places)
    await work.outbox.plan(
        *(
            Notice(
                NoticeKind.WAVE_ANNOUNCED,
                manager,
                subject_of(known.wave, one),
                principal.now,
                nth,
            )
            for one in told
            for manager in known.teams[one.team].managers
        ),
        *list_notices(replace(known, places=told), principal.now, 1_000 + nth),
    )
