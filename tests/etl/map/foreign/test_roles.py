import pytest

from tests.builders.sheets import raw_sheet
from tests.etl.map.foreign.county import RATE, WHO, read, told

HEADER = ("Code", "Group", "Year", "Rate")
ALL = ("275", "All Students", "2014-15", "79.0")


@pytest.mark.parametrize(
    ("word", "ending"),
    [
        ("20112012", 2012),
        ("2018-2019", 2019),
        ("2018-19", 2019),
        ("2018–19", 2019),
        ("SY 2015", 2015),
        ("1314", 2014),
        ("23-24", 2024),
        ("Cohort of 2008", 2008),
        ("2018-20", 0),
        ("spring", 0),
    ],
)
def test_school_years_are_read_in_every_spelling_or_not_at_all(word: str, ending: int) -> None:
    rows = [HEADER, ("275", "All Students", word, "79.0")]
    assert told(read(WHO + RATE, raw_sheet(rows)), "school_year") == [ending]


@pytest.mark.parametrize(("bare", "ending"), [("ending", 2015), ("starting", 2016), (None, 0)])
def test_a_year_alone_means_what_the_layout_says_and_else_nothing(
    bare: str | None, ending: int
) -> None:
    toml = WHO.replace('bare = "ending"', f'bare = "{bare}"' if bare else "") + RATE
    rows = [HEADER, ("275", "All Students", 2015, "79.0")]
    assert told(read(toml, raw_sheet(rows)), "school_year") == [ending]


def test_figures_older_than_their_file_are_put_into_their_own_year() -> None:
    toml = WHO + "lag = 1\n" + RATE
    assert told(read(toml, raw_sheet([HEADER, ALL])), "school_year") == [2014]


def test_a_code_is_put_together_and_keeps_its_zeros() -> None:
    toml = WHO.replace(
        'organization = "Code"',
        'organization = { columns = ["C", "D", "S"], width = [2, 5, 7], join = "-" }',
    )
    rows = [
        ("C", "D", "S", *HEADER[1:]),
        (1, "00123", "0131102", *ALL[1:]),
        (1, 123, None, *ALL[1:]),
    ]
    assert told(read(toml + RATE, raw_sheet(rows)), "organization") == [
        "01-00123-0131102",
        "01-00123",
    ]


def test_a_code_that_a_text_file_wrote_as_a_formula_is_that_code() -> None:
    rows = [HEADER, ('="0012"', *ALL[1:])]
    assert told(read(WHO + RATE, raw_sheet(rows)), "organization") == ["0012"]


def test_a_name_that_stands_once_counts_for_the_rows_below_it() -> None:
    toml = WHO.replace('"Code"', '{ column = "Code", fill = true }') + RATE
    rows = [HEADER, ALL, (None, "Black", "2014-15", "76.5")]
    assert told(read(toml, raw_sheet(rows)), "organization") == ["275", "275"]


def test_sheet_file_and_title_may_say_what_no_column_says() -> None:
    toml = (
        """
name = "county"
title = "A county"
student_group = "Group"
organization = { sheet = "School {organization}" }
school_year = { file = "rates__{school_year}_*" }
grade_band = { title = "*, Grade {grade_band}" }
"""
        + RATE
    )
    rows = [("Mathematics, Grade 4",), ("Group", "Rate"), ("White", "81")]
    foreign = read(toml, raw_sheet(rows, "School 018"), file="rates__2018-19_race.csv")
    assert told(foreign, "organization", "school_year", "grade_band") == [("018", 2019, "4")]


def test_a_section_line_counts_for_the_rows_below_it() -> None:
    toml = (
        WHO
        + '[measure]\nsection = "{measure}"\n'
        + RATE.replace('"Rate"\nc', '"{measure}: rate"\nc')
    )
    rows = [HEADER, ("Reading",), ALL, ("Mathematics",), ALL]
    assert told(read(toml, raw_sheet(rows)), "measure", "row") == [
        ("Reading: rate", 3),
        ("Mathematics: rate", 5),
    ]


def test_codes_are_explained_by_a_sheet_of_the_workbook() -> None:
    toml = WHO.replace(
        'student_group = "Group"',
        'student_group = { column = "Group", dictionary = { sheet = "Codes", key = "Code", '
        'word = "Label" } }',
    ).replace('title = "A county"', 'title = "A county"\nsheets = ["Data"]')
    book = (
        raw_sheet([HEADER, ("275", "07", "2014-15", "79.0")]),
        raw_sheet([("What codes mean",), ("Code", "Label"), ("07", "Hispanic")], "Codes"),
    )
    assert told(read(toml + RATE, *book), "student_group") == ["hispanic"]


def test_names_of_groups_in_columns_become_rows() -> None:
    toml = WHO.replace('student_group = "Group"', "") + (
        '[student_group.codes]\nMBL = "black"\nMWH = "white"\n[[value]]\nmeasure = "Rate"\n'
        'scale = "percent"\ncolumn = "{student_group}_RATE"\ndenominator = "{student_group}_N"\n'
    )
    rows = [
        ("Code", "Year", "MBL_RATE", "MBL_N", "MWH_RATE", "MWH_N"),
        ("275", 2015, 70, 30, 80, 40),
    ]
    assert told(read(toml, raw_sheet(rows)), "student_group", "value", "denominator") == [
        ("black", 70.0, 30.0),
        ("white", 80.0, 40.0),
    ]


def test_labels_of_every_year_give_one_series_and_two_populations_stay_two() -> None:
    words = [
        ("2014-15", "Limited English Proficiency"),
        ("2017-18", "English Learners"),
        ("2023-24", "English Learner"),
        ("2023-24", "English Learner including Monitored"),
        ("2023-24", "Non English Learner or Monitored"),
        ("2023-24", "Non English Learner"),
    ]
    rows = [HEADER, *(("275", word, year, "50") for year, word in words)]
    assert told(read(WHO + RATE, raw_sheet(rows)), "student_group") == [
        *["english_learner"] * 3,
        "english_learner_or_monitored",
        "not_english_learner_or_monitored",
        "not_english_learner",
    ]


def test_a_group_that_nobody_knows_keeps_its_word_and_gets_no_code() -> None:
    rows = [HEADER, ("275", "Total Events", "2014-15", "5")]
    assert told(read(WHO + RATE, raw_sheet(rows)), "student_group", "group_label") == [
        ("", "Total Events")
    ]


@pytest.mark.parametrize(
    "word",
    [
        "Disability — With IEP [Total]",
        "disability-with iep (total)",
        "Disability-With IEP (Total)¹",
        "Disability-With IEP (Total) *",
        "Disability -With IEP  Total",
    ],
)
def test_dashes_brackets_and_blanks_of_a_label_do_not_matter(word: str) -> None:
    rows = [HEADER, ("275", word, "2014-15", "5")]
    assert told(read(WHO + RATE, raw_sheet(rows)), "student_group") == ["disability"]
