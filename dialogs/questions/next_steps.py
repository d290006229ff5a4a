"""The one thing that can be done after an answer: a button, or rows to choose from."""

from collections.abc import Callable
from dataclasses import dataclass

from content.questions.situations import NextStep
from dialogs.card import Button, LinkButton, Pressable, Way
from dialogs.questions.questions_open import last_scan
from dialogs.questions.sessions_ahead import DATES, PLANNED
from dialogs.questions.standing import Standing
from dialogs.scene import Scene
from trajectory.language import Language
from trajectory.rounds.rounds import RoundKind
from use_cases.progress.progress import Started


@dataclass(frozen=True, slots=True)
class Offered:
    """What a card gets: buttons below it, or rows in it."""

    buttons: tuple[Pressable, ...] = ()
    rows: tuple[Way, ...] = ()


NONE = Offered()
_Maker = Callable[[Scene, Standing], Offered]


def of(scene: Scene, standing: Standing, step: NextStep) -> Offered:
    """This step, for whoever asks, in the team that the answer is about."""
    return _STEPS[step](scene, standing)


def _door(scene: Scene, _: Standing) -> Offered:
    return Offered(tuple(scene.doors()))


def _protection(scene: Scene, _: Standing) -> Offered:
    link = scene.protection_link()
    return Offered((LinkButton(scene.say("question-reach-button"), link.url),))


def _languages(*_: object) -> Offered:
    """Each in its own words."""
    verb = "language.choose"
    return Offered(tuple(Button(one.speech.name, verb, {"language": one}) for one in Language))


def _result(scene: Scene, standing: Standing) -> Offered:
    progress = standing.progress
    scan = last_scan(progress) if isinstance(progress, Started) else None
    later = scan is not None and scan.kind is RoundKind.FOLLOW_UP_SCAN
    verb = "follow_up.show" if later else "result.show"
    return _pressed(scene, "result-button", verb, standing.of_team())


def _documents(_: Scene, standing: Standing) -> Offered:
    return Offered(rows=standing.documents)


def _button(key: str, verb: str, *, primary: bool = True) -> _Maker:
    """A button about the team of the answer; what ends or stops something is never the first."""
    return lambda scene, standing: _pressed(scene, key, verb, standing.of_team(), primary=primary)


def _session(key: str, verb: str, word: str) -> _Maker:
    """A button about a session of it."""

    def made(scene: Scene, standing: Standing) -> Offered:
        return _pressed(scene, key, verb, standing.of_team(type=str(standing.words[word])))

    return made


def _pressed(
    scene: Scene, key: str, verb: str, context: dict[str, str], *, primary: bool = True
) -> Offered:
    return Offered((Button(scene.say(key), verb, context, primary=primary),))


_STEPS: dict[NextStep, _Maker] = {
    NextStep.DOOR: _door,
    NextStep.PROTECTION: _protection,
    NextStep.STATUS: _button("status-button", "status.show"),
    NextStep.TRAJECTORY: _button("trajectory-button", "trajectory.show"),
    NextStep.RESULT: _result,
    NextStep.START: _button("start-button", "start.show"),
    NextStep.EXTEND: _button("extend-button", "extend.show"),
    NextStep.SESSIONS: _button("plan-button", "plan.show"),
    NextStep.SESSION: _session("plan-open-button", "plan.session", PLANNED),
    NextStep.DATES: _session("plan-open-button", "plan.session", DATES),
    NextStep.MOVE: _session("plan-move-button", "plan.move", PLANNED),
    NextStep.PLACE: _session("plan-place-button", "plan.place", PLANNED),
    NextStep.INPUT: _button("input-button", "input.show"),
    NextStep.READ_INPUT: _button("input-read", "input.show"),
    NextStep.ROSTER: _button("roster-button", "roster.show"),
    NextStep.NOT_MY_TEAM: _button("data-not-my-team", "roster.own", primary=False),
    NextStep.SNOOZE: _button("snooze-instead", "reminders.ask", primary=False),
    NextStep.STOP: _button("reminders-stop-button", "reminders.stop", primary=False),
    NextStep.LANGUAGES: _languages,
    NextStep.DOCUMENTS: _documents,
    NextStep.SHARED_GUIDE: _button("guide-button", "guide.shared"),
    NextStep.ENROL: _button("enrol-button", "enrol.show"),
    NextStep.OVERVIEW: _button("overview-button", "overview.show"),
    NextStep.HELP: _button("help-button", "help.show"),
}
