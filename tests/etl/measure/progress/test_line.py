import math

import numpy as np
import pytest

from etl.measure.progress.line import fit, years_to_reach


def test_the_readiness_gap_has_no_slope_that_can_be_told_from_none() -> None:
    line = fit(np.arange(2012, 2018), [34.1, 29.9, 32.0, 29.7, 30.8, 31.3])
    ends = float(line.slope[0]), float(line.low[0]), float(line.high[0])
    assert [round(end, 2) for end in ends] == [-0.39, -1.46, 0.68]
    assert math.isnan(float(years_to_reach(line, 0.0, 2017)[0]))


def test_a_gap_that_closes_steadily_says_when() -> None:
    line = fit(np.arange(2012, 2018), [20.0, 18.1, 16.0, 13.9, 12.0, 10.0])
    assert float(years_to_reach(line, 0.0, 2017)[0]) == pytest.approx(5.0, abs=0.2)


def test_a_line_that_points_the_wrong_way_never_arrives() -> None:
    line = fit(np.arange(2013, 2019), [14.0, 14.9, 15.1, 16.2, 16.0, 17.3])
    assert math.isnan(float(years_to_reach(line, 10.0, 2018)[0]))


def test_no_answer_looks_more_than_ten_years_ahead() -> None:
    line = fit(np.arange(2012, 2018), [40.0, 39.0, 38.1, 37.0, 36.0, 35.0])
    assert math.isnan(float(years_to_reach(line, 0.0, 2017)[0]))


def test_four_years_are_too_few_for_a_line() -> None:
    line = fit(np.arange(2012, 2016), [1.0, 2.0, 3.0, 4.5])
    assert math.isnan(float(line.slope[0]))
