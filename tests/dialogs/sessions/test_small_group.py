"""What a group of four gets: nobody is asked anything, and there is a safe way for all of it."""

from datetime import datetime

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, profiles, town_at_work
from tests.dialogs.private_page.writing import reading, writes
from tests.dialogs.towns import kept_of, looks_at, team_id
from trajectory.planning.working_days import ZONE

FOUR = MEMBERS[:4]
ALONE = "Denk vast na"
PAGE = "http://127.0.0.1:1/vooraf#nl"


def on(month, day, hour=10):
    return datetime(2027, month, day, hour, 0, tzinfo=ZONE)


@pytest.fixture
async def four(tmp_path):
    """A team of four that began, without a scan."""
    async with town_at_work(tmp_path, f"sqlite+aiosqlite:///{tmp_path}/town.db") as town:
        people = (LEAD, *GUIDES, *FOUR)
        profiles(town, people)
        for name in people:
            await getattr(town, name).installs()
        await town.lida.sends(csv_of(members=FOUR))
        await town.marleen.says("start")
        await town.marleen.presses("Begin zonder teamscan")
        await town.a_moment_later()
        yield town


async def plans_the_intake(town):
    await town.marleen.says("plannen")
    await town.marleen.presses("Gezamenlijke intake")
    await town.marleen.presses("Kies datums")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.until(on(1, 25))
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    await town.a_moment_later()


WAYS = (
    "minder dan 7 mensen",
    "denkt ieder voor zichzelf na",
    "De trainer apart schrijven kan altijd",
    "leidt de trainer het gesprek",
    "vraagt de trainer hardop",
    "apart schrijven hoe het was",
)


async def test_everybody_reads_what_there_is_instead_at_the_start_and_in_the_programme(four):
    for name in (*GUIDES, *FOUR):
        told = looks_at(getattr(four, name), "begint zonder teamscan")
        programme = await getattr(four, name).says("mijn traject")
        for way in WAYS:
            assert way in told, (name, way)
            assert way in programme, (name, way)


async def test_a_team_of_eight_reads_nothing_of_it(opened):
    assert "minder dan 7 mensen" not in await opened.samira.says("mijn traject")


async def test_six_members_are_told_that_with_their_manager_they_look_back(tmp_path):
    async with town_at_work(tmp_path, f"sqlite+aiosqlite:///{tmp_path}/town.db") as town:
        profiles(town, (LEAD, "marleen"))
        for name in (LEAD, "marleen"):
            await getattr(town, name).installs()
        await town.lida.sends(csv_of(members=MEMBERS[:6]))
        await town.marleen.says("start")
        await town.marleen.presses("Begin zonder teamscan")
        said = await town.marleen.says("mijn traject")
        assert "Na een sessie vraag ik wel hoe het was" in said
        assert "apart schrijven hoe het was" not in said


async def test_before_a_session_each_thinks_alone_and_after_it_the_trainer_can_be_told(four):
    await plans_the_intake(four)
    for name in (*FOUR, "marleen"):
        assert "alleen voor jezelf" in looks_at(getattr(four, name), "Gezamenlijke intake"), name
        assert getattr(four, name).link(ALONE) == PAGE, "no ticket: the page is nobody's"
    for name in ("tariq", "els"):
        looks_at(getattr(four, name), "Gezamenlijke intake")
        assert ALONE not in getattr(four, name).buttons(), name

    await four.until(on(2, 26))
    told = {looks_at(getattr(four, name), "Hoe was “") for name in (*FOUR, "marleen")}
    assert len(told) == 1, "members and manager read the same"
    assert "Schrijf Tariq (trainer) apart" in told.pop()
    assert four.samira.buttons() == ["Privépagina", "Open in de browser"]
    for name in ("tariq", "els"):
        cards = str(getattr(four, name).cards)
        assert "Hoe was “" not in cards, name
    looks_at(four.tariq, "Geen vragen rond de sessies")
    assert kept_of(four, "invitation", "round_id") == []

    await writes(four.samira, "De intake ging te snel.", "anonymous")
    await writes(four.marleen, "Ik durfde niet.", "anonymous")
    await four.until(on(3, 12))
    looks_at(four.tariq, "Er is aparte inbreng")
    assert (await reading(four.tariq)).texts == [["De intake ging te snel."], ["Ik durfde niet."]]


async def test_the_trainer_leads_a_talk(four):
    said = await four.tariq.says("samenvatting")
    assert "een gesprek dat jij leidt" in said
    assert "twee minuten stilte" in said
    assert "Dit team begint zonder teamscan" not in said


async def test_support_is_asked_aloud_and_adopted_in_the_same_session(four):
    team = {"team": team_id(four), "theme": "others"}
    await four.tariq.repeats("norms.save", **team, kind="do", text="We vragen door.")
    theme = await four.tariq.repeats("norms.theme", **team)
    assert "Vraag hardop om steun en leg het meteen vast" in theme
    assert "Vraag om steun" not in four.tariq.buttons()
    said = await four.tariq.repeats("norms.adopt", **team)
    assert "samen besproken" in said
    assert "Vraag hardop of mensen hierachter staan" in said
    assert "Nog niet gevraagd" not in said
    [norm] = kept_of(four, "norm", "id")
    adopted = {norm: "adopt", "day": "2027-01-11"}
    assert "We vragen door." in await four.tariq.repeats("norms.adopted", **team, **adopted)
    await four.tariq.repeats("guide.make", team=team["team"])
    assert kept_of(four, "norm", "way") == ["aloud"]
