"""A team with its people, and how that differs from the team in Teams."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.teams import Person, Team
from use_cases.services import RosterMember, Services


@dataclass(frozen=True, slots=True)
class Group:
    """A team with the people on its cards."""

    team: Team
    manager: Person
    trainer: Person
    coach: Person
    members: tuple[Person, ...]
    """By name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Names that stand only in Teams, and names that stand only in the enrolment."""

    extra: list[str]
    missing: list[str]


async def group_of(work: Work, team: Team) -> Group:
    """Read the people of a team."""
    members = await work.people.many(team.members)
    return Group(
        team=team,
        manager=await work.people.get(team.manager),
        trainer=await work.people.get(team.trainer),
        coach=await work.people.get(team.coach),
        members=tuple(sorted(members, key=lambda person: person.called.casefold())),
    )


async def roster_in_teams(services: Services, group: Group) -> Sequence[RosterMember]:
    """The roster of the Teams team that is this team: the one that shares most people. Empty
    when none has its name, or it cannot be read. Teams is asked outside any transaction."""
    async with services.desk.reading() as work:
        channels = await work.channels.all()
    wanted = set().union(*(_keys(person) for person in (*group.members, group.manager)))
    best: Sequence[RosterMember] = ()
    most = 0
    for channel in channels:
        if channel.name.casefold() != group.team.name.casefold():
            continue
        roster = await services.directory.roster(channel)
        shared = sum(bool(_keys_of_entry(entry) & wanted) for entry in roster)
        if shared > most:
            best, most = roster, shared
    return best


def difference(group: Group, in_teams: Sequence[RosterMember]) -> Difference:
    """How the roster in Teams differs from the enrolment; the three guides belong in none."""
    guides = (group.manager, group.trainer, group.coach)
    known = [_keys(person) for person in (*group.members, *guides)]
    there = [_keys_of_entry(entry) for entry in in_teams]
    extra = [
        entry.name or entry.upn or "?"
        for entry, keys in zip(in_teams, there, strict=True)
        if not any(keys & person for person in known)
    ]
    missing = [
        person.called for person in group.members if not any(_keys(person) & keys for keys in there)
    ]
    return Difference(extra, missing)


def _keys(person: Person) -> set[str]:
    return set(person.names)


def _keys_of_entry(entry: RosterMember) -> set[str]:
    return {one.lower() for one in (entry.object_id, entry.upn, entry.mail) if one}
