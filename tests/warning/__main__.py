"""Measures the warning on the held-out set and writes the page: `make warning`."""

from tests.warning.figures import measured
from tests.warning.report import REPORT, report

if __name__ == "__main__":
    REPORT.write_text(report(measured()), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))
