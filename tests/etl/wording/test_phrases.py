"""English and Spanish beside each other: what a translator could get wrong."""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from typing import Any

import pytest

from etl.wording import phrases
from etl.wording.phrase import Counted, Phrase, Plural
from tests.etl.wording.reading import grade, inflesz

# One fact under the names that the two grammars need for it.
SAME_FACT = {
    "lowered": "name",
    "measure_first": "measure",
    "group_after": "group",
    "group_inside": "group",
}
CAUSES = (
    r"because|due to|led to|thanks to|caused?|results? from|driven by|owing to"
    r"|porque|debido|gracias a|caus[aóo]\w*|por culpa|a raíz de|provoc\w+|resultado de"
)
BANNED = (
    r"subgroup\w*|subgrupo\w*|minorit\w+|minor[ií]a\w*|non-?white|no blancos|fail\w*|fracas\w*"
    r"|reprob\w*|at-risk|en riesgo|blacks|whites|significant\w*|significativ\w*|atrasad\w*"
    r"|low-performing|underperform\w*|rezagad\w*|achievement gap"
)


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for found in pkgutil.iter_modules(phrases.__path__):
        module = importlib.import_module(f"{phrases.__name__}.{found.name}")
        for name, value in vars(module).items():
            if name.isupper():
                yield from _within(f"{found.name}.{name}", value)


def _within(place: str, value: Any) -> Iterator[tuple[str, Phrase]]:
    if isinstance(value, Phrase):
        yield place, value
    elif isinstance(value, Plural):
        yield from _within(f"{place}.one", value.one)
        yield from _within(f"{place}.other", value.other)
    elif isinstance(value, Counted):
        yield from _within(f"{place}.students", value.students)
        yield from _within(f"{place}.people", value.people)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _within(f"{place}.{key}", each)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _within(f"{place}.{number}", each)


ALL = dict(_phrases())
each_phrase = pytest.mark.parametrize("phrase", ALL.values(), ids=ALL.keys())


def _places(text: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return {SAME_FACT.get(name, name) for name in named}


def test_there_are_phrases_to_check() -> None:
    assert len(ALL) > 150


@each_phrase
def test_both_languages_tell_the_same_facts(phrase: Phrase) -> None:
    assert _places(phrase.en) == _places(phrase.es)


@each_phrase
def test_both_languages_end_alike(phrase: Phrase) -> None:
    assert phrase.es
    assert (phrase.en[-1] in ".?") == (phrase.es[-1] in ".?")
    assert phrase.es.startswith("¿") == phrase.en.endswith("?")


@each_phrase
def test_no_phrase_names_a_cause_or_has_a_banned_word(phrase: Phrase) -> None:
    for text in (phrase.en, phrase.es):
        assert not re.search(rf"\b(?:{CAUSES}|{BANNED})\b", text, re.IGNORECASE), text


@each_phrase
def test_a_change_is_never_in_percent(phrase: Phrase) -> None:
    for text in (phrase.en, phrase.es):
        assert not re.search(r"\{(?:size|by|far|best)\}%", text)


@each_phrase
def test_spanish_is_not_english(phrase: Phrase) -> None:
    said = re.sub(r"\{\w+\}", "", phrase.es)
    assert not re.search(r"\b(?:the|of|and|is|are|was|by|from|its|has|year|gap)\b", said), phrase.es


SENTENCES = {name: phrase for name, phrase in ALL.items() if phrase.en.endswith((".", "?"))}


@pytest.mark.parametrize("phrase", SENTENCES.values(), ids=SENTENCES.keys())
def test_every_phrase_reads_at_grade_9_and_inflesz_55_by_itself(phrase: Phrase) -> None:
    english, spanish = (re.sub(r"\{\w+\}", "10", text) for text in (phrase.en, phrase.es))
    assert grade(english) <= 9, english
    assert inflesz(spanish) >= 55, spanish
