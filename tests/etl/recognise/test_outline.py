"""What a layout reads, in counts alone."""

from etl.map.foreign import read_by_layout
from etl.recognise.outline import first_places, known_line, outline
from tests.builders.district import ORGANIZATIONS
from tests.builders.sheets import raw_sheet, workbook
from tests.etl.recognise.looked import ALIASES, VOCABULARY, layout_of, suggested

ROWS = (
    ("School Code", "School Year", "Group", "Number Tested", "Percent Met"),
    ("001", "2018-19", "Asian", 7, 57.1),
    ("001", "2018-19", "Bridge Scholars", 131, 51.2),
    ("002", "2018-19", "Asian", 99, "*"),
)


def test_counts_are_told_and_no_figure() -> None:
    frame = read_by_layout(
        workbook(raw_sheet(ROWS)), layout_of(suggested(*ROWS)), ALIASES, VOCABULARY
    ).frame
    told = "\n".join([*first_places(frame), *outline(frame)])
    assert "Data!E2: 001, 2018-19, asian, all" in told
    assert "3 figures" in told and "2 organizations: 001, 002" in told
    assert "not known: Bridge Scholars" in told
    assert "reported 2, suppressed 1" in told
    assert not [figure for figure in ("57.1", "51.2", "131", "99") if figure in told]


def test_a_layout_that_reads_nothing_says_so() -> None:
    empty = workbook(raw_sheet([("Nothing",)]))
    frame = read_by_layout(empty, layout_of(suggested(*ROWS)), ALIASES, VOCABULARY).frame
    assert outline(frame) == ["No figure was read."]


def test_of_many_organizations_the_first_codes_are_named_and_the_others_counted() -> None:
    rows = [ROWS[0], *((f"{code:03}", "2018-19", "Asian", 99, 57.1) for code in range(45))]
    frame = read_by_layout(
        workbook(raw_sheet(rows)), layout_of(suggested(*rows)), ALIASES, VOCABULARY
    ).frame
    (line,) = [line for line in outline(frame) if "organizations" in line]
    assert line.startswith("45 organizations: 000, 001, ") and line.endswith("039 and 5 more")


def test_codes_that_lost_their_zeros_are_told() -> None:
    ours = {code: ORGANIZATIONS[next(iter(ORGANIZATIONS))] for code in ("0001", "0002", "0003")}
    rows = [ROWS[0], *((code, *row[1:]) for code, row in zip((1, 2), ROWS[1:], strict=False))]
    frame = read_by_layout(
        workbook(raw_sheet(rows)), layout_of(suggested(*rows)), ALIASES, VOCABULARY
    ).frame
    assert known_line(frame, ours) == (
        "Of the 3 organizations of this plan: 0; 2 more if zeros in front were lost "
        "(write width = 4)"
    )
    assert known_line(frame.assign(organization="0001"), ours).endswith("this plan: 1")
