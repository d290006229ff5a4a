"""A way of working for a meeting, asked for in chat: what a manager sees, what only a trainer sees,
a file for the calendar, and a note that nobody else reads."""

import pytest

from tests.chat import fetched
from tests.dialogs.towns import kept_of, person_id, rows, town_at

TRAINERS = ("Een stap vooruit", "Het verleden in ons werk", "Ervaringen horen")


@pytest.fixture
async def town(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        yield town


async def chooses(who, minutes="45", theme="past"):
    await who.says("werkvorm")
    return await who.presses("Toon er drie", minutes=minutes, theme=theme)


async def test_a_manager_chooses_by_time_and_theme_and_reads_the_whole_exercise(town):
    asked = await town.marleen.says("werkvorm")
    assert "Hoeveel tijd is er?" in asked
    said = await chooses(town.marleen, "15", "speaking-up")
    assert "De zin die je nodig hebt" in said
    read = await town.marleen.presses("De zin die je nodig hebt")
    for words in (
        "Zo gaat het",
        "Wat mis kan gaan",
        "Zo stop je",
        "Daarna",
        "Bron: Uitvoeringsplan",
    ):
        assert words in read


@pytest.mark.parametrize("minutes", ["5", "15", "45"])
async def test_a_manager_never_sees_what_only_trainers_lead(town, minutes):
    said = await chooses(town.marleen, minutes)
    assert not any(title in said for title in TRAINERS)
    for exercise in ("hearing-pain", "privilege-characters", "no-such-thing"):
        for verb in ("show", "calendar", "note", "noted", "file"):
            said = await town.marleen.repeats(f"exercises.{verb}", exercise=exercise, went="good")
            assert said.startswith("Dit lukt zo niet"), (exercise, verb)
    assert kept_of(town, "exercise_note", "exercise") == []


async def test_a_trainer_is_offered_them_with_who_leads_and_how_one_stops(town):
    said = await chooses(town.tariq)
    assert all(title in said for title in TRAINERS)
    read = await town.tariq.presses("Ervaringen horen")
    assert "trainer samen met coach" in read
    assert "zegt stop" in read


async def test_it_goes_onto_the_agenda_of_the_next_meeting_and_nothing_is_kept_of_that(town):
    await chooses(town.marleen, "5", "together")
    await town.marleen.presses("Eén woord bij het begin")
    await town.marleen.presses("Zet in agenda")
    before = rows(town.folder, without=("seen_activity",))
    await town.marleen.presses("Maak het bestand", day="2027-02-01", starts="9.30")
    file = (await fetched(town, town.marleen.link("Download het bestand"))).decode()
    plain = file.replace("\r\n ", "")
    assert "DTSTART;TZID=Europe/Amsterdam:20270201T093000" in plain
    assert "DTEND;TZID=Europe/Amsterdam:20270201T093500" in plain
    assert "Eén woord bij het begin" in plain
    assert "Geef iedereen een beurt" in plain
    assert rows(town.folder, without=("seen_activity",)) == before


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"day": "2026-01-01", "starts": "9.30"}, "Kies een dag vanaf vandaag"),
        ({"day": "ooit", "starts": "9.30"}, "Kies een dag vanaf vandaag"),
        ({"day": "2027-02-01", "starts": "straks"}, "tijd"),
    ],
)
async def test_a_day_that_is_past_or_a_time_that_is_none_is_refused(town, typed, told):
    said = await town.marleen.repeats("exercises.file", exercise="one-word", **typed)
    assert told in said


async def test_how_it_went_is_a_note_that_nobody_else_ever_sees(town):
    """Neither the lead, nor the trainer, nor another manager."""
    await town.marleen.repeats("exercises.note", exercise="who-spoke")
    said = await town.marleen.presses("Lastig")
    assert "het was lastig" in said
    [noted] = kept_of(town, "exercise_note", "person_id")
    assert noted == person_id(town, "marleen")
    for other in (town.lida, town.tariq, town.nadia, town.samira):
        for word in ("werkvorm", "overzicht", "status", "deze maand"):
            assert "lastig" not in await other.says(word), (other.name, word)
        said = await other.repeats("exercises.note", exercise="who-spoke")
        assert "Je schreef nog niets op" in said
    await town.marleen.repeats("exercises.note", exercise="who-spoke")
    await town.marleen.presses("Goed")
    assert kept_of(town, "exercise_note", "went") == ["good"]
    await town.marleen.presses("Wis mijn notitie")
    assert kept_of(town, "exercise_note", "went") == []


async def test_what_is_no_word_of_the_three_is_refused(town):
    said = await town.marleen.repeats("exercises.noted", exercise="who-spoke", went="fantastisch")
    assert "Kies goed, lastig of niet gedaan" in said
    said = await town.marleen.repeats("exercises.find", minutes="20", theme="norm")
    assert "Kies hoeveel tijd" in said


async def test_in_english_as_well(town):
    town.marleen.locale = "en-GB"
    assert "How much time is there?" in await town.marleen.says("exercise")
    said = await town.marleen.presses("Show three", minutes="5", theme="norm")
    assert "Screen and room" in said
