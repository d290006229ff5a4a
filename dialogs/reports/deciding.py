"""The secretary types what the directorate decided about a report."""

from dialogs.card import Block, Line
from dialogs.fields import Choice, TextInput
from dialogs.reports.said import period_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.decisions import recorded
from dialogs.units.said import day_field, today, typed_day
from trajectory.reports.periods import ReportKind
from trajectory.reports.reports import Course, UnitReport
from trajectory.units.decisions import LONGEST_WORDING
from use_cases.reports.deciding import decide, to_decide


async def ask(scene: Scene) -> Reply:
    """On which day, in which words; and what becomes of a pilot."""
    async with scene.services.desk.reading() as work:
        report = await to_decide(work, scene.principal, scene.value("report"))
    return scene.reply(
        scene.say("unit-report-decide-title", period=period_of(scene, report)),
        [
            day_field(scene, "met", "decision-met-label", today(scene)),
            *_course(scene, report),
            TextInput(
                "wording",
                scene.say("decision-wording-label"),
                multiline=True,
                required=scene.say("enrol-required"),
                max_length=LONGEST_WORDING,
            ),
            Line(scene.say("unit-report-decide-what"), quiet=True),
        ],
        [
            scene.button(
                "decision-record-button", "reports.decided", primary=True, report=report.id
            ),
            scene.back("reports.show", report=report.id),
        ],
    )


def _course(scene: Scene, report: UnitReport) -> list[Block]:
    if report.kind is not ReportKind.PILOT:
        return []
    options = [(one.value, scene.say("unit-report-course", course=one)) for one in Course]
    label = scene.say("unit-report-course-label")
    return [Choice("course", label, options, required=scene.say("unit-report-course-choose"))]


async def save(scene: Scene) -> Reply:
    known = await decide(
        scene.principal,
        scene.value("report"),
        typed_day(scene, "met"),
        scene.value("wording"),
        scene.value("course"),
    )
    return recorded(scene, known)
