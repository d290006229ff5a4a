"""What changes waits for the works council; until a member saw that version the old goes on."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from content.library import Library
from tests.dialogs.council.towns import (
    REFERENCE,
    SECOND,
    changed_town,
    content_with,
    council_house,
    with_content,
)
from tests.dialogs.towns import OPENED, kept_of, looks_at, plainly, rows
from tests.dialogs.units.towns import appoints, part_id, town_with_a_director

NEW = {"matter": SECOND}
REFUSED = "Dit lukt zo niet"
PAST = {"without": ("seen_activity",)}


@pytest.fixture
async def town(tmp_path):
    async with changed_town(tmp_path) as town:
        yield town


async def starts(town, manager="marleen"):
    """A team begins; which questions scans ask."""
    await getattr(town, manager).says("start")
    await getattr(town, manager).presses("Begin")
    return kept_of(town, "round", "instrument")


async def sees(town):
    """From the reference to the press of a member."""
    await town.noor.repeats("council.typed", **NEW, **REFERENCE)
    return await town.olga.repeats("council.seen", **NEW)


async def test_a_new_version_is_a_concept_until_the_works_council_saw_it(town):
    assert await starts(town) == ["teamscan@1"], "until then the old questions are asked"
    await town.a_moment_later()
    for somebody in (town.noor, town.olga):
        assert "Teamscan, versie 2" in looks_at(somebody, "Dit gaat eerst langs de OR")
    assert "wacht op het kenmerk" in await town.noor.says("ondernemingsraad")
    opened = plainly(await town.noor.presses("Teamscan, versie 2"))
    assert "vragen komen erbij" in opened
    assert "Tot dan versie 1" in opened
    assert "Ik heb deze versie gezien" not in town.noor.buttons()
    typed = await town.noor.presses("Leg het kenmerk vast", **REFERENCE)
    assert "Kenmerk vastgelegd: Teamscan, versie 2" in typed
    await starts(town, "nadia")
    assert set(kept_of(town, "round", "instrument")) == {"teamscan@1"}, "a reference is not enough"
    await town.a_moment_later()
    asked = looks_at(town.olga, "bevestig dat je haar zag")
    assert "OR 2027-3" in asked
    await town.olga.presses("Bekijk de verandering")
    seen = await town.olga.presses("Ik heb deze versie gezien")
    assert "Vanaf nu krijgen nieuwe teams deze versie" in seen
    await town.a_moment_later()
    assert "Gezien door de OR: Teamscan, versie 2" in looks_at(town.noor, "Gezien door de OR")
    assert "Gezien door de OR: Teamscan, versie 2" in looks_at(town.lars, "Gezien door de OR")
    assert "Er wacht nu niets" in await town.noor.says("ondernemingsraad")


async def test_the_next_team_gets_what_was_seen_and_what_began_keeps_its_own(town):
    await starts(town)
    await sees(town)
    assert sorted(await starts(town, "nadia")) == ["teamscan@1", SECOND]
    await town.until(OPENED)
    page = await town.samira.opens_private_page()
    assert await page.answers(4) == "in"
    assert sorted(kept_of(town, "round", "instrument")) == ["teamscan@1", SECOND]


async def test_the_same_in_english(town):
    for somebody in (town.olga, town.noor):
        somebody.locale = "en-GB"
        await somebody.says("hello")
    assert "waits for the works council’s reference" in await town.noor.says("works council")
    await town.noor.presses("Team scan, version 2")
    await town.noor.presses("Record the reference", **REFERENCE)
    await town.olga.says("works council")
    await town.olga.presses("Team scan, version 2")
    seen = await town.olga.presses("I have seen this version")
    assert "From now on new teams get this version" in seen


async def test_whoever_is_no_member_of_it_types_and_confirms_nothing(town):
    """A lead, a director, a manager, somebody of a team, the committee of a lower unit."""
    before = rows(town.folder, **PAST)
    for name in ("lars", "dora", "marleen", "samira", "tariq", "olga", "omar"):
        somebody = getattr(town, name)
        assert REFUSED in await somebody.repeats("council.typed", **NEW, **REFERENCE), name
    for name in ("lars", "dora", "marleen", "samira", "tariq", "noor", "omar", "olga"):
        said = await getattr(town, name).repeats("council.seen", **NEW)
        assert REFUSED in said or "Dit is niet aan jou" in said, name
    assert rows(town.folder, **PAST) == before
    for name in ("dora", "marleen", "samira", "tariq"):
        somebody = getattr(town, name)
        assert "hoort niet bij jouw rol" in await somebody.says("ondernemingsraad"), name
        there = await somebody.repeats("council.concept", **NEW)
        assert there == await somebody.repeats("council.concept", matter="nowhere@9"), name
        assert REFUSED in there
    await town.noor.repeats("council.typed", **NEW, **REFERENCE)
    assert "Dit is niet aan jou" in await town.omar.repeats("council.seen", **NEW)
    assert "Teamscan, versie 2" in await town.omar.says("ondernemingsraad"), "they see what waits"


async def test_a_member_who_manages_a_team_or_types_references_never_confirms(town):
    await appoints(town, "marleen", "Sociaal", "works_council")
    await town.noor.repeats("council.typed", **NEW, **REFERENCE)
    assert "Dit is niet aan jou" in await town.marleen.repeats("council.seen", **NEW)
    await appoints(town, "devi", "Stadsbeheer", "works_council")
    await appoints(town, "devi", "Werk en Inkomen", "planner")
    assert "Dit is niet aan jou" in await town.devi.repeats("council.seen", **NEW)
    assert "Vanaf nu" in await town.olga.repeats("council.seen", **NEW)


async def test_it_is_confirmed_once_and_nothing_that_does_not_wait(town):
    await sees(town)
    for somebody, verb in ((town.olga, "council.seen"), (town.noor, "council.typed")):
        assert "wacht niet meer op de OR" in await somebody.repeats(verb, **NEW, **REFERENCE)
    for matter in ("", "teamscan@1", "teamscan@3", "threshold@5", "niets", "@", "x" * 150):
        said = await town.olga.repeats("council.seen", matter=matter)
        assert "wacht niet meer op de OR" in said, matter


WRONG = [
    ({"reference": ""}, "Vul het kenmerk in"),
    ({"reference": "OR"}, "Vul het kenmerk in"),
    ({"reference": "akkoord"}, "Vul het kenmerk in"),
    ({"reference": "OR 1 " + "x" * 90}, "Hoogstens 80 tekens"),
    ({"reference": "7" * 900}, "te lang voor een kaart"),
    ({"decided": ""}, "Kies de dag van het besluit"),
    ({"decided": "2027-01-12"}, "Kies de dag van het besluit"),
    ({"decided": "laatst"}, "is geen dag"),
]


async def test_what_cannot_be_typed_is_said_and_what_was_typed_wrong_is_typed_again(town):
    before = rows(town.folder, **PAST)
    for typed, said in WRONG:
        answer = await town.noor.repeats("council.typed", **{**NEW, **REFERENCE, **typed})
        assert said in answer, typed
    assert rows(town.folder, **PAST) == before
    await town.noor.repeats("council.typed", **{**NEW, **REFERENCE, "reference": "OR 2027-33"})
    await town.noor.repeats("council.typed", **NEW, **REFERENCE)
    assert "OR 2027-3," in await town.olga.repeats("council.concept", **NEW)
    assert "OR 2027-33" not in kept_of(town, "consent", "reference")


async def test_a_row_that_somebody_put_into_the_database_lets_nothing_through(town):
    statement = (
        "INSERT INTO consent (id, nth, subject, version, reference, decided, seen) "
        "VALUES ('x', 99, 'teamscan', '2', 'OR 9', '2027-01-08', '2027-01-08')"
    )
    with closing(sqlite3.connect(town.folder / "town.db")) as connection, connection:
        connection.execute(statement)
    assert await starts(town) == ["teamscan@1"]


async def test_the_gate_stays_when_the_last_member_leaves(town):
    part = part_id(town, "olga", "works_council")
    await town.dora.repeats("units.part.end", part=part, until="2027-01-10")
    assert await starts(town) == ["teamscan@1"]


async def test_before_there_is_a_works_council_nothing_waits(tmp_path):
    async with council_house(tmp_path, members=()) as (house, _):
        await house.stops()
        with with_content(content_with()):
            town = await house.starts()
            assert await starts(town) == [SECOND]
            await appoints(town, "olga", "Sociaal", "works_council")
            assert await starts(town, "nadia") == [SECOND, "teamscan@1"], "from then on it does"


async def test_without_a_directorate_nothing_is_written_down(tmp_path):
    async with town_with_a_director(tmp_path, directorate="") as town:
        assert kept_of(town, "consent", "subject") == []


async def test_new_questions_with_nothing_before_them_begin_nothing(tmp_path):
    library = Library.load()
    only = {key: one for key, one in content_with().questionnaires.items() if key != "teamscan@1"}
    async with changed_town(tmp_path, library=replace(library, questionnaires=only)) as town:
        await town.marleen.says("start")
        assert "gaan eerst langs de OR" in await town.marleen.presses("Begin")
        assert kept_of(town, "trajectory", "id") == []


async def test_what_only_spells_better_goes_at_once_and_is_told_once(tmp_path):
    async with changed_town(tmp_path, library=content_with(corrects=1)) as town:
        assert await starts(town) == [SECOND]
        await town.a_moment_later()
        told = looks_at(town.olga, "Spelling verbeterd: Teamscan, versie 2")
        assert "Was: " in told
        await town.until(OPENED)
        cards = [card for card in town.olga.cards if "Spelling verbeterd" in str(card)]
        assert len(cards) == 1
        assert "Er wacht nu niets" in await town.olga.says("ondernemingsraad")
