"""A message that came alone: whether its day of delivery tells the day on which it was written."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from tests.attacks.attack import Attack, Hits, Kind, Stage, paired
from tests.attacks.mutants import separate_input as broken
from tests.booth.ballots.play import content
from trajectory import input_delivery
from trajectory.planning.working_days import at
from trajectory.separate_input import Author, Message

THURSDAY = date(2027, 1, 7)
DAYS = (0, 1, 4, 5, 6)
"""The working days of a week, which ends with the fixed moment of Thursday morning."""
WEEKS = 40
WRITTEN_AT = time(14, 0)


@dataclass(frozen=True)
class Lone:
    """Five people of five teams, each alone with a message: who wrote on which day, in that order,
    and on which day whose was delivered."""

    order: list[str]
    delivered: dict[str, datetime]
    luck: Random


async def lone_messages(stage: Stage) -> AsyncIterator[Lone]:
    """In one week one person of each of five teams writes."""
    luck = stage.luck
    for _ in range(stage.rounds):
        week = THURSDAY + timedelta(weeks=luck.randrange(WEEKS))
        people = [f"mens-{one}" for one in luck.sample(range(len(DAYS)), len(DAYS))]
        written = {
            who: at(week + timedelta(days=day), WRITTEN_AT)
            for who, day in zip(people, DAYS, strict=True)
        }
        yield Lone(people, {who: _delivered(when, luck) for who, when in written.items()}, luck)


def _delivered(written: datetime, luck: Random) -> datetime:
    """When the trainer reads it: the same steps as `booth/separate_input/batches.py` takes."""
    calendar = content().calendar
    first = input_delivery.next_delivery(calendar, written)
    moment = input_delivery.next_delivery(calendar, first)
    line = input_delivery.weekly_line(calendar, since=first, until=moment)
    wait = input_delivery.first_wait(luck.choice, moments=1, week_ended=line is None)
    message = replace(Message("id", "thread", Author.WRITER, 0, "Iets."), wait=wait)
    before = first
    while True:
        moments = input_delivery.passed(calendar, since=before, until=moment)
        [message] = input_delivery.pass_over([message], moments=moments, today=moment.date())
        if not message.waiting:
            return moment
        before, moment = moment, input_delivery.next_delivery(calendar, moment)


def by_day(lone: Lone) -> Hits:
    """Who wrote first, is whose message came first; what came together in any order."""
    came = lone.luck.sample(list(lone.delivered), len(lone.delivered))
    came.sort(key=lone.delivered.__getitem__)
    return paired(lone.order, came, {who: who for who in lone.order})


LONE = Attack(
    "a message that came alone",
    Kind.LINKAGE,
    "A0 with A2",
    lone_messages,
    by_day,
    broken.lone_to_the_day,
)
