from math import isnan

import pytest

from etl.layouts.words import Marker, Scale
from etl.map.foreign.entries import Said, joined, understood
from etl.model.cell import State
from tests.builders.sheets import Entry, raw_sheet
from tests.etl.map.foreign.county import ALIASES, RATE, WHO, read, told

HEADER = ("Code", "Group", "Year", "Rate", "Count")


def row(rate: Entry, count: Entry = None) -> tuple[Entry, ...]:
    return ("275", "All Students", "2014-15", rate, count)


def said(text: str, scale: Scale = Scale.PERCENT) -> tuple[float | None, ...]:
    found = understood(text, scale, joined(ALIASES.markers, scale), {})
    assert found.state == State.REPORTED
    return tuple(None if isnan(end) else end for end in (found.value, found.low, found.high))


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("79.0", Scale.PERCENT, 79.0),
        ("    78.57%", Scale.PERCENT, 78.57),
        ("      .89%", Scale.PERCENT, 0.89),
        (".00%", Scale.PERCENT, 0.0),
        ("0.793", Scale.FRACTION, 79.3),
        ("79.3%", Scale.FRACTION, 79.3),
        ("7,323", Scale.COUNT, 7323.0),
        ("1,241.", Scale.COUNT, 1241.0),
        ("\N{NO-BREAK SPACE}95 ", Scale.COUNT, 95.0),
        ("$7,261", Scale.DOLLARS, 7261.0),
        ("15:1", Scale.RATIO, 15.0),
        ("2.5:1", Scale.RATIO, 2.5),
        ("-3.5", Scale.MEAN, -3.5),
    ],
)
def test_a_figure_is_read_in_every_spelling(text: str, scale: Scale, value: float) -> None:
    assert said(text, scale) == (value, None, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("85-89", 85.0, 89.0),
        ("85 – 89%", 85.0, 89.0),
        ("10 to 20", 10.0, 20.0),
        ("GE90", 90.0, 100.0),
        ("GT95", 95.0, 100.0),
        ("LT50", 0.0, 50.0),
        ("LE20", 0.0, 20.0),
        (">=95", 95.0, 100.0),
        ("≥ 95%", 95.0, 100.0),
        ("<5%", 0.0, 5.0),
        ("<10", 0.0, 10.0),
        ("5 % or less", 0.0, 5.0),
        ("95 or more", 95.0, 100.0),
        ("Fewer than 10%", 0.0, 10.0),
        ("at least 90", 90.0, 100.0),
    ],
)
def test_a_range_keeps_its_ends_and_has_no_value(text: str, low: float, high: float) -> None:
    assert said(text) == (None, low, high)


@pytest.mark.parametrize("text", ["about 80", "79,3", "44*", "89-85", "$12", "44¹", "1/2", "15:1"])
def test_what_is_neither_figure_range_nor_mark_is_not_guessed(text: str) -> None:
    assert understood(text, Scale.PERCENT, {}, {}) == Said(state="")


@pytest.mark.parametrize("text", ["79%", "$79"])
def test_a_sign_that_does_not_belong_to_what_is_counted_is_not_passed_over(text: str) -> None:
    assert understood(text, Scale.COUNT, {}, {}).state == ""


def test_a_mark_of_the_layout_wins_over_the_usual_meaning() -> None:
    markers = joined(ALIASES.markers, Scale.COUNT, (Marker("N/A", State.SUPPRESSED),))
    assert understood("n/a", Scale.COUNT, markers, {}).state == State.SUPPRESSED


def test_minus_one_is_a_number_unless_the_layout_says_it_is_a_mark() -> None:
    assert said("-1", Scale.MEAN) == (-1.0, None, None)


def test_fewer_than_ten_is_a_hidden_count_and_a_range_of_percents() -> None:
    counts = joined(ALIASES.markers, Scale.COUNT)
    assert understood("<10", Scale.COUNT, counts, {}).state == State.SUPPRESSED
    assert said("<10", Scale.PERCENT) == (None, 0.0, 10.0)


def test_a_sign_glued_to_a_figure_becomes_a_note() -> None:
    toml = WHO + '[flags]\n"*" = "Doubtful, says the source."\n' + RATE
    rows = [HEADER, row("44*"), row("45")]
    assert told(read(toml, raw_sheet(rows)), "value", "note") == [
        (44.0, "Doubtful, says the source."),
        (45.0, ""),
    ]


def test_a_mark_may_stand_for_a_figure() -> None:
    toml = WHO + '[markers]\n"#" = { value = 0, low = 0, high = 0.5 }\n' + RATE
    rows = [HEADER, row(" #")]
    assert told(read(toml, raw_sheet(rows)), "value", "low", "high", "state") == [
        (0.0, 0.0, 0.5, "reported")
    ]


@pytest.mark.parametrize(
    ("entry", "scale", "value"),
    [
        ("0.793|0.0%", "percent", 79.3),
        ("0.793|0.0%", "fraction", 79.3),
        (0.793, "fraction", 79.3),
        (79.3, "percent", 79.3),
        (0.793, "percent", 0.793),
    ],
)
def test_the_scale_of_percents_is_declared_and_a_percent_format_is_honoured(
    entry: Entry, scale: str, value: float
) -> None:
    toml = WHO + RATE.replace('"percent"', f'"{scale}"')
    assert told(read(toml, raw_sheet([HEADER, row(entry)])), "value") == [value]


def test_excel_errors_and_dates_among_figures_are_not_figures() -> None:
    rows = [HEADER, row("#REF!"), row("@2012-11-01"), row(True)]
    foreign = read(WHO + RATE, raw_sheet(rows))
    assert told(foreign, "value", "state", "wrong_column") == [(None, "", "D")] * 3


def test_an_excel_error_that_the_layout_explains_is_a_mark() -> None:
    toml = WHO + '[markers]\n"#DIV/0!" = "not_reported"\n' + RATE
    assert told(read(toml, raw_sheet([HEADER, row("#DIV/0!")])), "state") == ["not_reported"]


def test_what_two_columns_say_together_gives_the_state() -> None:
    toml = (
        WHO
        + """
[markers]
"***" = "suppressed"
[[rule]]
when = { value = "", Count = ["***", "---"] }
state = "suppressed"
[[rule]]
when = { value = "", Count = "" }
state = "not_applicable"
"""
        + RATE
        + 'denominator = "Count"\n'
    )
    rows = [
        HEADER,
        row(None, "***"),
        row(None),
        row("25.0", "---"),
        row("30", "1,200"),
        row(None, 12),
    ]
    assert told(read(toml, raw_sheet(rows)), "value", "denominator", "state") == [
        (None, None, "suppressed"),
        (None, None, "not_applicable"),
        (25.0, None, "reported"),
        (30.0, 1200.0, "reported"),
        (None, 12.0, "not_reported"),
    ]


def test_a_zero_beside_a_blank_count_is_no_zero_and_another_zero_is_one() -> None:
    toml = (
        WHO
        + RATE
        + """numerator = "Count"
[[value.rule]]
when = { numerator = "" }
state = "not_reported"
"""
    )
    rows = [HEADER, row("0.0%"), row("0.0%", "0")]
    assert told(read(toml, raw_sheet(rows)), "value", "state") == [
        (None, "not_reported"),
        (0.0, "reported"),
    ]


def test_columns_are_added_and_a_hidden_one_hides_the_sum() -> None:
    toml = WHO + RATE + 'add = "Count"\n[markers]\n"*" = "suppressed"\n'
    rows = [HEADER, row("8.6", "38.7"), row("8.6", "*"), row("85-89", "1")]
    assert told(read(toml, raw_sheet(rows)), "value", "low", "high", "state") == [
        (47.3, None, None, "reported"),
        (None, None, None, "suppressed"),
        (None, 86.0, 90.0, "reported"),
    ]


def test_a_low_and_a_high_column_make_a_range() -> None:
    toml = WHO + RATE + 'low = "Count"\nhigh = "Top"\n'
    rows = [(*HEADER, "Top"), (*row(None, "40"), "60")]
    assert told(read(toml, raw_sheet(rows)), "value", "low", "high", "state") == [
        (None, 40.0, 60.0, "reported")
    ]


def test_blank_has_the_meaning_that_the_layout_gives_it() -> None:
    toml = WHO + '[markers]\n"" = "suppressed"\n' + RATE
    assert told(read(toml, raw_sheet([HEADER, row("  ")])), "state") == ["suppressed"]
    assert told(read(WHO + RATE, raw_sheet([HEADER, row(None)])), "state") == ["not_reported"]


def test_a_share_is_worked_out_of_counts() -> None:
    toml = WHO + RATE + 'share = true\ndenominator = "Count"\n[markers]\n"*" = "suppressed"\n'
    rows = [HEADER, row("45", "50"), row("*", "50"), row("5", "*"), row("0", "0"), row("3", None)]
    keys = ("value", "numerator", "denominator", "state")
    assert told(read(toml, raw_sheet(rows)), *keys) == [
        (90.0, 45.0, 50.0, "reported"),
        (None, None, 50.0, "suppressed"),
        (None, 5.0, None, "suppressed"),
        (None, 0.0, 0.0, "not_applicable"),
        (None, 3.0, None, "not_reported"),
    ]


def test_two_figures_in_one_cell_are_picked_apart() -> None:
    toml = WHO + RATE + 'within = "* ({value})"\n'
    toml += (
        'numerator = { column = "Rate", within = "{value} (*)" }\n[markers]\n"*" = "suppressed"\n'
    )
    rows = [HEADER, row("45 (90.5%)"), row("*")]
    assert told(read(toml, raw_sheet(rows)), "value", "numerator", "state") == [
        (90.5, 45.0, "reported"),
        (None, None, "suppressed"),
    ]
