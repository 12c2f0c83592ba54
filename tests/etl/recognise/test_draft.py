"""A suggested layout is a file that waits for a person."""

import pytest

from etl.findings import Finding
from etl.layouts.folder import parse_layout
from etl.layouts.layout import Layout
from etl.layouts.table import LayoutFile
from etl.recognise import Suggestion
from etl.recognise.draft import draft
from tests.etl.recognise.looked import layout_of, suggested

ROWS = (
    ("School Code", "School Name", "Year", 'The "Race" \\ group', "Tested", "Percent Met"),
    ("001", "Elm", 2019, "Asian", 120, 55.5),
    ("001", "Elm", 2019, "Bridge Scholars", 131, "NS"),
    ("002", "Oak", 2019, "White", 88, 40.9),
)


def parsed(text: str) -> tuple[Layout | None, list[Finding]]:
    source = LayoutFile("draft.toml", [])
    return parse_layout(text.encode(), source), source.findings


def without_questions(text: str) -> str:
    start, end = text.index("confirm = ["), text.index("\n]\n")
    return text[:start] + text[end + 3 :]


def test_a_draft_does_not_load_while_a_question_is_open() -> None:
    found = parsed(draft(suggested(*ROWS)))[1]
    assert [finding.code for finding in found] == ["HW-261"]


def test_an_answered_draft_is_the_layout_that_was_suggested() -> None:
    suggestion = suggested(*ROWS)
    layout, findings = parsed(without_questions(draft(suggestion)))
    assert findings == []
    assert layout == layout_of(suggestion)


def test_every_question_stands_in_the_draft_with_its_answers() -> None:
    suggestion = suggested(*ROWS)
    text = " ".join(draft(suggestion).replace("\n#", " ").split())
    for question in suggestion.questions:
        assert " ".join(question.text.split()) in text
        assert all(answer in text for answer, _ in question.choices)


def test_there_is_no_draft_of_a_file_without_a_table() -> None:
    with pytest.raises(ValueError, match="no table"):
        draft(Suggestion(None, (), ()))
