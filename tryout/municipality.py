"""The example: people, teams and a channel of a municipality. Everybody in it is invented."""

import csv
import io
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


class Place(StrEnum):
    """The heading under which a person stands in the list."""

    PROGRAMME = "programme"
    TEAM = "team"
    SMALL_TEAM = "small_team"
    MT = "mt"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `locale` is the language of the Teams client."""

    name: str
    account: str
    part: Part
    place: Place
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


def _programme(name: str, account: str, part: Part) -> Person:
    return Person(name, account, part, Place.PROGRAMME)


def _member(name: str, account: str, place: Place, locale: str = "nl-NL") -> Person:
    return Person(name, account, Part.MEMBER, place, locale)


LEAD = _programme("Anousha Ramdin", "a.ramdin", Part.PROGRAMME_LEAD)
TRAINER = _programme("Kwame Owusu", "k.owusu", Part.TRAINER)
COACH = _programme("Hanan el Idrissi", "h.elidrissi", Part.COACH)

_NOORD = Team(
    name="Inkomen Noord 3",
    level="team",
    manager=Person("Pieter van Dongen", "p.vandongen", Part.MANAGER, Place.TEAM),
    members=(
        _member("Fatma Yıldız", "f.yildiz", Place.TEAM),
        _member("Youssef Bouzidi", "y.bouzidi", Place.TEAM),
        _member("Sanne de Vries", "s.devries", Place.TEAM),
        _member("Jerrel Wijngaarde", "j.wijngaarde", Place.TEAM),
        _member("Oleksandra Kovalenko", "o.kovalenko", Place.TEAM, "en-GB"),
        _member("Abena Mensah", "a.mensah", Place.TEAM, "en-GB"),
        _member("Chen Mei-Ling", "c.meiling", Place.TEAM),
        _member("Rubén Martina", "r.martina", Place.TEAM),
    ),
)
NEWCOMER = Person("Shanti Kalloe", "s.kalloe", Part.NEWCOMER, Place.TEAM)
"""Joined the team after enrolment: the roster of Teams knows her, the enrolment does not."""

_ZUIDOOST = Team(
    name="Werkplein Zuidoost 1",
    level="team",
    manager=Person("Glenda Pinas", "g.pinas", Part.MANAGER, Place.SMALL_TEAM),
    members=(
        _member("Emre Demir", "e.demir", Place.SMALL_TEAM),
        _member("Lucía Croes", "l.croes", Place.SMALL_TEAM),
        _member("Bilal Amrani", "b.amrani", Place.SMALL_TEAM),
        _member("Iris Meijer", "i.meijer", Place.SMALL_TEAM),
        _member("Nana Yaa Boateng", "n.boateng", Place.SMALL_TEAM, "en-GB"),
        _member("Tomasz Nowak", "t.nowak", Place.SMALL_TEAM),
    ),
)

_MT = Team(
    name="MT Inkomen",
    level="afdelings-mt",
    manager=Person("Nadia Benali", "n.benali", Part.MANAGER, Place.MT),
    members=(
        _NOORD.manager,
        _ZUIDOOST.manager,
        _member("Lau Wai-Kit", "l.waikit", Place.MT),
        _member("Meryem Aksoy", "m.aksoy", Place.MT),
        _member("Roy Sedney", "r.sedney", Place.MT),
        _member("Els Hoekstra", "e.hoekstra", Place.MT),
        _member("Dewi Pattiasina", "d.pattiasina", Place.MT),
        _member("Amir Hosseini", "a.hosseini", Place.MT, "en-GB"),
    ),
)

TEAMS = (_NOORD, _ZUIDOOST, _MT)
FIRST = _NOORD.manager
"""With whom a newcomer begins."""
CHANNEL = Channel(
    name="Algemeen",
    team_name=_NOORD.name,
    people=(_NOORD.manager, *_NOORD.members, NEWCOMER),
    guests=(Person("Tom Visser (gast)", "t.visser.extern", Part.MEMBER, Place.TEAM),),
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
BY_OBJECT_ID = {person.object_id: person for person in PEOPLE}
BY_CHAT = {person.chat: person for person in PEOPLE}


def find(any_id: str) -> Person | None:
    """The person with this Teams account or object id."""
    return next((p for p in PEOPLE if any_id in (p.teams_id, p.object_id)), None)


def enrolment_csv() -> str:
    """The file that the programme lead sends, one row per team."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(("team", "niveau", "manager", "trainer", "coach", "medewerkers"))
    for team in TEAMS:
        guides = (team.manager.upn, TRAINER.upn, COACH.upn)
        writer.writerow((team.name, team.level, *guides, "|".join(p.upn for p in team.members)))
    return out.getvalue()
