"""The cards of messages about a round: opened, asked, reminded, extended, over and released.

The small rounds around a session have cards of their own (`dialogs/sessions/round_results.py`).
"""

from dialogs.card import Block, Button, Card, Facts, Line, Pressable
from dialogs.enrolment.joining import managers_of, who_sees
from dialogs.no_result import why_no_scan
from dialogs.scene import Scene
from dialogs.sessions import round_results
from dialogs.small_group import openly
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action, Role
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.separate_input import may_write
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.rounds.opening import asking


async def started(scene: Scene, work: Work, notice: Notice) -> Card | None:
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None:
        return None
    scan, team = round_and_team
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


async def invitation(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Everything a person must know before the first question (issue of the pre-intake)."""
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None:
        return None
    scan, team = round_and_team
    if not scan.kind.is_scan:
        return await round_results.invitation(scene, work, notice)
    if not _asks(scene, scan, team):
        return None
    manager = await managers_of(scene, work, team)
    trainer = (await work.people.get(team.trainer)).called
    instrument = scene.services.library.instruments[scan.instrument]
    say = scene.say
    facts = [
        (say("fact-until"), say("fact-until-value", until=scan.closes)),
        (say("fact-minutes"), say("fact-minutes-value", minutes=instrument.minutes)),
        (say("fact-visible"), say("fact-visible-value", day=scan.visible)),
    ]
    blocks: list[Block] = [
        Line(say("invite-whose", manager=manager)),
        *await who_sees(scene, work, team),
        Line(say("invite-why", kind=scan.kind)),
        Facts(facts),
        Line(say("invite-sealed", threshold=scan.threshold)),
        Line(say("invite-together", kind=scan.kind, trainer=trainer)),
        scene.quiet("promise-voluntary"),
        scene.quiet("promise-part"),
    ]
    return scene.card(
        say("invite-title", team=team.name), blocks, [*scene.doors(), scene.protection_link()]
    )


async def reminder(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The same for everybody in the round: nobody knows who answered."""
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None or not _asks(scene, *round_and_team):
        return None
    scan, team = round_and_team
    instrument = scene.services.library.instruments[scan.instrument]
    return scene.card(
        scene.say("remind-title", team=team.name),
        [
            Line(scene.say("remind-until", near=scene.near(scan.closes), until=scan.closes)),
            Line(scene.say("remind-minutes", minutes=instrument.minutes)),
            *scene.lines("remind-done"),
            scene.quiet("remind-stop"),
        ],
        scene.doors(),
    )


async def extended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None or not round_and_team[0].accepts(scene.turn.now):
        return None
    scan, team = round_and_team
    asked = scene.person.id in await work.invitations.of_round(scan.id)
    return scene.card(
        scene.say("notice-extended-title", team=team.name),
        [
            Line(scene.say("extended-until", until=scan.closes)),
            Line(scene.say("extended-visible", day=scan.visible)),
            *(scene.lines("remind-done") if asked else []),
        ],
        scene.doors() if asked else [scene.button("status-button", "status.show")],
    )


async def over(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What is left of a card that asked for answers, for everybody alike, after the closing."""
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None:
        return None
    round_, team = round_and_team
    if round_.accepts(scene.turn.now):
        return None
    return scene.card(scene.say("notice-over-title", team=team.name), [])


async def release_early(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and coach; says that the scan ended, never how. A message that comes late may
    find that the team sees it too."""
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None:
        return None
    scan, team = round_and_team
    if not scan.kind.is_scan:
        return await round_results.ended_early(scene, work, notice)
    reads = scene.may(team, Action.READ_BRIEFING) and scan.kind is RoundKind.SCAN
    button = (
        scene.button("briefing-button", "briefing.show", primary=True, team=team.id)
        if reads
        else _result_button(scene, scan, team)
    )
    if scan.shows_to_team(scene.turn.now):
        return _released(scene, scan, team, button)
    return scene.card(
        scene.say("notice-early-title", kind=scan.kind, team=team.name),
        [
            Line(scene.say("notice-early", kind=scan.kind, day=scan.visible)),
            scene.quiet("notice-early-quiet"),
        ],
        [button],
    )


async def release(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For manager and team at the same moment; the result itself is fetched on a click."""
    round_and_team = await _round_and_team(work, notice)
    if round_and_team is None:
        return None
    scan, team = round_and_team
    if not scan.kind.is_scan:
        tells = notice.kind == NoticeKind.RELEASE and await _told_on_its_card(scene, work, scan)
        return None if tells else await round_results.ended(scene, work, notice)
    if not scan.visible_to(scene.roles_in(team), scene.turn.now):
        return None  # too early, or left the team meanwhile
    return _released(scene, scan, team, _result_button(scene, scan, team))


def _released(scene: Scene, scan: Round, team: Team, button: Button) -> Card:
    return scene.card(
        scene.say("notice-release-title", kind=scan.kind, team=team.name),
        [*scene.lines("notice-release"), scene.quiet("notice-release-same")],
        [button],
    )


async def _told_on_its_card(scene: Scene, work: Work, round_: Round) -> bool:
    """Whether the card that asked this person leads to the result, so that no message needs to."""
    return round_.kind.tells_on_its_card and await work.outbox.has_message(
        scene.person.id, asking(round_.kind), round_.id
    )


def _result_button(scene: Scene, scan: Round, team: Team) -> Button:
    """To the result of this scan: the first, or the later one beside the first."""
    verb = "follow_up.show" if scan.kind is RoundKind.FOLLOW_UP_SCAN else "result.show"
    return scene.button("result-button", verb, primary=True, team=team.id)


async def no_scan(scene: Scene, work: Work, notice: Notice) -> Card | None:
    team = await work.teams.get(notice.subject)
    if team is None:
        return None
    trainer = await work.people.get(team.trainer)
    return scene.card(
        scene.say("notice-no-scan-title", team=team.name),
        [
            Line(scene.say("notice-no-scan-why", why=await why_no_scan(scene, work, team))),
            *await who_sees(scene, work, team),
            Line(_after_no_scan(scene, team, trainer.called)),
            *openly(scene, team),
        ],
        _ways(scene, team),
    )


def _ways(scene: Scene, team: Team) -> list[Pressable]:
    """The door for whoever may write; whoever plans finds where the team stands."""
    roles = team.roles_of(scene.person.id)
    doors = scene.doors() if may_write(roles) else []
    guides = [] if Role.MEMBER in roles else [scene.button("status-button", "status.show")]
    return [*doors, *guides]


def _after_no_scan(scene: Scene, team: Team, trainer: str) -> str:
    if scene.person.id == team.trainer:
        return scene.say("notice-no-scan-trainer")
    if may_write(team.roles_of(scene.person.id)):
        return scene.say("notice-no-scan-next", trainer=trainer)
    return scene.say("notice-no-scan-others", trainer=trainer)


def _asks(scene: Scene, scan: Round, team: Team) -> bool:
    """Whether there is still something to ask: who left the team is left alone."""
    return scan.accepts(scene.turn.now) and scene.person.id in team.members


async def _round_and_team(work: Work, notice: Notice) -> tuple[Round, Team] | None:
    round_ = await work.rounds.get(notice.subject)
    trajectory = await work.trajectories.get(round_.trajectory) if round_ else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    return (round_, team) if round_ and team else None
