"""Plan workbooks for tests: written, read, and spoilt in one place."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa

import data
from etl.findings import Finding
from etl.plan_book import PlanBook, load_forms, read_plan_book, write_plan_book
from etl.plan_files import PlanProblems, load_organizations, load_plan
from etl.read import Workbook, load_limits, read_file
from etl.read.addresses import column_number
from tests.builders.district import VOCABULARY

FORMS = load_forms(data.FOLDER / "plan_book")
LIMITS = load_limits(data.FOLDER / "limits.toml")
EXAMPLE = data.FOLDER / "plan_book" / "example"


def opened(content: bytes) -> Workbook:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        path.write_bytes(content)
        return read_file(path, LIMITS)


def read(content: bytes) -> PlanBook:
    return read_plan_book(opened(content), VOCABULARY, FORMS)


def written(folder: Path) -> bytes:
    """The workbook of the plan in a folder."""
    plan, organizations = load_plan(folder, VOCABULARY), load_organizations(folder)
    return write_plan_book(plan, organizations.values(), VOCABULARY, FORMS)


@cache
def example() -> bytes:
    """The workbook of the example, which has every part of a plan."""
    return written(EXAMPLE)


def findings_of(workbook: Workbook) -> list[Finding]:
    try:
        return [*read_plan_book(workbook, VOCABULARY, FORMS).findings]
    except PlanProblems as problems:
        return problems.findings


@cache
def whole() -> Workbook:
    """The example, as it was read."""
    return opened(example())


def with_cell(sheet: str, address: str, text: str, kind: str = "text", **more: Any) -> Workbook:
    """The example with one cell in place of what is there; "" takes it away."""
    letters = address.rstrip("0123456789")
    row, column = int(address.removeprefix(letters)), column_number(letters)
    told = {"row": row, "column": column, "kind": kind, "text": text, "number": None}
    new = [told | {"number_format": "General"} | more] if text else []
    sheets = []
    for each in whole().sheets:
        cells = each.cells
        if each.name == sheet:
            others = [c for c in cells.to_pylist() if (c["row"], c["column"]) != (row, column)]
            rows = sorted(others + new, key=lambda cell: (cell["row"], cell["column"]))
            cells = pa.Table.from_pylist(rows, schema=cells.schema)
        sheets.append(replace(each, cells=cells))
    return replace(whole(), sheets=tuple(sheets))


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(found.code, found.place.sheet, found.place.cell) for found in findings]
