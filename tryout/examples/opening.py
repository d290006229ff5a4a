"""The first minute: everybody has the app, a team has the bot, and enrolment has been sent."""

import asyncio
from collections.abc import Iterable

from tryout.municipality import CHANNEL, LEAD, Person, enrolment_csv
from tryout.play import Play, Stage, in_channel

AT_ONCE = 4
"""Installations on their way to the bot at the same time."""
FILE_NAME = "aanmelding.csv"


async def play_opening(stage: Stage) -> None:
    """Add the app everywhere, then let the programme lead enrol the example teams."""
    await install(stage, stage.example.people)
    await install_in_channel(stage)
    await Play.at_home(stage, LEAD).send_file(FILE_NAME, enrolment_csv().encode())


async def install(stage: Stage, people: Iterable[Person]) -> None:
    """Let Teams say that these people have the app: who they are, where, and in which language."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> None:
        async with gate:
            await Play.at_home(stage, person).add_app()

    await asyncio.gather(*map(one, people))


async def install_in_channel(stage: Stage) -> None:
    """The same for the team that has the bot in its channel."""
    await in_channel(stage, CHANNEL.people[0]).add_app()


async def install_again(stage: Stage) -> None:
    """For whoever still has the app, when something of it changed."""
    people = stage.example.people
    await install(stage, [one for one in people if stage.world.kept(f"app {one.chat}", True)])
