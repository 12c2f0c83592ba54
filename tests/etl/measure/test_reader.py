"""A reader's own comparison gives the numbers of the release."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings

from etl.measure.reader import compare
from etl.model.figure import FigureName as Name
from etl.model.figure import FigureState
from etl.model.indicator import Comparison
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from tests.builders.district import indicator, plan
from tests.builders.published import cells, figures, published, published_row, readiness_rows
from tests.etl.measure.released import measured
from tests.etl.measure.test_release import QUICK, releases

READY = published(readiness_rows())


def _value(found: tuple, name: Name, year: int) -> float | None:
    (only,) = (f for f in found if f.name is name and f.school_year.ending == year)
    return only.value


def _compare(group: str, comparison: str, frame=READY, at_school: bool = False) -> tuple:
    return compare(
        indicator(),
        cells(frame, group),
        cells(frame, comparison),
        cells(frame, ALL),
        comparison,
        at_school=at_school,
    )


def test_a_reader_may_compare_with_any_group() -> None:
    assert _value(_compare("white", "black"), Name.GAP, 2015) == -29.7


def test_a_reader_may_compare_with_the_goal() -> None:
    found = _compare("black", GOAL)
    assert _value(found, Name.GAP, 2017) == 35.7
    assert _value(found, Name.GAP, 2014) is None


def test_the_gap_to_all_students_goes_by_the_other_students() -> None:
    to_all, to_others = _compare("black", ALL), _compare("black", ALL_OTHERS)
    share = 2070 / 5879
    assert _value(to_all, Name.GAP, 2017) == pytest.approx(18.9)
    others = _value(to_others, Name.GAP, 2017)
    assert others is not None
    assert others * (1 - share) == pytest.approx(18.9, abs=0.01)


def test_at_a_school_ratio_and_students_behind_are_left_out() -> None:
    found = _compare("black", ALL, at_school=True)
    states = {f.name: f.state for f in found if f.school_year.ending == 2017}
    assert states[Name.RATIO] is FigureState.NOT_COMPUTED
    assert states[Name.STUDENTS_BEHIND] is FigureState.NOT_COMPUTED
    assert states[Name.GAP] is FigureState.REPORTED


def test_a_series_without_cells_has_no_comparison() -> None:
    assert _compare("asian", "white") == ()


def test_a_hidden_cell_hides_its_gap() -> None:
    frame = published([published_row("black", 2017), published_row("white", 2017, 69.4, 3030)])
    (gap,) = (f for f in _compare("black", "white", frame) if f.name is Name.GAP)
    assert gap.state is FigureState.SUPPRESSED


# Worked out over all groups of a screen, or of the release: a reader's own comparison is one group.
OF_A_SCREEN = {Name.GAP_P, Name.SCAN_GAP, Name.SCAN_Q}


@settings(max_examples=10, deadline=None, phases=QUICK)
@given(releases)
def test_a_reader_sees_the_same_numbers_as_the_release(rows: list[dict]) -> None:
    frame = published(rows)
    for comparison in ("white", ALL, ALL_OTHERS):
        pairs = tuple(
            Comparison(dimension, comparison)
            for dimension in ("race", "english_learner", "disability")
        )
        of = replace(plan(), comparisons=pairs)
        released = measured(rows, in_plan=of)
        for group in {row["student_group"] for row in rows} - {ALL, comparison}:
            stored = {
                (f.name, f.school_year): f
                for f in figures(released.figures, group)
                if f.comparison and f.name not in OF_A_SCREEN
            }
            found = _compare(group, comparison, frame)
            assert {(f.name, f.school_year): f for f in found} == stored


def test_the_door_loads_neither_pandas_nor_scipy() -> None:
    heavy = "{'pandas', 'scipy', 'pandera', 'openpyxl'}"
    asked = (
        "import sys, etl.measure, etl.measure.reader, etl.wording.words; "
        f"sys.exit(bool({heavy} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
