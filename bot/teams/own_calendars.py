"""Sessions in people's own calendars, through Microsoft Graph (`Calendars.ReadWrite`).

Nothing is kept of it here. Each entry carries, in the calendar itself, which meeting of which team
it is and a fingerprint of what it says: so what is there can be found, moved and removed, and an
entry of anybody else is never touched. Nobody is invited, so nothing is mailed.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from bot.teams.connector import Later
from bot.teams.graph import Answer, Graph
from content.library import Library
from documents.calendar import ALARM, Entry
from papers.calendar_entry import entries_of
from papers.source import Source
from storage.work import Desk
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.teams import Person, Team
from use_cases.services import OWN_CALENDAR

JSON = dict[str, Any]
_OURS: Final = "String {0c9b7f5e-5d1c-4f7b-9a55-6f0d3c2b8e41} Name Cultuurtraject"
TEAM, MEETING, PRINT = (f"{_OURS}{what}" for what in ("Team", "Meeting", "Print"))
"""Properties of an entry that no calendar shows: whose it is, which, and what it said."""
MOST: Final = 100
"""Entries of one team in one calendar; a trajectory has a dozen meetings."""
PAUSES: Final = (1.0, 5.0)
"""Seconds before a call is made again; never longer than the last, for there is a file."""
LONGEST: Final = 10.0
"""Seconds for one calendar: somebody may wait for it in a chat."""
_DONE: Final = {"POST": (201, 409), "PATCH": (200,), "DELETE": (204, 404)}
"""409: the same `transactionId` came before, so it is there, or was taken out by its owner."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of an entry are made of (`papers/source.py`)."""

    desk: Desk
    library: Library
    now: Callable[[], datetime]
    host: str
    chat: str


@dataclass(frozen=True, slots=True)
class _There:
    """An entry of ours in a calendar."""

    id: str
    print: str
    begins: datetime


@dataclass(frozen=True, slots=True)
class GraphCalendars:
    """The calendars of everybody in the organisation that the permission reaches."""

    words: Words
    graph: Graph
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def bring(self, person: Person, team: Team) -> bool:
        """What was put there of this team is what stands now; whether that went well in time."""
        try:
            async with asyncio.timeout(LONGEST):
                return await self._bring(person, team)
        except TimeoutError:
            return _refused("", None)

    async def _bring(self, person: Person, team: Team) -> bool:
        user = person.object_id or person.upn
        if user is None:
            return False
        wanted = await self._wanted(person.id, team.id)
        events = f"/users/{quote(user, safe='')}/events"
        there = await self._there(events, team.id)
        if there is None:
            return False
        went = [await self._set(events, team.id, entry, there.pop(entry.uid, None))
                for entry in wanted]  # fmt: skip
        gone = [one for one in there.values() if one.begins > self.words.now()]
        went += [await self._did("DELETE", f"{events}/{quote(one.id, safe='')}") for one in gone]
        return all(went)

    async def _wanted(self, person_id: str, team_id: str) -> list[Entry]:
        """Meetings that are still to come for this person, who may have left or said no."""
        now = self.words.now()
        async with self.words.desk.reading() as work:
            person, team = await work.people.get(person_id), await work.teams.get(team_id)
            trajectory = await work.trajectories.of_team(team_id)
            if team is None or trajectory is None or trajectory.state.over:
                return []
            if person.stopped(OWN_CALENDAR):
                return []
            if not may(team.roles_of(person_id), Action.SEE_SESSIONS):
                return []
            source = Source(work, self.words.library, now, self.words.host, self.words.chat)
            sessions = await work.sessions.of_trajectory(trajectory.id)
            entries = [
                entry
                for session in sessions
                if session.to_come(now)
                for entry in await entries_of(source, session.id, person.language)
            ]
        return [entry for entry in entries if not entry.off and entry.part.begins > now]

    async def _there(self, events: str, team_id: str) -> dict[str, _There] | None:
        """Entries of ours by meeting; None when the calendar cannot be read."""
        answer = await self._asked("GET", events, query=_listing(team_id))
        if answer is None or answer.status != 200:
            _refused("GET", answer)
            return None
        found = answer.body.get("value")
        listed = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
        return {_property(one, MEETING): _read(one) for one in listed}

    async def _set(self, events: str, team_id: str, entry: Entry, known: _There | None) -> bool:
        if known is None:
            once = uuid5(NAMESPACE_URL, f"{events}/{entry.uid}/{entry.version}")
            new = {"transactionId": str(once)}
            return await self._did("POST", events, _event(entry, team_id) | new)
        if known.print == _print(entry):
            return True
        path = f"{events}/{quote(known.id, safe='')}"
        return await self._did("PATCH", path, _event(entry, team_id))

    async def _did(self, method: str, path: str, body: JSON | None = None) -> bool:
        answer = await self._asked(method, path, body=body)
        if answer is None or answer.status not in _DONE[method]:
            return _refused(method, answer)
        return True

    async def _asked(
        self, method: str, path: str, *, body: JSON | None = None, query: JSON | None = None
    ) -> Answer | None:
        """What Graph answers in the end; None when it was not to be reached."""
        for pause in (*PAUSES, None):
            answer = await self.graph.call(method, path, body=body, query=query)
            settled = isinstance(answer, Answer) and answer.status not in (429, 502, 503, 504)
            if settled or pause is None or not isinstance(answer, Answer | Later):
                break
            asked = answer.retry_after if isinstance(answer, Answer) else answer.after
            if (asked or 0) > PAUSES[-1]:
                break
            await self.sleep(max(pause, asked or 0))
        return answer if isinstance(answer, Answer) else None


def _refused(method: str, answer: Answer | None) -> bool:
    reason = f"graph-{answer.status}-{method.lower()}" if answer else "graph-away"
    _log.warning("calendar refused", extra={"reason": reason})
    return False


def _listing(team_id: str) -> JSON:
    return {
        "$filter": f"singleValueExtendedProperties/Any(ep: ep/id eq '{TEAM}' "
        f"and ep/value eq '{team_id}')",
        "$expand": f"singleValueExtendedProperties($filter=id eq '{MEETING}' or id eq '{PRINT}')",
        "$select": "id,start",
        "$top": str(MOST),
    }


def _event(entry: Entry, team_id: str) -> JSON:
    """An appointment of the person's own, as Graph takes it."""
    marks = {TEAM: team_id, MEETING: entry.uid, PRINT: _print(entry)}
    return {
        "subject": entry.title,
        "body": {"contentType": "text", "content": entry.description},
        "start": _moment(entry.part.begins),
        "end": _moment(entry.part.finishes),
        "location": {"displayName": entry.place},
        "showAs": "busy",
        "isReminderOn": True,
        "reminderMinutesBeforeStart": int(-ALARM.total_seconds()) // 60,
        "singleValueExtendedProperties": [
            {"id": name, "value": value} for name, value in marks.items()
        ],
    }


def _moment(moment: datetime) -> JSON:
    wall = moment.astimezone(ZONE).replace(tzinfo=None)
    return {"dateTime": wall.isoformat(), "timeZone": ZONE.key}


def _print(entry: Entry) -> str:
    """The same as long as the entry says the same."""
    says = (entry.title, entry.description, entry.place, entry.part.begins, entry.part.finishes)
    return hashlib.sha256(repr(says).encode()).hexdigest()


def _property(event: JSON, name: str) -> str:
    marks = event.get("singleValueExtendedProperties", [])
    return next((str(mark["value"]) for mark in marks if mark["id"] == name), "")


def _read(event: JSON) -> _There:
    """Graph tells moments in UTC when nobody asks otherwise, in more digits than Python reads."""
    begins = datetime.fromisoformat(event["start"]["dateTime"][:19]).replace(tzinfo=UTC)
    return _There(str(event["id"]), _property(event, PRINT), begins)
