"""What no figure, status or summary of any release may do."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from etl.measure import measure
from etl.measure.release import Measured
from etl.model.figure import FigureName as Name
from etl.model.figure import StatusCode
from etl.model.indicator import Break
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.summary import SummaryName
from etl.model.text import Text
from tests.builders.district import VOCABULARY
from tests.builders.every_figure import rows
from tests.builders.published import published, published_row
from tests.builders.whole_release import ORGANIZATIONS, releases, whole_plan

# Measuring a release takes some milliseconds, so failing examples are not made smaller.
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
_KEPT = {"figures": ("state", "suppressed"), "statuses": ("status", StatusCode.HIDDEN)}
_SAYS_NOTHING = ("not_available", "not_computed")


def whole(rows: Iterable[dict[str, Any]], plan: Plan | None = None) -> Measured:
    return measure(published(rows), plan or whole_plan(), VOCABULARY, ORGANIZATIONS)


def said(found: Measured) -> dict[str, pd.DataFrame]:
    """Every row of each frame that says something, in an order that is not the input's."""
    frames = {}
    for name in ("figures", "statuses", "summaries"):
        frame = getattr(found, name)
        column, hidden = _KEPT.get(name, ("state", "suppressed"))
        kept = frame[~frame[column].isin([hidden, *_SAYS_NOTHING])].astype(str)
        frames[name] = kept.sort_values(list(kept.columns)).reset_index(drop=True)
    return frames


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(releases())
def test_taking_hidden_cells_out_of_the_input_changes_nothing_that_is_said(
    rows: list[dict],
) -> None:
    shown = [row for row in rows if row["state"] == "reported"]
    with_hidden = said(whole(rows))
    without = said(whole(shown or [published_row("all", 2018, 50.0, 100, indicator="unknown")]))
    for name, frame in with_hidden.items():
        pd.testing.assert_frame_equal(frame, without[name], check_dtype=False)


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(releases(), st.integers(2013, 2018))
def test_no_figure_and_no_summary_crosses_a_break(rows: list[dict], year: int) -> None:
    """What is said after a break is the same whatever stood before it."""
    new_test = Break("all", SchoolYear(year), Text("A new test."), "the state")
    plan = whole_plan(breaks=(new_test,))
    upset = [
        {**row, "value": 100 - row["value"]}
        if row["school_year"] < year and row["indicator"] == "readiness"
        else row
        for row in rows
    ]
    one, two = whole(rows, plan), whole(upset, plan)
    for before, after in ((one.figures, two.figures), (one.summaries, two.summaries)):
        since = [
            frame[(frame["school_year"] >= year) & (frame["indicator"] == "readiness")]
            for frame in (before, after)
        ]
        pd.testing.assert_frame_equal(since[0], since[1])


@settings(max_examples=10, deadline=None, phases=QUICK)
@given(releases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[dict], random: Any) -> None:
    mixed = list(rows)
    random.shuffle(mixed)
    one, other = said(whole(rows)), said(whole(mixed))
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, other[name])


def test_every_kind_of_figure_and_summary_comes_out_of_some_release() -> None:
    """So that the rules above speak of all of them."""
    found = whole(rows())
    reported = found.figures[found.figures["state"] == "reported"]
    assert set(reported["figure"].astype(str)) == {str(name) for name in Name}
    # No dimension that we ship is ordered.
    of_order = {
        SummaryName.SLOPE_INDEX,
        SummaryName.RELATIVE_SLOPE_INDEX,
        SummaryName.RELATIVE_CONCENTRATION,
    }
    wanted = {str(name) for name in set(SummaryName) - of_order}
    assert set(found.summaries["summary"].astype(str)) == wanted
