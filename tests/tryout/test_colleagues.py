"""Colleagues answer through the real page, as its own script would."""

from booth.envelope import REQUEST_BYTES
from tryout.municipality import PEOPLE, TEAMS

FATMA = TEAMS[0].members[0]


async def test_everybody_who_was_not_played_answers_and_the_last_time_counts(stand):
    stand.runner.played.add(FATMA.object_id)
    assert await stand.runner.let_colleagues_answer() == len(PEOPLE) - 1
    assert FATMA.object_id not in stand.bot.done()
    before = dict(stand.bot.sent)
    assert len(before) == len(PEOPLE) - 1
    assert await stand.runner.let_colleagues_answer() == len(PEOPLE) - 1
    assert stand.bot.sent == before, "a colleague who answers again thinks the same"


async def test_answers_differ_some_are_skipped_and_some_write(stand):
    await stand.runner.let_colleagues_answer()
    bodies = list(stand.bot.sent.values())
    values = {value for body in bodies for value in body["choices"].values()}
    assert None in values
    assert len(values) > 3
    assert values <= {None, 1, 2, 3, 4, 5}
    texts = [text for body in bodies for text in body["texts"].values()]
    assert 0 < len(texts) < len(bodies)


async def test_every_request_has_the_one_size(stand):
    await stand.runner.let_colleagues_answer()
    assert {size for size, _, _ in stand.bot.carried} == {REQUEST_BYTES}


async def test_what_they_send_has_exactly_the_fields_of_the_page(stand):
    await stand.runner.let_colleagues_answer()
    for _, carrier, brought in stand.bot.carried:
        assert carrier == {"action", "ticket", "brought"}
        assert brought == {"action", "ticket", "packet"}
    for sheet in stand.bot.sent.values():
        assert sheet.keys() == {"choices", "texts", "deliver", "reader", "succeeds"}
        assert (sheet["reader"], sheet["succeeds"]) == ("een lezer", False)


async def test_playing_somebody_by_hand_is_seen_by_the_button(stand, web):
    chat = stand.runner.world.chat(FATMA.chat)
    action = {"type": "Action.Submit", "data": {"msteams": {"type": "task/fetch"}}}
    async with web.post(
        f"/chats/{FATMA.chat}/press", json={"message": chat[-1].id, "action": action}
    ) as answer:
        assert (await answer.json())["result"] == "dialog"
    await stand.runner.let_colleagues_answer()
    assert FATMA.object_id not in stand.bot.done()
