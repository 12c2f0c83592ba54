"""The words that readers meet: the field's own, and none that puts a group of students down."""

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.source_files import Module, committed_texts, modules

NOT_FOR_READERS = re.compile(
    r"\b(?i:sub-?groups?|subgrupos?|minorit(?:y|ies)|minor[ií]as?|non-?white|failing"
    r"|coming soon|lorem ipsum)\b|\bTODO\b",
)
# These turn what other people write into our words, so they hold other people's words.
OTHER_PEOPLE_S_WORDS = (
    "data/vocabulary/",
    "data/layouts/",
    "data/words_to_avoid.toml",
    "etl/check/personal.py",
    "etl/recognise/words.py",
)


def spoken(module: Module) -> Iterator[tuple[str, str]]:
    """(place, text) of every text in a file that is neither a docstring nor an import's name."""
    told = {
        id(node.body[0].value)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    }
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield f"{module.path}:{node.lineno}", node.value


def shipped() -> Iterator[tuple[str, str]]:
    """(place, text) of every text of the data that we ship, quotations of the district aside."""
    for path, text in committed_texts():
        if path.startswith(OTHER_PEOPLE_S_WORDS) or not path.startswith("data/"):
            continue
        if path.endswith(".toml"):
            yield from ((f"{path} {key}", value) for key, value in leaves(tomllib.loads(text)))
        elif path.endswith(".csv"):
            for row in csv.DictReader(text.splitlines()):
                yield from ((f"{path} {key}", value or "") for key, value in row.items())


def leaves(table: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        if "quoted_from" in table:
            return
        for name, value in table.items():
            yield from leaves(value, f"{key}.{name}".lstrip("."))
    elif isinstance(table, list):
        for value in table:
            yield from leaves(value, key)
    elif isinstance(table, str):
        yield key, table


def documents() -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in committed_texts() if path.endswith(".md"))


def found_in(texts: Iterator[tuple[str, str]]) -> list[str]:
    return [f"{place}: {hit[0]}" for place, text in texts if (hit := NOT_FOR_READERS.search(text))]


def test_no_sentence_of_the_program_puts_students_down() -> None:
    ours = [m for m in modules("dashboard", "etl") if m.path not in OTHER_PEOPLE_S_WORDS]
    texts = [text for module in ours for text in spoken(module)]
    assert texts and not found_in(iter(texts))


def test_no_text_of_the_shipped_data_puts_students_down() -> None:
    texts = list(shipped())
    assert texts and not found_in(iter(texts))


def test_no_script_or_style_of_the_pages_puts_students_down() -> None:
    texts = [(p, t) for p, t in committed_texts() if p.endswith((".js", ".css", ".svg"))]
    assert texts and not found_in(iter(texts))


def test_no_page_of_the_documentation_puts_students_down() -> None:
    assert not found_in(documents())


@pytest.mark.parametrize("word", ["Subgroup", "minorities", "non-White", "failing schools"])
def test_the_rule_sees_words_that_put_students_down(word: str) -> None:
    assert NOT_FOR_READERS.search(f"The {word} of the district")
