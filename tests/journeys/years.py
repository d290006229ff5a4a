"""Living on with a group after its half year: what years bring, in each person's own language."""

from datetime import date, timedelta

from tests.chat import Somebody, csv_of, upn
from tests.dialogs.alive import answers_on
from tests.journeys.half_year import CALENDAR, LIBRARY, HalfYear
from trajectory.planning.programme import Programme, ProgrammeKind
from trajectory.planning.working_days import ZONE

SUPPORTED = 3
"""An answer of somebody who stands behind a norm."""


class Years(HalfYear):
    """A group that goes on after its first trajectory."""

    @property
    def lead(self) -> Somebody:
        return self.town.lida

    # ---- a whole trajectory

    async def plans_everything(self) -> list[str]:
        """The manager proposes all sessions in one go, the trainer chooses them in one go; in the
        order in which they are held."""
        await self.opens(self.manager, self.say("way-planning"), self.say("series-button"))
        await self.manager.presses(self.say("plan-check-button"))
        await self.manager.presses(self.say("plan-ask-button"))
        await self.town.a_moment_later()
        async with self.looking() as work:
            sessions = await work.sessions.of_trajectory((await self._trajectory(work)).id)
            proposals = [await work.date_proposals.get(one.id) for one in sessions]
        deadline = max(one.deadline for one in proposals if one)
        await self.goes_to(CALENDAR.after(deadline.astimezone(ZONE).date(), 1))
        self.trainer.looks_at_newest()
        await self.trainer.presses(self.say("series-confirm-button"))
        async with self.looking() as work:
            sessions = await work.sessions.of_trajectory((await self._trajectory(work)).id)
        return [one.type for one in sorted(sessions, key=lambda one: one.begins)]

    async def adopts_in_session(self, themes: dict[str, str]) -> None:
        """On the norm day the team decides aloud, under reserve; support follows, and comes."""
        day = (await self.session("norms")).parts[-1].day
        await self.goes_to(day, 16)
        for theme, text in themes.items():
            await self._decides_aloud(theme, text)
        await self.goes_to(CALENDAR.after(day, 1))
        await self.answer_what_waits("support", SUPPORTED)
        await self.goes_to(CALENDAR.after(day, 12))

    async def _decides_aloud(self, theme: str, text: str) -> None:
        way = self.say("way-norms")
        name = next(one.title[self.language] for one in LIBRARY.norm_themes if one.id == theme)
        await self.opens(self.trainer, way, name, self.say("norms-add"))
        await self.trainer.presses(self.say("norms-save"), kind="do", text=text)
        await self.opens(self.trainer, way, name, self.say("adopt-button"))
        await self.trainer.presses(self.say("adopt-record"), **self._everything("reserve"))

    def _everything(self, choice: str) -> dict[str, str]:
        choices = (one for one in self.trainer.card["body"] if one["type"] == "Input.ChoiceSet")
        return {one["id"]: choice for one in choices}

    async def answer_what_waits(self, kind: str, value: int) -> None:
        """Whoever was asked this answers it; nobody was left out."""
        for person in self.members:
            page = await person.opens_private_page()
            waiting = [one for one in page.waiting if one["kind"] == kind]
            assert waiting, (person.name, kind)
            for asked in waiting:
                page.waiting = [asked]
                assert await page.answers(value) == "in"

    async def closes_with(self, **typed: str) -> str:
        """The evaluation of the closing session is over, and the manager closes."""
        offer = await self.opens(self.manager, self.say("close-button"))
        await self.manager.presses(
            self.say("close-button"), **answers_on(self.manager.card), **typed
        )
        await self.town.a_moment_later()
        await self.town.a_moment_later()
        return offer

    # ---- people change

    async def hands_over(self, role: str, name: str) -> Somebody:
        """The programme lead puts somebody else in a role."""
        newcomer = getattr(self.town, name)
        await self.lead.says(self.say_overview())
        await self.lead.presses(self.team)
        await self.lead.presses(self.say("manage-button"))
        await self.lead.presses(self.say("manage-hand-over"))
        await self.lead.presses(self.say("hand-over-button"), role=role, person=upn(name))
        await self.town.a_moment_later()
        return newcomer

    def say_overview(self) -> str:
        return {"nl": "overzicht", "en": "overview"}[self.language]

    async def is_joined_by(self, name: str) -> Somebody:
        await self.changes_roster("new", new=upn(name))
        newcomer = getattr(self.town, name)
        self.members.append(newcomer)
        return newcomer

    # ---- an end, and a beginning

    async def begins(self, kind: ProgrammeKind) -> str:
        """The manager begins again: lightly, or the whole way."""
        await self.manager.says("start")
        if self.say("start-kind", kind=kind) in self.manager.buttons():
            await self.manager.presses(self.say("start-kind", kind=kind))
        light = kind is ProgrammeKind.NEXT
        said = await self.manager.presses(
            self.say("start-light-confirm" if light else "start-confirm")
        )
        await self.town.a_moment_later()
        self.programme = self._programme(kind)
        return said

    def _programme(self, kind: ProgrammeKind) -> Programme:
        return LIBRARY.programme_for(next(iter(self.programme.levels)), kind)

    async def stops(self, reason: str) -> None:
        """The programme lead stops the team."""
        await self.lead.says(self.say_overview())
        await self.lead.presses(self.team)
        await self.lead.presses(self.say("manage-button"))
        await self.lead.presses(self.say("manage-stop"))
        await self.lead.presses(self.say("stop-button"), reason=reason, line="")
        await self.town.a_moment_later()

    async def is_enrolled_again(self, level: str, guides: tuple[str, ...]) -> str:
        people = [one.name for one in self.members]
        said = await self.lead.sends(csv_of(self.team, level, guides, people))
        await self.town.a_moment_later()
        return said

    def later(self, **span: int) -> date:
        return self.today + timedelta(**span)
