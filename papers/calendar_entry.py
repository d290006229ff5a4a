"""A session as ready-made words for somebody's own calendar."""

from typing import Final

from content.texts.texts import Say
from documents.calendar import Entries, Entry
from papers.source import Source
from trajectory.language import Language
from trajectory.planning.sessions import SessionState
from use_cases.progress.progress import programme_of

SESSION: Final = "session"
"""What a ticket for the file of one session is about."""
SESSIONS: Final = "sessions"
"""The same for all sessions of a trajectory that are still to come."""


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
        description=_description(source, say),
        place=session.place,
        parts=session.parts,
        cancelled=session.state is SessionState.CANCELLED,
        organiser=say("calendar-organiser"),
        host=source.host,
        language=language,
        made=source.now,
        dropped=session.was[len(session.parts) :],
        chat=source.chat,
    )


def _description(source: Source, say: Say) -> str:
    """What it is, and the way to the chat."""
    said = say("calendar-what")
    return f"{said} {say('calendar-chat', link=source.chat)}" if source.chat else said


async def entries_for(source: Source, trajectory_id: str, language: Language) -> Entries | None:
    """Every session of a trajectory that has a date and was not held; None when there is none."""
    sessions = await source.work.sessions.of_trajectory(trajectory_id)
    dated = [session.id for session in sessions if session.state is SessionState.CONFIRMED]
    found = [await entry_for(source, id, language) for id in dated]
    entries = tuple(entry for entry in found if entry is not None)
    name = source.library.texts.of(language)("calendar-organiser")
    return Entries(name, entries) if entries else None
