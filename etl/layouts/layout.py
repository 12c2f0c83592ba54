"""What a layout says: how the sheets of one family of foreign files become observations.

A file's sheets hold tables. A table has a header, rows, sources that tell who, when and what of
each row, and values: columns of figures. Wherever a layout names a header, a sheet, a file, a title
or an entry, it writes a pattern (`etl.layouts.pattern`).
"""

from dataclasses import dataclass, field
from enum import StrEnum

from etl.layouts.words import Conditions, Marker, Role, Rule, Scale, Words


class Bare(StrEnum):
    """Which school year a single calendar year names: the one that ends or that starts in it."""

    ENDING = "ending"
    STARTING = "starting"
    UNSTATED = ""


@dataclass(frozen=True)
class Dictionary:
    """A sheet that explains codes: `key` and `word` are headers of its columns."""

    sheet: str
    key: str
    word: str


@dataclass(frozen=True)
class Source:
    """Where the words of one role stand, tried in this order: the header of the value's column
    (where its pattern names the role), `columns` of the row, `section` (the last row above that
    has one entry alone, which fits), `sheet`, `file`, `title`, `text`.

    Each of `columns` lists the spellings of one header; the entries of several are joined, blanks
    left out. `widths` pads each with zeros on the left. `within` picks the word out of the entry,
    `sheet` out of the sheet's name, `file` out of the file's name, `title` out of a cell above the
    header (`above`: exactly so many rows above it; 0 is anywhere above). `codes` say what a word
    means, `blank` what an empty entry means (for grade bands also a column that is not there).
    `fill` repeats an entry down its column until the next. `bare` and `lag` (years the figures are
    older than the year named) are for school years.
    """

    columns: tuple[tuple[str, ...], ...] = ()
    join: str = ""
    widths: tuple[int, ...] = ()
    within: str = ""
    section: str = ""
    sheet: str = ""
    file: str = ""
    title: str = ""
    above: int = 0
    text: str = ""
    codes: Words = ()
    blank: str = ""
    fill: bool = False
    dictionary: Dictionary | None = None
    bare: Bare = Bare.UNSTATED
    lag: int = 0


@dataclass(frozen=True)
class Part:
    """A column that stands beside a value, such as the number of students. Its headers may name
    the roles that the value's own header gave: "{student_group}_COHORT". With `where`, it stands in
    other rows of the same record. `within` picks {value} out of an entry that says more. `factor`
    turns each number into one of students, as 1000 does for a column of thousands; low and high,
    which are in the value's unit, may have a `scale` of their own too. Where neither is said, low
    and high are written as the value is, and the others count one by one."""

    columns: tuple[str, ...]
    where: Conditions = ()
    markers: tuple[Marker, ...] = ()
    within: str = ""
    scale: Scale | None = None
    factor: float | None = None


@dataclass(frozen=True)
class Value:
    """Columns of figures. `columns` are patterns of headers, which may name roles in braces.
    `measure` is what is measured; {braces} in it take the word of a role or of a column of the
    row. `add` are further columns whose figures are added. With `share`, the columns hold counts,
    and the figure is their share of the denominator. `within` picks {value} out of an entry that
    says more: "* ({value})". `factor` turns each figure into the unit of the scale: 0.1 for a rate
    per 1,000 that is to be per 100. `fixed` gives a role one word for all of these figures."""

    columns: tuple[str, ...]
    scale: Scale
    measure: str = ""
    add: tuple[str, ...] = ()
    share: bool = False
    within: str = ""
    where: Conditions = ()
    numerator: Part | None = None
    denominator: Part | None = None
    low: Part | None = None
    high: Part | None = None
    markers: tuple[Marker, ...] = ()
    rules: tuple[Rule, ...] = ()
    fixed: tuple[tuple[Role, str], ...] = ()
    note: str = ""
    factor: float = 1.0


@dataclass(frozen=True)
class Numbers:
    """How the texts of figures are written: with `decimal` "," they are 1.234,5 and else 1,234.5;
    with `brackets`, (1.2) is a number below zero."""

    decimal: str = ""
    brackets: bool = False


@dataclass(frozen=True)
class Header:
    """`row` is the sheet's row of the last of `rows` header rows; 0: found by the headers that the
    table names. In the rows of `fill` (1 is the top) an entry counts for the blanks to its right.
    `junk` rows right below the header are left out. With `none` there is no header: the table
    starts below `row`, and its columns are named by their letters (@A). Where tables stand side by
    side, `span` ("F:K") says in which columns this one is; nothing else is looked at. A header that
    has a column of `without` is that of another table: one by group, where this one is of all."""

    row: int = 0
    rows: int = 1
    fill: tuple[int, ...] = ()
    junk: int = 0
    none: bool = False
    span: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rows:
    """Which rows below the header belong to the table. It ends before the first row whose first
    entry fits `stop`, and before a blank row when `blank_ends`; rows that fit `skip` are left out;
    only rows that fit `where` are kept. When `repeats`, the header comes again further down, with
    a table of its own below it."""

    stop: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    where: Conditions = ()
    blank_ends: bool = False
    repeats: bool = False


@dataclass(frozen=True)
class Table:
    """`sheets` are names (patterns) or positions (from 1) of the sheets it stands on; none: every
    sheet that has its headers. `markers` and `rules` hold for all values that do not say
    otherwise; `flags` are signs glued to a figure (44*), with what they say of it."""

    sources: tuple[tuple[Role, Source], ...]
    values: tuple[Value, ...]
    sheets: tuple[str | int, ...] = ()
    not_sheets: tuple[str, ...] = ()
    header: Header = field(default_factory=Header)
    rows: Rows = field(default_factory=Rows)
    markers: tuple[Marker, ...] = ()
    rules: tuple[Rule, ...] = ()
    flags: Words = ()
    numbers: Numbers = Numbers()

    def source(self, role: Role) -> Source | None:
        return dict(self.sources).get(role)


@dataclass(frozen=True)
class Layout:
    """`files` are patterns of file names (a hint, never proof); `indicators` say which of the
    plan's indicators (by slug) a measure belongs to. Those of a shipped layout may be of another
    plan than the district's."""

    name: str
    title: str
    tables: tuple[Table, ...]
    source: str = ""
    about: str = ""
    files: tuple[str, ...] = ()
    indicators: Words = ()
    is_shipped: bool = False
