"""What an organisation must still fill in: places such as {{vul in: telefoon}}."""

import re
from collections.abc import Iterable
from typing import Final

_PLACEHOLDER: Final = re.compile(r"\{\{vul in: (.+?)\}\}")


def placeholders_in(texts: Iterable[str]) -> tuple[str, ...]:
    """What is asked for, in the order of the texts; production refuses any."""
    return tuple(place for text in texts for place in _PLACEHOLDER.findall(text))
