"""Hidden, not reported, not applicable, a true zero and no data yet are five things, told apart in
every output: the picture, the sentence, the table, the file and the live figure."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from dashboard.export.csv_table import csv_text
from dashboard.figures import svg_trend
from dashboard.figures import trend as live
from dashboard.queries import table, trend
from dashboard.queries.scope import Scope, home_scope
from dashboard.view_data.table import Row
from dashboard.view_data.trend import Trend
from dashboard.view_state import ViewState
from etl.model.indicator import Unit
from tests.builders.board import TODAY, board_plan
from tests.builders.observations import row
from tests.builders.release import released

HIDDEN, MISSING, NOT_ASKED, ZERO, WAITING = "2012-13", "2013-14", "2014-15", "2015-16", "2017-18"


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    """One year of each kind, between years with figures; the plan goes on to 2020. Counts of people
    have no bounds, so that a zero is shown as one."""
    plan = board_plan()
    counts = tuple(
        replace(each, unit=Unit.COUNT) if each.slug == "readiness" else each
        for each in plan.indicators
    )
    rows = [
        row("all", None, 450.0, school_year=2012),
        row("all", None, 4.0, school_year=2013),
        row("all", school_year=2014, state="not_reported"),
        row("all", school_year=2015, state="not_applicable"),
        row("all", None, 0.0, school_year=2016),
        row("all", None, 540.0, school_year=2017),
    ]
    release = released(tmp_path_factory.mktemp("kinds"), rows, replace(plan, indicators=counts))
    return home_scope(release, "readiness", TODAY)


@pytest.fixture(scope="module")
def drawn(scope: Scope) -> Trend:
    found = trend.trend(scope)
    assert found is not None
    return found


def apart(found: dict[str, object]) -> None:
    """Five years, five answers."""
    assert set(found) == {HIDDEN, MISSING, NOT_ASKED, ZERO, WAITING}
    assert len({json.dumps(each, default=str) for each in found.values()}) == 5, found
    assert all(found.values()), found


def test_in_the_table(scope: Scope) -> None:
    rows = {each.head: each for each in table.by_year(scope).rows}
    apart({year: _looks(rows[year]) for year in (HIDDEN, MISSING, NOT_ASKED, ZERO, WAITING)})


def _looks(row: Row) -> list[tuple[str, str, str]]:
    return [(each.text, str(each.mark), each.spoken) for each in row.entries[:2]]


def test_in_the_sentence(drawn: Trend) -> None:
    said = drawn.summary
    told = {
        HIDDEN: f"{HIDDEN} hidden",
        MISSING: f"{MISSING} not reported",
        NOT_ASKED: f"{NOT_ASKED} not applicable",
        ZERO: f"{ZERO} 0,",
        WAITING: f"no figures yet from {WAITING} on",
    }
    assert {year for year, words in told.items() if words in said} == set(told), said


def test_in_the_picture(drawn: Trend) -> None:
    """Each has its mark and its word; a zero stands at the foot with its number."""
    for size in (svg_trend.WIDE, svg_trend.NARROW):
        shown = re.findall(r">([^<>]+)</text>", svg_trend.draw(drawn, size))
        marks = {
            HIDDEN: "Hidden",
            MISSING: "–",
            NOT_ASKED: "n/a",
            ZERO: "0.0",
            WAITING: "No figures yet",
        }
        assert {year for year, word in marks.items() if word in shown} >= set(marks) - {ZERO}
        assert [p.value for p in drawn.line.points if str(p.year) == ZERO] == [0.0]
        apart(dict(marks))


def test_in_the_live_figure(drawn: Trend) -> None:
    figure = json.loads(json.dumps(live.draw(drawn)))
    words = [each["text"] for each in figure["layout"]["annotations"]]
    assert {"Hidden", "–", "n/a", "No figures yet"} <= set(words)
    points = {
        x: y
        for each in figure["data"]
        if each.get("mode") == "markers"
        for x, y in zip(each["x"], each["y"], strict=True)
    }
    assert points[ZERO] == 0.0
    assert not {HIDDEN, MISSING, NOT_ASKED} & set(points)


def test_where_the_chart_is_read_point_by_point(drawn: Trend) -> None:
    said = {
        str(point.year): point.spoken
        for point in drawn.line.points
        if str(point.year) in (HIDDEN, MISSING, NOT_ASKED, ZERO)
    }
    assert len(set(said.values())) == 4 and all(said.values())


def test_in_the_file(scope: Scope) -> None:
    text = csv_text(scope.release, "readiness", ViewState(organization="D1", group="all"))
    rows = {
        each["school_year"]: (each["state"], each["value"])
        for each in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    }
    found: dict[str, object] = {
        year: rows[year] for year in (HIDDEN, MISSING, NOT_ASKED, ZERO, WAITING)
    }
    apart(found)
    assert rows[ZERO] == ("reported", "0")
    assert all(not rows[year][1] for year in (HIDDEN, MISSING, NOT_ASKED, WAITING))
