"""What is never worked out at school level, where only bands of the number of students are public
(privacy, and docs/adr/0013)."""

import pytest

from etl.model.figure import FigureName as Name
from etl.model.figure import FigureState
from tests.builders.every_figure import rows
from tests.builders.whole_release import SCHOOLS
from tests.etl.measure.test_whole_release import whole

# Left out on purpose: the row says so.
SAID_TO_BE_LEFT_OUT = {Name.STUDENTS_BEHIND, Name.TREND, Name.RATIO}
# No row at all.
NOT_THERE = {
    Name.GAP_SLOPE,
    Name.YEARS_TO_CLOSE,
    Name.PROJECTION,
    Name.PROJECTION_80,
    Name.GAP_MOVED_BY_GROUP,
    Name.GAP_MOVED_BY_REFERENCE,
    Name.LEVELLING_DOWN,
    Name.SERVED,
    Name.SERVED_GAP,
    Name.CONVERSION,
    Name.V_GAP,
}
# By the lower end of the band, or without any number of students.
WORKED_OUT = set(Name) - SAID_TO_BE_LEFT_OUT - NOT_THERE


@pytest.fixture(scope="module")
def at_schools() -> dict[str, set[str]]:
    """The states of each figure at the schools."""
    frame = whole(rows()).figures
    frame = frame[frame["organization"].isin(SCHOOLS)]
    found: dict[str, set[str]] = {}
    for name, state in zip(frame["figure"].astype(str), frame["state"].astype(str), strict=True):
        found.setdefault(name, set()).add(state)
    return found


@pytest.mark.parametrize("name", sorted(SAID_TO_BE_LEFT_OUT))
def test_what_needs_an_exact_number_of_students_is_left_out_and_says_so(
    at_schools: dict[str, set[str]], name: Name
) -> None:
    assert at_schools[name] == {FigureState.NOT_COMPUTED}


@pytest.mark.parametrize("name", sorted(NOT_THERE))
def test_what_would_say_more_than_a_school_can_has_no_row(
    at_schools: dict[str, set[str]], name: Name
) -> None:
    assert name not in at_schools


def test_every_figure_is_on_one_of_the_lists(at_schools: dict[str, set[str]]) -> None:
    assert set(at_schools) - SAID_TO_BE_LEFT_OUT <= WORKED_OUT


def test_every_school_counts_the_same_in_the_social_factor_index() -> None:
    """A weighted index would tell the sizes of schools."""
    larger = [{**row, "n_floor": 10.0} if row["organization"] == "S7" else row for row in rows()]
    one, other = whole(rows()).summaries, whole(larger).summaries
    columns = ["summary", "school_year", "value", "low", "high"]
    of_poverty = [
        frame[frame["summary"].isin(["poverty_r2", "poverty_slope"])][columns].astype(str)
        for frame in (one, other)
    ]
    assert len(of_poverty[0]) and of_poverty[0].equals(of_poverty[1])
