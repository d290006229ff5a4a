"""The session that a card is about, and what every card about it says and carries."""

from dialogs.planning import date_words
from dialogs.scene import Scene
from storage.work import Work
from trajectory.roles import Action
from use_cases.sessions.team_session import SessionRef, TeamSession, session_in_team


def ref_on_card(scene: Scene) -> SessionRef:
    """Which session of which team the pressed card names."""
    return SessionRef(scene.value("team"), scene.value("session"))


async def session_on_card(scene: Scene, work: Work, action: Action) -> TeamSession:
    """The session that the pressed card is about.

    Raises:
        Stale, NotFound, NotAllowed: as `session_in_team`.
    """
    return await session_in_team(work, scene.principal, ref_on_card(scene), action)


def context_of(session: TeamSession) -> dict[str, str]:
    """What every button about the session carries."""
    return {"team": session.team.id, "session": session.id}


def title_of(scene: Scene, session: TeamSession) -> str:
    return session.type.title[scene.turn.language]


def when_and_where(scene: Scene, session: TeamSession) -> list[tuple[str, str]]:
    return date_words.where_and_when(scene, session.planned)
