"""Agreements: who looks after them, what became of them, and what happens next.

They come from the summary of a session, or are written here. A person looks after one only
after saying so; until then it is with its role.
"""

import asyncio
from datetime import date, datetime

from dialogs.card import (
    Block,
    Button,
    Card,
    Choice,
    DateInput,
    Facts,
    Line,
    Pressable,
    TextInput,
    Way,
)
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice, NoticeKind
from storage.work import Work
from trajectory.agreements import LONGEST, OWNERS, Agreement, check_agreement, open_ones
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import at
from trajectory.roles import Action, Role
from trajectory.rounds.rounds import OPENS
from trajectory.teams import Team
from use_cases.progress.progress import today_of
from use_cases.services import Services

_MOST = 12
"""Agreements on one card."""
_REPEATS = 28
"""Days after which a card that nobody answered comes back."""
_USUAL = 20
"""Working days ahead that stand filled in."""


async def show_all(scene: Scene) -> Reply:
    """What this team agreed and still has to do; each opens."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        trajectory = await work.trajectories.of_team(team.id)
        found = await work.agreements.of_trajectory(trajectory.id) if trajectory else []
        names = await _names(work, found)
    waiting = open_ones(found)
    blocks: list[Block] = [_way(scene, one, names) for one in waiting[:_MOST]]
    if not waiting:
        blocks += scene.lines("agreements-none")
    done = len(found) - len(waiting)
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


async def _names(work: Work, found: list[Agreement]) -> dict[str, str]:
    taken = tuple({one.person for one in found if one.person})
    return {person.id: person.called for person in await work.people.many(taken)}


def _way(scene: Scene, one: Agreement, names: dict[str, str]) -> Way:
    who = _who(scene, one, names)
    sentence = (
        scene.say("agreement-row", who=who, day=one.due)
        if one.due
        else scene.say("agreement-row-open", who=who)
    )
    return Way(one.what, sentence, "agreements.show", {"agreement": one.id})


def _who(scene: Scene, one: Agreement, names: dict[str, str]) -> str:
    return names.get(one.taken_by, "") or scene.say("agreement-owner", owner=one.owner)


# ---- one agreement


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        one, team = await _found(scene, work)
        names = await _names(work, [one])
    return scene.reply(
        scene.say("agreement-title", team=team.name),
        [Line(one.what, strong=True), Facts(_facts(scene, one, names))],
        _buttons(scene, one, team),
    )


def _facts(scene: Scene, one: Agreement, names: dict[str, str]) -> list[tuple[str, str]]:
    say = scene.say
    day = say("agreement-day-value", day=one.due) if one.due else say("agreement-no-day")
    state = say("agreement-state", state=one.state)
    return [
        (say("agreement-who"), _who(scene, one, names)),
        (say("agreement-day"), day),
        (say("agreement-stands"), state),
    ]


def _buttons(scene: Scene, one: Agreement, team: Team) -> list[Pressable]:
    """What this person may do with it: the owner and whoever keeps agreements alive."""
    back = scene.back("agreements.list", team=team.id)
    if not one.open:
        return [back]
    if not _keeps(scene, one, team):
        take = scene.button(
            "agreement-take-button", "agreements.take", primary=True, agreement=one.id
        )
        return [take, back]
    return [
        scene.button("agreement-done-button", "agreements.done", primary=True, agreement=one.id),
        scene.button("agreement-again-button", "agreements.again", agreement=one.id),
        _passing_on(scene, one, team) or back,
    ]


def _passing_on(scene: Scene, one: Agreement, team: Team) -> Button | None:
    """Giving it back, or asking somebody."""
    if one.taken_by == scene.person.id:
        return scene.button("agreement-give-back-button", "agreements.give_back", agreement=one.id)
    if scene.may(team, Action.KEEP_AGREEMENTS):
        return scene.button("agreement-ask-button", "agreements.ask", agreement=one.id)
    return None


async def _found(scene: Scene, work: Work) -> tuple[Agreement, Team]:
    """The agreement of the card, for somebody who may see it.

    Raises:
        Stale: it is gone. NotAllowed: it is another team's.
    """
    one = await work.agreements.get(scene.value("agreement"))
    trajectory = await work.trajectories.get(one.trajectory) if one else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if one is None or team is None:
        raise Stale("card-stale")
    scene.require(team, Action.SEE_AGREEMENTS)
    return one, team


def _keeps(scene: Scene, one: Agreement, team: Team) -> bool:
    """Whether it is theirs to finish: they took it on, hold its role, or keep agreements alive."""
    if one.taken_by == scene.person.id or scene.may(team, Action.KEEP_AGREEMENTS):
        return True
    return not one.taken_by and one.owner in scene.roles_in(team) and one.owner is not Role.MEMBER


async def _kept(scene: Scene, work: Work) -> tuple[Agreement, Team]:
    one, team = await _found(scene, work)
    if not _keeps(scene, one, team):
        raise NotAllowed
    return one, team


async def take(scene: Scene) -> Reply:
    """Somebody takes it on; who was asked a moment later hears that it is taken."""
    async with scene.services.desk.writing() as work:
        one, team = await _found(scene, work)
        if one.taken_by and one.taken_by != scene.person.id:
            raise Stale("agreement-taken")
        if not one.open:
            raise Stale("agreement-done-before")
        await work.agreements.offer(one.id, scene.person.id, accepted=True)
        await work.commit()
    return _done(scene, team, scene.say("agreement-taken-title"), one)


async def give_back(scene: Scene) -> Reply:
    """It is with its role again; also for whoever was asked and does not want to."""
    async with scene.services.desk.writing() as work:
        one, team = await _found(scene, work)
        if one.person != scene.person.id:
            raise Stale("card-stale")
        await work.agreements.give_back(one.id)
        await work.commit()
    return _done(scene, team, scene.say("agreement-given-back-title"), one)


async def finish(scene: Scene) -> Reply:
    async with scene.services.desk.writing() as work:
        one, team = await _kept(scene, work)
        await work.agreements.finish(one.id)
        await work.outbox.cancel_about([one.id])
        await work.commit()
    return _done(scene, team, scene.say("agreement-finished-title"), one)


async def ask_again(scene: Scene) -> Reply:
    """Another day for it."""
    async with scene.services.desk.reading() as work:
        one, team = await _kept(scene, work)
    return scene.reply(
        scene.say("agreement-again-title"),
        [Line(one.what), _due_input(scene)],
        [
            scene.button("agreement-save-button", "agreements.day", primary=True, agreement=one.id),
            scene.back("agreements.list", team=team.id),
        ],
    )


def _due_input(scene: Scene) -> DateInput:
    ahead = scene.services.library.calendar.after(today_of(scene.turn.now), _USUAL)
    return DateInput(
        "due", scene.say("agreement-due-label"), ahead.isoformat(), scene.say("until-required")
    )


def _due(scene: Scene) -> date:
    try:
        return date.fromisoformat(scene.value("due")[:10])
    except ValueError:
        raise Invalid("until-no-date") from None


async def again(scene: Scene) -> Reply:
    due = _due(scene)
    async with scene.services.desk.writing() as work:
        one, team = await _kept(scene, work)
        check_agreement(one.what, one.owner, due, today_of(scene.turn.now))
        await work.agreements.again(one.id, due)
        await work.outbox.cancel_about([one.id])
        await work.commit()
    return _done(scene, team, scene.say("agreement-saved-title"), one)


def _done(scene: Scene, team: Team, title: str, one: Agreement) -> Reply:
    return scene.done(
        title,
        [Line(one.what)],
        [scene.button("agreements-button", "agreements.list", team=team.id)],
    )


# ---- asking somebody


async def ask_whom(scene: Scene) -> Reply:
    """Whom to ask; nobody looks after an agreement without having said so."""
    async with scene.services.desk.reading() as work:
        one, team = await _found(scene, work)
        scene.require(team, Action.KEEP_AGREEMENTS)
        people = await work.people.many((team.manager, *team.members))
    options = sorted((person.called, person.id) for person in people)
    return scene.reply(
        scene.say("agreement-ask-title"),
        [
            Line(one.what),
            Choice(
                "person",
                scene.say("agreement-ask-label"),
                [(id, name) for name, id in options],
                required=scene.say("agreement-ask-required"),
            ),
            scene.quiet("agreement-ask-quiet"),
        ],
        [
            scene.button("agreement-ask-send", "agreements.asked", primary=True, agreement=one.id),
            scene.back("agreements.list", team=team.id),
        ],
    )


async def ask(scene: Scene) -> Reply:
    async with scene.services.desk.writing() as work:
        one, team = await _found(scene, work)
        scene.require(team, Action.KEEP_AGREEMENTS)
        person = scene.value("person")
        if person not in (team.manager, *team.members):
            raise Invalid("agreement-ask-required")
        if not one.open:
            raise Stale("agreement-done-before")
        await work.agreements.offer(one.id, person)
        now = scene.turn.now
        nth = today_of(now).toordinal()
        await work.outbox.plan(Notice(NoticeKind.AGREEMENT_ASKED, person, one.id, now, nth))
        await work.commit()
    return _done(scene, team, scene.say("agreement-asked-title"), one)


async def asked_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever is asked: what it is, and a yes or a no."""
    one, team = await _of_notice(work, notice)
    if one is None or team is None or not one.open or one.accepted:
        return None
    if one.person != scene.person.id or not scene.may(team, Action.SEE_AGREEMENTS):
        return None
    return scene.card(
        scene.say("notice-agreement-asked-title", team=team.name),
        [Line(one.what, strong=True), *scene.lines("notice-agreement-asked")],
        [
            scene.button(
                "agreement-take-button", "agreements.take", primary=True, agreement=one.id
            ),
            scene.button("agreement-no-button", "agreements.give_back", agreement=one.id),
        ],
    )


async def _of_notice(work: Work, notice: Notice) -> tuple[Agreement | None, Team | None]:
    one = await work.agreements.get(notice.subject)
    trajectory = await work.trajectories.get(one.trajectory) if one else None
    return one, await work.teams.get(trajectory.team) if trajectory else None


# ---- writing one here


async def ask_new(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.KEEP_AGREEMENTS)
    say = scene.say
    owners = [(role.value, say("agreement-owner", owner=role)) for role in OWNERS]
    return scene.reply(
        say("agreement-new-title", team=team.name),
        [
            TextInput(
                "what",
                say("agreement-what-label"),
                required=say("agreement-empty"),
                max_length=LONGEST,
            ),
            Choice(
                "owner",
                say("agreement-owner-label"),
                owners,
                value=Role.MEMBER.value,
                required=say("agreement-owner-unknown"),
            ),
            _due_input(scene),
            scene.quiet("agreement-no-names"),
        ],
        [
            scene.button("agreement-save-button", "agreements.record", primary=True, team=team.id),
            scene.back("agreements.list", team=team.id),
        ],
    )


async def record(scene: Scene) -> Reply:
    due, what = _due(scene), scene.value("what", most=LONGEST)
    owner = scene.value("owner")
    if owner not in OWNERS:
        raise Invalid("agreement-owner-unknown")
    check_agreement(what, Role(owner), due, today_of(scene.turn.now))
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.KEEP_AGREEMENTS)
        trajectory = await work.trajectories.of_team(team.id)
        if trajectory is None:
            raise Stale("trajectory-not-started", team=team.name)
        one = await work.agreements.record(
            trajectory_id=trajectory.id, what=what, owner=Role(owner), due=due
        )
        await work.commit()
    return _done(scene, team, scene.say("agreement-saved-title"), one)


# ---- reminding


async def remind(services: Services, now: datetime) -> int:
    """Ask the owner of every agreement that is close to its day, and every four weeks after."""
    today, calendar = today_of(now), services.library.calendar
    notices = []
    async with services.desk.reading() as work:
        for team in await work.teams.all():
            notices += [
                _reminder(one, team, today)
                for one in await _running_agreements(work, team)
                if one.asks_on(calendar, today)
            ]
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    async with services.desk.writing() as work:
        await work.outbox.plan(*notices)
        await work.commit()
    return len(notices)


async def _running_agreements(work: Work, team: Team) -> list[Agreement]:
    """Those with a day, of a team whose trajectory is not over."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state.over:
        return []
    found = await work.agreements.of_trajectory(trajectory.id)
    return [one for one in found if one.due is not None]


def _reminder(one: Agreement, team: Team, today: date) -> Notice:
    assert one.due is not None
    nth = one.due.toordinal() * 100 + max(0, (today - one.due).days) // _REPEATS
    due = at(today, OPENS)
    return Notice(NoticeKind.AGREEMENT_DUE, one.reminded(team), one.id, due, nth)


async def due_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the owner: is it done, or another day."""
    one, team = await _of_notice(work, notice)
    if one is None or team is None or not one.open or one.due is None:
        return None
    if one.reminded(team) != scene.person.id:
        return None
    return scene.card(
        scene.say("notice-agreement-due-title", team=team.name),
        [
            Line(one.what, strong=True),
            Line(scene.say("notice-agreement-due", day=one.due)),
        ],
        [
            scene.button(
                "agreement-done-button", "agreements.done", primary=True, agreement=one.id
            ),
            scene.button("agreement-again-button", "agreements.again", agreement=one.id),
        ],
    )


COMMANDS: dict[str, Handler] = {}
VERBS: dict[str, Handler] = {
    "agreements.list": show_all,
    "agreements.show": show,
    "agreements.take": take,
    "agreements.give_back": give_back,
    "agreements.done": finish,
    "agreements.again": ask_again,
    "agreements.day": again,
    "agreements.ask": ask_whom,
    "agreements.asked": ask,
    "agreements.new": ask_new,
    "agreements.record": record,
}
