"""Keys of the day: one pair that opens what a page sends, and one key for tickets.

They are made at night and at a start, for the day itself and the next one, never by an opening
(trust.md, rule 5). Those of today and of yesterday are accepted; older ones are deleted. A copied
key opens what travelled in those two days, and nothing later.
"""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from booth.hpke import KeyPair, new_key_pair, public_of
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, made_once
from trajectory.planning.working_days import ZONE

_DAY: Final = timedelta(days=1)
_BEFORE: Final = "booth"


class DayKey(StrEnum):
    """The entries of a day in the key store."""

    FRONT = "front"
    TICKETS = "tickets"

    def of(self, day: date) -> str:
        return f"{self}-{day.isoformat()}"


_NAME: Final = re.compile(rf"(?:{'|'.join(DayKey)})-(\d{{4}}-\d{{2}}-\d{{2}})")


@dataclass(frozen=True, slots=True)
class Day:
    """The keys of one day: `front` opens the envelopes of the pages, `tickets` closes tickets."""

    front: KeyPair
    tickets: bytes


class DayKeys:
    """The keys of the day as this replica holds them: made at its start, and every night.

    Raises:
        OSError: the key store does not answer.
    """

    def __init__(self, store: KeyStore, now: datetime) -> None:
        self._store = store
        self._days: dict[date, Day] = {}
        self.keep(now)

    def keep(self, now: datetime) -> None:
        """Make what lacks for today and tomorrow, and delete every other day but yesterday.

        Repeating it changes nothing. After a clock that jumped, the days where it landed have
        keys, and pages from before are opened anew.
        """
        today = _day(now)
        for day in (today, today + _DAY):
            made_once(self._store, DayKey.FRONT.of(day), lambda: new_key_pair().private)
            made_once(self._store, DayKey.TICKETS.of(day), lambda: secrets.token_bytes(KEY_BYTES))
        for name in _over(self._store.names(), today):
            self._store.delete(name)
        self._days = {day: keys for day in _around(today) if (keys := self._read(day))}

    def kept(self, now: datetime) -> bool:
        """Whether today and tomorrow have their keys here, and no older day lingers."""
        today = _day(now)
        return {today, today + _DAY} <= self._days.keys() <= set(_around(today))

    def accepted(self, now: datetime) -> tuple[Day, ...]:
        """The keys of today, and then those of the day before.

        When the night was late, the last days that began go on for as long: nobody who opens a
        page makes a key, or waits for one.
        """
        held = sorted(self._days)
        begun = [day for day in held if day <= _day(now)] or held[:1]
        return tuple(self._days[day] for day in reversed(begun[-2:]))

    def today(self, now: datetime) -> Day:
        """The keys to close something with."""
        return self.accepted(now)[0]

    def _read(self, day: date) -> Day | None:
        try:
            private = self._store.get(DayKey.FRONT.of(day))
            tickets = self._store.get(DayKey.TICKETS.of(day))
        except KeyMissing:
            return None
        return Day(KeyPair(private, public_of(private)), tickets)


def _day(now: datetime) -> date:
    return now.astimezone(ZONE).date()


def _around(today: date) -> tuple[date, ...]:
    return (today - _DAY, today, today + _DAY)


def _over(names: Iterable[str], today: date) -> list[str]:
    """The keys of days that are over, and the one key for all tickets of earlier versions."""
    lasting = {day.isoformat() for day in _around(today)}
    dated = ((name, _NAME.fullmatch(name)) for name in names)
    return [name for name, day in dated if (day and day[1] not in lasting) or name == _BEFORE]
