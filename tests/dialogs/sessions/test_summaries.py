"""Session summaries: written without names, released to the team, found in two steps."""

import json
from datetime import datetime
from io import BytesIO

import docx as python_docx
import pytest

from tests.chat import MEMBERS, PrivatePage, fetched
from tests.dialogs.alive import changed
from tests.dialogs.norms import norm_towns
from tests.dialogs.norms.norm_towns import GREET
from tests.dialogs.towns import looks_at, one_id, rows, team_id
from trajectory.planning.working_days import ZONE

DISCUSSED = "We spraken over overleg met de deur open."
INTAKE = "Gezamenlijke intake"


async def writes(trainer, present="9", discussed=DISCUSSED, following="Terug naar de normen."):
    await trainer.says("samenvatting")
    await trainer.presses(f"{INTAKE}, dinsdag 16 februari")
    await trainer.presses(next(b for b in trainer.buttons() if "de samenvatting" in b))
    return await trainer.presses(
        "Bewaar en ga verder", present=present, block_knowledge=discussed, next=following
    )


async def test_a_summary_is_written_in_steps_released_and_read_by_the_whole_team(held):
    """From the first word to the second version, with what every role gets to see."""
    tariq = held.tariq
    said = await writes(tariq)
    assert "Een afspraak erbij" in said
    await tariq.presses("Voeg toe", what="Wie praat, maakt af", owner="member", due="2027-03-30")
    said = await tariq.presses("Voeg toe", what="Agenda een dag eerder", owner="manager")
    assert "Wie praat, maakt af (het team samen, dinsdag 30 maart)" in said
    assert (await held.samira.says("samenvatting")).startswith("Er is nog geen samenvatting")
    assert DISCUSSED not in json.dumps(held.marleen.cards)

    said = await tariq.presses("Naar het overzicht")
    assert DISCUSSED in said
    assert "Aanwezig: 9" in said
    assert "De samenvatting is gedeeld" in await tariq.presses("Deel met het team")
    await held.a_moment_later()
    await held.until(datetime(2027, 2, 17, 10, 0, tzinfo=ZONE))

    cards = set()
    for name in ("marleen", "els", *MEMBERS):
        somebody = getattr(held, name)
        told = looks_at(somebody, f"De samenvatting van {INTAKE} is er")
        assert DISCUSSED not in told
        said = await somebody.presses("Lees de samenvatting")
        assert DISCUSSED in said
        assert "Agenda een dag eerder (de manager)" in said
        assert "Versie 1" in said
        cards.add(json.dumps(somebody.card))
    assert len(cards) == 1
    assert not any(name.capitalize() in cards.copy().pop() for name in (*MEMBERS, "tariq"))
    kept = rows(held.folder)
    assert sorted(row[3] for row in kept["agreement"]) == sorted(
        ["Wie praat, maakt af", "Agenda een dag eerder"]
    )

    # A better version: what was released stays, agreements are not made twice.
    said = await writes(tariq, discussed=f"{DISCUSSED} En over pauzes.")
    assert "Wie praat, maakt af" in said
    assert "weg te halen" not in said
    assert "En over pauzes" not in await held.samira.says("samenvatting")
    await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")
    assert "En over pauzes" not in held.samira.reads()
    await tariq.presses("Naar het overzicht")
    await tariq.presses("Deel met het team")
    await held.samira.says("samenvatting")
    said = await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")
    assert "En over pauzes" in said
    assert "Versie 2" in said
    assert len(rows(held.folder)["agreement"]) == 2
    assert len(rows(held.folder)["summary"]) == 2
    assert (await held.lida.says("samenvatting")).startswith("Er is nog geen samenvatting")


async def test_what_was_decided_and_several_points_are_read_as_such(held):
    """On the card, in Word and on paper; a mark that was typed is not doubled."""
    tariq = held.tariq
    await writes(tariq, discussed="- Over overleg\n\n• Over pauzes\nOver wie er praat")
    await tariq.presses("Terug")
    await tariq.presses(
        "Bewaar en ga verder",
        present="9",
        block_knowledge="- Over overleg\n\n• Over pauzes",
        decided="We beginnen op tijd.\nWe eindigen op tijd.",
    )
    said = await tariq.presses("Naar het overzicht")
    assert "– Over overleg\n– Over pauzes" in said
    assert "Wat jullie besloten\n– We beginnen op tijd.\n– We eindigen op tijd." in said
    await tariq.presses("Deel met het team")
    await held.samira.says("samenvatting")
    assert "– We eindigen op tijd." in await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")
    await held.samira.presses("Als document")
    made = python_docx.Document(BytesIO(await fetched(held, held.samira.link("Word"))))
    listed = [p.text for p in made.paragraphs if p.style.name == "List Bullet"]
    assert listed == [
        "Over overleg",
        "Over pauzes",
        "We beginnen op tijd.",
        "We eindigen op tijd.",
    ]


async def test_a_text_that_seems_to_name_somebody_is_pointed_out_and_may_stay(held):
    await writes(held.tariq, discussed="Samíra vond het lastig, mail kofi@amsterdam.example.")
    said = await held.tariq.presses("Naar het overzicht")
    assert "Misschien is hieraan iemand te herkennen: Samíra, kofi@amsterdam.example" in said
    assert "is gedeeld" in await held.tariq.presses("Deel met het team")


@pytest.mark.parametrize("due", ["2027-03-30", "2027-03-30T00:00:00Z"])
async def test_what_was_typed_and_not_added_is_kept_on_the_way_to_the_overview(held, due):
    """Whatever a telephone sends along with the day."""
    tariq = held.tariq
    await writes(tariq)
    typed = {"what": "Wie praat, maakt af", "owner": "member", "due": due}
    agreed = "Wie praat, maakt af (het team samen, dinsdag 30 maart)"
    assert agreed in await tariq.presses("Naar het overzicht", **typed)
    await tariq.presses("Deel met het team")
    await held.samira.says("samenvatting")
    assert agreed in await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")


async def test_a_summary_tells_of_the_norms_that_were_adopted_in_its_own_session(held):
    here = "We vragen door."
    await norm_towns.adopted(held, GREET, here)
    norm_towns.changed(held, "UPDATE norm SET adopted_on = '2027-02-16' WHERE text = ?", here)
    await writes(held.tariq)
    said = await held.tariq.presses("Naar het overzicht")
    assert here in said
    assert GREET not in said
    await held.tariq.presses("Deel met het team")
    await held.samira.says("samenvatting")
    said = await held.samira.presses(f"{INTAKE}, dinsdag 16 februari")
    assert here in said
    assert GREET not in said


async def test_an_agreement_that_was_taken_out_of_a_draft_stays_out(held):
    tariq = held.tariq
    await writes(tariq)
    await tariq.presses("Voeg toe", what="Wie praat, maakt af", owner="member")
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    assert "Wie praat" not in await tariq.repeats("summary.drop", **data, number="0")
    assert "Wie praat" not in await writes(tariq)
    assert "Wie praat" not in str(rows(held.folder)["summary"])


async def test_what_is_missing_or_wrong_is_said_and_the_draft_stays(held):
    tariq = held.tariq
    assert "Typ een getal" in await writes(tariq, present="negen")
    await writes(tariq, present="")
    assert "Vul eerst in hoeveel" in await tariq.presses("Naar het overzicht")
    assert DISCUSSED in json.dumps((await reopened(tariq)).card)
    await writes(tariq)
    said = await tariq.presses("Voeg toe", what="Te laat", owner="member", due="2027-01-01")
    assert said.startswith("Dit lukt zo niet")
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    said = await tariq.repeats("summary.add", **data, what="x", owner="programme_lead")
    assert said.startswith("Dit lukt zo niet")
    said = await tariq.repeats("summary.add", **data, what="x", owner="koning")
    assert "Kies een rol uit de lijst" in said
    said = await tariq.repeats("summary.drop", **data, number="7")
    assert said.startswith("Dit lukt zo niet") or "niet meer" in said
    for name in ("samira", "marleen", "els", "lida", "omar"):
        for verb in ("summary.write", "summary.save", "summary.release", "session.briefing"):
            said = await getattr(held, name).repeats(verb, **data, present="3")
            assert said.startswith("Dit lukt zo niet"), (name, verb)


async def test_of_a_session_that_is_off_nothing_is_offered_to_write(held):
    changed(held, ("UPDATE session SET state = 'cancelled'", []))
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    assert "16 februari" in await held.tariq.repeats("summary.show", **data)
    assert not [title for title in held.tariq.buttons() if "de samenvatting" in title]


async def reopened(trainer):
    await trainer.says("samenvatting")
    await trainer.presses(f"{INTAKE}, dinsdag 16 februari")
    await trainer.presses("Ga verder met de samenvatting")
    return trainer


async def test_the_trainer_finds_the_briefing_and_the_files_of_a_session(held):
    """Card, PDF, Word and slides; what people wrote stands in none of them."""
    tariq = held.tariq
    await tariq.says("samenvatting")
    assert "Briefing voor de intake" in tariq.buttons()
    await tariq.presses(f"{INTAKE}, dinsdag 16 februari")
    said = await tariq.presses("Briefing")
    assert "Agenda" in said
    assert "Durven zeggen wat je denkt" in said
    assert "Het team heeft nog geen normen" in said
    assert "Een tekst" not in said
    await tariq.presses("Als document")
    for label, start in (("PDF", b"%PDF"), ("Word", b"PK"), ("PowerPoint", b"PK")):
        made = await fetched(held, tariq.link(label))
        assert made.startswith(start)
        assert b"Een tekst" not in made


async def test_while_the_second_scan_is_still_to_come_the_briefing_keeps_to_the_first(held):
    columns = "trajectory_id, instrument, threshold, closes, visible, extended, invited"
    changed(
        held,
        (
            f"INSERT INTO round (id, kind, state, opens, public_key, seal, {columns})"
            " SELECT 'later', 'follow_up_scan', 'scheduled', '2027-05-10 07:30:00.000000',"
            f" x'', x'', {columns} FROM round WHERE kind = 'scan'",
            [],
        ),
    )
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    assert "Durven zeggen wat je denkt" in await held.tariq.repeats("session.briefing", **data)


async def test_the_summary_as_a_document_and_never_a_draft(held):
    await writes(held.tariq)
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    assert "nog niets te lezen" in await held.samira.repeats("summary.file", **data)
    await held.tariq.presses("Naar het overzicht")
    await held.tariq.presses("Deel met het team")
    await held.samira.repeats("summary.file", **data)
    page = PrivatePage(held, held.samira.link("PDF"))
    assert page.language == "nl"
    assert (await fetched(held, held.samira.link("Word"))).startswith(b"PK")
    assert (await fetched(held, held.samira.link("PDF"))).startswith(b"%PDF")


async def test_before_there_is_a_result_nobody_is_sent_to_it(opened):
    for name in ("samira", "marleen"):
        somebody = getattr(opened, name)
        assert "nog geen samenvatting" in await somebody.says("samenvatting")
        assert somebody.buttons() == ["Waar staan we?"]
