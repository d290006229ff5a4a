"""At the opening of a round the names of everybody with a part in the team stand with it."""

from datetime import datetime

from tests.chat import GUIDES, MEMBERS, upn
from tests.dialogs.towns import OPENED, OTHER_MEMBERS, one_id, rows
from trajectory.planning.working_days import ZONE

CLOSED = datetime(2027, 1, 26, 17, 0, tzinfo=ZONE)


def names_kept(town):
    return {name for _, name in rows(town.folder)["round_name"]}


async def test_before_the_opening_no_name_stands_with_a_round(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    assert names_kept(enrolled) == set()


async def test_members_manager_trainer_and_coach_and_nobody_else(opened):
    assert names_kept(opened) == {name.capitalize() for name in (*GUIDES, *MEMBERS)}


async def test_names_stand_there_without_any_id_or_account(opened):
    kept = {value for row in rows(opened.folder)["round_name"] for value in row}
    assert kept - names_kept(opened) == {one_id(opened.folder, "round")}
    assert not kept & {upn(name) for name in MEMBERS}


async def test_of_who_was_never_seen_the_account_name_is_looked_for(enrolled):
    await enrolled.nadia.says("start")
    await enrolled.nadia.presses("Begin")
    await enrolled.until(OPENED)
    never_seen = set(OTHER_MEMBERS) - {"bilal"}
    assert names_kept(enrolled) == {"Nadia", "Kwame", "Hanan", "Bilal"} | never_seen


async def test_after_the_closing_they_are_gone(opened):
    await opened.until(CLOSED)
    assert names_kept(opened) == set()
