"""Tips about one-on-ones on cards: a line on a message that goes anyway, else a card."""

from dataclasses import replace

from dialogs.card import Card, Line, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from use_cases import one_on_one
from use_cases.notices import NoticeKind
from use_cases.one_on_one import tip_of, waiting_tip
from use_cases.progress.progress import today_of


async def card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the manager, when no message took the tip along."""
    due = await tip_of(work, scene.services, notice)
    if due is None:
        return None
    language = scene.turn.language
    return scene.card(
        scene.say("tip-title", team=due.team.name),
        [
            Line(due.tip.text[language]),
            *scene.lines("tip-not-the-scan"),
            Line(scene.services.library.one_on_ones.why[language], quiet=True),
        ],
        [scene.button("tip-stop", "tips.stop", team=due.team.id)],
    )


async def along(scene: Scene, work: Work, card: Card) -> Card:
    """A message to a manager that goes anyway, with the tip that waits for one."""
    silence = scene.services.library.sending.rules[NoticeKind.ONE_ON_ONE].silence
    if not scene.person.wants(silence, today_of(scene.turn.now)):
        return card
    due = await waiting_tip(work, scene.services, scene.person.id)
    if due is None:
        return card
    line = Line(scene.say("tip-along", tip=due.tip.text[scene.turn.language]))
    off = Way(scene.say("tip-stop"), "", "tips.stop", {"team": due.team.id})
    return replace(card, blocks=[*card.blocks, line, off])


async def stop(scene: Scene) -> Reply:
    """No more of them, by one press."""
    team = await one_on_one.turn_off(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("tips-stopped-title", team=team.name),
        scene.lines("tips-stopped"),
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )
