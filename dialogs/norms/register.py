"""The commands, buttons and messages of the norm of a team."""

from dialogs.norms import (
    channel,
    ladder,
    norm_adoption,
    norm_guide,
    norm_wishes,
    norms,
    shared_guide,
    support_rounds,
    theme,
    wordings,
    yearly,
)
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "guide": norm_guide.show,
        "norms": norms.show,
    },
    verbs={
        "norms.show": norms.show,
        "norms.read": norms.read_proposals,
        "norms.theme": theme.show,
        "norms.add": wordings.add,
        "norms.save": wordings.save,
        "norms.wording": wordings.show,
        "norms.reword": wordings.reword,
        "norms.drop": wordings.drop,
        "norms.support": support_rounds.offer,
        "norms.support.confirm": support_rounds.confirm,
        "norms.room": support_rounds.ask_room,
        "norms.adopt": norm_adoption.offer,
        "norms.adopted": norm_adoption.record,
        "norms.ladder": ladder.show,
        "norms.ladder.save": ladder.save,
        "guide.show": norm_guide.show,
        "guide.make": norm_guide.make_now,
        "guide.file": norm_guide.offer_file,
        "guide.shared": shared_guide.show,
        "guide.shared.file": shared_guide.offer_file,
        "norms.wishes": norm_wishes.show,
        "norms.weekly": norm_wishes.switch_weekly,
        "norms.share": norm_wishes.switch_sharing,
        "norms.channel": norm_wishes.ask_channel,
        "norms.channel.save": norm_wishes.save_channel,
    },
    notices={
        NoticeKind.SHARED_GUIDE: shared_guide.notice,
        NoticeKind.GUIDE_FOR_NEWCOMER: norm_guide.newcomer_card,
        NoticeKind.GUIDE: norm_guide.notice,
        NoticeKind.NORM_YEAR: yearly.announced,
        NoticeKind.NORMS_RETURNED: support_rounds.returned,
        NoticeKind.CHANNEL_GUIDE: channel.guide_card,
        NoticeKind.CHANNEL_NORM: channel.norm_card,
    },
)
