"""A release is told in the language of its reader."""

from pathlib import Path

import pytest

from tests.builders.observations import row
from tests.builders.release import released

ROWS = [row("all", 1000, 60.0), row("white", 600, 70.0)]


def test_a_release_is_told_in_english_unless_asked(tmp_path: Path) -> None:
    release = released(tmp_path, ROWS)
    assert release.language == release.words.language == "en"
    assert release.in_language("en") is release


def test_told_in_spanish_it_is_the_same_release_and_the_same_object_each_time(
    tmp_path: Path,
) -> None:
    release = released(tmp_path, ROWS)
    spanish = release.in_language("es")
    assert spanish.language == spanish.words.language == "es"
    assert spanish is release.in_language("es") and spanish.in_language("en") is release
    assert spanish.plan is release.plan and release.words.language == "en"


def test_no_release_is_told_in_another_language(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'fr'"):
        released(tmp_path, ROWS).in_language("fr")
