"""The template workbook of an indicator: blank, or filled with rows."""

import hashlib
import json
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
from etl.model.plan import Goal, Plan
from etl.model.student_group import Vocabulary
from etl.templates.codes import CodeList, code_lists
from etl.templates.columns import HEADERS, HIGH, LOW, MATURITY, Column, columns
from etl.templates.instructions import VERSION, instructions
from etl.templates.rows import DataRow, example_rows

# Rows that the table of a blank template spans, and to which drop-downs reach.
BLANK_ROWS = 200
LAST_ROW = 20_000

_BOLD = Font(bold=True)
_UNLOCKED = Protection(locked=False)
_MISSING = PatternFill(bgColor="F6C9C0", fill_type="solid")
_ODD = PatternFill(bgColor="F6E3B4", fill_type="solid")
_FOLLOWS = PatternFill(bgColor="E8E8E8", fill_type="solid")
_STYLE = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)


@dataclass(frozen=True)
class Lists:
    """What a template offers to choose from."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]


@dataclass(frozen=True)
class Subject:
    """What a workbook is for: one indicator, or all that a goal has."""

    key: str  # indicator or goal
    code: str
    title: str
    indicators: tuple[Indicator, ...]


def of_indicator(indicator: Indicator) -> Subject:
    title = f"{indicator.name.en}: {indicator.title.en}"
    return Subject("indicator", indicator.slug, title, (indicator,))


def of_goal(goal: Goal, plan: Plan) -> Subject:
    """A goal's indicators in one workbook; each row names its own. Of a goal with one indicator
    the workbook is that of the indicator."""
    indicators = tuple(plan.indicator(slug) for slug in goal.indicators)
    if len(indicators) == 1:
        return of_indicator(indicators[0])
    return Subject("goal", goal.code, goal.title.en, indicators)


def write_template(indicator: Indicator, lists: Lists, path: Path) -> None:
    """Write the blank template: Instructions, Data, Codes, Example and the hidden _meta."""
    fill_template(indicator, (), lists, path)


def fill_template(
    about: Indicator | Subject, rows: Iterable[DataRow], lists: Lists, path: Path
) -> None:
    """Write the template with `rows` in its Data sheet. An existing file is replaced."""
    subject = of_indicator(about) if isinstance(about, Indicator) else about
    filled = list(rows)
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    told = columns(subject.indicators, _more(filled))
    headers = tuple(each.header for each in told)
    _write_instructions(sheet, subject, lists.plan)
    codes = code_lists(subject.indicators, lists.vocabulary, lists.organizations)
    cells = [row.cells(lists.organizations, headers) for row in filled]
    data = book.create_sheet("Data")
    _write_rows(data, told, cells)
    _add_help(data, told, subject.indicators)
    _add_table(data, "DataTable", max(len(cells), BLANK_ROWS if not cells else 0), len(told))
    _write_codes(book, codes)
    example = book.create_sheet("Example")
    examples = [row for each in subject.indicators for row in example_rows(each, lists.plan)]
    _write_rows(example, told, [row.cells(lists.organizations, headers) for row in examples])
    _add_table(example, "ExampleTable", len(examples), len(told))
    _protect(example)
    _write_meta(book, subject, lists.plan, schema_hash(headers, codes))
    book.properties.title = f"{subject.title}, template of figures"
    book.properties.creator = "Headway"
    book.save(path)


def _more(rows: Sequence[DataRow]) -> list[str]:
    """The columns that only some rows need."""
    ranges = any(row.low is not None or row.high is not None for row in rows)
    maturity = any(row.maturity for row in rows)
    return [*([LOW, HIGH] if ranges else ()), *([MATURITY] if maturity else ())]


def schema_hash(headers: Sequence[str], codes: Sequence[CodeList]) -> str:
    """Changes whenever a column or a code of the template does."""
    told = json.dumps([list(headers), [(each.name, each.codes) for each in codes]])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _write_instructions(sheet: Worksheet, subject: Subject, plan: Plan) -> None:
    sheet.title = "Instructions"
    sheet.column_dimensions["A"].width = 100
    lines = instructions(subject.indicators, subject.title, plan)
    for number, (line, is_heading) in enumerate(lines, start=1):
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


def _add_help(sheet: Worksheet, told: Sequence[Column], indicators: Sequence[Indicator]) -> None:
    """Comments, drop-downs and colours. Pasting goes past all of them, so checks never trust
    them."""
    letters = {}
    for number, column in enumerate(told, start=1):
        letter = letters[column.header] = get_column_letter(number)
        sheet[f"{letter}1"].comment = Comment(column.comment, "Headway", height=110, width=260)
        if column.choices:
            choice = DataValidation(type="list", formula1=f"={column.choices}", allow_blank=True)
            choice.error = "Choose a code of the Codes sheet."
            choice.errorTitle = column.header
            sheet.add_data_validation(choice)
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
    _add_colours(sheet, letters, indicators)
    _protect(sheet)
    # Pasting, sorting and adding rows stay possible; only the header is held.
    sheet.protection.sort = sheet.protection.autoFilter = False
    sheet.protection.insertRows = sheet.protection.deleteRows = False
    sheet.protection.formatCells = sheet.protection.formatColumns = False


def _add_colours(
    sheet: Worksheet, letters: Mapping[str, str], indicators: Sequence[Indicator]
) -> None:
    """Missing figures red, percents out of range amber, names that follow from a code grey."""
    code, name, value, status = (letters[HEADERS[n]] for n in (0, 1, 5, 8))
    area = f"{value}2:{value}{LAST_ROW}"
    ends = [f"ISBLANK(${letters[end]}2)" for end in (LOW, HIGH) if end in letters]
    blank = ",".join([f'${code}2<>""', f"ISBLANK(${value}2)", f"ISBLANK(${status}2)", *ends])
    sheet.conditional_formatting.add(area, FormulaRule(formula=[f"AND({blank})"], fill=_MISSING))
    if all(each.unit is Unit.PERCENT and not each.may_exceed_100 for each in indicators):
        odd = f"AND(ISNUMBER(${value}2),OR(${value}2<0,${value}2>100))"
        sheet.conditional_formatting.add(area, FormulaRule(formula=[odd], fill=_ODD))
    follows = FormulaRule(formula=[f'${name}2<>""'], fill=_FOLLOWS)
    sheet.conditional_formatting.add(f"{name}2:{name}{LAST_ROW}", follows)


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


def _write_meta(book: Workbook, subject: Subject, plan: Plan, schema: str) -> None:
    sheet = book.create_sheet("_meta")
    told = (
        ("key", "value"),
        ("template_version", str(VERSION)),
        ("plan", plan.slug),
        (subject.key, subject.code),
        ("schema_hash", schema),
    )
    for row, pair in enumerate(told, start=1):
        for number, text in enumerate(pair, start=1):
            _put(sheet, row, number, text)
    sheet.sheet_state = "hidden"


def _add_table(sheet: Worksheet, name: str, rows: int, columns: int) -> None:
    area = f"A1:{get_column_letter(columns)}{rows + 1}"
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
