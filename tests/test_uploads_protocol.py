"""Each rule for the work from a file to a release names the test that holds it, and it is there."""

import re
from functools import cache

from tests.builders.district import ROOT

_ROW = re.compile(r"^\| (U\d+) \|[^|]*\|([^|]*)\|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
# A time: a row of the benchmark, whose program the table names.
MEASURED = {"U36": "tests/bench/desk.py"}


def rules() -> dict[str, str]:
    text = (ROOT / "docs" / "uploads_protocol.md").read_text(encoding="utf-8")
    return dict(_ROW.findall(text))


def test_every_rule_is_listed_once_in_order() -> None:
    assert list(rules()) == [f"U{number}" for number in range(1, 37)]


def test_every_rule_names_tests_that_are_there() -> None:
    missing = []
    for rule, held in rules().items():
        named = _TEST.findall(held)
        assert named or rule in MEASURED, rule
        missing += [f"{rule}: {path}::{test}" for path, test in named if test not in _tests(path)]
    assert missing == []


def test_a_rule_about_time_is_a_row_of_the_benchmark() -> None:
    for rule, program in MEASURED.items():
        assert f"`{program}`" in rules()[rule]
        assert "20,000 rows" in (ROOT / program).read_text(encoding="utf-8")


@cache
def _tests(path: str) -> frozenset[str]:
    file = ROOT / path
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return frozenset(re.findall(r"^def (test_\w+)\(", text, re.MULTILINE))
