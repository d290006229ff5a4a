"""An action plan lives in the chat: actions, their owners, a sheet of last year, two leads."""

from datetime import datetime

import pytest

from bot.teams.lists import table_in
from tests.chat import words_of
from tests.dialogs.plan.towns import (
    OWNER,
    SHEET,
    action_id,
    owned_by,
    sheet_of,
    town_with_a_plan,
    version_of,
    words,
)
from tests.dialogs.towns import kept_of, looks_at, one_id, person_id, rows
from tests.dialogs.units.towns import appoints, part_id, unit_id
from trajectory.planning.working_days import ZONE


@pytest.fixture
async def town(tmp_path):
    async with town_with_a_plan(tmp_path) as town:
        yield town


def untouched(town):
    return rows(town.folder, without=("seen_activity", "outbox"))


# ---- a sheet


async def test_a_sheet_of_last_year_becomes_the_plan(town):
    said = await town.lars.says("actieplan")
    assert "Actieplan van Werk en Inkomen" in said
    assert "nog niet gestart: 3" in said
    assert "Nog zonder thema\n3 acties" in said
    assert "%" not in said
    assert kept_of(town, "plan_action", "rhythm") == ["ongoing", "once", "once"]
    assert kept_of(town, "plan_action", "first")[1] == "2027-Q1"
    assert kept_of(town, "plan_action", "last")[1:] == ["2027-Q3", "2026-Q4"]


async def test_the_same_sheet_again_changes_nothing_and_keeps_who_owns_it(town):
    await owned_by(town)
    before = untouched(town)
    said = await town.lars.sends(SHEET)
    assert "hetzelfde gebleven: 3" in said
    assert untouched(town) == before


async def test_every_fault_is_named_by_its_row_and_nothing_is_half_done(town):
    before = untouched(town)
    bad = (
        "Actie;Toelichting;Gereed\n"
        "Goed;;Q1 2027\n"
        ";Zonder actie;\n"
        "Te laat;;Q5 2027\n"
        "Dubbel;;\n"
        "dubbel;;\n"
    )
    said = await town.lars.repeats("actions.paste", unit=unit_id(town), csv=bad)
    assert "De actie is leeg" in said
    assert "“Q5 2027” is geen kwartaal" in said
    assert "staat er twee keer" in said
    for line in ("3", "4", "5", "6"):
        assert line in said
    assert untouched(town) == before


async def test_of_1500_rows_with_faults_all_are_named_and_nothing_is_half_done(town):
    before = untouched(town)
    empty, late = ";zonder;\n" * 500, "".join(f"Actie {n};;Q9 2027\n" for n in range(500))
    long = "".join(f"{n}{'x' * 161};;\n" for n in range(500))
    said = await town.lars.sends(f"Actie;Toelichting;Gereed\n{empty}{late}{long}")
    assert "1.501 dingen kloppen nog niet" in said
    assert "Rijen 2-501: De actie is leeg" in said
    assert "Rijen 502-1001: “Q9 2027” is geen kwartaal" in said
    assert "Rijen 1002-1501: De eerste regel van de actie is te lang" in said
    assert "Rij 202: Dit zijn er te veel: hoogstens 200 acties" in said
    assert untouched(town) == before


async def test_last_years_sheet_goes_on_next_year_and_keeps_who_owns_what(town):
    """What goes on keeps its owner and its line; what is new is added; no line is taken away."""
    await owned_by(town)
    said = {"quarter": "2027-Q1", "status": "late", "line": "Eén training volgt."}
    await town.omar.repeats("actions.said", action=action_id(town), **said)
    await town.until(datetime(2028, 1, 11, 10, 0, tzinfo=ZONE))
    next_year = (
        "Actieplan 2028;;\n"
        "Actie;Toelichting;Gereed\n"
        "Kennissessies;Elk kwartaal een gesprek over inclusie.;doorlopend\n"
        "Inclusief werven;Nu ook voor stages.;Vanaf Q1 2027 tot Q2 2028\n"
        "Mentoren;;2028-12-31\n"
    )
    said = await town.lars.sends(next_year)
    assert "nieuw: 1" in said
    assert "met andere woorden: 1" in said
    assert "hetzelfde gebleven: 1" in said
    read = await town.lars.repeats("actions.action", action=action_id(town))
    for words_ in ("Nu ook voor stages.", "Omar", "vanaf Q1 2027, tot en met Q2 2028"):
        assert words_ in read
    assert "vertraagd en behoeft extra aandacht" in read, "what its owner said stands"
    shown = await town.lars.repeats("actions.theme", unit=unit_id(town), theme="")
    assert "Vertrouwenspersonen in alle teams" in shown, "only a decision takes it out"


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv"])
async def test_a_sheet_comes_in_as_people_have_it(town, form):
    before = kept_of(town, "plan_action", "title")
    said = await town.lars.sends(table_in(sheet_of(form)))
    assert "nieuw: 2" in said, said
    new = set(kept_of(town, "plan_action", "title")) - set(before)
    assert new == {"Stagiairs werven", "Mentoren, per afdeling"}
    ends = dict(zip(*(kept_of(town, "plan_action", one) for one in ("title", "last")), strict=True))
    assert ends["Stagiairs werven"] == "2027-Q2"


async def test_nobody_else_reads_a_sheet_in(town):
    before = untouched(town)
    for name in ("dora", OWNER, "marleen", "saar", "tariq"):
        said = await getattr(town, name).repeats("actions.paste", unit=unit_id(town), csv=SHEET)
        assert said.startswith("Dit lukt zo niet"), name
    assert untouched(town) == before


# ---- actions


async def test_a_lead_writes_an_action_and_says_who_owns_it(town):
    await town.lars.says("actieplan")
    await town.lars.presses("Nieuwe actie")
    typed = words(title="Gesprekken", theme="leadership", goal="Iedere manager oefent.")
    said = await town.lars.presses("Leg vast", **typed)
    assert "Vastgelegd: Gesprekken" in said
    assert "Nog niemand is actiehouder" in said
    await town.lars.presses("Wie en wanneer")
    await town.lars.presses("Leg vast", function="hoofd P&O", owner=person_id(town, OWNER))
    said = await town.lars.presses("Open de actie")
    assert "Leiderschap" in said
    assert "hoofd P&O" in said
    assert "Omar" in said
    read = await town.dora.repeats("actions.theme", unit=unit_id(town), theme="leadership")
    assert "Gesprekken" in read
    assert "Nieuwe actie" not in " ".join(town.dora.buttons())


async def test_the_same_in_english(town):
    town.lars.locale = "en-GB"
    await town.lars.says("hello")
    await town.lars.repeats("language.choose", language="en")
    said = await town.lars.says("action plan")
    assert "Action plan of Werk en Inkomen" in said
    assert "delayed and needs extra attention" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"title": ""}, "Geef de actie een naam"),
        ({"title": "x" * 161}, "Dit is te lang"),
        ({"title": "kennissessies"}, "staat al in dit plan"),
        ({"theme": "iets"}, "Kies een van de acht"),
    ],
)
async def test_what_cannot_be_is_refused_kindly(town, typed, told):
    before = untouched(town)
    said = await town.lars.repeats("actions.add", unit=unit_id(town), **words(**typed))
    assert told in said
    assert untouched(town) == before


async def test_an_action_ends_after_it_begins(town):
    said = await owned_by(town, first="2027-Q3", last="2027-Q1")
    assert "komt na het begin" in said


async def test_who_was_not_appointed_owns_nothing(town):
    said = await owned_by(town, name="saar")
    assert "geen actiehouder" in said
    assert kept_of(town, "plan_owner", "person_id") == []


async def test_the_second_of_two_leads_sees_what_changed(town):
    await appoints(town, "devi", deputy="deputy")
    seen = str(version_of(town))
    own = {"action": action_id(town), "version": seen}
    await town.lars.repeats("actions.save", **own, **words(goal="Een eerlijke kans."))
    said = await town.devi.repeats("actions.save", **own, **words(goal="Meer keus."))
    assert "Iemand anders veranderde deze actie" in said
    assert "Nu: “Een eerlijke kans.”" in said
    assert "Jij typte: “Meer keus.”" in said
    assert "Een eerlijke kans." in kept_of(town, "plan_action", "goal"), "nothing is lost"
    await town.devi.presses("Leg vast")
    assert "Meer keus." in kept_of(town, "plan_action", "goal"), "and then the last word counts"


async def test_an_action_that_lacks_its_precondition_says_so(town):
    await owned_by(town, needs="money")
    assert "Mist een voorwaarde: Geld" in await town.lars.repeats(
        "actions.action", action=action_id(town)
    )
    said = {"condition": "money", "standing": "in_order", "solver": "finance"}
    await town.lars.repeats("conditions.save", unit=unit_id(town), **said)
    assert "Mist" not in await town.lars.repeats("actions.action", action=action_id(town))


# ---- leaving the plan


async def decided(town, confirmed=True):
    await appoints(town, "noor", part="secretary")
    typed = {"body": "directorate", "met": "2027-01-11", "subject": "Plan 2027"}
    await town.noor.repeats(
        "decisions.record", unit=unit_id(town), **typed, wording="De actie stopt."
    )
    id = one_id(town.folder, "decision")
    if confirmed:
        await town.dora.repeats("decisions.confirm", decision=id)
    return id


async def test_an_action_lapses_by_a_decision_with_a_reason_and_stays_to_be_read(town):
    own = {"action": action_id(town)}
    assert "Dat kan na een besluit" in await town.lars.repeats("actions.end", **own)
    decision = await decided(town)
    await town.lars.repeats("actions.end", **own)
    reason = "De vacatures zijn er niet meer."
    said = await town.lars.presses(
        "Haal uit het plan", fate="lapses", reason=reason, decision=decision
    )
    assert "Inclusief werven: vervalt" in said
    read = await town.dora.repeats("actions.action", **own)
    assert reason in read
    assert "Plan 2027" in read
    again = await town.lars.repeats("actions.words", **own)
    assert "staat niet meer in het plan" in again


@pytest.mark.parametrize("missing", ["fate", "reason", "decision"])
async def test_without_decision_or_reason_it_stays(town, missing):
    typed = {"fate": "handed_on", "reason": "Naar P&O.", "decision": await decided(town)}
    said = await town.lars.repeats(
        "actions.ended", action=action_id(town), **{**typed, missing: ""}
    )
    assert said.startswith("Dit lukt zo niet")
    assert kept_of(town, "plan_action", "fate") == [None] * 3


async def test_a_decision_that_nobody_confirmed_is_none(town):
    decision = await decided(town, confirmed=False)
    typed = {"fate": "lapses", "reason": "Kan niet.", "decision": decision}
    said = await town.lars.repeats("actions.ended", action=action_id(town), **typed)
    assert "Kies een besluit dat bevestigd is" in said


# ---- who may not


async def test_nobody_else_reads_or_writes_the_plan(town):
    before = untouched(town)
    own, version = {"action": action_id(town)}, str(version_of(town))
    for name in ("marleen", "tariq", "samira", "saar", "els"):
        who = getattr(town, name)
        for verb, data in (
            ("actions.show", {"unit": unit_id(town)}),
            ("actions.action", own),
            ("actions.save", {**own, "version": version, **words(title="Anders")}),
            ("actions.said", {**own, "quarter": "2027-Q1", "status": "late", "line": ""}),
        ):
            assert (await who.repeats(verb, **data)).startswith("Dit lukt zo niet"), (name, verb)
    written = await town.dora.repeats(
        "actions.save", **own, version=version, **words(title="Anders")
    )
    assert written.startswith("Dit lukt zo niet"), "a directorate decides, and writes no plan"
    assert untouched(town) == before


async def test_a_lead_does_not_speak_for_an_owner(town):
    await owned_by(town)
    said = {"quarter": "2027-Q1", "status": "done", "line": "Gedaan."}
    assert (await town.lars.repeats("actions.said", action=action_id(town), **said)).startswith(
        "Dit lukt zo niet"
    )
    assert kept_of(town, "plan_status", "status") == []


def asked(somebody):
    return [card for card in somebody.cards if "Hoe staat het met" in words_of(card)]


async def test_an_owner_is_asked_once_a_quarter_and_answers_with_one_press_and_one_line(town):
    await owned_by(town)
    await owned_by(town, title="Kennissessies", rhythm="ongoing", last="none")
    await town.until(town.clock.moment.replace(month=2, day=28))
    assert asked(town.omar) == [], "not before the last month"
    await town.until(town.clock.moment.replace(month=3, day=3))
    assert len(asked(town.omar)) == 1, "one card for all of them"
    said = looks_at(town.omar, "Hoe staat het met")
    assert "Nog 2 acties" in said
    assert "dit kwartaal gedaan" in str(town.omar.card) or "afgerond" in str(town.omar.card)
    following = await town.omar.presses(
        "Zeg het", status="slightly_late", line="Eén training volgt."
    )
    assert "enigszins vertraagd. Dank je." in following
    last = await town.omar.presses("Zeg het", status="done", line="Drie sessies gehouden.")
    assert "Alles is gezegd" in last
    await town.until(town.clock.moment.replace(month=3, day=31))
    assert len(asked(town.omar)) == 1, "whoever said it is not reminded"
    read = await town.lars.says("actieplan")
    assert "enigszins vertraagd: 1" in read
    assert "dit kwartaal gedaan: 1" in read
    assert "afgerond: 0" in read, "what goes on is never finished"
    await town.until(town.clock.moment.replace(month=4, day=2))
    assert "dit kwartaal gedaan" not in await town.lars.says("actieplan"), "a new quarter"


async def test_whoever_says_nothing_is_reminded_once_and_no_lead_hears_of_it(town):
    await owned_by(town)
    await town.until(town.clock.moment.replace(month=4, day=1))
    assert len(asked(town.omar)) == 2
    for somebody in (town.lars, town.dora, town.lida):
        assert not any("Inclusief werven" in words_of(card) for card in somebody.cards[1:])


async def test_what_is_done_shows_something(town):
    await owned_by(town)
    own = {"action": action_id(town), "quarter": "2027-Q1"}
    said = await town.omar.repeats("actions.said", **own, status="done", line=" ")
    assert "waaraan je ziet dat het gedaan is" in said
    said = await town.omar.repeats("actions.said", **own, status="klaar", line="Ja.")
    assert "Kies hoe het staat" in said
    late = await town.omar.repeats(
        "actions.said", action=own["action"], quarter="2026-Q4", status="late", line=""
    )
    assert "Dat kwartaal is voorbij" in late
    assert kept_of(town, "plan_status", "status") == []


async def test_whoever_owns_nothing_any_more_is_asked_nothing(town):
    await owned_by(town)
    await town.dora.repeats(
        "units.part.end", part=part_id(town, OWNER, "action_owner"), until="2027-01-31"
    )
    await town.until(town.clock.moment.replace(month=3, day=31))
    assert asked(town.omar) == []
