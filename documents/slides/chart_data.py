"""What a chart shows, with a workbook in which every word is text.

A statement may begin with "=", as in "=1+1 is for us": a workbook that takes that for a formula
shows another number to whoever opens it, and could fetch something from outside.
"""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter


class ChartData(CategoryChartData):
    """Categories and series, as python-pptx takes them."""

    @property
    def _workbook_writer(self) -> CategoryWorkbookWriter:
        return _TextWorkbook(self)


class _TextWorkbook(CategoryWorkbookWriter):
    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        worksheet.add_write_handler(str, _as_text)
        super()._populate_worksheet(workbook, worksheet)


def _as_text(worksheet: Any, row: int, column: int, text: str, *form: Any) -> Any:
    """Neither a formula nor a link, whatever it begins with."""
    return worksheet.write_string(row, column, text, *form)
