"""What surrounds the content of every page: skip link, header, sample line, main, footer."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses, ids
from dashboard.components.drawing import Drawing
from dashboard.components.on_paper import on_paper
from dashboard.components.search_box import search_box
from dashboard.page import Crumb, Page
from dashboard.speech import LANGUAGES, Speech, noted, speech
from dashboard.visit import Visit
from etl.published import PublishedRelease

# The places in the header: what each is called, where it is, and the first parts of the paths that
# belong to it.
PLACES = (
    (noted("The plan"), addresses.HOME, ("", "board", "plan", "focus-area", "goal", "indicator")),
    (noted("Gaps"), addresses.GAPS, ("gaps", "social-factors")),
    (noted("Schools"), addresses.SCHOOLS, ("schools", "school")),
    (noted("Leaders"), addresses.PIPELINE, ("pipeline",)),
    (
        noted("About"),
        addresses.ABOUT,
        ("about", "coverage", "downloads", "glossary", "accessibility", "methods"),
    ),
)
# The foot of every page: parts of other pages that readers look for.
MORE = (
    (noted("For the meeting"), addresses.BOARD),
    (noted("The whole plan"), addresses.PLAN),
    (noted("Where figures come from"), addresses.about("sources")),
    (noted("How privacy is kept"), addresses.about("hidden")),
    (noted("Social factors"), addresses.SOCIAL),
    (noted("Resources and need"), addresses.RESOURCES),
    (noted("How numbers are worked out"), addresses.METHODS),
    (noted("Coverage"), addresses.COVERAGE),
    (noted("Downloads"), addresses.DOWNLOADS),
    (noted("Words used here"), addresses.GLOSSARY),
    (noted("Accessibility"), addresses.ACCESSIBILITY),
)


def _is_here(release: PublishedRelease, address: str) -> bool:
    """Whether the plan has what a page is about: a link to an empty page helps nobody."""
    wanted = {
        addresses.PIPELINE: release.plan.pipelines,
        addresses.RESOURCES: release.plan.resources,
    }
    return bool(wanted.get(address, True))


_MARK = (
    '<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">'
    '<rect width="30" height="30" rx="3" fill="var(--brand)"/>'
    '<path d="M5 22.5h4.2v-3.6h4.6v-4.3h4.6v-4.4H24" fill="none" stroke="var(--paper)" '
    'stroke-width="2.4"/><circle cx="24.4" cy="10.2" r="2.6" fill="var(--paper)"/></svg>'
)


NO_ANSWER = noted(
    "The server does not answer. This is the page that you had; nothing is lost. We keep trying, "
    "and the page that you asked for follows by itself."
)


def frame(page: Page, release: PublishedRelease | None, visit: Visit) -> list[Component]:
    """The whole page; without a release it names neither district nor plan."""
    say = visit.say
    around = [
        html.A(say("Skip to main content"), className="skip", href=f"#{ids.MAIN}"),
        html.P(say(NO_ANSWER), id=ids.NO_ANSWER, className="no-answer", hidden=True),
        _header(release, visit),
        _on_paper(release, visit) if release else None,
        sample_notice(release),
        _crumbs(say, page.crumbs),
        html.Main(page.tree, id=ids.MAIN, tabIndex=-1),
        _footer(say, release),
    ]
    return [part for part in around if part is not None]


def _header(release: PublishedRelease | None, visit: Visit) -> Component:
    say = visit.say
    district = [html.Span(release.plan.district, className="org")] if release else []
    nav = [_places(release, visit), search_box(say, "find")] if release else []
    return html.Header(
        html.Div(
            [
                brand(),
                *district,
                *nav,
                _languages(visit),
            ],
            className="wrap site__in",
        ),
        className="site",
    )


def brand() -> Component:
    """The product's mark and name, which lead to the first page."""
    return html.A([Drawing(_MARK), "Headway"], className="brand", href="/")


def _languages(visit: Visit) -> Component:
    """The same view in the other language, which its link says in that language."""
    links = [
        html.A(LANGUAGES[other], href=address, lang=other, hrefLang=other, id="other-language")
        for other, address in visit.languages.items()
        if other != visit.language
    ]
    return html.Div(links, className="lang")


def _places(release: PublishedRelease, visit: Visit) -> Component:
    """The page itself is marked, and so is the place that it belongs to."""
    say, path = visit.say, visit.path
    first = path.split("/")[1] if path.startswith("/") else None
    items = []
    for label, href, parts in PLACES:
        if not _is_here(release, href):
            continue
        current: dict[str, Any] = {}
        if first in parts:
            current = {"aria-current": "page" if href == path else "true"}
        items.append(html.Li(html.A(say(label), href=href, **current)))
    return html.Nav(html.Ul(items), **_label(say("Main")))


def sample_notice(release: PublishedRelease | None) -> Component | None:
    """Says of a sample that it is one, and what in it is made up."""
    if release is None or not release.plan.notice.en:
        return None
    kind = "sample sample--fiction" if release.plan.is_fictional else "sample"
    words = html.P(release.plan.notice.spoken(release.language))
    label = _label(speech(release.language)("About this sample"))
    return html.Aside(html.Div(words, className="wrap"), className=kind, **label)


def _on_paper(release: PublishedRelease, visit: Visit) -> Component:
    day = release.words.day(release.release.published_at.date())
    number = release.release.number
    return on_paper(visit.say, release.plan.district, number, day, visit.latest)


def earlier_notice(
    release: PublishedRelease, latest: str, corrected: tuple[str, ...] = ()
) -> Component:
    """Said above every page of a release that is not the latest; `latest` is the same page now,
    `corrected` what it tells otherwise."""
    say, number = speech(release.language), release.release.number
    day = release.words.day(release.release.published_at.date())
    said = say("You are reading release {number}, published {day}.", number=number, day=day)
    parts: list[Component] = [
        html.P([said, " ", html.A(say("Read the latest release"), href=latest)])
    ]
    if corrected:
        parts += [
            html.P(say("Corrected since this release:")),
            html.Ul([html.Li(sentence) for sentence in corrected], className="plain-list"),
        ]
    return html.Aside(
        html.Div(parts, className="wrap"),
        className="sample sample--fiction",
        **_label(say("An earlier release")),
    )


def _crumbs(say: Speech, crumbs: tuple[Crumb, ...]) -> Component | None:
    if not crumbs:
        return None
    steps = [
        html.Li(html.A(crumb.label, href=crumb.href) if crumb.href else crumb.label)
        for crumb in crumbs
    ]
    return html.Nav(html.Ol(steps), className="crumbs wrap", **_label(say("Breadcrumb")))


def _footer(say: Speech, release: PublishedRelease | None) -> Component:
    how = html.Div(
        [
            html.H2(say("How to read these pages")),
            html.P(
                say(
                    "Every figure is worked out from what is published, after small groups are "
                    "protected. “Points” are percentage points."
                ),
                className="small",
            ),
        ]
    )
    columns = [how, *([_about(say, release), _more(say, release)] if release else [])]
    return html.Footer(html.Div(columns, className="wrap"), className="site-foot")


def _about(say: Speech, release: PublishedRelease) -> Component:
    day, number = release.words.day, release.release.number
    published = day(release.release.published_at.date())
    lines = [say("Release {number}, published {day}", number=number, day=published)]
    if release.plan.as_of:
        lines.append(say("Shown as of {day}", day=day(release.plan.as_of)))
    links = [(say("All releases"), addresses.about("releases"))]
    if number > 1:
        links.insert(0, (say("What changed"), f"{addresses.HOME}#since"))
    items: list[Any] = [*lines, *(html.A(label, href=href) for label, href in links)]
    return html.Div([html.H2(say("This release")), html.Ul([html.Li(item) for item in items])])


def _more(say: Speech, release: PublishedRelease) -> Component:
    here = [(label, href) for label, href in MORE if _is_here(release, href)]
    items = [html.Li(html.A(say(label), href=href)) for label, href in here]
    return html.Div([html.H2(say("More")), html.Ul(items)])


def _label(name: str) -> dict[str, Any]:
    return {"aria-label": name}
