"""The commands, buttons and messages of units."""

from dialogs.register import Register
from dialogs.units import appointing, changing, moving, tree
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
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
    },
    notices={
        NoticeKind.UNIT_PART: appointing.notice,
        NoticeKind.TEAM_MOVED: moving.notice,
    },
)
