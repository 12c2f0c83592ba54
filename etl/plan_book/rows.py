"""A sheet -> its rows, by the headers of its form."""

from collections.abc import Iterable, Mapping

from etl.findings import Place
from etl.plan_book.cells import value_of
from etl.plan_book.form import SPANISH, Field, Form, Kind
from etl.plan_book.forms import VERTICAL
from etl.plan_book.grid import Grid
from etl.plan_book.notes import Notes, nearest, normal, suggestion
from etl.plan_book.row import Row
from etl.read.addresses import address


def read_rows(form: Form, grid: Grid, notes: Notes) -> list[Row]:
    """The filled rows of a sheet whose fields stand beside each other."""
    headers = [field.header for field in form.fields]
    needed = [field.header for field in form.fields if field.needed]
    columns = _columns(form.name, grid, headers, needed, notes)
    rows = []
    for number in sorted(grid.keys() - {1}):
        if not grid[number].keys() & set(columns.values()):
            continue
        row = Row(notes.place(form.name, address(number, 1)))
        for field in form.fields:
            column = columns.get(field.header)
            if column is None:
                row.put(field, notes.place(form.name), None)
            else:
                _put(row, field, form.name, number, column, grid, notes)
        rows.append(row)
    return rows


def read_vertical(form: Form, grid: Grid, notes: Notes) -> Row:
    """The one row of a sheet whose fields stand below each other. A text in two languages has
    its Spanish beside its English."""
    label, value, spanish, _ = VERTICAL
    columns = _columns(form.name, grid, VERTICAL, (label, value), notes)
    places = _labels(form, grid, columns.get(label, 0), notes)
    row = Row(notes.place(form.name))
    for field in form.fields:
        number = places.get(_label(field))
        column = columns.get(spanish if field.is_spanish else value)
        if number is None or column is None:
            row.put(field, notes.place(form.name), None)
        else:
            _put(row, field, form.name, number, column, grid, notes)
    return row


def label_of(field: Field) -> str:
    """What the Plan sheet calls a field: without the language, which has its own column."""
    if field.kind is not Kind.TEXT:
        return field.header
    return field.header.removesuffix(SPANISH).removesuffix(" (English)")


def _label(field: Field) -> str:
    return normal(label_of(field))


def _put(
    row: Row, field: Field, sheet: str, number: int, column: int, grid: Grid, notes: Notes
) -> None:
    place = notes.place(sheet, address(number, column))
    cell = grid[number].get(column)
    row.put(field, place, None if cell is None else value_of(cell, field, place, notes))


def _columns(
    sheet: str, grid: Grid, headers: Iterable[str], needed: Iterable[str], notes: Notes
) -> dict[str, int]:
    """Header -> column, by the first row."""
    known = {normal(header): header for header in headers}
    columns: dict[str, int] = {}
    top = grid.get(1, {})
    for number, cell in sorted(top.items()):
        place, header = notes.place(sheet, address(1, number)), known.get(normal(cell.text))
        if header is None:
            notes.note("HW-205", place, nearest=_suggested(cell.text, known))
        elif header in columns:
            other = address(1, columns[header])
            notes.note("HW-206", place, column=header, other=other)
        else:
            columns[header] = number
    _note_stray(sheet, grid, set(top), notes)
    for header in needed:
        if header not in columns:
            notes.note("HW-204", notes.place(sheet), column=header)
    return columns


def _suggested(text: str, known: Mapping[str, str]) -> str:
    return suggestion(nearest(text, known.values()))


def _note_stray(sheet: str, grid: Grid, headed: set[int], notes: Notes) -> None:
    """The first entry of each column that has no header."""
    seen = set(headed)
    for number in sorted(grid):
        for column in sorted(grid[number].keys() - seen):
            notes.note("HW-207", notes.place(sheet, address(number, column)))
            seen.add(column)


def _labels(form: Form, grid: Grid, column: int, notes: Notes) -> Mapping[str, int]:
    """Label of the Plan sheet -> row."""
    known = {_label(field): label_of(field) for field in form.fields}
    places: dict[str, int] = {}
    for number in sorted(grid.keys() - {1}):
        cell = grid[number].get(column)
        place: Place = notes.place(form.name, address(number, column or 1))
        if cell is None:
            notes.note("HW-669", place, nearest="")
            continue
        label = normal(cell.text)
        if label not in known:
            notes.note("HW-669", place, nearest=_suggested(cell.text, known))
        elif label in places:
            notes.note("HW-667", place)
        else:
            places[label] = number
    return places
