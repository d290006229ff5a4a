""" "Later": no reminders until a day of one's own choice; invitations and results still come."""

import re
from datetime import date, datetime, timedelta

from content.commands import Commands, fold
from content.typed_days import day_in
from dialogs.card import DateInput
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply, Turn
from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE

FARTHEST = timedelta(days=366)
USUAL = timedelta(days=7)
_UNTIL = re.compile(r" (?:tot|vanaf|op|until|till|til|to|from|on)(?: de| the)? ")


async def ask(scene: Scene) -> Reply:
    day = _today(scene.turn.now) + USUAL
    return scene.reply(
        scene.say("snooze-title"),
        [
            *scene.lines("snooze-explained"),
            DateInput(
                "until", scene.say("snooze-label"), day.isoformat(), scene.say("snooze-required")
            ),
        ],
        [
            scene.button("snooze-button", "reminders.later", primary=True),
            scene.button("reminders-stop-button", "reminders.stop"),
        ],
    )


async def choose(scene: Scene) -> Reply:
    """The day that was filled in on the card."""
    try:
        return await _snooze(scene, date.fromisoformat(scene.value("until", most=10)))
    except ValueError:
        raise Invalid("snooze-not-ahead") from None


def understood(spoken: Commands, turn: Turn) -> Handler | None:
    """What answers "later tot 12 maart"; None when these words say nothing of the kind."""
    asked, until, named = _UNTIL.sub("\n", fold(turn.text), count=1).partition("\n")
    day = day_in(named, _today(turn.now)) if until and spoken.match(asked) == "snooze" else None
    if day is None:
        return None

    async def choose_named(scene: Scene) -> Reply:
        return await _snooze(scene, day)

    return choose_named


async def _snooze(scene: Scene, until: date) -> Reply:
    """Raises Invalid: the day is not ahead, or too far."""
    today = _today(scene.turn.now)
    if not today < until <= today + FARTHEST:
        raise Invalid("snooze-not-ahead")
    async with scene.services.desk.writing() as work:
        await work.people.snooze(scene.person.id, until)
        await work.commit()
    return scene.reply(
        scene.say("snoozed", day=until),
        scene.lines("snoozed-explained"),
        [scene.button("reminders-resume-button", "reminders.resume")],
    )


def _today(now: datetime) -> date:
    return now.astimezone(ZONE).date()
