"""What the public would not see of the figures that were handed in, and why: for who may read
the upload alone, since a reason tells more than the public may know."""

from dash import html
from dash.development.base_component import Component

from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.named import named_by, region
from etl.desk.candidates.changes import Hidden, HiddenCell
from etl.desk.candidates.draft import changes_of
from etl.desk.hidden_words import why
from etl.desk.uploads.uploads import Upload

_FIRST = 20


def hidden_section(asked: Asked, upload: Upload) -> Component | None:
    """None while nothing is known of it."""
    changes = changes_of(asked.desk, upload)
    if changes is None:
        return None
    hidden = changes.hidden
    parts: list[Component] = [
        html.H2("What the public will not see", id="hidden"),
        html.P(_sentence(hidden)),
    ]
    if hidden.by_reason:
        items = [f"{count:,}: {why(reason)}" for reason, count in _by_count(hidden)]
        parts.append(html.Ul([html.Li(each) for each in items]))
    if hidden.cells:
        parts += _cells(hidden)
    if changes.is_audited:
        words = (
            "The audit tried to work out every hidden figure, from this release and all before it. "
            "None could be found."
        )
        parts.append(html.P(words, className="small muted"))
    return html.Section(parts, **named_by("hidden"))


def _by_count(hidden: Hidden) -> list[tuple[str, int]]:
    return sorted(hidden.by_reason.items(), key=lambda pair: -pair[1])


def _sentence(hidden: Hidden) -> str:
    shows = "shows" if hidden.count == 1 else "show"
    told = f"{hidden.count:,} of {said.counted(hidden.rows, 'figure')} {shows} no number."
    if not hidden.count:
        every = "The one figure" if hidden.rows == 1 else f"Each of the {hidden.rows:,} figures"
        told = f"{every} is shown."
    if hidden.lost:
        told += (
            f" {said.counted(hidden.lost, 'figure')} that the public sees now would have to go "
            "with them."
        )
    return told


def _cells(hidden: Hidden) -> list[Component]:
    parts: list[Component] = [_table("Hidden figures", hidden.cells[:_FIRST])]
    rest = hidden.cells[_FIRST:]
    if rest:
        summary = html.Summary(f"{len(rest):,} more")
        body = _table("Hidden figures, continued", rest)
        parts.append(html.Details([summary, body], className="twin"))
    if hidden.count > len(hidden.cells):
        words = f"The first {len(hidden.cells):,} of {hidden.count:,} are listed."
        parts.append(html.P(words, className="small muted"))
    return parts


def _table(caption: str, cells: tuple[HiddenCell, ...]) -> Component:
    heads = ("Cell", "Measure", "Where", "Group", "Year", "Why")
    rows = [
        html.Tr(
            [
                html.Th(each.place, scope="row", className="addr"),
                html.Td(each.indicator),
                html.Td(each.organization),
                html.Td(each.group),
                html.Td(each.school_year),
                html.Td(why(each.reason)),
            ]
        )
        for each in cells
    ]
    head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
    table = html.Table([html.Caption(caption), head, html.Tbody(rows)])
    return html.Div(table, className="scroll", **region(caption))
