"""Which student groups of a school can be shown, and which are hidden."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.choices import choices
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.queries import school_groups as queries
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_state import ViewState

QUESTION = noted("Which groups can be shown?")
ALONE = noted("Schools have figures of all students only. So no student group is shown.")
UNDER = noted(
    "Small groups are protected. Percents of fewer than 300 are whole numbers, and group sizes "
    "are bands."
)
NOTE = noted(
    "Ranges are drawn from the rounded percent and the lower end of the size band, so they are a "
    "little wide. A gap is that of the group to all students of the school; in its range a minus "
    "means ahead. Groups overlap and do not add up."
)
NO_SUCH_MEASURE = noted(
    "This address asks for a measure that has no groups here. Another is shown."
)
COUNTED = noted("Their students are counted in the school and the district figures.")


def school_groups(found: tuple[Scope, ...], state: ViewState) -> list[Component]:
    """The groups of the measure that the reader chose."""
    grouped = queries.with_groups(found)
    own = queries.chosen(grouped, state)
    if own is None:
        say = found[0].say
        head = section_head("groups", say("Student groups"))
        return [section("groups", head, html.Div(html.P(say(ALONE)), className="empty"))]
    say = own.say
    offered = queries.offered(grouped, own)
    is_unknown = bool(state.measure) and own.indicator.slug != state.measure
    shown, hidden = queries.table(own), queries.hidden(own)
    parts: list[Component] = [section_head("groups", say(QUESTION), say(UNDER))]
    if is_unknown:
        parts.append(html.Div(html.P(say(NO_SUCH_MEASURE)), className="empty"))
    if offered:
        parts.append(choices(offered))
    if shown:
        parts += [table(shown), html.P(say(NOTE), className="chart-note")]
    if hidden:
        parts.append(_hidden(own, hidden))
    return [section("groups", *parts)]


def _hidden(own: Scope, groups: tuple[str, ...]) -> Component:
    privacy = html.A(own.say("How privacy is kept"), href=addresses.about("hidden"))
    listed = html.Ul([html.Li(group) for group in groups], className="hidgroups")
    return html.Div(
        [
            html.H3(own.release.words.hiding(own.indicator)),
            listed,
            html.P([own.say(COUNTED), " ", privacy], className="small muted"),
        ],
        className="hiddenlist",
    )
