"""Lists as people have them: out of Excel, out of Outlook, with guests and invisible marks."""

import io

import pytest
from openpyxl import Workbook

from tests.chat import MEMBERS, csv_of, upn
from tests.dialogs.enrolment.test_enrolment import HEADER, fills_in, kept, sends_bytes
from tests.dialogs.towns import TEAM, team_id

ROW = csv_of("Zorg West").splitlines()[1]
GUEST = "t.bakker_adviesbureau.example#EXT#@amsterdam.onmicrosoft.com"
ON_LINES = ROW.rpartition(";")[0] + f';"{chr(10).join(map(upn, MEMBERS))}"'
FROM_OUTLOOK = "; ".join(f"{name.capitalize()} de Wit <{upn(name)}>" for name in MEMBERS)


def workbook(*rows, title=()):
    """A workbook as Excel saves it, of these rows."""
    book, out = Workbook(), io.BytesIO()
    for row in (*title, *rows):
        book.active.append(list(row))
    book.create_sheet("Toelichting").append(["Vul het eerste blad in."])
    book.save(out)
    return out.getvalue()


async def test_what_outlook_copies_of_a_to_field_is_eight_people(enrolled):
    assert "8 medewerkers" in await fills_in(enrolled, FROM_OUTLOOK)


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeffsep=;\r\n{HEADER}\r\n{ROW}\r\n".encode(),
        f"{HEADER}\r\n{ROW}\r\n".replace(";", "\t").encode("utf-16"),
        f"\ufeff{HEADER}\r\n{ROW}\r\n".replace(";", "\t").encode("utf-16-be"),
        f"{HEADER}\n{ON_LINES}".encode(),
        f"{HEADER}\n{ROW.rpartition(';')[0]};{FROM_OUTLOOK}".encode(),
        workbook(HEADER.split(";"), ROW.split(";")),
        workbook(HEADER.split(";"), ROW.split(";"), title=(["Teams voor 2027"], [])),
        workbook(HEADER.split(";"), [*ROW.split(";")[:5], FROM_OUTLOOK.replace("; ", "\n")]),
    ],
    ids=[
        "a line that says what separates",
        "Unicode text of Excel",
        "the same the other way round",
        "line breaks in a cell",
        "Outlook's list in a file",
        "a workbook",
        "a workbook with a title",
        "a workbook with line breaks",
    ],
)
async def test_a_list_is_one_team_of_eight_however_it_was_saved(enrolled, content):
    said = await sends_bytes(enrolled.lida, content)
    assert "1 team is aangemeld" in said
    assert "8 medewerkers" in said


async def test_a_fault_in_a_workbook_is_named_by_the_row_that_excel_shows(enrolled):
    empty = [[]] * 2
    wrong = ["Zorg Oost", "ploeg", *ROW.split(";")[2:]]
    said = await sends_bytes(
        enrolled.lida, workbook(HEADER.split(";"), ROW.split(";"), *empty, wrong)
    )
    assert "Rij 5: “ploeg” is geen soort team." in said


async def test_a_workbook_that_swells_when_it_is_unpacked_is_refused(enrolled):
    before = kept(enrolled)
    large = workbook(HEADER.split(";"), *(["x" * 30_000] for _ in range(300)))
    assert len(large) < 1024 * 1024
    assert "Dit bestand kan ik niet lezen" in await sends_bytes(enrolled.lida, large)
    assert kept(enrolled) == before


async def test_a_thousand_rows_that_excel_only_coloured_count_for_nothing(enrolled):
    rows = [[" "] for _ in range(1_000)]
    said = await sends_bytes(enrolled.lida, workbook(HEADER.split(";"), ROW.split(";"), *rows))
    assert "1 team is aangemeld" in said


# ---- guests


async def test_a_guest_is_named_with_the_reason_and_nothing_is_enrolled(enrolled):
    """A guest as trainer, and one among the members."""
    before = kept(enrolled)
    member = "samira_partner.example#EXT#@amsterdam.onmicrosoft.com"
    row = f"Zorg;team;{upn('omar')};{GUEST};{upn('els')};{member}|{upn('kofi')}"
    said = await enrolled.lida.sends(f"{HEADER}\n{row}")
    assert "Niets aangemeld: 2 dingen" in said
    assert f"Rij 2: {GUEST.lower()} is een gast. Gasten kunnen niet meedoen" in said
    assert f"{member.lower()} is een gast" in said
    assert kept(enrolled) == before


async def test_a_guest_comes_in_by_no_other_way_either(enrolled):
    before = kept(enrolled)
    proposed = await enrolled.marleen.repeats(
        "roster.propose", team=team_id(enrolled), kind="new", new=GUEST
    )
    handed = await enrolled.lida.repeats(
        "hand_over.confirm", team=team_id(enrolled), role="trainer", person=f"Tess <{GUEST}>"
    )
    assert "is een gast" in proposed
    assert "is een gast" in handed
    assert kept(enrolled) == before


async def test_a_newcomer_may_be_pasted_from_outlook_too(enrolled):
    said = await enrolled.marleen.repeats(
        "roster.propose",
        team=team_id(enrolled),
        kind="new",
        new="Omar de Wit <Omar@amsterdam.example>",
    )
    assert "Dit lukt zo niet" not in said
    handed = await enrolled.lida.repeats(
        "hand_over.confirm", team=team_id(enrolled), role="coach", person=f"mailto:{upn('hanan')}"
    )
    assert "Hanan" in handed


# ---- what was pasted


async def test_what_was_pasted_is_still_there_after_a_fault(enrolled):
    await enrolled.lida.says("aanmelden")
    pasted = csv_of("Zorg", level="ploeg")
    said = await enrolled.lida.presses("Meld aan", csv=pasted)
    assert "“ploeg” is geen soort team" in said
    [field] = [part for part in enrolled.lida.card["body"] if part["type"] == "Input.Text"]
    assert field["value"] == pasted.strip()
    said = await enrolled.lida.presses("Meld aan", csv=pasted.replace("ploeg", "team"))
    assert "1 team is aangemeld" in said


async def test_a_paste_too_long_for_a_second_card_stays_on_the_first(enrolled):
    await enrolled.lida.says("aanmelden")
    form, teams = (
        len(enrolled.lida.cards),
        [f"T{n};x;m@a.nl;t@a.nl;c@a.nl;x@a.nl" for n in range(400)],
    )
    said = await enrolled.lida.presses("Meld aan", csv="\n".join((HEADER, *teams)))
    assert "Niets aangemeld: 400 dingen" in said
    assert len(enrolled.lida.cards) == form + 1, "the faults stand below it"


async def test_invisible_marks_in_a_name_are_no_part_of_it(enrolled):
    row = f"\u200f{TEAM}\u200b;team;\u202a{upn('marleen')}\u202c;{upn('tariq')};{upn('els')}"
    members = ", ".join(f"\u2066{upn(name)}\u2069" for name in MEMBERS)
    said = await enrolled.lida.sends(f'{HEADER}\n{row};"{members}"')
    assert "Stond er al en moet nog beginnen." in said
