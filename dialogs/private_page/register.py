"""The commands, buttons and messages of the ways to the private page."""

from dialogs.private_page import door, notices, separate_input
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "input": separate_input.show,
    },
    verbs={
        door.LINK: door.show_link,
        "input.show": separate_input.show,
        "input.read": separate_input.read,
    },
    notices={
        NoticeKind.INPUT: notices.delivered,
        NoticeKind.INPUT_LINE: notices.weekly_line,
    },
)
