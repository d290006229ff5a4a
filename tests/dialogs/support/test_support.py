"""Support, terms and special days: for anybody at any moment, and nothing stays behind."""

import json

import pytest

from content.library import Library
from tests.attacks.overheard import overheard
from tests.dialogs.towns import rows, town_at
from trajectory.language import Language

LIBRARY = Library.load()
ENGLISH = "en-GB"
STORY = "Mijn manager scheldt mij uit, zegt de kanarie-77"


def kept(town):
    return rows(town.folder, without=("seen_activity",))


# ---- help and reporting


@pytest.mark.parametrize("words", ["help", "hulp", "ik wil iets melden", "ik heb iets meegemaakt"])
async def test_from_one_calm_card_one_step_leads_to_every_route(enrolled, words):
    samira = enrolled.samira
    before = kept(enrolled)
    for route in LIBRARY.routes:
        said = await samira.says(words)
        assert said.startswith("Ik wil hulp of iets melden")
        opened = await samira.presses(route.name[Language.NL])
        for facts in (route.purpose, route.who_learns, route.without_manager, *route.steps):
            assert facts[Language.NL] in opened
        assert "geen meldpunt" in opened
        assert (await samira.presses("Terug")).startswith("Ik wil hulp of iets melden")
    assert kept(enrolled) == before


async def test_support_speaks_english_as_well(enrolled):
    enrolled.omar.locale = ENGLISH
    await enrolled.omar.says("help")
    assert "Without your manager" not in await enrolled.omar.presses("Aftercare")
    assert "Can you do this without your manager knowing?" in enrolled.omar.reads()
    assert "step by step" in (await enrolled.omar.says("what happens after a report")).lower()
    assert "call 112" in await enrolled.omar.says("I saw it happen")


async def test_what_still_has_to_be_filled_in_is_plainly_invented_in_the_tryout(enrolled):
    await enrolled.samira.says("hulp")
    assert "020 555 0105" in await enrolled.samira.presses("Nazorg")


async def test_what_people_can_ask_is_one_step_further(enrolled):
    said = await enrolled.samira.says("menu")
    await enrolled.samira.says("hulp")
    assert await enrolled.samira.presses("Wat kan ik je vragen?") == said
    for word in ("status", "resultaat", "bijzondere", "begrippen", "stop"):
        assert word in said


@pytest.mark.parametrize("verb", ["help.route", "terms.one", "days.one"])
@pytest.mark.parametrize("data", [{}, {"route": "x", "term": "x", "day": "x", "first": "x"}])
async def test_a_row_that_is_no_longer_there_offers_a_way_on(enrolled, verb, data):
    said = await enrolled.samira.repeats(verb, **data)
    assert "Deze kaart is verlopen" in said
    assert enrolled.samira.buttons()


# ---- an incident in the chat


@pytest.mark.parametrize(
    ("locale", "story", "inside", "microsoft"),
    [
        ("nl-NL", STORY, "Vertrouwenspersoon binnen de gemeente", "Microsoft bewaart wel"),
        (
            ENGLISH,
            "My boss keeps touching me",
            "Confidential adviser inside",
            "Microsoft does keep",
        ),
    ],
)
async def test_a_story_is_answered_with_routes_and_one_line_about_microsoft(
    enrolled, locale, story, inside, microsoft
):
    enrolled.samira.locale = locale
    said = await enrolled.samira.says(story)
    assert inside in said
    assert said.count("Microsoft") == 1
    assert microsoft in said
    assert "kanarie" not in json.dumps(enrolled.samira.card)
    assert "112" in said


async def test_a_story_is_kept_logged_and_echoed_nowhere_and_names_nobody(tmp_path):
    with overheard() as logged:
        async with town_at("enrolled", tmp_path) as town:
            before = kept(town)
            for person in (town.samira, town.marleen, town.nobody_knows_me):
                await person.says(STORY)
                assert "Wil je hulp of iets melden?" in person.reads()
                await person.presses("Alle mogelijkheden")
                await person.presses("Bureau Integriteit")
            assert kept(town) == before
            assert b"kanarie-77" not in town.database_text()
            assert "kanarie-77" not in logged.getvalue()
            assert "help." not in logged.getvalue()


async def test_a_stranger_who_looks_for_support_leaves_no_trace(enrolled):
    before = kept(enrolled)
    for words in ("hulp", "wat gebeurt er na een melding", "omstander"):
        await enrolled.nobody_knows_me.says(words)
        assert "geen meldpunt" in enrolled.nobody_knows_me.reads()
    assert kept(enrolled) == before


async def test_a_question_about_the_subject_is_no_story(enrolled):
    assert "Microsoft bewaart wel wat in een chat" in await enrolled.samira.says(
        "hoe gaan we om met discriminatie"
    )
    assert "Iemand anders behandelen" in await enrolled.samira.says("wat is discriminatie")


# ---- terms


async def test_a_term_is_explained_with_an_example_and_leads_to_help(enrolled):
    said = await enrolled.samira.says("Wat is intersectionaliteit?")
    assert said.startswith("Intersectionaliteit")
    assert "Zo zie je het op het werk" in said
    assert "Bron: Plan van aanpak I&D WPI, 3.1" in said
    assert "Microagressie" in await enrolled.samira.presses("Alle begrippen")
    assert "klein gebaar" in await enrolled.samira.presses("Microagressie")
    assert "Ik wil hulp" in await enrolled.samira.presses("Hulp")


async def test_a_term_with_a_typing_error_and_one_that_comes_close(enrolled):
    enrolled.samira.locale = ENGLISH
    assert "You are never just one thing" in await enrolled.samira.says(
        "what does intersectionallity mean"
    )
    assert "Do you mean one of these?" in await enrolled.samira.says("what does leadership mean")
    assert "sees differences" in await enrolled.samira.presses("Inclusive leadership")


async def test_an_unknown_word_is_not_repeated(enrolled):
    said = await enrolled.samira.says("wat betekent flapdrol")
    assert "Dat begrip ken ik niet" in said
    assert "flapdrol" not in json.dumps(enrolled.samira.card)
    assert "Begrippen" in await enrolled.samira.presses("Alle begrippen")


async def test_two_terms_stand_beside_each_other(enrolled):
    said = await enrolled.samira.says("wat is het verschil tussen racisme en discriminatie")
    assert said.startswith("Racisme en discriminatie\nRacisme\n")
    assert "Racisme is één vorm van discriminatie" in said
    assert "Iemand anders behandelen" in said.partition("\nDiscriminatie\n")[2]
    enrolled.samira.locale = ENGLISH
    said = await enrolled.samira.says("what is the difference between a trainer and a CLV coach?")
    assert said.startswith("Trainer and CLV coach")


async def test_the_words_of_the_bot_have_a_list_of_their_own(enrolled):
    assert "Pre-intake" not in await enrolled.samira.says("begrippen")
    assert "Pre-intake" in await enrolled.samira.presses("Woorden die ik gebruik")
    assert "eerste stap" in await enrolled.samira.presses("Pre-intake")
    await enrolled.samira.presses("Alle begrippen")
    await enrolled.samira.presses("Woorden die ik gebruik")
    assert "Racisme" in await enrolled.samira.presses("Begrippen over omgang")


# ---- special days


async def test_what_is_coming_with_its_background_and_ten_further(enrolled):
    samira = enrolled.samira
    assert "Chinees Nieuwjaar\nzaterdag 6 februari 2027" in await samira.says("feestdagen")
    later = await samira.presses("Latere dagen")
    assert "Chinees Nieuwjaar" not in later
    assert "Keti Koti" in await samira.presses("Latere dagen")
    said = await samira.presses("Keti Koti")
    assert "donderdag 1 juli 2027" in said
    assert "ketenen" in said
    assert "Kies liever een andere dag" in said
    assert "Dodenherdenking" not in await samira.presses("Meer bijzondere dagen")
    assert "Chinees Nieuwjaar" in await samira.presses("Vanaf vandaag")


async def test_a_day_is_explained_by_its_name_and_says_when_it_is_not_sure(enrolled):
    assert "rond dinsdag 9 maart 2027" in await enrolled.samira.says("wanneer is het Suikerfeest?")
    assert "dag eerder of later" in enrolled.samira.reads()
    enrolled.samira.locale = ENGLISH
    assert "around Monday 8 February to Monday 8 March 2027" in await enrolled.samira.says(
        "when is ramadan"
    )
    assert "Special days" in await enrolled.samira.says("holidays")


@pytest.mark.parametrize("day", ["", "gisteren", "0001-01-01", "9999-12-31"])
async def test_an_odd_day_in_an_old_button_is_answered_kindly(enrolled, day):
    said = await enrolled.samira.repeats("days.show", from_day=day)
    assert said.startswith("Bijzondere dagen")


async def test_every_page_of_the_calendar_goes_on_to_its_end(enrolled):
    samira = enrolled.samira
    pages = [await samira.says("feestdagen")]
    while "Latere dagen" in samira.buttons():
        pages.append(await samira.presses("Latere dagen"))
    everything = "\n".join(pages)
    coming = [day for day in LIBRARY.days.all if day.last >= enrolled.clock.moment.date()]
    for day in coming:
        name = day.name[Language.NL]
        assert f"{name[:1].upper()}{name[1:]}" in everything
    assert "oudejaarsdag" in pages[-1].lower()
