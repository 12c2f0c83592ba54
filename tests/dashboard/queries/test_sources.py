"""What a reader must know of each measure: source, care, hidden figures."""

from pathlib import Path

from dashboard.queries import sources
from dashboard.queries.scope import home_scope
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.builders.observations import row
from tests.builders.release import released


def test_a_measure_that_has_only_groups_has_its_years_too(tmp_path: Path) -> None:
    years = (2014, 2016)
    release = released(tmp_path, [row("black", 700, 50.0, school_year=year) for year in years])
    (told,) = sources.sources((home_scope(release, "readiness", TODAY),))
    assert told.under.endswith("School years: 2013-14 to 2015-16.")


def test_hidden_years_are_told_as_runs(tmp_path: Path) -> None:
    sizes = {2012: 9, 2013: 700, 2014: 9, 2015: 9}
    rows = [row("homeless", n, 50.0, school_year=year) for year, n in sizes.items()]
    (told,) = sources.hidden(released(tmp_path, rows))
    assert told.text == "Homeless students, 2011-12, 2013-14 to 2014-15"
    assert told.address == "/indicator/readiness"


def test_a_break_of_one_school_level_leads_to_that_level(board: PublishedRelease) -> None:
    (told,) = sources.breaks(board)
    assert told.name == "High school reading"
    assert told.address == "/indicator/reading?grade_band=high"
    assert told.under == "Source: The state."


def test_only_measures_that_hide_something_are_told(board: PublishedRelease) -> None:
    assert [told.name for told in sources.hidden(board)] == ["Readiness", "Small class"]
