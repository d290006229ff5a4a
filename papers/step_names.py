"""What people call a step of the programme, on cards and in documents."""

from content.texts.texts import Say
from trajectory.language import Language
from trajectory.planning.programme import SCAN, Programme
from trajectory.steps import CLOSE, RESUME, START, TAKE_UP

_OURS = {
    START: "step-name-start",
    SCAN: "step-name-scan",
    CLOSE: "step-name-close",
    RESUME: "step-name-resume",
    TAKE_UP: "step-name-take-up",
}
"""Steps of every programme; the others are sessions, with a title of their own."""


def step_name(say: Say, programme: Programme, step: str, language: Language) -> str:
    """The name of a step in this language."""
    key = _OURS.get(step)
    return say(key) if key else programme.session(step).title[language]
