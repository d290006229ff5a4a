"""One sending of answers: sealed, and put in the ballot box with whoever sends at the same time.

Sending writes one ballot and nothing beside it (anonymity.md §1). A commit must reach the disk and
costs the same for thirty ballots as for one; sharing it also tells less about who came when.
"""

import asyncio
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Final

from booth.ballots.instruments import known_instrument
from booth.ballots.sealing import RoundKey, SealBroken, check_seal, seal_ballot
from booth.envelope import Message
from booth.protocol import outcome
from booth.services import BoothServices
from storage.ballots.ballots import SealedBallot
from storage.ballots.box import Box
from storage.engine.group_commit import GroupCommit
from storage.keys.key_store import KeyStore
from trajectory.errors import DomainError, Invalid
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
    commits: GroupCommit["_Sheet", str]

    @classmethod
    def of(cls, services: BoothServices) -> "Sending":
        return cls(services, GroupCommit(partial(_put, services)))

    async def __call__(self, message: Message) -> Message:
        """Put answers in the box; whatever was sent before stays as it is.

        Raises:
            Invalid: a ticket that is not ours, or answers that the page could not have sent.
            SealBroken: somebody edited the round; it gets no answers.
        """
        slot = self.services.tickets.open_sending(message["ticket"], self.services.now()).slot
        return outcome(await self.commits.done(_Sheet(slot, _answers(message))))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Answers on their way to their slot."""

    slot: Slot
    answers: Answers


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


@dataclass(frozen=True, slots=True)
class _Held:
    """A round that stays open until the end of this transaction; `instrument` is None when it was
    made for this round and is gone, or was edited since."""

    round: Round
    instrument: Instrument | None


async def _put(services: BoothServices, sheets: Sequence[_Sheet]) -> list[str | DomainError]:
    """How each sending ended; what refuses one is nobody else's business."""
    async with services.boxes.writing() as box:
        held = await _hold(services, box, {sheet.slot.round for sheet in sheets})
        seal = partial(_sealed, services.keys, held)
        sealed = await asyncio.to_thread(lambda: [seal(sheet) for sheet in sheets])
        ended = [await _recorded(box, each) for each in sealed]
        await box.commit()
    return ended


async def _hold(services: BoothServices, box: Box, rounds: Set[str]) -> dict[str, _Held]:
    """Those of these rounds that take answers. While a round is held it cannot close."""
    for round_id in sorted(rounds):
        await box.hold(round_id, alone=False)
    known, now = await box.rounds.many(rounds), services.now()
    accepting = [round_ for round_ in known.values() if round_.accepts(now)]
    return {
        round_.id: _Held(round_, await known_instrument(services, box, round_))
        for round_ in accepting
    }


def _sealed(
    keys: KeyStore, held: Mapping[str, _Held], sheet: _Sheet
) -> SealedBallot | DomainError | None:
    """A ballot for the round as it was promised, or what refuses it; None when it is too late."""
    if sheet.slot.round not in held:
        return None
    try:
        return _seal(keys, held[sheet.slot.round], sheet)
    except DomainError as refusal:
        return refusal


def _seal(keys: KeyStore, held: _Held, sheet: _Sheet) -> SealedBallot:
    check_seal(keys, held.round)
    if held.instrument is None:
        raise SealBroken
    held.instrument.check(sheet.answers)
    mac_key = keys.get(RoundKey.MAC.of(held.round.id))
    return seal_ballot(held.round.public_key, mac_key, sheet.slot, sheet.answers)


async def _recorded(box: Box, sealed: SealedBallot | DomainError | None) -> str | DomainError:
    if sealed is None:
        return TOO_LATE
    if isinstance(sealed, DomainError):
        return sealed
    return SEALED if await box.ballots.record(sealed) else ALREADY
