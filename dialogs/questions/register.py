"""The button that answers a question, and the command that is one."""

from dialogs.questions import questions
from dialogs.register import Register

REGISTER = Register(
    commands={"language": questions.ask_language},
    verbs={"question.show": questions.show},
    readers=frozenset({questions.show}),
)
"""Every question that people type comes through `questions.answering`."""
