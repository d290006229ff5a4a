"""Something that is known of a team for one person: what is true, and the words for it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from content.questions.situations import Situation


@dataclass(frozen=True, slots=True)
class Known:
    """Situations that hold, and values for the variables that they give."""

    situations: AbstractSet[Situation] = frozenset()
    words: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, *parts: "Known") -> "Known":
        """All of these together."""
        situations = frozenset[Situation]().union(*(part.situations for part in parts))
        return cls(
            situations, {name: value for part in parts for name, value in part.words.items()}
        )
