"""docs/layouts.md: what it shows is what happens."""

import math
import re
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

import data
from etl.findings import CATALOGUE
from etl.layouts import LayoutProblems
from etl.layouts.folder import parse_layout
from etl.layouts.layout import Header, Layout, Numbers, Rows, Source, Table, Value
from etl.layouts.table import LayoutFile
from etl.layouts.words import Role, Scale
from etl.map import load_aliases
from etl.map.foreign import read_by_layout
from etl.read import load_limits, read_file
from etl.recognise import recognise
from etl.vocabulary_files import load_vocabulary
from tests.source_files import ROOT

PAGE = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)[ ]?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
ALIASES = load_aliases(data.FOLDER / "vocabulary")
LIMITS = load_limits(data.FOLDER / "limits.toml")


@dataclass(frozen=True)
class Example:
    """A file, its layout, and the lines that the page says are read."""

    name: str
    file: str
    layout: str
    read: tuple[str, ...]


def examples() -> list[Example]:
    blocks = [(kind, name, text) for kind, name, text in BLOCK.findall(PAGE)]
    return [
        Example(name, file, layout, tuple(read.splitlines()))
        for (first, name, file), (second, _, layout), (third, _, read) in zip(
            blocks, blocks[1:], blocks[2:], strict=False
        )
        if (first, second, third) == ("csv", "toml", "text")
    ]


EXAMPLES = examples()
LAYOUTS = [text for kind, _, text in BLOCK.findall(PAGE) if kind == "toml"]


def loaded(text: str) -> Layout:
    source = LayoutFile("example.toml", [])
    layout = parse_layout(text.encode(), source)
    if source.findings or layout is None:
        raise LayoutProblems(source.findings)
    return layout


def figure(number: float) -> str:
    return "" if math.isnan(number) else f"{number:g}"


def line(row: object) -> str:
    return " | ".join(
        [
            f"{row.column}{row.row}",  # type: ignore[attr-defined]
            row.organization,  # type: ignore[attr-defined]
            f"{row.school_year - 1}-{row.school_year % 100:02d}",  # type: ignore[attr-defined]
            row.student_group,  # type: ignore[attr-defined]
            row.measure,  # type: ignore[attr-defined]
            figure(row.value),  # type: ignore[attr-defined]
            figure(row.denominator),  # type: ignore[attr-defined]
            row.state,  # type: ignore[attr-defined]
        ]
    )


def same_figures(told: str) -> str:
    """81.60 and 81.6 are one figure."""
    parts = [part.strip() for part in told.split("|")]
    return " | ".join(figure(float(p)) if re.fullmatch(r"\d+\.\d+", p) else p for p in parts)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_an_example_of_the_page_reads_what_the_page_says(example: Example, tmp_path: Path) -> None:
    path = tmp_path / example.name
    path.write_text(example.file, encoding="utf-8")
    workbook, layout = read_file(path, LIMITS), loaded(example.layout)
    found = read_by_layout(workbook, layout, ALIASES, VOCABULARY)
    told = [line(row) for row in found.frame.sort_values("row").itertuples()]
    assert told == [same_figures(each) for each in example.read]
    assert not found.findings
    assert recognise(workbook, [layout], VOCABULARY, ALIASES).layout == layout


@pytest.mark.parametrize("text", LAYOUTS, ids=lambda text: text.split('"')[1])
def test_a_layout_of_the_page_loads_without_a_finding(text: str) -> None:
    assert loaded(text).tables


def test_the_page_shows_examples_from_simple_to_hard() -> None:
    assert len(EXAMPLES) >= 8


def test_every_code_of_the_page_is_a_rule() -> None:
    assert {*re.findall(r"HW-\d{3}", PAGE)} <= set(CATALOGUE)


def test_the_page_explains_every_key_of_the_language() -> None:
    other_names = {"widths": "width", "rules": "rule", "values": "value", "sources": "organization"}
    shapes = (Layout, Table, Header, Rows, Source, Value, Numbers)
    keys = {field.name for shape in shapes for field in fields(shape)} - {
        "fixed",
        "tables",
        "is_shipped",
    }
    keys = {other_names.get(key, key) for key in keys} | {role.value for role in Role} | {"confirm"}
    assert not [key for key in keys if not re.search(rf"[`\[]{key}\b", PAGE)]


def test_the_page_explains_every_scale() -> None:
    assert not [scale for scale in Scale if f"`{scale.value}`" not in PAGE]


def test_the_page_lists_every_code_of_a_student_group() -> None:
    (listed,) = re.findall(
        r"^The codes of student groups: (.*?)\.$", PAGE, re.MULTILINE | re.DOTALL
    )
    assert set(re.findall(r"`(\w+)`", listed)) == {each.code for each in VOCABULARY.groups}


def test_the_marks_that_the_page_lists_are_known_with_that_state() -> None:
    rows = re.findall(
        r"^\| `(suppressed|not_reported|not_applicable)` \| (.*) \|$", PAGE, re.MULTILINE
    )
    listed = {
        mark.casefold(): state for state, marks in rows for mark in re.findall("`(.+?)`", marks)
    }
    known = {mark.casefold(): state for mark, state in ALIASES.markers.items()}
    assert len(rows) == 3 and listed.items() <= known.items()
