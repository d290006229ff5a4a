""" "Samenvatting": any session of any own team in two steps, with what this reader gets of it.

The briefing after the pre-intake is the first. Everybody in the team reads released summaries;
the trainer finds the briefing, the form and the rounds of a session here too.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable, Way
from dialogs.pick_team import pick_team
from dialogs.planning import date_words as words
from dialogs.pre_intake import briefing
from dialogs.pre_intake.result import links_to
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotFound, Stale
from trajectory.norms import NormState
from trajectory.planning.programme import Programme, SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.summaries import AgreedAction, Summary, Written
from trajectory.teams import Team, Trajectory
from use_cases.progress.progress import programme_of, scan_of

MOST_SESSIONS = 14
"""Sessions on one card; a programme has fewer."""


@dataclass(frozen=True, slots=True)
class TeamSession:
    """One session of one team, with what the programme says of it."""

    team: Team
    trajectory: Trajectory
    programme: Programme
    session: Session
    summaries: tuple[Summary, ...]
    """Every version, oldest first."""
    rounds: tuple[Round, ...]

    @property
    def kind(self) -> SessionType:
        return self.programme.session(self.session.type)

    @property
    def context(self) -> dict[str, str]:
        """What every button about the session carries."""
        return {"team": self.team.id, "session": self.session.id}

    @property
    def released(self) -> Summary | None:
        """The last version that the team may read."""
        return next((one for one in reversed(self.summaries) if one.released), None)

    @property
    def draft(self) -> Summary | None:
        last = self.summaries[-1] if self.summaries else None
        return last if last and not last.released else None


# ---- which team, which session


async def choose(scene: Scene) -> Reply:
    """Every started team of this person; for others, where to look instead."""
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        reading = [team for team in teams if scene.may(team, Action.READ_SUMMARIES)]
        own = [team for team in reading if await work.trajectories.of_team(team.id) is not None]
    if not own:
        return await _nothing_yet(scene, teams)
    if len(own) == 1:
        return await _of_team(scene, own[0])
    return pick_team(scene, scene.say("briefing-pick"), own, "summary.team")


async def _nothing_yet(scene: Scene, teams: list[Team]) -> Reply:
    """That there is none, and the result for whoever can see one already."""
    async with scene.services.desk.reading() as work:
        scans = [(team, await scan_of(work, team)) for team in teams]
    result = any(
        scan is not None and scan.visible_to(scene.roles_in(team), scene.turn.now)
        for team, scan in scans
    )
    button = (
        scene.button("result-button", "result.show", primary=True)
        if result
        else scene.button("status-button", "status.show", primary=True)
    )
    return scene.reply(scene.say("summary-none-title"), scene.lines("summary-none"), [button])


async def show_team(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.READ_SUMMARIES)
    return await _of_team(scene, team)


async def _of_team(scene: Scene, team: Team) -> Reply:
    """The sessions of a team that have something for this reader."""
    async with scene.services.desk.reading() as work:
        found = await sessions_of(work, scene, team)
    rows = [_row(scene, one) for one in found if _has_something(scene, one)]
    if scene.may(team, Action.READ_BRIEFING):
        if not rows:
            return await briefing.of_team(scene, team)
        rows.insert(0, _pre_intake(scene, team))
    if not rows:
        return await _nothing_yet(scene, [team])
    return scene.reply(
        scene.say("sessions-title", team=team.name),
        [*rows[:MOST_SESSIONS], scene.quiet("plan-press")],
    )


def _pre_intake(scene: Scene, team: Team) -> Way:
    sentence = scene.say("sessions-pre-intake-what")
    return Way(scene.say("sessions-pre-intake"), sentence, "briefing.show", {"team": team.id})


async def sessions_of(work: Work, scene: Scene, team: Team) -> list[TeamSession]:
    """The planned and held sessions of a team, first to begin first."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        return []
    there = (SessionState.CONFIRMED, SessionState.HELD)
    sessions = await work.sessions.of_trajectory(trajectory.id)
    return [
        await _whole(work, scene, team, trajectory, one) for one in sessions if one.state in there
    ]


async def _whole(
    work: Work, scene: Scene, team: Team, trajectory: Trajectory, session: Session
) -> TeamSession:
    return TeamSession(
        team,
        trajectory,
        programme_of(scene.services, team, trajectory),
        session,
        tuple(await work.summaries.of_session(session.id)),
        tuple(await work.session_rounds.of_session(session.id)),
    )


async def session_on_card(scene: Scene, work: Work, action: Action) -> TeamSession:
    """The session that the pressed card is about.

    Raises:
        NotFound: it is none of this team. Stale, NotAllowed: as `Scene.team`.
    """
    team = await scene.team(work, action)
    trajectory = await work.trajectories.of_team(team.id)
    session = await work.sessions.get(scene.value("session"))
    if trajectory is None or session is None or session.trajectory != trajectory.id:
        raise NotFound("session-unknown")
    return await _whole(work, scene, team, trajectory, session)


def _has_something(scene: Scene, one: TeamSession) -> bool:
    if scene.may(one.team, Action.READ_BRIEFING) or one.released is not None:
        return True
    return any(_sees(scene, one, round_) for round_ in _ended(one))


def _sees(scene: Scene, one: TeamSession, round_: Round) -> bool:
    return round_.visible_to(scene.roles_in(one.team), scene.turn.now)


def _ended(one: TeamSession) -> list[Round]:
    """Rounds of the session that ended with a release, or with too few answers."""
    ends = (RoundState.RELEASED, RoundState.TOO_FEW, RoundState.LAPSED)
    return [asked for asked in one.rounds if asked.state in ends]


def _row(scene: Scene, one: TeamSession) -> Way:
    title = scene.say("session-row", what=title_of(scene, one), dates=_days(scene, one))
    return Way(title, _state(scene, one), "summary.show", one.context)


def title_of(scene: Scene, one: TeamSession) -> str:
    return one.kind.title[scene.turn.language]


def _days(scene: Scene, one: TeamSession) -> str:
    return words.days(scene, (part.day for part in one.session.parts))


def _state(scene: Scene, one: TeamSession) -> str:
    writes = scene.may(one.team, Action.WRITE_SUMMARY)
    if writes and one.draft is not None:
        return scene.say("session-draft")
    if one.released is not None:
        return scene.say("session-summary-there", day=one.released.saved)
    return scene.say("session-to-come" if _ahead(scene, one) else "session-no-summary")


def _ahead(scene: Scene, one: TeamSession) -> bool:
    begins = one.session.begins
    return begins is not None and scene.turn.now < begins


# ---- one session


async def show(scene: Scene) -> Reply:
    """What this reader gets of a session; a released summary opens at once."""
    async with scene.services.desk.reading() as work:
        one = await session_on_card(scene, work, Action.READ_SUMMARIES)
    if not scene.may(one.team, Action.READ_BRIEFING) and one.released is not None:
        return _summary(scene, one, one.released)
    if not _has_something(scene, one):
        raise Stale("session-nothing-yet")
    return scene.reply(
        scene.say("session-title", title=title_of(scene, one), team=one.team.name),
        [Facts(words.where_and_when(scene, one.session)), *_ways(scene, one)],
        [scene.back("summary.team", team=one.team.id)],
    )


def _ways(scene: Scene, one: TeamSession) -> list[Block]:
    say, own = scene.say, scene.may(one.team, Action.READ_BRIEFING)
    rows: list[Block] = []
    if own:
        sentence = say("way-briefing-what")
        rows.append(Way(say("way-briefing"), sentence, "session.briefing", one.context))
        rows.append(Way(say("way-room"), say("way-room-what"), "room.ask", one.context))
    rows += [
        Way(say("way-round", kind=asked.kind), "", "round.show", _of_round(one, asked))
        for asked in _ended(one)
        if _sees(scene, one, asked)
    ]
    if own and not _ahead(scene, one):
        key = "way-write-on" if one.draft else ("way-rewrite" if one.released else "way-write")
        rows.append(Way(say(key), say("way-write-what"), "summary.write", one.context))
    if one.released is not None:
        rows.append(
            Way(say("way-summary"), _released_line(scene, one), "summary.read", one.context)
        )
    return rows


def _of_round(one: TeamSession, asked: Round) -> dict[str, str]:
    return {"team": one.team.id, "round": asked.id}


def _released_line(scene: Scene, one: TeamSession) -> str:
    assert one.released is not None, "asked only when it is there"
    version, day = str(one.released.version), one.released.saved
    return scene.say("summary-version", version=version, day=day)


# ---- a released summary


async def read(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        one = await session_on_card(scene, work, Action.READ_SUMMARIES)
    return _summary(scene, one, _readable(one))


def _readable(one: TeamSession) -> Summary:
    if one.released is None:
        raise Stale("session-nothing-yet")
    return one.released


def _summary(scene: Scene, one: TeamSession, summary: Summary) -> Reply:
    actions: list[Pressable] = [
        scene.button("result-file-button", "summary.file", primary=False, **one.context)
    ]
    evaluation = [asked for asked in _ended(one) if asked.kind is RoundKind.EVALUATION]
    if evaluation and _sees(scene, one, evaluation[-1]):
        context = _of_round(one, evaluation[-1])
        actions.append(scene.button("summary-evaluation", "round.show", primary=False, **context))
    return scene.reply(
        scene.say("summary-title", what=title_of(scene, one), team=one.team.name),
        [
            Facts(facts_of(scene, one, summary.written)),
            *blocks_of(scene, one, summary.written),
            Line(_released_line(scene, one), quiet=True),
        ],
        [*actions, scene.back("summary.team", team=one.team.id)],
    )


def facts_of(scene: Scene, one: TeamSession, written: Written) -> list[tuple[str, str]]:
    """When, where and how many: a number, never who (product.md, rule 4)."""
    rows = words.where_and_when(scene, one.session)
    if written.present is not None:
        rows.append((scene.say("fact-present"), str(written.present)))
    return rows


def blocks_of(scene: Scene, one: TeamSession, written: Written) -> list[Block]:
    """What was written, under its headings; what was left empty is left out."""
    blocks: list[Block] = []
    for block, text in discussed(one, written).items():
        blocks += [Heading(scene.say("block-title", block=block)), *_paragraphs(text)]
    if written.norms:
        blocks.append(Heading(scene.say("summary-norms")))
        blocks += [Line(f"– {norm}") for norm in written.norms]
    if written.actions:
        blocks.append(Heading(scene.say("summary-actions")))
        blocks += [Line(action_line(scene, action)) for action in written.actions]
    if written.next:
        blocks += [Heading(scene.say("summary-next")), *_paragraphs(written.next)]
    return blocks


def discussed(one: TeamSession, written: Written) -> Mapping[str, str]:
    """What was discussed, in the order of the session's building blocks."""
    order = [*blocks_in(one), *written.discussed]
    return {
        block: written.discussed[block]
        for block in dict.fromkeys(order)
        if written.discussed.get(block)
    }


def blocks_in(one: TeamSession) -> tuple[str, ...]:
    """The building blocks of a session; a session without any has one of its own."""
    return one.kind.blocks or ("session",)


def _paragraphs(text: str) -> list[Block]:
    return [Line(line.strip()) for line in text.splitlines() if line.strip()]


def action_line(scene: Scene, action: AgreedAction) -> str:
    """What, who and by when; a role, never a person."""
    role = scene.say("owner", role=action.owner)
    if action.due is None:
        return scene.say("summary-action", what=action.what, who=role)
    return scene.say("summary-action-due", what=action.what, who=role, day=action.due)


async def adopted_in(work: Work, one: TeamSession) -> tuple[str, ...]:
    """The norms that the team adopted in this session, as it worded them."""
    days = {part.day for part in one.session.parts}
    norms = await work.norms.of_trajectory(one.trajectory.id)
    adopted = (norm for norm in norms if norm.state is NormState.ADOPTED)
    return tuple(norm.text for norm in adopted if norm.adopted_on in days)


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the summary as a document."""
    async with scene.services.desk.reading() as work:
        one = await session_on_card(scene, work, Action.READ_SUMMARIES)
        summary = _readable(one)
    return scene.reply(
        scene.say("file-title", team=one.team.name),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, summary.id, "summary"), scene.back("summary.read", **one.context)],
    )


async def released(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team; the summary itself is fetched on a click."""
    summary = await work.summaries.get(notice.subject)
    session = await work.sessions.get(summary.session) if summary else None
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None:
        return None
    if not scene.may(team, Action.READ_SUMMARIES):
        return None
    one = await _whole(work, scene, team, trajectory, session)
    return scene.card(
        scene.say("notice-summary-title", what=title_of(scene, one), team=team.name),
        [*scene.lines("notice-summary")],
        [scene.button("notice-summary-read", "summary.read", primary=True, **one.context)],
    )
