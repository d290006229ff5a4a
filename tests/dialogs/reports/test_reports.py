"""A lead gives account: fixed figures, words until the decision, then everybody at once."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS
from tests.dialogs.reports.towns import (
    QUARTER,
    WORDS,
    begins,
    decides,
    figures_of,
    lays,
    publishes,
    the_report,
    town_of_reports,
    writes,
    writes_all,
)
from tests.dialogs.towns import TEAM, looks_at, plainly, rows, team_id
from tests.dialogs.units.towns import appoints, unit_id
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE

LATE = datetime(2027, 2, 15, 10, 0, tzinfo=ZONE)
READERS = (MEMBERS[0], "tariq", "marleen", "bilal", "saar")
"""People of this unit and of others, who have no part in the report."""


@pytest.fixture
async def town(tmp_path):
    async with town_of_reports(tmp_path) as town:
        yield town


def refused(said):
    return said.startswith("Dit lukt zo niet")


async def test_a_quarter_from_its_end_to_everybody_who_reads_it(town):
    looks_at(town.lars, "Het kwartaal is voorbij en de cijfers staan vast")
    assert "Vierde kwartaal 2026" in await town.lars.presses("Begin een rapportage")
    assert "Kies een kop" in await town.lars.presses("Begin", period=QUARTER)
    await town.lars.presses("Wat bewoog")
    assert WORDS["moved"] in await town.lars.presses("Bewaar", words=WORDS["moved"])
    assert "Onder 3 koppen" in await town.lars.presses("Leg voor aan de directie")
    await writes_all(town)
    assert "ligt bij de directie" in await town.lars.presses("Leg voor aan de directie")
    await town.a_moment_later()
    for name in ("olga", "dora"):
        if name == "olga":
            looks_at(town.olga, "Een rapportage ligt bij de directie")
            assert WORDS["still"] in await town.olga.presses("Open de rapportage")
    looks_at(town.noor, "Een rapportage ligt bij de directie")
    await town.noor.presses("Open de rapportage")
    await town.noor.presses("Leg het besluit vast")
    recorded = await town.noor.presses("Leg vast", wording="Vastgesteld.")
    assert "Vastgelegd: Rapportage: Vierde kwartaal 2026" in recorded
    await town.a_moment_later()
    looks_at(town.olga, "Klopt dit met de vergadering")
    await town.olga.presses("Open het besluit")
    for name in READERS:
        assert "nog geen rapportage" in await getattr(town, name).says("rapportages"), name
    await town.olga.presses("Zo is het besloten")
    await town.a_moment_later()
    for name in ("omar", "devi", "lars"):
        looks_at(getattr(town, name), "Gepubliceerd: Vierde kwartaal 2026")
    for name in READERS:
        reader = getattr(town, name)
        assert "gepubliceerd op dinsdag 12 januari 2027" in await reader.says("rapportages"), name
        said = await reader.presses("Vierde kwartaal 2026")
        assert all(words in said for words in WORDS.values()), name
        assert "Verbeter dit" not in reader.buttons()
        assert "Leg het besluit vast" not in reader.buttons()


async def test_the_same_in_english(town):
    await publishes(town)
    town.tariq.locale = "en-GB"
    await town.tariq.says("hello")
    assert "published on Tuesday 12 January 2027" in await town.tariq.says("quarterly report")
    assert "What we promise now" in await town.tariq.presses("Fourth quarter of 2026")


async def test_before_it_is_published_it_is_read_only_by_whom_it_lies_before(town):
    await begins(town)
    await writes_all(town)
    report = the_report(town)
    for name in (*READERS, "olga", "noor", "omar", "devi"):
        said = await getattr(town, name).repeats("reports.show", **report)
        assert refused(said), name
        assert said == await getattr(town, name).repeats("reports.show", report="nowhere"), name
        assert "Vierde kwartaal" not in await getattr(town, name).says("rapportages"), name
    await lays(town)
    for name in ("olga", "noor"):
        assert WORDS["still"] in await getattr(town, name).repeats("reports.show", **report)
    for name in (*READERS, "omar", "devi"):
        assert refused(await getattr(town, name).repeats("reports.show", **report)), name


async def test_whoever_does_not_lead_the_unit_writes_lays_and_corrects_nothing(town):
    await publishes(town)
    report, before = the_report(town), rows(town.folder, without=("seen_activity",))
    for name in (*READERS, "olga", "noor", "omar", "devi"):
        somebody = getattr(town, name)
        assert refused(await begins(town, who=name)), name
        for verb in ("heading", "lay", "correct", "corrected"):
            data = {"topic": "moved", "sentence": "Eén getal klopte niet."}
            assert refused(await somebody.repeats(f"reports.{verb}", **report, **data)), (
                name,
                verb,
            )
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_words_change_until_a_decision_is_recorded_and_again_when_it_is_taken_back(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    assert "Twee teams" in await writes(town, "moved", "Twee teams begonnen.")
    assert "Onder 1 kop staat nog niets" in await writes(town, "moved", " ")
    await decides(town)
    for verb in ("heading", "lay"):
        said = await town.lars.repeats(f"reports.{verb}", **the_report(town), topic="moved")
        assert "De tekst verandert niet meer" in said
    said = await town.lars.repeats(
        "reports.write", **the_report(town), topic="moved", words="Toch niet.", before=""
    )
    assert "De tekst verandert niet meer" in said
    assert "al over besloten" in await decides(town)
    looks_at(town.noor, "ligt bij de directie")
    await town.noor.presses("Open de rapportage")
    await town.noor.presses("Open het besluit")
    await town.noor.presses("Trek in")
    assert "Drie teams begonnen." in await writes(town, "moved", "Drie teams begonnen.")
    await decides(town)
    assert "besloten, een lid bevestigt" in await town.lars.repeats(
        "reports.show", **the_report(town)
    )


async def test_once_it_is_published_nothing_changes_it_also_not_a_decision_taken_back(town):
    await publishes(town)
    await town.olga.presses("Open het besluit")
    await town.olga.presses("Trek in")
    said = await town.tariq.repeats("reports.show", **the_report(town))
    assert "later ingetrokken" in said
    assert WORDS["moved"] in said
    assert "verandert niet meer" in await town.lars.repeats(
        "reports.heading", **the_report(town), topic="moved"
    )


async def test_whoever_recorded_the_decision_does_not_publish_it(town):
    await appoints(town, "noor", part="directorate")
    await begins(town)
    await writes_all(town)
    await lays(town)
    await decides(town)
    await town.noor.presses("Open het besluit")
    assert "Zo is het besloten" not in town.noor.buttons()
    assert "nog geen rapportage" in await town.tariq.says("rapportages")


async def test_of_two_leads_the_second_sees_what_the_first_wrote(town):
    await appoints(town, "saar", deputy="deputy")
    await begins(town)
    report = the_report(town)
    await town.lars.repeats("reports.heading", **report, topic="moved")
    await town.saar.repeats("reports.heading", **report, topic="moved")
    await town.saar.presses("Bewaar", words="Van de vervanger.")
    said = await town.lars.presses("Bewaar", words="Van de projectleider.")
    assert "schreef hier intussen iets anders" in said
    shown = await town.lars.repeats("reports.show", **report)
    assert "Van de vervanger." in shown
    assert "Van de projectleider." not in shown


@pytest.mark.parametrize("named", [TEAM, TEAM.upper(), f"({TEAM})"])
async def test_a_team_stands_in_it_as_a_number_and_nobody_by_name(town, named):
    await begins(town)
    said = await writes(town, "still", f"Bij {named} is geen trainer.")
    assert f"Hier staat “{TEAM}”" in said
    assert TEAM not in await town.lars.repeats("reports.show", **the_report(town))


async def test_a_person_stands_in_it_by_function(town):
    with by_hand(town) as connection:
        connection.execute("UPDATE person SET name = 'Omar van Dijk' WHERE upn LIKE 'omar@%'")
    await begins(town)
    assert "Hier staat “Omar van Dijk”" in await writes(town, "kept", "Omar van Dijk regelde het.")


@pytest.mark.parametrize(
    ("period", "answer"),
    [
        ("quarter:2026-07-01:2026-09-30", "Kies een periode"),
        ("quarter:2027-01-01:2027-03-31", "Kies een periode"),
        ("quarter", "Kies een periode"),
        ("", "Kies een periode"),
    ],
    ids=["nobody counted it", "not over", "half", "nothing"],
)
async def test_there_is_no_report_of_a_period_without_figures(town, period, answer):
    assert answer in await begins(town, period)
    assert not rows(town.folder)["report"]


async def test_one_report_of_a_period(town):
    await begins(town)
    assert "Kies een periode" in await begins(town)


async def test_its_figures_are_those_of_the_end_of_the_quarter_whatever_happens_then(town):
    fixed = figures_of(town)
    await begins(town)
    kept = rows(town.folder)["report"]
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(datetime(2027, 1, 14, 10, 0, tzinfo=ZONE))
    assert figures_of(town) == fixed
    assert rows(town.folder)["report"] == kept


async def test_too_late_says_since_when_it_lies_before_the_directorate(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    assert "sinds" not in await town.tariq.says("rapportages"), "there is time yet"
    await town.until(LATE)
    said = await town.tariq.says("rapportages")
    assert "Werk en Inkomen: ligt bij de directie sinds dinsdag 12 januari 2027" in said
    assert "Vierde kwartaal 2026" not in town.tariq.buttons(), "and nobody reads it yet"


async def test_a_report_that_nobody_laid_before_the_directorate_is_not_told_of(town):
    await begins(town)
    await town.until(LATE)
    assert "Werk en Inkomen" not in await town.tariq.says("rapportages")


async def test_a_correction_is_a_next_version_that_says_so(town):
    await publishes(town)
    first = the_report(town)
    await town.lars.repeats("reports.show", **first)
    await town.lars.presses("Verbeter dit")
    said = await town.lars.presses("Begin de volgende versie", sentence="Eén team, geen twee.")
    assert "Versie: 2" in said
    assert WORDS["moved"] in said, "it begins with the same words"
    second = the_report(town, "version = 2")
    assert "niet de nieuwste versie" in await town.lars.repeats(
        "reports.corrected", **first, sentence="Nog iets."
    )
    await writes(town, "moved", "Eén team begon.", second)
    assert "Eén team begon." not in await town.tariq.repeats("reports.show", **first)
    await lays(town, second)
    await decides(town, second)
    looks_at(town.olga, "Vastgelegd: Rapportage")
    await town.olga.presses("Open het besluit")
    await town.olga.presses("Zo is het besloten")
    said = await town.tariq.says("rapportages")
    assert "versie 2" in said
    assert "Eén team, geen twee." in await town.tariq.presses("Vierde kwartaal 2026")
    old = await town.tariq.repeats("reports.show", **first)
    assert "nieuwere versie" in old
    assert WORDS["moved"] in old, "what was published stays to be read"
    [one, two] = rows(town.folder)["report"]
    assert {one[7], one[8]} == {two[7], two[8]}, "the same figures and decisions"


async def test_the_secretary_says_when_it_was_handed_to_the_archive(town):
    await publishes(town)
    said = await town.tariq.repeats("reports.show", **the_report(town))
    assert "nog niet overgedragen" in said
    assert refused(await town.lars.repeats("reports.archive", **the_report(town)))
    await town.noor.repeats("reports.show", **the_report(town))
    assert "in het archief" in await town.noor.presses("Overgedragen aan het archief")
    said = await town.tariq.repeats("reports.show", **the_report(town))
    assert "overgedragen op dinsdag 12 januari 2027" in said
    assert "al overgedragen" in await town.noor.repeats("reports.archive", **the_report(town))


async def test_the_next_report_shows_what_this_one_promised(town):
    await publishes(town)
    await town.until(datetime(2027, 4, 1, 9, 30, tzinfo=ZONE))
    await begins(town, "quarter:2027-01-01:2027-03-31")
    report = the_report(town, "last = '2027-03-31'")
    said = await town.lars.repeats("reports.heading", **report, topic="kept")
    assert f"Vorige keer beloofd: {WORDS['promised']}" in said


async def test_nobody_is_told_twice_that_a_quarter_is_over(town):
    await town.until(datetime(2027, 1, 20, 9, 0, tzinfo=ZONE))
    told = [card for card in town.lars.cards if "Het kwartaal is voorbij" in plainly(str(card))]
    assert len(told) == 1


async def test_a_directorate_without_a_secretary_gets_nothing_to_decide(town):
    await town.saar.repeats("reports.begin", unit=unit_id(town, "Toezicht"), period=QUARTER)
    report = the_report(town)
    for topic, words in WORDS.items():
        await writes(town, topic, words, report, who="saar")
    assert "Benoem eerst" in await town.saar.repeats("reports.lay", **report)
    assert team_id(town)
