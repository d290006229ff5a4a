"""What somebody needs, in a browser: the member's screens, and the reading page."""

from collections.abc import AsyncIterator
from datetime import date, time

from booth.needs.sealing import Reader, open_box, slit_of
from tests.booth.ballots.play import content
from tests.booth.pages import Booth, Visitor
from trajectory.planning.sessions import Part, SessionState
from trajectory.rounds.instrument import Level
from trajectory.rounds.slots import DoorEntry, slot_of

LINE = "Ik lees mee met een schrijftolk."
SESSION = {"nl": "Gezamenlijke intake", "en": "Joint intake"}


class Place:
    """A session for which people can write what they need, to Tariq."""

    def __init__(self, booth: Booth, box: str) -> None:
        self.booth, self.box = booth, box

    def door(self, name="fatima"):
        """The private page of this member."""
        secret = slit_of(self.booth.play.keys, self.box).slots
        entry = DoorEntry(slot_of(secret, round_id=self.box, account=name), "Inkomen Noord")
        return self._link(self.booth.play.services.tickets.door([entry], self.booth.play.now))

    def reading(self):
        tickets = self.booth.play.services.tickets
        return self._link(tickets.reading(self.box, "Inkomen Noord", self.booth.play.now))

    def _link(self, ticket):
        return self.booth.link(ticket)


async def place_in(booth: Booth) -> Place:
    """The joint intake of the team has its date."""
    play, type_ = booth.play, content().programme_for(Level.TEAM).session("intake")
    async with play.desk.writing() as work:
        session = await work.sessions.propose(
            trajectory_id=play.trajectory, type_id=type_.id, place=""
        )
        part = Part(date(2027, 3, 2), time(10), time(12))
        await work.sessions.settle(session.id, [part], state=SessionState.CONFIRMED, place="")
        box = await work.needs_boxes.open(
            trajectory_id=play.trajectory, session_id=session.id, title=type_.title
        )
        rows = open_box(play.keys, box.id, Reader("tariq", "Tariq"), 8)
        await work.empty_rows.lay(box.id, rows)
        await work.commit()
    return Place(booth, box.id)


async def to_form(visitor: Visitor, place: Place, name="fatima"):
    await visitor.visit(place.door(name))
    await visitor.page.get_by_role("button", name=SESSION[visitor.language]).click()


async def ticks(visitor: Visitor, *kinds: str):
    known = {kind.id: kind.label[visitor.language] for kind in content().needs}
    for kind in kinds:
        await visitor.pick(known[kind])


async def sends(visitor: Visitor):
    await visitor.press("send")
    await visitor.page.locator("#send").wait_for(state="detached")


async def says(visitor: Visitor, place: Place, *kinds: str, line="", reach="", name="fatima"):
    """Say all of this, and send it."""
    await to_form(visitor, place, name)
    await ticks(visitor, *kinds)
    await visitor.page.locator("#own").fill(line)
    await visitor.page.locator("#reach").fill(reach)
    await sends(visitor)


async def every_needs_screen(visitor: Visitor) -> AsyncIterator[str]:
    """Go through all screens; each is standing when its name is given."""
    place = await place_in(visitor.booth)
    await visitor.visit(place.reading(), "/nodig")
    yield "needs-empty"
    await visitor.visit(place.door())
    yield "needs-offer"
    await to_form(visitor, place)
    yield "needs-form"
    await visitor.press("send")
    yield "needs-nothing"
    await visitor.page.locator("#own").fill(LINE * 12)
    await visitor.press("send")
    yield "needs-too-long"
    await ticks(visitor, "interpreter", "food")
    await visitor.page.locator("#own").fill(LINE)
    visitor.booth.broken = True
    await visitor.press("send")
    await visitor.page.locator(".failed").wait_for()
    yield "needs-not-sent"
    visitor.booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    yield "needs-done"
    await says(visitor, place, "wheelchair", reach="Kofi, kamer 3.12", name="kofi")
    await visitor.visit(place.reading(), "/nodig")
    yield "needs-read"
