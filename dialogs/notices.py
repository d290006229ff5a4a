"""Messages that the bot sends of its own accord: made when they are sent, in the reader's
language, and dropped when they make no sense any longer."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from dialogs.agreements import asking
from dialogs.card import Block, Button, Card, Facts, Line
from dialogs.enrolment import hand_over, withdrawal
from dialogs.enrolment.roster import decision_buttons
from dialogs.norms import norm_guide, norm_wishes
from dialogs.peer_groups import peer_groups
from dialogs.planning import notices
from dialogs.progress import ending, late, pausing
from dialogs.scene import Scene
from dialogs.sessions import room_question, session_results, summaries
from dialogs.turn import Actor, Event, Turn
from storage.people.outbox import Notice
from storage.people.people import Address
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.separate_input import may_write
from trajectory.teams import ChangeState, Person, RosterChange, Team
from use_cases.notices import NoticeKind, kind_of
from use_cases.services import Place, Scope, Services

Maker = Callable[[Scene, Work, Notice], Awaitable[Card | None]]


async def card_for(
    services: Services, work: Work, notice: Notice, person: Person, address: Address, now: datetime
) -> Card | None:
    """The card of a notice for this reader; None when it is not worth sending any more."""
    kind = kind_of(notice)
    if kind.courtesy.is_reminder and not person.reminders:
        return None
    scene = _scene(services, person, address, now)
    return await _MAKERS[kind](scene, work, notice)


async def over_at(work: Work, notice: Notice) -> datetime | None:
    """When the card of this notice becomes one line; None when it stays as it is.

    It is planned when the card is sent, so it depends on nothing that anybody does with it
    (anonymity.md §1).
    """
    asks = kind_of(notice).asks_while_open
    round_ = await work.rounds.get(notice.subject) if asks else None
    return round_.closes if round_ else None


def _scene(services: Services, person: Person, address: Address, now: datetime) -> Scene:
    place = Place(
        service_url=address.service_url,
        conversation_id=address.conversation_id or "",
        tenant_id=address.tenant_id,
        user_id=address.user_id,
        scope=Scope.PERSONAL,
    )
    actor = Actor(person.object_id or "", person.name)
    turn = Turn(Event.ACTION, actor, place, now, person.language)
    say = services.library.texts.of(person.language)
    return Scene(turn, person, say, services)


async def _enrolled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    team = await work.teams.get(notice.subject)
    if team is None or await work.trajectories.of_team(team.id) is not None:
        return None
    return scene.card(
        scene.say("notice-enrolled-title", team=team.name),
        scene.lines("notice-enrolled-what", "notice-enrolled-together"),
        [
            scene.button("start-button", "start.show", primary=True, team=team.id),
            scene.button("help-button", "help.show"),
        ],
    )


async def _round_and_team(work: Work, notice: Notice) -> tuple[Round, Team] | None:
    scan = await work.rounds.get(notice.subject)
    trajectory = await work.trajectories.get(scan.trajectory) if scan else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    return (scan, team) if scan and team else None


async def _started(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _round_and_team(work, notice)
    if found is None:
        return None
    scan, team = found
    manager = await work.people.get(team.manager)
    facts = [
        (
            scene.say("fact-open"),
            scene.say("fact-open-value", first=scan.opens.date(), last=scan.closes),
        ),
        (scene.say("fact-visible"), scene.say("fact-visible-value", day=scan.visible)),
    ]
    return scene.card(
        scene.say("notice-started-title", team=team.name),
        [
            Line(scene.say("notice-started", name=manager.called)),
            Facts(facts),
            scene.quiet("notice-started-early"),
        ],
        [scene.button("status-button", "status.show")],
    )


def _asks(scene: Scene, scan: Round, team: Team) -> bool:
    """Whether there is still something to ask: who left the team is left alone."""
    return scan.accepts(scene.turn.now) and scene.person.id in team.members


async def _invitation(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Everything a person must know before the first question (issue of the pre-intake)."""
    found = await _round_and_team(work, notice)
    if found is not None and not found[0].kind.is_scan:
        return await session_results.invitation(scene, work, notice)
    if found is None or not _asks(scene, *found):
        return None
    scan, team = found
    people = await work.people.many((team.manager, team.trainer))
    manager, trainer = (person.called for person in people)
    instrument = scene.services.library.instruments[scan.instrument]
    say = scene.say
    facts = [
        (say("fact-until"), say("fact-until-value", until=scan.closes)),
        (say("fact-minutes"), say("fact-minutes-value", minutes=instrument.minutes)),
        (say("fact-visible"), say("fact-visible-value", day=scan.visible)),
    ]
    blocks: list[Block] = [
        Line(say("invite-whose", manager=manager)),
        Line(say("invite-why", kind=scan.kind)),
        Facts(facts),
        Line(say("invite-sealed", threshold=scan.threshold)),
        Line(say("invite-together", kind=scan.kind, trainer=trainer)),
        scene.quiet("invite-voluntary"),
    ]
    return scene.card(
        say("invite-title", team=team.name), blocks, [*scene.doors(), scene.protection_link()]
    )


async def _reminder(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The same for everybody in the round: nobody knows who answered."""
    found = await _round_and_team(work, notice)
    if found is None or not _asks(scene, *found):
        return None
    scan, team = found
    return scene.card(
        scene.say("remind-title", team=team.name),
        [
            Line(scene.say("remind-until", until=scan.closes)),
            *scene.lines("remind-done", "remind-input"),
            scene.quiet("remind-stop"),
        ],
        scene.doors(),
    )


async def _extended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _round_and_team(work, notice)
    if found is None or not found[0].accepts(scene.turn.now):
        return None
    scan, team = found
    asked = scene.person.id in await work.invitations.of_round(scan.id)
    return scene.card(
        scene.say("notice-extended-title", team=team.name),
        [
            Line(scene.say("extend-until", until=scan.closes)),
            Line(scene.say("extend-visible", day=scan.visible)),
            *(scene.lines("remind-done") if asked else []),
        ],
        scene.doors() if asked else [scene.button("status-button", "status.show")],
    )


async def _over(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What is left of a card that asked for answers, for everybody alike, after the closing."""
    found = await _round_and_team(work, notice)
    if found is None or found[0].accepts(scene.turn.now):
        return None
    return scene.card(scene.say("notice-over-title", team=found[1].name), [])


async def _release_early(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and coach; says that the scan ended, never how."""
    found = await _round_and_team(work, notice)
    if found is not None and not found[0].kind.is_scan:
        return await session_results.ended_early(scene, work, notice)
    if found is None:
        return None
    scan, team = found
    reads = scene.may(team, Action.READ_BRIEFING) and scan.kind is RoundKind.SCAN
    button = (
        scene.button("briefing-button", "briefing.show", primary=True, team=team.id)
        if reads
        else _result_button(scene, scan, team)
    )
    return scene.card(
        scene.say("notice-early-title", kind=scan.kind, team=team.name),
        [
            Line(scene.say("notice-early", kind=scan.kind, day=scan.visible)),
            scene.quiet("notice-early-quiet"),
        ],
        [button],
    )


async def _release(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For manager and team at the same moment; the result itself is fetched on a click."""
    found = await _round_and_team(work, notice)
    if found is not None and not found[0].kind.is_scan:
        return await session_results.ended(scene, work, notice)
    if found is None or not found[0].shows_to_team(scene.turn.now):
        return None
    scan, team = found
    if not scene.may(team, Action.SEE_RELEASE):
        return None  # left the team meanwhile
    return scene.card(
        scene.say("notice-release-title", kind=scan.kind, team=team.name),
        [*scene.lines("notice-release"), scene.quiet("notice-release-same")],
        [_result_button(scene, scan, team)],
    )


def _result_button(scene: Scene, scan: Round, team: Team) -> Button:
    """To the result of this scan: the first, or the later one beside the first."""
    verb = "follow_up.show" if scan.kind is RoundKind.FOLLOW_UP_SCAN else "result.show"
    return scene.button("result-button", verb, primary=True, team=team.id)


async def _no_scan(scene: Scene, work: Work, notice: Notice) -> Card | None:
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    trainer = await work.people.get(team.trainer)
    writes = may_write(team.roles_of(scene.person.id))
    return scene.card(
        scene.say("notice-no-scan-title", team=team.name),
        [
            *scene.lines("notice-no-scan-why"),
            Line(_after_no_scan(scene, team, trainer.called)),
        ],
        scene.doors() if writes else [scene.button("status-button", "status.show")],
    )


def _after_no_scan(scene: Scene, team: Team, trainer: str) -> str:
    if scene.person.id == team.trainer:
        return scene.say("notice-no-scan-trainer")
    if may_write(team.roles_of(scene.person.id)):
        return scene.say("notice-no-scan-next", trainer=trainer)
    return scene.say("notice-no-scan-others", trainer=trainer)


async def _input(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, after a batch was delivered; says that there is input, never what."""
    team = await work.teams.get(notice.subject)
    if team is None or not scene.may(team, Action.READ_TEXTS):
        return None
    return scene.card(
        scene.say("notice-input-title", team=team.name),
        [*scene.lines("notice-input"), scene.quiet("notice-input-quiet")],
        [
            scene.button("input-read", "input.read", primary=True, team=team.id),
            scene.button("norms-read", "norms.read", team=team.id),
        ],
    )


async def _input_line(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team, every week, whether any answer waits or not."""
    team = await work.teams.get(notice.subject)
    if team is None or not may_write(team.roles_of(scene.person.id)):
        return None
    return scene.card(
        scene.say("notice-line-title", team=team.name),
        [*scene.lines("notice-line"), scene.quiet("notice-line-quiet")],
        scene.doors(),
    )


async def _change(
    scene: Scene, work: Work, notice: Notice
) -> tuple[RosterChange, Team, Person] | None:
    change = await work.roster_changes.get(notice.subject)
    team = await work.teams.get(change.team) if change else None
    if change is None or team is None:
        return None
    return change, team, await work.people.get(change.person)


async def _change_proposed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _change(scene, work, notice)
    if found is None or found[0].state is not ChangeState.PROPOSED:
        return None
    change, team, person = found
    proposer = await work.people.get(change.proposed_by)
    facts = [
        (scene.say("change-fact-person"), person.called),
        (scene.say("change-fact-kind"), scene.say("change-kind", kind=change.kind)),
        (scene.say("change-fact-by"), proposer.called),
    ]
    return scene.card(
        scene.say("notice-change-title", team=team.name),
        [Facts(facts), scene.quiet("notice-change-told")],
        [*decision_buttons(scene, change)],
    )


async def _change_decided(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _change(scene, work, notice)
    if found is None:
        return None
    change, team, person = found
    line = scene.say(
        "change-decided",
        state=change.state,
        kind=change.kind,
        name=person.called,
        team=team.name,
    )
    return scene.card(
        scene.say("change-decided-title", team=team.name),
        [Line(line)],
        [scene.button("status-button", "status.show")],
    )


async def _roster_changed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The person hears of it, with whom to turn to when it is wrong."""
    found = await _change(scene, work, notice)
    if found is None:
        return None
    change, team, _ = found
    trainer = await work.people.get(team.trainer)
    return scene.card(
        scene.say("notice-roster-title", team=team.name),
        [
            Line(scene.say("notice-roster", kind=change.kind, team=team.name)),
            Line(scene.say("notice-roster-wrong", trainer=trainer.called)),
        ],
        [scene.button("status-button", "status.show")],
    )


_MAKERS: dict[NoticeKind, Maker] = {
    **notices.MAKERS,
    NoticeKind.ENROLLED: _enrolled,
    NoticeKind.ENROLMENT_WITHDRAWN: withdrawal.withdrawn_card,
    NoticeKind.STARTED: _started,
    NoticeKind.CHANGE_PROPOSED: _change_proposed,
    NoticeKind.CHANGE_DECIDED: _change_decided,
    NoticeKind.ROSTER_CHANGED: _roster_changed,
    NoticeKind.INVITATION: _invitation,
    NoticeKind.REMINDER: _reminder,
    NoticeKind.EXTENDED: _extended,
    NoticeKind.RELEASE_EARLY: _release_early,
    NoticeKind.RELEASE: _release,
    NoticeKind.NO_SCAN: _no_scan,
    NoticeKind.INPUT: _input,
    NoticeKind.INPUT_LINE: _input_line,
    NoticeKind.OVER: _over,
    NoticeKind.STEP_OVERDUE: late.late_card,
    NoticeKind.TEAMS_OVERDUE: late.lead_card,
    NoticeKind.PAUSED: pausing.paused_card,
    NoticeKind.RESUMED: pausing.resumed_card,
    NoticeKind.STOPPED: ending.stopped_card,
    NoticeKind.CLOSED: ending.closed_card,
    NoticeKind.HANDED_OVER: hand_over.handed_card,
    NoticeKind.PEER_GROUP: peer_groups.group_card,
    NoticeKind.DID_YOU_MEET: peer_groups.met_card,
    NoticeKind.GROUPS_MET: peer_groups.outcome_card,
    NoticeKind.AGREEMENT_ASKED: asking.asked_card,
    NoticeKind.AGREEMENT_DUE: asking.due_card,
    NoticeKind.GUIDE: norm_guide.notice,
    NoticeKind.CHANNEL_GUIDE: norm_wishes.guide_card,
    NoticeKind.CHANNEL_NORM: norm_wishes.norm_card,
    NoticeKind.NOT_ASKED: session_results.not_asked,
    NoticeKind.ROOM_QUESTION: room_question.question,
    NoticeKind.ROOM_RESULT: room_question.ended,
    NoticeKind.SUMMARY_RELEASED: summaries.released,
}
