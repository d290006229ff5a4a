"""Between trajectories: exercises, and messages about the programme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.exercises import exercises_in
from content.telling import moments_in
from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.listening.exercises import Exercise, ExerciseTheme
from trajectory.listening.telling import Moment


@dataclass(frozen=True, slots=True)
class Between:
    """Everything of it, by id."""

    exercises: Mapping[str, Exercise]
    """For meetings."""
    themes: tuple[ExerciseTheme, ...]
    """What exercises are about."""
    moments: Mapping[str, Moment]
    """Of the programme, each with a message per audience."""
    always: tuple[Words, ...]
    """What stands in every message."""


def between_in(folder: Path, top: Callable[[Path], Entry]) -> Between:
    """What a content folder has of it; faults are noted in the entries that `top` opens."""
    exercises, themes = exercises_in(folder, top)
    moments, always = moments_in(folder, top)
    return Between(exercises, themes, moments, always)
