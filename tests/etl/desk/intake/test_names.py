"""A file's name is shown and stored without doing harm, whatever its uploader called it."""

import pytest

from etl.desk.intake.names import NAMELESS, plain_text, safe_name


@pytest.mark.parametrize(
    ("told", "safe"),
    [
        ("ccr_2025-26.xlsx", "ccr_2025-26.xlsx"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\me\figures.xlsx", "figures.xlsx"),
        ("a\x00b\nc\x1b[31m.csv", "abc[31m.csv"),
        ("\u202eslx.secret.csv", "slx.secret.csv"),
        ("Ciudad\u0301 an\u0303o.csv", "Ciudad\u0301 año.csv"),
        ("a|b<c>.csv", "a_b_c_.csv"),
        (".hidden", "hidden"),
        ("..", NAMELESS),
        ("", NAMELESS),
        ("=HYPERLINK(1).csv", "=HYPERLINK(1).csv"),
    ],
)
def test_a_name_loses_what_means_something_to_a_file_system(told: str, safe: str) -> None:
    assert safe_name(told) == safe


@pytest.mark.parametrize("letter", ["a", "é", "学", "😀"])
def test_a_long_name_is_shortened_and_keeps_its_kind(letter: str) -> None:
    safe = safe_name(letter * 400 + ".xlsx")
    assert len(safe.encode()) <= 120
    assert safe.startswith(letter * 10) and safe.endswith(".xlsx")


def test_half_a_letter_is_no_name() -> None:
    assert safe_name("\ud800.csv") == "csv"


def test_words_of_a_file_are_held_without_letters_that_databases_refuse() -> None:
    assert plain_text("Da\x00ta") == "Data"
