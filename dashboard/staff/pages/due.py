"""What is owed and when, for those who hand it in: late first, with the way to upload it."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.table import table
from dashboard.page import Page
from dashboard.staff.asked import Asked
from dashboard.staff.route import Route
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.due.calendar import as_calendar
from etl.desk.due.owed import Owed, owed_for
from etl.desk.people.roles import Right
from etl.desk.publication import plan_in_use

UPLOAD = "/uploads/new"


def page(asked: Asked) -> Page:
    owed = owed_for(asked.desk, asked.who)
    late = [each for each in owed if each.is_late]
    coming = [each for each in owed if not each.is_late]
    parts: list[Component] = [
        html.H1("Due dates"),
        html.P(_lede(late), className="under-h1"),
        html.P(
            [
                html.A("Upload figures", className="btn", href=UPLOAD),
                " ",
                html.A("Calendar file (.ics)", className="btn btn--quiet", href="/due.ics"),
            ],
            className="btns",
        ),
        *([table(_listed("Late", late))] if late else []),
        *([table(_listed("To come", coming))] if coming else []),
        *_by_owner(owed),
        html.P(
            "Dates are those of the plan. Figures that are late show in grey on the public page "
            "until they come; a measure without any figure says that it has no data.",
            className="small muted",
        ),
    ]
    return Page("Due dates", [html.Div(parts, className="wrap page-top")])


def _lede(late: list[Owed]) -> str:
    if not late:
        return "Nothing is late."
    counted = "1 measure is" if len(late) == 1 else f"{len(late)} measures are"
    return f"{counted} late. Upload the figures to take them off this list."


def _listed(caption: str, owed: list[Owed]) -> Table:
    heads = ("Measure", "Figures of", "Due", "Owner")
    rows = tuple(
        Row(
            each.name,
            (
                Entry(str(each.school_year), sub=_public(each)),
                Entry(f"{each.on:%-d %B %Y}", is_strong=each.is_late),
                Entry(each.owner),
            ),
            link=f"/templates/{each.indicator}.xlsx",
            sub="template, filled in with what is public",
        )
        for each in owed
    )
    return Table(caption, tuple(Head(each, False) for each in heads), rows)


def _public(owed: Owed) -> str:
    return f"public now: {owed.latest}" if owed.latest else "nothing is public yet"


def _by_owner(owed: tuple[Owed, ...]) -> list[Component]:
    """How much each owner owes, in the order of the first that is due."""
    owners: dict[str, list[Owed]] = {}
    for each in owed:
        owners.setdefault(each.owner, []).append(each)
    if not owners:
        return []
    rows = tuple(
        Row(
            owner,
            (
                Entry(str(sum(each.is_late for each in own))),
                Entry(str(len(own))),
                Entry(f"{min(each.on for each in own):%-d %B %Y}"),
            ),
        )
        for owner, own in owners.items()
    )
    heads = (Head("Owner", False), Head("Late"), Head("Owed in all"), Head("First due", False))
    return [table(Table("By owner", heads, rows))]


def calendar(asked: Asked) -> Response:
    desk = asked.desk
    content = as_calendar(owed_for(desk, asked.who), plan_in_use(desk.home), desk.now())
    answer = Response(content, mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="headway-due-dates.ics"'
    return answer


ROUTES = (
    Route("/due", page, Right.UPLOAD),
    Route("/due.ics", calendar, Right.UPLOAD),
)
