"""The commands, buttons and messages of the pre-intake."""

from dialogs.pre_intake import again, briefing, extension, notices, result, start
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "result": result.show,
        "start": start.show,
    },
    verbs={
        "briefing.show": briefing.show,
        "briefing.texts": briefing.offer_texts,
        "extend.show": extension.show,
        "extend.confirm": extension.confirm,
        "result.show": result.show,
        "result.points": result.points,
        "start.show": start.show,
        "start.period": start.ask_period,
        "start.confirm": start.confirm,
    },
    readers=frozenset({briefing.show, result.points, result.show}),
    notices={
        NoticeKind.STARTED: notices.started,
        NoticeKind.NEXT_STARTED: again.next_started,
        NoticeKind.INVITATION: notices.invitation,
        NoticeKind.EVALUATION_ASKED: notices.invitation,
        NoticeKind.REMINDER: notices.reminder,
        NoticeKind.EXTENDED: notices.extended,
        NoticeKind.OVER: notices.over,
        NoticeKind.OUTCOME: notices.release,
        NoticeKind.RELEASE_EARLY: notices.release_early,
        NoticeKind.RELEASE: notices.release,
        NoticeKind.NO_SCAN: notices.no_scan,
    },
)
