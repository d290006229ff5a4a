"""When a round closes: a release and texts, and nothing else left."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Date, DateTime, Integer, Time
from structlog.testing import capture_logs

from booth.ballots import closing
from booth.ballots.closing import NotReadBack, close_round, destroy_old_texts, withdraw_round
from booth.ballots.sealing import TEXTS_LIVE, SealBroken, reseal_round
from storage.ballots.ballots import Ballots, SealedBallot
from storage.tables import METADATA
from tests.booth.ballots.by_hand import HOLD, LET_GO
from tests.booth.ballots.play import CLOSES, answers, scan
from trajectory.rounds.release import Word
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import RoundState

AGREE, DISAGREE, SKIPPED = answers(5), answers(1), answers()
BALLOT_KEYS = {"slot", "private", "mac"}


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
    assert set(reply.said) == {"title", "team", "texts", "pad"}


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
    assert (reply.status, reply.error) == (400, "texts-gone")


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
    assert (await play.member("late", scan_round).sends()).outcome == "sealed"
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.OPEN
    play.now = later
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


async def test_forged_copied_and_changed_ballots_do_not_count(play):
    scan_round, other = await play.opened(), await play.opened()
    await play.everybody(scan_round, *[answers(5, text="Echt.")] * 6)
    await play.everybody(other, *[DISAGREE] * 3)
    real = (await play.ballots(scan_round))[0]
    foreign = (await play.ballots(other))[0]
    forged = [
        replace(real, slot=b"1" * 32),
        replace(real, slot=b"2" * 32, mac=b"0" * 32),
        replace(foreign, round=scan_round),
        SealedBallot(scan_round, b"3" * 32, b"rubbish", b""),
    ]
    async with play.boxes.writing() as box:
        for ballot in forged:
            assert await box.ballots.record(ballot)
        await box.commit()
    half = real.ciphertext[:-1] + bytes([real.ciphertext[-1] ^ 1])
    await play.by_hand("UPDATE ballot SET ciphertext = :c WHERE slot = :s", c=half, s=real.slot)

    play.now = CLOSES
    await close_round(play.services, scan_round)

    assert (await play.trainer_reads(scan_round)).said["texts"] == ["Echt."] * 5
    assert await play.ballots(scan_round) == []


@pytest.mark.parametrize(
    ("column", "value"), [("threshold", 1), ("instrument", "teamscan-mt@1"), ("seal", b"")]
)
async def test_a_round_that_was_edited_releases_nothing(play, column, value):
    scan_round = await play.opened(threshold=8)
    await play.everybody(scan_round, *[answers(5, text="Geheim.", deliver=True)] * 7)
    await play.by_hand(f"UPDATE round SET {column} = :value", value=value)
    play.now = CLOSES
    with capture_logs() as logs:
        await close_round(play.services, scan_round)
    assert ("error", "round-seal-broken") in {(n["log_level"], n["event"]) for n in logs}
    assert await play.state(scan_round) is RoundState.WITHDRAWN
    assert await play.release(scan_round) is None
    assert await play.sealed_texts(scan_round) == []
    assert await play.ballots(scan_round) == []
    assert play.keys_of(scan_round) == set()


async def counted_and_kept(play):
    """A round that was counted; somebody kept it closing, threw away what was written."""
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(5, text="Geheim.")] * 7)
    play.now = CLOSES
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
    gone = (await play.ballots(scan_round))[0]
    await play.by_hand("DELETE FROM ballot WHERE slot = :s", s=gone.slot)
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.WITHDRAWN
    assert await play.release(scan_round) is None
    assert await play.sealed_texts(scan_round) == []
    assert await play.ballots(scan_round) == []
    assert play.keys_of(scan_round) == set()


async def test_the_same_ballots_may_be_counted_again_as_after_a_crash(play):
    """A row that is not ours was never counted, so it does not matter either."""
    scan_round = await counted_and_kept(play)
    async with play.boxes.writing() as box:
        await box.ballots.record(SealedBallot(scan_round, b"3" * 32, b"rubbish", b""))
        await box.commit()
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED
    assert len((await play.trainer_reads(scan_round)).said["texts"]) == 7
    assert play.keys_of(scan_round) == {"texts"}


async def test_a_round_that_nobody_knows_has_no_texts(play):
    reply = await play.trainer_reads("a-round-of-another-installation")
    assert (reply.status, reply.error) == (400, "texts-gone")


async def test_it_does_not_matter_in_which_order_the_database_gives_the_ballots(play, monkeypatch):
    """After a crash the same rows may come back in another order, and stay the same ballots."""
    scan_round = await counted_and_kept(play)
    in_order = Ballots.of_round

    async def the_other_way_round(ballots, round_id):
        return (await in_order(ballots, round_id))[::-1]

    monkeypatch.setattr(Ballots, "of_round", the_other_way_round)
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.RELEASED


async def test_the_keys_stay_when_the_release_is_not_there_for_another_connection(
    play, monkeypatch
):
    def cut(*_):
        raise OSError("the program dies here")

    scan_round = await play.opened()
    await play.fill(scan_round, *[AGREE] * 7)
    play.now = CLOSES
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
    for name in ("ballot", "release", "round_text"):
        for column in METADATA.tables[name].columns:
            assert not isinstance(column.type, Date | DateTime | Time | Integer), column
            assert not column.foreign_keys, column
            assert not re.search(r"person|member|date|time|day|at$|number", column.name), column


async def test_the_database_itself_numbers_no_ballot(play):
    statement = "SELECT rowid FROM {}" if play.database.is_sqlite else "SELECT oid FROM {}"
    for table in ("ballot", "round_text"):
        with pytest.raises(Exception, match=r"no such column|does not exist"):
            await play.by_hand(statement.format(table))


async def test_a_word_in_a_text_is_nowhere_in_any_file(play, tmp_path):
    canary = "kanariepietgeel"
    scan_round = await play.opened()
    await play.everybody(scan_round, *[answers(4, text=f"Ik zag een {canary}.")] * 6)
    assert canary not in await everything(play, tmp_path), "while the round is open"

    play.now = CLOSES
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
