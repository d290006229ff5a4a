"""Agreements of a team: the list, and one of them with what this person may do with it.

They come from the summary of a session, or are written here. A person looks after one only
after saying so; until then it is with its role.
"""

from collections.abc import Sequence

from dialogs.card import Block, Button, Facts, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.agreements import Agreement, open_ones
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.agreements import TeamAgreement, agreement_for, keeps
from use_cases.progress.progress import today_of

_MOST = 12
"""Agreements on one card."""


async def show_all(scene: Scene) -> Reply:
    """What this team agreed and still has to do; each opens."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        trajectory = await work.trajectories.of_team(team.id)
        agreements = await work.agreements.of_trajectory(trajectory.id) if trajectory else []
        names = await _names(work, agreements)
    waiting = open_ones(agreements)
    blocks: list[Block] = [_way(scene, one, names) for one in waiting[:_MOST]]
    if not waiting:
        blocks += scene.lines("agreements-none")
    done = len(agreements) - len(waiting)
    if done:
        blocks.append(scene.quiet("agreements-done", count=done))
    return scene.reply(
        scene.say("agreements-title", team=team.name), blocks, _below(scene, team, bool(trajectory))
    )


def _below(scene: Scene, team: Team, started: bool) -> list[Pressable]:
    back = scene.back("trajectory.show", team=team.id)
    if not started or not scene.may(team, Action.KEEP_AGREEMENTS):
        return [back]
    return [scene.button("agreement-new-button", "agreements.new", team=team.id), back]


async def _names(work: Work, agreements: Sequence[Agreement]) -> dict[str, str]:
    """What people are called who took one on or were agreed to, by id."""
    owners = tuple({agreement.person for agreement in agreements if agreement.person})
    return {person.id: person.called for person in await work.people.many(owners)}


def _way(scene: Scene, agreement: Agreement, names: dict[str, str]) -> Way:
    who = _who(scene, agreement, names)
    sentence = scene.say("agreement-row-open", who=who)
    if agreement.comes_back:
        rhythm = scene.say("agreement-rhythm", rhythm=agreement.rhythm)
        sentence = scene.say("agreement-row-again", who=who, rhythm=rhythm)
    elif agreement.due:
        late = "yes" if agreement.due < today_of(scene.turn.now) else "no"
        sentence = scene.say("agreement-row", who=who, day=agreement.due, late=late)
    return Way(agreement.what, sentence, "agreements.show", {"agreement": agreement.id})


def _who(scene: Scene, agreement: Agreement, names: dict[str, str]) -> str:
    taken_by = names.get(agreement.taken_by, "")
    return taken_by or scene.say("agreement-owner", owner=agreement.owner)


# ---- one agreement


async def show(scene: Scene) -> Reply:
    """One agreement: who looks after it, until when, and what can be done with it."""
    async with scene.services.desk.reading() as work:
        agreed = await agreement_for(work, scene.principal, scene.value("agreement"))
        names = await _names(work, [agreed.agreement])
    facts = Facts(_facts(scene, agreed.agreement, names))
    return scene.reply(
        scene.say("agreement-title", team=agreed.team.name),
        [Line(agreed.agreement.what, strong=True), facts, *_ways_on(scene, agreed)],
        _buttons(scene, agreed),
    )


def _facts(scene: Scene, agreement: Agreement, names: dict[str, str]) -> list[tuple[str, str]]:
    say, due = scene.say, agreement.due
    day = say("agreement-day-value", day=due) if due else say("agreement-no-day")
    state = say("agreement-state", state=agreement.state)
    rows = [(say("agreement-who"), _who(scene, agreement, names)), (say("agreement-day"), day)]
    if agreement.comes_back:
        rhythm = say("agreement-rhythm", rhythm=agreement.rhythm)
        rows[1:] = [(say("agreement-how-often"), rhythm), (say("agreement-asked-on"), day)]
        state = say("agreement-state-again", state=agreement.state)
    return [*rows, (say("agreement-stands"), state)]


def _buttons(scene: Scene, agreed: TeamAgreement) -> list[Pressable]:
    """What this person may do with it."""
    back = scene.back("agreements.list", team=agreed.team.id)
    if not agreed.agreement.open:
        return [back]
    if not keeps(scene.principal, agreed):
        return [take_button(scene, agreed.agreement), back]
    kept = kept_buttons(scene, agreed.agreement)
    if agreed.agreement.comes_back:
        return kept
    return [*kept, _passing_on(scene, agreed) or back]


def _ways_on(scene: Scene, agreed: TeamAgreement) -> list[Block]:
    """What comes back has three buttons of its own: passing it on is a row."""
    agreement = agreed.agreement
    if not (agreement.open and agreement.comes_back and keeps(scene.principal, agreed)):
        return []
    passing = _passing_on(scene, agreed)
    return [Way(passing.title, "", passing.verb, passing.context)] if passing else []


def take_button(scene: Scene, agreement: Agreement) -> Button:
    """For somebody who may look after it."""
    return scene.button(
        "agreement-take-button", "agreements.take", primary=True, agreement=agreement.id
    )


def kept_buttons(scene: Scene, agreement: Agreement) -> list[Pressable]:
    """For whoever looks after it: it is done, or gets another day; what comes back goes on, is
    asked about later, or stops."""
    id = agreement.id
    if agreement.comes_back:
        return [
            scene.button("agreement-works-button", "agreements.works", primary=True, agreement=id),
            scene.button("agreement-later-button", "agreements.again", agreement=id),
            scene.button("agreement-stop-button", "agreements.done", agreement=id),
        ]
    return [
        scene.button("agreement-done-button", "agreements.done", primary=True, agreement=id),
        scene.button("agreement-again-button", "agreements.again", agreement=id),
    ]


def _passing_on(scene: Scene, agreed: TeamAgreement) -> Button | None:
    """Giving it back, or asking somebody."""
    agreement = agreed.agreement
    if agreement.taken_by == scene.person.id:
        return scene.button(
            "agreement-give-back-button", "agreements.give_back", agreement=agreement.id
        )
    if scene.may(agreed.team, Action.KEEP_AGREEMENTS):
        return scene.button("agreement-ask-button", "agreements.ask", agreement=agreement.id)
    return None


def changed(scene: Scene, title: str, agreed: TeamAgreement) -> Reply:
    """What became of an agreement just now."""
    return scene.done(
        title,
        [Line(agreed.agreement.what)],
        [scene.button("agreements-button", "agreements.list", team=agreed.team.id)],
    )
