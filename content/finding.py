"""What the content check says, and the words it looks at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from trajectory.language import Language


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong in the content, where it stands, and what to do about it."""

    file: Path
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem} — {self.remedy}"


class ContentFault(Exception):
    """Content with faults; the program does not start on it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(str(finding) for finding in self.findings))


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words for people, where they stand."""

    file: Path
    line: int
    language: Language
    text: str


@dataclass(slots=True)
class Notes:
    """What the reading of one file brought up."""

    file: Path
    findings: list[Finding] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)

    def fault(self, line: int, problem: str, remedy: str) -> None:
        finding = Finding(self.file, line, problem, remedy)
        if finding not in self.findings:
            self.findings.append(finding)
