"""An exercise as ready-made words for somebody's own calendar: of the content alone."""

from datetime import date, time, timedelta
from typing import Final

from documents.calendar import Entry
from papers.source import Source
from trajectory.errors import Invalid
from trajectory.language import Language
from trajectory.listening.exercises import Exercise
from trajectory.planning.sessions import Part
from trajectory.planning.typed_dates import day_in_field, time_in
from trajectory.planning.working_days import at

EXERCISE: Final = "exercise"
"""What a ticket for such a file is about."""


def planned_subject(exercise: Exercise, day: date, starts: time) -> str:
    """What its ticket names: ids of exercises hold no slash."""
    return f"{exercise.id}/{day.isoformat()}/{starts:%H.%M}"


async def exercise_entry_for(source: Source, subject: str, language: Language) -> Entry | None:
    """The words of one meeting with an exercise; None when there is no such exercise any more."""
    exercise_id, day, starts = [*subject.split("/"), "", ""][:3]
    exercise = source.library.between.exercises.get(exercise_id)
    part = _part(exercise, day, starts) if exercise else None
    if exercise is None or part is None:
        return None
    say = source.library.texts.of(language)
    steps = [
        say("exercise-step", number=str(number), text=step[language])
        for number, step in enumerate(exercise.steps, start=1)
    ]
    return Entry(
        id=f"{exercise.id}-{day}",
        nth=1,
        version=0,
        title=exercise.title[language],
        description="\n".join([exercise.goal[language], *steps, say("exercise-in-calendar")]),
        place="",
        part=part,
        off=False,
        organiser=say("calendar-organiser"),
        host=source.host,
        language=language,
        made=source.now,
        chat=source.chat,
    )


def _part(exercise: Exercise, day: str, starts: str) -> Part | None:
    on = day_in_field(day)
    try:
        begins = time_in(starts)
    except Invalid:
        return None
    if on is None:
        return None
    ends = at(on, begins) + timedelta(minutes=int(exercise.time))
    return Part(on, begins, ends.time() if ends.date() == on else time(23, 59))
