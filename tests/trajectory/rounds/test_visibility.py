"""Who may see how a round ended, and when: every kind, role, state and moment, copied by hand."""

from datetime import timedelta
from itertools import combinations, product

import pytest

from tests.trajectory.courses import a_course
from trajectory.roles import Role
from trajectory.rounds.rounds import Round, RoundKind, RoundState

FROM = """
                 member manager trainer coach programme_lead administrator
scan               -       -      early  early       never        never
follow_up_scan     -       -      early  early       never        never
preparation        -       -      early    -         never        never
evaluation         -       -      early  early       never        never
room               -       -        -      -         never        never
support            -       -      early  early       never        never
yearly             -       -      early  early       never        never
"""
"""Early: as soon as it ended. "-": from the moment on that is the same for all."""

NOT_TOLD = {RoundState.SCHEDULED, RoundState.OPEN, RoundState.CLOSING, RoundState.WITHDRAWN}
TOLD = set(RoundState) - NOT_TOLD
VISIBLE = a_course().rounds[0].visible
MOMENTS = {
    "two days before": (VISIBLE - timedelta(days=2), False),
    "just before": (VISIBLE - timedelta(microseconds=1), False),
    "then": (VISIBLE, True),
    "after": (VISIBLE + timedelta(days=1), True),
}


def table():
    head, *lines = FROM.strip().splitlines()
    roles = [Role(name) for name in head.split()]
    for line in lines:
        kind, *marks = line.split()
        for role, mark in zip(roles, marks, strict=True):
            yield RoundKind(kind), role, mark


SEEN_FROM = {(kind, role): mark for kind, role, mark in table()}


def a_round(kind, state):
    opens = VISIBLE - timedelta(days=17)
    closes = VISIBLE - timedelta(days=3)
    return Round("r", "t", kind, "x@1", 5, state, opens, closes, VISIBLE, extended=False)


def sees(kind, role, state, *, shown):
    """What the table says."""
    mark = SEEN_FROM[kind, role]
    return state in TOLD and mark != "never" and (shown or mark == "early")


def test_the_table_has_every_kind_and_every_role():
    assert set(SEEN_FROM) == set(product(RoundKind, Role))


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("kind", RoundKind)
def test_a_release_is_seen_by_whom_the_table_says_and_no_earlier(kind, moment):
    now, shown = MOMENTS[moment]
    for state, role in product(RoundState, Role):
        ended = a_round(kind, state)
        expected = sees(kind, role, state, shown=shown)
        assert ended.visible_to({role}, now) is expected, (state, role)


@pytest.mark.parametrize("kind", RoundKind)
def test_roles_together_see_what_one_of_them_sees_and_nobody_sees_without_one(kind):
    for count, state in product(range(len(Role) + 1), RoundState):
        for roles, (now, shown) in product(combinations(Role, count), MOMENTS.values()):
            expected = any(sees(kind, role, state, shown=shown) for role in roles)
            assert a_round(kind, state).visible_to(roles, now) is expected


def test_manager_and_team_see_it_at_the_same_moment():
    for kind, state, (now, _) in product(RoundKind, RoundState, MOMENTS.values()):
        ended = a_round(kind, state)
        views = {ended.visible_to({role}, now) for role in (Role.MANAGER, Role.MEMBER)}
        assert views == {ended.shows_to_team(now)}
