"""A sheet of answers as the page writes it down, and as closing reads it again.

The page checks what it sends; closing trusts no page and checks the same (trust.md, rule 1).
"""

import hashlib
import json
import re
from typing import Any, Final

from booth.pools.seals import CONTENT_BYTES, info
from trajectory.errors import Invalid
from trajectory.rounds.instrument import Answers, Instrument

BALLOT_BYTES: Final = CONTENT_BYTES
"""One size for every ballot of every instrument; also more than one long text fits."""
READER: Final = re.compile(r"([0-9a-f]{32})?")
"""How a page names who reads; "" when nobody does."""
_FIELDS: Final = {"choices", "texts", "deliver", "reader", "succeeds"}


def ballot_info(round_id: str, instrument: str, public_key: bytes, ticket: bytes) -> bytes:
    """What a ballot is bound to: it opens for this round and with this ticket only.

    `ticket` is the SHA-256 of the ticket that it was sent with (trust.md, rule 1): whoever copies
    the packet of somebody else and sends it with a ticket of their own, sends nothing.
    """
    key = hashlib.sha256(public_key).digest()
    return info("ballot", round_id.encode(), instrument.encode(), key, ticket)


def ticket_hash(ticket: str) -> bytes:
    """The SHA-256 of a ticket as it is written."""
    return hashlib.sha256(ticket.encode()).digest()


def written(answers: Answers) -> bytes:
    """A sheet, before the page pads and seals it."""
    sheet = {
        "choices": dict(answers.choices),
        "texts": dict(answers.texts),
        "deliver": answers.deliver_below_threshold,
        "reader": answers.reader,
        "succeeds": answers.succeeds,
    }
    return json.dumps(sheet, ensure_ascii=False).encode()


def answers_in(sheet: bytes, instrument: Instrument) -> Answers:
    """The answers on a sheet.

    Raises:
        Invalid: no page of ours wrote this, or not for this instrument.
    """
    try:
        fields = json.loads(sheet)
        json.dumps(fields, ensure_ascii=False).encode()  # half a character cannot be written down
    except (ValueError, RecursionError):
        raise Invalid("request-malformed") from None
    answers = _answers(fields)
    instrument.check(answers)
    return answers


def _answers(fields: Any) -> Answers:
    """Answers of exactly the kinds the page sends: whole numbers, nothing, and words."""
    if not (isinstance(fields, dict) and fields.keys() == _FIELDS):
        raise Invalid("request-malformed")
    choices, texts, deliver = fields["choices"], fields["texts"], fields["deliver"]
    if not (isinstance(choices, dict) and isinstance(texts, dict) and isinstance(deliver, bool)):
        raise Invalid("request-malformed")
    if any(value is not None and type(value) is not int for value in choices.values()):
        raise Invalid("answer-off-scale")
    if not all(isinstance(text, str) for text in texts.values()):
        raise Invalid("request-malformed")
    reader, succeeds = fields["reader"], fields["succeeds"]
    if not (isinstance(reader, str) and READER.fullmatch(reader) and isinstance(succeeds, bool)):
        raise Invalid("request-malformed")
    return Answers(choices, texts, deliver, reader, succeeds)


def fits(instrument: Instrument) -> bool:
    """Whether every set of answers to this instrument fits in a ballot."""
    largest = Answers(
        choices={item.id: max(instrument.scale_of(item).values) for item in instrument.items},
        texts={question.id: "x" * instrument.room for question in instrument.open_questions},
        reader="f" * 32,
    )
    return len(written(largest)) < BALLOT_BYTES
