"""A decision is recorded by the secretary and confirmed by a member who did not record it."""

import pytest

from tests.dialogs.towns import looks_at, one_id, plainly, rows
from tests.dialogs.units.towns import appoints, town_with_units, unit_id

WORDS = "De directie gaat akkoord met programma 2.\nHet begint in mei."
TOLD = {"body": "directorate", "met": "2027-01-08", "subject": "Programma 2", "wording": WORDS}


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        await appoints(town, "noor", part="secretary")
        await appoints(town, "olga", part="directorate")
        await appoints(town, "devi", part="core_group")
        yield town


async def records(town, who="noor", **told):
    data = {"unit": unit_id(town), **TOLD, **told}
    said = await getattr(town, who).repeats("decisions.record", **data)
    await town.a_moment_later()
    return said


def the_decision(town, subject="Programma 2"):
    return {"decision": one_id(town.folder, "decision", f"subject = '{subject}'")}


def refused(said):
    return said.startswith("Dit lukt zo niet")


async def test_it_is_recorded_confirmed_and_taken_back_from_the_first_press_to_the_last(town):
    await town.noor.says("eenheden")
    await town.noor.presses("Werk en Inkomen")
    assert "Hier is nog niets vastgelegd" in await town.noor.presses("Besluiten")
    await town.noor.presses("Leg een besluit vast")
    assert "Vastgelegd: Programma 2" in await town.noor.presses("Leg vast", **TOLD)
    assert "Zo is het besloten" not in town.noor.buttons()
    await town.a_moment_later()
    asked = looks_at(town.olga, "Klopt dit met de vergadering")
    assert "Vastgelegd door Noor" in plainly(asked)
    opened = await town.olga.presses("Open het besluit")
    assert "Het begint in mei." in opened
    assert "Bevestigd: Programma 2" in await town.olga.presses("Zo is het besloten")
    await town.a_moment_later()
    assert "Bevestigd door Olga" in plainly(looks_at(town.noor, "Bevestigd: Programma 2"))
    shown = await town.dora.repeats("decisions.show", **the_decision(town))
    assert "Stand: bevestigd" in shown
    assert "Ingetrokken: Programma 2" in await town.dora.presses("Trek in")
    assert "Het begint in mei." in await town.dora.presses("Open het besluit"), "words stay"


async def test_the_same_in_english(town):
    town.olga.locale = "en-GB"
    await town.olga.says("hello")
    await records(town)
    assert "Is this what the meeting decided" in looks_at(town.olga, "Recorded: Programma 2")
    await town.olga.presses("Open the decision")
    assert "Confirmed: Programma 2" in await town.olga.presses("This was decided")


async def test_nobody_confirms_what_they_recorded(town):
    await appoints(town, "noor", part="directorate")
    await records(town)
    assert refused(await town.noor.repeats("decisions.confirm", **the_decision(town)))
    shown = await town.noor.repeats("decisions.show", **the_decision(town))
    assert "wacht op bevestiging" in shown
    assert "Zo is het besloten" not in town.noor.buttons()


async def test_the_lead_sits_in_the_core_group_and_never_confirms(town):
    await appoints(town, "lars", part="core_group")
    await records(town, body="core_group")
    assert refused(await town.lars.repeats("decisions.confirm", **the_decision(town)))
    assert "Bevestigd" in await town.devi.repeats("decisions.confirm", **the_decision(town))


async def test_another_body_does_not_confirm_it(town):
    await records(town)
    assert refused(await town.devi.repeats("decisions.confirm", **the_decision(town)))


async def test_it_is_confirmed_once_and_what_was_taken_back_is_never_confirmed(town):
    await records(town)
    await town.olga.repeats("decisions.confirm", **the_decision(town))
    assert "is al bevestigd" in await town.dora.repeats("decisions.confirm", **the_decision(town))
    await records(town, subject="Voorrang")
    await town.noor.repeats("decisions.take_back", **the_decision(town, "Voorrang"))
    said = await town.olga.repeats("decisions.confirm", **the_decision(town, "Voorrang"))
    assert "is al bevestigd of ingetrokken" in said


async def test_the_secretary_takes_back_what_waits_and_nothing_that_was_confirmed(town):
    await records(town)
    await town.olga.repeats("decisions.confirm", **the_decision(town))
    assert refused(await town.noor.repeats("decisions.take_back", **the_decision(town)))


async def test_the_same_subject_again_is_a_next_version(town):
    await records(town)
    await records(town, subject="PROGRAMMA 2", wording="Verbeterd: het begint in juni.")
    said = await town.noor.repeats("decisions.list", unit=unit_id(town))
    assert "versie 1" in said
    assert "versie 2" in said
    first = await town.noor.repeats("decisions.show", **the_decision(town))
    assert "Het begint in mei." in first, "what was recorded stays as it was"


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"body": "koning"}, "Vul in wie besloot"),
        ({"subject": ""}, "Vul in wie besloot"),
        ({"wording": " "}, "Vul in wie besloot"),
        ({"met": "2027-01-12"}, "Kies de dag van de vergadering"),
        ({"met": ""}, "Kies de dag van de vergadering"),
        ({"met": "laatst"}, "is geen dag"),
        ({"subject": "x" * 121}, "Dit is te lang"),
        ({"wording": "x" * 1_501}, "Dit is te lang"),
    ],
)
async def test_what_cannot_be_recorded_is_said(town, told, answer):
    before = rows(town.folder, without=("seen_activity",))
    assert answer in await records(town, **told)
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_whoever_has_no_such_part_there_records_reads_and_confirms_nothing(town):
    await records(town)
    before = rows(town.folder, without=("seen_activity",))
    for name in ("samira", "marleen", "tariq", "omar", "saar"):
        somebody = getattr(town, name)
        assert refused(await records(town, name)), name
        for verb in ("decisions.list", "decisions.new"):
            assert refused(await somebody.repeats(verb, unit=unit_id(town))), (name, verb)
        for verb in ("decisions.show", "decisions.confirm", "decisions.take_back"):
            there = await somebody.repeats(verb, **the_decision(town))
            assert refused(there)
            assert there == await somebody.repeats(verb, decision="nowhere"), (name, verb)
    assert refused(await records(town, "lars")), "a lead records nothing either"
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_whoever_is_erased_leaves_the_decision_without_their_name(town):
    await records(town)
    await town.noor.says("wat weet je van mij")
    await town.noor.presses("Wis mijn gegevens")
    await town.noor.presses("Wis alles")
    shown = await town.dora.repeats("decisions.show", **the_decision(town))
    assert "Het begint in mei." in shown
    assert "Noor" not in shown
