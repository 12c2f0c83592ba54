"""The state's public files of Jefferson County give hidden results away; our release does not."""

import csv
from collections import defaultdict
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from etl.model.indicator import Direction, Unit
from etl.model.organization import Kind, Organization
from etl.protect import protect
from etl.protect.audit.tables import Judged, judged
from tests.builders.district import RULES, SHARED, VOCABULARY, indicator, plan
from tests.builders.observations import observations

FILES = SHARED / "jcps"
RACES = {
    "White (Non-Hispanic)": "white",
    "African American": "black",
    "Hispanic": "hispanic",
    "Asian": "asian",
    "American Indian or Alaska Native": "american_indian",
    "Native Hawaiian or Other Pacific Islander": "pacific_islander",
    "Two or more races": "two_or_more",
}
SHORT = dict(
    zip(
        ("white", "black", "hispanic", "asian", "aian", "hawaiian", "other"),
        RACES.values(),
        strict=True,
    )
)
NAMES = {"All Students": "all", **RACES}
BANDS = {"10-29": [10, 29], "30-99": [30, 99], "100-299": [100, 299], "300+": [300, None]}

pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="../shared/jcps is not here")

Line = dict[str, tuple[int, int] | None]


def read(name: str) -> list[dict[str, str]]:
    with (FILES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def readiness(name: str) -> dict[tuple[str, int], Line]:
    """Graduates and those ready, by organization and year, then by race; None where hidden."""
    found: dict[tuple[str, int], Line] = defaultdict(dict)
    for told in read(name):
        if told["student_group"] in NAMES:
            hidden = not told["n_grads"]
            counts = (
                None if hidden else (int(float(told["n_grads"])), int(float(told["ccr_total"])))
            )
            key = (told["sch_id"], int(told["year"][-4:]))
            found[key][NAMES[told["student_group"]]] = counts
    return found


def attacked(line: dict[str, dict[str, Any]]) -> Judged:
    """What a reader proves of one line of races: `met` and `not` of every group, in public ranges
    and rows (coefficients, lowest and highest sum)."""
    published: dict[str, Any] = {}
    hidden: list[str] = []
    equations: list[dict[str, Any]] = []
    prior: dict[str, list[int | None]] = {}
    for group, known in line.items():
        names = [f"n {group}", f"met {group}", f"not {group}"]
        equations.append({"coef": dict(zip(names, (-1, 1, 1), strict=True)), "rhs": 0})
        if known:
            published |= {f"n {group}": known["n"]}
            for name, row in zip(("least", "most"), known.get("rates", ()), strict=False):
                ends = [-1e-6, None] if name == "least" else [None, 1e-6]
                equations.append({"coef": {f"n {group}": -row, f"met {group}": 1}, "rhs": ends})
            if "met" in known:
                published |= {f"met {group}": known["met"]}
        else:
            hidden += names
            prior[f"n {group}"] = [0, None]
    for kind in ("n", "met"):
        coefficients = {f"{kind} {g}": 1 if g != "all" else -1 for g in line}
        equations.append({"coef": coefficients, "rhs": 0})
    problem = {"published": published, "suppressed": hidden, "equations": equations, "prior": prior}
    return judged(problem)


def of_all_or_none(found: Judged, groups: list[str]) -> bool:
    """Whether it is proved that all hidden students, or none of them, met the standard."""
    return any(
        all(found.intervals[f"{kind} {group}"][1] == 0 for group in groups)
        for kind in ("met", "not")
    )


def hidden_in(line: Line) -> list[str]:
    return [group for group, counts in line.items() if counts is None]


def test_hiding_fewer_than_ten_discloses_the_results_of_32_school_years() -> None:
    lines = {key: line for key, line in readiness("ccr_sch.csv").items() if line.get("all")}
    lines = {key: line for key, line in lines.items() if hidden_in(line)}
    small = disclosed = 0
    for line in lines.values():
        told = {g: {"n": c[0], "met": c[1]} if c else {} for g, c in line.items()}
        left = line["all"][0] - sum(c[0] for g, c in line.items() if c and g != "all")  # type: ignore[index]
        if left <= 0:
            continue
        small += left < 10
        disclosed += of_all_or_none(attacked(told), hidden_in(line))
    assert (len(lines), small, disclosed) == (126, 77, 32)


def release(years: set[int]) -> pd.DataFrame:
    schools, district = readiness("ccr_sch.csv"), readiness("ccr_dist.csv")
    rows = [
        _row("readiness", place, year, group, counts)
        for (place, year), line in (schools | district).items()
        if year in years
        for group, counts in line.items()
    ]
    return _published(rows)


def _row(
    slug: str, place: str, year: int, group: str, counts: tuple[int, int] | None
) -> dict[str, Any]:
    return {
        "indicator": slug,
        "organization": place,
        "school_year": year,
        "grade_band": "all",
        "student_group": group,
        "denominator": counts[0] if counts else None,
        "numerator": counts[1] if counts else None,
        "state": "reported" if counts else "suppressed",
        "maturity": "final",
    }


def _published(rows: list[dict[str, Any]]) -> pd.DataFrame:
    places = {each["organization"] for each in rows}
    organizations = {
        code: Organization(code, Kind.DISTRICT if code == "275" else Kind.SCHOOL, code)
        for code in places
    }
    promised = plan(
        indicator(),
        indicator("suspensions", unit=Unit.PER_100, direction=Direction.LOWER),
    )
    return protect(
        observations(rows),
        replace(promised, organization="275"),
        VOCABULARY,
        organizations,
        RULES,
    ).published


@pytest.mark.parametrize(
    "years", [{2012}, pytest.param(set(range(2012, 2018)), marks=pytest.mark.soak)]
)
def test_our_release_discloses_none_of_them(years: set[int]) -> None:
    frame = release(years)
    schools = frame[frame["organization"] != "275"]
    assert schools["students"].isna().all()
    asked = 0
    for _, table in schools.groupby(["organization", "school_year"], observed=True):
        shown = table[table["state"] == "reported"]
        if "all" not in set(shown["student_group"]) or len(shown) == len(table):
            continue
        line = {str(each.student_group): _public(each) for each in table.itertuples()}
        groups = [group for group, known in line.items() if not known]
        found = attacked(line)
        asked += 1
        assert not of_all_or_none(found, groups)
        assert all(found.intervals[f"n {group}"][1] >= 10 for group in groups)
    assert asked > 8 * len(years)


def _public(cell: Any) -> dict[str, Any]:
    """What a school's row tells: the band of its students and the range of its rate."""
    if cell.state != "reported":
        return {}
    half = 0.5 * 10.0**-cell.decimals
    low = 0.0 if cell.coding == "at_most" else cell.value - half
    high = 100.0 if cell.coding == "at_least" else cell.value + half
    return {"n": BANDS[cell.n_band], "rates": (low / 100, high / 100)}


def test_no_count_of_one_to_nine_suspensions_can_be_worked_out() -> None:
    enrolled = {
        (told["sch_id"], told["year"], name): int(float(told["s_count"]))
        for told in read("race_sch.csv")
        for name, label in zip(SHORT, _LABELS, strict=True)
        if told["race"] == label and told["s_count"]
    }
    rows, few = [], 0
    for told in read("discipline_sch.csv"):
        key = (told["sch_id"], told["year"], told["student_group"])
        if told["category"] != "Out-of-School Suspensions" or told["year"] != "2016-2017":
            continue
        if key in enrolled and told["n_students"] and enrolled[key] > 0:
            counts = (enrolled[key], int(float(told["n_students"])))
            few += 0 < counts[1] < 10
            rows.append(_row("suspensions", told["sch_id"], 2017, SHORT[key[2]], counts))
    assert few > 200
    frame = _published(rows).merge(
        pd.DataFrame(rows)[["organization", "student_group", "numerator"]],
        on=["organization", "student_group"],
    )
    shown = frame[frame["state"] == "reported"]
    assert not shown["numerator"].between(1, 9).any()
    assert len(shown) > 50


_LABELS = (
    "White",
    "Black",
    "Hispanic",
    "Asian",
    "American Indian/Alaska Native",
    "Hawaiian/Pacific Islander",
    "Two or More/Other",
)
