"""The rules of summaries."""

import pytest

from trajectory.errors import Invalid, Stale
from trajectory.roles import Role
from trajectory.summaries import AgreedAction, Written, present_in


@pytest.mark.parametrize(("text", "people"), [("", None), ("1", 1), ("12", 12), ("999", 999)])
def test_how_many_were_there_is_a_number_or_nothing(text, people):
    assert present_in(text) == people


@pytest.mark.parametrize("text", ["0", "1000", "-3", "negen", "9,5", "9.", "٩", "²"])
def test_what_is_no_number_of_people_is_refused(text):
    with pytest.raises(Invalid, match="summary-present-number"):
        present_in(text)


@pytest.mark.parametrize("number", [-1, 1])
def test_an_action_that_is_not_there_cannot_be_taken_out(number):
    """A button of an old card still names the number that the action had then."""
    written = Written().with_action(AgreedAction("Vaker bellen", Role.MEMBER, None))
    assert written.without_action(0) == Written(), "the control"
    with pytest.raises(Stale, match="card-stale"):
        written.without_action(number)
