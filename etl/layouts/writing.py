"""`Layout` -> TOML, which `load_layouts` reads back as it was."""

from typing import TYPE_CHECKING, Any

from etl.layouts.layout import Header, Layout, Part, Rows, Source, Table, Value
from etl.layouts.words import Marker, Role, Rule

# Only who writes a file needs what writes it: a check of data starts without it.
if TYPE_CHECKING:
    from tomlkit.items import Item

Told = dict[str, Any]
_INLINE = frozenset({"where", "when", "dictionary", "markers", "codes"})
_LONG = 3  # a table of more words than this gets a heading and a line for each


def layout_as_toml(layout: Layout) -> str:
    """The file of a layout. What all tables have in common stands above them, once."""
    tables = [_table(table) for table in layout.tables]
    first, *others = tables
    common = {key: told for key, told in first.items() if all(o.get(key) == told for o in others)}
    rest = [{key: told for key, told in each.items() if key not in common} for each in tables]
    told = _said(
        name=layout.name,
        title=layout.title,
        source=layout.source,
        about=layout.about,
        files=_texts(layout.files),
        **common,
        table=rest if others else [],
        indicators=dict(layout.indicators),
    )
    import tomlkit

    document = tomlkit.document()
    for key in sorted(
        told, key=lambda key: isinstance(told[key], dict | list) and _depth(told[key])
    ):
        document.append(key, _item(key, told[key]))
    return tomlkit.dumps(document)


def _depth(told: Any) -> bool:
    return isinstance(told, dict) or isinstance(told[0], dict)


def _table(table: Table) -> Told:
    return _said(
        sheets=list(table.sheets),
        not_sheets=_texts(table.not_sheets),
        header=_header(table.header),
        rows=_rows(table.rows),
        **{role.value: _source(source) for role, source in table.sources},
        value=[_value(value) for value in table.values],
        rule=[_rule(rule) for rule in table.rules],
        markers=_markers(table.markers),
        flags=dict(table.flags),
        numbers=_said(decimal=table.numbers.decimal, brackets=table.numbers.brackets),
    )


def _header(header: Header) -> Told:
    return _said(
        row=header.row,
        rows=0 if header.rows == 1 else header.rows,
        fill=list(header.fill),
        junk=header.junk,
        none=header.none,
        span=header.span,
        without=_texts(header.without),
    )


def _rows(rows: Rows) -> Told:
    return _said(
        stop=_texts(rows.stop),
        skip=_texts(rows.skip),
        where=_conditions(rows.where),
        blank_ends=rows.blank_ends,
        repeats=rows.repeats,
    )


def _source(source: Source) -> Told:
    several = len(source.columns) > 1
    return _said(
        column="" if several or not source.columns else _texts(source.columns[0]),
        columns=[_texts(names) for names in source.columns] if several else [],
        join=source.join,
        width=list(source.widths),
        within=source.within,
        section=source.section,
        sheet=source.sheet,
        file=source.file,
        title=source.title,
        above=source.above,
        text=source.text,
        blank=source.blank,
        fill=source.fill,
        bare=str(source.bare),
        lag=source.lag,
        dictionary=_said(**vars(source.dictionary)) if source.dictionary else {},
        codes=dict(source.codes),
    )


def _value(value: Value) -> Told:
    return _said(
        measure=value.measure,
        column=_texts(value.columns),
        scale=str(value.scale),
        add=_texts(value.add),
        share=value.share,
        within=value.within,
        where=_conditions(value.where),
        numerator=_part(value.numerator),
        denominator=_part(value.denominator),
        low=_part(value.low),
        high=_part(value.high),
        note=value.note,
        factor=value.factor if value.factor != 1 else 0,
        **{Role(role).value: text for role, text in value.fixed},
        markers=_markers(value.markers),
        rule=[_rule(rule) for rule in value.rules],
    )


def _part(part: Part | None) -> Any:
    if part is None:
        return ""
    if part == Part(part.columns):
        return _texts(part.columns)
    return _said(
        column=_texts(part.columns),
        where=_conditions(part.where),
        markers=_markers(part.markers),
        within=part.within,
        scale=str(part.scale or ""),
        factor=0 if part.factor is None else part.factor,
    )


def _rule(rule: Rule) -> Told:
    return {"when": _conditions(rule.when), "state": str(rule.state)}


def _conditions(conditions: tuple[tuple[str, tuple[str, ...]], ...]) -> Told:
    return {header: _texts(entries) for header, entries in conditions}


def _markers(markers: tuple[Marker, ...]) -> Told:
    return {marker.text: _marker(marker) for marker in markers}


def _marker(marker: Marker) -> Any:
    figures = {"value": marker.value, "low": marker.low, "high": marker.high}
    given = {key: number for key, number in figures.items() if number is not None}
    return given or str(marker.state)


def _said(**words: Any) -> Told:
    """Without what is as it is when nothing is said."""
    return {key: word for key, word in words.items() if word}


def _texts(texts: tuple[str, ...]) -> Any:
    return texts[0] if len(texts) == 1 else list(texts)


def _item(key: str, told: Any) -> "Item":
    import tomlkit

    if isinstance(told, dict):
        is_short = key in _INLINE and len(told) <= _LONG
        table = tomlkit.inline_table() if is_short or _is_figure(told) else tomlkit.table()
        for name, inner in told.items():
            table.append(name, _item(name, inner))
        return table
    if isinstance(told, list) and told and isinstance(told[0], dict):
        tables = tomlkit.aot()
        for each in told:
            table = tomlkit.table()
            for name, inner in each.items():
                table.append(name, _item(name, inner))
            tables.append(table)
        return tables
    return tomlkit.item(told)


def _is_figure(told: Told) -> bool:
    return set(told) <= {"value", "low", "high"} or ("column" in told and "where" in told)
