"""The rules of summaries."""

import pytest

from trajectory.errors import Invalid
from trajectory.summaries import present_in


@pytest.mark.parametrize(("text", "people"), [("", None), ("1", 1), ("12", 12), ("999", 999)])
def test_how_many_were_there_is_a_number_or_nothing(text, people):
    assert present_in(text) == people


@pytest.mark.parametrize("text", ["0", "1000", "-3", "negen", "9,5", "9.", "٩", "²"])
def test_what_is_no_number_of_people_is_refused(text):
    with pytest.raises(Invalid, match="summary-present-number"):
        present_in(text)
