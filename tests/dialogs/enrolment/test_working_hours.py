"""The working hours of a team: said when it is enrolled, shown to the lead, changed by the lead."""

import pytest

from tests.chat import upn
from tests.dialogs.enrolment.test_enrolment import ACCOUNTS, HEADER, kept, refuses
from tests.dialogs.towns import TEAM, kept_of, team_id
from use_cases import about
from use_cases.notices import NoticeKind

REFUSED = "Dit lukt zo niet"


def hours_of(town, name=TEAM):
    names, hours = kept_of(town, "team", "name"), kept_of(town, "team", "working_hours")
    return dict(zip(names, hours, strict=True))[name]


def line(team, hours):
    return f"{team};team;{ACCOUNTS};x@a.nl;{hours}"


async def opens_hours(lida, team=TEAM):
    await lida.says("overzicht")
    await lida.presses(team)
    await lida.presses("Iets veranderen")
    return await lida.presses("Werktijden veranderen")


# ---- enrolling


async def test_a_file_may_say_when_a_team_works(enrolled):
    file = (f"{HEADER};werktijden", line("Avond", "14:00-22:30"), line("Dag", ""))
    said = await enrolled.lida.sends("\n".join(file))
    assert "team, 1 medewerkers, 14.00–22.30 uur" in said
    assert (hours_of(enrolled, "Avond"), hours_of(enrolled, "Dag")) == ("14:00-22:30", "")
    said = await enrolled.lida.says("overzicht")
    assert said.count("Werktijden:") == 1, "only what is not as usual"


async def test_hours_that_are_none_are_named_with_their_line(enrolled):
    file = (f"{HEADER};werktijden", line("Avond", "laat"), line("Nacht", "22:30-22:30"))
    said = await refuses(enrolled, "\n".join(file))
    assert "Rij 2: “laat” kan ik niet lezen als werktijden. Schrijf bijvoorbeeld" in said
    assert "Rij 3: “22:30-22:30” is te kort of te lang." in said


async def test_the_same_file_again_is_harmless_and_other_hours_are_said(enrolled):
    await enrolled.lida.sends(f"{HEADER};werktijden\n{line('Avond', '14:00-22:30')}")
    before = kept(enrolled)
    for same in (
        f"{HEADER};werktijden\n{line('Avond', '14-22.30')}",
        f"{HEADER}\n{line('Avond', '')}",
    ):
        assert "1 team is aangemeld" in await enrolled.lida.sends(same)
        assert kept(enrolled) == before
    said = await refuses(enrolled, f"{HEADER};werktijden\n{line('Avond', '07:00-15:30')}")
    assert "is al aangemeld met andere werktijden" in said


async def test_step_by_step_with_hours_that_must_be_mended(enrolled):
    lida = enrolled.lida
    await lida.says("aanmelden")
    await lida.presses("Eén team, stap voor stap")
    await lida.presses("Verder", team="Zorg", niveau="team")
    await lida.presses("Verder", manager="m@a.nl", trainer="t@a.nl", coach="c@a.nl")
    assert "Dit klopt niet" in await lida.presses(
        "Verder", medewerkers="x@a.nl", werktijden="s nachts"
    )
    await lida.presses("Verbeter het")
    await lida.presses("Verder")
    await lida.presses("Verder")
    assert lida._filled_in()["werktijden"] == "s nachts"
    assert "22.30–06.30 uur" in await lida.presses("Verder", werktijden="22:30-06:30")
    assert hours_of(enrolled, "Zorg") == "22:30-06:30"


async def test_in_english(enrolled):
    lida = enrolled.lida
    lida.locale = "en-GB"
    text = "team,level,manager,trainer,coach,members,working_hours\nCare,team,m@a.nl,t@a.nl,c@a.nl,"
    assert "14:00–22:30" in await lida.sends(f"{text}x@a.nl,14:00-22:30")
    assert "I can't read “late” as working hours" in await lida.sends(
        f"{text.replace('Care', 'Late')}x@a.nl,late"
    )
    await lida.says("overview")
    await lida.presses("Care")
    await lida.presses("Change something")
    await lida.presses("Change the working hours")
    assert "Working hours: 09:00–16:30." in await lida.presses("Save", werktijden="")


# ---- changing


async def test_the_lead_changes_the_hours_of_a_team_that_started_too(opened):
    assert "Werktijden" in await opens_hours(opened.lida)
    said = await opened.lida.presses("Bewaar", werktijden="7.00 tot 15.30 uur")
    assert "Werktijden: 07.00–15.30 uur." in said
    assert hours_of(opened) == "07:00-15:30"
    assert "Werktijden: 07.00–15.30 uur." in await opened.lida.presses("Mijn traject")
    await opens_hours(opened.lida)
    assert opened.lida._filled_in()["werktijden"] == "07:00-15:30"
    await opened.lida.presses("Bewaar", werktijden="")
    assert hours_of(opened) == ""


@pytest.mark.parametrize("written", ["laat", "9-9", "x" * 41])
async def test_what_is_no_time_changes_nothing(enrolled, written):
    await opens_hours(enrolled.lida)
    assert REFUSED in await enrolled.lida.presses("Bewaar", werktijden=written)
    assert hours_of(enrolled) == ""


async def test_nobody_else_changes_them_or_is_shown_them(enrolled):
    for name in ("tariq", "els", "samira", "nadia", "omar"):
        somebody = getattr(enrolled, name)
        for verb in ("hours.show", "hours.save"):
            said = await somebody.repeats(verb, team=team_id(enrolled), werktijden="22:30-06:30")
            assert REFUSED in said, (verb, name)
    assert hours_of(enrolled) == ""


async def test_the_manager_says_when_the_team_works(enrolled):
    said = await enrolled.marleen.repeats(
        "hours.save", team=team_id(enrolled), werktijden="14:00-22:30"
    )
    assert REFUSED not in said
    assert hours_of(enrolled) == "14:00-22:30"


async def test_a_lead_who_manages_a_team_does_not_set_its_hours(enrolled):
    """Nobody is lead of the own team (product.md, "Who is who")."""
    said = await enrolled.lida.sends(f"{HEADER}\nZorg;team;{upn('lida')};t@a.nl;c@a.nl;x@a.nl")
    assert "Dat gaat niet samen" in said


async def test_before_the_start_the_lead_hands_over_and_the_manager_says_who_is_new(enrolled):
    await enrolled.marleen.says("traject")
    said = await enrolled.marleen.presses("Iets veranderen")
    assert "Iemand is nieuw of weg" in said
    assert "Overdragen" not in said
    assert "stoppen" not in said
    await enrolled.lida.says("overzicht")
    await enrolled.lida.presses(TEAM)
    assert "Overdragen" in await enrolled.lida.presses("Iets veranderen")
    assert "Iets veranderen" not in str(enrolled.samira.card)


# ---- which team a message is about


def test_of_every_message_it_is_known_which_team_it_is_about():
    several_or_none = {
        NoticeKind.STEP_OVERDUE,
        NoticeKind.TEAMS_OVERDUE,
        NoticeKind.ENROLMENT_WITHDRAWN,
        NoticeKind.UNIT_PART,
        NoticeKind.DECISION_RECORDED,
        NoticeKind.DECISION_SETTLED,
        NoticeKind.HANDED_UP,
        NoticeKind.GUIDE_AWAY,
        NoticeKind.GUIDE_DECLINED,
        NoticeKind.WAVE_REQUESTED,
        NoticeKind.WAVE_LIST,
        NoticeKind.WAVE_HEARD,
        NoticeKind.WAVE_LAID,
        NoticeKind.WAVE_DECIDED,
        NoticeKind.COUNCIL_WAITS,
        NoticeKind.COUNCIL_TYPED,
        NoticeKind.COUNCIL_SEEN,
        NoticeKind.COUNCIL_CORRECTED,
        NoticeKind.COUNCIL_ASKED,
        NoticeKind.COUNCIL_DUE,
        NoticeKind.COUNCIL_ANSWERED,
        NoticeKind.ACTION_ASKED,
        NoticeKind.REPORT_OPENS,
        NoticeKind.REPORT_DUE,
        NoticeKind.REPORT_LAID,
        NoticeKind.REPORT_LIES,
        NoticeKind.REPORT_PUBLISHED,
        NoticeKind.GUIDE_AWAY,
        NoticeKind.GUIDE_DECLINED,
        NoticeKind.WAVE_REQUESTED,
        NoticeKind.WAVE_LIST,
        NoticeKind.WAVE_HEARD,
        NoticeKind.WAVE_LAID,
        NoticeKind.WAVE_DECIDED,
        NoticeKind.EVENT_DRAWN,
        NoticeKind.EVENT_OFF,
        NoticeKind.MESSAGE_LAID,
        NoticeKind.MESSAGE_SETTLED,
        NoticeKind.MANAGER_MONTH,
        NoticeKind.FOLDED,
    }
    kinds = {kind for kind in NoticeKind if kind.teams in (about.no_team, about.managed_teams)}
    assert kinds == several_or_none
