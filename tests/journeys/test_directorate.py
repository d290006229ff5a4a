"""A year begins in a directorate: units and parts, a decision, a team that is handed up, a
reorganisation in the middle, others who take over, and somebody who goes.

People press what their cards show, in chats and on the board; each database plays one language.
"""

from datetime import date

import pytest

from tests import databases
from tests.chat import GUIDES, LEAD, MEMBERS, upn
from tests.dialogs.council.towns import content_with
from tests.journeys.directorates import TYPED, directorate_life
from trajectory.language import Language

pytestmark = pytest.mark.timeout(600)

CARE, WORK = ("Sociaal", "Zorg"), ("Sociaal", "Werk en Inkomen")
UNDERWAY, NEXT = "Inkomen Noord 3", "Inkomen Zuid 1"
OTHER_GUIDES = ("nadia", "kwame", "hanan")
OTHER_MEMBERS = ("bilal", "chen", "dewi", "emre", "glenda", "iris", "jerrel")
HEADINGS = {
    Language.NL: "eenheid;soort;onder;vanaf;tot",
    Language.EN: "unit;kind;under;from;until",
}
UNITS = (
    "Inkomen;afdeling;Werk en Inkomen;2026-01-01;",
    "Werkpleinen;afdeling;Werk en Inkomen;2026-01-01;",
    "Werk en Inkomen;directie;Sociaal;2026-01-01;",
    "Zorg;directie;Sociaal;2026-01-01;",
    "Sociaal;cluster;;2026-01-01;",
)
REORGANISED = "Inkomen;afdeling;Werk en Inkomen;;2027-01-31", "Inkomen;afdeling;Zorg;2027-02-01;"
MOVED = f"team;eenheid;vanaf\n{UNDERWAY};Inkomen;2027-02-01\n{NEXT};Inkomen;2027-02-01\n"
SCAN = {Language.NL: "Teamscan", Language.EN: "Team scan"}
MINUTES = "De directie begint met twee teams.\nIn mei kijken we wat het kost."
ASKED = "Geef de avondploeg twee dagdelen vrij van het rooster."


async def units_come_from_a_file(life):
    """The only one whom the settings name loads them: all of it, or nothing."""
    await life.arrives("dora", "lars", "devi", "noor", "olga", "kees", "omar", "saar", LEAD)
    head = HEADINGS[life.language]
    wrong = "\n".join((head, *UNITS, "Kwijt;afdeling;Nergens;;"))
    said = await life.sends("dora", wrong)
    assert life.say("units-above-unknown", unit="Nergens") in said
    assert life.say("units-none") in await life.asks("dora", "units"), "nothing half"
    said = await life.sends("dora", "\n".join((head, *UNITS)))
    assert life.say("units-loaded", what="new", count=5) in said
    assert "Inkomen" in await life.opens_unit("dora", *WORK)


async def parts_are_appointed(life):
    """Each hears of the own part; whoever has none sees nothing of the units."""
    assert life.is_refused(await life.asks("lars", "units"))
    await life.appoints("dora", WORK, "olga", "directorate")
    for name, part, more in (
        ("lars", "programme_lead", {}),
        ("devi", "programme_lead", {"deputy": "deputy"}),
        ("noor", "secretary", {"until": "2027-03-31"}),
        ("kees", "core_group", {}),
        ("omar", "works_council", {}),
    ):
        await life.appoints("olga", WORK[1:], name, part, **more)
        life.sees(name, life.say("notice-part-own", unit="Werk en Inkomen"))
    life.sees("lars", life.say("notice-part-other", name="Devi", unit="Werk en Inkomen"))
    await life.appoints("dora", CARE, "saar", "programme_lead")
    await life.opens_unit("olga", WORK[1])
    await life.who("olga").presses(life.say("appoint-button"))
    confirm = life.say("appoint-confirm")
    said = await life.who("olga").presses(confirm, part="secretary", person=upn("olga"))
    assert life.say("appoint-yourself") in said


async def teams_begin_in_their_units(life):
    """The lead enrols them; one begins, the other waits."""
    await life.arrives(*GUIDES, *MEMBERS, *OTHER_GUIDES)
    await life.enrols("lars", UNDERWAY, "Inkomen")
    people = {"guides": OTHER_GUIDES, "members": OTHER_MEMBERS}
    assert life.is_refused(await life.enrols("olga", NEXT, "Inkomen", **people))
    await life.enrols("lars", NEXT, "Inkomen", **people)
    life.sees("marleen", UNDERWAY)
    await life.who("marleen").says("start")
    await life.who("marleen").presses(life.say("start-confirm"))
    for name in ("lars", "devi"):
        await life.leads(name, UNDERWAY, NEXT)
    for name in ("saar", LEAD):
        await life.leads(name, never=(UNDERWAY, NEXT))


async def a_decision_is_recorded_and_confirmed(life):
    """By the secretary, in the words of the minutes; by a member who did not draft it."""
    noor, olga = life.who("noor"), life.who("olga")
    await life.opens_unit("noor", WORK[1])
    await noor.presses(life.say("unit-decisions"))
    await noor.presses(life.say("decision-new-button"))
    told = {"body": "directorate", "met": "2027-01-08", "subject": "Pilot", "wording": MINUTES}
    await noor.presses(life.say("decision-record-button"), **told)
    await noor.presses(life.say("decision-open-button"))
    assert life.say("decision-confirm-button") not in noor.buttons()
    await life.town.a_moment_later()
    life.sees("olga", life.say("notice-decision-asks"))
    await olga.presses(life.say("decision-open-button"))
    said = await olga.presses(life.say("decision-confirm-button"))
    assert life.say("decision-done-title", state="confirmed", subject="Pilot") in said
    await life.town.a_moment_later()
    life.sees("noor", life.say("decision-done-title", state="confirmed", subject="Pilot"))
    for name in ("lars", "kees"):
        said = await reads_the_decision(life, name)
        assert "In mei kijken we wat het kost." in said
        assert "Olga" in said
        assert life.say("decision-confirm-button") not in life.who(name).buttons()


async def reads_the_decision(life, name):
    await life.opens_unit(name, WORK[1])
    await life.who(name).presses(life.say("unit-decisions"))
    return await life.who(name).presses("Pilot")


async def a_team_is_handed_up(life):
    """The manager sees the sentence first; the directorate sees the team two working days later,
    and no more of it than its name and that sentence."""
    await life.goes_to(date(2027, 1, 14))
    await life.manages("lars", UNDERWAY, life.say("manage-hand-up"))
    await life.who("lars").presses(life.say("hand-up-button"), sentence=ASKED)
    await life.town.a_moment_later()
    assert ASKED in life.sees("marleen", life.say("notice-hand-up-first-title", team=UNDERWAY))
    await life.goes_to(date(2027, 1, 15))
    assert life.never_saw("olga", UNDERWAY)
    assert UNDERWAY not in (await life.board_of("olga")).page
    await life.goes_to(date(2027, 1, 18))
    assert ASKED in life.sees("olga", life.say("notice-hand-up-title", team=UNDERWAY))
    await life.opens_unit("olga", WORK[1])
    assert ASKED in await life.who("olga").presses(life.say("hand-ups-button"))
    assert UNDERWAY not in life.who("olga").buttons(), "nothing of it opens"
    assert life.is_refused(await life.asks("olga", "overview"))


async def the_directorate_counts(life):
    """How many teams are how far, and no team by name; to a ranking the answer is no."""
    assert await life.counts("olga", enrolled=1, preparing=1, closed=0)
    assert NEXT not in life.who("olga").reads()
    asked = {Language.NL: "rangschik de teams", Language.EN: "rank the teams"}
    said = await life.who("olga").says(asked[life.language])
    assert life.say("no-list") in said


async def a_reorganisation_in_the_middle(life):
    """The old department ends and a new one begins elsewhere: a trajectory that goes on keeps the
    unit it had, and its lead; what still has to begin goes along."""
    await life.goes_to(date(2027, 1, 20))
    said = await life.sends("dora", "\n".join((HEADINGS[life.language], *REORGANISED)))
    assert life.say("units-loaded", what="new", count=1) in said
    assert life.say("units-loaded", what="ended", count=1) in said
    await life.sends("lars", MOVED)
    await life.leads("lars", UNDERWAY, NEXT)
    await life.goes_to(date(2027, 2, 1))
    await life.leads("lars", UNDERWAY, never=(NEXT,))
    await life.leads("saar", NEXT, never=(UNDERWAY,))
    assert await life.counts("olga", enrolled=0, preparing=1)
    assert await life.counts("saar", enrolled=1, preparing=0), "no team counts in two places"


async def a_deputy_takes_over(life):
    """The lead has a last day; from the next on the deputy does all that the lead did."""
    await life.ends_part("olga", WORK[1:], "lars", date(2027, 2, 12))
    life.sees("devi", "Lars")
    await life.goes_to(date(2027, 2, 12))
    await life.leads("lars", UNDERWAY)
    await life.goes_to(date(2027, 2, 15))
    assert life.is_refused(await life.asks("lars", "overview"))
    assert (await life.board_of("lars")).status == 403
    await life.leads("devi", UNDERWAY)
    await life.manages("devi", UNDERWAY, life.say("manage-stop"))
    typed = {"reason": "changes", "line": ""}
    said = await life.who("devi").presses(life.say("stop-button"), **typed)
    assert life.say("stopped-title", team=UNDERWAY) in said
    await life.town.a_moment_later()
    life.sees("marleen", life.say("notice-stopped-title", team=UNDERWAY))
    await life.leads("saar", UNDERWAY, NEXT)
    assert UNDERWAY not in (await life.board_of("devi")).page, "it was over, so the new unit counts"


async def a_new_question_waits_for_the_works_council(life):
    """A new version of the scan is a concept: whoever begins meanwhile is asked the old questions,
    until a reference was typed and a member saw that very version."""
    await life.arrives("mei", *OTHER_MEMBERS)
    await life.appoints("dora", WORK[:1], "mei", "works_council")
    await life.starts_again(content_with())
    await begins(life, "nadia")
    version = life.say("council-version", title=SCAN[life.language], version=2)
    for name in ("noor", "mei"):
        await life.asks(name, "council")
        await life.who(name).presses(version)
        assert life.say("council-seen-button") not in life.who(name).buttons()
    typed = {"reference": "OR 2027-3", "decided": "2027-02-11"}
    await life.who("noor").presses(life.say("council-type-button"), **typed)
    await life.asks("omar", "council")
    await life.who("omar").presses(version)
    assert life.say("council-seen-button") not in life.who("omar").buttons(), "of a unit below"
    await life.asks("mei", "council")
    await life.who("mei").presses(version)
    await life.who("mei").presses(life.say("council-seen-button"))
    await life.who("marleen").says("start")
    await life.who("marleen").presses(life.say("start-kind", kind="first"))
    await life.who("marleen").presses(life.say("start-confirm"))
    await life.goes_to(date(2027, 3, 2))
    for name, own in (("bilal", "safe-say"), ("samira", "safe-say-2")):
        page = await life.who(name).opens_private_page()
        asked = {item["id"] for item in page.scan["items"]}
        assert asked & {"safe-say", "safe-say-2"} == {own}, "what began keeps its own questions"


async def begins(life, manager):
    await life.who(manager).says("start")
    await life.who(manager).presses(life.say("start-confirm"))


async def a_part_ends(life):
    """Of a secretary on the day that was said, of a lead on a day that is chosen later: no team is
    ever without a lead."""
    await life.goes_to(date(2027, 3, 31))
    assert "Pilot" in await reads_the_decision(life, "noor")
    await life.goes_to(date(2027, 4, 1))
    assert life.is_refused(await life.asks("noor", "units"))
    await life.ends_part("dora", CARE, "saar", date(2027, 4, 1))
    await life.goes_to(date(2027, 4, 2))
    assert life.is_refused(await life.asks("saar", "overview"))
    await life.leads(LEAD, UNDERWAY, NEXT)


async def somebody_is_erased(life):
    """Who confirmed it is gone; what was decided stays, without the name."""
    olga = life.who("olga")
    await olga.says(TYPED["my_data"][life.language])
    await olga.presses(life.say("data-erase"))
    await olga.presses(life.say("erase-confirm"))
    said = await reads_the_decision(life, "kees")
    assert "In mei kijken we wat het kost." in said
    assert "Olga" not in said
    assert "Olga" not in await life.opens_unit("dora", *WORK)
    assert (await life.board_of("olga")).status == 403


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_directorate_goes_on_whoever_comes_and_goes(language, kind, tmp_path):
    async with directorate_life(kind, tmp_path, language, "dora") as life:
        await units_come_from_a_file(life)
        await parts_are_appointed(life)
        await teams_begin_in_their_units(life)
        await a_decision_is_recorded_and_confirmed(life)
        await a_team_is_handed_up(life)
        await the_directorate_counts(life)
        await a_reorganisation_in_the_middle(life)
        await a_deputy_takes_over(life)
        await a_new_question_waits_for_the_works_council(life)
        await a_part_ends(life)
        await somebody_is_erased(life)
