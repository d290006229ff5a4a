"""A town with a works council, that starts again with other questions or other settings."""

from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch

from content.library import Library
from tests.chat import object_id, profiles
from tests.dialogs.towns import house_at
from tests.dialogs.units.towns import DIRECTOR, PEOPLE, UNITS, appoints

COUNCIL, COMMITTEE, SECRETARY = "olga", "omar", "noor"
REFERENCE = {"reference": "OR 2027-3", "decided": "2027-01-08"}
SECOND = "teamscan@2"


def content_with(**changes):
    """The content, with these instruments as they would be; their second version is adopted."""
    library = Library.load()
    second = replace(library.questionnaires[SECOND], waits_for="", **changes)
    return replace(library, questionnaires={**library.questionnaires, SECOND: second})


def with_content(library):
    """From its next start on the bot has this content."""
    return patch("bot.app.checked_library", lambda _settings: library)


MEMBERS = ((COUNCIL, "Sociaal"), (COMMITTEE, "Inkomen"))


@asynccontextmanager
async def council_house(folder, stage="enrolled", members=MEMBERS, **settings):
    """A house whose first start had a directorate; a works council on top of its units, a
    committee lower down, and a secretary."""
    named = {"directorate": object_id(DIRECTOR), **settings}
    async with house_at(stage, folder, **named) as house:
        town = await house.starts()
        profiles(town, PEOPLE)
        for name in PEOPLE:
            await getattr(town, name).installs()
        await town.dora.sends(UNITS)
        await appoints(town, "lars")
        for name, unit in members:
            await appoints(town, name, unit, "works_council")
        await appoints(town, SECRETARY, part="secretary")
        yield house, town


@asynccontextmanager
async def changed_town(folder, stage="enrolled", library=None, **changes):
    """The same after a start with other content, or with other settings alone."""
    async with council_house(folder, stage) as (house, _):
        await house.stops()
        house._settings = house._settings.model_copy(update=changes)
        with with_content(library or (Library.load() if changes else content_with())):
            yield await house.starts()
