"""A whole municipality: two clusters, and in each a directorate that is at another moment.

Werk en Inkomen is in its first year: seventeen groups, of which none began. Toezicht en Schone Stad
is in its second: thirteen groups, of which some are done (programme.md, "The try-out"). The
departments, people and groups are invented; the three teams of the small example stand among them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from tryout import municipality
from tryout.examples.example import Example, Group, Which, apart
from tryout.examples.names import Arrivals
from tryout.municipality import CHANNEL, COACH, LEAD, NEWCOMER, TRAINER, Part, Person

SOCIAL, CITY = "Sociaal", "Stadsbeheer"
WORK, CLEAN = "Werk en Inkomen", "Toezicht en Schone Stad"
UNITS: Final = (
    (SOCIAL, "cluster", ""),
    (WORK, "directie", SOCIAL),
    ("Inkomen", "afdeling", WORK),
    ("Werkpleinen", "afdeling", WORK),
    ("Beleid en Kwaliteit", "afdeling", WORK),
    (CITY, "cluster", ""),
    (CLEAN, "directie", CITY),
    ("Toezicht", "afdeling", CLEAN),
    ("Schone Stad", "afdeling", CLEAN),
)
"""Name, kind, and under which other."""


class Fate(StrEnum):
    """How far a group has come by today."""

    WAITS = "waits"
    """It was enrolled, and has still to begin."""
    OPEN = "open"
    """It just began; its questions are open."""
    MET = "met"
    """It had its joint intake."""
    RESTS = "rests"
    ENDED = "ended"
    """It was stopped."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Plan:
    """A group before it has people: its unit, how many, when they work, how far it comes."""

    name: str
    unit: str
    number: int
    level: str = "team"
    hours: str = ""
    fate: Fate = Fate.WAITS


_MT, _TOP = "afdelings-mt", "directie-mt"
_WORK: Final = (
    Plan("DT Werk en Inkomen", WORK, 5, _TOP),
    Plan("MT Inkomen", "Inkomen", 8, _MT),
    Plan("Inkomen Noord 3", "Inkomen", 8),
    Plan("Inkomen Zuid 1", "Inkomen", 7),
    Plan("Inkomen West 2", "Inkomen", 8),
    Plan("Inkomen Oost 4", "Inkomen", 9),
    Plan("Bijzondere Bijstand", "Inkomen", 7),
    Plan("MT Werkpleinen", "Werkpleinen", 6, _MT),
    Plan("Werkplein Zuidoost 1", "Werkpleinen", 6),
    Plan("Werkplein Zuidoost 2", "Werkpleinen", 6),
    Plan("Werkplein Noord 2", "Werkpleinen", 8),
    Plan("Balie Centrum ochtend", "Werkpleinen", 7, hours="08:00-13:00"),
    Plan("Balie Centrum middag", "Werkpleinen", 7, hours="12:00-18:00"),
    Plan("MT Beleid en Kwaliteit", "Beleid en Kwaliteit", 5, _MT),
    Plan("Beleid Participatie", "Beleid en Kwaliteit", 8),
    Plan("Kwaliteit en Data", "Beleid en Kwaliteit", 7),
    Plan("Juridische Zaken", "Beleid en Kwaliteit", 7),
)
_CLEAN: Final = (
    Plan("DMT Toezicht en Schone Stad", CLEAN, 5, _TOP, fate=Fate.MET),
    Plan("MT Toezicht", "Toezicht", 7, _MT, fate=Fate.OPEN),
    Plan("Handhaving Centrum vroeg", "Toezicht", 5, hours="07:00-15:00", fate=Fate.DONE),
    Plan("Handhaving Centrum laat", "Toezicht", 7, hours="14:30-22:30", fate=Fate.OPEN),
    Plan("Handhaving Zuid", "Toezicht", 8),
    Plan("Parkeercontrole West", "Toezicht", 7, fate=Fate.RESTS),
    Plan("Toezicht openbaar vervoer", "Toezicht", 7),
    Plan("Toezicht nacht", "Toezicht", 7, hours="22:00-06:00", fate=Fate.ENDED),
    Plan("MT Schone Stad", "Schone Stad", 5, _MT),
    Plan("Reiniging Noord", "Schone Stad", 7, hours="06:30-15:00", fate=Fate.MET),
    Plan("Reiniging Oost", "Schone Stad", 7, hours="06:30-15:00", fate=Fate.OPEN),
    Plan("Grof afval", "Schone Stad", 4, fate=Fate.DONE),
    Plan("Groen Zuidoost", "Schone Stad", 9),
)
_GONE: Final = "Juridische Zaken"
"""The account of its manager belongs to nobody: it has none any more."""


@dataclass(frozen=True, slots=True)
class Staffed:
    """A group with its people."""

    plan: Plan
    manager: Person
    trainer: Person
    coach: Person
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Directorate:
    """Who has which part in a directorate, and its groups."""

    unit: str
    director: Person
    second: Person
    """Another member of the directorate."""
    lead: Person
    deputy: Person
    secretary: Person
    core_group: tuple[Person, ...]
    owner: Person
    groups: tuple[Staffed, ...]

    @property
    def parts(self) -> Iterator[tuple[Person, str, bool]]:
        """Whom the director appoints: who, to what, and whether as deputy."""
        yield self.second, "directorate", False
        yield self.lead, "programme_lead", False
        yield self.deputy, "programme_lead", True
        yield self.secretary, "secretary", False
        for member in self.core_group:
            yield member, "core_group", False
        yield self.owner, "action_owner", False

    @property
    def people(self) -> tuple[Person, ...]:
        top = (self.director, self.second, self.lead, self.deputy, self.secretary)
        return (*top, *self.core_group, self.owner)


@dataclass(frozen=True, slots=True)
class City:
    """The municipality: who looks at all of it, and both directorates."""

    first: Person
    """The first of a directorate; the settings name her."""
    overall: Person
    """Leads what nobody else does; the settings name him."""
    bureau: Person
    planner: Person
    council: Person
    guides: tuple[Person, ...]
    work: Directorate
    clean: Directorate

    @property
    def both(self) -> tuple[Directorate, Directorate]:
        return self.work, self.clean

    @property
    def across(self) -> Iterator[tuple[Person, str]]:
        """Whom the first director appoints in each cluster."""
        yield self.bureau, "city"
        yield self.planner, "planner"
        yield self.council, "works_council"


@cache
def city() -> City:
    """Everybody, the same each time."""
    arrivals = Arrivals()
    trainers = (TRAINER, *arrivals.some(Part.TRAINER, 5))
    coaches = (COACH, *arrivals.some(Part.COACH, 2))
    clean_lead = Person("Rachida Ouali", "r.ouali", Part.PROGRAMME_LEAD)
    return City(
        first=Person("Ingrid Soekhoe", "i.soekhoe", Part.DIRECTOR),
        overall=Person("Samuel Abendanon", "s.abendanon", Part.PROGRAMME_LEAD),
        bureau=Person("Soufiane el Amrani", "s.elamrani", Part.CITY),
        planner=Person("Wendeline Kruithof", "w.kruithof", Part.PLANNER),
        council=Person("Gülşen Arslan", "g.arslan", Part.WORKS_COUNCIL),
        guides=(*trainers, *coaches),
        work=_directorate(arrivals, WORK, LEAD, _WORK, (trainers[:4], coaches)),
        clean=_directorate(arrivals, CLEAN, clean_lead, _CLEAN, (trainers[2:], coaches[1:])),
    )


Guides = tuple[tuple[Person, ...], tuple[Person, ...]]
"""Trainers and coaches, each group getting the next of both."""


def _directorate(
    arrivals: Arrivals, unit: str, lead: Person, plans: tuple[Plan, ...], guides: Guides
) -> Directorate:
    director, second = arrivals.some(Part.DIRECTOR, 2)
    return Directorate(
        unit=unit,
        director=director,
        second=second,
        lead=lead,
        deputy=arrivals.one(Part.DEPUTY_LEAD),
        secretary=arrivals.one(Part.SECRETARY),
        core_group=arrivals.some(Part.CORE_GROUP, 3),
        owner=arrivals.one(Part.ACTION_OWNER),
        groups=tuple(_staffed(arrivals, director, plans, guides)),
    )


def _staffed(
    arrivals: Arrivals, director: Person, plans: tuple[Plan, ...], guides: Guides
) -> Iterator[Staffed]:
    """Managers sit in the management team of their department, and its manager in that of all."""
    managers = {plan.name: _manager(arrivals, plan, director) for plan in plans}
    for nth, plan in enumerate(plans):
        under = [managers[one.name] for one in plans if _sits_in(one, plan)]
        trainer, coach = (some[nth % len(some)] for some in guides)
        if known := _known().get(plan.name):
            yield Staffed(plan, managers[plan.name], TRAINER, COACH, known)
            continue
        others = arrivals.some(Part.MEMBER, max(0, plan.number - len(under)))
        yield Staffed(plan, managers[plan.name], trainer, coach, (*under, *others))


def _manager(arrivals: Arrivals, plan: Plan, director: Person) -> Person:
    known = {team.name: team.manager for team in municipality.TEAMS}
    if plan.level == _TOP:
        return director
    return known.get(plan.name) or arrivals.one(Part.MANAGER)


def _sits_in(one: Plan, above: Plan) -> bool:
    """Whether the manager of a group is in this management team."""
    if above.level == _TOP:
        return one.level == _MT
    there = one.level == "team" and one.name != _GONE
    return above.level == _MT and there and one.unit == above.unit


def _known() -> Mapping[str, tuple[Person, ...]]:
    """The teams that the small example has too."""
    return {team.name: team.members for team in municipality.TEAMS}


@cache
def whole() -> Example:
    """The municipality as it is played."""
    all_of = city()
    return Example(
        which=Which.WHOLE,
        groups=apart(
            Group((all_of.first, all_of.overall, *(one for one, _ in all_of.across)), "city"),
            *(Group(one.people, "directorate", one.unit) for one in all_of.both),
            Group(all_of.guides, "guides"),
            *(
                Group(_present(group), title=group.plan.name, below=one.unit)
                for one in all_of.both
                for group in one.groups
            ),
        ),
        channel=CHANNEL,
        first=all_of.work.lead,
        beside=all_of.work.director,
        leads=(all_of.overall,),
        directors=(all_of.first,),
    )


def _present(group: Staffed) -> tuple[Person, ...]:
    """Who of a group has an account that works."""
    manager = () if group.plan.name == _GONE else (group.manager,)
    newcomer = (NEWCOMER,) if group.plan.name == CHANNEL.team_name else ()
    return (*manager, *group.members, *newcomer)
