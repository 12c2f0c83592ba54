"""The example on the methods page is the one that is worked out here."""

import re
import string
import subprocess
import sys

import pytest

from etl.methods import all_worked, methods
from etl.methods.worked import Worked
from tests.etl.wording.reading import grade

WORKED = [each for found in all_worked().values() for each in found]


def _decimals(worked: Worked) -> dict[str, int]:
    """How many decimals the words give each answer."""
    found = {}
    for _, name, form, _ in string.Formatter().parse(worked.words):
        if name in worked.answers:
            found[name] = int(re.search(r"\.(\d)f", form or "")[1])  # type: ignore[index]
    return found


@pytest.mark.parametrize("worked", WORKED, ids=lambda each: each.code)
def test_every_example_comes_out_as_the_page_says(worked: Worked) -> None:
    found = worked.work(worked.inputs)
    assert found.keys() == worked.answers.keys()
    for name, decimals in _decimals(worked).items():
        assert f"{found[name]:.{decimals}f}" == f"{worked.answers[name]:.{decimals}f}", name


@pytest.mark.parametrize("worked", WORKED, ids=lambda each: each.code)
def test_every_answer_is_one_that_was_worked_out(worked: Worked) -> None:
    found = worked.work(worked.inputs)
    for name, value in worked.answers.items():
        assert found[name] == pytest.approx(value, abs=0.51)


def test_no_example_writes_a_hyphen_for_a_minus() -> None:
    told = " ".join(each.example for each in WORKED)
    assert re.search(r"(?:^|\s|\()-\d", told) is None
    assert "−0.39 points a year, by chance −1.5 to +0.7" in told
    assert "2016-17" in told


@pytest.mark.parametrize("worked", WORKED, ids=lambda each: each.code)
def test_every_method_names_its_code_and_what_it_says_there(worked: Worked) -> None:
    told = worked.method
    assert told.function.startswith("etl.measure.")
    assert ".reference." not in told.function
    assert len(told.docstring) > 20


@pytest.mark.parametrize("worked", WORKED, ids=lambda each: each.code)
def test_rules_read_at_grade_9(worked: Worked) -> None:
    assert grade(worked.rule) <= 9, worked.rule


def test_every_method_has_one_place_of_its_own() -> None:
    codes = [each.code for found in methods().values() for each in found]
    assert len(set(codes)) == len(codes)


def test_telling_the_methods_loads_no_scipy() -> None:
    told = "import sys, etl.methods; etl.methods.methods(); print('scipy' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "False"
