"""How a vector's inputs become ours, and our answers the vector's."""

from typing import Any

import numpy as np

from etl.measure.numbers import CONFIDENCE, Numbers, numbers
from etl.measure.spread.groups import Estimate, Groups, groups
from etl.model.indicator import Direction

Inputs = dict[str, Any]
Answer = dict[str, Any]


def told(given: Any) -> Any:
    """Inputs as a file gives them, with what is missing (null) as NaN."""
    if isinstance(given, dict):
        return {name: told(each) for name, each in given.items()}
    if isinstance(given, list):
        return [told(each) for each in given]
    return float("nan") if given is None else given


def confidence(i: Inputs) -> float:
    return float(i.get("confidence", CONFIDENCE))


def divided(x: Any, n: Any) -> float:
    """x / n; NaN where there is nothing to divide."""
    n = float(numbers(n))
    return float(numbers(x)) / n if n else float("nan")


def direction(i: Inputs) -> Direction:
    return Direction.HIGHER if i.get("favourable", 1) else Direction.LOWER


def column(i: Inputs, name: str) -> Numbers:
    """A list of the inputs, in order of advantage where there is one; NaN where it is not given."""
    found = numbers(i[name]) if i.get(name) is not None else np.full(len(i["est"]), np.nan)
    return found[np.argsort(i["subgroup_order"])] if "subgroup_order" in i else found


def groups_of(i: Inputs) -> Groups:
    return groups(column(i, "est"), column(i, "pop"), column(i, "se"))


def reference_of(i: Inputs) -> np.ndarray:
    return np.asarray(i["reference_index"])


def limits(value: Any, ends: tuple[Any, Any], scale: float = 1.0) -> Answer:
    return {"value": value, "lower": float(ends[0]) * scale, "upper": float(ends[1]) * scale}


def estimated(found: Estimate, error: str = "se") -> Answer:
    return {
        "estimate": float(found.value),
        error: float(found.error),
        "lower": float(found.low),
        "upper": float(found.high),
    }
