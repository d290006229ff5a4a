"""A municipality in a database: people, teams and open rounds, as if they had come the usual way.

Rows are put in at once, but keys and seals are real: every turn does all of its work.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from unittest.mock import patch
from uuid import UUID

from sqlalchemy import insert

from booth.ballots.sealing import make_slot_secret, open_round
from bot.notary import KeyStoreNotary
from content.library import Library
from storage.ballots.packets import PacketRow
from storage.ballots.round_names import RoundNameRow
from storage.ballots.rounds import RoundRow
from storage.engine.database import Database
from storage.keys.key_store import KeyStore
from storage.people.invitations import InvitationRow
from storage.people.outbox_rows import OutboxRow
from storage.people.person_rows import PersonRow
from storage.people.team_rows import MemberRow, TeamRow
from storage.seals.whole import seal_everything
from storage.trajectories.trajectories import TrajectoryRow
from tests.fakes import TENANT
from trajectory.language import Language
from trajectory.rounds.instrument import Level
from trajectory.rounds.roster import Named
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.slots import slot_of
from use_cases.notices import NoticeKind

AT_ONCE = 2_000
SEED = 1
MEMBERS = 14
"""Of one team, beside its manager: 1,500 teams make about 22,000 people."""
GUIDES = 60
"""Trainers and coaches; each guides many teams."""
OPENED = timedelta(days=2)
WITH_ROWS = 40
"""Rounds whose box is laid: one is some 700 KiB, and sending is measured in these."""


@dataclass(frozen=True)
class Somebody:
    """A member, as Teams knows them."""

    id: str
    object_id: str
    name: str

    @property
    def chat(self) -> str:
        return f"a:{self.name}"


@dataclass(frozen=True)
class Town:
    """Members and open rounds."""

    members: tuple[Somebody, ...]
    rounds: tuple[Round, ...]


def people(count: int, luck: Random, prefix: str) -> list[Somebody]:
    return [
        Somebody(_id(luck), str(UUID(int=luck.getrandbits(128))), f"{prefix}{number:05}")
        for number in range(count)
    ]


async def seed(
    database: Database,
    keys: KeyStore,
    service_url: str,
    *,
    teams: int,
    now: datetime | None = None,
    closes: datetime | None = None,
) -> Town:
    """Teams of fifteen with a scan that is open since two days."""
    luck = Random(SEED)
    guides = people(min(GUIDES, 2 * teams), luck, "Gids")
    managers = people(teams, luck, "Manager")
    members = people(teams * MEMBERS, luck, "Mens")
    instrument = Library.load().newest_for(Level.TEAM).key
    now = now or datetime.now(UTC)
    ends = closes or now + timedelta(days=8)
    rounds = [_round(luck, now - OPENED, ends, instrument) for _ in range(teams)]
    groups = [members[n * MEMBERS : (n + 1) * MEMBERS] for n in range(teams)]
    each = list(zip(rounds, groups, strict=True))
    opened = await asyncio.to_thread(lambda: [_opened(keys, *one) for one in each])
    sealed = [one for one, _ in opened]
    async with database.transaction() as connection:
        for rows in (
            [_person(one, service_url) for one in (*guides, *managers, *members)],
            [_team(n, managers[n], guides) for n in range(teams)],
            [_member(n, one) for n, group in enumerate(groups) for one in group],
            [_trajectory(n, one) for n, one in enumerate(sealed)],
            [RoundRow(**_columns(one)) for one in sealed],
            [_asked(one, who) for one, who in _each(sealed, groups)],
            [RoundNameRow(round_id=one.id, name=who.name) for one, who in _each(sealed, groups)],
            [
                PacketRow(pool=one.id, row=row, sealed=content)
                for one, laid in opened[:WITH_ROWS]
                for row, content in laid.items()
            ],
        ):
            for start in range(0, len(rows), AT_ONCE):
                part = [row.model_dump() for row in rows[start : start + AT_ONCE]]
                await connection.execute(insert(type(rows[0])), part)
    return Town(tuple(members), tuple(sealed))


@contextmanager
def on_no_disk() -> Iterator[None]:
    """Nothing is waited for that must survive a crash: each round has a dozen keys, and a disk
    takes milliseconds for each. What is measured later waits as it does in production."""
    with patch("os.fsync", lambda _descriptor: None):
        yield


async def seal(database: Database, keys: KeyStore) -> None:
    """What was put there, as the first start of a bot would seal it."""
    notary = KeyStoreNotary(keys, tenant="")
    await notary.begin(datetime.now(UTC).date())
    await seal_everything(database, notary)


def _id(luck: Random) -> str:
    return f"{luck.getrandbits(128):032x}"


def _round(luck: Random, opens: datetime, ends: datetime, instrument: str) -> Round:
    return Round(
        id=_id(luck),
        trajectory=_id(luck),
        kind=RoundKind.SCAN,
        instrument=instrument,
        threshold=5,
        state=RoundState.OPEN,
        opens=opens,
        closes=ends,
        visible=ends + timedelta(days=2),
        extended=False,
        invited=MEMBERS,
        public_key=b"",
        seal=b"",
    )


def _opened(
    keys: KeyStore, planned: Round, group: Sequence[Somebody]
) -> tuple[Round, Mapping[str, bytes]]:
    """A round as it is opened for these people, and its rows."""
    secret = make_slot_secret(keys, planned.id)
    slots = {slot_of(secret, round_id=planned.id, account=one.object_id).value for one in group}
    names = [Named(one.name, new=False) for one in group]
    made = open_round(keys, planned, slots, names)
    return replace(planned, public_key=made.public_key, seal=made.seal), made.rows


# ---- rows


def _each(
    rounds: Sequence[Round], groups: Sequence[Sequence[Somebody]]
) -> Iterator[tuple[Round, Somebody]]:
    return ((one, who) for one, group in zip(rounds, groups, strict=True) for who in group)


def _person(one: Somebody, service_url: str) -> PersonRow:
    return PersonRow(
        id=one.id,
        object_id=one.object_id,
        upn=f"{one.name.lower()}@amsterdam.example",
        name=one.name,
        service_url=service_url,
        conversation_id=one.chat,
        tenant_id=TENANT,
        user_id=f"29:{one.name}",
    )


def _team_id(number: int) -> str:
    return f"{number:032x}"


def _team(number: int, manager: Somebody, guides: Sequence[Somebody]) -> TeamRow:
    trainer = guides[number % len(guides)]
    coach = guides[(number + 1) % len(guides)]
    name = f"Team {number:05}"
    return TeamRow(
        id=_team_id(number),
        name=name,
        name_key=name.casefold(),
        level=Level.TEAM.value,
        manager_id=manager.id,
        trainer_id=trainer.id,
        coach_id=coach.id,
    )


def _member(number: int, one: Somebody) -> MemberRow:
    return MemberRow(team_id=_team_id(number), person_id=one.id)


def _trajectory(number: int, scan: Round) -> TrajectoryRow:
    return TrajectoryRow(
        id=scan.trajectory,
        team_id=_team_id(number),
        language=str(Language.NL),
        with_scan=True,
        started=scan.opens - OPENED,
    )


def _asked(scan: Round, one: Somebody) -> InvitationRow:
    return InvitationRow(round_id=scan.id, person_id=one.id)


def _columns(scan: Round) -> dict[str, Any]:
    kept = asdict(scan)
    return {**kept, "trajectory_id": kept.pop("trajectory")}


async def plan_wave(database: Database, town: Town, count: int, now: datetime) -> None:
    """An invitation for each of the first members, all due now."""
    each = list(zip(_repeated(town.rounds), town.members, strict=False))[:count]
    rows = [
        OutboxRow(
            dedupe_key=f"{NoticeKind.INVITATION}:{scan.id}:{who.id}:1",
            kind=NoticeKind.INVITATION.value,
            person_id=who.id,
            subject=scan.id,
            due=now,
        )
        for scan, who in each
    ]
    async with database.transaction() as connection:
        for start in range(0, len(rows), AT_ONCE):
            part = [row.model_dump() for row in rows[start : start + AT_ONCE]]
            await connection.execute(insert(OutboxRow), part)


def _repeated(rounds: Sequence[Round]) -> Iterator[Round]:
    return (one for one in rounds for _ in range(MEMBERS))
