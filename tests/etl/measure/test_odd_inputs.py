"""An odd input is answered or refused in words; it never ends in an accident or in infinity."""

import copy
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.etl.measure.vectors.all_measures import MEASURES
from tests.etl.measure.vectors.inputs import Inputs, told

OWN = Path(__file__).with_name("own_vectors.json")
ODD = (0, -1, None, 1e9)
ALIKE = (0, 1, 50, None)
# What says how to read the figures is not a figure.
SETTINGS = {
    *("confidence", "multiplier", "favourable", "scale", "reduction", "transform", "quantile"),
    *("reference_index", "min_cell", "min_n", "region", "subgroup_order", "group"),
}


def _one_of_each() -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for vector in json.loads(OWN.read_text(encoding="utf-8"))["vectors"]:
        found.setdefault(vector["measure"], vector)
    return list(found.values())


def _odd(inputs: Inputs) -> Iterator[Inputs]:
    for name in inputs.keys() - SETTINGS:
        given = inputs[name]
        if isinstance(given, list):
            ends = [[odd, *given[1:]] for odd in ODD] + [[each] * len(given) for each in ALIKE]
        elif isinstance(given, dict):
            ends = [{who: [odd, pair[1]] for who, pair in given.items()} for odd in ODD]
        else:
            ends = list(ODD)
        for changed in ends:
            yield {**copy.deepcopy(inputs), name: changed}


def _numbers(answer: Any) -> Iterator[float]:
    if isinstance(answer, dict):
        answer = list(answer.values())
    for each in answer if isinstance(answer, list) else [answer]:
        if isinstance(each, dict | list):
            yield from _numbers(each)
        elif isinstance(each, float):
            yield each


@pytest.mark.parametrize("vector", _one_of_each(), ids=lambda vector: vector["measure"])
@pytest.mark.filterwarnings("error")
def test_odd_figures_are_answered_or_refused(vector: dict[str, Any]) -> None:
    for inputs in _odd(vector["inputs"]):
        try:
            answer = MEASURES[vector["measure"]](told(inputs))
        except ValueError as refused:
            assert str(refused)
        else:
            assert not any(math.isinf(number) for number in _numbers(answer)), inputs
