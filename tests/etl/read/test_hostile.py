"""Files that are made to harm: each is refused with its own sentence, in the limited child."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.builders import ods, xlsb, xlsx
from tests.etl.read.files import read, refusal, told

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a0 SYSTEM "file:///etc/hostname">]>'
BLOWUP = f'<!DOCTYPE a [<!ENTITY a0 "{"ha" * 40_000}">]>'


@pytest.mark.parametrize("part", xlsx.PARTS)
@pytest.mark.parametrize("bomb", [LAUGHS, OUTSIDE, BLOWUP], ids=["laughs", "outside", "blowup"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_in_any_part_is_refused(
    tmp_path: Path, part: str, bomb: str, encoding: str
) -> None:
    parts = xlsx.parts_of(ONE)
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            head = f'<?xml version="1.0" encoding="{encoding}"?>{bomb}' if name == part else ""
            archive.writestr(name, (head + text).encode(encoding if head else "utf-8"))
    assert refusal(path) in {"HW-114", "HW-104"}


def test_a_document_type_in_an_open_document_is_refused(tmp_path: Path) -> None:
    table = ods.table(ods.row(ods.text("a")))
    assert refusal(ods.write_ods(tmp_path / "a.ods", table, before=LAUGHS)) == "HW-114"
    for part in ("styles.xml", "meta.xml"):
        path = ods.write_ods(tmp_path / "b.ods", table, added={part: f"{LAUGHS}<a>&a9;</a>"})
        assert refusal(path) == "HW-114"


@pytest.mark.parametrize(
    ("rows", "more", "code"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', {}, "HW-115"),
        ('<row r="1"><c r="KO1"><v>1</v></c></row>', {}, "HW-115"),
        ('<row r="999999999"><c r="A999999999"><v>1</v></c></row>', {}, "HW-115"),
        (f'{ONE}<row r="400000"><c r="KN400000"><v>1</v></c></row>', {}, "HW-115"),
        (
            ONE,
            {"after": "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 1_001 + "</mergeCells>"},
            "HW-115",
        ),
        (ONE * 2, {}, "HW-117"),
        (ONE, {"before": '<dimension ref="nonsense"/>'}, "HW-111"),
        (ONE.replace("<v>1</v>", "<v>NaN</v>"), {}, "HW-117"),
        (ONE.replace("<v>", "<v>" + "<x>" * 40_000), {}, "HW-111"),
        ('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>', {}, "HW-111"),
        ('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', {}, "HW-111"),
    ],
)
def test_cells_that_no_sheet_can_have_are_refused(
    tmp_path: Path, rows: str, more: dict[str, str], code: str
) -> None:
    assert refusal(xlsx.write_xlsx(tmp_path / "a.xlsx", rows, **more)) == code


def test_a_sheet_that_is_one_merged_range_is_read(tmp_path: Path) -> None:
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    (sheet,) = read(xlsx.write_xlsx(tmp_path / "a.xlsx", ONE, after=merged)).sheets
    assert (sheet.merged, told(sheet)) == (("A1:XFD1048576",), {(1, 1): ("number", "1")})


@pytest.mark.parametrize("size", ["A1", "A1:XFD1048576", "B2:A1"])
def test_the_size_that_a_sheet_says_of_itself_is_not_believed(tmp_path: Path, size: str) -> None:
    rows = "".join(f'<row r="{n}"><c r="C{n}"><v>{n}</v></c></row>' for n in range(1, 50))
    path = xlsx.write_xlsx(tmp_path / "a.xlsx", rows, before=f'<dimension ref="{size}"/>')
    assert len(told(read(path).sheets[0])) == 49


def test_a_list_of_texts_that_claims_thousands_of_millions_is_given_up(tmp_path: Path) -> None:
    parts = xlsx.parts_of(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings="<si><t>low</t></si>"
    )
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(
        "<sst ", '<sst count="4294967295" uniqueCount="4294967295" '
    )
    assert refusal(xlsx.write_parts(tmp_path / "a.xlsx", parts)) == "HW-116"


def test_a_text_that_stands_in_a_million_cells_uses_up_the_room(tmp_path: Path) -> None:
    cells = [f'<c r="{letter}%d" t="s"><v>0</v></c>' for letter in "ABCDEFGHIJ"]
    rows = "".join(
        f'<row r="{n}">{"".join(cells).replace("%d", str(n))}</row>' for n in range(1, 5_001)
    )
    path = tmp_path / "a.xlsx"
    xlsx.write_xlsx(path, rows, strings=f"<si><t>{'x' * 32_000}</t></si>")
    assert refusal(path) in {"HW-113", "HW-116"}


def test_zip_files_that_share_or_hide_bytes_are_refused(tmp_path: Path) -> None:
    assert refusal(xlsx.overlapping(tmp_path / "a.xlsx", ONE)) == "HW-112"
    assert refusal(xlsx.encrypted(tmp_path / "b.xlsx", ONE)) == "HW-110"


def test_a_part_that_grows_a_thousandfold_is_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(20_000_000))
    nested = xlsx.parts_of(ONE)
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in nested.items():
            archive.writestr(name, text)
        archive.writestr("xl/inner.zip", inner.getvalue())
    assert told(read(path).sheets[0]) == {(1, 1): ("number", "1")}  # never opened
    spaces = " " * 20_000_000
    assert refusal(xlsx.write_xlsx(path, ONE + spaces)) == "HW-113"
    assert refusal(xlsb.write_xlsb(path, {"Data": bytes(20_000_000)})) == "HW-113"


@pytest.mark.parametrize("keep", [10, 100, 400, 0.5, 0.9, 0.99])
def test_a_file_that_was_cut_off_is_refused(tmp_path: Path, keep: float) -> None:
    path = xlsx.write_xlsx(tmp_path / "a.xlsx", ONE)
    content = path.read_bytes()
    path.write_bytes(content[: int(keep if keep > 1 else keep * len(content))])
    assert refusal(path) == "HW-111"


def test_a_changed_byte_within_a_part_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in xlsx.parts_of(ONE).items():
            archive.writestr(name, text)
    content = path.read_bytes()
    for old, new in ((b"<v>1</v>", b"<v>9</v>"), (b'numFmtId="0"', b'numFmtId="9"')):
        path.write_bytes(content.replace(old, new))
        assert refusal(path) == "HW-111"


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    parts = xlsx.parts_of(ONE)
    sheet = '<sheet name="Data" sheetId="1" r:id="r1"/>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(sheet, sheet * 2)
    assert refusal(xlsx.write_parts(tmp_path / "a.xlsx", parts)) == "HW-117"


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    (tmp_path / "nowhere.csv").symlink_to(tmp_path / "missing.csv")
    for path in (tmp_path, pipe, tmp_path / "nowhere.csv", Path("/dev/zero")):
        assert refusal(path) == "HW-101"


def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(xlsx.write_xlsx(tmp_path / "a.xlsx", ONE))
    assert told(read(tmp_path / "link.csv").sheets[0]) == {(1, 1): ("number", "1")}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "HW-104"),
        (b"\x89PNG\r\n\x1a\n", "HW-104"),
        (b"<!DOCTYPE html><html><table>", "HW-121"),
        (b"\xef\xbb\xbf  <table><tr><td>1</td></tr></table>", "HW-121"),
        ("<html>".encode("utf-16"), "HW-121"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "HW-121"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "HW-121"),
        (b"\0" * 257 + b"ustar", "HW-123"),
        (b"7z\xbc\xaf'\x1c", "HW-123"),
        (b"PK\5\6" + bytes(18), "HW-123"),
    ],
)
def test_another_format_under_a_spreadsheets_name_gets_its_own_way_out(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "figures.xls"
    path.write_bytes(content)
    assert refusal(path) == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"[Content_Types].xml": "wordprocessingml.document", "word/document.xml": ""}, "HW-104"),
        ({"[Content_Types].xml": "presentationml.presentation", "ppt/a.xml": ""}, "HW-104"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}, "HW-104"),
        ({"Index/Document.iwa": ""}, "HW-108"),
        ({"figures.csv": "a,b"}, "HW-123"),
        ({"../../etc/passwd": "x"}, "HW-112"),
        ({"C:/a": "x"}, "HW-112"),
        ({"/a": "x"}, "HW-112"),
        ({"a": "x", "A": "y"}, "HW-112"),
    ],
)
def test_another_archive_under_a_workbooks_name_gets_its_own_way_out(
    tmp_path: Path, parts: dict[str, str], code: str
) -> None:
    assert refusal(xlsx.write_parts(tmp_path / "a.xlsx", parts)) == code
