"""What holds for every sentence."""

import inspect
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

import etl.wording
from etl.model.indicator import Direction, Unit
from etl.wording.words import Words
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.measure.test_release import QUICK, releases
from tests.etl.wording.told import Told

BANNED = (
    "subgroup|minorit|non-white|failing|failed|at-risk|blacks|whites|because|due to|led to|"
    "caused|thanks to|significant|achievement gap|underperform|disadvantaged by|low-performing"
)
TEMPLATES = sorted(Path(etl.wording.__file__ or "").parent.rglob("*.py"))
EASY = [
    published_row(group, 2013 + n, value, 4000)
    for group, values in {
        "all": (60.0, 62.0, 64.0, 66.0, 68.0),
        "black": (40.0, 44.0, 48.1, 52.0, 56.0),
        "white": (70.0, 70.1, 70.0, 69.9, 70.0),
    }.items()
    for n, value in enumerate(values)
]
CASES = [
    Told(readiness_rows()),
    Told(readiness_rows(), indicator(direction=Direction.LOWER, unit=Unit.PER_100)),
    Told(readiness_rows(), indicator(direction=Direction.NONE)),
    Told(EASY),
]


def _said(told: Told) -> list[str]:
    found = [told.lede(), told.reason()]
    for group in ("all", "black"):
        found += [*told.everything(group), told.lede(group), told.reason(group)]
    return [sentence for sentence in found if sentence]


@pytest.mark.parametrize("told", CASES)
def test_no_sentence_has_a_banned_word(told: Told) -> None:
    for sentence in _said(told):
        assert not re.search(BANNED, sentence, re.IGNORECASE), sentence


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_a_banned_word(path: Path) -> None:
    strings = " ".join(re.findall(r'"([^"]*)"', path.read_text(encoding="utf-8")))
    assert not re.search(BANNED, strings, re.IGNORECASE)


@pytest.mark.parametrize("told", CASES)
def test_a_change_is_never_in_percent(told: Told) -> None:
    for sentence in _said(told):
        assert not re.search(r"(rose|fell|wider|narrower|by) \d[\d.]*(%| percent)", sentence), (
            sentence
        )


@pytest.mark.parametrize("told", CASES)
def test_a_minus_is_a_minus_sign_and_nothing_is_minus_nothing(told: Told) -> None:
    for sentence in _said(told):
        assert not re.search(r"(^|[ (])-\d", sentence), sentence
        assert not re.search(r"[−+]0\.?0*( |$)", sentence), sentence


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(releases)
def test_taking_hidden_cells_out_changes_no_sentence(rows: list[dict]) -> None:
    shown = [row for row in rows if row["state"] == "reported"]
    with_hidden, without = Told(rows), Told(shown)
    for group in {row["student_group"] for row in shown}:
        assert with_hidden.everything(group) == without.everything(group)


def test_the_same_figures_give_the_same_text() -> None:
    assert _said(Told(readiness_rows())) == _said(Told(readiness_rows()))


def test_the_list_at_the_top_of_the_package_is_the_list_of_the_sentences() -> None:
    listed = set(re.findall(r"\b([a-z_]+)\(", etl.wording.__doc__ or ""))
    offered = {
        name
        for name, _ in inspect.getmembers(Words, inspect.isfunction)
        if not name.startswith("_")
    }
    assert listed == offered
