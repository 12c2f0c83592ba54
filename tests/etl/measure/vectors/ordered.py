"""Dimensions with an order of advantage, and gaps over levels."""

from collections.abc import Callable
from typing import Any

import numpy as np

from etl.measure.levels.probit_gap import probit_gap
from etl.measure.levels.v_gap import v_gap
from etl.measure.numbers import z_of
from etl.measure.ordered.concentration import concentration
from etl.measure.ordered.slope_index import Transform, slope_index
from etl.measure.spread.attributable import attributable_risk
from etl.model.student_group import Dimension
from etl.model.text import Text
from tests.etl.measure.vectors.inputs import (
    Answer,
    Inputs,
    column,
    confidence,
    direction,
    estimated,
    groups_of,
)

POVERTY_BAND = Dimension("poverty_band", Text("Band of poverty"), is_whole=True, is_ordered=True)


def _ended(value: float, error: Any, i: Inputs, name: str) -> Answer:
    half = z_of(confidence(i)) * float(error)
    return {"estimate": value, name: float(error), "lower": value - half, "upper": value + half}


def _slope(i: Inputs) -> Answer:
    found = slope_index(
        column(i, "est"),
        column(i, "pop"),
        POVERTY_BAND,
        column(i, "se"),
        confidence=confidence(i),
    )
    return {
        **_ended(float(found.value), found.error, i, "se_analytic"),
        "intercept": float(found.intercept),
        "rii": float(found.relative),
    }


def _slope_of_quantiles(i: Inputs) -> Answer:
    """A multiplier comes after; a negative one says that lower is better, and turns the ratio."""
    order = np.argsort(i["quantile"])
    value, people = (np.asarray(i[name], dtype=float)[order] for name in ("value", "population"))
    error = np.asarray(i["se"], dtype=float)[order] if i.get("se") is not None else np.nan
    level = Transform(i.get("transform", "none"))
    found = slope_index(value, people, POVERTY_BAND, error, level)
    wide = slope_index(value, people, POVERTY_BAND, error, level, 0.998)
    scale = i.get("multiplier", 1)
    ends = sorted([float(found.low) * scale, float(found.high) * scale])
    far = sorted([float(wide.low) * scale, float(wide.high) * scale])
    relative = float(found.relative)
    return {
        "sii": float(found.value) * scale,
        "rii": 1 / relative if scale < 0 else relative,
        "intercept": float(found.intercept),
        "sim_lower95": ends[0],
        "sim_upper95": ends[1],
        "sim_lower998": far[0],
        "sim_upper998": far[1],
    }


def _absolute(i: Inputs) -> Answer:
    found = concentration(column(i, "est"), column(i, "pop"), POVERTY_BAND)
    return _ended(float(found.absolute), found.absolute_error, i, "se")


def _relative(i: Inputs) -> Answer:
    found = concentration(column(i, "est"), column(i, "pop"), POVERTY_BAND)
    return _ended(float(found.relative), found.relative_error, i, "se")


def _attributable(i: Inputs) -> Answer:
    most_advantaged = np.asarray(len(i["est"]) - 1)
    return estimated(attributable_risk(groups_of(i), direction(i), most_advantaged, confidence(i)))


def _v(i: Inputs) -> Answer:
    found = v_gap(i["share_a_low_to_high"], i["share_b_low_to_high"])
    return {"V": float(found.value), "auc": float(found.chance_above)}


def _probit(i: Inputs) -> Answer:
    points = 100 * (i["p_a"] - i["p_b"])
    return {"gap_pp": points, "probit_gap": float(probit_gap(i["p_a"], i["p_b"]))}


MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    "slope_index_linear": _slope,
    "slope_and_relative_index_phe": _slope_of_quantiles,
    "absolute_concentration_index": _absolute,
    "relative_concentration_index": _relative,
    "population_attributable_risk_ordered": _attributable,
    "v_gap_binormal_from_categories": _v,
    "probit_gap_percent_proficient": _probit,
}
