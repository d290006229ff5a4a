"""What people tell the bot, in their own words and understood: is any of it kept, logged, measured
or said again? (anonymity.md §1)

In every round one member tells what happened, and then asks something. Afterwards each place is
searched for the words, and the figures after the one are compared with those after the other.
"""

import json
from collections import Counter
from collections.abc import AsyncIterator
from io import StringIO

from bot.start.version import VERSION
from storage.backup import backup
from tests.attacks.attack import Attack, Hits, Kind, Mutant, Stage
from tests.attacks.box import Found
from tests.attacks.canaries import bird, standing
from tests.attacks.field import Field, Person, field
from tests.attacks.leftovers import key_files
from tests.attacks.mutants import told as mutants
from tests.attacks.overheard import overheard
from understanding.listener import Listener

KEPT = "what people told in files, keys or a backup"
LOGGED = "a log line when somebody tells something"
MEASURED = "figures that tell a story from a question"
REPEATED = "what people told in Teams"
ROUTES = "113"
"""What stands on the card of whoever was understood, and on no answer to a question."""
STORIES = (
    "Mijn leidinggevende heeft me vernederd waar iedereen bij was. Het ging over {}.",
    "Er is iets ergs gebeurd op het werk. {} noemt me steeds een aap.",
    "Something happened with my boss and I do not feel safe. It was about {}.",
    "Ik word gepest door een collega. Ik noem de naam niet: {}.",
)
QUESTIONS = (
    "Wie is de trainer?",
    "Hoe lang duurt het?",
    "Is het verplicht?",
    "Tot wanneer kan het?",
)
TEAM = 7
LOADING = 120.0
"""Seconds for the encoder; a busy machine takes long to load it."""


async def told(stage: Stage) -> AsyncIterator[Found]:
    """A member of one team each round, while questions are open."""
    luck = stage.luck
    async with field(stage.backend) as asked:
        with overheard() as log:
            [group] = await asked.groups(1, TEAM, luck)
            await asked.run("sending")
            await Listener(patience=LOADING).hear("Zo is alles geladen.")
            for person in group.members:
                await asked.does(asked.teams(person).writes("hallo"))
            for number in range(stage.rounds):
                person, word = luck.choice(group.members), bird(f"verhaal{number:03}", "kofi")
                said = luck.choice(STORIES).format(word), luck.choice(QUESTIONS)
                found = await _heard(asked, person, said, log)
                yield found + await _searched(asked, word)


async def _heard(asked: Field, person: Person, said: tuple[str, str], log: StringIO) -> Found:
    """What the log and the figures show while somebody tells, and then asks."""
    noted: list[int] = []
    rose: list[Counter[str]] = []
    for words in said:
        figures, lines = await _figures(asked), _lines(log)
        await asked.does(asked.teams(person).writes(words))
        noted.append(_lines(log) - lines)
        rose.append(await _figures(asked))
        rose[-1].subtract(figures)
    cards = [json.dumps(card) for card in asked.town.teams.cards(person.chat)[-2:]]
    understood = [ROUTES in card for card in cards]
    assert understood == [True, False], f"the control of the harness: {said} got {understood}"
    return Counter({LOGGED: sum(noted), MEASURED: int(rose[0] != rose[1])})


def _lines(log: StringIO) -> int:
    return log.getvalue().count("\n")


async def _figures(asked: Field) -> Counter[str]:
    _, said = await asked.town.asks_inside("/metrics")
    lines = [line.rpartition(" ") for line in said.splitlines() if not line.startswith("#")]
    return Counter({name: round(float(value)) for name, _, value in lines})


async def _searched(asked: Field, word: str) -> Found:
    """In how many places the word stands."""
    files = [name.encode() + kept for name, (_, kept) in key_files(asked.key_folder).items()]
    files += (await asked.witness.remains()).values()
    files += [line.encode() async for line in backup(asked.database, VERSION)]
    await asked.witness.let_go()
    return Counter(
        {
            KEPT: standing([word.encode()], files).total(),
            REPEATED: standing([word.encode()], [asked.town.teams.everything().encode()]).total(),
        }
    )


def _attack(name: str, adversary: str, mutant: Mutant) -> Attack:
    return Attack(name, Kind.PRESENCE, adversary, told, lambda found: Hits(found[name]), mutant)


ATTACKS = [
    _attack(KEPT, "A4 and A8", mutants.keeps_what_is_told),
    _attack(LOGGED, "A5", mutants.logs_what_is_told),
    _attack(MEASURED, "A5", mutants.counts_meanings),
    _attack(REPEATED, "A1 and A6", mutants.repeats_what_is_told),
]
