"""Tips for the manager after the intake: one-on-ones about what a colleague needs."""

from itertools import pairwise
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.follow_up.one_on_one import LAST_DAY, MOST, WAITS, OneOnOnes, Tip

FILE: Final = Path(__file__).parent / "one_on_one.yaml"


def read_one_on_ones(top: Entry) -> OneOnOnes:
    """The tips in their order; faults are noted in the entry."""
    tips = tuple(map(_tip, top.entries("tips")))
    one_on_ones = OneOnOnes(top.text("source"), top.words("why"), tips)
    top.complete()
    days = [tip.after for tip in tips]
    if not 1 <= len(tips) <= MOST:
        top.fault(f"there are {len(tips)} tips", f"write one to {MOST}", at="tips")
    if any(later - day <= WAITS.days for day, later in pairwise(days)):
        top.fault("tips come too close together", f"leave {WAITS.days + 1} days", at="tips")
    if days and not 0 < min(days) <= max(days) <= LAST_DAY:
        top.fault("a tip comes too early or too late", f"choose day 1 to {LAST_DAY}", at="tips")
    return one_on_ones


def _tip(entry: Entry) -> Tip:
    tip = Tip(entry.number("after"), entry.words("text"))
    entry.complete()
    return tip
