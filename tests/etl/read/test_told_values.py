"""Large sheets of plain rows are read without the library; they must say what it says, or be left
to it."""

import io
import tempfile
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.read.archive import Archive
from etl.read.open_xml import open_book
from etl.read.open_xml.rows import LARGE
from etl.read.reading import Result, read_or_refuse
from tests.etl.read.files import LIMITS

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEXTS = (
    "",
    "  ",
    "word",
    " a &amp; b ",
    "</t></si><si><r><t>ri</t></r><r><t>ch</t></r></si><si><t>",
)
NUMBERS = ("5", "0", "79.3")
_ODD = ("-0", ".5", "5.", "+5", "00012", "1E-7", "1e400", "nan", "inf", "0x10", " 5", "5 ")
ODD_NUMBERS = (*NUMBERS, *_ODD, "12345678901234567890", "4.9406564584124654e-324", "a", "")
PLACES = ("0", "1", "2", "3", "5", "007", "+1", "99", "x", "-1", "1.0", "")
STYLES = ("", ' s="0"', ' s="1"', ' s="2"', ' s="9"')
RARE = ('t="b"><v>1</v>', 't="str"><v>5</v>', 't="d"><v>2012-11-01</v>', 't="n"><is><t>5</t></is>')
_VALUES = ("><v>{n}</v>", ' t="n"><v>{n}</v>', ' t="s"><v>{p}</v>', ' t="s"><v>{p}</v>')
_FORMULAS = ("><f>A1</f><v>{n}</v>", "><f>A1</f>", "><f>A1</f><v>0</v>")
COMMON = (*_VALUES, *_FORMULAS, ' t="e"><v>#N/A</v>')


def workbook(rows: str, *, is_large: bool, recalculates: bool = False) -> bytes:
    """Sheets of two sizes hold the same: after the rows of the large one stands a long comment."""
    texts = "".join(f"<si><t>{text}</t></si>" for text in _TEXTS)
    after = f"<!--{'x' * LARGE}-->" if is_large else ""
    calc = f'<calcPr fullCalcOnLoad="{int(recalculates)}"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Override '
        f'PartName="/xl/workbook.xml" ContentType="{_BOOK}.sheet.main+xml"/></Types>',
        "_rels/.rels": _links(("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="Data" sheetId="1" r:id="a"/></sheets>{calc}</workbook>',
        "xl/_rels/workbook.xml.rels": _links(
            ("a", "worksheet", "worksheets/sheet1.xml"),
            ("b", "styles", "styles.xml"),
            ("c", "sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>'
        f"{after}</worksheet>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return made.getvalue()


def _links(*links: tuple[str, str, str]) -> str:
    told = (f'<Relationship Id="{i}" Type="{_OFFICE}/{k}" Target="{t}"/>' for i, k, t in links)
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(told)}</Relationships>'


def reading(book: bytes) -> tuple[Result, list[object]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "book.xlsx"
        path.write_bytes(book)
        result = read_or_refuse(path, folder, LIMITS)
        if "refused" in result:
            return result, []
        with pa.OSFile(str(folder / "0.arrow")) as file:
            return result, pa.ipc.open_file(file).read_all().to_pylist()


def is_told(rows: str, folder: Path) -> bool:
    """Whether the sheet is read without the library."""
    path = folder / "book.xlsx"
    path.write_bytes(workbook(rows, is_large=True))
    return open_book(path, Archive(path, LIMITS), folder, LIMITS).is_told(0)


@st.composite
def plain(draw: st.DrawFn) -> str:
    """Rows in the plain way; one in four holds something that only the library reads."""
    forms = draw(st.sampled_from((COMMON, COMMON, COMMON, COMMON + RARE)))
    numbers = draw(st.sampled_from((NUMBERS, NUMBERS, ODD_NUMBERS)))
    places = draw(st.sampled_from((PLACES[:5], PLACES[:5], PLACES[:5], PLACES)))
    rows = []
    for row in draw(st.lists(st.integers(1, 60), min_size=1, max_size=4, unique=True).map(sorted)):
        content = ""
        for letter in draw(st.sets(st.sampled_from("ABCD"), min_size=1).map(sorted)):
            form = draw(st.sampled_from(forms))
            held = form.format(n=draw(st.sampled_from(numbers)), p=draw(st.sampled_from(places)))
            content += f'<c r="{letter}{row}"{draw(st.sampled_from(STYLES))} {held.lstrip()}</c>'
        rows.append(f'<row r="{row}">{content}</row>'.replace(" ><", "><"))
    return "".join(rows)


@settings(deadline=None, max_examples=80)
@given(plain(), st.booleans())
def test_a_large_sheet_says_what_a_small_one_says(rows: str, recalculates: bool) -> None:
    large = workbook(rows, is_large=True, recalculates=recalculates)
    small = workbook(rows, is_large=False, recalculates=recalculates)
    assert reading(large) == reading(small)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>5.25</v></c>',
        '<c r="A1" s="1" t="n"><v>-1e-3</v></c>',
        '<c r="A1" s="2" t="s"><v>2</v></c>',
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="e"><v>#REF!</v></c>',
        '<c r="A1"><f>B1</f></c>',
    ],
)
def test_numbers_and_shared_texts_need_no_library(cell: str, tmp_path: Path) -> None:
    assert is_told(f'<row r="1">{cell}</row>', tmp_path)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" s="2"><v>41214</v></c>',
        '<c r="A1" t="b"><v>1</v></c>',
        '<c r="A1" t="str"><v>word</v></c>',
        '<c r="A1" t="s"><v>99</v></c>',
        '<c r="A1" t="s"><v>999999999</v></c>',
        '<c r="A1"><v>1e400</v></c>',
        '</row><row r="3"><c r="A3"><v>5</v></c></row><row r="2"><c r="A2"><v>5</v></c>',
        '<c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v> 5</v></c>',
    ],
)
def test_dates_and_whatever_else_are_left_to_the_library(cell: str, tmp_path: Path) -> None:
    assert not is_told(f'<row r="1">{cell}</row>', tmp_path)
