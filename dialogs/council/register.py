"""The commands, buttons and messages of the works council."""

from dialogs.council import concepts, overview, questions
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={"council": overview.show},
    verbs={
        "council.show": overview.show,
        "council.concept": concepts.show,
        "council.typed": concepts.save,
        "council.seen": concepts.seen,
        "council.ask": questions.form,
        "council.asked": questions.save,
        "council.question": questions.show,
        "council.answer": questions.reply,
    },
    folds={
        NoticeKind.COUNCIL_WAITS: concepts.waits_folded,
        NoticeKind.COUNCIL_TYPED: concepts.folded,
        NoticeKind.COUNCIL_ASKED: questions.folded,
        NoticeKind.COUNCIL_DUE: questions.folded,
    },
    notices={
        NoticeKind.COUNCIL_WAITS: concepts.waits_card,
        NoticeKind.COUNCIL_TYPED: concepts.typed_card,
        NoticeKind.COUNCIL_SEEN: concepts.seen_card,
        NoticeKind.COUNCIL_CORRECTED: concepts.corrected,
        NoticeKind.COUNCIL_ASKED: questions.lead_card,
        NoticeKind.COUNCIL_DUE: questions.lead_card,
        NoticeKind.COUNCIL_ANSWERED: questions.council_card,
    },
)
