"""Real files without their layouts: what a suggestion gets right, and what it asks.

`HEADWAY_REALDATA=<folder>` names the folder, which holds files and `truths.json`; else the one
beside this repository."""

import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

import data
from etl.layouts.pattern import same
from etl.map import load_aliases
from etl.map.foreign import read_by_layout
from etl.read import load_limits, read_file
from etl.recognise import suggest
from etl.vocabulary_files import load_vocabulary
from tests.builders.district import SHARED
from tests.etl.recognise.truths import ROLES, roles_right, truths_of

FOLDER = Path(os.environ.get("HEADWAY_REALDATA", SHARED / "realdata"))
WANTED = 0.8
# What no cell of the file says can only be asked: a state's own file does not name the state.
NOT_TOLD = {("pa/PSSA/State/2017.xlsx", "organization")}
LIMITS = load_limits(data.FOLDER / "limits.toml")
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
ALIASES = load_aliases(data.FOLDER / "vocabulary")
CODES = {alias: found[0].student_group for alias, found in ALIASES.groups.items()}

pytestmark = pytest.mark.skipif(
    not (FOLDER / "truths.json").is_file(),
    reason="no folder of real files: set HEADWAY_REALDATA, or put it at ../shared/realdata",
)


@dataclass(frozen=True)
class Judged:
    """By role: right, asked (not right, and a question says so), or wrong."""

    file: str
    words: dict[str, str]
    questions: int

    @property
    def is_right(self) -> bool:
        return all(
            word == "right" or (word == "asked" and (self.file, role) in NOT_TOLD)
            for role, word in self.words.items()
        )


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return [_judge(name) for name in truths_of(FOLDER)]


def _judge(name: str) -> Judged:
    workbook = read_file(FOLDER / name, LIMITS)
    suggestion = suggest(workbook, VOCABULARY, ALIASES)
    assert suggestion.layout is not None, f"{name}: no table was found"
    frame = read_by_layout(workbook, suggestion.layout, ALIASES, VOCABULARY).frame
    truths = truths_of(FOLDER)[name]
    codes = {same(alias): code for alias, code in CODES.items()}
    right = Counter(role for truth in truths for role in roles_right(frame, truth, codes))
    asked = {question.role for question in suggestion.questions}
    words = {
        role: "right" if right[role] == len(truths) else "asked" if role in asked else "wrong"
        for role in ROLES
    }
    return Judged(name, words, len(suggestion.questions))


def _table(judged: list[Judged]) -> str:
    lines = [f"{'file':<72} {' '.join(f'{role:<13}' for role in ROLES)} questions"]
    lines += [
        f"{each.file[:72]:<72} {' '.join(f'{word:<13}' for word in each.words.values())}"
        f" {each.questions:>3}"
        for each in judged
    ]
    return "\n".join(lines)


def test_a_suggestion_gets_every_role_right_for_four_of_five_real_files(
    judged: list[Judged],
) -> None:
    sys.stdout.write(f"\n{_table(judged)}\n")
    assert sum(each.is_right for each in judged) >= WANTED * len(judged), _table(judged)


def test_no_role_of_a_real_file_is_wrong_without_a_question(judged: list[Judged]) -> None:
    wrong = [each.file for each in judged if "wrong" in each.words.values()]
    assert not wrong, _table(judged)
