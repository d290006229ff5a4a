"""Scenes of a lead's week: teams on hold, visits, P&O's list, and the first week."""

from datetime import timedelta

from content.library import Library
from tests.cards.cast import Group, crew, csv_file
from tests.cards.scenes_of_agenda import WEEKS
from tests.cards.scenes_of_units import OWN, _tomorrow
from tests.cards.stage import Stage
from tests.chat import upn
from trajectory.units.visiting import VisitKind

SMALL = Group("Post Klein", "team", "wim", "soraya", "els", crew("balie.klein", 3))
"""Too small to be asked anything, so that nothing is planned once it starts."""
NEW_HEAD = "bo"
"""Becomes manager of two teams at once, that have still to begin."""
HEAD = "team;eenheid;niveau;manager;trainer;coach;medewerkers"


async def holding(stage: Stage) -> None:
    """A team on hold that has to begin, one that runs, and those that cannot be."""
    stage.album.chapter = "leading"
    lars, own = stage.who("lars"), {"team": stage.team_id(OWN)}
    today = stage.town.clock.moment.date()
    soon = f"{today + timedelta(days=20)}"
    await lars.uses_old_card("steps.manage", **own)
    await lars.clicks("hold.show")
    await lars.clicks("hold.save")
    for wrong in ({"since": "2020-01-01", "until": soon}, {"until": "2099-12-31"}):
        await lars.uses_old_card("hold.save", **own, **wrong)
    await lars.uses_old_card("hold.save", **own, until=soon)
    await lars.clicks("trajectory.show")
    await lars.uses_old_card("hold.save", **own, until=soon)
    await lars.uses_old_card("hold.show", **own)
    await lars.clicks("hold.off")
    await lars.uses_old_card("hold.off", **own)
    header, row = csv_file(SMALL.row).splitlines()
    await lars.hands_in(f"{header};eenheid\n{row};Inkomen\n")
    small = {"team": stage.team_id(SMALL)}
    await stage.who(SMALL.manager).uses_old_card("start.confirm", **small, language="nl")
    await lars.uses_old_card("hold.save", **small, until=soon)
    await lars.clicks("trajectory.show")
    await lars.uses_old_card("steps.resume", **small)
    await lars.uses_old_card("steps.paused", **small, until=soon, reason="busy")
    await lars.uses_old_card("hold.save", **small, until=soon)
    await lars.uses_old_card("ending.stopped", **small, reason="other")
    await lars.uses_old_card("hold.save", **small, until=soon)
    await stage.at(_tomorrow(stage))


async def visiting(stage: Stage) -> None:
    lars, own = stage.who("lars"), {"team": stage.team_id(OWN)}
    today = f"{stage.town.clock.moment.date()}"
    await lars.uses_old_card("steps.manage", **own)
    await lars.clicks("visits.show")
    for kind in VisitKind:
        await lars.uses_old_card("visits.save", **own, day=today, kind=kind.value)
    for wrong in ({"day": ""}, {"kind": "controle"}):
        await lars.uses_old_card("visits.save", **{**own, "day": today, "kind": "session", **wrong})
    visit = {"visit": stage._read("SELECT id FROM visit WHERE kind = ?", "session")}
    await lars.uses_old_card("visits.off", **visit)
    await lars.clicks("visits.show")
    await lars.uses_old_card("visits.off", **visit)


async def staffing(stage: Stage) -> None:
    """P&O's list: wrong, the same, changed, taken over, left, and gone."""
    lars = stage.who("lars")
    await stage.who(NEW_HEAD).arrives()
    await lars.asks("enrol")
    await lars.clicks("staff.show")
    await lars.clicks("staff.paste")
    posts = [_row(f"Post {n}", members=crew("balie.noord")) for n in range(3)]
    as_it_is = [_row(one.name, members=one.members) for one in (SMALL, *WEEKS)]
    same = [_row(OWN.name, "Werk & Inkomen", members=OWN.members), *posts, *as_it_is]
    await lars.hands_in(_staff(*same))
    await lars.hands_in(_staff(_row(OWN.name, unit="Nergens", members=OWN.members)))
    changed = [
        _row(
            OWN.name,
            manager="nieuwe.manager",
            members=(*OWN.members[1:], "nieuwe.collega"),
        ),
        _row("Post 0", manager="", members=crew("balie.noord")),
        _row("Post 1", manager=NEW_HEAD, members=crew("balie.noord")),
        _row("Post 2", manager=NEW_HEAD, members=crew("balie.noord")),
        _row("Post Nieuw", members=crew("balie.nieuw")),
        _row("Post Half", trainer="", members=crew("balie.half")),
    ]
    full = "\n".join([HEAD, *changed])
    await lars.uses_old_card("staff.paste", csv=full)
    await lars.uses_old_card("staff.take", digest="x")
    await lars.uses_old_card("staff.paste", csv=full)
    await lars.clicks("staff.drop")
    await lars.uses_old_card("staff.take", digest="x")
    await lars.uses_old_card("staff.paste", csv=full)
    await lars.clicks("staff.take")
    await lars.uses_old_card("staff.paste", csv=full)
    await stage.at(_tomorrow(stage))


def _row(
    team: str,
    unit: str = "Inkomen",
    *,
    manager: str = "wim",
    trainer: str = "soraya",
    members: tuple[str, ...],
) -> str:
    named = [upn(one) if one else "" for one in (manager, trainer, "els")]
    return ";".join((team, unit, "team", *named, ",".join(map(upn, members))))


def _staff(*rows: str) -> str:
    """As P&O has it: no trainer, no coach."""
    head, *found = [HEAD, *rows]
    return "\n".join(
        ";".join(cell for place, cell in enumerate(row.split(";")) if place not in (2, 4, 5))
        for row in (head, *found)
    )


async def first_week(stage: Stage) -> None:
    lars = stage.who("lars")
    await lars.asks("first_week")
    for item in Library.load().first_week:
        await lars.uses_old_card("week.show", item=item.id)
    await lars.clicks("week.all")
