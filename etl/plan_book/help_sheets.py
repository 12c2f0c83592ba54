"""The sheets that only help: Instructions, Codes, Examples, and the hidden _meta."""

from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from etl.plan_book.flatten import Rows
from etl.plan_book.forms import CODES, EXAMPLES, INSTRUCTIONS, META, VERSION, VERSION_KEY, Forms
from etl.plan_book.lists import CodeList
from etl.plan_book.paper import protect, put, put_header
from etl.plan_book.sheets import list_name


def write_instructions(sheet: Worksheet, forms: Forms) -> None:
    sheet.title = INSTRUCTIONS
    sheet.column_dimensions["A"].width = 26
    sheet.column_dimensions["B"].width = 100
    for number, (name, said) in enumerate(_instructions(forms), start=1):
        if name:
            put_header(sheet, number, 1, name)
        put(sheet, number, 2, said)
    protect(sheet)


def _instructions(forms: Forms) -> Iterator[tuple[str, str]]:
    yield "Plan workbook", "The whole plan, for people who work in Excel."
    yield "How to fill it in", "One row for each thing. Keep the headers in row 1 as they are."
    yield "", "Needed cells turn red when a row is begun and they are empty."
    yield "", "Merge no cells, and use no formulas and no links to other workbooks."
    yield "", "Write school years with both years, as text: 2025-26."
    yield "", "Write percents as 79.0, never as 0.79 and with no % sign."
    yield "", "Texts have a column in English and one in Spanish. Spanish may be empty."
    yield "", "Rows name each other by their codes. The drop-downs offer them."
    for form in forms.values():
        yield form.name, f"{form.meaning}{' Needed.' if form.needed else ''}"
    yield CODES, "The words that the drop-downs offer, with what each means."
    yield EXAMPLES, "In a new template: rows that are right, of an invented plan. Not read."
    yield "What happens next", "`headway plan check` says everything that is wrong, by cell."
    yield "", "`headway init` starts a district from the workbook. Nothing is public by that."


def write_codes(book: Workbook, lists: Sequence[CodeList]) -> None:
    sheet = book.create_sheet(CODES)
    for column, (header, width) in enumerate((("List", 22), ("Code", 40), ("Meaning", 60)), 1):
        put_header(sheet, 1, column, header)
        sheet.column_dimensions[get_column_letter(column)].width = width
    row = 2
    for each in lists:
        first = row
        for code, meaning in each.codes:
            for column, text in enumerate((each.name, code, meaning), start=1):
                put(sheet, row, column, text)
            row += 1
        area = f"{CODES}!$B${first}:$B${row - 1}"
        name = list_name(each.name)
        book.defined_names[name] = DefinedName(name, attr_text=area)
    sheet.freeze_panes = "A2"
    protect(sheet)


def write_examples(book: Workbook, forms: Forms, rows: Rows) -> None:
    """Below each other: the name of a sheet, its headers, rows that are right."""
    sheet = book.create_sheet(EXAMPLES)
    put(sheet, 1, 1, "Rows that are right, of an invented plan. This sheet is not read.")
    number = 3
    for name, form in forms.items():
        put_header(sheet, number, 1, name)
        for column, field in enumerate(form.fields, start=1):
            put_header(sheet, number + 1, column, field.header)
            for below, row in enumerate(rows[name], start=number + 2):
                put(sheet, below, column, row[field.path], field.kind)
        number += len(rows[name]) + 3
    for column in range(1, max(len(form.fields) for form in forms.values()) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 26
    protect(sheet)


def write_meta(book: Workbook) -> None:
    sheet = book.create_sheet(META)
    told = (("key", "value"), (VERSION_KEY, str(VERSION)))
    for row, pair in enumerate(told, start=1):
        for column, text in enumerate(pair, start=1):
            put(sheet, row, column, text)
    sheet.sheet_state = "hidden"
