"""Pages say their own words in the language of the reader."""

import pytest

from dashboard.speech import LANGUAGES, noted, speech


def test_english_is_said_as_it_is_written() -> None:
    assert speech("en")("Skip to main content") == "Skip to main content"


def test_spanish_comes_from_the_catalogues() -> None:
    assert speech("es")("Skip to main content") == "Ir al contenido principal"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_without_a_translation_stays_as_it_is(language: str) -> None:
    assert speech(language)("no page says this") == "no page says this"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_said_as_no_words(language: str) -> None:
    assert speech(language)("") == ""


def test_places_are_filled_and_what_fills_them_is_left_alone() -> None:
    assert speech("en")("Release {number}, {day}.", number=3, day="{x}") == "Release 3, {x}."


def test_a_place_left_open_is_an_error() -> None:
    with pytest.raises(KeyError):
        speech("en")("Release {number}, {day}.", number=3)


@pytest.mark.parametrize(("count", "said"), [(0, "0 rows"), (1, "1 row"), (2070, "2,070 rows")])
def test_a_number_chooses_its_form_and_is_written_as_pages_write_numbers(
    count: int, said: str
) -> None:
    assert speech("en").plural("{count} row", "{count} rows", count) == said


def test_what_is_marked_is_the_text_itself() -> None:
    assert noted("Search") == "Search"


def test_no_other_language_is_spoken() -> None:
    with pytest.raises(ValueError, match="no words in 'fr'; there are en, es"):
        speech("fr")
