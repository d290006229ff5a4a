"""How a trainer's week is said, the same in the chat and on the board."""

from collections.abc import Iterable, Sequence
from datetime import date

from content.texts.texts import clock
from papers.standing import Teller
from trajectory.agenda.offers import Hindrance
from trajectory.agenda.weeks import Found, Meeting
from trajectory.planning.programme import Case
from trajectory.planning.sessions import Part
from use_cases.agenda.agenda import Agenda
from use_cases.agenda.load import Load


def when_said(teller: Teller, part: Part) -> str:
    """As every card says when a meeting is."""
    begin, end = clock(part.starts, teller.language), clock(part.ends, teller.language)
    return teller.say("session-when", day=part.day, begin=begin, end=end)


def numbered(teller: Teller, one: Meeting) -> str:
    """When it is, behind the number that it has in its week; a proposal has none."""
    when = when_said(teller, one.part)
    if one.proposed:
        return teller.say("agenda-proposed", when=when)
    return teller.say("agenda-numbered", number=str(one.number), when=when)


def what_said(teller: Teller, agenda: Agenda, one: Meeting) -> str:
    """Which team, and what comes in the programme."""
    planned = agenda.sessions[one.session]
    title = planned.type.title[teller.language]
    return teller.say("session-title", title=title, team=planned.team.name)


def to_prepare(teller: Teller, agenda: Agenda, one: Meeting) -> list[str]:
    """What the programme asks to put ready. What hangs on a result stands in the briefing, so that
    an agenda says nothing of how a round ended."""
    materials = agenda.sessions[one.session].type.materials
    return [each.what[teller.language] for each in materials if each.case is Case.ALWAYS]


def clashes_said(teller: Teller, agenda: Agenda, one: Meeting) -> list[str]:
    """Everything that clashes with a meeting, each once, the other team by name."""
    said = [_clash(teller, agenda, found) for found in agenda.clash_of(one)]
    return list(dict.fromkeys(said))


def _clash(teller: Teller, agenda: Agenda, found: Found) -> str:
    other = agenda.sessions[found.other.session].team.name if found.other else ""
    return teller.say("agenda-clash", clash=found.clash, other=other)


def load_said(teller: Teller, load: Load) -> str:
    """Planned beside offered; what was not offered is said, and is no fault."""
    if load.offered is None:
        return teller.say("agenda-load-unsaid", planned=load.planned)
    return teller.say("agenda-load", planned=load.planned, offered=load.offered)


def declined_said(teller: Teller, hindrance: Hindrance) -> str:
    """What somebody said is in the way of a team, told to themselves."""
    return teller.say("decline-said", why=teller.say("hindrance", hindrance=hindrance))


def count_of_clashes(agenda: Agenda) -> int:
    """Meetings with which something clashes."""
    return sum(bool(agenda.clash_of(one)) for one in meetings(agenda))


def meetings(agenda: Agenda) -> Iterable[Meeting]:
    return (one for week in agenda.weeks for one in week.meetings)


def days_said(teller: Teller, days: Sequence[tuple[date, date]]) -> list[str]:
    """Times from a day to a day."""
    return [teller.say("away-days", since=since, until=until) for since, until in days]
