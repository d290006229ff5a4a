"""Which questions of a team are open for somebody, and where its scan stands.

The same whether somebody answered or not: nothing here can tell (anonymity.md §2).
"""

from collections.abc import Sequence

from content.questions.situations import Situation
from dialogs.questions.known import Known
from dialogs.scene import Scene
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from use_cases.follow_up.follow_up_scan import later_scan
from use_cases.progress.progress import NotStarted, Progress, Started
from use_cases.rounds.scheduling import questionnaire_of


async def known(scene: Scene, work: Work, progress: Progress) -> Known:
    if isinstance(progress, NotStarted):
        return Known()
    return Known.of(_scan(scene, progress), await _open(scene, work, progress))


def last_scan(started: Started) -> Round | None:
    """The scan that a question about the result is about: the follow-up, else the first."""
    return later_scan(started) or started.scan


# ---- the scan


def _scan(scene: Scene, started: Started) -> Known:
    scan = last_scan(started)
    if scan is None or scan.state is RoundState.WITHDRAWN:
        return Known()
    if scan.visible_to(scene.roles_in(started.team), scene.turn.now):
        released = scan.state is RoundState.RELEASED
        return Known({Situation.RESULT if released else Situation.NO_RESULT})
    return _without_result(scene, scan)


def _without_result(scene: Scene, scan: Round) -> Known:
    """Its words are its own: another round may be open at the same time."""
    words = {"opens": scan.opens, "scan_closes": scan.closes, "result_day": scan.visible}
    if scan.state is RoundState.SCHEDULED:
        return Known({Situation.SCHEDULED}, words)
    if scan.accepts(scene.turn.now):
        return Known({Situation.SCANNED}, words)
    shown = scan.shows_to_team(scene.turn.now)
    return Known() if shown else Known({Situation.CLOSED}, words)


# ---- what is open


async def _open(scene: Scene, work: Work, started: Started) -> Known:
    """Questions to a room are left out: they are asked aloud and over in minutes."""
    now = scene.turn.now
    rounds = [one for one in started.rounds if one.accepts(now) and one.kind is not RoundKind.ROOM]
    if not rounds:
        return Known()
    asked = {one.id for one in await work.invitations.open_for(scene.person.id)}
    ours = [one for one in rounds if one.id in asked]
    extendable = [one for one in rounds if _extendable(scene, started, one)]
    about = _first(ours or extendable or rounds)
    situations = {Situation.OPEN}
    if ours:
        situations.add(Situation.ASKED)
    if extendable:
        situations.add(Situation.EXTENDABLE)
    return Known(situations, await _words(scene, work, about))


def _first(rounds: Sequence[Round]) -> Round:
    return min(rounds, key=lambda one: one.closes)


def _extendable(scene: Scene, started: Started, round_: Round) -> bool:
    may = scene.may(started.team, Action.EXTEND_ROUND)
    return may and round_ == started.scan and not round_.extended


async def _words(scene: Scene, work: Work, round_: Round) -> dict[str, object]:
    instrument = (await questionnaire_of(work, scene.services, round_)).instrument
    return {
        "minutes": instrument.minutes,
        "count": instrument.length,
        "until": round_.closes,
    }
