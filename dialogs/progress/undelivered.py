"""What did not arrive, for the programme lead: to how many people, never to whom. Of what was given
up also the kind and the team."""

from collections.abc import Mapping
from typing import Final

from dialogs.card import Block, Card, Entries, Line, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed
from use_cases.notices import NoticeKind, kind_of
from use_cases.rounds.not_delivered import missing_in

SHOWN: Final = 15
"""Teams on one card."""
_SESSIONS: Final = frozenset(
    {
        NoticeKind.DATES_PROPOSED,
        NoticeKind.DATES_CARD,
        NoticeKind.DATES_ANSWERED,
        NoticeKind.DATES_SETTLED,
        NoticeKind.SESSION_PLANNED,
        NoticeKind.SESSION_REMINDER,
        NoticeKind.SESSION_CANCELLED,
        NoticeKind.SESSION_OLD,
        NoticeKind.SERIES_PLANNED,
        NoticeKind.SERIES_CARD,
    }
)


async def lines(scene: Scene, work: Work) -> list[Block]:
    """On the overview: how many people something did not reach, by what keeps it from them."""
    blocks: list[Block] = []
    if lost := await work.dead_letters.unreachable():
        blocks.append(scene.quiet("overview-unreachable", count=lost))
    if held := await work.dead_letters.held():
        blocks.append(scene.quiet("overview-held", count=held))
    given_up = await work.dead_letters.given_up()
    if missed := len({notice.person for notice in given_up}):
        said = scene.say("undelivered-count", count=missed)
        blocks.append(Way(scene.say("undelivered-title"), said, "undelivered.show", {}))
    return blocks


async def show(scene: Scene) -> Reply:
    """Which kinds of messages were given up, by team; for whoever leads the whole programme."""
    if not scene.mandate.by_name:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        kinds = await _by_team(work, await work.dead_letters.given_up(), scene)
    rows = [(team, _said(scene, kinds[team])) for team in sorted(kinds)][:SHOWN]
    blocks: list[Block] = [Entries(rows), Line(scene.say("undelivered-what"))]
    if len(kinds) > SHOWN:
        blocks.append(scene.quiet("enrolled-more", count=len(kinds) - SHOWN))
    return scene.reply(
        scene.say("undelivered-title"),
        blocks if rows else scene.lines("undelivered-nothing"),
        [scene.back("overview.show")],
    )


async def _by_team(
    work: Work, given_up: list[Notice], scene: Scene
) -> Mapping[str, frozenset[str]]:
    """The kinds, by the name of a team; what is about no team stands under the programme."""
    found: dict[str, frozenset[str]] = {}
    for notice in given_up:
        kind = kind_of(notice)
        teams = [team.name for team in await kind.teams(work, notice)]
        for name in teams or [scene.say("undelivered-programme")]:
            found[name] = found.get(name, frozenset()) | {_group(kind)}
    return found


def _group(kind: NoticeKind) -> str:
    if kind.asks_while_open:
        return "asks"
    return "session" if kind in _SESSIONS else "news"


def _said(scene: Scene, groups: frozenset[str]) -> str:
    return ", ".join(scene.say("undelivered-kind", kind=group) for group in sorted(groups))


async def round_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For a programme lead, before the round closes; not when everybody was invited meanwhile."""
    missing = await missing_in(work, notice.subject, scene.turn.now)
    if missing is None or not scene.principal.leads(missing.team):
        return None
    held = await work.dead_letters.held()
    moved = "yes" if missing.round_.extended else "no"
    return scene.card(
        scene.say("not-delivered-title", team=missing.team.name),
        [
            Line(scene.say("not-delivered-some")),
            *(scene.lines("not-delivered-held") if held else scene.lines("not-delivered-refused")),
            Line(scene.say("not-delivered-until", moved=moved, until=missing.round_.closes)),
        ],
        [scene.button("overview-button", "overview.show", primary=True)],
    )
