"""How far a version is on its way past the works council, from what was written down alone."""

from datetime import date

import pytest

from trajectory.council.consent import Consent, ConsentState, Matter, Register, fingerprint

DAY = date(2027, 1, 8)


def row(version, *, subject="threshold", seen=True, began=False):
    decided = None if began else DAY
    return Consent("", subject, version, "OR 1", decided, DAY if seen else None)


BEGAN = row("5", began=True)


@pytest.mark.parametrize(
    ("rows", "version", "state"),
    [
        ([], "5", ConsentState.CONCEPT),
        ([BEGAN], "5", ConsentState.SEEN),
        ([BEGAN], "7", ConsentState.CONCEPT),
        ([BEGAN, row("7", seen=False)], "7", ConsentState.TYPED),
        ([BEGAN, row("7", seen=False)], "5", ConsentState.SEEN),
        ([BEGAN, row("7")], "7", ConsentState.SEEN),
        ([BEGAN, row("7")], "5", ConsentState.CONCEPT),
        ([BEGAN, row("7"), row("5", seen=False)], "5", ConsentState.TYPED),
        ([BEGAN, row("7"), row("5")], "5", ConsentState.SEEN),
        ([BEGAN, row("7"), row("5")], "7", ConsentState.CONCEPT),
        ([row("9", subject="keep_texts_days")], "9", ConsentState.CONCEPT),
    ],
)
def test_a_setting_is_what_was_seen_last_and_going_back_is_a_change_again(rows, version, state):
    assert Register(rows).state(Matter("threshold", version)) is state


def test_of_an_instrument_every_version_that_was_seen_once_may_be_asked():
    register = Register([row("1", subject="teamscan"), row("2", subject="teamscan")])
    assert register.state(Matter("teamscan", "1")) is ConsentState.SEEN
    assert register.state(Matter("teamscan", "3")) is ConsentState.CONCEPT


def test_what_goes_on_until_then_is_what_was_seen_last():
    register = Register([BEGAN, row("7"), row("9", seen=False)])
    assert register.last("threshold").version == "7"
    assert register.last("readers") is None
    assert register.typed(Matter("threshold", "9")).version == "9"
    waiting = [Matter("threshold", "9"), Matter("threshold", "7")]
    assert register.waiting(waiting) == [Matter("threshold", "9")]


def test_a_fingerprint_is_of_letters_and_tells_where_one_thing_ends():
    assert fingerprint("Om je team te begeleiden.") == fingerprint("om je  team te begeleiden")
    assert fingerprint("niet", "wel") != fingerprint("nietwel")
    assert fingerprint("wel") != fingerprint("niet wel")
