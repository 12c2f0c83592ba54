"""Writes a finished .xlsx workbook once more, in the ways in which other programs would."""

import subprocess
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook

from tests.builders import ods, xls, xlsb

_STATES = {"visible": 0, "hidden": 1, "veryHidden": 2}
_OPEN = "http://schemas.openxmlformats.org"
_STRICT = {
    f"{_OPEN}/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    f"{_OPEN}/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    f"{_OPEN}/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
}


def by_xlsxwriter(source: Path, path: Path) -> Path:
    book = openpyxl.load_workbook(source)
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as out:
        for sheet in book.worksheets:
            made = out.add_worksheet(sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        shown = out.add_format({"num_format": cell.number_format})
                        made.write(cell.row - 1, cell.column - 1, cell.value, shown)
            if sheet.sheet_state != "visible":
                made.hide()
    return path


def in_strict_form(source: Path, path: Path) -> Path:
    """With the names of ISO 29500 strict, as Excel saves "Strict Open XML Spreadsheet"."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for transitional, strict in _STRICT.items():
                text = text.replace(transitional, strict)
            new.writestr(name, text)
    return path


def as_xlsb(source: Path, path: Path) -> Path:
    book = openpyxl.load_workbook(source)
    sheets = {sheet.title: xlsb.sheet(_cells(book, sheet.title)) for sheet in book.worksheets}
    return xlsb.write_xlsb(path, sheets, states=_states(book))


def as_xls(source: Path, path: Path) -> Path:
    book = openpyxl.load_workbook(source)
    sheets = {}
    for name in book.sheetnames:
        told = _cells(book, name)
        cells = [
            xls.label(row, column, value)
            if isinstance(value, str)
            else xls.number(row, column, float(str(value)))
            for row, column, value in told
        ]
        sheets[name] = b"".join(cells)
    return xls.write_xls(path, xls.stream_of(sheets, states=_states(book)))


def as_ods(source: Path, path: Path) -> Path:
    book = openpyxl.load_workbook(source)
    tables = []
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows(values_only=True):
            cells = [
                "<table:table-cell/>"
                if value is None
                else ods.text(escape(value))
                if isinstance(value, str)
                else ods.number(repr(value))
                for value in row
            ]
            rows.append(ods.row(*cells))
        hidden = 'table:style-name="unseen"' if sheet.sheet_state != "visible" else ""
        tables.append(ods.table(*rows, name=sheet.title, more=hidden))
    return ods.write_ods(path, *tables)


def by_libreoffice(soffice: str, source: Path, form: str, folder: Path) -> Path:
    """Converted to xlsx, xls or ods; the program keeps its settings in the folder."""
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'settings').as_uri()}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{source.stem}.{form}"


def _cells(book: Workbook, name: str) -> Iterator[tuple[int, int, object]]:
    for row in book[name].iter_rows():
        for cell in row:
            if cell.value is not None:
                yield cell.row, cell.column, cell.value


def _states(book: Workbook) -> dict[str, int]:
    return {sheet.title: _STATES[sheet.sheet_state] for sheet in book.worksheets}
