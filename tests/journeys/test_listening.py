"""Three months of a team between two trajectories: events, figures with a part withheld, a message
that the second person stops, exercises, the cards of the months, and a month without news.

Each database plays one language.
"""

from datetime import date, datetime

import pytest

from content.library import Library
from storage.engine.database import Database
from storage.work import Desk
from tests import databases
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, object_id, profiles, town_at_work, upn
from tests.dialogs.units.towns import UNITS
from tests.notary import notary_of
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

pytestmark = pytest.mark.timeout(300)

TEAM, DIRECTOR = "Inkomen Noord 3", "dora"
PEOPLE = (LEAD, *GUIDES, *MEMBERS, DIRECTOR, "lars", "noor", "olga")
LOCALE = {Language.NL: "nl-NL", Language.EN: "en-GB"}
EVENT = {
    "what": "Een gesprek over taal.",
    "audience": "everybody",
    "place": "Stopera",
    "starts": "10",
    "ends": "12",
    "link": "",
    "seats": "1",
    "day": "2027-02-18",
    "closes": "2027-02-10",
}


class Life:
    """A town between trajectories, in one language, on one database."""

    def __init__(self, town, language):
        self.town, self.language = town, language
        self.say = Library.load().texts.of(language)

    async def looking(self, look):
        database = Database(self.town.settings.database_url)
        async with Desk(database, notary_of(self.town.settings)).reading() as work:
            found = await look(work)
        await database.close()
        return found

    async def begins(self):
        """A team with a unit whose trajectory is over, and everybody who has a part there."""
        town = self.town
        profiles(town, PEOPLE)
        for name in PEOPLE:
            person = getattr(town, name)
            person.locale = LOCALE[self.language]
            await person.installs()
        await town.lida.sends(csv_of(TEAM))
        await town.dora.sends(UNITS)
        [team] = await self.looking(lambda work: work.teams.all())
        self.team = team.id
        tree = (await self.looking(lambda work: work.units.organisation())).tree
        self.units = {unit.name: unit.id for unit in tree.units.values()}
        moved = {"team": self.team, "to": "Inkomen", "since": "2026-01-01"}
        await town.lida.repeats("units.moved", **moved)
        for name, part, unit in (
            ("lars", "programme_lead", "Werk en Inkomen"),
            ("olga", "core_group", "Werk en Inkomen"),
            ("noor", "city", "Sociaal"),
        ):
            appointed = {"unit": self.units[unit], "part": part, "person": upn(name)}
            await town.dora.repeats("units.appointed", **appointed)
        await town.marleen.repeats("start.confirm", team=self.team)
        await town.lars.repeats("ending.stopped", team=self.team, reason="changes", line="")
        await town.a_moment_later()

    async def until(self, *day):
        await self.town.until(datetime(*day, 12, tzinfo=ZONE))

    def got(self, name, title="month-title"):
        """The cards with this title that came into somebody's chat."""
        words = self.say(title)
        return [
            card
            for card in getattr(self.town, name).read
            if card["body"] and card["body"][0].get("text") == words
        ]

    async def announces(self, title, kind, sensitive="no"):
        unit = self.units["Inkomen"]
        typed = {**EVENT, "title": title, "kind": kind, "sensitive": sensitive}
        said = await self.town.lars.repeats("events.add", unit=unit, **typed)
        assert title in said
        coming = await self.looking(lambda work: work.events.from_on(date(2027, 1, 1)))
        return next(one.id for one in coming if one.text.title == title)


async def gives_out_places(life):
    """One seat; two wait, one comes free: by chance one of them gets it. An open event keeps
    nobody."""
    town, say = life.town, life.say
    own, open_ = await life.announces("Taal", "own"), await life.announces("Steun", "open", "yes")
    states = [await getattr(town, name).repeats("events.ask", event=own) for name in MEMBERS[:3]]
    assert [say("event-seat", seat="has") in one for one in states] == [True, False, False]
    await town.samira.repeats("events.drop", event=own)
    await town.samira.repeats("events.ask", event=open_)
    await life.until(2027, 2, 12)
    seats = await life.looking(lambda work: work.events.seats(own))
    assert sorted(seats.values()) == ["has", "missed"]
    assert await life.looking(lambda work: work.events.seats(open_)) == {}
    has, missed = (say("event-drawn-title", title="Taal", has=one) for one in ("yes", "no"))
    told = [str(getattr(town, name).read[-1]) for name in MEMBERS[1:3]]
    assert sorted((has in one, missed in one) for one in told) == [(False, True), (True, False)]


async def tells_back(life):
    """A part of four takes the others along, and is kept nowhere."""
    told = {"unit": "", "period": "2026-H2", "part0": "43", "part1": "4"}
    said = await life.town.noor.repeats("reported.save", **told)
    assert life.say("reported-total", what="reports", count=47) in said
    assert life.say("reported-no-parts", fewest=5) in said
    [table] = await life.looking(lambda work: work.reported.of_unit(""))
    assert table.told.parts == ()


async def is_stopped_by_a_second_person(life):
    typed = {"moment": "announced", "audience": "employees", "day": "2027-03-01", "contact": "lead"}
    home = life.units["Werk en Inkomen"]
    await life.town.lars.repeats("telling.lay", unit=home, **typed)
    [message] = await life.looking(lambda work: work.own_messages.of_units([home]))
    await life.town.olga.repeats("telling.return", message=message.id)
    await life.town.a_moment_later()
    said = str(life.town.lars.read[-1])
    assert life.say("telling-settled-title", state="returned") in said


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_quarter_between_two_trajectories(language, kind, tmp_path):
    with databases.of_kind(kind, tmp_path) as url:
        named = {"directorate": object_id(DIRECTOR)}
        async with town_at_work(tmp_path, url, **named) as town:
            life = Life(town, language)
            await life.begins()
            await tells_back(life)
            await is_stopped_by_a_second_person(life)
            await town.marleen.repeats("exercises.noted", exercise="who-spoke", went="hard")
            await gives_out_places(life)
            assert len(life.got("samira")) == 1, "figures and events came in February"
            assert len(life.got("marleen", "month-managers-title")) == 2, "January, February"
            town.nights = True
            await life.until(2027, 3, 31)
            assert len(life.got("samira")) == 1, "a month without news has no card"
            assert len(life.got("marleen", "month-managers-title")) == 3
            [event, *_] = await life.looking(lambda work: work.events.from_on(date(2027, 1, 1)))
            assert await life.looking(lambda work: work.events.seats(event.id)) == {}
