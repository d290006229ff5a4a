"""Names of the team reach the page while a round is open, and are gone when it is over."""

import pytest

from booth.ballots.closing import close_round, withdraw_round
from tests.booth.ballots.play import COUNTED, answers

TEAM = ("Fatima El Amrani", "Kofi Mensah")


async def opened_for(play, *names):
    scan_round = await play.opened()
    async with play.desk.writing() as work:
        await work.round_names.record(scan_round, names)
        await work.commit()
    return scan_round


async def names_of(play, scan_round):
    async with play.boxes.reading() as box:
        return await box.round_names.of_round(scan_round)


async def test_the_page_gets_the_names_of_every_team_that_asks_this_member(play):
    first, second = await opened_for(play, *TEAM), await opened_for(play, "Mei Lin", TEAM[0])
    reply = await play.member("samira", first, second).opens()
    assert reply.said["team_names"] == ["Fatima El Amrani", "Kofi Mensah", "Mei Lin"]


async def test_the_reply_has_one_size_however_many_names_there_are(play):
    none, many = await opened_for(play), await opened_for(play, *(f"Naam {n}" for n in range(60)))
    replies = [await play.member("samira", id).opens() for id in (none, many)]
    assert len({len(reply.body) for reply in replies}) == 1


async def test_who_is_asked_nothing_gets_no_names(play):
    await opened_for(play, *TEAM)
    assert (await play.member("samira").opens()).said["team_names"] == []


@pytest.mark.parametrize("count", [3, 7])
async def test_after_the_closing_no_name_is_left_whatever_the_end(play, count):
    scan_round, other = await opened_for(play, *TEAM), await opened_for(play, *TEAM)
    await play.fill(scan_round, *[answers(4)] * count)
    play.now = COUNTED
    await close_round(play.services, scan_round)
    assert await names_of(play, scan_round) == []
    assert await names_of(play, other) == list(TEAM)


async def test_a_withdrawn_round_leaves_no_name_either(play):
    scan_round = await opened_for(play, *TEAM)
    await withdraw_round(play.services, scan_round)
    assert await names_of(play, scan_round) == []
