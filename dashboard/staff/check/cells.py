"""The rows around a cell, as they stand in the reader's own file."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.staff.named import region
from etl.desk.uploads.excerpt import Excerpt
from etl.desk.uploads.told import PlaceTold

Excerpts = Mapping[tuple[str, str, str], Excerpt]
_LOOKS = {"error": "bad", "warning": "warn"}


def cells(place: PlaceTold, around: Excerpts, severity: str, of: str) -> list[Component]:
    """`of` sets these rows apart from the same rows shown under another rule."""
    excerpt = around.get((place.file, place.sheet, place.cell))
    if excerpt is None:
        return []
    first, last = excerpt.rows[0][0], excerpt.rows[-1][0]
    on = f" of sheet {place.sheet}" if place.sheet else ""
    caption = f"Rows {first} to {last}{on}" if first != last else f"Row {first}{on}"
    heads = [html.Td(), *(html.Th(letters, scope="col") for letters in excerpt.columns)]
    rows = [
        html.Tr(
            [
                html.Th(str(number), scope="row"),
                *(
                    html.Td(entry, className=_look(excerpt, number, letters, entry, severity))
                    for letters, entry in zip(excerpt.columns, entries, strict=True)
                ),
            ]
        )
        for number, entries in excerpt.rows
    ]
    table = html.Table(
        [html.Caption(caption), html.Thead(html.Tr(heads)), html.Tbody(rows)], className="sheet"
    )
    return [html.Div(table, className="scroll", **region(f"{caption}, {of}"))]


def _look(excerpt: Excerpt, row: int, letters: str, entry: str, severity: str) -> str:
    look = "r" if entry[:1].isdigit() or (entry[:1] in "-#" and entry) else ""
    if (row, letters) == (excerpt.row, excerpt.column):
        look = f"{_LOOKS.get(severity, 'warn')} {look}"
    return look.strip()
