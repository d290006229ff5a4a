"""An owner says where an action stands: one press and one line."""

from dialogs.card import Block, Button, Card, Facts, Line
from dialogs.fields import Choice, TextInput
from dialogs.plan.said import statuses
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import today
from papers.plan_words import quarter_said, when_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.plan.actions import LONGEST_LINE
from trajectory.plan.quarters import Quarter
from use_cases.plan.saying import Owned, own_action, own_actions, say_status


async def ask(scene: Scene) -> Reply:
    """The five words and one line, about one action."""
    async with scene.services.desk.reading() as work:
        owned = await own_action(work, scene.principal, scene.value("action"))
    back = scene.back("actions.own")
    return scene.reply(owned.action.text.title, _form(scene, owned), [_button(scene, owned), back])


def _form(scene: Scene, owned: Owned) -> list[Block]:
    say, text = scene.say, owned.action.text
    facts = {"goal": text.goal, "indicator": text.indicator, "when": when_said(say, text)}
    rows = [(say("action-fact", fact=fact), value) for fact, value in facts.items() if value]
    now = owned.said if owned.said and not owned.waits else None
    blocks: list[Block] = [Facts(rows)] if rows else []
    quarter = quarter_said(say, Quarter.of(today(scene)))
    return [
        *blocks,
        Choice(
            "status",
            say("action-status-label", quarter=quarter),
            statuses(say, owned.action),
            value=now.status.value if now else "",
            required=say("action-status-choose", most=LONGEST_LINE),
        ),
        TextInput(
            "line",
            say("action-status-line-label"),
            now.line if now else "",
            max_length=LONGEST_LINE,
        ),
        scene.quiet("action-status-who-sees"),
    ]


def _button(scene: Scene, owned: Owned) -> Button:
    context = {"action": owned.action.id, "quarter": str(Quarter.of(today(scene)))}
    return scene.button("action-status-button", "actions.said", primary=True, **context)


async def save(scene: Scene) -> Reply:
    """It is said; what waits next stands on the same card."""
    values = [scene.value(name) for name in ("action", "quarter", "status", "line")]
    owned = await say_status(scene.principal, *values)
    async with scene.services.desk.reading() as work:
        waiting = [one for one in await own_actions(work, scene.principal) if one.waits]
    said = dict(statuses(scene.say, owned.action))[owned.said.status] if owned.said else ""
    done = Line(scene.say("action-status-said", title=owned.action.text.title, status=said))
    if not waiting:
        own = scene.button("own-actions-way", "actions.own")
        return scene.done(scene.say("action-status-all-said"), [done], [own])
    following = waiting[0]
    return scene.done(
        following.action.text.title,
        [done, Line(_left(scene, len(waiting)), quiet=True), *_form(scene, following)],
        [_button(scene, following)],
    )


def _left(scene: Scene, count: int) -> str:
    return scene.say("action-status-left", count=count)


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """The first of what waits, ready to be said; nothing when all was said, or it is over."""
    if planned.subject != str(Quarter.of(today(scene))):
        return None
    waiting = [one for one in await own_actions(work, scene.principal) if one.waits]
    if not waiting:
        return None
    first = waiting[0]
    return scene.card(
        scene.say("action-status-asked-title", title=first.action.text.title),
        [Line(_left(scene, len(waiting))), *_form(scene, first)],
        [_button(scene, first)],
    )
