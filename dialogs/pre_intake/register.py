"""The commands, buttons and messages of the pre-intake."""

from dialogs.pre_intake import briefing, extension, notices, result, start
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "result": result.choose,
        "start": start.choose,
    },
    verbs={
        "briefing.show": briefing.show,
        "briefing.file": briefing.offer_file,
        "briefing.texts": briefing.offer_texts,
        "extend.show": extension.show,
        "extend.confirm": extension.confirm,
        "result.show": result.show,
        "result.file": result.offer_file,
        "start.show": start.show,
        "start.period": start.ask_period,
        "start.confirm": start.confirm,
    },
    readers=frozenset({briefing.show, result.choose, result.show}),
    notices={
        NoticeKind.STARTED: notices.started,
        NoticeKind.INVITATION: notices.invitation,
        NoticeKind.REMINDER: notices.reminder,
        NoticeKind.EXTENDED: notices.extended,
        NoticeKind.OVER: notices.over,
        NoticeKind.RELEASE_EARLY: notices.release_early,
        NoticeKind.RELEASE: notices.release,
        NoticeKind.NO_SCAN: notices.no_scan,
    },
)
