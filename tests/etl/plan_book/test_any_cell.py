"""Whatever a cell holds, reading ends with a plan or with findings."""

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.read import RawSheet, Workbook
from tests.etl.plan_book.books import FORMS, findings_of, whole

MUST_HAVE_A_ROW = ("Plan", "Focus areas", "Organizations")
KINDS = {
    "text": st.text(max_size=8) | st.sampled_from(["all", "yes", "2018", "2018-19", "275", " ;"]),
    "number": st.floats(allow_nan=False, allow_infinity=False).map(repr),
    "date": st.datetimes().map(lambda moment: moment.isoformat(" ")),
    "boolean": st.sampled_from(["TRUE", "FALSE"]),
    "error": st.sampled_from(["#REF!", "#N/A"]),
}


@st.composite
def cells(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from([*KINDS]))
    text = draw(KINDS[kind])
    return {
        "kind": kind,
        "text": text,
        "number": float(text) if kind == "number" else None,
        "number_format": draw(st.sampled_from(["General", "0%", "@"])),
    }


def spoilt(sheet: int, cell: int, new: dict[str, Any] | None) -> Workbook:
    """The example with one cell of one sheet replaced, or taken away."""
    book = whole()
    before = book.sheets[sheet].cells
    rows = before.to_pylist()
    at = cell % len(rows)
    rows[at : at + 1] = [] if new is None else [rows[at] | new]
    after = pa.Table.from_pylist(rows, schema=before.schema)
    sheets = list(book.sheets)
    sheets[sheet] = replace(sheets[sheet], cells=after)
    return replace(book, sheets=tuple(sheets))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 20), st.integers(0, 10_000), st.none() | cells())
def test_any_cell_may_hold_anything(sheet: int, cell: int, new: dict[str, Any] | None) -> None:
    for found in findings_of(spoilt(sheet, cell, new)):
        assert found.place.upload == "plan.xlsx"
        assert not found.place.key


def emptied(sheet: RawSheet, rows: int) -> RawSheet:
    """The sheet with its first rows alone."""
    kept = [cell for cell in sheet.cells.to_pylist() if cell["row"] <= rows]
    return replace(sheet, cells=pa.Table.from_pylist(kept, schema=sheet.cells.schema))


@pytest.mark.parametrize("name", [*FORMS])
@pytest.mark.parametrize("rows", [0, 1])
def test_any_sheet_may_be_empty_or_have_its_header_alone(name: str, rows: int) -> None:
    sheets = [emptied(s, rows) if s.name == name else s for s in whole().sheets]
    found = findings_of(replace(whole(), sheets=tuple(sheets)))
    if name in MUST_HAVE_A_ROW:
        assert name in {each.place.sheet for each in found}


@pytest.mark.parametrize("name", [name for name in FORMS if name != "Plan"])
def test_any_sheet_may_be_missing_and_one_that_is_needed_is_named(name: str) -> None:
    sheets = tuple(sheet for sheet in whole().sheets if sheet.name != name)
    found = findings_of(replace(whole(), sheets=sheets))
    named = [each.place.sheet for each in found if each.code == "HW-661"]
    assert named == ([name] if FORMS[name].needed else [])
