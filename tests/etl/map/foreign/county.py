"""Reads small foreign sheets of a county that does not exist, by layouts in TOML."""

from typing import Any

import pandas as pd

import data
from etl.layouts import Layout
from etl.layouts.folder import parse_layout
from etl.layouts.table import LayoutFile
from etl.map import load_aliases
from etl.map.foreign import Foreign, read_by_layout
from etl.read import RawSheet
from etl.vocabulary_files import load_vocabulary
from tests.builders.sheets import workbook

ALIASES = load_aliases(data.FOLDER / "vocabulary")
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")

WHO = """
name = "county"
title = "A county"
organization = "Code"
student_group = "Group"
[school_year]
column = "Year"
bare = "ending"
"""
RATE = """
[[value]]
measure = "Rate"
column = "Rate"
scale = "percent"
"""


def layout_of(toml: str) -> Layout:
    """The layout; an assertion with every problem where it has one."""
    source = LayoutFile("county.toml", [])
    layout = parse_layout(toml.encode(), source)
    assert layout is not None and not source.findings, source.findings
    return layout


def read(toml: str, *sheets: RawSheet, file: str = "figures.xlsx") -> Foreign:
    book = workbook(*sheets)
    return read_by_layout(
        type(book)(file, book.sha256, book.sheets), layout_of(toml), ALIASES, VOCABULARY
    )


def told(foreign: Foreign, *columns: str) -> list[Any]:
    """These columns of every record, in order; a missing number as None, a lone column alone."""
    rows = []
    for record in foreign.frame[list(columns)].to_dict("records"):
        row = tuple(None if pd.isna(each) else each for each in record.values())
        rows.append(row[0] if len(columns) == 1 else row)
    return rows


def codes(foreign: Foreign) -> list[str]:
    return [found.code for found in foreign.findings]
