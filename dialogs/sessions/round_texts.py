"""The way to the texts of a round; the texts themselves never come into the chat.

Whoever was trainer reads on for a while what was written to them; who comes after, what writers
allowed a successor (trust.md, rule 8). The reading page looks at that again when it is opened.
"""

from dialogs.card import Button, Line, LinkButton
from dialogs.scene import Scene
from dialogs.sessions.kept_texts import kept
from dialogs.sessions.round_results import TeamRound, team_round, visible
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.separate_input import Reader
from trajectory.teams import Team
from use_cases.separate_input import reader_in


async def offer(scene: Scene) -> Reply:
    """The link to the texts of one round, for the trainer and for one of before."""
    async with scene.services.desk.reading() as work:
        about, reader = await _readable(scene, work)
    before = reader is not None and reader.until is not None
    back = "texts.show" if before else _result_of(about.round)
    return link(scene, about.team, about.round, reader, back)


def _result_of(round_: Round) -> str:
    return "follow_up.show" if round_.kind is RoundKind.FOLLOW_UP_SCAN else "round.show"


async def _readable(scene: Scene, work: Work) -> tuple[TeamRound, Reader | None]:
    """The round of the pressed card, and this person as its reader; None when nobody reads."""
    about = await team_round(scene, work, scene.value("round"))
    if about is not None and about.team.id == scene.value("team"):
        reader = await reader_in(work, scene.principal, about.team, about.round)
        if reader is not None and reader.until is not None:
            return about, reader
    about = await visible(scene, work)
    if not scene.may(about.team, Action.READ_TEXTS):
        raise NotAllowed
    return about, await reader_in(work, scene.principal, about.team, about.round)


def link(scene: Scene, team: Team, round_: Round, reader: Reader | None, back: str) -> Reply:
    """Where somebody reads the texts of a round.

    Raises:
        Stale: the round was left unopened and an old card asks for its texts, nobody reads in this
            team, or its trajectory is long over.
    """
    if not round_.state.keeps_texts:
        raise Stale("texts-none")
    if reader is None:
        raise Stale("texts-over")
    services, say = scene.services, scene.say
    ticket = services.tickets.texts(round_.id, reader, team.name, scene.turn.now)
    url = f"{services.public_url}/lezen#{scene.turn.language}.{ticket}"
    until = [Line(say("input-read-until", day=reader.until.date()))] if reader.until else []
    return scene.reply(
        say("texts-title", team=team.name),
        [*scene.lines("texts-explained"), *until, *map(scene.quiet, ("texts-for", "file-expires"))],
        [
            LinkButton(say("texts-open"), url),
            scene.back(back, team=team.id, round=round_.id),
        ],
    )


async def show(scene: Scene) -> Reply:
    """For somebody who was trainer: the rounds of which they may still read what was written.

    Raises:
        Stale: for everybody else.
    """
    async with scene.services.desk.reading() as work:
        team = await work.teams.get(scene.value("team"))
        reader = await reader_in(work, scene.principal, team) if team else None
        if team is None or reader is None or reader.until is None:
            raise Stale("texts-over")
        rounds = await _with_texts(scene, work, reader)
    says = "texts-of-before" if rounds else "texts-over"
    return scene.reply(
        scene.say("texts-title", team=team.name),
        [*scene.lines(says), Line(scene.say("input-read-until", day=reader.until.date()))],
        [*(_button(scene, about) for about in rounds), scene.back("status.show")],
    )


async def _with_texts(scene: Scene, work: Work, reader: Reader) -> list[TeamRound]:
    """The rounds whose texts are not gone yet, the newest first."""
    rounds = [
        round_
        for round_ in await work.rounds.of_trajectory(reader.trajectory)
        if kept(round_, scene.turn.now)
    ]
    rounds.sort(key=lambda one: one.closes, reverse=True)
    known = [await team_round(scene, work, one.id) for one in rounds]
    return [about for about in known if about is not None]


def _button(scene: Scene, about: TeamRound) -> Button:
    label = scene.say("texts-of-round", what=about.what, day=about.round.closes.date())
    return Button(label, "round.texts", about.context)
