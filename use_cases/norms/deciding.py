"""What a team decides about its wordings in a session: adopted, under reserve, or let go.

The trainer records it. Without support what stood under reserve is a wording again, and everybody
in the team hears it (product.md, "The norm").
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, Stale, StandsStill
from trajectory.norms import STANDS, Adoption, Norm, NormState
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import Round, enough_for_scan
from trajectory.rounds.support import ENOUGH, adoptable, settles, support_failed, way_of
from trajectory.teams import Trajectory, TrajectoryState
from use_cases.norms import norm_wishes
from use_cases.norms.norms import TeamNorms, guide_follows, norms_to_word
from use_cases.norms.support_rounds import ask_reserved, unasked
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services

# ---- in the session


@dataclass(frozen=True, slots=True)
class Decided:
    """What a session decided about the wordings of a theme, by id; the others stay as they are."""

    day: date
    adopted: frozenset[str]
    reserved: frozenset[str]
    dropped: frozenset[str]


@dataclass(frozen=True, slots=True)
class Decidable:
    """What a team can decide about a theme now."""

    adoptable: Sequence[Norm]
    """Everybody saw how their round ended."""
    reservable: Sequence[Norm]
    """Nobody was asked; they can be adopted under reserve."""
    standing: Sequence[Norm]

    def __bool__(self) -> bool:
        return bool(self.adoptable or self.reservable or self.standing)


async def decidable(work: Work, principal: Principal, norms: TeamNorms, theme: Theme) -> Decidable:
    """What the team can adopt now, with and without reserve, and what it adopted."""
    now, members = principal.now, len(norms.team.members)
    worded = norms.of(theme, NormState.WORDED)
    asks = principal.services.may_open_rounds and enough_for_scan(members)
    return Decidable(
        [
            norm
            for norm in worded
            if adoptable(norm, norms.rounds.get(norm.round), now=now, members=members)
        ],
        await unasked(work, principal.services, norms, theme) if asks else [],
        norms.of(theme, *STANDS),
    )


async def decide(principal: Principal, team_id: str, theme: Theme, decided: Decided) -> None:
    """Note what the session decided; the guide gets a new version the next working day, and what
    was adopted under reserve is asked then.

    Raises:
        Invalid: no session can have been on that day. Stale: nothing can be decided yet.
    """
    async with principal.services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        _check_day(principal, norms.trajectory, decided.day)
        can = await decidable(work, principal, norms, theme)
        if not can:
            raise Stale("adopt-not-yet")
        await _adopt(work, norms, can, decided)
        gone = [norm.id for norm in _all(can) if norm.id in decided.dropped]
        await work.norms.move_to(gone, NormState.DROPPED)
        await ask_reserved(work, principal.services, norms.team, principal.now)
        await guide_follows(work, principal.services, norms.trajectory, principal.now)
        await work.commit()


def _all(can: Decidable) -> list[Norm]:
    return [*can.adoptable, *can.reservable, *can.standing]


async def _adopt(work: Work, norms: TeamNorms, can: Decidable, decided: Decided) -> None:
    for norm in can.adoptable:
        if norm.id in decided.adopted:
            way = way_of(norms.rounds.get(norm.round))
            await work.norms.adopt([norm.id], decided.day, way)
    reserved = [norm.id for norm in can.reservable if norm.id in decided.reserved]
    await work.norms.adopt(reserved, decided.day, Adoption.RESERVED)


def _check_day(principal: Principal, trajectory: Trajectory, day: date) -> None:
    """A session lies between the start of the trajectory and today."""
    first = trajectory.started.astimezone(ZONE).date()
    if not first <= day <= today_of(principal.now):
        raise Invalid("adopt-day-wrong")


# ---- afterwards, of what stands under reserve


async def run_due(services: Services, now: datetime) -> int:
    """Settle what stands under reserve, then make the guides and show the norms that are due."""
    return await settle_due(services, now) + await norm_wishes.run_due(services, now)


async def settle_due(services: Services, now: datetime) -> int:
    """Let stand what has its support, and word again what has not; returns for how many rounds."""
    async with services.desk.reading() as work:
        waiting = await _waiting(work)
    due = [round_ for round_ in waiting if settles(round_, now)]
    for round_ in due:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                await _settle(work, services, round_, now)
                await work.commit()
    return len(due)


async def next_due(work: Work) -> datetime | None:
    """The first moment at which it is known what becomes of something under reserve, or at which
    a guide or a norm of the week is due."""
    moments = [
        round_.opens if support_failed(round_) else round_.visible
        for round_ in await _waiting(work)
    ]
    guides = await work.norms.next_due()
    return min([*moments, guides] if guides else moments, default=None)


async def _waiting(work: Work) -> list[Round]:
    """The rounds until which something stands under reserve."""
    ids = sorted({norm.round for norm in await work.norms.reserved()})
    rounds = [await work.rounds.get(id) for id in ids]
    return [round_ for round_ in rounds if round_ is not None]


async def _settle(work: Work, services: Services, round_: Round, now: datetime) -> None:
    trajectory = await work.trajectories.get(round_.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if trajectory is None or team is None:
        return
    asked = await work.norms.of_round(round_.id)
    reserved = [norm.id for norm in asked if norm.state is NormState.RESERVED]
    supported = await _supported(work, round_)
    without = [id for id in reserved if id not in supported]
    await work.norms.support_came([id for id in reserved if id in supported])
    await work.norms.word_again(without)
    if trajectory.state is TrajectoryState.STOPPED:
        return
    await guide_follows(work, services, trajectory, now)
    if without:
        kind = NoticeKind.NORMS_RETURNED
        await work.outbox.plan(*(Notice(kind, id, round_.id, now) for id in team.people))


async def _supported(work: Work, round_: Round) -> frozenset[str]:
    """The wordings with which more than half of who answered can live, by the released words."""
    release = await work.releases.get(round_.id)
    words = release.words() if release and not support_failed(round_) else {}
    return frozenset(norm for norm, word in words.items() if word in ENOUGH)
