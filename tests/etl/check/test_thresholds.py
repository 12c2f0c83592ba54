from pathlib import Path

import pytest

import data
from etl.check.thresholds import BadThresholds, Thresholds, load_thresholds


def test_the_file_that_we_ship_says_what_the_code_falls_back_on() -> None:
    assert load_thresholds(data.FOLDER / "checks.toml") == Thresholds()


@pytest.mark.parametrize(
    "text", ["[rows]\nsame_shares = 0.5", "[rows]\nsame_share = 'half'", "[rows]\nsame_share = 0"]
)
def test_a_faulty_file_is_told_by_its_key(tmp_path: Path, text: str) -> None:
    path = tmp_path / "checks.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadThresholds, match="same_share"):
        load_thresholds(path)
