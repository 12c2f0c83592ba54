import struct
from pathlib import Path

import pytest

from tests.builders import xls
from tests.builders.xls import stream_of, write_xls
from tests.etl.read.files import formats, outcome, read, refusal, told

CELLS = b"".join(
    [
        xls.size(65536, 256),
        xls.hidden_column(3),
        xls.hidden_row(2),
        xls.label(1, 1, "001"),
        xls.number(1, 2, 79.3),
        xls.number(1, 3, 0.793, style=1),
        xls.numbers(2, 1, 275, 12),
        xls.error(3, 1, "#REF!"),
        xls.truth(3, 2, True),
        xls.formula(4, 1, 2.5),
        xls.formula(4, 2, "low"),
        xls.formula(4, 3, "#DIV/0!"),
        xls.record(0xD6, struct.pack("<HHH", 4, 0, 0) + xls.text("rich")),
        xls.merged((0, 1, 0, 2)),
    ]
)


def test_every_kind_of_cell_is_read(tmp_path: Path) -> None:
    (data,) = read(write_xls(tmp_path / "a.xls", stream_of({"Data": CELLS}))).sheets
    assert told(data) == {
        (1, 1): ("text", "001"),
        (1, 2): ("number", "79.3"),
        (1, 3): ("number", "0.793"),
        (2, 1): ("number", "275"),
        (2, 2): ("number", "12"),
        (3, 1): ("error", "#REF!"),
        (3, 2): ("boolean", "TRUE"),
        (4, 1): ("number", "2.5"),
        (4, 2): ("text", "low"),
        (4, 3): ("error", "#DIV/0!"),
        (5, 1): ("text", "rich"),
    }
    assert (formats(data)[1, 2], formats(data)[1, 3]) == ("General", "0.0%")


def test_what_is_merged_or_hidden_is_told(tmp_path: Path) -> None:
    sheets = {"Data": CELLS, "Codes": xls.label(1, 1, "a")}
    stream = stream_of(sheets, states={"Codes": 1})
    data, codes = read(write_xls(tmp_path / "a.xls", stream)).sheets
    assert (data.merged, data.hidden_rows, data.hidden_columns) == (("A1:C2",), (2,), (3,))
    assert (data.state, codes.state) == ("visible", "hidden")


def test_a_chart_within_a_sheet_ends_neither_the_sheet_nor_its_merged_cells(tmp_path: Path) -> None:
    chart = xls.bof(0x20) + xls.record(0x0A)
    content = xls.label(1, 1, "a") + chart + xls.merged((0, 0, 0, 1))
    (data,) = read(write_xls(tmp_path / "a.xls", stream_of({"Data": content}))).sheets
    assert (told(data), data.merged) == ({(1, 1): ("text", "a")}, ("A1:B1",))


def test_links_to_other_workbooks_are_noted(tmp_path: Path) -> None:
    link = xls.record(0x1AE, struct.pack("<HH", 1, 9) + b"\0other.xls")
    stream = stream_of({"Data": CELLS}, book=link)
    notes = read(write_xls(tmp_path / "a.xls", stream)).notes
    assert [note.code for note in notes] == ["HW-122"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (xls.number(1, 1, 1) + xls.number(1, 1, 2), "HW-117"),
        (xls.record(0x203, b"\0\0"), "HW-111"),
        (xls.record(0xE5, struct.pack("<H", 60000)), "HW-111"),
    ],
)
def test_what_no_program_writes_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal(write_xls(tmp_path / "a.xls", stream_of({"Data": content}))) == code


def test_each_old_form_has_its_own_way_out(tmp_path: Path) -> None:
    old = xls.bof(0x05, xls.EXCEL_95) + xls.record(0x0A)
    locked = stream_of({"Data": CELLS}, book=xls.record(0x2F, b"\1\0\1\0"))
    assert refusal(write_xls(tmp_path / "a.xls", old)) == "HW-105"
    assert refusal(write_xls(tmp_path / "b.xls", old, "Book")) == "HW-105"
    assert refusal(write_xls(tmp_path / "c.xls", locked)) == "HW-110"
    assert refusal(write_xls(tmp_path / "d.xls", b"", "EncryptedPackage")) == "HW-110"
    assert refusal(write_xls(tmp_path / "e.doc", b"", "WordDocument")) == "HW-104"
    (tmp_path / "f.xls").write_bytes(bytes.fromhex("0900040002001000"))
    assert refusal(tmp_path / "f.xls") == "HW-105"


@pytest.mark.parametrize("at", [44, 48, 60, 68, 76, 4096, 4100, 8308])
def test_a_container_that_runs_in_a_circle_or_out_of_the_file_is_damaged(
    tmp_path: Path, at: int
) -> None:
    path = write_xls(tmp_path / "a.xls", stream_of({"Data": CELLS}))
    whole, content = told(read(path).sheets[0]), bytearray(path.read_bytes())
    for number in (0, 1, 2, 0x7FFFFFFF):
        struct.pack_into("<I", content, at, number)
        path.write_bytes(content)
        found = outcome(path)
        assert (
            found in ("HW-104", "HW-111")
            if isinstance(found, str)
            else (told(found.sheets[0]) == whole)
        )
