"""A year after the closing: what of its norm a team keeps, asked under seal, or aloud."""

import json
from datetime import date, datetime

import pytest

from tests.chat import LEAD, MEMBERS
from tests.dialogs import alive
from tests.dialogs.alive import jumps_to, looked_up
from tests.dialogs.norms.norm_towns import GREET, adopted
from tests.dialogs.progress.test_ending import CLOSED, everything_held
from tests.dialogs.towns import looks_at, one_id, team_id
from trajectory.planning.working_days import ZONE

OTHER = "We laten elkaar uitpraten."
ASKED = "Hoe gaat het met de normen"
A_YEAR_ON = date(2028, 6, 28)
OPENS = date(2028, 7, 5)
KEEP, CHANGE, DROP = 3, 2, 1


def yearly(town, what="state"):
    found = looked_up(town, f"SELECT {what} FROM round WHERE kind = 'yearly' ORDER BY opens")
    return [value for (value,) in found]


@pytest.fixture
async def closed(released):
    """A team with two norms closed on 28 June 2027."""
    await adopted(released, GREET, OTHER)
    await released.tariq.repeats("guide.make", team=team_id(released))
    everything_held(released)
    await jumps_to(released, CLOSED)
    assert "is afgesloten" in await alive.closes(released, "marleen", "2028-06-20")
    await released.a_moment_later()
    return released


async def everybody_says(town, said, names=MEMBERS[:7]):
    """By the words of a norm."""
    for name in names:
        page = await getattr(town, name).opens_private_page()
        [asked] = [one for one in page.waiting if one["kind"] == "yearly"]
        page.waiting = [asked]
        given = {
            item["id"]: next(value for text, value in said.items() if text in item["text"]["nl"])
            for item in asked["items"]
        }
        assert await page.answers_each(given) == "in"


async def is_visible(town):
    moment = datetime.fromisoformat(yearly(town, "visible")[-1]).replace(tzinfo=ZONE)
    await town.until(moment.replace(hour=12))


async def test_a_year_later_everybody_hears_of_it_and_the_questions_open(closed):
    await jumps_to(closed, date(2028, 6, 27))
    assert yearly(closed) == []
    await closed.until(datetime(2028, 6, 28, 10, tzinfo=ZONE))
    for name in ("marleen", "tariq", "els", *MEMBERS):
        told = looks_at(getattr(closed, name), ASKED)
        assert "woensdag 5 juli" in told
        assert GREET not in told
    assert yearly(closed) == ["scheduled"]
    await closed.until(datetime(2028, 6, 30, 10, tzinfo=ZONE))
    assert len(yearly(closed)) == 1, "once"
    await jumps_to(closed, OPENS)
    assert yearly(closed) == ["open"]
    assert "Je antwoorden worden verzegeld" in looks_at(closed.samira, "wat ermee moet gebeuren")


async def test_the_words_come_at_one_moment_and_a_new_version_follows(closed):
    await closed.until(datetime(2028, 6, 28, 10, tzinfo=ZONE))
    await jumps_to(closed, OPENS)
    await everybody_says(closed, {GREET: KEEP, OTHER: DROP})
    round_ = one_id(closed.folder, "round", "kind = 'yearly'")
    asked = {"team": team_id(closed), "round": round_}
    for name in ("marleen", "tariq", "samira"):
        assert "Dit lukt zo niet" in await getattr(closed, name).repeats("round.show", **asked)
    await is_visible(closed)
    said = {await getattr(closed, n).repeats("round.show", **asked) for n in ("marleen", "samira")}
    [words] = said
    assert "hoeveel mensen die willen houden" in words
    for stranger in (closed.nadia, getattr(closed, LEAD)):
        assert "Dit lukt zo niet" in await stranger.repeats("round.show", **asked)
    [(released,)] = looked_up(closed, f"SELECT words FROM release WHERE round_id = '{round_}'")
    by_norm = dict(json.loads(released))
    assert by_norm[one_id(closed.folder, "norm", f"text = '{GREET}'")] == "more_than_half"
    assert by_norm[one_id(closed.folder, "norm", f"text = '{OTHER}'")] == "less_than_half"

    await closed.tariq.repeats("round.show", **asked)
    await closed.tariq.presses("Bekijk de norm")
    other = one_id(closed.folder, "norm", f"text = '{OTHER}'")
    sent = {"team": team_id(closed), "theme": "others", "day": closed.clock.moment.date()}
    sent["day"] = sent["day"].isoformat()
    await closed.tariq.repeats("norms.adopted", **sent, **{other: "drop"})
    await closed.tariq.repeats("guide.make", team=team_id(closed))
    await closed.a_moment_later()
    assert "versie 2" in looks_at(closed.samira, "Handreiking van")


async def test_a_small_team_talks_about_it_aloud(closed):
    person = "SELECT id FROM person WHERE upn LIKE 'samira@%'"
    alive.changed(closed, (f"DELETE FROM team_member WHERE person_id = ({person})", []))
    await closed.until(datetime(2028, 6, 28, 10, tzinfo=ZONE))
    assert "minstens 8 medewerkers" in looks_at(closed.marleen, ASKED)
    assert "minstens 8 medewerkers" in looks_at(closed.kofi, ASKED)
    assert yearly(closed) == []


async def test_a_team_that_becomes_small_meanwhile_hears_the_other_way(closed):
    await closed.until(datetime(2028, 6, 28, 10, tzinfo=ZONE))
    person = "SELECT id FROM person WHERE upn LIKE 'samira@%'"
    alive.changed(closed, (f"DELETE FROM team_member WHERE person_id = ({person})", []))
    await closed.until(datetime(2028, 7, 5, 11, tzinfo=ZONE))
    assert yearly(closed) == ["withdrawn"]
    assert "minstens 8 medewerkers" in closed.kofi.looks_at_newest()


async def test_a_year_on_the_same_people_are_asked_again_and_held_to_their_words(closed):
    await closed.until(datetime(2028, 6, 28, 10, tzinfo=ZONE))
    await jumps_to(closed, OPENS)
    await everybody_says(closed, {GREET: KEEP, OTHER: DROP})
    await is_visible(closed)
    await jumps_to(closed, date(2029, 6, 28))
    await jumps_to(closed, date(2029, 7, 5))
    assert yearly(closed) == ["released", "open"]
    assert looked_up(closed, "SELECT came, went, invited FROM repeat") == [(0, 0, 8)]


async def test_nobody_is_asked_without_a_norm(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    await alive.closes(released, "marleen", "2028-06-20")
    await jumps_to(released, A_YEAR_ON)
    assert yearly(released) == []
