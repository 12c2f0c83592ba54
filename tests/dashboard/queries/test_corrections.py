"""A late correction is told in public: what changed, from what to what, when, by which release.
Of a figure that is hidden now, no earlier number is said again.

One district published eight times; each test reads the page of one release."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from dashboard.answers import Answers
from dashboard.html import render
from dashboard.queries.corrections import LOOKED_BACK, MOST
from etl.publish.home import Home
from etl.publish.store import Store
from etl.published import open_published
from tests.builders.board import TODAY, board_plan
from tests.builders.observations import row
from tests.builders.release import publish
from tests.dashboard.views.shown import text

_GROUPS = {"all": (5000, 60.0), "white": (3000, 66.0), "black": (1500, 44.8)}
Rows = list[dict[str, Any]]


def rows(year: int = 2015, **changed: float | None) -> Rows:
    found = []
    for group, (students, value) in _GROUPS.items():
        told = changed.get(group, value)
        found.append(row(group, students if told is not None else None, told, school_year=year))
    return found


def before(**changed: float | None) -> Rows:
    """Five school years, of which the last may be changed."""
    return [*(each for year in range(2010, 2015) for each in rows(year)), *rows(2015, **changed)]


RELEASES = (
    before(),
    [*before(), *rows(2016)],  # 2: a year came
    [*before(black=45.1), *rows(2016)],  # 3: a correction
    [*before(black=46.0), *rows(2016)],  # 4: another
    [*before(black=None), *rows(2016)],  # 5: hidden by the source
    [*before(black=45.1), *rows(2016)],  # 6: shown again
    [*before(black=99.9), *rows(2016)],  # 7: so near to all that it is told as a bound
    [each for year in range(2010, 2017) for each in rows(year, all=61.0, black=45.1)],
)


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corrected")
    for each in RELEASES:
        publish(Home(folder), each, board_plan())
    return folder


def whole(home: Path, query: str, slug: str = "readiness") -> str:
    answers = Answers(open_published(Home(home).public), lambda: TODAY)
    return render(answers.answer(f"/indicator/{slug}", query).tree)


def listed(home: Path, query: str) -> list[str]:
    """The lines of the list of corrections; none where the page has no such list."""
    part = re.search(r'<section[^>]*"corrected"[^>]*>(.*?)</section>', whole(home, query), re.S)
    return [text(each) for each in re.findall(r"<li>(.*?)</li>", part[1])] if part else []


def test_a_corrected_figure_is_told_with_its_day_and_its_release(corrected: Path) -> None:
    assert listed(corrected, "release=3") == [
        "Corrected 16 October 2018: Black students, 2014-15, from 44.8% to 45.1% (release 3)."
    ]


def test_it_is_told_in_spanish(corrected: Path) -> None:
    (line,) = listed(corrected, "release=3&lang=es")
    assert line.startswith("Corregido el 16 de octubre de 2018: ")
    assert line.endswith("2014-15, de 44.8% a 45.1% (publicación 3).")


@pytest.mark.parametrize("number", [1, 2])
def test_nothing_is_told_where_figures_only_came(corrected: Path, number: int) -> None:
    assert "were corrected?" not in whole(corrected, f"release={number}")


def test_a_measure_without_corrections_has_no_list(corrected: Path) -> None:
    assert "were corrected?" not in whole(corrected, "", "reading")


def test_every_correction_is_told_the_newest_first(corrected: Path) -> None:
    assert [line.partition("from ")[2] for line in listed(corrected, "release=4")] == [
        "45.1% to 46.0% (release 4).",
        "44.8% to 45.1% (release 3).",
    ]


def test_of_a_figure_that_is_hidden_now_no_number_is_repeated(corrected: Path) -> None:
    told = [line for line in listed(corrected, "release=5") if "Black" in line]
    assert told == ["Hidden since 16 October 2018: Black students, 2014-15 (release 5)."]


def test_a_figure_that_was_hidden_and_is_shown_now_is_told_so(corrected: Path) -> None:
    told = [line for line in listed(corrected, "release=6") if "Black" in line]
    said = "Shown since 16 October 2018: Black students, 2014-15, 45.1%; it was hidden before"
    assert told[0] == f"{said} (release 6)."


def test_of_a_figure_that_is_told_less_exactly_now_no_number_is_repeated(corrected: Path) -> None:
    (line,) = [line for line in listed(corrected, "release=7") if "Black" in line]
    assert line.startswith("Told less exactly since 16 October 2018: Black students, 2014-15, now")
    assert line.count("%") == 1 and "45.1" not in line


def test_ten_are_listed_and_the_rest_are_counted(corrected: Path) -> None:
    assert len(listed(corrected, "release=8")) == MOST
    assert re.search(r"And \d+ earlier changes\.", whole(corrected, "release=8"))


def test_only_the_last_releases_are_looked_at_and_the_page_says_so(corrected: Path) -> None:
    said = f"Only the {LOOKED_BACK} releases before this one are looked at."
    assert said in whole(corrected, "")
    assert said not in whole(corrected, "release=6")


def test_what_was_withdrawn_or_is_damaged_corrected_nothing(
    corrected: Path, tmp_path: Path
) -> None:
    home = Home(shutil.copytree(corrected, tmp_path / "home"))
    store = Store(home)
    with store.locked():
        store.withdraw(store.not_withdrawn(3), "It held the wrong file.")
    only = "44.8% to 46.0% (release 4)."
    assert [line.partition("from ")[2] for line in listed(home.folder, "release=4")] == [only]
    (damaged,) = (home.public / "releases").glob("r0001-*")
    damaged.joinpath("plan.json").write_bytes(b"{}")
    assert [line.partition("from ")[2] for line in listed(home.folder, "release=4")] == [only]


def about(home: Path, query: str) -> str:
    answers = Answers(open_published(Home(home).public), lambda: TODAY)
    whole = render(answers.answer("/about", query).tree)
    part = re.search(r'<section[^>]*"corrections"[^>]*>(.*?)</section>', whole, re.S)
    assert part
    return part[1]


def test_every_measure_with_a_correction_is_listed_on_one_page(corrected: Path) -> None:
    told = about(corrected, "release=4")
    assert 'href="/indicator/readiness?release=4#corrected"' in told
    assert "Corrected 16 October 2018: Black students" in text(told)
    assert "And 1 earlier change." in text(told)
    assert "No figure of the district was corrected." in text(about(corrected, "release=1"))
