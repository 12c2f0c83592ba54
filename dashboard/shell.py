"""What surrounds the content of every page: skip link, header, sample line, main, footer."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses, ids
from dashboard.components.drawing import Drawing
from dashboard.components.search_box import search_box
from dashboard.page import Crumb, Page
from etl.published import PublishedRelease

# The places in the header: what each is called, where it is, and the first parts of the paths that
# belong to it.
PLACES = (
    ("The plan", addresses.HOME, ("", "plan", "focus-area", "goal", "indicator")),
    ("Gaps", addresses.GAPS, ("gaps", "social-factors")),
    ("Schools", addresses.SCHOOLS, ("schools", "school")),
    ("About", addresses.ABOUT, ("about", "methods")),
)
# The foot of every page: parts of other pages that readers look for.
MORE = (
    ("The whole plan", addresses.PLAN),
    ("Where figures come from", addresses.about("sources")),
    ("How privacy is kept", addresses.about("hidden")),
    ("Social factors", addresses.SOCIAL),
    ("How numbers are worked out", addresses.METHODS),
    ("Words used here", addresses.about("words")),
    ("Accessibility", addresses.about("accessibility")),
)

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
    nav = [_places(path), search_box("find")] if release else []
    return html.Header(
        html.Div(
            [
                html.A([Drawing(_MARK), "Headway"], className="brand", href="/"),
                *district,
                *nav,
            ],
            className="wrap site__in",
        ),
        className="site",
    )


def _places(path: str) -> Component:
    """The page itself is marked, and so is the place that it belongs to."""
    first = path.split("/")[1] if path.startswith("/") else None
    items = []
    for label, href, parts in PLACES:
        current: dict[str, Any] = {}
        if first in parts:
            current = {"aria-current": "page" if href == path else "true"}
        items.append(html.Li(html.A(label, href=href, **current)))
    return html.Nav(html.Ul(items), **_label("Main"))


def _notice(release: PublishedRelease | None) -> Component | None:
    if release is None or not release.plan.notice.en:
        return None
    kind = "sample sample--fiction" if release.plan.is_fictional else "sample"
    words = html.P(release.plan.notice.en)
    return html.Aside(
        html.Div(words, className="wrap"), className=kind, **_label("About this sample")
    )


def earlier_notice(release: PublishedRelease, latest: str) -> Component:
    """Said above every page of a release that is not the latest; `latest` is the same page now."""
    day = release.words.day(release.release.published_at.date())
    said = f"You are reading release {release.release.number}, published {day}. "
    words = html.P([said, html.A("Read the latest release", href=latest)])
    return html.Aside(
        html.Div(words, className="wrap"),
        className="sample sample--fiction",
        **_label("An earlier release"),
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
    columns = [how, *([_about(release), _more()] if release else [])]
    return html.Footer(html.Div(columns, className="wrap"), className="site-foot")


def _about(release: PublishedRelease) -> Component:
    day = release.words.day
    published = day(release.release.published_at.date())
    lines = [f"Release {release.release.number}, published {published}"]
    if release.plan.as_of:
        lines.append(f"Shown as of {day(release.plan.as_of)}")
    links = [("All releases", addresses.about("releases"))]
    if release.release.number > 1:
        links.insert(0, ("What changed", f"{addresses.HOME}#since"))
    items: list[Any] = [*lines, *(html.A(label, href=href) for label, href in links)]
    return html.Div([html.H2("This release"), html.Ul([html.Li(item) for item in items])])


def _more() -> Component:
    items = [html.Li(html.A(label, href=href)) for label, href in MORE]
    return html.Div([html.H2("More"), html.Ul(items)])


def _label(name: str) -> dict[str, Any]:
    return {"aria-label": name}
