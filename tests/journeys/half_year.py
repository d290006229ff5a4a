"""Living half a year with a group: what people say and press, in their own language.

Labels come from the texts, so one life can be lived in every language; what matters is said
in words by the tests themselves.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from content.library import Library
from storage.engine.database import Database
from storage.work import Desk, Work
from tests import databases
from tests.chat import MONDAY, Somebody, Town, object_id, town_at_work
from tests.dialogs.towns import looks_at
from tests.notary import notary_of
from trajectory.language import Language
from trajectory.planning.programme import Programme
from trajectory.planning.sessions import Session
from trajectory.planning.working_days import ZONE
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.teams import Trajectory
from use_cases.notices import UNHEARD

LIBRARY = Library.load()
CALENDAR = LIBRARY.calendar
TYPED = {Language.NL: "mijn traject", Language.EN: "my trajectory"}


@asynccontextmanager
async def town_of_years(kind: str, folder: Path) -> AsyncIterator[Town]:
    """A town on this kind of database, which remembers what it sent in a year."""
    with databases.of_kind(kind, folder) as url:
        async with town_at_work(folder, url, keep_sent_days=365) as town:
            yield town


@dataclass
class HalfYear:
    """A group on its way: who plans, who guides, who is asked."""

    town: Town
    language: Language
    programme: Programme
    team: str
    manager: Somebody
    trainer: Somebody
    members: list[Somebody]

    def say(self, key: str, **variables: object) -> str:
        return LIBRARY.texts.of(self.language)(key, **variables)

    def title(self, kind: str) -> str:
        return self.programme.session(kind).title[self.language]

    @asynccontextmanager
    async def looking(self):
        """A look into the database, whichever it is."""
        database = Database(self.town.settings.database_url)
        try:
            async with Desk(database, notary_of(self.town.settings)).reading() as work:
                yield work
        finally:
            await database.close()

    async def _trajectory(self, work: Work) -> Trajectory:
        """The one that runs, or the last one."""
        [team] = (await work.teams.by_names([self.team])).values()
        trajectory = await work.trajectories.of_team(team.id)
        assert trajectory is not None
        return trajectory

    async def session(self, kind: str) -> Session:
        async with self.looking() as work:
            trajectory = await self._trajectory(work)
            sessions = await work.sessions.of_trajectory(trajectory.id)
        return [one for one in sessions if one.type == kind][-1]

    async def state(self) -> tuple[str, int]:
        """Where the trajectory stands, and how many mailboxes there are."""
        async with self.looking() as work:
            trajectory = await self._trajectory(work)
            return trajectory.state.value, len(await work.mailboxes.all())

    async def follow_up(self) -> Round:
        async with self.looking() as work:
            trajectory = await self._trajectory(work)
            rounds = await work.rounds.of_trajectory(trajectory.id)
        [follow_up] = [one for one in rounds if one.kind is RoundKind.FOLLOW_UP_SCAN]
        return follow_up

    # ---- the clock

    @property
    def today(self) -> date:
        return self.town.clock.moment.astimezone(ZONE).date()

    async def goes_to(self, day: date, hour: int = 10) -> None:
        """It is that day. Until then everything goes out at its own time, and one night a week is
        lived, besides the last."""
        moment, week = datetime.combine(day, time(hour), ZONE), timedelta(weeks=1)
        while self.town.clock.moment + week < moment:
            await self.town.until(self.town.clock.moment + week)
        await self.town.until(moment)

    # ---- what people do

    async def opens(self, person: Somebody, *labels: str) -> str:
        """From "my trajectory", one label after the other."""
        said = await person.says(TYPED[self.language])
        for label in labels:
            said = await person.presses(label)
        return said

    async def plans(self, kind: str) -> Session:
        """The manager proposes dates, the deadline passes, the trainer chooses the first."""
        planning, title = self.say("way-planning"), self.title(kind)
        await self.opens(self.manager, planning, title)
        for key in ("plan-dates-button", "plan-check-button", "plan-ask-button"):
            await self.manager.presses(self.say(key))
        async with self.looking() as work:
            trajectory = await self._trajectory(work)
            proposed = (await work.sessions.of_trajectory(trajectory.id))[-1]
            proposal = await work.date_proposals.get(proposed.id)
        assert proposal is not None
        await self.goes_to(CALENDAR.after(proposal.deadline.astimezone(ZONE).date(), 1))
        await self.opens(self.trainer, planning, title)
        await self.trainer.presses(self.say("plan-confirm-button"))
        return await self.session(kind)

    async def moves(self, kind: str) -> Session:
        await self.opens(self.manager, self.say("way-planning"), self.title(kind))
        await self.manager.presses(self.say("plan-move-button"))
        later = CALENDAR.after((await self.session(kind)).parts[0].day, 2).isoformat()
        await self.manager.presses(self.say("plan-check-button"), d1p1=later)
        if self.say("plan-move-confirm") not in self.manager.buttons():
            await self.manager.presses(self.say("plan-check-button"))
        await self.manager.presses(self.say("plan-move-confirm"))
        return await self.session(kind)

    async def holds(self, kind: str) -> date:
        """The session takes place; it is the next working day."""
        session = await self.session(kind)
        last = session.parts[-1].day
        await self.goes_to(last, 20)
        await self.goes_to(CALENDAR.after(last, 1))
        return last

    async def answers(self, people: Sequence[Somebody], values: Sequence[int]) -> None:
        """Each gives one answer to every question of whatever waits."""
        for person, value in zip(people, values, strict=False):
            page = await person.opens_private_page()
            waiting = page.waiting
            assert waiting, person.name
            for asked in waiting:
                page.waiting = [asked]
                assert await page.answers(value, "Iets") == "in"

    async def summarises(self, kind: str, action: str, due: date) -> None:
        """The trainer writes what was discussed and one agreement, and lets it go."""
        session = await self.session(kind)
        context = {"session": session.id, "team": await self.team_id()}
        await self.trainer.repeats("summary.write", **context)
        blocks = [
            part["id"]
            for part in self.trainer.card["body"]
            if part.get("id", "").startswith("block")
        ]
        await self.trainer.presses(
            self.say("form-on"), present="8", **dict.fromkeys(blocks, "We spraken over het werk")
        )
        await self.trainer.presses(
            self.say("form-check"), what=action, owner="member", due=due.isoformat()
        )
        await self.trainer.presses(self.say("form-release"))

    async def adopts(self, theme: str, text: str) -> None:
        """The trainer words a norm, the members are asked, and the team adopts it."""
        way = self.say("way-norms")
        name = next(one.title[self.language] for one in LIBRARY.norm_themes if one.id == theme)
        await self.opens(self.trainer, way, name, self.say("norms-add"))
        await self.trainer.presses(self.say("norms-save"), kind="do", text=text)
        await self.opens(self.trainer, way, name, self.say("support-button"))
        await self.trainer.presses(self.say("support-confirm"))
        await self.goes_to(CALENDAR.after(self.today, 2))
        await self.answers(self.members[:7], [3] * 7)
        await self.goes_to(CALENDAR.after(self.today, 12))
        await self.opens(self.trainer, way, name, self.say("adopt-button"))
        choices = {
            part["id"]: "adopt"
            for part in self.trainer.card["body"]
            if part["type"] == "Input.ChoiceSet"
        }
        await self.trainer.presses(self.say("adopt-record"), day=self.today.isoformat(), **choices)

    async def changes_roster(self, kind: str, **who: str) -> None:
        """The manager proposes a change, the trainer confirms it."""
        await self.opens(self.manager, self.say("manage-button"), self.say("manage-roster"))
        await self.manager.presses(self.say("change-button"), kind=kind, **who)
        await self.town.a_moment_later()
        looks_at(self.trainer, self.say("notice-change-title", team=self.team))
        await self.trainer.presses(self.say("change-confirm"))
        await self.town.a_moment_later()
        await self.town.until(self.town.clock.now() + timedelta(minutes=2))

    # ---- what the bot sends by itself

    async def told(self, *people: Somebody) -> dict[str, list[tuple[str, date]]]:
        """The kind and day of every message that came by itself, of whoever got most first. A card
        that became one line makes no sound."""
        sent = {one.name: await self._sent(one) for one in people}
        return dict(sorted(sent.items(), key=lambda entry: -len(entry[1])))

    async def _sent(self, somebody: Somebody) -> list[tuple[str, date]]:
        async with self.looking() as work:
            person = await work.people.by_object_id(object_id(somebody.name))
            assert person is not None, somebody.name
            sent = await work.outbox.sent_since(person.id, MONDAY)
        return [
            (kind, ended.astimezone(ZONE).date()) for kind, ended in sent if kind not in UNHEARD
        ]

    async def team_id(self) -> str:
        async with self.looking() as work:
            [team] = (await work.teams.by_names([self.team])).values()
        return team.id

    async def person_id(self, account: str) -> str:
        async with self.looking() as work:
            [team] = (await work.teams.by_names([self.team])).values()
            people = await work.people.many(team.people)
        return next(person.id for person in people if person.upn == account)
