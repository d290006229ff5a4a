""" "Deze maand": three lines on the card that comes once a month, all of them for whoever asks."""

from collections.abc import Sequence

from dialogs.card import Block, Card, Heading, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.listening.month import LineKind, MonthLine
from trajectory.planning.budget import Month
from use_cases.listening.month import lines_for, managers_lines
from use_cases.progress.progress import today_of

_VERBS = {
    LineKind.QUESTIONS: ("status.show", ""),
    LineKind.EVENT: ("events.show", "event"),
    LineKind.VISIT: ("help.show", ""),
    LineKind.REPORTED: ("reported.show", ""),
    LineKind.EDITION: ("guide.shared", ""),
    LineKind.AGREEMENTS: ("agreements.list", "team"),
    LineKind.EXERCISE: ("exercises.show", "exercise"),
}
"""Where a line leads, and the name under which its subject goes along."""


async def show(scene: Scene) -> Reply:
    """Everything there is, whoever asks and whenever."""
    async with scene.services.desk.reading() as work:
        person, now = scene.person.id, scene.now
        lines = await lines_for(work, scene.services, person, now)
        managers = await managers_lines(work, scene.services, person, now)
    blocks: list[Block] = [_row(scene, one) for one in lines]
    if managers:
        blocks += [Heading(scene.say("month-managers")), *(_row(scene, one) for one in managers)]
    return scene.reply(
        scene.say("month-title"),
        blocks or scene.lines("month-nothing"),
        [scene.button("status-button", "status.show")],
    )


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """The card of a month; nothing when its month is over, or no line is left."""
    lines = await lines_for(work, scene.services, planned.person, scene.now)
    return _card(scene, planned, lines, "month-title")


async def managers_notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """The same for managers."""
    lines = await managers_lines(work, scene.services, planned.person, scene.now)
    return _card(scene, planned, lines, "month-managers-title")


def _card(scene: Scene, planned: Notice, lines: Sequence[MonthLine], title: str) -> Card | None:
    today = today_of(scene.now)
    if not lines or planned.subject != str(Month.of(today)):
        return None
    most = scene.services.library.sending.budget.lines
    more: list[Pressable] = []
    if len(lines) > most:
        more = [scene.button("month-more-button", "month.show")]
    rows: list[Block] = [_row(scene, one) for one in lines[:most]]
    return scene.card(scene.say(title), [*rows, scene.quiet("month-quiet")], more)


def _row(scene: Scene, line: MonthLine) -> Way:
    verb, name = _VERBS[line.kind]
    context = {name: line.subject} if name else {}
    return Way(_name(scene, line), _said(scene, line), verb, context)


def _name(scene: Scene, line: MonthLine) -> str:
    if line.kind is LineKind.EXERCISE:
        return scene.services.library.between.exercises[line.subject].title[scene.language]
    return scene.say("month-line-name", kind=line.kind, name=line.name)


def _said(scene: Scene, line: MonthLine) -> str:
    return scene.say("month-line", kind=line.kind, day=line.day, count=line.count)
