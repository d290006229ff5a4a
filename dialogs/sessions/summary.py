"""A released summary: as a card, as a document, and the message that it is there."""

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable
from dialogs.file_links import links_to
from dialogs.scene import Scene
from dialogs.sessions.on_card import context_of, session_on_card, title_of, when_and_where
from dialogs.turn import Reply
from papers.norm_ways import with_way
from papers.sessions.summary import SUMMARY
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import Rhythm
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from trajectory.summaries import AgreedAction, Summary, Written, points_of
from use_cases.sessions.team_session import TeamSession, session_of


async def read(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_SUMMARIES)
    return show_version(scene, session, _readable(session))


def _readable(session: TeamSession) -> Summary:
    if session.released is None:
        raise Stale("session-nothing-yet")
    return session.released


def show_version(scene: Scene, session: TeamSession, summary: Summary) -> Reply:
    """One version, as the team reads it."""
    actions: list[Pressable] = [
        scene.button("result-file-button", "summary.file", primary=False, **context_of(session)),
        *_way_to_evaluation(scene, session),
        scene.back("summary.team", team=session.team.id),
    ]
    return scene.reply(
        scene.say("summary-title", what=title_of(scene, session), team=session.team.name),
        [
            Facts(facts_of(scene, session, summary.written)),
            *blocks_of(scene, session, summary.written),
            Line(version_line(scene, summary), quiet=True),
        ],
        actions,
    )


def _way_to_evaluation(scene: Scene, session: TeamSession) -> list[Pressable]:
    roles, kind = scene.roles_in(session.team), RoundKind.EVALUATION
    evaluations = [round_ for round_ in session.ended_rounds if round_.kind is kind]
    if not evaluations or not evaluations[-1].visible_to(roles, scene.turn.now):
        return []
    context = {"team": session.team.id, "round": evaluations[-1].id}
    return [scene.button("summary-evaluation", "round.show", primary=False, **context)]


def version_line(scene: Scene, summary: Summary) -> str:
    return scene.say("summary-version", version=str(summary.version), day=summary.saved)


# ---- what was written


def facts_of(scene: Scene, session: TeamSession, written: Written) -> list[tuple[str, str]]:
    """When, where and how many: a number, never who (product.md, rule 4)."""
    rows = when_and_where(scene, session)
    if written.present is not None:
        rows.append((scene.say("fact-present"), str(written.present)))
    return rows


def blocks_of(scene: Scene, session: TeamSession, written: Written) -> list[Block]:
    """What was written, under its headings; what was left empty is left out."""
    blocks: list[Block] = []
    for block, text in session.discussed(written).items():
        blocks += [Heading(scene.say("block-title", block=block)), *_paragraphs(text)]
    if written.decided:
        blocks += [Heading(scene.say("summary-decided")), *_paragraphs(written.decided)]
    if written.norms:
        blocks.append(Heading(scene.say("summary-norms")))
        blocks += [Line(f"– {with_way(scene.say, norm)}") for norm in written.norms]
    if written.actions:
        blocks.append(Heading(scene.say("summary-actions")))
        blocks += [Line(action_line(scene, action)) for action in written.actions]
    if written.next:
        blocks += [Heading(scene.say("summary-next")), *_paragraphs(written.next)]
    return blocks


def _paragraphs(text: str) -> list[Block]:
    """One point is a sentence; several are a list."""
    points = points_of(text)
    return [Line(point if len(points) == 1 else f"– {point}") for point in points]


def action_line(scene: Scene, action: AgreedAction) -> str:
    """What, who and by when; a role, never a person."""
    role = scene.say("owner", role=action.owner)
    if action.rhythm is not Rhythm.ONCE:
        rhythm = scene.say("agreement-rhythm", rhythm=action.rhythm)
        return scene.say("summary-action-again", what=action.what, who=role, rhythm=rhythm)
    if action.due is None:
        return scene.say("summary-action", what=action.what, who=role)
    return scene.say("summary-action-due", what=action.what, who=role, day=action.due)


# ---- the document, and the message


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the summary as a document."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_SUMMARIES)
    summary, back = _readable(session), scene.back("summary.read", **context_of(session))
    return scene.reply(
        scene.say("file-title", team=session.team.name),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, summary.id, SUMMARY), back],
    )


async def released_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team; the summary itself is fetched on a click."""
    summary = await work.summaries.get(notice.subject)
    session = await session_of(work, scene.services, summary.session) if summary else None
    if summary is None or session is None:
        return None
    if not scene.may(session.team, Action.READ_SUMMARIES):
        return None
    again = summary.version > 1
    return scene.card(
        scene.say(
            "notice-summary-again-title" if again else "notice-summary-title",
            what=title_of(scene, session),
            team=session.team.name,
        ),
        scene.lines("notice-summary-again" if again else "notice-summary"),
        [scene.button("notice-summary-read", "summary.read", primary=True, **context_of(session))],
    )
