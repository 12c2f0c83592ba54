"""Whatever stands in a table of our columns, mapping and checking it ends in findings: never in a
crash, and never with a figure in a sentence."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.check import check
from etl.findings import Report
from etl.map import map_workbook
from etl.map.columns import HEADERS, REQUIRED
from tests.builders.district import ORGANIZATIONS, VOCABULARY
from tests.builders.sheets import raw_sheet, workbook
from tests.etl.map.mapped import ALIASES, PLAN

LABELS = st.sampled_from(
    (
        *(None, "", " ", "readiness", "cost", "D1", "S1", "2014-15", "2015", "all", "black"),
        *("White", "suppressed", "final", "100-299", "Blak", "@2014-11-01", "#REF!", "LUP", "*"),
    )
)
# Figures that stand nowhere else, so that one in a sentence can only come from a cell.
PLANTED = (83219.75, 0.60718, 71.4853, -55.3917, 4093718)
FIGURES = st.sampled_from(
    (
        *(None, "*", "N/A", "-1", True, "#DIV/0!", "@2014-11-01", "1,20", "about", "12%"),
        *("0.60718|0%", "83,219.75", "71,4853", "71.4853%", "$83219.75", float("inf")),
        *(*PLANTED, *map(str, PLANTED)),
    )
)
VALUES = st.sampled_from(
    [None, "*", 83219.75, "83,219.75", 0.60718, 71.4853, -55.3917, "71,4853", "71.4853 or so"]
)
STUDENTS = st.sampled_from([None, 60718, 4093718, "4,093,718", -60718, 3917.4853])
NUMBERS = ("Value", "Number of students", "Numerator", "Low", "High")
SIGNS = ("83219", "83,219", "60718", "4853", "3917", "4093718", "4,093,718")


@st.composite
def tables(draw: st.DrawFn) -> list[list[object]]:
    more = draw(st.lists(st.sampled_from([*HEADERS, "Elevation"]), max_size=4))
    headers = draw(st.permutations([*REQUIRED, "Indicator", *more]))
    rows = draw(
        st.lists(
            st.tuples(*(FIGURES if header in NUMBERS else LABELS for header in headers)),
            max_size=6,
        )
    )
    return [list(headers), *map(list, rows)]


@st.composite
def likely_tables(draw: st.DrawFn) -> list[list[object]]:
    """Mostly right tables, so that rows come as far as the checks."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["readiness", "readiness", "days", "cost"]),
                st.just("D1"),
                st.sampled_from(["2013-14", "2014-15"]),
                st.just("all"),
                st.sampled_from(["all", "black", "white", "female"]),
                VALUES,
                STUDENTS,
                st.sampled_from([None, None, 60718, 4093718]),
                *[st.sampled_from([None, None, None, 71.4853, -55.3917])] * 2,
                st.sampled_from([None, "100-299", "enrolled 1200+"]),
                st.sampled_from([None, "suppressed"]),
            ),
            min_size=1,
            max_size=8,
        )
    )
    labels = ["Indicator", "Organization code", "School year", "Grade band", "Student group"]
    return [[*labels, *NUMBERS, "Size band", "Status"], *map(list, rows)]


@settings(max_examples=100, deadline=None)
@given(st.one_of(tables(), likely_tables()))
def test_any_table_ends_in_findings_that_tell_no_figure(table: list[list[object]]) -> None:
    book = workbook(raw_sheet(table))  # type: ignore[arg-type]
    frame, found = map_workbook(book, PLAN, VOCABULARY, ORGANIZATIONS, ALIASES)
    found += check(frame, PLAN, VOCABULARY, ORGANIZATIONS, date(2018, 11, 1))
    told = Report(found, len(frame)).as_json()
    assert not [sign for sign in SIGNS if sign in told]
