"""Living half a year with a group: what people say and press, in their own language.

Labels come from the texts, so one life can be lived in every language; what matters is said
in words by the tests themselves.
"""

from collections.abc import Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

from content.library import Library
from storage.engine.database import Database
from storage.work import Desk
from tests.chat import Somebody, Town
from tests.dialogs.towns import looks_at
from tests.notary import notary_of
from trajectory.language import Language
from trajectory.planning.programme import Programme
from trajectory.planning.sessions import Session
from trajectory.planning.working_days import ZONE
from trajectory.rounds.rounds import Round, RoundKind

LIBRARY = Library.load()
CALENDAR = LIBRARY.calendar
TYPED = {Language.NL: "mijn traject", Language.EN: "my trajectory"}


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

    async def session(self, kind: str) -> Session:
        async with self.looking() as work:
            [trajectory] = await work.trajectories.all()
            sessions = await work.sessions.of_trajectory(trajectory.id)
        return [one for one in sessions if one.type == kind][-1]

    async def state(self) -> tuple[str, int]:
        """Where the trajectory stands, and how many mailboxes there are."""
        async with self.looking() as work:
            [trajectory] = await work.trajectories.all()
            return trajectory.state.value, len(await work.mailboxes.all())

    async def follow_up(self) -> Round:
        async with self.looking() as work:
            [trajectory] = await work.trajectories.all()
            rounds = await work.rounds.of_trajectory(trajectory.id)
        [follow_up] = [one for one in rounds if one.kind is RoundKind.FOLLOW_UP_SCAN]
        return follow_up

    # ---- the clock

    @property
    def today(self) -> date:
        return self.town.clock.moment.astimezone(ZONE).date()

    async def goes_to(self, day: date, hour: int = 10) -> None:
        """It is that day; what is due goes out. Days on which nothing happens are not lived."""
        self.town.clock.moment = datetime.combine(day, time(hour), ZONE)
        await self.town.a_moment_later()

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
            [trajectory] = await work.trajectories.all()
            proposed = (await work.sessions.of_trajectory(trajectory.id))[-1]
            proposal = await work.date_proposals.get(proposed.id)
        assert proposal is not None
        await self.goes_to(CALENDAR.after(proposal.deadline.astimezone(ZONE).date(), 1))
        await self.opens(self.trainer, planning, title)
        await self.trainer.presses(self.say("plan-confirm-button"))
        return await self.session(kind)

    async def moves(self, kind: str) -> Session:
        await self.opens(self.manager, self.say("way-planning"), self.title(kind))
        for key in ("plan-move-button", "plan-check-button", "plan-move-confirm"):
            await self.manager.presses(self.say(key))
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

    async def team_id(self) -> str:
        async with self.looking() as work:
            [team] = (await work.teams.by_names([self.team])).values()
        return team.id

    async def person_id(self, account: str) -> str:
        async with self.looking() as work:
            [team] = (await work.teams.by_names([self.team])).values()
            people = await work.people.many(team.people)
        return next(person.id for person in people if person.upn == account)
