"""What slides say, as ready-made words."""

from dataclasses import dataclass
from datetime import datetime

from documents.sheet import Finding
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Spread:
    """One slide with one idea: a question, points, or findings with their chart; a title above it.

    `sentence` stands below the title. `before` are the findings of an earlier result, one for each
    of `findings`. `chart` says in words what the chart shows, for whoever does not see it. `notes`
    are for whoever shows the slide. What does not fit takes more slides of the same title.
    """

    title: str
    sentence: str = ""
    question: str = ""
    points: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    before: tuple[Finding, ...] = ()
    chart: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlideShow:
    """Slides in one language. `series` names what the bars of a chart show, of an earlier result
    and of this one; `lines` stand on the first slide; `created` is a moment with its zone, the same
    for every copy."""

    language: Language
    title: str
    subtitle: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    spreads: tuple[Spread, ...]
    series: tuple[str, str]
    created: datetime

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
