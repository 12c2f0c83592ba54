"""A foreign file by its layout, as one long frame: the stage on one screen."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.findings import Finding
from etl.layouts.layout import Layout, Table
from etl.map.aliases import Aliases
from etl.map.foreign.blocks import NUMBERS, Block, blocks_of
from etl.map.foreign.notes import (
    hidden_sheets,
    no_figures,
    no_table,
    note_columns,
    note_header_again,
    note_hidden_sheet,
)
from etl.map.foreign.sections import note_sections, note_titles
from etl.map.foreign.stages import Stages
from etl.map.group_names import GroupNames
from etl.map.layout import note_hidden
from etl.map.margin import Margin
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.read import Workbook

COLUMNS = (
    *("organization", "organization_name", "school_year", "year_label", "grade_band"),
    *("student_group", "group_label", "measure", "unit", "value", "low", "high", "numerator"),
    *("denominator", "state", "note", "sheet", "row", "column", "letters", "wrong_column"),
)
Wanted = Callable[[tuple[str, ...]], np.ndarray]


@dataclass(frozen=True)
class Foreign:
    """`frame` has a row for each figure that the layout describes, in the order of tables, columns
    and rows: organization and organization_name (as in the file), school_year (the year it ends
    in; 0 unknown), year_label, grade_band, student_group (code; "" unknown), group_label, measure,
    unit, value, low, high, numerator, denominator, state, wrong_column (of an entry that was not
    understood; "" where there is none), note, and sheet, row, column of the value, with the letters
    of its other columns. `findings` are about its sheets and columns."""

    frame: pd.DataFrame
    findings: list[Finding]


def read_by_layout(
    workbook: Workbook,
    layout: Layout,
    aliases: Aliases,
    vocabulary: Vocabulary,
    wanted: Wanted | None = None,
) -> Foreign:
    """Everything that `layout` describes in the file; with `wanted` (which of these measures?)
    only what belongs to them. Pure; nothing is rounded, hidden or left out for its words."""
    stages = Stages(workbook, aliases.markers, GroupNames(vocabulary, aliases))
    findings: list[Finding] = []
    blocks: list[Block] = []
    absent: list[Table] = []
    read: set[str] = set()
    for table in layout.tables:
        is_found = False
        for sheet in stages.sheets(table):
            margin, tables = Margin(workbook.name, sheet.name), stages.tables(table, sheet)
            columns: set[int] = set()
            for stage in tables:
                own, found = blocks_of(stage, wanted)
                blocks += own
                columns |= found.columns()
                note_columns(found, stage, margin)
                note_header_again(found, stage, margin)
                note_sections(found, stage, margin)
                note_titles(found, stage, margin)
            if tables:
                note_hidden(sheet, margin, columns)
                note_hidden_sheet(sheet, margin, is_again=sheet.name in read)
                read.add(sheet.name)
            is_found |= bool(tables)
            findings += margin.findings
        if not is_found:
            absent.append(table)
    for table in absent:
        grids = [stages.grid(sheet, table.header.span) for sheet in stages.sheets(table)]
        is_only = len(absent) == len(layout.tables)
        findings += no_table(workbook.name, layout, table, grids, is_only)
    findings += hidden_sheets(workbook, layout, read)
    if not blocks and not any(found.is_error for found in findings):
        findings += no_figures(workbook.name, layout)
    return Foreign(_frame(blocks), findings)


def _frame(blocks: list[Block]) -> pd.DataFrame:
    """All blocks below each other. Words stay an index into the distinct words throughout."""
    if not blocks:
        return pd.DataFrame(columns=list(COLUMNS))
    rows = np.concatenate([block.rows for block in blocks])
    words = {name: _joined(blocks, name) for name in blocks[0].words}
    numbers = {name: np.concatenate([block.numbers[name] for block in blocks]) for name in NUMBERS}
    frame = pd.DataFrame({**words, **numbers, "row": rows.astype(np.int32)}, copy=False)
    frame["school_year"] = _endings(frame["school_year"])
    return frame[list(COLUMNS)]


def _joined(blocks: list[Block], name: str) -> pd.Series:
    known: dict[str, int] = {}
    index = []
    for block in blocks:
        words = block.words[name]
        number = np.array([known.setdefault(text, len(known)) for text in words.texts], np.int32)
        index.append(number[words.index])
    codes = np.concatenate(index)
    used = np.flatnonzero(np.bincount(codes, minlength=len(known)))
    place = np.zeros(len(known), np.int32)
    place[used] = np.arange(len(used))
    words = pd.Index(np.array(list(known), dtype=object)[used], dtype="str")
    return pd.Series(pd.Categorical.from_codes(place[codes], categories=words))


def _endings(years: pd.Series) -> np.ndarray:
    endings = [SchoolYear.parse(year).ending if year else 0 for year in years.cat.categories]
    return np.array(endings, np.int16)[years.cat.codes.to_numpy()]
