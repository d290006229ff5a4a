"""The commands and buttons of the follow-up scan."""

from dialogs.follow_up import closing_report, follow_up
from dialogs.register import Register

REGISTER = Register(
    verbs={
        "report.show": closing_report.show,
        "follow_up.show": follow_up.show,
        "picture.show": follow_up.show_picture,
    },
    readers=frozenset({follow_up.show, follow_up.show_picture}),
)
