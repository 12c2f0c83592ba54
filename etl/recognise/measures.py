"""What a sheet measures: columns of figures, those of one measure together, and their names."""

import re
from collections import Counter
from dataclasses import dataclass

from etl.recognise import words as w
from etl.recognise.figures import Figure
from etl.recognise.kinds import Kind
from etl.recognise.sheet import SheetReading, label_of
from etl.recognise.sources import column_pattern

_YEAR_WORDS = frozenset({"sy", "school year", "year", "fy"})
_LONGEST = 120  # letters of a title
_MEASURED = w.PERCENT | w.MEAN | w.COUNT | w.PART


@dataclass(frozen=True)
class Measure:
    """Columns that measure the same, one for each student group or year that headers name."""

    label: str
    patterns: tuple[str, ...]
    columns: tuple[int, ...]
    figure: Figure


def measures_of(reading: SheetReading) -> list[Measure]:
    together: dict[str, list[int]] = {}
    for column in reading.figures:
        label = label_of(column, reading.profiles, reading.pieces)
        key = label if column in reading.pieces else column_pattern(reading, column)
        together.setdefault(key, []).append(column)
    measures = []
    for label, columns in together.items():
        patterns = [
            reading.pieces[c].pattern if c in reading.pieces else column_pattern(reading, c)
            for c in columns
        ]
        figure = reading.figures[columns[0]]
        measures.append(
            Measure(label, tuple(dict.fromkeys(patterns)), tuple(sorted(columns)), figure)
        )
    return measures


def measure_name(reading: SheetReading, label: str) -> str:
    """The label, after the words of the columns that say what was measured (a subject)."""
    braces = [f"{{{column_pattern(reading, c)}}}" for c in subject_columns(reading)]
    if reading.found.again:
        braces.insert(0, "{measure}")
    name = re.sub(r"^@(?=[A-Z]+$)", "Column ", spoken(label))
    return ": ".join([*braces, name or _title(reading)])


def _title(reading: SheetReading) -> str:
    """Of the texts above the table the one nearest to it that speaks of measuring, else the
    nearest one of few words."""
    titles = [text for _, text in reversed(reading.found.header.titles) if len(text) <= _LONGEST]
    said = [text for text in titles if w.has(w.words_of(text), _MEASURED)]
    return next(iter([*said, *titles]), "Figure")


def spoken(label: str) -> str:
    """`SY  > Enrollment Pct` -> Enrollment Pct; `MEMBERSHIP__PCT` -> MEMBERSHIP_PCT."""
    parts = [re.sub(r"([_-])[_ -]+|( )[_ -]+", r"\1\2", part) for part in label.split(" > ")]
    parts = [part.strip(" _-.,:") for part in parts]
    kept = [part for part in parts if part and part.casefold() not in _YEAR_WORDS]
    return ", ".join(kept)


def subject_columns(reading: SheetReading) -> list[int]:
    """Columns of few words that do not belong to the organization or the student group."""
    owners = list(reading.organization.codes) if reading.organization else []
    types = reading.row_types.column if reading.row_types else 0
    return [
        column
        for column in reading.columns(Kind.LABEL)
        if column != types
        and not _follows(reading, column, owners)
        and not any(_follows(reading, column, [group]) for group in reading.group_columns)
    ]


def _follows(reading: SheetReading, column: int, owners: list[int]) -> bool:
    """Whether the owners' entries nearly always tell the column's."""
    seen: dict[tuple[str, ...], Counter[str]] = {}
    for row in reading.rows:
        key = tuple(row.get(owner, "") for owner in owners)
        seen.setdefault(key, Counter())[row.get(column, "")] += 1
    total = sum(sum(each.values()) for each in seen.values())
    repeated = [each for each in seen.values() if sum(each.values()) > 1]
    if not owners or not repeated or not total:
        return False
    agreeing = sum(each.most_common(1)[0][1] for each in repeated)
    return agreeing >= 0.97 * sum(sum(each.values()) for each in repeated)
