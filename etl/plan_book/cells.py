"""One cell -> what it says, by the kind of its field."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from etl.findings import Place
from etl.plan_book.form import Field, Kind
from etl.plan_book.notes import Notes, normal
from etl.plan_book.row import Misfit

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FLAGS = {"yes": True, "no": None, "true": True, "false": None, "sí": True, "si": True}
_SEPARATOR = re.compile(r"[;,\n]")


@dataclass(frozen=True)
class Cell:
    """As `etl.read` hands it over."""

    kind: str
    text: str
    number: float | None
    number_format: str


def value_of(cell: Cell, field: Field, place: Place, notes: Notes) -> Any:
    """What the cell says: a text, number, day, True, a list of codes; None where it says nothing
    (a no is as good as nothing); a Misfit where it does not hold what belongs there."""
    text = cell.text.replace("\r\n", "\n").strip()
    if cell.kind == "error":
        notes.note("HW-665", place)
        return Misfit()
    if not text:
        return None
    if field.kind is Kind.NUMBER:
        return _number(cell, text, place, notes)
    if field.kind is Kind.DAY:
        return _day(cell, text)
    if cell.kind == "date":
        if field.kind is Kind.YEAR:
            notes.note("HW-302", place, column=field.header)
        return Misfit()
    if field.kind is Kind.FLAG:
        return _FLAGS.get(normal(text), Misfit())
    if field.kind is Kind.WORD:
        return normal(text)
    if field.kind is Kind.CODES:
        return [code for part in _SEPARATOR.split(text) if (code := part.strip())]
    return text


def _number(cell: Cell, text: str, place: Place, notes: Notes) -> Any:
    if cell.kind == "number":
        if "%" in cell.number_format:
            notes.note("HW-666", place)
            return Misfit()
        return cell.number
    return float(text) if cell.kind == "text" and _NUMBER.fullmatch(text) else Misfit()


def _day(cell: Cell, text: str) -> Any:
    try:
        if cell.kind == "date":
            moment = datetime.fromisoformat(text)
            return moment.date() if moment.time() == time() else Misfit()
        if cell.kind == "text" and _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    return Misfit()
