"""The small workbook inside a chart, where staff edit its numbers."""

import io
from datetime import datetime

import xlsxwriter
from pptx.chart.data import ChartData

from dashboard.packet.native.chart import Chart
from dashboard.packet.native.plain_text import plain_text

# A text is a text: it never becomes a formula, a link or a number.
AS_THEY_ARE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class SafeData(ChartData):
    """What the chart is made from; `xlsx_blob` is our own workbook, the same bytes each time."""

    def __init__(self, chart: Chart, at: datetime) -> None:
        super().__init__()
        self._chart, self._at = chart, at
        self.categories = [plain_text(each) for each in chart.written_categories]
        for series in chart.series:
            forms = [spot.form for spot in series.spots if spot.value is not None]
            self.add_series(
                plain_text(series.name), series.values, forms[-1] if forms else "General"
            )

    @property
    def xlsx_blob(self) -> bytes:
        file = io.BytesIO()
        with xlsxwriter.Workbook(file, AS_THEY_ARE) as book:
            book.set_properties({"title": plain_text(self._chart.name), "created": self._at})
            _fill(book, self._chart)
        return file.getvalue()


def _fill(book: xlsxwriter.Workbook, chart: Chart) -> None:
    """Categories in the first column, each series in one: where the chart looks for them."""
    sheet = book.add_worksheet("Sheet1")
    wrapped = book.add_format({"text_wrap": True})
    forms: dict[str, object] = {}
    sheet.set_column(0, len(chart.series), 24)
    sheet.write_string(0, 0, plain_text(chart.first))
    for row, category in enumerate(chart.written_categories, start=1):
        sheet.write_string(row, 0, plain_text(category), wrapped)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, plain_text(series.name))
        for row, spot in enumerate(series.spots, start=1):
            if spot.value is not None:
                form = forms.setdefault(spot.form, book.add_format({"num_format": spot.form}))
                sheet.write_number(row, column, spot.value, form)
