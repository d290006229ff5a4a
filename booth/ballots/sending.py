"""One sending of answers: sealed, and put in the ballot box with whoever sends at the same time.

Sending writes one ballot and nothing beside it (anonymity.md §1). A commit must reach the disk and
costs the same for thirty ballots as for one; sharing it also tells less about who came when.
"""

import asyncio
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Final

from booth.ballots.instruments import instrument_of, knowing
from booth.ballots.sealing import RoundKey, check_seal, seal_ballot
from booth.protocol import Message, outcome
from booth.services import BoothServices
from storage.ballots.ballots import SealedBallot
from storage.ballots.box import Box
from storage.engine.group_commit import GroupCommit
from trajectory.errors import DomainError, Invalid
from trajectory.rounds.instrument import Answers
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import Slot

SEALED: Final = "sealed"
ALREADY: Final = "already"
TOO_LATE: Final = "toolate"


Sent = tuple[Slot, Answers]


@dataclass(frozen=True, slots=True)
class Sending:
    """Takes answers for as long as a round is open."""

    services: BoothServices
    together: GroupCommit[Sent, str | DomainError]

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
        ended = await self.together.done((slot, _answers(message)))
        if isinstance(ended, DomainError):
            raise ended
        return outcome(ended)


@dataclass(frozen=True, slots=True)
class _Open:
    """A round that is held open, and what it asks."""

    asked: Round
    services: BoothServices


async def _put(services: BoothServices, sent: Sequence[Sent]) -> list[str | DomainError]:
    """How each sending ended. While a round is held it cannot close."""
    async with services.boxes.writing() as box:
        held = await _held(services, box, {slot.round for slot, _ in sent})
        sealed = await asyncio.to_thread(lambda: [_sealed(held, *each) for each in sent])
        ended = [await _recorded(box, one) for one in sealed]
        await box.commit()
    return ended


async def _held(services: BoothServices, box: Box, rounds: Set[str]) -> dict[str, _Open]:
    """Those of these rounds that are open, and stay so until the end of this transaction."""
    for round_id in sorted(rounds):
        await box.hold(round_id, alone=False)
    found, now = await box.rounds.many(rounds), services.now()
    accepting = [asked for asked in found.values() if asked.accepts(now)]
    return {asked.id: _Open(asked, await knowing(services, box, asked)) for asked in accepting}


def _sealed(
    held: Mapping[str, _Open], slot: Slot, answers: Answers
) -> SealedBallot | str | DomainError:
    """A ballot for the round as it was promised, or why there is none."""
    found = held.get(slot.round)
    if found is None:
        return TOO_LATE
    try:
        return _seal(found.services, found.asked, slot, answers)
    except DomainError as refusal:
        return refusal


def _seal(services: BoothServices, asked: Round, slot: Slot, answers: Answers) -> SealedBallot:
    check_seal(services.keys, asked)
    instrument_of(services, asked).check(answers)
    mac_key = services.keys.get(RoundKey.MAC.of(asked.id))
    return seal_ballot(asked.public_key, mac_key, slot, answers)


async def _recorded(box: Box, sealed: SealedBallot | str | DomainError) -> str | DomainError:
    if not isinstance(sealed, SealedBallot):
        return sealed
    return SEALED if await box.ballots.record(sealed) else ALREADY


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
