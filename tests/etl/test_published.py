"""The door that readers use."""

import subprocess
import sys
from pathlib import Path

import pytest

from etl.model.cell import State
from etl.model.figure import FigureName, Series, StatusCode
from etl.model.school_year import SchoolYear
from etl.publish.home import Home, derived_folder
from etl.published import NoRelease, open_published
from tests.builders.district import RULES
from tests.builders.observations import row
from tests.builders.release import AT, publish, released

ROWS = [
    row(group, n, value, school_year=year)
    for year, figures in {
        2015: {"all": (5944, 63.1), "black": (2027, 44.8), "white": (3200, 74.5)},
        2017: {"all": (5879, 57.0), "black": (2070, 38.1), "white": (3030, 69.4)},
    }.items()
    for group, (n, value) in figures.items()
]
BLACK = Series("readiness", "D1", "all", "black")
ALL = Series("readiness", "D1", "all", "all")


def test_readers_get_cells_in_year_order_with_their_range(tmp_path: Path) -> None:
    cells = released(tmp_path, ROWS).cells(ALL)
    assert [str(cell.school_year) for cell in cells] == ["2014-15", "2016-17"]
    assert cells[1].interval and round(cells[1].interval.low, 1) == 55.7
    assert cells[1].students == 5879


def test_all_cells_of_an_indicator_are_those_of_its_series(tmp_path: Path) -> None:
    release = released(tmp_path, ROWS)
    every = release.all_cells("readiness")
    assert every == {each: release.cells(each) for each in release.series("readiness")}
    assert len(every) == 3


def test_a_gap_is_measured_against_the_comparison_that_the_plan_names(tmp_path: Path) -> None:
    release = released(tmp_path, ROWS)
    assert release.default_comparison(BLACK) == "white"
    gaps = {f.school_year: f for f in release.figures(BLACK) if f.name is FigureName.GAP}
    assert gaps[SchoolYear(2015)].value == pytest.approx(29.7)


def test_a_reader_may_compare_with_any_group(tmp_path: Path) -> None:
    release = released(tmp_path, ROWS)
    published = [f for f in release.figures(BLACK) if f.name is FigureName.GAP]
    own = [f for f in release.compare(BLACK, "all") if f.name is FigureName.GAP]
    assert {f.comparison for f in own} == {"all"}
    assert own[0].value == pytest.approx(18.3)
    assert [f for f in release.compare(BLACK, "white") if f.name is FigureName.GAP] == published


def test_the_status_is_that_of_the_latest_year(tmp_path: Path) -> None:
    release = released(tmp_path, ROWS)
    assert release.status(ALL).code is StatusCode.OFF_TRACK
    nobody = Series("readiness", "D1", "all", "asian")
    assert release.status(nobody).code is StatusCode.NO_DATA


def test_a_hidden_cell_arrives_without_any_number(tmp_path: Path) -> None:
    rows = [row("all", 1000, 60.0), row("white", 991, 60.0), row("black", 9, 40.0)]
    for cell in released(tmp_path, rows).cells(BLACK):
        assert cell.state is State.SUPPRESSED
        assert (cell.value, cell.students, cell.interval, cell.n_band) == (None, None, None, "")


def test_before_the_first_release_there_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        open_published(tmp_path).current()


def test_an_old_link_keeps_its_release(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    publish(home, [*ROWS, row("all", 5000, 60.0, school_year=2018)])
    published = open_published(home.public)
    assert published.current().release.number == 2
    assert len(published.release(1).cells(ALL)) == 2
    before = published.before(published.current().release)
    assert before is not None and before.release.number == 1
    with pytest.raises(NoRelease, match="no release 3"):
        published.release(3)


def test_an_earlier_release_is_told_as_of_the_day_it_came_out(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    publish(home, [*ROWS, row("all", 5000, 60.0, school_year=2018)])
    published = open_published(home.public)
    assert published.release(1).plan.as_of == AT.date()
    assert published.release(1).in_language("es").plan.as_of == AT.date()
    assert published.release(1).in_language("es").in_language("en") is published.release(1)
    assert published.release(2) is published.current()
    assert published.current().plan.as_of != AT.date()


def test_without_its_query_file_a_release_answers_the_same(tmp_path: Path) -> None:
    with_file = released(tmp_path, ROWS)
    expected = with_file.cells(BLACK), with_file.figures(BLACK), with_file.statuses(BLACK)
    for path in derived_folder(tmp_path / "public").iterdir():
        path.unlink()
    without = open_published(tmp_path / "public").current()
    assert (without.cells(BLACK), without.figures(BLACK), without.statuses(BLACK)) == expected


def test_a_release_tells_the_privacy_rules_it_was_made_with(tmp_path: Path) -> None:
    assert released(tmp_path, ROWS).rules == RULES


def test_the_door_is_light() -> None:
    """No pandas, scipy, pandera or spreadsheet library is imported behind it."""
    heavy = ["pandas", "scipy", "pandera", "openpyxl", "python_calamine", "pyarrow", "plotly"]
    code = f"import sys, etl.published; print([m for m in {heavy} if m in sys.modules])"
    root = Path(__file__).resolve().parents[2]
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_a_figure_of_10_to_29_students_is_to_be_read_with_care(tmp_path: Path) -> None:
    sizes = {"black": 29, "white": 30, "asian": 5000}
    rows = [row(group, n, 60.0, school_year=2017) for group, n in sizes.items()]
    rows += [row("all", None, 60.0, school_year=2017)]
    release = released(tmp_path, rows)
    marked = {
        each.student_group: release.cells(each)[-1].needs_care
        for each in release.series("readiness")
    }
    assert marked["black"] is True
    assert not any(marked[group] for group in ("white", "asian", "all"))
