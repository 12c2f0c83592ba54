"""One school: what is published for it, beside the district, and which groups can be shown."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.facts import facts
from dashboard.components.packet_links import packet_links
from dashboard.components.prose import prose
from dashboard.components.school_rows import school_rows
from dashboard.components.section import section, section_head
from dashboard.page import Crumb, Page
from dashboard.queries import school as queries
from dashboard.queries import schools
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from dashboard.views import not_found
from dashboard.views.parts import like_schools, school_groups
from etl.model.organization import Organization
from etl.published import PublishedRelease

NOTHING = noted("Nothing is published for this school in this release.")
NOTE = noted(
    "The coloured line is the school, the grey one all students of the district. Both stand on "
    "the same axis. Percents of fewer than 300 are whole numbers, and sizes are told as bands. "
    "A figure near 0 or 100 is shown only as a bound. An open mark means fewer than 30, or the "
    "first figure of a new series."
)


def page(release: PublishedRelease, code: str, state: ViewState, today: date) -> Page:
    """A page that says so, with status 404, when there is no school or programme of this code."""
    school = release.organizations.get(code)
    if school is None or not schools.is_school(school):
        return not_found.page(release, state, today)
    found = queries.measures_of(release, school, today)
    tree = [_top(release, school, found)]
    if found:
        tree += [_measures(found), *school_groups.school_groups(found, state)]
        tree += like_schools.like_section(found, state)
    say = speech(release.language)
    crumbs = (
        Crumb(say("Schools"), addresses.SCHOOLS),
        Crumb(schools.level(say, school), addresses.schools(part=schools.anchor(school))),
        Crumb(school.name),
    )
    return Page(school.name, tree, message=_message(school, found, state), crumbs=crumbs)


def _message(school: Organization, found: tuple[Scope, ...], state: ViewState) -> str:
    """What a screen reader hears after a choice: the measure whose groups are shown."""
    asked = next((own for own in found if own.indicator.slug == state.measure), None)
    if asked is None:
        return school.name
    return f"{school.name}, {asked.release.words.measure(asked.everyone)}"


def _top(release: PublishedRelease, school: Organization, found: tuple[Scope, ...]) -> Component:
    say = speech(release.language)
    names = schools.earlier_names(say, school)
    told = queries.lede(found)
    shown = queries.facts(found)
    earlier = say("Earlier: {names}", names=names) + "."
    return html.Div(
        [
            html.P(f"{schools.kind(say, school)}, {release.plan.district}", className="eyebrow"),
            html.H1(school.name),
            *([html.P(prose(earlier), className="muted under-h1")] if names else []),
            *([html.P(prose(told), className="lede")] if told else []),
            *([] if found else [html.Div(html.P(say(NOTHING)), className="empty")]),
            *([packet_links(say, "school", school.code)] if found else []),
            *([facts(shown)] if shown else []),
        ],
        className="wrap page-top",
    )


def _measures(found: tuple[Scope, ...]) -> Component:
    say = found[0].say
    head = section_head(
        "measures",
        say("What is published for this school?"),
        say("Each measure at this school, with the district beside it. Choose one to see more."),
    )
    rows = school_rows(say, tuple(queries.row(own) for own in found))
    return section("measures", head, rows, html.P(say(NOTE), className="chart-note"))
