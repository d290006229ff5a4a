"""Nothing that can be pressed ends badly: walked briefly here, for half an hour by `make walk`."""

from dataclasses import replace
from datetime import datetime
from time import monotonic

import pytest

from dialogs.card import Line
from dialogs.router import VERBS
from dialogs.scene import Scene
from dialogs.turn import Reply
from tests.dialogs.norms.test_norms import opens_theme, words
from tests.dialogs.norms.test_reserve import adopts_under_reserve, everybody_answers
from tests.dialogs.progress.test_beginning_again import closes, stops
from tests.dialogs.sessions.test_room_question import all_open_their_page
from tests.dialogs.towns import looks_at, team_id, town_at
from tests.walk import findings
from tests.walk.tongue import is_dutch
from tests.walk.walker import Walker
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

ONE_OF_EACH = ("lida", "marleen", "tariq", "els", "samira", "omar")
"""A programme lead, manager, trainer, coach and member, and somebody without a team."""
PATIENCE = 300.0


async def walked(stage, folder, people=ONE_OF_EACH, lived=None, languages=2):
    """A walk through a town at this stage, in which this happened since; in English only with one
    language."""
    until, turns = monotonic() + PATIENCE, languages == 1
    walker = Walker(folder / "forks", most=1, until=until, takes_turns=turns)
    async with town_at(stage, folder / "town") as town:
        if lived is not None:
            await lived(town)
        await walker.walks(town, [getattr(town, name) for name in people], stage)
    return walker


@pytest.mark.parametrize(
    ("stage", "languages"), [("opened", 1), ("released", 2), ("meeting", 1), ("held", 2)]
)
async def test_every_button_leads_somewhere(stage, languages, tmp_path):
    walker = await walked(stage, tmp_path, languages=languages)
    assert walker.found.lines() == []
    assert walker.presses > 200
    assert not walker.tired


async def pauses(town):
    why = {"until": "2027-03-01", "reason": "busy", "line": ""}
    assert "pauzeert" in await town.marleen.repeats("steps.paused", team=team_id(town), **why)
    await town.a_moment_later()


async def waits_for_the_room(town):
    """On the norm day, with everybody on their own page."""
    await opens_theme(town.tariq)
    for text in ("We groeten elkaar.", "We laten elkaar uitpraten."):
        await words(town, "do", text)
    await all_open_their_page(town)


async def loses_its_support(town):
    """What was adopted under reserve is a wording again, and everybody was told."""
    await adopts_under_reserve(town, "We groeten elkaar.")
    await town.until(datetime(2027, 2, 17, 9, 31, tzinfo=ZONE))
    await everybody_answers(town, {"We groeten elkaar.": 1})
    await town.until(datetime(2027, 3, 5, 10, 0, tzinfo=ZONE))
    looks_at(town.samira, "onder voorbehoud aannam")


@pytest.mark.parametrize(
    ("stage", "lived", "presses"),
    [
        ("released", closes, "report.show"),
        ("released", stops, "guide.show"),
        ("released", pauses, "steps.resume"),
        ("meeting", waits_for_the_room, "norms.room"),
        ("meeting", loses_its_support, "norms.theme"),
    ],
)
async def test_every_button_leads_somewhere_after_this(stage, lived, presses, tmp_path):
    """At rest, after an end, and where a norm is made or comes to nothing."""
    walker = await walked(stage, tmp_path, lived=lived, languages=1)
    assert walker.found.lines() == []
    assert presses in walker.verbs
    assert not walker.tired


# ---- what a walker notices


async def crashes(_scene: Scene) -> Reply:
    raise RuntimeError


async def refuses(_scene: Scene) -> Reply:
    raise Stale("card-stale")


async def ends(scene: Scene) -> Reply:
    return scene.reply(scene.say("data-title"), scene.lines("data-answers"))


async def gives_a_link_only(scene: Scene) -> Reply:
    return scene.reply(scene.say("data-title"), [], [scene.protection_link()])


async def speaks_dutch(scene: Scene) -> Reply:
    dutch = scene.services.library.texts.of(Language.NL)
    reply = await VERBS["help.show"](scene)
    card = replace(reply.card, blocks=[*reply.card.blocks, Line(dutch("data-answers"))])
    return replace(reply, card=card)


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (crashes, findings.CRASH),
        (refuses, findings.REFUSED),
        (ends, findings.NO_NEXT_STEP),
        (gives_a_link_only, findings.NO_WAY_BACK),
        (speaks_dutch, findings.DUTCH),
    ],
)
async def test_a_walker_finds_a_button_that_leads_nowhere(broken, problem, tmp_path, monkeypatch):
    monkeypatch.setitem(VERBS, "terms.one", broken)
    walker = await walked("enrolled", tmp_path, ("omar",))
    assert {(found, what) for found, what, _ in walker.found.count} == {(problem, "terms.one")}


async def test_what_is_pressed_is_taken_back(tmp_path):
    """A press that stops reminders, or erases somebody, changes nothing for the next one."""
    walker = await walked("enrolled", tmp_path, ("samira",))
    assert {"data.erase.confirm", "reminders.silence", "roster.leave"} <= walker.verbs
    assert walker.found.lines() == []


def test_a_sentence_with_gaps_is_known_by_its_language():
    assert is_dutch("Er is nog geen resultaat van Zorg. Het team ziet het vanaf 3 maart.")
    assert not is_dutch("The result for Zorg is not ready yet. The team will see it from 3 March.")
    assert not is_dutch("Elke maandag beginnen we samen")
