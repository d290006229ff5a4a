"""The commands, buttons and messages of what happens around a session."""

from dialogs.register import Register
from dialogs.sessions import (
    room_question,
    session_briefing,
    session_results,
    summaries,
    summary_form,
)
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "summary": summaries.choose,
    },
    verbs={
        "room.ask": room_question.ask,
        "room.open": room_question.open_question,
        "room.show": room_question.show,
        "session.briefing": session_briefing.show,
        "session.file": session_briefing.offer_file,
        "round.show": session_results.show,
        "round.texts": session_results.offer_texts,
        "briefing.choose": summaries.choose,
        "summary.team": summaries.show_team,
        "summary.show": summaries.show,
        "summary.read": summaries.read,
        "summary.file": summaries.offer_file,
        "summary.write": summary_form.write,
        "summary.save": summary_form.save,
        "summary.add": summary_form.add,
        "summary.drop": summary_form.drop,
        "summary.check": summary_form.check,
        "summary.release": summary_form.release,
    },
    notices={
        NoticeKind.NOT_ASKED: session_results.not_asked,
        NoticeKind.ROOM_QUESTION: room_question.question,
        NoticeKind.ROOM_RESULT: room_question.ended,
        NoticeKind.SUMMARY_RELEASED: summaries.released,
    },
)
