"""The commands, buttons and messages of what happens around a session."""

from dialogs.register import Register
from dialogs.sessions import (
    look_back,
    missing_summary,
    room_question,
    round_results,
    round_texts,
    session_briefing,
    sessions,
    summary,
    summary_form,
)
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "summary": sessions.choose,
    },
    verbs={
        "room.ask": room_question.ask,
        "room.open": room_question.ask_room,
        "room.show": room_question.show,
        "session.briefing": session_briefing.show,
        "session.file": session_briefing.offer_file,
        "round.show": round_results.show,
        "round.texts": round_texts.offer,
        "texts.show": round_texts.show,
        "summary.team": sessions.show_team,
        "summary.show": sessions.show,
        "summary.read": summary.read,
        "summary.file": summary.offer_file,
        "summary.write": summary_form.write,
        "summary.save": summary_form.save,
        "summary.add": summary_form.add,
        "summary.drop": summary_form.drop,
        "summary.check": summary_form.check,
        "summary.release": summary_form.release,
        "summary.without": missing_summary.ask_why,
        "summary.comes_not": missing_summary.comes_not,
    },
    readers=frozenset({room_question.show, round_results.show}),
    notices={
        NoticeKind.NOT_ASKED: round_results.not_asked,
        NoticeKind.LATE_ASKED: round_results.late_asked,
        NoticeKind.LOOK_BACK: look_back.card,
        NoticeKind.ROOM_QUESTION: room_question.question_card,
        NoticeKind.ROOM_RESULT: room_question.ended_card,
        NoticeKind.SUMMARY_RELEASED: summary.released_card,
        NoticeKind.SUMMARY_MISSING: missing_summary.asked_card,
    },
)
