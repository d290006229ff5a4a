"""Two texts of one person: whether their places give away that they belong together."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.box import booth, closed, read
from tests.attacks.mutants import order
from tests.booth.ballots.play import OPENS, Play, answers, client_of, scan
from trajectory.rounds.instrument import OpenQuestion

PEOPLE = 8


async def two_texts(stage: Stage) -> AsyncIterator[dict[str, list[str]]]:
    """Rounds that ask two open questions; everybody answers both."""
    luck = stage.luck
    async with booth(stage.backend) as play:
        services = _with_two_questions(play)
        async with client_of(services) as client:
            play.services, play.client = services, client
            for _ in range(stage.rounds):
                play.now = OPENS + timedelta(hours=1)
                people = [f"mens-{number}" for number in range(PEOPLE)]
                round_id = await play.opened(people=people)
                for number in luck.sample(range(PEOPLE), PEOPLE):
                    sheet = answers(luck.randint(1, 5))
                    texts = {
                        scan().open_questions[0].id: f"een {number}",
                        "tweede": f"twee {number}",
                    }
                    await play.member(people[number], round_id).sends(**{**sheet, "texts": texts})
                await closed(play, round_id)
                yield {"reading page": await read(play, round_id)}


def _with_two_questions(play: Play) -> Any:
    first = scan().open_questions[0]
    asked = replace(scan(), open_questions=(first, OpenQuestion("tweede", first.text, first.hint)))
    return play.given(instruments={**play.services.instruments, asked.key: asked})


def together(order: dict[str, list[str]]) -> Hits:
    """The first answer to one question is from whom the first answer to the other is."""
    texts = [text.split() for text in order["reading page"]]
    first = [number for question, number in texts if question == "een"]
    second = [number for question, number in texts if question == "twee"]
    return Hits(sum(a == b for a, b in zip(first, second, strict=True)), PEOPLE)


ATTACKS = [
    Attack(
        "order of the texts to two questions",
        Kind.LINKAGE,
        "A2",
        two_texts,
        together,
        partial(order.texts_in_order),
    ),
]
