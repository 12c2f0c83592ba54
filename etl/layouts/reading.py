"""A layout's TOML -> `Layout`. What is wrong is noted, and reading goes on."""

from dataclasses import replace

from etl.layouts.layout import (
    Bare,
    Dictionary,
    Header,
    Layout,
    Numbers,
    Part,
    Rows,
    Source,
    Table,
    Value,
)
from etl.layouts.pattern import named
from etl.layouts.table import ROLES
from etl.layouts.table import Table as Toml
from etl.layouts.words import Role, Rule, Scale
from etl.model.cell import State

NEEDED = (Role.ORGANIZATION, Role.SCHOOL_YEAR, Role.STUDENT_GROUP)
_ENDS = ("low", "high")  # of a range: the parts in the unit of the value
_NOTHING = Table(sources=(), values=())


def read_layout(toml: Toml) -> Layout:
    """The layout of one file. What stands above the tables holds for each of them, unless a table
    says otherwise."""
    layout = Layout(
        name=toml.slug("name"),
        title=toml.string("title"),
        source=toml.string("source", needed=False),
        about=toml.string("about", needed=False),
        files=toml.patterns("files", ROLES),
        indicators=toml.words("indicators"),
        tables=(),
    )
    shared = _table(toml, _NOTHING)
    own = [(inner, _table(inner, shared)) for inner in toml.tables("table")]
    for inner, table in own or [(toml, shared)]:
        _check(inner, table)
    for inner, _ in own:
        inner.close()
    if waiting := toml.texts("confirm"):  # the questions of a suggested layout
        toml.report("HW-261", "confirm", count=len(waiting))
    toml.close()
    return replace(layout, tables=tuple(table for _, table in own) or (shared,))


def _table(toml: Toml, shared: Table) -> Table:
    """The table that `toml` tells, with what it does not say from `shared`."""
    sources = {**dict(shared.sources), **_sources(toml)}
    return Table(
        sources=tuple((role, sources[role]) for role in Role if role in sources),
        values=tuple(_value(inner) for inner in toml.tables("value")) or shared.values,
        sheets=toml.sheets("sheets") or shared.sheets,
        not_sheets=toml.patterns("not_sheets") or shared.not_sheets,
        header=_header(toml.table("header")) or shared.header,
        rows=_rows(toml.table("rows")) or shared.rows,
        markers=toml.markers("markers") or shared.markers,
        rules=_rules(toml) or shared.rules,
        flags=toml.words("flags") or shared.flags,
        numbers=_numbers(toml.table("numbers")) or shared.numbers,
    )


def _sources(toml: Toml) -> dict[Role, Source]:
    found = {}
    for role in Role:
        if toml.is_text(role) or toml.is_list(role):  # organization = "SCH_CD" is a column
            found[role] = Source(columns=(toml.patterns(role),))
        elif inner := toml.table(role):
            found[role] = _source(inner, role)
            inner.close()
    return found


def _source(toml: Toml, role: Role) -> Source:
    column, columns = toml.patterns("column"), toml.spellings("columns")
    source = Source(
        columns=(column,) if column else columns,
        join=toml.raw("join"),
        widths=toml.wholes("width"),
        within=toml.pattern("within", [role]),
        section=toml.pattern("section", [role]),
        sheet=toml.pattern("sheet", [role]),
        file=toml.pattern("file", [role]),
        title=toml.pattern("title", [role]),
        above=toml.whole("above"),
        text=toml.raw("text"),
        codes=toml.words("codes"),
        blank=toml.raw("blank"),
        fill=toml.flag("fill"),
        dictionary=_dictionary(toml.table("dictionary")),
    )
    if role is not Role.SCHOOL_YEAR:
        return source
    return replace(source, bare=toml.choice("bare", Bare, Bare.UNSTATED), lag=toml.whole("lag"))


def _dictionary(toml: Toml | None) -> Dictionary | None:
    if toml is None:
        return None
    found = Dictionary(toml.string("sheet"), toml.string("key"), toml.string("word"))
    toml.close()
    return found


def _numbers(toml: Toml | None) -> Numbers | None:
    if toml is None:
        return None
    decimal = toml.one_of("decimal", [",", "."], needed=False)
    found = Numbers("," if decimal == "," else "", toml.flag("brackets"))
    toml.close()
    return found


def _header(toml: Toml | None) -> Header | None:
    if toml is None:
        return None
    header = Header(
        row=toml.whole("row"),
        rows=toml.whole("rows", 1) or 1,
        fill=toml.wholes("fill"),
        junk=toml.whole("junk"),
        none=toml.flag("none"),
        span=toml.span("span"),
        without=toml.patterns("without"),
    )
    toml.close()
    return header


def _rows(toml: Toml | None) -> Rows | None:
    if toml is None:
        return None
    rows = Rows(
        stop=toml.patterns("stop"),
        skip=toml.patterns("skip"),
        where=toml.conditions("where"),
        blank_ends=toml.flag("blank_ends"),
        repeats=toml.flag("repeats"),
    )
    toml.close()
    return rows


def _value(toml: Toml) -> Value:
    columns = toml.patterns("column", ROLES) or toml.patterns("columns", ROLES)
    if not (toml.has("column") or toml.has("columns")):
        toml.missing("column")
    value = Value(
        columns=columns,
        scale=toml.word("scale", Scale) or Scale.PERCENT,
        measure=toml.raw("measure"),
        add=toml.patterns("add", ROLES),
        share=toml.flag("share"),
        within=toml.pattern("within", ["value"]),
        where=toml.conditions("where"),
        numerator=_part(toml, "numerator"),
        denominator=_part(toml, "denominator"),
        low=_part(toml, "low"),
        high=_part(toml, "high"),
        markers=toml.markers("markers"),
        rules=_rules(toml),
        fixed=tuple((role, toml.raw(role)) for role in Role if _is_fixed(role) and toml.has(role)),
        note=toml.raw("note"),
        factor=toml.factor("factor"),
    )
    if value.share and value.denominator is None:
        toml.missing("denominator")
    toml.close()
    return value


def _is_fixed(role: Role) -> bool:
    return role not in (Role.MEASURE, Role.NOTE)


def _part(toml: Toml, key: str) -> Part | None:
    if not toml.has(key):
        return None
    if toml.is_text(key) or toml.is_list(key):
        return Part(toml.patterns(key, ROLES))
    inner = toml.table(key)
    if inner is None:
        return None
    part = Part(
        inner.patterns("column", ROLES),
        inner.conditions("where"),
        inner.markers("markers"),
        inner.pattern("within", ["value"]),
        inner.word("scale", Scale) if key in _ENDS and inner.has("scale") else None,
        inner.factor("factor") if inner.has("factor") else None,
    )
    if not inner.has("column"):
        inner.missing("column")
    inner.close()
    return part


def _rules(toml: Toml) -> tuple[Rule, ...]:
    rules = []
    for inner in toml.tables("rule"):
        when = inner.conditions("when")
        if not when:
            inner.missing("when")
        state = inner.word("state", State) or State.NOT_REPORTED
        inner.close()
        rules.append(Rule(when, state))
    return tuple(rules)


def _check(toml: Toml, table: Table) -> None:
    """Every figure needs a measure, an organization, a school year and a student group: where a
    layout does not say where they stand, nothing is assumed."""
    if not table.values:
        toml.missing("value")
        return
    told = {role for role, _ in table.sources}
    for role in NEEDED:
        if role not in told and not all(_gives(value, role) for value in table.values):
            toml.missing(role)
    for count, value in enumerate(table.values, start=1):
        if not value.measure and Role.MEASURE not in told and not _gives(value, Role.MEASURE):
            toml.missing(f"value[{count}].measure")


def _gives(value: Value, role: Role) -> bool:
    said = [role in named(each) for each in value.columns]
    return role in dict(value.fixed) or (bool(said) and all(said))
