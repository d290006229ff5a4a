"""What a team did in a trajectory, day after day, as a table of the closing report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from content.texts.texts import Say
from documents import Table
from papers.follow_up.side_by_side import Results
from papers.step_names import step_name
from trajectory.follow_up.closing_report import Closing, LooseEnd, Missing
from trajectory.language import Language
from trajectory.planning.programme import SCAN, ProgrammeKind
from trajectory.planning.sessions import SessionState
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from use_cases.progress.progress import Started


@dataclass(frozen=True, slots=True)
class Trodden:
    """One trajectory of a team, with what its closing had to show, and what its scans said."""

    started: Started
    closing: Closing
    results: Results


@dataclass(frozen=True, slots=True)
class _Row:
    day: date
    """`date.max` of what was not done: it stands last."""
    what: str
    when: str


def done_table(say: Say, trodden: Trodden, language: Language, *, nth: int | None) -> Table:
    """What was done, day after day, and what was not; `nth` where there were several
    trajectories."""
    rows = sorted(_rows(say, trodden, language), key=lambda row: row.day)
    columns = (say("paper-step-what"), say("paper-step-when"))
    return Table(_title(say, trodden, nth), columns, tuple((one.what, one.when) for one in rows))


def _title(say: Say, trodden: Trodden, nth: int | None) -> str:
    if nth is None:
        return say("report-done")
    halt = trodden.started.halt
    first = trodden.started.trajectory.started.date()
    last = halt.since if halt else first
    return say("report-done-round", nth=str(nth), first=first, last=last)


def _rows(say: Say, trodden: Trodden, language: Language) -> Iterator[_Row]:
    started, closing = trodden.started, trodden.closing
    done, ends = dict(closing.done), {end.session: end for end in closing.ends}
    programme, without = started.programme, dict(closing.without)
    sessions = [session.id for session in programme.sessions]
    for step in sessions if programme.kind is ProgrammeKind.NEXT else [SCAN, *sessions]:
        when = _when(say, _days(started, step, done.get(step)), ends.get(step))
        if step in without:
            why = say("summary-without-why", reason=without[step])
            when = f"{when}; {say('report-no-summary')} ({why})"
        yield _Row(done.get(step, date.max), step_name(say, programme, step, language), when)
    for scan in filter(_was_follow_up, started.rounds):
        day = scan.closes.date()
        yield _Row(day, say("report-follow-up"), say("report-day", day=day))


def _was_follow_up(scan: Round) -> bool:
    ended = scan.state in (RoundState.RELEASED, RoundState.TOO_FEW)
    return scan.kind is RoundKind.FOLLOW_UP_SCAN and ended


def _days(started: Started, step: str, day: date | None) -> list[date]:
    """The days on which it was done: a session may have had two half-days."""
    held = [one for one in started.sessions if one.state is SessionState.HELD and one.type == step]
    days = sorted({part.day for session in held for part in session.parts})
    return days or ([day] if day else [])


def _when(say: Say, days: list[date], end: LooseEnd | None) -> str:
    """The days, or that it was not done; and what was said at the closing of what lacked."""
    comes = say("report-comes", comes="yes" if end.comes else "no") if end else ""
    if not days:
        return comes or say("report-not-held")
    done = say("list-and").join(say("report-day", day=day) for day in days)
    if end is None or end.missing is not Missing.SUMMARY:
        return done
    return f"{done}; {say('report-no-summary')}, {comes}"
