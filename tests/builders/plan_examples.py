"""Fills an empty plan workbook with the rows of its own sheet Examples, as a person would."""

from pathlib import Path

from openpyxl import Workbook, load_workbook

from etl.plan_book.forms import EXAMPLES
from tests.builders.plan_book import FORMS


def fill_from_examples(path: Path) -> None:
    book = load_workbook(path)
    shown = [[cell.value for cell in row] for row in book[EXAMPLES].iter_rows()]
    for name, form in FORMS.items():
        start = next(n for n, row in enumerate(shown) if row[0] == name and not any(row[1:]))
        rows = [row[: len(form.fields)] for row in shown[start + 2 :]]
        end = next((n for n, row in enumerate(rows) if not any(row)), len(rows))
        _type(book, name, rows[:end])
    book.save(path)


def _type(book: Workbook, name: str, rows: list[list[object]]) -> None:
    form, sheet = FORMS[name], book[name]
    if not form.is_vertical:
        for number, row in enumerate(rows, start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value
        return
    labels = {sheet.cell(number, 1).value: number for number in range(2, sheet.max_row + 1)}
    for field, value in zip(form.fields, rows[0], strict=True):
        label = field.header.removesuffix(" (English)").removesuffix(" (Spanish)")
        sheet.cell(labels[label], 3 if field.is_spanish else 2).value = value
