"""Real files of many publishers come out as people read them, through the layouts that we ship.

`HEADWAY_REALDATA` names another folder of the same kind: files, `truths.json`, and `layouts/` of
its own beside those that we ship.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

import data
from etl.layouts import Layout, load_layouts
from etl.map import load_aliases
from etl.map.foreign import Foreign, read_by_layout
from etl.map.group_names import GroupNames
from etl.read import Workbook, load_limits, read_file
from etl.recognise import recognise
from etl.vocabulary_files import load_vocabulary
from tests.builders.district import SHARED
from tests.etl.map.truths import Truth, differences

FOLDER = Path(os.environ.get("HEADWAY_REALDATA") or SHARED / "realdata")
TRUTHS = FOLDER / "truths.json"
TOLD: list[Truth] = json.loads(TRUTHS.read_text("utf-8")) if TRUTHS.is_file() else []
FILES = sorted({truth["file"] for truth in TOLD})

LIMITS = load_limits(data.FOLDER / "limits.toml")
ALIASES = load_aliases(data.FOLDER / "vocabulary")
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")

pytestmark = pytest.mark.skipif(not TOLD, reason="the folder shared/realdata is not here")


@pytest.fixture(scope="module")
def layouts() -> tuple[Layout, ...]:
    return load_layouts([data.FOLDER / "layouts", FOLDER / "layouts"])


@pytest.mark.parametrize("file", FILES)
def test_a_real_file_comes_out_as_people_read_it(file: str, layouts: Sequence[Layout]) -> None:
    foreign = read(read_file(FOLDER / file, LIMITS), layouts)
    told = [truth for truth in TOLD if truth["file"] == file]
    wrong = list(differences(foreign.frame, told, GroupNames(VOCABULARY, ALIASES)))
    assert not wrong, "\n".join(wrong)
    assert not not_understood(foreign.frame)


def read(workbook: Workbook, layouts: Sequence[Layout]) -> Foreign:
    """By the layout that is recognised; where none is, by the first that reads the file."""
    fits = recognise(workbook, layouts, VOCABULARY, ALIASES).fits
    known = [fit.layout for fit in fits]
    tried: list[str] = []
    for layout in [*known, *(each for each in layouts if each not in known)]:
        foreign = read_by_layout(workbook, layout, ALIASES, VOCABULARY)
        errors = [found.sentence for found in foreign.findings if found.is_error]
        if len(foreign.frame) and not errors:
            return foreign
        tried += [f"{layout.name}: {sentence}" for sentence in errors]
    raise AssertionError("\n".join([f"no layout fits {workbook.name}", *tried]))


def not_understood(frame: pd.DataFrame) -> list[str]:
    """The columns that hold entries which are neither figures nor known marks."""
    wrong = frame[frame["wrong_column"] != ""]
    return sorted(set(wrong["sheet"].astype(str) + " " + wrong["wrong_column"].astype(str)))
