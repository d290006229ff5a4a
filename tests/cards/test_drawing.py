"""The cards in a real browser: what the library of Microsoft makes of them."""

import re
from collections.abc import Iterator

import pytest
import pytest_asyncio

from dialogs.card import Bar, Card, Entries, Facts, Heading, Line
from dialogs.fields import Choice, TextInput
from tests.cards.album import JSON, Shot
from tests.cards.cast import HOSTILE, HOSTILE_TEAM
from tests.cards.drawing import drawing_board, show
from tryout.page import STATIC

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(600)]
"""The first of them waits for the whole play."""

MARKS = (
    ".ac-textBlock :is(em, strong, a, ul, ol, li, hr, code, pre, h1, h2, blockquote, s, br, img)"
)
"""What Markdown could make of a name."""
UNUSUAL = (
    HOSTILE_TEAM,
    *HOSTILE.values(),
    "R&D <team>",
    "A_B",
    "[x](y)",
    "J. de *Wit*",
    "![x](https://example.org/x.png)",
    "<https://example.org>",
    "&copy; &#65;",
    "# Loket",
    "## Loket",
    "1. Loket",
    "12. Loket",
    "3) Loket",
    "- Loket",
    "+ Loket",
    "-",
    "---",
    "===",
    "***",
    "> Loket",
    "| a | b |",
    "``` x",
    "~~weg~~",
    "{{DATE(2027-01-01)}}",
    "a\\b",
    "\\",
    "Loket\\",
)
SAME_AS_NOTHING = (False, "", [], "auto", "compact")
"""Values that say what a client does anyway."""


def shown(name: str) -> Shot:
    """A card with this name wherever a card can have one."""
    blocks = [
        Line(name),
        Heading(name),
        Facts([("Naam", name)]),
        Entries([(name, name)]),
        Bar(name, name, 3),
        Choice("team", "Team", [("1", name), ("2", "Inkomen")], value="1"),
        TextInput("naam", "Naam", name),
    ]
    return Shot("", name, Card(name, blocks).render())


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def board():
    """A page on which cards are drawn."""
    async with drawing_board() as page:
        yield page


async def test_a_name_shows_as_it_is_wherever_it_stands(board):
    await show(board, [shown(name) for name in UNUSUAL])
    for number, name in enumerate(UNUSUAL):
        sheet = board.locator(".sheet").nth(number)
        assert await sheet.locator(MARKS).count() == 0, name
        texts = await sheet.locator(".ac-textBlock").all_text_contents()
        known = {name, "Naam", "Inkomen", f"■■■□□ {name}"}
        assert {text.strip("\n") for text in texts} <= known, name
        assert texts.count(f"{name}\n") >= 7, name
        choices = await sheet.locator("option, .ac-choiceSetInput-expanded").all_text_contents()
        assert any(name in text for text in choices), name
        assert await sheet.locator("input[type=text]").input_value() == name


@pytest.mark.parametrize("old", [False, True], ids=["new-client", "old-client"])
async def test_the_library_understands_every_card(board, album, old):
    """It names no problem, and no property gets lost: what it does not know it leaves out."""
    cards = [older(shot.card) if old else shot.card for shot in album.shots]
    for card, shot, read in zip(cards, album.shots, await understood(board, cards), strict=True):
        assert read["problems"] == [], shot.where
        assert list(lost(card, read["understood"])) == [], shot.where


async def test_the_library_would_have_told(board):
    """The control: a card with a misspelt property and a wrong value."""
    card = Card("Titel", [Line("a"), TextInput("naam", "Naam")]).render()
    card["body"][1]["colour"] = "Accent"
    card["body"][1]["spacing"] = "Huge"
    del card["body"][2]["id"]
    [read] = await understood(board, [card])
    assert len(read["problems"]) == 2
    assert set(lost(card, read["understood"])) == {"colour", "spacing"}


async def test_every_word_of_a_card_shows(board, album):
    await show(board, album.shots)
    assert await board.locator(MARKS).count() == 0
    drawn = await board.locator(".sheet").all_text_contents()
    for shot, words in zip(album.shots, drawn, strict=True):
        for text in texts_of(shot.card):
            assert text in words, shot.where


async def test_a_card_fits_a_narrow_telephone(board, album):
    await board.set_viewport_size({"width": 360, "height": 800})
    await show(board, album.shots)
    wide = await board.evaluate(
        """() => [...document.querySelectorAll('.sheet')].map((sheet) => {
            const inside = sheet.getBoundingClientRect().right;
            return [...sheet.querySelectorAll('*')].filter(
                (part) => part.getBoundingClientRect().right > inside + 0.5).length;
        })"""
    )
    assert [shot.where for shot, parts in zip(album.shots, wide, strict=True) if parts] == []


async def test_a_label_of_facts_breaks_between_words_only(board, album):
    """Whoever reads "prepares the intak" and an e below it thinks less of all that is said."""
    await board.set_viewport_size({"width": 800, "height": 800})
    long = Shot(
        "", "long", Card("T", [Facts([("prepares the intake", "2"), ("x" * 40, "1")])]).render()
    )
    await show(board, [long, *album.shots])
    broken = await board.evaluate(
        """() => [...document.querySelectorAll('.ac-factset td:first-child')].flatMap((label) => {
            const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT), words = [];
            for (let text = walker.nextNode(); text; text = walker.nextNode())
                for (const word of text.data.matchAll(/[^\\s\u00a0]+/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    if (range.getClientRects().length > 1) words.push(word[0]);
                }
            return words;
        })"""
    )
    assert broken == ["x" * 40], "the control, and nothing else"


async def test_a_field_looks_like_a_field_whatever_it_is_called(board):
    """Its name is its id on the page, where parts of the try-out have one too."""
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    names = ["naam", *re.findall(r'id="([a-z]+)"', page)]
    assert len(names) > 5
    fields = [TextInput(name, "Naam") for name in names]
    choices = [Choice(name, "Team", [(f"{n}", "Inkomen") for n in range(9)]) for name in names]
    await board.set_viewport_size({"width": 1400, "height": 900})
    await show(board, [Shot("", "", Card("Titel", drawn).render()) for drawn in (fields, choices)])
    for kind in ("input[type=text]", "select"):
        boxes = [await one.bounding_box() for one in await board.locator(kind).all()]
        assert len(boxes) == len(names)
        assert len({(box["x"], box["width"], box["height"]) for box in boxes}) == 1, kind


def older(card: JSON) -> JSON:
    """The card as a client takes it that falls back from Action.Execute."""
    return {**card, "actions": [one.get("fallback", one) for one in card["actions"]]}


async def understood(board, cards: list[JSON]) -> list[JSON]:
    return await board.evaluate("cards => cards.map(card => read(card))", cards)


def lost(original: object, kept: object) -> Iterator[str]:
    """The names of properties that the library left out; it may leave out what it does anyway."""
    if isinstance(original, dict):
        there = kept if isinstance(kept, dict) else {}
        for name, value in original.items():
            if name in there:
                yield from lost(value, there[name])
            elif value not in SAME_AS_NOTHING and name != "fallback":
                yield name
    elif isinstance(original, list):
        for part, same in zip(original, kept or [], strict=False):
            yield from lost(part, same)


def texts_of(card: JSON) -> Iterator[str]:
    """The words of a card as people should read them."""
    for part in card["body"]:
        for line in (part, *part.get("items", [])):
            yield from (as_read(line[key]) for key in ("text", "label") if key in line)
        yield from (choice["title"] for choice in part.get("choices", []))
        for fact in part.get("facts", []):
            yield from map(as_read, fact.values())
    yield from (action["title"] for action in card["actions"])


def as_read(text: str) -> str:
    """Without the backslashes that take the meaning from a sign."""
    return re.sub(r"\\(.)", r"\1", text)
