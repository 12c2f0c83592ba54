from etl.recognise.tables import find_table
from tests.builders.sheets import raw_sheet
from tests.etl.recognise.looked import table

HEADERS = ("School Code", "School Name", "Group", "Tested", "Percent Proficient")
ROWS = (
    ("001", "Elm", "Female", 120, 55.5),
    ("001", "Elm", "Male", 131, 51.2),
    ("002", "Oak", "Female", 99, 47.0),
    ("002", "Oak", "Male", 88, 40.9),
)


def test_titles_and_prose_above_the_headers_are_no_headers() -> None:
    prose = "Figures of groups of fewer than ten students are not shown, to protect their privacy."
    found = table(("State results",), ("2018-19",), (None, prose), (), HEADERS, *ROWS)
    assert found.header.rows == (5,)
    assert [text for _, text in found.header.titles] == ["State results", "2018-19", prose]


def test_labels_over_several_columns_are_headers_of_each() -> None:
    upper = (None, None, None, "Reading", None, "Mathematics", None)
    lower = ("School Code", "School Name", "Group", "Tested", "Percent", "Tested", "Percent")
    found = table(upper, lower, *((*row, 7, 12.5) for row in ROWS), merged=("D1:E1", "F1:G1"))
    assert found.header.parts[5] == ("Reading", "Percent")
    assert found.header.parts[7] == ("Mathematics", "Percent")


def test_in_a_text_file_a_label_stands_over_the_columns_up_to_the_next() -> None:
    upper = (None, None, None, "Reading", None, "Mathematics", None)
    lower = ("School Code", "School Name", "Group", "Tested", "Percent", "Tested", "Percent")
    found = table(upper, lower, *((*row, 7, 12.5) for row in ROWS))
    assert found.header.parts[5] == ("Reading", "Percent")
    assert found.header.filling == (1,)


def test_years_over_columns_are_headers_though_they_are_numbers() -> None:
    found = table(
        ("School", "Graduation rate", None, None),
        (None, 2015, 2016, 2017),
        ("Elm", 80.1, 81.2, 82.3),
        ("Oak", 70.1, 71.2, 72.3),
        merged=("B1:D1",),
    )
    assert found.header.rows == (1, 2)
    assert found.header.parts[3] == ("Graduation rate", "2016")


def test_a_row_of_words_between_headers_and_figures_is_left_out() -> None:
    found = table(HEADERS, ("none", "none", "none", "2018-19", "2018-19"), *ROWS)
    assert found.header.skipped == (2,)
    assert found.header.first_figure_row == 3


def test_a_first_row_of_marks_is_a_row_of_figures() -> None:
    hidden = ("003", "Ash", "Female", "*", "*")
    found = table(HEADERS, hidden, *ROWS, ("003", "Ash", "Male", "*", "*"))
    assert found.header.skipped == ()


def test_notes_below_the_figures_are_no_figures() -> None:
    found = table(HEADERS, *ROWS, (), ("* fewer than ten students",), ("Source: the state",))
    assert found.last == 5
    assert found.footer == (7, 8)


def test_headers_that_come_again_begin_another_table() -> None:
    found = table(("Reading",), HEADERS, *ROWS, (), ("Mathematics",), HEADERS, *ROWS)
    assert found.again == (9,)
    assert found.cells["row"].unique().to_pylist() == [3, 4, 5, 6, 10, 11, 12, 13]


def test_a_sheet_of_prose_has_no_table() -> None:
    assert find_table(raw_sheet([("Read me",), ("These files hold figures.",)])) is None


def test_figures_without_headers_are_no_table() -> None:
    assert find_table(raw_sheet([(1, 2.5), (3, 4.5), (5, 6.5)])) is None
