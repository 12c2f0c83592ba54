"""Sheets of a few rows, looked at as the recogniser does."""

from collections.abc import Sequence
from typing import Any

import data
from etl.layouts.layout import Layout, Source
from etl.layouts.words import Role
from etl.map import load_aliases
from etl.recognise import Suggestion, suggest
from etl.recognise.sheet import SheetReading, read_sheet, words_for
from etl.recognise.tables import Found, find_table
from etl.vocabulary_files import load_vocabulary
from tests.builders.sheets import Entry, raw_sheet, workbook

VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
ALIASES = load_aliases(data.FOLDER / "vocabulary")
WORDS = words_for(VOCABULARY, ALIASES)

Row = Sequence[Entry]


def table(*rows: Row, **more: Any) -> Found:
    found = find_table(raw_sheet(rows, **more))
    assert found is not None
    return found


def reading(*rows: Row, file: str = "figures.csv", **more: Any) -> SheetReading:
    found = read_sheet(raw_sheet(rows, **more), file, WORDS)
    assert found is not None
    return found


def suggested(*rows: Row, file: str = "figures.csv", **more: Any) -> Suggestion:
    from dataclasses import replace

    book = replace(workbook(raw_sheet(rows, **more)), name=file)
    return suggest(book, VOCABULARY, ALIASES)


def layout_of(suggestion: Suggestion) -> Layout:
    assert suggestion.layout is not None
    return suggestion.layout


def source(suggestion: Suggestion, role: Role) -> Source:
    found = layout_of(suggestion).tables[0].source(role)
    assert found is not None
    return found


def asked(suggestion: Suggestion) -> set[str]:
    return {question.key for question in suggestion.questions}
