"""Colleagues answer through the real page, as its own script would."""

from booth.envelope import REQUEST_BYTES
from tryout.municipality import PEOPLE, TEAMS

FATMA = TEAMS[0].members[0]


async def test_everybody_who_was_not_played_answers_once(stand):
    stand.runner.played.add(FATMA.object_id)
    assert await stand.runner.let_colleagues_answer() == len(PEOPLE) - 1
    assert FATMA.object_id not in stand.bot.done()
    assert await stand.runner.let_colleagues_answer() == 0
    assert len(stand.bot.sent) == len(PEOPLE) - 1


async def test_answers_differ_some_are_skipped_and_some_write(stand):
    await stand.runner.let_colleagues_answer()
    bodies = [body for _, body in stand.bot.sent]
    values = {value for body in bodies for value in body["answers"].values()}
    assert None in values
    assert len(values) > 3
    assert values <= {None, 1, 2, 3, 4, 5}
    texts = [text for body in bodies for text in body["texts"].values()]
    assert 0 < len(texts) < len(bodies)


async def test_every_request_has_the_one_size(stand):
    await stand.runner.let_colleagues_answer()
    assert {size for size, _ in stand.bot.sent} == {REQUEST_BYTES}


async def test_what_they_send_has_exactly_the_fields_of_the_page(stand):
    await stand.runner.let_colleagues_answer()
    fields = {"ticket", "answers", "texts", "deliver_below_threshold", "action"}
    assert all(body.keys() == fields for _, body in stand.bot.sent)


async def test_playing_somebody_by_hand_is_seen_by_the_button(stand, web):
    chat = stand.runner.world.chat(FATMA.chat)
    action = {"type": "Action.Submit", "data": {"msteams": {"type": "task/fetch"}}}
    async with web.post(
        f"/chats/{FATMA.chat}/press", json={"message": chat[-1].id, "action": action}
    ) as answer:
        assert (await answer.json())["result"] == "dialog"
    await stand.runner.let_colleagues_answer()
    assert FATMA.object_id not in stand.bot.done()
