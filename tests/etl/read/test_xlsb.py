from pathlib import Path

import pytest

from tests.builders.xlsb import Formula, Percent, record, sheet, write_xlsb
from tests.etl.read.files import formats, read, refusal, told

CELLS = [
    (1, 1, "001"),
    (1, 2, 275),
    (1, 3, 79.3),
    (1, 4, Percent(0.793)),
    (2, 1, True),
    (2, 2, "#REF!"),
    (2, 3, Formula("#DIV/0!")),
    (2, 4, Formula(3.5)),
    (4, 1, Formula("low")),
    (4, 2, "NA"),
]


def test_every_kind_of_cell_is_read(tmp_path: Path) -> None:
    path = write_xlsb(tmp_path / "figures.xlsb", {"Data": sheet(CELLS)})
    (data,) = read(path).sheets
    assert told(data) == {
        (1, 1): ("text", "001"),
        (1, 2): ("number", "275"),
        (1, 3): ("number", "79.3"),
        (1, 4): ("number", "0.793"),
        (2, 1): ("boolean", "TRUE"),
        (2, 2): ("error", "#REF!"),
        (2, 3): ("error", "#DIV/0!"),
        (2, 4): ("number", "3.5"),
        (4, 1): ("text", "low"),
        (4, 2): ("text", "NA"),
    }
    assert (formats(data)[1, 3], formats(data)[1, 4]) == ("General", "0.0%")


def test_what_is_merged_or_hidden_is_told(tmp_path: Path) -> None:
    content = sheet(CELLS, hidden_rows=(2,), hidden_columns=(3,), merged=((0, 1, 0, 2),))
    sheets = {"Data": content, "Codes": sheet([(1, 1, "a")])}
    path = write_xlsb(tmp_path / "figures.xlsb", sheets, states={"Codes": 2})
    data, codes = read(path).sheets
    assert (data.merged, data.hidden_rows, data.hidden_columns) == (("A1:C2",), (2,), (3,))
    assert (data.state, codes.state) == ("visible", "very_hidden")


def test_the_size_that_a_sheet_says_of_itself_is_not_believed(tmp_path: Path) -> None:
    for size in ((0, 0, 0, 0), (0, 1048575, 0, 16383)):
        path = write_xlsb(tmp_path / "figures.xlsb", {"Data": sheet(CELLS, size=size)})
        assert len(told(read(path).sheets[0])) == len(CELLS)


def test_macros_are_noted_and_the_cells_are_read(tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsb"
    write_xlsb(path, {"Data": sheet(CELLS)}, added={"xl/vbaProject.bin": b"macros"})
    assert [note.code for note in read(path).notes] == ["HW-109"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (sheet([(1048576, 1, 1)]), "HW-115"),
        (sheet([(1, 16384, 1)]), "HW-115"),
        (sheet([(1, 70000, 1)]), "HW-117"),
        (sheet([(1, 1, 1), (1, 1, 2)]), "HW-117"),
        (sheet([(5_000_000, 1, 1)]), "HW-117"),
        (sheet(CELLS)[:-40], "HW-111"),
        (record(145) + record(0, b"\0") + record(146), "HW-111"),
        (b"\xff" * 400, "HW-111"),
    ],
)
def test_what_no_program_writes_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal(write_xlsb(tmp_path / "figures.xlsb", {"Data": content})) == code
