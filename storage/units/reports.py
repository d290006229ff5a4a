"""Reports of units, version by version, and the figures that were fixed at the end of a period."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.units import decision_subjects, report_annexes
from trajectory.plan.outside_figures import FigureText
from trajectory.postponing import Lack
from trajectory.reports.figures import UNSAID, Decided, ReportFigures
from trajectory.reports.periods import ReportKind, Span
from trajectory.reports.reports import Course, Topic, UnitReport
from trajectory.units.bodies import BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.figures import Phase


class ReportRow(SQLModel, table=True):
    __tablename__ = "report"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    kind: str
    first: date
    last: date
    version: int
    correction: str = ""
    figures: str
    decided: str
    """JSON: what the annexes say, which never changes."""
    laid: date | None = None
    decision_id: str | None = Field(default=None, foreign_key="decision.id", index=True)
    course: str | None = None
    published: date | None = None
    archived: date | None = None


class ReportWordsRow(SQLModel, table=True):
    """What stands under one heading."""

    __tablename__ = "report_words"

    report_id: str = Field(foreign_key="report.id", primary_key=True)
    topic: str = Field(primary_key=True)
    words: str


class FixedFiguresRow(SQLModel, table=True):
    """What was counted of a unit when a quarter was over."""

    __tablename__ = "fixed_figures"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    last: date = Field(primary_key=True)
    figures: str


class Reports:
    """The reports of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    # ---- figures

    async def fix(self, last: date, figures: Mapping[str, ReportFigures]) -> None:
        """Keep what was counted of each unit, by its id, for the quarter that ended on this day."""
        self._session.add_all(
            FixedFiguresRow(unit_id=unit, last=last, figures=_packed(one))
            for unit, one in figures.items()
        )
        await self._session.flush()

    async def is_fixed(self, last: date) -> bool:
        """Whether anything was counted for the quarter that ended on this day."""
        query = select(FixedFiguresRow.unit_id).where(FixedFiguresRow.last == last).limit(1)
        return (await self._session.exec(query)).first() is not None

    async def fixed(self, unit_id: str) -> Mapping[date, ReportFigures]:
        """What was counted of a unit, by the last day of the quarter."""
        query = select(FixedFiguresRow).where(FixedFiguresRow.unit_id == unit_id)
        return {row.last: _figures(row.figures) for row in await self._session.exec(query)}

    async def outside(self) -> list[FigureText]:
        """Every figure from outside that was fixed with a report, also when it left the plan."""
        fixed = await self._session.exec(select(FixedFiguresRow.figures))
        begun = await self._session.exec(select(ReportRow.figures))
        return [one for packed in (*fixed, *begun) for one in _figures(packed).annexes.outside]

    # ---- reading

    async def get(self, report_id: str) -> UnitReport | None:
        row = await self._session.get(ReportRow, report_id)
        return (await self._reports([row]))[0] if row else None

    async def in_units(self, units: Collection[str]) -> list[UnitReport]:
        """Every version of every report of these units, the newest period first."""
        return await self._some(col(ReportRow.unit_id).in_(units))

    async def published(self) -> list[UnitReport]:
        """Every version that was published, of every unit, the newest period first."""
        return await self._some(col(ReportRow.published).is_not(None))

    async def waiting(self) -> list[UnitReport]:
        """What lies before a directorate, of every unit, the newest period first."""
        return await self._some(
            col(ReportRow.published).is_(None), col(ReportRow.laid).is_not(None)
        )

    async def decided_by(self, decision_id: str) -> UnitReport | None:
        """The report that a decision is about."""
        found = await self._some(col(ReportRow.decision_id) == decision_id)
        return found[0] if found else None

    async def _some(self, *conditions: Any) -> list[UnitReport]:
        ordered = select(ReportRow).where(*conditions)
        ordered = ordered.order_by(
            col(ReportRow.last).desc(),
            col(ReportRow.first).desc(),
            col(ReportRow.version).desc(),
            col(ReportRow.id),
        )
        return await self._reports(list(await self._session.exec(ordered)))

    async def _reports(self, rows: Sequence[ReportRow]) -> list[UnitReport]:
        ids = [row.id for row in rows]
        query = select(ReportWordsRow).where(col(ReportWordsRow.report_id).in_(ids))
        words: dict[str, dict[Topic, str]] = {id: {} for id in ids}
        for one in await self._session.exec(query):
            words[one.report_id][Topic(one.topic)] = one.words
        return [_report(row, words[row.id]) for row in rows]

    # ---- writing

    async def begin(self, report: UnitReport) -> UnitReport:
        """Keep a new version of a report with what it begins with; its id is made here."""
        versions = select(func.max(ReportRow.version)).where(
            ReportRow.unit_id == report.unit,
            ReportRow.kind == report.kind.value,
            ReportRow.last == report.span.last,
        )
        before = (await self._session.exec(versions)).one() or 0
        row = ReportRow(
            unit_id=report.unit,
            kind=report.kind.value,
            first=report.span.first,
            last=report.span.last,
            version=before + 1,
            correction=report.correction,
            figures=_packed(report.figures),
            decided=_packed_decisions(report.decided),
        )
        self._session.add(row)
        await self._session.flush()
        for topic, words in report.words.items():
            await self.write(row.id, topic, words)
        return _report(row, report.words)

    async def write(self, report_id: str, topic: Topic, words: str) -> None:
        """What stands under a heading from now on."""
        row = ReportWordsRow(report_id=report_id, topic=topic.value, words=words)
        await self._session.merge(row)
        await self._session.flush()

    async def lay(self, report_id: str, day: date) -> None:
        """It lies before the directorate from this day."""
        (await self._session.get_one(ReportRow, report_id)).laid = day
        await self._session.flush()

    async def decide(self, report_id: str, decision_id: str | None, course: Course | None) -> None:
        """This decision is about it; None when that was taken back before anybody confirmed."""
        row = await self._session.get_one(ReportRow, report_id)
        row.decision_id, row.course = decision_id, course.value if course else None
        await self._session.flush()

    async def publish(self, report_id: str, day: date) -> None:
        (await self._session.get_one(ReportRow, report_id)).published = day
        await self._session.flush()

    async def archive(self, report_id: str, day: date) -> None:
        (await self._session.get_one(ReportRow, report_id)).archived = day
        await self._session.flush()


def _report(row: ReportRow, words: Mapping[Topic, str]) -> UnitReport:
    return UnitReport(
        id=row.id,
        unit=row.unit_id,
        kind=ReportKind(row.kind),
        span=Span(row.first, row.last),
        version=row.version,
        figures=_figures(row.figures),
        decided=_decisions(row.decided),
        words=words,
        correction=row.correction,
        laid=row.laid,
        decision=row.decision_id,
        course=Course(row.course) if row.course else None,
        published=row.published,
        archived=row.archived,
    )


def _packed(one: ReportFigures) -> str:
    return json.dumps(
        {
            "counted": one.counted.isoformat(),
            "teams": one.teams,
            "total": one.total,
            "departments": one.departments,
            "still": {lack or UNSAID: count for lack, count in one.still.items()},
            "handed_up": one.handed_up,
            "conditions": one.conditions,
            "annexes": report_annexes.packed(one.annexes),
        }
    )


def _figures(packed: str) -> ReportFigures:
    read = json.loads(packed)
    return ReportFigures(
        counted=date.fromisoformat(read["counted"]),
        teams=read["teams"],
        total=_phases(read["total"]),
        departments=tuple((name, _phases(of)) for name, of in read["departments"]),
        still={Lack(lack) if lack else None: count for lack, count in read["still"].items()},
        handed_up=read["handed_up"],
        conditions=tuple(
            (Condition(one), Standing(standing), Solver(solver))
            for one, standing, solver in read["conditions"]
        ),
        annexes=report_annexes.unpacked(read.get("annexes", {})),
    )


def _phases(read: Mapping[str, int]) -> dict[Phase, int]:
    return {Phase(phase): count for phase, count in read.items()}


def _packed_decisions(decided: Sequence[Decided]) -> str:
    subject = decision_subjects.packed
    rows = [(one.body, f"{one.met}", subject(one.subject), one.version) for one in decided]
    return json.dumps(rows)


def _decisions(packed: str) -> tuple[Decided, ...]:
    return tuple(
        Decided(
            BodyName(body), date.fromisoformat(met), decision_subjects.unpacked(subject), version
        )
        for body, met, subject, version in json.loads(packed)
    )
