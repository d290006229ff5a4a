"""The plan and the account of a directorate: actions with owners, where they stand, a report that
was decided on and that everybody reads. All of it by what its people type and press."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from trajectory.plan.quarters import Quarter
from tryout.examples.hands import Hands
from tryout.examples.whole import Directorate
from tryout.municipality import Person, table
from tryout.play import Stage, locale_of

_COLUMNS: Final = ("Actie", "Toelichting", "Gereed")
_WRITTEN: Final = timedelta(days=25)
"""So long after its end a quarter has a report that was decided on."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An action of the plan: which theme of the city, how long, and what its owner says of it."""

    title: str
    note: str
    theme: str
    function: str
    quarters: int
    """Until so many quarters after this one; a negative number goes on without an end."""
    status: str = ""
    line: str = ""


Words = dict[str, str]
_CLEAN: Final = (
    Planned("Gesprek bij het begin van de dienst", "Elke ploeg, elke maand een half uur.",
            "awareness", "hoofd Toezicht", -1, "done", "Elf van de twaalf ploegen deden het."),
    Planned("Een vaste route voor wie iets meemaakt", "Iedereen weet waar je terechtkunt.",
            "safety", "hoofd bedrijfsvoering", 1, "slightly_late", "De kaart is er nog niet."),
    Planned("Kleedruimtes voor iedereen", "Samen met de mensen van de post.",
            "access", "hoofd huisvesting", 0, "on_track", "Twee van de drie posten zijn klaar."),
    Planned("Werven in de buurt", "Een gesprek in plaats van een brief.",
            "representation", "adviseur werving", 2),
)  # fmt: skip
_WORK: Final = (
    Planned("Leidinggevenden oefenen een moeilijk gesprek", "Twee ochtenden per MT.",
            "leadership", "hoofd P&O", 1, "on_track", "De eerste ochtend is gepland."),
    Planned("Een commissie kijkt mee bij elke vacature", "Drie mensen, steeds andere.",
            "representation", "adviseur werving", 2),
    Planned("Elk kwartaal terug naar dit plan", "Een half uur in het DT.",
            "steering", "directiesecretaris", -1),
)  # fmt: skip
_CLEAN_ENGLISH: Final = (
    Planned("A talk at the start of the shift", "Every crew, half an hour a month.",
            "awareness", "head of Supervision", -1, "done", "Eleven of the twelve crews did it."),
    Planned("One route for whoever goes through something", "Everybody knows where to go.",
            "safety", "head of operations", 1, "slightly_late", "The card is not there yet."),
    Planned("Changing rooms for everybody", "Together with the people of the post.",
            "access", "head of housing", 0, "on_track", "Two of the three posts are ready."),
    Planned("Recruiting in the neighbourhood", "A talk instead of a letter.",
            "representation", "recruitment adviser", 2),
)  # fmt: skip
_WORK_ENGLISH: Final = (
    Planned("Managers practise a hard talk", "Two mornings per management team.",
            "leadership", "head of HR", 1, "on_track", "The first morning has a date."),
    Planned("A committee looks along at every vacancy", "Three people, others each time.",
            "representation", "recruitment adviser", 2),
    Planned("Back to this plan every quarter", "Half an hour in the directorate.",
            "steering", "secretary of the directorate", -1),
)  # fmt: skip
_RISK: Final[dict[str, Words]] = {
    "nl": {"words": "Trainers vallen uit.", "measure": "Een tweede pool.", "owner": "planner"},
    "en": {"words": "Trainers drop out.", "measure": "A second pool.", "owner": "planner"},
}
_REPORTS: Final[dict[str, tuple[Words, Words]]] = {
    "nl": (
        {
            "moved": "De eerste groepen rondden het programma af.",
            "still": "Eén groep wacht op ruimte in het rooster. We vragen twee dagdelen.",
            "kept": "Het gesprek bij het begin van de dienst is er, in bijna elke ploeg.",
            "promised": "Volgend kwartaal begint de rest van de groepen.",
        },
        {
            "moved": "De directie koos voor het programma en benoemde een projectleider.",
            "still": "De pilot wacht op zijn maand. We vragen ruimte in het rooster.",
            "kept": "Er was nog niets beloofd.",
            "promised": "De pilot begint met het DT zelf, twee MT’s en twee teams.",
        },
    ),
    "en": (
        {
            "moved": "The first groups finished the programme.",
            "still": "One group waits for room in the roster. We ask for two half-days.",
            "kept": "The talk at the start of the shift is there, in nearly every crew.",
            "promised": "Next quarter the rest of the groups begin.",
        },
        {
            "moved": "The directorate chose the programme and appointed a lead.",
            "still": "The pilot waits for its month. We ask for room in the roster.",
            "kept": "Nothing was promised yet.",
            "promised": "The pilot begins with the directorate itself, two MTs and two teams.",
        },
    ),
}
_DECIDED: Final = {
    "nl": "De directie stelt de rapportage vast.",
    "en": "The directorate adopts the report.",
}

Act = Callable[[], Awaitable[None]]


def language_of(stage: Stage, person: Person) -> str:
    """In which somebody types: "nl" or "en"."""
    return "en" if locale_of(stage.world, person).startswith("en") else "nl"


def reported(today: date) -> Quarter:
    """The last quarter of which there is a report by today."""
    return Quarter.of(today - _WRITTEN).plus(-1)


@dataclass(frozen=True)
class Account:
    """What a directorate plans and tells, and how many days before today."""

    stage: Stage
    unit: Directorate
    today: date
    second_year: bool

    def acts(self) -> Iterator[tuple[int, Act]]:
        """A plan of last year comes as a sheet; whoever begins types it."""
        if self.second_year:
            since = (self.today - reported(self.today).last).days
            yield 262, self._send_sheet
            yield from ((261, partial(self._place, one)) for one in self._plan)
            days = (since - 7, since - 10, since - 12)
        else:
            yield from ((11, partial(self._type, one)) for one in self._plan)
            days = (8, 7, 6)
        yield 10, self._name_a_risk
        yield from ((5, partial(self._say, one)) for one in self._plan if one.status)
        yield from zip(days, (self._write, self._decide, self._confirm), strict=True)

    @property
    def _plan(self) -> Sequence[Planned]:
        dutch, english = (_CLEAN, _CLEAN_ENGLISH) if self.second_year else (_WORK, _WORK_ENGLISH)
        return english if language_of(self.stage, self.unit.lead) == "en" else dutch

    def _hands(self, person: Person) -> Hands:
        return Hands(self.stage, person)

    # ---- the plan

    async def _send_sheet(self) -> None:
        await self._hands(self.unit.lead).sends("actieplan.csv", table(_COLUMNS, self._rows()))

    def _rows(self) -> list[tuple[str, ...]]:
        return [(one.title, one.note, self._ready(one)) for one in self._plan]

    def _ready(self, one: Planned) -> str:
        last = Quarter.of(self.today).plus(one.quarters)
        return "doorlopend" if one.quarters < 0 else f"Q{last.number} {last.year}"

    async def _place(self, one: Planned) -> None:
        """An action of a sheet gets its theme and its owner."""
        lead = self._hands(self.unit.lead)
        await lead.says("action_plan")
        await lead.presses("actions.theme", theme="")
        await lead.presses("actions.action", one.title)
        await lead.presses("actions.words", one.title)
        await lead.presses("actions.save", one.title, theme=one.theme)
        await self._owns(one)

    async def _type(self, one: Planned) -> None:
        lead = self._hands(self.unit.lead)
        await lead.says("action_plan")
        await lead.presses("actions.new")
        await lead.presses("actions.add", title=one.title, theme=one.theme, note=one.note)
        last = Quarter.of(self.today).plus(max(one.quarters, 0))
        when = {"last": str(last)} if one.quarters >= 0 else {"rhythm": "ongoing"}
        await self._owns(one, **when)

    async def _owns(self, one: Planned, **when: str) -> None:
        lead, owner = self._hands(self.unit.lead), self.unit.owner.name
        await lead.presses("actions.who", one.title)
        person = lead.choice("actions.placed", "owner", owner)
        own = {"function": one.function, "owner": person, **when}
        await lead.presses("actions.placed", one.title, **own)

    async def _name_a_risk(self) -> None:
        lead = self._hands(self.unit.lead)
        await lead.says("action_plan")
        await lead.presses("risks.show")
        await lead.presses("risks.new")
        await lead.presses("risks.save", **_RISK[language_of(self.stage, self.unit.lead)])

    async def _say(self, one: Planned) -> None:
        """The owner says it in the own words, whether they were asked on a card or not."""
        owner = self._hands(self.unit.owner)
        await owner.says("action_plan")
        await owner.presses("actions.status", one.title)
        await owner.presses("actions.said", one.title, status=one.status, line=one.line)

    # ---- the report

    async def _write(self) -> None:
        lead, quarter = self._hands(self.unit.lead), reported(self.today)
        await lead.says("reports")
        await lead.presses("reports.new")
        await lead.presses("reports.begin", period=f"quarter:{quarter.first}:{quarter.last}")
        told = _REPORTS[language_of(self.stage, self.unit.lead)][0 if self.second_year else 1]
        for topic, words in told.items():
            await lead.presses("reports.heading", topic=topic)
            await lead.presses("reports.write", words=words)
        await lead.presses("reports.lay")

    async def _decide(self) -> None:
        """The secretary records what the directorate decided on it."""
        secretary = self._hands(self.unit.secretary)
        await secretary.says("reports")
        await secretary.presses("reports.show")
        await secretary.presses("reports.decide")
        wording = _DECIDED[language_of(self.stage, self.unit.secretary)]
        await secretary.presses("reports.decided", wording=wording)

    async def _confirm(self) -> None:
        """A member confirms it, and from then on everybody reads the report."""
        second = self._hands(self.unit.second)
        await second.says("reports")
        await second.presses("reports.show")
        await second.presses("decisions.show")
        await second.presses("decisions.confirm")
