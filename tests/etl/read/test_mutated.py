"""Damaged files of every format: a right reading or a refusal, and never a crash, a hang or a part
of the file. Short here; `make soak` does ten thousand."""

import gzip
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from etl.findings import CATALOGUE
from etl.read import Workbook
from tests.builders import writers
from tests.builders.mutations import damage, damage_within
from tests.builders.workbook import write_workbook
from tests.etl.read.files import outcome, read, told

ROWS = [
    ["Indicator", "Organization code", "School year", "Student group", "Value", "Note"],
    *(["rate", "'275", "2014-15", "'all", str(50 + place), "'001"] for place in range(30)),
]
ARCHIVES = ("a.xlsx", "s.xlsx", "x.xlsx", "a.xlsb", "a.ods")
SHORT, LONG = 200, 10_000


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sources")
    first = folder / "a.xlsx"
    write_workbook(first, {"Data": ROWS, "Codes": [["'a", "1"]]}, {"hidden": ["Codes"]})
    text = "\n".join(",".join(cell.lstrip("'") for cell in row) for row in ROWS)
    (folder / "a.csv").write_text(text)
    (folder / "a.csv.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    writers.in_strict_form(first, folder / "s.xlsx")
    writers.by_xlsxwriter(first, folder / "x.xlsx")
    writers.as_xlsb(first, folder / "a.xlsb")
    writers.as_xls(first, folder / "a.xls")
    writers.as_ods(first, folder / "a.ods")
    return sorted(folder.iterdir())


def words_of(workbook: Workbook) -> list[object]:
    return [(sheet.name, sheet.state, told(sheet)) for sheet in workbook.sheets]


def campaign(sources: list[Path], folder: Path, first: int, count: int) -> Counter[str]:
    """How often each code came out ("" for a reading). Raises AssertionError for a wrong one."""
    whole = {source: words_of(read(source)) for source in sources}

    def one(seed: int) -> str:
        source = sources[seed % len(sources)]
        is_archive = source.name in ARCHIVES
        within = is_archive and seed // len(sources) % 2 == 0
        path = folder / f"{seed}-{source.name}"
        (damage_within if within else damage)(source, path, seed)
        found = outcome(path)
        path.unlink()
        if isinstance(found, str):
            assert found in CATALOGUE, seed
            return found
        # Check sums stand over the bytes of archives: what is read is what was written.
        has_sums = (is_archive and not within) or source.suffix == ".gz"
        assert not has_sums or words_of(found) == whole[source], seed
        return ""

    with ThreadPoolExecutor(2) as pool:
        return Counter(pool.map(one, range(first, first + count)))


def test_two_hundred_damaged_files_are_read_right_or_refused(
    sources: list[Path], tmp_path: Path
) -> None:
    found = campaign(sources, tmp_path, 0, SHORT)
    assert sum(found.values()) == SHORT
    assert found[""] and found["HW-111"]


@pytest.mark.soak
def test_ten_thousand_damaged_files_are_read_right_or_refused(
    sources: list[Path], tmp_path: Path
) -> None:
    found = campaign(sources, tmp_path, SHORT, LONG)
    assert sum(found.values()) == LONG
    assert found["HW-111"] and found[""]
