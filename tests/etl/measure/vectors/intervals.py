"""Limits of one figure."""

from collections.abc import Callable

from etl.measure.interval import byar_count, clopper_pearson, exact_count, rate, wilson
from etl.measure.means import mean_interval, sample
from etl.measure.reference.reliability import reliability
from etl.measure.schools.funnel import ALARM, Place, funnel_limits, funnel_place
from tests.etl.measure.vectors.inputs import Answer, Inputs, confidence, divided, limits

PLACES = {
    Place.FAR_BELOW: "Low (0.001)",
    Place.BELOW: "Low (0.025)",
    Place.WITHIN: "Not significant",
    Place.ABOVE: "High (0.025)",
    Place.FAR_ABOVE: "High (0.001)",
}


def _wilson(i: Inputs) -> Answer:
    whole = i.get("multiplier", 1)
    share = divided(i["x"], i["n"]) * whole
    return limits(share, wilson(share, i["n"], whole, confidence(i)))


def _pooled(i: Inputs) -> Answer:
    return _wilson({**i, "x": sum(i["x_by_year"]), "n": sum(i["n_by_year"])})


def _clopper_pearson(i: Inputs) -> Answer:
    scale = i.get("multiplier", 1)
    ends = clopper_pearson(i["x"], i["n"], confidence(i))
    return limits(divided(i["x"], i["n"]) * scale, ends, scale)


def _rate(i: Inputs) -> Answer:
    per = i.get("multiplier", 1)
    value = divided(i["x"], i["n"]) * per
    return limits(value, rate(value, i["n"], per, confidence(i)))


def _exact(i: Inputs) -> Answer:
    scale = divided(i.get("multiplier", 1), i["n"])
    return limits(i["x"] * scale, exact_count(i["x"], confidence(i)), scale)


def _byar(i: Inputs) -> Answer:
    return limits(i["x"], byar_count(i["x"], confidence(i)))


def _byar_of_desctools(i: Inputs) -> Answer:
    """A different formula of the same name: half an event is added on both sides. Only here, so
    that nobody mixes the two."""
    scale = divided(i.get("multiplier", 1), i["n"])
    low, high = (
        byar_count(i["x"] + 0.5, confidence(i))[0],
        byar_count(i["x"] - 0.5, confidence(i))[1],
    )
    return limits(i["x"] * scale, (low, high), scale)


def _mean(i: Inputs) -> Answer:
    found = sample(i["values"])
    return {**limits(float(found.mean), mean_interval(found, confidence(i))), "sd": float(found.sd)}


def _funnel_limits(i: Inputs) -> Answer:
    whole = i.get("multiplier", 1)
    low, high = funnel_limits(i["n"], i["average"] * whole, whole)
    far_low, far_high = funnel_limits(i["n"], i["average"] * whole, whole, ALARM)
    return {
        "lower95": float(low),
        "upper95": float(high),
        "lower998": float(far_low),
        "upper998": float(far_high),
        "baseline": i["average"] * whole,
    }


def _funnel_place(i: Inputs) -> Answer:
    warning = funnel_limits(i["n"], i["average"], 1)
    alarm = funnel_limits(i["n"], i["average"], 1, ALARM)
    place = funnel_place(divided(i["x"], i["n"]), warning, alarm)
    return {"significance": PLACES.get(Place(int(place)))}


def _reliability(i: Inputs) -> Answer:
    found = reliability(i["x"], i["n"])
    return {"decision": found.decision.value, "abs_width": found.width}


MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    "proportion_ci_wilson": _wilson,
    "pooled_years_proportion": _pooled,
    "proportion_ci_clopper_pearson": _clopper_pearson,
    "rate_ci_byar_exact_lt10": _rate,
    "rate_ci_exact": _exact,
    "byar_count_limits": _byar,
    "rate_ci_byar_desctools": _byar_of_desctools,
    "mean_ci_t": _mean,
    "funnel_limits_proportion": _funnel_limits,
    "funnel_significance_proportion": _funnel_place,
    "reliability_nchs_proportion": _reliability,
}
