"""Numbers are read back as the page wrote them, and nothing else is taken for a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.packet.native.written import rounded, written
from etl.model.indicator import Unit
from etl.wording import numbers


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_a_number_is_read_to_the_digit(value: float, decimals: int) -> None:
    text = numbers.plain(value, decimals)
    read = written(text)
    assert read is not None
    assert numbers.plain(read.value, decimals) in (text, text.removeprefix("−"))


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("57.0%", 57.0, '#,##0.0"%"'),
        ("−6.4", -6.4, "#,##0.0"),
        ("+13.3", 13.3, "+#,##0.0"),
        ("2,070", 2070, "#,##0"),
        ("$1,250", 1250, '"$"#,##0'),
        ("−$5", -5, '"$"#,##0'),
        ("22.5 per 100", 22.5, '#,##0.0" per 100"'),
        ("22.5 por cada 100", 22.5, '#,##0.0" por cada 100"'),
    ],
)
def test_the_format_writes_the_number_as_the_page_does(text: str, value: float, form: str) -> None:
    read = written(text)
    assert read is not None
    assert (read.value, read.form.split(";")[0]) == (value, form)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "–",
        "Hidden",
        "5% or less",
        "55.7 to 58.3",
        "2016-17",
        "007",
        "=1+1",
        "1.2.3",
        "1,23",
        "16.8 points short",
        "1" * 16,
        "-",
        "+",
        "٣",
        "１２",
        "1e5",
        "0x10",
        "NaN",
        "inf",
        " 5",
        "5\n",
    ],
)
def test_what_is_no_plain_number_stays_a_text(text: str) -> None:
    assert written(text) is None


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (68.45, Unit.PERCENT, 68.5),
        (-0.25, Unit.PERCENT, -0.3),
        (2.5, Unit.COUNT, 3.0),
        (150.5, Unit.DOLLARS, 151.0),
        (3.14, Unit.RATIO, 3.1),
    ],
)
def test_a_path_between_two_years_is_rounded_as_pages_round(
    value: float, unit: Unit, said: float
) -> None:
    assert rounded(value, unit).value == said
