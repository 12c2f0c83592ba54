"""Whatever the headers, order and form: a role is right, or there is a question about it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from etl.layouts.layout import Source
from etl.layouts.words import Role
from tests.etl.recognise.looked import layout_of, suggested
from tests.etl.recognise.made_files import Made, made_file

_PLACES = {"title": "title", "file": "file", "sheet": "sheet"}


def judged(made: Made) -> dict[str, str]:
    """Each role as right, asked or wrong."""
    suggestion = suggested(*made.rows, file=made.file, name=made.sheet)
    table = layout_of(suggestion).tables[0]
    sources = dict(table.sources)
    right = {
        "organization": _columns(sources.get(Role.ORGANIZATION))[-1:] == [made.organization],
        "school_year": _is_year(sources.get(Role.SCHOOL_YEAR), made.year),
        "student_group": made.group == "headers"
        or _columns(sources.get(Role.STUDENT_GROUP)) == [made.group],
        "value": any(
            made.rate in column
            and value.scale is made.scale
            and (made.group != "headers" or "{student_group}" in column)
            for value in table.values
            for column in value.columns
        ),
    }
    asked = {question.role for question in suggestion.questions}
    return {
        role: "right" if is_right else "asked" if role in asked else "wrong"
        for role, is_right in right.items()
    }


def _columns(source: Source | None) -> list[str]:
    return [names[0] for names in source.columns] if source else []


def _is_year(source: Source | None, year: str) -> bool:
    if source is None:
        return False
    return bool(getattr(source, _PLACES[year])) if year in _PLACES else _columns(source) == [year]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
@example(0)
def test_no_role_of_any_file_is_wrong_without_a_question(seed: int) -> None:
    assert "wrong" not in judged(made_file(seed)).values()


def test_most_roles_of_most_files_are_right() -> None:
    all_right = [set(judged(made_file(seed)).values()) == {"right"} for seed in range(60)]
    assert sum(all_right) >= 0.8 * len(all_right)


@pytest.mark.soak
def test_no_role_of_two_thousand_files_is_wrong_without_a_question() -> None:
    wrong = [seed for seed in range(2000) if "wrong" in judged(made_file(seed)).values()]
    assert not wrong
