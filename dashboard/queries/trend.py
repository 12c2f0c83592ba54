"""The main trend of a measure."""

from dashboard.figures import palette
from dashboard.queries import lines, status
from dashboard.queries.absent import absent
from dashboard.queries.path import drawn_path, shortfall
from dashboard.queries.scope import Scope
from dashboard.view_data.chart import every_year
from dashboard.view_data.line import Line
from dashboard.view_data.trend import TargetPath, Trend
from etl.model.school_year import SchoolYear


def trend(scope: Scope) -> Trend | None:
    """All students against the path; None when no year has a figure to show."""
    series = scope.everyone
    pen = palette.EVERYONE
    late = status.overdue(scope)
    line = lines.line(scope, pen=palette.overdue(pen) if late else pen)
    if not line.shown:
        return None
    path = drawn_path(scope, series)
    years = axis_years(line, path)
    words = scope.release.words
    cells = scope.shown()
    return Trend(
        id="trend",
        name=words.trend_headline(cells),
        summary=" ".join(filter(None, (words.trend_summary(cells), absent(scope, cells, years)))),
        unit=scope.indicator.unit,
        years=years,
        line=line,
        path=path,
        shortfall=shortfall(scope, series),
        breaks=lines.breaks(scope, years),
        waiting_from=waiting_from(line, years),
        may_exceed=scope.indicator.may_exceed_100,
        language=scope.release.language,
    )


def axis_years(line: Line, path: TargetPath | None) -> tuple[SchoolYear, ...]:
    """From the first figure (or the baseline) to the latest (or the target)."""
    found = [point.year for point in line.points]
    found += [year for year, _ in path.points] if path else []
    return every_year(min(found), max(found))


def waiting_from(line: Line, years: tuple[SchoolYear, ...]) -> SchoolYear | None:
    """The first year of the axis whose figures are still to come."""
    latest = line.points[-1].year
    return latest + 1 if latest < years[-1] else None
