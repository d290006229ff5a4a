"""What Teams would remember: messages, what was read, who removed the app, the moved clock.

Kept in a database of its own, so that a restart goes on where it stopped. Every change is
told to the pages that are open, with what is unread after it.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tryout.news import News

JSON = dict[str, Any]
BOT = "bot"
NOTE = "note"
"""Author of a line that nobody wrote, such as "the app was added"."""

# A power cut may cost the last chats of a try-out; waiting for the disk would cost every message.
_TABLES = """
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
BEGIN EXCLUSIVE;
CREATE TABLE IF NOT EXISTS message (id TEXT PRIMARY KEY, chat TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL);
COMMIT;
"""


@dataclass(frozen=True, slots=True)
class Message:
    """One message in a chat. `author` is an object id, BOT or NOTE; `at` is ISO 8601 in UTC.

    A note carries the key of its text in `text`.
    """

    id: str
    chat: str
    author: str
    at: str
    text: str = ""
    summary: str = ""
    card: JSON | None = None
    file: str = ""
    edited: bool = False


class InUse(Exception):
    """Another try-out has this world open."""


Closed = sqlite3.ProgrammingError
"""What a world raises that is closed, because everything begins again."""


class World:
    """The chats and what goes with them; one program at a time has it open."""

    def __init__(self, path: Path, news: News) -> None:
        """
        Raises:
            InUse: another program has it open.
        """
        self._news = news
        self._database = _opened(path)
        self._answers: dict[str, JSON] = {}
        self._chats: dict[str, dict[str, Message]] = defaultdict(dict)
        self._newest = 0
        for message in self._stored():
            self._chats[message.chat][message.id] = message
            self._newest = int(message.id)

    def close(self) -> None:
        self._database.close()

    def _stored(self) -> Iterator[Message]:
        rows = self._database.execute("SELECT body FROM message ORDER BY CAST(id AS INTEGER)")
        for (body,) in rows:
            yield Message(**json.loads(body))

    # ---- messages

    def next_id(self, milliseconds: int) -> str:
        """A message id as Teams makes them: the moment in milliseconds, never twice."""
        self._newest = max(self._newest + 1, milliseconds)
        return str(self._newest)

    def put(self, message: Message) -> None:
        """Add a message, or put it in the place of the one with its id."""
        self._chats[message.chat][message.id] = message
        self._answers.pop(message.id, None)
        body = json.dumps(asdict(message))
        self._database.execute(
            "INSERT OR REPLACE INTO message VALUES (?, ?, ?)", (message.id, message.chat, body)
        )
        self._tell(message)

    def answer(self, message: Message, card: JSON) -> None:
        """Show the answer to a button in the place of its card.

        As in Teams the message itself does not change: the answer is seen and not kept.
        """
        self._answers[message.id] = card
        self._tell(self._shown(message))

    def remove(self, message: Message) -> None:
        del self._chats[message.chat][message.id]
        self._answers.pop(message.id, None)
        self._database.execute("DELETE FROM message WHERE id = ?", (message.id,))
        chat = message.chat
        self._news.tell("gone", chat=chat, id=message.id, unread=self.unread(chat))

    def get(self, chat: str, id: str) -> Message | None:
        message = self._chats[chat].get(id)
        return self._shown(message) if message else None

    def chat(self, chat: str) -> list[Message]:
        """Everything said in a chat, oldest first."""
        return [self._shown(message) for message in self._chats[chat].values()]

    def move(self, old: str, new: str) -> None:
        """Let links that begin with one address begin with another."""
        change = "UPDATE message SET body = replace(body, ?, ?)"
        self._database.execute(change, (f"{old}/", f"{new}/"))
        for message in self._stored():
            self._chats[message.chat][message.id] = message

    def _tell(self, message: Message) -> None:
        unread = self.unread(message.chat)
        self._news.tell("message", message=asdict(message), unread=unread)

    def _shown(self, message: Message) -> Message:
        card = self._answers.get(message.id)
        return replace(message, card=card, edited=True) if card else message

    # ---- what was read

    def unread(self, chat: str) -> int:
        """Messages of the bot since the chat was last looked at."""
        seen = self.kept(f"read {chat}", 0)
        return sum(m.author == BOT and int(m.id) > seen for m in self._chats[chat].values())

    def read(self, chat: str) -> None:
        newest = max(map(int, self._chats[chat]), default=0)
        if newest > self.kept(f"read {chat}", 0):
            self.keep(f"read {chat}", newest)
            self._news.tell("read", chat=chat)

    def read_before(self, chat: str, moment: datetime) -> None:
        """Everything in a chat that is older than this moment was read."""
        self.keep(f"read {chat}", int(moment.timestamp() * 1000))

    # ---- what somebody did

    @property
    def touched(self) -> list[str]:
        """Chats in which somebody wrote or pressed something by hand."""
        return list(self.kept("touched", []))

    def touch(self, chat: str) -> None:
        touched = self.touched
        if chat not in touched:
            self.keep("touched", [*touched, chat])
            self._news.tell("touched", chat=chat)

    # ---- anything else

    def kept(self, key: str, otherwise: Any) -> Any:
        row = self._database.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else otherwise

    def keep(self, key: str, value: object) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, json.dumps(value))
        )


def refuse_in_use(path: Path) -> None:
    """For whoever wants to remove a world, damaged or whole.

    Raises:
        InUse: another program has it open.
    """
    with suppress(sqlite3.DatabaseError):
        _opened(path).close()


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        database.executescript(_TABLES)
    except sqlite3.OperationalError as error:
        database.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise InUse from None
        raise
    return database
