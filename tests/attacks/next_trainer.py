"""Somebody else becomes trainer: what they read of what was written to the one before."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, timedelta

from booth.ballots.old_texts import destroy_old_texts
from tests.attacks.attack import Attack, Hits, Kind, Mutant, Stage
from tests.attacks.box import booth, closed
from tests.attacks.canaries import bird
from tests.attacks.mutants import order
from tests.booth.ballots.play import NAMES, NOOR, OPENS, TARIQ, Play, answers
from trajectory.rounds.rounds import TEXTS_LIVE

NEXT = "texts of a round read by a next trainer"
LATER = "texts of a round read by a trainer whose time is over"
PEOPLE = NAMES[:6]


async def changed(stage: Stage) -> AsyncIterator[Counter[str]]:
    """Everybody writes to Tariq and ticks nothing; Noor becomes trainer, in turn while the round is
    open and after its closing; and then Tariq is trainer again, when his time was over."""
    async with booth(stage.backend) as play:
        for number in range(stage.rounds):
            play.now = OPENS + timedelta(hours=1)
            await play.night()
            await play.is_read_by(TARIQ)
            yield await _round(play, number)


async def _round(play: Play, number: int) -> Counter[str]:
    found: Counter[str] = Counter()
    id = await play.opened(people=PEOPLE)
    sheets = [answers(4, bird(f"ronde{number:03}", person)) for person in PEOPLE]
    await play.fill(id, *sheets, people=PEOPLE)
    if number % 2:
        await play.is_read_by(NOOR)
    await closed(play, id)
    assert len(await _read(play, id, TARIQ)) == len(PEOPLE), "who was named reads"
    await play.is_read_by(NOOR)
    found[NEXT] += bool(await _read(play, id, NOOR))
    play.now += TEXTS_LIVE - timedelta(hours=1)
    await play.by_hand(
        "UPDATE mailbox_reader SET until = :now WHERE until IS NOT NULL", now=_stored(play)
    )
    await play.night()
    await destroy_old_texts(play.services, play.now)
    found[LATER] += bool(await _read(play, id, TARIQ))
    await play.is_read_by(TARIQ)
    found[LATER] += bool(await _read(play, id, TARIQ))
    return found


def _stored(play: Play) -> object:
    """This moment as the database keeps it."""
    return play.now.astimezone(UTC).replace(tzinfo=None) if play.database.is_sqlite else play.now


async def _read(play: Play, id: str, account: str) -> list[str]:
    return list((await play.trainer_reads(id, account)).said.get("texts", []))


def _attack(name: str, mutant: Mutant) -> Attack:
    def looks(found: Counter[str]) -> Hits:
        return Hits(bool(found[name]))

    return Attack(name, Kind.PRESENCE, "A2", changed, looks, mutant)


ATTACKS = [
    _attack(NEXT, order.every_text_succeeds),
    _attack(LATER, order.keeps_texts_of_before),
]
