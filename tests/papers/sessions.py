"""Sessions with what is known of their teams, made by hand: any programme, length and past."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from content.library import Library
from papers.sessions.words import SessionWords
from trajectory.agreements import Agreement, AgreementState
from trajectory.language import Language
from trajectory.norms import Norm, NormKind, NormState
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.roles import Role
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.sessions.known_before import Known, Outcome
from use_cases.sessions.team_session import TeamSession

LIBRARY = Library.load()
SESSIONS = [
    pytest.param(key, session, id=f"{key} {session.id}")
    for key, programme in LIBRARY.programmes.items()
    for session in programme.sessions
]
"""Every session of every programme, for a test of each."""
NL, EN = Language.NL, Language.EN
DAY = date(2027, 1, 12)
STARTED = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
TEAM_NAME = "Inkomen Noord 3"


def parts_of(*minutes, starts=time(9, 0), days=7):
    """Meetings of so many minutes, a week apart."""
    begins = starts.hour * 60 + starts.minute
    return tuple(
        Part(
            date.fromordinal(DAY.toordinal() + days * nth),
            starts,
            time(*divmod(begins + length, 60)),
        )
        for nth, length in enumerate(minutes)
    )


def words_of(
    type_, *minutes, programme="team@1", language=NL, spoken=NL, place="Zaal 4", members=12
):
    """A session of a programme; of its usual length without `minutes`."""
    course = LIBRARY.programmes[programme]
    kind = course.session(type_)
    level = min(course.levels)
    planned = Session(
        "s2", "t1", type_, SessionState.CONFIRMED, parts_of(*(minutes or kind.lengths[0])), place, 1
    )
    people = tuple(f"p{nth}" for nth in range(members))
    team = Team("team1", TEAM_NAME, level, "m", "t", "c", people)
    trajectory = Trajectory(
        "t1", "team1", spoken, True, STARTED, programme, TrajectoryState.RUNNING
    )
    return SessionWords(LIBRARY, TeamSession(team, trajectory, course, planned, (), ()), language)


def outcome(key, kind=RoundKind.SCAN, closes=datetime(2026, 12, 1, 17, 0, tzinfo=UTC), shift=0):
    """A released round whose words run through the scale, one item without any."""
    questionnaire = LIBRARY.questionnaires[key]
    items = questionnaire.instrument.items
    words = [*Word, None]
    release = Release(
        key,
        tuple(
            ItemRelease(one.id, words[(nth * 2 + shift) % len(words)])
            for nth, one in enumerate(items)
        ),
    )
    held = Round(
        f"{kind}{shift}", "t1", kind, key, 5, RoundState.RELEASED, closes, closes, closes, False
    )
    return Outcome(held, questionnaire, release)


def norms_of(*themes, texts=("We laten elkaar uitpraten.",)):
    """Adopted norms: for each theme one of each kind, with the words that are given."""
    return {
        theme: [
            Norm(f"{theme}{kind}{nth}", "t1", theme, kind, text, NormState.ADOPTED)
            for kind in NormKind
            for nth, text in enumerate(texts)
        ]
        for theme in themes
    }


AGREED = Agreement(
    "a1", "t1", "s1", "Wie praat, maakt af", Role.MEMBER, date(2027, 1, 5), AgreementState.OPEN
)
DONE = replace(AGREED, id="a2", what="Agenda een dag eerder", owner=Role.MANAGER, due=None,
               state=AgreementState.DONE)  # fmt: skip
OPEN = replace(AGREED, id="a3", session="s0", what="Vaste plek voor stilte", owner=Role.TRAINER)

NOTHING = Known(None, None, {})
"""Of a team of which nothing is known yet."""
FIRST = outcome("teamscan@1")
LATER = outcome(
    "teamscan@1", RoundKind.FOLLOW_UP_SCAN, datetime(2027, 4, 1, 17, 0, tzinfo=UTC), shift=3
)
WHOLE = Known(
    scan=LATER,
    before=FIRST,
    preparation=outcome("preparation@1", RoundKind.PREPARATION),
    evaluation=outcome("evaluation@1", RoundKind.EVALUATION),
    norms=norms_of("others", "hybrid"),
    kept=(AGREED, DONE),
    open=(OPEN,),
)
"""Of a team at its follow-up, of which everything is known."""
