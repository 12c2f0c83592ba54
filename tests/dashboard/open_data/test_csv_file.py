"""No spreadsheet runs a text of ours, and every program reads it back as it was."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.open_data import csv_file
from dashboard.open_data.csv_file import safe, written

HARMFUL = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\uff1d1+1",
    "'=1+1",
)


def read_back(text: str) -> str:
    """What the description of each package tells programs to do."""
    return text[1:] if re.match("'+[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]", text) else text


@pytest.mark.parametrize("text", HARMFUL)
def test_a_formula_is_a_text_with_an_apostrophe_in_front(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Elm County", "275", "a=b", "5 - 9", "'quoted'", ""])
def test_a_harmless_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


@given(start=st.sampled_from(["", "'", "''=", "=", "'-", "+", "@", "\t"]), rest=st.text())
def test_every_text_comes_back_as_it_was(start: str, rest: str) -> None:
    text = start + rest
    assert read_back(safe(text)) == text


@given(values=st.lists(st.text(st.characters(exclude_characters="\0")), min_size=2, max_size=4))
def test_a_row_of_any_texts_is_read_back_as_that_row(values: list[str]) -> None:
    file = io.StringIO(newline="")
    csv_file.write([tuple(values)], file)
    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert [read_back(each) for each in row] == values
    assert not any(re.match(r"[=+\-@\t\r\n]", each) for each in row)


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (True, "true"), (84.0, "84"), (84.3, "84.3"), (-6.4, "-6.4"), (2070, "2070")],
)
def test_a_value_is_written_without_needless_zeros(value: float | None, text: str) -> None:
    assert written(value) == text
