"""Enrolling teams by file, by pasting and step by step; and what bad input gets."""

import json

import pytest
from aiohttp import web

from tests.chat import LEAD, MEMBERS, csv_of, object_id, upn
from tests.dialogs.towns import kept_of, looks_at, person_id, rows, team_id
from tests.fakes import serving

HEADER = "team;niveau;manager;trainer;coach;medewerkers"
ACCOUNTS = "m@a.nl;t@a.nl;c@a.nl"


def kept(town):
    """All that is kept, beside the note that a message was handled."""
    return rows(town.folder, without=("seen_activity",))


async def sends_bytes(somebody, content):
    """A file exactly as it lies on somebody's disk."""

    async def give(_):
        return web.Response(body=content)

    app = web.Application()
    app.add_routes([web.get("/file.csv", give)])
    async with serving(app) as address:
        await somebody._does(somebody.teams.sends_file(f"{address}/file.csv"))
    return somebody.reads()


async def refuses(town, text):
    """What the lead reads; nothing may have been taken."""
    before = kept(town)
    said = await town.lida.sends(text)
    assert "Niets aangemeld" in said
    assert kept(town) == before
    return said


# ---- a file


async def test_the_lead_enrols_a_team_and_the_manager_hears_of_it(enrolled):
    said = await enrolled.lida.sends(csv_of("Zorg West", guides=("omar", "kwame", "hanan")))
    assert "1 team is aangemeld" in said
    assert "Zorg West" in said
    await enrolled.a_moment_later()
    assert "Zorg West doet mee" in enrolled.omar.looks_at_newest()


async def test_the_same_file_again_changes_nothing_and_tells_nobody_twice(enrolled):
    before = kept(enrolled)
    said = await enrolled.lida.sends(csv_of())
    assert "Stond er al en moet nog beginnen." in said
    assert "Er gaat geen bericht uit." in said
    assert "krijgt bericht" not in said
    assert kept(enrolled) == before
    await enrolled.a_moment_later()
    assert enrolled.marleen.cards == []


async def test_an_enrolled_team_is_never_changed_by_a_file(enrolled):
    """What differs is offered, line by line, and nothing happens before it is ticked."""
    said = await enrolled.lida.sends(csv_of(members=(*MEMBERS[:7], "nina")))
    assert "Andere mensen dan nu. Er is niets veranderd." in said
    before = kept(enrolled)
    offer = await enrolled.lida.presses("Inkomen Noord 3")
    assert "nina is nieuw" in offer
    assert "Jurgen staat niet meer in de lijst" in offer
    assert kept(enrolled) == before
    assert "minstens één verandering" in await enrolled.lida.presses("Verander dit", changes="")
    await enrolled.lida.repeats(
        "enrol.change", team=team_id(enrolled), changes=f"new:{upn('nina')}"
    )
    await enrolled.a_moment_later()
    assert "Wie: nina" in looks_at(enrolled.tariq, "Klopt de lijst")
    assert team_of(enrolled, "jurgen"), "only what was ticked"


async def test_another_manager_in_a_row_is_handed_over_at_once_when_it_is_ticked(enrolled):
    await enrolled.lida.sends(csv_of(guides=("nadia", "tariq", "els")))
    assert "De manager wordt nadia" in await enrolled.lida.presses("Inkomen Noord 3")
    said = await enrolled.lida.presses("Verander dit", changes=f"manager:{upn('nadia')}")
    assert "De manager is veranderd" in said
    lead = await enrolled.lida.repeats(
        "enrol.change", team=team_id(enrolled), changes=f"trainer:{upn(LEAD)}"
    )
    assert "dit lukt niet" in lead
    assert "Dit lukt zo niet" in await enrolled.marleen.repeats(
        "enrol.change", team=team_id(enrolled), changes=f"manager:{upn('marleen')}"
    )


def team_of(town, name):
    return person_id(town, name) in kept_of(town, "team_member", "person_id")


async def test_every_fault_is_named_with_its_line_and_nothing_is_half_taken(enrolled):
    said = await refuses(
        enrolled,
        "\n".join(
            (
                HEADER,
                f"Zorg;team;{ACCOUNTS};x@a.nl",
                f"Zorg West;ploeg;{ACCOUNTS};x@a.nl",
                "Zorg Oost;team;jan;t@a.nl;c@a.nl;x@a.nl|x@a.nl",
            )
        ),
    )
    assert "Rij 3: “ploeg” is geen soort team." in said
    assert "Rij 4: “jan” is geen account." in said
    assert "Rij 4: x@a.nl staat twee keer bij de medewerkers." in said
    assert "Rij 2" not in said


async def test_faults_that_only_the_database_knows_come_all_at_once_too(enrolled):
    """One row makes a management team of a team, one names a person in two ways, one is fine."""
    twice = f"{object_id('samira')}|{upn('samira')}"
    lines = (f"Zorg;team;{ACCOUNTS};x@a.nl", f"Zorg West;team;{ACCOUNTS};{twice}")
    said = await refuses(enrolled, csv_of(level="afdelings-mt") + "\n".join(lines))
    assert "Rij 2: het team Inkomen Noord 3 is al anders aangemeld" in said
    assert "Rij 4: bij Zorg West heeft één persoon twee rollen" in said


async def test_one_person_named_in_two_ways_has_no_two_parts(enrolled):
    """Samira by account among the members, and by object id as manager."""
    row = f"Zorg;team;{object_id('samira')};t@a.nl;c@a.nl;{upn('samira')}|x@a.nl"
    said = await refuses(enrolled, f"{HEADER}\n{row}")
    assert "twee rollen die niet samengaan" in said


async def test_many_faults_fit_on_a_card_and_the_rest_is_counted(enrolled):
    rows_of_faults = [f"{'x' * 200}{n};{'y' * 200};a;b;c;d" for n in range(300)]
    said = await refuses(enrolled, "\n".join((HEADER, *rows_of_faults)))
    assert said.count("Rij ") == 12
    assert "En nog" in said


@pytest.mark.parametrize(
    "content",
    [
        csv_of("Café Noord").encode(),
        csv_of("Café Noord").encode("utf-8-sig"),
        csv_of("Café Noord").encode("cp1252"),
        csv_of("Café Noord").replace("\n", "\r\n").replace(";", ",").encode(),
    ],
    ids=["utf-8", "with a mark", "old Excel", "commas"],
)
async def test_however_excel_wrote_it(enrolled, content):
    said = await sends_bytes(enrolled.lida, content)
    assert "1 team is aangemeld" in said
    assert "Café Noord" in said


@pytest.mark.parametrize(
    "content",
    [b"\0" * 100, b"\xff\xfe\0", b"PK\x03\x04 no workbook", b"x" * (1024 * 1024 + 1)],
    ids=["zeros", "half a letter", "packed", "too large"],
)
async def test_what_is_no_text_table_is_refused_kindly(enrolled, content):
    before = kept(enrolled)
    assert "Dit bestand kan ik niet lezen" in await sends_bytes(enrolled.lida, content)
    assert kept(enrolled) == before


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "[klik hier](https://kwaad.example)",
        "**Noord** _3_ `x`",
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE team; --",
        "{ $team }",
        "Ünïcödé 日本 🙂",
    ],
)
async def test_a_hostile_name_stays_a_name(enrolled, name):
    quoted = '"' + name.replace('"', '""') + '"'
    said = await enrolled.lida.sends(f"{HEADER}\n{quoted};team;{ACCOUNTS};x@a.nl")
    assert "1 team is aangemeld" in said
    assert name in await enrolled.lida.says("overzicht")
    raw = json.dumps(markdown_of(enrolled.lida.card), ensure_ascii=False)
    assert "[klik hier](" not in raw
    assert "**Noord**" not in raw


def markdown_of(part):
    """What Teams reads as Markdown: every text, and no title of a button."""
    if isinstance(part, list):
        return [markdown_of(one) for one in part]
    if isinstance(part, dict):
        return {key: markdown_of(value) for key, value in part.items() if key != "title"}
    return part


async def test_two_thousand_teams_are_enrolled_in_one_go(enrolled):
    teams = [f"T{n};team;m{n}@a.nl;t@a.nl;c@a.nl;x{n}@a.nl|y{n}@a.nl" for n in range(1_990)]
    said = await enrolled.lida.sends("\n".join((HEADER, *teams)))
    assert "1.990 teams zijn aangemeld" in said
    assert len(kept(enrolled)["team"]) == 1_992


# ---- pasting


async def test_the_lead_pastes_lines_into_the_card(enrolled):
    await enrolled.lida.says("aanmelden")
    said = await enrolled.lida.presses("Meld aan", csv=csv_of("Zorg"))
    assert "1 team is aangemeld" in said


async def test_pasting_nothing_says_what_to_do(enrolled):
    await enrolled.lida.says("aanmelden")
    assert "Plak eerst de regels" in await enrolled.lida.presses("Meld aan", csv="  ")


async def test_a_paste_that_does_not_fit_is_never_cut_in_half(enrolled):
    before = kept(enrolled)
    teams = [f"T{n};team;m{n}@a.nl;t@a.nl;c@a.nl;x{n}@a.nl" for n in range(1_000)]
    await enrolled.lida.says("aanmelden")
    said = await enrolled.lida.presses("Meld aan", csv="\n".join((HEADER, *teams)))
    assert "te lang voor een kaart" in said
    assert kept(enrolled) == before


# ---- step by step, on one card


async def fills_in(town, members="x@a.nl\ny@a.nl", manager="m@a.nl"):
    await town.lida.says("aanmelden")
    await town.lida.presses("Eén team, stap voor stap")
    await town.lida.presses("Verder", team="Zorg", niveau="team")
    await town.lida.presses("Verder", manager=manager, trainer="t@a.nl", coach="c@a.nl")
    return await town.lida.presses("Verder", medewerkers=members)


async def test_one_team_in_three_steps_on_one_card(enrolled):
    said = await fills_in(enrolled)
    assert "1 team is aangemeld" in said
    assert "2 medewerkers" in said
    assert len(enrolled.lida.cards) == 1, "the card is replaced in place"


async def test_nothing_half_filled_is_kept(enrolled):
    before = kept(enrolled)
    await enrolled.lida.says("aanmelden")
    await enrolled.lida.presses("Eén team, stap voor stap")
    await enrolled.lida.presses("Verder", team="Zorg", niveau="team")
    assert kept(enrolled) == before


async def test_going_back_keeps_what_was_typed(enrolled):
    await enrolled.lida.says("aanmelden")
    await enrolled.lida.presses("Eén team, stap voor stap")
    await enrolled.lida.presses("Verder", team="Zorg", niveau="department_mt")
    await enrolled.lida.presses("Verder", manager="m@a.nl", trainer="t@a.nl", coach="c@a.nl")
    await enrolled.lida.presses("Terug", medewerkers="x@a.nl")
    assert enrolled.lida._filled_in()["manager"] == "m@a.nl"
    await enrolled.lida.presses("Terug")
    assert enrolled.lida._filled_in() == {"team": "Zorg", "niveau": "department_mt"}
    await enrolled.lida.presses("Verder")
    await enrolled.lida.presses("Verder")
    assert enrolled.lida._filled_in()["medewerkers"] == "x@a.nl"


async def test_a_fault_brings_the_card_back_with_everything_on_it(enrolled):
    said = await fills_in(enrolled, manager="jan")
    assert "“jan” is geen account" in said
    await enrolled.lida.presses("Verbeter het")
    assert enrolled.lida._filled_in()["team"] == "Zorg"
    await enrolled.lida.presses("Verder")
    await enrolled.lida.presses("Verder", manager="m@a.nl")
    assert "1 team is aangemeld" in await enrolled.lida.presses("Verder")


async def test_members_may_stand_on_lines_or_between_commas(enrolled):
    assert "4 medewerkers" in await fills_in(enrolled, "x@a.nl, y@a.nl\r\nz@a.nl\n\n w@a.nl ")


async def test_a_hundred_members_fit_and_going_back_still_works(enrolled):
    many = "\n".join(f"voornaam.achternaam{n}@amsterdam.nl" for n in range(100))
    await enrolled.lida.says("aanmelden")
    await enrolled.lida.presses("Eén team, stap voor stap")
    await enrolled.lida.presses("Verder", team="Zorg", niveau="team")
    await enrolled.lida.presses("Verder", manager="jan", trainer="t@a.nl", coach="c@a.nl")
    await enrolled.lida.presses("Terug", medewerkers=many)
    await enrolled.lida.presses("Terug")
    await enrolled.lida.presses("Verder")
    await enrolled.lida.presses("Verder", manager="m@a.nl")
    assert "100 medewerkers" in await enrolled.lida.presses("Verder")


async def test_more_than_a_card_can_carry_is_said_and_not_cut(enrolled):
    before = kept(enrolled)
    many = "\n".join(f"voornaam.achternaam{n}@amsterdam.nl" for n in range(400))
    assert "te lang voor een kaart" in await fills_in(enrolled, many)
    assert kept(enrolled) == before


@pytest.mark.parametrize("field", ["team", "niveau", "manager", "medewerkers"])
async def test_a_field_left_empty_by_a_client_that_does_not_check(enrolled, field):
    before = kept(enrolled)
    data = {
        "team": "Zorg",
        "niveau": "team",
        "manager": "m@a.nl",
        "trainer": "t@a.nl",
        "coach": "c@a.nl",
        "medewerkers": "x@a.nl",
    }
    said = await enrolled.lida.repeats("enrol.save", **(data | {field: " "}))
    assert f"de kolom {field} is leeg" in said
    assert kept(enrolled) == before


async def test_english_speaking_leads_enrol_in_english(enrolled):
    enrolled.lida.locale = "en-GB"
    text = "team,level,manager,trainer,coach,members\nCare,team,m@a.nl,t@a.nl,c@a.nl,x@a.nl|y@a.nl"
    assert "1 team is signed up" in await enrolled.lida.sends(text)
