""" "Stop" and "later": each kind of reminder by itself, so that whoever silences one that annoys
them keeps those with a last day in them. Invitations and results always come."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from content.calendar.typed_days import day_in
from content.commands import Commands, fold
from dialogs.card import Block, Button, Line, Way
from dialogs.fields import Choice, DateInput
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply, Turn
from trajectory.errors import Invalid
from trajectory.planning.sending import Silence
from trajectory.planning.typed_dates import day_in_field
from trajectory.planning.working_days import ZONE

FARTHEST = timedelta(days=366)
USUAL = timedelta(days=7)
_ALL = "all"
_UNTIL = re.compile(r" (?:tot|vanaf|op|until|till|til|to|from|on)(?: de| the)? ")


async def ask_stop(scene: Scene) -> Reply:
    """Which kind: nothing stops before it is chosen."""
    own = await own_silences(scene)
    return scene.reply(
        scene.say("reminders-which"),
        [*scene.lines("reminders-which-explained"), *(_row(scene, one) for one in own)],
        [
            scene.button("reminders-all", "reminders.silence", kind=_ALL),
            scene.button("snooze-instead", "reminders.ask"),
        ],
    )


async def stop(scene: Scene) -> Reply:
    """No more reminders of the kind that was pressed, or of any."""
    silences = await _chosen(scene)
    async with scene.services.desk.writing() as work:
        await work.people.silence(scene.person.id, [one.id for one in silences])
        await work.commit()
    return scene.reply(
        scene.say("reminders-stopped", what=_what(scene), name=_names(scene, silences)),
        await _explained(scene, silences),
        [_again(scene), scene.button("snooze-instead", "reminders.ask")],
    )


async def resume(scene: Scene) -> Reply:
    silences = await _chosen(scene)
    async with scene.services.desk.writing() as work:
        await work.people.resume(scene.person.id, [one.id for one in silences])
        await work.commit()
    return scene.reply(
        scene.say("reminders-resumed", what=_what(scene), name=_names(scene, silences)),
        scene.lines("reminders-resumed-explained"),
        [scene.button("status-button", "status.show")],
    )


# ---- for a while


async def ask_later(scene: Scene) -> Reply:
    return await _ask_later(scene, _today(scene.turn.now) + USUAL)


def understood(spoken: Commands, turn: Turn) -> Handler | None:
    """What answers "later tot 12 maart"; None when these words say nothing of the kind."""
    asked, until, named = _UNTIL.sub("\n", fold(turn.text), count=1).partition("\n")
    day = day_in(named, _today(turn.now)) if until and spoken.match(asked) == "snooze" else None
    if day is None:
        return None

    async def ask_until(scene: Scene) -> Reply:
        _refuse_behind(scene, day)
        return await _ask_later(scene, day)

    return ask_until


async def _ask_later(scene: Scene, day: date) -> Reply:
    required = scene.say("snooze-required")
    return scene.reply(
        scene.say("snooze-title"),
        [
            DateInput("until", scene.say("snooze-label"), day.isoformat(), required),
            await _which(scene),
            *scene.lines("snooze-explained"),
        ],
        [scene.button("snooze-button", "reminders.later", primary=True)],
    )


async def _which(scene: Scene) -> Choice:
    """All kinds, or one of those that this person gets."""
    kinds = [(one.id, _name(scene, one)) for one in await own_silences(scene)]
    every = (_ALL, scene.say("reminders-all"))
    label, required = scene.say("snooze-which"), scene.say("snooze-which-required")
    return Choice("kind", label, [every, *kinds], _ALL, required)


async def later(scene: Scene) -> Reply:
    """None of the kind that was pressed before the day on the card."""
    until = day_in_field(scene.value("until", most=10))
    if until is None:
        raise Invalid("snooze-not-ahead")
    _refuse_behind(scene, until)
    silences = await _chosen(scene)
    async with scene.services.desk.writing() as work:
        await work.people.silence(scene.person.id, [one.id for one in silences], until)
        await work.commit()
    return scene.reply(
        scene.say("snoozed", what=_what(scene), name=_names(scene, silences), day=until),
        await _explained(scene, silences),
        [_again(scene)],
    )


def _refuse_behind(scene: Scene, until: date) -> None:
    """Raises Invalid: the day is not ahead, or too far."""
    today = _today(scene.turn.now)
    if not today < until <= today + FARTHEST:
        raise Invalid("snooze-not-ahead")


# ---- which kinds


async def own_silences(scene: Scene) -> Sequence[Silence]:
    """The kinds of which this person gets any; all, for whoever has no part in a team yet."""
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
    roles = {role for team in teams for role in team.roles_of(scene.person.id)}
    every = scene.services.library.sending.silences
    return [one for one in every if one.roles & roles] or every


async def _chosen(scene: Scene) -> Sequence[Silence]:
    """The kind that was pressed; all of them for whoever typed it, or pressed that."""
    one = scene.services.library.sending.silence(scene.value("kind"))
    return [one] if one else scene.services.library.sending.silences


def _what(scene: Scene) -> str:
    known = scene.services.library.sending.silence(scene.value("kind"))
    return "one" if known else "all"


def state_of(scene: Scene, silence: Silence) -> str:
    """Whether this person gets this kind of reminder."""
    if scene.person.stopped(silence.id):
        return scene.say("reminders-state", state="off")
    until = _silent_until(scene, silence)
    if until is not None:
        return scene.say("reminders-state-later", day=until)
    return scene.say("reminders-state", state="on")


def _silent_until(scene: Scene, silence: Silence) -> date | None:
    """The first day on which it comes again, when that is ahead."""
    until = scene.person.silent_until(silence.id)
    return until if until is not None and _today(scene.turn.now) < until else None


def _row(scene: Scene, silence: Silence) -> Way:
    """One kind and whether it comes; a press stops what comes, and brings back what does not."""
    quiet = scene.person.stopped(silence.id) or _silent_until(scene, silence) is not None
    verb = "reminders.resume" if quiet else "reminders.silence"
    return Way(_name(scene, silence), state_of(scene, silence), verb, {"kind": silence.id})


def _again(scene: Scene) -> Button:
    kind = scene.value("kind") or _ALL
    return scene.button("reminders-resume-button", "reminders.resume", kind=kind)


async def _explained(scene: Scene, silences: Sequence[Silence]) -> list[Block]:
    """What still comes, and how to miss nothing."""
    language = scene.turn.language
    own = [one for one in silences if one in await own_silences(scene)]
    return [*scene.lines("reminders-still-come"), *(Line(one.instead[language]) for one in own)]


def _names(scene: Scene, silences: Sequence[Silence]) -> str:
    return ", ".join(_name(scene, one) for one in silences)


def _name(scene: Scene, silence: Silence) -> str:
    return silence.name[scene.turn.language]


def _today(now: datetime) -> date:
    return now.astimezone(ZONE).date()
