"""A new upload: one form, which works with a keyboard and without a script."""

from typing import Any

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.page import Page
from dashboard.staff import said
from dashboard.staff.answers import see
from dashboard.staff.arriving import kept
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, files, form
from dashboard.staff.route import Route
from dashboard.staff.steps import steps
from etl.desk.desk import Desk
from etl.desk.filling import filled, templates
from etl.desk.intake.originals import Original
from etl.desk.intake.recognised import seen_before
from etl.desk.intake.transfers import find, largest
from etl.desk.people.roles import Right
from etl.desk.uploads import uploads

LARGEST_FORM = 2_000_000_000  # several files at once; each file has the limit of data/limits.toml
_KINDS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".gz")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def page(asked: Asked) -> Page:
    parts: list[Component] = [
        steps(0),
        html.P(
            "Nothing on the public pages changes before an approver publishes it.",
            className="eyebrow",
        ),
        html.H1("Upload files"),
        html.P(
            "Files of one upload are checked, approved and published together.",
            className="under-h1",
        ),
        file_form(asked, "/uploads", "Upload"),
        *_limits(asked.desk),
        *_templates(asked.desk),
    ]
    return Page("Upload files", [html.Div(parts, className="wrap")])


def file_form(asked: Asked, action: str, words: str) -> Component:
    """Files to choose or to drop; the script sends them in pieces and shows how far they are."""
    data: dict[str, Any] = {"data-transfers": "/transfers", "data-pieces": str(PIECE)}
    choose = files("files", "Files", accept=",".join(_KINDS), hint=_hint(asked.desk))
    drop = html.Div(
        [choose, html.Div(className="sending", **_HEARD)],
        className="drop",
        **data,
    )
    return form(asked, action, drop, button(words), has_files=True)


_HEARD: dict[str, Any] = {"aria-live": "polite"}
PIECE = 4_000_000  # bytes that the script sends at once; less is lost when a line breaks


def _hint(desk: Desk) -> str:
    most = said.size(largest(desk.home)).replace(".0", "")
    return f"Excel, OpenDocument or text files, each up to {most}. Choose one or several."


def _limits(desk: Desk) -> list[Component]:
    most = said.size(largest(desk.home)).replace(".0", "")
    lines = [
        (
            "Read: .xlsx, .xlsm (its macros are not run), .xlsb, .xls, .ods; .csv, .tsv and .txt; "
            "and these packed as .gz. The file’s content decides, not its name."
        ),
        (
            "Of our own template, the sheet Data is read. Of other files, the sheets that a layout "
            "names; the check lists which were read and which were not."
        ),
        (
            f"A file may have {most}. A workbook may have 500,000 rows and 300 columns on a sheet, "
            "and unpack to 600 MB."
        ),
        (
            "If your browser shows a bare “413 Request Entity Too Large”, a server in front of "
            "Headway allows less. Tell whoever runs it, or split the file by school year."
        ),
        "Never upload rows about single students. Such a file is refused, and no copy is kept.",
    ]
    return [html.H2("What is read"), html.Ul([html.Li(line) for line in lines])]


def _templates(desk: Desk) -> list[Component]:
    links = [
        html.Li(
            html.A(each.name, href=f"/templates/{each.slug}.xlsx", download=f"{each.slug}.xlsx")
        )
        for each in templates(desk.home)
    ]
    return [
        html.H2("Templates, filled in with what is public now"),
        html.Ul(links, className="plain-list columns"),
    ]


def receive(asked: Asked) -> Response:
    """The files of the form, and those that the script sent in pieces before."""
    originals, keys = received(asked)
    known = [told for each in originals if (told := seen_before(asked.desk, each.sha256))]
    number = uploads.begin(asked.desk, asked.who, originals, transfers=keys)
    return see(asked, f"/uploads/{number}", " ".join(["Your files are safe.", *known]))


def received(asked: Asked) -> tuple[list[Original], list[str]]:
    """What a form brought: originals, and the keys of the transfers among them."""
    keys = asked.form.getlist("transfer")
    sent = [find(asked.desk, asked.who, key) for key in keys]
    whole = [each.original for each in sent if each.is_whole]
    return [*whole, *kept(asked.desk, asked.files.getlist("files"))], keys


def template(asked: Asked) -> Response:
    slug = asked.values["slug"]
    named = {"Content-Disposition": f'attachment; filename="{slug}.xlsx"'}
    return Response(filled(asked.desk.home, slug), mimetype=_XLSX, headers=named)


ROUTES = (
    Route("/uploads/new", page, Right.UPLOAD),
    Route("/uploads", receive, Right.UPLOAD, "POST", largest=LARGEST_FORM),
    Route("/templates/<slug>.xlsx", template, Right.UPLOAD),
)
