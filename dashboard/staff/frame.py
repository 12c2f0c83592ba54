"""What surrounds the content of every page of the desk, and the document that holds it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.assets_served import Asset
from dashboard.html import render
from dashboard.page import Crumb, Page
from dashboard.shell import brand, sample_notice
from dashboard.staff.asked import Asked
from dashboard.staff.forms import form
from dashboard.staff.route import Route
from etl.published import DamagedRelease, NoRelease, Published, PublishedRelease

# Where the header leads, in this order; each reader sees those that are open to them.
PLACES = (
    ("Uploads", "/uploads"),
    ("Approvals", "/approvals"),
    ("Releases", "/releases"),
    ("Plan", "/plan"),
    ("Commentary", "/commentary"),
    ("Due dates", "/due"),
    ("Accounts", "/accounts"),
    ("Log", "/log"),
)


@dataclass(frozen=True)
class Frame:
    """`public_url` is where the public pages are."""

    routes: Sequence[Route]
    published: Published
    public_url: str
    style: Asset
    script: Asset
    icon: Asset

    def document(self, page: Page, asked: Asked) -> str:
        """The whole document. Raises `elements.NotShowable`."""
        release = self._release()
        parts = [
            html.A("Skip to main content", className="skip", href=f"#{ids.MAIN}"),
            self._header(release, asked),
            sample_notice(release),
            _crumbs(page.crumbs),
            html.Main([_said(asked.said), *page.tree], id=ids.MAIN, tabIndex=-1),
            self._footer(asked),
        ]
        return "\n".join(
            (
                "<!doctype html>",
                '<html lang="en">',
                "<head>",
                '<meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{escape(page.title)} | Headway desk</title>",
                f'<link rel="icon" href="{self.icon.address}" type="image/svg+xml">',
                f'<link rel="stylesheet" href="{self.style.address}">',
                "</head>",
                '<body class="desk">',
                render(parts),
                f'<script src="{self.script.address}" defer></script>',
                "</body>",
                "</html>",
            )
        )

    def places(self, asked: Asked) -> list[tuple[str, str]]:
        """Words and address of each place that is open to who asks."""
        if asked.visitor is None:
            return []
        needs = {route.rule: route.need for route in self.routes if route.method == "GET"}
        return [
            (words, href)
            for words, href in PLACES
            if href in needs and ((need := needs[href]) is None or asked.may(need))
        ]

    def _release(self) -> PublishedRelease | None:
        with suppress(NoRelease, DamagedRelease, OSError, ValueError):
            return self.published.current()
        return None

    def _header(self, release: PublishedRelease | None, asked: Asked) -> Component:
        district = [html.Span(release.plan.district, className="org")] if release else []
        parts = [brand(), *district, self._nav(asked), *_signed_in(asked)]
        return html.Header(html.Div(parts, className="wrap site__in"), className="site")

    def _nav(self, asked: Asked) -> Component:
        items = [html.Li(_place(words, href, asked.path)) for words, href in self.places(asked)]
        items.append(html.Li(html.A("Public pages", href=self.public_url)))
        return html.Nav(html.Ul(items), **_named("Main"))

    def _footer(self, asked: Asked) -> Component:
        reading = html.Div(
            [
                html.H2("The desk"),
                html.P(
                    "Pages for staff. Nothing that you do here changes the public pages before "
                    "an approver publishes it. Who did what is kept in the log.",
                    className="small",
                ),
            ]
        )
        links = [*self.places(asked), ("Public pages", self.public_url)]
        more = [html.Li(html.A(words, href=href)) for words, href in links]
        columns = [reading, html.Div([html.H2("Pages"), html.Ul(more)])]
        return html.Footer(html.Div(columns, className="wrap"), className="site-foot")


def _place(words: str, href: str, path: str) -> Component:
    here: dict[str, Any] = {}
    if path == href or path.startswith(f"{href}/"):
        here = {"aria-current": "page" if path == href else "true"}
    return html.A(words, href=href, **here)


def _signed_in(asked: Asked) -> list[Component]:
    if asked.visitor is None:
        return []
    leave = html.Button("Sign out", type="submit", className="as-link")
    return [
        html.Div(
            [
                html.Span(f"Signed in: {asked.visitor.name}"),
                form(asked, "/sign-out", leave, kind="form--line"),
            ],
            className="signed-in small",
        )
    ]


def _said(sentence: str) -> Component | None:
    """What the page before left to be said, heard by screen readers too."""
    return html.P(sentence, className="said wrap", role="status") if sentence else None


def _crumbs(crumbs: tuple[Crumb, ...]) -> Component | None:
    if not crumbs:
        return None
    links = [
        html.A(crumb.label, href=crumb.href) if crumb.href else crumb.label for crumb in crumbs
    ]
    return html.Nav(
        html.Ol([html.Li(link) for link in links]), className="crumbs wrap", **_named("Breadcrumb")
    )


def _named(name: str) -> dict[str, Any]:
    return {"aria-label": name}
