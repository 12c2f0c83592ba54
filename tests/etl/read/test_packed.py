import gzip
import io
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from etl.read import Unreadable, read_file
from tests.builders import xlsx
from tests.etl.read.files import LIMITS, read, refusal, told

TEXT = b"code,rate\n001,5\n"
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def packed(path: Path, content: bytes) -> Path:
    path.write_bytes(gzip.compress(content))
    return path


def test_a_packed_text_file_is_read_as_the_text_in_it(tmp_path: Path) -> None:
    workbook = read(packed(tmp_path / "figures.csv.gz", TEXT))
    assert told(workbook.sheets[0])[2, 1] == ("text", "001")
    assert (workbook.encoding, workbook.separator) == ("utf-8", ",")


def test_a_packed_workbook_is_read_too(tmp_path: Path) -> None:
    path = xlsx.write_xlsx(tmp_path / "a.xlsx", ONE)
    packed_path = packed(tmp_path / "a.xlsx.gz", path.read_bytes())
    assert told(read(packed_path).sheets[0]) == {(1, 1): ("number", "1")}


def test_what_would_unpack_to_too_much_is_stopped_on_the_way(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.csv.gz", b"0,0\n" * 2_000_000)
    with pytest.raises(Unreadable) as refused:
        read_file(path, replace(LIMITS, text_bytes=1_000_000))
    assert refused.value.finding.code == "HW-113"


def test_a_damaged_pack_is_never_read_by_half(tmp_path: Path) -> None:
    whole = gzip.compress(TEXT * 1000)
    changed = bytearray(whole)
    changed[-6] ^= 1  # of the check sum
    path = tmp_path / "figures.csv.gz"
    for content in (whole[:-9], whole + b"more", whole[:40], bytes(changed), b"\x1f\x8b"):
        path.write_bytes(content)
        assert refusal(path) == "HW-111"


def test_packs_one_after_the_other_are_one_file(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv.gz"
    path.write_bytes(gzip.compress(TEXT) + gzip.compress(b"002,6\n"))
    assert told(read(path).sheets[0])[3, 1] == ("text", "002")


def test_a_pack_within_a_pack_and_a_packed_folder_are_refused(tmp_path: Path) -> None:
    folder = io.BytesIO()
    with tarfile.open(fileobj=folder, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("figures.csv"))
    assert refusal(packed(tmp_path / "a.gz", gzip.compress(TEXT))) == "HW-123"
    assert refusal(packed(tmp_path / "a.tar.gz", folder.getvalue())) == "HW-123"
    assert refusal(packed(tmp_path / "b.gz", b"")) == "HW-102"


@pytest.mark.parametrize("first", [b"\x1f", b"P", b"PK\x03", b"\xd0\xcf\x11"])
def test_a_file_that_is_cut_off_within_its_first_bytes_is_damaged(
    first: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "figures.csv.gz"
    path.write_bytes(first)
    assert refusal(path) == "HW-111"
