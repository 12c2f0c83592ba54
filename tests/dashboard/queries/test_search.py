"""People find things by the words that they use."""

from pathlib import Path

import pytest

from dashboard.queries.search import Answer, index
from dashboard.queries.search_index import What
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from tests.builders.observations import row
from tests.builders.release import released


@pytest.fixture(scope="module")
def vision(sample: Home) -> PublishedRelease:
    return open_published(sample.public).current()


def first(answer: Answer, what: What) -> str:
    listed = [found.entries for found in answer.kinds if found.what is what]
    return listed[0][0].address if listed else ""


@pytest.mark.parametrize(
    ("question", "what", "address"),
    [
        ("graduation", What.MEASURE, "/indicator/graduation-rate"),
        ("GRADUATION-RATE", What.MEASURE, "/indicator/graduation-rate"),
        ("are kids graduating on time?", What.MEASURE, "/indicator/graduation-rate"),
        ("maths", What.MEASURE, "/indicator/mathematics"),
        ("suspended", What.MEASURE, "/indicator/suspensions"),
        ("free lunch", What.MEASURE, "/indicator/free-reduced-lunch"),
        ("graduaton", What.MEASURE, "/indicator/graduation-rate"),
        ("suspenions", What.MEASURE, "/indicator/suspensions"),
        ("high performing team", What.GOAL, "/goal/high-performing-teams"),
        ("Infrastructure", What.FOCUS_AREA, "/focus-area/infrastructure"),
    ],
)
def test_the_first_result_is_the_one_that_is_meant(
    vision: PublishedRelease, question: str, what: What, address: str
) -> None:
    answer = index(vision).search(question)
    assert answer.is_whole
    assert first(answer, what) == address


@pytest.mark.parametrize(
    ("question", "group"),
    [
        ("african american", "black"),
        ("Latino", "hispanic"),
        ("ELL", "english_learner"),
        ("English learners", "english_learner"),
        ("students with disabilities", "disability"),
        ("IEP", "disability"),
        ("low income students", "economically_disadvantaged"),
        ("BL7", "black"),
        ("two or more races", "two_or_more"),
        ("homeless", "homeless"),
    ],
)
def test_a_student_group_is_found_by_what_people_call_it(
    vision: PublishedRelease, question: str, group: str
) -> None:
    (found,) = [f for f in index(vision).search(question).kinds if f.what is What.GROUP]
    assert found.entries[0].title == vision.vocabulary.group(group).label.en


def test_a_student_group_leads_to_every_measure_by_its_kind_of_groups(
    vision: PublishedRelease,
) -> None:
    assert first(index(vision).search("Black"), What.GROUP) == "/gaps"
    assert first(index(vision).search("ELL"), What.GROUP) == "/gaps?dimension=services"


def test_a_group_that_no_kind_shows_leads_to_the_first_measure_that_has_it(tmp_path: Path) -> None:
    groups = {"all": 5000, "disability": 700, "no_disability": 4300}
    small = released(tmp_path, [row(code, n, 50.0) for code, n in groups.items()])
    found = first(index(small).search("students without disabilities"), What.GROUP)
    assert found == "/indicator/readiness?group=no_disability#gap"


@pytest.mark.parametrize("question", ["Atherton", "atherton HIGH", "âtherton", "athertn high"])
def test_a_school_is_found_whatever_the_case_the_accents_and_small_slips(
    vision: PublishedRelease, question: str
) -> None:
    answer = index(vision).search(question)
    assert [e.title for f in answer.kinds if f.what is What.SCHOOL for e in f.entries] == [
        "Atherton High"
    ]


def test_a_school_is_found_by_its_code_and_leads_to_its_page(vision: PublishedRelease) -> None:
    (code,) = [c for c, each in vision.organizations.items() if each.name == "Atherton High"]
    assert first(index(vision).search(code), What.SCHOOL) == f"/school/{code}"


def test_reading_is_not_taken_for_readiness(vision: PublishedRelease) -> None:
    found = [e.address for f in index(vision).search("reading").kinds for e in f.entries]
    assert "/indicator/college-career-readiness" not in found


def test_everything_that_can_be_found_is_found_by_its_own_title(vision: PublishedRelease) -> None:
    one = index(vision)
    for entry in one.entries:
        answer = one.search(entry.title)
        of_kind = [found.entries for found in answer.kinds if found.what is entry.what]
        assert of_kind and entry in of_kind[0][:1], entry.title


def test_more_than_a_screen_of_results_is_counted_not_listed(vision: PublishedRelease) -> None:
    (schools,) = [f for f in index(vision).search("high school").kinds if f.what is What.SCHOOL]
    assert (len(schools.entries), schools.more) == (12, 9)


@pytest.mark.parametrize("question", ["", "   ", "?!", "the of", "x" * 500, "\x00", "%00 'or 1=1"])
def test_no_question_breaks_the_search(vision: PublishedRelease, question: str) -> None:
    assert index(vision).search(question).number >= 0


def test_a_group_of_the_vocabulary_without_figures_is_not_offered(board: PublishedRelease) -> None:
    assert not first(index(board).search("migrant"), What.GROUP)
