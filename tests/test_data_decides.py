"""What is said of a measure is decided by files of `data/`, not by code: its direction, unit,
target and the order of groups; and a new measure is one TOML and its figures."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import data
from dashboard.app import create_app
from dashboard.settings import read_settings
from etl.desk.publication import publish
from etl.model.figure import FigureName, Series, StatusCode
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from etl.samples import write_sample

AT = datetime(2018, 10, 16, 15, 0, tzinfo=UTC)
SLUG = "teachers-by-race"
TEACHERS = Series(SLUG, "275", "all", "all")

ATTENDANCE = """
slug = "attendance"
goal = "climate"
title = "Are students at school each day?"
name = "Attendance"
definition = "Days that students were at school, out of all school days."
population = "All students of the district."
people = "students"
why = "Students learn when they are there."
unit = "percent"
direction = "higher"
numerator = "days at school"
denominator = "school days"
source = "Typed in this test, to show the form."
cycle = "Each summer."
[baseline]
school_year = "2014-15"
value = 93.0
[target]
kind = "number"
scale = "absolute"
path = { "2019-20" = 96.0 }
"""
COLUMNS = (
    "organization,school_year,grade_band,student_group,value,students,size_band,status,"
    "source_table,note,release"
)
FIGURES = f"""{COLUMNS}
275,2014-15,all,all,93.0,90000,,reported,test,,1
275,2015-16,all,all,93.9,90000,,reported,test,,1
"""


@pytest.fixture
def district(tmp_path: Path) -> Callable[..., PublishedRelease]:
    """Publishes one sample measure from a copy of the data, with words of a file changed."""
    own = tmp_path / "home" / "private" / "config"
    plan = own / "plan"
    shutil.copytree(data.FOLDER / "plans" / "vision2020", plan)
    shutil.copytree(data.FOLDER / "vocabulary", own / "vocabulary")
    # The workbooks are written from the changed files too, as `headway sample` does.
    shutil.copytree(data.FOLDER / "vocabulary", tmp_path / "home" / "private" / "vocabulary")

    def published(slug: str = SLUG, **changed: tuple[str, str]) -> PublishedRelease:
        for name, (old, new) in changed.items():
            folder = own if name == "student_groups" else plan
            (path,) = (
                folder.rglob(f"{name.replace('_', '-')}.toml")
                if folder == plan
                else [own / "vocabulary" / "student_groups.toml"]
            )
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new), encoding="utf-8")
        home = Home(tmp_path / "home")
        files = [path for path in write_sample(plan, tmp_path / "workbooks") if path.stem == slug]
        publish(home, files, AT, reasons={"": "As the state gives it."})
        return open_published(home.public).current()

    return published


def black_gap(release: PublishedRelease) -> float:
    """How much worse off Black students are than White students, in the latest suspensions."""
    series = Series("suspensions", "275", "all", "black")
    gaps = [f.value for f in release.figures(series) if f.name is FigureName.GAP]
    assert gaps[-1] is not None
    return gaps[-1]


def test_another_direction_is_another_word_in_a_file(
    district: Callable[..., PublishedRelease],
) -> None:
    assert black_gap(district("suspensions")) == pytest.approx(30.4)
    turned = district("suspensions", suspensions=('direction = "lower"', 'direction = "higher"'))
    assert black_gap(turned) == pytest.approx(-30.4)


def test_another_target_is_another_number_in_a_file(
    district: Callable[..., PublishedRelease],
) -> None:
    assert district().status(TEACHERS).expected == pytest.approx(19.54)
    moved = district(teachers_by_race=("= 25.0", "= 20.9")).status(TEACHERS)
    assert moved.expected == pytest.approx(17.9)
    assert moved.code is StatusCode.STAGNANT


def test_another_unit_is_another_word_in_a_file(
    district: Callable[..., PublishedRelease],
) -> None:
    release = district(teachers_by_race=('unit = "percent"', 'unit = "per_100"'))
    cell = release.cells(TEACHERS)[-1]
    assert release.words.value(cell) == "15.9 per 100"


def test_another_order_of_groups_is_another_order_in_a_file(
    district: Callable[..., PublishedRelease], tmp_path: Path
) -> None:
    path = tmp_path / "home" / "private" / "config" / "vocabulary" / "student_groups.toml"
    first, *groups = path.read_text(encoding="utf-8").split("[[group]]\n")
    path.write_text("[[group]]\n".join([first, groups[0], *groups[:0:-1]]), encoding="utf-8")
    release = district("reading")
    codes = [s.student_group for s in release.series("reading", grade_band="elementary")]
    races = [c for c in codes if release.vocabulary.group(c).dimension == "race"]
    assert races == sorted(races, reverse=True) and "white" in races


def test_a_new_measure_is_one_file_and_its_figures(
    district: Callable[..., PublishedRelease], tmp_path: Path
) -> None:
    plan = tmp_path / "home" / "private" / "config" / "plan"
    (plan / "indicators" / "attendance.toml").write_text(ATTENDANCE, encoding="utf-8")
    (plan / "figures" / "attendance.csv").write_text(FIGURES, encoding="utf-8")
    release = district("attendance")
    series = Series("attendance", "275", "all", "all")
    assert release.status(series).code is StatusCode.ON_TRACK
    names = {figure.name for figure in release.figures(series)}
    assert {FigureName.CHANGE, FigureName.PACE_NEEDED} <= names

    settings = read_settings({"HEADWAY_HOME": str(tmp_path / "home")})
    app = create_app(settings, open_published(settings.public), lambda: date(2018, 11, 1))
    reader = app.server.test_client()
    assert "Are students at school each day?" in reader.get("/").text
    page = reader.get("/indicator/attendance")
    assert page.status_code == 200 and "93.9%" in page.text
