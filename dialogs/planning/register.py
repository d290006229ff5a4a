"""The commands, buttons and messages of planning sessions."""

from dialogs.planning import (
    answering,
    changing,
    choosing,
    needs,
    notices,
    office_days,
    one_session,
    proposing,
    session_list,
)
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
        "plan.session": one_session.show,
        "plan.answer": answering.answer,
        "plan.needs": needs.show,
        "plan.confirm": choosing.confirm,
        "plan.drop": choosing.take_back,
        "plan.dates": proposing.ask_dates,
        "plan.check": proposing.check,
        "plan.ask": proposing.ask,
        "plan.show": session_list.show,
        "plan.file": one_session.offer_file,
        "plan.office": office_days.ask,
        "plan.office.save": office_days.save,
    },
    notices={
        NoticeKind.DATES_PROPOSED: notices.dates_proposed,
        NoticeKind.DATES_ANSWERED: notices.dates_answered,
        NoticeKind.SESSION_PLANNED: notices.session_planned,
        NoticeKind.SESSION_CANCELLED: notices.session_cancelled,
        NoticeKind.SESSION_REMINDER: notices.session_reminder,
    },
)
