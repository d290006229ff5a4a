"""product.md, "Table of rights", copied by hand and compared whole."""

from itertools import combinations

import pytest

from trajectory.roles import RIGHTS, Action, Role, may
from trajectory.rounds.instrument import Level
from trajectory.teams import Team

PRODUCT = """
                        member manager trainer coach programme_lead administrator
enrol                     -       -       -      -         x              -
start                     -       x       -      -         x              -
propose_roster_change     x       x       -      -         x              -
confirm_roster_change     -       -       x      -         x              -
set_hours                 -       x       -      -         x              -
answer_scan               x       -       -      -         -              -
answer_preparation        x       -       -      -         -              -
answer_evaluation         x       x       -      -         -              -
answer_support            x       -       -      -         -              -
answer_room               x       -       -      -         -              -
extend_round              -       -       x      -         -              -
see_release               x       x       x      x         -              -
see_release_early         -       -       x      x         -              -
tell_use                  -       x       -      -         -              -
read_texts                -       -       x      -         -              -
read_briefing             -       -       x      -         -              -
ask_room                  -       -       x      -         -              -
write_summary             -       -       x      -         -              -
read_summaries            x       x       x      x         -              -
see_sessions              x       x       x      x         -              -
propose_dates             -       x       x      -         -              -
answer_dates              x       -       -      -         -              -
overrule_day              -       -       x      -         -              -
tell_needs                x       x       -      -         -              -
read_needs                -       -       x      -         -              -
settle_session            -       x       x      -         -              -
plan_coaching             -       x       x      x         -              -
see_agenda                -       -       x      x         -              -
see_progress              x       x       x      x         x              -
see_all_progress          -       -       -      -         x              -
own_settings              x       x       x      x         x              x
propose_norms             x       x       -      -         -              -
word_norms                -       -       x      -         -              -
read_guide                x       x       x      x         -              -
share_norms               -       x       x      -         -              -
read_shared_norms         -       -       -      -         x              -
hand_over                 -       -       -      -         x              -
stop                      -       -       -      -         x              -
pause                     -       x       x      -         x              -
postpone                  -       x       x      -         x              -
say_lack                  -       -       -      -         x              -
hold                      -       -       -      -         x              -
visit                     -       -       -      -         x              -
close                     -       x       x      -         -              -
form_groups               -       -       x      -         -              -
see_agreements            x       x       x      x         -              -
keep_agreements           -       x       x      -         -              -
see_picture               x       x       -      -         x              -
"""


def table():
    head, *rows = PRODUCT.strip().splitlines()
    roles = [Role(name) for name in head.split()]
    for row in rows:
        action, *marks = row.split()
        for role, mark in zip(roles, marks, strict=True):
            yield Action(action), role, mark == "x"


def test_the_table_is_complete():
    rows = list(table())
    assert {(action, role) for action, role, _ in rows} == {(a, r) for a in Action for r in Role}
    assert len(rows) == len(Action) * len(Role)
    assert set(RIGHTS) == set(Action)


@pytest.mark.parametrize(("action", "role", "right"), list(table()))
def test_a_role_may_do_what_the_table_says_and_nothing_else(action, role, right):
    assert may({role}, action) is right


def test_roles_together_carry_the_rights_of_each_and_no_more():
    rights = {(action, role) for action, role, right in table() if right}
    for count in range(len(Role) + 1):
        for roles in combinations(Role, count):
            for action in Action:
                assert may(roles, action) is any((action, role) in rights for role in roles)


def test_whoever_has_no_role_may_do_nothing():
    assert not any(may((), action) for action in Action)


# ---- roles come from the enrolment and from nothing else

TEAM = Team("t1", "Inkomen", Level.TEAM, "marleen", "tariq", "els", ("samira", "kofi"))


@pytest.mark.parametrize(
    ("person", "roles"),
    [
        ("marleen", {Role.MANAGER}),
        ("tariq", {Role.TRAINER}),
        ("els", {Role.COACH}),
        ("samira", {Role.MEMBER}),
        ("somebody-else", set()),
        ("", set()),
    ],
)
def test_a_person_has_the_part_that_the_enrolment_gave(person, roles):
    assert TEAM.roles_of(person) == roles


def test_one_person_may_be_trainer_and_coach_and_is_told_once():
    both = Team("t1", "Inkomen", Level.TEAM, "marleen", "tariq", "tariq", ("samira",))
    assert both.roles_of("tariq") == {Role.TRAINER, Role.COACH}
    assert both.people == ("marleen", "tariq", "samira")
