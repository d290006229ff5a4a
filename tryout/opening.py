"""The first minute: everybody has the app, a team has the bot, and enrolment has been sent."""

import asyncio

from tryout.municipality import CHANNEL, LEAD, PEOPLE, Person, enrolment_csv
from tryout.play import Play, Stage, in_channel

AT_ONCE = 4
"""Installations on their way to the bot at the same time."""
FILE_NAME = "aanmelding.csv"


async def play_opening(stage: Stage) -> None:
    """Add the app everywhere, then let the programme lead enrol the example teams."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def install(person: Person) -> None:
        async with gate:
            await Play.at_home(stage, person).add_app()

    await asyncio.gather(*map(install, PEOPLE))
    await in_channel(stage, CHANNEL.people[0]).add_app()
    await Play.at_home(stage, LEAD).send_file(FILE_NAME, enrolment_csv())
