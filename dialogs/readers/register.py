"""The command, buttons and message of the list of readers."""

from dialogs.readers import confirming
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "readers": confirming.show,
    },
    verbs={
        "readers.show": confirming.show,
        "readers.confirm": confirming.confirm,
    },
    notices={
        NoticeKind.READERS_CONFIRMED: confirming.confirmed_card,
    },
)
