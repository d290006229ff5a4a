"""A session as ready-made words for somebody's own calendar."""

from datetime import datetime
from typing import Final

from content.library import Library
from documents.calendar import Entry
from trajectory.language import Language
from trajectory.planning.sessions import Session, SessionState
from trajectory.teams import Team, Trajectory

SESSION: Final = "session"
"""What a ticket for such a file is about."""


def entry_of(
    library: Library,
    *,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    language: Language,
    host: str,
    made: datetime,
) -> Entry:
    """The words of a calendar entry; nothing in it tells what is talked about."""
    kept = library.programmes.get(trajectory.programme) or library.programme_for(team.level)
    kind = kept.session(session.type)
    say = library.texts.of(language)
    return Entry(
        id=session.id,
        version=session.version,
        title=say("session-title", title=kind.title[language], team=team.name),
        description=say("calendar-what"),
        place=session.place,
        parts=session.parts,
        cancelled=session.state is SessionState.CANCELLED,
        organiser=say("calendar-organiser"),
        host=host,
        language=language,
        made=made,
    )
