"""This year's layout, next year's file."""

from dataclasses import replace

from etl.layouts.layout import Header, Layout, Source
from etl.map.foreign import read_by_layout
from etl.read import Workbook
from etl.recognise import recognise
from etl.recognise.recognise import Recognition
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.recognise.looked import ALIASES, VOCABULARY, layout_of, suggested

HEADERS: tuple[Entry, ...] = ("School Code", "School Name", "Race", "Number Tested", "Percent Met")
ROWS: tuple[tuple[Entry, ...], ...] = (
    ("001", "Elm", "Asian", 120, 55.5),
    ("001", "Elm", "White", 131, 51.2),
    ("002", "Oak", "Asian", 99, 47.0),
    ("002", "Oak", "White", 88, 40.9),
)


def book(
    *rows: tuple[Entry, ...],
    title: str = "State test, school year 2018-19",
    headers: tuple[Entry, ...] = HEADERS,
    name: str = "results_2019.xlsx",
) -> Workbook:
    return replace(workbook(raw_sheet([(title,), (), headers, *rows])), name=name)


def remembered() -> Layout:
    """The layout of the file of 2018-19, as it was suggested."""
    title = "State test, school year 2018-19"
    return layout_of(suggested((title,), (), HEADERS, *ROWS, file="results_2019.xlsx"))


def told(file: Workbook, *layouts: Layout) -> Recognition:
    return recognise(file, layouts, VOCABULARY, ALIASES)


def test_a_remembered_layout_recognises_and_reads_next_years_file() -> None:
    layout = remembered()
    later = book(
        *ROWS,
        ("003", "Ash", "Asian", 75, 60.1),
        title="State test, school year 2019-20",
        name="results_2020.xlsx",
    )
    assert told(later, layout).layout == layout
    frame = read_by_layout(later, layout, ALIASES, VOCABULARY).frame
    assert set(frame["school_year"]) == {2020}
    assert len(frame) == 5


def test_rows_more_above_the_headers_do_not_matter() -> None:
    layout = remembered()
    moved = raw_sheet(
        [("State test, school year 2019-20",), ("Printed for all",), (), HEADERS, *ROWS]
    )
    assert told(workbook(moved), layout).layout == layout


def test_a_near_miss_says_what_is_missing_and_what_it_may_be_called_now() -> None:
    headers = ("School_Cd", "School Name", "Race", "Number Tested", "Percent Met")
    found = told(book(*ROWS, headers=headers), remembered())
    assert found.layout is None
    (near,) = found.near
    assert near.missing == ("School Code",)
    assert near.renamed == (("School Code", "School_Cd"),)
    assert "missing: School Code" in near.reason


def test_a_new_column_is_told_and_does_not_keep_the_layout_from_fitting() -> None:
    wider = tuple((*row, 7) for row in ROWS)
    found = told(book(*wider, headers=(*HEADERS, "Rank in state")), remembered())
    assert found.layout is not None
    assert found.fits[0].new == 1
    assert found.fits[0].confidence < 1


def test_another_family_is_neither_recognised_nor_near() -> None:
    other = workbook(raw_sheet([("Bus", "Route", "Miles"), ("7", "North", 12.5), ("8", "East", 9)]))
    assert told(other, remembered()) == Recognition((), ())


def test_of_two_layouts_the_one_that_explains_more_of_the_table_wins() -> None:
    layout = remembered()
    table = layout.tables[0]
    lesser = replace(
        layout,
        name="lesser",
        tables=(replace(table, values=(replace(table.values[0], denominator=None),)),),
    )
    found = told(book(*ROWS), lesser, layout)
    assert found.layout == layout


def test_among_layouts_that_need_the_same_the_file_s_name_decides() -> None:
    layout = replace(remembered(), files=("results_*",))
    other = replace(layout, name="other", files=("enrolment_*",))
    assert told(book(*ROWS), other, layout).layout == layout
    assert told(book(*ROWS, name="enrolment_2019.xlsx"), other, layout).layout == other


def test_two_layouts_that_fit_alike_are_a_doubt_and_not_a_choice() -> None:
    layout = remembered()
    found = told(book(*ROWS), layout, replace(layout, name="twin"))
    assert found.is_doubtful
    assert found.layout is None


def test_columns_named_by_letters_alone_need_the_file_s_name() -> None:
    layout = remembered()
    table = layout.tables[0]
    lettered = replace(
        layout,
        files=("letters_*",),
        tables=(
            replace(
                table,
                header=Header(row=3, none=True),
                sources=tuple((role, Source(columns=(("@A",),))) for role, _ in table.sources),
                values=(replace(table.values[0], columns=("@E",), denominator=None),),
            ),
        ),
    )
    assert told(book(*ROWS, name="letters_2020.xlsx"), lettered).layout == lettered
    assert told(book(*ROWS), lettered) == Recognition((), ())


def test_the_reason_names_headers_of_the_layout_and_no_entry_of_the_file() -> None:
    found = told(book(*ROWS), remembered())
    told_words = found.fits[0].reason
    assert not any(str(entry) in told_words for row in ROWS for entry in row if entry != 51.2)


def test_a_layout_that_explains_much_less_does_not_win_by_the_file_s_name() -> None:
    layout = remembered()
    table = layout.tables[0]
    naive = replace(
        layout,
        name="naive",
        files=("results_*",),
        tables=(
            replace(
                table,
                sources=tuple(each for each in table.sources if each[0] != "organization_name"),
                values=(replace(table.values[0], denominator=None),),
            ),
        ),
    )
    found = told(book(*ROWS), naive, layout)
    assert found.layout == layout and not found.is_doubtful


def test_of_two_that_fit_nearly_alike_the_one_that_understands_more_wins() -> None:
    layout = remembered()
    table = layout.tables[0]
    title = Source(title="No such title {school_year}")
    blind = replace(
        layout,
        name="blind",
        files=("results_*",),
        tables=(
            replace(
                table,
                sources=tuple(
                    (role, title if role == "school_year" else each) for role, each in table.sources
                ),
            ),
        ),
    )
    assert told(book(*ROWS), blind, layout).layout == layout


def test_where_every_header_has_another_spelling_the_nearest_layout_is_named_all_the_same() -> None:
    headers = ("School_Cd", "SchoolNam", "Races", "Nr. Testd", "Pct Met")
    found = told(book(*ROWS, headers=headers), remembered())
    assert not found.fits and [fit.layout.name for fit in found.near] == [remembered().name]


def test_a_file_of_the_right_name_and_other_headers_names_its_layout() -> None:
    headers = ("A", "B", "C", "D", "E")
    layout = replace(remembered(), files=("results_*",))
    assert [fit.layout for fit in told(book(*ROWS, headers=headers), layout).near] == [layout]
    assert told(book(*ROWS, headers=headers, name="x.xlsx"), layout).near == ()
