"""The numeric answers of others, put through our functions.

`HEADWAY_VECTORS` names another file of the same shape.
"""

import json
import math
import os
from pathlib import Path
from typing import Any

import pytest

from tests.etl.measure.vectors.all_measures import MEASURES
from tests.etl.measure.vectors.inputs import told

_ROOT = Path(__file__).parents[3]
_SHARED = _ROOT.parent / "shared" / "vectors" / "stats_vectors.json"
_PLACE = Path(os.environ.get("HEADWAY_VECTORS", _SHARED))
_OWN = Path(__file__).with_name("own_vectors.json")


def _told(place: Path) -> list[dict[str, Any]]:
    return json.loads(place.read_text(encoding="utf-8"))["vectors"]


def _vectors() -> list[dict[str, Any]]:
    own = _told(_OWN)
    if _PLACE == _SHARED and not _PLACE.is_file():
        return own
    given = _told(_PLACE)
    known = {vector["id"] for vector in given}
    return given + [vector for vector in own if vector["id"] not in known]


VECTORS = _vectors()


def _differs(got: Any, wanted: Any, tolerance: dict[str, float], name: str) -> bool:
    if isinstance(wanted, list):
        return len(got) != len(wanted) or any(
            _differs(g, w, tolerance, name) for g, w in zip(got, wanted, strict=True)
        )
    if wanted is None:
        return not (got is None or (isinstance(got, float) and math.isnan(got)))
    if isinstance(wanted, bool | str) or got is None:
        return bool(got != wanted)
    absolute = tolerance.get("sim_ci_abs", 0.0) if name.startswith("sim_") else 0.0
    absolute = max(absolute, tolerance.get("abs", 0.0), 1e-12)
    return not math.isclose(got, wanted, rel_tol=tolerance.get("rel", 0.0), abs_tol=absolute)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
@pytest.mark.filterwarnings("error")
def test_a_measure_gives_the_known_answer(vector: dict[str, Any]) -> None:
    got = MEASURES[vector["measure"]](told(vector["inputs"]))
    wrong = {
        name: (got.get(name), wanted)
        for name, wanted in vector["expected"].items()
        if name not in got or _differs(got[name], wanted, vector.get("tol", {}), name)
    }
    assert not wrong


def test_our_own_vectors_reach_every_kind_of_measure_without_the_shared_ones() -> None:
    own = {vector["measure"] for vector in _told(_OWN)}
    assert own <= MEASURES.keys()
    assert len(own) > 0.8 * len(MEASURES)


@pytest.mark.skipif(not _SHARED.is_file(), reason="the shared vectors are not beside this checkout")
def test_all_vectors_that_may_be_copied_are_copied() -> None:
    assert _told(_OWN) == [vector for vector in _told(_SHARED) if vector["origin"] == "own"]
