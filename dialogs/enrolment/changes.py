"""A row about a known team with other people: what differs, line by line, to tick."""

from dialogs.card import Block, Line
from dialogs.enrolment.enrol import typed
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.enrolment import check
from trajectory.errors import Invalid, NotAllowed, Stale
from use_cases.enrolment.changes import ChangeOf, Done, carry_out, differences

_MOST = 20
"""Changes on one card; the rest comes when the card is asked for again."""
_LONGEST = 4_000


async def show(scene: Scene) -> Reply:
    """What differs between the row and the team as it is known."""
    if not scene.is_lead:
        raise NotAllowed
    [row] = check([(1, typed(scene))])
    team, found = await differences(scene.principal, row)
    if not found:
        raise Stale("enrol-changes-none", team=team.name)
    options = [(one.key, _said(scene, one.what, one.name)) for one in found[:_MOST]]
    blocks: list[Block] = [
        *scene.lines("enrol-changes-what"),
        Choice(
            "changes",
            scene.say("enrol-changes-label"),
            options,
            required=scene.say("enrol-changes-required"),
            multiple=True,
        ),
    ]
    if len(found) > _MOST:
        blocks.append(scene.quiet("enrol-changes-more", count=len(found) - _MOST))
    return scene.reply(
        scene.say("enrol-changes-title", team=team.name),
        blocks,
        [
            scene.button("enrol-changes-button", "enrol.change", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _said(scene: Scene, what: ChangeOf, name: str) -> str:
    return scene.say("enrol-change", what=what, name=name)


async def save(scene: Scene) -> Reply:
    """Make the ticked changes, each by itself."""
    if not scene.is_lead:
        raise NotAllowed
    chosen = [_chosen(part) for part in scene.value("changes", most=_LONGEST).split(",") if part]
    if not chosen:
        raise Invalid("enrol-changes-required")
    done = await carry_out(scene.principal, scene.value("team"), chosen)
    return scene.done(
        scene.say("enrol-changed-title"),
        [_told(scene, one) for one in done],
        [
            scene.button(
                "trajectory-button", "trajectory.show", primary=True, team=scene.value("team")
            )
        ],
    )


def _chosen(part: str) -> tuple[str, str]:
    what, _, who = part.partition(":")
    if what not in list(ChangeOf) or not who:
        raise Invalid("enrol-changes-required")
    return what, who


def _told(scene: Scene, done: Done) -> Block:
    """What became of one change: made, proposed, or why it could not be."""
    if done.refused is not None:
        why = scene.say(done.refused.key, **done.refused.variables)
        return Line(scene.say("enrol-change-refused", what=done.what, why=why))
    return Line(scene.say("enrol-change-made", what=done.what))
