"""The way to the private page, on whatever card it stands."""


async def test_the_way_in_the_browser_asks_for_no_field_of_its_card(opened):
    await opened.samira.says("status")
    ways = [way for way in opened.samira.card["actions"] if way.get("verb") == "door.link"]
    assert [way["associatedInputs"] for way in ways] == ["none"]
