"""Whoever may write in the database makes themself a reader, or makes a result say something else.

They look through the official cards, as the person that they became, and put everything back.
"""

import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from storage.ballots.box import Boxes
from storage.seals.whole import seal_everything
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.box import Found
from tests.attacks.field import Field, Group, Person, content, field, plan
from tests.attacks.mutants import rights as mutants
from tests.attacks.views import shown
from tests.chat import LEAD, object_id
from trajectory.errors import StandsStill
from trajectory.roles import Role
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import RoundState

ASKED = 7
BECAME = "somebody who made themself trainer in the database"
SOMEBODY_ELSE = "somebody who gave the row of a trainer their own Entra object id"
EARLY = "a result before its day, because its row says another day"
FORGED = "words of a result that were written by hand"
ANOTHER = "a result under other questions"
DOCUMENT = b"Action.OpenUrl"
"""On a card of a result stands the way to its documents."""
OTHERS = "a coach or a programme lead who asks for what the trainer reads"
PAINTED = "the picture of a department that was written by hand"
PUT_BACK = "a trainer of before, with rows and seals put back to how they were"


@dataclass(frozen=True)
class Target:
    """A team with a result that is not visible yet; `eve` has no part in it."""

    field: Field
    group: Group
    eve: Person

    async def by_hand(self, statement: str, **values: Any) -> None:
        """What no card does."""
        async with self.field.database.transaction() as connection:
            await connection.execute(text(statement), values)

    async def briefed(self, person: Person) -> bool:
        """Whether somebody gets the card of the trainer of this team."""
        return self.group.name.encode() in await shown(
            self.field, person, "briefing.show", self.group
        )

    async def result(self) -> bytes:
        """What the manager gets to see of the result; b"" for nothing of it."""
        card = await shown(self.field, self.group.manager, "result.show", self.group)
        return card if DOCUMENT in card else b""

    async def put_right(self) -> None:
        """Everything is true again, as it stands now."""
        await seal_everything(self.field.database, self.field.notary)


async def rights(stage: Stage) -> AsyncIterator[Found]:
    """A team per round, and every way to lie about it."""
    async with field(stage.backend) as town:
        *groups, strangers = await town.groups(stage.rounds + 1, ASKED, stage.luck)
        for group in groups:
            await _released(town, group)
        for group in groups:
            target = Target(town, group, strangers.members[0])
            found: Found = Counter()
            for name, lie in LIES.items():
                found[name] += await lie(target)
                await target.put_right()
            yield found


async def _released(town: Field, group: Group) -> None:
    """The round is over, with the same word for everything."""
    asked = content().newest_for(Level.TEAM)
    words = Release(asked.key, tuple(ItemRelease(item.id, Word.MOST) for item in asked.items))
    async with Boxes(town.database, town.notary).writing() as box:
        await box.releases.record(group.round, words)
        await box.rounds.move_to(group.round, RoundState.RELEASED)
        await box.commit()


async def _becomes_trainer(target: Target) -> int:
    group = target.group
    change = "UPDATE team SET trainer_id = :who WHERE id = :team"
    await target.by_hand(change, who=target.eve.id, team=group.team)
    got = await target.briefed(target.eve)
    await target.by_hand(change, who=group.trainer.id, team=group.team)
    return got


async def _becomes_somebody_else(target: Target) -> int:
    eve, trainer = target.eve, target.group.trainer
    await _are(target, (eve, "nobody"), (trainer, eve.object_id))
    got = await target.briefed(eve)
    await _are(target, (trainer, trainer.object_id), (eve, eve.object_id))
    return got


async def _are(target: Target, *rows: tuple[Person, str]) -> None:
    for person, account in rows:
        change = "UPDATE person SET object_id = :is WHERE id = :who"
        await target.by_hand(change, **{"is": account, "who": person.id})


async def _looks_early(target: Target) -> int:
    target.field.town.clock.moment = plan().closes + timedelta(minutes=5)
    assert not await target.result()
    change = "UPDATE round SET visible = :day WHERE id = :round"
    await _at(target, change, plan().opens)
    got = bool(await target.result())
    await _at(target, change, plan().visible)
    return got


async def _at(target: Target, change: str, day: Any) -> None:
    as_stored = day.replace(tzinfo=None).isoformat(" ") + ".000000"
    value = as_stored if target.field.database.is_sqlite else day
    await target.by_hand(change, day=value, round=target.group.round)


async def _forges_words(target: Target) -> int:
    target.field.town.clock.moment = plan().visible + timedelta(hours=1)
    before = await target.result()
    assert before
    asked = content().newest_for(Level.TEAM)
    for word, true in ((Word.FEW, False), (Word.MOST, True)):
        words = json.dumps([(item.id, word) for item in asked.items])
        change = "UPDATE release SET words = :words WHERE round_id = :round"
        await target.by_hand(change, words=words, round=target.group.round)
        if not true:
            got = await target.result()
    return got not in (b"", before)


async def _changes_questions(target: Target) -> int:
    asked = content().newest_for(Level.TEAM).key
    other = next(key for key in content().instruments if key != asked)
    change = "UPDATE round SET instrument = :key WHERE id = :round"
    await target.by_hand(change, key=other, round=target.group.round)
    got = bool(await target.result())
    await target.by_hand(change, key=asked, round=target.group.round)
    return got


async def _paints(target: Target) -> int:
    """A picture of a department of one team, which is that team's words."""
    group = target.group
    picture = "INSERT INTO picture VALUES ('painted', :team, 1, '2027-12-01')"
    await target.by_hand(picture, team=group.team)
    await target.by_hand("INSERT INTO picture_round VALUES (:id, 'painted')", id=group.round)
    try:
        async with target.field.desk.reading() as work:
            got = await work.pictures.newest(group.team) is not None
    except StandsStill:
        got = False
    await target.by_hand("DELETE FROM picture_round WHERE picture_id = 'painted'")
    await target.by_hand("DELETE FROM picture WHERE id = 'painted'")
    return got


async def _puts_back(target: Target) -> int:
    group, new = target.group, target.eve
    seals = await _seals(target)
    await _hands_over(target, new)
    assert not await target.briefed(group.trainer)
    await target.by_hand("DELETE FROM seal WHERE team_id = :team", team=group.team)
    for row in seals:
        await target.by_hand(
            "INSERT INTO seal VALUES (:kind, :key, :team_id, :number, :mac)", **row
        )
    change = "UPDATE team SET trainer_id = :who WHERE id = :team"
    await target.by_hand(change, who=group.trainer.id, team=group.team)
    return await target.briefed(group.trainer)


async def _seals(target: Target) -> Sequence[dict[str, Any]]:
    async with target.field.database.snapshot() as connection:
        query = text("SELECT kind, key, team_id, number, mac FROM seal WHERE team_id = :team")
        found = await connection.execute(query, {"team": target.group.team})
        return [dict(row) for row in found.mappings()]


async def _hands_over(target: Target, to: Person) -> None:
    async with target.field.desk.writing() as work:
        await work.teams.hand_over(target.group.team, Role.TRAINER, to.id)
        await work.commit()


LIES: dict[str, Callable[[Target], Awaitable[int]]] = {
    BECAME: _becomes_trainer,
    SOMEBODY_ELSE: _becomes_somebody_else,
    EARLY: _looks_early,
    FORGED: _forges_words,
    ANOTHER: _changes_questions,
    PAINTED: _paints,
    PUT_BACK: _puts_back,
}


async def others(stage: Stage) -> AsyncIterator[int]:
    """The round of a team is over; coach and lead press the buttons of the trainer's cards."""
    async with field(stage.backend) as town:
        lead = Person("", object_id(LEAD), "Lida")
        for group in await town.groups(stage.rounds, ASKED, stage.luck):
            await _released(town, group)
            asked = [(group.coach, "briefing"), (lead, "briefing"), (lead, "result")]
            cards = [await shown(town, who, f"{what}.show", group) for who, what in asked]
            yield sum(DOCUMENT in card for card in cards)


def _attack(name: str) -> Attack:
    def looks(found: Found) -> Hits:
        return Hits(found[name])

    return Attack(name, Kind.PRESENCE, "A4", rights, looks, mutants.believes_every_row)


ATTACKS = [
    *(_attack(name) for name in LIES),
    Attack(OTHERS, Kind.PRESENCE, "A10 and A11", others, Hits, mutants.everybody_may),
]
