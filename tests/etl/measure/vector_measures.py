"""Which function of ours answers which measure of the vectors."""

from collections.abc import Callable
from typing import Any

from etl.measure.change import two_proportions
from etl.measure.difference import newcombe
from etl.measure.gap import gap_change_interval
from etl.measure.gap_driver import GapDriver, Move, gap_driver
from etl.measure.interval import byar_count, exact_count, rate, wilson
from etl.measure.line import ahead_of, fit, year_reached
from etl.measure.others import group_against_all
from etl.measure.pace import pace_needed
from etl.measure.path import ahead, halving_goal, share_walked, straight
from etl.measure.ratio import idea_risk_ratio, katz
from etl.measure.trend import POINTS, Trend, trend_of_shares, trend_of_values
from etl.model.indicator import Direction

Inputs = dict[str, Any]
Answer = dict[str, Any]

# Measures of the analysts' set; they come with the issue of the measures.
LATER = {
    "slope_and_relative_index_phe",
    "funnel_significance_proportion",
    "funnel_limits_proportion",
    "between_group_variance",
    "between_group_sd",
    "mean_diff_from_mean_unweighted",
    "mean_diff_from_mean_weighted",
    "mean_diff_from_best_unweighted",
    "mean_diff_from_best_weighted",
    "mean_diff_from_reference_unweighted",
    "mean_diff_from_reference_weighted",
    "index_of_disparity_unweighted",
    "index_of_disparity_weighted",
    "theil_T_x1000",
    "mean_log_deviation_x1000",
    "population_attributable_risk",
    "population_attributable_fraction_pct",
    "absolute_concentration_index",
    "relative_concentration_index",
    "population_attributable_risk_ordered",
    "coefficient_of_variation",
    "difference_reference_vs_worst",
    "ratio_reference_vs_worst",
    "difference_highest_lowest",
    "ratio_highest_lowest",
    "slope_index_linear",
    "difference_ordered_extremes",
    "benjamini_hochberg",
    "proportion_ci_clopper_pearson",
    "mean_ci_t",
    "difference_of_means_welch",
    "rate_ci_byar_desctools",
    "theil_decomposition_units",
    "v_gap_binormal_from_categories",
    "probit_gap_percent_proficient",
    "status_change_color_ca_chronic_absence",
    "reliability_nchs_proportion",
    "mix_vs_rate_decomposition",
}


def _direction(inputs: Inputs) -> Direction:
    return Direction.HIGHER if inputs["favourable"] else Direction.LOWER


def _limits(value: Any, limits: tuple[Any, Any], scale: float = 1.0) -> Answer:
    return {"value": value, "lower": float(limits[0]) * scale, "upper": float(limits[1]) * scale}


def _wilson(i: Inputs) -> Answer:
    whole = i.get("multiplier", 1)
    share = i["x"] / i["n"] * whole
    return _limits(share, wilson(share, i["n"], whole, i["confidence"]))


def _pooled(i: Inputs) -> Answer:
    x, n = sum(i["x_by_year"]), sum(i["n_by_year"])
    return _limits(x / n, wilson(x / n, n, 1, i["confidence"]))


def _rate(i: Inputs) -> Answer:
    value = i["x"] / i["n"] * i["multiplier"]
    return _limits(value, rate(value, i["n"], i["multiplier"], i["confidence"]))


def _exact(i: Inputs) -> Answer:
    scale = i["multiplier"] / i["n"]
    return _limits(i["x"] * scale, exact_count(i["x"], i["confidence"]), scale)


def _byar(i: Inputs) -> Answer:
    return _limits(i["x"], byar_count(i["x"], i["confidence"]))


def _newcombe(i: Inputs) -> Answer:
    sides = []
    for x, n in ((i["x1"], i["n1"]), (i["x2"], i["n2"])):
        sides.append((x / n, *wilson(x / n, n, 1, i["confidence"])))
    low, high = newcombe(sides[0], sides[1])
    return {"diff": sides[0][0] - sides[1][0], "lower": float(low), "upper": float(high)}


def _katz(i: Inputs) -> Answer:
    ratio = (i["x1"] / i["n1"]) / (i["x2"] / i["n2"])
    low, high = katz(
        ratio,
        x_group=i["x1"],
        n_group=i["n1"],
        x_reference=i["x2"],
        n_reference=i["n2"],
        confidence=i["confidence"],
    )
    return {"ratio": ratio, "lower": float(low), "upper": float(high)}


def _z_test(i: Inputs) -> Answer:
    chi2, p, difference = two_proportions(i["x1"], i["n1"], i["x2"], i["n2"])
    return {"chi2": float(chi2), "p_value": float(p), "diff": float(difference)}


def _trend_answer(whole: Trend, latest: Trend) -> Answer:
    from scipy.special import chdtrc

    chi2 = float(whole.chi2[0])
    slope = float(whole.slope[0])
    return {
        "chi2": chi2,
        "p_value": float(chdtrc(1, chi2)),
        "slope": slope,
        "slope_per_year": slope,
        "verdict_998": latest.words().value,
    }


def _chi2_trend(i: Inputs) -> Answer:
    columns = [i["x"], i["n"], i["t"]]
    return _trend_answer(
        trend_of_shares(*columns), trend_of_shares(*(column[-POINTS:] for column in columns))
    )


def _weighted_trend(i: Inputs) -> Answer:
    columns = [i["value"], i["lower95"], i["upper95"], i["t"]]
    return _trend_answer(
        trend_of_values(*columns), trend_of_values(*(column[-POINTS:] for column in columns))
    )


def _change_in_gap(i: Inputs) -> Answer:
    from scipy.special import ndtr

    now, before = i["now"], i["before"]
    gap_now = now["reference"][0] - now["group"][0]
    gap_before = before["reference"][0] - before["group"][0]
    errors = [side[who][1] for side in (now, before) for who in ("group", "reference")]
    se, low, high = gap_change_interval(gap_now - gap_before, errors, i["confidence"])
    z = (gap_now - gap_before) / float(se)
    return {
        "gap_now": gap_now,
        "gap_before": gap_before,
        "change": gap_now - gap_before,
        "se": float(se),
        "lower": float(low),
        "upper": float(high),
        "z": z,
        "p_value": float(2 * ndtr(-abs(z))),
    }


def _moved(driver: GapDriver) -> str:
    sides = (("group", driver.group), ("reference", driver.reference))
    return "+".join(f"{who}_{move}" for who, move in sides if move is not Move.UNCHANGED)


def _driver(i: Inputs) -> Answer:
    driver = gap_driver(
        i["group_before"],
        i["reference_before"],
        i["group_now"],
        i["reference_now"],
        _direction(i),
    )
    return {
        "gap_before": driver.gap_before,
        "gap_now": driver.gap_now,
        "change": driver.change,
        "contribution_group": driver.contribution_group,
        "contribution_reference": driver.contribution_reference,
        "label": driver.label.value,
        "driver": _moved(driver),
        "levelling_down": driver.levelling_down,
    }


def _path(i: Inputs) -> Answer:
    expected = float(
        straight(i["year"], i["baseline_year"], i["baseline"], i["target_year"], i["target"])
    )
    distance = float(ahead(i["actual"], expected, _direction(i)))
    return {
        "expected_now": expected,
        "distance": distance,
        "share_of_path": float(share_walked(i["actual"], i["baseline"], i["target"])),
        "needed_per_year": float(
            pace_needed(i["actual"], i["year"], i["target"], i["target_year"])
        ),
        "status": "on_track" if distance >= -1e-9 else "behind",
    }


def _halving(i: Inputs) -> Answer:
    goal = halving_goal(i["proficient_pct"], i["base_year"], i["goal_year"], i["reduction"])
    step = (goal - i["proficient_pct"]) / (i["goal_year"] - i["base_year"])
    return {"goal": goal, "annual_step": step}


def _projection(i: Inputs) -> Answer:
    line = fit(i["t"], i["y"])
    wide = [ahead_of(line, year) for year in i["new_t"]]
    narrow = [ahead_of(line, year, 0.8) for year in i["new_t"]]
    return {
        "slope": float(line.slope[0]),
        "slope_lower95": float(line.low[0]),
        "slope_upper95": float(line.high[0]),
        "fit": [float(point[0][0]) for point in wide],
        "pi95_lower": [float(point[1][0]) for point in wide],
        "pi95_upper": [float(point[2][0]) for point in wide],
        "pi80_lower": [float(point[1][0]) for point in narrow],
        "pi80_upper": [float(point[2][0]) for point in narrow],
        "year_target_reached_on_line": float(year_reached(line, i["target"])[0]),
        "residual_sd": float(line.residual_sd[0]),
    }


def _part_whole(i: Inputs) -> Answer:
    to_all, to_rest, identity, z = group_against_all(
        i["x_group"], i["n_group"], i["x_all"], i["n_all"]
    )
    return {
        "diff_group_minus_all": to_all,
        "diff_group_minus_rest": to_rest,
        "identity": identity,
        "z": z,
    }


MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    "proportion_ci_wilson": _wilson,
    "pooled_years_proportion": _pooled,
    "rate_ci_byar_exact_lt10": _rate,
    "rate_ci_exact": _exact,
    "byar_count_limits": _byar,
    "difference_ci_newcombe": _newcombe,
    "risk_ratio_ci_katz": _katz,
    "idea_risk_ratio": lambda i: dict(idea_risk_ratio(**i)),
    "two_proportion_z_test": _z_test,
    "chi2_trend": _chi2_trend,
    "trend_weighted_values": _weighted_trend,
    "change_in_gap": _change_in_gap,
    "gap_change_driver": _driver,
    "linear_target_path": _path,
    "halve_nonproficient_goal": _halving,
    "linear_projection": _projection,
    "group_vs_all_part_whole": _part_whole,
}
