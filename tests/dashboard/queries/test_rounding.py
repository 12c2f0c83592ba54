"""The table of rounding says what the rules of the release are, whatever they are."""

from dataclasses import replace

from dashboard.queries.rounding import by_size
from dashboard.speech import speech
from etl.model.privacy_rules import PrivacyRules
from tests.builders.district import RULES


def told(rules: PrivacyRules) -> list[tuple[str, ...]]:
    return [
        (row.head, *(entry.text for entry in row.entries))
        for row in by_size(speech("en"), rules).rows
    ]


def test_each_size_of_group_has_its_decimals_and_bounds() -> None:
    assert told(RULES)[:3] == [
        ("Fewer than 10", "Hidden", ""),
        ("10 to 29", "Whole numbers", "20% or less, 80% or more"),
        ("30 to 99", "Whole numbers", "5% or less, 95% or more"),
    ]


def test_a_size_that_the_source_does_not_give_is_told_in_words() -> None:
    heads = [row[0] for row in told(RULES)]
    assert "Not given; 1,200 or more of the group are enrolled in the district" in heads
    assert told(RULES)[-2][1] == "Hidden"


def test_a_district_with_stricter_rules_shows_its_own() -> None:
    strict = replace(RULES, minimum=20)
    assert told(strict)[0] == ("Fewer than 20", "Hidden", "")
    assert told(strict)[1][0] == "20 to 29"
