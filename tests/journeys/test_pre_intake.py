"""A whole pre-intake, as every person in it lives it, in both languages and on both databases."""

from datetime import timedelta

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS, MONDAY, csv_of, profiles, town_at_work
from trajectory.working_days import ZONE


@pytest.fixture
async def town(tmp_path, database_url):
    async with town_at_work(tmp_path, database_url) as town:
        yield town


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
    assert "Tariq" in offer and "Els" in offer and "8 medewerkers" in offer
    assert "dinsdag 12 januari tot en met dinsdag 26 januari om 16.30 uur" in offer
    assert "staat klaar" in await town.marleen.presses("Begin")
    await town.a_moment_later()
    assert "begint" in town.tariq.looks_at_newest()

    # Members are invited, all with the same words.
    await town.until(at(1, 9))
    invitations = {getattr(town, name).looks_at_newest() for name in MEMBERS}
    assert len(invitations) == 1
    assert "Marleen nodigt je uit" in invitations.pop()

    # Six answer. Nobody else can see that they did.
    before = await town.marleen.says("status"), await town.tariq.says("status")
    for name, value in zip(MEMBERS[:6], (5, 5, 4, 4, 2, 5), strict=True):
        page = await getattr(town, name).opens_private_page()
        assert page.language == "nl"
        assert await page.answers(value, f"Tekst van {name}") == "sealed"
        assert (await (await getattr(town, name).opens_private_page()).read()).scan["done"]
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
        results.add(await somebody.presses("Bekijk het resultaat"))
    assert len(results) == 1
    assert "meer dan de helft" in results.pop()

    # The texts are on the trainer's reading page and nowhere else.
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Lees de teksten")
    page = town.tariq.link("Open de leespagina")
    said = await page_texts(town, page)
    assert sorted(said) == sorted(f"Tekst van {name}" for name in MEMBERS[:6])
    assert "Tekst van" not in town.teams.everything()


async def page_texts(town, url):
    from tests.chat import PrivatePage

    page = PrivatePage(town, url)
    return (await page.posts("/lezen/open", ticket=page._ticket()))["texts"]
