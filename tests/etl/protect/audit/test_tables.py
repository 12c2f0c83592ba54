"""Adversarial tables with exact answers, put through the auditor.

`HEADWAY_PRIVACY_TABLES` names another file of the same shape.
"""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etl.model.figure import FigureName, FigureState
from etl.protect import protect
from etl.protect.audit.counts import counts_of_interval, counts_of_percent
from etl.protect.audit.system import Inconsistent
from etl.protect.audit.tables import BadTable, judged
from etl.published import PublishedRelease
from tests.builders.district import ORGANIZATIONS, RULES, SHARED, VOCABULARY, plan
from tests.builders.observations import observations, row
from tests.builders.release import released

_OWN = Path(__file__).with_name("tables.json")
_PLACE = Path(os.environ.get("HEADWAY_PRIVACY_TABLES", SHARED / "vectors" / "privacy_tables.json"))
_KINDS = ("tables", "enumeration", "propagation")


def _told() -> dict[str, list[dict[str, Any]]]:
    own = json.loads(_OWN.read_text(encoding="utf-8"))
    given = json.loads(_PLACE.read_text(encoding="utf-8")) if _PLACE.is_file() else {}
    told = {}
    for kind in _KINDS:
        listed = given.get(kind, [])
        known = {each["id"] for each in listed}
        told[kind] = listed + [each for each in own[kind] if each["id"] not in known]
    cases = given.get("range_recode", {}).get("cases", [])
    told["cases"] = cases + [c for c in own["range_recode"]["cases"] if c not in cases]
    return told


TOLD = _told()


def _name(row: dict[str, Any]) -> str:
    return str(row["id"])


@pytest.mark.parametrize("table", TOLD["tables"], ids=_name)
def test_every_hidden_number_has_its_exact_interval_and_verdict(table: dict[str, Any]) -> None:
    found, expected = judged(table["problem"], table["need"]), table["expected"]
    assert set(found.intervals) == set(expected["intervals"])
    for name, ends in expected["intervals"].items():
        wanted = [float("inf") if end is None else end for end in ends]
        assert found.intervals[name] == pytest.approx(tuple(wanted), abs=1e-6)
    assert {name: str(each) for name, each in found.verdicts.items()} == expected["verdicts"]
    assert found.leaks == (expected["overall"] == "leak")


@pytest.mark.parametrize("table", TOLD["tables"], ids=_name)
def test_equations_alone_give_away_what_they_give_away(table: dict[str, Any]) -> None:
    exact = judged(table["problem"], table["need"]).by_equations
    assert list(exact) == sorted(table["expected"]["exact_by_equalities_alone"])


@pytest.mark.parametrize("table", TOLD["tables"], ids=_name)
def test_the_truth_is_always_inside_the_interval(table: dict[str, Any]) -> None:
    for name, (low, high) in judged(table["problem"], table["need"]).intervals.items():
        if name in table["truth"]:
            assert low - 1e-6 <= table["truth"][name] <= high + 1e-6


@pytest.mark.parametrize("case", TOLD["enumeration"], ids=_name)
def test_trying_all_counts_gives_those_behind_a_percent_or_an_error_bar(
    case: dict[str, Any],
) -> None:
    told, expected = case["inputs"], case["expected"]
    fewest, most = told["n_range"]
    if case["kind"] == "percent_to_counts":
        found = counts_of_percent(told["percent"], told["decimals"], fewest, most)
    else:
        found = counts_of_interval(
            told["lower_pct"], told["upper_pct"], told["decimals"], fewest, most
        )
    assert [list(pair) for pair in found] == expected["pairs_n_x"]
    assert (len(found) == 1) == expected["unique"]
    assert sorted({n for n, _ in found}) == expected.get("n_values", sorted({n for n, _ in found}))


@pytest.mark.parametrize("case", TOLD["cases"], ids=lambda case: str(case["label"]))
def test_extremes_are_coded_by_the_number_of_students(case: dict[str, Any]) -> None:
    # The source of these cases hides "10 or fewer", we hide fewer than 10.
    rules = replace(RULES, minimum=11)
    rows = [row("all", 99000, 60.0), row("homeless", case["n"], float(case["percent_whole"]))]
    frame = protect(observations(rows), plan(), VOCABULARY, ORGANIZATIONS, rules).published
    cell = frame[frame["student_group"] == "homeless"].iloc[0]
    mark = {"exact": "", "at_most": "<=", "at_least": ">="}[cell["coding"]]
    shown = "N<10" if cell["state"] == "suppressed" else f"{mark}{cell['value']:g}%"
    assert shown == case["label"]


@pytest.mark.parametrize("case", TOLD["propagation"], ids=_name)
def test_nothing_is_worked_out_from_a_hidden_group(case: dict[str, Any], tmp_path: Path) -> None:
    hidden = [_code(group) for group in case["hidden"]]
    shown = [_code(group) for group in case["published_groups"]]
    # The smallest group goes as a partner, so those that may be shown are the largest.
    named = {_code(name) for each in case["may_show"] for name in re.findall(r"[(,](\w+)", each)}
    sizes = {code: 700 if code in named else 150 + place for place, code in enumerate(shown)}
    release = released(
        tmp_path,
        [
            row(group, n, value, school_year=year)
            for year in (2013, 2014, 2015)
            for group, n, value in [
                ("all", sum(sizes.values()) + 500, 60.0),
                *[(group, n, 50.0 + n % 7) for group, n in sizes.items()],
                *[(group, None, None) for group in hidden],
            ]
        ],
    )
    told = _figures(release, hidden)
    assert told and {state for _, state, _ in told} <= {
        FigureState.SUPPRESSED,
        FigureState.NOT_COMPUTED,
        FigureState.NOT_AVAILABLE,
    }
    assert all(value is None for _, _, value in told)
    for pair in (re.fullmatch(r"gap\((\w+),(\w+)\)", each) for each in case["may_show"]):
        if pair:
            figures = _figures(release, [_code(pair[2])], _code(pair[1]))
            assert (FigureName.GAP, FigureState.REPORTED) in {each[:2] for each in figures}


def _figures(
    release: PublishedRelease, groups: list[str], comparison: str | None = None
) -> list[tuple[FigureName, FigureState, float | None]]:
    """Every figure of these groups, also those against each of them."""
    series = release.series("readiness")
    return [
        (figure.name, figure.state, figure.value)
        for each in series
        for figure in (*release.figures(each), *_against(release, each, groups, comparison))
        if each.student_group in groups or figure.comparison in groups
    ]


def _against(
    release: PublishedRelease, series: Any, groups: list[str], comparison: str | None
) -> list[Any]:
    wanted = groups if comparison is None else [comparison]
    return [
        figure
        for code in wanted
        if series.student_group not in (code, "all")
        for figure in release.compare(series, code)
    ]


def _code(label: str) -> str:
    (group,) = [
        each.code
        for each in VOCABULARY.groups
        if label.lower() in (each.short.en.lower(), each.code, each.label.en.lower())
    ]
    return group


def test_figures_that_contradict_one_another_are_said_to() -> None:
    problem = {
        "published": {"All": 10, "Black": 12},
        "suppressed": ["Asian"],
        "equations": [{"coef": {"Black": 1, "Asian": 1, "All": -1}, "rhs": 0}],
    }
    with pytest.raises(Inconsistent):
        judged(problem)


def test_a_table_without_equations_is_refused() -> None:
    with pytest.raises(BadTable, match="equations"):
        judged({"published": {}, "suppressed": []})
