"""The sheets of the plan workbook, from the lists in `data/plan_book`, in the order in which
people meet them."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from etl.plan_book.form import ENGLISH, PARENT, SPANISH, Field, Form, Kind

INSTRUCTIONS, CODES, EXAMPLES, META = "Instructions", "Codes", "Examples", "_meta"
NOT_READ = (INSTRUCTIONS, CODES, EXAMPLES, META)
# The header of the Plan sheet, whose fields stand below each other.
VERTICAL = ("Field", "Value", "In Spanish", "What to write")
VERSION_KEY, VERSION = "plan_workbook_version", 1

Forms = Mapping[str, Form]


def load_forms(folder: Path) -> Forms:
    """The forms by the name of their sheet. Raises FileNotFoundError; KeyError or ValueError for
    a list that lacks a column or names an unknown kind."""
    fields: dict[str, list[Field]] = {}
    for row in _rows(folder / "columns.csv"):
        fields.setdefault(row["sheet"], []).extend(_fields(row))
    return {
        row["sheet"]: Form(
            name=row["sheet"],
            meaning=row["meaning"],
            entry=row["entry"],
            code=row["code"],
            fields=(*_link(row), *fields[row["sheet"]]),
            parent=row["parent"],
            needed=bool(row["needed"]),
        )
        for row in _rows(folder / "sheets.csv")
    }


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _fields(row: dict[str, str]) -> Iterator[Field]:
    header, key, kind = row["header"], row["key"], Kind(row["kind"])
    about = (kind, row["meaning"], row["example"], row["choices"])
    needed = bool(row["needed"])
    if kind is Kind.TEXT:
        yield Field(f"{header}{ENGLISH}", f"{key}.en", *about, needed)
        yield Field(f"{header}{SPANISH}", f"{key}.es", *about)
    else:
        yield Field(header, key, *about, needed)


def _link(row: dict[str, str]) -> Iterator[Field]:
    """The column that names the row of the parent sheet."""
    if not row["parent"]:
        return
    needed = bool(row["parent_needed"])
    meaning = f"A code of the sheet {row['parent']}."
    if not needed:
        meaning += " Empty for the whole plan."
    example = f"a code of the sheet {row['parent']}"
    yield Field(row["parent_header"], PARENT, Kind.STRING, meaning, example, row["parent"], needed)
