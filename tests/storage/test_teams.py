"""Teams, their trajectory, changes of the roster, and the Teams teams where the app stands."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from storage.people.channels import Channel
from tests.storage.conftest import NOW, a_person, a_team, a_trajectory
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.postponing import Postponement, Reason
from trajectory.steps import START
from trajectory.teams import ChangeState, RosterChangeKind

ADDED = date(2027, 1, 11)
CHANNEL = Channel("19:noord", "Inkomen", "https://smba.trafficmanager.net/", "19:noord", "tenant")


async def a_change(desk, team, person, kind=RosterChangeKind.LEFT):
    async with desk.writing() as work:
        change = await work.roster_changes.propose(
            team_id=team.id, kind=kind, person=person, proposed_by=team.manager
        )
        await work.commit()
    return change


async def decides(desk, change, state):
    async with desk.writing() as work:
        first = await work.roster_changes.decide(change.id, state)
        await work.commit()
    return first


async def test_a_team_is_found_by_id_by_name_and_by_everybody_in_it(desk):
    team = await a_team(desk)
    async with desk.reading() as work:
        assert await work.teams.get(team.id) == replace(team, members=tuple(sorted(team.members)))
        found = await work.teams.by_names(["INKOMEN", "Zorg"])
        assert {key: one.id for key, one in found.items()} == {"inkomen": team.id}
        for person in team.people:
            assert [found.id for found in await work.teams.of_person(person)] == [team.id]


async def test_a_team_works_at_the_usual_hours_until_it_says_otherwise(desk):
    team, night = await a_team(desk), WorkingHours.read("22:30-06:30")
    assert team.hours == USUAL_HOURS
    for hours in (night, USUAL_HOURS):
        async with desk.writing() as work:
            await work.teams.work_at(team.id, hours)
            await work.commit()
        async with desk.reading() as work:
            assert [one.hours for one in await work.teams.all()] == [hours]


async def test_a_team_from_before_counts_from_the_first_look_and_only_once(desk):
    await a_team(desk)
    first, later = date(2027, 1, 11), date(2027, 2, 11)
    for today in (first, later):
        async with desk.writing() as work:
            await work.teams.count_from(today)
            await work.commit()
    async with desk.reading() as work:
        assert [team.enrolled for team in await work.teams.all()] == [first]


async def test_a_start_is_put_off_before_there_is_a_trajectory(desk):
    team, other = await a_team(desk), await a_team(desk, "Zorg")
    days = [date(2027, 2, 1), date(2027, 3, 1)]
    given = [Postponement(team.id, START, days[0], day, Reason.BUSY, "Druk") for day in days]
    async with desk.writing() as work:
        for one in reversed(given):
            await work.steps.postpone_start(one)
        await work.commit()
    async with desk.reading() as work:
        assert await work.steps.postponed_starts(team.id, other.id) == given
        assert await work.steps.postponed_starts(other.id) == []
        assert await work.steps.postponed_starts() == []


async def test_an_unknown_team_is_none_and_a_stranger_has_none(desk):
    await a_team(desk)
    stranger = await a_person(desk, "omar")
    async with desk.reading() as work:
        assert await work.teams.get("nothing") is None
        assert await work.teams.by_names(["Zorg"]) == {}
        assert await work.teams.of_person(stranger) == []


async def test_a_team_name_is_taken_whatever_its_capitals(desk):
    team = await a_team(desk)
    async with desk.writing() as work:
        with pytest.raises(Exception, match="name_key"):
            await work.teams.enrol([replace(team, name="inkomen")])


async def test_members_come_and_go_and_twice_is_once(desk):
    team = await a_team(desk)
    newcomer = await a_person(desk, "mei")
    async with desk.writing() as work:
        await work.teams.add_member(team.id, newcomer, ADDED)
        await work.teams.add_member(team.id, newcomer, ADDED)
        await work.teams.remove_member(team.id, team.members[0])
        await work.teams.remove_member(team.id, team.members[0])
        await work.commit()
    async with desk.reading() as work:
        found = await work.teams.get(team.id)
    assert set(found.members) == {newcomer, team.members[1]}


# ---- one trajectory per team


async def test_a_team_has_one_trajectory_also_when_two_people_start_it_at_once(desk):
    team = await a_team(desk)
    outcomes = await asyncio.gather(
        *(a_trajectory(desk, team) for _ in range(4)), return_exceptions=True
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, Stale)]
    assert len(refused) == 3
    assert {refusal.key for refusal in refused} == {"start-raced"}
    [started] = [outcome for outcome in outcomes if not isinstance(outcome, Stale)]
    async with desk.reading() as work:
        assert await work.trajectories.of_team(team.id) == started


async def test_a_trajectory_remembers_how_it_began(desk):
    team = await a_team(desk)
    started = await a_trajectory(desk, team)
    assert (started.team, started.language, started.started) == (team.id, Language.NL, NOW)
    async with desk.writing() as work:
        await work.trajectories.go_without_scan(started.id)
        await work.commit()
    async with desk.reading() as work:
        assert not (await work.trajectories.get(started.id)).with_scan


# ---- changes of the roster


async def test_the_same_proposal_twice_stays_one(desk):
    team = await a_team(desk)
    first = await a_change(desk, team, team.members[0])
    again = await a_change(desk, team, team.members[0])
    assert again == first
    async with desk.reading() as work:
        assert await work.roster_changes.get(first.id) == first


async def test_a_proposal_is_decided_once_whoever_is_first(desk):
    team = await a_team(desk)
    change = await a_change(desk, team, team.members[0])
    both = await asyncio.gather(
        decides(desk, change, ChangeState.CONFIRMED), decides(desk, change, ChangeState.DECLINED)
    )
    assert sorted(both) == [False, True]
    winner = (ChangeState.CONFIRMED, ChangeState.DECLINED)[both.index(True)]
    async with desk.reading() as work:
        assert (await work.roster_changes.get(change.id)).state is winner


async def test_after_a_decision_the_same_may_be_proposed_anew(desk):
    team = await a_team(desk)
    first = await a_change(desk, team, team.members[0])
    await decides(desk, first, ChangeState.DECLINED)
    assert (await a_change(desk, team, team.members[0])).id != first.id


async def test_nobody_decides_what_was_never_proposed(desk):
    async with desk.writing() as work:
        assert not await work.roster_changes.decide("nothing", ChangeState.CONFIRMED)
        assert await work.roster_changes.get("nothing") is None


# ---- where the app stands


async def test_a_teams_team_is_remembered_once_under_its_newest_name(desk):
    renamed = replace(CHANNEL, name="Inkomen Noord")
    for channel in (CHANNEL, renamed):
        async with desk.writing() as work:
            await work.channels.record(channel)
            await work.commit()
    async with desk.reading() as work:
        assert await work.channels.all() == [renamed]


async def test_two_events_of_one_installation_are_one_teams_team(desk):
    async def installed():
        async with desk.writing() as work:
            await work.channels.record(CHANNEL)
            await work.commit()

    await asyncio.gather(*(installed() for _ in range(4)))
    async with desk.reading() as work:
        assert await work.channels.all() == [CHANNEL]


async def test_a_removed_app_leaves_no_teams_team_behind(desk):
    async with desk.writing() as work:
        await work.channels.record(CHANNEL)
        await work.channels.forget(CHANNEL.teams_team_id)
        await work.channels.forget("19:never-there")
        await work.commit()
    async with desk.reading() as work:
        assert await work.channels.all() == []
