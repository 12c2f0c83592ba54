"""School years that follow one another, put together."""

from collections.abc import Iterable

from etl.model.school_year import SchoolYear


def in_a_row(years: Iterable[SchoolYear]) -> list[list[SchoolYear]]:
    """2011-12, 2013-14, 2014-15: the first by itself, the other two together. `years` rise."""
    runs: list[list[SchoolYear]] = []
    for year in years:
        if runs and year - runs[-1][-1] == 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs
