"""What a layout's table names, found in the header of a sheet: which column is what."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.layouts.layout import Part, Source, Table, Value
from etl.layouts.pattern import compiled, named
from etl.layouts.words import Conditions, Role
from etl.map.foreign.beside import column_beside
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
    students; `doubtful` are those that fit several columns, each with the first of them."""

    sources: Mapping[Role, list[int | None]]
    values: tuple[BoundValue, ...]
    missing: tuple[str, ...]
    doubtful: tuple[tuple[str, int], ...]
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


@dataclass(frozen=True)
class _Noted:
    """What is found on the way; the fields are those of `Bound`."""

    missing: list[str] = field(default_factory=list)
    doubtful: list[tuple[str, int]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def bound(table: Table, heading: Heading) -> Bound:
    noted = _Noted()
    sources = {
        role: [_only(heading, names, noted) for names in source.columns]
        for role, source in table.sources
    }
    taken = {column for columns in sources.values() for column in columns if column is not None}
    listed = {role: _listed(source) for role, source in table.sources}
    values: list[BoundValue] = []
    for value in table.values:
        found = _columns(value, heading, listed, taken, noted)
        if not found:
            noted.missing.append(value.columns[0])
        for column, said in found.items():
            values.append(_bound_value(value, column, said, heading, noted))
    conditions = [*table.rows.where, *(each for value in table.values for each in _where(value))]
    noted.missing.extend(header for header, _ in conditions if not heading.column(header))
    for header in (*(header for header, _ in conditions), *_in_braces(table)):
        if len(columns := heading.column(header)) > 1:
            noted.doubtful.append((header, columns[0]))
    return Bound(
        sources,
        tuple(values),
        tuple(dict.fromkeys(noted.missing)),
        tuple(dict(reversed(noted.doubtful)).items()),
        tuple(dict.fromkeys(noted.lost)),
    )


def _in_braces(table: Table) -> list[str]:
    """The headers that measures name in braces."""
    names = [name for value in table.values for name in named(value.measure)]
    return [name for name in names if name not in tuple(Role)]


def _where(value: Value) -> Conditions:
    parts = [getattr(value, name) for name in PARTS]
    return (*value.where, *(each for part in parts if part for each in part.where))


def _only(heading: Heading, names: tuple[str, ...], noted: _Noted) -> int | None:
    for name in names:
        if columns := heading.column(name):
            if len(columns) > 1:
                noted.doubtful.append((name, columns[0]))
            return columns[0]
    noted.missing.append(names[0])
    return None


def _listed(source: Source) -> tuple[str, ...]:
    return tuple(word for word, _ in source.codes)


def _columns(
    value: Value,
    heading: Heading,
    listed: Mapping[Role, tuple[str, ...]],
    taken: set[int],
    noted: _Noted,
) -> dict[int, dict[str, str]]:
    """The columns of a value's figures, with what their headers say. Where one pattern fits
    several that say the same of who, when and what, it is not sure which one is meant."""
    found: dict[int, dict[str, str]] = {}
    for pattern in value.columns:
        if pattern.startswith("@"):
            found |= {column: {} for column in heading.column(pattern)}
            continue
        fits = compiled(pattern, listed={role.value: words for role, words in listed.items()})
        seen: dict[frozenset[tuple[str, str]], int] = {}
        for column, match in heading.matches(fits):
            if column not in taken and column not in found:
                said = match.groupdict()
                found[column] = {name: word.strip() for name, word in said.items() if word}
                first = seen.setdefault(frozenset(found[column].items()), column)
                if first != column:
                    noted.doubtful.append((pattern, first))
    return found


def _bound_value(
    value: Value, column: int, said: dict[str, str], heading: Heading, noted: _Noted
) -> BoundValue:
    """A part that fits several columns is left out, unless one of them stands under the value's
    own upper header: the first of them could be the number of another year or group."""
    parts: dict[str, tuple[Part, int]] = {}
    for name in PARTS:
        part: Part | None = getattr(value, name)
        if part is None:
            continue
        lacking = noted.lost if name == "denominator" else noted.missing
        at = _beside(heading, column, part.columns, said, noted, lacking)
        if at is not None:
            parts[name] = (part, at)
    added = [_beside(heading, column, (each,), said, noted, noted.missing) for each in value.add]
    return BoundValue(value, column, said, tuple(at for at in added if at is not None), parts)


def _beside(
    heading: Heading,
    column: int,
    names: tuple[str, ...],
    said: Mapping[str, str],
    noted: _Noted,
    lacking: list[str],
) -> int | None:
    """The column beside `column` that goes by the first of `names` which is there; None where
    there is none, or where it is not sure which."""
    for name in names:
        if columns := heading.column(name, said):
            found = column_beside(heading, column, columns)
            if found is None:
                noted.doubtful.append((name, columns[0]))
            return found
    lacking.append(names[0])
    return None
