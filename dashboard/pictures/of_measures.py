"""Charts of one measure: the same data, title and notes as on its page."""

from collections.abc import Callable

from dashboard import addresses
from dashboard.figures import svg_bars, svg_gap, svg_lines, svg_panel_grid, svg_trend
from dashboard.figures.svg import Markup
from dashboard.pictures.picture import Picture
from dashboard.queries import bars, shares, trend, units
from dashboard.queries.comparison import comparison
from dashboard.queries.gap import Gap, gap
from dashboard.queries.panels import panel_sets
from dashboard.queries.reader.one_chart import one_chart
from dashboard.queries.reader.times import times
from dashboard.queries.scope import Scope
from dashboard.view_data.bars import Bars
from dashboard.view_state import RATIO

# Each makes a picture of a measure, or nothing where there is nothing to draw.
Maker = Callable[[Scope], Picture | None]


def of_trend(scope: Scope) -> Picture | None:
    found = trend.trend(scope)
    if found is None:
        return None
    drawn = svg_trend.draw(found), svg_trend.draw(found, svg_trend.NARROW)
    under = scope.release.words.trend_subtitle(scope.shown())
    return _picture(scope, found.name, under, found.summary, drawn, svg_trend.axis(found).words)


def of_pace(scope: Scope) -> Picture | None:
    found = bars.pace(scope)
    if found is None:
        return None
    under = units.of_all_a_year(scope)
    return _picture(scope, found.name, under, found.summary, _lying(found))


def of_gap(scope: Scope) -> Picture | None:
    found = _gap(scope)
    if found is None or found.chart is None:
        return None
    if scope.state.scale == RATIO:
        return _of_times(scope, found)
    drawn = svg_gap.draw(found.chart), svg_gap.draw(found.chart, svg_gap.NARROW)
    notes = (svg_gap.axis(found.chart).words, found.note)
    said = found.chart.summary
    return _picture(scope, found.headline, found.under, said, drawn, *notes, part="gap")


def _of_times(scope: Scope, points: Gap) -> Picture | None:
    """The gap as a ratio; nothing where a ratio would mislead."""
    chosen = comparison(scope)
    found = times(scope, chosen, points) if chosen else None
    if found is None:
        return None
    chart = found.chart
    drawn = svg_trend.draw(chart), svg_trend.draw(chart, svg_trend.NARROW)
    notes = (svg_trend.axis(chart).words, found.note)
    return _picture(scope, found.headline, found.under, chart.summary, drawn, *notes, part="gap")


def of_movers(scope: Scope) -> Picture | None:
    """Which side of a gap moved."""
    found = _gap(scope)
    if found is None or found.movers is None or found.who is None:
        return None
    title = scope.say("Who moved it? {answer}", answer=found.who.answer)
    drawn, said = _lying(found.movers), found.who.sentence
    under = units.change_since(scope, found.movers)
    return _picture(scope, title, under, said, drawn, part="gap")


def of_behind(scope: Scope) -> Picture | None:
    """How many students are behind a gap, year by year."""
    found = _gap(scope)
    if found is None or found.columns is None:
        return None
    data = found.columns
    drawn = svg_bars.standing(data), svg_bars.standing(data, svg_bars.NARROW)
    return _picture(scope, data.name, found.question, data.summary, drawn, part="gap")


def of_groups(scope: Scope) -> Picture | None:
    """Every group of the kind that the address asks for, each in its own panel."""
    asked = scope.state.dimension
    found = next((each for each in panel_sets(scope) if asked in ("", each.code)), None)
    if found is None:
        return None
    title = scope.release.words.measure(scope.everyone)
    drawn = (
        svg_panel_grid.draw(title, found.panels, scope.release.language),
        svg_panel_grid.draw(title, found.panels, scope.release.language, is_narrow=True),
    )
    said = " ".join(panel.summary or panel.words for panel in found.panels)
    return _picture(scope, f"{title}: {found.title}", "", said, drawn, part="groups")


def of_together(scope: Scope) -> Picture | None:
    """The groups that the address names, in one chart."""
    found = one_chart(scope, None)
    if found is None or found.notes:
        return None
    data = found.chart
    drawn = svg_lines.draw(data), svg_lines.draw(data, svg_lines.narrow(data))
    under = scope.release.words.lines_subtitle(scope.shown())
    notes = svg_lines.axis(data).words, found.below
    return _picture(scope, data.name, under, data.summary, drawn, *notes, part="groups")


def of_shares(scope: Scope) -> Picture | None:
    """How students are made up."""
    found = bars_of_mix(scope)
    if found is None:
        return None
    return _picture(
        scope, shares.headline(scope), found.name, found.summary, _lying(found), part="groups"
    )


def bars_of_mix(scope: Scope) -> Bars | None:
    return shares.bars(scope) if shares.is_mix(scope) else None


MAKERS: dict[str, Maker] = {
    "trend": of_trend,
    "pace": of_pace,
    "gap": of_gap,
    "movers": of_movers,
    "behind": of_behind,
    "groups": of_groups,
    "together": of_together,
    "shares": of_shares,
}


def _gap(scope: Scope) -> Gap | None:
    chosen = comparison(scope)
    return gap(scope, chosen) if chosen and not chosen.notes else None


def _lying(found: Bars) -> tuple[Markup, Markup]:
    return svg_bars.lying(found), svg_bars.lying(found, svg_bars.NARROW)


def _picture(
    scope: Scope,
    title: str,
    under: str,
    said: str,
    drawn: tuple[Markup, Markup],
    *notes: str,
    part: str = "",
) -> Picture:
    where = [scope.organization.name if scope.is_school else "", under]
    return Picture(
        title=title,
        under=". ".join(text for text in where if text),
        sentence=said,
        wide=drawn[0],
        narrow=drawn[1],
        notes=tuple(note for note in notes if note),
        source=scope.indicator.source.spoken(scope.release.language),
        page=addresses.indicator(scope.indicator.slug, scope.state.but(dimension=""), part),
    )
