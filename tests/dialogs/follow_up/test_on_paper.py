"""What a team takes along at the end: both results side by side, and the closing report."""

from datetime import date
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from tests.chat import fetched
from tests.dialogs.alive import a_session, changed, closes, jumps_to, looked_up
from tests.dialogs.norms.norm_towns import GREET, guided
from tests.dialogs.progress.test_beginning_again import begins_light
from tests.dialogs.progress.test_ending import (
    CLOSED,
    everything_held,
    first_words,
    follow_up_says,
    two_words_apart,
)
from tests.dialogs.towns import TEAM, one_id, team_id

HONEST = "Een kleiner verschil kan toeval zijn."
WITHHELD = "te weinig om te laten zien"


def read_pdf(file):
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages).split()
    )


def read_word(file):
    """The paragraphs, and each table as rows of cells."""
    opened = docx.Document(BytesIO(file))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in opened.tables]
    return [part.text for part in opened.paragraphs], tables


async def files_of(town, person, *labels):
    """The PDF and the Word file behind the links in view."""
    return [await fetched(town, person.link(label)) for label in labels]


def lacking_one(words):
    """The same words, but the last statement was not shown."""
    return words | {list(words)[-1]: None}


# ---- both results side by side


async def test_both_results_stand_side_by_side_and_what_is_honest_stands_there_once(released):
    before = first_words(released)
    after = lacking_one(two_words_apart(before))
    follow_up_says(released, after)
    await jumps_to(released, date(2027, 6, 3))
    await released.samira.says("traject")
    card = await released.samira.presses("Vervolgscan")
    assert card.count("eerst: ") == len(before)
    assert card.count(HONEST) == card.count("Dan gaven te weinig mensen antwoord") == 1
    assert "verschil niet te zeggen" not in card

    pdf, word = await files_of(released, released.samira, "Open als PDF", "Open in Word")
    said, (lines, tables) = read_pdf(pdf), read_word(word)
    assert said.count(HONEST) == "\n".join(lines).count(HONEST) == 1
    assert said.count("Dan gaven te weinig mensen antwoord") == 1
    assert "2027" in said
    rows = [row for table in tables for row in table[1:]]
    assert len(rows) == len(before)
    assert all(table[0] == ["Uitspraak", "Eerst", "Nu", "Verschil"] for table in tables)
    changes = [row[3] for row in rows if row[3]]
    assert len(changes) == sum(before[item] != after[item] for item in before) - 1
    assert all(change.startswith(("↑ meer", "↓ minder")) for change in changes)
    for row in rows:
        assert "".join(row[0].split()) in "".join(said.split())
    assert rows[-1][2].strip() == WITHHELD
    assert PdfReader(BytesIO(pdf)).trailer["/Root"]["/MarkInfo"]["/Marked"]


async def test_in_english_it_is_english_and_every_copy_is_the_same(released):
    follow_up_says(released, two_words_apart(first_words(released)))
    await jumps_to(released, date(2027, 6, 3))
    released.samira.locale = "en-GB"
    await released.samira.repeats("follow_up.show", team=team_id(released))
    [pdf] = await files_of(released, released.samira, "Open as PDF")
    assert "The follow-up scan beside the first" in read_pdf(pdf)
    assert "2027" in read_pdf(pdf)
    assert [pdf] == await files_of(released, released.samira, "Open as PDF")


async def test_without_a_first_result_the_new_one_is_a_document_of_its_own(released):
    follow_up_says(released, first_words(released))
    changed(
        released,
        (
            "DELETE FROM release WHERE round_id IN (SELECT id FROM round WHERE kind = 'scan')",
            [],
        ),
    )
    await jumps_to(released, date(2027, 6, 3))
    card = await released.samira.repeats("follow_up.show", team=team_id(released))
    assert "eerst: " not in card
    [word] = await files_of(released, released.samira, "Open in Word")
    _, tables = read_word(word)
    assert {len(row) for table in tables[:-1] for row in table} == {2}


# ---- the closing report


async def _closed(town):
    everything_held(town)
    second = "INSERT INTO session_part SELECT session_id, 1, '2027-03-17', starts, ends"
    norms = "SELECT id FROM session WHERE type = 'norms'"
    changed(town, (f"{second} FROM session_part WHERE session_id IN ({norms})", []))
    follow_up_says(town, two_words_apart(first_words(town)))
    await jumps_to(town, CLOSED)
    agreements = {
        "Elke maandag beginnen we samen": ("member", "2027-09-01"),
        "De manager vraagt ruimte": ("manager", "2027-07-01"),
    }
    for what, (owner, due) in agreements.items():
        sent = {"team": team_id(town), "what": what, "owner": owner, "due": due}
        await town.tariq.repeats("agreements.record", **sent)
    changed(
        town,
        ("UPDATE agreement SET due = '2027-05-01' WHERE what = 'De manager vraagt ruimte'", []),
    )
    assert "is afgesloten" in await closes(town, "marleen", "2027-10-04")
    await town.a_moment_later()


@pytest.mark.parametrize("name", ["samira", "marleen"])
async def test_the_report_tells_day_after_day_what_was_done_and_what_stays(released, name):
    statements = len(first_words(released))
    await guided(released)
    await _closed(released)
    person = getattr(released, name)
    await person.repeats("report.show", team=team_id(released))
    pdf, word = await files_of(released, person, "PDF", "Word")
    said, (lines, tables) = read_pdf(pdf), read_word(word)

    done = tables[0][1:]
    dated = [row for row in done if "2027" in row[1]]
    assert [row[0] for row in dated] == [
        "Pre-intake",
        "Gezamenlijke intake",
        "Normstellen",
        "Inclusief samenwerken",
        "Terugkomsessie",
        "Vervolgscan",
        "Afsluiting",
    ]
    assert dated[2][1].startswith("woensdag 10 maart 2027 en woensdag 17 maart 2027")
    assert done[-1][1] == "komt nog", "what was not held stands last"
    assert "1 van de 8 thema’s heeft een norm." in said
    assert "Het programma wil" in said
    assert GREET in lines

    both = [table for table in tables if table[0] == ["Uitspraak", "Eerst", "Nu", "Verschil"]]
    assert sum(len(table) - 1 for table in both) == statements
    assert said.count(HONEST) == 1

    agreed = [row for row in tables[-1] if "samenvatting" not in row[0] and "alsnog" not in row[0]]
    assert agreed[1:] == [
        ["De manager vraagt ruimte", "manager", "zaterdag 1 mei 2027 (die dag is voorbij)"],
        ["Elke maandag beginnen we samen", "het team samen", "woensdag 1 september 2027"],
    ]
    for text in [cell for table in tables for row in table for cell in row]:
        assert "".join(text.split()) in "".join(said.split())
    assert "Samira" not in said


async def test_whoever_takes_on_what_is_the_teams_does_not_stand_in_the_report(released):
    await _closed(released)
    changed(
        released,
        (
            "INSERT INTO agreement_owner (agreement_id, person_id, accepted)"
            " SELECT agreement.id, person.id, 1 FROM agreement, person"
            " WHERE what LIKE 'Elke maandag%' AND person.name LIKE 'Samira%'",
            [],
        ),
    )
    await released.kofi.repeats("report.show", team=team_id(released))
    pdf, _ = await files_of(released, released.kofi, "PDF", "Word")
    assert "het team samen" in read_pdf(pdf)
    assert "Samira" not in read_pdf(pdf)


async def test_what_comes_back_has_its_rhythm_and_a_missing_summary_its_reason(
    released,
):
    """On the card and in the report; of the other sessions whoever closed said what comes."""
    everything_held(released)
    await jumps_to(released, CLOSED)
    team, norms = team_id(released), one_id(released.folder, "session", "type = 'norms'")
    sent = {"team": team, "what": "Een rondje vooraf", "owner": "member", "due": "2027-07-01"}
    await released.tariq.repeats("agreements.record", **sent, rhythm="team_meeting")
    await released.tariq.repeats("summary.comes_not", team=team, session=norms, reason="no_notes")
    await closes(released, "marleen", "2027-10-04")
    said = await released.samira.repeats("report.show", team=team)
    why = "er is niets opgeschreven"
    assert f"Van Normstellen is er geen samenvatting: {why}." in said
    pdf, word = await files_of(released, released.samira, "PDF", "Word")
    _, tables = read_word(word)
    [row] = [row for row in tables[0] if row[0] == "Normstellen"]
    assert row[1] == f"woensdag 10 maart 2027; geen samenvatting ({why})"
    assert ["Een rondje vooraf", "het team samen", "elk werkoverleg"] in tables[-1]
    assert why in read_pdf(pdf)


async def test_without_a_follow_up_the_report_shows_the_one_result(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    await closes(released, "marleen", "2027-10-04")
    await released.samira.repeats("report.show", team=team_id(released))
    _, word = await files_of(released, released.samira, "PDF", "Word")
    lines, tables = read_word(word)
    assert "Er was geen vervolgscan." in lines
    assert "Wat de teamscan zei" in lines
    assert ["Uitspraak", "Hoeveel mensen het eens zijn"] in [table[0] for table in tables]
    assert "Vervolgscan naast de eerste scan" not in lines


async def test_a_report_over_two_years_tells_of_every_round_in_order(released):
    await guided(released)
    await _closed(released)
    await jumps_to(released, date(2027, 10, 4))
    await begins_light(released)
    [(light,)] = looked_up(
        released, "SELECT programme FROM trajectory ORDER BY started DESC LIMIT 1"
    )
    assert light.startswith("next")
    a_session(released, "norms", date(2028, 2, 9))
    a_session(released, "follow-up", date(2028, 3, 9))
    await jumps_to(released, date(2028, 4, 3))
    said = await closes(released, "marleen", "2028-09-04")
    assert "is afgesloten" in said
    await released.samira.repeats("report.show", team=team_id(released))
    pdf, word = await files_of(released, released.samira, "PDF", "Word")
    said, (lines, tables) = read_pdf(pdf), read_word(word)
    rounds = [line for line in lines if line.startswith("Ronde ")]
    assert len(rounds) == 2
    assert "2027" in rounds[0]
    assert "2028" in rounds[1]
    assert said.index(rounds[0]) < said.index(rounds[1])
    assert tables[1][1][1].startswith("woensdag 9 februari 2028")
    assert said.count(HONEST) == 1, "both results of the first round still stand side by side"
    assert TEAM in said
