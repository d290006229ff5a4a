"""The example: people, teams and a channel of a municipality. Everybody in it is invented."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import NAMESPACE_DNS, UUID, uuid5

DOMAIN = "amsterdam.example"
_NAMESPACE = uuid5(NAMESPACE_DNS, DOMAIN)


def _id(name: str) -> UUID:
    """The same id for the same name on every machine, as a directory would give."""
    return uuid5(_NAMESPACE, name)


TENANT = str(_id("tenant"))
APP_ID = str(_id("bot"))
BOT_ID = f"28:{_id('bot')}"
BOT_NAME = "Cultuurtraject"


class Part(StrEnum):
    """What a person does in the example; the bot learns it from enrolment, not from here."""

    PROGRAMME_LEAD = "programme_lead"
    TRAINER = "trainer"
    COACH = "coach"
    MANAGER = "manager"
    MEMBER = "member"
    NEWCOMER = "newcomer"
    DEPUTY_LEAD = "deputy_lead"
    DIRECTOR = "director"
    CORE_GROUP = "core_group"
    SECRETARY = "secretary"
    PLANNER = "planner"
    WORKS_COUNCIL = "works_council"
    CITY = "city"
    ACTION_OWNER = "action_owner"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `locale` is the language of the Teams client."""

    name: str
    account: str
    part: Part
    locale: str = "nl-NL"

    @property
    def upn(self) -> str:
        return f"{self.account}@{DOMAIN}"

    @property
    def object_id(self) -> str:
        return str(_id(self.upn))

    @property
    def teams_id(self) -> str:
        """The account as the bot sees it; another bot would see another."""
        return f"29:1{_id(f'teams {self.upn}').hex}"

    @property
    def chat(self) -> str:
        """The personal conversation with the bot."""
        return f"a:1{_id(f'chat {self.upn}').hex}"


@dataclass(frozen=True, slots=True)
class Team:
    """One row of the enrolment."""

    name: str
    level: str
    manager: Person
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of a Teams team, with everybody in its roster; guests have no playable account."""

    name: str
    team_name: str
    people: tuple[Person, ...]
    guests: tuple[Person, ...]

    @property
    def id(self) -> str:
        return f"19:{_id(f'channel {self.team_name}').hex}@thread.tacv2"

    @property
    def team_id(self) -> str:
        """Teams calls a team by the id of its first channel."""
        return self.id

    @property
    def group_id(self) -> str:
        return str(_id(f"group {self.team_name}"))


def _member(name: str, account: str, locale: str = "nl-NL") -> Person:
    return Person(name, account, Part.MEMBER, locale)


LEAD = Person("Anousha Ramdin", "a.ramdin", Part.PROGRAMME_LEAD)
TRAINER = Person("Kwame Owusu", "k.owusu", Part.TRAINER)
COACH = Person("Hanan el Idrissi", "h.elidrissi", Part.COACH)

_NOORD = Team(
    name="Inkomen Noord 3",
    level="team",
    manager=Person("Pieter van Dongen", "p.vandongen", Part.MANAGER),
    members=(
        _member("Fatma Yıldız", "f.yildiz"),
        _member("Youssef Bouzidi", "y.bouzidi"),
        _member("Sanne de Vries", "s.devries"),
        _member("Jerrel Wijngaarde", "j.wijngaarde"),
        _member("Oleksandra Kovalenko", "o.kovalenko", "en-GB"),
        _member("Abena Mensah", "a.mensah", "en-GB"),
        _member("Chen Mei-Ling", "c.meiling"),
        _member("Rubén Martina", "r.martina"),
    ),
)
NEWCOMER = Person("Shanti Kalloe", "s.kalloe", Part.NEWCOMER)
"""Joined the team after enrolment: the roster of Teams knows her, the enrolment does not."""

_ZUIDOOST = Team(
    name="Werkplein Zuidoost 1",
    level="team",
    manager=Person("Glenda Pinas", "g.pinas", Part.MANAGER),
    members=(
        _member("Emre Demir", "e.demir"),
        _member("Lucía Croes", "l.croes"),
        _member("Bilal Amrani", "b.amrani"),
        _member("Iris Meijer", "i.meijer"),
        _member("Nana Yaa Boateng", "n.boateng", "en-GB"),
        _member("Tomasz Nowak", "t.nowak"),
    ),
)

_MT = Team(
    name="MT Inkomen",
    level="afdelings-mt",
    manager=Person("Nadia Benali", "n.benali", Part.MANAGER),
    members=(
        _NOORD.manager,
        _ZUIDOOST.manager,
        _member("Lau Wai-Kit", "l.waikit"),
        _member("Meryem Aksoy", "m.aksoy"),
        _member("Roy Sedney", "r.sedney"),
        _member("Els Hoekstra", "e.hoekstra"),
        _member("Dewi Pattiasina", "d.pattiasina"),
        _member("Amir Hosseini", "a.hosseini", "en-GB"),
    ),
)

TEAMS = (_NOORD, _ZUIDOOST, _MT)
FIRST = _NOORD.manager
"""With whom a newcomer begins."""
CHANNEL = Channel(
    name="Algemeen",
    team_name=_NOORD.name,
    people=(_NOORD.manager, *_NOORD.members, NEWCOMER),
    guests=(Person("Tom Visser (gast)", "t.visser.extern", Part.MEMBER),),
)

PEOPLE: tuple[Person, ...] = tuple(
    dict.fromkeys(
        (
            *(LEAD, TRAINER, COACH),
            *(_NOORD.manager, *_NOORD.members, NEWCOMER),
            *(_ZUIDOOST.manager, *_ZUIDOOST.members),
            *(_MT.manager, *_MT.members),
        )
    )
)


def enrolment_csv() -> str:
    """The file that the programme lead sends, one row per team."""
    rows = [
        (team.name, team.level, team.manager.upn, TRAINER.upn, COACH.upn, accounts(team.members))
        for team in TEAMS
    ]
    return table(("team", "niveau", "manager", "trainer", "coach", "medewerkers"), rows)


def accounts(people: Iterable[Person]) -> str:
    """People as one cell of a file names them."""
    return "|".join(person.upn for person in people)


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A file such as people send, with semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
