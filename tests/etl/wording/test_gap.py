import pytest

from etl.model.cell import Coding
from etl.model.figure import Series
from etl.model.indicator import Direction
from etl.model.student_group import ALL_OTHERS
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.wording.told import Told

READING = [
    published_row("black", 2012, 25.8, 8108),
    published_row("white", 2012, 53.8, 11114),
    published_row("black", 2018, 28.3, 8204),
    published_row("white", 2018, 60.9, 9550),
]


def test_the_question_and_the_headline_name_both_groups() -> None:
    told = Told(readiness_rows())
    series = Series("readiness", "D1", "all", "black")
    assert told.words.gap_question(series, "white") == (
        "How wide is the gap for Black students, compared with White students?"
    )
    assert told.words.gap_headline(told.figures("black"), *told.both("black")) == (
        "The gap between Black students and White students is 31.3 points and shows no clear change"
    )
    assert told.words.comparison_note(series, "white") == "our choice"


def test_a_gap_that_grew_says_by_how_much_and_since_when() -> None:
    told = Told(READING)
    assert told.words.gap_headline(told.figures("black"), *told.both("black")) == (
        "The gap between Black students and White students is 32.6 points, "
        "4.6 points wider than in 2011-12"
    )


def test_the_gap_could_be_28_6_to_33_9_points_by_chance() -> None:
    told = Told(readiness_rows())
    assert told.words.gap_note(told.figures("black"), *told.both("black")) == (
        "In 2016-17 the gap could be 28.6 to 33.9 points by chance."
    )


def test_a_gap_without_a_range_still_names_its_year() -> None:
    told = Told([published_row("black", 2017, 78.2), published_row("white", 2017, 82.5)])
    assert told.words.gap_note(told.figures("black"), *told.both("black")) == (
        "The latest gap is that of 2016-17; it has no range by chance."
    )


def test_a_gap_with_a_small_group_is_whole() -> None:
    rows = [
        published_row("all", 2017, 57.0, 5879),
        published_row("english_learner", 2017, 3.0, 206, decimals=0),
    ]
    told = Told(rows)
    both = told.both("english_learner", ALL_OTHERS)
    assert told.words.gap_headline(told.figures("english_learner"), *both) == (
        "The gap between English learners and all other students is 56 points"
    )
    assert "could be 52 to 58 points" in told.words.gap_note(told.figures("english_learner"), *both)


def test_a_gap_within_chance_is_no_clear_gap() -> None:
    rows = [published_row("asian", 2017, 69.0, 400), published_row("white", 2017, 69.4, 3030)]
    told = Told(rows)
    assert told.words.gap_headline(told.figures("asian"), *told.both("asian")) == (
        "No clear gap between Asian students and White students in 2016-17"
    )


def test_a_group_ahead_is_said_to_be_ahead() -> None:
    rows = [published_row("asian", 2017, 79.0, 900), published_row("white", 2017, 69.4, 3030)]
    told = Told(rows)
    assert told.words.gap_headline(told.figures("asian"), *told.both("asian")) == (
        "Asian students are 9.6 points ahead of White students"
    )
    assert told.words.years_to_close(told.figures("asian"))[0] == "No gap to close"


def test_a_hidden_gap_has_the_one_phrase() -> None:
    told = Told([published_row("asian", 2017), published_row("white", 2017, 69.4, 3030)])
    assert told.words.gap_headline(told.figures("asian"), *told.both("asian")) == (
        told.words.hiding(indicator())
    )


def test_648_more_black_graduates_would_have_to_be_counted() -> None:
    told = Told(readiness_rows())
    assert told.words.students_behind(told.figures("black")) == (
        "648 more Black students",
        (
            "would have to be counted among the graduates who met a standard in 2016-17 for the "
            "two rates to be equal. It was 602 in 2014-15, the plan's baseline year."
        ),
    )


def test_the_readiness_gap_is_not_closing_on_current_data() -> None:
    told = Told(readiness_rows())
    assert told.words.years_to_close(told.figures("black"), *told.both("black")) == (
        "Not closing on current data",
        (
            "Over six years the gap changed by −0.39 points a year (−1.5 to +0.7), which cannot "
            "be told from no change."
        ),
    )


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        (-4.0, "About five years"),
        (-1.0, "More than ten years"),
        (2.0, "Not closing on current data"),
    ],
)
def test_years_to_close_are_given_only_where_the_data_can_say_so(step: float, answer: str) -> None:
    noise = (0.1, -0.1, 0.0, 0.1, -0.1)
    rows = []
    for n, wobble in enumerate(noise):
        rows.append(published_row("white", 2013 + n, 80.0, 4000))
        gap = 36.0 + step * n + wobble
        rows.append(published_row("black", 2013 + n, round(80.0 - gap, 1), 4000))
    told = Told(rows)
    assert told.words.years_to_close(told.figures("black"))[0] == answer


def test_a_clear_line_beside_a_headline_without_clear_change_says_what_each_goes_by() -> None:
    noise = (0.1, -0.1, 0.0, 0.1, -0.1)
    rows = []
    for n, wobble in enumerate(noise):
        rows.append(published_row("white", 2013 + n, 80.0, 400))
        rows.append(published_row("black", 2013 + n, round(50.0 + 1.0 * n + wobble, 1), 400))
    told = Told(rows)
    figures = told.figures("black")
    assert "no clear change" in told.words.gap_headline(figures, *told.both("black"))
    assert told.words.years_to_close(figures)[1].endswith(
        "The line goes by every year; 2012-13 and 2016-17 alone show no clear change."
    )


def test_four_years_are_too_few_to_say_when_a_gap_closes() -> None:
    told = Told(READING)
    assert told.words.years_to_close(told.figures("black"))[0] == "Cannot tell"


def test_a_measure_that_is_not_judged_has_no_gap() -> None:
    told = Told(READING, indicator(direction=Direction.NONE))
    figures = told.figures("black")
    assert told.words.gap_headline(figures, *told.both("black")) == "No gap can be worked out yet"
    assert told.words.years_to_close(figures) == ("", "")
    assert told.words.students_behind(figures) == ("", "")


def test_no_number_of_students_is_said_of_a_gap_within_chance() -> None:
    rows = [published_row("asian", 2017, 66.0, 233), published_row("white", 2017, 69.4, 3030)]
    told = Told(rows)
    assert told.words.students_behind(told.figures("asian")) == ("", "")
    assert told.words.years_to_close(told.figures("asian"))[0] == "No clear gap to close"


@pytest.mark.parametrize(
    ("coding", "direction", "text"),
    [
        (Coding.AT_MOST, Direction.HIGHER, "is at least 49.4 points"),
        (Coding.AT_LEAST, Direction.HIGHER, "is at most 49.4 points"),
        (Coding.AT_MOST, Direction.LOWER, "is at least 49.4 points lower"),
    ],
)
def test_a_gap_to_a_bound_is_a_bound(coding: Coding, direction: Direction, text: str) -> None:
    rows = [
        published_row("black", 2017, 20.0, 400, coding=coding),
        published_row("white", 2017, 69.4, 3030),
    ]
    told = Told(rows, indicator(direction=direction))
    figures, both = told.figures("black"), told.both("black")
    assert text in told.words.gap_headline(figures, *both)
    assert told.words.students_behind(figures) == ("", "")


def test_a_gap_between_two_bounds_is_about_so_wide() -> None:
    rows = [
        published_row("black", 2017, 5.0, 59, coding=Coding.AT_MOST, decimals=0),
        published_row("white", 2017, 20.0, 20, coding=Coding.AT_MOST, decimals=0),
    ]
    told = Told(rows)
    assert "is about 15 points" in told.words.gap_headline(
        told.figures("black"), *told.both("black")
    )


def test_a_name_with_a_comma_is_closed_by_one() -> None:
    group = "english_learner_or_monitored"
    rows = [published_row("all", 2017, 57.0, 5879), published_row(group, 2017, 30.0, 2000)]
    told = Told(rows)
    assert "including those monitored, and all other students" in told.words.gap_headline(
        told.figures(group), *told.both(group, ALL_OTHERS)
    )


@pytest.mark.parametrize(
    ("group", "value", "n", "size"),
    [("black", 38.1, 2070, "31.3"), ("asian", 79.0, 900, "9.6 ahead"), ("asian", 66.0, 200, "3.4")],
)
def test_in_a_table_a_gap_is_a_number_and_says_who_is_ahead(
    group: str, value: float, n: float, size: str
) -> None:
    told = Told([published_row(group, 2017, value, n), published_row("white", 2017, 69.4, 3030)])
    assert told.words.gap_size(told.figures(group), *told.both(group)) == size


def test_in_a_table_a_gap_that_is_hidden_is_no_number() -> None:
    told = Told([published_row("asian", 2017), published_row("white", 2017, 69.4, 3030)])
    assert told.words.gap_size(told.figures("asian"), *told.both("asian")) == ""
