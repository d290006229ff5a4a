"""The commands, buttons and messages of the progress of a trajectory."""

from dialogs.progress import (
    ending,
    lacking,
    late,
    managing,
    my_trajectory,
    one_on_one,
    overview,
    pausing,
    postponing,
    status,
    taking_up,
    undelivered,
)
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "my_trajectory": my_trajectory.show,
        "overview": overview.show,
        "status": status.show,
    },
    verbs={
        "ending.stop": ending.ask_stop,
        "ending.stopped": ending.stop,
        "ending.close": ending.ask_close,
        "ending.closed": ending.close,
        "trajectory.show": my_trajectory.show,
        "overview.show": overview.show,
        "overview.late": overview.show_late,
        "steps.pause": pausing.ask_pause,
        "steps.paused": pausing.pause,
        "steps.resume": pausing.resume,
        "steps.manage": managing.manage,
        "steps.lack": lacking.ask,
        "steps.lacked": lacking.save,
        "steps.postpone": postponing.ask_postpone,
        "steps.postponed": postponing.postpone,
        "status.show": status.show,
        "undelivered.show": undelivered.show,
        "tips.stop": one_on_one.stop,
    },
    notices={
        NoticeKind.STEP_OVERDUE: late.late_card,
        NoticeKind.TEAMS_OVERDUE: late.lead_card,
        NoticeKind.NOT_DELIVERED: undelivered.round_card,
        NoticeKind.TAKE_UP: taking_up.card,
        NoticeKind.PAUSED: pausing.paused_card,
        NoticeKind.RESUMED: pausing.resumed_card,
        NoticeKind.STOPPED: ending.stopped_card,
        NoticeKind.ONE_ON_ONE: one_on_one.card,
        NoticeKind.CLOSED: ending.closed_card,
    },
)
