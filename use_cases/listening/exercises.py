"""Exercises for a meeting: which three fit, and a word on how one went, for oneself alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.listening.exercises import Exercise, Time, Went, leads, offered
from trajectory.roles import Role
from use_cases.principal import Principal
from use_cases.progress.progress import today_of

_TRAINS: Final = frozenset({Role.TRAINER, Role.COACH})


@dataclass(frozen=True, slots=True)
class Own:
    """An exercise, and the word of whoever looks at it; None as long as they said none."""

    exercise: Exercise
    went: Went | None


async def trains(work: Work, principal: Principal) -> bool:
    """Whether somebody is trainer or coach of a team: everybody else is shown what a manager may
    lead, and nothing more."""
    teams = await work.teams.of_person(principal.person.id)
    return any(principal.roles_in(team) & _TRAINS for team in teams)


async def find(work: Work, principal: Principal, minutes: str, theme: str) -> list[Own]:
    """The three that fit this time and theme, for whoever asks.

    Raises:
        Invalid: no such time, or no such theme.
    """
    themes = {one.id for one in principal.services.library.between.themes}
    if minutes not in {str(int(one)) for one in Time} or theme not in themes:
        raise Invalid("exercise-choose")
    notes = await work.exercise_notes.of_person(principal.person.id)
    led = [id for id, went in notes.items() if went is not Went.NOT_DONE]
    found = offered(
        principal.services.library.between.exercises.values(),
        time=Time(int(minutes)),
        theme=theme,
        trains=await trains(work, principal),
        known=led,
    )
    return [Own(one, notes.get(one.id)) for one in found]


async def exercise_for(work: Work, principal: Principal, exercise_id: str) -> Own:
    """One of them, for somebody who may lead it.

    Raises:
        NotAllowed: they may not, or there is none; both sound the same.
    """
    exercise = principal.services.library.between.exercises.get(exercise_id)
    if exercise is None or not leads(exercise, trains=await trains(work, principal)):
        raise NotAllowed
    notes: Mapping[str, Went] = await work.exercise_notes.of_person(principal.person.id)
    return Own(exercise, notes.get(exercise.id))


async def note(principal: Principal, exercise_id: str, went: str) -> Own:
    """Say how it went; the last word counts, and "" takes it back.

    Raises:
        NotAllowed: as `exercise_for`. Invalid: no word of the three.
    """
    if went and went not in list(Went):
        raise Invalid("exercise-went-unknown")
    person = principal.person.id
    async with principal.services.desk.writing() as work:
        own = await exercise_for(work, principal, exercise_id)
        if went:
            day = today_of(principal.now)
            await work.exercise_notes.put(person, exercise_id, Went(went), day)
        else:
            await work.exercise_notes.drop(person, exercise_id)
        await work.commit()
    return Own(own.exercise, Went(went) if went else None)
