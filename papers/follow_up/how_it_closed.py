"""How a trajectory closed, in sentences that the card and the report share."""

from collections.abc import Iterable

from content.texts.texts import Say
from trajectory.follow_up.closing_report import Closing, LooseEnd, Missing
from trajectory.language import Language
from trajectory.norms import Coverage
from trajectory.planning.programme import Programme
from trajectory.postponing import Halt


def covered_words(say: Say, covered: Coverage, programme: Programme) -> str:
    """How many themes have a norm, beside what the programme aims at."""
    count = say("report-covered", count=covered.themes, of=str(covered.of))
    aim = say("report-aim", percent=f"{covered.percent}%", span=programme.aim.span)
    return f"{count} {aim}"


def why_words(say: Say, halt: Halt | None) -> list[str]:
    """Why it is below the aim; nothing when it is not, or when that was forgotten."""
    if halt is None or halt.reason is None:
        return []
    return [say("report-why-below", reason=say("reason", reason=halt.reason))]


def ends_words(
    say: Say, programme: Programme, ends: Iterable[LooseEnd], language: Language
) -> list[str]:
    """What lacks: the sessions of which the same can be said, in one sentence."""
    alike: dict[tuple[Missing, bool], list[str]] = {}
    for end in ends:
        title = programme.session(end.session).title[language]
        alike.setdefault((end.missing, end.comes), []).append(title)
    return [
        say(
            "report-ends",
            sessions=", ".join(titles),
            missing=missing,
            comes="yes" if comes else "no",
        )
        for (missing, comes), titles in alike.items()
    ]


def without_words(
    say: Say, programme: Programme, closing: Closing, language: Language
) -> list[str]:
    """Of which sessions no summary comes, and why."""
    return [
        say(
            "report-without",
            session=programme.session(session).title[language],
            why=say("summary-without-why", reason=reason),
        )
        for session, reason in closing.without
    ]
