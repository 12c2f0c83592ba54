"""The sheets that people fill in: headers, rows, drop-downs, comments, colours."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from etl.plan_book.flatten import Written
from etl.plan_book.form import Field, Form, Kind
from etl.plan_book.forms import VERTICAL, Forms
from etl.plan_book.paper import FORMATS, UNLOCKED, WIDTHS, protect, put, put_header
from etl.plan_book.rows import label_of

SPARE_ROWS = 50  # of the table, below what is filled in
LAST_ROW = 2000  # to which drop-downs and colours reach

_MISSING = PatternFill(bgColor="F6C9C0", fill_type="solid")
_STYLE = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)


def write_sheet(
    book: Workbook, form: Form, rows: Sequence[Mapping[str, Written]], forms: Forms
) -> None:
    """The sheet of `form` with these rows, each by the path of its fields."""
    sheet = book.create_sheet(form.name)
    if form.is_vertical:
        _write_vertical(sheet, form, rows[0] if rows else {}, forms)
    else:
        _write_rows(sheet, form, rows, forms)
    sheet.freeze_panes = "B2"
    protect(sheet)


def _write_rows(
    sheet: Worksheet, form: Form, rows: Sequence[Mapping[str, Written]], forms: Forms
) -> None:
    last = get_column_letter(len(form.fields))
    for column, field in enumerate(form.fields, start=1):
        letter = get_column_letter(column)
        whole = sheet.column_dimensions[letter]
        whole.width = WIDTHS.get(field.kind, 16)
        whole.number_format = FORMATS.get(field.kind, "@")
        whole.protection = UNLOCKED
        _comment(sheet, 1, column, field)
        area = f"{letter}2:{letter}{LAST_ROW}"
        _offer(sheet, field, area, forms)
        if field.needed:
            rule = f"AND(COUNTA($A2:${last}2)>0,ISBLANK({letter}2))"
            sheet.conditional_formatting.add(area, FormulaRule(formula=[rule], fill=_MISSING))
        for number, row in enumerate(rows, start=2):
            _put(sheet, number, column, row.get(field.path), field)
    name = form.name.replace(" ", "") + "Table"
    area = f"A1:{last}{len(rows) + SPARE_ROWS}"
    sheet.add_table(Table(displayName=name, ref=area, tableStyleInfo=_STYLE))


def _write_vertical(sheet: Worksheet, form: Form, row: Mapping[str, Written], forms: Forms) -> None:
    for column, (header, width) in enumerate(zip(VERTICAL, (24, 60, 60, 60), strict=True), start=1):
        put_header(sheet, 1, column, header)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, (english, spanish) in enumerate(pairs(form), start=2):
        put_header(sheet, number, 1, label_of(english))
        _put(sheet, number, 2, row.get(english.path), english)
        if spanish:
            _put(sheet, number, 3, row.get(spanish.path), spanish)
        must = "Needed. " if english.needed else ""
        put(sheet, number, 4, f"{must}{english.meaning} Such as: {english.example}")
        _offer(sheet, english, f"B{number}", forms)
        if english.needed:
            rule = FormulaRule(formula=[f"ISBLANK(B{number})"], fill=_MISSING)
            sheet.conditional_formatting.add(f"B{number}", rule)


def pairs(form: Form) -> Iterator[tuple[Field, Field | None]]:
    """Each field with the one for its Spanish."""
    spanish = {field.path: field for field in form.fields if field.is_spanish}
    for field in form.fields:
        if not field.is_spanish:
            yield field, spanish.get(f"{field.path.removesuffix('.en')}.es")


def _put(sheet: Worksheet, row: int, column: int, value: Written, field: Field) -> None:
    put(sheet, row, column, value, field.kind).protection = UNLOCKED


def _comment(sheet: Worksheet, row: int, column: int, field: Field) -> None:
    must = "Needed. " if field.needed else ""
    said = f"{must}{field.meaning} Example: {field.example}"
    cell = put_header(sheet, row, column, field.header)
    cell.comment = Comment(said, "Headway", height=110, width=260)


def _offer(sheet: Worksheet, field: Field, area: str, forms: Forms) -> None:
    """A drop-down. Pasting goes past it, so reading never trusts it."""
    if not field.choices:
        return
    formula = f"={list_name(field.choices)}"
    if field.choices in forms:
        form = forms[field.choices]
        paths = [each.path for each in form.fields]
        letter = get_column_letter(paths.index(form.code) + 1)
        formula = f"={quote_sheetname(form.name)}!${letter}$2:${letter}${LAST_ROW}"
    choice = DataValidation(type="list", formula1=formula, allow_blank=True)
    choice.errorTitle, choice.error = field.header, "Choose from the list."
    choice.showErrorMessage = field.kind is Kind.WORD
    sheet.add_data_validation(choice)
    choice.add(area)


def list_name(name: str) -> str:
    """The name of a list of the Codes sheet in the workbook."""
    return f"List_{name}"
