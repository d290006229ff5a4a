"""What an organisation must still fill in: places such as {{vul in: telefoon | 020 555 0100}}.

What stands behind the bar is plainly invented, and shown until the place is filled in: so that
somebody who tries the product sees what a card will look like. Production refuses any place.
"""

import re
from collections.abc import Iterable
from typing import Final

_PLACEHOLDER: Final = re.compile(r"\{\{vul in: ([^|}]+?)(?: \| ([^}]+?))?\}\}")


def placeholders_in(texts: Iterable[str]) -> tuple[str, ...]:
    """What is asked for, in the order of the texts; production refuses any."""
    return tuple(match[1] for text in texts for match in _PLACEHOLDER.finditer(text))


def shown(text: str) -> str:
    """The text with what is invented for each place; one without stays as it is."""
    return _PLACEHOLDER.sub(lambda match: match[2] or match[0], text)
