"""A folder is there whole or not at all."""

from pathlib import Path

import pytest

from dashboard.new_folder import MARK, NotOurs, written_whole


def test_what_fails_half_way_leaves_the_former_folder_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with written_whole(folder) as fresh:
        (fresh / "mark").write_text("first", encoding="utf-8")
    with pytest.raises(RuntimeError), written_whole(folder) as fresh:
        (fresh / "mark").write_text("second", encoding="utf-8")
        raise RuntimeError
    assert (folder / "mark").read_text(encoding="utf-8") == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_only_a_former_export_or_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurs), written_whole(tmp_path):
        pass
    empty = tmp_path / "empty"
    empty.mkdir()
    with written_whole(empty) as fresh:
        (fresh / "mark").touch()
    assert [path.name for path in sorted(empty.iterdir())] == [MARK, "mark"]
