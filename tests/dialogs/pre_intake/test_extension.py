"""The trainer keeps the questions open longer: once, and without knowing how many answered."""

import json
from datetime import datetime, timedelta

from tests.chat import MEMBERS
from tests.dialogs.towns import CLOSED, EARLY, VISIBLE, looks_at, rows, team_id, town_at
from trajectory.planning.working_days import ZONE

LATER_CLOSED = datetime(2027, 2, 2, 17, 0, tzinfo=ZONE)
LATER_EARLY = datetime(2027, 2, 3, 10, 0, tzinfo=ZONE)
LATER_VISIBLE = datetime(2027, 2, 5, 10, 0, tzinfo=ZONE)


def kept(town):
    return rows(town.folder, without=("seen_activity",))


async def extends(town):
    await town.tariq.says("status")
    await town.tariq.presses("Verleng de vragen")
    return await town.tariq.presses("Verleng")


def counted(town, words):
    """How often each member read these words."""
    return {
        name: sum(words in json.dumps(card) for card in getattr(town, name).read)
        for name in MEMBERS
    }


async def test_the_trainer_extends_and_the_whole_team_reads_the_same(opened):
    await opened.tariq.says("status")
    offer = await opened.tariq.presses("Verleng de vragen")
    assert "dinsdag 2 februari om 16.30 uur" in offer
    assert "vrijdag 5 februari" in offer
    assert "We laten niemand zien hoeveel mensen al antwoordden" in offer
    assert "zijn verlengd" in await opened.tariq.presses("Verleng")
    await opened.a_moment_later()
    told = {getattr(opened, name).looks_at_newest() for name in MEMBERS}
    assert len(told) == 1
    assert "dinsdag 2 februari om 16.30 uur" in told.pop()
    assert "staan langer open" in opened.marleen.looks_at_newest()
    assert "staan langer open" in opened.els.looks_at_newest()


async def test_looking_at_it_extends_nothing(opened):
    before = kept(opened)
    await opened.tariq.says("status")
    await opened.tariq.presses("Verleng de vragen")
    assert kept(opened) == before


async def test_the_trainer_reads_the_same_whoever_answered(tmp_path):
    told = []
    for answering in ((), MEMBERS[:3], MEMBERS):
        async with town_at("opened", tmp_path / str(len(answering))) as town:
            for name in answering:
                await (await getattr(town, name).opens_private_page()).answers(4)
            await town.tariq.says("status")
            cards = [town.tariq.card]
            for button in ("Verleng de vragen", "Verleng"):
                await town.tariq.presses(button)
                cards.append(town.tariq.card)
            told.append(json.dumps(cards))
    assert told[0] == told[1] == told[2]


async def test_it_happens_once_also_with_an_old_card(opened):
    await opened.tariq.says("status")
    await opened.tariq.presses("Verleng de vragen")
    offer = opened.tariq.card
    await opened.tariq.presses("Verleng")
    before = kept(opened)
    opened.tariq.card = offer
    assert "al een keer verlengd" in await opened.tariq.presses("Verleng")
    assert kept(opened) == before
    await opened.tariq.says("status")
    assert "Verleng de vragen" not in opened.tariq.buttons()


async def test_everything_that_follows_moves_along_and_nobody_gets_a_third_reminder(opened):
    await extends(opened)
    await opened.until(LATER_CLOSED - timedelta(days=1))
    assert set(counted(opened, "staan nog open").values()) == {1}, "the last one moved along"
    await opened.until(LATER_CLOSED - timedelta(minutes=31))
    assert set(counted(opened, "staan nog open").values()) == {2}
    last = looks_at(opened.samira, "staan nog open")
    assert "tot vandaag, dinsdag 2 februari om 16.30 uur" in last
    assert "De vragen kosten ongeveer" in last
    assert await (await opened.samira.opens_private_page()).answers(4) == "in"
    await opened.until(LATER_CLOSED)
    assert not [card for card in opened.tariq.cards if "is gesloten" in json.dumps(card)]
    await opened.until(LATER_EARLY)
    assert "is gesloten" in opened.tariq.looks_at_newest()
    assert set(counted(opened, "is klaar").values()) == {0}
    await opened.until(LATER_VISIBLE)
    assert set(counted(opened, "is klaar").values()) == {1}
    assert set(counted(opened, "staan nog open").values()) == {2}


async def test_whoever_extends_after_the_last_reminder_moves_none(opened):
    await opened.until(CLOSED.replace(hour=12))
    assert set(counted(opened, "staan nog open").values()) == {2}
    await extends(opened)
    await opened.until(LATER_CLOSED)
    assert set(counted(opened, "staan nog open").values()) == {2}


async def test_on_the_old_closing_day_nothing_is_shown_to_anybody(opened):
    await extends(opened)
    await opened.until(VISIBLE)
    for name in ("marleen", "samira", "tariq", "els"):
        assert "nog geen resultaat" in await getattr(opened, name).says("resultaat")
    assert kept(opened)["release"] == []


async def test_after_closing_there_is_nothing_to_extend(opened):
    await opened.tariq.says("status")
    await opened.tariq.presses("Verleng de vragen")
    await opened.until(CLOSED)
    before = kept(opened)
    assert "geen vragen open" in await opened.tariq.presses("Verleng")
    assert kept(opened) == before


async def test_before_the_opening_there_is_nothing_to_extend(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    before = kept(enrolled)
    said = await enrolled.tariq.repeats("extend.confirm", team=team_id(enrolled))
    assert "geen vragen open" in said
    assert kept(enrolled) == before


async def test_the_answers_of_before_and_after_count_together(opened):
    for name in MEMBERS[:4]:
        await (await getattr(opened, name).opens_private_page()).answers(5)
    await extends(opened)
    await opened.until(EARLY)
    for name in MEMBERS[4:]:
        await (await getattr(opened, name).opens_private_page()).answers(5)
    await opened.until(LATER_EARLY)
    assert "een klein deel" in await opened.tariq.says("resultaat") or opened.tariq.reads()
    assert kept(opened)["release"]
