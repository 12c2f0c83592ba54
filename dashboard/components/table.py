"""A table with a caption and headers that screen readers follow; the six marks drawn apart."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.prose import marked, prose
from dashboard.components.signs import caution
from dashboard.figures import svg_range
from dashboard.view_data.table import Entry, Head, Mark, Row, Table

# So many columns fit on a telephone.
FEW = 4
_LOOKS = {
    Mark.HIDDEN: "hidden-mark",
    Mark.CODED: "coded",
    Mark.NOT_REPORTED: "unreported",
    Mark.NOT_APPLICABLE: "unreported",
}


def table(data: Table) -> Component:
    """Scrolls inside its own region when the screen is narrower than the table."""
    note: list[Any] = [" ", html.Span(f"({data.note})")] if data.note else []
    first, *others = data.heads
    heads = [html.Th(first.title, scope="col"), *(_head(head) for head in others)]
    rows = [_row(row, data.heads[1:]) for row in data.rows]
    kind = data.kind or ("slim" if len(data.heads) <= FEW else "")
    look: dict[str, Any] = {"className": kind} if kind else {}
    body = html.Table(
        [
            html.Caption([*prose(data.caption), *note]),
            html.Thead(html.Tr(heads)),
            html.Tbody(rows),
        ],
        **look,
    )
    region: dict[str, Any] = {"role": "region", "aria-label": data.caption}
    return html.Div(body, className="scroll", tabIndex=0, **region)


def twin(data: Table, summary: str, below: list[Component] | None = None) -> Component:
    """The table behind a chart, opened for readers who want numbers."""
    parts = [html.Summary(summary), table(data), *(below or [])]
    return html.Details(parts, className="twin", open=True)


def _head(head: Head) -> Component:
    return html.Th(head.title, scope="col", className="r" if head.is_number else "note")


def _row(row: Row, heads: tuple[Head, ...]) -> Component:
    name: list[Any] = [html.A(prose(row.head), href=row.link)] if row.link else prose(row.head)
    name += _sub(row.sub)
    if row.is_part:
        head = html.Th(name, colSpan=len(heads) + 1, scope="colgroup")
        return html.Tr(head, className="part")
    cells: list[Component] = [html.Th(name, scope="row")]
    column = 0
    for entry in row.entries:
        cells.append(_cell(entry, heads[column]))
        column += entry.spans
    return html.Tr(cells, className="breaks") if row.is_new_series else html.Tr(cells)


def _cell(entry: Entry, head: Head) -> Component:
    span: dict[str, Any] = {"colSpan": entry.spans} if entry.spans > 1 else {}
    is_right = head.is_number and entry.spans == 1
    if entry.bar and not entry.text:
        return html.Td(Drawing(svg_range.draw(entry.bar)), className="barcell")
    cares = (caution(words) for words in entry.cautions)
    drawn = [Drawing(svg_range.draw(entry.bar))] if entry.bar else []
    shown = [*drawn, *_shown(entry), *_sub(entry.sub), *cares]
    return html.Td(shown, className="r" if is_right else "note", **span)


def _sub(words: str) -> list[Component]:
    return [html.Span(prose(words), className="sub")] if words else []


def _shown(entry: Entry) -> list[Any]:
    if entry.mark is Mark.HIDDEN:
        heard = html.Span(entry.spoken, className="vh") if entry.spoken else ""
        word: dict[str, Any] = {"aria-hidden": "true"} if entry.spoken else {}
        return [html.Span([html.Span(entry.text, **word), heard], className="hidden-mark")]
    if entry.mark in _LOOKS:
        heard = html.Span(f" {entry.spoken}", className="vh") if entry.spoken else ""
        return [html.Span([entry.text, heard], className=_LOOKS[entry.mark])]
    if entry.is_strong:
        return [html.Strong(entry.text)]
    if entry.link:
        return [html.A(prose(entry.text), href=entry.link)]
    return marked(entry.text, entry.english)
