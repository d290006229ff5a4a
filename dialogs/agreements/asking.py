"""Asking about an agreement: somebody to look after it, and whoever does how it goes."""

from dialogs.agreements.agreements import changed, kept_buttons, take_button
from dialogs.card import Card, Line
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import Agreement
from trajectory.roles import Action
from trajectory.teams import Person
from use_cases import agreements
from use_cases.agreements import agreement_called, agreement_to_give


async def choose(scene: Scene) -> Reply:
    """Whom to ask; nobody looks after an agreement without having said so."""
    async with scene.services.desk.reading() as work:
        agreed = await agreement_to_give(work, scene.principal, scene.value("agreement"))
        people = await work.people.many(agreed.candidates)
    by_name = sorted((person.called, person.id) for person in people)
    id = agreed.agreement.id
    return scene.reply(
        scene.say("agreement-ask-title"),
        [
            Line(agreed.agreement.what),
            Choice(
                "person",
                scene.say("agreement-ask-label"),
                [(person_id, name) for name, person_id in by_name],
                required=scene.say("agreement-ask-required"),
            ),
            scene.quiet("agreement-ask-quiet"),
        ],
        [
            scene.button("agreement-ask-send", "agreements.asked", primary=True, agreement=id),
            scene.back("agreements.list", team=agreed.team.id),
        ],
    )


async def ask(scene: Scene) -> Reply:
    """They hear of it now, and say yes or no."""
    agreement_id, person_id = scene.value("agreement"), scene.value("person")
    agreed = await agreements.ask(scene.principal, agreement_id, person_id)
    return changed(scene, scene.say("agreement-asked-title"), agreed)


# ---- the messages


async def asked_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever is asked: what it is, and a yes or a no."""
    agreed = await agreement_called(work, notice.subject)
    if agreed is None or not agreed.agreement.open or agreed.agreement.accepted:
        return None
    agreement, team = agreed.agreement, agreed.team
    if agreement.person != scene.person.id or not scene.may(team, Action.SEE_AGREEMENTS):
        return None
    return scene.card(
        scene.say("notice-agreement-asked-title", team=team.name),
        [Line(agreement.what, strong=True), *scene.lines("notice-agreement-asked")],
        [
            take_button(scene, agreement),
            scene.button("agreement-no-button", "agreements.give_back", agreement=agreement.id),
        ],
    )


async def answered_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever asked: a yes, a no, or no answer yet; nothing when they look after it now."""
    agreed = await agreement_called(work, notice.subject)
    if agreed is None or not agreed.agreement.open:
        return None
    agreement, team = agreed.agreement, agreed.team
    mine = agreement.taken_by == scene.person.id
    if mine or not scene.may(team, Action.KEEP_AGREEMENTS):
        return None
    asked = await work.people.get(agreement.person) if agreement.person else None
    return scene.card(
        scene.say("notice-agreement-answered-title", team=team.name),
        [Line(agreement.what, strong=True), Line(_answered(scene, agreement, asked))],
        [
            scene.button(
                "agreement-open-button", "agreements.show", primary=True, agreement=agreement.id
            )
        ],
    )


def _answered(scene: Scene, agreement: Agreement, asked: Person | None) -> str:
    if asked is None:
        return scene.say("notice-agreement-no")
    key = "notice-agreement-yes" if agreement.accepted else "notice-agreement-silent"
    return scene.say(key, name=asked.called)


async def due_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever looks after it: is it done, or another day."""
    agreed = await agreement_called(work, notice.subject)
    if agreed is None or not agreed.agreement.open or agreed.agreement.due is None:
        return None
    agreement, team = agreed.agreement, agreed.team
    if agreement.reminded(team) != scene.person.id:
        return None
    return scene.card(
        scene.say("notice-agreement-due-title", team=team.name),
        [
            Line(agreement.what, strong=True),
            Line(_agreed_when(scene, agreement)),
        ],
        kept_buttons(scene, agreement),
    )


def _agreed_when(scene: Scene, agreement: Agreement) -> str:
    """By which day, or how often."""
    if not agreement.comes_back:
        return scene.say("notice-agreement-due", day=agreement.due)
    rhythm = scene.say("agreement-rhythm", rhythm=agreement.rhythm)
    return scene.say("notice-agreement-again", rhythm=rhythm)
