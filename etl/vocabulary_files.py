"""The vocabulary's files -> `Vocabulary`."""

import csv
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from etl.model.student_group import Dimension, StudentGroup, Vocabulary
from etl.model.text import Text

MARKERS = ("circle", "square", "diamond", "triangle")


class VocabularyError(ValueError):
    """The vocabulary contradicts itself. The message names the file, the entry and the fix."""


def load_vocabulary(folder: Path) -> Vocabulary:
    """Read `student_groups.toml` of `folder`, in the order in which readers see the groups, and
    their other names in `groups.csv` where there is one.

    Raises VocabularyError when the file does not parse, misses a key, or contradicts itself,
    FileNotFoundError when there is none.
    """
    path = folder / "student_groups.toml"
    aliases = _aliases(folder / "groups.csv")
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        vocabulary = Vocabulary(
            tuple(_dimension(table) for table in told["dimension"]),
            tuple(_group(table, aliases) for table in told["group"]),
        )
    except tomllib.TOMLDecodeError as fault:
        raise VocabularyError(f"{path.name} is not valid TOML: {fault}") from fault
    except KeyError as fault:
        raise VocabularyError(f"{path.name}: an entry has no {fault.args[0]}; add it") from fault
    except TypeError as fault:
        raise VocabularyError(f"{path.name}: an entry has a key nobody knows: {fault}") from fault
    if wrong := _contradictions(vocabulary):
        raise VocabularyError(f"{path.name}: " + "; ".join(wrong))
    return vocabulary


def _text(told: Any) -> Text:
    return Text(told) if isinstance(told, str) else Text(told["en"], told.get("es", ""))


def _dimension(table: dict[str, Any]) -> Dimension:
    return Dimension(
        code=table["code"],
        title=_text(table["title"]),
        is_whole=table["whole"],
        is_ordered=table.get("ordered", False),
    )


def _group(table: dict[str, Any], aliases: dict[str, list[str]]) -> StudentGroup:
    texts = {"label": _text(table["label"]), "short": _text(table["short"])}
    return StudentGroup(**{**table, **texts, "aliases": tuple(aliases.get(table["code"], ()))})


def _aliases(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found[row["student_group"]].append(row["alias"])
    return found


def _contradictions(vocabulary: Vocabulary) -> list[str]:
    dimensions = {dimension.code for dimension in vocabulary.dimensions}
    groups = {group.code: group for group in vocabulary.groups}
    wrong = []
    if len(dimensions) < len(vocabulary.dimensions) or len(groups) < len(vocabulary.groups):
        wrong.append("two entries share a code; give each its own")
    for group in vocabulary.groups:
        if group.dimension not in dimensions:
            wrong.append(f"{group.code} names the unknown dimension {group.dimension}")
        if group.marker not in MARKERS:
            wrong.append(f"{group.code} has the unknown marker {group.marker}")
        if group.within and group.within not in groups:
            wrong.append(f"{group.code} lies within the unknown group {group.within}")
        sibling = groups.get(group.complement)
        if group.complement and (sibling is None or sibling.complement != group.code):
            wrong.append(f"{group.code} and {group.complement} must name each other as complement")
    return wrong
