"""Workbooks written by hand: what a spreadsheet program would never do, and what some do."""

import zipfile
from pathlib import Path

import pytest

import data
from etl.read import Unreadable, load_limits, read_file

LIMITS = load_limits(data.FOLDER / "limits.toml")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def read(tmp_path: Path, rows: str) -> list[tuple[str, str]]:
    """(kind, text) of every cell of a workbook with these rows of XML."""
    path = tmp_path / "by-hand.xlsx"
    parts = {
        "[Content_Types].xml": f'<Types><Override PartName="/xl/workbook.xml" '
        f'ContentType="{CONTENT}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    (sheet,) = read_file(path, LIMITS).sheets
    return [(cell["kind"], cell["text"]) for cell in sheet.cells.to_pylist()]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("<c r='A1'><v>5</v></c>", [("number", "5")]),
        ("<c><v>5</v></c>", [("number", "5")]),
        ("<c r='A1'><v>about</v></c>", [("text", "about")]),
        ("<c r='A1'><v/></c>", []),
        ("<c r='A1' t='str'><f>B1</f><v></v></c>", []),
        ("<c r='A1' t='inlineStr'><is><t><![CDATA[a < b]]></t></is></c>", [("text", "a < b")]),
        ("<c r='A1' t='e'><f>B1</f><v>#REF!</v></c>", [("error", "#REF!")]),
        ("<c r='A1' t='d'><v>2012-11-01</v></c>", [("date", "2012-11-01")]),
    ],
)
def test_a_cell_is_read_as_spreadsheet_programs_read_it(
    tmp_path: Path, cell: str, told: list[tuple[str, str]]
) -> None:
    assert read(tmp_path, f"<row r='1'>{cell}<c r='B1'><v>1</v></c></row>") == [
        *told,
        ("number", "1"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row r='1'><c r='A2'><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1<!-- -->2</v></c></row>",
        "<row r='1'><c r='A1'><v><![CDATA[7]]></v></c></row>",
        "<row r='1'><c r='ZZZ1'><v>1</v></c></row>",
        "<row r='x'><c><v>1</v></c></row>",
        "<row r='²'><c><v>1</v></c></row>",
        f"<row r='{'9' * 6000}'><c><v>1</v></c></row>",
        "<row r='1'><c r='A1' s='99999999999999'><v>1</v></c></row>",
    ],
)
def test_what_two_programs_could_read_in_two_ways_is_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(tmp_path, rows)
    assert refusal.value.finding.code == "HW-117"
