"""One number over all groups."""

from collections.abc import Callable

from etl.measure.numbers import Numbers
from etl.measure.reference import duplicates, extremes, unweighted, weighted
from etl.measure.spread.attributable import attributable_fraction, attributable_risk
from etl.measure.spread.between_groups import between_group_sd, between_group_variance
from etl.measure.spread.from_mean import index_of_disparity, mean_difference_from_mean
from etl.measure.spread.groups import Estimate
from etl.measure.spread.theil import theil_decomposition, theil_index
from tests.etl.measure.vectors.inputs import (
    Answer,
    Inputs,
    direction,
    estimated,
    groups_of,
    reference_of,
)

Measure = Callable[[Inputs], Answer]


def _number(found: Numbers) -> Answer:
    return {"estimate": float(found)}


def _in_thousandths(found: Estimate) -> Answer:
    return estimated(found, "se_x1000")


def _between_groups(measure: Callable[..., Estimate]) -> Measure:
    return lambda i: estimated(measure(groups_of(i), **_level(i)))


def _attributable(measure: Callable[..., Estimate]) -> Measure:
    return lambda i: estimated(measure(groups_of(i), direction(i), **_level(i)))


def _level(i: Inputs) -> dict[str, float]:
    return {"confidence": i["confidence"]} if "confidence" in i else {}


def _difference(pick: Callable[[Inputs], extremes.Pair]) -> Measure:
    return lambda i: estimated(extremes.difference(groups_of(i), pick(i), **_level(i)))


def _ratio(pick: Callable[[Inputs], extremes.Pair]) -> Measure:
    return lambda i: estimated(extremes.ratio(groups_of(i), pick(i), **_level(i)), "se_log")


def _highest(i: Inputs) -> extremes.Pair:
    return extremes.highest_and_lowest(groups_of(i))


def _reference(i: Inputs) -> extremes.Pair:
    return extremes.reference_and_worst(groups_of(i), reference_of(i), direction(i))


def _ends(i: Inputs) -> extremes.Pair:
    return extremes.ends_of_order(groups_of(i), direction(i))


def _theil_decomposition(i: Inputs) -> Answer:
    found = theil_decomposition(i["y"], i["region"])
    return {"T": found.whole, "between": found.between, "within": found.within}


MEASURES: dict[str, Measure] = {
    "between_group_variance": _between_groups(between_group_variance),
    "between_group_sd": _between_groups(between_group_sd),
    "coefficient_of_variation": lambda i: _number(
        duplicates.coefficient_of_variation(groups_of(i))
    ),
    "mean_diff_from_mean_unweighted": lambda i: _number(
        unweighted.mean_difference_from_mean_unweighted(groups_of(i))
    ),
    "mean_diff_from_mean_weighted": lambda i: _number(mean_difference_from_mean(groups_of(i))),
    "mean_diff_from_best_unweighted": lambda i: _number(
        unweighted.mean_difference_from_best_unweighted(groups_of(i), direction(i))
    ),
    "mean_diff_from_best_weighted": lambda i: _number(
        weighted.mean_difference_from_best(groups_of(i), direction(i))
    ),
    "mean_diff_from_reference_unweighted": lambda i: _number(
        unweighted.mean_difference_from_reference_unweighted(groups_of(i), reference_of(i))
    ),
    "mean_diff_from_reference_weighted": lambda i: _number(
        weighted.mean_difference_from_reference(groups_of(i), reference_of(i))
    ),
    "index_of_disparity_unweighted": lambda i: _number(
        unweighted.index_of_disparity_unweighted(groups_of(i))
    ),
    "index_of_disparity_weighted": lambda i: _number(index_of_disparity(groups_of(i))),
    "theil_T_x1000": lambda i: _in_thousandths(theil_index(groups_of(i))),
    "mean_log_deviation_x1000": lambda i: _in_thousandths(
        duplicates.mean_log_deviation(groups_of(i))
    ),
    "theil_decomposition_units": _theil_decomposition,
    "population_attributable_risk": _attributable(attributable_risk),
    "population_attributable_fraction_pct": _attributable(attributable_fraction),
    "difference_highest_lowest": _difference(_highest),
    "ratio_highest_lowest": _ratio(_highest),
    "difference_reference_vs_worst": _difference(_reference),
    "ratio_reference_vs_worst": _ratio(_reference),
    "difference_ordered_extremes": _difference(_ends),
}
