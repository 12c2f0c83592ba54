"""Two figures set side by side."""

from collections.abc import Callable

from etl.measure.gap.difference import newcombe
from etl.measure.gap.driver import GapDriver, Move, gap_driver
from etl.measure.gap.others import group_against_all
from etl.measure.gap.ratio import idea_risk_ratio, katz
from etl.measure.gap.size import gap_change_interval
from etl.measure.interval import wilson
from etl.measure.means import sample, welch
from etl.measure.mix import mix_and_results
from etl.measure.progress.change import two_proportions
from etl.measure.scan.discovery import benjamini_hochberg
from tests.etl.measure.vectors.california import colour
from tests.etl.measure.vectors.inputs import Answer, Inputs, confidence, direction, divided


def _newcombe(i: Inputs) -> Answer:
    sides = []
    for x, n in ((i["x1"], i["n1"]), (i["x2"], i["n2"])):
        sides.append((divided(x, n), *wilson(divided(x, n), n, 1, confidence(i))))
    low, high = newcombe(sides[0], sides[1])
    return {"diff": sides[0][0] - sides[1][0], "lower": float(low), "upper": float(high)}


def _katz(i: Inputs) -> Answer:
    ratio = divided(divided(i["x1"], i["n1"]), divided(i["x2"], i["n2"]))
    low, high = katz(
        ratio,
        x_group=i["x1"],
        n_group=i["n1"],
        x_reference=i["x2"],
        n_reference=i["n2"],
        confidence=confidence(i),
    )
    return {"ratio": ratio, "lower": float(low), "upper": float(high)}


def _z_test(i: Inputs) -> Answer:
    chi2, p, difference = two_proportions(i["x1"], i["n1"], i["x2"], i["n2"])
    return {"chi2": float(chi2), "p_value": float(p), "diff": float(difference)}


def _change_in_gap(i: Inputs) -> Answer:
    from scipy.special import ndtr

    now, before = i["now"], i["before"]
    gap_now = now["reference"][0] - now["group"][0]
    gap_before = before["reference"][0] - before["group"][0]
    errors = [side[who][1] for side in (now, before) for who in ("group", "reference")]
    se, low, high = gap_change_interval(gap_now - gap_before, errors, confidence(i))
    z = divided(gap_now - gap_before, se)
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
        direction(i),
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


def _part_whole(i: Inputs) -> Answer:
    found = group_against_all(i["x_group"], i["n_group"], i["x_all"], i["n_all"])
    names = ("diff_group_minus_all", "diff_group_minus_rest", "identity", "z")
    return {name: float(part) for name, part in zip(names, found, strict=True)}


def _welch(i: Inputs) -> Answer:
    found = welch(sample(i["a"]), sample(i["b"]), confidence(i))
    return {
        "diff": float(found.value),
        "lower": float(found.low),
        "upper": float(found.high),
        "t": float(found.t),
        "df": float(found.freedom),
        "p_value": float(found.p),
    }


def _mix(i: Inputs) -> Answer:
    found = mix_and_results(i["share_before"], i["value_before"], i["share_now"], i["value_now"])
    return {
        "change": float(found.change),
        "within_groups": float(found.results),
        "mix": float(found.mix),
    }


MEASURES: dict[str, Callable[[Inputs], Answer]] = {
    "difference_ci_newcombe": _newcombe,
    "risk_ratio_ci_katz": _katz,
    "idea_risk_ratio": lambda i: dict(idea_risk_ratio(**i)),
    "two_proportion_z_test": _z_test,
    "difference_of_means_welch": _welch,
    "change_in_gap": _change_in_gap,
    "gap_change_driver": _driver,
    "group_vs_all_part_whole": _part_whole,
    "mix_vs_rate_decomposition": _mix,
    "benjamini_hochberg": lambda i: {"p_adj": list(benjamini_hochberg(i["p"]))},
    "status_change_color_ca_chronic_absence": lambda i: dict(
        colour(i["status_pct"], i["change_pp"])
    ),
}
