"""An event as ready-made words for somebody's own calendar."""

from typing import Final

from documents.calendar import Entry
from papers.source import Source
from trajectory.language import Language

EVENT: Final = "event"
"""What a ticket for such a file is about."""


async def event_entry_for(source: Source, subject: str, language: Language) -> Entry | None:
    """The words of an event; None when it is gone."""
    event = await source.work.events.get(subject)
    if event is None:
        return None
    say = source.library.texts.of(language)
    title = event.text.title
    return Entry(
        id=event.id,
        nth=1,
        version=int(event.off),
        title=say("calendar-off", title=title) if event.off else title,
        description=event.text.what,
        place=event.text.place,
        part=event.text.part,
        off=event.off,
        organiser=say("calendar-organiser"),
        host=source.host,
        language=language,
        made=source.now,
        chat=source.chat,
    )
