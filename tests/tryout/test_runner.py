"""The try-out goes on after a restart, and begins again only when asked."""

from contextlib import closing
from datetime import timedelta

import pytest

from tests.tryout.scripted import card
from tryout import sockets
from tryout.clock import Destination
from tryout.guard import Refused
from tryout.municipality import CHANNEL, PEOPLE, TEAMS
from tryout.page import Page
from tryout.play import Play
from tryout.runner import Busy
from tryout.teams.world import BOT, Message

PETER = TEAMS[0].manager


async def test_chats_and_the_moved_clock_survive_a_restart(stand):
    await Play.at_home(stand.runner, PETER).say("tot morgen")
    await stand.runner.move_on(Destination.MONTHS)
    before, late = stand.runner.world.chat(PETER.chat), stand.runner.now()
    address = stand.runner.address
    await stand.leave()
    again = await stand.enter()
    assert again.world.chat(PETER.chat) == before
    assert again.now() >= late
    assert again.address == address
    assert stand.bot.heard == []


async def test_the_answer_to_a_button_is_seen_and_never_kept(stand):
    runner = stand.runner
    greeting = runner.world.chat(PETER.chat)[0]
    action = {"type": "Action.Execute", "verb": "link", "data": {}}
    await Play.at_home(runner, PETER).press(greeting, action)
    assert runner.world.chat(PETER.chat)[0].card == card("Gedaan: link")
    assert b"Gedaan: link" not in (stand.path / "world.sqlite").read_bytes()
    await stand.leave()
    again = await stand.enter()
    assert again.world.chat(PETER.chat)[0] == greeting


async def test_beginning_again_forgets_everything_and_plays_the_opening(stand):
    runner = stand.runner
    await Play.at_home(runner, PETER).say("vergeet dit")
    await runner.move_on(Destination.MONTHS)
    late = runner.now()
    (stand.path / "keys").mkdir()
    await runner.begin_again()
    await runner.opened()
    assert "vergeet dit" not in [m.text for m in runner.world.chat(PETER.chat)]
    assert runner.now() < late - timedelta(days=80)
    assert not (stand.path / "keys").exists()
    assert len(stand.bot.files) == 1


@pytest.mark.parametrize("fresh", [False, True])
async def test_a_second_try_out_in_the_same_folder_does_not_start_and_harms_nothing(stand, fresh):
    before = stand.runner.world.chat(PETER.chat)
    second = stand.runner_at(stand.path)
    with pytest.raises(Refused) as refused:
        await second.start(Page(second, stand.library.texts).app(), fresh=fresh)
    assert refused.value.key == "tryout-refused-running"
    assert refused.value.variables == {"address": stand.runner.address}
    await stand.leave()
    assert (await stand.enter()).world.chat(PETER.chat) == before


async def test_on_other_ports_all_goes_on_and_the_bot_hears_where_people_are(stand):
    runner = stand.runner
    link = f"{runner.bot_address}/lezen#nl.ticket"
    read = Message("9", PETER.chat, BOT, runner.now().isoformat(), card={"url": link})
    runner.world.put(read)
    ports = runner.ports
    await stand.leave()
    with closing(sockets.bind(ports.page)), closing(sockets.bind(ports.bot)):
        again = await stand.enter()
        assert again.ports.page != ports.page
        assert again.world.get(PETER.chat, "9").card == {
            "url": f"{again.bot_address}/lezen#nl.ticket"
        }
        told = [one for one in stand.bot.heard if one["type"] == "installationUpdate"]
        assert {one["from"]["aadObjectId"] for one in told} >= {one.object_id for one in PEOPLE}
        assert {one["conversation"]["id"] for one in told} >= {CHANNEL.id}
        assert {one["serviceUrl"] for one in told} == {again.service_url}
        assert len(stand.bot.files) == 0, "nobody enrols twice"


async def test_on_the_same_ports_nobody_hears_anything(stand):
    await stand.leave()
    await stand.enter()
    assert stand.bot.heard == []


async def test_moving_on_does_the_work_on_the_way_and_tells_the_pages(stand):
    runner = stand.runner
    tomorrow = runner.now() + timedelta(days=1)
    stand.bot.due = [tomorrow]
    with runner.news.listen() as news:
        assert await runner.move_on(Destination.MONTHS)
    assert [moment for moment, _ in stand.bot.ran] == [tomorrow]
    assert stand.bot.ran[0][1] - tomorrow < timedelta(seconds=5)
    assert [news.get_nowait()["kind"] for _ in range(news.qsize())] == ["clock", "clock"]


async def test_going_to_the_closing_goes_exactly_there(stand):
    closing = stand.runner.now() + timedelta(days=14)
    stand.bot.closing = closing
    assert await stand.runner.move_on(Destination.CLOSING)
    assert timedelta() <= stand.runner.now() - closing < timedelta(seconds=5)


async def test_without_a_closing_the_clock_stays_where_it_is(stand):
    before = stand.runner.now()
    assert not await stand.runner.move_on(Destination.CLOSING)
    assert stand.runner.now() - before < timedelta(seconds=5)


async def test_one_thing_at_a_time(stand):
    async with stand.runner._alone():
        with pytest.raises(Busy):
            await stand.runner.move_on(Destination.MONTHS)
        with pytest.raises(Busy):
            await stand.runner.begin_again()
