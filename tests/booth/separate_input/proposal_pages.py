"""Proposals for the norm in a browser: the member's screens, and the trainer's reading page."""

from collections.abc import AsyncIterator

from booth.tickets import InboxTicket
from tests.booth.pages import Visitor
from tests.booth.separate_input.pages import mail_of
from trajectory.norms import NormKind

OURS = "We groeten elkaar bij binnenkomst."
OTHERS = (
    ("We maken geen grappen over iemands geloof.", "others", "do_not"),
    ("We vragen door.\n\nOok als het druk is.", "others", "do"),
    ("Een week op voorhand staat het rooster vast, ook voor wie in deeltijd werkt.", "use", "do"),
)


def door(mail, *, writes=True):
    """The private page of somebody who may propose norms."""
    return mail.door(writes=1 if writes else None, proposes=3)


def one_line(text):
    return " ".join(text.split())


def themes(booth):
    return [theme.id for theme in booth.play.services.themes]


async def chooses(visitor: Visitor, place: int):
    await visitor.page.locator(".option").nth(place).click()
    await visitor.press("next")


async def to_write(visitor: Visitor, mail, *, theme=0, kind=NormKind.DO):
    await visitor.visit(door(mail))
    await visitor.press("proposal-go")
    await chooses(visitor, theme)
    await chooses(visitor, list(NormKind).index(kind))


async def to_check(visitor: Visitor, mail, text=OURS, **chosen):
    await to_write(visitor, mail, **chosen)
    await visitor.write(text)
    await visitor.press("input-to-check")


async def others_propose(mail, booth):
    """Colleagues proposed too, so that nothing waits for company."""
    known = themes(booth)
    for text, theme, kind in OTHERS:
        writer = await mail.writer(proposes=3)
        chosen = theme if theme in known else known[-1]
        words = one_line(text)
        assert (await writer.proposes(words, theme=chosen, kind=kind)).outcome == "in"


async def trainer_reads(visitor: Visitor, mail):
    inbox = InboxTicket(mail.trajectory, "Inkomen Noord", (await mail.mailbox()).reader)
    ticket = mail.play.services.tickets.proposals(inbox, mail.play.now)
    await visitor.visit(ticket, "/voorstellen")


async def every_proposal_screen(visitor: Visitor) -> AsyncIterator[str]:
    """Go through all screens; each is standing when its name is given."""
    mail = await mail_of(visitor.booth)
    await trainer_reads(visitor, mail)
    yield "proposals-empty"
    async for name in _choosing(visitor, mail):
        yield name
    async for name in _sending(visitor, mail):
        yield name
    await others_propose(mail, visitor.booth)
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    yield "proposals"
    async for name in _sorting(visitor):
        yield name
    await visitor.press("proposals-wipe-button")
    yield "proposals-sure"
    await visitor.press("proposals-wipe-button")
    await visitor.page.locator("#failed").wait_for(state="detached")
    yield "proposals-wiped"
    await visitor.visit(mail.door(proposes=0))
    await visitor.press("proposal-go")
    yield "proposal-enough"


async def ticks(visitor: Visitor, *texts):
    for text in texts:
        await visitor.page.get_by_role("checkbox", name=text).check()


async def merges(visitor: Visitor, text=None):
    """One wording for what was ticked: press the button below the theme of the first tick."""
    theme = visitor.page.locator("section:has(:checked)")
    await theme.get_by_role("button").click()
    if text is not None:
        await visitor.write(text)


async def _sorting(visitor):
    page = visitor.page
    await page.locator(".merge").first.click()
    await page.locator(".missing .note").first.wait_for()
    yield "proposals-none-ticked"
    await visitor.press("proposals-read-button")
    await page.get_by_text(visitor.say("booth-proposals-read-done")).first.wait_for()
    yield "proposals-read"
    first = page.locator("section:has(.merge)").first
    for box in await first.get_by_role("checkbox").all():
        await box.check()
    await merges(visitor)
    yield "proposals-merge"
    await visitor.press("merge-save")
    yield "proposals-merge-empty"
    await visitor.write("Coach groet iedereen.")
    await visitor.press("merge-save")
    await page.locator("#missing .note").wait_for()
    yield "proposals-merge-named"
    await visitor.write(OURS)
    await visitor.press("merge-save")
    await page.locator("#own").wait_for(state="detached")
    yield "proposals-merged"


async def _choosing(visitor, mail):
    await visitor.visit(door(mail))
    yield "proposal-offer"
    await visitor.press("proposal-go")
    yield "proposal-theme"
    await visitor.press("next")
    yield "proposal-theme-missing"
    await chooses(visitor, 0)
    yield "proposal-kind"
    await visitor.press("next")
    yield "proposal-kind-missing"
    await chooses(visitor, 0)
    yield "proposal-write"


async def _sending(visitor, _mail):
    await visitor.press("input-to-check")
    yield "proposal-text-missing"
    await visitor.write("We laten elkaar uitpraten. " * 12)
    await visitor.press("input-to-check")
    yield "proposal-too-long"
    await visitor.write("Onze manager begroet iedereen. Ik ben de enige die dat mist.")
    await visitor.press("input-to-check")
    yield "proposal-check"
    visitor.booth.broken = True
    await visitor.press("send")
    await visitor.page.locator(".failed").wait_for()
    yield "proposal-not-sent"
    visitor.booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    yield "proposal-done"
