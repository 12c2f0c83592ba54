"""What is measured, as values of a layout: columns of figures with their scale and the numbers of
students beside them, with a question for all that is not certain."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from etl.layouts.layout import Part, Value
from etl.layouts.words import Conditions, Scale
from etl.recognise import words as w
from etl.recognise.figures import Figure, Use, figure_of
from etl.recognise.kinds import Kind
from etl.recognise.profile import profile_of
from etl.recognise.questions import Question
from etl.recognise.row_types import RowTypes, rows_of_type
from etl.recognise.sheet import SheetReading, label_of
from etl.recognise.sources import column_pattern
from etl.recognise.students import Numbers, find_division

_STUDENTS = w.word_set("tested scored denominator denom cohort n membership enrolled scores")
_YEAR_WORDS = frozenset({"sy", "school year", "year", "fy"})
_UNITS = {
    Scale.PERCENT: "percents from 0 to 100",
    Scale.FRACTION: "fractions: 0.793 is 79.3 %",
    Scale.COUNT: "numbers of students",
    Scale.MEAN: "means or scores",
    Scale.INDEX: "an index",
    Scale.RATIO: "ratios",
    Scale.DOLLARS: "dollars",
}


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


def propose_values(reading: SheetReading) -> tuple[list[Value], list[Question]]:
    typed: tuple[list[Value], list[Question]] = ([], [])
    measures = measures_of(reading)
    results = [m for m in measures if m.figure.use is not Use.TARGET]
    if reading.row_types and len(results) == 1:
        typed = _by_row_type(reading, reading.row_types, results[0])
        measures = [m for m in measures if m is not results[0] or not typed[0]]
    rates = [m for m in measures if m.figure.use in {Use.RATE, Use.TARGET, Use.CHANGE}]
    counts = [m for m in measures if m.figure.use in {Use.COUNT, Use.WHOLE}]
    numbers = Numbers(reading.rows)
    values: list[Value] = []
    questions: list[Question] = []
    used: set[str] = set()
    for rate in rates:
        parts, asked = _parts(reading, rate, counts, numbers)
        questions += asked
        used.update(label for label, _ in parts.values())
        values.append(_value(reading, rate, {name: part for name, (_, part) in parts.items()}))
    for measure in measures:
        if measure not in rates and measure.label not in used:
            values.append(_value(reading, measure, {}))
    asked = [*typed[1], *_about_scales(measures), *_merged(questions)]
    return [*typed[0], *values], asked


def _value(reading: SheetReading, measure: Measure, parts: Mapping[str, Part]) -> Value:
    return Value(
        columns=measure.patterns,
        scale=measure.figure.scale,
        measure=measure_name(reading, measure.label),
        numerator=parts.get("numerator"),
        denominator=parts.get("denominator"),
    )


def measure_name(reading: SheetReading, label: str) -> str:
    """The label, after the words of the columns that say what was measured (a subject)."""
    braces = [f"{{{column_pattern(reading, c)}}}" for c in subject_columns(reading)]
    if reading.found.again:
        braces.insert(0, "{measure}")
    named = _spoken(label) or next((text for _, text in reading.found.header.titles), "Figure")
    return ": ".join([*braces, named])


def _spoken(label: str) -> str:
    """`SY  > Enrollment Pct` -> Enrollment Pct; `MEMBERSHIP__PCT` -> MEMBERSHIP_PCT."""
    parts = [re.sub(r"([_ .-])[_ .-]+", r"\1", part).strip(" _-.,:") for part in label.split(" > ")]
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


Parts = dict[str, tuple[str, Part]]  # name of the part -> (label of its measure, the part)


def _parts(
    reading: SheetReading, rate: Measure, counts: list[Measure], numbers: Numbers
) -> tuple[Parts, list[Question]]:
    """The numbers of students beside a rate: by division where the entries prove it, by words
    where only one column can be meant, else asked."""
    hundred = 1.0 if rate.figure.scale is Scale.FRACTION else 100.0
    if rate.figure.use is not Use.RATE:
        return {}, []
    for column in sorted(rate.columns, key=lambda c: -reading.profiles[c].numbers)[:3]:
        beside = {_beside(reading, column, count): count for count in counts}
        beside.pop(0, None)
        found = find_division(numbers, column, list(beside)[:20], hundred)
        if found:
            above, below = beside[found.numerator], beside[found.denominator]
            return {
                "numerator": (above.label, Part(above.patterns)),
                "denominator": (below.label, Part(below.patterns)),
            }, []
    counts = [count for count in counts if any(_beside(reading, c, count) for c in rate.columns)]
    wholes = [count for count in counts if count.figure.use is Use.WHOLE]
    if len(wholes) == 1:
        parts: Parts = {"denominator": (wholes[0].label, Part(wholes[0].patterns))}
        if w.has(w.words_of(wholes[0].label), _STUDENTS):
            return parts, []
        text = f"Is {wholes[0].label} the number of students behind {rate.label}?"
        return parts, [Question("value.denominator", text, proposed=wholes[0].label)]
    if counts:
        listed = ", ".join(count.label for count in counts[:8])
        text = f"Which column is the number of students behind {rate.label}, if any? ({listed})"
        return {}, [Question("value.denominator", text)]
    return {}, []


def _beside(reading: SheetReading, column: int, count: Measure) -> int:
    """The column of `count` that is of the same student group and year; 0 where there is none."""
    own = reading.pieces.get(column)
    for other in count.columns:
        pieces = reading.pieces.get(other)
        if (own is None) == (pieces is None) and (
            own is None or pieces is None or (own.group, own.year) == (pieces.group, pieces.year)
        ):
            return other
    return 0


def _merged(questions: list[Question]) -> list[Question]:
    """One question about the students behind many rates."""
    open_ones = [question for question in questions if not question.proposed]
    if len(open_ones) <= 1:
        return questions
    text = open_ones[0].text.replace(" behind ", " behind this and the other rates: ", 1)
    one = Question("value.denominator", text)
    return [*(question for question in questions if question.proposed), one]


def _about_scales(measures: list[Measure]) -> list[Question]:
    questions = []
    for scale, told in _UNITS.items():
        unsure = [m for m in measures if m.figure.scale is scale and not m.figure.is_sure]
        if unsure:
            names = "; ".join(_spoken(m.label) or "all figures" for m in unsure[:10]) + (
                "; ..." if len(unsure) > 10 else ""
            )
            text = f"Are these {told}: {names}? ({unsure[0].figure.reason})"
            questions.append(Question("value.scale", text, proposed=scale.value))
    targets = [m.label for m in measures if m.figure.use is Use.TARGET]
    if targets:
        text = f"These look like targets, not results: {_listed(targets)}. Are they wanted?"
        questions.append(Question("value.measure", text, proposed="kept"))
    changes = [m.label for m in measures if m.figure.use is Use.CHANGE]
    if changes:
        text = f"These tell changes or an earlier year: {_listed(changes)}. Are they wanted?"
        questions.append(Question("value.measure", text, proposed="kept"))
    return questions


def _listed(names: list[str], most: int = 10) -> str:
    return "; ".join(names[:most]) + ("; ..." if len(names) > most else "")


def _by_row_type(
    reading: SheetReading, types: RowTypes, measure: Measure
) -> tuple[list[Value], list[Question]]:
    """A value for each kind of row; rows of numerators and denominators are parts of the rate."""
    name = column_pattern(reading, types.column)
    figures = {entry: _typed_figure(reading, types, measure, entry) for entry in types.uses}
    rates = types.entries(Use.RATE, Use.MEAN)
    parts = {
        part: Part(measure.patterns, ((name, entries),))
        for part, entries in _part_entries(types).items()
        if rates and len(entries) == 1
    }
    used = {entry for part in parts.values() for _, entries in part.where for entry in entries}
    values = [
        _row_value(reading, measure, (name, entry), figure, parts if entry in rates else {})
        for entry, figure in figures.items()
        if figure is not None and entry not in used
    ]
    listed = "; ".join(f"{e} = {use.value if use else '?'}" for e, use in types.uses.items())
    text = f"{name} tells what {_spoken(measure.label)} holds: {listed}. Is that right?"
    return values, [Question("value.where", text, proposed=listed)]


def _part_entries(types: RowTypes) -> dict[str, tuple[str, ...]]:
    above = [entry for entry in types.uses if "numerator" in w.words_of(entry)]
    below = types.entries(Use.WHOLE)
    return {"numerator": tuple(above), "denominator": below}


def _row_value(
    reading: SheetReading,
    measure: Measure,
    condition: tuple[str, str],
    figure: Figure,
    parts: Mapping[str, Part],
) -> Value:
    name, entry = condition
    where: Conditions = ((name, (entry,)),)
    return Value(
        columns=measure.patterns,
        scale=figure.scale,
        measure=measure_name(reading, f"{_spoken(measure.label)}, {entry}"),
        where=where,
        numerator=parts.get("numerator"),
        denominator=parts.get("denominator"),
    )


def _typed_figure(
    reading: SheetReading, types: RowTypes, measure: Measure, entry: str
) -> Figure | None:
    """What the entries are in rows of one type; None where they hold no figures."""
    rows = rows_of_type(reading.rows, types, (entry,))
    texts = Counter(row[c] for row in rows for c in measure.columns if row.get(c))
    profile = profile_of(measure.columns[0], entry, texts)
    use = types.uses[entry]
    if not profile.numbers or use is Use.TARGET:
        return None
    if use in {Use.COUNT, Use.WHOLE}:
        return Figure(use, Scale.COUNT, "its rows say that they count")
    return figure_of(profile, "percent" if use is Use.RATE else entry)
