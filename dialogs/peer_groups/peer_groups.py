"""Peer consultation: small groups, who sits out, and whether the groups met.

Who was in a group and whether it met is not anonymous, and the cards say so (anonymity.md §6).
"""

from datetime import date

from dialogs.card import Block, Card, DateInput, Line, Pressable
from dialogs.progress.explanation import day_of
from dialogs.progress.sentences import name_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.peer_groups import PeerGroup, check_sitting_out, met_in_words
from trajectory.planning.sessions import SessionState
from trajectory.roles import Action, Role
from trajectory.teams import Team
from use_cases import peer_groups
from use_cases.peer_groups import Meeting
from use_cases.progress.progress import Started, started_progress, today_of

_USUAL_REST = 60
"""Working days of sitting out that stand filled in."""


# ---- looking


async def show(scene: Scene) -> Reply:
    """For a member the own group, for the trainer all groups of the next time."""
    today = today_of(scene.turn.now)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        meeting = peer_groups.coming(await peer_groups.meetings_of(work, found), today)
        people = await work.people.many(team.members)
        resting = await work.peer_groups.sitting_out(found.trajectory.id, today)
    names = {person.id: person.called for person in people}
    blocks: list[Block] = [*scene.lines("groups-what")]
    blocks += _seen(scene, team, found, meeting, names)
    mine = resting.get(scene.person.id)
    if mine is not None:
        blocks.append(scene.quiet("groups-resting", day=mine))
    return scene.reply(
        scene.say("groups-title", team=team.name), blocks, _buttons(scene, team, meeting, mine)
    )


def _seen(
    scene: Scene, team: Team, found: Started, meeting: Meeting | None, names: dict[str, str]
) -> list[Block]:
    if meeting is None:
        return scene.lines("groups-none")
    step = name_of(scene, found, meeting.session.type)
    when = Line(scene.say("groups-when", step=step, day=meeting.day))
    if not meeting.groups:
        return [when, *scene.lines("groups-later")]
    if scene.may(team, Action.FORM_GROUPS):
        return [when, *(_company(scene, group, names) for group in meeting.groups)]
    own = meeting.of(scene.person.id)
    return [when, _company(scene, own, names)] if own else [when]


def _company(scene: Scene, group: PeerGroup, names: dict[str, str]) -> Line:
    people = ", ".join(sorted(names.get(person, "?") for person in group.people))
    return Line(scene.say("groups-company", people=people))


def _buttons(
    scene: Scene, team: Team, meeting: Meeting | None, resting: date | None
) -> list[Pressable]:
    back = scene.back("trajectory.show", team=team.id)
    if scene.may(team, Action.FORM_GROUPS):
        if meeting is None:
            return [back]
        name = "groups-again-button" if meeting.groups else "groups-form-button"
        return [scene.button(name, "groups.form", primary=not meeting.groups, team=team.id), back]
    if Role.MEMBER not in scene.roles_in(team):
        return [back]
    if resting is not None:
        return [scene.button("groups-join-button", "groups.join", team=team.id), back]
    return [scene.button("groups-rest-button", "groups.rest", team=team.id), back]


async def form(scene: Scene) -> Reply:
    """The trainer makes the groups, or makes them anew."""
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.FORM_GROUPS)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        await work.peer_groups.alone()
        meetings = await peer_groups.meetings_of(work, found)
        meeting = peer_groups.coming(meetings, today_of(scene.turn.now))
        if meeting is None:
            raise Stale("groups-nothing-planned")
        await peer_groups.form(work, found, meetings, meeting, scene.turn.now)
        await work.commit()
    return await show(scene)


async def group_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Your group, or that there is none for you this time."""
    found, meeting = await _whose(scene, work, notice.subject)
    if found is None or meeting is None or meeting.session.state is not SessionState.CONFIRMED:
        return None
    if Role.MEMBER not in found.team.roles_of(scene.person.id):
        return None
    step, team = name_of(scene, found, meeting.session.type), found.team
    own = meeting.of(scene.person.id)
    if own is None:
        return scene.card(
            scene.say("notice-alone-title", team=team.name),
            [
                Line(scene.say("notice-alone", step=step, day=meeting.day)),
                scene.quiet("notice-alone-next"),
            ],
            [scene.button("groups-button", "groups.show", team=team.id)],
        )
    people = await work.people.many(own.people)
    names = {person.id: person.called for person in people}
    return scene.card(
        scene.say("notice-group-title", team=team.name),
        [
            Line(scene.say("groups-when", step=step, day=meeting.day)),
            _company(scene, own, names),
            scene.quiet("notice-group-quiet"),
        ],
        [scene.button("groups-button", "groups.show", team=team.id)],
    )


async def _whose(
    scene: Scene, work: Work, session_id: str
) -> tuple[Started | None, Meeting | None]:
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or not scene.may(team, Action.SEE_PROGRESS):
        return None, None
    found = await started_progress(work, scene.services, team, scene.turn.now)
    meetings = await peer_groups.meetings_of(work, found)
    return found, next((one for one in meetings if one.session.id == session_id), None)


# ---- sitting out


async def ask_rest(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await _own_team(scene, work)
    calendar, today = scene.services.library.calendar, today_of(scene.turn.now)
    usual = calendar.after(today, _USUAL_REST).isoformat()
    return scene.reply(
        scene.say("rest-title"),
        [
            *scene.lines("rest-what"),
            DateInput("until", scene.say("until-label"), usual, scene.say("until-required")),
        ],
        [
            scene.button("groups-rest-button", "groups.rests", primary=True, team=team.id),
            scene.back("groups.show", team=team.id),
        ],
    )


async def _own_team(scene: Scene, work: Work) -> Team:
    team = await scene.team(work, Action.SEE_AGREEMENTS)
    if Role.MEMBER not in scene.roles_in(team):
        raise NotAllowed
    return team


async def rest(scene: Scene) -> Reply:
    """Sit out until a day; nobody is asked why, and a group that was made goes on without."""
    until, now = day_of(scene, "until"), scene.turn.now
    check_sitting_out(until, today_of(now))
    async with scene.services.desk.writing() as work:
        team = await _own_team(scene, work)
        found = await started_progress(work, scene.services, team, now)
        await work.peer_groups.sit_out(found.trajectory.id, scene.person.id, until)
        await peer_groups.leave(work, found, scene.person.id, now, until=until)
        await work.commit()
    return scene.done(
        scene.say("rests-title"),
        [Line(scene.say("groups-resting", day=until))],
        [scene.button("groups-button", "groups.show", team=team.id)],
    )


async def join_again(scene: Scene) -> Reply:
    """Take part again: in a group that exists, when one has room."""
    async with scene.services.desk.writing() as work:
        team = await _own_team(scene, work)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        await work.peer_groups.sit_out(found.trajectory.id, scene.person.id, None)
        await peer_groups.join(work, found, scene.person.id, scene.turn.now)
        await work.commit()
    return scene.done(
        scene.say("joins-title"),
        scene.lines("joins-what"),
        [scene.button("groups-button", "groups.show", team=team.id)],
    )


# ---- whether they met


async def met_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Asked of everybody in a group; the first answer counts for all."""
    group = await work.peer_groups.get(notice.subject)
    if group is None or group.met is not None or scene.person.id not in group.people:
        return None
    found, meeting = await _whose(scene, work, group.session)
    if found is None or meeting is None:
        return None
    return scene.card(
        scene.say("notice-met-title"),
        [
            Line(scene.say("notice-met", team=found.team.name, day=meeting.day)),
            scene.quiet("notice-met-quiet"),
        ],
        [
            scene.button("met-yes", "groups.met", primary=True, group=group.id, met="yes"),
            scene.button("met-no", "groups.met", group=group.id, met="no"),
        ],
    )


async def note_met(scene: Scene) -> Reply:
    async with scene.services.desk.writing() as work:
        group = await work.peer_groups.get(scene.value("group"))
        if group is None or scene.person.id not in group.people:
            raise Stale("card-stale")
        first = await work.peer_groups.note_met(group.id, scene.value("met") == "yes")
        await work.commit()
    key = "met-noted" if first else "met-noted-before"
    return scene.done(scene.say("met-noted-title"), scene.lines(key))


async def outcome_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and manager, once: none, some or many groups met."""
    found, meeting = await _whose(scene, work, notice.subject)
    if found is None or meeting is None or not scene.may(found.team, Action.KEEP_AGREEMENTS):
        return None
    step = name_of(scene, found, meeting.session.type)
    return scene.card(
        scene.say("notice-outcome-title", team=found.team.name, step=step),
        [Line(scene.say("groups-met", met=met_in_words(meeting.groups)))],
        [scene.button("trajectory-button", "trajectory.show", team=found.team.id)],
    )
