"""The commands, buttons and messages of planning sessions."""

from dialogs.planning import changing, choosing, notices, proposing, session_list
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "plan": session_list.choose,
    },
    verbs={
        "plan.move": changing.ask,
        "plan.move.check": changing.check,
        "plan.move.confirm": changing.move,
        "plan.place": changing.ask_place,
        "plan.place.save": changing.save_place,
        "plan.cancel": changing.ask_cancel,
        "plan.cancel.confirm": changing.cancel,
        "plan.session": choosing.show,
        "plan.answer": choosing.answer,
        "plan.needs": choosing.needs,
        "plan.confirm": choosing.confirm,
        "plan.drop": choosing.drop,
        "plan.dates": proposing.ask_dates,
        "plan.check": proposing.check,
        "plan.ask": proposing.ask,
        "plan.show": session_list.show,
        "plan.file": session_list.offer_file,
        "plan.office": session_list.ask_office_days,
        "plan.office.save": session_list.save_office_days,
    },
    notices={
        NoticeKind.DATES_PROPOSED: notices.dates_proposed,
        NoticeKind.DATES_ANSWERED: notices.dates_answered,
        NoticeKind.SESSION_PLANNED: notices.session_planned,
        NoticeKind.SESSION_CANCELLED: notices.session_cancelled,
        NoticeKind.SESSION_REMINDER: notices.session_reminder,
    },
)
