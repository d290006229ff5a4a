"""The buttons and messages of what comes after a result: what was done, and the scan again."""

from dialogs.follow_up import closing_report, follow_up, result_use
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    verbs={
        "report.show": closing_report.show,
        "follow_up.show": follow_up.show,
        "picture.show": follow_up.show_picture,
        "use.ask": result_use.ask,
        "use.share": result_use.share,
    },
    notices={
        NoticeKind.USE_ASKED: result_use.asked,
        NoticeKind.USE_TOLD: result_use.told,
    },
    readers=frozenset({follow_up.show, follow_up.show_picture}),
)
