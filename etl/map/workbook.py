"""A workbook in our template -> observations and findings: the stage on one screen."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.findings import Finding
from etl.frames import empty, shaped, validated
from etl.layouts import Layout
from etl.map import columns as names
from etl.map.abouts import with_abouts
from etl.map.aliases import Aliases
from etl.map.figures import Figures, read_figures
from etl.map.foreign.observations import map_foreign
from etl.map.headers import header_places, letters_of
from etl.map.labels import Labels, read_labels, same_label
from etl.map.layout import note_layout
from etl.map.margin import Margin
from etl.map.sheets import check_template, data_sheet, note_sheets_not_read, told_by_template
from etl.map.table import Table, table_of
from etl.map.words import Words
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.read import Workbook

# The columns of an observation and the headers that they come from (ADR 12).
_ROLES = {
    "organization": names.ORGANIZATION,
    "school_year": names.SCHOOL_YEAR,
    "grade_band": names.GRADE_BAND,
    "student_group": names.STUDENT_GROUP,
    "value": names.VALUE,
    "denominator": names.STUDENTS,
    "numerator": names.NUMERATOR,
    "low": names.LOW,
    "high": names.HIGH,
    "size": names.SIZE_BAND,
    "state": names.STATUS,
}


def map_workbook(
    workbook: Workbook,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    aliases: Aliases,
    layout: Layout | None = None,
) -> tuple[pd.DataFrame, list[Finding]]:
    """The rows that could be understood, as an "observations" frame, and everything that is
    wrong with the others; a foreign file by its `layout`. Pure; values are neither rounded nor
    hidden here."""
    if layout is not None:
        return map_foreign(workbook, layout, plan, vocabulary, organizations, aliases)
    whole = Margin(workbook.name)
    sheet = data_sheet(workbook, whole)
    if sheet is None:
        return empty("observations"), whole.findings
    whole.findings += note_sheets_not_read(workbook, workbook.name)
    told = told_by_template(workbook)
    check_template(told, plan, whole)
    margin = Margin(workbook.name, sheet.name)
    note_layout(sheet, margin)
    places = header_places(sheet, aliases, margin)
    frame = empty("observations")
    words = Words(plan, vocabulary, organizations, aliases)
    if places is not None:
        table = table_of(sheet.cells, letters_of(places), places)
        if not len(table):
            margin.note("HW-212")
        elif names.INDICATOR not in places and "indicator" not in told:
            margin.note("HW-213")
        else:
            frame = _observations(table, told, words, plan, vocabulary, aliases, margin)
            frame = frame.assign(upload=workbook.name, sheet=sheet.name)
    noted = [*whole.findings, *_once_a_cell(margin.findings)]
    found = with_abouts(noted, workbook, words, aliases)
    return validated(shaped(frame, "observations"), "observations"), found


def _once_a_cell(findings: list[Finding]) -> list[Finding]:
    """Without the word that a cell is blank (HW-405) where its formula has no result (HW-211)."""
    unsaved = {found.place for found in findings if found.code == "HW-211"}
    return [each for each in findings if each.code != "HW-405" or each.place not in unsaved]


def _observations(
    table: Table,
    told: Mapping[str, str],
    words: Words,
    plan: Plan,
    vocabulary: Vocabulary,
    aliases: Aliases,
    margin: Margin,
) -> pd.DataFrame:
    labels = _labels(table, told, words, margin)
    figures = read_figures(table, labels, plan, aliases.markers, margin)
    kept = ~figures.is_wrong
    for label in labels.values():
        kept &= label.is_known
    return _frame(table, labels, figures, vocabulary).loc[kept]


def _labels(
    table: Table, told: Mapping[str, str], words: Words, margin: Margin
) -> dict[str, Labels]:
    if names.INDICATOR in table.columns:
        indicator = read_labels(table, names.INDICATOR, words.indicator, margin)
    else:
        indicator = _told_indicator(table, told["indicator"], words, margin)
    year = read_labels(table, names.SCHOOL_YEAR, words.school_year, margin)
    return {
        "indicator": indicator,
        "organization": read_labels(table, names.ORGANIZATION, words.organization, margin),
        "school_year": year,
        "grade_band": read_labels(
            table, names.GRADE_BAND, words.grade_band, margin, beside=(indicator,)
        ),
        "student_group": read_labels(
            table, names.STUDENT_GROUP, words.student_group, margin, beside=(year,)
        ),
        "size": read_labels(table, names.SIZE_BAND, words.size_band, margin, blank=""),
        "status": read_labels(table, names.STATUS, words.status, margin, blank=""),
        "maturity": read_labels(table, names.MATURITY, words.maturity, margin, blank=""),
    }


def _told_indicator(table: Table, word: str, words: Words, margin: Margin) -> Labels:
    answer = words.indicator(word)
    if isinstance(answer, str):
        return same_label(table, answer)
    margin.note(answer.code, "", **answer.words)
    return Labels((), np.full(len(table), -1, np.int64))


def _frame(
    table: Table, labels: Mapping[str, Labels], figures: Figures, vocabulary: Vocabulary
) -> pd.DataFrame:
    dimension = {group.code: group.dimension for group in vocabulary.groups}
    groups = labels["student_group"]
    ends = {str(year): year.ending for year in map(SchoolYear.parse, labels["school_year"].codes)}
    years = np.array([*(ends[code] for code in labels["school_year"].codes), 0], np.int16)
    note = table.column(names.NOTE)
    letter = table.column(names.VALUE).letter or table.column(names.NUMERATOR).letter
    letters = {role: table.column(header).letter for role, header in _ROLES.items()}
    return pd.DataFrame(
        {
            "indicator": _category(labels["indicator"]),
            "organization": _category(labels["organization"]),
            "school_year": years[labels["school_year"].index],
            "grade_band": _category(labels["grade_band"]),
            "dimension": _category(
                Labels(tuple(dimension[code] for code in groups.codes), groups.index)
            ),
            "student_group": _category(groups),
            "numerator": figures.numerator,
            "denominator": figures.students,
            "value": figures.value,
            "low": figures.low,
            "high": figures.high,
            "size": _category(labels["size"]),
            "state": figures.state,
            "maturity": _category(labels["maturity"]),
            "note": _category(Labels(note.texts, note.text), missing=""),
            "row": table.rows,
            "column": letter,
            "letters": " ".join(f"{role}={at}" for role, at in letters.items() if at),
        }
    )


def _category(labels: Labels, missing: str | None = None) -> pd.Series:
    """The labels as a category, without building a text for every row. `missing` is what a row
    without a label says."""
    codes, index = labels.codes, labels.index
    if missing is not None:
        codes, index = (*codes, missing), np.where(index < 0, len(codes), index)
    words = pd.Index(codes, dtype="str")
    if not words.is_unique:
        index = np.append(words.factorize()[0], -1)[index]
        words = words.unique()
    return pd.Series(pd.Categorical.from_codes(index, categories=words))
