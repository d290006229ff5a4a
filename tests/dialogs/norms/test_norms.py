"""A team makes its norm: proposing, wording, support, adopting, the guide, and the channel."""

import json
from base64 import b64decode
from datetime import datetime, timedelta
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from tests.booth.separate_input import paper
from tests.chat import LEAD, MEMBERS, PrivatePage, csv_of
from tests.dialogs.norms.norm_towns import CHANNEL, GREET, SHARED, adopted, in_channel, shared
from tests.dialogs.towns import TEAM, looks_at, plainly, rows, team_id, town_at
from trajectory.planning.working_days import ZONE

OTHERS = "Omgaan met anderen"
GREET_TOO = "We zeggen goedemorgen."
JOKE = "We maken geen grappen over iemands afkomst."
MERGED = "We groeten elkaar, ook op afstand."


def at(day, hour=10, minute=0, month=2):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


async def later(town, **passed):
    """So much later, without living every hour of it; what is due then runs."""
    town.clock.moment += timedelta(**passed)
    await town.a_moment_later()


async def proposes(somebody, text, *, theme="others", kind="do"):
    page = await somebody.opens_private_page()
    [offered] = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
    [ticket, *_] = offered["proposing"]["tickets"]
    content = {"theme": theme, "kind": kind, "text": text}
    own = {"reader": offered["reader"], "succeeds": False}
    packet = paper.packed("proposals", offered, ticket, content | own)
    said = {"outcome": "waiting"}
    while said.get("outcome") == "waiting":
        said = await page.posts("/prive/inbreng/send", ticket=ticket, packet=packet)
    return said.get("outcome", said.get("error", ""))


async def reading_page(town, somebody):
    link = PrivatePage(town, somebody.link("Open de leespagina"))
    return await link.posts("/voorstellen/open", ticket=link._ticket())


def proposed(of_kind):
    return of_kind["kind"], [one["text"] for one in of_kind["proposals"]]


async def words(town, kind, text):
    """The trainer writes a norm down, from the theme's card."""
    await town.tariq.presses("Schrijf een norm op")
    return await town.tariq.presses("Bewaar", kind=kind, text=text)


async def opens_theme(somebody, theme=OTHERS):
    await somebody.says("normen")
    return await somebody.presses(theme)


async def fetched(town, somebody, label):
    page = PrivatePage(town, somebody.link(label))
    return b64decode((await page.posts("/bestand/open", ticket=page._ticket()))["file"])


def inputs(somebody):
    return [part for part in somebody.card["body"] if part["type"].startswith("Input.")]


async def supported(town, values, objection=""):
    """All but one member answer the round about support; `values` by the words of a norm."""
    await town.tariq.presses("Vraag om steun")
    await town.tariq.presses("Plan de vragen")
    await later(town, days=4)
    await everybody_supports(town, values, objection)
    await later(town, days=14)


async def everybody_supports(town, values, objection=""):
    for name in MEMBERS[:7]:
        page = await getattr(town, name).opens_private_page()
        answers = {
            item["id"]: next(v for text, v in values.items() if text in item["text"]["nl"])
            for item in page.scan["items"]
        }
        assert await page.answers_each(answers, objection) == "in"


async def test_what_is_merged_on_the_reading_page_waits_with_the_norms(released):
    """From the proposals of two members to the card of the theme, by what the page sends."""
    town = released
    for somebody, text in ((town.samira, GREET), (town.marleen, GREET_TOO)):
        assert await proposes(somebody, text) == "in"
    await town.until(at(17, month=3))
    await town.tariq.says("normen")
    await town.tariq.presses("Lees de voorstellen")
    read = await reading_page(town, town.tariq)
    marks = [one["mark"] for one in read["themes"][0]["kinds"][0]["proposals"]]
    link = PrivatePage(town, town.tariq.link("Open de leespagina"))
    saves = {"theme": "others", "kind": "do", "text": MERGED, "looked": False}
    saves |= {"ticket": read["sort_ticket"], "used": marks, "seen": marks}
    assert (await link.posts("/voorstellen/word", **saves))["outcome"] == "worded"
    assert MERGED in await opens_theme(town.tariq), "as if it was written down in chat"
    assert MERGED not in await opens_theme(town.samira), "the team has not adopted it"
    again = await link.posts("/voorstellen/word", **saves | {"text": "Samira groet iedereen."})
    assert (again["outcome"], again["words"]) == ("named", ["Samira"])


async def test_from_private_proposals_to_an_adopted_norm_and_its_guide(released):
    town = released
    assert await proposes(town.samira, GREET) == "in"
    assert await proposes(town.marleen, GREET_TOO) == "in"
    assert await proposes(town.kofi, JOKE, kind="do_not") == "in"
    await town.until(at(17, month=3))  # whatever chance says, all three were delivered

    # The trainer reads them by theme and kind; nothing tells who or when.
    assert "Er is iets te lezen" in looks_at(town.tariq, "Er is iets te lezen")
    said = await town.tariq.says("normen")
    assert "0 van de 8 thema’s hebben een norm" in said
    await town.tariq.presses("Lees de voorstellen")
    read = await reading_page(town, town.tariq)
    assert [theme["title"]["nl"] for theme in read["themes"]] == [OTHERS]
    do, do_not = read["themes"][0]["kinds"]
    assert proposed(do) == ("do", sorted([GREET, GREET_TOO]))
    assert proposed(do_not) == ("do_not", [JOKE])
    assert not {"2027", "name"} & set(json.dumps(read["themes"]).split('"'))

    # The trainer words two and merges them; nothing of it came from the page by itself.
    await opens_theme(town.tariq)
    await words(town, "do", GREET)
    await words(town, "do", GREET_TOO)
    await words(town, "do_not", JOKE)
    await town.tariq.presses(GREET)
    other = next(
        choice["value"]
        for part in inputs(town.tariq)
        if part["id"] == "with"
        for choice in part["choices"]
        if choice["value"] != "alone"
    )
    said = await town.tariq.presses("Verander de tekst", text=MERGED, **{"with": other})
    assert MERGED in said
    assert GREET not in said
    assert "nog niets aangenomen" in await opens_theme(town.samira)
    assert MERGED not in town.samira.reads()

    # Support for all of the theme in one round; adopting waits until everybody saw how it went.
    await opens_theme(town.tariq)
    asked = await town.tariq.presses("Vraag om steun")
    assert MERGED in asked
    assert JOKE in asked
    await town.tariq.presses("Terug")
    await supported(town, {MERGED: 2, JOKE: 1}, objection="Te streng.")
    await opens_theme(town.tariq)
    said = await town.tariq.presses("Wat is aangenomen?")
    assert "Kan hier achter staan of mee leven: meer dan de helft" in said
    assert "Kan hier achter staan of mee leven: minder dan de helft" in said
    choices = {
        part["id"]: "adopt" if MERGED in part["label"] else "wait"
        for part in inputs(town.tariq)
        if part["id"] != "day"
    }
    await town.tariq.presses("Leg vast", **choices)
    assert MERGED in await opens_theme(town.samira)

    # Who does what, in the organisation's frame.
    await opens_theme(town.tariq)
    await town.tariq.presses("Wie doet wat?")
    filled = {"who-at-once": "bystander", "what-at-once": "zegt er meteen iets van"}
    said = await town.tariq.presses("Alleen voor dit thema", **filled)
    assert "wie het ziet: zegt er meteen iets van" in said

    # The next working day everybody hears of the first version.
    await later(town, days=4)
    for name in ("samira", "marleen", "tariq", "els"):
        assert "versie 1" in looks_at(getattr(town, name), "Handreiking van Inkomen Noord 3")
    said = await town.samira.presses("Handreiking")
    assert "1 van de 8 thema’s" in said
    await town.samira.presses("Download de handreiking")
    assert len(town.samira.card["actions"]) == 3, "the way back is a row"
    file = await fetched(town, town.samira, "Word")
    adopted_as = f"{MERGED} (vooraf om steun gevraagd)"
    assert adopted_as in [part.text for part in Document(BytesIO(file)).paragraphs]
    file = await fetched(town, town.samira, "PDF")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)
    assert MERGED in " ".join(text.split())
    assert JOKE not in text
    assert "Samira" not in text
    [page] = PdfReader(BytesIO(await fetched(town, town.samira, "Poster (A3)"))).pages
    assert MERGED in " ".join(page.extract_text().split())
    assert "1 van de 8 thema’s heeft een norm." in page.extract_text()


async def test_a_reworded_norm_waits_for_the_next_round(released):
    town = released
    await opens_theme(town.tariq)
    await words(town, "do", GREET)
    await supported(town, {GREET: 3})
    await opens_theme(town.tariq)
    await town.tariq.presses(GREET)
    await town.tariq.presses("Verander de tekst", text=MERGED)
    said = await town.tariq.presses("Wat is aangenomen?")
    assert "Onder voorbehoud" in said, "and no adoption without support"
    assert "Aangenomen" not in said
    await opens_theme(town.tariq)
    assert "Vraag om steun" in town.tariq.buttons()


async def test_support_is_seen_by_nobody_while_it_is_asked_and_adopted_when_all_saw_it(released):
    town = released
    await opens_theme(town.tariq)
    await words(town, "do", GREET)
    await town.tariq.presses("Vraag om steun")
    await town.tariq.presses("Plan de vragen")
    await later(town, days=4)
    await opens_theme(town.tariq)
    said = await town.tariq.presses(GREET)
    assert "Het resultaat is er op" in said
    assert "achter staan of mee leven" not in said
    assert "te weinig" not in said.lower(), "an open round has no outcome, not even a poor one"

    # It closed: the trainer sees it to prepare, and the team does not yet.
    await everybody_supports(town, {GREET: 3})
    await later(town, days=7)
    await opens_theme(town.tariq)
    assert "achter staan of mee leven" in await town.tariq.presses(GREET)
    await town.tariq.presses("Terug")
    assert "Wat is aangenomen?" not in town.tariq.buttons()
    await later(town, days=7)
    await opens_theme(town.tariq)
    assert "achter staan of mee leven" in await town.tariq.presses("Wat is aangenomen?")


async def test_a_wording_that_names_a_colleague_is_looked_at_once_more(released):
    town = released
    await opens_theme(town.tariq)
    said = await words(town, "do", "We helpen Samira met de telefoon.")
    assert "lijken iemand te noemen: Samira" in said
    assert not rows(town.folder)["norm"]
    said = await town.tariq.presses("Bewaar", text="We helpen elkaar met de telefoon.")
    assert "We helpen elkaar" in said
    assert len(rows(town.folder)["norm"]) == 1


async def test_a_second_version_says_what_is_new(released):
    town = released
    await adopted(town, GREET)
    await town.tariq.says("handreiking")
    await town.tariq.presses("Maak nu een nieuwe versie")
    await adopted(town, MERGED)
    await opens_theme(town.tariq)
    await town.tariq.presses("Wat is aangenomen?")
    choices = {p["id"]: "drop" for p in inputs(town.tariq) if GREET in p.get("label", "")}
    await town.tariq.presses("Leg vast", **choices)
    await town.tariq.says("handreiking")
    said = await town.tariq.presses("Maak nu een nieuwe versie")
    assert f"Nieuw: {MERGED}" in said
    assert f"Vervallen: {GREET}" in said
    await town.tariq.says("handreiking")
    assert "Maak nu een nieuwe versie" not in town.tariq.buttons()


async def test_one_norm_a_week_in_the_channel_goes_round_and_stops(released):
    town = released
    await adopted(town, GREET, JOKE)
    await later(town, days=4)
    await in_channel(town, "marleen", "samira")
    assert "geen Teams-team" in await _chooses_channel(town.tariq)
    await _chooses_channel(town.marleen)
    await town.marleen.presses("Bewaar", channel=CHANNEL)
    assert not town.teams.cards(CHANNEL)[1:]
    await town.marleen.presses("Elke week één norm")
    for _ in range(3):
        await later(town, days=7)
    shown = [json.dumps(card, ensure_ascii=False) for card in town.teams.cards(CHANNEL)[1:]]
    assert len(shown) == 3
    assert [GREET in card for card in shown] in ([True, False, True], [False, True, False])
    assert all("Norm van de week" in card for card in shown)
    await _wishes(town.marleen)
    await town.marleen.presses("Stop met de norm van de week")
    await later(town, days=15)
    assert len(town.teams.cards(CHANNEL)[1:]) == 3


async def _wishes(somebody):
    await somebody.says("normen")
    return await somebody.presses("Kanaal en delen")


async def _chooses_channel(somebody):
    await _wishes(somebody)
    return await somebody.presses("Kies een kanaal")


async def test_the_guide_of_the_directorate_needs_three_teams_and_names_none(released):
    town = released
    await adopted(town, GREET)
    await town.tariq.says("handreiking")
    await town.tariq.presses("Maak nu een nieuwe versie")
    await _wishes(town.marleen)
    said = await town.marleen.presses("Deel de normen")
    assert "Delen zonder teamnaam aan" in plainly(said)
    lead = getattr(town, LEAD)
    assert "minstens 3 teams" in await lead.says("handreiking")
    assert "Download de handreiking" not in lead.buttons()
    await shared(town)
    await lead.says("handreiking")
    await lead.presses("Download de handreiking")
    file = await fetched(town, lead, "Word")
    document = Document(BytesIO(file))
    words = [part.text for part in document.paragraphs]
    told = [f"{text} (1 team)" for text in sorted([GREET, *SHARED])]
    assert [text for text in words if text in told] == told
    assert TEAM not in " ".join(words)


async def test_a_group_too_small_for_a_round_adopts_in_the_session(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        small = ("bilal", "chen", "dewi")
        await town.lida.sends(csv_of("Klein", members=small))
        await town.marleen.repeats("start.confirm", team=team_id(town, "Klein"))
        await town.tariq.says("normen")
        await town.tariq.presses(OTHERS)
        await words(town, "do", GREET)
        assert "Vraag om steun" not in town.tariq.buttons()
        old = {"team": team_id(town, "Klein"), "theme": "others"}
        assert "vanaf 7 medewerkers" in await town.tariq.repeats("norms.support", **old)
        await town.tariq.says("normen")
        await town.tariq.presses(OTHERS)
        await town.tariq.presses("Wat is aangenomen?")
        [norm] = [part["id"] for part in inputs(town.tariq) if part["id"] != "day"]
        assert GREET in await town.tariq.presses("Leg vast", **{norm: "adopt"})
        assert "1 van de 8" in await town.tariq.says("normen")


@pytest.mark.parametrize("day", ["2026-12-01", "2027-12-01", "morgen"])
async def test_a_day_on_which_no_session_can_have_been_is_refused(released, day):
    before = rows(released.folder, without=("seen_activity",))
    sent = {"team": team_id(released), "theme": "others", "day": day}
    said = await released.tariq.repeats("norms.adopted", **sent)
    assert "Kies een dag" in said
    assert rows(released.folder, without=("seen_activity",)) == before
