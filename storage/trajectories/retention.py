"""What is over: trajectories that ended, and people without a part in one that goes on.

A part ends when somebody leaves the team, and for all of them when its trajectory ends.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow
from storage.people.invitations import InvitationRow
from storage.people.person_rows import PersonRow
from storage.people.roster_changes import RosterChangeRow
from storage.people.team_rows import MemberRow, TeamRow
from storage.trajectories.peer_groups import SittingOutRow
from storage.trajectories.steps import (
    HaltRow,
    LackingRow,
    PostponementRow,
    StartPostponementRow,
)
from storage.trajectories.tips_off import TipsOffRow
from storage.trajectories.trajectories import TrajectoryRow
from storage.units.handed_up import HandedUpRow
from storage.units.holds import HoldRow
from storage.units.unit_rows import UnitPartRow
from storage.units.visits import VisitRow
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.teams import ChangeState, TrajectoryState

_GUIDES = (TeamRow.manager_id, TeamRow.trainer_id, TeamRow.coach_id)


class Retention:
    """What is over, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def note_parts(self, today: date, leads: Collection[str]) -> None:
        """Write down who has no part from today on, and take it back of whoever has one again.

        `leads` are the Entra object ids of those whom the settings name, who always have one.
        """
        has_part = or_(col(PersonRow.object_id).in_(leads), _has_part(today))
        since = col(PersonRow.partless_since)
        again = update(PersonRow).where(since.is_not(None), has_part)
        await self._session.exec(again.values(partless_since=None))
        lost = update(PersonRow).where(since.is_(None), _is_somebody(), ~has_part)
        await self._session.exec(lost.values(partless_since=today))

    async def partless_since(self, day: date) -> list[str]:
        """Whoever has had no part anywhere since this day, or longer."""
        query = select(PersonRow.id).where(col(PersonRow.partless_since) <= day)
        return list(await self._session.exec(query.order_by(PersonRow.id)))

    async def forget_ended(self, day: date) -> int:
        """Of trajectories that ended by this day: delete who was asked, who sat out or wanted no
        tips, what was decided about who is in the team, and why something came later; how many
        rows went. Who was asked in what is asked again stays: the next is held against it
        (anonymity.md §4). An account that nobody has spoken with stays asked: it is on no list of
        those that nobody has seen (`use_cases.enrolment.accounts`)."""
        ended, teams = _ended(day, TrajectoryRow.id), _ended(day, TrajectoryRow.team_id)
        rounds = select(RoundRow.id).where(col(RoundRow.trajectory_id).in_(ended))
        reasons = col(HaltRow.trajectory_id).in_(ended), col(HaltRow.reason) != ""
        statements: list[Any] = [
            delete(InvitationRow).where(
                col(InvitationRow.round_id).in_(rounds),
                col(InvitationRow.round_id).not_in(_REPEATED_WITH_A_RESULT),
                col(InvitationRow.person_id).not_in(_UNSEEN),
            ),
            delete(RosterChangeRow).where(
                col(RosterChangeRow.team_id).in_(teams),
                col(RosterChangeRow.team_id).not_in(_GOING_ON),
                col(RosterChangeRow.state) != ChangeState.PROPOSED.value,
            ),
            delete(StartPostponementRow).where(col(StartPostponementRow.team_id).in_(teams)),
            delete(LackingRow).where(col(LackingRow.team_id).in_(teams)),
            delete(PostponementRow).where(col(PostponementRow.trajectory_id).in_(ended)),
            delete(TipsOffRow).where(col(TipsOffRow.trajectory_id).in_(ended)),
            delete(SittingOutRow).where(col(SittingOutRow.trajectory_id).in_(ended)),
            delete(HandedUpRow).where(col(HandedUpRow.ended) <= day),
            delete(HoldRow).where(or_(col(HoldRow.ended) <= day, col(HoldRow.until) <= day)),
            delete(VisitRow).where(col(VisitRow.day) <= day),
            update(HaltRow).where(*reasons).values(reason="", line=""),
        ]
        return sum([(await self._session.exec(one)).rowcount for one in statements])


_REPEATED_WITH_A_RESULT = select(RoundRow.id).where(
    col(RoundRow.kind).in_([kind.value for kind in RoundKind if kind.is_repeated]),
    RoundRow.state == RoundState.RELEASED.value,
)
_UNSEEN = select(PersonRow.id).where(
    col(PersonRow.object_id).is_(None), col(PersonRow.upn).is_not(None)
)
_GOING_ON = select(TrajectoryRow.team_id).where(
    col(TrajectoryRow.state).in_([state.value for state in TrajectoryState if not state.over])
)


def _is_somebody() -> ColumnElement[bool]:
    """Not the empty row that stands for a guide who was forgotten."""
    return or_(col(PersonRow.object_id).is_not(None), col(PersonRow.upn).is_not(None))


def _has_part(today: date) -> ColumnElement[bool]:
    """Whether somebody is in a team that goes on, or that has still to start, or has a part in a
    unit. A team that closed goes on with its norm; one that stopped does not, until it begins
    again."""
    stopped = _ended(today, TrajectoryRow.team_id).where(
        col(TrajectoryRow.state) == TrajectoryState.STOPPED.value
    )
    goes_on = or_(
        col(TeamRow.id).not_in(stopped),
        col(TeamRow.id).in_(_GOING_ON),
    )
    guiding = [col(PersonRow.id).in_(select(guide).where(goes_on)) for guide in _GUIDES]
    members = select(MemberRow.person_id).join(TeamRow, col(TeamRow.id) == MemberRow.team_id)
    in_units = select(UnitPartRow.person_id).where(
        or_(col(UnitPartRow.until).is_(None), col(UnitPartRow.until) >= today)
    )
    return or_(
        *guiding, col(PersonRow.id).in_(members.where(goes_on)), col(PersonRow.id).in_(in_units)
    )


def _ended(day: date, what: Any) -> Select[Any]:
    """`what` of the trajectories that ended by this day. Themes that come back later, and a round
    that still runs, keep a trajectory going."""
    over = [state.value for state in TrajectoryState if state.over]
    running = select(RoundRow.trajectory_id).where(
        col(RoundRow.state).in_([state.value for state in RoundState if not state.over])
    )
    return (
        select(what)
        .join(HaltRow, col(HaltRow.trajectory_id) == col(TrajectoryRow.id))
        .where(col(TrajectoryRow.state).in_(over), HaltRow.since <= day)
        .where(or_(col(HaltRow.until).is_(None), col(HaltRow.until) <= day))
        .where(col(TrajectoryRow.id).not_in(running))
    )
