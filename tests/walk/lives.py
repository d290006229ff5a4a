"""The lives that are walked through: half a year and two years of a team and of an MT, and the play
of the cards, in which everything is offered to somebody."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from tests.cards import play
from tests.cards.stage import Player, Stage
from tests.chat import GUIDES, MEMBERS, Somebody, Town, roster_entry, town_at_work
from tests.databases import sqlite_in
from tests.fakes import Teams
from tests.journeys.half_year import HalfYear
from tests.journeys.test_half_year import half_a_year
from tests.journeys.test_two_years import two_years
from tests.walk.walker import Walker
from trajectory.language import Language

Life = Callable[[Walker, Path], Awaitable[None]]
CHANNEL = "19:walk@thread.tacv2"


async def of_a_team(walker: Walker, folder: Path) -> None:
    async with _town(walker, folder) as town:
        who = {"level": "team", "guides": GUIDES, "team": "Inkomen Noord 3"}
        await half_a_year((town, Language.NL), "collaboration", **who)


async def of_an_mt(walker: Walker, folder: Path) -> None:
    async with _town(walker, folder) as town:
        who = {"level": "afdelings-mt", "guides": ("beatrix", "tariq", "els"), "team": "MT Inkomen"}
        await half_a_year((town, Language.EN), "leadership", **who)


async def of_two_years(walker: Walker, folder: Path) -> None:
    async with _town(walker, folder) as town:
        who = {"level": "team", "guides": GUIDES, "team": "Inkomen Noord 3"}
        await two_years(town, Language.EN, "collaboration", **who)


async def of_an_mt_for_two_years(walker: Walker, folder: Path) -> None:
    async with _town(walker, folder) as town:
        who = {"level": "afdelings-mt", "guides": ("beatrix", "tariq", "els"), "team": "MT Inkomen"}
        await two_years(town, Language.NL, "leadership", **who)


async def of_the_cards(walker: Walker, folder: Path) -> None:
    """After every scene, and before every move of the clock, everybody on the stage presses what
    they have; and so does whoever is about to press what no walk pressed yet."""
    scenes = tuple(_walked(walker, scene) for scene in play.SCENES)
    with (
        patch.object(play, "SCENES", scenes),
        _walked_before_the_clock_moves(walker),
        _walked_before_a_button_is_new(walker),
    ):
        await play.every_card(folder, Language.NL)


LIVES: dict[str, Life] = {
    "half a year of a team": of_a_team,
    "half a year of an MT": of_an_mt,
    "two years of a team": of_two_years,
    "two years of an MT": of_an_mt_for_two_years,
    "the play of the cards": of_the_cards,
}


def _walked(
    walker: Walker, scene: Callable[[Stage], Awaitable[None]]
) -> Callable[[Stage], Awaitable[None]]:
    async def walked(stage: Stage) -> None:
        await scene(stage)
        await walker.walks(stage.town, _chatting(stage.players), scene.__name__)

    return walked


@contextmanager
def _walked_before_the_clock_moves(walker: Walker) -> Iterator[None]:
    moves = Stage.at

    async def walked(stage: Stage, moment: datetime) -> None:
        now = stage.town.clock.moment
        await walker.walks(stage.town, _chatting(stage.players), f"{stage.album.chapter}, {now}")
        await moves(stage, moment)

    with patch.object(Stage, "at", walked):
        yield


@contextmanager
def _walked_before_a_button_is_new(walker: Walker) -> Iterator[None]:
    clicks = Player.clicks

    async def walked(player: Player, verb: str, **typed: str) -> None:
        if verb not in walker.verbs:
            await walker.walks(player.town, [player], f"{player.album.chapter}, before {verb}")
        await clicks(player, verb, **typed)

    with patch.object(Player, "clicks", walked):
        yield


@asynccontextmanager
async def _town(walker: Walker, folder: Path) -> AsyncIterator[Town]:
    """A town with the app in a channel, through which somebody walks at every moment of a life."""
    async with town_at_work(folder, sqlite_in(folder), keep_sent_days=365) as town:
        await _in_a_channel(town)
        with walked_at_every_moment(walker):
            yield town


async def _in_a_channel(town: Town) -> None:
    town.teams.roster[CHANNEL] = [roster_entry(name) for name in (*GUIDES, *MEMBERS, "beatrix")]
    teams = Teams(town.teams.service_url, "", "Marleen", CHANNEL, "channel")
    named = {"channelData": {"team": {"id": CHANNEL, "name": "Inkomen"}}}
    added = teams.activity("installationUpdate", action="add", **named)
    async with town.session.post(f"{town.address}/api/messages", json=added) as response:
        assert response.status < 300, response.status


def _chatting(people: Mapping[str, Somebody]) -> list[Somebody]:
    """Those who have something in their chat."""
    return [one for one in people.values() if one.cards]


@contextmanager
def walked_at_every_moment(walker: Walker):
    """Whenever a life has come to another day, everybody walks."""
    goes_to = HalfYear.goes_to

    async def walked(life: HalfYear, day, hour: int = 10) -> None:
        await goes_to(life, day, hour)
        await walker.walks(life.town, _chatting(life.town.people), f"{life.team}, {day}")

    with patch.object(HalfYear, "goes_to", walked):
        yield
