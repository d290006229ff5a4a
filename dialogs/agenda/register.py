"""The commands, buttons and messages of a trainer's week, and of who stands in."""

from dialogs.agenda import away, covering, feed, offering, overview
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "agenda": overview.show,
        "cover": covering.show,
    },
    verbs={
        "agenda.show": overview.show,
        "agenda.offer": offering.ask,
        "agenda.offer.save": offering.save,
        "agenda.week": offering.ask_week,
        "agenda.week.save": offering.save_week,
        "agenda.decline": offering.ask_decline,
        "agenda.declined": offering.decline,
        "agenda.accept": offering.accept,
        "agenda.away": away.ask,
        "agenda.away.save": away.save,
        "agenda.away.off": away.off,
        "agenda.feed": feed.show,
        "agenda.feed.renew": feed.renew,
        "agenda.feed.end": feed.end,
        "cover.show": covering.show,
        "cover.offers": covering.show_offers,
        "cover.open": covering.open_one,
        "cover.away": away.ask_for,
        "cover.person": covering.ask_person,
        "cover.person.save": covering.take_over,
        "cover.date": covering.ask_date,
        "cover.date.save": covering.move,
    },
    notices={
        NoticeKind.GUIDE_AWAY: covering.away_card,
        NoticeKind.GUIDE_DECLINED: offering.declined_card,
    },
)
