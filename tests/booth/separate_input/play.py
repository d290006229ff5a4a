"""Separate input in a real database over real HTTP: writers with a page, a trainer with another."""

from dataclasses import dataclass, field
from datetime import datetime

from booth.separate_input.batches import deliver_due, next_due
from booth.separate_input.mailbox_keys import reader_id
from booth.tickets import InboxTicket
from tests.booth.ballots.play import Play
from tests.booth.separate_input import paper
from trajectory.input_delivery import reads_until
from trajectory.planning.working_days import ZONE
from trajectory.separate_input import MARK, InputEntry

MONDAY = datetime(2027, 1, 11, 14, 0, tzinfo=ZONE)
CODE, ANONYMOUS, NAME = "code", "anonymous", "name"
TARIQ, NOOR = "tariq", "noor"


async def mailbox_in(play: Play, trajectory: str = "") -> "Mail":
    """The mailbox of a trajectory that starts now; Tariq reads."""
    mail = Mail(play, trajectory or play.trajectory)
    await mail.is_read_by(TARIQ)
    return mail


@dataclass
class Mail:
    """The separate input of one trajectory, and the people on both sides of it."""

    play: Play
    trajectory: str
    reads: str = TARIQ
    """Who is trainer; "" when that is a programme lead, and nobody reads."""

    async def is_read_by(self, account):
        """From now on this one is trainer; who was before reads on for a while."""
        await self.play.is_read_by(account, self.trajectory)
        self.reads = account

    def inputs(self, writes=1, proposes=None):
        id = reader_id(self.play.keys, self.trajectory, self.reads) if self.reads else ""
        named = (self.trajectory, "Inkomen Noord", self.reads.capitalize())
        return [InputEntry(*named, writes, proposes, id[:MARK])]

    def door(self, **may):
        return self.play.services.tickets.door([], self.play.now, self.inputs(**may))

    async def offered(self, ticket=None, **may):
        """What the page of somebody in the team shows."""
        reply = await self.play.post("/prive/open", {"ticket": ticket or self.door(**may)})
        [offered] = reply.said["trainers"]
        return offered

    async def writer(self, **may):
        """Somebody of the team who opened the private page; nobody knows who."""
        return Writer(self, await self.offered(**may))

    async def wrote(self, text="Iets voor de trainer.", way=CODE, name="", **changes):
        """Somebody wrote this; they are there to come back."""
        writer = await self.writer()
        assert (await writer.sends(text, way, name, **changes)).outcome == "in"
        return writer

    async def next_moment(self):
        """The first fixed moment comes, and its job runs."""
        self.play.now = await next_due(self.play.services)
        await self.play.night()
        await deliver_due(self.play.services)

    async def moments(self, number):
        for _ in range(number):
            await self.next_moment()

    async def delivered(self):
        """So many moments that what two people wrote is with the trainer, whatever chance says."""
        await self.moments(5)

    async def all_delivered(self):
        """So many that a lone one is with the trainer too."""
        await self.moments(9)

    async def trainer(self, account=TARIQ):
        """This reader with the reading page open."""
        message = {"ticket": self.inbox_ticket(account)}
        return Trainer(self, await self.play.post("/inbreng/open", message))

    def inbox_ticket(self, account=TARIQ):
        id = reader_id(self.play.keys, self.trajectory, account)
        inbox = InboxTicket(self.trajectory, "Inkomen Noord", id)
        return self.play.services.tickets.inbox(inbox, self.play.now)

    async def proposals(self, account=TARIQ):
        id = reader_id(self.play.keys, self.trajectory, account)
        inbox = InboxTicket(self.trajectory, "Inkomen Noord", id)
        ticket = self.play.services.tickets.proposals(inbox, self.play.now)
        return await self.play.post("/voorstellen/open", {"ticket": ticket})

    async def ends(self):
        """The trajectory is over; returns until when can be read."""
        until = reads_until(self.play.services.calendar, self.play.now)
        async with self.play.desk.writing() as work:
            await work.mailboxes.end(self.trajectory, until)
            await work.commit()
        return until

    async def mailbox(self):
        async with self.play.boxes.reading() as box:
            return await box.mailboxes.get(self.trajectory)

    async def readers(self):
        async with self.play.boxes.reading() as box:
            return await box.mailboxes.readers(self.trajectory)

    async def rows(self, shelf=None):
        """What lies in the database, on a shelf or everywhere."""
        async with self.play.boxes.reading() as box:
            shelves = [shelf] if shelf else await self._shelves(box)
            return [row for one in shelves for row in await box.sealed_messages.on_shelf(one)]

    async def _shelves(self, box):
        mailbox = await box.mailboxes.get(self.trajectory)
        readers = await box.mailboxes.readers(self.trajectory)
        return [mailbox.key, *(reader.shelf for reader in readers)]


@dataclass
class Writer:
    """An unknown author: tickets, and perhaps a code on a piece of paper."""

    mail: Mail
    offered: dict
    code: str = ""
    found: dict = field(default_factory=dict)

    async def sends(self, text="Iets.", way=CODE, name="", *, ticket=None, **changes):
        """Seal and send until there is room, as the page does."""
        return await self.brings(**self.written(text, way, name, ticket=ticket, **changes))

    def written(self, text, way=CODE, name="", *, ticket=None, **changes):
        """What the page sends of this: a packet, and the ticket that it is bound to."""
        ticket = ticket or self.offered["tickets"][0]
        content = self.content(text, way, name) | changes
        packet = paper.packed("input", self.offered, ticket, content)
        return {"ticket": ticket, "packet": packet}

    async def brings(self, ticket, packet):
        message = {"ticket": ticket, "packet": packet}
        while True:
            reply = await self.mail.play.post("/prive/inbreng/send", message)
            if not reply.accepted or reply.outcome != "waiting":
                return reply

    def content(self, text, way=CODE, name=""):
        self.code = self.code or paper.new_code()
        without = way == ANONYMOUS
        return {
            "way": way,
            "name": name,
            "text": text,
            "turn": 0,
            "thread": paper.locator(paper.new_code() if without else self.code),
            "lock": "" if without else paper.lock(self.code).decode(),
            "reader": self.offered["reader"],
            "succeeds": False,
        }

    async def proposes(self, words, theme="others", kind="do", **changes):
        return await self.brings(**self.proposal(words, theme, kind, **changes))

    def proposal(self, words, theme="others", kind="do", **changes):
        ticket = self.offered["proposing"]["tickets"].pop(0)
        fields = {"theme": theme, "kind": kind, "text": words, "succeeds": False}
        content = {**fields, "reader": self.offered["reader"], **changes}
        packet = paper.packed("proposals", self.offered, ticket, content)
        return {"ticket": ticket, "packet": packet}

    async def returns(self, code=None):
        """Come back another day, through the door."""
        self.offered = await self.mail.offered()
        found = paper.locator(self.code if code is None else code)
        message = {"ticket": self.offered["return_ticket"], "locator": found}
        reply = await self.mail.play.post("/prive/inbreng/return", message)
        self.found = reply.said
        return reply

    async def reads(self):
        """The conversation as the writer sees it, opened in their page."""
        await self.returns()
        return paper.opened(self.code, self.found) if self.found["lock"] else []

    async def answers(self, text, **changes):
        await self.returns()
        turn = {"turn": len(self.found["turns"]), "lock": self.found["lock"]}
        return await self.sends(text, **turn, **changes)


@dataclass
class Trainer:
    """The reading page as it came."""

    mail: Mail
    reply: object

    @property
    def batches(self):
        return self.reply.said["batches"]

    @property
    def threads(self):
        return [thread for batch in self.batches for thread in batch["threads"]]

    @property
    def texts(self):
        return [[turn["text"] for turn in thread["turns"]] for thread in self.threads]

    def thread(self, text):
        """The thread in which this was written."""
        [found] = [t for t in self.threads if text in [turn["text"] for turn in t["turns"]]]
        return found

    async def replies(self, to, text):
        thread = self.thread(to)
        sealed = paper.reply(thread, self.reply.said["own_key"], text)
        return await self.mail.play.post("/inbreng/reply", {"ticket": thread["ticket"], **sealed})

    async def wipes(self, text):
        ticket = self.thread(text)["wipe_ticket"]
        return await self.mail.play.post("/inbreng/wipe", {"ticket": ticket})
