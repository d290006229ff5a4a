"""A directorate gives account for a year: a plan from last year's sheet, four quarters of which one
is decided late and one is corrected, a lead who hands over, a recalibration; and then the next year
begins with the sheet of this one.

People press what their cards show; each database plays one language.
"""

from datetime import date

import pytest

from tests import databases
from tests.chat import GUIDES, MEMBERS
from tests.dialogs.towns import looks_at
from tests.journeys.directorates import directorate_life
from tests.journeys.effort import MOST_HOURS, Effort
from trajectory.language import Language

pytestmark = pytest.mark.timeout(900)

WORK = ("Sociaal", "Werk en Inkomen")
TEAM = "Inkomen Noord 3"
AROUND = (MEMBERS[0], "bilal", "omar", "saar")
"""A member of a team, somebody of whom nothing is known, the committee, the city."""
UNITS = (
    "Sociaal;cluster;;2026-01-01;",
    "Werk en Inkomen;directie;Sociaal;2026-01-01;",
    "Inkomen;afdeling;Werk en Inkomen;2026-01-01;",
)
HEADINGS = {
    Language.NL: "eenheid;soort;onder;vanaf;tot",
    Language.EN: "unit;kind;under;from;until",
}
LAST_YEAR = (
    "Actie;Toelichting;Gereed\n"
    "Kennissessies;Elk kwartaal een gesprek over inclusie.;doorlopend\n"
    "Inclusief werven;Iedereen in een commissie volgt de training.;Vanaf Q1 2027 tot Q3 2027\n"
    "Taalcoaches;Voor wie dat wil.;Q4 2027\n"
)
RECRUIT, SESSIONS, COACHES, TALKS = (
    "Inclusief werven",
    "Kennissessies",
    "Taalcoaches",
    "Gesprekken over de norm",
)
EVIDENCE = "Negen van de tien commissies volgden de training; de lijst ligt bij P&O."
PROMISED = {
    1: "In mei beginnen vier teams. De werkgroep krijgt een vaste middag in de week.",
    2: "Drie teams krijgen een trainer uit de pool van de stad.",
    3: "Elke commissie heeft voor december de training gevolgd.",
    4: "Volgend jaar beginnen zes teams, verdeeld over twee golven.",
}
MOVED = (
    "Eén team begon met de intake. Twee managers oefenden het gesprek met hun coach. "
    "De werkgroep vond een ruimte en heeft nu een vaste middag in de week. "
    "Wat we leerden: plan de gezamenlijke intake niet in een week met een invoering."
)
STILL = (
    "Drie teams wachten op een trainer. We vragen de directie twintig dagdelen voor de zomer. "
    "Zonder die dagdelen beginnen deze teams pas na de vakantie."
)
CIRCLE = {
    "plan": "We wilden met zes teams beginnen.",
    "do": "Vier teams begonnen, twee zijn klaar.",
    "check": "Waar een trainer ontbrak, stond het drie maanden stil.",
    "act": "De planner geeft volgend jaar eerst de dagdelen, dan kiezen we de teams.",
}
TYPED = {
    "plan": {Language.NL: "actieplan", Language.EN: "action plan"},
    "reports": {Language.NL: "rapportages", Language.EN: "quarterly report"},
    "recalibrate": {Language.NL: "herijken", Language.EN: "recalibration"},
}


async def asks(life, name, command):
    return await life.who(name).says(TYPED[command][life.language])


def period(life, nth, year=2027):
    return life.say("unit-report-quarter", nth=nth, year=str(year))


def seen(life, said):
    """The words without what keeps them together on a line."""
    return said.replace("\N{NO-BREAK SPACE}", " ")


# ---- the year begins


async def everybody_has_a_part(life):
    await life.arrives("dora", "lars", "devi", "noor", "olga", "kees", "omar", "saar", "bilal")
    await life.sends("dora", "\n".join((HEADINGS[life.language], *UNITS)))
    for name, part, more in (
        ("olga", "directorate", {}),
        ("lars", "programme_lead", {}),
        ("devi", "programme_lead", {"deputy": "deputy"}),
        ("noor", "secretary", {}),
        ("kees", "action_owner", {}),
        ("omar", "works_council", {}),
    ):
        await life.appoints("dora", WORK, name, part, **more)
    await life.appoints("dora", WORK[:1], "saar", "city")
    await life.arrives(*GUIDES, *MEMBERS)


async def the_plan_comes_from_last_years_sheet(life, effort):
    with effort.doing("sheet"):
        said = await life.sends("lars", LAST_YEAR)
    assert life.say("actionplan-taken", what="new", count=3) in said
    with effort.doing("place"):
        await asks(life, "lars", "plan")
        await opens_action(life, RECRUIT)
        await life.who("lars").presses(life.say("action-words-button"))
        await life.who("lars").presses(life.say("action-save-button"), theme="representation")
        await life.who("lars").presses(life.say("action-who-button"))
        said = await life.who("lars").presses(
            life.say("action-save-button"), function="hoofd P&O", owner=owner(life)
        )
    assert life.say("action-saved-title", title=RECRUIT) in said


async def opens_action(life, title, theme=None):
    lars = life.who("lars")
    await lars.presses(life.say("actionplan-theme", theme=theme or "none"))
    return await lars.presses(title)


def owner(life):
    """The one whom the list of owners offers."""
    [choice] = [part for part in life.who("lars").card["body"] if part.get("id") == "owner"]
    [offered] = [one["value"] for one in choice["choices"] if one["title"] == "Kees"]
    return offered


async def the_lead_works(life, effort):
    """All that a plan needs beside the sheet, and what a lead does every week."""
    lars, say = life.who("lars"), life.say
    with effort.doing("enrol"):
        await life.enrols("lars", TEAM, "Inkomen")
    with effort.doing("look"):
        await life.asks("lars", "overview")
    with effort.doing("team"):
        await life.asks("lars", "overview")
        await lars.presses(TEAM)
    with effort.doing("action"):
        await asks(life, "lars", "plan")
        await lars.presses(say("action-new-button"))
        await lars.presses(
            say("action-save-button"),
            title=TALKS,
            theme="leadership",
            goal="Iedere manager voert het gesprek over de norm zelf.",
            effort="Een middag oefenen met de coach, en een half jaar later nog een.",
            indicator="In elk team is het gesprek gevoerd.",
        )
        await lars.presses(say("action-who-button"))
        await lars.presses(
            say("action-save-button"), function="hoofd Inkomen", owner=owner(life), needs="money"
        )
    assert say("action-lacks", condition=say("condition", condition="money")) in (
        await lars.presses(say("action-open-button"))
    )
    with effort.doing("condition"):
        await life.opens_unit("lars", *WORK[1:])
        await lars.presses(say("conditions-button"))
        await lars.presses(say("condition", condition="money"))
        await lars.presses(say("condition-button"), standing="in_order", solver="finance")
    with effort.doing("risk"):
        await asks(life, "lars", "plan")
        await lars.presses(say("risks-way"))
        await lars.presses(say("risk-new-button"))
        await lars.presses(
            say("risk-save-button"),
            words="In de zomer zijn er te weinig trainers.",
            measure="Twee teams beginnen na de vakantie.",
            owner="planner",
        )
    with effort.doing("figure"):
        await asks(life, "lars", "plan")
        await lars.presses(say("outside-way"))
        await lars.presses(say("outside-new-button"))
        typed = {"name": "Uitstroom", "source": "P&O", "method": "administratie", "about": "other"}
        levels = {"level": "directorate", "published": "directorate", "period": "2026"}
        value = {"form": "count", "value": "120", "people": "1.400"}
        said = await lars.presses(say("outside-figure-save-button"), **typed, **levels, **value)
    assert "Uitstroom" in said


async def what_gives_a_few_away_is_refused(life):
    """The survey of a team, where people come from below what the source tells, a small rest."""
    lars, say = life.who("lars"), life.say
    figure = {
        "name": "Score",
        "source": "MWO",
        "method": "vragenlijst",
        "about": "survey",
        "level": "team",
        "published": "team",
        "period": "2026",
        "form": "mark",
        "value": "6,2",
        "people": "14",
    }
    origin = {"about": "origin", "level": "directorate", "published": "cluster", "form": "share"}
    for more, answer in (
        ({}, say("outside-figure-survey")),
        ({**origin, "value": "12%", "people": "800"}, say("outside-figure-persons")),
        (
            {**origin, "about": "other", "published": "directorate", "value": "2%", "people": "90"},
            say("outside-figure-few", fewest="10"),
        ),
    ):
        await asks(life, "lars", "plan")
        await lars.presses(say("outside-way"))
        await lars.presses(say("outside-new-button"))
        said = await lars.presses(say("outside-figure-save-button"), **{**figure, **more})
        assert answer in said


async def an_owner_says_how_it_stands(life, day, **said):
    """Asked once, in the last month: one press and one line for each."""
    await life.goes_to(day)
    kees, say = life.who("kees"), life.say
    looks_at(kees, say("action-status-who-sees"))
    while say("action-status-button") in kees.buttons():
        words = await kees.presses(say("action-status-button"), **said)
    assert say("action-status-all-said") in words


# ---- the quarters


async def the_lead_writes(life, nth, words, who="lars", year=2027):
    """From the card that says that a quarter is over, heading by heading."""
    lead, say = life.who(who), life.say
    looks_at(lead, say("notice-unit-report-opens-title", unit=WORK[1]))
    await lead.presses(say("unit-report-new-button"))
    await lead.presses(say("unit-report-begin-button"), period=offered(life, who, "quarter"))
    said = await fills(life, who, words)
    assert period(life, nth, year) in seen(life, said)
    return said


def offered(life, who, kind):
    """The newest period of this kind that the card offers."""
    [choice] = [part for part in life.who(who).card["body"] if part.get("id") == "period"]
    return next(one["value"] for one in choice["choices"] if one["value"].startswith(f"{kind}:"))


async def fills(life, who, words):
    lead, say, said = life.who(who), life.say, ""
    for topic, text in words.items():
        await lead.presses(say("unit-report-topic", topic=topic))
        said = await lead.presses(say("unit-report-save-button"), words=text)
    return said


def quarter(nth, kept="Er was nog niets beloofd."):
    return {"moved": MOVED, "still": STILL, "kept": kept, "promised": PROMISED[nth]}


async def the_lead_lays(life, who="lars"):
    said = await life.who(who).presses(life.say("unit-report-lay-button"))
    assert life.say("unit-report-laid-title") in said
    await life.town.a_moment_later()


async def the_directorate_decides(life, day, **more):
    """The secretary types what was decided, a member of the directorate confirms it."""
    noor, olga, say = life.who("noor"), life.who("olga"), life.say
    looks_at(noor, say("notice-unit-report-laid-title"))
    await noor.presses(say("unit-report-open-button"))
    await noor.presses(say("unit-report-decide-button"))
    minutes = {"met": day.isoformat(), "wording": "De directie stelt de rapportage vast.", **more}
    assert not life.is_refused(await noor.presses(say("decision-record-button"), **minutes))
    await life.town.a_moment_later()
    looks_at(olga, say("notice-decision-asks"))
    await olga.presses(say("decision-open-button"))
    await olga.presses(say("decision-confirm-button"))
    await life.town.a_moment_later()


async def everybody_reads(life, name, *words, readers=(*AROUND, "olga", "lars")):
    """Whoever works here, at the same moment: a member, the committee, the city, the directorate."""
    for reader in readers:
        assert name in seen(life, await asks(life, reader, "reports")), reader
        said = await life.who(reader).presses(shown(life, reader, name))
        assert [one for one in words if one not in said] == [], reader


def shown(life, reader, name):
    """The way to a report by its period, as the card writes it."""
    return next(one for one in life.who(reader).buttons() if seen(life, one) == name)


async def nobody_reads(life, name):
    for reader in AROUND:
        assert name not in seen(life, await asks(life, reader, "reports")), reader
        assert name not in seen(life, " ".join(life.who(reader).buttons())), reader


async def the_first_quarter_is_on_time(life, effort):
    await life.goes_to(date(2027, 4, 1))
    with effort.doing("report"):
        await the_lead_writes(life, 1, quarter(1))
        await nobody_reads(life, period(life, 1))
        await the_lead_lays(life)
    await nobody_reads(life, period(life, 1))
    await the_directorate_decides(life, date(2027, 4, 1))
    await everybody_reads(life, period(life, 1), PROMISED[1], "De werkgroep vond een ruimte")
    for name in ("omar", "saar"):
        life.sees(name, life.say("notice-unit-report-published-title", period=period(life, 1)))


async def an_action_lapses(life, effort):
    """Only by a decision that somebody else confirmed, and with a reason that stays."""
    noor, olga, lars, say = life.who("noor"), life.who("olga"), life.who("lars"), life.say
    await life.opens_unit("noor", WORK[1])
    await noor.presses(say("unit-decisions"))
    await noor.presses(say("decision-new-button"))
    told = {"body": "directorate", "met": "2027-04-01", "subject": "Taalcoaches"}
    await noor.presses(say("decision-record-button"), **told, wording="Dit doet P&O voortaan.")
    await life.town.a_moment_later()
    looks_at(olga, say("notice-decision-asks"))
    await olga.presses(say("decision-open-button"))
    await olga.presses(say("decision-confirm-button"))
    with effort.doing("lapse"):
        await asks(life, "lars", "plan")
        await opens_action(life, COACHES)
        await lars.presses(say("action-end-way"))
        [choice] = [part for part in lars.card["body"] if part.get("id") == "decision"]
        decision = next(one["value"] for one in choice["choices"] if "Taalcoaches" in one["title"])
        said = await lars.presses(
            say("action-end-button"),
            fate="handed_on",
            reason="P&O doet dit voor de hele stad.",
            decision=decision,
        )
    assert say("action-ended-title", title=COACHES, fate="handed_on") in said


async def the_second_quarter_is_decided_late(life):
    """What lies too long before the directorate says since when, and no word of it is read."""
    await life.goes_to(date(2027, 7, 5))
    await the_lead_writes(life, 2, quarter(2, "De werkgroep kreeg haar middag."))
    assert PROMISED[1] in await opens_heading(life, "kept"), (
        "what was promised comes back by itself"
    )
    await life.who("lars").presses(life.say("unit-report-save-button"))
    await the_lead_lays(life)
    await life.goes_to(date(2027, 7, 12))
    assert life.say("unit-report-late") not in await asks(life, "bilal", "reports"), "there is time"
    await life.goes_to(date(2027, 9, 1))
    said = seen(life, await asks(life, "bilal", "reports"))
    assert life.say("unit-report-late") in said
    assert "2027" in said.partition(life.say("unit-report-late"))[2]
    await nobody_opens(life, period(life, 2))
    await the_directorate_decides(life, date(2027, 9, 1))
    await everybody_reads(life, period(life, 2), PROMISED[2])
    assert life.say("unit-report-late") not in await asks(life, "bilal", "reports")


async def opens_heading(life, topic):
    return await life.who("lars").presses(life.say("unit-report-topic", topic=topic))


async def nobody_opens(life, name):
    assert name not in seen(life, " ".join(life.who("bilal").buttons()))


async def it_is_corrected(life, effort):
    """A next version that says what it sets right; the first stays as it was."""
    lars, say = life.who("lars"), life.say
    await life.goes_to(date(2027, 9, 6))
    with effort.doing("correction"):
        await asks(life, "lars", "reports")
        await lars.presses(shown(life, "lars", period(life, 2)))
        await lars.presses(say("unit-report-correct-button"))
        await lars.presses(say("unit-report-correct-begin"), sentence="Vier teams, geen drie.")
        await fills(life, "lars", {"still": STILL.replace("Drie", "Vier")})
        await the_lead_lays(life)
    await everybody_reads(life, period(life, 2), "Drie teams wachten", readers=AROUND)
    await the_directorate_decides(life, date(2027, 9, 6))
    await everybody_reads(life, period(life, 2), "Vier teams wachten", "Vier teams, geen drie.")


async def the_lead_hands_over(life):
    """Whoever comes after writes about what was promised before."""
    await life.ends_part("olga", WORK[1:], "lars", date(2027, 9, 30))
    await life.goes_to(date(2027, 10, 1))
    await the_lead_writes(life, 3, quarter(3, "Twee van de drie teams hebben een trainer."), "devi")
    assert life.is_refused(await life.who("lars").says(TYPED["plan"][life.language]))
    await the_lead_lays(life, "devi")
    await the_directorate_decides(life, date(2027, 10, 1))
    await everybody_reads(life, period(life, 3), PROMISED[3])


async def the_year_ends(life):
    """The fourth quarter, and the whole year laid against Plan, Do, Check, Act."""
    await life.goes_to(date(2028, 1, 3))
    await the_lead_writes(life, 4, quarter(4, EVIDENCE), "devi")
    await the_lead_lays(life, "devi")
    await the_directorate_decides(life, date(2028, 1, 3))
    devi, say = life.who("devi"), life.say
    await asks(life, "devi", "recalibrate")
    await devi.presses(say("unit-report-new-button"))
    await devi.presses(
        say("unit-report-begin-button"), period=offered(life, "devi", "recalibration")
    )
    await fills(life, "devi", CIRCLE)
    await the_lead_lays(life, "devi")
    await the_directorate_decides(life, date(2028, 1, 3))
    year = say("unit-report-year", year="2027")
    await everybody_reads(life, seen(life, year), *CIRCLE.values())
    noor = life.who("noor")
    await asks(life, "noor", "reports")
    await noor.presses(shown(life, "noor", period(life, 1)))
    await noor.presses(say("unit-report-archive-button"))
    await asks(life, "bilal", "reports")
    said = await life.who("bilal").presses(shown(life, "bilal", period(life, 1)))
    assert say("unit-report-archive-not") not in said


async def next_year_begins_with_this_years_sheet(life):
    """What the board gives as a sheet is read in again: what went on goes on, with its owner."""
    visitor = life.visitor("devi")
    await visitor.signs_in()
    sheet = (await visitor.opens("/bord/plan.csv")).page
    assert RECRUIT in sheet
    assert "Kees" not in sheet, "by function"
    said = await life.sends("devi", sheet)
    assert life.say("actionplan-taken", what="new", count=0) not in said
    assert life.say("actionplan-taken", what="same", count=3) in said
    assert EVIDENCE in await reads_action(life, RECRUIT, "representation")


async def reads_action(life, title, theme):
    devi = life.who("devi")
    await asks(life, "devi", "plan")
    await devi.presses(life.say("actionplan-theme", theme=theme))
    return await devi.presses(title)


@pytest.mark.parametrize(("language", "kind"), databases.ONE_LANGUAGE_EACH)
async def test_a_year_of_account(language, kind, tmp_path):
    effort = Effort("lars")
    async with directorate_life(kind, tmp_path, language, "dora") as life:
        await everybody_has_a_part(life)
        await the_plan_comes_from_last_years_sheet(life, effort)
        await the_lead_works(life, effort)
        await what_gives_a_few_away_is_refused(life)
        await an_owner_says_how_it_stands(life, date(2027, 3, 2), status="on_track", line="Loopt.")
        await the_first_quarter_is_on_time(life, effort)
        await an_action_lapses(life, effort)
        await the_second_quarter_is_decided_late(life)
        await it_is_corrected(life, effort)
        await an_owner_says_how_it_stands(life, date(2027, 9, 8), status="done", line=EVIDENCE)
        await the_lead_hands_over(life)
        await the_year_ends(life)
        await next_year_begins_with_this_years_sheet(life)
    assert effort.hours() <= MOST_HOURS, effort.acts
