"""The commands, buttons and messages of units."""

from dialogs.register import Register
from dialogs.units import (
    appointing,
    changing,
    conditions,
    decisions,
    figures,
    handing_up,
    moving,
    naming,
    tree,
)
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "figures": figures.show,
        "no_list": figures.no_list,
        "units": tree.show,
    },
    verbs={
        "units.show": tree.show,
        "units.load": changing.show,
        "units.paste": changing.paste,
        "units.new": changing.ask_new,
        "units.add": changing.add,
        "units.end": changing.ask_end,
        "units.ended": changing.end,
        "units.appoint": appointing.ask,
        "units.appointed": appointing.save,
        "units.part": appointing.show,
        "units.part.end": appointing.end,
        "units.teams": moving.show,
        "units.move": moving.ask,
        "units.moved": moving.save,
        "figures.show": figures.show,
        "conditions.show": conditions.show,
        "conditions.ask": conditions.ask,
        "conditions.save": conditions.save,
        "bodies.show": naming.ask,
        "bodies.save": naming.save,
        "hand_up.show": handing_up.ask,
        "hand_up.save": handing_up.save,
        "hand_up.list": handing_up.show_all,
        "hand_up.open": handing_up.open_one,
        "hand_up.off": handing_up.off,
        "decisions.list": decisions.show_all,
        "decisions.show": decisions.show,
        "decisions.new": decisions.ask,
        "decisions.record": decisions.save,
        "decisions.confirm": decisions.say_yes,
        "decisions.take_back": decisions.withdraw,
    },
    notices={
        NoticeKind.UNIT_PART: appointing.notice,
        NoticeKind.DECISION_RECORDED: decisions.notice,
        NoticeKind.DECISION_SETTLED: decisions.notice,
        NoticeKind.HANDED_UP_FIRST: handing_up.manager_card,
        NoticeKind.HANDED_UP: handing_up.directorate_card,
        NoticeKind.TEAM_MOVED: moving.notice,
    },
)
