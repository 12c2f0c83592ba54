"""What surrounds the content of every page: skip link, header, sample line, main, footer."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components.drawing import Drawing
from dashboard.page import Crumb, Page
from etl.published import PublishedRelease

# The places in the header: what each is called and where it is.
PLACES = (("The plan", "/"),)

_MARK = (
    '<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">'
    '<rect width="30" height="30" rx="3" fill="var(--brand)"/>'
    '<path d="M5 22.5h4.2v-3.6h4.6v-4.3h4.6v-4.4H24" fill="none" stroke="var(--paper)" '
    'stroke-width="2.4"/><circle cx="24.4" cy="10.2" r="2.6" fill="var(--paper)"/></svg>'
)


def frame(page: Page, release: PublishedRelease | None, path: str) -> list[Component]:
    """The whole page; without a release it names neither district nor plan."""
    around = [
        html.A("Skip to main content", className="skip", href=f"#{ids.MAIN}"),
        _header(release, path),
        _notice(release),
        _crumbs(page.crumbs),
        html.Main(page.tree, id=ids.MAIN, tabIndex=-1),
        _footer(release),
    ]
    return [part for part in around if part is not None]


def _header(release: PublishedRelease | None, path: str) -> Component:
    district = [html.Span(release.plan.district, className="org")] if release else []
    places = [html.Li(_place(label, href, path)) for label, href in PLACES]
    return html.Header(
        html.Div(
            [
                html.A([Drawing(_MARK), "Headway"], className="brand", href="/"),
                *district,
                html.Nav(html.Ul(places), **_label("Main")),
            ],
            className="wrap site__in",
        ),
        className="site",
    )


def _place(label: str, href: str, path: str) -> Component:
    current: dict[str, Any] = {"aria-current": "page"} if href == path else {}
    return html.A(label, href=href, **current)


def _notice(release: PublishedRelease | None) -> Component | None:
    if release is None or not release.plan.notice.en:
        return None
    kind = "sample sample--fiction" if release.plan.is_fictional else "sample"
    words = html.P(release.plan.notice.en)
    return html.Aside(
        html.Div(words, className="wrap"), className=kind, **_label("About this sample")
    )


def _crumbs(crumbs: tuple[Crumb, ...]) -> Component | None:
    if not crumbs:
        return None
    steps = [
        html.Li(html.A(crumb.label, href=crumb.href) if crumb.href else crumb.label)
        for crumb in crumbs
    ]
    return html.Nav(html.Ol(steps), className="crumbs wrap", **_label("Breadcrumb"))


def _footer(release: PublishedRelease | None) -> Component:
    how = html.Div(
        [
            html.H2("How to read these pages"),
            html.P(
                "Every figure is worked out from what is published, after small groups are "
                "protected. “Points” are percentage points.",
                className="small",
            ),
        ]
    )
    columns = [how, *([_about(release)] if release else [])]
    return html.Footer(html.Div(columns, className="wrap"), className="site-foot")


def _about(release: PublishedRelease) -> Component:
    day = release.words.day
    published = day(release.release.published_at.date())
    lines = [f"Release {release.release.number}, published {published}"]
    if release.plan.as_of:
        lines.append(f"Shown as of {day(release.plan.as_of)}")
    return html.Div([html.H2("This release"), html.Ul([html.Li(line) for line in lines])])


def _label(name: str) -> dict[str, Any]:
    return {"aria-label": name}
