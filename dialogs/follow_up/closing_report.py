"""The closing report: what was done, what changed, and what stays, for everybody in the team."""

from datetime import datetime
from typing import Final

from content.library import Library
from content.texts.texts import Say
from dialogs.card import Line, LinkButton, Pressable
from dialogs.pre_intake.result import FORMATS
from dialogs.scene import Scene
from dialogs.turn import Reply
from documents.guide import Chapter, Table
from documents.report import ReportSheet
from papers.step_names import step_name
from storage.work import Work
from trajectory.closing_report import Closing, closing_of
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.programme import SCAN
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import TrajectoryState
from use_cases.follow_up.follow_up_scan import first_scan, later_scan, releases_of
from use_cases.progress.progress import (
    Shelf,
    Started,
    progress_if_started,
    started_progress,
)

REPORT: Final = "report"
"""What a ticket for this document is about."""


async def show(scene: Scene) -> Reply:
    """The report in a few lines, and the documents."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        if found.trajectory.state is not TrajectoryState.CLOSED:
            raise Stale("report-not-yet", team=team.name)
        closing = await _closing(work, scene.services.library, found, scene.turn.now)
    say = scene.say
    covered = say("report-covered", count=closing.coverage.themes, of=str(closing.coverage.of))
    told = (covered, _compared(say, closing), say("report-going-on", count=len(closing.agreements)))
    return scene.reply(
        say("report-title", team=team.name),
        [*map(Line, told), *scene.lines("file-explained"), scene.quiet("file-expires")],
        [*_links(scene, found.trajectory.id), scene.back("trajectory.show", team=team.id)],
    )


def _links(scene: Scene, trajectory: str) -> list[Pressable]:
    language, services = scene.turn.language, scene.services
    return [
        LinkButton(
            scene.say("file-open", form=form),
            f"{services.public_url}/bestand#{language}."
            + services.tickets.file(
                trajectory, kind=REPORT, form=form, language=language, now=scene.turn.now
            ),
        )
        for form in FORMATS
    ]


async def _closing(work: Work, library: Library, found: Started, now: datetime) -> Closing:
    """Read what the report says; of a result that the team cannot see yet it says nothing."""
    before, after = await releases_of(work, found)
    later = later_scan(found)
    if later is None or not later.shows_to_team(now):
        after = None
    return closing_of(
        steps=found.steps,
        norms=await work.norms.of_trajectory(found.trajectory.id),
        themes=library.norm_themes,
        before=before,
        after=after,
        agreements=await work.agreements.of_trajectory(found.trajectory.id),
    )


def _compared(say: Say, closing: Closing) -> str:
    if not closing.compared:
        return say("report-not-compared")
    return say("report-changed", count=len(closing.changed))


# ---- the document


async def report_of(
    work: Work, services: Shelf, trajectory_id: str, language: Language, now: datetime
) -> ReportSheet:
    """The words of the report.

    Raises:
        Stale: the trajectory is gone, or not closed.
    """
    trajectory = await work.trajectories.get(trajectory_id)
    team = await work.teams.get(trajectory.team) if trajectory else None
    found = await progress_if_started(work, services, team, now) if team else None
    if found is None or found.trajectory.state is not TrajectoryState.CLOSED:
        raise Stale("ticket-expired")
    closing = await _closing(work, services.library, found, now)
    return _sheet(services.library, found, closing, language)


def _sheet(library: Library, found: Started, closing: Closing, language: Language) -> ReportSheet:
    say, halt = library.texts.of(language), found.halt
    assert halt is not None, "whoever closes writes the day"
    scan = first_scan(found)
    facts = [
        (say("report-fact-programme"), found.programme.title[language]),
        (say("report-fact-started"), say("report-day", day=found.trajectory.started.date())),
        (say("report-fact-closed"), say("report-day", day=halt.since)),
    ]
    if scan is not None:
        asked = library.instruments[scan.instrument].title[language]
        facts.append((say("paper-fact-asked"), asked))
    return ReportSheet(
        language=language,
        spoken=found.trajectory.language,
        title=say("report-name"),
        subtitle=found.team.name,
        notice=say("report-notice"),
        facts=tuple(facts),
        done=_done(say, found, closing, language),
        coverage=_coverage(say, closing),
        comparison=_comparison(say, found, closing),
        changes=_changes(say, library, found, closing, language),
        agreements=_agreements(say, closing),
        left=_left(say, found, closing, language),
        footer=_footer(say, found, halt.since),
        created=at(halt.since, OPENS),
    )


def _footer(say: Say, found: Started, day: object) -> str:
    scan = first_scan(found)
    if scan is None:
        return say("report-footer", day=day)
    return say("report-footer-scan", day=day, threshold=scan.threshold)


def _done(say: Say, found: Started, closing: Closing, language: Language) -> Table:
    days = dict(closing.done)
    steps = [SCAN, *(kind.id for kind in found.programme.sessions)]
    rows = [
        (
            step_name(say, found.programme, step, language),
            say("report-day", day=days[step]) if step in days else say("report-not-held"),
        )
        for step in steps
    ]
    columns = (say("paper-step-what"), say("paper-step-when"))
    return Table(say("report-done"), columns, tuple(rows))


def _coverage(say: Say, closing: Closing) -> Chapter:
    covered = closing.coverage
    words = say("report-covered", count=covered.themes, of=str(covered.of))
    return Chapter(say("report-coverage"), f"{words} ({covered.percent}%)")


def _comparison(say: Say, found: Started, closing: Closing) -> Chapter:
    title = say("report-comparison")
    if later_scan(found) is None:
        return Chapter(title, say("report-no-follow-up"))
    if not closing.compared:
        return Chapter(title, say("report-not-compared"))
    lead = say("report-changed", count=len(closing.changed))
    return Chapter(title, f"{lead} {say('comparison-honest')}")


def _changes(
    say: Say, library: Library, found: Started, closing: Closing, language: Language
) -> Table:
    scan = later_scan(found)
    items = library.instruments[scan.instrument].items if scan and closing.changed else ()
    findings = {item.id: item.finding[language] for item in items}
    rows = [
        (
            findings[one.item],
            say("release-word", word=one.before),
            say("release-word", word=one.after),
            say("change", change=one.change),
        )
        for one in closing.changed
    ]
    columns = (
        say("paper-column-finding"),
        say("report-then"),
        say("report-now"),
        say("report-difference"),
    )
    return Table(say("report-changes"), columns, tuple(rows))


def _agreements(say: Say, closing: Closing) -> Table:
    """What goes to the line: with a role, never with a person."""
    rows = [
        (
            one.what,
            say("agreement-owner", owner=one.owner),
            say("report-day", day=one.due) if one.due else say("agreement-no-day"),
        )
        for one in closing.agreements
    ]
    columns = (say("paper-step-what"), say("paper-step-who"), say("paper-step-when"))
    return Table(say("report-agreements"), columns, tuple(rows))


def _left(say: Say, found: Started, closing: Closing, language: Language) -> Chapter:
    title, halt = say("report-left"), found.halt
    if not closing.left:
        return Chapter(title, say("close-no-themes"))
    until = halt.until if halt else None
    lead = say("report-left-until", day=until) if until else say("report-left-open")
    return Chapter(title, lead, tuple((theme.title[language], "") for theme in closing.left))
