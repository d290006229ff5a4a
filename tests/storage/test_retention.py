"""What goes when it is long over, and what stays as long as somebody needs it."""

from datetime import date, timedelta

import pytest

from storage.people.seen import Seen
from tests.storage.conftest import a_person, a_round, a_team, a_trajectory
from trajectory.language import Language
from trajectory.postponing import Halt, Postponement, Reason
from trajectory.rounds.rounds import RoundState
from trajectory.teams import ChangeState, RosterChangeKind, TrajectoryState

ENDED = date(2027, 3, 1)
LATER = date(2028, 3, 1)
"""A night, long after."""
DAY = timedelta(days=1)


async def ends(desk, trajectory_id, state=TrajectoryState.STOPPED, until=None):
    reason = Reason.OTHER if state is TrajectoryState.STOPPED else None
    async with desk.writing() as work:
        await work.trajectories.move_to(trajectory_id, state)
        await work.steps.halt(Halt(trajectory_id, ENDED, until, reason, "Wim was er niet"))
        await work.commit()


async def a_night(desk, day, leads=()):
    """Everybody's part is looked at; whoever has had none since the end of the team."""
    async with desk.writing() as work:
        await work.retention.note_parts(day, leads)
        gone = await work.retention.partless_since(ENDED)
        await work.commit()
    return gone


async def a_full_life(desk, team):
    """A round that closed, a decided change, and reasons for what came later."""
    scan = await a_round(desk, team)
    async with desk.writing() as work:
        await work.invitations.freeze(scan.id, team.members)
        await work.rounds.move_to(scan.id, RoundState.RELEASED)
        change = await work.roster_changes.propose(
            team_id=team.id,
            kind=RosterChangeKind.LEFT,
            person=team.members[0],
            proposed_by=team.manager,
        )
        await work.roster_changes.decide(change.id, ChangeState.DECLINED)
        late = ("start", ENDED, ENDED + DAY, Reason.BUSY, "Wim was er niet")
        await work.steps.postpone(Postponement(scan.trajectory, *late))
        await work.steps.postpone_start(Postponement(team.id, *late))
        await work.peer_groups.sit_out(scan.trajectory, team.members[1], ENDED)
        await work.commit()
    return scan


async def kept(desk, team, scan):
    """How many of these are left: asked, changes, delays, late starts, sitting out, reasons."""
    async with desk.reading() as work:
        halts = await work.steps.halts([scan.trajectory])
        data = [await work.personal_data.export(id) for id in team.people]
        return (
            len(await work.invitations.of_round(scan.id)),
            sum(len(rows.get("roster_change", ())) for rows in data),
            len(await work.steps.postponements(scan.trajectory)),
            len(await work.steps.postponed_starts(team.id)),
            sum(len(rows.get("sitting_out", ())) for rows in data),
            len([halt for halt in halts.values() if halt.reason or halt.line]),
        )


async def forgets(desk, day):
    async with desk.writing() as work:
        count = await work.retention.forget_ended(day)
        await work.commit()
    return count


# ---- what was decided in a trajectory


async def test_what_was_decided_goes_on_its_day_and_not_a_day_earlier(desk):
    team = await a_team(desk)
    scan = await a_full_life(desk, team)
    await ends(desk, scan.trajectory)
    before = await kept(desk, team, scan)
    assert all(before)
    assert await forgets(desk, ENDED - DAY) == 0
    assert await kept(desk, team, scan) == before
    assert await forgets(desk, ENDED) == 5  # one of everything but who was asked
    assert await kept(desk, team, scan) == (2, 0, 0, 0, 0, 0), "the next scan is held against it"
    assert await forgets(desk, ENDED) == 0


async def test_a_team_that_goes_on_loses_nothing_when_its_neighbour_is_forgotten(desk):
    running = await a_team(desk)
    stopped = await a_team(desk, "Zuid", ("omar", "chen"), ("nadia", "kwame", "hanan"))
    scan, other = await a_full_life(desk, running), await a_full_life(desk, stopped)
    before = await kept(desk, running, scan)
    await ends(desk, other.trajectory)
    assert await forgets(desk, LATER) == 5
    assert await kept(desk, running, scan) == before


@pytest.mark.parametrize("state", [TrajectoryState.PAUSED, TrajectoryState.RUNNING])
async def test_a_team_that_rests_loses_nothing(desk, state):
    team = await a_team(desk)
    scan = await a_full_life(desk, team)
    await ends(desk, scan.trajectory, state)
    assert await forgets(desk, LATER) == 0


async def test_themes_that_come_back_keep_a_closed_trajectory(desk):
    team = await a_team(desk)
    scan = await a_full_life(desk, team)
    await ends(desk, scan.trajectory, TrajectoryState.CLOSED, until=LATER)
    assert await forgets(desk, LATER - DAY) == 0
    assert await a_night(desk, LATER - DAY) == []
    assert await forgets(desk, LATER) > 0


async def test_a_round_that_still_runs_keeps_everything(desk):
    team = await a_team(desk)
    scan = await a_full_life(desk, team)
    await ends(desk, scan.trajectory)
    async with desk.writing() as work:
        await work.rounds.move_to(scan.id, RoundState.OPEN)
        await work.commit()
    assert await forgets(desk, LATER) == 0


async def test_an_account_that_nobody_has_spoken_with_stays_asked_until_somebody_has(desk):
    """Else it would come on the list of accounts that nobody has seen: so it gave no answer."""
    team = await a_team(desk)
    samira, kofi = team.members
    scan = await a_full_life(desk, team)
    async with desk.writing() as work:
        await work.rounds.move_to(scan.id, RoundState.WITHDRAWN)
        await work.people.record_seen(await seen(work, "Samira", samira))
        await work.commit()
    await ends(desk, scan.trajectory)
    await forgets(desk, LATER)
    async with desk.reading() as work:
        assert await work.invitations.of_round(scan.id) == (kofi,)
        assert kofi not in [one.id for one in await work.people.never_seen_or_asked()]
    async with desk.writing() as work:
        await work.people.record_seen(await seen(work, "Kofi", kofi))
        await work.commit()
    await forgets(desk, LATER)
    async with desk.reading() as work:
        assert await work.invitations.of_round(scan.id) == ()


async def seen(work, name, person_id):
    upn = (await work.people.get(person_id)).upn
    return Seen(f"oid-{name}", name, Language.NL, upn=upn)


# ---- people


async def test_nobody_counts_as_long_as_their_team_goes_on_or_has_still_to_start(desk):
    await a_team(desk, "Zuid", members=("omar",))
    await a_trajectory(desk, await a_team(desk))
    await a_night(desk, ENDED)
    assert await a_night(desk, LATER) == []


async def test_a_part_that_ends_counts_from_that_night(desk):
    team = await a_team(desk)
    started = await a_trajectory(desk, team)
    await a_night(desk, ENDED - DAY)
    await ends(desk, started.id)
    assert set(await a_night(desk, ENDED)) == set(team.people)


async def test_whoever_leaves_the_team_counts_and_whoever_comes_back_does_not(desk):
    team = await a_team(desk)
    samira = team.members[0]
    async with desk.writing() as work:
        await work.teams.remove_member(team.id, samira)
        await work.commit()
    assert await a_night(desk, ENDED) == [samira]
    async with desk.writing() as work:
        await work.teams.add_member(team.id, samira, ENDED)
        await work.commit()
    assert await a_night(desk, LATER) == []
    async with desk.writing() as work:
        await work.teams.remove_member(team.id, samira)
        await work.commit()
    assert await a_night(desk, LATER) == [], "counted from this night, not from the first"


async def test_a_part_in_another_team_is_enough(desk):
    team, other = await a_team(desk), await a_team(desk, "Zuid", ("kofi",), ("a", "b", "c"))
    await ends(desk, (await a_trajectory(desk, team)).id)
    gone = await a_night(desk, ENDED)
    assert other.members[0] not in gone
    assert team.members[0] in gone or team.members[1] in gone


async def test_a_programme_lead_always_has_a_part(desk):
    lida = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    person = await a_person(desk, "lida")
    async with desk.writing() as work:
        seen = await work.people.record_seen(
            Seen(object_id=lida, name="Lida", upn="lida@amsterdam.example", language="nl")
        )
        await work.commit()
    assert seen.id == person
    assert await a_night(desk, ENDED, leads=(lida,)) == []
    assert await a_night(desk, ENDED) == [person]


async def test_a_guide_of_a_team_that_ended_is_nowhere_and_the_team_is_still_there(desk):
    team = await a_team(desk)
    await ends(desk, (await a_trajectory(desk, team)).id)
    async with desk.writing() as work:
        await work.personal_data.fade(team.manager)
        await work.commit()
    async with desk.reading() as work:
        assert await work.personal_data.export(team.manager) == {}
        after = await work.teams.get(team.id)
        manager = await work.people.get(after.manager)
    assert (after.trainer, after.coach, after.members) == (team.trainer, team.coach, team.members)
    assert (manager.object_id, manager.upn, manager.name) == (None, None, "")
    assert manager.id not in await a_night(desk, ENDED), "nobody is left to forget"


async def test_a_member_who_fades_is_erased(desk):
    team = await a_team(desk)
    async with desk.writing() as work:
        await work.personal_data.fade(team.members[0])
        await work.commit()
    async with desk.reading() as work:
        assert await work.personal_data.export(team.members[0]) == {}
        assert (await work.teams.get(team.id)).members == team.members[1:]
