"""What Teams would remember: messages, what was read, who removed the app, the moved clock.

Kept in a database of its own, so that a restart goes on where it stopped. Every change is
told to the pages that are open.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
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
CREATE TABLE IF NOT EXISTS message (id TEXT PRIMARY KEY, chat TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL);
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


class World:
    """The chats and what goes with them."""

    def __init__(self, path: Path, news: News) -> None:
        self._news = news
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript(_TABLES)
        self._answers: dict[str, JSON] = {}
        self._messages = {message.id: message for message in self._stored()}
        self._newest = max((int(id) for id in self._messages), default=0)

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
        self._messages[message.id] = message
        self._answers.pop(message.id, None)
        body = json.dumps(asdict(message))
        self._database.execute(
            "INSERT OR REPLACE INTO message VALUES (?, ?, ?)", (message.id, message.chat, body)
        )
        self._news.tell("message", message=asdict(message))

    def answer(self, message: Message, card: JSON) -> None:
        """Show the answer to a button in the place of its card.

        As in Teams the message itself does not change: the answer is seen and not kept.
        """
        self._answers[message.id] = card
        self._news.tell("message", message=asdict(self._shown(message)))

    def remove(self, message: Message) -> None:
        del self._messages[message.id]
        self._answers.pop(message.id, None)
        self._database.execute("DELETE FROM message WHERE id = ?", (message.id,))
        self._news.tell("gone", chat=message.chat, id=message.id)

    def get(self, chat: str, id: str) -> Message | None:
        message = self._messages.get(id)
        return self._shown(message) if message and message.chat == chat else None

    def chat(self, chat: str) -> list[Message]:
        """Everything said in a chat, oldest first."""
        return [self._shown(m) for m in self._messages.values() if m.chat == chat]

    def _shown(self, message: Message) -> Message:
        card = self._answers.get(message.id)
        return replace(message, card=card, edited=True) if card else message

    # ---- what was read

    def unread(self, chat: str) -> int:
        """Messages of the bot since the chat was last looked at."""
        seen = self.kept(f"read {chat}", 0)
        return sum(m.author == BOT and int(m.id) > seen for m in self.chat(chat))

    def read(self, chat: str) -> None:
        newest = max((int(message.id) for message in self.chat(chat)), default=0)
        if newest > self.kept(f"read {chat}", 0):
            self.keep(f"read {chat}", newest)
            self._news.tell("read", chat=chat)

    # ---- anything else

    def kept(self, key: str, otherwise: Any) -> Any:
        row = self._database.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else otherwise

    def keep(self, key: str, value: object) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, json.dumps(value))
        )
