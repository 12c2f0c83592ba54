"""Two tables of figures beside each other, as readers would see them."""

import pandas as pd
import pytest

from etl.desk.candidates.compared import COLUMNS, Compared, compared
from tests.builders.observations import row
from tests.builders.release import content

FIRST = [row("all", 1000, 60.0), row("white", 600, 70.0), row("black", 400, 45.0)]

_TABLES: dict[str, pd.DataFrame] = {}


def table(rows: list[dict]) -> pd.DataFrame:
    told = str(rows)
    if told not in _TABLES:
        _TABLES[told] = content(rows).published[COLUMNS]
    return _TABLES[told]


def groups(frame: pd.DataFrame) -> list[str]:
    return [str(each) for each in frame["student_group"]]


def beside(one: list[dict], two: list[dict]) -> Compared:
    return compared(table(one), table(two))


def test_nothing_changes_where_everything_is_the_same() -> None:
    found = beside(FIRST, FIRST)
    assert [len(each) for each in vars(found).values()] == [0, 0, 0, 0]


def test_before_the_first_release_every_figure_is_new() -> None:
    new = table(FIRST)
    assert groups(compared(new.iloc[:0], new).added) == ["all", "white", "black"]


def test_figures_that_would_say_something_else_are_told_largest_first() -> None:
    other = [row("all", 1000, 61.0), row("white", 600, 70.0), row("black", 400, 52.0)]
    found = beside(FIRST, other)
    assert groups(found.corrected) == ["black", "all"]
    assert not len(found.added) and not len(found.removed)


def test_a_figure_that_would_be_hidden_is_told_as_that() -> None:
    small = [row("all", 1000, 60.0), row("white", 600, 70.0), row("black", 5, 40.0)]
    assert "black" in groups(beside(FIRST, small).hidden)


@pytest.mark.parametrize("swapped", [False, True])
def test_figures_come_and_go(swapped: bool) -> None:
    one, two = (FIRST[:2], FIRST) if not swapped else (FIRST, FIRST[:2])
    found = beside(one, two)
    came, went = groups(found.added), groups(found.removed)
    assert (went, came) == (["black"], []) if swapped else (came, went) == (["black"], [])
