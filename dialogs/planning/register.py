"""The commands, buttons and messages of planning sessions."""

from dialogs.planning import (
    answering,
    calendar_files,
    changing,
    choosing,
    needs,
    notices,
    office_days,
    one_session,
    proposing,
    series,
    series_chosen,
    session_list,
)
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "plan": session_list.show,
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
        "plan.asked": answering.show,
        "plan.needs": needs.show,
        "plan.confirm": choosing.confirm,
        "plan.drop": choosing.take_back,
        "plan.dates": proposing.ask_dates,
        "plan.check": proposing.check,
        "plan.ask": proposing.ask,
        "plan.series": series.ask,
        "plan.series.check": series.check,
        "plan.series.ask": series.propose,
        "plan.series.confirm": series_chosen.confirm,
        "plan.series.file": calendar_files.offer_series,
        "plan.show": session_list.show,
        "plan.file": calendar_files.offer_one,
        "plan.office": office_days.ask,
        "plan.office.save": office_days.save,
    },
    notices={
        NoticeKind.DATES_PROPOSED: notices.dates_proposed,
        NoticeKind.DATES_CARD: notices.dates_card,
        NoticeKind.DATES_ANSWERED: notices.dates_answered,
        NoticeKind.DATES_SETTLED: notices.dates_settled,
        NoticeKind.SESSION_PLANNED: notices.session_planned,
        NoticeKind.SERIES_PLANNED: series_chosen.planned,
        NoticeKind.SERIES_CARD: series_chosen.planned,
        NoticeKind.SESSION_OLD: notices.session_old,
        NoticeKind.FOLLOW_UP_WAITS: notices.follow_up_waits,
        NoticeKind.SESSION_CANCELLED: notices.session_cancelled,
        NoticeKind.SESSION_REMINDER: notices.session_reminder,
    },
)
