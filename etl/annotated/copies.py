"""Which copy a file gets: the analyst's own workbook marked, or a new one of its cells."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etl.annotated.marks import Marks
from etl.findings import Finding
from etl.read import Limits, Unreadable, read_file
from etl.read.workbook import Workbook

if TYPE_CHECKING:
    import pyarrow as pa

MARKED_ROWS = 50_000  # of a sheet; above, only the rows with problems are handed back
_MARKED_CELLS = 500_000
_ROOT = Path(__file__).resolve().parents[2]
_OF_STUDENTS = {"HW-320", "HW-321"}


@dataclass(frozen=True)
class Copied:
    """`path` is None where no copy was made; `told` says what was made, or why not."""

    path: Path | None
    told: str


def annotated_copy(
    source: Path, findings: Sequence[Finding], folder: Path, limits: Limits
) -> Copied:
    """Write the marked copy of `source` into `folder`, beside nothing of the same name. The
    source is read again, and never changed."""
    own = [each for each in findings if each.place.upload == source.name]
    if not own:
        return Copied(None, f"{source.name}: nothing to mark.")
    if any(each.code in _OF_STUDENTS for each in own):
        return Copied(None, f"{source.name}: rows about single students are never copied.")
    try:
        workbook = read_file(source, limits)
    except Unreadable:
        return Copied(None, f"{source.name}: it cannot be read, so there is nothing to mark.")
    folder.mkdir(parents=True, exist_ok=True)
    path, marks = _free(folder, source.stem), Marks.of(own)
    if _is_large(workbook):
        from etl.annotated.plain_copy import copy_of_problem_rows

        copy_of_problem_rows(workbook.sheets, marks).save(path)
        return Copied(path, "the rows with problems, marked")
    if _is_open_xml(source) and _marked_own(source, path, marks, limits):
        return Copied(path, "your workbook, marked")
    from etl.annotated.plain_copy import whole_copy

    whole_copy(workbook.sheets, marks).save(path)
    return Copied(path, "a new workbook with your cells, marked")


def _free(folder: Path, stem: str) -> Path:
    """A name that is not taken: a copy that somebody works in is never written over."""
    names = (f"{stem}-marked{f'-{n}' if n > 1 else ''}.xlsx" for n in range(1, 10_000))
    return next(folder / name for name in names if not (folder / name).exists())


def _is_large(workbook: Workbook) -> bool:
    rows = max((_last_row(sheet.cells) for sheet in workbook.sheets), default=0)
    cells = sum(sheet.cells.num_rows for sheet in workbook.sheets)
    return rows > MARKED_ROWS or cells > _MARKED_CELLS


def _last_row(cells: "pa.Table") -> int:
    import pyarrow.compute as pc

    return pc.max(cells["row"]).as_py() or 0


def _is_open_xml(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _marked_own(source: Path, path: Path, marks: Marks, limits: Limits) -> bool:
    """Whether openpyxl understood the workbook, within the limits of reading."""
    told = {
        "path": str(source.resolve()),
        "out": str(path.resolve()),
        "problems": marks.as_json(),
        "limits": asdict(limits),
    }
    child = subprocess.Popen(
        [sys.executable, "-s", "-m", "etl.annotated.own_copy"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
    )
    try:
        child.communicate(json.dumps(told).encode(), timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if child.returncode != 0:
        path.unlink(missing_ok=True)
    return child.returncode == 0
