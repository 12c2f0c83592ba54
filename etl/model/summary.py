"""What is said of many groups or many schools at once: one number, one year."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.cell import Interval
from etl.model.figure import FigureState
from etl.model.school_year import SchoolYear


class SummaryName(StrEnum):
    # Of all schools with a figure: how far their share of low-income students predicts it.
    POVERTY_R2 = "poverty_r2"  # 0 to 1
    POVERTY_SLOPE = "poverty_slope"  # the indicator's unit for each point of low-income share
    # Of the schools in four parts by their share of low-income students, fewest first: the mean of
    # what the plan calls a resource, and the mean share; then the last part's less the first's.
    NEED_1 = "need_1"
    NEED_2 = "need_2"
    NEED_3 = "need_3"
    NEED_4 = "need_4"
    NEED_SHARE_1 = "need_share_1"
    NEED_SHARE_2 = "need_share_2"
    NEED_SHARE_3 = "need_share_3"
    NEED_SHARE_4 = "need_share_4"
    NEED_APART = "need_apart"
    # Of the groups of one dimension, in the district.
    BETWEEN_GROUPS = "between_groups"  # share, 0 to 1, of the differences between students
    MEAN_DIFFERENCE = "mean_difference"  # students' mean distance from the mean, points
    DISPARITY_INDEX = "disparity_index"  # the same in percent of the mean
    SPREAD = "spread"  # standard deviation between the groups, points
    POTENTIAL = "potential"  # how far the mean is from the best group's figure, points
    SLOPE_INDEX = "slope_index"  # ordered dimensions alone: from the bottom to the top, points
    RELATIVE_SLOPE_INDEX = "relative_slope_index"
    RELATIVE_CONCENTRATION = "relative_concentration"
    # Of the groups in the schools: the share, 0 to 1, of their inequality that is between schools.
    BETWEEN_SCHOOLS = "between_schools"
    # How much of the change since the first year came from results, and how much from another mix
    # of students; the two add up to the change of the groups' mean.
    RESULTS_CHANGE = "results_change"
    MIX_CHANGE = "mix_change"


@dataclass(frozen=True)
class Summary:
    """`parts` groups or schools were used, `coded` of them at a bound. `about` is the other
    indicator that it is worked out with, where there is one; `by_chance` what chance alone would
    give if there were no difference at all, where that is not 0."""

    indicator: str
    organization: str
    grade_band: str
    dimension: str
    school_year: SchoolYear
    name: SummaryName
    state: FigureState
    value: float | None
    low: float | None
    high: float | None
    about: str = ""
    since: SchoolYear | None = None
    parts: int = 0
    coded: int = 0
    by_chance: float | None = None

    @property
    def interval(self) -> Interval | None:
        return None if self.low is None or self.high is None else Interval(self.low, self.high)
