"""Who plays: ordinary people, and people and teams whose names look like Markdown or markup."""

import csv
import io
from dataclasses import dataclass

from tests.chat import GUIDES, LEAD, MEMBERS, upn

WRITTEN = "Kanariegeel is wat ik schreef."
"""What people write to the trainer; it may stand on no card."""

HOSTILE_TEAM = "R&D <team> *A_B* [x](y) `c` ~d~ {{e}} 1. Klantbegeleidingsvoorzieningenbureau"
HOSTILE = {
    "hostile.manager": 'J. de *Wit* _van_ [der](x) <b>Berg</b> &amp; "Zn" C:\\tmp',
    "hostile_trainer": "Wilhelmina-Alexandrine van Oldenbarnevelt-Schimmelpenninck",
    "hostile.coach": "A_B __c__ #d",
    "hostile*1*": "1. **Piet** ~~de~~ | Vries",
}
NAMES = {
    LEAD: "Lida Hendriks",
    "marleen": "Marleen Bakker",
    "tariq": "Tariq El Amrani",
    "els": "Els van Dijk",
    "samira": "Samira Yılmaz",
    "kofi": "Kofi Mensah",
    "mei": "Mei Chen",
    "jan": "Jan Visser",
    "oksana": "Oksana Bondar",
    "priya": "Priya Sharma",
    "fatima": "Fatima Azzouzi",
    "jurgen": "Jürgen Smit",
    "bart": "Bart de Groot",
    "hanna": "Hanna Postma",
    "dirk": "Dirk Meijer",
    "soraya": "Soraya Ramdin",
    "wim": "Wim Kuipers",
    "noor": "Noor de Wit",
    **HOSTILE,
}


def crew(place: str, size: int = 7) -> tuple[str, ...]:
    """Colleagues at one place, most of whom never install the app."""
    return tuple(f"{place}.{number}" for number in range(1, size + 1))


@dataclass(frozen=True)
class Group:
    """A team as it is enrolled."""

    name: str
    level: str
    manager: str
    trainer: str
    coach: str
    members: tuple[str, ...]

    @property
    def row(self) -> list[str]:
        guides = map(upn, (self.manager, self.trainer, self.coach))
        return [self.name, self.level, *guides, "|".join(map(upn, self.members))]


ORDINARY = Group("Inkomen Noord 3", "team", *GUIDES, (*MEMBERS, "thijs", "amina"))
HOSTILE_GROUP = Group(
    HOSTILE_TEAM,
    "team",
    "hostile.manager",
    "hostile_trainer",
    "hostile.coach",
    (
        "hostile*1*",
        "a_b*c*_d_",
        "x[y](z)`w`~v~",
        "voornaam.van-der-tussenvoegsel.dubbele-achternaam-met-streepjes",
        *MEMBERS[:4],
    ),
)
FEW = Group("Handhaving West", "team", "bart", "tariq", "els", crew("west"))
TWIN = Group("Handhaving Zuidwest", "team", "bart", "tariq", "els", ("zuid.1", *crew("west", 6)))
LAPSED = Group("Werkplein Oost", "team", "bart", "tariq", "els", crew("oost"))
SHRUNK = Group("Klantcontact Zuid", "team", "bart", "tariq", "els", crew("zuid"))
EVENING = Group("Handhaving Avond", "team", "bart", "tariq", "els", crew("avond"))
SMALL = Group("Werkplein Zuidoost 1", "team", "wim", "tariq", "els", crew("klein", 4))
MT = Group(
    "MT Inkomen", "afdelings-mt", "hanna", "soraya", "els", ("marleen", "bart", "wim", *MEMBERS[4:])
)
DIRECTORS = Group("DT WPI", "directie-mt", "dirk", "soraya", "els", ("hanna", *crew("dt", 6)))
GROUPS = (ORDINARY, HOSTILE_GROUP, FEW, TWIN, LAPSED, SHRUNK, SMALL, MT, DIRECTORS)
PAIR = (
    Group("Loket Noord", "team", "bart", "tariq", "els", crew("loket", 2)),
    Group("Balie Zuid", "team", "wim", "soraya", "els", crew("balie", 2)),
)
"""Two that are so small that they take part together."""
SAME = Group("Post Oost", "team", "bart", "tariq", "els", crew("post", 2))
HIGH = Group("MT Post", "afdelings-mt", "hanna", "soraya", "els", crew("hoog", 2))
MIXED = Group("Kas West", "team", "loket.1", "tariq", "els", crew("kas", 2))
LARGE = Group("Handhaving Haven", "team", "hanna", "tariq", "els", crew("haven"))
HUGE = Group("Handhaving Overal", "team", "hanna", "tariq", "els", crew("overal", 200))
JOINT = Group(" + ".join(one.name for one in PAIR), "team", "bart", "tariq", "els", crew("naam"))
"""Another team that has the name already."""
CROWD = tuple(
    Group(f"Participatie Nieuw-West {number}", "team", "hanna", "tariq", "els", crew("nw"))
    for number in range(1, 17)
)


def csv_file(*rows: list[str]) -> str:
    """A file with the column names on top."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["team", "niveau", "manager", "trainer", "coach", "medewerkers"])
    writer.writerows(rows)
    return out.getvalue()
