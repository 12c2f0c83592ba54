"""Blocks of plain rows are scanned in a fast way; it must see what the parser sees, or give way."""

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.read.open_xml.plain_rows import NotPlain, PlainRows, plain_rows
from etl.read.open_xml.sheet import scan_sheet
from etl.read.refused import Refused
from etl.read.scan import WIDTH
from tests.etl.read.files import LIMITS

CONTENTS = (
    "<v>5</v>",
    "<v>a &amp; b</v>",
    "<f>A1+1</f><v>2</v>",
    "<f>A1+1</f>",
    '<f t="shared" si="0"/><v>2</v>',
    '<f t="array" ref="A1">B1&gt;2</f><v>2</v>',
    "<is><t>word</t></is>",
    '<is><t xml:space="preserve"> word </t></is>',
)
KINDS = ("", ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="d"', ' t="inlineStr"')
ERRORS = ("#REF!", "#DIV/0!", "#N/A")
LETTERS = ("A", "B", "C", "Z", "AA", "BC", "KN")
ODD = (
    "<c r='{a}'><v>1</v></c>",
    '<c r="{a}" t="s" s="1"><v>1</v></c>',
    '<c r="{a}"><v>1<!-- --></v></c>',
    '<c r="{a}"><v/></c>',
    '<c r="{a}" cm="1"><v>1</v></c>',
    '<c r="{a}"> <v>1</v></c>',
    '<c r="{a}"><is><r><t>a</t></r></is></c>',
    "<c><v>1</v></c>",
)


@st.composite
def cells(draw: st.DrawFn, odd: bool) -> str:
    """The rows of a sheet; with `odd` ones, what no block of plain rows may hold."""
    rows = []
    for number in sorted(draw(st.sets(st.integers(1, 400_000), min_size=1, max_size=4))):
        content = ""
        for letters in sorted(draw(st.sets(st.sampled_from(LETTERS))), key=lambda a: (len(a), a)):
            place = f"{letters}{number}"
            style = draw(st.sampled_from(("", ' s="0"', ' s="17"')))
            form = draw(st.integers(0, 9))
            if form == 0:
                content += f'<c r="{place}"{style}/>'
            elif form == 1:
                content += f'<c r="{place}"{style} t="e"><v>{draw(st.sampled_from(ERRORS))}</v></c>'
            elif form == 2 and odd:
                content += draw(st.sampled_from(ODD)).format(a=place)
            else:
                kind, held = draw(st.sampled_from(KINDS)), draw(st.sampled_from(CONTENTS))
                content += f'<c r="{place}"{style}{kind}>{held}</c>'
        more = draw(st.sampled_from(("", ' spans="1:3"', ' hidden="1"', ' ht="15" hidden="true"')))
        is_empty = not content and draw(st.booleans())
        rows.append(f'<row r="{number}"{more}' + ("/>" if is_empty else f">{content}</row>"))
    return "".join(rows)


def as_parsed(rows: str) -> tuple[Sequence[object], ...]:
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()
    scan = scan_sheet([sheet], LIMITS)
    errors = [scan.errors.get(key) for key in scan.keys]
    return list(scan.keys), list(scan.styles), list(scan.contents), errors, scan.hidden_rows


def as_block(found: PlainRows) -> tuple[Sequence[object], ...]:
    keys = (found.rows * WIDTH + found.columns).tolist()
    errors = [found.errors.get(place) for place in range(len(keys))]
    return keys, found.styles.tolist(), found.contents.tolist(), errors, found.hidden_rows


@settings(deadline=None)
@given(cells(odd=False))
def test_a_block_of_plain_rows_says_what_the_parser_says(rows: str) -> None:
    assert as_block(plain_rows(rows.encode())) == as_parsed(rows)


@settings(deadline=None)
@given(cells(odd=True))
def test_whatever_is_written_otherwise_gives_way_to_the_parser(rows: str) -> None:
    try:
        found = plain_rows(rows.encode())
    except NotPlain:
        return
    assert as_block(found) == as_parsed(rows)


@settings(deadline=None)
@given(cells(odd=False), st.data())
def test_no_changed_byte_makes_it_see_other_cells_than_the_parser(
    rows: str, data: st.DataObject
) -> None:
    block = bytearray(rows.encode())
    place = data.draw(st.integers(0, len(block) - 1))
    block[place] = data.draw(st.sampled_from(b'<>/"= rct1A&!'))
    with suppress(NotPlain, Refused):
        found, parsed = plain_rows(bytes(block)), as_parsed(block.decode())
        assert as_block(found) == parsed


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "text",
        "<row r='1'></row>",
        '<row r="0"></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="1"><c r="A01"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c>',
        '<row r="1"><v>1</v></row>',
        '<row r="1"></row><!-- --><row r="2"></row>',
        '<row r="1"></row><![CDATA[]]>',
        '<row r="1"></row></sheetData>',
        '<row r="1"><c r="A1" t="x"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="e"><v>&#35;</v></c></row>',
    ],
)
def test_what_breaks_the_grammar_is_no_plain_row(rows: str) -> None:
    with pytest.raises(NotPlain):
        plain_rows(rows.encode())
