"""One sending of answers: sealed, and put in the ballot box with whoever sends at the same time.

Sending writes one ballot and nothing beside it (anonymity.md §1). A commit must reach the disk and
costs the same for thirty ballots as for one; sharing it also tells less about who came when.
"""

import asyncio
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Final

from booth.ballots.instruments import instrument_of
from booth.ballots.sealing import RoundKey, check_seal, seal_ballot
from booth.protocol import Message, outcome
from booth.services import BoothServices
from storage.ballots.ballots import SealedBallot
from storage.ballots.box import Box
from storage.engine.group_commit import GroupCommit
from storage.keys.key_store import KeyStore
from trajectory.errors import Invalid
from trajectory.rounds.instrument import Answers, Instrument
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import Slot

SEALED: Final = "sealed"
ALREADY: Final = "already"
TOO_LATE: Final = "toolate"


@dataclass(frozen=True, slots=True)
class Sending:
    """Takes answers for as long as a round is open."""

    services: BoothServices
    commits: GroupCommit[SealedBallot, str]

    @classmethod
    def of(cls, services: BoothServices) -> "Sending":
        return cls(services, GroupCommit(partial(_put, services)))

    async def __call__(self, message: Message) -> Message:
        """Put answers in the box; whatever was sent before stays as it is.

        Raises:
            Invalid: a ticket that is not ours, or answers that the page could not have sent.
            SealBroken: somebody edited the round; it gets no answers.
        """
        slot = self.services.tickets.open_sending(message["ticket"]).slot
        ballot = await _sealed(self.services, slot, _answers(message))
        return outcome(await self.commits.done(ballot) if ballot else TOO_LATE)


# ---- one sending by itself: whatever refuses it is nobody else's business


async def _sealed(services: BoothServices, slot: Slot, answers: Answers) -> SealedBallot | None:
    """A ballot for the round as it was promised; None when that takes no answers."""
    async with services.boxes.reading() as box:
        round_ = await box.rounds.get(slot.round)
        if round_ is None or not round_.accepts(services.now()):
            return None
        instrument = await instrument_of(services, box, round_)
    return await asyncio.to_thread(_seal, services.keys, round_, instrument, slot, answers)


def _seal(
    keys: KeyStore, round_: Round, instrument: Instrument, slot: Slot, answers: Answers
) -> SealedBallot:
    check_seal(keys, round_)
    instrument.check(answers)
    return seal_ballot(round_.public_key, keys.get(RoundKey.MAC.of(round_.id)), slot, answers)


def _answers(message: Message) -> Answers:
    """Answers of exactly the kinds the page sends: whole numbers, nothing, and words."""
    choices, texts = message["answers"], message["texts"]
    deliver = message["deliver_below_threshold"]
    if not (isinstance(choices, dict) and isinstance(texts, dict) and isinstance(deliver, bool)):
        raise Invalid("request-malformed")
    if any(value is not None and type(value) is not int for value in choices.values()):
        raise Invalid("answer-off-scale")
    if not all(isinstance(text, str) for text in texts.values()):
        raise Invalid("request-malformed")
    return Answers(choices=choices, texts=texts, deliver_below_threshold=deliver)


# ---- everybody who sends at the same time


async def _put(services: BoothServices, ballots: Sequence[SealedBallot]) -> list[str]:
    """How each sending ended. While a round is held it cannot close."""
    async with services.boxes.writing() as box:
        accepting = await _held(services, box, {ballot.round for ballot in ballots})
        ended = [await _recorded(box, accepting, ballot) for ballot in ballots]
        await box.commit()
    return ended


async def _held(services: BoothServices, box: Box, rounds: Set[str]) -> Set[str]:
    """Those of these rounds that take answers, and do so until the end of this transaction."""
    for round_id in sorted(rounds):
        await box.hold(round_id, alone=False)
    known, now = await box.rounds.many(rounds), services.now()
    return {id for id, round_ in known.items() if round_.accepts(now)}


async def _recorded(box: Box, accepting: Set[str], ballot: SealedBallot) -> str:
    if ballot.round not in accepting:
        return TOO_LATE
    return SEALED if await box.ballots.record(ballot) else ALREADY
