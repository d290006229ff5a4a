"""The private pages on a server and a database of their own, and a person who uses them."""

from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from aiohttp import web
from playwright.async_api import Page

from booth import api, pages, protocol
from booth.ballots.sealing import RoundKey, open_ballots
from booth.ballots.texts import Text, seal_texts
from booth.envelope import close_reply, link_of, open_request
from tests.booth.ballots.play import TARIQ, Play, asked, content, played, scan
from tests.databases import sqlite_in
from trajectory.language import Language
from trajectory.rounds.rounds import RoundState

INSTRUMENT = scan()
STEPS = len(INSTRUMENT.items) + len(INSTRUMENT.open_questions)
TEXTS = ("Het gaat best goed.", "Ik durf niet alles te zeggen.\n\nZeker niet over roosters.")

AGREE, SKIP = 1, -1
"""The place of an option on the screen, and no option."""
HURRY = """options => options.forEach(option => {
    document.querySelectorAll("input[type=radio]")[option]?.click()
    document.querySelector(option < 0 ? ".skip" : ".next").click()
})"""


# As much of Teams as the page speaks with: it answers, and remembers what it heard.
HOST = """<!doctype html><title>Teams</title><iframe name="dialog"></iframe><script>
const heard = []
const says = {
    initialize: ["task", "desktop", JSON.stringify({apiVersion: 4, supports: {}}), "2.0.0"],
    getContext: [{theme: "dark", locale: "nl-nl", frameContext: "task"}],
}
addEventListener("message", ({data, source, origin}) => {
    heard.push(data)
    const {id, uuid, uuidAsString, func} = data
    if (func in says) source.postMessage({id, uuid, uuidAsString, args: says[func]}, origin)
})
const wear = theme => frames.dialog.postMessage({func: "themeChange", args: [theme]}, "*")
</script>"""

NOTHING_DECIDED = {
    "works_council": None,
    "impact_assessment": None,
    "opens_rounds": False,
    "threshold": 5,
    "controller": None,
    "contact": None,
    "legal_basis": None,
    "transfer": None,
    "processors": None,
    "tls_inspection": None,
    "keeps": {"texts": 30, "sent": 90, "people": 365},
}


@dataclass
class Booth:
    """The real booth behind the real pages at `origin`; it remembers what it was sent."""

    play: Play
    origin: str = ""
    broken: bool = False
    refuses: str = ""
    decisions: dict[str, object] | None = field(default_factory=lambda: dict(NOTHING_DECIDED))
    heard: list[tuple[str, bytes]] = field(default_factory=list)

    async def asks(self) -> str:
        """A scan that is open; its id."""
        return await self.play.opened()

    def door(self, *rounds: str, team="Inkomen Noord", too_often=False) -> str:
        """The ticket that the bot would make for a member who is asked in these rounds."""
        member = self.play.member("fatima", *rounds)
        entries = [replace(member.entry(id), team=team) for id in rounds]
        return self.link(self.play.services.tickets.door(entries, self.play.now, (), too_often))

    def link(self, ticket):
        """What stands in a link after the language."""
        return link_of(self.play.front, ticket)

    async def reader(self, id: str, texts=TEXTS) -> str:
        """The trainer's ticket for a round that ended with these texts."""
        async with self.play.boxes.writing() as box:
            written = [Text(self.play.reader_id(TARIQ), False, text) for text in texts]
            await box.round_texts.record(id, seal_texts(self.play.keys, id, written))
            await box.rounds.move_to(id, RoundState.RELEASED)
            await box.commit()
        return self.link(self.play.reading(id))

    async def arrived(self, id: str):
        """The answers in the box, as closing would read them."""
        private, round_ = self.play.keys.get(RoundKey.PRIVATE.of(id)), await self.play.round(id)
        instrument = content().instruments[round_.instrument]
        counted = open_ballots(private, round_, instrument, await self.play.ballots(id))
        assert counted.dropped == 0, "every page seals what closing can read"
        return counted.answers

    def sent(self, path):
        """The messages in the envelopes that came, when they asked this."""
        address, action = asked(path)
        keys = [day.front for day in self.play.services.days.accepted(self.play.now)]
        came = [open_request(keys, body).message for heard, body in self.heard if heard == address]
        brought = [message.get("brought") or message for message in came]
        return [message for message in brought if message["action"] == action]

    @web.middleware
    async def listen(self, request, handler):
        if request.method == "POST":
            self.heard.append((request.path, await request.read()))
            if self.broken:
                return web.Response(status=503)
            if self.refuses:
                return self._refused(self.heard[-1][1])
        return await handler(request)

    def _refused(self, body):
        keys = [day.front for day in self.play.services.days.accepted(self.play.now)]
        reply_key = open_request(keys, body).reply_key
        return web.Response(body=close_reply(reply_key, {"error": self.refuses}, 1_024))


@asynccontextmanager
async def booth_at_work(folder: Path) -> AsyncIterator[Booth]:
    """A booth on a new database in `folder`."""
    async with played(sqlite_in(folder), folder) as play:
        booth = Booth(play)
        runner = web.AppRunner(_app(booth), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        booth.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield booth
        finally:
            await runner.cleanup()


def _app(booth):
    async def decisions(_request):
        if booth.decisions is None:
            raise web.HTTPServiceUnavailable
        return web.json_response(booth.decisions)

    async def file(_message):
        content = b64encode(b"%PDF-").decode()
        return {"name": "briefing-noord.pdf", "type": "application/pdf", "file": content}

    async def frame(_request):
        return web.Response(text=HOST.partition("<script>")[0], content_type="text/html")

    services = booth.play.services
    downloads = protocol.Page(services.days, services.now, {"open": protocol.Action(file)}, 4_096)
    app = web.Application(middlewares=[booth.listen])
    framed_by = [*pages.TEAMS, "http://127.0.0.1:*"]
    beside = pages.Beside(content().routes, content().conduct, "https://code.test/gedrag")
    app.add_routes(pages.routes(framed_by, content().texts, beside))
    app.add_routes(api.routes(booth.play.services))
    app.add_routes(
        [
            web.get("/frame", frame),
            web.get("/bescherming/besluiten", decisions),
            web.post("/bestand", downloads.answer),
        ]
    )
    return app


class Visitor:
    """A person with a browser, who presses what they read."""

    def __init__(self, page: Page, booth: Booth, language=Language.NL, place="") -> None:
        self.page = page
        self.booth = booth
        self.place = place or booth.origin
        self.speaks(language)

    def speaks(self, language):
        self.language = language
        self.say = content().texts.of(language)

    async def visit(self, ticket, path="/prive"):
        """Opens a link; a ticket alone stands in one behind the key of today."""
        link = ticket if "." in ticket else self.booth.link(ticket)
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.place}{path}#{self.language}.{link}")
        await self.page.locator("h1").wait_for()

    async def reads(self):
        """Everything on the screen."""
        return await self.page.locator("main").inner_text()

    async def heading(self):
        return await self.page.locator("h1").inner_text()

    async def title(self):
        return await self.page.title()

    async def turns_to(self, language):
        """Presses the name of a language, at the foot of every page."""
        await self.page.get_by_role("button", name=language.speech.name, exact=True).click()

    async def press(self, key):
        name = self.say(f"booth-{key}")
        await self.page.get_by_role("button", name=name, exact=True).click()

    async def pick(self, label):
        await self.page.get_by_label(label, exact=True).check()

    async def agree(self):
        option = INSTRUMENT.scale_of(INSTRUMENT.items[0]).options[1]
        await self.pick(option.label[self.language])

    async def begin(self, ticket):
        await self.visit(ticket)
        await self.press("start-begin")

    async def hurry(self, options):
        """Chooses these options by their place on the screen, one question after the other."""
        await self.page.evaluate(HURRY, options)

    async def to_the_open_question(self, ticket):
        """Agrees with everything, except that the third question is skipped."""
        await self.begin(ticket)
        await self.hurry(
            [SKIP if number == 2 else AGREE for number in range(len(INSTRUMENT.items))]
        )

    async def write(self, text):
        await self.page.locator("textarea").fill(text)

    async def to_the_check(self, ticket, text=""):
        await self.to_the_open_question(ticket)
        await self.write(text)
        await self.press("next")

    async def send(self):
        await self.press("send")
        await self.page.locator("#send").wait_for(state="detached")


async def every_screen(visitor: Visitor) -> AsyncIterator[str]:
    """Go through all screens; each is standing when its name is given."""
    booth = visitor.booth
    asked, other = await booth.asks(), await booth.asks()
    ticket = booth.door(asked)
    async for name in _answering(visitor, ticket):
        yield name
    await visitor.visit(booth.door(asked, other))
    yield "choose"
    async for name in _dead_ends(visitor):
        yield name
    await visitor.visit(await booth.reader(asked), "/lezen")
    yield "reading"
    await visitor.visit(await booth.reader(other, texts=[]), "/lezen")
    yield "reading-empty"
    async for name in _other_pages(visitor):
        yield name


async def _answering(visitor, ticket):
    await visitor.visit(ticket)
    yield "start"
    await visitor.press("start-begin")
    yield "question"
    await visitor.press("next")
    yield "question-missing"
    await visitor.agree()
    yield "question-chosen"
    await visitor.to_the_open_question(ticket)
    yield "open"
    await visitor.write("Ik ben de enige die dit zegt. " * 136)
    await visitor.press("next")
    yield "open-too-long"
    await visitor.write("Onze manager roostert. Ik ben de enige met nachtdienst.")
    await visitor.press("next")
    yield "check"
    visitor.booth.broken = True
    await visitor.press("send")
    await visitor.page.locator(".failed").wait_for()
    yield "check-not-sent"
    visitor.booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    yield "sealed"
    await visitor.begin(ticket)
    await visitor.hurry([SKIP] * len(INSTRUMENT.items))
    await visitor.press("next")
    await visitor.press("send")
    yield "blank"


async def _dead_ends(visitor):
    booth = visitor.booth
    await visitor.visit(booth.door())
    yield "nothing"
    ticket = booth.door()
    booth.play.now += timedelta(hours=1)
    await visitor.visit(ticket)
    yield "expired"
    booth.broken = True
    await visitor.visit(booth.door())
    yield "unreachable"
    booth.broken = False


async def _other_pages(visitor):
    await visitor.visit("file", "/bestand")
    yield "file"
    async with visitor.page.expect_download():
        await visitor.press("file-save")
    await visitor.page.locator(".note").wait_for()
    yield "file-saved"
    await visitor.visit("", "/vooraf")
    yield "thinking"
    await visitor.visit("", "/bescherming")
    yield "protection"
