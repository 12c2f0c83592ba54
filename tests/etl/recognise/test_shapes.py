"""Tables side by side, tables without headers, and rows that say what is measured."""

from collections.abc import Sequence

import pandas as pd
import pytest

from etl.layouts.layout import Layout
from etl.layouts.words import Role, Scale
from etl.map.foreign import read_by_layout
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.recognise.looked import ALIASES, VOCABULARY, asked, layout_of, source, suggested

Rows = list[Sequence[Entry]]
GROUPS = ("All Students", "Asian", "Black", "White")
SCHOOLS = ("0101", "0102", "0203")
WHO = [(school, group) for school in SCHOOLS for group in GROUPS]


def read(layout: Layout, rows: Rows) -> pd.DataFrame:
    book = workbook(raw_sheet(rows, name="2022-23"))
    return read_by_layout(book, layout, ALIASES, VOCABULARY).frame


def beside(left: str, right: str, gap: tuple[Entry, ...]) -> Rows:
    """Two tables under titles of their own."""
    header = ("School Code", "Group", "Tested", "Pct Met")
    rows: Rows = [(left, None, None, None, *gap, right), (*header, *gap, *header)]
    for n, who in enumerate(WHO):
        rows.append((*who, 100 + n, 50.5 + n, *gap, *who, 200 + n, 30.5 + n))
    return rows


@pytest.mark.parametrize("gap", [(), (None,), (None, None)])
def test_tables_side_by_side_are_told_apart_and_asked_about(gap: tuple[Entry, ...]) -> None:
    rows = beside("Reading", "Mathematics", gap)
    found = suggested(*rows, name="2022-23")
    assert "header.span" in asked(found)
    frame = read(layout_of(found), rows)
    assert frame["measure"].value_counts().to_dict() == {
        "Reading: Pct Met": len(WHO),
        "Mathematics: Pct Met": len(WHO),
    }
    assert frame["denominator"].min() == 100 and frame["denominator"].max() == 211


def test_tables_of_other_headers_stand_side_by_side_behind_a_blank_column() -> None:
    rows: Rows = [("School Code", "Race", "Rate", None, "School Code", "Gender", "Percent")]
    rows += [(*who, 50.5, None, who[0], "Male", 40.5) for who in WHO]
    spans = [table.header.span for table in layout_of(suggested(*rows)).tables]
    assert spans == ["A:C", "E:G"]


def test_a_blank_column_within_a_table_parts_nothing() -> None:
    rows: Rows = [("School Code", "Year", "Group", None, "Tested", "Pct Met")]
    rows += [(school, "2018-19", group, None, 120, 55.5) for school, group in WHO]
    (table,) = layout_of(suggested(*rows)).tables
    assert table.header.span == ""


@pytest.mark.parametrize("title", [[], [("State extract of the year 2023-24",)]])
def test_a_table_without_headers_is_told_by_letters_and_asked_about(title: Rows) -> None:
    rows: Rows = [*title, *((*who, "2023-24", 120 + n, 55.5 + n) for n, who in enumerate(WHO))]
    found = suggested(*rows)
    assert {"header.none", "value.scale"} <= asked(found)
    assert source(found, Role.ORGANIZATION).columns == (("@A",),)
    assert source(found, Role.STUDENT_GROUP).columns == (("@B",),)
    assert source(found, Role.SCHOOL_YEAR).columns == (("@C",),)
    frame = read(layout_of(found), rows)
    assert frame[frame["measure"] == "Column E"]["value"].tolist()[:2] == [55.5, 56.5]


def test_headers_that_come_again_are_headers_all_the_same() -> None:
    header = ("School Code", "Group", "Pct Met")
    rows: Rows = [header, ("0101", "All Students", 50.5), header, ("0102", "All Students", 51.5)]
    found = suggested(*rows, header, ("0103", "All Students", 52.5), name="2022-23")
    assert "header.none" not in asked(found)


def measured(*measures: tuple[str, Entry]) -> Rows:
    rows: Rows = [("ORG_ID", "YEAR", "INDICATOR", "SUBGROUP", "VALUE", "N_SIZE")]
    for n, (school, group) in enumerate(WHO):
        for name, entry in measures:
            figure = entry + n if isinstance(entry, int | float) else entry
            rows.append((school, "2021-22", name, group, figure, 120 + n))
    return rows


MIXED = (
    ("4-Year Graduation Rate", 70.5),
    ("Average ACT Composite Score", 17.5),
    ("Total Enrollment", 900),
)


def test_measures_of_several_scales_in_one_column_are_told_apart_by_their_rows() -> None:
    found = suggested(*measured(*MIXED))
    values = layout_of(found).tables[0].values
    assert "value.where" in asked(found)
    assert [(each.measure, each.scale) for each in values] == [
        ("4-Year Graduation Rate", Scale.PERCENT),
        ("Average ACT Composite Score", Scale.MEAN),
        ("Total Enrollment", Scale.COUNT),
    ]
    assert [each.where for each in values] == [(("INDICATOR", (name,)),) for name, _ in MIXED]
    assert values[0].denominator is not None and values[0].denominator.columns == ("N_SIZE",)


def test_measures_of_one_scale_share_a_value_that_names_them() -> None:
    rows = measured(("Dropout Rate", 2.5), ("Graduation Rate", 70.5))
    (value,) = layout_of(suggested(*rows)).tables[0].values
    assert (value.measure, value.where) == ("{INDICATOR}: VALUE", ())


def test_rows_that_divide_to_a_rate_are_its_parts() -> None:
    rows: Rows = [("SchoolCode", "SchoolYear", "Group", "Metric", "Figure")]
    for n, (school, group) in enumerate(WHO):
        of, met = 60 + 7 * n, 20 + 5 * n
        told = (("Cohort", of), ("Finishers", met), ("Grad Rate", f"{100 * met / of:.1f}%"))
        rows += [(school, "2022-23", group, name, entry) for name, entry in told]
    (value,) = layout_of(suggested(*rows)).tables[0].values
    assert value.numerator is not None and value.denominator is not None
    assert value.numerator.where == (("Metric", ("Finishers",)),)
    assert value.denominator.where == (("Metric", ("Cohort",)),)


def test_a_key_that_is_another_in_every_row_is_no_subject() -> None:
    rows: Rows = [("School Code", "Year", "Group", "Key", "Rate")]
    rows += [(*who[:1], "2018-19", who[1], f"k{n}", 50.5) for n, who in enumerate(WHO)]
    (value,) = layout_of(suggested(*rows)).tables[0].values
    assert value.measure == "Rate"


def test_words_among_codes_are_asked_about() -> None:
    rows: Rows = [("School Code", "Group", "Pct Met"), *((*who, 50.5) for who in WHO)]
    rows.append(("Total", "All Students", 50.5))
    (question,) = (each for each in suggested(*rows).questions if each.key == "organization.codes")
    assert '"Total"' in question.text


def test_sheets_of_fiscal_years_are_read_and_which_year_is_asked() -> None:
    rows: Rows = [("School Code", "Group", "Pct Met"), *((*who, 50.5) for who in WHO)]
    found = suggested(*rows, name="FY22")
    assert "school_year.bare" in asked(found)
    book = workbook(raw_sheet(rows, name="FY22"))
    frame = read_by_layout(book, layout_of(found), ALIASES, VOCABULARY).frame
    assert set(frame["school_year"]) == {2022}
