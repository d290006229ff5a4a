"""Dead letters for the administrator: what was given up, why, and trying it again.

Nothing here says whom a message was for or which round it was about (product.md, rule 5).
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from bot.admin.at_desk import office
from bot.admin.refused import Refused
from bot.clock.clockwork import WallClock
from bot.settings import Settings
from storage.people.dead_letters import DeadLetter
from storage.work import Work

ALL = "all"
UNREACHABLE = "unreachable"
T = TypeVar("T")
_WHY = {
    "busy": "Teams was busy or out of reach, six times in almost three hours. Try again.",
    "poisoned": "The bot stopped each time it tried this one. Look in the log around that time "
    "before you try again.",
    "status-400": "Teams did not understand the message. This is a mistake in the bot: report it.",
    "status-401": "Teams did not accept the bot's token. Check APP_ID, APP_PASSWORD and "
    "TENANT_ID, then try again.",
    "status-413": "The message was too large for Teams. This is a mistake in the bot: report it.",
    "service-url-not-allowed": "The chat is on a host that is not on the list. If it is Teams' "
    "own, add it to SERVICE_URLS, then try again.",
    "graph-400": "Microsoft Graph did not know the app. Check GRAPH_INSTALL, then try again.",
    "graph-401": "Microsoft Graph did not accept the bot's token. Check the app registration.",
}
_OTHERWISE = "Look for this reason in the log. When the cause is gone, try again."


async def show(settings: Settings, letter_id: str) -> str:
    """Every dead letter on a line, or the one with this id and what can be done."""
    dead = await _with(settings, lambda work: work.dead_letters.all())
    if not letter_id:
        return "\n".join([*map(_line, dead), f"{len(dead)} dead letters."])
    letter = next((one for one in dead if one.id == letter_id), None)
    if letter is None:
        raise Refused("There is no dead letter with this id.")
    return f"{_line(letter)}\n{_WHY.get(letter.reason, _OTHERWISE)}"


def _line(letter: DeadLetter) -> str:
    ended = letter.ended or letter.due
    age = _age(WallClock().now() - ended)
    return f"{letter.id}  {letter.kind}  {age}  {letter.attempts} attempts  {letter.reason}"


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds()) // 3600
    return f"{hours // 24} days" if hours >= 48 else f"{max(0, hours)} hours"


async def retry(settings: Settings, letter_id: str) -> str:
    """Send a dead letter again, or `all` of them, or whatever waits for the `unreachable`, with
    what a policy of Teams held back."""
    now = WallClock().now()

    async def again(work: Work) -> int:
        if letter_id == UNREACHABLE:
            count = await work.dead_letters.retry_unreachable(now)
        else:
            dead = (
                [one.id for one in await work.dead_letters.all()]
                if letter_id == ALL
                else [letter_id]
            )
            count = await work.dead_letters.retry(dead, now)
        await work.commit()
        return count

    count = await _with(settings, again)
    if not count and letter_id not in (ALL, UNREACHABLE):
        raise Refused("There is no dead letter with this id.")
    return f"{count} messages will be tried again."


async def _with(settings: Settings, act: Callable[[Work], Awaitable[T]]) -> T:
    async with office(settings) as here, here.desk.writing() as work:
        return await act(work)
