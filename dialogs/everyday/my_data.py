""" "Wat weet je van mij": everything that is kept on a person, and nothing about answers."""

from dialogs.card import Block, Entries, Pressable
from dialogs.everyday import reminders
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import own_parts
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Role
from trajectory.teams import Team


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        guided = await work.personal_data.guides(scene.person.id)
        parts = await own_parts(scene, work)
    person, say = scene.person, scene.say
    rows = [
        (say("data-name"), person.name),
        (say("data-account"), person.upn or say("data-unknown")),
        (say("data-object-id"), person.object_id or say("data-unknown")),
        (say("data-language"), person.language.speech.name),
        (say("data-reminders"), await _reminders(scene)),
        (say("data-zone"), person.time_zone or say("data-unknown")),
        (say("data-chat"), say("data-chat-value")),
    ]
    if scene.mandate.by_name:
        rows.append((say("data-programme"), say("role", role=Role.PROGRAMME_LEAD, level="team")))
    rows += parts
    rows += [(team.name, _parts(scene, team)) for team in teams]
    blocks: list[Block] = [Entries(rows), *scene.lines("data-answers"), scene.quiet("data-who")]
    if guided:
        blocks.append(scene.quiet("data-guides", teams=scene.some(guided)))
    return scene.reply(say("data-title"), blocks, _actions(scene, teams, erasable=not guided))


async def _reminders(scene: Scene) -> str:
    """What of them this person gets: in a word when it is the same for each kind."""
    states = {
        one.name[scene.turn.language]: reminders.state_of(scene, one)
        for one in await reminders.own_silences(scene)
    }
    if len(set(states.values())) == 1:
        return next(iter(states.values()))
    return "; ".join(f"{name}: {state}" for name, state in states.items())


def _parts(scene: Scene, team: Team) -> str:
    roles = sorted(team.roles_of(scene.person.id))
    return ", ".join(scene.say("role", role=role, level=team.level) for role in roles)


def _actions(scene: Scene, teams: list[Team], *, erasable: bool) -> list[Pressable]:
    actions: list[Pressable] = [scene.protection_link()]
    if any(Role.MEMBER in team.roles_of(scene.person.id) for team in teams):
        actions.append(scene.button("data-not-my-team", "roster.own"))
    if erasable:
        actions.append(scene.button("data-erase", "data.erase"))
    return actions


async def ask_erase(scene: Scene) -> Reply:
    """What erasing means, before it happens."""
    async with scene.services.desk.reading() as work:
        await _refuse_guide(scene, work)
    return scene.reply(
        scene.say("erase-title"),
        scene.lines("erase-what", "erase-answers"),
        [
            scene.button("erase-confirm", "data.erase.confirm", primary=True),
            scene.back("data.show"),
        ],
    )


async def erase(scene: Scene) -> Reply:
    """Everything about this person, in one transaction; an open ballot stays as it is."""
    async with scene.services.desk.writing() as work:
        await _refuse_guide(scene, work)
        await scene.services.erased.note(scene.person.accounts, scene.turn.now)
        await work.personal_data.erase(scene.person.id)
        await work.commit()
    help_ = scene.button("help-button", "help.show")
    return scene.done(scene.say("erased-title"), scene.lines("erased"), [help_])


async def _refuse_guide(scene: Scene, work: Work) -> None:
    """A manager, trainer or coach hands over first.

    Raises:
        Stale: a team would be left without them.
    """
    teams = await work.personal_data.guides(scene.person.id)
    if teams:
        raise Stale("erase-guides", teams=scene.some(teams))
