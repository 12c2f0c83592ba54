"""The vocabulary that we ship, and what a broken one says."""

from datetime import date
from pathlib import Path

import pytest

from etl.model.student_group import Vocabulary
from etl.vocabulary_files import VocabularyError, load_vocabulary

SHIPPED = Path(__file__).parents[2] / "data" / "vocabulary"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(SHIPPED)


def test_all_students_come_first_and_races_a_to_z(vocabulary: Vocabulary) -> None:
    assert vocabulary.groups[0].code == "all"
    shorts = [group.short.en for group in vocabulary.in_dimension("race")]
    assert shorts == sorted(shorts)
    assert len(shorts) == 7


def test_services_come_a_to_z_with_each_complement_behind_its_group(
    vocabulary: Vocabulary,
) -> None:
    services = [
        vocabulary.in_dimension(dimension.code)
        for dimension in vocabulary.dimensions
        if dimension.code not in ("all", "race", "sex")
    ]
    shorts = [groups[0].short.en for groups in services]
    assert shorts == sorted(shorts)
    for groups in services:
        assert all(group.complement == groups[0].code for group in groups[1:])


def test_every_text_is_there_in_both_languages(vocabulary: Vocabulary) -> None:
    for group in vocabulary.groups:
        assert not group.label.is_missing("es") and not group.short.is_missing("es")
    for dimension in vocabulary.dimensions:
        assert not dimension.title.is_missing("es")


def test_labels_are_people_first(vocabulary: Vocabulary) -> None:
    for group in vocabulary.groups:
        words = group.label.en.lower()
        assert "students" in words or "learners" in words
        assert not {"minority", "minorities", "non-white", "subgroup", "at-risk"} & set(
            words.split()
        )


def test_no_two_races_are_drawn_alike(vocabulary: Vocabulary) -> None:
    looks = [
        (g.colour, g.dash, g.marker)
        for g in (vocabulary.groups[0], *vocabulary.in_dimension("race"))
    ]
    assert len({colour for colour, _, _ in looks}) == len(looks)
    assert len({(dash, marker) for _, dash, marker in looks}) == len(looks) - 1  # all and Black


def test_race_and_sex_make_up_all_students(vocabulary: Vocabulary) -> None:
    whole = {dimension.code for dimension in vocabulary.dimensions if dimension.is_whole}
    assert whole == {"race", "sex"}


def test_the_category_that_the_standard_of_2024_drops_has_a_last_day(
    vocabulary: Vocabulary,
) -> None:
    assert vocabulary.group("two_or_more").valid_to == date(2029, 9, 28)


def write(folder: Path, text: str) -> Path:
    (folder / "student_groups.toml").write_text(text, encoding="utf-8")
    return folder


GROUP = """
[[dimension]]
code = "race"
title = "Race"
whole = true
[[group]]
code = "black"
dimension = "race"
label = "Black students"
short = "Black"
colour = "black"
dash = ""
marker = "circle"
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('dimension = "race"', 'dimension = "sex"', "unknown dimension sex"),
        ('marker = "circle"', 'marker = "star"', "unknown marker star"),
        ('marker = "circle"', 'marker = "circle"\ncomplement = "x"', "must name each other"),
        ('short = "Black"', "", "has no short"),
        ('short = "Black"', 'short = "Black"\ncolor = "red"', "nobody knows"),
        ("[[group]]", "[[group", "not valid TOML"),
    ],
)
def test_a_broken_vocabulary_says_what_to_fix(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(VocabularyError, match=said):
        load_vocabulary(write(tmp_path, GROUP.replace(old, new)))


def test_two_groups_cannot_share_a_code(tmp_path: Path) -> None:
    twice = GROUP + "[[group]]" + GROUP.split("[[group]]")[1]
    with pytest.raises(VocabularyError, match="share a code"):
        load_vocabulary(write(tmp_path, twice))


def test_other_names_of_a_group_come_with_it(vocabulary: Vocabulary) -> None:
    assert {"African American", "BL7"} <= set(vocabulary.group("black").aliases)
    assert "ELL" in vocabulary.group("english_learner").aliases
