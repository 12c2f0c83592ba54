"""Every message that a page says has a translation that says the same."""

import re
from string import Formatter

import pytest

from dashboard.catalogues import po
from dashboard.catalogues.po import Entry
from tests.dashboard.catalogues.messages import messages, wrongly_said
from tests.etl.wording.reading import grade, inflesz

GRADE, PERSPICUITY = 9, 55
# Shorter texts are labels, and so are lists of words: a grade says nothing of them.
LABEL = 8
PROPER = re.compile("Web Content Accessibility Guidelines|Americans with Disabilities Act")
BANNED = re.compile(r"\b(subgrupos?|minorías?|fracas\w+|reprobad\w+|debido a|a causa de)\b", re.I)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [each for each in po.entries("es") if each.message]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_message_is_put_together_on_the_way() -> None:
    assert wrongly_said() == []


def test_every_message_has_a_translation(entries: list[Entry]) -> None:
    known = {each.message for each in entries}
    missing = {each.one: each.place for each in messages() if each.one not in known}
    assert missing == {}


def test_no_translation_is_of_a_message_that_nobody_says(entries: list[Entry]) -> None:
    said = {each.one for each in messages()}
    assert [f"{each.place} {each.message}" for each in entries if each.message not in said] == []


def test_a_message_stands_in_one_file_once(entries: list[Entry]) -> None:
    named = [each.message for each in entries]
    assert sorted({each for each in named if named.count(each) > 1}) == []


def test_one_message_is_never_said_with_and_without_a_number() -> None:
    forms: dict[str, set[str]] = {}
    for each in messages():
        forms.setdefault(each.one, set()).add(each.other)
    assert [one for one, found in forms.items() if len(found) > 1] == []


def test_a_translation_has_the_forms_that_its_message_has(entries: list[Entry]) -> None:
    others = {each.one: each.other for each in messages()}
    for each in entries:
        assert each.plural == others[each.message], each.place
        assert len(each.forms) == (2 if each.plural else 1), each.place
        assert all(each.forms), f"{each.place} is empty"


def test_a_translation_has_the_places_of_its_message(entries: list[Entry]) -> None:
    for each in entries:
        said = (each.message, each.plural) if each.plural else (each.message,)
        for text, form in zip(said, each.forms, strict=True):
            assert places(form) == places(text), each.place


def test_a_translation_ends_as_its_message_does(entries: list[Entry]) -> None:
    for each in entries:
        for form in each.forms:
            assert form[-1:] in ".?:;" or each.message[-1:] not in ".?:;", each.place
            assert form == form.strip(), each.place


def test_no_translation_uses_a_word_that_puts_a_group_down(entries: list[Entry]) -> None:
    assert [e.place for e in entries for form in e.forms if BANNED.search(form)] == []


def filled(text: str) -> str:
    """Places, and names of laws and standards, filled with one short word each."""
    return PROPER.sub("rules", re.sub(r"\{\w+\}", "cifra", text))


def is_sentence(text: str) -> bool:
    return len(text.split()) > LABEL and text.endswith((".", "?", ":"))


@pytest.mark.parametrize("said", ["one", "other"])
def test_every_english_message_reads_at_grade_9_or_lower(said: str) -> None:
    texts = {text: e.place for e in messages() if is_sentence(text := getattr(e, said))}
    hard = {f"{grade(filled(text)):.1f} {where}": text for text, where in texts.items()}
    assert {where: text for where, text in hard.items() if float(where.split()[0]) > GRADE} == {}


def test_every_spanish_message_has_an_inflesz_of_55_or_more(entries: list[Entry]) -> None:
    hard = {
        f"{inflesz(filled(form)):.0f} {each.place}": form
        for each in entries
        for form in each.forms
        if is_sentence(form)
    }
    assert {
        where: text for where, text in hard.items() if float(where.split()[0]) < PERSPICUITY
    } == {}
