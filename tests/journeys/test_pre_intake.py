"""A whole pre-intake, as every person in it lives it, in both languages and on both databases."""

import re
from datetime import timedelta

import pytest

from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    MONDAY,
    PrivatePage,
    csv_of,
    profiles,
    town_at_work,
)
from trajectory.planning.working_days import ZONE


@pytest.fixture
async def town(tmp_path, database_url):
    async with town_at_work(tmp_path, database_url) as town:
        yield town


def outcome(said):
    """What stands on a result before the next step, which differs by role."""
    return re.split("\nDe volgende stap|\nThe next step", said)[0]


def at(day, hour, minute=30):
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute, tzinfo=ZONE)


async def test_a_team_does_its_pre_intake_in_dutch(town):
    profiles(town, (LEAD, *GUIDES, *MEMBERS))
    for name in (LEAD, *GUIDES, *MEMBERS):
        await getattr(town, name).installs()

    # The programme lead enrols the team; the manager hears of it.
    assert "1 team is aangemeld" in await town.lida.sends(csv_of())
    await town.a_moment_later()
    assert "doet mee aan het Cultuurtraject" in town.marleen.looks_at_newest()

    # The manager sees what will happen and confirms it.
    offer = await town.marleen.presses("Begin met de pre-intake")
    assert all(words in offer for words in ("Tariq", "Els", "8 medewerkers"))
    assert "dinsdag 12 januari tot en met dinsdag 26 januari om 16.30 uur" in offer
    assert "staat klaar" in await town.marleen.presses("Begin")
    await town.a_moment_later()
    assert "begint" in town.tariq.looks_at_newest()

    # Members are invited, all with the same words.
    await town.until(at(1, 9))
    invitations = {getattr(town, name).looks_at_newest() for name in MEMBERS}
    assert len(invitations) == 1
    assert "samen met Marleen" in invitations.pop()

    # Six answer. Nobody else can see that they did.
    before = await town.marleen.says("status"), await town.tariq.says("status")
    for name, value in zip(MEMBERS[:6], (5, 5, 4, 4, 2, 5), strict=True):
        page = await getattr(town, name).opens_private_page()
        assert page.language == "nl"
        assert await page.answers(value, f"Tekst van {name}") == "in"
    assert before == (await town.marleen.says("status"), await town.tariq.says("status"))

    # Two reminders, the same for everybody.
    counted = {name: len(getattr(town, name).cards) for name in MEMBERS}
    await town.until(at(15, 10))
    for name in MEMBERS:
        new = len(getattr(town, name).cards) - counted[name]
        assert new == 2, name
        assert "Heb je al meegedaan" in getattr(town, name).looks_at_newest()

    # After closing the trainer sees the result first; manager and team not yet.
    await town.until(at(16, 10))
    assert "gesloten" in town.tariq.looks_at_newest()
    briefing = await town.tariq.presses("Bekijk de briefing")
    assert "de meesten" not in briefing
    assert "meer dan de helft" in briefing
    for person in (town.marleen, town.samira):
        assert "nog geen resultaat" in await person.says("resultaat")

    # Then manager and team at the same moment, word for word the same.
    await town.until(at(18, 10))
    results = set()
    for name in ("marleen", *MEMBERS):
        somebody = getattr(town, name)
        assert "is klaar" in somebody.looks_at_newest()
        results.add(outcome(await somebody.presses("Bekijk het resultaat")))
    assert len(results) == 1
    assert "meer dan de helft" in results.pop()

    # The texts are on the trainer's reading page and nowhere else.
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Lees de teksten")
    page = town.tariq.link("Open de leespagina")
    said = await page_texts(town, page)
    assert sorted(said) == sorted(f"Tekst van {name}" for name in MEMBERS[:6])
    assert "Tekst van" not in town.teams.everything()


async def test_a_team_does_its_pre_intake_in_english(town):
    profiles(town, (LEAD, *GUIDES, *MEMBERS))
    for name in (LEAD, *GUIDES, *MEMBERS):
        getattr(town, name).locale = "en-GB"
        await getattr(town, name).installs()

    # The programme lead enrols the team; the manager starts.
    assert "1 team is signed up" in await town.lida.sends(csv_of())
    await town.a_moment_later()
    assert "is taking part in the Cultuurtraject" in town.marleen.looks_at_newest()
    offer = await town.marleen.presses("Start the pre-intake")
    assert all(words in offer for words in ("Tariq", "Els", "8 employees"))
    assert "Tuesday 12 January" in offer
    assert "is set up" in await town.marleen.presses("Start")

    # Members are invited and answer; the page speaks English too.
    await town.until(at(1, 9))
    invitations = {getattr(town, name).looks_at_newest() for name in MEMBERS}
    assert len(invitations) == 1
    assert "together with Marleen" in invitations.pop()
    for name, value in zip(MEMBERS[:6], (5, 5, 4, 4, 2, 5), strict=True):
        page = await getattr(town, name).opens_private_page()
        assert page.language == "en"
        assert await page.answers(value, f"Words of {name}") == "in"
    assert b"Words of" not in town.database_text()
    assert "are open until" in await town.marleen.says("how far are we")

    # The trainer first, then everybody the same at the same moment.
    await town.until(at(16, 10))
    assert "is closed" in town.tariq.looks_at_newest()
    assert "more than half" in await town.tariq.presses("See the briefing")
    assert "is not ready yet" in await town.marleen.says("result")
    await town.until(at(18, 10))
    everybody = ("marleen", *MEMBERS)
    results = {outcome(await getattr(town, name).says("result")) for name in everybody}
    assert len(results) == 1
    assert "more than half" in results.pop()

    # The texts are on the reading page, as they were written.
    await town.tariq.says("summary")
    await town.tariq.presses("Read the texts")
    said = await page_texts(town, town.tariq.link("Open the reading page"))
    assert sorted(said) == sorted(f"Words of {name}" for name in MEMBERS[:6])
    assert "Words of" not in town.teams.everything()


async def test_everybody_reads_their_own_language_in_one_team(town):
    profiles(town, (LEAD, *GUIDES, *MEMBERS))
    town.samira.locale = town.tariq.locale = "en-GB"
    for name in (LEAD, *GUIDES, *MEMBERS):
        await getattr(town, name).installs()
    await town.lida.sends(csv_of())
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(at(1, 9))
    assert "together with Marleen" in town.samira.looks_at_newest()
    assert "samen met Marleen" in town.kofi.looks_at_newest()
    for name in MEMBERS:
        await (await getattr(town, name).opens_private_page()).answers(5)
    await town.until(at(18, 10))
    english, dutch = await town.samira.says("result"), await town.kofi.says("resultaat")
    assert bars(english) == bars(dutch)
    assert len(bars(dutch)) > 8, "the same bars in both"


def bars(said):
    return [line[:5] for line in said.splitlines() if line.startswith(("■", "□"))]


async def test_a_management_team_does_its_pre_intake(town):
    """The head of department leads the MT; a team manager is a member of it."""
    chefs = ("marleen", "nadia", *MEMBERS[:5])
    guides = ("beatrix", "tariq", "els")
    profiles(town, (LEAD, *guides, *chefs))
    for name in (LEAD, *guides, *chefs):
        await getattr(town, name).installs()
    await town.lida.sends(csv_of("MT Inkomen", "afdelings-mt", guides, chefs))
    await town.lida.sends(csv_of(members=("jan", "fatima", "jurgen", "a", "b", "c", "d")))
    await town.a_moment_later()

    # The head of department starts and is not asked.
    assert "afdelingshoofd" in await town.beatrix.says("wat weet je van mij")
    await town.beatrix.says("start")
    assert "MT Inkomen" in await town.beatrix.presses("Begin")
    await town.until(at(1, 9))
    assert (await town.beatrix.opens_private_page()).waiting == []

    # The members of the MT answer questions about leading as a group.
    page = await town.marleen.opens_private_page()
    assert page.scan["team"] == "MT Inkomen"
    assert page.scan["title"]["nl"] == "Teamscan voor het MT"
    for name in chefs:
        await (await getattr(town, name).opens_private_page()).answers(4)
    await town.until(at(18, 10))
    results = {outcome(await getattr(town, name).says("resultaat")) for name in ("beatrix", *chefs)}
    assert len(results) == 1
    assert "Resultaat van MT Inkomen" in results.pop()

    # A superior sees no release of teams below, and the team sees nothing of the MT.
    assert "Inkomen Noord 3" not in await town.beatrix.says("status")
    assert "MT Inkomen" not in await town.fatima.says("status")


async def test_too_few_answers_and_the_team_goes_on_together(town):
    profiles(town, (LEAD, *GUIDES, *MEMBERS))
    for name in (LEAD, *GUIDES, *MEMBERS):
        await getattr(town, name).installs()
    await town.lida.sends(csv_of())
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(at(1, 9))
    for name, deliver in (("samira", True), ("kofi", False), ("mei", False), ("jan", False)):
        page = await getattr(town, name).opens_private_page()
        assert await page.answers(1, f"Tekst van {name}", deliver=deliver) == "in"

    # Until the moment for everybody, manager and team cannot tell.
    await town.until(at(16, 10))
    assert "zijn gesloten" in await town.marleen.says("status")
    assert "nog geen resultaat" in await town.samira.says("resultaat")
    briefing = await town.tariq.says("samenvatting")
    assert "minder dan 5 antwoorden" in briefing
    await town.tariq.presses("Lees de teksten")
    assert await page_texts(town, town.tariq.link("Open de leespagina")) == ["Tekst van samira"]

    # Then all read the same: what it means, that everything is gone, and the way on.
    await town.until(at(18, 10))
    said = [await getattr(town, name).says("resultaat") for name in ("marleen", *MEMBERS)]
    assert len(set(map(outcome, said))) == 1
    for words in ("minder dan 5 antwoorden", "zijn gewist", "gezamenlijke intake"):
        assert all(words in one.lower() for one in said)
    assert "te weinig antwoorden" in await town.lida.says("overzicht")


async def page_texts(town, url):
    page = PrivatePage(town, url)
    return (await page.posts("/lezen/open", ticket=page._ticket()))["texts"]
