"""Reports told back in chat: typed by Bureau I&D, read by everybody, and nothing small is kept."""

from datetime import datetime

import pytest

from tests.dialogs.towns import kept_of, looks_at, one_id, plainly, rows
from tests.dialogs.units.towns import appoints, town_with_units, unit_id
from trajectory.planning.working_days import ZONE

HALF, YEAR = "2026-H2", "2026-Y"


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        await appoints(town, "noor", "Sociaal", part="city")
        yield town


async def types(town, *counts, who="noor", unit="", period=HALF):
    parts = {f"part{nth}": str(count) for nth, count in enumerate(counts)}
    if len(counts) == 1:
        parts = {"total": str(counts[0])}
    return await getattr(town, who).repeats("reported.save", unit=unit, period=period, **parts)


async def outcomes(town, **classes):
    typed = {}
    for nth, (name, count) in enumerate(classes.items(), start=1):
        typed |= {f"name{nth}": name, f"count{nth}": str(count)}
    return await town.noor.repeats("reported.outcomes.save", period=YEAR, **typed)


async def test_it_is_typed_by_unit_and_everybody_reads_it_beside_the_routes(town):
    await town.noor.says("meldingen in cijfers")
    await town.noor.presses("Nieuwe cijfers")
    await town.noor.presses("De hele gemeente")
    said = await town.noor.presses("Deel dit", part0="12", part1="20")
    assert "Er waren 32 meldingen" in said
    for reader in (town.samira, town.marleen, town.omar):
        said = plainly(await reader.says("meldingen in cijfers"))
        for words in ("tweede half jaar van 2026", "32 meldingen", "Sociaal 12", "Stadsbeheer 20"):
            assert words in said
        assert "Alle routes" in reader.buttons()


async def test_a_part_that_is_few_takes_all_parts_along_and_is_kept_nowhere(town):
    said = await types(town, 43, 4)
    assert "Er waren 47 meldingen" in said
    assert "De verdeling laat ik weg" in said
    [kept] = kept_of(town, "reported", "parts")
    assert "43" not in kept
    assert "4" not in kept
    assert kept_of(town, "reported", "total") == [47]


async def test_fewer_than_five_in_all_is_told_in_words_and_kept_as_nothing(town):
    said = await types(town, 3)
    assert "minder dan 5 meldingen" in said
    assert kept_of(town, "reported", "total") == [None]


async def test_a_cluster_comes_after_the_municipality_and_only_with_its_number(town):
    """Beside a whole without parts the number of one would give the other away."""
    sociaal = unit_id(town, "Sociaal")
    await types(town, 43, 4)
    assert "Eerst komt de hele gemeente" in await types(town, 43, unit=sociaal)
    assert len(kept_of(town, "reported", "unit")) == 1


async def test_a_cluster_is_told_beside_the_municipality_as_it_was_told_there(town):
    sociaal = unit_id(town, "Sociaal")
    await types(town, 43, 10)
    assert "Eerst komt de hele gemeente" in await types(town, 42, unit=sociaal)
    assert "Er waren 43 meldingen" in await types(town, 43, unit=sociaal)
    assert "Sociaal, tweede half jaar" in await town.samira.says("meldingen in cijfers")
    assert "Sociaal, tweede half jaar" not in await town.bilal.says("meldingen in cijfers")


async def test_a_correction_of_a_few_is_refused(town):
    await types(town, 43, 10)
    assert "zegt te veel over enkele" in await types(town, 44, 10)
    assert "Er waren 58 meldingen" in await types(town, 48, 10)


async def test_a_correction_is_held_against_what_was_read_before_the_last_one(town):
    await types(town, 12)
    assert "Er waren 18 meldingen" in await types(town, 18)
    assert "zegt te veel over enkele" in await types(town, 13)
    assert "Er waren 12 meldingen" in await types(town, 12)
    assert "zegt te veel over enkele" in await types(town, 14)


async def test_outcomes_come_after_both_halves_and_hide_all_or_nothing(town):
    await types(town, 20)
    assert "Eerst komen beide halve jaren" in await outcomes(town, gegrond=12, ongegrond=30)
    await types(town, 30, period="2026-H1")
    said = plainly(await outcomes(town, gegrond=12, ongegrond=30))
    assert "gegrond 12" in said
    assert "42 meldingen afgerond" in said


async def test_outcomes_beside_the_half_years_give_no_few_away_that_have_none_yet(town):
    await types(town, 20)
    await types(town, 30, period="2026-H1")
    assert "Naast de halve jaren" in await outcomes(town, gegrond=18, ongegrond=30)
    assert len(kept_of(town, "reported", "period")) == 2
    assert "50 meldingen afgerond" in plainly(await outcomes(town, gegrond=20, ongegrond=30))
    assert "Er waren 25 meldingen" in await types(town, 25)
    assert "Naast de halve jaren" in await types(town, 22, period="2026-H1")


async def test_a_half_with_few_keeps_the_outcomes_of_its_year_back(town):
    await types(town, 20)
    await types(town, 2, period="2026-H1")
    assert "Eerst komen beide halve jaren" in await outcomes(town, gegrond=12, ongegrond=9)
    assert len(kept_of(town, "reported", "period")) == 2


@pytest.mark.parametrize(
    ("counts", "period", "told"),
    [
        ((3, 4, 5), HALF, "bij elk deel een getal"),
        (("veel", 4), HALF, "bij elk deel een getal"),
        ((30,), "2027-H1", "een periode die voorbij is"),
        ((30,), "2026-Y", "een periode die voorbij is"),
        ((30,), "ooit", "een periode die voorbij is"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_kept(town, counts, period, told):
    if len(counts) == 3:
        counts = (30, "")
    assert told in await types(town, *counts, period=period)
    assert kept_of(town, "reported", "period") == []


async def test_nobody_else_types(town):
    before = rows(town.folder, without=("seen_activity",))
    for who in ("samira", "marleen", "tariq", "lars", "dora"):
        assert (await types(town, 30, who=who)).startswith("Dit lukt zo niet"), who
        assert "Nieuwe cijfers" not in getattr(town, who).buttons()
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_it_is_a_line_on_the_card_of_the_month_once(tmp_path):
    async with town_with_units(tmp_path, "released") as town:
        await appoints(town, "noor", "Sociaal", part="city")
        team = one_id(town.folder, "team", "name = 'Inkomen Noord 3'")
        await town.lars.repeats("ending.stopped", team=team, reason="changes", line="")
        await types(town, 43, 10)
        await town.until(datetime(2027, 2, 4, 12, tzinfo=ZONE))
        looks_at(town.samira, "Deze maand")
        assert "53 meldingen" in await town.samira.presses("Meldingen in cijfers")
        before = len(town.samira.cards)
        await town.until(datetime(2027, 4, 5, 12, tzinfo=ZONE))
        assert len(town.samira.cards) == before, "no news, no card"
