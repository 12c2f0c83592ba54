"""A value of a layout for each kind of row, where the rows say what the figure beside them is."""

from collections.abc import Mapping
from dataclasses import replace

from etl.layouts.layout import Part, Value
from etl.layouts.words import Conditions
from etl.recognise import words as w
from etl.recognise.figures import Figure, Use
from etl.recognise.measures import Measure, measure_name, spoken
from etl.recognise.parts import Parts, parts_of
from etl.recognise.questions import Question
from etl.recognise.row_types import RowTypes, figure_in
from etl.recognise.sheet import SheetReading
from etl.recognise.sources import column_pattern
from etl.recognise.students import Division, Numbers, find_division

_GENERIC = w.word_set("value values figure figures data result results amount measure metric score")
_BELOW = w.word_set("denominator denom den cohort tested eligible")
Used = set[str]  # labels of measures that are parts of these values


def typed_values(
    reading: SheetReading, types: RowTypes, measure: Measure, counts: list[Measure]
) -> tuple[list[Value], list[Question], Used]:
    """A value for each kind of row. Rows of numerators and denominators are parts of the rate;
    else the numbers of students are looked for beside it, among `counts`."""
    name = column_pattern(reading, types.column)
    figures = {
        entry: figure
        for entry in types.uses
        if (figure := figure_in(reading.rows, types, measure.columns, entry)) is not None
    }
    rows = _parts_in_rows(reading, types, measure, figures)
    within = {entry for parts in rows.values() for entry in parts.values()}
    values, used = [], set[str]()
    for entry, figure in figures.items():
        if entry in within:
            continue
        parts = {
            part: Part(measure.patterns, ((name, (row,)),))
            for part, row in rows.get(entry, {}).items()
        }
        if not parts and counts:
            beside, _ = _beside(reading, measure, figure, counts)
            used |= {label for label, _ in beside.values()}
            parts = {each: part for each, (_, part) in beside.items()}
        values.append(_value(reading, measure, (name, (entry,)), entry, figure, parts))
    told = (f"{entry} = {_told(types, figures, entry)}" for entry in types.uses)
    listed = "; ".join(told)
    text = f"{name} tells what {spoken(measure.label)} holds: {listed}. Is that right?"
    return values, [Question("value.where", text, proposed=listed)], used


def _told(types: RowTypes, figures: Mapping[str, Figure], entry: str) -> str:
    if entry not in figures:
        return "left out, a target" if types.uses[entry] is Use.TARGET else "left out, no figures"
    figure = figures[entry]
    return figure.scale.value + (f" times {figure.factor:g}" if figure.factor != 1 else "")


def _beside(
    reading: SheetReading, measure: Measure, figure: Figure, counts: list[Measure]
) -> tuple[Parts, list[Question]]:
    return parts_of(reading, replace(measure, figure=figure), counts, Numbers(reading.rows))


def _value(
    reading: SheetReading,
    measure: Measure,
    condition: tuple[str, tuple[str, ...]],
    entry: str,
    figure: Figure,
    parts: Mapping[str, Part],
) -> Value:
    where: Conditions = (condition,)
    return Value(
        columns=measure.patterns,
        scale=figure.scale,
        measure=measure_name(reading, _named(measure, entry)),
        where=where,
        numerator=parts.get("numerator"),
        denominator=parts.get("denominator"),
        factor=figure.factor,
    )


def _named(measure: Measure, entry: str) -> str:
    """The entry alone where the header of the figures says no more than Value."""
    says_more = not _GENERIC.issuperset(w.words_of(measure.label))
    return f"{spoken(measure.label)}, {entry}" if says_more else entry


def _parts_in_rows(
    reading: SheetReading, types: RowTypes, measure: Measure, figures: Mapping[str, Figure]
) -> dict[str, dict[str, str]]:
    """Rate -> {numerator: its row, denominator: its row}: by division where the entries prove it,
    else by words where only one kind of row can be meant."""
    rates = [entry for entry, figure in figures.items() if figure.use is Use.RATE]
    counts = [entry for entry, figure in figures.items() if figure.use in {Use.COUNT, Use.WHOLE}]
    records = _records(reading, types, measure)
    numbers = Numbers(records)
    at = {entry: number for number, entry in enumerate(types.uses)}
    found: dict[str, dict[str, str]] = {}
    for rate in rates:
        own = [at[entry] for entry in counts]
        proved = find_division(numbers, at[rate], own, figures[rate].hundred)
        told = _by_division(proved, list(types.uses)) if proved else _by_words(counts)
        if told and (proved or len(rates) == 1):
            found[rate] = told
    return found


def _by_division(proved: Division, entries: list[str]) -> dict[str, str]:
    return {
        "numerator": entries[proved.numerator],
        "denominator": entries[proved.denominator],
    }


def _by_words(counts: list[str]) -> dict[str, str]:
    above = [entry for entry in counts if "numerator" in w.words_of(entry)]
    below = [entry for entry in counts if w.has(w.words_of(entry), _BELOW)]
    told = {"numerator": above, "denominator": below}
    return {part: entries[0] for part, entries in told.items() if len(entries) == 1}


def _records(reading: SheetReading, types: RowTypes, measure: Measure) -> list[dict[int, str]]:
    """The rows of one record as one: what stands in the first column of the measure, by the number
    of the row's type."""
    at = {entry: number for number, entry in enumerate(types.uses)}
    others = {types.column, *reading.figures}
    records: dict[tuple[tuple[int, str], ...], dict[int, str]] = {}
    for row in reading.rows:
        key = tuple((column, text) for column, text in row.items() if column not in others)
        entry = row.get(types.column, "")
        if entry in at and row.get(measure.columns[0]):
            records.setdefault(key, {})[at[entry]] = row[measure.columns[0]]
    return list(records.values())
