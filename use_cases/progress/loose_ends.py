"""What lacks when a trajectory closes: sessions that were not held, summaries that are not there.

Whoever closes says of each whether it still comes. What comes is an agreement from then on, which
is asked about and told when it is late; what does not come is off.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from storage.work import Work
from trajectory.errors import Invalid
from trajectory.follow_up.closing_report import LooseEnd, Missing
from trajectory.planning.programme import SessionType, Yield
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Role
from use_cases.planning import date_cards, settling
from use_cases.principal import Principal
from use_cases.progress.progress import Started, today_of

COMES_WITHIN: Final = 20
"""Working days after the closing by which what still comes is there."""
_SAID: Final = {"yes": True, "no": False}


async def loose_ends_of(work: Work, started: Started) -> list[LooseEnd]:
    """What lacks now, in the order of the programme."""
    found = []
    for kind in started.programme.sessions:
        missing = await _missing(work, started, kind)
        if missing is not None:
            found.append(LooseEnd(kind.id, missing))
    return found


async def _missing(work: Work, started: Started, kind: SessionType) -> Missing | None:
    """Small groups meet without a summary; of which none comes, that was said before."""
    held = [one for one in _of_kind(started, kind.id) if one.state is SessionState.HELD]
    if not held:
        return Missing.SESSION
    if Yield.GROUPS in kind.yields:
        return None
    ids = [session.id for session in held]
    if await work.summaries.not_coming(*ids):
        return None
    versions = await work.summaries.of_session(*ids)
    return None if any(one.released for one in versions) else Missing.SUMMARY


def _of_kind(started: Started, kind: str) -> list[Session]:
    return [session for session in started.sessions if session.type == kind]


def answered(ends: Sequence[LooseEnd], said: Mapping[str, str]) -> list[LooseEnd]:
    """The same with what was said of each, by session.

    Raises:
        Invalid: of one it was not said whether it still comes.
    """
    if any(said.get(end.session) not in _SAID for end in ends):
        raise Invalid("close-end-required")
    return [replace(end, comes=_SAID[said[end.session]]) for end in ends]


async def tie(work: Work, principal: Principal, started: Started, ends: Sequence[LooseEnd]) -> None:
    """Keep what was said of each, and begin with it."""
    await work.loose_ends.record(started.trajectory.id, ends)
    for end in ends:
        planned = await _settled(work, principal, started, end)
        if end.comes and not planned:
            await _agreed(work, principal, started, end)


async def _settled(work: Work, principal: Principal, started: Started, end: LooseEnd) -> bool:
    """Whether the session has its day and keeps it; dates that lie before the team go, and so does
    a day on which it does not come any more."""
    services, now, team = principal.services, principal.now, started.team
    for session in _of_kind(started, end.session):
        if session.state is SessionState.PROPOSED:
            await settling.withdraw(work, session)
            await date_cards.renew(work, team.members, session.id, now)
        elif session.state is SessionState.CONFIRMED and end.comes:
            return True
        elif session.state is SessionState.CONFIRMED:
            await settling.cancel(work, services, team, started.trajectory, session, now)
    return False


async def _agreed(work: Work, principal: Principal, started: Started, end: LooseEnd) -> None:
    """A session is held by the manager, a summary written by the trainer; in the language in which
    the team speaks."""
    library, language = principal.services.library, started.trajectory.language
    title = started.programme.session(end.session).title[language]
    say = library.texts.of(language)
    await work.agreements.record(
        trajectory_id=started.trajectory.id,
        what=say("close-end-agreed", missing=end.missing, session=title),
        owner=Role.MANAGER if end.missing is Missing.SESSION else Role.TRAINER,
        due=library.calendar.after(today_of(principal.now), COMES_WITHIN),
    )
