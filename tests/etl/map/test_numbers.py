import math

import pytest

from tests.builders.sheets import Entry
from tests.etl.map.mapped import mapped, row


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        (79.3, 79.3),
        ("79.3", 79.3),
        ("  79.3\u00a0", 79.3),
        ("87.3%", 87.3),
        ("87.3 %", 87.3),
        ("0.873|0.0%", 87.3),
        ("+5", 5.0),
        (".5", 0.5),
    ],
)
def test_each_spelling_of_a_percent_has_one_meaning(entry: Entry, value: float) -> None:
    frame, findings = mapped(row(entry))
    assert not findings
    assert list(frame["value"]) == [value]


@pytest.mark.parametrize(
    ("entry", "students"), [("1,204", 1204), ("1 204", 1204), ("12,345,678", 12345678)]
)
def test_thousands_are_set_apart_by_commas_or_spaces(entry: Entry, students: int) -> None:
    frame, findings = mapped(row(students=entry))
    assert not findings
    assert list(frame["denominator"]) == [students]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("79,3", "HW-404"),
        ("44\u00b9", "HW-402"),
        ("1.204,5", "HW-404"),
        ("1,20", "HW-404"),
        ("about 80", "HW-402"),
        ("7 9", "HW-402"),
        ("1e5", "HW-402"),
        ("nan", "HW-402"),
        ("inf", "HW-402"),
        ("$5", "HW-402"),
        (True, "HW-402"),
        ("@2014-11-01", "HW-402"),
        ("#DIV/0!", "HW-401"),
        (math.inf, "HW-402"),
    ],
)
def test_what_has_no_rule_is_asked_about(entry: Entry, code: str) -> None:
    frame, findings = mapped(row(entry))
    assert findings == [(code, "F2")]
    assert frame.empty


def test_a_percent_belongs_where_the_indicator_is_counted_in_percent() -> None:
    _, findings = mapped(
        row("3%", indicator="days"),
        row("0.5|0%", indicator="days"),
        row(students="50%"),
        row("$1,204", indicator="cost"),
    )
    assert findings == [("HW-403", "F2"), ("HW-403", "F3"), ("HW-403", "G4")]


@pytest.mark.parametrize(
    ("mark", "state"),
    [
        ("*", "suppressed"),
        ("<10", "suppressed"),
        ("< 10", "suppressed"),
        ("---", "suppressed"),
        (-1, "suppressed"),
        ("N/A", "not_applicable"),
        ("NR", "not_reported"),
    ],
)
def test_a_mark_in_place_of_a_figure_says_why_there_is_none(mark: Entry, state: str) -> None:
    frame, findings = mapped(row(mark, None))
    assert not findings
    assert list(frame["state"]) == [state]
    assert frame["value"].isna().all()


def test_a_value_follows_from_its_counts_where_it_is_blank() -> None:
    frame, findings = mapped(
        row(None, 80, numerator=20), row(None, 80, numerator=20, indicator="days")
    )
    assert not findings
    assert list(frame["value"]) == [25.0, 0.25]


def test_a_row_without_figure_needs_a_reason() -> None:
    frame, findings = mapped(
        row(None, status="suppressed"),
        row(None),
        row(None, status="reported"),
        row("*", status="not_applicable"),
        row(None, status="not reported"),
    )
    assert list(frame["state"]) == ["suppressed", "not_reported"]
    assert findings == [("HW-405", "F3"), ("HW-405", "F4"), ("HW-406", "F5")]


def test_a_mark_in_place_of_a_count_does_not_count_as_one() -> None:
    _, findings = mapped(row(63.1, "*"), row("*", "*"))
    assert findings == [("HW-402", "G2")]
