"""The commands, buttons and messages of reports."""

from dialogs.register import Register
from dialogs.reports import deciding, overview, reading, writing
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={"reports": overview.show},
    verbs={
        "reports.list": overview.show,
        "reports.show": reading.show,
        "reports.new": writing.ask,
        "reports.begin": writing.begin,
        "reports.heading": writing.heading,
        "reports.write": writing.save,
        "reports.lay": writing.lay,
        "reports.decide": deciding.ask,
        "reports.decided": deciding.save,
        "reports.correct": writing.ask_correction,
        "reports.corrected": writing.correct,
        "reports.archive": writing.archive,
    },
    folds={
        NoticeKind.REPORT_LAID: reading.folded,
        NoticeKind.REPORT_LIES: reading.folded,
    },
    notices={
        NoticeKind.REPORT_OPENS: reading.opens_card,
        NoticeKind.REPORT_LAID: reading.laid_card,
        NoticeKind.REPORT_DUE: reading.due_card,
        NoticeKind.REPORT_LIES: reading.lies_card,
        NoticeKind.REPORT_PUBLISHED: reading.published_card,
    },
)
