"""Rounds about support: asked privately, for many wordings at once (anonymity.md §6).

The trainer plans one, or the programme does before a norm day, or it follows on what the team
adopted under reserve. In a session support is asked in the room (`support_in_room.py`).
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from content.library import Library
from storage.work import Work
from trajectory.errors import Stale, StandsStill
from trajectory.language import Language, Words
from trajectory.norms import Norm, NormKind, NormState
from trajectory.planning.programme import Yield
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Instrument, OpenQuestion, Option, Scale, Theme
from trajectory.rounds.likeness import Likeness, most_alike
from trajectory.rounds.room_question import wordings_of
from trajectory.rounds.round_dates import RoundPlan, plan_small
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.support import (
    SUPPORT,
    SupportFrame,
    askable,
    at_most,
    keeping_instrument,
    opens_before,
    support_instrument,
)
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.norms.norms import TeamNorms, norms_of, norms_to_word
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, programme_of, today_of
from use_cases.rounds.scheduling import WantedRound, questionnaire_of, schedule
from use_cases.services import Services

ANSWERS = ("stand_behind", "live_with", "not_live_with")
"""From most to least."""
KEEPS = ("keep", "change", "drop")
"""What becomes of a norm, by the yearly question; from most to least."""
KEEPING = "keeping"
"""The scale of the yearly question: its word is the share that keeps a norm as it is."""
LIVES_WITH = 2
"""From this answer up somebody can at least live with it."""

# ---- what can be asked


async def wordings_to_ask(
    work: Work, shelf: Shelf, norms: TeamNorms, theme: Theme
) -> Sequence[Norm]:
    """The wordings of a theme that a round would ask about now.

    Raises:
        Stale: nothing waits to be asked, or the group is too small for a round.
    """
    if len(norms.team.members) < RoundKind.SUPPORT.smallest:
        raise Stale("support-too-small", least=RoundKind.SUPPORT.smallest)
    wordings = await unasked(work, shelf, norms, theme)
    if not wordings:
        waiting = askable(norms.of(theme, NormState.WORDED))
        raise Stale("support-asked-in-room" if waiting else "support-nothing")
    return wordings


async def unasked(work: Work, shelf: Shelf, norms: TeamNorms, *themes: Theme) -> Sequence[Norm]:
    """The wordings of these themes that were never asked, and say nothing that a room was asked.

    The whole team asked what a room was asked would tell of who was not there (trust.md, rule 7).
    """
    in_rooms = await _asked_in_rooms(work, shelf, norms.team)
    waiting = (one for theme in themes for one in norms.of(theme, NormState.WORDED))
    return [
        one for one in askable(waiting) if most_alike([one.text], in_rooms) is not Likeness.SAME
    ]


async def _asked_in_rooms(work: Work, shelf: Shelf, team: Team) -> frozenset[str]:
    rounds = [
        round_
        for trajectory in await work.trajectories.ever_of(team.id)
        for round_ in await work.rounds.of_trajectory(trajectory.id)
    ]
    rooms = [round_ for round_ in rounds if round_.kind is RoundKind.ROOM]
    asked = [(await questionnaire_of(work, shelf, one)).instrument.items for one in rooms]
    return frozenset[str]().union(*map(wordings_of, asked))


def next_dates(principal: Principal) -> RoundPlan:
    """When a round that is planned now opens, closes and is shown."""
    return _dates_from_tomorrow(principal.services, principal.now)


def _dates_from_tomorrow(services: Services, now: datetime) -> RoundPlan:
    calendar = services.library.calendar
    return plan_small(calendar, calendar.after(today_of(now), 1))


# ---- planned by the trainer


async def plan(principal: Principal, team_id: str, theme: Theme) -> Round:
    """Plan a round about everything of a theme that was not asked. Whatever is worded meanwhile
    waits for the next one.

    Raises:
        Stale: rounds may not open yet, nothing waits to be asked, or the group is too small.
    """
    services = principal.services
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        wordings = await wordings_to_ask(work, services, norms, theme)
        dates = next_dates(principal)
        round_ = await _schedule(work, services, norms.trajectory, wordings, dates)
        await work.commit()
    return round_


async def _schedule(
    work: Work,
    services: Services,
    trajectory: Trajectory,
    wordings: Sequence[Norm],
    dates: RoundPlan,
    *,
    session: Session | None = None,
) -> Round:
    asked = at_most(wordings)
    wanted = WantedRound(RoundKind.SUPPORT, questions(services.library, asked), dates)
    round_ = await schedule(work, services, trajectory, wanted, session=session)
    await work.norms.ask([norm.id for norm in asked], round_.id)
    return round_


# ---- what stands under reserve


async def ask_reserved(work: Work, services: Services, team: Team, now: datetime) -> None:
    """Ask, on the next working day, about all that a team adopted under reserve and was not asked;
    what was planned for that day goes along, so that people are asked once."""
    norms = await norms_of(work, team)
    reserved = [norm for norm in norms.norms if norm.state is NormState.RESERVED]
    planned = {
        round_.id
        for norm in reserved
        if (round_ := norms.rounds.get(norm.round)) and round_.state is RoundState.SCHEDULED
    }
    for round_id in planned:
        await work.rounds.move_to(round_id, RoundState.WITHDRAWN)
    waiting = [norm for norm in reserved if norm.round in {"", *planned}]
    if waiting:
        dates = _dates_from_tomorrow(services, now)
        await _schedule(work, services, norms.trajectory, waiting, dates)


# ---- by itself, before a norm day


async def open_before(services: Services, now: datetime) -> int:
    """Ask for support before the norm days that come near, once for each; returns how many."""
    if not services.may_open_rounds:
        return 0
    async with services.desk.reading() as work:
        near = []
        for team in await work.teams.all():
            near += [(team.id, day) for day in await _near(work, services, team, now)]
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return sum([await _ask_before(services, team, day, now) for team, day in near])


async def _near(work: Work, services: Services, team: Team, now: datetime) -> list[Session]:
    """The norm days of a team before which support is asked today: they have themes to adopt on."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state is not TrajectoryState.RUNNING:
        return []
    programme, calendar = programme_of(services, team, trajectory), services.library.calendar
    norm_days = {one.id for one in programme.sessions if Yield.NORMS in one.yields and one.themes}
    return [
        session
        for session in await work.sessions.of_trajectory(trajectory.id)
        if session.type in norm_days and session.state is SessionState.CONFIRMED
        if (begins := session.begins) is not None
        and opens_before(calendar, begins.astimezone(ZONE).date(), today_of(now))
    ]


async def _ask_before(services: Services, team_id: str, session: Session, now: datetime) -> int:
    """One round about every wording that waits; none when there is nothing to ask, or was one."""
    with suppress(StandsStill):
        async with services.desk.writing() as work:
            team = await work.teams.get(team_id)
            if team is None or await _was_asked(work, session):
                return 0
            norms = await norms_of(work, team)
            wordings = await unasked(work, services, norms, *services.library.norm_themes)
            if not wordings or len(team.members) < RoundKind.SUPPORT.smallest:
                return 0
            dates = plan_small(services.library.calendar, today_of(now))
            trajectory = norms.trajectory
            await _schedule(work, services, trajectory, wordings, dates, session=session)
            await work.commit()
            return 1
    return 0


async def _was_asked(work: Work, session: Session) -> bool:
    return any(
        round_.kind is RoundKind.SUPPORT and round_.state is not RoundState.WITHDRAWN
        for round_ in await work.session_rounds.of_session(session.id)
    )


# ---- the questions


def questions(library: Library, wordings: Sequence[Norm]) -> Instrument:
    """What is asked about these wordings, by theme."""
    asked = {norm.theme for norm in wordings}
    themes = [theme for theme in library.norm_themes if theme.id in asked]
    return support_instrument(themes, wordings, _frame(library, themes))


def keeping_questions(library: Library, norms: Sequence[Norm]) -> Instrument:
    """What the yearly question asks about these norms, by theme."""
    asked = {norm.theme for norm in norms}
    themes = [theme for theme in library.norm_themes if theme.id in asked]
    return keeping_instrument(themes, norms, _keeping_frame(library))


def _keeping_frame(library: Library) -> SupportFrame:
    """What stands around the team's norms on the private page, in every language."""
    options = tuple(
        Option(value, _words(library, "yearly-option", answer=answer))
        for value, answer in enumerate(reversed(KEEPS), start=1)
    )
    return SupportFrame(
        title=_words(library, "yearly-page-title"),
        status=_words(library, "yearly-page-status"),
        introduction=_words(library, "yearly-page-introduction"),
        hint=_words(library, "yearly-page-hint"),
        kinds={kind: _words(library, "norm-kind", kind=kind) for kind in NormKind},
        scale=Scale(KEEPING, options, agrees_from=len(KEEPS)),
    )


def _words(library: Library, key: str, **variables: object) -> Words:
    texts = library.texts
    return {language: texts.say(language, key, **variables) for language in Language}


def _frame(library: Library, themes: Sequence[Theme]) -> SupportFrame:
    """What stands around the team's words on the private page, in every language."""

    options = tuple(
        Option(value, _words(library, "support-option", answer=answer))
        for value, answer in enumerate(reversed(ANSWERS), start=1)
    )
    return SupportFrame(
        title=_title(library, themes),
        status=_words(library, "support-page-status"),
        introduction=_words(library, "support-page-introduction"),
        hint=_words(library, "support-page-hint"),
        kinds={kind: _words(library, "norm-kind", kind=kind) for kind in NormKind},
        scale=Scale(SUPPORT, options, agrees_from=LIVES_WITH),
        objection=OpenQuestion(
            "objection",
            _words(library, "support-page-objection"),
            _words(library, "support-page-objection-hint"),
        ),
    )


def _title(library: Library, themes: Sequence[Theme]) -> Words:
    """The one theme that is asked about, or that it is about the norm as a whole."""
    say = library.texts.say
    if len(themes) != 1:
        return {language: say(language, "support-page-title-all") for language in Language}
    [theme] = themes
    return {
        language: say(language, "support-page-title", theme=theme.title[language])
        for language in Language
    }
