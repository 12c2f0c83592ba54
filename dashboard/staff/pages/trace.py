"""Where a public number comes from: a form, and the way back to the cell of the file."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.table import table
from dashboard.page import Page
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, line
from dashboard.staff.route import Route
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.origins import LetOut, Origin
from etl.desk.people.roles import Right
from etl.desk.provenance import NoSuchNumber, Place, Traced, trace
from etl.model.school_year import NotASchoolYear, SchoolYear
from etl.model.student_group import ALL
from etl.published import NoRelease, PublishedRelease, Withdrawn, open_published


def page(asked: Asked) -> Page:
    try:
        release = open_published(asked.desk.home.public).current()
    except NoRelease as why:
        return _page([html.P(str(why), className="muted")])
    found: list[Component] = []
    if asked.query.get("indicator") and asked.query.get("year"):
        found = _answer(asked)
    return _page([_form(asked, release), *found])


def _page(parts: list[Component]) -> Page:
    head = [
        html.H1("Where a number comes from"),
        html.P(
            "From any number on the public pages to the file, the sheet and the cell that it was "
            "read from, and to the people who let it out.",
            className="under-h1",
        ),
    ]
    return Page("Where a number comes from", [html.Div([*head, *parts], className="wrap page-top")])


def _form(asked: Asked, release: PublishedRelease) -> Component:
    """It asks and changes nothing, so its answer has an address that can be shared."""
    plan, query = release.plan, asked.query
    known = [("", f"{release.organizations[plan.organization].name} (whole)")]
    places = [
        (code, each.name)
        for code, each in release.organizations.items()
        if code != plan.organization
    ]
    bands = {band.code: band.title.en for each in plan.indicators for band in each.grade_bands}
    groups = [(each.code, each.label.en) for each in release.vocabulary.groups]
    fields = [
        choice(
            "indicator",
            "Measure",
            [(each.slug, each.name.en) for each in plan.indicators],
            query.get("indicator", ""),
        ),
        line("year", "School year", query.get("year", ""), hint="Such as 2016-17.", maxLength=9),
        choice("organization", "Where", [*known, *places], query.get("organization", "")),
        choice("group", "Student group", groups, query.get("group", ALL)),
        choice(
            "grade",
            "School level",
            [("", "The one that its page shows first"), *bands.items()],
            query.get("grade", ""),
        ),
        button("Trace it"),
    ]
    return html.Form(fields, action="/trace", method="get", className="form form--grid")


def _answer(asked: Asked) -> list[Component]:
    query = asked.query
    try:
        place = Place(
            query.get("indicator", ""),
            SchoolYear.parse(query.get("year", "")),
            query.get("organization", ""),
            query.get("group", "") or ALL,
            query.get("grade", ""),
            _number(query.get("release", "")),
        )
        return _told(trace(asked.desk, asked.who, place))
    except NotASchoolYear:
        said = "The school year is two years in a row, such as 2016-17."
    except (NoSuchNumber, NoRelease, Withdrawn) as why:
        said = str(why)
    return [html.P(said, className="said", role="alert")]


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _told(found: Traced) -> list[Component]:
    told = f" in release {found.release.number}, made with the rules {found.rules}."
    shown = html.P([html.Strong(found.said), told], className="lede")
    parts: list[Component] = [html.H2(f"{found.name}, {found.school_year}: {found.about}"), shown]
    if found.is_hidden:
        parts.append(
            html.P(
                f"The public does not see this figure. Why, for staff alone: {found.reason}. Open "
                "the file to see it; it is not repeated here."
            )
        )
    if not found.origins:
        parts.append(html.P("No row of a file stands behind it.", className="muted"))
        return parts
    note = "added up from these rows" if found.is_total else ""
    return [*parts, table(_table(found.origins, note)), *_columns(found.origins)]


def _table(origins: tuple[Origin, ...], note: str) -> Table:
    heads = ("Organization", "File", "Cell", "Came with")
    rows = tuple(
        Row(
            each.organization,
            (
                Entry(each.file, sub=f"sha256 {each.sha256[:12]}" if each.sha256 else ""),
                Entry(each.cell, is_strong=True, sub=f"sheet {each.sheet}" if each.sheet else ""),
                _came(each.came),
            ),
        )
        for each in origins
    )
    return Table("Where it was read", tuple(Head(each, False) for each in heads), rows, note)


def _came(came: LetOut) -> Entry:
    words = f"Release {came.number}, {came.published_at}"
    if came.upload is None:
        return Entry(words, sub="published by the command line")
    people = f"{came.uploader} uploaded it, {came.approver} approved it"
    named = f"upload {came.upload}: {came.title}. {people}."
    return Entry(words, link=f"/uploads/{came.upload}", sub=named)


def _columns(origins: tuple[Origin, ...]) -> list[Component]:
    """Where the other entries of the first row stand."""
    columns = origins[0].columns
    if not columns:
        return []
    told = ", ".join(f"{name} in column {letter}" for name, letter in columns.items())
    return [html.P(f"In the same row: {told.replace('_', ' ')}.", className="small muted")]


ROUTES = (Route("/trace", page, Right.READ_DRAFTS),)
