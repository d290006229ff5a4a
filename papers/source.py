"""What the words of a document are read from."""

from dataclasses import dataclass
from datetime import datetime

from content.library import Library
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Source:
    """One transaction, the content, the moment, and the name of this server."""

    work: Work
    library: Library
    now: datetime
    host: str
    """Makes identifiers in calendars unique."""
