"""Every gap as a table."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.queries.every_measure import every_measure
from dashboard.queries.gap_list import CHANCE, CLEAR, UNTESTED, GapOf, gaps
from dashboard.queries.gap_table import WIDEST, gap_table
from dashboard.queries.kinds import kinds
from dashboard.speech import speech
from dashboard.view_data.table import Mark, Row
from etl.model.cell import Coding
from tests.builders.district import indicator
from tests.builders.district import plan as small_plan
from tests.builders.observations import row
from tests.builders.release import released

TODAY = date(2018, 11, 1)
ROWS = (
    row("all", 4000, 60.0),
    row("asian", 900, 80.0),
    row("black", 1200, 40.0),
    row("hispanic", 20, 69.0),
    row("two_or_more", 9, 50.0),
    row("pacific_islander", 9, 50.0),
    row("white", 1862, 70.0),
)


def found(folder: Path, *rows: dict) -> tuple[GapOf, ...]:
    release = released(folder, rows or ROWS, small_plan(indicator()))
    return gaps(every_measure(release, TODAY), kinds(release)[0])


def listed(rows: tuple[Row, ...]) -> dict[str, Row]:
    return {each.head: each for each in rows if not each.is_part}


def test_groups_of_a_measure_stand_a_to_z_with_hidden_ones_in_their_place(tmp_path: Path) -> None:
    rows = gap_table(speech("en"), found(tmp_path), "", "Gaps").rows
    assert rows[0].is_part and "compared with White students" in rows[0].sub
    assert [each.head for each in rows[1:]] == [
        "Asian students",
        "Black students",
        "Hispanic students",
        "Native Hawaiian or Pacific Islander students",
        "Students of two or more races",
    ]
    hidden = listed(rows)["Students of two or more races"].entries
    assert hidden[0].mark is Mark.HIDDEN
    assert all(not each.text and each.bar is None for each in hidden[1:])


def test_widest_first_leaves_out_the_hidden_and_puts_chance_last(tmp_path: Path) -> None:
    rows = gap_table(speech("en"), found(tmp_path), WIDEST, "Gaps").rows
    assert [each.head for each in rows] == [
        "Gaps in points",
        "Black students",
        "Asian students",
        "Hispanic students",
    ]


def test_a_gap_is_clear_only_when_its_range_leaves_zero_out(tmp_path: Path) -> None:
    verdicts = {
        each.cell.series.student_group: each.verdict for each in found(tmp_path) if each.figure
    }
    assert verdicts == {"asian": CLEAR, "black": CLEAR, "hispanic": CHANCE}


def test_a_group_that_is_ahead_says_so_and_nobody_is_behind(tmp_path: Path) -> None:
    size, bar, *_ = listed(gap_table(speech("en"), found(tmp_path), "", "Gaps").rows)[
        "Asian students"
    ].entries
    assert size.text == "10.0 ahead"
    assert bar.bar is not None and bar.bar.value == pytest.approx(-10.0)


def test_a_gap_to_a_small_group_is_drawn_open(tmp_path: Path) -> None:
    rows = listed(gap_table(speech("en"), found(tmp_path), "", "Gaps").rows)
    assert "small group" in rows["Hispanic students"].sub
    small, large = (rows[name].entries[1].bar for name in ("Hispanic students", "Black students"))
    assert small and large and small.is_small and not large.is_small


def test_against_a_bound_the_gap_points_to_the_side_on_which_it_lies(tmp_path: Path) -> None:
    rows = (row("all", 4000, 60.0), row("black", 60, 2.0), row("white", 3940, 61.0))
    size, bar, *_ = listed(gap_table(speech("en"), found(tmp_path, *rows), "", "Gaps").rows)[
        "Black students"
    ].entries
    assert size.text == "at least 56"
    assert bar.bar is not None and bar.bar.coding is Coding.AT_LEAST


def test_without_numbers_of_students_no_gap_is_called_clear(tmp_path: Path) -> None:
    size = "enrolled 1200+"
    rows = [
        row(group, None, value, size=size) for group, value in (("black", 40.0), ("white", 70.0))
    ]
    assert [each.verdict for each in found(tmp_path, *rows)] == [UNTESTED]


def test_every_gap_of_a_unit_is_drawn_on_the_same_axis(tmp_path: Path) -> None:
    rows = listed(gap_table(speech("en"), found(tmp_path), "", "Gaps").rows).values()
    ends = {(bar.low, bar.high) for each in rows if (bar := each.entries[1].bar)}
    assert len(ends) == 1
