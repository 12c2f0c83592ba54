"""A gap as a table: both sides and the gap between them, year by year."""

from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap, decimals, reported
from dashboard.queries.scope import Scope
from dashboard.queries.table import NOTHING, entry
from dashboard.view_data.line import Line
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.figure import FigureName
from etl.model.school_year import SchoolYear


def gap_by_year(scope: Scope, chosen: Comparison, found: Gap) -> Table | None:
    """What the chart of a gap shows, with the range by chance of each gap; None without a chart."""
    if found.chart is None:
        return None
    words, say, chart = scope.release.words, scope.say, found.chart
    figures = scope.release.compare(scope.of(chosen.group), chosen.compare, scope.first)
    spans = {f.school_year: f.interval for f in reported(figures, FigureName.GAP)}
    sizes = {each.year: each.text for each in chart.gaps}
    sides = (_side(scope, chart.group, chosen.group), _side(scope, chart.compared, chosen.compare))
    both = (scope.shown(chosen.group), scope.shown(chosen.compare))
    rows = []
    for year in sorted({year for side in sides for year in side}):
        span = spans.get(year)
        ranged = (
            words.span(span.low, span.high, decimals(both, year)) if span and year in sizes else ""
        )
        entries = (
            *(side.get(year, Entry(NOTHING, Mark.NO_DATA)) for side in sides),
            Entry(sizes.get(year, NOTHING), is_strong=year in sizes),
            Entry(ranged or NOTHING),
        )
        rows.append(Row(str(year), entries))
    heads = (
        Head(say("School year"), is_number=False),
        *(Head(line.name) for line in chart.lines),
        Head(say("Gap")),
        Head(say("Range by chance")),
    )
    caption = words.gap_pair(scope.of(chosen.group), chosen.compare)
    return Table(caption, heads, tuple(rows), kind="slim")


def _side(scope: Scope, line: Line, code: str) -> dict[SchoolYear, Entry]:
    """One side by year: published figures, or what is worked out for all others and the goal."""
    if cells := scope.shown(code):
        return {cell.school_year: entry(scope, cell) for cell in cells}
    return {point.year: Entry(point.spoken) for point in line.shown}
