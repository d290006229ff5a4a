"""The rounds around sessions in chat: asking, saying that they are over, and what came out.

Cards carry no result: it is fetched on a click, by trainer and coach early, by manager and
team at the same moment (anonymity.md §4, §6).
"""

from dataclasses import dataclass

from dialogs.card import Bar, Block, Card, Facts, Heading, Line, Pressable
from dialogs.no_result import why_no_result
from dialogs.planning import date_words
from dialogs.scene import Scene
from dialogs.sessions.kept_texts import texts_button
from dialogs.turn import Reply
from papers.outcome import spoken
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotFound, Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.rounds.support import asks_of_norms
from trajectory.teams import Team
from use_cases.progress.progress import programme_of
from use_cases.rounds.scheduling import questionnaire_of


@dataclass(frozen=True, slots=True)
class TeamRound:
    """A round with its team, and what it is about in the reader's words."""

    round: Round
    team: Team
    what: str
    session: str
    """Id of the session it belongs to; "" when to none."""
    themes: tuple[str, ...] = ()
    """Of what norms it asks, by theme; empty when it asks something else."""

    @property
    def about(self) -> RoundKind:
        """What it asks, whether before, in or after a session."""
        in_room = self.round.kind is RoundKind.ROOM
        return RoundKind.SUPPORT if in_room and self.themes else self.round.kind

    @property
    def lead(self) -> str:
        """The text above its words."""
        if self.round.kind is RoundKind.YEARLY:
            return "yearly-lead"
        return "support-lead" if self.themes else "result-lead"

    @property
    def context(self) -> dict[str, str]:
        """What every button about the round carries."""
        return {"team": self.team.id, "round": self.round.id}


async def team_round(scene: Scene, work: Work, round_id: str) -> TeamRound | None:
    """A round as this person may know it; None when it or its team is gone."""
    round_ = await work.rounds.get(round_id)
    trajectory = await work.trajectories.get(round_.trajectory) if round_ else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if round_ is None or trajectory is None or team is None:
        return None
    session_id = await work.session_rounds.session_of(round_.id) or ""
    session = await work.sessions.get(session_id) if session_id else None
    asked = (await questionnaire_of(work, scene.services, round_)).instrument
    themes = tuple(theme.id for theme in asked.themes) if asks_of_norms(asked) else ()
    title = asked.title
    if session is not None and not themes:
        title = programme_of(scene.services, team, trajectory).session(session.type).title
    session_id = session.id if session else ""
    return TeamRound(round_, team, title[scene.turn.language], session_id, themes)


# ---- proactive messages


async def invitation(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Everything a person must know before the first question of a small round."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not about.round.accepts(scene.turn.now):
        return None
    round_, say = about.round, scene.say
    instrument = (await questionnaire_of(work, scene.services, round_)).instrument
    facts = [
        (say("fact-until"), say("fact-until-value", until=round_.closes)),
        (say("fact-minutes"), say("fact-minutes-value", minutes=instrument.minutes)),
    ]
    if round_.kind is RoundKind.PREPARATION:
        session = await work.sessions.get(about.session)
        facts += date_words.where_and_when(scene, session, say=date_words.near) if session else []
    else:
        facts.append((say("fact-visible"), say("asked-visible-value", day=round_.visible)))
    return scene.card(
        say("asked-title", kind=round_.kind, what=about.what, team=about.team.name),
        [
            Line(say("asked-why", kind=round_.kind)),
            Facts(facts),
            Line(say("asked-sealed", threshold=round_.threshold)),
            scene.quiet("promise-voluntary"),
            scene.quiet("promise-part"),
        ],
        [*scene.doors(), scene.protection_link()],
    )


async def ended_early(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, and after most rounds the coach: that it ended, never how."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not scene.sees(about.team, about.round):
        return None
    when = _when_seen(scene, about.round)
    texts = [scene.quiet("ended-texts")] if scene.may(about.team, Action.READ_TEXTS) else []
    return _ended_card(scene, about, [Line(when), *texts])


def _when_seen(scene: Scene, round_: Round) -> str:
    """When the team sees it; a message that comes late may find that it does."""
    if round_.kind is RoundKind.PREPARATION:
        return scene.say("ended-in-session")
    if round_.shows_to_team(scene.turn.now):
        return scene.say("ended-same")
    return scene.say("ended-early", day=round_.visible)


async def ended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For manager and team, at the same moment."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not scene.sees(about.team, about.round):
        return None
    return _ended_card(scene, about, scene.lines("ended-same"))


def _ended_card(scene: Scene, about: TeamRound, lines: list[Block]) -> Card:
    return scene.card(
        scene.say("ended-title", kind=about.round.kind, what=about.what, team=about.team.name),
        lines,
        [scene.button("ended-show", "round.show", primary=True, **about.context)],
    )


async def not_asked(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, once: nobody is asked anything around the sessions of a small group."""
    team = await work.teams.get(notice.subject)
    if team is None or not scene.may(team, Action.READ_TEXTS):
        return None
    return scene.card(
        scene.say("not-asked-title", team=team.name),
        [
            Line(scene.say("not-asked-why", least=RoundKind.EVALUATION.smallest)),
            *scene.lines("not-asked-next"),
        ],
        [scene.button("sessions-button", "summary.team", team=team.id)],
    )


async def late_asked(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, once: that some hear of the questions too late; never who, or how many."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not about.round.accepts(scene.turn.now):
        return None
    if not scene.may(about.team, Action.READ_TEXTS):
        return None
    say = scene.say
    return scene.card(
        say("late-asked-title", team=about.team.name),
        [
            Line(say("late-asked-why", what=about.what)),
            Line(say("late-asked-next", until=about.round.closes)),
            scene.quiet("late-asked-quiet"),
        ],
        [scene.button("trajectory-button", "trajectory.show", team=about.team.id)],
    )


# ---- what came out, on a click


async def show(scene: Scene) -> Reply:
    """How a round ended, in words."""
    async with scene.reading() as work:
        about = await visible(scene, work)
        if about.round.kind.is_scan:  # a scan has a result of its own, that one card leads to
            raise NotFound("round-gone")
        return await shown(scene, work, about)


async def visible(scene: Scene, work: Work) -> TeamRound:
    """The round of the pressed card, if this person may see how it ended.

    Raises:
        Stale: not yet, said with the moment. NotFound: it is not one of this team.
    """
    about = await round_on_card(scene, work)
    if not scene.sees(about.team, about.round):
        raise Stale("round-not-yet", day=about.round.visible)
    return about


async def round_on_card(scene: Scene, work: Work) -> TeamRound:
    """The round of the pressed card, whether it ended or not.

    Raises:
        NotFound: it is not one of this team.
    """
    team = await scene.team(work, Action.SEE_RELEASE)
    about = await team_round(scene, work, scene.value("round"))
    if about is None or about.team.id != team.id:
        raise NotFound("round-gone")
    return about


async def shown(scene: Scene, work: Work, about: TeamRound) -> Reply:
    """The released words of a round, or why there are none."""
    round_, say = about.round, scene.say
    title = say("outcome-title", kind=about.about, what=about.what, team=about.team.name)
    release = await work.releases.get(round_.id)
    if release is None:
        lines = [Line(why_no_result(scene, round_)), *scene.lines("result-destroyed")]
        return scene.reply(title, lines, await _actions(scene, work, about))
    questionnaire = await questionnaire_of(work, scene.services, round_)
    blocks: list[Block] = [Line(say(about.lead))]
    for theme in spoken(questionnaire, release, scene.turn.language, say):
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    legend = scene.quiet("result-legend", threshold=round_.threshold)
    return scene.reply(title, [*blocks, legend], await _actions(scene, work, about))


def _adopting(scene: Scene, about: TeamRound) -> list[Pressable]:
    """From what the team supports to what it adopts, for whoever records that, once all may see."""
    if not about.themes or not scene.may(about.team, Action.WORD_NORMS):
        return []
    if not about.round.shows_to_team(scene.turn.now):
        return []
    if len(about.themes) > 1 or about.round.kind is RoundKind.YEARLY:
        return [scene.button("norms-button", "norms.show", primary=True, team=about.team.id)]
    theme = {"team": about.team.id, "theme": about.themes[0]}
    return [scene.button("adopt-button", "norms.adopt", primary=True, **theme)]


async def _actions(scene: Scene, work: Work, about: TeamRound) -> list[Pressable]:
    team = about.team
    texts = await texts_button(scene, work, team, about.round)
    back = (
        scene.back("summary.show", team=team.id, session=about.session)
        if about.session
        else scene.back("trajectory.show", team=team.id)
    )
    return [*_adopting(scene, about), *texts, back]
