"""A trainer with two teams that both run: Inkomen Noord 3, and Loket West next door."""

from datetime import date

from tests.chat import csv_of, profiles
from tests.dialogs.alive import a_session, changed, looked_up
from tests.dialogs.towns import team_id

SECOND = "Loket West"
SECOND_MEMBERS = ("aya", "ben", "cem", "dina", "elif", "farid", "gijs", "hugo")
DAY = date(2027, 3, 9)
"""A Tuesday, far from every holiday."""


async def second_team(town, guides=("nadia", "tariq", "hanan"), name=SECOND):
    """It runs, and its members never met yet."""
    members = tuple(f"{one}{name[5:].replace(' ', '')}".lower() for one in SECOND_MEMBERS)
    profiles(town, members)
    await town.lida.sends(csv_of(name, "team", guides, members))
    await town.a_moment_later()
    await getattr(town, guides[0]).repeats("start.confirm", team=team_id(town, name), language="nl")
    await town.a_moment_later()


async def two_teams(town, day=DAY, other=None, place="Zaal 1"):
    """Both have their norm session planned: on one day, unless another is said."""
    first = a_session(town, "norms", day, "confirmed")
    await second_team(town)
    second = a_session(town, "norms", other or day, "confirmed")
    if place != "Zaal 1":
        changed(town, ("UPDATE session SET place = ? WHERE id = ?", [place, second]))
    return first, second


def hours(town, session, starts, ends):
    """The session lies at these hours instead."""
    query = "UPDATE session_part SET starts = ?, ends = ? WHERE session_id = ?"
    changed(town, (query, [f"{starts}:00.000000", f"{ends}:00.000000", session]))


def when(town, session):
    return looked_up(town, f"SELECT day FROM session_part WHERE session_id = '{session}'")
