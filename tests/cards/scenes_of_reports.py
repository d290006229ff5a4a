"""Scenes of reports: a lead gives account, the directorate decides, everybody reads, and what
cannot be."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

from dialogs.reports import overview
from documents import docx, pdf
from papers.unit_report import sheet_of
from storage.units.reports import _packed
from tests.cards.scenes_of_units import OWN, _opens, _tomorrow, _unit
from tests.cards.stage import Player, Stage
from tests.cards.standings import DIRECTOR
from tests.chat import LEAD, fetched, pressable
from tests.papers.test_unit_report import FIGURES, LIBRARY, RELEASED, REPORT, UNIT
from trajectory.reports.annexes import Annexes
from trajectory.reports.figures import Decided
from trajectory.reports.released import Over
from trajectory.reports.reports import Course, UnitReport
from trajectory.units.bodies import BodyName
from use_cases.notices import NoticeKind
from use_cases.reports.reading import Told

WORDS = {
    "moved": "Drie teams begonnen met de intake.",
    "still": "Eén team wacht op een trainer.",
    "kept": "De werkgroep is er.",
    "promised": "In april beginnen vier teams.",
}
KINDS = (
    ("half_year", "07-01", "12-31"),
    ("half_year", "01-01", "06-30"),
    ("recalibration", "01-01", "12-31"),
    ("quarter", "01-01", "03-31"),
    ("quarter", "04-01", "06-30"),
    ("quarter", "07-01", "09-30"),
)


async def reporting(stage: Stage) -> None:
    """From figures that were fixed to a report that everybody reads."""
    lars, sien, kees, jan = (stage.who(name) for name in ("lars", "sien", "kees", "jan"))
    unit = _unit(stage, "Werk & Inkomen")
    await jan.asks("reports")
    await stage.who(LEAD).asks("reports")
    await stage.who(LEAD).clicks("reports.new")
    last = date(stage.town.clock.moment.year - 1, 12, 31)
    for one in (unit, _unit(stage, "Sociaal")):
        figures = _packed(replace(FIGURES, counted=last))
        stage.write("INSERT OR IGNORE INTO fixed_figures VALUES (?, ?, ?)", one, f"{last}", figures)
    await stage.hears(NoticeKind.REPORT_OPENS, "lars", f"{unit}/{last}")
    await stage.hears(NoticeKind.REPORT_DUE, "lars", f"{unit}/{last}")
    await stage.at(_tomorrow(stage))
    await lars.uses_old_card("reports.new", unit=unit)
    await lars.clicks("reports.begin", period="?")
    await lars.uses_old_card("reports.new", unit=unit)
    await lars.clicks("reports.begin", period=f"quarter:{last.replace(month=10, day=1)}:{last}")
    report = {"report": stage._read("SELECT id FROM report WHERE unit_id = ?", unit)}
    await lars.clicks("reports.lay")
    await lars.asks("reports")
    await _writing(lars, report)
    await lars.clicks("reports.lay")
    await lars.uses_old_card("reports.lay", **report)
    await stage.hears(NoticeKind.REPORT_LIES, "kees", report["report"])
    await _deciding(stage, report)
    await _correcting(stage, lars, report)
    await sien.uses_old_card("reports.show", **report)
    await sien.clicks("reports.archive")
    await sien.clicks("reports.show")
    await sien.uses_old_card("reports.archive", **report)
    decision = stage._read("SELECT decision_id FROM report WHERE id = ?", report["report"])
    await kees.uses_old_card("decisions.take_back", decision=decision)
    await jan.asks("reports")
    await jan.clicks("reports.show")
    await jan.uses_old_card("reports.show", **report)
    with patch.object(overview, "SHOWN", 0):
        await jan.uses_old_card("reports.list")
    await _recalibrating(stage, lars, unit, last)
    await _other_periods(stage, jan, report, last.year)
    await _a_pilot(stage)


async def _writing(lars: Player, report: dict[str, str]) -> None:
    for topic in WORDS:
        await lars.uses_old_card("reports.heading", **report, topic=topic)
        if topic == "moved":
            await lars.uses_old_card(
                "reports.write", **report, topic=topic, words="x" * 301, before=""
            )
            await lars.uses_old_card(
                "reports.write", **report, topic=topic, words="Te laat.", before="?"
            )
            await lars.uses_old_card("reports.heading", **report, topic=topic)
            await lars.clicks("reports.write", words=f"{OWN.name} begon.")
            await lars.uses_old_card("reports.heading", **report, topic=topic)
        await lars.clicks("reports.write", words=WORDS[topic])


async def _deciding(stage: Stage, report: dict[str, str]) -> None:
    """The secretary records, a member confirms."""
    lars, sien, kees = stage.who("lars"), stage.who("sien"), stage.who("kees")
    await stage.at(_tomorrow(stage))
    kees.finds("reports.show")
    await kees.clicks("reports.show")
    await kees.asks("reports")
    sien.finds("reports.show")
    await sien.clicks("reports.show")
    await sien.clicks("reports.decide")
    await sien.clicks("reports.decided", wording="Vastgesteld.")
    await sien.uses_old_card("reports.decided", **report, wording="Nog eens.")
    await lars.uses_old_card("reports.heading", **report, topic="moved")
    await lars.uses_old_card("reports.show", **report)
    await lars.asks("reports")
    await stage.at(_tomorrow(stage))
    kees.finds("decisions.show", "Vastgelegd" if stage.album.language == "nl" else "Recorded")
    await kees.clicks("decisions.show")
    await kees.clicks("decisions.confirm")
    await stage.at(_tomorrow(stage))
    await lars.uses_old_card("reports.show", **report)
    await _keep(stage, lars, "unit-report-of-the-play")


async def _keep(stage: Stage, reader: Player, name: str) -> None:
    links = [action for action in pressable(reader.card) if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx"), strict=True):
        made = await fetched(stage.town, link["url"])
        stage.album.papers[f"{name}-{stage.album.language}.{form}"] = made


async def _correcting(stage: Stage, lars: Player, report: dict[str, str]) -> None:
    """A next version, which lies before the directorate too long."""
    await lars.uses_old_card("reports.correct", **report)
    await lars.clicks("reports.corrected")
    await lars.uses_old_card("reports.corrected", **report, sentence="Eén team, geen drie.")
    await lars.uses_old_card("reports.corrected", **report, sentence="Nog iets.")
    second = {"report": stage._read("SELECT id FROM report WHERE version = ?", "2")}
    await lars.uses_old_card("reports.lay", **second)
    stage.write("UPDATE report SET laid = ? WHERE version = 2", "2027-02-01")
    await stage.who("jan").asks("reports")
    day = stage.town.clock.moment.date()
    stage.write("UPDATE report SET published = ? WHERE version = 2", f"{day}")
    await lars.uses_old_card("reports.show", **report)


async def _recalibrating(stage: Stage, lars: Player, unit: str, last: date) -> None:
    """What each step of the circle asks."""
    await lars.uses_old_card("reports.new", unit=unit)
    await lars.clicks(
        "reports.begin", period=f"recalibration:{last.replace(month=1, day=1)}:{last}"
    )
    query = "SELECT id FROM report WHERE kind = 'recalibration' AND unit_id = ?"
    report = {"report": stage._read(query, unit)}
    for topic in ("plan", "do", "check", "act"):
        await lars.uses_old_card("reports.heading", **report, topic=topic)
    stage.write("DELETE FROM report WHERE id = ?", report["report"])


async def _other_periods(stage: Stage, reader: Player, report: dict[str, str], year: int) -> None:
    """The same report as it would be of another period."""
    kept = stage._read("SELECT first FROM report WHERE id = ?", report["report"])
    change = "UPDATE report SET kind = ?, first = ?, last = ? WHERE id = ?"
    for kind, first, last in KINDS:
        stage.write(change, kind, f"{year}-{first}", f"{year}-{last}", report["report"])
        await reader.uses_old_card("reports.show", **report)
    stage.write(change, "quarter", kept, f"{year}-12-31", report["report"])


async def _a_pilot(stage: Stage) -> None:
    """It ends by a decision of its own; elsewhere there is nobody to decide."""
    lars, saar, sien = stage.who("lars"), stage.who("saar"), stage.who("sien")
    today = stage.town.clock.moment.date()
    for player, name in ((saar, "Toezicht"), (lars, "Werk & Inkomen")):
        unit = _unit(stage, name)
        since = stage._read("SELECT since FROM unit WHERE id = ?", unit)
        await player.uses_old_card("reports.new", unit=unit)
        await player.clicks("reports.begin", period=f"pilot:{since}:{today}")
        query = "SELECT id FROM report WHERE kind = 'pilot' AND unit_id = ?"
        report = {"report": stage._read(query, unit)}
        for topic in ("evaluation", "proposal"):
            await player.uses_old_card("reports.heading", **report, topic=topic)
            await player.clicks("reports.write", words="De intake kost meer tijd.")
        await player.uses_old_card("reports.lay", **report)
    await sien.uses_old_card("reports.decide", **report)
    await sien.clicks("reports.decided", wording="Akkoord.")
    await sien.uses_old_card("reports.decided", **report, wording="Akkoord.", met=f"{today}")
    for course in Course:
        stage.write("UPDATE report SET course = ? WHERE id = ?", course.value, report["report"])
        await lars.uses_old_card("reports.show", **report)
    await _opens(stage, stage.who(DIRECTOR), "Werk & Inkomen")


async def on_paper(stage: Stage) -> None:
    """Reports for which a play is too short: many decisions, a few teams, a draft, a pilot."""
    language, papers = stage.album.language, stage.album.papers
    many = tuple(
        Decided(BodyName.DT, date(2026, 11, nth + 1), f"Programma {nth}", 1) for nth in range(5)
    )
    few = replace(
        FIGURES,
        teams=2,
        total={},
        departments=(),
        still={},
        conditions=(),
        handed_up=0,
        annexes=Annexes(),
    )
    [sessions] = RELEASED
    department = replace(sessions, over=Over.DEPARTMENT, name="Inkomen")
    versions: dict[str, UnitReport] = {
        "many": replace(REPORT, decided=many, correction="Eén getal klopte niet.", version=2),
        "few": replace(REPORT, decided=(), figures=few, published=None, decision=None, words={}),
    }
    for name, report in {"whole": REPORT, **versions}.items():
        released = () if name == "few" else (department, sessions)
        told = Told(report, UNIT, before="Een werkgroep.", released=released)
        sheet = sheet_of(LIBRARY, told, language)
        papers[f"unit-report-{name}-{language}.pdf"] = pdf(sheet)
        papers[f"unit-report-{name}-{language}.docx"] = docx(sheet)
