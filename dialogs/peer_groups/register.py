"""The commands, buttons and messages of peer consultation."""

from dialogs.peer_groups import peer_groups
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    verbs={
        "groups.show": peer_groups.show,
        "groups.form": peer_groups.form,
        "groups.rest": peer_groups.ask_rest,
        "groups.rests": peer_groups.rest,
        "groups.join": peer_groups.join_again,
        "groups.met": peer_groups.note_met,
    },
    notices={
        NoticeKind.PEER_GROUP: peer_groups.group_card,
        NoticeKind.DID_YOU_MEET: peer_groups.met_card,
        NoticeKind.GROUPS_MET: peer_groups.outcome_card,
    },
)
