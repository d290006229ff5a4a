"""Bad days: replicas that die, a database that restarts, a Teams that is away, clocks that jump.

Whatever happens, nothing is lost, and nobody gets more than what was just on its way twice.
"""

import asyncio
from datetime import timedelta

import pytest

from bot.sending.delivery import AT_ONCE, LEASE
from bot.sending.outcomes import MOST_ATTEMPTS
from bot.teams.connector import Connector, Ours
from dialogs import notices
from storage.engine.database import Database
from storage.people.outbox_rows import NoticeState, OutboxRow
from storage.work import Desk
from tests import servers
from tests.deliveries.crash import POINTS, killed
from tests.deliveries.wave import MONDAY, a_wave, replica
from tests.fakes import Failure
from tests.notary import notary_for
from use_cases.notices import NoticeKind

ON_ONE = pytest.mark.parametrize("shared_url", ["postgresql"], indirect=True)
"""For what does not depend on the kind of database; replicas share this one."""


async def states(database):
    async with database.session(reading=True) as session:
        rows = (await session.exec(OutboxRow.__table__.select())).mappings().all()
    return [row["state"] for row in rows if row["kind"] == NoticeKind.INVITATION]


async def sends_rest(database, clock, **parts):
    """Another replica, when the dead one's time is over."""
    clock.on(seconds=LEASE.total_seconds())
    async with replica(database, clock, **parts) as other:
        await other.send_due()


# ---- a replica dies


@pytest.mark.parametrize("point", POINTS)
async def test_a_replica_killed_anywhere_loses_nothing(
    database, shared_url, desk, teams, clock, point
):
    """kill -9 in its third message: others were on their way at the same time."""
    wave = await a_wave(desk, teams, 8)
    assert await killed(shared_url, clock.now(), point, 1 if point == "claimed" else 3)
    before = wave.got()
    finished = (await states(database)).count(NoticeState.SENT)
    await sends_rest(database, clock)
    assert all(wave.got()), "nobody is forgotten"
    twice = sum(wave.got()) - len(wave.members)
    assert twice <= sum(before) - finished, "only what was sent and not noted comes again"
    assert max(wave.got()) <= 2
    assert set(await states(database)) == {NoticeState.SENT}


async def test_a_replica_that_was_too_slow_does_not_undo_what_another_did(
    database, desk, teams, clock
):
    await a_wave(desk, teams, 1)
    async with replica(database, clock) as slow, replica(database, clock) as quick:
        [held] = await slow._claim(1)
        clock.on(seconds=LEASE.total_seconds())
        await quick.send_due()
        await slow.outcomes.give_up(held, "too late")
    assert await states(database) == [NoticeState.SENT]


async def test_a_replica_that_was_too_slow_sends_nothing_any_more(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 1)
    async with replica(database, clock) as slow, replica(database, clock) as quick:
        [held] = await slow._claim(1)
        looked_at = await slow._letter(held)
        clock.on(seconds=LEASE.total_seconds())
        await quick.send_due()
        await slow._deliver(held, looked_at)
    assert wave.got() == [1]
    assert await states(database) == [NoticeState.SENT]


async def test_two_replicas_that_start_at_once_send_everything_once(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 30)
    async with replica(database, clock) as one, replica(database, clock) as other:
        assert sum(await asyncio.gather(one.send_due(), other.send_due())) == 30
    assert wave.got() == [1] * 30


async def test_two_replicas_make_the_tables_of_an_empty_database_together(postgres_url):
    replicas = [Database(postgres_url) for _ in range(2)]
    await asyncio.gather(*(database.migrate() for database in replicas))
    assert all([await database.is_current() for database in replicas])
    for database in replicas:
        await database.close()


@ON_ONE
async def test_a_replica_that_stops_finishes_what_it_has_in_hand(database, desk, teams, clock):
    wave = await a_wave(desk, teams, AT_ONCE + 20)
    teams.delay = 0.05
    async with replica(database, clock) as leaving:
        sending = asyncio.create_task(leaving.send_due())
        await teams.arrived.wait()
        leaving.stop()
        handled = await sending
    assert handled == sum(wave.got()) == (await states(database)).count(NoticeState.SENT)
    assert handled < len(wave.members)
    async with replica(database, clock) as other:
        await other.send_due()
    assert wave.got() == [1] * len(wave.members)


# ---- Teams is away


@ON_ONE
async def test_teams_is_away_for_an_hour_and_everybody_still_hears_it(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 4)
    everybody = [f"a:lid{n}" for n in range(4)]
    teams.refusals = {chat: Failure(503) for chat in everybody}
    async with replica(database, clock) as delivery:
        await until(delivery, clock, MONDAY + timedelta(hours=1))
        assert wave.got() == [0] * 4
        teams.refusals.clear()
        await until(delivery, clock, MONDAY + timedelta(hours=4))
    assert wave.got() == [1] * 4
    assert set(await states(database)) == {NoticeState.SENT}


async def until(delivery, clock, moment):
    while (due := await delivery.next_due()) is not None and due <= moment:
        clock.moment = max(clock.moment, due)
        await delivery.send_due()
    clock.moment = moment


@ON_ONE
async def test_an_answer_that_is_lost_on_the_line_is_asked_again_and_no_more(
    database, desk, teams, clock
):
    """Teams took the message, and the line broke before it said so."""
    wave = await a_wave(desk, teams, 5)
    teams.lost = 1
    async with replica(database, clock) as delivery:
        await until(delivery, clock, MONDAY + timedelta(hours=1))
    assert sorted(wave.got()) == [1, 1, 1, 1, 2]


@ON_ONE
async def test_without_a_token_everything_waits_and_nothing_is_given_up(
    database, desk, teams, clock, monkeypatch
):
    """The secret of the bot ended on a Monday morning; at eleven somebody made a new one."""
    wave = await a_wave(desk, teams, 3)
    ended = Ours("invalid_client", everything=True)

    async def refuse(*_):
        return ended

    with monkeypatch.context() as broken:
        broken.setattr(Connector, "send", refuse)
        async with replica(database, clock) as delivery:
            await until(delivery, clock, MONDAY + timedelta(hours=1))
    async with desk.reading() as work:
        assert await work.dead_letters.all() == []
    async with replica(database, clock) as delivery:
        await until(delivery, clock, MONDAY + timedelta(hours=1, minutes=6))
    assert wave.got() == [1] * 3


# ---- the database is away


async def test_a_database_that_drops_everybody_costs_nothing_but_time(postgres_url, teams, clock):
    """As when it is restarted: all connections end, and new ones are refused for a while."""
    database = Database(postgres_url)
    await database.migrate()
    wave = await a_wave(Desk(database, notary_for(str(database.url))), teams, 12)
    teams.delay = 0.1
    name = postgres_url.partition("@/")[2].partition("?")[0]
    async with replica(database, clock) as delivery:
        sending = asyncio.create_task(delivery.send_due())
        await teams.arrived.wait()
        servers.server().run("psql", "-qc", f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
        servers.server().run("psql", "-qc", f"{end}'{name}'")
        await asyncio.sleep(0.3)
        servers.server().run("psql", "-qc", f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        await sending
        clock.on(seconds=LEASE.total_seconds())
        await delivery.send_due()
    assert wave.got() == [1] * 12, "what was sent was noted when the database was back"
    await database.close()


# ---- clocks


@ON_ONE
@pytest.mark.parametrize("jump", [timedelta(hours=1), -timedelta(hours=1)])
async def test_a_clock_that_jumps_sends_nothing_twice_and_nothing_never(
    database, desk, teams, clock, jump
):
    wave = await a_wave(desk, teams, 3)
    async with replica(database, clock) as delivery:
        clock.moment += jump
        await delivery.send_due()
        clock.moment = MONDAY + timedelta(hours=1)
        await delivery.send_due()
        await delivery.send_due()
    assert wave.got() == [1] * 3


@ON_ONE
async def test_a_pause_set_by_a_clock_far_ahead_is_no_pause(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 2)
    async with replica(database, clock) as delivery:
        clock.on(days=1)
        await delivery.pace.pause("tenant", 60)
        clock.on(days=-1)
        await delivery.send_due()
    assert wave.got() == [1, 1]


# ---- the world changes while it waits


@ON_ONE
async def test_who_leaves_the_team_between_claim_and_send_gets_nothing(
    database, desk, teams, clock
):
    wave = await a_wave(desk, teams, 3)
    async with replica(database, clock) as delivery:
        held = {notice.person: notice for notice in await delivery._claim(3)}
        async with desk.writing() as work:
            [team] = await work.teams.all()
            await work.teams.remove_member(team.id, wave.members[0])
            await work.commit()
        for person in wave.members:
            await delivery._handle(held[person])
    assert wave.got() == [0, 1, 1]


@ON_ONE
async def test_a_trajectory_that_stops_during_a_wave_sends_no_more(database, desk, teams, clock):
    wave = await a_wave(desk, teams, AT_ONCE + 40)
    teams.delay = 0.03
    async with replica(database, clock) as delivery:
        sending = asyncio.create_task(delivery.send_due())
        await teams.arrived.wait()
        async with desk.writing() as work:
            await work.outbox.cancel(NoticeKind.INVITATION, wave.scan.id)
            await work.commit()
        await sending
        sent = sum(wave.got())
        await delivery.send_due()
    assert sent == sum(wave.got()) <= AT_ONCE, "only what was on its way"


@ON_ONE
async def test_who_is_erased_while_it_is_sent_leaves_nothing_behind(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 2)
    async with replica(database, clock) as delivery:
        held = await delivery._claim(2)
        async with desk.writing() as work:
            await work.personal_data.erase(wave.members[0])
            await work.commit()
        for notice in held:
            await delivery._handle(notice)
        await delivery.send_due()
    assert wave.got() == [0, 1]


# ---- a poisoned row


@ON_ONE
async def test_a_row_that_kills_whoever_takes_it_is_given_up_in_the_end(
    database, desk, teams, clock
):
    """Each replica dies of it before it notes anything; the sixth was the last."""
    wave = await a_wave(desk, teams, 1)
    for _ in range(MOST_ATTEMPTS):
        async with replica(database, clock) as dying:
            assert len(await dying._claim(1)) == 1
        clock.on(seconds=LEASE.total_seconds())
    async with replica(database, clock) as wary:
        await wary.send_due()
    assert wave.got() == [0]
    async with desk.reading() as work:
        [letter] = await work.dead_letters.all()
    assert letter.reason == "poisoned"


@ON_ONE
async def test_a_row_nobody_can_read_keeps_nobody_waiting(
    database, desk, teams, clock, monkeypatch
):
    wave = await a_wave(desk, teams, 3)
    make = notices._MAKERS[NoticeKind.INVITATION]

    async def poisoned(scene, work, notice):
        if notice.person == wave.members[1]:
            raise KeyError("lid1 zei iets")
        return await make(scene, work, notice)

    monkeypatch.setitem(notices._MAKERS, NoticeKind.INVITATION, poisoned)
    async with replica(database, clock) as delivery:
        await until(delivery, clock, MONDAY + timedelta(hours=5))
    assert wave.got() == [1, 0, 1]
    async with desk.reading() as work:
        [letter] = await work.dead_letters.all()
    assert letter.reason == "KeyError"
