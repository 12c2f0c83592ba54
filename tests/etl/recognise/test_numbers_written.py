"""Decimal commas, brackets, units in headers, and ends of ranges, as a suggestion tells them."""

from collections.abc import Sequence

import pytest

from etl.layouts.layout import Numbers, Value
from etl.layouts.words import Scale
from etl.map.foreign import read_by_layout
from etl.recognise import Suggestion
from etl.recognise.units import per_how_many, times_told
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.recognise.looked import ALIASES, VOCABULARY, asked, layout_of, suggested

SCHOOLS = ("0101", "0102", "0203", "0310", "0401", "0502")


def rows_of(headers: Sequence[str], *columns: Sequence[Entry]) -> list[tuple[Entry, ...]]:
    """A row for each school, all of one year and of all students."""
    head: tuple[Entry, ...] = ("School Code", "Year", "Group", *headers)
    told = zip(SCHOOLS, *columns, strict=True)
    return [head, *((code, "2018-19", "All Students", *entries) for code, *entries in told)]


def numbers(found: Suggestion) -> Numbers:
    return layout_of(found).tables[0].numbers


def values(found: Suggestion) -> tuple[Value, ...]:
    return layout_of(found).tables[0].values


COMMAS = ("81,6", "79,25", "80", "1.080,5", "12,5", "77,0")
POINTS = ("81.6", "79.25", "80", "80.5", "12.5", "77.0")
GROUPED = ("1,204", "1,300", "980", "1,411", "1,500", "1,001")


def test_a_decimal_comma_is_proposed_where_nothing_has_a_decimal_point() -> None:
    rows = rows_of(("Students", "Mean Score"), GROUPED, COMMAS)
    found = suggested(*rows)
    assert numbers(found).decimal == "," and "numbers.decimal" not in asked(found)
    frame = read_by_layout(workbook(raw_sheet(rows)), layout_of(found), ALIASES, VOCABULARY).frame
    assert sorted(frame[frame["measure"] == "Mean Score"]["value"]) == [
        12.5,
        77.0,
        79.25,
        80.0,
        81.6,
        1080.5,
    ]


@pytest.mark.parametrize("entries", [GROUPED, POINTS])
def test_thousands_and_decimal_points_are_no_decimal_commas(entries: Sequence[Entry]) -> None:
    assert numbers(suggested(*rows_of(("Mean Score",), entries))) == Numbers()


def test_points_in_one_column_and_commas_in_another_are_asked_about() -> None:
    found = suggested(*rows_of(("Mean Score", "Rate"), COMMAS, POINTS))
    assert "numbers.decimal" in asked(found)
    assert numbers(found).decimal == ""


def test_brackets_in_a_change_are_numbers_below_zero() -> None:
    rows = rows_of(("Change in Rate",), ("1.5", "(0.5)", "2.0", "(3.1)", "0.4", "1.1"))
    found = suggested(*rows)
    assert numbers(found).brackets and "numbers.brackets" not in asked(found)


def test_brackets_elsewhere_are_asked_about() -> None:
    rows = rows_of(("Pct Met",), ("81.5", "(80.5)", "72.0", "(63.1)", "70.4", "81.1"))
    found = suggested(*rows)
    assert not numbers(found).brackets and "numbers.brackets" in asked(found)


@pytest.mark.parametrize(
    ("header", "people"),
    [
        ("Suspensions per 1,000 students", 1000),
        ("rate_per_100", 100),
        ("Per 10,000", 10_000),
        ("Incidents per thousand", 1000),
        ("Spending per student", 0),
        ("Percent 100", 0),
    ],
)
def test_a_header_says_per_how_many(header: str, people: int) -> None:
    assert per_how_many(header) == people


@pytest.mark.parametrize(
    ("header", "times"),
    [("Students (in thousands)", 1000), ("Budget ($000s)", 1000), ("$ millions", 1e6), ("n", 1)],
)
def test_a_header_says_in_which_unit_its_figures_are(header: str, times: float) -> None:
    assert times_told(header) == times


def test_rates_of_a_thousand_become_rates_of_a_hundred_and_are_asked_about() -> None:
    found = suggested(*rows_of(("Suspensions per 1,000",), [12.5, 130.0, 4.5, 0.0, 99.5, 7.0]))
    (value,) = values(found)
    assert (value.scale, value.factor) == (Scale.PER_100, 0.1)
    assert "value.factor" in asked(found)


def test_numbers_in_thousands_keep_their_factor_as_a_part() -> None:
    met, of = (1.2, 1.9, 0.8, 2.2, 1.5, 0.9), (2.4, 2.5, 2.0, 4.4, 2.0, 1.0)
    shares = [round(100 * m / o, 1) for m, o in zip(met, of, strict=True)]
    headers = ("Met (thousands)", "Tested (thousands)", "Pct Met")
    (value,) = values(suggested(*rows_of(headers, met, of, shares)))
    assert value.denominator is not None and value.denominator.factor == 1000


def ends(low: str, high: str, told: Sequence[Entry]) -> Suggestion:
    lows, highs = [10, 20, 30, 40, 50, 60], [14, 24, 34, 44, 54, 64]
    return suggested(*rows_of(("Percent Met", low, high), told, lows, highs))


def test_ends_of_a_range_belong_to_the_figure_that_is_not_told() -> None:
    found = ends("Percent Low", "Percent High", (12.5, "", 33.0, "", 51.5, ""))
    (value,) = values(found)
    assert value.low is not None and value.low.columns == ("Percent Low",)
    assert value.high is not None and value.high.columns == ("Percent High",)
    assert "value.low" in asked(found)


def test_a_margin_of_error_is_no_range_and_is_left_out_with_a_question() -> None:
    found = ends("95% CI Lower", "95% CI Upper", (12.5, 22.5, 33.0, 41.0, 51.5, 62.5))
    (value,) = values(found)
    assert value.low is None and value.high is None
    assert "value.low" in asked(found)


def test_two_measures_with_a_word_for_low_are_no_ends() -> None:
    rows = rows_of(("Low Income Pct", "High Needs Pct"), [50.5] * 6, [60.5] * 6)
    assert len(values(suggested(*rows))) == 2


def test_the_students_behind_a_rate_have_its_name_where_there_are_several() -> None:
    counts, rates = [101, 112, 123, 134, 145, 156], [50.5, 51.5, 60.1, 44.4, 70.2, 80.1]
    rows = rows_of(("ela_3_n", "ela_3_pct", "mth_3_n", "mth_3_pct"), counts, rates, counts, rates)
    found = suggested(*rows)
    pairs = {each.measure: each.denominator for each in values(found)}
    assert {name: part and part.columns for name, part in pairs.items()} == {
        "ela_3_pct": ("ela_3_n",),
        "mth_3_pct": ("mth_3_n",),
    }
    assert "value.denominator" in asked(found)
