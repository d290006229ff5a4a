"""Messages that wait: written once, sent in order, moved, woken and forgotten."""

from datetime import timedelta

import pytest

from storage.outbox import Notice, NoticeKind, NoticeState
from tests.storage.conftest import DAY, NOW, a_person

HOUR = timedelta(hours=1)


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
    async with desk.reading() as work:
        return await work.outbox.due(now, most=most)


async def writes(desk, what):
    async with desk.writing() as work:
        await what(work.outbox)
        await work.commit()


def invitation(person, due=NOW, subject="r1"):
    return Notice(NoticeKind.INVITATION, person, subject, due)


async def test_a_notice_waits_for_its_moment(desk, samira):
    await plans(desk, invitation(samira, NOW))
    assert await due(desk, NOW - HOUR) == []
    [notice] = await due(desk, NOW)
    assert (notice.kind, notice.person, notice.subject) == (NoticeKind.INVITATION, samira, "r1")
    assert (notice.nth, notice.attempts) == (1, 0)


async def test_the_same_notice_planned_again_stays_one_with_its_first_moment(desk, samira):
    await plans(desk, invitation(samira, NOW))
    await plans(desk, invitation(samira, NOW - DAY), invitation(samira, NOW + DAY))
    assert [notice.due for notice in await due(desk, NOW + 2 * DAY)] == [NOW]


async def test_a_notice_that_was_sent_is_never_planned_again(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await due(desk)
    await writes(desk, lambda outbox: outbox.finish(notice.id, NoticeState.SENT))
    await plans(desk, invitation(samira))
    assert await due(desk) == []


async def test_first_and_second_reminder_are_two(desk, samira):
    first, second = (Notice(NoticeKind.REMINDER, samira, "r1", NOW, nth) for nth in (1, 2))
    await plans(desk, first, second)
    assert sorted(notice.nth for notice in await due(desk)) == [1, 2]


async def test_the_earliest_goes_first_and_never_more_than_asked(desk, samira, kofi):
    await plans(desk, invitation(samira, NOW), invitation(kofi, NOW - HOUR))
    assert [notice.person for notice in await due(desk)] == [kofi, samira]
    assert [notice.person for notice in await due(desk, most=1)] == [kofi]


async def test_the_clock_hears_of_the_earliest_that_waits(desk, samira, kofi):
    async with desk.reading() as work:
        assert await work.outbox.next_due() is None
    await plans(desk, invitation(samira, NOW + DAY), invitation(kofi, NOW + HOUR))
    async with desk.reading() as work:
        assert await work.outbox.next_due() == NOW + HOUR


@pytest.mark.parametrize("state", [NoticeState.SENT, NoticeState.DROPPED, NoticeState.FAILED])
async def test_what_is_finished_never_comes_back(desk, samira, state):
    await plans(desk, invitation(samira))
    [notice] = await due(desk)
    await writes(desk, lambda outbox: outbox.finish(notice.id, state))
    await writes(desk, lambda outbox: outbox.wake(samira, NOW))
    await writes(desk, lambda outbox: outbox.reschedule(NoticeKind.INVITATION, "r1", NOW))
    assert await due(desk, NOW + 365 * DAY) == []


async def test_a_failed_attempt_waits_and_is_counted(desk, samira):
    await plans(desk, invitation(samira))
    [notice] = await due(desk)
    await writes(desk, lambda outbox: outbox.postpone(notice.id, NOW + HOUR))
    assert await due(desk, NOW) == []
    [again] = await due(desk, NOW + HOUR)
    assert (again.id, again.attempts) == (notice.id, 1)


async def test_whoever_can_be_reached_again_gets_at_once_what_was_tried_in_vain(desk, samira, kofi):
    await plans(desk, invitation(samira), invitation(kofi), invitation(samira, NOW + DAY, "r2"))
    for notice in await due(desk):
        await writes(desk, lambda outbox, id=notice.id: outbox.postpone(id, NOW + HOUR))
    await writes(desk, lambda outbox: outbox.wake(samira, NOW))
    [woken] = await due(desk, NOW)
    assert (woken.person, woken.subject, woken.attempts) == (samira, "r1", 0)


async def test_waking_never_brings_forward_what_was_not_tried(desk, samira):
    await plans(desk, invitation(samira, NOW + DAY))
    await writes(desk, lambda outbox: outbox.wake(samira, NOW))
    assert await due(desk, NOW) == []


async def test_moving_moves_only_this_kind_about_this_subject(desk, samira):
    release = Notice(NoticeKind.RELEASE, samira, "r1", NOW)
    await plans(desk, release, invitation(samira), Notice(NoticeKind.RELEASE, samira, "r2", NOW))
    await writes(desk, lambda outbox: outbox.reschedule(NoticeKind.RELEASE, "r1", NOW + DAY))
    left = {(notice.kind, notice.subject) for notice in await due(desk, NOW)}
    assert left == {(NoticeKind.INVITATION, "r1"), (NoticeKind.RELEASE, "r2")}


async def test_only_what_no_longer_waits_is_forgotten(desk, samira, kofi):
    await plans(desk, invitation(samira, NOW - DAY), invitation(kofi, NOW - DAY))
    sent = (await due(desk))[0]
    await writes(desk, lambda outbox: outbox.finish(sent.id, NoticeState.SENT))
    await writes(desk, lambda outbox: outbox.forget_before(NOW))
    [left] = await due(desk)
    assert left.id != sent.id
    await plans(desk, invitation(sent.person))
    assert len(await due(desk)) == 2, "its key is free again"


async def test_a_notice_that_does_not_exist_cannot_be_finished(desk):
    async with desk.writing() as work:
        with pytest.raises(LookupError):
            await work.outbox.finish("nothing", NoticeState.SENT)


@pytest.mark.parametrize(
    "kind",
    [
        NoticeKind.INVITATION,
        NoticeKind.EXTENDED,
        NoticeKind.RELEASE_EARLY,
        NoticeKind.RELEASE,
        NoticeKind.NO_SCAN,
        NoticeKind.ROSTER_CHANGED,
    ],
)
def test_stop_silences_reminders_and_no_news(kind):
    assert NoticeKind.REMINDER.is_reminder
    assert not kind.is_reminder
