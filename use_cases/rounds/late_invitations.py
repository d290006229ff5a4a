"""Invitations that come too late: nobody gets two requests in a week, so one that must wait may
come after its round has closed. Then the trainer hears it, and can say it in the group."""

from contextlib import suppress
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.rounds.rounds import ASKED_BY_MESSAGE
from use_cases.notices import NoticeKind
from use_cases.rounds.opening import asking
from use_cases.services import Services


async def tell(services: Services, now: datetime) -> None:
    """Tell the trainer once of every open round that some hear of too late; never who."""
    async with services.desk.reading() as work:
        open_now = await work.rounds.ids_of_open()
    for round_id in open_now:
        with suppress(StandsStill):
            async with services.desk.writing() as work:
                await _tell(work, round_id, now)
                await work.commit()


async def _tell(work: Work, round_id: str, now: datetime) -> None:
    round_ = await work.rounds.get(round_id)
    if round_ is None or not round_.accepts(now) or round_.kind not in ASKED_BY_MESSAGE:
        return
    heard = await work.outbox.heard(asking(round_.kind), round_.id)
    trajectory = await work.trajectories.get(round_.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is not None and any(moment >= round_.closes for moment in heard):
        await work.outbox.plan(Notice(NoticeKind.LATE_ASKED, team.trainer, round_.id, now))
