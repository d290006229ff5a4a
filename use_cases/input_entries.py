"""Where somebody may write to a trainer, propose norms, or come back with a code."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from storage.work import Work
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.rounds.rounds import RoundKind
from trajectory.separate_input import InputEntry, Sort, may_write
from trajectory.teams import Person, Team
from use_cases.separate_input import mailbox_of
from use_cases.services import Services


async def entries_for(work: Work, person: Person) -> list[InputEntry]:
    """Where this person can write to the trainer, propose norms or come back with a code: in every
    started team in which they have a part and do not read, and in those that they left."""
    teams = await work.teams.of_person(person.id)
    left = [await work.teams.get(id) for id in await work.roster_changes.left_by(person.id)]
    known = [*teams, *(team for team in left if team and team not in teams)]
    entries = [await _entry(work, person, team) for team in known]
    before = [entry for team in known for entry in await _entries_before(work, team)]
    return [*(entry for entry in entries if entry is not None), *before]


async def _entries_before(work: Work, team: Team) -> list[InputEntry]:
    """Where somebody comes back with a code to a trajectory that ended before the team began again,
    as long as its mailbox is there. Behind the name of the team stands which one it was."""
    found = []
    for nth, one in enumerate((await work.trajectories.ever_of(team.id))[:-1], start=1):
        mailbox = await work.mailboxes.get(one.id)
        if mailbox is not None:
            trainer = await work.people.get(team.trainer)
            called = trainer.called if mailbox.reader else ""
            name = f"{team.name} ({nth})"
            entry = InputEntry(one.id, name, called, writes=None, proposes=None, reads=mailbox.mark)
            found.append(entry)
    return found


async def _entry(work: Work, person: Person, team: Team) -> InputEntry | None:
    """What this person may send in this team; norms are proposed once the scan is over."""
    mailbox = await mailbox_of(work, team)
    if mailbox is None:
        return None
    roles = team.roles_of(person.id)
    writes = may_write(roles)
    proposes = may(roles, Action.PROPOSE_NORMS) and await _scan_is_over(work, mailbox.trajectory)
    if roles and not (writes or proposes):
        return None
    trainer = await work.people.get(team.trainer)
    return InputEntry(
        mailbox.trajectory,
        team.name,
        trainer.called if mailbox.reader else "",
        writes=1 if writes else None,
        proposes=1 if proposes else None,
        reads=mailbox.mark,
    )


def with_tickets(
    services: Services, person: Person, entries: Sequence[InputEntry], now: datetime
) -> list[InputEntry]:
    """These with the number of tickets that a page gets for each, as far as this day has any."""
    today = now.astimezone(ZONE).date()

    def given(entry: InputEntry, sort: Sort, may: int | None) -> int | None:
        return services.quotas.take(person.id, entry.trajectory, sort, today) if may else None

    return [
        replace(
            entry,
            writes=given(entry, Sort.INPUT, entry.writes),
            proposes=given(entry, Sort.PROPOSALS, entry.proposes),
        )
        for entry in entries
    ]


async def _scan_is_over(work: Work, trajectory_id: str) -> bool:
    rounds = await work.rounds.of_trajectory(trajectory_id)
    return all(round_.state.over for round_ in rounds if round_.kind is RoundKind.SCAN)
