"""At a start: what is there when the programme begins is written down once, and a setting that the
works council did not see yet does not count: the old value goes on (programme.md, "The works
council")."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import structlog

from bot.settings import Settings
from bot.settings.organisation import LegalBasis
from content.library import Library
from storage.work import Desk
from trajectory.council.consent import Matter, Register, Setting
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from use_cases.council import gate

log: Final = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Consented:
    """The settings with which this program runs. `as_set` is what was set; `closed` when the
    program itself reads or is for something else than the works council saw: then no round
    opens, since no older program is there to go on."""

    settings: Settings
    as_set: Mapping[str, str]
    closed: bool


def as_set(settings: Settings) -> Mapping[str, str]:
    """What needs consent of the settings, by name."""
    return {name.value: str(getattr(settings, name.value) or "") for name in Setting}


async def consented(settings: Settings, desk: Desk, library: Library, now: datetime) -> Consented:
    """The settings as the works council saw them."""
    if settings.directorate:
        await _begin(settings, desk, library, now)
    register, waiting = await waits(settings, desk, library, now)
    for kind in [one.subject for one in waiting]:
        log.warning("waits-for-the-works-council", kind=kind)
    last = {one.subject: register.last(one.subject) for one in waiting if one.is_setting}
    old = {name: _value(name, seen.version) for name, seen in last.items() if seen}
    return Consented(
        settings.model_copy(update=old),
        as_set(settings),
        closed=any(one.is_built_in for one in waiting) or len(old) < len(last),
    )


async def waits(
    settings: Settings, desk: Desk, library: Library, now: datetime
) -> tuple[Register, list[Matter]]:
    """What was written down, and what of it all the works council did not see yet; nothing waits
    where there is none."""
    today = now.astimezone(ZONE).date()
    async with desk.reading() as work:
        try:
            register = await work.consents.register()
            there = await gate.in_force(work, register, today)
        except StandsStill:
            # Until the readers are confirmed nothing is asked anyhow; settings count by then.
            register = await work.consents.as_it_lies()
            there = bool(register.rows)
    return register, gate.waiting_in(register, library, as_set(settings)) if there else []


async def _begin(settings: Settings, desk: Desk, library: Library, now: datetime) -> None:
    today, reference = now.astimezone(ZONE).date(), settings.works_council_decision
    try:
        async with desk.writing() as work:
            await gate.begin(work, library, as_set(settings), reference, today)
            await work.commit()
    except StandsStill:
        return  # after a restore: what the programme began with was written down before


def _value(name: str, version: str) -> object:
    """A value that the works council saw, as the settings hold it."""
    if name == Setting.LEGAL_BASIS:
        return LegalBasis(version) if version else None
    return int(version)
