"""Words of the files that became words of ours: old and new, each with its rows."""

from dash import html
from dash.development.base_component import Component

from dashboard.staff import said
from dashboard.staff.named import region
from etl.desk.uploads.seen import Matched, Seen

_SHOWN = 200
_ROLES = {
    "organization": "organization",
    "school_year": "school year",
    "grade_band": "grade band",
    "student_group": "student group",
}


def matched(seen: Seen) -> list[Component]:
    labels = [(file.name, each) for file in seen.files for each in file.labels]
    if not labels:
        return []
    words = f"{said.counted(len(labels), 'label')} of your files became words of the plan"
    heads = ("File", "What", "In your file", "Shown as", "Rows")
    rows = [_row(name, each) for name, each in labels[:_SHOWN]]
    table = html.Table(
        [
            html.Caption("Labels in the files and the wording used", className="vh"),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody(rows),
        ]
    )
    around = region("Labels and the wording used")
    more = len(labels) - _SHOWN
    return [
        html.Details(
            [
                html.Summary(words),
                html.Div(table, className="scroll", **around),
                *([html.P(f"… and {more:,} more.", className="muted")] if more > 0 else []),
            ],
            className="twin",
        )
    ]


def _row(name: str, each: Matched) -> Component:
    cells = (name, _ROLES[each.role], each.label, each.shown_as)
    return html.Tr([*(html.Td(cell) for cell in cells), html.Td(f"{each.rows:,}", className="r")])
