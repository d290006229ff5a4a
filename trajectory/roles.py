"""Who may do what: what product.md, "Table of rights", says and nothing beside it."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """A person's part in one team's trajectory, or in the programme."""

    MEMBER = "member"
    MANAGER = "manager"
    TRAINER = "trainer"
    COACH = "coach"
    PROGRAMME_LEAD = "programme_lead"
    ADMINISTRATOR = "administrator"


GUIDES = (Role.MANAGER, Role.TRAINER, Role.COACH)
"""Who guides a team; each is one person."""


class Action(StrEnum):
    """Everything the pre-intake lets a person do that not everybody may."""

    ENROL = "enrol"
    START = "start"
    SET_HOURS = "set_hours"
    PROPOSE_ROSTER_CHANGE = "propose_roster_change"
    CONFIRM_ROSTER_CHANGE = "confirm_roster_change"
    ANSWER_SCAN = "answer_scan"
    ANSWER_PREPARATION = "answer_preparation"
    ANSWER_EVALUATION = "answer_evaluation"
    ANSWER_SUPPORT = "answer_support"
    ANSWER_ROOM = "answer_room"
    EXTEND_ROUND = "extend_round"
    SEE_RELEASE = "see_release"
    SEE_RELEASE_EARLY = "see_release_early"
    TELL_USE = "tell_use"
    READ_TEXTS = "read_texts"
    READ_BRIEFING = "read_briefing"
    ASK_ROOM = "ask_room"
    WRITE_SUMMARY = "write_summary"
    READ_SUMMARIES = "read_summaries"
    SEE_SESSIONS = "see_sessions"
    PROPOSE_DATES = "propose_dates"
    ANSWER_DATES = "answer_dates"
    OVERRULE_DAY = "overrule_day"
    TELL_NEEDS = "tell_needs"
    READ_NEEDS = "read_needs"
    SETTLE_SESSION = "settle_session"
    PLAN_COACHING = "plan_coaching"
    SEE_AGENDA = "see_agenda"
    SEE_PROGRESS = "see_progress"
    SEE_ALL_PROGRESS = "see_all_progress"
    OWN_SETTINGS = "own_settings"
    PROPOSE_NORMS = "propose_norms"
    WORD_NORMS = "word_norms"
    READ_GUIDE = "read_guide"
    SHARE_NORMS = "share_norms"
    READ_SHARED_NORMS = "read_shared_norms"
    HAND_OVER = "hand_over"
    STOP = "stop"
    PAUSE = "pause"
    POSTPONE = "postpone"
    SAY_LACK = "say_lack"
    HOLD = "hold"
    VISIT = "visit"
    CLOSE = "close"
    FORM_GROUPS = "form_groups"
    SEE_AGREEMENTS = "see_agreements"
    KEEP_AGREEMENTS = "keep_agreements"
    SEE_PICTURE = "see_picture"


_M, _G, _T, _C, _L, _A = Role
RIGHTS: dict[Action, frozenset[Role]] = {
    Action.ENROL: frozenset({_L}),
    Action.START: frozenset({_G, _L}),
    Action.SET_HOURS: frozenset({_G, _L}),
    Action.PROPOSE_ROSTER_CHANGE: frozenset({_M, _G, _L}),
    Action.CONFIRM_ROSTER_CHANGE: frozenset({_T, _L}),
    Action.ANSWER_SCAN: frozenset({_M}),
    Action.ANSWER_PREPARATION: frozenset({_M}),
    Action.ANSWER_EVALUATION: frozenset({_M, _G}),
    Action.ANSWER_SUPPORT: frozenset({_M}),
    Action.ANSWER_ROOM: frozenset({_M}),
    Action.EXTEND_ROUND: frozenset({_T}),
    Action.SEE_RELEASE: frozenset({_M, _G, _T, _C}),
    Action.SEE_RELEASE_EARLY: frozenset({_T, _C}),
    Action.TELL_USE: frozenset({_G}),
    Action.READ_TEXTS: frozenset({_T}),
    Action.READ_BRIEFING: frozenset({_T}),
    Action.ASK_ROOM: frozenset({_T}),
    Action.WRITE_SUMMARY: frozenset({_T}),
    Action.READ_SUMMARIES: frozenset({_M, _G, _T, _C}),
    Action.SEE_SESSIONS: frozenset({_M, _G, _T, _C}),
    Action.PROPOSE_DATES: frozenset({_G, _T}),
    Action.ANSWER_DATES: frozenset({_M}),
    Action.OVERRULE_DAY: frozenset({_T}),
    Action.TELL_NEEDS: frozenset({_M, _G}),
    Action.READ_NEEDS: frozenset({_T}),
    Action.SETTLE_SESSION: frozenset({_G, _T}),
    Action.PLAN_COACHING: frozenset({_G, _T, _C}),
    Action.SEE_AGENDA: frozenset({_T, _C}),
    Action.SEE_PROGRESS: frozenset({_M, _G, _T, _C, _L}),
    Action.SEE_ALL_PROGRESS: frozenset({_L}),
    Action.OWN_SETTINGS: frozenset(Role),
    Action.PROPOSE_NORMS: frozenset({_M, _G}),
    Action.WORD_NORMS: frozenset({_T}),
    Action.READ_GUIDE: frozenset({_M, _G, _T, _C}),
    Action.SHARE_NORMS: frozenset({_G, _T}),
    Action.READ_SHARED_NORMS: frozenset({_L}),
    Action.HAND_OVER: frozenset({_L}),
    Action.STOP: frozenset({_L}),
    Action.PAUSE: frozenset({_G, _T, _L}),
    Action.POSTPONE: frozenset({_G, _T, _L}),
    Action.SAY_LACK: frozenset({_L}),
    Action.HOLD: frozenset({_L}),
    Action.VISIT: frozenset({_L}),
    Action.CLOSE: frozenset({_G, _T}),
    Action.FORM_GROUPS: frozenset({_T}),
    Action.SEE_AGREEMENTS: frozenset({_M, _G, _T, _C}),
    Action.KEEP_AGREEMENTS: frozenset({_G, _T}),
    Action.SEE_PICTURE: frozenset({_M, _G, _L}),
}
"""Rights by action; a member's own roster change is the only one the actor must be in."""


def may(roles: Iterable[Role], action: Action) -> bool:
    """Whether any of these roles, all held in the same team, carries this right."""
    return not RIGHTS[action].isdisjoint(roles)
