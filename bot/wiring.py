"""What conversations ask for, made of the real things: tickets, seals, Teams' directory."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from booth.ballots import sealing
from booth.day_keys import DayKeys
from booth.envelope import link_of
from booth.needs import sealing as needs
from booth.needs.sealing import Reader
from booth.separate_input import mailbox_keys
from booth.tickets import FileTicket, InboxTicket, TicketOffice
from bot.clock.clockwork import Clock
from bot.teams import roster
from bot.teams.connector import Connector, RosterUnavailable
from storage.engine.group_commit import GroupCommit
from storage.keys.erased import Erased
from storage.keys.key_store import KeyStore
from storage.keys.room_rosters import RoomRosters
from storage.people.channels import Channel
from storage.work import Desk
from trajectory.language import Language
from trajectory.rounds.room_roster import RoomRoster
from trajectory.rounds.roster import Asked, OpenedRound
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import DoorEntry, Slot, slot_of
from trajectory.separate_input import InputEntry, Mailbox
from trajectory.separate_input import Reader as InputReader
from trajectory.teams import Person
from use_cases.services import Place, RosterMember


@dataclass(frozen=True, slots=True)
class SealedTickets:
    """Tickets from the booth's own office, each behind the key that its page seals to."""

    office: TicketOffice
    days: DayKeys

    def door(
        self,
        waiting: Sequence[DoorEntry],
        inputs: Sequence[InputEntry],
        now: datetime,
        *,
        too_often: bool,
    ) -> str:
        return self._behind_key(self.office.door(waiting, now, inputs, too_often), now)

    def inbox(self, reader: InputReader, team: str, now: datetime) -> str:
        inbox = InboxTicket(reader.trajectory, team, reader.id)
        return self._behind_key(self.office.inbox(inbox, now), now)

    def proposals(self, reader: InputReader, team: str, now: datetime) -> str:
        inbox = InboxTicket(reader.trajectory, team, reader.id)
        return self._behind_key(self.office.proposals(inbox, now), now)

    def texts(self, round_id: str, reader: InputReader, team: str, now: datetime) -> str:
        return self._behind_key(self.office.reading(round_id, team, now, reader.id), now)

    def needs(self, box_id: str, team: str, now: datetime) -> str:
        return self._behind_key(self.office.reading(box_id, team, now), now)

    def file(
        self, round_id: str, *, kind: str, form: str, language: Language, now: datetime
    ) -> str:
        document = FileTicket(round_id, kind, form, language)
        return self._behind_key(self.office.file(document, now), now)

    def _behind_key(self, ticket: str, now: datetime) -> str:
        return link_of(self.days.today(now).front.public, ticket)


@dataclass(frozen=True, slots=True)
class RoundSeals:
    """Keys and seals in the key store, asked in a thread."""

    keys: KeyStore

    async def open(self, round_: Round, asked: Sequence[Asked]) -> OpenedRound:
        return await asyncio.to_thread(self._open, round_, asked)

    def _open(self, round_: Round, asked: Sequence[Asked]) -> OpenedRound:
        secret = sealing.make_slot_secret(self.keys, round_.id)
        slots = {slot_of(secret, round_id=round_.id, account=one.account).value for one in asked}
        return sealing.open_round(self.keys, round_, slots, [one.named for one in asked])

    async def open_input(self, mailbox: Mailbox) -> None:
        await asyncio.to_thread(mailbox_keys.make_mailbox_key, self.keys, mailbox)

    async def reader_ids(self, trajectory_id: str, accounts: Sequence[str]) -> list[str]:
        make = partial(mailbox_keys.reader_id, self.keys, trajectory_id)
        return await asyncio.to_thread(lambda: [make(account) for account in accounts])

    async def open_reader(self, reader: InputReader) -> None:
        await asyncio.to_thread(mailbox_keys.make_reader_key, self.keys, reader)

    async def slot(self, round_id: str, accounts: Sequence[str]) -> Slot | None:
        return await asyncio.to_thread(self._slot, round_id, accounts)

    def _slot(self, round_id: str, accounts: Sequence[str]) -> Slot | None:
        secret = sealing.slot_secret(self.keys, round_id)
        terms = sealing.terms_of(self.keys, round_id)
        slots = (slot_of(secret, round_id=round_id, account=account) for account in accounts)
        return next((slot for slot in slots if terms.admits(slot.value)), None)

    async def reseal(self, round_: Round, closes: datetime) -> bytes:
        return await asyncio.to_thread(sealing.reseal_round, self.keys, round_, closes=closes)

    async def open_needs(self, box_id: str, reader: Person, *, writers: int) -> Mapping[str, bytes]:
        known = Reader("".join(reader.accounts[:1]), reader.called)
        return await asyncio.to_thread(needs.open_box, self.keys, box_id, known, writers)

    async def needs_slot(self, box_id: str, account: str) -> Slot:
        slit = await asyncio.to_thread(needs.slit_of, self.keys, box_id)
        return slot_of(slit.slots, round_id=box_id, account=account)

    async def reads_needs(self, box_id: str, person: Person) -> bool:
        reader = await asyncio.to_thread(needs.reader_of, self.keys, box_id)
        return bool(reader) and reader in person.accounts


@dataclass(frozen=True, slots=True)
class SessionRosters:
    """The rosters of sessions, in a thread."""

    rosters: RoomRosters

    async def enter(self, session: str, account: str) -> None:
        await self._changed(session, lambda roster: roster.entered(account))

    async def ask(self, session: str, accounts: Sequence[str]) -> frozenset[str]:
        roster = await self._changed(session, lambda roster: roster.asked(accounts))
        return roster.present(accounts) if roster.enough(accounts) else frozenset()

    async def _changed(
        self, session: str, change: Callable[[RoomRoster], RoomRoster]
    ) -> RoomRoster:
        return await asyncio.to_thread(self.rosters.change, session, change)

    async def sessions(self) -> frozenset[str]:
        return await asyncio.to_thread(self.rosters.sessions)

    async def forget(self, session: str) -> None:
        await asyncio.to_thread(self.rosters.forget, session)


@dataclass(frozen=True, slots=True)
class ErasedPeople:
    """Who was erased, noted in a thread."""

    erased: Erased

    async def note(self, accounts: Sequence[str], moment: datetime) -> None:
        await asyncio.to_thread(self.erased.note, accounts, moment)


@dataclass(frozen=True, slots=True)
class TeamsDirectory:
    """Rosters and profiles, asked of Teams; a failure is no answer, never an error. In a channel
    that is shared with another organisation stand people who belong to no team of ours."""

    connector: Connector

    async def roster(self, channel: Channel) -> Sequence[RosterMember]:
        try:
            return [
                _member(member)
                async for member in self.connector.members(
                    channel.service_url, channel.teams_team_id
                )
                if member.tenant_id in ("", channel.tenant_id.lower())
            ]
        except RosterUnavailable:
            return ()

    async def profile(self, place: Place) -> RosterMember | None:
        try:
            member = await self.connector.member(
                place.service_url, place.conversation_id, place.user_id
            )
        except RosterUnavailable:
            return None
        return _member(member) if member else None


def _member(member: roster.RosterMember) -> RosterMember:
    return RosterMember(member.object_id, member.upn, member.name, member.mail)


class SeenActivities:
    """Remembers handled activities in the database, for a day."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock
        self._commits = GroupCommit(self._remember)

    async def first_time(self, digest: bytes) -> bool:
        return await self._commits.done(digest)

    async def _remember(self, digests: Sequence[bytes]) -> list[bool]:
        """For each whether it is new; of two that are the same only the first is."""
        async with self._desk.writing() as work:
            new = set(await work.seen_activities.remember(digests, self._clock.now().date()))
            await work.commit()
        return [_taken_out(new, digest) for digest in digests]


def _taken_out(new: set[bytes], digest: bytes) -> bool:
    first = digest in new
    new.discard(digest)
    return first
