"""The rounds around sessions in chat: asking, saying that they are over, and what came out.

Cards carry no result: it is fetched on a click, by trainer and coach early, by manager and
team at the same moment (anonymity.md §4, §6).
"""

from dataclasses import dataclass

from dialogs.card import Bar, Block, Card, Facts, Heading, Line, LinkButton, Pressable
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.outcome import spoken
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed, NotFound, Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team
from use_cases.progress.progress import programme_of
from use_cases.rounds.scheduling import questionnaire_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A round with its team, and what it is about in the reader's words."""

    round: Round
    team: Team
    what: str
    session: str
    """Id of the session it belongs to; "" when to none."""


async def asked_in(scene: Scene, work: Work, round_id: str) -> Asked | None:
    """A round as this person may know it; None when it or its team is gone."""
    asked = await work.rounds.get(round_id)
    trajectory = await work.trajectories.get(asked.trajectory) if asked else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if asked is None or trajectory is None or team is None:
        return None
    session_id = await work.session_rounds.session_of(asked.id) or ""
    session = await work.sessions.get(session_id) if session_id else None
    language = scene.turn.language
    if session is not None:
        programme = programme_of(scene.services, team, trajectory)
        return Asked(asked, team, programme.session(session.type).title[language], session_id)
    questionnaire = await questionnaire_of(work, scene.services, asked)
    return Asked(asked, team, questionnaire.instrument.title[language], "")


# ---- what the bot says by itself


async def invitation(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Everything a person must know before the first question of a small round."""
    found = await asked_in(scene, work, notice.subject)
    if found is None or not found.round.accepts(scene.turn.now):
        return None
    asked, say = found.round, scene.say
    instrument = (await questionnaire_of(work, scene.services, asked)).instrument
    facts = [
        (say("fact-until"), say("fact-until-value", until=asked.closes)),
        (say("fact-minutes"), say("fact-minutes-value", minutes=instrument.minutes)),
    ]
    if asked.kind is not RoundKind.PREPARATION:
        facts.append((say("fact-visible"), say("fact-visible-value", day=asked.visible)))
    return scene.card(
        say("asked-title", kind=asked.kind, what=found.what, team=found.team.name),
        [
            Line(say("asked-why", kind=asked.kind)),
            Facts(facts),
            Line(say("asked-sealed", threshold=asked.threshold)),
            scene.quiet("invite-voluntary"),
        ],
        [*scene.doors(), scene.protection_link()],
    )


async def ended_early(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, and after most rounds the coach: that it ended, never how."""
    found = await asked_in(scene, work, notice.subject)
    if found is None or not _sees(scene, found):
        return None
    asked, team = found.round, found.team
    preparing = asked.kind is RoundKind.PREPARATION
    when = (
        scene.say("ended-in-session") if preparing else scene.say("ended-early", day=asked.visible)
    )
    texts = [scene.quiet("ended-texts")] if scene.may(team, Action.READ_TEXTS) else []
    return scene.card(
        scene.say("ended-title", kind=asked.kind, what=found.what, team=team.name),
        [Line(when), *texts],
        [scene.button("ended-show", "round.show", primary=True, team=team.id, round=asked.id)],
    )


async def ended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For manager and team, at the same moment."""
    found = await asked_in(scene, work, notice.subject)
    if found is None or not _sees(scene, found):
        return None
    asked, team = found.round, found.team
    return scene.card(
        scene.say("ended-title", kind=asked.kind, what=found.what, team=team.name),
        [*scene.lines("ended-same")],
        [scene.button("ended-show", "round.show", primary=True, team=team.id, round=asked.id)],
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
    async with scene.services.desk.reading() as work:
        found = await visible(scene, work)
        return await shown(scene, work, found)


async def visible(scene: Scene, work: Work) -> Asked:
    """The round of the pressed card, if this person may see how it ended.

    Raises:
        Stale: not yet, said with the moment. NotFound: it is not one of this team.
    """
    team = await scene.team(work, Action.SEE_RELEASE)
    found = await asked_in(scene, work, scene.value("round"))
    if found is None or found.team.id != team.id:
        raise NotFound("round-gone")
    if not _sees(scene, found):
        raise Stale("round-not-yet", day=found.round.visible)
    return found


def _sees(scene: Scene, asked: Asked) -> bool:
    return asked.round.visible_to(scene.roles_in(asked.team), scene.turn.now)


async def shown(scene: Scene, work: Work, found: Asked) -> Reply:
    """The released words of a round, or why there are none."""
    asked, team = found.round, found.team
    title = scene.say("outcome-title", kind=asked.kind, what=found.what, team=team.name)
    release = await work.releases.get(asked.id)
    actions = _actions(scene, found)
    if release is None:
        few = asked.state is RoundState.TOO_FEW
        why = scene.say("result-too-few", threshold=asked.threshold)
        line = Line(why if few else scene.say("result-lapsed"))
        return scene.reply(title, [line, *scene.lines("result-destroyed")], actions)
    questionnaire = await questionnaire_of(work, scene.services, asked)
    blocks: list[Block] = [Line(scene.say("result-lead"))]
    for theme in spoken(questionnaire, release, scene.turn.language, scene.say):
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    legend = scene.quiet("result-legend", threshold=asked.threshold)
    return scene.reply(title, [*blocks, legend], actions)


def _actions(scene: Scene, found: Asked) -> list[Pressable]:
    asked, team = found.round, found.team
    actions: list[Pressable] = []
    if scene.may(team, Action.READ_TEXTS) and asked.kind is not RoundKind.ROOM:
        actions.append(scene.button("briefing-texts", "round.texts", team=team.id, round=asked.id))
    if found.session:
        actions.append(scene.back("summary.show", team=team.id, session=found.session))
    return actions


async def offer_texts(scene: Scene) -> Reply:
    """A link to the reading page; the texts themselves never come into the chat."""
    async with scene.services.desk.reading() as work:
        found = await visible(scene, work)
    if not scene.may(found.team, Action.READ_TEXTS):
        raise NotAllowed
    services = scene.services
    ticket = services.tickets.reading(found.round.id, found.team.name, scene.turn.now)
    url = f"{services.public_url}/lezen#{scene.turn.language}.{ticket}"
    context = {"team": found.team.id, "round": found.round.id}
    result = "follow_up.show" if found.round.kind is RoundKind.FOLLOW_UP_SCAN else "round.show"
    return scene.reply(
        scene.say("texts-title", team=found.team.name),
        [*scene.lines("texts-explained"), scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url), scene.back(result, **context)],
    )
