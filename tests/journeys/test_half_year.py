"""Half a year of a team and of a management team, from enrolment to the closing report.

Days on which nothing happens are not lived; everything else goes through the chat, the private
page and the clock, on both databases and in both languages.
"""

import re
from datetime import date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests import databases
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, fetched, profiles, town_at_work, upn
from tests.dialogs.towns import looks_at
from tests.journeys.half_year import CALENDAR, LIBRARY, HalfYear
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Level

pytestmark = pytest.mark.timeout(300)
"""Half a year with every night of it."""

OPENED = datetime(2027, 1, 12, 10, 0, tzinfo=ZONE)
VISIBLE = date(2027, 1, 29)
AGREED = "Elke maandag beginnen we samen"


async def begun(town, language, *, level, guides, team):
    """Enrolled, asked and answered; everybody may see the result."""
    everybody = (LEAD, *guides, *MEMBERS, "nina")
    profiles(town, everybody)
    for name in everybody:
        getattr(town, name).locale = {"nl": "nl-NL", "en": "en-GB"}[language]
        await getattr(town, name).installs()
    await town.lida.sends(csv_of(team, level, guides, MEMBERS))
    group = Level.TEAM if level == "team" else Level.DEPARTMENT_MT
    life = HalfYear(
        town,
        language,
        LIBRARY.programme_for(group),
        team,
        getattr(town, guides[0]),
        getattr(town, guides[1]),
        [getattr(town, name) for name in MEMBERS],
    )
    await life.manager.says("start")
    await life.manager.presses(life.say("start-confirm"))
    town.nights = True
    await town.until(OPENED)
    await life.answers(life.members, [2] * 8)
    await life.goes_to(date(2027, 1, 26), 17)
    await life.goes_to(VISIBLE)
    return life


async def falls_behind(life):
    """Nobody plans: the manager hears of it, then the programme lead; a reason puts it off."""
    await life.goes_to(date(2027, 2, 15))
    assert life.title("intake") in looks_at(life.manager, life.say("notice-late-title"))
    lead = getattr(life.town, LEAD)
    await life.goes_to(date(2027, 3, 1))
    looks_at(lead, life.say("notice-lead-title", count=1))
    assert life.team in await lead.presses(life.say("overview-late-button"))
    await life.opens(life.manager, life.say("manage-button"), life.say("manage-postpone"))
    await life.manager.presses(
        life.say("postpone-button"), until="2027-03-19", reason="busy", line=""
    )
    await lead.says("overzicht")
    assert life.say("reason", reason="busy") in await lead.presses(life.team)


async def comes_together(life):
    """The intake moves once; somebody joins in between, and everybody looks back on it."""
    before = await life.plans("intake")
    after = await life.moves("intake")
    assert after.id == before.id
    assert after.parts != before.parts
    await life.changes_roster("new", new=upn("nina"))
    nina = life.town.nina
    assert life.title("intake") in looks_at(nina, life.title("intake"))
    life.members.append(nina)
    await life.holds("intake")
    await life.answers(life.members[:5], [3] * 5)
    await life.summarises("intake", AGREED, CALENDAR.after(life.today, 90))
    await life.goes_to(CALENDAR.after(life.today, 8))
    assert AGREED in await life.opens(nina, life.say("agreements-button"))


async def sets_its_norm(life, middle):
    """A norm is worded, supported and adopted; somebody leaves, and practice follows."""
    await life.plans("norms")
    await life.holds("norms")
    await life.goes_to(CALENDAR.after(life.today, 8))
    await life.adopts("others", "Wij groeten elkaar elke ochtend")
    mei = life.town.mei
    life.members.remove(mei)
    await life.changes_roster("left", person=await life.person_id(upn("mei")))
    refused = life.say("refused-title")
    assert refused in await life.opens(mei)
    await life.plans(middle)
    await life.holds(middle)
    said = await life.opens(life.members[0], life.say("way-norms"))
    assert life.say("norms-coverage", count=1, of=8) in said


async def looks_back(life):
    """The same questions again; what changed by two words or more is told, and no more."""
    session = await life.plans("follow-up")
    again = await life.follow_up()
    assert again.visible <= session.begins
    await life.goes_to(again.opens.astimezone(ZONE).date())
    asked = looks_at(life.members[0], life.say("invite-title", team=life.team))
    assert life.say("invite-why", kind="follow_up_scan") in asked
    assert life.say("invite-why", kind="scan") not in asked
    await life.answers(life.members, [4] * 8)
    await life.goes_to(again.closes.astimezone(ZONE).date(), 17)
    await life.goes_to(again.visible.astimezone(ZONE).date())
    assert set(await the_trainer_reads(life)) == {"Iets"}
    told = {await life.opens(one, life.say("way-comparison")) for one in life.members[:3]}
    assert told == {await life.opens(life.manager, life.say("way-comparison"))}
    assert life.say("change", change="higher") in told.pop()
    await life.holds("follow-up")


async def the_trainer_reads(life):
    """What members wrote in the follow-up scan: for the trainer only."""
    way = life.say("way-comparison")
    await life.opens(life.manager, way)
    assert life.say("briefing-texts") not in life.manager.buttons()
    await life.opens(life.trainer, way, life.say("briefing-texts"))
    page = await life.members[0].opens_private_page()
    page.url = life.trainer.link(life.say("texts-open"))
    texts = (await page.posts("/lezen/open", ticket=page._ticket()))["texts"]
    back = await life.trainer.presses(life.say("back-button"))
    assert life.say("comparison-title", team=life.team) in back
    return texts


async def closes(life):
    """The closing session was held, its evaluation is over, and the manager closes."""
    await life.plans("closing")
    await life.holds("closing")
    early = await life.manager.repeats("ending.close", team=await life.team_id())
    assert life.say("refused-title") in early
    await life.goes_to(CALENDAR.after(life.today, 9))
    offer = await life.opens(life.manager, life.say("close-button"))
    assert life.say("close-agreements", count=1) in offer
    await life.manager.presses(life.say("close-button"))
    await life.town.a_moment_later()
    await life.town.a_moment_later()
    assert await life.state() == ("closed", 1), "what was written can be read a while longer"
    looks_at(life.members[0], life.say("notice-closed-title", team=life.team))
    await life.members[0].presses(life.say("report-button"))
    report = await a_document(life.town, life.members[0].link("PDF"))
    await life.goes_to(CALENDAR.after(life.today, 26))  # twenty, and to the next fixed moment
    assert await life.state() == ("closed", 0), "and no longer than was said"
    return report


def named(report):
    """Everybody who can be read in a report; "Jan" is no part of "January" here."""
    everybody = (LEAD, *GUIDES, *MEMBERS, "beatrix", "nina")
    return [name for name in everybody if re.search(rf"\b{name.capitalize()}\b", report)]


async def a_document(town, link):
    pages = PdfReader(BytesIO(await fetched(town, link))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


TOLD = {
    Language.NL: ("1 van de 8 thema's heeft een norm", "hoger dan de eerste keer"),
    Language.EN: ("1 of the 8 themes has a norm", "higher than the first time"),
}


@pytest.fixture(params=databases.ONE_LANGUAGE_EACH, ids="-".join)
async def lived(request, tmp_path):
    """A town on one of the databases, in which everybody speaks one of the languages."""
    language, kind = request.param
    with databases.of_kind(kind, tmp_path) as url:
        async with town_at_work(tmp_path, url) as town:
            yield town, language


async def half_a_year(lived, middle, **who):
    """From enrolment to the closing; what the report says when nothing was forgotten."""
    town, language = lived
    life = await begun(town, language, **who)
    await falls_behind(life)
    await comes_together(life)
    await sets_its_norm(life, middle)
    await looks_back(life)
    report = (await closes(life)).replace("’", "'")
    assert AGREED in report
    assert all(told in report for told in TOLD[language])
    assert not named(report)


async def test_a_team_lives_half_a_year(lived):
    await half_a_year(lived, "collaboration", level="team", guides=GUIDES, team="Inkomen Noord 3")


async def test_a_management_team_lives_half_a_year(lived):
    guides = ("beatrix", "tariq", "els")
    await half_a_year(lived, "leadership", level="afdelings-mt", guides=guides, team="MT Inkomen")
