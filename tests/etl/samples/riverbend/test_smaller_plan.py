"""A smaller sample has a plan that still hangs together."""

from pathlib import Path

import pytest

import data
from etl.plan_files import load_plan, write_plan
from etl.samples.riverbend import organizations, plan
from etl.vocabulary_files import load_vocabulary

VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")


@pytest.mark.parametrize("indicators", range(1, 25))
def test_the_plan_of_any_number_of_indicators_can_be_loaded_again(
    indicators: int, tmp_path: Path
) -> None:
    smaller = plan(indicators)
    write_plan(smaller, organizations(3).values(), tmp_path)
    again = load_plan(tmp_path, VOCABULARY)
    brought = {7: 3, 8: 2, 9: 1}  # an index brings the parts that it would be without
    assert len(again.indicators) == indicators + brought.get(indicators, 0)
    assert again == smaller


def test_goals_and_links_without_an_indicator_go() -> None:
    smaller = plan(4)
    assert [area.code for area in smaller.focus_areas] == [
        "ready-for-what-comes-next",
        "schools-that-welcome",
    ]
    assert [guardrail.code for guardrail in smaller.guardrails] == ["no-lost-class-time"]
    assert {each.node for each in smaller.alignments} == {"strong-readers"}
    assert "chronic-absence" not in {each.indicator for each in smaller.crosswalk}
