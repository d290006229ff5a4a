"""The page asks for a second look at words that point at somebody, and blocks nothing."""

import pytest

from tests.booth.pages import INSTRUMENT
from tests.booth.separate_input.pages import mail_of, writes
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = INSTRUMENT.open_questions[0].id
TEAM = ["Fatima El Amrani", "Kofi Mensah", "j.devries"]
TEXT = (
    "Toen fatima el amrani weg was, zei onze manager niets. "
    "Ik ben de enige, zegt Oksana. 06-12345678"
)
FOUND = [
    "“fatima el amrani”: een naam uit je team",
    "“Oksana”: misschien een naam",
    "“manager”: een functie",
    "“de enige”: dat geldt voor één persoon",
    "“06-12345678”: een adres of nummer",
]


async def asks_a_team(booth):
    """An open scan of a team with these names."""
    scan = await booth.asks()
    async with booth.play.desk.writing() as work:
        await work.round_names.record(scan, TEAM)
        await work.commit()
    return scan


async def stood_out(visitor):
    return await visitor.page.locator(".note li").all_inner_texts()


async def test_before_sending_the_page_shows_what_stands_out_and_why(visitor, booth):
    await visitor.to_the_check(booth.door(await asks_a_team(booth)), TEXT)
    assert await stood_out(visitor) == FOUND
    screen = await visitor.reads()
    assert "Je mag het zo laten. Je kunt je tekst ook nog aanpassen." in screen
    assert "Alleen je eigen scherm controleert dit. Er is nog niets verstuurd." in screen


async def test_looking_sends_nothing_and_keeps_nobody_from_sending(visitor, booth):
    scan = await asks_a_team(booth)
    await visitor.to_the_check(booth.door(scan), TEXT)
    assert booth.sent("/prive/send") == []
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: TEXT}


async def test_whoever_goes_back_sees_it_beside_the_text_and_can_change_it(visitor, booth):
    await visitor.to_the_check(booth.door(await asks_a_team(booth)), "Devries lacht.")
    await visitor.page.get_by_role("button", name="Wijzig").last.click()
    assert await stood_out(visitor) == ["“Devries”: een naam uit je team"]
    await visitor.write("Iemand lacht.")
    await visitor.press("to-check")
    assert await stood_out(visitor) == []


async def test_nothing_is_said_about_an_ordinary_text(visitor, booth):
    await visitor.to_the_check(booth.door(await asks_a_team(booth)), "We overleggen te weinig.")
    assert await visitor.page.locator(".note").count() == 0


async def test_in_english_too(visitor, booth):
    visitor.speaks(Language.EN)
    text = "kofi and my supervisor laughed."
    await visitor.to_the_check(booth.door(await asks_a_team(booth)), text)
    assert await stood_out(visitor) == [
        "“kofi”: a name from your team",
        "“supervisor”: a role",
    ]


async def test_what_looks_like_code_stays_words(visitor, booth):
    text = "Ik zag Kofi<b>Mensah</b> en mail <img/src=x>@example.org"
    await visitor.to_the_check(booth.door(await asks_a_team(booth)), text)
    assert "“Kofi”" in str(await stood_out(visitor))
    assert await visitor.page.locator(".note :is(b, img)").count() == 0


async def test_separate_input_gets_the_same_second_look(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail, "Onze manager zegt niets.")
    assert await stood_out(visitor) == ["“manager”: een functie"]
    assert booth.sent("/prive/inbreng/send") == []
