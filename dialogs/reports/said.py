"""Words that every card about reports shares."""

from dialogs.scene import Scene
from dialogs.units.said import dated
from papers.unit_report_words import period_said
from trajectory.reports.reports import UnitReport
from trajectory.units.units import Unit


def period_of(scene: Scene, report: UnitReport) -> str:
    """What a report is of."""
    return period_said(dated(scene), report.kind, report.span)


def title_of(scene: Scene, report: UnitReport, unit: Unit) -> str:
    """What a report is of, and of whom."""
    return scene.say("unit-report-title", period=period_of(scene, report), unit=unit.name)


def state_of(scene: Scene, report: UnitReport) -> str:
    """Where it stands, with its day where it has one."""
    day = report.published or report.laid or report.span.last
    return dated(scene)("unit-report-state", state=report.state, day=day)
