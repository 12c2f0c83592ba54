import pandas as pd
import pyarrow as pa

from etl.map import map_workbook
from etl.map.columns import HEADERS as TEMPLATE_HEADERS
from etl.map.columns import SIZE_BANDS
from etl.read import RawSheet
from etl.templates import HEADERS
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY
from tests.builders.sheets import raw_sheet, workbook
from tests.etl.map.mapped import ALIASES, PLAN, mapped, row
from tests.etl.map.mapped import HEADERS as USED


def test_a_row_knows_the_cell_it_came_from() -> None:
    frame, _ = mapped(row(), row(group="white"))
    told = frame[["upload", "sheet", "column", "row"]].astype({"row": int})
    assert told.to_numpy().tolist() == [
        ["figures.xlsx", "Data", "F", 2],
        ["figures.xlsx", "Data", "F", 3],
    ]


def test_a_blank_row_does_not_move_the_addresses() -> None:
    frame, findings = mapped(row(), (), row(group="Blak"), row(group="white"))
    assert list(frame["row"]) == [2, 5]
    assert findings == [("HW-304", "E4")]


def test_columns_may_stand_in_any_order_under_any_known_name() -> None:
    headers = ["Rate", "Metric", "SCHOOL  CODE", "sch_year", "Level", "Demographic", "N count"]
    frame, findings = mapped(
        (63.1, "readiness", "D1", "2014-15", "all", "Asian", 40), headers=headers
    )
    assert not findings
    assert frame.loc[0, ["student_group", "value", "denominator", "column"]].tolist() == [
        "asian",
        63.1,
        40.0,
        "A",
    ]


def test_the_hidden_sheet_of_a_template_says_which_indicator_it_is() -> None:
    meta = raw_sheet([["key", "value"], ["plan", "elm"], ["indicator", "readiness"]], "_meta")
    body = raw_sheet([list(USED[1:]), row()[1:]])
    frame, findings = map_workbook(workbook(body, meta), PLAN, VOCABULARY, ORGANIZATIONS, ALIASES)
    assert not findings
    assert list(frame["indicator"]) == ["readiness"]


def test_the_figures_of_a_text_file_need_no_sheet_name() -> None:
    sheet = raw_sheet([list(USED), [str(entry) if entry else None for entry in row()]], name="")
    book = workbook(sheet, encoding="utf-8", separator=",")
    frame, findings = map_workbook(book, PLAN, VOCABULARY, ORGANIZATIONS, ALIASES)
    assert not findings
    assert len(frame) == 1


def test_rows_that_cannot_be_used_leave_the_others_whole() -> None:
    frame, findings = mapped(row(), row(group="Blak"), row(group="white"))
    assert list(frame["student_group"]) == ["black", "white"]
    assert len(findings) == 1


def test_the_template_and_the_reader_know_the_same_columns() -> None:
    assert set(HEADERS) <= set(TEMPLATE_HEADERS)
    assert set(ALIASES.headers.values()) == set(TEMPLATE_HEADERS)


def test_the_size_bands_are_those_of_the_privacy_rules() -> None:
    told = [band.code for band in (*RULES.bands, *RULES.enrolment_classes)]
    assert sorted(SIZE_BANDS) == sorted(told)


def test_a_hundred_thousand_rows_are_mapped_column_by_column() -> None:
    rows = 100_000
    one = raw_sheet([list(USED), row()]).cells
    head, body = one.slice(0, len(USED)), one.slice(len(USED))
    many = body.take(pa.array([i % len(body) for i in range(rows * len(body))]))
    numbers = pa.array([2 + i // len(body) for i in range(rows * len(body))], pa.int32())
    cells = pa.concat_tables([head, many.set_column(0, "row", numbers)])
    frame, findings = map_workbook(
        workbook(RawSheet("Data", "visible", cells)), PLAN, VOCABULARY, ORGANIZATIONS, ALIASES
    )
    assert not findings
    assert len(frame) == rows
    assert isinstance(frame["student_group"].dtype, pd.CategoricalDtype)
