import pytest

from etl.layouts.layout import Bare
from etl.layouts.words import Role, Scale
from etl.map.foreign import read_by_layout
from etl.recognise import suggest
from tests.builders.sheets import raw_sheet, workbook
from tests.etl.recognise.looked import (
    ALIASES,
    VOCABULARY,
    asked,
    layout_of,
    source,
    suggested,
)

LONG = (
    ("School Code", "School Name", "Year", "Race", "Number Tested", "Percent Proficient"),
    ("001", "Elm", "2018-19", "Asian", 120, 55.5),
    ("001", "Elm", "2018-19", "Black or African American", 131, 51.2),
    ("002", "Oak", "2018-19", "Asian", 99, 47.0),
    ("002", "Oak", "2018-19", "Black or African American", 88, 40.9),
    ("003", "Ash", "2018-19", "Asian", 75, 60.1),
)


def with_column(position: int, *entries: object) -> list[list[object]]:
    """The long table with other entries in one column."""
    return [
        [*row[:position], entry, *row[position + 1 :]]
        for row, entry in zip(LONG, entries, strict=True)
    ]


def test_a_plain_long_table_is_described_whole() -> None:
    found = suggested(*LONG)
    table = layout_of(found).tables[0]
    assert source(found, Role.ORGANIZATION).columns == (("School Code",),)
    assert source(found, Role.ORGANIZATION_NAME).columns == (("School Name",),)
    assert source(found, Role.SCHOOL_YEAR).columns == (("Year",),)
    assert source(found, Role.STUDENT_GROUP).columns == (("Race",),)
    (value,) = table.values
    assert (value.columns, value.scale) == (("Percent Proficient",), Scale.PERCENT)
    assert value.denominator is not None
    assert value.denominator.columns == ("Number Tested",)
    assert asked(found) == {"indicators"}


def test_which_school_year_a_calendar_year_names_is_asked() -> None:
    found = suggested(*with_column(2, "Year", 2018, 2018, 2018, 2018, 2018))
    assert "school_year.bare" in asked(found)
    assert source(found, Role.SCHOOL_YEAR).bare is Bare.ENDING


def test_another_place_that_names_both_years_tells_what_is_likely() -> None:
    rows = with_column(2, "Year", 2018, 2018, 2018, 2018, 2018)
    found = suggested(*rows, file="results2018-19.csv")
    assert source(found, Role.SCHOOL_YEAR).bare is Bare.STARTING
    assert "school_year.bare" in asked(found)


def test_which_of_two_columns_of_years_is_meant_is_asked() -> None:
    rows = [(*row, "Cohort Year" if n == 0 else "2015-16") for n, row in enumerate(LONG)]
    assert "school_year.column" in asked(suggested(*rows))


def test_without_a_year_anywhere_the_year_is_asked_and_not_made_up() -> None:
    rows = [[*row[:2], *row[3:]] for row in LONG]
    found = suggested(*rows)
    assert "school_year.text" in asked(found)
    assert layout_of(found).tables[0].source(Role.SCHOOL_YEAR) is None


def test_a_name_of_a_group_that_nobody_knows_is_asked() -> None:
    rows = with_column(3, "Group", "Asian", "Black", "White", "Bridge Scholars", "Hispanic")
    found = suggested(*rows)
    (question,) = (q for q in found.questions if q.key == "student_group.codes")
    assert "Bridge Scholars" in question.text
    assert dict(source(found, Role.STUDENT_GROUP).codes) == {}


def test_two_populations_are_never_taken_for_one() -> None:
    labels = ("English Learner", "English Learner including Monitored", "Asian", "White", "Black")
    found = suggested(*with_column(3, "Group", *labels))
    frame = read_by_layout(
        workbook(raw_sheet(with_column(3, "Group", *labels))),
        layout_of(found),
        ALIASES,
        VOCABULARY,
    ).frame
    assert frame["student_group"].astype(str).nunique() == 5


def test_fractions_are_told_from_percents() -> None:
    found = suggested(*with_column(5, "Percent Proficient", 0.555, 0.512, 0.47, 0.409, 0.601))
    assert layout_of(found).tables[0].values[0].scale is Scale.FRACTION


def test_a_percent_format_is_a_fraction() -> None:
    shown = ("0.555|0.0%", "0.512|0.0%", "0.47|0.0%", "0.409|0.0%", "0.601|0.0%")
    found = suggested(*with_column(5, "Share", *shown))
    assert layout_of(found).tables[0].values[0].scale is Scale.FRACTION


def test_figures_whose_header_says_nothing_are_asked_about() -> None:
    found = suggested(*with_column(5, "Result", 55, 51, 47, 40, 60))
    assert "value.scale" in asked(found)


def test_a_mark_that_nobody_knows_is_asked_and_left_unexplained() -> None:
    found = suggested(*with_column(5, "Percent Proficient", 55.5, "QQ", 47.0, "*", 60.1))
    texts = [question.text for question in found.questions if question.key == "markers"]
    assert any('"QQ"' in text for text in texts)
    assert "QQ" not in {marker.text for marker in layout_of(found).tables[0].markers}


def test_schools_numbered_within_districts_need_both_numbers() -> None:
    rows = [
        ["District Number", "School Number", *LONG[0][2:]],
        *(["01", "0010", *row[2:]] for row in LONG[1:3]),
        *(["02", "0010", *row[2:]] for row in LONG[3:5]),
        ["02", "0020", *LONG[5][2:]],
    ]
    found = suggested(*rows)
    assert source(found, Role.ORGANIZATION).columns == (("District Number",), ("School Number",))
    assert "organization.columns" in asked(found)


def test_organizations_without_codes_are_told_by_name_and_asked_about() -> None:
    rows = [row[1:] for row in LONG]
    found = suggested(*rows)
    assert source(found, Role.ORGANIZATION).columns == (("School Name",),)
    assert "organization.column" in asked(found)


def test_a_table_without_organizations_asks_whose_it_is() -> None:
    found = suggested(*[row[2:] for row in LONG])
    assert "organization.text" in asked(found)


def test_groups_in_headers_become_a_hole_in_the_pattern() -> None:
    found = suggested(
        (
            "School Code",
            "School Name",
            "Year",
            "GRAD_ASIAN_PCT",
            "GRAD_WHITE_PCT",
            "GRAD_OTHER_PCT",
        ),
        ("001", "Elm", "2018-19", "55.5%", "51.2%", "40.0%"),
        ("002", "Oak", "2018-19", "47.0%", "50.0%", "30.0%"),
    )
    (value,) = layout_of(found).tables[0].values
    assert value.columns == ("GRAD_{student_group}_PCT",)
    assert any("OTHER" in question.text for question in found.questions)


def test_years_in_headers_become_a_hole_in_the_pattern() -> None:
    found = suggested(
        ("School Code", "Group", "Rate 2016-17", "Rate 2017-18", "Rate 2018-19"),
        ("001", "Asian", 55.5, 56.5, 57.5),
        ("001", "White", 45.5, 46.5, 47.5),
        ("002", "Asian", 35.5, 36.5, 37.5),
    )
    (value,) = layout_of(found).tables[0].values
    assert value.columns == ("Rate {school_year}",)


def test_rows_that_say_what_a_figure_is_are_told_apart() -> None:
    rows = [("School Code", "Year", "Group", "Measure Type", "Figure")]
    for code, rate in (("001", 50.0), ("002", 25.0), ("003", 75.0), ("004", 20.0)):
        rows += [
            (code, "2018-19", "All Students", "Rate", rate),
            (code, "2018-19", "All Students", "Numerator", rate * 2),
            (code, "2018-19", "All Students", "Denominator", 200),
        ]
    (value,) = layout_of(suggested(*rows)).tables[0].values
    assert value.where == (("Measure Type", ("Rate",)),)
    assert value.denominator is not None and value.numerator is not None
    assert value.denominator.where == (("Measure Type", ("Denominator",)),)


def test_the_columns_that_make_a_rate_are_found_by_division() -> None:
    rows = [("School Code", "Year", "Group", "Alpha Count", "Beta Count", "Rate")]
    rows += [
        (f"{n:03}", "2018-19", "All Students", met, of, round(100 * met / of, 1))
        for n, (met, of) in enumerate([(40, 60), (33, 47), (51, 90), (20, 29), (70, 81), (9, 34)])
    ]
    values = layout_of(suggested(*rows)).tables[0].values
    assert values[0].numerator is not None and values[0].denominator is not None
    assert values[0].numerator.columns == ("Alpha Count",)
    assert values[0].denominator.columns == ("Beta Count",)


def test_a_sheet_that_explains_codes_of_groups_is_joined_and_asked_about() -> None:
    rows = with_column(3, "Grp", "R1", "R2", "R1", "R2", "R1")
    codes = [
        ("Code", "Meaning"),
        ("R1", "Black students"),
        ("R2", "White students"),
        ("M1", "Test"),
    ]
    book = workbook(raw_sheet(rows, name="Figures"), raw_sheet(codes, name="Codes"))
    found = suggest(book, VOCABULARY, ALIASES)
    assert "student_group.dictionary" in asked(found)
    frame = read_by_layout(book, layout_of(found), ALIASES, VOCABULARY).frame
    assert set(frame["student_group"].astype(str)) == {"black", "white"}


def test_a_year_of_four_digits_names_the_ends_of_both_years() -> None:
    found = suggested(*with_column(2, "Yr", 2324, 2324, 2324, 2324, 2324))
    assert source(found, Role.SCHOOL_YEAR).columns == (("Yr",),)


def test_a_file_without_a_table_gets_one_question_and_no_layout() -> None:
    found = suggest(workbook(raw_sheet([("Nothing here",)])), VOCABULARY, ALIASES)
    assert found.layout is None
    assert [question.key for question in found.questions] == ["header.row"]


@pytest.mark.parametrize("name", ["FILE LAYOUT", "Data Dictionary", "Notes", "Instructions"])
def test_sheets_about_the_file_are_no_tables_of_figures(name: str) -> None:
    book = workbook(raw_sheet(LONG, name="Results"), raw_sheet(LONG, name=name))
    found = suggest(book, VOCABULARY, ALIASES)
    assert [reading.found.sheet.name for reading in found.readings] == ["Results"]


@pytest.mark.parametrize(
    "labels", [("Black¹", "White²"), ("Black1", "White2"), ("Black*", "White")]
)
def test_marks_of_footnotes_behind_groups_in_merged_headers_do_not_matter(
    labels: tuple[str, str],
) -> None:
    rows = (
        ("School Code", "Year", labels[0], None, labels[1], None),
        (None, None, "Tested", "Pct Met", "Tested", "Pct Met"),
        *((f"00{n}", "2018-19", 120 + n, 55.5 + n, 130 + n, 60.1 + n) for n in range(4)),
    )
    merged = ("A1:A2", "B1:B2", "C1:D1", "E1:F1")
    layout = layout_of(suggested(*rows, merged=merged))
    assert layout.tables[0].values[0].columns == ("{student_group} > Pct Met",)
    read = read_by_layout(workbook(raw_sheet(rows, merged=merged)), layout, ALIASES, VOCABULARY)
    assert set(read.frame["student_group"]) == {"black", "white"}


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Grp", ("ALL", "B", "W", "H", "SWD", "EL")),
        ("Subgroup Code", ("01", "02", "03", "04", "05", "06")),
    ],
)
def test_a_column_of_codes_of_groups_is_the_group_and_asked_about(
    header: str, codes: tuple[str, ...]
) -> None:
    rows = [
        (school, "2018-19", code, 100 + place, 50.5 + place)
        for school in ("001", "002", "003")
        for place, code in enumerate(codes)
    ]
    found = suggested(("School", "Year", header, "Tested", "Pct"), *rows)
    assert source(found, Role.STUDENT_GROUP).columns == ((header,),)
    assert source(found, Role.ORGANIZATION).columns == (("School",),)
    assert asked(found) & {"student_group.column", "student_group.codes"}


def with_lines(first: str, second: str) -> tuple[tuple[object, ...], ...]:
    rows = [(f"00{n}", 100 + n, 50.5 + n) for n in range(4)]
    return ("School Code", "Tested", "Pct"), (first,), *rows, (second,), *rows


def test_lines_that_name_groups_between_the_rows_are_sections() -> None:
    rows = with_lines("Black students", "White students")
    found = suggested(*rows, file="results_2018-19.csv")
    assert "student_group.section" in asked(found) and "student_group.text" not in asked(found)
    read = read_by_layout(workbook(raw_sheet(rows)), layout_of(found), ALIASES, VOCABULARY)
    assert read.frame["student_group"].tolist() == ["black"] * 4 + ["white"] * 4


def test_lines_that_name_grades_are_sections_too() -> None:
    found = suggested(*with_lines("Grade 3", "Grade 4"), file="results_2018-19.csv")
    assert source(found, Role.GRADE_BAND).section == "Grade {grade_band}"
    assert layout_of(found).tables[0].rows.skip == ("Grade *",)


def test_lines_that_say_something_else_are_left_out_and_asked_about() -> None:
    found = suggested(*with_lines("Reading", "Mathematics"), file="results_2018-19.csv")
    assert "rows.skip" in asked(found)
    assert layout_of(found).tables[0].rows.skip == ("Reading", "Mathematics")
