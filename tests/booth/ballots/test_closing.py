"""When a round closes: a release and texts, and nothing else left."""

import asyncio
import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Date, DateTime, Integer, Time
from structlog.testing import capture_logs

from booth.ballots import closing
from booth.ballots.closing import NotReadBack, close_round, withdraw_round
from booth.ballots.old_texts import destroy_old_texts
from booth.ballots.packing import packed
from booth.ballots.sealing import RoundKey, reseal_round
from booth.ballots.sheets import BALLOT_BYTES, ballot_info, ticket_hash
from booth.hpke import seal
from booth.padding import padded
from booth.pools.seals import PACKET_BYTES, SealBroken
from storage.tables import METADATA
from tests.booth.ballots.by_hand import HOLD, LET_GO
from tests.booth.ballots.play import CLOSES, COUNTED, NAMES, answers, content, scan
from trajectory.rounds.instrument import Answers
from trajectory.rounds.release import Word
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import LAST_TICK, TEXTS_LIVE, RoundState

AGREE, DISAGREE, SKIPPED = answers(5), answers(1), answers()
BALLOT_KEYS = {"slot", "private", "mac", "box", "terms", "record"}


async def closed(play, *filled, **details):
    """A round in which people answered this, after its closing."""
    scan_round = await play.opened(**details)
    await play.fill(scan_round, *filled)
    play.now = CLOSES + timedelta(minutes=1)
    await close_round(play.services, scan_round)
    return scan_round


# ---- what is told, and to whom


async def test_seven_people_answered_and_the_team_gets_words(play):
    scan_round = await closed(play, *[answers(5, safe_help=1)] * 7)

    assert await play.state(scan_round) is RoundState.RELEASED
    words = (await play.release(scan_round)).words()
    assert words["safe-help"] is Word.LESS_THAN_HALF
    assert words["safe-differ"] is Word.MORE_THAN_HALF
    turned = next(item.id for item in scan().items if item.reverse)
    assert words[turned] is Word.LESS_THAN_HALF, "a reverse-coded item is turned round"
    assert list(words) == [item.id for item in scan().items]


async def test_a_round_of_version_2_tells_the_middle_answer_of_a_share(play):
    second = content().instruments["teamscan@2"]

    def filled(share):
        choices = {item.id: 5 for item in second.items} | {"norm-others-2": share}
        return answers() | {"answers": choices}

    scan_round = await closed(
        play, *map(filled, (1, 2, 2, 3, 3, 4, 5, None)), instrument=second.key
    )
    words = (await play.release(scan_round)).words()
    assert words["norm-others-2"] is Word.ABOUT_HALF
    assert words["norm-own-2"] is Word.MOST
    assert words["safe-past-2"] is Word.FEW


async def test_what_was_in_the_box_is_gone(play):
    scan_round = await closed(play, *[answers(5, text="Iets voor de trainer.")] * 6)
    assert await play.ballots(scan_round) == []
    assert play.keys_of(scan_round) == {"texts"}


async def test_four_answers_are_too_few_and_all_is_destroyed(play):
    scan_round = await closed(play, *[answers(5, text="Voor de trainer.")] * 4)
    assert await play.state(scan_round) is RoundState.TOO_FEW
    assert await play.release(scan_round) is None
    assert await play.ballots(scan_round) == []
    assert await play.sealed_texts(scan_round) == []
    assert play.keys_of(scan_round) == set()


async def test_blank_ballots_do_not_count(play):
    scan_round = await closed(play, *[AGREE] * 4, *[SKIPPED] * 4, answers(text="   \n"))
    assert await play.state(scan_round) is RoundState.TOO_FEW


async def test_an_item_that_most_skipped_stays_silent(play):
    skippers = [answers(5, safe_help=None)] * 3
    scan_round = await closed(play, *[answers(5)] * 4, *skippers)
    words = (await play.release(scan_round)).words()
    assert words["safe-help"] is None
    assert words["safe-differ"] is Word.MORE_THAN_HALF


async def test_a_higher_threshold_holds(play):
    scan_round = await closed(play, *[AGREE] * 7, threshold=8)
    assert await play.state(scan_round) is RoundState.TOO_FEW


async def test_a_threshold_below_five_does_not(play):
    scan_round = await closed(play, *[AGREE] * 4, threshold=2)
    assert await play.state(scan_round) is RoundState.TOO_FEW


async def test_nobody_answered(play):
    scan_round = await closed(play)
    assert await play.state(scan_round) is RoundState.TOO_FEW
    assert play.keys_of(scan_round) == set()


# ---- the texts


async def test_the_trainer_reads_every_text_and_nobodys_name(play):
    texts = [f"Tekst van iemand, nummer {number}." for number in range(6)]
    scan_round = await closed(play, *[answers(4, text=f" {text}\n") for text in texts], AGREE)

    reply = await play.trainer_reads(scan_round)

    assert sorted(reply.said["texts"]) == texts
    assert reply.said["team"] == "Inkomen Noord"
    assert reply.said["title"] == {"nl": "Teamscan", "en": "Team scan"}
    assert set(reply.said) == {"title", "team", "texts", "until"}


async def test_the_order_of_the_texts_tells_nothing(play):
    texts = [f"{number}" for number in range(10)]
    orders = set()
    for _ in range(3):
        play.now = CLOSES - timedelta(days=1)
        scan_round = await closed(play, *[answers(4, text=text) for text in texts])
        orders.add(tuple((await play.trainer_reads(scan_round)).said["texts"]))
    assert len(orders) == 3


async def test_below_the_threshold_only_a_text_whose_writer_ticked_so(play):
    ticked = answers(5, text="Dit mag de trainer lezen.", deliver=True)
    scan_round = await closed(play, ticked, *[answers(5, text="Dit niet.")] * 3)
    assert await play.state(scan_round) is RoundState.TOO_FEW
    reply = await play.trainer_reads(scan_round)
    assert reply.said["texts"] == ["Dit mag de trainer lezen."]


async def test_a_page_with_many_texts_is_as_long_as_one_with_none(play):
    many = await closed(play, *[answers(4, text="😀" * 1000)] * 9)
    play.now = CLOSES - timedelta(days=1)
    none = await closed(play, *[AGREE] * 6)
    pages = [await play.trainer_reads(id) for id in (many, none)]
    assert [len(page.said["texts"]) for page in pages] == [9, 0]
    assert len({len(page.body) for page in pages}) == 1


async def test_sealed_texts_are_as_long_as_each_other(play):
    scan_round = await closed(play, *[answers(4, text="a" * n) for n in (1, 10, 100, 500, 1000)])
    assert len({len(text) for text in await play.sealed_texts(scan_round)}) == 1


async def test_a_text_put_in_by_somebody_else_is_not_shown(play):
    scan_round = await closed(play, *[answers(4, text="Echt.")] * 5)
    async with play.boxes.writing() as box:
        await box.round_texts.record(scan_round, [b"nep", b"x" * 4136])
        await box.commit()
    assert (await play.trainer_reads(scan_round)).said["texts"] == ["Echt."] * 5


async def test_texts_cannot_be_read_while_the_round_is_open(play):
    scan_round = await play.opened()
    await play.everybody(scan_round, *[answers(4, text="Nog niet.")] * 6)
    reply = await play.trainer_reads(scan_round)
    assert reply.error == "texts-gone"


async def test_after_thirty_days_the_texts_are_gone_and_the_words_stay(play):
    scan_round = await closed(play, *[answers(4, text="Tijdelijk.")] * 5)
    play.now = CLOSES + TEXTS_LIVE - timedelta(minutes=1)
    await destroy_old_texts(play.services, play.now)
    assert (await play.trainer_reads(scan_round)).said["texts"] == ["Tijdelijk."] * 5

    play.now = CLOSES + TEXTS_LIVE
    assert (await play.trainer_reads(scan_round)).error == "texts-gone"
    await destroy_old_texts(play.services, play.now)

    assert await play.sealed_texts(scan_round) == []
    assert play.keys_of(scan_round) == set()
    assert await play.release(scan_round) is not None


async def test_a_municipality_may_keep_texts_shorter_and_never_longer(play):
    scan_round = await closed(play, *[answers(4, text="Tijdelijk.")] * 5)
    shorter = play.given(texts_live=timedelta(days=7))
    play.now = CLOSES + timedelta(days=7)
    await destroy_old_texts(shorter, play.now)
    assert await play.sealed_texts(scan_round) == []
    assert play.keys_of(scan_round) == set()
    with pytest.raises(ValueError, match="thirty days"):
        play.given(texts_live=TEXTS_LIVE + timedelta(days=1))


# ---- when


async def test_a_round_does_not_close_before_its_time(play):
    scan_round = await play.opened()
    play.now = CLOSES - timedelta(seconds=1)
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.OPEN
    await play.by_hand("UPDATE round SET state = 'closing'")
    await close_round(play.services, scan_round)
    assert play.keys_of(scan_round) == BALLOT_KEYS


async def test_closing_twice_is_closing_once(play):
    scan_round = await closed(play, *[answers(5, text="Een keer.")] * 6)
    before = await play.release(scan_round), sorted(await play.sealed_texts(scan_round))
    await close_round(play.services, scan_round)
    after = await play.release(scan_round), sorted(await play.sealed_texts(scan_round))
    assert after == before


async def test_a_round_that_nobody_knows_is_left_alone(play):
    await close_round(play.services, "0" * 32)
    await withdraw_round(play.services, "0" * 32)


async def test_an_extended_round_closes_at_its_new_time(play):
    scan_round = await play.opened()
    await play.everybody(scan_round, *[AGREE] * 6)
    later = CLOSES + timedelta(days=7)
    before = await play.round(scan_round)
    seal = reseal_round(play.keys, before, closes=later)
    plan = RoundPlan(before.opens, later, later, later + timedelta(days=3), ())
    async with play.desk.writing() as work:
        await work.rounds.extend(scan_round, plan=plan, seal=seal)
        await work.commit()

    play.now = CLOSES + timedelta(days=1)
    assert (await play.member("anna", scan_round).sends()).outcome == "in"
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.OPEN
    play.now = later + LAST_TICK
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED


async def test_a_round_that_was_edited_cannot_be_sealed_anew(play):
    edited = replace(await play.round(await play.opened()), threshold=2)
    with pytest.raises(SealBroken):
        reseal_round(play.keys, edited, closes=CLOSES)


async def test_a_withdrawn_round_is_never_opened(play):
    scan_round = await play.opened()
    await play.everybody(scan_round, *[answers(5, text="Voor niemand.")] * 7)
    await withdraw_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.WITHDRAWN
    assert await play.ballots(scan_round) == []
    assert play.keys_of(scan_round) == set()
    assert await play.release(scan_round) is None
    assert (await play.trainer_reads(scan_round)).error == "texts-gone"


async def test_a_released_round_cannot_be_withdrawn(play):
    scan_round = await closed(play, *[answers(5, text="Blijft.")] * 6)
    await withdraw_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED
    assert len((await play.trainer_reads(scan_round)).said["texts"]) == 6


# ---- somebody who can write in the database


async def destroyed(play, scan_round):
    """Whether the round ended unopened, was logged, and left nothing."""
    play.now = COUNTED
    with capture_logs() as logs:
        await close_round(play.services, scan_round)
    assert ("error", "round-changed") in {(n["log_level"], n["event"]) for n in logs}
    assert await play.state(scan_round) is RoundState.CHANGED
    assert await play.release(scan_round) is None
    assert await play.sealed_texts(scan_round) == []
    assert await play.rows(scan_round) == {}
    assert play.keys_of(scan_round) == set()
    return True


async def a_full_round(play):
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(5, text="Geheim.", deliver=True)] * 7)
    return scan_round


async def write(play, scan_round, row, sealed):
    async with play.boxes.writing() as box:
        await box.packets.renew(scan_round, {row: sealed})
        await box.commit()


async def one_is_deleted(play, scan_round, rows):
    row = next(iter(rows))
    await play.by_hand("DELETE FROM packet WHERE packet.row = :row", row=row)


async def one_is_put_in(play, scan_round, rows):
    async with play.boxes.writing() as box:
        await box.empty_rows.lay(scan_round, {"f" * 32: next(iter(rows.values()))})
        await box.commit()


async def one_is_copied_over_another(play, scan_round, rows):
    one, other = list(rows)[:2]
    await write(play, scan_round, one, rows[other])


async def two_change_places(play, scan_round, rows):
    one, other = list(rows)[:2]
    await write(play, scan_round, one, rows[other])
    await write(play, scan_round, other, rows[one])


async def one_is_changed_a_little(play, scan_round, rows):
    row, sealed = next(iter(rows.items()))
    await write(play, scan_round, row, sealed[:-1] + bytes([sealed[-1] ^ 1]))


async def one_is_rubbish(play, scan_round, rows):
    await write(play, scan_round, next(iter(rows)), b"rubbish")


async def all_is_as_it_was_a_tick_ago(play, scan_round, rows):
    await play.fill(scan_round, answers(1))
    for row, sealed in rows.items():
        await write(play, scan_round, row, sealed)


async def one_comes_from_another_round(play, scan_round, rows):
    other = await a_full_round(play)
    await write(play, scan_round, next(iter(rows)), next(iter((await play.rows(other)).values())))


@pytest.mark.parametrize(
    "change",
    [
        one_is_deleted,
        one_is_put_in,
        one_is_copied_over_another,
        two_change_places,
        one_is_changed_a_little,
        one_is_rubbish,
        all_is_as_it_was_a_tick_ago,
        one_comes_from_another_round,
    ],
)
async def test_a_round_whose_packets_were_changed_is_destroyed_unopened(play, change):
    scan_round = await a_full_round(play)
    await change(play, scan_round, await play.rows(scan_round))
    assert await destroyed(play, scan_round)


@pytest.mark.parametrize(
    ("column", "value"),
    [("threshold", 1), ("instrument", "teamscan-mt@1"), ("seal", b""), ("invited", 99)],
)
async def test_a_round_that_was_edited_releases_nothing(play, column, value):
    scan_round = await a_full_round(play)
    await play.by_hand(f"UPDATE round SET {column} = :value", value=value)
    assert await destroyed(play, scan_round)


async def counted_and_kept(play):
    """A round that was counted; somebody kept it closing, threw away what was written."""
    scan_round = await a_full_round(play)
    play.now = COUNTED
    for statement in HOLD[play.database.is_sqlite]:
        await play.by_hand(statement)
    await close_round(play.services, scan_round)
    assert await play.release(scan_round) is not None, "the first count can be read"
    assert len(await play.ballots(scan_round)) == 7
    for statement in LET_GO[play.database.is_sqlite]:
        await play.by_hand(statement)
    await play.by_hand("DELETE FROM release")
    await play.by_hand("DELETE FROM round_text")
    return scan_round


async def test_a_round_is_never_counted_again_without_somebodys_ballot(play):
    scan_round = await counted_and_kept(play)
    await one_is_deleted(play, scan_round, await play.rows(scan_round))
    assert await destroyed(play, scan_round)


async def test_a_round_that_was_counted_is_not_counted_with_another_record(play):
    """As when somebody put back the key store of an hour ago, with the rows of that time."""
    scan_round = await a_full_round(play)
    rows, record = await play.rows(scan_round), play.keys.get(f"{scan_round}-record")
    await play.fill(scan_round, answers(1))
    await play.by_hand("UPDATE round SET state = 'closing'")
    counted = RoundKey.COUNTED.of(scan_round)
    play.keys.put(counted, b"what another closing counted, once")
    for row, sealed in rows.items():
        await write(play, scan_round, row, sealed)
    play.keys.replace(f"{scan_round}-record", record)
    assert await destroyed(play, scan_round)


async def test_the_same_ballots_may_be_counted_again_as_after_a_crash(play):
    scan_round = await counted_and_kept(play)
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED
    assert len((await play.trainer_reads(scan_round)).said["texts"]) == 7
    assert play.keys_of(scan_round) == {"texts"}


# ---- somebody who can send ----------------------------------------------------------------------


def another_packet(asked, **changed):
    """A sheet sealed to the round, with something about it that the page would not do."""
    return packed({**asked, **changed}, Answers({"safe-help": 5}, {"for-trainer": "Echt."}))


async def test_a_packet_that_was_copied_or_made_for_something_else_does_not_count(play):
    """Its writer, its round, its instrument: each is bound, and each copy counts for nobody."""
    scan_round, other = await play.opened(), await play.opened()
    await play.fill(scan_round, *[answers(5, text="Echt.")] * 5)
    copied = another_packet(await play.member(NAMES[5], scan_round).asked())
    elsewhere = (await play.round(other)).public_key
    for name, made in (
        (NAMES[5], lambda asked: another_packet(asked)),
        (NAMES[6], lambda asked: copied),
        (NAMES[7], lambda asked: another_packet(asked, round=other)),
        (NAMES[8], lambda asked: another_packet(asked, instrument="teamscan-mt@1")),
        (NAMES[9], lambda asked: another_packet(asked, key=b64encode(elsewhere).decode())),
    ):
        asked = await play.member(name, scan_round).asked()
        sent = await play.member(name, scan_round).sends_packet(asked["ticket"], made(asked))
        assert sent.outcome == "in", "nobody here can read it before the closing"

    play.now = COUNTED
    await close_round(play.services, scan_round)

    assert (await play.trainer_reads(scan_round)).said["texts"] == ["Echt."] * 6
    assert await play.ballots(scan_round) == []


def garbage(asked):
    return b64encode(b"x" * PACKET_BYTES).decode()


def sealed_bytes(content):
    def made(asked):
        key = b64decode(asked["key"])
        bound = ballot_info(asked["round"], asked["instrument"], key, ticket_hash(asked["ticket"]))
        return b64encode(seal(key, bound, content)).decode()

    return made


def sealed_json(fields):
    return sealed_bytes(padded(json.dumps(fields).encode(), BALLOT_BYTES))


SAID = {"choices": {"safe-help": 4}, "texts": {"for-trainer": "Echt."}, "deliver": False}
GOOD = SAID | {"reader": "", "succeeds": True}
NOT_FROM_OUR_PAGE = {
    "garbage": garbage,
    "no padding": sealed_bytes(bytes(BALLOT_BYTES)),
    "no JSON": sealed_bytes(padded(b"hello", BALLOT_BYTES)),
    "nested without end": sealed_bytes(padded(b"[" * 10_000, BALLOT_BYTES)),
    "a long number": sealed_bytes(padded(b"9" * 10_000, BALLOT_BYTES)),
    "bytes that are no text": sealed_bytes(padded(b'{"choices": "\xff"}', BALLOT_BYTES)),
    "a list": sealed_json([1, 2, 3]),
    "a field too many": sealed_json(GOOD | {"name": "Kofi"}),
    "a field too few": sealed_json({"choices": {}, "texts": {}}),
    "nothing of who reads": sealed_json(SAID),
    "a reader that is none": sealed_json(GOOD | {"reader": "Tariq"}),
    "a successor that is none": sealed_json(GOOD | {"succeeds": 1}),
    "half a letter": sealed_json(GOOD | {"texts": {"for-trainer": "half \ud83d"}}),
    "off the scale": sealed_json(GOOD | {"choices": {"safe-help": 6}}),
    "no whole number": sealed_json(GOOD | {"choices": {"safe-help": 4.0}}),
    "true": sealed_json(GOOD | {"choices": {"safe-help": True}}),
    "an item that nobody asked": sealed_json(GOOD | {"choices": {"who-are-you": 4}}),
    "a question that nobody asked": sealed_json(GOOD | {"texts": {"who-are-you": "Kofi"}}),
    "one letter over the limit": sealed_json(GOOD | {"texts": {"for-trainer": "a" * 4001}}),
    "no text": sealed_json(GOOD | {"texts": {"for-trainer": None}}),
    "choices that are none": sealed_json(GOOD | {"choices": None}),
    "a tick that is none": sealed_json(GOOD | {"deliver": 1}),
}


async def test_what_no_page_of_ours_sends_is_dropped_and_stops_no_other(play):
    people = [f"mens-{number}" for number in range(len(NOT_FROM_OUR_PAGE) + 5)]
    scan_round = await play.opened(people=people)
    for name, made in zip(
        people, [*NOT_FROM_OUR_PAGE.values(), *[sealed_json(GOOD)] * 5], strict=True
    ):
        asked = await play.member(name, scan_round).asked()
        sent = await play.member(name, scan_round).sends_packet(asked["ticket"], made(asked))
        assert sent.outcome == "in"
    play.now = COUNTED
    with capture_logs() as logs:
        await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED
    assert (await play.trainer_reads(scan_round)).said["texts"] == ["Echt."] * 5
    assert [line for line in logs if line["log_level"] == "error"] == [
        {"event": "packets-dropped", "log_level": "error"}
    ], "said after the release, and never how many"


async def test_a_few_packets_that_do_not_open_alarm_nobody(play):
    scan_round = await play.opened()
    await play.fill(scan_round, *[AGREE] * 5)
    asked = await play.member(NAMES[9], scan_round).asked()
    await play.member(NAMES[9], scan_round).sends_packet(asked["ticket"], garbage(asked))
    play.now = COUNTED
    with capture_logs() as logs:
        await close_round(play.services, scan_round)
    assert [line["event"] for line in logs] == ["round-closed"]


async def test_the_last_time_counts_and_a_blank_last_time_takes_it_back(play):
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(5, text="Blijft.")] * 5, answers(5, text="Weg."))
    changes_mind, takes_back = play.member(NAMES[4], scan_round), play.member(NAMES[5], scan_round)
    assert (await takes_back.sends(**answers(None))).outcome == "in"
    assert (await changes_mind.sends(**answers(1, text="Toch anders."))).outcome == "in"
    play.now = COUNTED
    await close_round(play.services, scan_round)
    texts = (await play.trainer_reads(scan_round)).said["texts"]
    assert sorted(texts) == ["Blijft."] * 4 + ["Toch anders."]


async def test_a_round_that_nobody_knows_has_no_texts(play):
    reply = await play.trainer_reads("a-round-of-another-installation")
    assert reply.error == "texts-gone"


async def test_the_keys_stay_when_the_release_is_not_there_for_another_connection(
    play, monkeypatch
):
    def cut(*_):
        raise OSError("the program dies here")

    scan_round = await play.opened()
    await play.fill(scan_round, *[AGREE] * 7)
    play.now = COUNTED
    with monkeypatch.context() as dying:
        dying.setattr(closing, "destroy_keys", cut)
        with pytest.raises(OSError, match="dies here"):
            await close_round(play.services, scan_round)
    written = await play.release(scan_round)
    await play.by_hand("DELETE FROM release")
    with pytest.raises(NotReadBack):
        await close_round(play.services, scan_round)
    assert play.keys_of(scan_round) >= BALLOT_KEYS

    async with play.boxes.writing() as box:  # it was there after all
        await box.releases.record(scan_round, written)
        await box.commit()
    await close_round(play.services, scan_round)
    assert play.keys_of(scan_round) == set()


# ---- what is left


async def test_no_table_of_answers_has_a_date_a_number_or_a_person():
    for name in ("packet", "release", "round_text"):
        for column in METADATA.tables[name].columns:
            assert not isinstance(column.type, Date | DateTime | Time | Integer), column
            assert not column.foreign_keys, column
            assert not re.search(r"person|member|date|time|day|at$|number", column.name), column


async def test_the_database_itself_numbers_no_ballot(play):
    statement = "SELECT rowid FROM {}" if play.database.is_sqlite else "SELECT oid FROM {}"
    for table in ("packet", "round_text"):
        with pytest.raises(Exception, match=r"no such column|does not exist"):
            await play.by_hand(statement.format(table))


async def test_a_word_in_a_text_is_nowhere_in_any_file(play, tmp_path):
    canary = "kanariepietgeel"
    scan_round = await play.opened()
    await play.everybody(scan_round, *[answers(4, text=f"Ik zag een {canary}.")] * 6)
    assert canary not in await everything(play, tmp_path), "while the round is open"

    play.now = COUNTED
    await close_round(play.services, scan_round)
    assert len((await play.trainer_reads(scan_round)).said["texts"]) == 6
    told = await everything(play, tmp_path)

    assert canary not in told
    assert "Inkomen Noord" in told, "the control: what is not sealed is found"


async def test_no_log_tells_how_many_or_what(play):
    with capture_logs() as logs:
        await closed(play, *[answers(5, text="kanarie")] * 6)
        play.now = CLOSES - timedelta(days=1)
        await closed(play, *[answers(1)] * 3)
    assert {tuple(sorted(line)) for line in logs} == {("event", "log_level")}
    first, second = logs
    assert first == second, "too few and enough sound the same"


async def everything(play, folder: Path) -> str:
    """All bytes of all files, and on PostgreSQL all rows of all tables, as one text."""
    texts = await asyncio.to_thread(read_all, folder)
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        for table in METADATA.sorted_tables:
            texts += map(str, (await connection.execute(table.select())).all())
    return "\n".join(texts)


def read_all(folder: Path) -> list[str]:
    return [file.read_bytes().decode("latin-1") for file in folder.rglob("*") if file.is_file()]
