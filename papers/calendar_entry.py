"""A session as ready-made words for somebody's own calendar."""

from typing import Final

from documents.calendar import Entry
from papers.source import Source
from trajectory.language import Language
from trajectory.planning.sessions import SessionState
from use_cases.progress.progress import programme_of

SESSION: Final = "session"
"""What a ticket for such a file is about."""


async def entry_for(source: Source, session_id: str, language: Language) -> Entry | None:
    """The words of a calendar entry; nothing in it tells what is talked about.

    None when the session is gone, or has no date.
    """
    work = source.work
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None or not session.parts:
        return None
    session_type = programme_of(source, team, trajectory).session(session.type)
    say = source.library.texts.of(language)
    return Entry(
        id=session.id,
        version=session.version,
        title=say("session-title", title=session_type.title[language], team=team.name),
        description=say("calendar-what"),
        place=session.place,
        parts=session.parts,
        cancelled=session.state is SessionState.CANCELLED,
        organiser=say("calendar-organiser"),
        host=source.host,
        language=language,
        made=source.now,
    )
