"""The grid of measures by student group, and what each of its marks means."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.signs import caution, shape
from dashboard.speech import Speech
from dashboard.view_data.status_grid import GridCell, GridPart, GridRow, StatusGrid
from dashboard.view_data.table import Mark

_LOOKS = {
    Mark.HIDDEN: "hidden-cell",
    Mark.NOT_REPORTED: "na",
    Mark.NOT_APPLICABLE: "na",
}


def status_grid(say: Speech, data: StatusGrid) -> Component:
    """Scrolls inside its own region; the measures stay in sight at its left."""
    kind = html.Tr(
        [
            html.Td(className="first"),
            html.Td(),
            html.Th(data.kind, colSpan=len(data.columns) - 1, scope="colgroup"),
        ]
    )
    titles = html.Tr(
        [
            html.Th(say("Measure"), scope="col"),
            *(html.Th(each, scope="col") for each in data.columns),
        ]
    )
    body = [row for part in data.parts for row in _part(say, part, len(data.columns))]
    table = html.Table(
        [html.Caption(data.caption), html.Thead([kind, titles]), html.Tbody(body)],
        className="grid",
    )
    region: dict[str, Any] = {"role": "region", "aria-label": data.caption}
    return html.Div(table, className="scroll", tabIndex=0, **region)


def _part(say: Speech, part: GridPart, columns: int) -> list[Component]:
    title = html.Th(prose(part.title), colSpan=columns + 1, scope="colgroup")
    return [html.Tr(title, className="part"), *(_row(say, row, columns) for row in part.rows)]


def _row(say: Speech, row: GridRow, columns: int) -> Component:
    about = [html.Span(prose(". ".join(row.about) + "."), className="sub")] if row.about else []
    cares = [html.Span(caution(words), className="sub") for words in row.cautions]
    if row.is_broken:
        cares.append(html.Span(html.A(say("How a break looks"), href="#break"), className="sub"))
    name = html.Th([html.A(row.name, href=row.address), *about, *cares], scope="row")
    if row.said:
        return html.Tr([name, html.Td(_said(row), colSpan=columns)])
    return html.Tr([name, *(_cell(cell) for cell in row.cells)])


def _said(row: GridRow) -> Component:
    chip = []
    if row.shape:
        word = html.Span(row.word, className="w")
        chip = [html.Span([shape(row.shape), word], className=f"st k-{row.shape}")]
    return html.Div([*chip, html.Span(prose(row.said))], className="c1")


def _cell(cell: GridCell) -> Component:
    kinds = [*(["overdue"] if cell.is_late else []), *([cell.shape] if cell.shape else [])]
    look = "signs small-group" if cell.is_small else "signs"
    sign = [html.Span([shape(kind) for kind in kinds], className=look)] if kinds else []
    value = html.B(cell.value, className="coded") if cell.mark is Mark.CODED else html.B(cell.value)
    words: list[Component] = []
    if cell.word:
        words.append(html.Span(prose(cell.word), className="w"))
    if cell.spoken:
        words.append(html.Span(f" {cell.spoken}", className="vh"))
    late = " late" if cell.is_late else ""
    link = html.A([*sign, value, *words], href=cell.address, className=f"c{late}")
    ground = _LOOKS.get(cell.mark, "")
    return html.Td(link, className=ground) if ground else html.Td(link)
