"""What enrolling did, team by team, and what its manager would otherwise find out at the start."""

from collections.abc import Sequence

from dialogs.card import Block, Entries, Line, Way
from dialogs.enrolment.working_hours import hours_said
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.enrolment import Enrolment
from trajectory.planning.working_hours import USUAL_HOURS
from use_cases.enrolment.accounts import overlaps, unclaimed_by_team
from use_cases.enrolment.enrol import Enrolled, EnrolledTeam, Standing

SHOWN = 12
"""Teams named on one card; the rest is counted."""
SHARED = 2
"""Other teams named in the row of a team."""
CARRIED = 1_500
"""Characters of a row that a button carries: several such buttons fit on a card."""


async def enrolled_reply(scene: Scene, enrolled: Enrolled) -> Reply:
    """Every team with what was done; those that changed come first, each with its changes."""
    first = list(Standing)
    found = sorted(enrolled.rows, key=lambda one: first.index(one.standing))[:SHOWN]
    teams = [one.team for one in enrolled.rows]
    async with scene.services.desk.reading() as work:
        rows = [
            (one.team.name, f"{_said_of(scene, one)} {await _shared(scene, work, one)}".strip())
            for one in found
            if one.standing is not Standing.CHANGED
        ]
        found_none = await unclaimed_by_team(work, teams)
        unknown = len({person.id for one in found_none for person in one.people})
    return _enrolled(scene, enrolled, rows, unknown)


async def _shared(scene: Scene, work: Work, found: EnrolledTeam) -> str:
    """Where else people of a new team are, before its manager finds out at the start."""
    if found.standing is not Standing.NEW:
        return ""
    shared = await overlaps(work, scene.services, found.team)
    said = [
        scene.say("enrolled-alike", other=one.other)
        if one.alike
        else scene.say("enrolled-overlap", count=one.count, other=one.other)
        for one in shared[:SHARED]
    ]
    return " ".join(said)


def _enrolled(
    scene: Scene, enrolled: Enrolled, rows: Sequence[tuple[str, str]], unknown: int
) -> Reply:
    """What it did for each team; those that changed come first, each with its changes."""
    changed = [one for one in enrolled.rows if one.standing is Standing.CHANGED][:SHOWN]
    blocks: list[Block] = [_changed(scene, one) for one in changed]
    if rows:
        blocks.append(Entries([*rows]))
    if len(enrolled.rows) > SHOWN:
        blocks.append(scene.quiet("enrolled-more", count=len(enrolled.rows) - SHOWN))
    return scene.done(
        scene.say("enrolled-title", count=len(enrolled.rows) - enrolled.count(Standing.CHANGED)),
        [
            *blocks,
            Line(_told(scene, enrolled)),
            *([scene.quiet("enrolled-unknown", count=unknown)] if unknown else []),
        ],
        [
            scene.button("overview-button", "overview.show", primary=True),
            *([scene.button("enrolled-unknown-button", "accounts.show")] if unknown else []),
            scene.button("enrol-again-button", "enrol.show"),
        ],
    )


def _told(scene: Scene, enrolled: Enrolled) -> str:
    """Which managers are told; nobody is told twice."""
    told = enrolled.count(*(one for one in Standing if one is Standing.NEW or one.again))
    return scene.say("enrolled-next", count=told) if told else scene.say("enrolled-nobody-told")


def _said_of(scene: Scene, found: EnrolledTeam) -> str:
    """What kind of team it is, when it works if that is not as usual, and what was done."""
    team = found.team
    said = scene.say("enrolled-team", level=team.level, count=len(team.members))
    hours = "" if team.hours == USUAL_HOURS else f", {hours_said(scene, team.hours)}"
    return f"{said}{hours}. {scene.say('enrolled-standing', standing=found.standing)}"


def _changed(scene: Scene, found: EnrolledTeam) -> Block:
    """A known team with other people: it opens what differs, as far as a card can carry the row."""
    said, row = scene.say("enrolled-standing", standing=found.standing), _carried(found.row)
    if sum(map(len, row.values())) > CARRIED:
        return Line(f"{found.team.name}: {scene.say('enrolled-changed-alone')}")
    return Way(found.team.name, said, "enrol.changes", row)


def _carried(row: Enrolment) -> dict[str, str]:
    """The row as a button carries it."""
    return {
        "team": row.team,
        "niveau": row.level.value,
        "manager": row.manager.value,
        "trainer": row.trainer.value,
        "coach": row.coach.value,
        "medewerkers": "|".join(ref.value for ref in row.members),
    }
