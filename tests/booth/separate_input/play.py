"""Separate input in a real database over real HTTP: writers with a page, a trainer with another."""

from dataclasses import dataclass, field
from datetime import datetime

from booth.separate_input.batches import deliver_due, next_due
from booth.separate_input.message_sealing import make_input_keys
from tests.booth.ballots.play import Play
from trajectory.planning.working_days import ZONE
from trajectory.separate_input import InputEntry

MONDAY = datetime(2027, 1, 11, 14, 0, tzinfo=ZONE)
CODE, ANONYMOUS, NAME = "code", "anonymous", "name"


async def mailbox_in(play: Play, trajectory: str = "") -> "Mail":
    """The mailbox of a trajectory that starts now."""
    trajectory = trajectory or play.trajectory
    async with play.desk.writing() as work:
        mailbox = await work.mailboxes.open(trajectory, play.now)
        make_input_keys(play.keys, mailbox)
        await work.commit()
    return Mail(play, trajectory)


@dataclass
class Mail:
    """The separate input of one trajectory, and the people on both sides of it."""

    play: Play
    trajectory: str

    @property
    def inputs(self):
        return [InputEntry(self.trajectory, "Inkomen Noord", "Tariq")]

    def door(self):
        return self.play.services.tickets.door([], self.play.now, self.inputs)

    async def writer(self):
        """Somebody of the team who opened the private page; nobody knows who."""
        reply = await self.play.post("/prive/open", {"ticket": self.door()})
        (offered,) = reply.said["trainers"]
        return Writer(self, offered)

    async def wrote(self, text="Iets voor de trainer.", way=CODE, name=""):
        """Somebody wrote this; they are there to come back."""
        writer = await self.writer()
        assert (await writer.sends(text, way, name)).outcome == "received"
        return writer

    async def next_moment(self):
        """The first fixed moment comes, and its job runs."""
        self.play.now = await next_due(self.play.services)
        await deliver_due(self.play.services)

    async def moments(self, number):
        for _ in range(number):
            await self.next_moment()

    async def trainer(self):
        """The trainer with the reading page open."""
        ticket = self.play.services.tickets.inbox(self.trajectory, "Inkomen Noord", self.play.now)
        return Trainer(self, await self.play.post("/inbreng/open", {"ticket": ticket}))

    async def rows(self):
        async with self.play.boxes.reading() as box:
            return await box.sealed_messages.of_trajectory(self.trajectory)

    async def mailbox(self):
        async with self.play.boxes.reading() as box:
            return await box.mailboxes.get(self.trajectory)

    def keys(self):
        return {name for name in self.play.keys.names() if name.startswith(self.trajectory)}


@dataclass
class Writer:
    """An unknown author: tickets, and perhaps a code on a piece of paper."""

    mail: Mail
    offered: dict
    talk: dict = field(default_factory=dict)

    @property
    def code(self):
        return self.offered["code"]

    async def sends(self, text="Iets.", way=CODE, name="", **changes):
        message = {"ticket": self.offered["ticket"], "way": way, "name": name, "text": text}
        return await self.mail.play.post("/prive/inbreng/send", message | changes)

    async def returns(self, code=None):
        """Come back another day, through the door."""
        again = await self.mail.writer()
        message = {
            "ticket": again.offered["return_ticket"],
            "code": self.code if code is None else code,
        }
        reply = await self.mail.play.post("/prive/inbreng/return", message)
        self.talk = reply.said
        return reply

    async def answers(self, text):
        return await self.sends(text, ticket=self.talk["ticket"])

    async def reads(self):
        """The conversation as the writer sees it."""
        reply = await self.returns()
        return [(turn["author"], turn["text"]) for turn in reply.said["turns"]]


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
        (found,) = [t for t in self.threads if text in [turn["text"] for turn in t["turns"]]]
        return found

    async def replies(self, to, text):
        message = {"ticket": self.thread(to)["ticket"], "text": text}
        return await self.mail.play.post("/inbreng/reply", message)

    async def wipes(self):
        return await self.mail.play.post(
            "/inbreng/wipe", {"ticket": self.reply.said["wipe_ticket"]}
        )
