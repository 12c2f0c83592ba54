"""Whatever a foreign sheet holds, reading it by a layout ends in figures or findings: never in a
crash, never in a figure beside a reason why there is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders.sheets import Entry, raw_sheet
from tests.etl.map.foreign.county import WHO, read

HEADERS = ("Code", "Group", "Year", "Rate", "Count", "Kind", "Asian > Rate", None)
ENTRIES = st.sampled_from(
    (
        *(None, "", " ", "275", "White", "2014-15", "2015", "20142015", "Score", "Students"),
        *(
            "79.0",
            "7,323",
            ".00%",
            "0.793|0%",
            "85-89",
            "GE90",
            "<10",
            "***",
            "N/A",
            "44*",
            "44\u00b9",
        ),
        *(0, 1, -1, 1e308, float("inf"), True, "#REF!", "@2014-11-01", "1e5", "\ufeff", "Total"),
        *('="001"', "{measure}", "/(/", "A:B", "-", "Rate", "Code"),
    )
)
LAYOUTS = (
    """
[[value]]
measure = "{Kind}: rate"
column = ["Rate", "* > Rate"]
scale = "percent"
denominator = { column = "Count", where = { Kind = "Students" } }
add = "Count"
""",
    """
[rows]
repeats = true
stop = ["Total*"]
[flags]
"*" = "doubtful"
[[rule]]
when = { value = "", Count = ["***", ""] }
state = "suppressed"
[[value]]
measure = "Rate"
column = "Rate"
scale = "fraction"
numerator = "Count"
""",
    """
[header]
rows = 2
fill = 1
span = "A:F"
[[value]]
measure = "{measure}"
column = "*{measure}"
scale = "count"
where = { Kind = ["Score", ""] }
""",
)


def sheets(rows: int) -> st.SearchStrategy[list[list[Entry]]]:
    row = st.lists(ENTRIES, min_size=0, max_size=8)
    header = st.permutations(HEADERS).map(list)
    return st.lists(st.one_of(row, row, header), max_size=rows)


def hold(rows: list[list[Entry]], layout: str, merged: list[str]) -> None:
    foreign = read(WHO + layout, raw_sheet(rows, merged=tuple(merged)))
    frame = foreign.frame
    if frame.empty:
        assert any(found.is_error for found in foreign.findings)
        return
    has_figure = frame[["value", "low", "high"]].notna().any(axis=1)
    is_read = frame["wrong_column"] == ""
    assert has_figure[is_read & (frame["state"] == "reported")].all()
    assert not has_figure[frame["state"] != "reported"].any()
    assert ((frame["state"] != "") | ~is_read).all()
    assert (frame["value"].abs().fillna(0) <= 1e15).all()


AREAS = st.lists(st.sampled_from(["A1:C1", "D1:E2", "B2:B9", "A1", "C3:A1"]), max_size=2)


@settings(max_examples=60, deadline=None)
@given(rows=sheets(8), layout=st.sampled_from(LAYOUTS), merged=AREAS)
def test_any_sheet_ends_in_figures_or_findings(
    rows: list[list[Entry]], layout: str, merged: list[str]
) -> None:
    hold(rows, layout, merged)


@pytest.mark.soak
@settings(max_examples=2_000, deadline=None)
@given(rows=sheets(20), layout=st.sampled_from(LAYOUTS), merged=AREAS)
def test_very_many_sheets_end_in_figures_or_findings(
    rows: list[list[Entry]], layout: str, merged: list[str]
) -> None:
    hold(rows, layout, merged)
