"""The pages of separate input in a browser, screen by screen."""

from collections.abc import AsyncIterator
from datetime import timedelta

from booth.tickets import InboxTicket
from tests.booth.ballots.play import OPENS
from tests.booth.pages import Visitor
from tests.booth.separate_input.play import MONDAY, mailbox_in

SHY = "Ik durf dit niet in de groep te zeggen."


async def mail_of(booth):
    """The mailbox of the booth's trajectory, on a Monday."""
    booth.play.now = MONDAY
    return await mailbox_in(booth.play)


async def writes(visitor: Visitor, mail, text=SHY, way="code", name=""):
    """Write to the trainer, up to the last look before sending."""
    await visitor.visit(mail.door())
    await visitor.press("input-write")
    await choose(visitor, way)
    await visitor.press("next")
    await visitor.write(text)
    if name:
        await visitor.page.locator("#name").fill(name)
    await visitor.press("input-to-check")


async def choose(visitor, way):
    await visitor.page.locator(".option").nth(["anonymous", "code", "name"].index(way)).click()


async def sends(visitor: Visitor):
    """Send, and read the code when there is one."""
    await visitor.send()
    code = visitor.page.locator("p.code")
    return await code.inner_text() if await code.count() else ""


async def returns(visitor: Visitor, mail, code):
    await visitor.visit(mail.door())
    await visitor.press("input-have-code")
    await visitor.page.locator("input#code").fill(code)
    await visitor.press("input-return-open")


async def trainer_visits(visitor: Visitor, mail):
    inbox = InboxTicket(mail.trajectory, "Inkomen Noord", (await mail.mailbox()).reader)
    ticket = mail.play.services.tickets.inbox(inbox, mail.play.now)
    await visitor.visit(ticket, "/inbreng")


async def every_input_screen(visitor: Visitor) -> AsyncIterator[str]:
    """Go through all screens; each is standing when its name is given."""
    mail = await mail_of(visitor.booth)
    await visitor.visit(mail.door())
    yield "input-home"
    async for name in _writing(visitor, mail):
        yield name
    code = await sends(visitor)
    yield "input-code"
    await visitor.press("input-code-kept")
    yield "input-done"
    await mail.wrote("Een tweede bericht, met mijn naam eronder.", "name", "Kofi Mensah")
    await mail.wrote("Zonder code.", "anonymous")
    await mail.all_delivered()
    async for name in _reading(visitor, mail):
        yield name
    async for name in _returning(visitor, mail, code):
        yield name
    async for name in _wiping(visitor, mail):
        yield name
    await visitor.visit(await with_scan(visitor.booth, mail))
    yield "start-with-input"


async def with_scan(booth, mail):
    """A door behind which questions wait, and the trainer."""
    asked = await booth.asks()
    booth.play.now = OPENS + timedelta(hours=1)
    entry = booth.play.member("fatima", asked).entry(asked)
    return booth.play.services.tickets.door([entry], booth.play.now, mail.inputs())


async def _writing(visitor, mail):
    await visitor.press("input-write")
    await visitor.press("next")
    yield "input-way-missing"
    await choose(visitor, "name")
    await visitor.press("next")
    await visitor.write(SHY)
    await visitor.press("input-to-check")
    yield "input-name-missing"
    await writes(visitor, mail, f"{SHY} Onze manager roostert.")
    yield "input-check"


async def _reading(visitor, mail):
    await trainer_visits(visitor, mail)
    yield "inbox"
    thread = visitor.page.locator(".thread", has_text=SHY)
    await thread.get_by_role("button", name=visitor.say("booth-inbox-reply"), exact=True).click()
    yield "inbox-reply"
    await visitor.page.locator("#own").fill("Wat zou jou helpen?")
    await visitor.press("inbox-reply-send")
    await visitor.page.locator("#own").wait_for(state="detached")
    yield "inbox-replied"


async def _returning(visitor, mail, code):
    for typed, name in (
        ("1234 5678 9012 3456", "input-code-old"),
        ("ABCD", "input-code-mistyped"),
        ("0000 0000 0000 0000 0000", "input-code-unknown"),
    ):
        await returns(visitor, mail, typed)
        await visitor.page.locator(".failed").wait_for()
        yield name
    await returns(visitor, mail, code)
    await visitor.page.locator(".turns").wait_for()
    yield "input-conversation"


async def _wiping(visitor, mail):
    await trainer_visits(visitor, mail)
    while await visitor.page.locator(".thread").count():
        await visitor.page.get_by_role(
            "button", name=visitor.say("booth-inbox-wipe-button")
        ).first.click()
        yield "inbox-sure"
        await visitor.press("inbox-sure-wipe")
        await visitor.page.locator("#failed").wait_for(state="detached")
    yield "inbox-empty"
    await visitor.visit(mail.door(writes=0))
    yield "input-enough"
    await visitor.visit(mail.door(writes=None))
    yield "input-only-back"
