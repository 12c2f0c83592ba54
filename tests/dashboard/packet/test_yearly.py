"""The yearly report says what was promised, how it stands and what staff do next."""

import io

import pikepdf
import pytest
from flask.testing import FlaskClient

from dashboard.html import render
from dashboard.packet.pdf.report import report
from dashboard.packet.yearly import Yearly, yearly
from dashboard.queries import status
from dashboard.queries.scope import home_scope
from dashboard.views import report as view
from etl.published import PublishedRelease
from tests.builders.board import TODAY


@pytest.fixture(scope="module")
def found(rich: PublishedRelease) -> Yearly:
    return yearly(rich, TODAY)


def test_every_goal_of_the_plan_is_told_with_its_strategies(
    rich: PublishedRelease, found: Yearly
) -> None:
    goals = [goal for area in rich.plan.focus_areas for goal in area.goals]
    told = [goal for area in found.areas for goal in area.goals]
    assert [each.title for each in told] == [each.title.en for each in goals]
    assert [len(each.actions) for each in told] == [len(each.strategies) for each in goals]
    assert any(each.actions for each in told)


def test_a_measure_stands_as_its_page_says(rich: PublishedRelease, found: Yearly) -> None:
    scope = home_scope(rich, "readiness", TODAY)
    told = [m for area in found.areas for goal in area.goals for m in goal.measures]
    own = next(each for each in told if each.address == "/indicator/readiness")
    assert own.status == status.status_mark(scope, with_year=True)


def test_page_and_print_say_the_same(rich: PublishedRelease, found: Yearly) -> None:
    shown = render(view.page(rich, TODAY, None).tree)
    with pikepdf.open(io.BytesIO(report(found))) as printed:
        assert found.title in str(printed.docinfo["/Title"])
        with printed.open_outline() as outline:
            bookmarks = [each.title for each in outline.root]
    for area in found.areas:
        assert area.title in shown
        assert area.title in bookmarks


def test_the_report_has_an_address_and_a_file(client: FlaskClient) -> None:
    assert client.get("/report").status_code == 200
    answer = client.get("/report.pdf?lang=es")
    assert answer.mimetype == "application/pdf"
    assert "report-release-1-es.pdf" in answer.headers["Content-Disposition"]
    assert client.get("/report.pdf?release=7").status_code == 404
