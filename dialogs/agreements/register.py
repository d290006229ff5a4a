"""The commands, buttons and messages of agreements."""

from dialogs.agreements import agreements, asking, looking_after, writing
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    verbs={
        "agreements.list": agreements.show_all,
        "agreements.show": agreements.show,
        "agreements.ask": asking.choose,
        "agreements.asked": asking.ask,
        "agreements.take": looking_after.take,
        "agreements.give_back": looking_after.give_back,
        "agreements.done": looking_after.finish,
        "agreements.works": looking_after.works,
        "agreements.again": looking_after.ask_day,
        "agreements.day": looking_after.choose_day,
        "agreements.new": writing.ask,
        "agreements.record": writing.record,
    },
    notices={
        NoticeKind.AGREEMENT_ASKED: asking.asked_card,
        NoticeKind.AGREEMENT_ANSWERED: asking.answered_card,
        NoticeKind.AGREEMENT_DUE: asking.due_card,
    },
)
