"""The commands, buttons and messages of enrolment."""

from dialogs.enrolment import (
    accounts,
    changes,
    enrol,
    hand_over,
    joining,
    notices,
    roster,
    withdrawal,
    working_hours,
)
from dialogs.register import Register
from use_cases.notices import NoticeKind

REGISTER = Register(
    commands={
        "enrol": enrol.show,
    },
    verbs={
        "enrol.show": enrol.show,
        "enrol.paste": enrol.paste,
        "enrol.guided": enrol.guided,
        "enrol.guides": enrol.guides,
        "enrol.members": enrol.members,
        "enrol.save": enrol.save,
        "enrol.changes": changes.show,
        "enrol.change": changes.save,
        "hand_over.show": hand_over.show,
        "hand_over.confirm": hand_over.confirm,
        "roster.show": roster.show,
        "roster.propose": roster.propose,
        "roster.own": roster.choose_own,
        "roster.leave": roster.leave,
        "roster.confirm": roster.decide,
        "roster.decline": roster.decide,
        "withdrawal.show": withdrawal.show,
        "withdrawal.confirm": withdrawal.withdraw,
        "join.choose": joining.choose,
        "join.show": joining.show,
        "join.offer": joining.offer,
        "join.confirm": joining.confirm,
        accounts.SHOW: accounts.show,
        "accounts.team": accounts.show_team,
        "accounts.correct": accounts.save,
        "hours.show": working_hours.show,
        "hours.save": working_hours.save,
    },
    notices={
        NoticeKind.ENROLLED: notices.enrolled,
        NoticeKind.ENROLMENT_WITHDRAWN: withdrawal.withdrawn_card,
        NoticeKind.TEAMS_JOINED: joining.joined_card,
        NoticeKind.CHANGE_PROPOSED: notices.change_proposed,
        NoticeKind.CHANGE_DECIDED: notices.change_decided,
        NoticeKind.ROSTER_CHANGED: notices.roster_changed,
        NoticeKind.HANDED_OVER: hand_over.handed_card,
        NoticeKind.TRAINER_CHANGED: hand_over.trainer_changed,
        NoticeKind.MANAGER_CHANGED: hand_over.manager_changed,
        NoticeKind.COACH_CHANGED: hand_over.coach_changed,
        NoticeKind.LEAD_GUIDES: hand_over.lead_guides,
    },
)
