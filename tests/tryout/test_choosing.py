"""Which example is played, chosen with one press; with a bot that knows nothing of units."""

import asyncio
from datetime import timedelta

import pytest

from tryout.clock import Destination
from tryout.examples.example import Which
from tryout.examples.whole import city, whole
from tryout.municipality import PEOPLE, TEAMS
from tryout.play import Play, locale_of

PETER = TEAMS[0].manager
DIRECTOR = city().clean.director


async def state(web):
    async with web.get("/state") as answer:
        return await answer.json()


async def begins(web, **wanted):
    async with web.post("/fresh", json=wanted) as answer:
        assert answer.status == 200


async def test_a_newcomer_begins_with_three_teams(web, runner):
    seen = await state(web)
    assert seen["example"] == "small"
    assert not seen["opening"]
    assert seen["open"][-1] == seen["first"] == PETER.chat
    assert sum(len(group["people"]) for group in seen["groups"]) == len(PEOPLE)
    assert [group["title"] for group in seen["groups"] if group["channel"]] == [TEAMS[0].name]


async def test_one_press_plays_the_municipality_and_another_the_teams_again(web, stand, runner):
    before = runner.now()
    await begins(web, example="whole")
    await runner.opened()
    seen = await state(web)
    assert (seen["example"], seen["opening"]) == ("whole", False)
    assert sum(len(group["people"]) for group in seen["groups"]) == len(whole().people)
    assert abs(runner.now() - before) < timedelta(days=4), "its year ends today"
    installed = {one["from"]["aadObjectId"] for one in stand.bot.heard}
    assert installed >= {person.object_id for person in whole().people}
    assert await runner.move_on(Destination.WORKING_DAY)
    async with web.post(f"/chats/{DIRECTOR.chat}/say", json={"text": "dag"}) as answer:
        assert answer.status == 200
    await begins(web)
    assert runner.example is whole(), "again is the same again"
    await begins(web, example="small")
    await runner.opened()
    assert (await state(web))["example"] == "small"
    async with web.post(f"/chats/{DIRECTOR.chat}/say", json={"text": "dag"}) as answer:
        assert answer.status == 404, "who is not in it cannot be played"


async def test_the_settings_name_whom_the_example_says(web, stand, runner):
    assert [one.name for one in stand.bot.needs.example.leads] == ["Anousha Ramdin"]
    assert stand.bot.needs.example.directors == ()
    await begins(web, example="whole")
    assert stand.bot.needs.example.leads == (city().overall,)
    assert stand.bot.needs.example.directors == (city().first,)


async def test_in_another_language_everybody_in_it_speaks_that(web, runner):
    await begins(web, example="whole", locale="en-GB")
    await runner.opened()
    assert {locale_of(runner.world, one) for one in runner.example.people} == {"en-GB"}


async def test_what_was_left_while_its_year_was_lived_begins_again(stand, runner):
    with runner.news.listen() as news:
        await runner.begin_again(Which.WHOLE)
        async with asyncio.timeout(30):
            while (await news.get())["kind"] != "clock":
                continue
    assert runner.world.kept("living", False)
    Play.at_home(runner, DIRECTOR)._show(text="half")
    await stand.leave()
    again = await stand.enter()
    assert again.example is whole()
    assert "half" not in [message.text for message in again.world.chat(DIRECTOR.chat)]
    assert not again.world.kept("living", True)


async def test_whoever_does_not_want_to_wait_chooses_the_teams_meanwhile(web, runner):
    await begins(web, example="whole")
    await begins(web, example="small")
    await runner.opened()
    assert (await state(web))["example"] == "small"
    assert not runner.busy


async def test_only_a_municipality_becomes_a_city(web, runner):
    async with web.post("/many") as answer:
        assert answer.status == 400


@pytest.mark.parametrize("wanted", [{"example": "village"}, [], {"example": 7}])
async def test_an_example_that_there_is_not_harms_nothing(web, runner, wanted):
    before = runner.world.chat(PETER.chat)
    async with web.post("/fresh", json=wanted) as answer:
        assert answer.status == 400
    assert runner.world.chat(PETER.chat) == before
