"""Odd, malformed and hostile files: each is read whole, or refused with one plain sentence. The
folder is that of HEADWAY_ODDBOOKS, or the one beside the project; any other file in it is asked the
same questions."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import data
from etl.read import Unreadable, Workbook, load_limits, read_file
from tests.builders.district import SHARED

FOLDER = Path(os.environ.get("HEADWAY_ODDBOOKS", SHARED / "oddbooks"))
NAMES = {path.name for path in FOLDER.glob("*")} - {"README.md"}
LIMITS = load_limits(data.FOLDER / "limits.toml")

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the folder shared/oddbooks is not here"
)

# What the collection's own list says of each file, in our codes.
REFUSED = {
    "gen__dupcell.xlsx": "HW-117",
    "gen__farcell.xlsx": "HW-115",
    "gen__xxe.xlsx": "HW-114",
    "gen__zipslip.xlsx": "HW-112",
    "opx__null_file.xlsx": "HW-102",
    "php__empty.csv": "HW-102",
    "php__oleloop.xls": "HW-111",
    "poi__cf-POIXSSFFuzzer-5937385319563264.xlsx": "HW-111",
    "poi__cf-POIXSSFFuzzer-6419366255919104.xlsx": "HW-111",
    "poi__cf-POIXSSFFuzzer-6448258963341312.xlsx": "HW-111",
    "poi__cf-XLSX2CSVFuzzer-5636439151607808.xlsx": "HW-111",
    "poi__crash-9bf3cd4bd6f50a8a9339d363c2c7af14b536865c.xlsx": "HW-110",
    "poi__poc-shared-strings.xlsx": "HW-111",
    "poi__poc-xmlbomb.xlsx": "HW-114",
    "poi__protected_passtika.xlsx": "HW-110",
    "poi__xlmmacro.xlsm": "HW-124",
}
# Cells with content, counted by hand or by at least two other readers.
CELLS = {
    "cal__date_1904.xls": 6,
    "cal__inlineStr_cdata.xlsx": 4,
    "cal__issue_174.xlsx": 22,
    "cal__strict_iso_paths.xlsx": 1368,
    "csv__newlines_crlf.csv": 12,
    "gen__lying_dimension.xlsx": 200,
    "opx__empty_no_dimensions.xlsx": 66,
    "php__Zip-Windows-Directory-Separator.xlsx": 29,
    "php__linend.mac.csv": 4,
    "php__premiere.utf16be.csv": 6,
    "php__premiere.utf16lebom.csv": 6,
    "php__premiere.win1252.csv": 6,
    "php__semicolon_separated.csv": 9,
    "poi__49609.xlsx": 7566,
    "poi__59021.xlsx": 15,
    "poi__SampleSS.strict.xlsx": 15,
    "poi__SimpleStrict.xlsx": 19,
    "poi__VLookupFullColumn.xlsx": 623,
    "rxl__currency-formats-xlsx.xlsx": 12,
    "rxl__dates-leap-year-1900-xlsx.xlsx": 57,
    "rxl__inlineStr2.xlsx": 14,
    "rxl__iris-google-doc.xlsx": 755,
}


def outcome(path: Path) -> tuple[str, Workbook | Unreadable]:
    try:
        result: Workbook | Unreadable = read_file(path, LIMITS)
    except Unreadable as refusal:
        result = refusal
    return path.name, result


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where temporary files go while the collection is read."""
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path_factory.mktemp("scratch"))
    yield Path(tempfile.tempdir)
    tempfile.tempdir = before


@pytest.fixture(scope="module")
def outcomes(scratch: Path) -> dict[str, Workbook | Unreadable]:
    before = sums(FOLDER)
    with ThreadPoolExecutor(2) as pool:
        found = dict(pool.map(outcome, (FOLDER / name for name in sorted(NAMES))))
    assert sums(FOLDER) == before and not list(scratch.iterdir())
    return found


def test_every_file_is_read_or_refused_and_nothing_is_left_behind(
    outcomes: dict[str, Workbook | Unreadable],
) -> None:
    assert outcomes.keys() == NAMES


def test_what_cannot_be_read_safely_is_refused_for_the_right_reason(
    outcomes: dict[str, Workbook | Unreadable],
) -> None:
    known = NAMES if FOLDER == SHARED / "oddbooks" else REFUSED.keys() | CELLS.keys()
    refused = {
        name: result.finding.code
        for name, result in outcomes.items()
        if isinstance(result, Unreadable) and name in known
    }
    assert refused == {name: code for name, code in REFUSED.items() if name in NAMES}


def test_what_is_read_is_read_whole(
    outcomes: dict[str, Workbook | Unreadable],
) -> None:
    counted = {
        name: sum(sheet.cells.num_rows for sheet in result.sheets)
        for name, result in outcomes.items()
        if isinstance(result, Workbook) and name in CELLS
    }
    assert counted == {name: count for name, count in CELLS.items() if name in NAMES}


def test_a_refusal_tells_no_path_and_no_stack(
    outcomes: dict[str, Workbook | Unreadable],
) -> None:
    for result in outcomes.values():
        if isinstance(result, Unreadable):
            told = f"{result} {result.finding.sentence} {result.finding.fix}"
            assert not re.search(r"Traceback|Error|/\w+/", told.replace(str(FOLDER), "/a/b"))
            assert result.finding.sentence.endswith(".") and result.finding.fix
