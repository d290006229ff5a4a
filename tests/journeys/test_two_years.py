"""Two years of a team and of a management team: a first trajectory that closes at half of the
themes, the people who change, the themes that were left, the yearly question, a stop, a new start.

Everything that the bot sends by itself goes out at its own time, through the real chat and page.
Each database plays one language, the other way round for the management team.
"""

from datetime import date

import pytest

from tests import databases
from tests.chat import GUIDES, profiles
from tests.dialogs.towns import looks_at
from tests.journeys.half_year import CALENDAR, town_of_years
from tests.journeys.test_half_year import a_document, begun
from tests.journeys.years import SUPPORTED, Years
from trajectory.language import Language
from trajectory.planning.programme import ProgrammeKind
from trajectory.planning.working_days import ZONE

pytestmark = pytest.mark.timeout(900)

FIRST = {
    "others": "Wij groeten elkaar elke ochtend",
    "resources": "Wij melden privégebruik van een auto",
    "compliance": "Wij zeggen het als een regel niet werkt",
    "hybrid": "Wij zetten de camera aan in een overleg",
}
"""What the team agrees on in its first year: half of the themes."""
REST = {
    "conflicts": "Wij melden nevenwerk",
    "corruption": "Wij nemen geen geschenken aan",
    "information": "Wij laten geen dossiers liggen",
    "private-life": "Wij vragen eerst of iemand erover wil praten",
}
LATE = "Elke maandag beginnen we samen"
IS_LATE = {Language.NL: "(te laat)", Language.EN: "(late)"}


async def first_year(life, middle):
    """The whole first trajectory, planned in one go, to the closing at half of the themes."""
    order = await life.plans_everything()
    main = ["intake", "norms", middle, "follow-up", "closing"]
    assert [kind for kind in order if kind in main] == main
    assert {"peer-1", "peer-2"} <= set(order)
    for kind in order:
        if kind == "norms":
            await life.adopts_in_session(FIRST)
        elif kind == "follow-up":
            await looks_back(life)
        await life.holds(kind)
        if kind == "intake":
            await life.summarises(kind, LATE, date(2027, 9, 30))
    began = date(2027, 1, 11)
    assert (life.today - began).days <= 183, "within six months, both intervisie sessions in it"
    await life.goes_to(CALENDAR.after(life.today, 9))


async def looks_back(life):
    """The same questions, to the same people: what changed by two words is told."""
    again = await life.follow_up()
    await life.goes_to(again.opens.astimezone(ZONE).date())
    await life.answer_what_waits("follow_up_scan", 4)
    await life.goes_to(again.visible.astimezone(ZONE).date())
    told = await life.opens(life.members[0], life.say("way-comparison"))
    assert life.say("change", change="higher") in told


async def is_asked_about_what_is_late(life):
    """Agreements go on after the closing."""
    await life.goes_to(date(2027, 10, 5))
    said = await life.opens(life.members[0], life.say("agreements-button"))
    assert LATE in said
    assert IS_LATE[life.language] in said


async def others_come(life):
    """Another manager, and two who are new: each hears where the team stands and what it agreed."""
    before = life.manager
    life.manager = await life.hands_over("manager", "nadia")
    assert life.team in looks_at(life.manager, life.team)
    assert life.say("refused-title") in await life.opens(before)
    for name in ("nina", "bilal"):
        newcomer = await life.is_joined_by(name)
        agreed = await life.opens(newcomer, life.say("way-norms"))
        assert life.say("norms-coverage", count=4, of=8) in agreed


async def goes_on_with_the_rest(life, day):
    """The day asks the new manager; a light round gives every theme its norm."""
    await life.goes_to(day, 11)
    looks_at(life.manager, life.say("notice-take-up-title", team=life.team))
    await life.begins(ProgrammeKind.NEXT)
    for one in (life.trainer, life.members[0]):
        looks_at(one, life.say("notice-next-title", team=life.team))
    await life.plans("norms")
    await life.adopts_in_session(REST)
    said = await life.opens(life.members[-1], life.say("way-norms"))
    assert life.say("norms-coverage", count=8, of=8) in said
    await life.plans("follow-up")
    await life.holds("follow-up")
    await life.goes_to(CALENDAR.after(life.today, 9))
    offer = await life.closes_with()
    assert life.say("close-no-themes") in offer
    assert (await life.state())[0] == "closed"


async def keeps_its_norm(life):
    """A year after the closing the team is asked under seal which norms stay, and all read it at
    one moment."""
    await life.goes_to(life.later(days=366))
    asked = looks_at(life.members[-1], life.say("yearly-title", team=life.team))
    assert FIRST["others"] not in asked
    await life.goes_to(CALENDAR.after(life.today, 6))
    await life.answer_what_waits("yearly", SUPPORTED)
    await life.goes_to(CALENDAR.after(life.today, 12))
    said = set()
    for one in (life.manager, life.members[0], life.members[-1]):
        looks_at(one, life.say("ended-title", kind="yearly", team=life.team, what=""))
        said.add(await one.presses(life.say("result-button")))
    [words] = said
    assert life.say("yearly-lead") in words


async def stops_and_begins_again(life, level, guides):
    """What the team agreed stays; the same row goes the whole way again."""
    await life.stops("changes")
    told = looks_at(life.members[0], life.say("notice-stopped-title", team=life.team))
    assert life.say("reason", reason="changes") in told
    assert (await life.state())[0] == "stopped"
    said = await life.is_enrolled_again(level, guides)
    assert life.team in said
    await life.begins(ProgrammeKind.FIRST)
    assert (await life.state())[0] == "running"
    page = await life.members[0].opens_private_page()
    assert page.waiting == []


async def two_years(town, language, middle, **who):
    """From the enrolment to the start of a third trajectory, in one language."""
    profiles(town, ("nadia", "bilal"))
    for name in ("nadia", "bilal"):
        getattr(town, name).locale = {"nl": "nl-NL", "en": "en-GB"}[language]
        await getattr(town, name).installs()
    begun_life = await begun(town, language, **who)
    life = Years(**vars(begun_life))
    await first_year(life, middle)
    comes_back = date(2027, 11, 1)
    offer = await life.closes_with(until=comes_back.isoformat())
    assert life.say("close-agreements", count=1) in offer
    assert (await life.state())[0] == "closed"
    looks_at(life.members[0], life.say("notice-closed-title", team=life.team))
    await life.members[0].presses(life.say("report-button"))
    assert "50%" in await a_document(town, life.members[0].link("PDF"))
    await is_asked_about_what_is_late(life)
    await others_come(life)
    await goes_on_with_the_rest(life, comes_back)
    await keeps_its_norm(life)
    await stops_and_begins_again(life, who["level"], ("nadia", *who["guides"][1:]))


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_team_lives_two_years(language, kind, tmp_path):
    who = {"level": "team", "guides": GUIDES, "team": "Inkomen Noord 3"}
    async with town_of_years(kind, tmp_path) as town:
        await two_years(town, language, "collaboration", **who)


@pytest.mark.parametrize(("language", "kind"), databases.TURNED_ROUND)
async def test_a_management_team_lives_two_years(language, kind, tmp_path):
    guides = ("beatrix", "tariq", "els")
    who = {"level": "afdelings-mt", "guides": guides, "team": "MT Inkomen"}
    async with town_of_years(kind, tmp_path) as town:
        await two_years(town, language, "leadership", **who)
