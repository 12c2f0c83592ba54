"""People find things by the words that they use."""

import pytest

from dashboard.queries.search import Answer, index
from dashboard.queries.search_index import What
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published


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
    assert f"group={group}" in first(index(vision).search(question), What.GROUP)


@pytest.mark.parametrize("question", ["Atherton", "atherton HIGH", "âtherton", "athertn high"])
def test_a_school_is_found_whatever_the_case_the_accents_and_small_slips(
    vision: PublishedRelease, question: str
) -> None:
    answer = index(vision).search(question)
    assert [e.title for f in answer.kinds if f.what is What.SCHOOL for e in f.entries] == [
        "Atherton High"
    ]


def test_a_school_is_found_by_its_code(vision: PublishedRelease) -> None:
    for found in index(vision).search("Atherton").kinds:
        code = found.entries[0].address.partition("organization=")[2]
    assert first(index(vision).search(code), What.SCHOOL).endswith(code)


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
