"""Words as a search compares them."""

import pytest

from dashboard.queries.search_words import asked, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Students’ Suspensions", ("student", "suspension")),
        ("Ñandú CAFÉ", ("nandu", "cafe")),
        ("Students with dis-abilities", ("student", "with", "dis", "ability")),
        ("classes, churches, boxes", ("class", "church", "box")),
        ("class, campus, is, gas", ("class", "campus", "is", "gas")),
        ("2016-17", ("2016", "17")),
    ],
)
def test_case_accents_and_plural_endings_do_not_matter(text: str, folded: tuple[str, ...]) -> None:
    assert words(text) == folded


def test_little_words_are_left_out_of_a_question_unless_there_are_no_others() -> None:
    assert asked("How are the students in reading, reading?") == ("reading",)
    assert asked("all students") == ("all", "student")
