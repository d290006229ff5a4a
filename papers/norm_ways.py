"""A norm with how the team came to adopt it, in the reader's words around the team's own."""

from content.texts.texts import Say
from trajectory.norms import GuideNorm
from trajectory.summaries import AdoptedNorm


def way_in_words(say: Say, norm: AdoptedNorm | GuideNorm) -> str:
    """How the team came to adopt it; "" of an old one, that does not say."""
    return say("norm-way", way=norm.way) if norm.way else ""


def with_way(say: Say, norm: AdoptedNorm | GuideNorm) -> str:
    """The norm, and behind it how the team came to adopt it."""
    return f"{norm.text} {way_in_words(say, norm)}".rstrip()
