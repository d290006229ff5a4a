"""Who reads what is written in a trajectory, at a moment: named on the page, as an id that only the
key store makes of an account (trust.md, rule 8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.errors import Stale
from trajectory.separate_input import Mailbox, Message, Reader


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads in a mailbox at a moment, by id: `now`, "" when nobody does; those `alive`, with
    who reads now among them; and those whose time is `over`. From `ends` on nobody reads."""

    now: str
    alive: dict[str, Reader]
    over: dict[str, Reader]
    ends: datetime | None = None

    @classmethod
    def of(cls, mailbox: Mailbox, readers: Iterable[Reader], moment: datetime) -> "Readers":
        everybody = {one.id: one for one in readers}
        alive = {id: one for id, one in everybody.items() if one.reads_at(moment)}
        over = {id: one for id, one in everybody.items() if id not in alive}
        now = mailbox.reader if mailbox.reader in alive else ""
        return cls(now, alive, over, mailbox.ends)

    def goes_to(self, message: Message) -> str | None:
        """Whose it is: "" when it has to wait for somebody, None when it may be nobody's."""
        if message.reader in ("", self.now) or message.succeeds:
            return self.now
        return message.reader if message.reader in self.alive else None

    @property
    def before(self) -> list[Reader]:
        """Everybody but who reads now."""
        return [one for one in (*self.alive.values(), *self.over.values()) if one.id != self.now]


NOBODY = Readers("", {}, {})


async def readers_in(services: BoothServices, box: Box, trajectory: str) -> Readers:
    """Who reads in this trajectory now; nobody when it has no mailbox.

    Raises:
        StandsStill: its readers were edited.
    """
    mailbox = await box.mailboxes.get(trajectory)
    if mailbox is None:
        return NOBODY
    return Readers.of(mailbox, await box.mailboxes.readers(trajectory), services.now())


def named(mailbox: Mailbox | None, reads: str) -> str:
    """The id of who reads now, "" when nobody does; `reads` begins that of whom a ticket names.

    Raises:
        Stale: somebody else reads since the ticket was made.
    """
    if mailbox is None:
        return ""
    if mailbox.mark != reads:
        raise Stale("ticket-expired")
    return mailbox.reader
