"""The comments of a release: carried on, replaced, taken back, and never more than was listed."""

from dataclasses import replace
from pathlib import Path

import pytest

from etl.publish.commentary import FILE, carried
from etl.publish.home import Home, releases_folder
from etl.published import DamagedRelease, open_published
from tests.builders.comments import comment
from tests.builders.district import indicator, plan
from tests.builders.observations import row
from tests.builders.release import publish, released

ROWS = [row("all", 1000, 60.0)]


def test_a_newer_comment_takes_the_place_of_the_one_about_the_same_year() -> None:
    earlier, newer = comment(2017, "Old."), comment(2017, "New.")
    assert carried((earlier, comment(2018)), (newer,), plan()) == (newer, comment(2018))


def test_an_empty_comment_takes_back_what_was_said() -> None:
    assert carried((comment(2017), comment(2018)), (comment(2018, ""),), plan()) == (comment(2017),)


def test_what_is_said_of_an_indicator_that_the_plan_dropped_is_not_carried_on() -> None:
    assert carried((comment(),), (), plan(indicator("attendance"))) == ()


def test_a_release_gives_back_what_was_said_the_latest_year_first(tmp_path: Path) -> None:
    said = (comment(2017, "First.\n\nSecond."), comment(2018, "Yes", "Sí"))
    release = released(tmp_path, ROWS, commentary=said)
    assert release.commentary("readiness") == (said[1], said[0])
    assert release.commentary() == (said[1], said[0])
    assert release.commentary("attendance") == ()


def test_a_release_in_which_nothing_is_said_has_no_such_file(tmp_path: Path) -> None:
    release = publish(Home(tmp_path), ROWS)
    folder = releases_folder(Home(tmp_path).public) / release.id
    assert not (folder / FILE).exists()
    assert open_published(Home(tmp_path).public).current().commentary() == ()


def test_words_that_nobody_published_are_not_shown(tmp_path: Path) -> None:
    home = Home(tmp_path)
    folder = releases_folder(home.public) / publish(home, ROWS).id
    (folder / FILE).write_text('[{"indicator": "readiness", "text": {"en": "Slipped in"}}]')
    assert open_published(home.public).current().commentary() == ()


def test_words_that_were_changed_afterwards_are_not_served(tmp_path: Path) -> None:
    home = Home(tmp_path)
    folder = releases_folder(home.public) / publish(home, ROWS, commentary=(comment(),)).id
    path = folder / FILE
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"two", b"six"))
    with pytest.raises(DamagedRelease):
        open_published(home.public).current()


def test_other_words_make_another_release(tmp_path: Path) -> None:
    one = publish(Home(tmp_path / "one"), ROWS, commentary=(comment(),))
    other = publish(Home(tmp_path / "other"), ROWS, commentary=(replace(comment(), signed="Us"),))
    assert one.id != other.id
