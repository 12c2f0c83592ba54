"""Gaps as they were worked out from published figures when the release was made."""

from collections.abc import Iterator

from dashboard.open_data.columns import KEY, OF_SERIES, SERIES, words
from dashboard.open_data.table import Field, Line, Table, Type
from dashboard.speech import noted
from etl.model.cell import State
from etl.model.figure import Figure, FigureName, FigureState, Series
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease, rounded

MEASURES = {
    FigureName.GAP: "the gap, in the unit of the indicator; positive: the group is worse off",
    FigureName.RATIO: "the group's rate divided by the rate that it is compared with",
    FigureName.GAP_CHANGE: "change of the gap since the year before",
    FigureName.GAP_CHANGE_SINCE_FIRST: "change of the gap since the first year that compares",
}
STATES = {
    FigureState.REPORTED: "worked out",
    FigureState.SUPPRESSED: "a figure that it needs is hidden",
    FigureState.NOT_AVAILABLE: "a figure that it needs was never given",
    FigureState.SERIES_BROKEN: "the series changed in between",
    FigureState.NOT_COMPUTED: "left out on purpose",
}
# A ratio is told with two decimals; where no published figure is known, a gap with one.
_RATIO, _UNKNOWN = 2, 1

Decimals = dict[tuple[Series, SchoolYear], int]

_WHY = "not worked out; the column state says why"
FIELDS = (
    *SERIES,
    Field(
        "comparison",
        Type.STRING,
        "What the group is compared with: a student group, or all_others for all other students.",
    ),
    Field(
        "measure",
        Type.STRING,
        "What was worked out.",
        categories={str(name): meaning for name, meaning in MEASURES.items()},
    ),
    Field(
        "state",
        Type.STRING,
        "Whether it was worked out, or why not.",
        categories={str(state): meaning for state, meaning in STATES.items()},
    ),
    Field("value", Type.NUMBER, "The number.", _WHY),
    Field("chance_low", Type.NUMBER, "Start of its 95 % range by chance.", "no range is known"),
    Field("chance_high", Type.NUMBER, "End of its 95 % range by chance.", "no range is known"),
    words("since", "The earlier school year of a change.", "not a change"),
)


def lines(release: PublishedRelease, slug: str, organization: str = "") -> Iterator[Line]:
    """The rows of one indicator, of one organization or of all ("")."""
    decimals: Decimals = {
        (series, cell.school_year): cell.decimals
        for series, cells in release.all_cells(slug).items()
        for cell in cells
        if cell.state is State.REPORTED
    }
    every = release.all_figures(slug, *MEASURES)
    for series in release.series(slug, organization=organization or None):
        for figure in every.get(series, ()):
            yield (*_where(figure), *_told(figure, _decimals(figure, decimals)))


def _where(figure: Figure) -> Line:
    own = figure.series
    year, name = str(figure.school_year), str(figure.name)
    at = (own.indicator, own.organization, year, own.grade_band, own.student_group)
    return (*at, figure.comparison, name)


def _told(figure: Figure, decimals: int) -> Line:
    shown = figure.state is FigureState.REPORTED
    numbers = (figure.value, figure.low, figure.high) if shown else (None, None, None)
    short = (None if each is None else rounded(each, decimals) for each in numbers)
    return (str(figure.state), *short, str(figure.since) if figure.since else None)


def _decimals(figure: Figure, known: Decimals) -> int:
    """Those of the coarser side, as pages write a gap."""
    if figure.name is FigureName.RATIO:
        return _RATIO
    own = figure.series
    other = Series(own.indicator, own.organization, own.grade_band, figure.comparison)
    years = [year for year in (figure.school_year, figure.since) if year]
    found = [known[side, year] for side in (own, other) for year in years if (side, year) in known]
    return min(found, default=_UNKNOWN)


def _every(release: PublishedRelease) -> Iterator[Line]:
    for indicator in release.plan.indicators:
        yield from lines(release, indicator.slug)


TABLE = Table(
    "gaps",
    "Gaps between student groups",
    noted(
        "One row for each group, comparison, school year and measure of the gap. Worked out from "
        "published figures alone."
    ),
    FIELDS,
    (*KEY, "comparison", "measure"),
    _every,
    OF_SERIES,
)
