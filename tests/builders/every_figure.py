"""One release out of which every kind of figure and summary comes, in round numbers."""

from typing import Any

from tests.builders.published import published_row
from tests.builders.whole_release import SCHOOLS, school_rows

_YEARS = range(2012, 2018)
# Percent of each group in the first year, its gain a year, and its number of students.
_RACES = {
    "asian": (80.0, 0.5, 400),
    "black": (55.0, 2.0, 2000),
    "hispanic": (50.0, 1.0, 800),
    "white": (70.0, 0.2, 3000),
}
_WIGGLE = (0.1, -0.1, 0.1, 0.0, -0.1, 0.1)


def rows() -> list[dict[str, Any]]:
    """Six years of a district and nine schools in which poverty and results go together."""
    return [*_district(), *_schools(), *_staff()]


def _district() -> list[dict[str, Any]]:
    found = []
    for place, year in enumerate(_YEARS):
        values = {
            g: first + rise * place + _WIGGLE[place] for g, (first, rise, _) in _RACES.items()
        }
        sizes = {g: n + 10 * place for g, (_, _, n) in _RACES.items()}
        everyone = sum(sizes.values())
        values["all"] = sum(values[g] * sizes[g] for g in _RACES) / everyone
        sizes["all"] = everyone
        for group, value in values.items():
            shown = round(value, 1)
            found.append(published_row(group, year, shown, sizes[group]))
            harder = round(value / 2, 1)
            found.append(published_row(group, year, harder, sizes[group], indicator="ready-hard"))
    return found


def _schools() -> list[dict[str, Any]]:
    lunch = {school: 10.0 * (place + 1) for place, school in enumerate(SCHOOLS)}
    found = []
    for year in _YEARS:
        results = {school: 95.0 - 0.8 * share for school, share in lunch.items()}
        results |= {"S2": results["S2"] + 1.0, "S5": results["S5"] - 1.0, "S7": 75.0}
        black = {school: round(value * 0.7) for school, value in results.items()}
        found += school_rows("lunch", year, lunch)
        found += school_rows("readiness", year, results)
        for row in school_rows("readiness", year, black, floor=100.0):
            found.append({**row, "student_group": "black", "dimension": "race"})
    return found


def _staff() -> list[dict[str, Any]]:
    return [
        *(published_row("all", y, 16.0, 6000, indicator="teachers") for y in _YEARS),
        *(published_row("white", y, 46.0, 90_000, indicator="mix") for y in _YEARS),
        *(published_row("all", y, 40.0, indicator="aspiring") for y in _YEARS),
        *(published_row("all", y, 12.0, indicator="leaders") for y in _YEARS),
        *(published_row("black", y, 20.0, indicator="aspiring") for y in _YEARS),
        *(published_row("black", y, 10.0, indicator="leaders") for y in _YEARS),
    ]
