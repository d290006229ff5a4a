""" "Agenda": the next weeks of a trainer or coach over all their teams."""

from collections.abc import Iterator
from typing import Final

from dialogs.card import Block, Facts, Heading, Line, LinkRow, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import dated
from papers.agenda.words import (
    clashes_said,
    count_of_clashes,
    declined_said,
    load_said,
    meetings,
    numbered,
    to_prepare,
    what_said,
)
from papers.waves.words import month_said
from trajectory.agenda.weeks import Meeting, Week
from trajectory.roles import Action
from use_cases.agenda.agenda import Agenda, agenda

SHOWN: Final = 10
"""Meetings on one card; the board has all of them."""
MONTHS: Final = 3


async def show(scene: Scene) -> Reply:
    """Weeks with what is in them, what clashes, and half-days; the rest is a press away."""
    async with scene.services.desk.reading() as work:
        found = await agenda(scene.principal, work)
    return scene.reply(
        scene.say("agenda-title"),
        [
            *_weeks(scene, found),
            Heading(scene.say("agenda-months")),
            Facts(_months(scene, found)),
            *_waiting(scene, found),
            *_board(scene),
        ],
        _onward(scene, found),
    )


def _months(scene: Scene, found: Agenda) -> list[tuple[str, str]]:
    months = found.months[:MONTHS]
    return [(month_said(scene.say, one.month), load_said(scene, one)) for one in months]


def _weeks(scene: Scene, found: Agenda) -> Iterator[Block]:
    count = count_of_clashes(found)
    if count:
        yield Line(scene.say("agenda-clashes", count=count), strong=True)
    shown = 0
    for week in found.weeks:
        if shown >= SHOWN:
            break
        own = week.meetings[: SHOWN - shown]
        yield Heading(_week(scene, week))
        for one in own:
            yield _row(scene, found, one, first=one is found.weeks[0].meetings[0])
        shown += len(own)
    if not found.weeks:
        yield Line(scene.say("agenda-empty"))
    left = len(list(meetings(found))) - shown
    if left > 0:
        yield scene.quiet("agenda-more", count=left)


def _week(scene: Scene, week: Week) -> str:
    return dated(scene)("agenda-week", number=str(week.number), day=week.monday)


def _row(scene: Scene, found: Agenda, one: Meeting, *, first: bool) -> Way:
    """It opens what there is to prepare; of the first it says here what to put ready."""
    place = scene.say("agenda-place", place=one.place) if one.place else ""
    ready = to_prepare(scene, found, one) if first and not one.proposed else []
    put = scene.say("agenda-ready", what="; ".join(ready)) if ready else ""
    said = [what_said(scene, found, one), place, *clashes_said(scene, found, one), put]
    sentence = " ".join(_closed(part) for part in said if part)
    return Way(numbered(scene, one), sentence, *_opens(scene, found, one))


def _closed(part: str) -> str:
    return part if part.endswith((".", "?")) else f"{part}."


def _opens(scene: Scene, found: Agenda, one: Meeting) -> tuple[str, dict[str, str]]:
    """The briefing, for whoever reads it; else the session with its ways."""
    team = found.sessions[one.session].team
    if not one.proposed and scene.may(team, Action.READ_BRIEFING):
        return "session.briefing", {"team": one.team, "session": one.session}
    return "plan.session", {"team": one.team, "type": one.type}


def _waiting(scene: Scene, found: Agenda) -> Iterator[Block]:
    """Teams that have still to begin, with the way to say that it does not fit."""
    if not found.waiting:
        return
    yield Heading(scene.say("agenda-waiting"))
    for team in found.waiting[:SHOWN]:
        declined = found.declined.get(team.id)
        said = declined_said(scene, declined.hindrance) if declined else scene.say("decline-way")
        yield Way(team.name, said, "agenda.decline", {"team": team.id})


def _board(scene: Scene) -> list[Block]:
    board = scene.services.board
    return [LinkRow(scene.say("agenda-board"), board)] if board else []


def _onward(scene: Scene, found: Agenda) -> list[Pressable]:
    """A calendar is for whoever guides a team: else nothing would stand in it."""
    feed = [scene.button("feed-button", "agenda.feed")] if found.guides else []
    return [
        scene.button("offer-button", "agenda.offer"),
        scene.button("away-button", "agenda.away"),
        *feed,
    ]
