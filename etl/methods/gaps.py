"""Methods of the gap between a group and the group it is compared with. The examples are college
and career readiness in Jefferson County (Kentucky school report card)."""

from etl.measure.gap.driver import gap_driver
from etl.measure.gap.ratio import ratio
from etl.measure.gap.size import gap, gap_interval
from etl.measure.gap.students_behind import students_behind
from etl.measure.interval import wilson
from etl.measure.levels.v_gap import v_gap
from etl.measure.progress.line import fit, years_to_reach
from etl.measure.scan.discovery import benjamini_hochberg
from etl.measure.scan.shrinkage import shrink
from etl.methods.worked import Inputs, Worked
from etl.model.indicator import Direction


def _gap(given: Inputs) -> dict[str, float]:
    one = (given["group"], *wilson(given["group"], given["n_group"]))
    two = (given["other"], *wilson(given["other"], given["n_other"]))
    low, high = gap_interval(one, two, Direction.HIGHER)
    size = gap(given["group"], given["other"], Direction.HIGHER)
    return {"gap": float(size), "low": float(low), "high": float(high)}


def _moved(given: Inputs) -> dict[str, float]:
    (group, other), (group_now, other_now) = given["before"], given["now"]
    found = gap_driver(group, other, group_now, other_now, Direction.HIGHER)
    return {
        "gap_before": found.gap_before,
        "gap_now": found.gap_now,
        "group_rose": -found.contribution_group,
        "other_rose": found.contribution_reference,
    }


def _behind(given: Inputs) -> dict[str, float]:
    return {"students": float(students_behind(given["gap"], given["n_group"]))}


def _years(given: Inputs) -> dict[str, float]:
    gaps = given["gaps"]
    line = fit([list(range(2018 - len(gaps), 2018))], [gaps])
    closing = fit([list(range(5))], [given["closing"]])
    return {
        "slope": float(line.slope[0]),
        "low": float(line.low[0]),
        "high": float(line.high[0]),
        "years": float(years_to_reach(closing, 0.0, 4.0)[0]),
    }


def _ratio(given: Inputs) -> dict[str, float]:
    return {"ratio": float(ratio(given["group"], given["other"]))}


def _scan(given: Inputs) -> dict[str, float]:
    adjusted = benjamini_hochberg(given["chances"])
    return {"found": float((adjusted <= 0.05).sum()), "last": float(adjusted[-2])}


def _shrunk(given: Inputs) -> dict[str, float]:
    found = shrink(given["gaps"], given["errors"])
    return {"typical": float(found.typical[0]), "drawn": float(found.value[3])}


def _scale_free(given: Inputs) -> dict[str, float]:
    found = v_gap(given["group"], given["other"])
    return {"apart": -float(found.value), "above": 100 * float(found.chance_above)}


GAPS = (
    Worked(
        code="gap",
        title="How wide is a gap?",
        rule=(
            "A gap is the figure of the other group less that of the group, in points. Positive "
            "means that the group is worse off, for suspensions too. The group compared with is "
            "named each time and stays the same through the years. The range is Newcombe's, from "
            "the ranges of both figures. A range that holds 0 is no clear gap."
        ),
        words=(
            "{group}% of {n_group:,} and {other}% of {n_other:,} graduates were ready: a gap of "
            "{gap:.1f} points, by chance {low:.1f} to {high:.1f}."
        ),
        inputs={"group": 38.1, "n_group": 2070, "other": 69.4, "n_other": 3030},
        answers={"gap": 31.3, "low": 28.6, "high": 33.9},
        function=gap_interval,
        work=_gap,
    ),
    Worked(
        code="who-moved",
        title="Who moved the gap?",
        rule=(
            "A gap narrows when the group rises, or when the others fall. The change is split "
            "between the two sides. Where a gap narrowed and the group itself did not improve, "
            "the page says so: that is levelling down."
        ),
        words=(
            "The group went from {before[0]} to {now[0]}%, the others from {before[1]} to "
            "{now[1]}%: both rose, by {group_rose:.1f} and {other_rose:.1f} points. So the gap "
            "went from {gap_before:.1f} to {gap_now:.1f}."
        ),
        inputs={"before": (24.8, 58.9), "now": (38.1, 69.4)},
        answers={"gap_before": 34.1, "gap_now": 31.3, "group_rose": 13.3, "other_rose": 10.5},
        function=gap_driver,
        work=_moved,
    ),
    Worked(
        code="students-behind",
        title="How many students is a gap?",
        rule=(
            "The gap times the number of students of the group, to the nearest student: so many "
            "more would have to meet the standard for the two rates to be equal. It is said of "
            "the district alone, and only of a gap that is larger than chance."
        ),
        words="A gap of {gap} points among {n_group:,} graduates is {students:.0f} graduates.",
        inputs={"gap": 31.3, "n_group": 2070},
        answers={"students": 648.0},
        function=students_behind,
        work=_behind,
    ),
    Worked(
        code="years-to-close",
        title="When will a gap close?",
        rule=(
            "Years are named only when a line through at least five years clearly falls: the "
            "whole range of its slope lies under 0. Else the answer is “not closing on current "
            "data”. More than ten years ahead, no year is named."
        ),
        words=(
            "{gaps[0]}, {gaps[1]}, {gaps[2]}, {gaps[3]}, {gaps[4]} and {gaps[5]} points: "
            "{slope:.2f} points a year, by chance {low:.1f} to +{high:.1f}. That holds 0, so no "
            "year is named. {closing[0]}, {closing[1]}, {closing[2]}, {closing[3]} and "
            "{closing[4]} points: about {years:.0f} years."
        ),
        inputs={
            "gaps": (34.1, 29.9, 32.0, 29.7, 30.8, 31.3),
            "closing": (20, 18, 15, 13, 10),
        },
        answers={"slope": -0.39, "low": -1.5, "high": 0.7, "years": 4.0},
        function=years_to_reach,
        work=_years,
    ),
    Worked(
        code="ratio",
        title="How many times as often?",
        rule=(
            "For rare events, such as suspensions, the two rates are also divided: 1 means as "
            "often, 2 twice as often."
        ),
        words="{group} and {other} suspensions for each 100 students: {ratio:.2f} times as many.",
        inputs={"group": 39.4, "other": 11.0},
        answers={"ratio": 3.58},
        function=ratio,
        work=_ratio,
    ),
    Worked(
        code="scan",
        title="Which of many gaps should be looked at first?",
        rule=(
            "Where hundreds of gaps are looked at, some are wide by chance. The scan keeps that "
            "in hand: of the gaps that it lists, at most one in 20 should be a false alarm "
            "(Benjamini and Hochberg)."
        ),
        words=(
            "Five gaps with chances of {chances[0]}, {chances[1]}, {chances[2]}, {chances[3]} and "
            "{chances[4]} to be there by luck alone: {found:.0f} are listed, the last just so "
            "({last:.2f})."
        ),
        inputs={"chances": (0.001, 0.008, 0.02, 0.04, 0.3)},
        answers={"found": 4.0, "last": 0.05},
        function=benjamini_hochberg,
        work=_scan,
    ),
    Worked(
        code="shrinkage",
        title="Why is the gap of a small school drawn toward what is usual?",
        rule=(
            "A gap from few students says little. In the scan each gap moves toward the typical "
            "one of its kind, the more so the less sure it is. Else small schools would always "
            "head the list."
        ),
        words=(
            "Gaps of {gaps[0]}, {gaps[1]}, {gaps[2]}, {gaps[3]} and {gaps[4]} points, the fourth "
            "from few students: it moves from {gaps[3]} to {drawn:.1f}, toward the typical "
            "{typical:.1f}."
        ),
        inputs={"gaps": (20, 12, 9, 30, 10), "errors": (2, 2, 2, 9, 2)},
        answers={"typical": 13.8, "drawn": 17.5},
        function=shrink,
        work=_shrunk,
    ),
    Worked(
        code="scale-free-gap",
        title="What if the passing score were another?",
        rule=(
            "With another passing score, the same two groups have another gap. It is widest where "
            "about half pass. Where the plan gives the share of students at each level of a test, "
            "the gap is told on one more scale. No passing score changes it. Its unit is the "
            "standard deviation."
        ),
        words=(
            "Levels of {group[0]}, {group[1]}, {group[2]} and {group[3]}% against {other[0]}, "
            "{other[1]}, {other[2]} and {other[3]}%: {apart:.2f} standard deviations; a student "
            "of the first group is above one of the second {above:.0f} times in 100."
        ),
        inputs={"group": (40, 30, 20, 10), "other": (20, 30, 30, 20)},
        answers={"apart": 0.54, "above": 35.0},
        function=v_gap,
        work=_scale_free,
    ),
)
