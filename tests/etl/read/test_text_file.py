from pathlib import Path

import pytest

import data
from etl.read import Unreadable, Workbook, load_limits, read_file

LIMITS = load_limits(data.FOLDER / "limits.toml")
TEXT = "Name,Note\nPeña,añoso\n001,NA\n"


def read(tmp_path: Path, content: bytes) -> Workbook:
    path = tmp_path / "figures.csv"
    path.write_bytes(content)
    return read_file(path, LIMITS)


def texts(workbook: Workbook) -> list[tuple[int, int, str]]:
    cells = workbook.sheets[0].cells.to_pylist()
    return [(cell["row"], cell["column"], cell["text"]) for cell in cells]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_same_text_is_read_in_every_encoding(tmp_path: Path, encoding: str, told: str) -> None:
    workbook = read(tmp_path, TEXT.encode(encoding))
    assert workbook.encoding == told
    assert texts(workbook) == [
        (1, 1, "Name"),
        (1, 2, "Note"),
        (2, 1, "Peña"),
        (2, 2, "añoso"),
        (3, 1, "001"),
        (3, 2, "NA"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_worked_out(tmp_path: Path, separator: str, end: str) -> None:
    rows = [["a", "b c"], ["1", "2"], ["3", "4"]]
    workbook = read(tmp_path, end.join(separator.join(row) for row in rows).encode())
    assert workbook.separator == separator
    assert [text for _, _, text in texts(workbook)] == ["a", "b c", "1", "2", "3", "4"]


def test_a_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    assert texts(read(tmp_path, b"sep=;\r\na;b\r\n1;2\r\n"))[0] == (1, 1, "a")


def test_a_line_end_within_quotation_marks_does_not_move_the_rows(tmp_path: Path) -> None:
    workbook = read(tmp_path, b'a,b\n"one\ntwo",2\n3,4\n')
    assert texts(workbook)[2:] == [(2, 1, "one\ntwo"), (2, 2, "2"), (3, 1, "3"), (3, 2, "4")]


def test_blank_lines_keep_their_row_numbers(tmp_path: Path) -> None:
    assert texts(read(tmp_path, b"a,b\n\n1,2\n"))[2] == (3, 1, "1")


def test_what_was_kept_as_text_for_excel_says_its_text(tmp_path: Path) -> None:
    workbook = read(tmp_path, b'code,rate\n="001",5\n"=""002""",6\n=A1,=""\n')
    assert [text for _, _, text in texts(workbook)][2:] == ["001", "5", "002", "6", "=A1", ""]


def test_rows_of_different_length_are_read_as_they_are(tmp_path: Path) -> None:
    workbook = read(tmp_path, b"a,b\n1\n1,2,3,,\n,,x\n")
    assert texts(workbook)[2:] == [
        (2, 1, "1"),
        (3, 1, "1"),
        (3, 2, "2"),
        (3, 3, "3"),
        (4, 3, "x"),
    ]


def test_numbers_stay_the_text_that_they_are(tmp_path: Path) -> None:
    told = texts(read(tmp_path, b"a;b;c;d\n1,5;007;1.0e3;-0\n 5;NA;None;1 234\n"))
    assert [text for _, _, text in told][4:] == [
        *["1,5", "007", "1.0e3", "-0"],
        *[" 5", "NA", "None", "1 234"],
    ]


def test_a_title_above_the_table_does_not_hide_its_separator(tmp_path: Path) -> None:
    content = b"Graduation, by school\n\ncode;rate\n1;5,1\n2;6,2\n3;7\n"
    assert read(tmp_path, content).separator == ";"


def test_blanks_between_separators_and_quotation_marks_are_no_text(tmp_path: Path) -> None:
    workbook = read(tmp_path, b'"name", "note"\n"Lee, A", "x"\n')
    assert [text for _, _, text in texts(workbook)] == ["name", "note", "Lee, A", "x"]


def test_the_end_sign_of_dos_is_no_cell(tmp_path: Path) -> None:
    assert len(texts(read(tmp_path, b"a,b\r\n1,2\r\n\x1a"))) == 4


def test_text_has_no_number_formats(tmp_path: Path) -> None:
    assert not read(tmp_path, b"a,b\n1,2\n").sheets[0].has_formats


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a,b;c\n1,2;3\n", "HW-119"),
        (b'a,b\n"open,1\n', "HW-120"),
        (b"a,b\n\x81,\x82\x0a", "HW-118"),
        (b"a,b\n\x01,\x02\n", "HW-104"),
        (b"a,b\n1,2\n" * 600 + b"\0,2\n", "HW-104"),
        (b"caf\x8e,b\r1,2\r", "HW-118"),
        (b"+/v8-a,b\n", "HW-118"),
        (b"a,b\n" + b"x" * 40_000 + b",2\n", "HW-115"),
        (b"a,b\n" + b"x," * 4_000_000, "HW-115"),
        (b"a,b\n" + b"1," * 400 + b"1\n", "HW-115"),
    ],
)
def test_what_is_not_clear_is_asked_about(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(tmp_path, content)
    assert refusal.value.finding.code == code
