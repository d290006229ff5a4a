"""Half a year of a team and of a management team, from enrolment to the closing report.

Everything that the bot sends by itself goes out at its own time; what people do goes through the
chat and the private page, on both databases and in both languages.
"""

import re
import sys
from collections import Counter
from datetime import date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests import databases
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, fetched, profiles, upn
from tests.dialogs.alive import answers_on
from tests.dialogs.towns import looks_at
from tests.journeys.half_year import CALENDAR, LIBRARY, HalfYear, town_of_years
from trajectory.language import Language
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Level

pytestmark = pytest.mark.timeout(900)
"""Half a year, in which every message goes out at its own time."""

OPENED = datetime(2027, 1, 12, 10, 0, tzinfo=ZONE)
VISIBLE = date(2027, 1, 29)
MOST_MESSAGES, MOST_IN_A_WEEK = 30, 2
"""What a member of a normal team gets from the bot by itself, from the first invitation to four
weeks after the closing, and in the fullest week."""
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
    await town.until(OPENED)
    await life.answers(life.members, [2] * 8)
    await life.goes_to(date(2027, 1, 26), 17)
    await life.goes_to(VISIBLE)
    return life


async def falls_behind(life):
    """Nobody plans: the manager hears of it, then the programme lead; a reason puts it off."""
    await life.goes_to(date(2027, 2, 15))
    assert life.title("intake") in looks_at(
        life.manager, life.say("notice-late-title", telling="first")
    )
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
    """A norm is worded, supported and adopted, and practice follows."""
    await life.plans("norms")
    await life.holds("norms")
    await life.goes_to(CALENDAR.after(life.today, 8))
    await life.adopts("others", "Wij groeten elkaar elke ochtend")
    await life.plans(middle)
    await life.holds(middle)
    said = await life.opens(life.members[0], life.say("way-norms"))
    assert life.say("norms-coverage", count=1, of=8) in said


async def looks_back(life):
    """The same questions again; what changed by two words or more is told, and no more. Nobody
    left since the first time: beside a joiner and a leaver the words would tell of them."""
    session = await life.plans("follow-up")
    again = await life.follow_up()
    assert again.visible <= session.begins
    await life.goes_to(again.opens.astimezone(ZONE).date())
    asked = looks_at(life.members[0], life.say("invite-title", team=life.team))
    assert life.say("invite-why", kind="follow_up_scan") in asked
    assert life.say("invite-why", kind="scan") not in asked
    await life.answers(life.members, [4] * 9)
    await life.goes_to(again.closes.astimezone(ZONE).date(), 17)
    await life.goes_to(again.visible.astimezone(ZONE).date())
    assert set(await the_trainer_reads(life)) == {"Iets"}
    everybody = (*life.members[:3], life.manager)
    [told] = {await life.opens(one, life.say("way-comparison")) for one in everybody}
    assert life.say("change", change="higher") in told
    await life.holds("follow-up")
    await reads_of_the_session(life, session.id)
    await somebody_leaves(life)


async def somebody_leaves(life):
    """A week later: who leaves hears it at once, whatever else they heard that week."""
    await life.goes_to(CALENDAR.after(life.today, 1))
    mei = life.town.mei
    life.members.remove(mei)
    await life.changes_roster("left", person=await life.person_id(upn("mei")))
    assert life.say("refused-title") in await life.opens(mei)


async def reads_of_the_session(life, session):
    """Whoever opens it finds what there is of it; its scan is told on a card of its own."""
    about = {"team": await life.team_id(), "session": session}
    for somebody in (life.trainer, life.members[0], life.manager):
        said = await somebody.repeats("summary.show", **about)
        assert life.say("went-wrong") not in said
    assert life.say("refused-title") not in await life.trainer.repeats("summary.show", **about)


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
    await life.opens(life.manager)
    assert life.say("close-button") not in life.manager.buttons()
    await life.goes_to(CALENDAR.after(life.today, 9))
    offer = await life.opens(life.manager, life.say("close-button"))
    assert life.say("close-agreements", count=1) in offer
    await life.manager.presses(life.say("close-button"), **answers_on(life.manager.card))
    await life.town.a_moment_later()
    await life.town.a_moment_later()
    assert await life.state() == ("closed", 1), "what was written can be read a while longer"
    looks_at(life.members[0], life.say("notice-closed-title", team=life.team))
    await life.members[0].presses(life.say("report-button"))
    report = await a_document(life.town, life.members[0].link("PDF"))
    await life.goes_to(CALENDAR.after(life.today, 26))  # twenty, and to the next fixed moment
    assert await life.state() == ("closed", 0), "and no longer than was said"
    return report


async def is_left_in_peace(life):
    """How many messages each got by itself, printed with `pytest -s`."""
    members = [getattr(life.town, name) for name in MEMBERS]
    others = (life.manager, life.trainer, getattr(life.town, LEAD))
    told = await life.told(*members)
    for name, sent in {**told, **await life.told(*others)}.items():
        kinds = ", ".join(f"{n} {kind}" for kind, n in Counter(k for k, _ in sent).most_common())
        week, days = in_a_week(sent), (sent[-1][1] - sent[0][1]).days
        sys.stdout.write(
            f"{name}: {len(sent)} messages in {days // 7} weeks, at most {week} in one: {kinds}\n"
        )
    for name, sent in told.items():
        assert len(sent) <= MOST_MESSAGES, (name, sent)
        assert in_a_week(sent) <= MOST_IN_A_WEEK, (name, sent)


def in_a_week(sent):
    """How many came in the fullest week."""
    return max(Counter(day.isocalendar()[:2] for _, day in sent).values())


def named(report):
    """Everybody who can be read in a report; "Jan" is no part of "January" here."""
    everybody = (LEAD, *GUIDES, *MEMBERS, "beatrix", "nina")
    return [name for name in everybody if re.search(rf"\b{name.capitalize()}\b", report)]


async def a_document(town, link):
    pages = PdfReader(BytesIO(await fetched(town, link))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


TOLD = {
    Language.NL: ("1 van de 8 thema's heeft een norm", "meer mensen dan eerst"),
    Language.EN: ("1 of the 8 themes has a norm", "more people than at first"),
}


async def half_a_year(lived, middle, **who):
    """From enrolment to the closing; what the report says when nothing was forgotten."""
    town, language = lived
    life = await begun(town, language, **who)
    await falls_behind(life)
    await comes_together(life)
    await sets_its_norm(life, middle)
    await looks_back(life)
    report = (await closes(life)).replace("’", "'")
    await is_left_in_peace(life)
    assert AGREED in report
    assert all(told in report for told in TOLD[language])
    assert not named(report)


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_team_lives_half_a_year(language, kind, tmp_path):
    async with town_of_years(kind, tmp_path) as town:
        await half_a_year(
            (town, language), "collaboration", level="team", guides=GUIDES, team="Inkomen Noord 3"
        )


@pytest.mark.parametrize(("language", "kind"), databases.TURNED_ROUND)
async def test_a_management_team_lives_half_a_year(language, kind, tmp_path):
    guides = ("beatrix", "tariq", "els")
    async with town_of_years(kind, tmp_path) as town:
        await half_a_year(
            (town, language), "leadership", level="afdelings-mt", guides=guides, team="MT Inkomen"
        )
