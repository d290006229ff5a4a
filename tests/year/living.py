"""Teams that closed, and all that can come in the year after it: agreements whose day comes, the
yearly question with its reminders, themes that come back, new editions of the guide of the
directorate, another coach, and both cards of every month.

Everything is sent by the bot itself, at its own time. Some people are in two teams.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from storage.engine.database import Database
from storage.trajectories.norms import NormWish
from storage.work import Desk, Work
from tests.chat import LEAD, Town, csv_of, profiles, town_at_work, upn
from tests.databases import sqlite_in
from tests.dialogs.towns import team_id
from tests.notary import notary_of
from trajectory.agreements import Rhythm
from trajectory.language import Language
from trajectory.norms import Adoption, GuideNorm, NormKind
from trajectory.planning.working_days import ZONE
from trajectory.postponing import Halt
from trajectory.roles import Role
from trajectory.teams import TrajectoryState

BEGINS = datetime(2027, 1, 4, 10, 0, tzinfo=ZONE)
YEAR = timedelta(days=365)
MEMBERS = 8
MEMBER, GUIDE = "member", "manager or reader"
MOST = {MEMBER: 18, GUIDE: 30}
"""Messages in a year, at most (listening.md, "The budget")."""
HEAVIEST = 10
CARD = "Deze maand"


@dataclass(frozen=True)
class Load:
    """What one person got in a year: messages that made a sound, and how many were a card of the
    month."""

    name: str
    part: str
    total: int
    cards: int


@dataclass(frozen=True)
class Group:
    """A team of the municipality: short names of everybody in it."""

    name: str
    guides: tuple[str, str, str]
    members: tuple[str, ...]


def municipality(teams: int) -> list[Group]:
    """So many teams; in each but the first, one member is in the team before it too. Trainer and
    coach are shared by two teams."""
    groups: list[Group] = []
    for n in range(teams):
        own = [f"m{n}x{k}" for k in range(MEMBERS)]
        if groups:
            own[0] = groups[-1].members[-1]
        pair = n // 2
        guides = (f"manager{n}", f"trainer{pair}", f"coach{pair}")
        groups.append(Group(f"Team {n}", guides, tuple(own)))
    return groups


@asynccontextmanager
async def between(folder: Path, groups: Sequence[Group]) -> AsyncIterator[Town]:
    """These teams, each closed some days ago, with their norm and everybody in a chat."""
    async with town_at_work(folder, sqlite_in(folder), now=BEGINS) as town:
        names = {name for group in groups for name in (*group.guides, *group.members)}
        everybody = (LEAD, *sorted(names))
        profiles(town, everybody)
        for name in everybody:
            await getattr(town, name).installs()
        for group in groups:
            await town.lida.sends(csv_of(group.name, "team", group.guides, group.members))
        await town.a_moment_later()
        database = Database(town.settings.database_url)
        async with Desk(database, notary_of(town.settings)).writing() as work:
            for nth, group in enumerate(groups):
                await _closed(work, group, BEGINS.date() - timedelta(days=20 * nth + 10))
            await work.commit()
        await database.close()
        yield town


async def _closed(work: Work, group: Group, day: date) -> None:
    """A trajectory of this team that was closed on this day at half of its themes: the others come
    back, agreements stand open, and its norms are shared."""
    [team] = [one for one in await work.teams.all() if one.name == group.name]
    began = datetime.combine(day - timedelta(days=180), BEGINS.timetz())
    trajectory = await work.trajectories.start(
        team_id=team.id, language=Language.NL, with_scan=True, programme="team@1", now=began
    )
    await work.trajectories.move_to(trajectory.id, TrajectoryState.CLOSED)
    comes_back = day + timedelta(days=200)
    await work.steps.halt(Halt(trajectory.id, day, comes_back, None))
    norms = [
        await work.norms.word(
            trajectory_id=trajectory.id,
            theme=theme,
            kind=NormKind.DO,
            text=f"Wij letten op {theme}",
        )
        for theme in ("others", "hybrid")
    ]
    await work.norms.adopt([norm.id for norm in norms], day, Adoption.BEFORE)
    await work.norms.set_wish(NormWish(trajectory.id, shared_on=day))
    guide = [GuideNorm(norm.id, norm.theme, norm.kind, norm.text) for norm in norms]
    await work.norm_guides.add(trajectory.id, made=day, norms=guide, crossings=(), agreements=())
    for rhythm, owner in ((Rhythm.ONCE, Role.MANAGER), (Rhythm.QUARTER, Role.MEMBER)):
        await work.agreements.record(
            trajectory_id=trajectory.id,
            what="Elke maand een oefening",
            owner=owner,
            due=day + timedelta(days=90),
            rhythm=rhythm,
        )


async def lives(town: Town, groups: Sequence[Group]) -> list[Load]:
    """A year; afterwards what each person got, the heaviest first."""
    people = everybody_in(groups)
    before = {name: len(got(town, name)) for name in people}
    for month in range(1, 13):
        await town.until(BEGINS + month * YEAR / 12)
        await changes_hands(town, groups[month % len(groups)], month)
    loads = [_load(groups, name, got(town, name)[before[name] :]) for name in people]
    return sorted(loads, key=lambda one: (-one.total, one.name))


async def changes_hands(town: Town, group: Group, month: int) -> None:
    """Once a year each team gets another coach, and somebody new."""
    if month > MEMBERS:
        return
    team = team_id(town, group.name)
    coach = upn(f"coach{(month + 1) % 2}")
    await town.lida.repeats("hand_over.confirm", team=team, role="coach", person=coach)
    await town.a_moment_later()


def everybody_in(groups: Sequence[Group]) -> list[str]:
    return sorted({name for group in groups for name in (*group.guides, *group.members)})


def _load(groups: Sequence[Group], name: str, titles: Sequence[str]) -> Load:
    part = GUIDE if any(name in group.guides for group in groups) else MEMBER
    cards = sum(title.startswith(CARD) for title in titles)
    return Load(name, part, len(titles), cards)


def got(town: Town, name: str) -> list[str]:
    """What each message said in one line that made a sound in somebody's chat, in order."""
    shown = town.teams.shown_in(f"a:{name}")
    return [str(one.activity.get("summary", "")) for one in shown if not one.changed]


def table(loads: Sequence[Load]) -> str:
    """The heaviest people, as a page shows them."""
    rows = [f"{one.name:<12}{one.part:<20}{one.total:>4}{one.cards:>4}" for one in loads]
    head = f"{'who':<12}{'part':<20}{'all':>4}{'cards':>4}"
    return "\n".join([head, *rows[:HEAVIEST]])
