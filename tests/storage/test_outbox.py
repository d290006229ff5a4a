"""Messages that wait: written once, sent in order, moved, woken and forgotten."""

import asyncio
from dataclasses import astuple, replace
from datetime import timedelta

import pytest
from sqlmodel import update

from storage.people.outbox_rows import Notice, NoticeState, OutboxRow
from tests.storage.conftest import DAY, NOW, a_person
from use_cases.notices import NoticeKind

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
async def samira(desk):
    return await a_person(desk, "samira")


@pytest.fixture
async def kofi(desk):
    return await a_person(desk, "kofi")


async def plans(desk, *notices):
    async with desk.writing() as work:
        await work.outbox.plan(*notices)
        await work.commit()


async def due(desk, now=NOW, most=50):
    """What a replica would get; it does not keep it."""
    async with desk.writing() as work:
        return await work.claims.claim("looker", now, until=now + HOUR, most=most, kinds=NoticeKind)


async def claims(desk, worker="first", now=NOW, most=50):
    async with desk.writing() as work:
        notices = await work.claims.claim(
            worker, now, until=now + HOUR, most=most, kinds=NoticeKind
        )
        await work.commit()
    return notices


async def ends(desk, notice, state=NoticeState.SENT, **how):
    """Whether whoever holds this notice could note how it ended."""
    async with desk.writing() as work:
        noted = await work.claims.finish(notice, state, NOW, **how)
        await work.commit()
    return noted


async def put_back(desk, notice, until):
    await writes(desk, lambda work: work.claims.put_back(notice, until))


async def writes(desk, what):
    async with desk.writing() as work:
        await what(work)
        await work.commit()


async def all_due(desk, now=NOW):
    """Everything that is due, one after the other; it is put back far ahead."""
    found = set()
    while notices := await claims(desk, now=now):
        for notice in notices:
            found.add((notice.kind, notice.subject))
            await put_back(desk, notice, now + 100 * DAY)
    return found


def invitation(person, due=NOW, subject="r1"):
    return Notice(NoticeKind.INVITATION, person, subject, due)


async def test_a_notice_waits_for_its_moment(desk, samira):
    await plans(desk, invitation(samira, NOW))
    assert await due(desk, NOW - HOUR) == []
    [notice] = await due(desk, NOW)
    assert (notice.kind, notice.person, notice.subject) == (NoticeKind.INVITATION, samira, "r1")
    assert (notice.nth, notice.attempts) == (1, 1)


async def test_the_same_notice_planned_again_stays_one_with_its_first_moment(desk, samira):
    await plans(desk, invitation(samira, NOW))
    await plans(desk, invitation(samira, NOW - DAY), invitation(samira, NOW + DAY))
    assert [notice.due for notice in await due(desk, NOW + 2 * DAY)] == [NOW]


async def test_a_notice_that_was_sent_is_never_planned_again(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    assert await ends(desk, notice)
    await plans(desk, invitation(samira))
    assert await due(desk) == []


async def test_first_and_second_reminder_are_two(desk, samira):
    first, second = (Notice(NoticeKind.REMINDER, samira, "r1", NOW, nth) for nth in (1, 2))
    await plans(desk, first, second)
    [one] = await claims(desk)
    await ends(desk, one)
    [other] = await claims(desk)
    assert sorted(notice.nth for notice in (one, other)) == [1, 2]


async def test_the_earliest_goes_first_and_never_more_than_asked(desk, samira, kofi):
    await plans(desk, invitation(samira, NOW), invitation(kofi, NOW - HOUR))
    assert [notice.person for notice in await due(desk)] == [kofi, samira]
    assert [notice.person for notice in await due(desk, most=1)] == [kofi]


async def test_the_clock_hears_of_the_earliest_that_waits(desk, samira, kofi):
    async with desk.reading() as work:
        assert await work.claims.next_due(NoticeKind) is None
    await plans(desk, invitation(samira, NOW + DAY), invitation(kofi, NOW + HOUR))
    async with desk.reading() as work:
        assert await work.claims.next_due(NoticeKind) == NOW + HOUR


@pytest.mark.parametrize("state", [NoticeState.SENT, NoticeState.DROPPED, NoticeState.FAILED])
async def test_what_is_finished_never_comes_back(desk, samira, state):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    assert await ends(desk, notice, state)
    await writes(desk, lambda work: work.dead_letters.wake(samira, NOW))
    await writes(desk, lambda work: work.outbox.reschedule(NoticeKind.INVITATION, "r1", NOW))
    assert await due(desk, NOW + 365 * DAY) == []


async def test_a_failed_attempt_waits_and_is_counted(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    await writes(desk, lambda work: work.claims.postpone(notice, NOW + HOUR))
    assert await due(desk, NOW) == []
    [again] = await due(desk, NOW + HOUR)
    assert (again.id, again.attempts) == (notice.id, 2)


async def test_what_comes_too_early_is_put_back_and_no_attempt(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    await put_back(desk, notice, NOW + HOUR)
    [again] = await due(desk, NOW + HOUR)
    assert (again.id, again.attempts) == (notice.id, 1)


async def test_whoever_can_be_reached_again_gets_at_once_what_was_tried_in_vain(desk, samira, kofi):
    await plans(desk, invitation(samira), invitation(kofi), invitation(samira, NOW + DAY, "r2"))
    for notice in await claims(desk):
        await writes(desk, lambda work, held=notice: work.claims.postpone(held, NOW + HOUR))
    await writes(desk, lambda work: work.dead_letters.wake(samira, NOW))
    [woken] = await due(desk, NOW)
    assert (woken.person, woken.subject, woken.attempts) == (samira, "r1", 1)


async def test_waking_never_brings_forward_what_was_not_tried(desk, samira):
    await plans(desk, invitation(samira, NOW + DAY))
    await writes(desk, lambda work: work.dead_letters.wake(samira, NOW))
    assert await due(desk, NOW) == []


async def test_waking_leaves_alone_what_is_on_its_way(desk, samira):
    """Otherwise whoever sends it could not finish it, and it would be sent twice."""
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    await writes(desk, lambda work: work.dead_letters.wake(samira, NOW))
    assert await claims(desk, "second") == []
    assert await ends(desk, notice)


async def test_moving_moves_only_this_kind_about_this_subject(desk, samira):
    release = Notice(NoticeKind.RELEASE, samira, "r1", NOW)
    await plans(desk, release, invitation(samira), Notice(NoticeKind.RELEASE, samira, "r2", NOW))
    await writes(desk, lambda work: work.outbox.reschedule(NoticeKind.RELEASE, "r1", NOW + DAY))
    assert await all_due(desk) == {(NoticeKind.INVITATION, "r1"), (NoticeKind.RELEASE, "r2")}


async def test_what_is_cancelled_is_not_sent_and_may_be_planned_anew(desk, samira):
    release = Notice(NoticeKind.RELEASE, samira, "r1", NOW)
    await plans(desk, release, invitation(samira))
    await writes(desk, lambda work: work.outbox.cancel(NoticeKind.RELEASE, "r1"))
    await plans(desk, replace(release, due=NOW + DAY))
    assert await all_due(desk) == {(NoticeKind.INVITATION, "r1")}
    assert await all_due(desk, NOW + DAY) == {(NoticeKind.RELEASE, "r1")}


async def test_what_was_sent_cannot_be_cancelled(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    await ends(desk, notice)
    await writes(desk, lambda work: work.outbox.cancel(NoticeKind.INVITATION, "r1"))
    await plans(desk, invitation(samira))
    assert await due(desk) == []


# ---- somebody leaves, or gives their part to somebody else


async def test_who_leaves_hears_nothing_more_and_everybody_else_what_they_would_have(
    desk, samira, kofi
):
    await plans(desk, invitation(samira), invitation(kofi), invitation(samira, subject="other"))
    await writes(desk, lambda work: work.outbox.cancel_about(["r1"], person=samira))
    left = [(notice.person, notice.subject) for notice in await everything(desk)]
    assert sorted(left) == sorted([(kofi, "r1"), (samira, "other")])


async def test_what_is_over_is_cancelled_for_everybody_and_what_was_sent_stays_sent(
    desk, samira, kofi
):
    await plans(desk, invitation(samira))
    [sent] = await claims(desk)
    await ends(desk, sent, message_id="message-1")
    await plans(desk, invitation(kofi), invitation(kofi, subject="r2"))
    await writes(desk, lambda work: work.outbox.cancel_about(["r1"]))
    assert [notice.subject for notice in await everything(desk)] == ["r2"]
    async with desk.reading() as work:
        assert await work.outbox.message_of(sent.id) == "message-1"


async def test_what_waited_for_the_old_trainer_goes_to_the_new_one_and_nothing_else_does(
    desk, samira, kofi
):
    tariq, noor = await a_person(desk, "tariq"), await a_person(desk, "noor")
    started = Notice(NoticeKind.STARTED, tariq, "r1", NOW, nth=3)
    elsewhere = Notice(NoticeKind.STARTED, tariq, "r2", NOW)
    await plans(desk, started, elsewhere, invitation(samira), invitation(kofi))
    await writes(desk, lambda work: work.outbox.hand_over(["r1"], before=tariq, after=noor))
    waiting = {(notice.person, notice.dedupe_key) for notice in await everything(desk)}
    assert waiting == {
        (noor, replace(started, person=noor).dedupe_key),
        (tariq, elsewhere.dedupe_key),
        (samira, invitation(samira).dedupe_key),
        (kofi, invitation(kofi).dedupe_key),
    }


async def everything(desk):
    """Every notice that waits, one after the other."""
    notices = []
    while taken := await claims(desk):
        for notice in taken:
            notices.append(notice)
            await put_back(desk, notice, NOW + 100 * DAY)
    return notices


# ---- several replicas


async def test_what_one_replica_holds_no_other_gets_until_its_time_is_over(desk, samira):
    await plans(desk, invitation(samira))
    [held] = await claims(desk, "first")
    assert await claims(desk, "second", NOW + HOUR - SECOND) == []
    [taken] = await claims(desk, "second", NOW + HOUR)
    assert taken.id == held.id
    assert not await ends(desk, held), "the first one's time was over"
    assert await ends(desk, taken)
    assert await due(desk, NOW + DAY) == []


async def test_two_at_the_same_moment_never_get_the_same(desk):
    people = [await a_person(desk, f"lid{n}") for n in range(30)]
    await plans(desk, *map(invitation, people))
    taken = await asyncio.gather(*(claims(desk, f"w{n}", most=7) for n in range(5)))
    ids = [notice.id for notices in taken for notice in notices]
    assert len(ids) == len(set(ids)) == 30


async def test_a_chat_gets_one_message_at_a_time_in_its_order(desk, samira, kofi):
    await plans(desk, *(invitation(samira, NOW - HOUR * n, f"r{n}") for n in range(3)))
    await plans(desk, invitation(kofi))
    first = await claims(desk, "first")
    assert [(n.person, n.subject) for n in first] == [(samira, "r2"), (kofi, "r1")]
    assert await claims(desk, "second") == [], "samira's chat is busy"
    await ends(desk, first[0])
    assert [n.subject for n in await claims(desk, "second")] == ["r1"]


async def test_a_kind_of_a_newer_version_is_left_to_it(desk, database, samira, kofi):
    await plans(desk, invitation(samira), invitation(kofi))
    async with database.session(reading=False) as session:
        await session.exec(
            update(OutboxRow).where(OutboxRow.person_id == samira).values(kind="of-tomorrow")
        )
        await session.commit()
    assert [notice.person for notice in await claims(desk)] == [kofi]
    async with desk.reading() as work:
        assert await work.claims.next_due(NoticeKind) == NOW + HOUR, (
            "only what can be sent is waited for"
        )


# ---- what was given up


async def test_a_dead_letter_tells_its_reason_and_nobodys_name_and_can_be_tried_again(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await claims(desk)
    await ends(desk, notice, NoticeState.FAILED, reason="status-400")
    async with desk.reading() as work:
        [letter] = await work.dead_letters.all()
    assert (letter.kind, letter.attempts, letter.reason) == ("invitation", 1, "status-400")
    assert not {samira, "r1"} & set(map(str, astuple(letter)))
    await writes(desk, lambda work: work.dead_letters.retry([letter.id], NOW + DAY))
    [again] = await due(desk, NOW + DAY)
    assert again.attempts == 1
    async with desk.reading() as work:
        assert await work.dead_letters.all() == []


async def test_who_cannot_be_reached_is_counted_once_and_woken(desk, samira, kofi):
    await plans(desk, invitation(samira), invitation(samira, subject="r2"), invitation(kofi))
    for _ in range(2):
        for notice in await claims(desk):
            await ends(desk, notice, NoticeState.UNREACHABLE)
    async with desk.reading() as work:
        assert await work.dead_letters.unreachable() == 2
    await writes(desk, lambda work: work.dead_letters.wake(samira, NOW))
    async with desk.reading() as work:
        assert await work.dead_letters.unreachable() == 1
    await writes(desk, lambda work: work.dead_letters.retry_unreachable(NOW))
    assert {notice.person for notice in await due(desk)} == {samira, kofi}


async def test_only_what_no_longer_waits_is_forgotten(desk, samira, kofi):
    await plans(desk, invitation(samira, NOW - DAY), invitation(kofi, NOW - DAY))
    sent, other = await claims(desk)
    await ends(desk, sent)
    await put_back(desk, other, NOW - DAY)
    await writes(desk, lambda work: work.outbox.forget_before(NOW))
    [left] = await due(desk)
    assert left.id == other.id
    await plans(desk, invitation(sent.person))
    assert len(await due(desk)) == 2, "its key is free again"


async def test_a_message_that_will_be_changed_is_remembered_until_then(desk, samira):
    await plans(desk, invitation(samira, NOW - 30 * DAY))
    [asked] = await claims(desk)
    await ends(desk, asked, message_id="message-1")
    over = Notice(NoticeKind.OVER, samira, "r1", NOW, changes=asked.id)
    await plans(desk, over)
    await writes(desk, lambda work: work.outbox.forget_before(NOW - 7 * DAY))
    async with desk.reading() as work:
        assert await work.outbox.message_of(asked.id) == "message-1"
    [changing] = await claims(desk)
    assert changing.changes == asked.id
    await ends(desk, changing)
    await writes(desk, lambda work: work.outbox.forget_before(NOW - 7 * DAY))
    async with desk.reading() as work:
        assert await work.outbox.message_of(asked.id) is None


async def test_who_waits_behind_a_message_on_its_way_waits_until_its_time_is_over(desk, samira):
    await plans(desk, invitation(samira), invitation(samira, subject="r2"))
    await claims(desk)
    async with desk.reading() as work:
        assert await work.claims.next_due(NoticeKind) == NOW + HOUR


async def test_a_notice_that_does_not_exist_cannot_be_finished(desk, samira):
    assert not await ends(desk, replace(invitation(samira), id="nothing", worker="first"))
