"""Years in a row, and the way to a target."""

from collections.abc import Callable

from etl.measure.progress.line import ahead_of, fit, year_reached
from etl.measure.progress.pace import pace_needed
from etl.measure.progress.path import ahead, halving_goal, share_walked, straight
from etl.measure.progress.trend import POINTS, Trend, trend_of_shares, trend_of_values
from tests.etl.measure.vectors.inputs import Answer, Inputs, direction


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


def _path(i: Inputs) -> Answer:
    expected = float(
        straight(i["year"], i["baseline_year"], i["baseline"], i["target_year"], i["target"])
    )
    distance = float(ahead(i["actual"], expected, direction(i)))
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
    line = fit(i["t"], i["y"], least=3)  # readers get none under five years
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


MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    "chi2_trend": _chi2_trend,
    "trend_weighted_values": _weighted_trend,
    "linear_target_path": _path,
    "halve_nonproficient_goal": _halving,
    "linear_projection": _projection,
}
