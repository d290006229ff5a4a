"""The commands, buttons and messages of plans."""

from dialogs.plan import notes, owning, reading, sheet, writing
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={"action_plan": reading.show},
    verbs={
        "actions.show": reading.show,
        "actions.theme": reading.show_theme,
        "actions.left": reading.show_left,
        "actions.action": reading.show_action,
        "actions.new": writing.ask_new,
        "actions.add": writing.add,
        "actions.words": writing.ask_words,
        "actions.save": writing.save_words,
        "actions.who": writing.ask_who,
        "actions.placed": writing.save_who,
        "actions.end": writing.ask_end,
        "actions.ended": writing.end,
        "actions.sheet": sheet.ask,
        "actions.paste": sheet.paste,
        "actions.own": reading.show_own,
        "actions.status": owning.ask,
        "actions.said": owning.save,
        "risks.show": notes.show_risks,
        "risks.new": notes.ask_risk,
        "risks.save": notes.save_risk,
        "risks.open": notes.open_risk,
        "risks.off": notes.drop_risk,
        "outside.show": notes.show_figures,
        "outside.new": notes.ask_figure,
        "outside.save": notes.save_figure,
        "outside.open": notes.open_figure,
        "outside.off": notes.drop_figure,
    },
    notices={NoticeKind.ACTION_ASKED: owning.notice},
)
