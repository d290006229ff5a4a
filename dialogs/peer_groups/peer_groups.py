"""Peer consultation: small groups, who sits out, and whether the groups met.

Who was in a group and whether it met is not anonymous, and the cards say so (anonymity.md §6).
"""

from collections.abc import Mapping
from datetime import date

from dialogs.card import Block, Card, Line, Pressable
from dialogs.fields import DateInput
from dialogs.progress.explanation import day_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import name_of
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.follow_up.peer_groups import PeerGroup, met_in_words
from trajectory.planning.sessions import SessionState
from trajectory.roles import Action, Role
from trajectory.teams import Team
from use_cases.peer_groups import peer_groups
from use_cases.peer_groups.grouping import Meeting, meetings_of
from use_cases.progress.progress import Started, started_progress, today_of

_USUAL_REST = 60
"""Working days of sitting out that stand filled in."""


# ---- looking


async def show(scene: Scene) -> Reply:
    """For a member their own group, for the trainer all groups of the next time."""
    today = today_of(scene.turn.now)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        progress = await started_progress(work, scene.services, team, scene.turn.now)
        meeting = (await meetings_of(work, progress)).next(today)
        people = await work.people.many(team.members)
        resting = await work.peer_groups.sitting_out(progress.trajectory.id, today)
    names = {person.id: person.called for person in people}
    blocks: list[Block] = [*scene.lines("groups-what"), *_seen(scene, progress, meeting, names)]
    until = resting.get(scene.person.id)
    if until is not None:
        blocks.append(scene.quiet("groups-resting", day=until))
    return scene.reply(
        scene.say("groups-title", team=team.name), blocks, _buttons(scene, team, meeting, until)
    )


def _seen(
    scene: Scene, progress: Started, meeting: Meeting | None, names: Mapping[str, str]
) -> list[Block]:
    if meeting is None:
        return scene.lines("groups-none")
    when = _when(scene, progress, meeting)
    if not meeting.groups:
        return [when, *scene.lines("groups-later")]
    if scene.may(progress.team, Action.FORM_GROUPS):
        return [when, *(_company(scene, group, names) for group in meeting.groups)]
    own = meeting.of(scene.person.id)
    return [when, _company(scene, own, names)] if own else [when]


def _when(scene: Scene, progress: Started, meeting: Meeting) -> Line:
    step = name_of(scene, progress, meeting.session.type)
    return Line(scene.say("groups-when", step=step, day=meeting.day))


def _company(scene: Scene, group: PeerGroup, names: Mapping[str, str]) -> Line:
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
    await peer_groups.form_next(scene.principal, scene.value("team"))
    return await show(scene)


# ---- sitting out


async def ask_rest(scene: Scene) -> Reply:
    """Until when somebody sits out."""
    async with scene.services.desk.reading() as work:
        team = await peer_groups.team_of_member(work, scene.principal, scene.value("team"))
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


async def rest(scene: Scene) -> Reply:
    """They sit out until that day."""
    until = day_of(scene, "until")
    team = await peer_groups.rest(scene.principal, scene.value("team"), until)
    return scene.done(
        scene.say("rests-title"),
        [Line(scene.say("groups-resting", day=until))],
        [_groups_button(scene, team)],
    )


async def join_again(scene: Scene) -> Reply:
    """They take part again."""
    team = await peer_groups.join_again(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("joins-title"), scene.lines("joins-what"), [_groups_button(scene, team)]
    )


def _groups_button(scene: Scene, team: Team) -> Pressable:
    return scene.button("groups-button", "groups.show", team=team.id)


# ---- whether they met


async def note_met(scene: Scene) -> Reply:
    """The first answer of a group counts for all of it."""
    met = scene.value("met") == "yes"
    first = await peer_groups.note_met(scene.principal, scene.value("group"), met=met)
    key = "met-noted" if first else "met-noted-before"
    onward = scene.button("status-button", "status.show")
    return scene.done(scene.say("met-noted-title"), scene.lines(key), [onward])


# ---- the messages


async def group_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Your group, or that there is none for you this time."""
    planned = await _meeting_of(scene, work, notice.subject)
    if planned is None or planned[1].session.state is not SessionState.CONFIRMED:
        return None
    progress, meeting = planned
    team = progress.team
    if Role.MEMBER not in team.roles_of(scene.person.id):
        return None
    own = meeting.of(scene.person.id)
    if own is None:
        return _alone_card(scene, progress, meeting)
    people = await work.people.many(own.people)
    names = {person.id: person.called for person in people}
    return scene.card(
        scene.say("notice-group-title", team=team.name),
        [
            _when(scene, progress, meeting),
            _company(scene, own, names),
            scene.quiet("notice-group-quiet"),
        ],
        [_groups_button(scene, team)],
    )


def _alone_card(scene: Scene, progress: Started, meeting: Meeting) -> Card:
    step = name_of(scene, progress, meeting.session.type)
    return scene.card(
        scene.say("notice-alone-title", team=progress.team.name),
        [
            Line(scene.say("notice-alone", step=step, day=meeting.day)),
            scene.quiet("notice-alone-next"),
        ],
        [_groups_button(scene, progress.team)],
    )


async def _meeting_of(scene: Scene, work: Work, session_id: str) -> tuple[Started, Meeting] | None:
    """The meeting that a message is about, for somebody with a part in the team; None when it is
    off."""
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or not scene.may(team, Action.SEE_PROGRESS):
        return None
    progress = await started_progress(work, scene.services, team, scene.turn.now)
    for meeting in (await meetings_of(work, progress)).all:
        if meeting.session.id == session_id:
            return progress, meeting
    return None


async def met_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Asked of everybody in a group; the first answer counts for all."""
    group = await work.peer_groups.get(notice.subject)
    if group is None or group.met is not None or scene.person.id not in group.people:
        return None
    held = await _meeting_of(scene, work, group.session)
    if held is None:
        return None
    progress, meeting = held
    return scene.card(
        scene.say("notice-met-title"),
        [
            Line(scene.say("notice-met", team=progress.team.name, day=meeting.day)),
            scene.quiet("notice-met-quiet"),
        ],
        [
            scene.button("met-yes", "groups.met", primary=True, group=group.id, met="yes"),
            scene.button("met-no", "groups.met", group=group.id, met="no"),
        ],
    )


async def outcome_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and manager, once: none, some or many groups met."""
    held = await _meeting_of(scene, work, notice.subject)
    if held is None or not scene.may(held[0].team, Action.KEEP_AGREEMENTS):
        return None
    progress, meeting = held
    step, team = name_of(scene, progress, meeting.session.type), progress.team
    return scene.card(
        scene.say("notice-outcome-title", team=team.name, step=step),
        [Line(scene.say("groups-met", met=met_in_words(meeting.groups)))],
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )
