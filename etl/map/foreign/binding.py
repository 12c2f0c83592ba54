"""What a layout's table names, found in the header of a sheet: which column is what."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.layouts.layout import Part, Source, Table, Value
from etl.layouts.pattern import compiled
from etl.layouts.words import Conditions, Role
from etl.map.foreign.headings import Heading
from etl.read.addresses import column_letters

KEYS = (Role.ORGANIZATION, Role.SCHOOL_YEAR, Role.GRADE_BAND, Role.STUDENT_GROUP, Role.MEASURE)
PARTS = ("numerator", "denominator", "low", "high")


@dataclass(frozen=True)
class BoundValue:
    """One column of figures: its value in the layout, what its header says by role, the columns
    added to it, and the columns of its parts by their names (value's own kin: `PARTS`)."""

    value: Value
    column: int
    said: Mapping[str, str]
    add: tuple[int, ...]
    parts: Mapping[str, tuple[Part, int]]


@dataclass(frozen=True)
class Bound:
    """`sources` gives for each role the column of each spelling list, None where it is not there;
    `missing` are headers that were named and not found, `lost` those among the numbers of
    students, `doubtful` those that fit two columns."""

    sources: Mapping[Role, list[int | None]]
    values: tuple[BoundValue, ...]
    missing: tuple[str, ...]
    doubtful: tuple[str, ...]
    lost: tuple[str, ...] = ()

    def columns(self) -> set[int]:
        """Every column that is read."""
        found = {column for columns in self.sources.values() for column in columns if column}
        for value in self.values:
            found |= {value.column, *value.add, *(column for _, column in value.parts.values())}
        return found

    def letters(self, value: BoundValue) -> str:
        """The columns that a record was made of besides its value's: "school_year=C"."""
        found = {role.value: columns[0] for role, columns in self.sources.items() if columns}
        found |= {name: column for name, (_, column) in value.parts.items()}
        return " ".join(f"{name}={column_letters(at)}" for name, at in found.items() if at)

    def keys(self, table: Table) -> list[int]:
        """The columns that a row of the table must fill."""
        return [
            column
            for role, source in table.sources
            if role in KEYS and not source.blank and not source.fill
            for column in self.sources[role]
            if column is not None
        ]


def bound(table: Table, heading: Heading) -> Bound:
    missing: list[str] = []
    doubtful: list[str] = []
    lost: list[str] = []
    sources = {
        role: [_only(heading, names, missing, doubtful) for names in source.columns]
        for role, source in table.sources
    }
    taken = {column for columns in sources.values() for column in columns if column is not None}
    listed = {role: _listed(source) for role, source in table.sources}
    values: list[BoundValue] = []
    for value in table.values:
        found = _columns(value, heading, listed, taken)
        if not found:
            missing.append(value.columns[0])
        for column, said in found.items():
            values.append(_bound_value(value, column, said, heading, missing, lost))
    conditions = [*table.rows.where, *(each for value in table.values for each in _where(value))]
    missing += [header for header, _ in conditions if not heading.column(header)]
    return Bound(
        sources,
        tuple(values),
        tuple(dict.fromkeys(missing)),
        tuple(doubtful),
        tuple(dict.fromkeys(lost)),
    )


def _where(value: Value) -> Conditions:
    parts = [getattr(value, name) for name in PARTS]
    return (*value.where, *(each for part in parts if part for each in part.where))


def _only(
    heading: Heading, names: tuple[str, ...], missing: list[str], doubtful: list[str]
) -> int | None:
    for name in names:
        if columns := heading.column(name):
            if len(columns) > 1:
                doubtful.append(name)
            return columns[0]
    missing.append(names[0])
    return None


def _listed(source: Source) -> tuple[str, ...]:
    return tuple(word for word, _ in source.codes)


def _columns(
    value: Value,
    heading: Heading,
    listed: Mapping[Role, tuple[str, ...]],
    taken: set[int],
) -> dict[int, dict[str, str]]:
    """The columns of a value's figures, with what their headers say."""
    found: dict[int, dict[str, str]] = {}
    for pattern in value.columns:
        if pattern.startswith("@"):
            found |= {column: {} for column in heading.column(pattern)}
            continue
        fits = compiled(pattern, listed={role.value: words for role, words in listed.items()})
        for column, match in heading.matches(fits):
            if column not in taken and column not in found:
                said = match.groupdict()
                found[column] = {name: word.strip() for name, word in said.items() if word}
    return found


def _bound_value(
    value: Value,
    column: int,
    said: dict[str, str],
    heading: Heading,
    missing: list[str],
    lost: list[str],
) -> BoundValue:
    parts = {}
    for name in PARTS:
        part: Part | None = getattr(value, name)
        if part is None:
            continue
        columns = [c for each in part.columns for c in heading.column(each, said)]
        if columns:
            parts[name] = (part, columns[0])
        else:
            (lost if name == "denominator" else missing).append(part.columns[0])
    add = []
    for each in value.add:
        columns = heading.column(each, said)
        add += columns[:1]
        if not columns:
            missing.append(each)
    return BoundValue(value, column, said, tuple(add), parts)
