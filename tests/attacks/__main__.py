"""`python -m tests.attacks`: every attack that we know, on our own promise.

Prints the table and writes `reports/attack.json`. Ends with an error when an attack succeeds,
or when a control does not.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from content.library import Library
from tests import servers
from tests.attacks import run
from tests.attacks.attack import Backend, Row

REPORT = servers.ROOT / "reports" / "attack.json"


def main() -> None:
    chosen = _arguments()
    attacks = [one for one in run.ATTACKS if chosen.only in one.name]
    size = run.Size(chosen.rounds, chosen.controls)
    backends = tuple(map(Backend, chosen.backend or tuple(Backend)))
    wanted = len(list(run.parts(size, attacks, backends, attacks)))
    started, done = time.monotonic(), 0

    def tell(found: run.Found) -> None:
        nonlocal done
        done += 1
        minutes = (time.monotonic() - started) / 60
        print(f"{done:4}/{wanted}  {minutes:5.1f} min  {found.part.seed}", flush=True)

    with servers.postgres_folder():
        report = run.attacked(size, attacks, backends, chosen.workers, tell)
    print(table(report))
    if not chosen.only and not chosen.backend:
        write(report, REPORT)
    sys.exit(0 if report.sound else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Attack our own promise.")
    parser.add_argument("--rounds", type=int, default=run.FULL.rounds)
    parser.add_argument("--controls", type=int, default=run.FULL.controls)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--backend", action="append", choices=list(Backend))
    parser.add_argument("--only", default="", help="attacks with this in their name")
    return parser.parse_args()


def table(report: run.Report) -> str:
    """The table of the report, as it is read on a terminal and in the documents."""
    lines = [
        "| attack | kind | by | database | rounds | hits | bound | holds | control |",
        "|---|---|---|---|---|---|---|---|---|",
        *(_line(one) for one in report.rows),
        "",
        "Seen, and worth nothing: which *sealed* ballot is whose, for who saw who finished when.",
        "",
        "| seen | by | database | rounds | of eight |",
        "|---|---|---|---|---|",
        *(
            f"| {one.name} | {one.adversary} | {one.backend} | {one.trials} | {one.mean_hits:.2f} |"
            for one in report.seen
        ),
    ]
    return "\n".join(lines)


def _line(one: Row) -> str:
    holds = "yes" if one.holds else "**NO**"
    control = f"{one.control_rate:.0%}" + ("" if one.control_rate >= 0.9 else " **TOO LOW**")
    return (
        f"| {one.name} | {one.kind} | {one.adversary} | {one.backend} | {one.trials} | "
        f"{one.mean_hits:.2f} | {one.bound:.2f} | {holds} | {control} |"
    )


def write(report: run.Report, file: Path) -> None:
    """The report for machines, with what it was made of."""
    file.parent.mkdir(exist_ok=True)
    said = {
        "product": version(),
        "content": Library.load().hash,
        "seeds": report.seeds,
        "attacks": [asdict(one) for one in report.rows],
        "seen": [_seen(one) for one in report.seen],
    }
    file.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def _seen(one: Row) -> dict[str, object]:
    kept: Sequence[str] = ("name", "adversary", "backend", "trials", "mean_hits")
    return {name: value for name, value in asdict(one).items() if name in kept}


def version() -> str:
    import tomllib

    project = tomllib.loads((servers.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


if __name__ == "__main__":
    main()
