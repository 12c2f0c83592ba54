from tests.builders.sheets import raw_sheet
from tests.etl.map.foreign.county import RATE, WHO, codes, read, told

HEADER = ("Code", "Group", "Year", "Rate")
ALL = ("275", "All Students", "2014-15", "79.0")
BLACK = ("275", "Black", "2014-15", "76.5")
GRADUATION = """
[[value]]
measure = "Graduation rate"
column = "Figure"
scale = "percent"
where = { Kind = "Actual Score" }
numerator = { column = "Figure", where = { Kind = "Numerator" } }
denominator = { column = "Figure", where = { Kind = "Denominator" } }
"""


def test_notes_below_the_table_are_no_rows_of_it() -> None:
    rows = [HEADER, ALL, (None,), ("* Hidden to protect students",), ("end of worksheet",)]
    assert told(read(WHO + RATE, raw_sheet(rows)), "row") == [2]


def test_a_table_ends_where_its_legend_starts() -> None:
    toml = WHO + '[rows]\nstop = ["/-{5,}/"]\n' + RATE
    rows = [HEADER, ALL, (" --------",), ("x", "Hidden", "2014-15", "5")]
    assert told(read(toml, raw_sheet(rows)), "row") == [2]


def test_rows_that_fit_a_pattern_are_skipped() -> None:
    toml = WHO + '[rows]\nskip = ["Total*"]\n' + RATE
    rows = [HEADER, ("Total of all", "All Students", "2014-15", "5"), ALL]
    assert told(read(toml, raw_sheet(rows)), "row") == [3]


def test_only_rows_that_meet_a_condition_are_kept() -> None:
    toml = WHO + '[rows]\nwhere = { Level = ["School", "District"] }\n' + RATE
    rows = [(*HEADER, "Level"), (*ALL, "District"), (*BLACK, "State"), (*BLACK, "school")]
    assert told(read(toml, raw_sheet(rows)), "row") == [2, 4]


def test_a_row_of_a_group_without_figures_stays_a_row() -> None:
    foreign = read(WHO + RATE, raw_sheet([HEADER, (*ALL[:3], None)]))
    assert told(foreign, "value", "state") == [(None, "not_reported")]


def test_rows_that_say_what_their_figure_is_become_one_record() -> None:
    rows = [
        ("Code", "Group", "Year", "Kind", "Figure"),
        ("275", "White", "2013-14", "Numerator", "2,030"),
        ("275", "White", "2013-14", "Met Target", None),
        ("275", "White", "2013-14", "Actual Score", "79.1"),
        ("275", "White", "2013-14", "Denominator", "2,566"),
        ("275", "Asian", "2013-14", "Actual Score", "88.0"),
        ("018", "White", "2013-14", "Denominator", "20"),
    ]
    foreign = read(WHO + GRADUATION, raw_sheet(rows))
    assert told(foreign, "student_group", "value", "numerator", "denominator", "row") == [
        ("white", 79.1, 2030.0, 2566.0, 4),
        ("asian", 88.0, None, None, 6),
    ]


def test_records_in_rows_may_have_a_column_for_each_year() -> None:
    toml = WHO.replace('column = "Year"\n', "") + GRADUATION.replace(
        '"Figure"', '"YR_{school_year}"'
    )
    rows = [
        ("Code", "Group", "Kind", "YR_2014", "YR_2015"),
        ("275", "White", "Actual Score", "79.1", "80.2"),
        ("275", "White", "Denominator", "2,566", "2,600"),
    ]
    assert told(read(toml, raw_sheet(rows)), "school_year", "value", "denominator") == [
        (2014, 79.1, 2566.0),
        (2015, 80.2, 2600.0),
    ]


def test_one_column_may_hold_counts_and_fractions() -> None:
    toml = (
        WHO
        + """
[[value]]
measure = "Share"
column = "Data"
scale = "fraction"
where = { Format = "Percent" }
[[value]]
measure = "Students"
column = "Data"
scale = "count"
where = { Format = "Number" }
"""
    )
    rows = [
        ("Code", "Group", "Year", "Format", "Data"),
        (*ALL[:3], "Percent", "0.27"),
        (*ALL[:3], "Number", "195149"),
    ]
    assert told(read(toml, raw_sheet(rows)), "measure", "unit", "value") == [
        ("Share", "percent", 27.0),
        ("Students", "count", 195149.0),
    ]


def test_sheets_are_chosen_by_name_position_or_by_what_stands_on_them() -> None:
    book = (
        raw_sheet([("How to read this file",)], "FILE LAYOUT"),
        raw_sheet([HEADER, ALL], "Public Schools"),
        raw_sheet([HEADER, BLACK], "Programs"),
    )
    for sheets, found in (
        ('sheets = ["Public*"]', ["Public Schools"]),
        ("sheets = [3]", ["Programs"]),
        ('not_sheets = ["Programs"]', ["Public Schools"]),
        ("", ["Public Schools", "Programs"]),
    ):
        toml = WHO.replace('title = "A county"', f'title = "A county"\n{sheets}')
        assert told(read(toml + RATE, *book), "sheet") == found


def test_tables_of_one_file_may_differ() -> None:
    toml = (
        WHO.replace('student_group = "Group"', "")
        + RATE
        + """
[[table]]
sheets = ["All"]
student_group = { text = "all" }
[[table]]
sheets = ["By race"]
student_group = "Race"
"""
    )
    book = (
        raw_sheet([("Code", "Year", "Rate"), ("275", 2015, 79)], "All"),
        raw_sheet([("Code", "Race", "Year", "Rate"), ("275", "Asian", 2015, 90)], "By race"),
    )
    assert told(read(toml, *book), "sheet", "student_group", "value") == [
        ("All", "all", 79.0),
        ("By race", "asian", 90.0),
    ]


def test_hidden_rows_with_figures_are_told() -> None:
    foreign = read(WHO + RATE, raw_sheet([HEADER, ALL, BLACK], hidden_rows=(3,)))
    assert codes(foreign) == ["HW-209"]
    assert len(foreign.frame) == 2


def test_conditions_that_no_row_meets_are_an_error_and_their_columns_are_told() -> None:
    toml = WHO + '[rows]\nwhere = { Level = "School" }\n' + RATE
    assert codes(read(toml, raw_sheet([HEADER, ALL]))) == ["HW-223", "HW-234"]
