"""The rules that a district may and may not set."""

from pathlib import Path

import pytest

import data
from etl.protect.rules import BadRules, load_rules


def test_the_bundled_rules_hide_groups_under_ten() -> None:
    assert load_rules(data.FOLDER / "privacy.toml").minimum == 10


@pytest.mark.parametrize(
    ("before", "after"),
    [("minimum = 10 ", "minimum = 9 "), ("floor = 10", "floor = 5\nx = 1")],
)
def test_no_configuration_goes_under_ten(tmp_path: Path, before: str, after: str) -> None:
    text = (data.FOLDER / "privacy.toml").read_text(encoding="utf-8").replace(before, after)
    own = tmp_path / "privacy.toml"
    own.write_text(text.replace("minimum_events = 10", "minimum_events = 9"), encoding="utf-8")
    with pytest.raises(BadRules, match="under 10"):
        load_rules(own)


def test_a_missing_rule_is_named(tmp_path: Path) -> None:
    own = tmp_path / "privacy.toml"
    own.write_text('version = "1"\n', encoding="utf-8")
    with pytest.raises(BadRules, match="minimum"):
        load_rules(own)
