from dataclasses import replace

from tests.builders.sheets import raw_sheet
from tests.etl.map.foreign.county import RATE, WHO, codes, read, told

HEADER = ("Code", "Group", "Year", "Rate")
ALL = ("275", "All Students", "2014-15", "79.0")
BLACK = ("275", "Black", "2014-15", "76.5")


def test_the_header_is_found_below_titles_and_notes() -> None:
    sheet = raw_sheet([("Graduation in the county",), ("Rates, not counts",), (None,), HEADER, ALL])
    foreign = read(WHO + RATE, sheet)
    assert told(foreign, "organization", "school_year", "value", "row", "column") == [
        ("275", 2015, 79.0, 5, "D")
    ]


def test_case_blanks_line_breaks_and_byte_order_marks_of_a_header_do_not_matter() -> None:
    header = ("\ufeffCODE ", "group", "Year\n", " rAte")
    assert told(read(WHO + RATE, raw_sheet([header, ALL])), "value") == [79.0]


def test_a_header_may_have_several_spellings() -> None:
    toml = WHO.replace('"Code"', '["SCH_CD", "Code"]') + RATE
    assert told(read(toml, raw_sheet([HEADER, ALL])), "organization") == ["275"]


def test_rows_right_below_the_header_can_be_left_out() -> None:
    sheet = raw_sheet([HEADER, ("No data", "No data", "2014-15", "2014-15"), ALL])
    toml = WHO + "[header]\njunk = 1\n" + RATE
    assert told(read(toml, sheet), "row") == [3]


def test_a_second_header_row_is_joined_to_the_first_which_counts_to_its_right() -> None:
    sheet = raw_sheet(
        [
            (None, None, None, "Asian", None, "White", None),
            ("Code", "Year", "Name", "Rate", "Count", "Rate", "Count"),
            ("275", "2014-15", "County", "90", "20", "80", "50"),
        ]
    )
    toml = WHO.replace('student_group = "Group"', "") + (
        '[header]\nrows = 2\nfill = 1\n[[value]]\nmeasure = "Rate"\nscale = "percent"\n'
        'column = "{student_group} > Rate"\ndenominator = "{student_group} > Count"\n'
    )
    assert told(read(toml, sheet), "student_group", "value", "denominator", "column") == [
        ("asian", 90.0, 20.0, "D"),
        ("white", 80.0, 50.0, "F"),
    ]


def test_a_lower_header_row_counts_to_its_right_within_its_own_group() -> None:
    sheet = raw_sheet(
        [
            (None, None, "Reading", None, "Mathematics", None),
            (None, None, "2019", None, None, "2019"),
            ("Code", "Group", "Rate", "Count", "Rate", "Rate"),
            ("275", "White", "80", "50", "70", "60"),
        ]
    )
    toml = WHO.replace('column = "Year"\n', "") + (
        '[header]\nrows = 3\nfill = [1, 2]\n[[value]]\nmeasure = "{measure}"\nscale = "percent"\n'
        'column = "{measure} > {school_year} > Rate"\n'
    )
    assert told(read(toml, sheet), "measure", "value", "column") == [
        ("Reading", 80.0, "C"),
        ("Mathematics", 60.0, "F"),
    ]


def test_merged_cells_of_a_header_count_for_all_that_they_cover() -> None:
    rows = [
        ("Code", "Group", "Year", "Reading", None),
        (None, None, None, "Tested", "Rate"),
        (*ALL[:3], "100", "79.0"),
    ]
    sheet = raw_sheet(rows, merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1"))
    toml = WHO + "[header]\nrows = 2\n" + RATE.replace('"Rate"\ns', '"Reading > Rate"\ns')
    assert told(read(toml, sheet), "value") == [79.0]


def test_two_columns_of_one_name_are_told_apart_by_their_letters() -> None:
    sheet = raw_sheet([(*HEADER, "Rate"), (*ALL, "12")])
    doubtful = read(WHO + RATE, sheet)
    assert told(doubtful, "value") == [79.0, 12.0]
    assert [(found.code, found.place.cell) for found in doubtful.findings] == [("HW-224", "D1")]
    sure = read(WHO + RATE.replace('column = "Rate"', 'column = "@E"'), sheet)
    assert (told(sure, "value"), codes(sure)) == ([12.0], [])


BY_YEAR = """
name = "county"
title = "A county"
organization = "Code"
student_group = "Group"
header = { rows = 2, fill = [1] }
school_year = { bare = "ending" }
[[value]]
measure = "Rate"
column = "{school_year} > Rate"
scale = "percent"
denominator = "Tested"
"""
YEARS = ("", "", "2018", "", "2019", "")
UNDER = ("Code", "Group", "Tested", "Rate", "Tested", "Rate")
TWO = ("275", "All Students", "40", "79.0", "50", "81.0")


def test_the_number_of_students_is_that_under_the_upper_header_of_the_figure() -> None:
    found = read(BY_YEAR, raw_sheet([YEARS, UNDER, TWO]))
    assert told(found, "value", "denominator") == [(79.0, 40.0), (81.0, 50.0)]
    assert codes(found) == []


def test_a_number_of_students_that_could_be_of_several_columns_is_none_and_an_error() -> None:
    first = ("", "", "2018", "", "2018", "")
    part = BY_YEAR.replace("{school_year} > Rate", "@F").replace(
        '{ bare = "ending" }', '{ text = "2017-18" }'
    )
    found = read(part, raw_sheet([first, UNDER, TWO]))
    assert told(found, "value", "denominator") == [(81.0, None)]
    assert [(each.code, each.place.cell) for each in found.findings] == [("HW-224", "C2")]


def test_columns_of_several_years_are_not_read_as_one_year() -> None:
    toml = BY_YEAR.replace("{school_year} > Rate", "Rate").replace(
        '{ bare = "ending" }', '{ text = "2017-18" }'
    )
    assert codes(read(toml, raw_sheet([YEARS, UNDER, TWO]))) == ["HW-224"]


def test_stacked_tables_take_their_subject_from_a_title_above_each_header() -> None:
    table = [("Code", "Group", "Year", "Rate"), ALL, (None,)]
    rows = [("Reading results",), (None,), *table, ("Mathematics results",), (None,), *table]
    toml = (
        WHO
        + '[measure]\ntitle = "{measure} results"\nabove = 2\n'
        + "[rows]\nrepeats = true\nblank_ends = true\n"
        + RATE.replace('measure = "Rate"', 'measure = "{measure}: rate"')
    )
    assert told(read(toml, raw_sheet(rows)), "measure", "row") == [
        ("Reading: rate", 4),
        ("Mathematics: rate", 9),
    ]


def test_a_table_without_a_header_is_read_by_letters() -> None:
    toml = """
name = "county"
title = "A county"
organization = "@A"
student_group = "@B"
school_year = "@C"
[header]
none = true
row = 1
[[value]]
measure = "Rate"
column = "@D"
scale = "percent"
"""
    assert told(read(toml, raw_sheet([("A title",), ALL, BLACK])), "value") == [79.0, 76.5]


def test_a_header_that_is_not_there_is_an_error_with_what_is_lacking() -> None:
    foreign = read(WHO + RATE, raw_sheet([("Kode", "Group", "Year", "Rate"), ALL]))
    assert codes(foreign) == ["HW-222"]
    assert "Code" in foreign.findings[0].sentence
    assert not len(foreign.frame)


def test_a_header_in_another_row_than_the_layout_says_is_an_error() -> None:
    toml = WHO + "[header]\nrow = 2\n" + RATE
    assert codes(read(toml, raw_sheet([HEADER, ALL]))) == ["HW-222"]


def test_another_file_has_no_table_of_the_layout() -> None:
    assert codes(read(WHO + RATE, raw_sheet([("Name", "Cost"), ("Buses", 12)]))) == ["HW-221"]


def test_a_column_that_the_file_no_longer_has_is_noted() -> None:
    named = WHO.replace(
        'organization = "Code"', 'organization = "Code"\norganization_name = "Name"'
    )
    assert codes(read(named + RATE, raw_sheet([HEADER, ALL]))) == ["HW-223"]


def test_numbers_of_students_that_the_file_no_longer_has_are_a_warning_of_their_own() -> None:
    foreign = read(WHO + RATE + 'denominator = "Students"\n', raw_sheet([HEADER, ALL]))
    assert codes(foreign) == ["HW-252"] and foreign.findings[0].severity == "warning"


def test_a_hidden_sheet_that_is_not_read_is_told_unless_it_explains_codes() -> None:
    coded = WHO.replace(
        'student_group = "Group"',
        '''
[student_group]
column = "Group"
dictionary = { sheet = "Codes", key = "Code", word = "Name" }
[organization]
column = "Code"''',
    ).replace('organization = "Code"\n', "")
    figures = raw_sheet([HEADER, ALL])
    hidden = [
        replace(raw_sheet([("Code", "Name")], name), state="hidden") for name in ("Codes", "Old")
    ]
    assert codes(read(coded + RATE, figures, *hidden)) == ["HW-250"]
    assert codes(read(WHO + RATE, figures, *hidden)) == ["HW-250", "HW-250"]


def test_tables_side_by_side_are_told_by_the_columns_they_stand_in() -> None:
    sheet = raw_sheet([(*HEADER, None, *HEADER), (*ALL, None, *BLACK), (None,) * 5 + BLACK])
    toml = (
        WHO + RATE + '[[table]]\nheader = { span = "A:D" }\n[[table]]\nheader = { span = "F:I" }\n'
    )
    assert told(read(toml, sheet), "row", "column", "value") == [
        (2, "D", 79.0),
        (2, "I", 76.5),
        (3, "I", 76.5),
    ]


def test_a_table_by_group_is_not_taken_for_one_of_all_students() -> None:
    toml = WHO.replace('student_group = "Group"', 'student_group = { text = "all" }')
    toml += '[header]\nwithout = "Group"\n' + RATE
    assert codes(read(toml, raw_sheet([HEADER, ALL]))) == ["HW-221"]
    assert told(read(toml, raw_sheet([("Code", "Year", "Rate"), ("275", 2015, 79)])), "value") == [
        79
    ]
