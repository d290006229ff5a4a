"""Agreements: to whom they belong, when they are asked for, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.trajectory.courses import CALENDAR
from trajectory.agreements import Agreement, AgreementState, check_agreement, open_ones
from trajectory.errors import Invalid
from trajectory.roles import Role
from trajectory.rounds.instrument import Level
from trajectory.teams import Team

TEAM = Team("t1", "Inkomen", Level.TEAM, "marleen", "tariq", "els", ("samira", "kofi"))
DAY = date(2027, 3, 12)
ONE = Agreement(
    "a", "t", "s", "Elke maandag beginnen we samen", Role.MEMBER, DAY, AgreementState.OPEN
)


@pytest.mark.parametrize(
    ("owner", "person", "accepted", "asked"),
    [
        (Role.MANAGER, "", False, "marleen"),
        (Role.TRAINER, "", False, "tariq"),
        (Role.COACH, "", False, "els"),
        (Role.MEMBER, "", False, "marleen"),
        (Role.MEMBER, "samira", False, "marleen"),
        (Role.MEMBER, "samira", True, "samira"),
        (Role.MANAGER, "somebody-who-left", True, "marleen"),
    ],
)
def test_whoever_took_it_on_is_asked_and_else_the_role(owner, person, accepted, asked):
    one = replace(ONE, owner=owner, person=person, accepted=accepted)
    assert one.reminded(TEAM) == asked


def test_it_is_asked_for_shortly_before_its_day_and_after_it():
    assert not ONE.asks_on(CALENDAR, DAY - timedelta(days=7))
    assert ONE.asks_on(CALENDAR, DAY - timedelta(days=3))
    assert ONE.asks_on(CALENDAR, DAY + timedelta(days=30))
    assert not replace(ONE, state=AgreementState.DONE).asks_on(CALENDAR, DAY)
    assert not replace(ONE, due=None).asks_on(CALENDAR, DAY)


@pytest.mark.parametrize(
    ("what", "owner", "due", "key"),
    [
        ("  ", Role.MEMBER, DAY, "agreement-empty"),
        ("x" * 401, Role.MEMBER, DAY, "value-too-long"),
        ("Bellen", Role.ADMINISTRATOR, DAY, "agreement-owner-unknown"),
        ("Bellen", Role.MEMBER, date(2027, 1, 1), "agreement-past"),
    ],
)
def test_an_agreement_that_cannot_be_kept_alive_is_refused(what, owner, due, key):
    with pytest.raises(Invalid) as refused:
        check_agreement(what, owner, due, date(2027, 2, 1))
    assert refused.value.key == key


def test_what_is_open_stands_in_the_order_of_its_days():
    later = replace(ONE, id="b", due=DAY + timedelta(days=1))
    someday = replace(ONE, id="c", due=None)
    done = replace(ONE, id="d", state=AgreementState.DONE)
    assert [one.id for one in open_ones([someday, later, done, ONE])] == ["a", "b", "c"]
