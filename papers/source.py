"""What the words of a document are read from."""

from dataclasses import dataclass
from datetime import datetime

from content.library import Library
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Source:
    """One transaction, the content, the moment, this server's name, and the way to the chat."""

    work: Work
    library: Library
    now: datetime
    host: str
    """Makes identifiers in calendars unique."""
    chat: str = ""
    """The address that opens the chat with the bot; "" where there is no Teams."""
