from datetime import date

from etl.model.figure import Cell, Series
from etl.model.indicator import Break, Due
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from etl.wording.changes import Change, Kind
from tests.builders.district import indicator
from tests.builders.published import published_row
from tests.etl.wording.told import Told

OLD = [published_row("all", 2016, 48.9, 22267), published_row("all", 2017, 45.2, 22543)]


def _cells(told: Told) -> dict[Series, tuple[Cell, ...]]:
    cells = told.cells()
    return {cells[0].series: cells}


def _changes(old: list[dict], new: list[dict], **changes: object) -> dict[Kind, list[str]]:
    of = indicator(**changes)
    before, after = Told(old, of), Told(new, of)
    found: dict[Kind, list[str]] = {}
    for change in after.words.changes(_cells(before), _cells(after)):
        found.setdefault(change.kind, []).append(change.sentence)
    return found


def test_a_new_year_that_fell_is_new_and_fell() -> None:
    found = _changes(OLD, [*OLD, published_row("all", 2018, 41.3, 22659)])
    assert found == {
        Kind.NEW: ["2017-18: Readiness."],
        Kind.FELL: ["Readiness fell 3.9 points in 2017-18, from 45.2% to 41.3%."],
        Kind.CORRECTED: ["Nothing. No published figure was changed."],
    }


def test_a_new_year_within_chance_is_about_the_same() -> None:
    found = _changes(OLD, [*OLD, published_row("all", 2018, 45.2, 22659)])
    assert found[Kind.SAME] == ["Readiness stayed at 45.2% in 2017-18."]
    found = _changes(OLD, [*OLD, published_row("all", 2018, 45.8, 22659)])
    assert found[Kind.SAME] == [
        "Readiness went from 45.2% to 45.8% in 2017-18, a change that could be chance."
    ]


def test_a_break_cannot_be_compared() -> None:
    breaks = (Break("all", SchoolYear(2018), Text("A new test."), "the state"),)
    found = _changes(OLD, [*OLD, published_row("all", 2018, 38.9, 6681)], breaks=breaks)
    assert found[Kind.CANNOT_COMPARE] == [
        "Readiness: the series breaks in 2017-18, so no change is worked out."
    ]
    assert Kind.FELL not in found


def test_a_corrected_figure_shows_both() -> None:
    found = _changes(OLD, [published_row("all", 2016, 48.1, 22267), OLD[1]])
    assert found == {Kind.CORRECTED: ["Readiness, 2015-16: 48.9% before, 48.1% now."]}


def test_a_figure_that_is_hidden_later_says_so() -> None:
    found = _changes(OLD, [published_row("all", 2016), OLD[1]])
    assert found[Kind.CORRECTED] == ["Readiness, 2015-16: 48.9% before, hidden now."]


def test_two_equal_releases_differ_in_nothing() -> None:
    assert _changes(OLD, OLD) == {Kind.CORRECTED: ["Nothing. No published figure was changed."]}


def test_overdue_figures_are_listed() -> None:
    told = Told(OLD)
    due = Due(SchoolYear(2018), date(2018, 9, 30))
    found = told.words.changes(_cells(told), _cells(told), [(indicator(), due)])
    assert found[0] == Change(
        Kind.OVERDUE, "Readiness: 2017-18 figures were due on 30 September 2018."
    )


def test_the_first_figures_of_a_measure_are_new_and_not_a_change() -> None:
    told = Told([published_row("all", 2018, 41.3, 22659)])
    assert [c.kind for c in told.words.changes({}, _cells(told))] == [Kind.NEW, Kind.CORRECTED]
