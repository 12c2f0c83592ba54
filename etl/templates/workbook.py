"""The template workbook of an indicator: blank, or filled with rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from etl.model.indicator import Indicator, Unit
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.templates.codes import CodeList, code_lists
from etl.templates.columns import HEADERS, Column, columns
from etl.templates.instructions import VERSION, instructions
from etl.templates.rows import DataRow, example_rows

# Rows that the table of a blank template spans, and to which drop-downs reach.
BLANK_ROWS = 200
LAST_ROW = 20_000

_BOLD = Font(bold=True)
_UNLOCKED = Protection(locked=False)
_MISSING = PatternFill(bgColor="F6C9C0", fill_type="solid")
_ODD = PatternFill(bgColor="F6E3B4", fill_type="solid")
_STYLE = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)


@dataclass(frozen=True)
class Lists:
    """What a template offers to choose from."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]


def write_template(indicator: Indicator, lists: Lists, path: Path) -> None:
    """Write the blank template: Instructions, Data, Codes, Example and the hidden _meta."""
    fill_template(indicator, (), lists, path)


def fill_template(indicator: Indicator, rows: Iterable[DataRow], lists: Lists, path: Path) -> None:
    """Write the template with `rows` in its Data sheet. An existing file is replaced."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    told = columns(indicator)
    _write_instructions(sheet, indicator, lists.plan)
    codes = code_lists(indicator, lists.vocabulary, lists.organizations)
    cells = [row.cells(lists.organizations) for row in rows]
    data = book.create_sheet("Data")
    _write_rows(data, told, cells)
    _add_help(data, told, indicator)
    _add_table(data, "DataTable", max(len(cells), BLANK_ROWS if not cells else 0))
    _write_codes(book, codes)
    example = book.create_sheet("Example")
    shown = [row.cells(lists.organizations) for row in example_rows(indicator, lists.plan)]
    _write_rows(example, told, shown)
    _add_table(example, "ExampleTable", len(shown))
    _protect(example)
    _write_meta(book, indicator, lists.plan)
    book.properties.title = f"{indicator.name.en}, template of figures"
    book.properties.creator = "Headway"
    book.save(path)


def _write_instructions(sheet: Worksheet, indicator: Indicator, plan: Plan) -> None:
    sheet.title = "Instructions"
    sheet.column_dimensions["A"].width = 100
    for number, (line, is_heading) in enumerate(instructions(indicator, plan), start=1):
        cell = _put(sheet, number, 1, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if is_heading:
            cell.font = _BOLD
    _protect(sheet)


def _write_rows(
    sheet: Worksheet, told: Sequence[Column], rows: Iterable[Sequence[str | float | None]]
) -> None:
    """The header in row 1, frozen and locked; cells under it may be edited."""
    for number, column in enumerate(told, start=1):
        whole = sheet.column_dimensions[get_column_letter(number)]
        whole.width = column.width
        whole.number_format = column.format
        whole.protection = _UNLOCKED
        header = _put(sheet, 1, number, column.header)
        header.font = _BOLD
        header.alignment = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows, start=2):
        for place, value in enumerate(row, start=1):
            if value not in (None, ""):
                cell = _put(sheet, number, place, value)
                cell.number_format = told[place - 1].format
                cell.protection = _UNLOCKED
    sheet.freeze_panes = "A2"


def _add_help(sheet: Worksheet, told: Sequence[Column], indicator: Indicator) -> None:
    """Comments, drop-downs and colours. Pasting goes past all of them, so checks never trust
    them."""
    for number, column in enumerate(told, start=1):
        letter = get_column_letter(number)
        sheet[f"{letter}1"].comment = Comment(column.comment, "Headway", height=110, width=260)
        if column.choices:
            choice = DataValidation(type="list", formula1=f"={column.choices}", allow_blank=True)
            choice.error = "Choose a code of the Codes sheet."
            choice.errorTitle = column.header
            sheet.add_data_validation(choice)
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
    value, status = (get_column_letter(HEADERS.index(name) + 1) for name in ("Value", "Status"))
    area = f"{value}2:{value}{LAST_ROW}"
    missing = f'AND($A2<>"",ISBLANK(${value}2),ISBLANK(${status}2))'
    sheet.conditional_formatting.add(area, FormulaRule(formula=[missing], fill=_MISSING))
    if indicator.unit is Unit.PERCENT and not indicator.may_exceed_100:
        odd = f"AND(ISNUMBER(${value}2),OR(${value}2<0,${value}2>100))"
        sheet.conditional_formatting.add(area, FormulaRule(formula=[odd], fill=_ODD))
    _protect(sheet)
    # Pasting, sorting and adding rows stay possible; only the header is held.
    sheet.protection.sort = sheet.protection.autoFilter = False
    sheet.protection.insertRows = sheet.protection.deleteRows = False
    sheet.protection.formatCells = sheet.protection.formatColumns = False


def _write_codes(book: Workbook, codes: Sequence[CodeList]) -> None:
    sheet = book.create_sheet("Codes")
    for number, (header, width) in enumerate((("Column", 20), ("Code", 36), ("Meaning", 60)), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.column_dimensions[get_column_letter(number)].number_format = "@"
        _put(sheet, 1, number, header).font = _BOLD
    row = 2
    for each in codes:
        first = row
        for code, meaning in each.codes:
            for number, text in enumerate((each.title, code, meaning), start=1):
                _put(sheet, row, number, text)
            row += 1
        area = f"Codes!$B${first}:$B${row - 1}"
        book.defined_names[each.name] = DefinedName(each.name, attr_text=area)
    sheet.freeze_panes = "A2"
    sheet.add_table(Table(displayName="CodesTable", ref=f"A1:C{row - 1}", tableStyleInfo=_STYLE))
    _protect(sheet)


def _write_meta(book: Workbook, indicator: Indicator, plan: Plan) -> None:
    sheet = book.create_sheet("_meta")
    told = (
        ("key", "value"),
        ("template_version", str(VERSION)),
        ("plan", plan.slug),
        ("indicator", indicator.slug),
    )
    for row, pair in enumerate(told, start=1):
        for number, text in enumerate(pair, start=1):
            _put(sheet, row, number, text)
    sheet.sheet_state = "hidden"


def _add_table(sheet: Worksheet, name: str, rows: int) -> None:
    area = f"A1:{get_column_letter(len(HEADERS))}{rows + 1}"
    sheet.add_table(Table(displayName=name, ref=area, tableStyleInfo=_STYLE))


def _protect(sheet: Worksheet) -> None:
    """Against slips alone: there is no password."""
    sheet.protection.sheet = True


def _put(sheet: Worksheet, row: int, column: int, value: str | float | None) -> Cell:
    """Text stays text, even when it starts like a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.number_format = "@"
    return cell
