"""The commands, buttons and messages between trajectories."""

from dialogs.listening import exercises, month, signal
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "exercises": exercises.ask,
        "month": month.show,
        "signal": signal.show,
    },
    verbs={
        "exercises.ask": exercises.ask,
        "exercises.find": exercises.offer,
        "exercises.show": exercises.show,
        "exercises.calendar": exercises.ask_when,
        "exercises.file": exercises.offer_file,
        "exercises.note": exercises.ask_note,
        "exercises.noted": exercises.save_note,
        "month.show": month.show,
        "signal.show": signal.show,
    },
    notices={
        NoticeKind.MONTH: month.notice,
        NoticeKind.MANAGER_MONTH: month.managers_notice,
    },
    traceless=frozenset({signal.show}),
)
