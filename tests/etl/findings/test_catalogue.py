import re
import string

import pytest

from etl.findings import CATALOGUE, Place, Rule, finding
from etl.findings import catalogue as module

_WORD_LISTS = [value for name, value in vars(module).items() if name.endswith("_RULES")]


def test_no_two_rules_share_a_code() -> None:
    assert len(CATALOGUE) == sum(len(rules) for rules in _WORD_LISTS)


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.code)
def test_a_rule_says_what_is_wrong_and_how_to_mend_it(rule: Rule) -> None:
    assert re.fullmatch(r"HW-[1-7]\d\d", rule.code)
    said = rule.sentence.removesuffix("{nearest}")  # a sentence of its own, or nothing
    assert rule.title and rule.example and said.endswith((".", "?"))
    assert rule.fix.strip()


def test_a_finding_needs_every_word_of_its_rule() -> None:
    rule = CATALOGUE["HW-204"]
    assert [field for _, field, _, _ in string.Formatter().parse(rule.sentence) if field] == [
        "column"
    ]
    with pytest.raises(KeyError):
        finding("HW-204", Place("figures.xlsx"))


def test_a_place_reads_from_file_to_cell() -> None:
    assert str(Place("figures.xlsx", "Data", "F12")) == "figures.xlsx, sheet Data, F12"
    assert str(Place("plan.toml", key="goal")) == "plan.toml, goal"
