"""Whoever tells something is heard: in their own words and language, wherever they type it, and
also when the disk is full or the database away."""

import asyncio
import json
import sqlite3
import time
from pathlib import Path

import pytest

from storage.work import Desk
from tests.attacks.overheard import overheard
from tests.dialogs.test_channel import happens, in_the_channel, shown, somebody
from tests.dialogs.towns import rows, town_at
from tests.fakes import BOT

ENGLISH = "en-GB"
SUPPORT = "Wil je hulp of iets melden?"
DANGER = "Nu hulp nodig? Bel 112 of 113"
CANARY = "kanarie-41d"


def kept(town):
    return rows(town.folder, without=("seen_activity",))


# ---- stories, in any words


@pytest.mark.parametrize(
    "words",
    [
        "ik heb iets meegemaakt met mijn manager",
        "mn chef doet al weken heel naar tegen me en ik slaap er niet van",
        "Hoi. Ik weet niet of dit hier hoort. Mijn teamleider maakt grapjes over mijn geloof.",
        "is dit discriminatie of stel ik me aan?",
        "kan ik met iemand praten over wat er gebeurde, zonder dat mijn manager het hoort",
    ],
)
async def test_whoever_tells_something_sees_who_can_help(enrolled, words):
    before = kept(enrolled)
    said = await enrolled.samira.says(words)
    assert said.startswith(SUPPORT)
    assert "Bel 112" in said
    assert "113" in said
    assert "Vertrouwenspersoon buiten de gemeente" in said
    assert kept(enrolled) == before


async def test_a_story_in_english_is_answered_in_english_whatever_teams_speaks(enrolled):
    said = await enrolled.samira.says("something happened with my boss and I don't know what to do")
    assert said.startswith("Do you want help, or to report something?")
    assert "Confidential adviser outside" in said
    assert await enrolled.samira.says("status") != said


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Müdürüm herkesin önünde bana bağırıyor", "Türkçe"),
        ("زميل لمسني دون رضاي", "لا أستطيع الرد بالعربية"),
        ("szef krzyczy na mnie przy wszystkich", "Nie odpowiadam po polsku"),
        ("mi jefe me grita delante de todos", "No puedo responder en español"),
    ],
)
async def test_in_a_language_we_do_not_speak_one_line_in_it_says_how_to_go_on(
    enrolled, words, line
):
    said = await enrolled.samira.says(words)
    assert said.startswith(SUPPORT)
    assert line in said
    assert "hulp" in next(row for row in said.splitlines() if line in row)


async def test_so_does_what_is_not_understood(enrolled):
    said = await enrolled.samira.says("bilgisayarım bozuldu ve bir soru var")
    assert "Türkçe" in said
    assert "hulp" in said


# ---- life first


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("nl-NL", "ik wil niet meer leven"),
        ("nl-NL", "het gaat over mijn collega. hij zegt dat hij er een eind aan maakt"),
        ("nl-NL", "er staat hier iemand met een mes"),
        (ENGLISH, "I don't want to live anymore"),
        (ENGLISH, "he's hitting me right now"),
    ],
)
async def test_with_life_in_danger_112_and_113_stand_before_anything_else(enrolled, locale, words):
    enrolled.samira.locale = locale
    title, first, second, *rest = (await enrolled.samira.says(words)).splitlines()
    assert "112" in title
    assert "112" in first
    assert "113" in second
    assert "0800-0113" in second
    assert any("ertrouwenspersoon" in line or "onfidential adviser" in line for line in rest)
    assert enrolled.samira.link(enrolled.samira.buttons()[0]) == "https://www.113.nl"


async def test_both_stand_on_the_card_for_help_too(enrolled):
    said = await enrolled.samira.says("hulp")
    assert "Bel 112" in said
    assert "0800-0113" in said
    assert enrolled.samira.link("Chat met 113") == "https://www.113.nl"


# ---- however it is typed


async def test_help_typed_under_a_quoted_card_a_mention_and_odd_spaces(enrolled):
    quoted = '<quoted messageId="1772050244572"/>'
    mention = {"type": "mention", "text": "<at>bot</at>", "mentioned": {"id": BOT}}
    quote = {"type": "quotedReply", "quotedReply": {"messageId": "1", "senderId": "28:BOT"}}
    for text in (
        f"{quoted} hulp",
        f"{quoted}\u00a0<at>bot</at>\u00a0hulp\u200b",
        '<quoted messageId="1">De teamscan staat klaar</quoted>\n\u202fhulp',
        "\u00a0ik\u00a0wil\u202fhulp\u00a0",
    ):
        written = enrolled.samira.teams.writes(text, entities=[mention, quote])
        await enrolled.samira._does(written)
        assert enrolled.samira.reads().startswith("Ik wil hulp of iets melden"), text


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("hulp", "Ik wil hulp of iets melden"),
        ("Wat weet je van mij?", "Wat ik van je weet"),
        ("help", "Get help or report something"),
        ("status", "Where your team stands"),
    ],
)
async def test_dutch_typed_in_an_english_client_is_answered_in_dutch(enrolled, typed, begins):
    """And what is the same word in both languages in the language of the client."""
    enrolled.samira.locale = ENGLISH
    assert (await enrolled.samira.says(typed)).startswith(begins)


async def test_who_chose_a_language_gets_that_one_whatever_word_they_type(enrolled):
    await enrolled.samira.says("taal")
    await enrolled.samira.presses("English")
    assert (await enrolled.samira.says("hulp")).startswith("Get help")


@pytest.mark.parametrize("locale", ["nl-NL", ENGLISH])
async def test_a_card_that_is_quoted_is_never_taken_for_what_somebody_says(enrolled, locale):
    """A reply in Teams holds a mark of the message it answers, and its first words."""
    enrolled.samira.locale = locale
    written = enrolled.samira.teams.writes(
        '<quoted messageId="1772050244572"/> hulp', entities=[QUOTE]
    )
    await enrolled.samira._does(written)
    assert enrolled.samira.reads().startswith("Ik wil hulp of iets melden")


QUOTE = {
    "type": "quotedReply",
    "quotedReply": {
        "messageId": "1772050244572",
        "senderId": BOT,
        "senderName": "Cultuurtraject",
        "preview": "Je bent uitgescholden? De teamscan staat klaar",
    },
}


# ---- what is not understood costs nothing


async def test_a_miss_begins_with_help_and_offers_what_may_be_meant_and_a_next_step(opened):
    said = await opened.samira.says("de printer op de derde is kapot")
    title, first, *_ = said.splitlines()
    assert title == "Dat begrijp ik niet"
    assert first == "Is er iets gebeurd? Hulp of melden"
    assert "Privépagina" in opened.samira.buttons()
    assert (await opened.samira.presses(first)).startswith("Ik wil hulp")


async def test_what_is_likely_meant_is_one_press_away(opened, monkeypatch):
    monkeypatch.setattr("dialogs.hearing.SURE", 2.0)
    said = await opened.samira.says("tot wanneer kunnen wij de vragen nog invullen")
    assert "Bedoel je …" in said
    assert "Tot wanneer" in await opened.samira.presses("Tot wanneer kan ik antwoorden?")
    await opened.samira.says("ik wil met ons een sessie plannen")
    await opened.samira.presses("De sessies van je team zien en plannen")
    assert opened.samira.reads().startswith("Sessies van")


async def test_an_old_row_of_something_that_was_meant_offers_a_way_on(enrolled):
    assert "verlopen" in await enrolled.samira.repeats("meant", command="flapdrol")
    assert "verlopen" in await enrolled.samira.repeats("meant")


# ---- questions


async def test_a_question_in_other_words_gets_its_card_after_a_greeting_too(opened):
    said = await opened.samira.says("Hallo! Tot wanneer kunnen we de vragen nog beantwoorden?")
    assert said.startswith("Tot wanneer kan ik antwoorden?")
    opened.samira.locale = ENGLISH
    assert (await opened.samira.says("how much time will it take me")).startswith("How long")


# ---- among others


@pytest.mark.parametrize("scope", ["channel", "groupChat"])
async def test_in_a_channel_the_routes_how_to_delete_it_and_the_way_to_ones_own_chat(
    enrolled, scope
):
    where = f"19:{scope}-x"
    mention = {"type": "mention", "text": "<at>bot</at>", "mentioned": {"id": BOT}}
    for words in ("hulp", f"mijn manager {CANARY} scheldt me elke dag uit"):
        written = somebody(enrolled, "samira", scope, where).writes(
            f"<at>bot</at> {words}", entities=[mention]
        )
        await happens(enrolled, written)
        said = shown(enrolled, where)
        assert "020 555 0101" in said
        assert "Iedereen in dit kanaal kan lezen" in said
        assert "Verwijderen" in said
        assert "je eigen chat met mij" in said
        assert "112" in said
        assert CANARY not in said


async def test_danger_in_a_channel_brings_112_on_top(enrolled):
    where = "19:danger"
    await happens(
        enrolled, somebody(enrolled, "samira", where=where).writes("ik wil niet meer leven")
    )
    [card] = enrolled.teams.cards(where)
    assert [part["text"][:7] for part in card["body"][:2]] == ["Nu hulp", "Is er n"]


async def test_no_reaction_of_a_channel_is_remembered_as_a_story(enrolled):
    before = kept(enrolled)
    activity = somebody(enrolled, "samira").writes(f"ik word gepest {CANARY}")
    await happens(enrolled, in_the_channel(activity))
    assert kept(enrolled) == before


# ---- disk full, database away


def fill(town):
    """From now on nothing is written: what SQLite says when the disk is full."""
    with sqlite3.connect(town.folder / "town.db") as database:
        tables = database.execute("select name from sqlite_master where type = 'table'").fetchall()
        for (table,) in tables:
            if not table.startswith("sqlite"):
                database.execute(
                    f"create trigger full_{table} before insert on {table}"
                    " begin select raise(abort, 'database or disk is full'); end"
                )


async def test_with_a_full_disk_help_is_answered_and_the_rest_with_a_sentence(enrolled):
    fill(enrolled)
    assert (await enrolled.samira.says("hulp")).startswith("Ik wil hulp of iets melden")
    assert "020 555 0105" in await enrolled.samira.presses("Nazorg")
    assert (await enrolled.samira.says("mijn baas bedreigt me")).startswith(SUPPORT)
    assert (await enrolled.nobody_knows_me.says("help")).startswith("Ik wil hulp")
    assert enrolled.samira.status == 200
    assert await enrolled.samira.says("status")
    assert enrolled.samira.status == 200


@pytest.mark.parametrize("away", ["refuses", "hangs"])
async def test_with_the_database_away_help_is_answered_from_memory(enrolled, monkeypatch, away):
    def nothing(self):
        if away == "refuses":
            raise ConnectionRefusedError
        return Hanging()

    for name in ("reading", "writing"):
        monkeypatch.setattr(Desk, name, nothing)
    monkeypatch.setattr("bot.teams.deduplication.PATIENCE", 0.1)
    monkeypatch.setattr("dialogs.router.PATIENCE", 0.1)
    assert (await enrolled.samira.says("hulp")).startswith("Ik wil hulp of iets melden")
    assert (await enrolled.samira.says("ik word gepest door mijn team")).startswith(SUPPORT)
    where = "19:away"
    await happens(enrolled, somebody(enrolled, "samira", where=where).writes("ik heb hulp nodig"))
    assert "Vertrouwenspersoon" in shown(enrolled, where)
    if away == "refuses":
        assert "Er ging iets mis" in await enrolled.samira.says("status")


class Hanging:
    """A database that never answers."""

    async def __aenter__(self):
        await asyncio.sleep(3600)

    async def __aexit__(self, *_):
        return None


async def test_without_its_weights_the_list_of_phrases_still_hears(enrolled, monkeypatch):
    broken = Path("/nowhere/weights.npz")
    monkeypatch.setattr("understanding.listener._weigh", lambda _, parts: broken.read_bytes())
    with overheard() as logged:
        assert (await enrolled.samira.says(f"mijn baas scheldt me uit {CANARY}")).startswith(
            SUPPORT
        )
        assert "Dat begrijp ik niet" in await enrolled.samira.says("de lamp is stuk")
    assert "understanding failed" in logged.getvalue()
    assert CANARY not in logged.getvalue()


async def test_who_is_understood_too_slowly_hears_what_the_phrases_hear(enrolled, monkeypatch):
    """A machine in trouble, or one that loads for the first time."""
    monkeypatch.setattr("understanding.listener.PATIENCE", 0.05)
    monkeypatch.setattr("understanding.listener._weigh", lambda *_: time.sleep(1))
    assert (await enrolled.samira.says("mijn baas scheldt me uit")).startswith(SUPPORT)
    assert "Is er iets gebeurd?" in await enrolled.samira.says("de lamp is stuk")


# ---- nothing stays behind


async def test_what_was_heard_is_kept_logged_and_echoed_nowhere(tmp_path):
    stories = [
        f"iets heel naars met mijn chef {CANARY}, ik durf niet meer",
        f"I was humiliated again {CANARY} by my manager",
        f"müdürüm bana bağırıyor {CANARY}",
        f"tot wanneer kan ik antwoorden {CANARY}",
        f"de printer {CANARY} is stuk",
        f"ik wil niet meer leven {CANARY}",
    ]
    with overheard() as logged:
        async with town_at("opened", tmp_path) as town:
            for story in stories:
                await town.samira.says(story)
                assert CANARY not in json.dumps(town.samira.card)
                await happens(town, somebody(town, "samira").writes(story))
            everything = b"".join(
                path.read_bytes() for path in town.folder.rglob("*") if path.is_file()
            )
            _, figures = await town.asks_inside("/metrics")
            assert CANARY.encode() not in everything
            assert CANARY not in town.teams.everything()
            assert CANARY not in figures
    assert CANARY not in logged.getvalue()
