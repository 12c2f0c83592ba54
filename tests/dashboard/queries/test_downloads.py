"""Every file is listed with what it holds, how much, of which years, and from where."""

from datetime import date

import pytest

from dashboard.queries import downloads
from dashboard.queries.measures import measures
from dashboard.speech import speech
from dashboard.view_data.table import Row
from etl.published import PublishedRelease
from tests.builders.schools import YEARS, schools_release, schools_rows

TODAY = date(2018, 11, 1)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return schools_release(tmp_path_factory.mktemp("downloads"))


def rows(release: PublishedRelease, language: str = "en") -> dict[str, Row]:
    told = release.in_language(language)
    slugs = tuple(each.slug for each in told.plan.indicators)
    found = downloads.files(measures(told, slugs, TODAY))
    return {row.head: row for row in downloads.file_table(speech(language), found, 1).rows}


def test_a_measure_without_a_row_has_no_file(release: PublishedRelease) -> None:
    assert [*rows(release)] == ["Readiness (CSV)", "Enrolment (CSV)", "Free lunch (CSV)"]


def test_every_row_is_counted_hidden_ones_too(release: PublishedRelease) -> None:
    given = [each for each in schools_rows() if each["indicator"] == "readiness"]
    assert rows(release)["Readiness (CSV)"].entries[1].text == str(len(given))


def test_the_years_and_the_address_are_those_of_the_file(release: PublishedRelease) -> None:
    found = rows(release)["Enrolment (CSV)"]
    assert found.entries[2].text == f"{YEARS[0] - 1}-{YEARS[0] % 100} to 2016-17"
    assert found.link == "/data/mix.csv"


def test_words_that_have_no_spanish_are_marked_as_english(release: PublishedRelease) -> None:
    (holds, *_) = rows(release, "es")["Readiness (CSV)"].entries
    assert holds.text and holds.english == (holds.text,)
    assert rows(release)["Readiness (CSV)"].entries[0].english == ()
