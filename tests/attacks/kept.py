"""The last full table, kept where people read it: in the documents and on a page of the booth."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from content.library import Library
from tests.attacks.attack import CONTROL, Kind, Row
from tests.attacks.memory import SHOWN
from tests.attacks.run import Report
from tests.attacks.subjects import BY_SUBJECT
from tests.servers import ROOT
from tools import bundle, pages

REPORT = ROOT / "reports" / "attack.json"
PROOF = ROOT / "docs" / "proof" / "attack.json"
PAGE = ROOT / "docs" / "proof" / "attacks.md"

Said = Mapping[str, Any]


def said(report: Report) -> Said:
    """The report for machines, with what it was made of."""
    kept = ("name", "adversary", "backend", "trials", "mean_hits")
    return {
        "product": version(),
        "content": Library.load().hash,
        "day": datetime.now(UTC).date().isoformat(),
        "seeds": report.seeds,
        "attacks": [asdict(one) for one in report.rows],
        "seen": [{name: asdict(one)[name] for name in kept} for one in report.seen],
    }


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def written(report: Said, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def joined(report: Said) -> Said:
    """The table that is kept, with the rows of this report in it: played apart, and said so."""
    kept = json.loads(PROOF.read_text(encoding="utf-8"))
    rows = {(one["name"], one["backend"]): one for one in [*kept["attacks"], *report["attacks"]]}
    names = sorted({one["name"] for one in report["attacks"]})
    apart = {"day": report["day"], "content": report["content"], "names": names}
    before = [one for one in kept.get("apart", []) if not set(one["names"]) <= set(names)]
    return {**kept, "attacks": [*rows.values()], "apart": [*before, apart]}


def keep(report: Said) -> None:
    """Put the table in the documents and on the page."""
    written(report, PROOF)
    PAGE.write_text(pages.filled(page(report)), encoding="utf-8")
    SHOWN.write_text(script(report), encoding="utf-8")
    bundle.main()


# ---- the documents -----------------------------------------------------------------------------


def page(report: Said) -> str:
    made = f"Product {report['product']}, {_when(report)}."
    apart = "".join(
        f"\nPlayed apart, {_when(one)}: {', '.join(one['names'])}."
        for one in report.get("apart", [])
    )
    introduction, found_later = (
        (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")
        for name in ("introduction", "found_later")
    )
    return f"{introduction}\n{made}{apart}\n\n{table(report)}\n\n{found_later}"


def _when(one: Said) -> str:
    return f"{one['day']}, content `{one['content'][:16]}`"


def table(report: Said) -> str:
    """The table, as it is read on a terminal and in the documents."""
    return "\n".join(
        [
            "| attack | kind | by | database | rounds | hits | z | bound | holds | control |",
            "|---|---|---|---|---|---|---|---|---|---|",
            *(_line(Row(**one)) for one in report["attacks"]),
            "",
            "What somebody sees who watches people finish *and* reads the database while a round",
            "is open: which sealed ballot is whose. It stays sealed, and is gone after closing.",
            "",
            "| seen | by | database | rounds | of eight |",
            "|---|---|---|---|---|",
            *(
                f"| {one['name']} | {one['adversary']} | {one['backend']} | {one['trials']} "
                f"| {one['mean_hits']:.2f} |"
                for one in report["seen"]
            ),
        ]
    )


def _line(one: Row) -> str:
    holds = "yes" if one.holds else "**no**"
    control = f"{one.control_rate:.0%}" if one.control_rate >= CONTROL else "**too low**"
    linked = one.kind == Kind.LINKAGE
    bound, z = (f"{one.bound:.2f}", f"{one.z:+.1f}") if linked else ("0", "")
    return (
        f"| {one.name} | {one.kind} | {one.adversary} | {one.backend} | {one.trials} "
        f"| {one.mean_hits:.2f} | {z} | {bound} | {holds} | {control} |"
    )


# ---- the page of the booth ---------------------------------------------------------------------

_HEAD = (
    "/** Made by `make attack ARGS=--keep`, and shown as it is: what was tried, and how it went. */"
)


def script(report: Said) -> str:
    shown = {
        "day": report["day"],
        "rounds": min(one["trials"] for one in report["attacks"]),
        "subjects": {
            subject: _summary([one for one in report["attacks"] if one["name"] in names])
            for subject, names in _names().items()
        },
    }
    return f"{_HEAD}\nexport const attacks = {json.dumps(shown, indent=2)};\n"


def _names() -> Mapping[str, set[str]]:
    return {subject: {one.name for one in attacks} for subject, attacks in BY_SUBJECT.items()}


def _summary(rows: Sequence[Said]) -> Mapping[str, int]:
    return {"tried": len(rows), "succeeded": sum(not one["holds"] for one in rows)}
