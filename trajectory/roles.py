"""Who may do what: the table of rights of product.md, and nothing beside it."""

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


class Action(StrEnum):
    """Everything the pre-intake lets a person do that not everybody may."""

    ENROL = "enrol"
    START = "start"
    PROPOSE_ROSTER_CHANGE = "propose_roster_change"
    CONFIRM_ROSTER_CHANGE = "confirm_roster_change"
    ANSWER_SCAN = "answer_scan"
    EXTEND_ROUND = "extend_round"
    SEE_RELEASE = "see_release"
    SEE_RELEASE_EARLY = "see_release_early"
    READ_TEXTS = "read_texts"
    READ_BRIEFING = "read_briefing"
    SEE_PROGRESS = "see_progress"
    SEE_ALL_PROGRESS = "see_all_progress"
    OWN_SETTINGS = "own_settings"


_M, _G, _T, _C, _L, _A = Role
RIGHTS: dict[Action, frozenset[Role]] = {
    Action.ENROL: frozenset({_L}),
    Action.START: frozenset({_G, _L}),
    Action.PROPOSE_ROSTER_CHANGE: frozenset({_M, _G, _L}),
    Action.CONFIRM_ROSTER_CHANGE: frozenset({_T, _L}),
    Action.ANSWER_SCAN: frozenset({_M}),
    Action.EXTEND_ROUND: frozenset({_T}),
    Action.SEE_RELEASE: frozenset({_M, _G, _T, _C}),
    Action.SEE_RELEASE_EARLY: frozenset({_T, _C}),
    Action.READ_TEXTS: frozenset({_T}),
    Action.READ_BRIEFING: frozenset({_T}),
    Action.SEE_PROGRESS: frozenset({_M, _G, _T, _C, _L}),
    Action.SEE_ALL_PROGRESS: frozenset({_L}),
    Action.OWN_SETTINGS: frozenset(Role),
}
"""Rights by action; a member's own roster change is the only one the actor must be in."""


def may(roles: Iterable[Role], action: Action) -> bool:
    """Whether any of these roles, all held in the same team, carries this right."""
    return not RIGHTS[action].isdisjoint(roles)
