"""Our own template first, then a layout that fits, else what was meant."""

from dataclasses import replace

from etl.layouts.layout import Layout
from etl.read import Workbook
from etl.recognise.choice import Choice, choose_layout
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.recognise.looked import ALIASES, VOCABULARY, layout_of, suggested

TEMPLATE: tuple[Entry, ...] = (
    "Indicator",
    "Organization code",
    "School year",
    "Grade band",
    "Student group",
    "Value",
)
ROWS: tuple[tuple[Entry, ...], ...] = (
    ("graduation-rate", "275", "2016-17", "all", "all", 79.1),
    ("graduation-rate", "275", "2016-17", "all", "white", 82.5),
    ("graduation-rate", "275", "2016-17", "all", "black", 78.2),
)
FOREIGN: tuple[tuple[Entry, ...], ...] = (
    ("Campus Code", "Yr", "Ethnicity", "Met Percent"),
    ("275101", "2016-17", "Asian", 79.1),
    ("275102", "2016-17", "White", 82.5),
)


def chosen(book: Workbook, *layouts: Layout) -> Choice:
    return choose_layout(book, layouts, VOCABULARY, ALIASES)


def codes(choice: Choice) -> list[str]:
    return [found.code for found in choice.findings]


def test_our_template_is_never_held_against_layouts() -> None:
    greedy = layout_of(suggested(TEMPLATE, *ROWS))
    assert chosen(workbook(raw_sheet([TEMPLATE, *ROWS])), greedy) == Choice(None, True)


def test_a_foreign_sheet_that_is_called_data_is_read_by_its_layout() -> None:
    layout = layout_of(suggested(*FOREIGN))
    choice = chosen(workbook(raw_sheet(FOREIGN, name="Data")), layout)
    assert (choice.layout, choice.is_known, codes(choice)) == (layout, True, ["HW-262"])


def test_an_unknown_file_is_not_read_and_the_nearest_layout_is_named() -> None:
    layout = replace(layout_of(suggested(*FOREIGN)), name="county")
    other = [("Campus Code", "Yr", "Origin", "Met Percent"), *FOREIGN[1:]]
    choice = chosen(workbook(raw_sheet(other, name="Sheet1")), layout)
    assert (choice.is_known, codes(choice)) == (False, ["HW-260"])
    assert "The layout county nearly fits; not found: Ethnicity." in choice.findings[0].sentence


def test_what_was_meant_to_be_a_template_keeps_the_rules_of_the_template() -> None:
    without = [row[:4] + row[5:] for row in (TEMPLATE, *ROWS)]
    assert chosen(workbook(raw_sheet(without))) == Choice(None, True)


def test_our_columns_on_another_sheet_are_still_our_template() -> None:
    assert chosen(workbook(raw_sheet([TEMPLATE, *ROWS], name="Sheet1"))) == Choice(None, True)
