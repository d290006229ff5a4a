"""What holds for every card, in both languages, with ordinary and with hostile names."""

import json
import re
from collections.abc import Iterator

import pytest

from content.texts.texts import Texts
from dialogs.card import CARD_VERSION
from dialogs.router import VERBS
from tests.cards.album import JSON, Album
from tests.cards.cast import HOSTILE, HOSTILE_TEAM, WRITTEN

pytestmark = pytest.mark.timeout(600)
"""The first of them waits for the whole play."""
LIMIT = 28 * 1024
"""Bytes of a card that Teams still shows (platform.md, "Limits to honour in the sender")."""
DOOR = {"msteams": {"type": "task/fetch"}, "verb": "door"}
REQUIRED = {"nl": "(verplicht)", "en": "(required)"}
TEXTS = Texts.load()


def elements(card: JSON) -> Iterator[JSON]:
    for part in card["body"]:
        yield part
        yield from part.get("items", [])


def words(card: JSON) -> Iterator[str]:
    """Every string that people can see or hear."""
    for part in elements(card):
        yield from (part[key] for key in ("text", "label", "errorMessage") if key in part)
        yield from (choice["title"] for choice in part.get("choices", []))
        yield from (word for fact in part.get("facts", []) for word in fact.values())
    yield from (action["title"] for action in card["actions"])


def wrong(album: Album, rule) -> list[str]:
    """Which cards break a rule."""
    return [shot.where for shot in album.shots if not rule(shot.card)]


def test_a_card_fits_into_teams(album):
    assert not wrong(album, lambda card: len(json.dumps(card, ensure_ascii=False).encode()) < LIMIT)


def test_a_card_says_its_language_and_its_version(album):
    assert not wrong(album, lambda card: card["lang"] == album.language)
    assert not wrong(album, lambda card: card["version"] == "1.5")


def test_a_card_begins_with_a_heading_of_a_few_words(album):
    def begins(card: JSON) -> bool:
        title = card["body"][0]
        longest = 80 + len(HOSTILE_TEAM)
        return title["style"] == "heading" and 0 < len(title["text"].strip()) < longest

    assert not wrong(album, begins)


def test_all_text_wraps(album):
    def wraps(card: JSON) -> bool:
        return all(
            part["wrap"] for part in elements(card) if part["type"] in ("TextBlock", "ChoiceSet")
        )

    assert not wrong(album, wraps)


def test_a_card_offers_one_thing_first_and_little_else(album):
    def calm(card: JSON) -> bool:
        primary = [action for action in card["actions"] if action.get("style") == "positive"]
        return len(card["actions"]) <= 3 and card["actions"][:1] == (primary or card["actions"][:1])

    assert not wrong(album, calm)


def test_every_field_has_a_label_that_says_when_it_must_be_filled_in(album):
    def labelled(card: JSON) -> bool:
        fields = [part for part in card["body"] if part["type"].startswith("Input.")]
        said = REQUIRED[album.language]
        return all(
            field["label"]
            and field.get("isRequired", False) == (said in field["label"])
            and bool(field.get("errorMessage")) == field.get("isRequired", False)
            for field in fields
        )

    assert not wrong(album, labelled)


def test_every_button_is_answered_and_carries_the_version_of_its_card(album):
    for shot in album.shots:
        for button in shot.buttons:
            if button["data"] != DOOR:
                assert button["data"]["verb"] in VERBS, shot.where
                assert button["data"]["card"] == CARD_VERSION, shot.where


def test_an_older_client_sends_the_same(album):
    """Clients that do not know Action.Execute use the Action.Submit beneath it."""
    for shot in album.shots:
        for button in [*shot.card["actions"], *(row["selectAction"] for row in rows(shot.card))]:
            if button["type"] == "Action.Execute":
                older = button["fallback"]
                assert older["type"] == "Action.Submit", shot.where
                same = ("title", "data", "associatedInputs")
                assert all(older[key] == button[key] for key in same), shot.where
                assert button["verb"] == button["data"]["verb"], shot.where


def test_a_row_is_called_what_is_seen_of_it(album):
    """Who speaks to Teams says what they read (WCAG 2.5.3)."""
    for shot in album.shots:
        for row in rows(shot.card):
            seen, called = (
                " ".join(text.replace("\\", "").split())
                for text in (
                    " ".join(item["text"] for item in row["items"]),
                    row["selectAction"]["title"].removesuffix("…"),
                )
            )
            assert seen.startswith(called), shot.where
            assert called == seen or len(called) > 100, shot.where


def rows(card):
    return [part for part in card["body"] if "selectAction" in part]


def test_the_way_back_asks_for_nothing(album):
    """A field that must be filled in never keeps anybody on a card."""
    back = TEXTS.say(album.language, "back-button")
    buttons = [button for shot in album.shots for button in shot.buttons if button["title"] == back]
    assert buttons
    assert all(button["associatedInputs"] == "none" for button in buttons)


def test_the_door_is_the_same_on_every_card(album):
    """Pressing it must not tell Microsoft which team, round or card it was (anonymity.md §1)."""
    doors = [
        json.dumps({key: value for key, value in button.items() if key != "style"})
        for shot in album.shots
        for button in shot.buttons
        if "task/fetch" in json.dumps(button)
    ]
    assert len(doors) > 5
    assert len(set(doors)) == 1
    assert json.loads(doors[0])["data"] == DOOR


def test_nothing_refreshes_itself_and_nothing_is_said_for_people(album):
    """A refresh would tell who looked; an imBack would post a choice into the chat."""
    for shot in album.shots:
        assert "refresh" not in shot.card, shot.where
        assert "imBack" not in json.dumps(shot.card), shot.where


def test_no_key_and_no_gap_shows(album):
    keys = {key for _, key in TEXTS.messages}
    for shot in album.shots:
        for said in words(shot.card):
            assert not keys & set(re.findall(r"[a-z]+(?:-[a-z_]+)+", said)), shot.where
            assert not re.search(r"\{ ?\$|None|\bTrue\b|<[A-Z]\w+\.", said), shot.where


def test_what_people_wrote_is_on_no_card(album):
    assert WRITTEN not in json.dumps([shot.card for shot in album.shots], ensure_ascii=False)


def test_what_the_bot_sends_by_itself_holds_no_result(album):
    """A result is fetched on a click by whoever may see it, never pushed (anonymity.md §4)."""
    released = {
        TEXTS.say(album.language, "release-word", word=word)
        for word in ("few", "less_than_half", "about_half", "more_than_half", "most", "withheld")
    }

    def shows(card: JSON) -> bool:
        everything = list(words(card))
        return any("\u25a0" in said or word in said for said in everything for word in released)

    assert any(shows(shot.card) for shot in album.shots)
    assert len(album.unasked) > 20
    assert not [card for card in album.unasked if shows(card)]


def test_a_notification_has_the_name_as_it_is(album):
    """The summary is plain text: what makes a name harmless in a card would show there."""
    about = [said for said in album.summaries if "Klantbegeleiding" in said]
    assert about
    assert all(HOSTILE_TEAM in said for said in about)
    assert not any("\\" in said for said in album.summaries)


def test_the_play_has_hostile_names(album):
    """The control: without them the tests above prove little."""
    everything = json.dumps([shot.card for shot in album.shots], ensure_ascii=False)
    unescaped = json.loads(json.dumps(everything)).replace("\\", "")
    for name in (HOSTILE_TEAM, *list(HOSTILE.values())[1:]):
        assert name.replace("\\", "") in unescaped
