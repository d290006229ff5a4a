"""For whoever plans: what lies in days on which a trainer or coach cannot, and what can be done."""

from itertools import islice
from typing import Final

from dialogs.agenda.overview import MONTHS
from dialogs.card import Block, Card, Entries, Heading, Line, Pressable, Way
from dialogs.planning import date_words
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated
from papers.agenda.words import load_said
from papers.waves.words import month_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError, Invalid
from trajectory.units.files import day_of
from use_cases.agenda import covering, gaps, offering
from use_cases.agenda.covering import Stand, Ways
from use_cases.agenda.gaps import Gap
from use_cases.agenda.offering import Offering
from use_cases.agenda.week import Planned

PEOPLE: Final = 6
"""Who could take over, named on one card."""


async def show(scene: Scene) -> Reply:
    """Everything that waits for a choice, by team; whatever is left alone stays as announced."""
    async with scene.services.desk.reading() as work:
        found = await gaps.gaps_for(work, scene.principal)
        names = {one.team.id: await _guide(work, one) for one in found}
    rows: list[Block] = [
        Way(one.team.name, _sentence(scene, one, names[one.team.id]), "cover.open", _context(one))
        for one in found[:SHOWN]
    ]
    return scene.reply(
        scene.say("cover-title"),
        [*(rows or scene.lines("cover-empty")), scene.quiet("cover-quiet")],
        [
            scene.button("away-for-button", "cover.away"),
            scene.button("offers-button", "cover.offers"),
        ],
    )


async def show_offers(scene: Scene) -> Reply:
    """Half-days by month of whoever guides their teams: numbers, no day and no reason."""
    async with scene.services.desk.reading() as work:
        found = await offering.offerings(work, scene.principal)
    rows = [(one.person.called, _months(scene, one)) for one in found[:SHOWN]]
    blocks: list[Block] = [Entries(rows)] if rows else scene.lines("away-nobody")
    return scene.reply(
        scene.say("offers-title"),
        [*blocks, scene.quiet("offers-quiet")],
        [scene.back("cover.show")],
    )


def _months(scene: Scene, one: Offering) -> str:
    said = (f"{month_said(scene.say, load.month)}: {load_said(scene, load)}" for load in one.months)
    return "; ".join(islice(said, MONTHS))


async def _guide(work: Work, one: Gap) -> str:
    return (await work.people.get(one.away.person)).called


def _context(one: Gap) -> dict[str, str]:
    return {"gap": one.key}


def _sentence(scene: Scene, one: Gap, name: str) -> str:
    return dated(scene)(
        "cover-sentence",
        name=name,
        role=one.role,
        since=one.away.since,
        until=one.away.until,
        count=len(one.sessions),
    )


async def open_one(scene: Scene) -> Reply:
    """The ways out of one: somebody else, another date for each session, or waiting."""
    async with scene.services.desk.reading() as work:
        ways = await covering.ways_of(work, scene.principal, scene.value("gap"))
        name = await _guide(work, ways.gap)
    gap = ways.gap
    return scene.reply(
        scene.say("cover-one-title", team=gap.team.name),
        [
            Line(_sentence(scene, gap, name)),
            *_people(scene, ways),
            Heading(scene.say("cover-dates")),
            *(_date(scene, ways, one) for one in gap.sessions),
            scene.quiet("cover-wait"),
        ],
        [scene.back("cover.show")],
    )


def _people(scene: Scene, ways: Ways) -> list[Block]:
    gap = ways.gap
    heading = Heading(scene.say("cover-people", role=gap.role))
    if not ways.stands:
        return [heading, *scene.lines("cover-nobody")]
    rows: list[Block] = [
        Way(
            one.person.called,
            _room(scene, one),
            "cover.person",
            {**_context(gap), "person": one.person.id},
        )
        for one in ways.stands[:PEOPLE]
    ]
    more = len(ways.stands) - PEOPLE
    return [heading, *rows, *([scene.quiet("cover-more", count=more)] if more > 0 else [])]


def _room(scene: Scene, one: Stand) -> str:
    if one.left is None:
        return scene.say("cover-room-unsaid", teams=one.teams)
    return scene.say("cover-room", teams=one.teams, left=one.left)


def _date(scene: Scene, ways: Ways, one: Planned) -> Block:
    """The session with the date that it could have instead."""
    title = one.type.title[scene.language]
    now = date_words.whens(scene, one.session.parts)
    days = ways.days.get(one.session.id)
    if days is None:
        return Line(scene.say("cover-date-none", title=title, now=now))
    to = date_words.days(scene, days)
    said = scene.say("cover-date", now=now, to=to)
    context = {**_context(ways.gap), "session": one.session.id}
    return Way(title, said, "cover.date", context)


async def ask_person(scene: Scene) -> Reply:
    """What happens when somebody takes over, to be confirmed."""
    async with scene.services.desk.reading() as work:
        ways = await covering.ways_of(work, scene.principal, scene.value("gap"))
    chosen = scene.value("person")
    stand = next((one for one in ways.stands if one.person.id == chosen), None)
    if stand is None:
        raise Invalid("cover-no-longer")
    gap = ways.gap
    return scene.reply(
        scene.say("cover-one-title", team=gap.team.name),
        [
            Line(scene.say("cover-person-what", name=stand.person.called, role=gap.role)),
            *scene.lines("cover-person-told"),
        ],
        [
            scene.button(
                "cover-person-button",
                "cover.person.save",
                primary=True,
                **_context(gap),
                person=chosen,
            ),
            scene.back("cover.open", **_context(gap)),
        ],
    )


async def take_over(scene: Scene) -> Reply:
    gap, person = await covering.take_over(
        scene.principal, scene.value("gap"), scene.value("person")
    )
    said = scene.say("handed-over-what", name=person.called, role=gap.role)
    return _done(scene, gap.team.name, said)


async def ask_date(scene: Scene) -> Reply:
    """Was and becomes, to be confirmed."""
    async with scene.services.desk.reading() as work:
        ways = await covering.ways_of(work, scene.principal, scene.value("gap"))
    one = next((one for one in ways.gap.sessions if one.session.id == scene.value("session")), None)
    if one is None or one.session.id not in ways.days:
        raise Invalid("cover-no-longer")
    return scene.reply(
        scene.say("cover-one-title", team=ways.gap.team.name),
        [_date_line(scene, ways, one), *scene.lines("plan-move-what")],
        [
            scene.button(
                "cover-date-button",
                "cover.date.save",
                primary=True,
                **_context(ways.gap),
                session=one.session.id,
                days=",".join(map(str, ways.days[one.session.id])),
            ),
            scene.back("cover.open", **_context(ways.gap)),
        ],
    )


def _date_line(scene: Scene, ways: Ways, one: Planned) -> Line:
    now = date_words.whens(scene, one.session.parts)
    to = date_words.days(scene, ways.days[one.session.id])
    return Line(scene.say("cover-date", now=now, to=to))


async def move(scene: Scene) -> Reply:
    days = [day_of(text) for text in scene.value("days", most=100).split(",")]
    known = [day for day in days if day is not None]
    one, session = await covering.move(
        scene.principal, scene.value("gap"), scene.value("session"), known
    )
    return _done(scene, one.team.name, date_words.whens(scene, session.parts))


def _done(scene: Scene, team: str, said: str) -> Reply:
    onward: list[Pressable] = [scene.button("cover-button", "cover.show", primary=True)]
    return scene.done(
        scene.say("cover-done-title", team=team), [Line(said), *scene.lines("cover-told")], onward
    )


async def away_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever plans: which team, whose days, how many sessions; never why."""
    try:
        gap = await gaps.gap_of(work, scene.principal, notice.subject)
    except DomainError:
        return None
    name = await _guide(work, gap)
    return scene.card(
        scene.say("notice-away-title", team=gap.team.name),
        [Line(_sentence(scene, gap, name)), scene.quiet("cover-quiet")],
        [scene.button("cover-open-button", "cover.open", primary=True, **_context(gap))],
    )
