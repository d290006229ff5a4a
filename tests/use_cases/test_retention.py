"""A year after the end, or whatever the settings say: nobody is known any more."""

from datetime import timedelta

from tests.chat import GUIDES, MEMBERS, object_id, upn
from tests.dialogs.towns import kept_of, team_id, town_at

MONTH = {"keep_people_days": 30}
LINE = "Marleen is er langere tijd niet"
TEAM = {*MEMBERS, *GUIDES}


async def stops(town):
    """The programme lead stops the trajectory, with a reason and a line."""
    await town.lida.repeats(
        "ending.stopped",
        team=team_id(town),
        reason="other",
        line=LINE,
    )


async def nights(town, count):
    town.nights = True
    await town.until(town.clock.moment + timedelta(days=count))


def names_in(town):
    """Whoever of the team can still be read in any byte of the database."""
    kept = town.database_text() + " ".join(kept_of(town, "person", "name")).encode()
    traces = {name: (upn(name), object_id(name), f" {name.capitalize()} ") for name in TEAM}
    return {name for name, own in traces.items() if any(one.encode() in kept for one in own)}


async def test_a_month_after_the_end_nobody_of_the_team_is_known_any_more(tmp_path):
    async with town_at("opened", tmp_path, **MONTH) as town:
        await stops(town)
        await nights(town, 28)
        assert names_in(town) == TEAM, "the control: they are known until then"
        assert LINE in await town.lida.repeats("trajectory.show", team=team_id(town))
        await nights(town, 4)
        assert names_in(town) == set()
        assert kept_of(town, "invitation", "person_id") == []
        assert kept_of(town, "halt", "line") == [""]
        assert "is gestopt op" in await town.lida.repeats("trajectory.show", team=team_id(town))
        assert kept_of(town, "person", "upn").count("lida@amsterdam.example") == 1


async def test_whoever_writes_again_afterwards_begins_anew(tmp_path):
    async with town_at("opened", tmp_path, **MONTH) as town:
        await stops(town)
        await nights(town, 32)
        assert "bij geen team dat meedoet" in await town.samira.says("status")


async def test_a_team_that_goes_on_is_known_for_as_long_as_it_does(tmp_path):
    async with town_at("opened", tmp_path, **MONTH) as town:
        await nights(town, 40)
        assert names_in(town) == TEAM
