"""What the child process does with a file, in the order that keeps it safe: first bytes, archive
directory, document types, sizes from the sheets' XML, and only then the values."""

from pathlib import Path
from typing import Any

import python_calamine as calamine

from etl.read.archive import Archive
from etl.read.cells import CellWriter
from etl.read.kind import is_archive, refuse_other_archives, refuse_unread
from etl.read.limits import Limits
from etl.read.package import SheetPart, open_package
from etl.read.refused import Refused
from etl.read.scan import SheetScan, scan_sheet
from etl.read.text_file import read_text
from etl.read.values import write_values

_AREA = 4  # a sheet may stretch over this many times its limit of cells, blanks included

Result = dict[str, Any]  # what goes back as JSON


def read_or_refuse(path: Path, folder: Path, limits: Limits) -> Result:
    """{"sheets": [...], "encoding", "separator"} with the cells of sheet 0 in 0.arrow, or
    {"refused": code, "words": {...}}."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
        if is_archive(head):
            return read_workbook(path, folder, limits)
        refuse_unread(path, head)
        return _read_text(path, folder, limits)
    except Refused as refusal:
        return {"refused": refusal.code, "words": refusal.words}
    except MemoryError:
        return {"refused": "HW-116", "words": {}}


def read_workbook(path: Path, folder: Path, limits: Limits) -> Result:
    archive = Archive(path, limits)
    refuse_other_archives(archive)
    archive.refuse_doctypes()
    package = open_package(archive)
    scans = _scans(archive, package.sheets, limits)
    sheets = []
    for number, (part, scanned, sheet) in enumerate(
        zip(package.sheets, scans, _calamine_sheets(path, package.sheets), strict=True)
    ):
        with CellWriter(folder / f"{number}.arrow", package.formats) as writer:
            unsaved = write_values(sheet, scanned, writer)
        sheets.append(_described(part, scanned, unsaved))
    return {"sheets": sheets, "encoding": "", "separator": ""}


def _read_text(path: Path, folder: Path, limits: Limits) -> Result:
    with CellWriter(folder / "0.arrow") as writer:
        dialect = read_text(path, limits, writer)
    sheets = [_described(SheetPart("", "visible", ""), SheetScan(), [])]
    return {"sheets": sheets, "encoding": dialect.encoding, "separator": dialect.separator}


def _scans(archive: Archive, parts: tuple[SheetPart, ...], limits: Limits) -> list[SheetScan]:
    scans = [scan_sheet(archive.chunks(part.part), limits) for part in parts]
    if sum(len(scan.keys) for scan in scans) > limits.cells:
        raise Refused("HW-115", limit=limits.cells, what="cells")
    if sum(scan.area for scan in scans) > _AREA * limits.cells:
        limit = _AREA * limits.cells
        raise Refused("HW-115", limit=limit, what="cells from its first entry to its last")
    return scans


def _calamine_sheets(path: Path, parts: tuple[SheetPart, ...]) -> Any:
    """The sheets by calamine, in the order of `parts`, one at a time. Its faults are those of the
    file: some arrive as panics, which are no ordinary exceptions."""
    try:
        book = calamine.load_workbook(str(path))
        places = {sheet.name: number for number, sheet in enumerate(book.sheets_metadata)}
        for part in parts:
            yield book.get_sheet_by_index(places[part.name])
    except calamine.PasswordError:
        raise Refused("HW-110") from None
    except (calamine.CalamineError, KeyError, ValueError, OSError):
        raise Refused("HW-111") from None
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":
            raise Refused("HW-111") from None
        raise


def _described(part: SheetPart, scanned: SheetScan, unsaved: list[str]) -> dict[str, Any]:
    return {
        "name": part.name,
        "state": part.state,
        "merged": scanned.merged,
        "hidden_rows": scanned.hidden_rows,
        "hidden_columns": scanned.hidden_columns,
        "unsaved_formulas": unsaved,
    }
