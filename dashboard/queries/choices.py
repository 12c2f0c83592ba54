"""The choices of a measure's page, as links to itself."""

from dashboard import addresses
from dashboard.queries.by_name import by_name
from dashboard.queries.comparison import Comparison, comparable, offered
from dashboard.queries.scope import Scope, bands
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_state import ONE_CHART, TABLE
from etl.model.organization import Organization
from etl.model.student_group import ALL, ALL_OTHERS, GOAL

GAP = "gap"
# More links than these are folded away, all but the current one.
FEW = 5


def places(scope: Scope) -> Choices | None:
    """The district or a school; None where only the district has figures."""
    release = scope.release
    codes = {series.organization for series in release.series(scope.indicator.slug)}
    home = release.plan.organization
    found = [
        release.organizations[code] for code in codes - {home} if code in release.organizations
    ]
    if not found:
        return None
    ordered = sorted(found, key=by_name)
    links = (_place(scope, release.organizations[home]), *(_place(scope, own) for own in ordered))
    more = scope.say.plural(
        "Choose one of {count} school", "Choose one of {count} schools", len(ordered)
    )
    return _folded(scope.say("Figures of"), links, more, always=links[0])


def levels(scope: Scope) -> Choices | None:
    """Grade bands; None where the measure has one."""
    found = bands(scope.release, scope.indicator.slug, scope.organization.code)
    if len(found) < 2:
        return None
    return Choices(scope.say("School level"), tuple(_level(scope, code) for code in found))


def groups(scope: Scope, chosen: Comparison) -> Choices:
    """The student group whose gap is shown."""
    links = tuple(
        Choice(
            scope.release.words.group_label(series.student_group),
            addresses.indicator(
                scope.indicator.slug,
                scope.state.but(group=series.student_group, compare=""),
                GAP,
            ),
            series.student_group == chosen.group,
        )
        for series in comparable(scope)
    )
    return _folded(scope.say("Gap shown for"), links, scope.say("Another student group"))


def comparisons(scope: Scope, chosen: Comparison) -> Choices:
    """What the group is compared with: the general ones in sight, every other group folded."""
    words, series = scope.release.words, scope.of(chosen.group)
    default = scope.release.default_comparison(series)
    in_sight: list[Choice] = []
    folded: list[Choice] = []
    for code in offered(scope, chosen.group):
        note = words.comparison_note(series, code)
        label = words.group_label(code) + (f" ({note})" if note else "")
        state = scope.state.but(group=chosen.group, compare="" if code == default else code)
        address = addresses.indicator(scope.indicator.slug, state, GAP)
        choice = Choice(label, address, code == chosen.compare)
        is_general = code in (default, chosen.compare, ALL, ALL_OTHERS, GOAL)
        (in_sight if is_general else folded).append(choice)
    what = scope.say("{group} compared with", group=words.group_label(chosen.group))
    return Choices(what, tuple(in_sight), scope.say("Another group"), tuple(folded))


def views(scope: Scope, has_one_chart: bool) -> Choices:
    """The groups in panels of their own, a few of them in one chart, or all in a table."""
    offered_here = (
        ("", scope.say("Each group in its own panel")),
        *(((ONE_CHART, scope.say("A few groups in one chart")),) if has_one_chart else ()),
        (TABLE, scope.say("Every group in a table")),
    )
    now = scope.state.view if has_one_chart or scope.state.view == TABLE else ""
    links = tuple(
        Choice(
            label,
            addresses.indicator(scope.indicator.slug, scope.state.but(view=view), "groups"),
            view == now,
        )
        for view, label in offered_here
    )
    return Choices(scope.say("Student groups shown as"), links)


def _folded(
    what: str, links: tuple[Choice, ...], more: str, always: Choice | None = None
) -> Choices:
    if len(links) <= FEW:
        return Choices(what, links)
    in_sight = tuple(link for link in links if link.is_current or link == always)
    rest = tuple(link for link in links if link not in in_sight)
    return Choices(what, in_sight, more, rest)


def _place(scope: Scope, place: Organization) -> Choice:
    code = "" if place.code == scope.release.plan.organization else place.code
    state = scope.state.but(organization=code, group="", compare="")
    address = addresses.indicator(scope.indicator.slug, state)
    return Choice(place.name, address, place.code == scope.organization.code)


def _level(scope: Scope, code: str) -> Choice:
    headline = scope.indicator.headline_grade_band
    state = scope.state.but(grade_band="" if code == headline else code)
    label = scope.indicator.grade_band(code).title.spoken(scope.release.language)
    address = addresses.indicator(scope.indicator.slug, state)
    return Choice(label, address, code == scope.grade_band)
