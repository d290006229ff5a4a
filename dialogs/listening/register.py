"""The commands, buttons and messages between trajectories."""

from dialogs.listening import events, exercises, month, organising, reported, signal
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "events": events.show_all,
        "exercises": exercises.ask,
        "month": month.show,
        "reported": reported.show,
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
        "events.list": events.show_all,
        "events.show": events.show,
        "events.ask": events.ask_place,
        "events.drop": events.give_back,
        "events.units": organising.pick_unit,
        "events.new": organising.ask_new,
        "events.add": organising.add,
        "events.organise": organising.show,
        "events.count": organising.ask_count,
        "events.counted": organising.save_count,
        "events.off": organising.call_off,
        "month.show": month.show,
        "reported.show": reported.show,
        "reported.units": reported.pick,
        "reported.new": reported.ask_numbers,
        "reported.save": reported.save_numbers,
        "reported.outcomes": reported.ask_outcomes,
        "reported.outcomes.save": reported.save_outcomes,
        "signal.show": signal.show,
    },
    notices={
        NoticeKind.EVENT_DRAWN: events.drawn_card,
        NoticeKind.EVENT_OFF: events.off_card,
        NoticeKind.MONTH: month.notice,
        NoticeKind.MANAGER_MONTH: month.managers_notice,
    },
    traceless=frozenset({signal.show}),
)
