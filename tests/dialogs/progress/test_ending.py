"""The end: a follow-up with an honest comparison, a closing report, and what is destroyed."""

import json
from datetime import date, datetime, timedelta
from io import BytesIO
from uuid import uuid4

import docx
from pypdf import PdfReader

from tests.chat import LEAD, fetched
from tests.dialogs.alive import a_session, answers_on, changed, closes, jumps_to, looked_up
from tests.dialogs.towns import TEAM, looks_at, one_id, rows, team_id
from trajectory.rounds.release import Word

REFUSED = "Dit lukt zo niet"
CLOSED = date(2027, 6, 28)


def first_words(town):
    """The words of the first scan, by item, in their order."""
    [(words,)] = looked_up(town, "SELECT words FROM release")
    return dict(json.loads(str(words)))


def follow_up_says(town, words):
    """The follow-up scan was released with these words."""
    [(scan, instrument)] = looked_up(town, "SELECT id, instrument FROM round WHERE kind = 'scan'")
    id = uuid4().hex
    changed(
        town,
        (
            "INSERT INTO round (id, trajectory_id, kind, instrument, threshold, state, opens,"
            " closes, visible, extended, invited, public_key, seal) SELECT ?, trajectory_id,"
            " 'follow_up_scan', instrument, threshold, state, '2027-05-17 07:30:00.000000',"
            " '2027-05-31 14:30:00.000000', '2027-06-03 07:30:00.000000', extended, invited,"
            " public_key, seal FROM round WHERE id = ?",
            [id, scan],
        ),
        (
            "INSERT INTO release (round_id, instrument, words) VALUES (?, ?, ?)",
            [id, instrument, json.dumps(list(words.items()))],
        ),
    )


def two_words_apart(words):
    """The same words, but for the first two that can go up and down."""
    steps, after, wanted = list(Word), dict(words), {"hoger", "lager"}
    for item, word in words.items():
        place = steps.index(Word(word)) if word else 2
        if word and place <= 2 and "hoger" in wanted:
            after[item], wanted = steps[place + 2].value, wanted - {"hoger"}
        elif word and place >= 2 and "lager" in wanted:
            after[item], wanted = steps[place - 2].value, wanted - {"lager"}
    return after


def everything_held(town):
    for month, kind in enumerate(("intake", "norms", "collaboration", "follow-up", "closing"), 2):
        a_session(town, kind, date(2027, month, 10))


def outcome_of(card):
    """What stands before the next step, which differs by role."""
    outcome, _, onward = card.partition("De volgende stap")
    assert onward
    return outcome


async def test_the_comparison_speaks_of_two_words_or_more_at_the_same_moment_for_all(released):
    before = first_words(released)
    after = two_words_apart(before)
    follow_up_says(released, after)
    await jumps_to(released, date(2027, 6, 1))
    await released.tariq.says("traject")
    early = outcome_of(await released.tariq.presses("Vervolgscan"))
    await released.samira.says("traject")
    assert "Vervolgscan" not in released.samira.buttons()
    assert REFUSED in await released.samira.repeats("follow_up.show", team=team_id(released))

    await jumps_to(released, date(2027, 6, 3))
    for name in ("samira", "marleen"):
        person = getattr(released, name)
        await person.says("traject")
        assert outcome_of(await person.presses("Vervolgscan")) == early
    apart = [item for item in before if before[item] != after[item]]
    said = early.count("meer mensen dan eerst") + early.count("minder mensen dan eerst")
    assert said == len(apart) >= 1
    assert early.count("eerst: ") == len(before)
    assert early.count("Staat er niets over een verschil?") == 1, "and not behind every statement"
    for stranger in (released.nadia, getattr(released, LEAD)):
        assert REFUSED in await stranger.repeats("follow_up.show", team=team_id(released))


async def test_closing_hands_over_destroys_and_reports(released):
    everything_held(released)
    follow_up_says(released, two_words_apart(first_words(released)))
    await jumps_to(released, CLOSED)
    await released.tariq.repeats(
        "agreements.record",
        team=team_id(released),
        what="Elke maandag beginnen we samen",
        owner="trainer",
        due="2027-09-01",
    )
    assert "Nu: het traject afsluiten" in await released.marleen.says("traject")
    offer = await released.marleen.presses("Sluit af")
    assert "Nog zonder norm:" in offer
    assert "1 open afspraak gaat door." in offer
    assert "blijft van het team" in offer
    assert REFUSED in await released.marleen.presses("Sluit af", until="2027-06-01")
    await released.marleen.repeats("ending.close", team=team_id(released))
    answers = answers_on(released.marleen.card)
    good = {"until": "2027-10-04", **answers}
    for lacks in answers:
        assert REFUSED in await released.marleen.presses("Sluit af", **{**good, lacks: ""}), lacks
        await released.marleen.repeats("ending.close", team=team_id(released))
    assert "is afgesloten" in await released.marleen.presses("Sluit af", **good)
    await released.a_moment_later()
    await released.a_moment_later()

    assert looked_up(released, "SELECT state FROM trajectory") == [("closed",)]
    assert looked_up(released, "SELECT count(*) FROM mailbox WHERE ends IS NULL") == [(0,)]
    page = await released.samira.opens_private_page()
    assert page.waiting == []
    assert "afgesloten" in looks_at(released.samira, "Het eindverslag")

    card = await released.samira.presses("Eindverslag")
    assert "van de 8 thema’s hebben een norm" in card
    pdf, word = [await fetched(released, released.samira.link(form)) for form in ("PDF", "Word")]
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    opened = docx.Document(BytesIO(word))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    words = "\n".join([*(line.text for line in opened.paragraphs), *cells])
    for told in (TEAM, "Elke maandag beginnen we samen", "maandag 4 oktober", "Normstellen"):
        assert told in " ".join(text.split()), told
        assert told in words, told
    for name in ("Samira", "Marleen", "Tariq", "Kofi"):
        assert name not in text + words
    assert PdfReader(BytesIO(pdf)).trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "manager" in cells

    for name in ("marleen", "samira"):
        planning = await getattr(released, name).says("plannen")
        assert "Intervisie 2\nNiet gehouden" in planning
        assert "Plan: " not in "".join(getattr(released, name).buttons())
    assert "is afgesloten op maandag 28 juni" in await released.marleen.says("traject")
    assert "pakken jullie op vanaf maandag 4 oktober" in released.marleen.reads()
    assert "Eindverslag" in released.marleen.buttons()
    for stranger in (released.nadia, getattr(released, LEAD)):
        assert REFUSED in await stranger.repeats("report.show", team=team_id(released))


async def test_what_was_written_can_be_read_for_a_while_after_the_end_and_is_gone_then(released):
    everything_held(released)
    follow_up_says(released, two_words_apart(first_words(released)))
    await jumps_to(released, CLOSED)
    await closes(released, "marleen", "2027-10-04")
    await released.a_moment_later()
    [(ends,)] = looked_up(released, "SELECT ends FROM mailbox")
    ends = datetime.fromisoformat(ends).date()
    assert ends > CLOSED + timedelta(days=27), "twenty working days"

    await jumps_to(released, ends - timedelta(days=1))
    assert looked_up(released, "SELECT count(*) FROM mailbox") == [(1,)]
    await jumps_to(released, ends + timedelta(days=1))
    assert looked_up(released, "SELECT count(*) FROM mailbox") == [(0,)]
    assert rows(released.folder)["packet"] == rows(released.folder)["message"] == []
    kept = {path.name.partition("-")[0] for path in (released.folder / "keys").glob("*.key")}
    assert not kept & {"mailbox", "reader", "input", "proposals"}, kept


async def test_nothing_is_closed_too_early(released):
    assert REFUSED in await released.marleen.repeats("ending.closed", team=team_id(released))
    assert REFUSED in await released.samira.repeats("report.show", team=team_id(released))
    everything_held(released)
    running = one_id(released.folder, "round")
    changed(
        released,
        ("UPDATE round SET state = 'open', closes = '2027-07-20 14:30:00.000000'", []),
    )
    released.clock.moment = released.clock.moment.replace(month=6, day=28)
    said = await released.tariq.repeats("ending.closed", team=team_id(released), until="2027-10-04")
    assert "Er staan nog vragen open, tot dinsdag 20 juli" in said
    assert looked_up(released, f"SELECT state FROM round WHERE id = '{running}'") == [("open",)]


async def test_the_report_compares_no_result_that_the_team_cannot_see_yet(released):
    everything_held(released)
    follow_up_says(released, two_words_apart(first_words(released)))
    await jumps_to(released, CLOSED)
    changed(
        released,
        ("UPDATE round SET visible = '2027-06-30 07:30:00' WHERE kind = 'follow_up_scan'", []),
    )
    sent = {"team": team_id(released)}
    await closes(released, "marleen", "2027-10-04")
    early = await released.samira.repeats("report.show", **sent)
    await jumps_to(released, date(2027, 6, 30))
    assert await released.samira.repeats("report.show", **sent) != early
    assert "kunnen niet vergelijken" in early


# ---- what lacks at the closing


def some_norms(town, *themes):
    """Adopted norms of these themes."""
    trajectory = one_id(town.folder, "trajectory")
    add = (
        "INSERT INTO norm (id, trajectory_id, theme, kind, text, state, round_id, adopted_on)"
        " VALUES (?, ?, ?, 'do', 'We vragen het.', 'adopted', '', '2027-03-10')"
    )
    changed(town, *((add, [uuid4().hex, trajectory, theme]) for theme in themes))


async def test_below_the_aim_closing_asks_why_and_everybody_hears_it(released):
    some_norms(released, "others", "resources", "compliance")
    everything_held(released)
    await jumps_to(released, CLOSED)
    offer = await released.marleen.repeats("ending.close", team=team_id(released))
    assert "Dat is 38%. Het programma wil 50–70%." in offer
    assert "is afgesloten" in await closes(released, "marleen", "2027-10-04", reason="first_talk")
    await released.a_moment_later()
    told = looks_at(released.samira, "is afgesloten")
    for words in ("3 van de 8", "50–70%", "er is eerst een gesprek nodig", "4 oktober"):
        assert words in told, words
    report = await released.samira.repeats("report.show", team=team_id(released))
    assert "er is eerst een gesprek nodig" in report


async def test_at_the_aim_nobody_asks_why(released):
    some_norms(released, "others", "resources", "compliance", "hybrid")
    everything_held(released)
    await jumps_to(released, CLOSED)
    await released.marleen.repeats("ending.close", team=team_id(released))
    assert "reason" not in answers_on(released.marleen.card)
    assert "is afgesloten" in await closes(released, "marleen", "2027-10-04")
    assert looked_up(released, "SELECT reason FROM halt") == [("",)]


async def test_what_still_comes_is_agreed_and_what_does_not_is_off(released):
    everything_held(released)
    a_session(released, "coaching", date(2027, 9, 8), "confirmed")
    a_session(released, "peer-1", date(2027, 9, 15), "confirmed")
    await jumps_to(released, CLOSED)
    said = {"end-coaching": "no", "end-peer-1": "yes", "end-peer-2": "yes", "end-intake": "no"}
    assert "is afgesloten" in await closes(released, "marleen", "2027-10-04", **said)
    await released.a_moment_later()
    state = "SELECT type, state FROM session WHERE state IN ('confirmed', 'cancelled')"
    assert looked_up(released, state) == [("coaching", "cancelled"), ("peer-1", "confirmed")]
    assert "het traject is voorbij" in looks_at(released.samira, "gaat niet door")
    agreed = dict(looked_up(released, "SELECT what, owner FROM agreement"))
    assert agreed["Intervisie 2: alsnog houden"] == "manager"
    assert "Intervisie 1: alsnog houden" not in agreed, "it has its day"
    assert agreed["Normstellen: de samenvatting delen"] == "trainer"
    assert not any("intake" in what for what in agreed)
    told = looks_at(released.tariq, "is afgesloten")
    assert "Intervisie 2. Dat komt nog." in told
    assert "Zonder samenvatting: Gezamenlijke intake. Dat komt niet meer." in told
