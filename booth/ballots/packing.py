"""What the page does with a sheet before it is sent, in Python: for whoever answers without one.

The try-out's colleagues use it, and the tests; `static/` does the same in every browser.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from booth.ballots.sheets import BALLOT_BYTES, ballot_info, ticket_hash, written
from booth.hpke import seal
from booth.padding import padded
from trajectory.rounds.instrument import Answers


def packed(asked: Mapping[str, Any], answers: Answers) -> str:
    """A packet in base64 for what was `asked`, as the opened page got it: the key of its round,
    what a packet is bound to, and who reads.

    Raises:
        Invalid: the answers outgrow a packet.
    """
    key = b64decode(asked["key"])
    bound = ballot_info(asked["round"], asked["instrument"], key, ticket_hash(asked["ticket"]))
    sheet = written(replace(answers, reader=asked["reader"]))
    return b64encode(seal(key, bound, padded(sheet, BALLOT_BYTES))).decode()
