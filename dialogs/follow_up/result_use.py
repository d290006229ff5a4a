"""What was done with a result: the manager is asked, writes two lines, and everybody reads them.

Like every text that is typed in chat it is looked at once more when it seems to name somebody.
"""

from dialogs.card import Block, Button, Card, Line, Pressable
from dialogs.fields import TextInput
from dialogs.pre_intake.after_result import use_lines
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.follow_up.result_use import LONGEST, checked_use
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from use_cases.follow_up.result_use import SeenResult, result_to_tell_of, tell
from use_cases.named_people import people_in


async def asked(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the manager, once; nothing when it was told, or is not theirs any more."""
    team_id = await _team_of(work, notice.subject)
    try:
        seen = await result_to_tell_of(work, scene.principal, team_id, notice.subject)
    except DomainError:
        return None
    return scene.card(_title(scene, seen), _form(scene, seen), [_share(scene, seen)])


async def _team_of(work: Work, round_id: str) -> str:
    round_ = await work.rounds.get(round_id)
    trajectory = await work.trajectories.get(round_.trajectory) if round_ else None
    return trajectory.team if trajectory else ""


async def told(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody else, in the manager's own words."""
    use = await work.result_uses.get(notice.subject)
    round_ = await work.rounds.get(notice.subject)
    team = await work.teams.get(await _team_of(work, notice.subject))
    if use is None or round_ is None or team is None or not scene.may(team, Action.SEE_RELEASE):
        return None
    verb = "follow_up.show" if round_.kind is RoundKind.FOLLOW_UP_SCAN else "result.show"
    return scene.card(
        scene.say("notice-use-title", team=team.name),
        use_lines(scene, use),
        [scene.button("result-button", verb, team=team.id)],
    )


async def ask(scene: Scene) -> Reply:
    """The field, from the card of the result."""
    async with scene.services.desk.reading() as work:
        seen = await _seen(scene, work)
    actions: list[Pressable] = [_share(scene, seen), scene.back("result.show", team=seen.team.id)]
    return scene.reply(_title(scene, seen), _form(scene, seen), actions)


async def _seen(scene: Scene, work: Work) -> SeenResult:
    return await result_to_tell_of(work, scene.principal, scene.value("team"), scene.value("round"))


async def share(scene: Scene) -> Reply:
    """Send it to everybody, unless it is looked at once more."""
    text = checked_use(scene.value("text"))
    async with scene.services.desk.reading() as work:
        seen = await _seen(scene, work)
        named = () if scene.value("looked") == text else await people_in(work, seen.team, [text])
    if named:
        return _second_look(scene, seen, text, named)
    seen = await tell(scene.principal, seen.team.id, seen.round.id, text)
    return scene.done(
        scene.say("use-shared-title", team=seen.team.name),
        [*(use_lines(scene, seen.use) if seen.use else []), *scene.lines("use-shared")],
        [scene.button("trajectory-button", "trajectory.show", team=seen.team.id)],
    )


def _second_look(scene: Scene, seen: SeenResult, text: str, named: tuple[str, ...]) -> Reply:
    """What it seems to say of somebody, and the field once more; shared again it goes."""
    return scene.reply(
        scene.say("use-named-title"),
        [
            Line(scene.say("use-named", words=", ".join(named))),
            *scene.lines("use-named-why"),
            _field(scene, text),
        ],
        [_share(scene, seen, looked=text)],
    )


def _title(scene: Scene, seen: SeenResult) -> str:
    return scene.say("use-title", team=seen.team.name)


def _form(scene: Scene, seen: SeenResult) -> list[Block]:
    language = seen.started.trajectory.language.speech.name
    return [
        *scene.lines("use-explained"),
        _field(scene, ""),
        scene.quiet("use-how", language=language),
    ]


def _field(scene: Scene, text: str) -> TextInput:
    return TextInput(
        "text",
        scene.say("use-label"),
        text,
        multiline=True,
        required=scene.say("use-empty"),
        max_length=LONGEST,
    )


def _share(scene: Scene, seen: SeenResult, **looked: str) -> Button:
    context = {"team": seen.team.id, "round": seen.round.id, **looked}
    return Button(scene.say("use-button"), "use.share", context, primary=True)
