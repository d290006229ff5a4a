"""The rounds around sessions in chat: asking, saying that they are over, and what came out.

Cards carry no result: it is fetched on a click, by trainer and coach early, by manager and
team at the same moment (anonymity.md §4, §6).
"""

from dataclasses import dataclass

from dialogs.card import Bar, Block, Card, Facts, Heading, Line, Pressable
from dialogs.no_result import why_no_result
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.outcome import spoken
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotFound, Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind
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
    language = scene.turn.language
    if session is not None:
        programme = programme_of(scene.services, team, trajectory)
        return TeamRound(round_, team, programme.session(session.type).title[language], session_id)
    questionnaire = await questionnaire_of(work, scene.services, round_)
    return TeamRound(round_, team, questionnaire.instrument.title[language], "")


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
    if round_.kind is not RoundKind.PREPARATION:
        facts.append((say("fact-visible"), say("fact-visible-value", day=round_.visible)))
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
    if about is None or not _sees(scene, about):
        return None
    round_, say = about.round, scene.say
    preparing = round_.kind is RoundKind.PREPARATION
    when = say("ended-in-session") if preparing else say("ended-early", day=round_.visible)
    texts = [scene.quiet("ended-texts")] if scene.may(about.team, Action.READ_TEXTS) else []
    return _ended_card(scene, about, [Line(when), *texts])


async def ended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For manager and team, at the same moment."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not _sees(scene, about):
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


# ---- what came out, on a click


async def show(scene: Scene) -> Reply:
    """How a round ended, in words."""
    async with scene.reading() as work:
        about = await visible(scene, work)
        return await shown(scene, work, about)


async def visible(scene: Scene, work: Work) -> TeamRound:
    """The round of the pressed card, if this person may see how it ended.

    Raises:
        Stale: not yet, said with the moment. NotFound: it is not one of this team.
    """
    team = await scene.team(work, Action.SEE_RELEASE)
    about = await team_round(scene, work, scene.value("round"))
    if about is None or about.team.id != team.id:
        raise NotFound("round-gone")
    if not _sees(scene, about):
        raise Stale("round-not-yet", day=about.round.visible)
    return about


def _sees(scene: Scene, about: TeamRound) -> bool:
    return about.round.visible_to(scene.roles_in(about.team), scene.turn.now)


async def shown(scene: Scene, work: Work, about: TeamRound) -> Reply:
    """The released words of a round, or why there are none."""
    round_, say = about.round, scene.say
    title = say("outcome-title", kind=round_.kind, what=about.what, team=about.team.name)
    release = await work.releases.get(round_.id)
    if release is None:
        lines = [Line(why_no_result(scene, round_)), *scene.lines("result-destroyed")]
        return scene.reply(title, lines, _actions(scene, about))
    questionnaire = await questionnaire_of(work, scene.services, round_)
    blocks: list[Block] = [Line(say("result-lead"))]
    for theme in spoken(questionnaire, release, scene.turn.language, say):
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    legend = scene.quiet("result-legend", threshold=round_.threshold)
    return scene.reply(title, [*blocks, legend], _actions(scene, about))


def _actions(scene: Scene, about: TeamRound) -> list[Pressable]:
    team = about.team
    actions: list[Pressable] = []
    written = about.round.kind is not RoundKind.ROOM and about.round.state.keeps_texts
    if written and scene.may(team, Action.READ_TEXTS):
        actions.append(
            scene.button("briefing-texts", "round.texts", primary=False, **about.context)
        )
    if about.session:
        actions.append(scene.back("summary.show", team=team.id, session=about.session))
    return actions
