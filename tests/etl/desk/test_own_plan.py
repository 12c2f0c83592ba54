"""A district's own plan is put in place whole or not at all."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import data
from etl.desk.own_plan import CannotStart, export, read_own_plan, start, template
from etl.district import REPLACED, load_district, own_plan
from etl.plan_files import PlanProblems, load_organizations, load_plan
from etl.publish.durable import UNFINISHED
from etl.publish.home import Home
from etl.publish.store import Busy, Store
from tests.builders.district import ROOT, VOCABULARY
from tests.builders.plan_book import changed_book
from tests.builders.plan_folder import BASE as ELM
from tests.builders.release import publish
from tests.etl.plan_book.books import EXAMPLE


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The plan workbook of Elm County."""
    return changed_book({}, tmp_path / "elm.xlsx")


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def in_force(home: Home) -> tuple[object, object]:
    district = load_district(data.FOLDER, home.config)
    return district.plan, district.organizations


def stored(folder: Path) -> tuple[object, object]:
    return load_plan(folder, VOCABULARY), load_organizations(folder)


def test_the_plan_of_a_workbook_becomes_that_of_the_home(home: Home, book: Path) -> None:
    start(home, book)
    assert in_force(home) == stored(ELM)


def test_the_plan_of_a_folder_becomes_that_of_the_home(home: Home) -> None:
    start(home, EXAMPLE)
    assert in_force(home) == stored(EXAMPLE)


def test_with_a_finding_nothing_is_stored(home: Home, tmp_path: Path) -> None:
    spoilt = [{"sheet": "Goals", "cell": "A2", "text": "teaching"}]
    book = changed_book({"cell": spoilt}, tmp_path / "spoilt.xlsx")
    with pytest.raises(PlanProblems) as stopped:
        start(home, book)
    assert [found.code for found in stopped.value.findings] == ["HW-664"]
    assert not home.folder.exists()


@pytest.mark.parametrize("name", ["nothing.xlsx", "notes.txt"])
def test_a_file_that_is_no_workbook_is_one_finding(home: Home, tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("name,plan\n1,2\n", encoding="utf-8")
    with pytest.raises(PlanProblems) as stopped:
        start(home, tmp_path / name)
    assert len(stopped.value.findings) == 1
    assert not home.folder.exists()


def test_a_folder_without_its_organizations_is_told(home: Home, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ELM, tmp_path / "plan"))
    (folder / "organizations.csv").unlink()
    with pytest.raises(PlanProblems) as stopped:
        read_own_plan(home, folder)
    assert [found.code for found in stopped.value.findings] == ["HW-602"]


def test_a_plan_is_not_overwritten_unless_that_is_asked_for(home: Home, book: Path) -> None:
    start(home, EXAMPLE)
    before = everything_in(home.folder)
    with pytest.raises(CannotStart, match="add --force"):
        start(home, book)
    assert everything_in(home.folder) == before


def test_a_plan_that_is_replaced_is_kept_beside_the_new_one(home: Home, book: Path) -> None:
    start(home, EXAMPLE)
    start(home, book, force=True)
    assert in_force(home) == stored(ELM)
    assert stored(home.config / REPLACED) == stored(EXAMPLE)


def test_a_finding_leaves_the_plan_that_is_there_alone(home: Home, tmp_path: Path) -> None:
    start(home, EXAMPLE)
    before = everything_in(home.folder)
    with pytest.raises(PlanProblems):
        start(home, tmp_path / "nothing.xlsx", force=True)
    assert everything_in(home.folder) == before


def test_a_home_that_shows_another_plan_is_refused_even_with_force(home: Home) -> None:
    published = publish(home, [])
    with pytest.raises(CannotStart, match="another plan"):
        start(home, EXAMPLE, force=True)
    assert own_plan(home.config) is None
    assert published.plan == "elm"


def test_the_plan_of_the_public_release_may_be_brought(home: Home, book: Path) -> None:
    publish(home, [])
    start(home, book)
    assert in_force(home) == stored(ELM)


def test_nobody_replaces_a_plan_while_somebody_publishes(home: Home, book: Path) -> None:
    with Store(home).locked(), pytest.raises(Busy):
        start(home, book)
    assert own_plan(home.config) is None


def test_between_the_two_renames_the_replaced_plan_is_in_force(home: Home) -> None:
    start(home, ELM)
    (home.config / "plan").rename(home.config / REPLACED)
    assert in_force(home) == stored(ELM)
    with pytest.raises(CannotStart):
        start(home, EXAMPLE)


def test_what_a_killed_start_left_is_taken_away_by_the_next(home: Home, book: Path) -> None:
    home.prepare()
    (home.config / f"{UNFINISHED}1" / "indicators").mkdir(parents=True)
    start(home, book)
    assert [path.name for path in home.config.iterdir()] == ["plan"]


def kill_starts(home: Home, times: int, seed: int) -> None:
    chance = random.Random(seed)
    plans = [stored(ELM), stored(EXAMPLE)]
    command = [
        sys.executable,
        "-m",
        "tests.builders.starter",
        *map(str, (home.folder, ELM, EXAMPLE)),
    ]
    for _ in range(times):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
            time.sleep(chance.uniform(0.0, 0.3))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        assert in_force(home) in plans


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_three_kills_leave_one_plan_or_the_other_whole(home: Home) -> None:
    kill_starts(home, times=3, seed=2030)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_fifty_kills_leave_one_plan_or_the_other_whole(home: Home) -> None:
    kill_starts(home, times=50, seed=1117)


def test_an_exported_plan_comes_back_as_it_was(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(export(home, "vision2020"))
    own = read_own_plan(home, path)
    assert (own.plan, own.organizations) == stored(data.FOLDER / "plans" / "vision2020")


def test_the_home_s_own_plan_is_exported_when_none_is_named(home: Home, tmp_path: Path) -> None:
    start(home, EXAMPLE)
    (tmp_path / "plan.xlsx").write_bytes(export(home))
    assert read_own_plan(home, tmp_path / "plan.xlsx").plan.slug == "forward-2030"


def test_a_template_needs_no_home(home: Home, tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(template(home))
    with pytest.raises(PlanProblems):
        read_own_plan(home, tmp_path / "plan.xlsx")
    assert not home.folder.exists()
