"""The same questions asked of a library that others keep; the answers must agree."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.stats.contingency import chi2_contingency, relative_risk

from etl.measure.gap.ratio import katz
from etl.measure.interval import clopper_pearson, wilson
from etl.measure.means import mean_interval, sample, welch
from etl.measure.progress.change import two_proportions
from etl.measure.progress.line import ahead_of, fit
from etl.measure.scan.discovery import benjamini_hochberg
from etl.measure.scan.exact_test import fisher
from etl.measure.spread.group_share import between_group_share
from etl.measure.spread.groups import groups

few = settings(max_examples=40)
values = st.lists(st.integers(-500, 500), min_size=3, max_size=12).map(
    lambda drawn: [each / 10 for each in drawn]
)


@st.composite
def counted(draw: st.DrawFn) -> tuple[int, int]:
    n = draw(st.integers(1, 400))
    return draw(st.integers(0, n)), n


@few
@given(counted(), st.sampled_from([0.8, 0.95, 0.998]))
def test_limits_of_a_share(drawn: tuple[int, int], confidence: float) -> None:
    x, n = drawn
    asked = stats.binomtest(x, n)
    for ours, method in (
        (wilson(x / n, n, 1, confidence), "wilson"),
        (clopper_pearson(x, n, confidence), "exact"),
    ):
        theirs = asked.proportion_ci(confidence, method)
        assert [float(end) for end in ours] == pytest.approx([*theirs], rel=1e-7, abs=1e-12)


@few
@given(counted(), counted())
def test_two_shares(one: tuple[int, int], two: tuple[int, int]) -> None:
    (x1, n1), (x2, n2) = one, two
    table = [[x1, n1 - x1], [x2, n2 - x2]]
    less, greater = (stats.fisher_exact(table, side).pvalue for side in ("less", "greater"))
    assert float(fisher(x1, n1, x2, n2)) == pytest.approx(min(1, 2 * min(less, greater)), rel=1e-6)
    assume(0 < x1 + x2 < n1 + n2)
    chi2, p, _ = (float(part) for part in two_proportions(x1, n1, x2, n2))
    theirs = chi2_contingency(table, correction=False)
    assert [chi2, p] == pytest.approx([theirs.statistic, theirs.pvalue], abs=1e-9)
    share = between_group_share(groups([100 * x1 / n1, 100 * x2 / n2], [n1, n2]))
    assert float(share.value) == pytest.approx(theirs.statistic / (n1 + n2), abs=1e-9)


@few
@given(counted(), counted())
def test_a_ratio_of_shares(one: tuple[int, int], two: tuple[int, int]) -> None:
    (x1, n1), (x2, n2) = one, two
    assume(x1 and x2)
    times = x1 / n1 / (x2 / n2)
    ours = katz(times, x_group=x1, n_group=n1, x_reference=x2, n_reference=n2)
    theirs = relative_risk(x1, n1, x2, n2).confidence_interval()
    assert [float(end) for end in ours] == pytest.approx([*theirs], rel=1e-7)


@few
@given(values, values)
def test_means(one: list[float], two: list[float]) -> None:
    assume(len(set(one)) > 1 and len(set(two)) > 1)
    theirs = stats.ttest_ind(one, two, equal_var=False)
    ours = welch(sample(one), sample(two))
    assert float(ours.t) == pytest.approx(theirs.statistic, abs=1e-9)
    assert float(ours.p) == pytest.approx(theirs.pvalue, abs=1e-9)
    ends = theirs.confidence_interval()
    assert [float(ours.low), float(ours.high)] == pytest.approx([ends.low, ends.high], abs=1e-7)
    error = stats.sem(one)
    expected = stats.t.interval(0.95, len(one) - 1, np.mean(one), error)
    limits = [float(end) for end in mean_interval(sample(one))]
    assert limits == pytest.approx([*expected], abs=1e-7)


@few
@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_false_discoveries(p: list[float]) -> None:
    assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p))


@few
@given(values)
def test_a_line(drawn: list[float]) -> None:
    assume(len(drawn) >= 5 and len(set(drawn)) > 1)
    years = np.arange(2012, 2012 + len(drawn))
    line, theirs = fit(years, drawn), stats.linregress(years, drawn)
    half = stats.t.ppf(0.975, len(drawn) - 2) * theirs.stderr
    assert float(line.slope[0]) == pytest.approx(theirs.slope, abs=1e-9)
    assert float(line.high[0]) == pytest.approx(theirs.slope + half, abs=1e-6)
    on_line, low, high = (float(part[0]) for part in ahead_of(line, 2030))
    assert on_line == pytest.approx(theirs.intercept + 2030 * theirs.slope, abs=1e-6)
    assert low <= on_line <= high
