"""Rows of a release's tables that are about many series at once: summaries, the scan, shares."""

from etl.model.cell import Interval
from etl.model.disparity import Disparity
from etl.model.figure import Figure, FigureName, FigureState, Series
from etl.model.school_year import SchoolYear
from etl.model.summary import Summary, SummaryName
from etl.publish.places import gathered_figures, number
from etl.publish.tables import Tables

_SUMMARIES = """
    SELECT organization, grade_band, dimension, school_year, summary, state, value, low, high,
           about, since, parts, coded, by_chance
    FROM summaries WHERE indicator = $1
    ORDER BY organization, grade_band, dimension, summary, about, school_year
"""
_FIGURES = """
    SELECT organization, grade_band, student_group, school_year, figure, state, value, low, high,
           comparison, since
    FROM figures WHERE indicator = $1 AND list_contains($2, figure)
    ORDER BY school_year, figure, comparison
"""
_SCAN = """
    SELECT indicator, organization, grade_band, student_group, school_year, comparison, gap, drawn,
           low, high, q
    FROM scan WHERE q <= $1 AND ($2 = '' OR indicator = $2)
    ORDER BY coalesce(drawn, gap) DESC, indicator, organization, grade_band, student_group
    LIMIT $3
"""
_SHARES = """
    SELECT organization, value FROM published
    WHERE indicator = $1 AND grade_band = $2 AND student_group = $3 AND school_year = $4
      AND state = 'reported' AND value IS NOT NULL AND NOT isnan(value)
"""


def read_summaries(tables: Tables, indicator: str) -> tuple[Summary, ...]:
    """What is said of many groups or schools of one indicator, each number in year order."""
    return tuple(
        Summary(
            indicator,
            organization,
            grade_band,
            dimension,
            SchoolYear(year),
            SummaryName(name),
            FigureState(state),
            number(value),
            number(low),
            number(high),
            about,
            SchoolYear(since) if since else None,
            parts,
            coded,
            number(by_chance),
        )
        for (
            organization,
            grade_band,
            dimension,
            year,
            name,
            state,
            value,
            low,
            high,
            about,
            since,
            parts,
            coded,
            by_chance,
        ) in tables.ask(_SUMMARIES, [indicator])
    )


def read_figures_everywhere(
    tables: Tables, indicator: str, names: tuple[FigureName, ...]
) -> dict[Series, tuple[Figure, ...]]:
    """The figures of these names of every series of an indicator, in year order."""
    rows = tables.ask(_FIGURES, [indicator, [str(name) for name in names]])
    return gathered_figures(indicator, rows)


def read_scan(tables: Tables, indicator: str, level: float, most: int) -> tuple[Disparity, ...]:
    """Gaps that stand out at this level, the widest first; of one indicator, or of all ("")."""
    found = []
    for slug, organization, band, group, year, comparison, gap, drawn, low, high, q in tables.ask(
        _SCAN, [level, indicator, most]
    ):
        ends = number(low), number(high)
        interval = None if ends[0] is None or ends[1] is None else Interval(ends[0], ends[1])
        series = Series(slug, organization, band, group)
        found.append(
            Disparity(series, SchoolYear(year), comparison, gap, number(drawn), interval, q)
        )
    return tuple(found)


def read_values(
    tables: Tables, indicator: str, grade_band: str, student_group: str, year: SchoolYear
) -> dict[str, float]:
    """The published value of every organization that has one."""
    rows = tables.ask(_SHARES, [indicator, grade_band, student_group, year.ending])
    return {organization: value for organization, value in rows}
