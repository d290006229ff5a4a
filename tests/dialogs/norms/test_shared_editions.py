"""The guide of the directorate reaches every team that shares: once per edition, with a file, and
with the number of teams behind each norm."""

import json
from datetime import datetime
from io import BytesIO

import pytest_asyncio
from docx import Document
from pypdf import PdfReader

from tests.chat import LEAD, csv_of, fetched
from tests.dialogs.norms.norm_towns import changed
from tests.dialogs.towns import OTHER_GUIDES, TEAM, looks_at, one_id, rows, team_id
from trajectory.planning.working_days import ZONE

GREET, ASK, ALONE = "We groeten elkaar.", "We vragen door.", "We zeggen het als iets schuurt."
TEAMS = {
    TEAM: (GREET, ASK),
    "Balie": ("we groeten elkaar", ASK),
    "Loket": (GREET, ALONE),
}
"""What each team shares; a capital and a full stop make no other norm."""
TITLE = "De handreiking van de directie is er"
REFUSED = "Dit lukt zo niet"


async def comes(town, day, month=2, hour=10):
    town.clock.moment = datetime(2027, month, day, hour, tzinfo=ZONE)
    await town.a_moment_later()
    await town.a_moment_later()


def shares(town, name, texts, version=1):
    """A team adopted these, and agreed to share them."""
    team = team_id(town, name)
    trajectory = one_id(town.folder, "trajectory", f"team_id = '{team}'")
    norms = [[f"{name}-{nth}", "others", "do", text] for nth, text in enumerate(texts)]
    content = json.dumps({"norms": norms, "crossings": [], "agreements": []})
    changed(town, "DELETE FROM norm_wish WHERE trajectory_id = ?", trajectory)
    changed(
        town,
        "INSERT INTO norm_wish (trajectory_id, channel, weekly, weekly_last, shared_on)"
        " VALUES (?, '', 0, '', '2027-01-20')",
        trajectory,
    )
    changed(
        town,
        "INSERT INTO norm_guide (id, trajectory_id, version, made, content)"
        " VALUES (?, ?, ?, '2027-01-28', ?)",
        f"{name}-{version}",
        trajectory,
        version,
        content,
    )


@pytest_asyncio.fixture
async def sharing(released):
    """Three teams that share: one of eight, and two of three people each."""
    for name, members in (
        ("Balie", ("bilal", "chen", "dewi")),
        ("Loket", ("omar", "gijs", "bilal")),
    ):
        await released.lida.sends(csv_of(name, members=members))
        await released.marleen.repeats("start.confirm", team=team_id(released, name))
    for name, texts in TEAMS.items():
        shares(released, name, texts)
    return released


def cards(somebody):
    return sum(TITLE in str(card) for card in somebody.read)


async def word_of(town, somebody):
    """The paragraphs of the Word file behind the card."""
    await somebody.presses("Download de handreiking")
    made = Document(BytesIO(await fetched(town, somebody.link("Word"))))
    return [paragraph.text for paragraph in made.paragraphs]


async def test_everybody_in_a_team_that_shares_gets_it_once_with_its_file(sharing):
    for day in (2, 9, 16, 23):  # who had enough messages in a week hears of it in the next
        await comes(sharing, day)
    for name in ("marleen", "samira", "kofi", "bilal", "omar"):
        person = getattr(sharing, name)
        said = looks_at(person, TITLE)
        assert "uitgave 1" in said
        assert "3 teams delen hun normen" in said
        assert cards(person) == 1, "also who is in two of them"
    for name in ("tariq", "els", LEAD):
        assert cards(getattr(sharing, name)) == 0

    lines = await word_of(sharing, sharing.samira)
    norms = [line for line in lines if line.startswith("We ")]
    assert norms == [f"{GREET} (3 teams)", f"{ASK} (2 teams)", f"{ALONE} (1 team)"]
    for name in (*TEAMS, "Samira"):
        assert name not in " ".join(lines), "no team is named, and nobody"
    pdf = await fetched(sharing, sharing.samira.link("PDF"))
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "(3 teams)" in " ".join(said.split())
    assert "Uitgave" in said


async def test_a_new_edition_comes_when_something_changed_and_the_last_is_old_enough(sharing):
    for day in (2, 3, 4):
        await comes(sharing, day)
    looks_at(sharing.samira, TITLE)
    assert cards(sharing.samira) == 1, "nothing changed"
    shares(sharing, "Loket", (GREET, ASK), version=2)
    await comes(sharing, 5)
    assert cards(sharing.samira) == 1, "it was there last week"
    await comes(sharing, 15, month=3)
    assert cards(sharing.samira) == 1
    await comes(sharing, 16, month=3)
    assert "uitgave 2" in looks_at(sharing.samira, "uitgave 2")
    lines = await word_of(sharing, sharing.samira)
    assert [line for line in lines if line.startswith("We ")] == [
        f"{GREET} (3 teams)",
        f"{ASK} (3 teams)",
    ]


async def test_between_editions_a_team_that_shares_no_longer_is_out_at_once(sharing):
    for day in (2, 9, 16):
        await comes(sharing, day)
    looks_at(sharing.bilal, TITLE)
    await sharing.marleen.repeats("norms.share", team=team_id(sharing, "Loket"), to="off")
    assert "minstens 3 teams" in await sharing.bilal.presses("Download de handreiking")
    assert REFUSED in await sharing.omar.repeats("guide.shared.file")


async def test_two_teams_make_no_edition(sharing):
    await sharing.marleen.repeats("norms.share", team=team_id(sharing, "Balie"), to="off")
    await comes(sharing, 2)
    assert rows(sharing.folder)["shared_edition"] == []
    assert cards(sharing.samira) == 0


async def test_whoever_is_in_no_team_that_shares_gets_nothing_and_opens_nothing(sharing):
    await comes(sharing, 2)
    for name in ("tariq", "els", OTHER_GUIDES[0]):
        somebody = getattr(sharing, name)
        for verb in ("guide.shared", "guide.shared.file"):
            assert REFUSED in await somebody.repeats(verb)


async def test_it_is_found_again_from_the_guide_of_the_team(sharing):
    await comes(sharing, 2)
    await sharing.kofi.says("handreiking")
    said = await sharing.kofi.presses("Handreiking van de directie")
    assert "Bij elke norm staat hoeveel teams hem hebben." in said
    assert f"{ALONE} (1 team)" in await word_of(sharing, sharing.kofi)
    shown = await sharing.els.repeats("guide.show", team=team_id(sharing, TEAM))
    assert "Versie: 1" in shown
    assert "Wat andere teams afspreken" not in shown, "a coach cannot open it"


async def test_an_edition_keeps_no_words_and_no_team(sharing):
    await comes(sharing, 2)
    [edition] = rows(sharing.folder)["shared_edition"]
    kept = json.dumps(edition)
    assert not any(text in kept for texts in TEAMS.values() for text in texts)


async def test_in_english_it_is_english(sharing):
    await comes(sharing, 2)
    looks_at(sharing.samira, TITLE)
    await sharing.samira.repeats("language.choose", language="en")
    await sharing.samira.repeats("guide.shared.file")
    made = Document(BytesIO(await fetched(sharing, sharing.samira.link("Word"))))
    lines = [paragraph.text for paragraph in made.paragraphs]
    assert f"{ALONE} (1 team)" in lines
    assert "After each norm you can see how many teams have it in these words." in " ".join(lines)
