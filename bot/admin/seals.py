"""Rows that do not fit their seals, for the administrator: by key, never by whom they are about."""

from bot.admin.at_desk import office
from bot.settings import Settings
from storage.seals.whole import Broken


async def show(settings: Settings, _argument: str) -> str:
    """Every row that does not fit on a line; their teams stand still."""
    async with office(settings) as here:
        found = await here.sealing.look()
        stopped = not await here.notary.may_read()
    count = len({one.team for one in found})
    last = "Nothing may be read: the readers are not confirmed." if stopped else ""
    return "\n".join([*map(_line, found), *([last] if last else []), f"{count} teams stand still."])


def _line(one: Broken) -> str:
    return f"team {one.team}  {one.kind or 'seals'} {one.key}".rstrip() + f"  {one.fault}"
