"""A small team that takes part together with another: who, what it means, and what both managers
hear."""

from collections.abc import Mapping, Sequence

from dialogs.card import Block, Button, Card, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import Team
from use_cases.enrolment import joining
from use_cases.starting import can_begin

SHOWN = 15
"""Teams on one card; it stays well under the size that Teams takes."""


async def choose(scene: Scene) -> Reply:
    """Which small team: those that did not begin."""
    if not scene.is_lead:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        teams = await joining.small_teams(work, scene.principal)
    rows = _rows(teams, _first(scene), "join.show", {})
    return scene.reply(
        scene.say("join-title"),
        [*scene.lines("join-why"), *(rows or scene.lines("join-none-small"))],
        [*_more(scene, teams, "join.choose"), scene.back("overview.show")],
    )


async def show(scene: Scene) -> Reply:
    """With which other team."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.ENROL)
        others = await joining.others_for(work, scene.principal, team)
    rows = _rows(others, _first(scene), "join.offer", {"with": team.id})
    return scene.reply(
        scene.say("join-with-title", team=team.name),
        [Line(scene.say("join-first", team=team.name)), *(rows or scene.lines("join-none-other"))],
        [*_more(scene, others, "join.show", team.id), scene.back("join.choose")],
    )


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _rows(teams: list[Team], first: int, verb: str, context: dict[str, str]) -> list[Block]:
    shown = teams[first : first + SHOWN]
    return [Way(team.name, "", verb, {"team": team.id, **context}) for team in shown]


def _more(scene: Scene, teams: list[Team], verb: str, team: str = "") -> list[Pressable]:
    after = _first(scene) + SHOWN
    if after >= len(teams):
        return []
    return [Button(scene.say("overview-next"), verb, {"team": team, "first": str(after)})]


async def offer(scene: Scene) -> Reply:
    """What it means, before anything happens. The team of the row comes second."""
    one_id, other_id = scene.value("with"), scene.value("team")
    async with scene.services.desk.reading() as work:
        one, other = await joining.two_teams(work, scene.principal, one_id, other_id)
        joint = joining.as_one(one, other)
        managers = await managers_of(scene, work, joint)
        trainer, coach = [await work.people.get(id) for id in (joint.trainer, joint.coach)]
    say, context = scene.say, {"team": other.id, "with": one.id}
    return scene.reply(
        say("join-offer-title", one=one.name, other=other.name),
        [
            Line(say("join-what", count=len(joint.members))),
            Line(say("join-managers" if joint.second_manager else "join-manager", names=managers)),
            Line(say("join-guides", trainer=trainer.called, coach=coach.called)),
            *_still_small(scene, joint),
            scene.quiet("join-undo"),
        ],
        [
            scene.button("join-button", "join.confirm", primary=True, **context),
            scene.back("join.show", team=one.id),
        ],
    )


def _still_small(scene: Scene, joint: Team) -> list[Block]:
    if not joint.small:
        return []
    return [Line(scene.say("join-still-small", least=RoundKind.SCAN.smallest))]


async def confirm(scene: Scene) -> Reply:
    team = await joining.join(scene.principal, scene.value("with"), scene.value("team"))
    return scene.done(
        scene.say("joined-title", team=team.name),
        scene.lines("joined-told"),
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )


# ---- what people hear


async def managers_of(scene: Scene, work: Work, team: Team) -> str:
    """The names of whoever leads this team, as a sentence has them."""
    return (await managers_by_team(scene, work, [team]))[team.id]


async def managers_by_team(scene: Scene, work: Work, teams: Sequence[Team]) -> Mapping[str, str]:
    """The same of several teams, by team id."""
    people = await work.people.many(tuple(id for team in teams for id in team.managers))
    called = {person.id: person.called for person in people}
    return {team.id: _in_a_sentence(scene, [called[id] for id in team.managers]) for team in teams}


def _in_a_sentence(scene: Scene, names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return scene.say("join-names", one=names[0], other=names[1])


async def who_sees(scene: Scene, work: Work, team: Team) -> list[Block]:
    """For a group of two teams: that both managers see a result when the group does."""
    if not team.second_manager:
        return []
    return [Line(scene.say("joined-who", names=await managers_of(scene, work, team)))]


async def joined_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For both managers; each of them can begin."""
    team = await work.teams.get(notice.subject)
    if team is None or not scene.may(team, Action.START) or not await can_begin(work, team):
        return None
    return scene.card(
        scene.say("notice-joined-title", team=team.name),
        [
            *scene.lines("notice-joined-what"),
            *await who_sees(scene, work, team),
            *scene.lines("notice-enrolled-together"),
        ],
        [
            scene.button("start-button", "start.show", primary=True, team=team.id),
            scene.button("help-button", "help.show"),
        ],
    )
