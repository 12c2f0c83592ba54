"""Everything that is wrong with a plan workbook is told at once, each at its cell."""

from dataclasses import replace

import pytest

from etl.model.school_year import SchoolYear
from etl.model.target import Scale
from etl.plan_book import read_plan_book
from etl.read import RawSheet, Workbook
from tests.builders.district import VOCABULARY
from tests.etl.plan_book.books import FORMS, findings_of, told, whole, with_cell

SPOILT = [
    ("Plan", "B2", "Forward 2030", "HW-627"),
    ("Plan", "B4", "", "HW-604"),
    ("Plan", "B5", "901", "HW-625"),
    ("Plan", "B6", "2025", "HW-607"),
    ("Plan", "B7", "2029-31", "HW-608"),
    ("Plan", "B7", "2023-24", "HW-624"),
    ("Targets", "D4", "910", "HW-637"),
    ("Plan", "B14", "next autumn", "HW-609"),
    ("Plan", "B13", "perhaps", "HW-605"),
    ("Plan", "B15", "Second revision", "HW-645"),
    ("Values", "B2", "", "HW-604"),
    ("Focus areas", "B2", "a\x07b", "HW-612"),
    ("Goals", "A3", "learing", "HW-664"),
    ("Goals", "A3", "", "HW-604"),
    ("Goals", "B3", "graduation", "HW-623"),
    ("Strategies", "A2", "gradation", "HW-664"),
    ("Indicators", "A5", "lunch", "HW-623"),
    ("Indicators", "B2", "gradation", "HW-664"),
    ("Indicators", "C4", "", "HW-621"),
    ("Indicators", "C2", "yes", "HW-622"),
    ("Indicators", "H3", "", "HW-604"),
    ("Indicators", "P2", "procent", "HW-606"),
    ("Indicators", "AC3", "high", "HW-606"),
    ("Indicators", "AD5", "0", "HW-646"),
    ("Indicators", "AF2", "2024", "HW-607"),
    ("Indicators", "AG2", "about 80", "HW-605"),
    ("Indicators", "AG2", "810", "HW-637"),
    ("Indicators", "AH2", "yes", "HW-639"),
    ("Indicators", "AK4", "increase", "HW-636"),
    ("Indicators", "AL3", "absolute", "HW-638"),
    ("Grade bands", "B3", "elementary", "HW-623"),
    ("Targets", "A6", "suspension", "HW-664"),
    ("Targets", "B5", "black", "HW-664"),
    ("Targets", "C6", "2030", "HW-607"),
    ("Targets", "C6", "", "HW-604"),
    ("Targets", "D5", "", "HW-604"),
    ("Targets", "D5", "eighty", "HW-605"),
    ("Targets", "D5", "40", "HW-635"),
    ("Group targets", "B2", "english_learners", "HW-606"),
    ("Breaks", "B2", "high", "HW-606"),
    ("Breaks", "F2", "", "HW-604"),
    ("Cautions", "E2", "900009", "HW-625"),
    ("Due dates", "C2", "15 November", "HW-609"),
    ("Comparisons", "C3", "female", "HW-606"),
    ("Comparisons", "A3", "suspention", "HW-664"),
    ("Guardrails", "D2", "suspensions; attendance", "HW-620"),
    ("Alignment", "C2", "freshmen", "HW-628"),
    ("Alignment", "F2", "the shared drive", "HW-642"),
    ("Versions", "A3", "As adopted", "HW-623"),
    ("Crosswalk", "C2", "graduation", "HW-628"),
    ("Crosswalk", "C3", "reading", "HW-643"),
    ("Crosswalk", "B3", "", "HW-629"),
    ("Crosswalk", "D3", "gone", "HW-606"),
    ("Meetings", "B2", "", "HW-604"),
    ("Organizations", "B3", "shool", "HW-626"),
    ("Organizations", "A4", "900001", "HW-626"),
]
# A finding stands at the row, or at the heading of what is missing, in these.
ELSEWHERE = {
    ("Organizations", "B3"): "A3",
    ("Indicators", "C4"): "A4",
    ("Indicators", "AH2"): "AG2",
}


@pytest.mark.parametrize(("sheet", "cell", "text", "code"), SPOILT)
def test_a_spoilt_cell_is_told_at_its_place(sheet: str, cell: str, text: str, code: str) -> None:
    place = ELSEWHERE.get((sheet, cell), cell)
    assert (code, sheet, place) in told(findings_of(with_cell(sheet, cell, text)))


def test_a_whole_workbook_has_no_findings() -> None:
    assert findings_of(whole()) == []


def test_problems_of_many_sheets_are_told_together_from_sheet_to_sheet_and_down_each() -> None:
    rows = [("Meetings", "A2"), ("Goals", "C3"), ("Goals", "C2"), ("Plan", "B4")]
    sheets = {sheet.name: sheet for sheet in whole().sheets}
    for name, cell in rows:
        spoilt = {each.name: each for each in with_cell(name, cell, "").sheets}[name]
        sheets[name] = spoilt
        if name == "Goals":
            sheets[name] = without(sheets[name], {(2, 3), (3, 3)})
    book = replace(whole(), sheets=tuple(sheets.values()))
    assert told(findings_of(book)) == [
        ("HW-604", "Plan", "B4"),
        ("HW-604", "Goals", "C2"),
        ("HW-604", "Goals", "C3"),
        ("HW-604", "Meetings", "A2"),
    ]


def without(sheet: RawSheet, cells: set[tuple[int, int]]) -> RawSheet:
    kept = [c for c in sheet.cells.to_pylist() if (c["row"], c["column"]) not in cells]
    return replace(sheet, cells=type(sheet.cells).from_pylist(kept, schema=sheet.cells.schema))


def test_a_fix_says_what_to_write_by_the_header() -> None:
    (found,) = findings_of(with_cell("Goals", "C3", ""))
    assert found.fix == "Add it: Title (English), such as Graduation"


def test_a_misspelt_name_gets_the_nearest() -> None:
    (found,) = findings_of(with_cell("Strategies", "A2", "gradation"))
    assert found.fix.endswith("The nearest is graduation.")


def test_what_belongs_to_a_misspelt_row_is_checked_all_the_same() -> None:
    book = with_cell("Due dates", "A2", "graduation-rates")
    dates = {sheet.name: sheet for sheet in with_cell("Due dates", "C2", "soon").sheets}
    at = {(2, 1): {sheet.name: sheet for sheet in book.sheets}["Due dates"]}
    both = merged(dates["Due dates"], at[2, 1], (2, 1))
    sheets = tuple(both if sheet.name == "Due dates" else sheet for sheet in book.sheets)
    assert told(findings_of(replace(book, sheets=sheets))) == [
        ("HW-664", "Due dates", "A2"),
        ("HW-609", "Due dates", "C2"),
    ]


def merged(sheet: RawSheet, other: RawSheet, cell: tuple[int, int]) -> RawSheet:
    """`sheet` with one cell of `other`."""
    rows = [c for c in sheet.cells.to_pylist() if (c["row"], c["column"]) != cell]
    rows += [c for c in other.cells.to_pylist() if (c["row"], c["column"]) == cell]
    return replace(sheet, cells=type(sheet.cells).from_pylist(rows, schema=sheet.cells.schema))


def test_a_school_year_that_excel_made_a_date_of_is_told() -> None:
    book = with_cell("Targets", "C6", "2011-12-01", kind="date")
    assert told(findings_of(book)) == [("HW-302", "Targets", "C6")]


@pytest.mark.parametrize("fraction", ["2026-11-15 08:30:00", "08:30:00"])
def test_a_time_of_day_is_not_a_day(fraction: str) -> None:
    book = with_cell("Due dates", "C2", fraction, kind="date")
    assert told(findings_of(book)) == [("HW-609", "Due dates", "C2")]


def test_a_percent_format_is_asked_about_rather_than_guessed() -> None:
    book = with_cell("Indicators", "AG2", "0.81", kind="number", number=0.81, number_format="0%")
    assert told(findings_of(book)) == [("HW-666", "Indicators", "AG2")]


def test_an_excel_error_is_one_finding_and_no_second() -> None:
    book = with_cell("Indicators", "P2", "#REF!", kind="error")
    assert told(findings_of(book)) == [("HW-665", "Indicators", "P2")]


def test_a_formula_without_its_result_is_one_finding_and_no_second() -> None:
    book = with_cell("Goals", "C2", "")
    sheets = [
        replace(sheet, unsaved_formulas=("C2",)) if sheet.name == "Goals" else sheet
        for sheet in book.sheets
    ]
    assert told(findings_of(replace(book, sheets=tuple(sheets)))) == [("HW-211", "Goals", "C2")]


def test_merged_cells_are_told() -> None:
    sheets = [
        replace(sheet, merged=("A2:A3",)) if sheet.name == "Goals" else sheet
        for sheet in whole().sheets
    ]
    assert told(findings_of(replace(whole(), sheets=tuple(sheets)))) == [("HW-208", "Goals", "A2")]


def test_a_hidden_row_is_read_and_warned_of_and_stops_nothing() -> None:
    sheets = [
        replace(sheet, hidden_rows=(3,), hidden_columns=(2,)) if sheet.name == "Goals" else sheet
        for sheet in whole().sheets
    ]
    book = read_plan_book(replace(whole(), sheets=tuple(sheets)), VOCABULARY, FORMS)
    assert told([*book.findings]) == [("HW-210", "Goals", "B1"), ("HW-209", "Goals", "A3")]
    assert len(book.plan.focus_areas[0].goals) == 2


def test_a_number_typed_as_text_is_that_number() -> None:
    book = read_plan_book(with_cell("Indicators", "AG2", "80.5"), VOCABULARY, FORMS)
    assert book.plan.indicator("graduation-rate").baseline.value == 80.5


def test_a_code_typed_as_a_number_is_that_code() -> None:
    typed = with_cell("Plan", "B5", "900", kind="number", number=900.0)
    assert read_plan_book(typed, VOCABULARY, FORMS).plan.organization == "900"


@pytest.mark.parametrize("word", ["Percent", " PERCENT "])
def test_a_word_of_a_list_may_be_written_large(word: str) -> None:
    assert findings_of(with_cell("Indicators", "P2", word)) == []


@pytest.mark.parametrize("word", ["no", "No", "FALSE", ""])
def test_no_is_as_good_as_nothing(word: str) -> None:
    book = read_plan_book(with_cell("Plan", "B13", word), VOCABULARY, FORMS)
    assert not book.plan.is_fictional


def test_target_rows_may_stand_in_any_order() -> None:
    moved = with_cell("Targets", "C2", "2028-29")
    values = read_plan_book(moved, VOCABULARY, FORMS).plan.indicator("graduation-rate").target
    assert [year for year, _ in values.path] == [SchoolYear(y) for y in (2028, 2029, 2030)]


def test_a_relative_target_is_kept_as_values() -> None:
    plan = read_plan_book(whole(), VOCABULARY, FORMS).plan
    target = plan.indicator("suspensions").target
    assert (target.scale, target.path) == (Scale.RELATIVE, ((SchoolYear(2030), 9.0),))


def test_the_target_of_a_group_is_its_own() -> None:
    (group,) = (
        read_plan_book(whole(), VOCABULARY, FORMS).plan.indicator("graduation-rate").group_targets
    )
    assert (group.student_group, group.target.path) == (
        "english_learner",
        ((SchoolYear(2030), 80.0),),
    )


def test_an_indicator_that_a_guardrail_alone_watches_needs_no_goal() -> None:
    plan = read_plan_book(whole(), VOCABULARY, FORMS).plan
    assert plan.place_of("suspensions") is None
    assert "suspensions" not in plan.context


def test_a_workbook_without_its_hidden_sheet_is_read_as_one_of_ours() -> None:
    sheets = tuple(sheet for sheet in whole().sheets if sheet.name != "_meta")
    assert findings_of(replace(whole(), sheets=sheets)) == []


def test_columns_may_be_moved_and_headers_written_in_any_case() -> None:
    def moved(sheet: RawSheet) -> RawSheet:
        cells = sheet.cells.to_pylist()
        for cell in cells:
            cell["column"] = {1: 2, 2: 1}.get(cell["column"], cell["column"])
            if cell["row"] == 1:
                cell["text"] = f" {cell['text'].upper()} "
        table = type(sheet.cells).from_pylist(cells, schema=sheet.cells.schema)
        return replace(sheet, cells=table)

    sheets = [moved(sheet) if sheet.name == "Goals" else sheet for sheet in whole().sheets]
    book = read_plan_book(replace(whole(), sheets=tuple(sheets)), VOCABULARY, FORMS)
    assert book.plan == read_plan_book(whole(), VOCABULARY, FORMS).plan


def test_a_workbook_of_figures_is_not_a_plan_workbook() -> None:
    sheets = tuple(replace(sheet, name=f"{sheet.name} 1") for sheet in whole().sheets)
    assert told(findings_of(Workbook("plan.xlsx", "", sheets))) == [("HW-660", "", "")]
