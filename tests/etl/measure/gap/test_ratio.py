import math

import pytest

from etl.measure.gap.ratio import idea_risk_ratio, katz, ratio


def test_suspensions_of_black_students_were_2_93_and_then_3_58_times_those_of_white_students() -> (
    None
):
    assert [round(float(r), 2) for r in ratio([27.8, 42.2], [9.5, 11.8])] == [2.93, 3.58]


@pytest.mark.parametrize("rates", [(0.0, 5.0), (5.0, 0.0), (math.nan, 5.0)])
def test_there_is_no_ratio_with_a_rate_of_nothing(rates: tuple[float, float]) -> None:
    assert math.isnan(float(ratio(*rates)))


def test_more_events_than_students_still_have_limits() -> None:
    low, high = katz(
        2.0, x_group=300, n_group=200, x_reference=150, n_reference=200, may_exceed=True
    )
    assert float(low) < 2.0 < float(high)


def test_the_federal_ratio_is_withheld_for_a_small_group() -> None:
    found = idea_risk_ratio(9, 80, 60, 1400)
    assert found["ratio"] is None
    assert found["status"] == "group_too_small"
