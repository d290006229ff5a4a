"""The meetings of a session as ready-made words for somebody's own calendar."""

from dataclasses import dataclass
from typing import Final

from content.texts.texts import Say
from documents.calendar import Entry
from papers.source import Source
from trajectory.language import Language
from trajectory.planning.sessions import Part, Session, SessionState
from use_cases.progress.progress import programme_of

MEETING: Final = "meeting"
"""What a ticket for the file of one meeting is about."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting that a plan has, or had before and lost; `nth` counts from one."""

    nth: int
    part: Part
    off: bool

    def subject(self, session_id: str) -> str:
        """What its ticket names. Ids of sessions hold no slash."""
        return f"{session_id}/{self.nth}"


def meetings_of(session: Session) -> list[Meeting]:
    """Those of its plan, and those that the plan before had more."""
    off = session.state is SessionState.CANCELLED
    lost = session.was[len(session.parts) :]
    return [
        Meeting(nth, part, off or nth > len(session.parts))
        for nth, part in enumerate((*session.parts, *lost), start=1)
    ]


async def entry_for(source: Source, subject: str, language: Language) -> Entry | None:
    """The words of one meeting; None when it is gone."""
    session_id, _, nth = subject.partition("/")
    entries = await entries_of(source, session_id, language)
    return next((entry for entry in entries if str(entry.nth) == nth), None)


async def entries_of(source: Source, session_id: str, language: Language) -> list[Entry]:
    """All meetings of a session, none when it is gone; nothing tells what is talked about."""
    work = source.work
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None:
        return []
    session_type = programme_of(source, team, trajectory).session(session.type)
    say = source.library.texts.of(language)
    title = say("session-title", title=session_type.title[language], team=team.name)
    return [
        Entry(
            id=session.id,
            nth=meeting.nth,
            version=session.version,
            title=say("calendar-off", title=title) if meeting.off else title,
            description=_description(source, say),
            place=session.place,
            part=meeting.part,
            off=meeting.off,
            organiser=say("calendar-organiser"),
            host=source.host,
            language=language,
            made=source.now,
            chat=source.chat,
        )
        for meeting in meetings_of(session)
    ]


def _description(source: Source, say: Say) -> str:
    """What it is, and the way to the chat."""
    said = say("calendar-what")
    return f"{said} {say('calendar-chat', link=source.chat)}" if source.chat else said
