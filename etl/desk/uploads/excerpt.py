"""The rows around a cell, read from the staged original as somebody looks: for its uploader and
approver alone, and kept nowhere else."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import data
from etl.desk.desk import Desk
from etl.desk.intake.originals import under_their_names
from etl.desk.uploads.uploads import Upload
from etl.district import chosen
from etl.read import Unreadable, load_limits, read_file
from etl.read.addresses import column_letters, column_number

if TYPE_CHECKING:
    from etl.read import RawSheet, Workbook

_ABOVE, _BELOW, _BESIDE = 2, 1, 5
_LONGEST = 60  # letters of a cell that are shown
# Workbooks that were looked at last stay at hand in this process, unless they are large.
_KEPT, _LARGEST = 4, 2_000_000
_books: "OrderedDict[str, Workbook]" = OrderedDict()
_lock = Lock()


@dataclass(frozen=True)
class Excerpt:
    """`columns` are letters. `rows` are (number, what its cells say), `row` and `column` the cell
    that it is about; `value` is what that says."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    row: int
    column: str
    value: str


def excerpts(
    desk: Desk, upload: Upload, places: Sequence[tuple[str, str, str]]
) -> dict[tuple[str, str, str], Excerpt]:
    """For each (file, sheet, cell) that can be found in the upload's originals."""
    told = {}
    for name in {file for file, _, _ in places}:
        book = _book(desk, upload, name)
        sheets = {each.name: each for each in book.sheets} if book else {}
        for file, sheet, cell in places:
            letters = cell.rstrip("0123456789")
            row = cell.removeprefix(letters)
            if file == name and sheet in sheets and row and column_number(letters):
                told[file, sheet, cell] = _excerpt(sheets[sheet], int(row), letters)
    return told


def _book(desk: Desk, upload: Upload, name: str) -> "Workbook | None":
    file = next((each for each in upload.current if each.name == name), None)
    if file is None:
        return None
    with _lock:
        if file.sha256 in _books:
            _books.move_to_end(file.sha256)
            return _books[file.sha256]
    limits = load_limits(chosen(data.FOLDER, desk.home.config, "limits.toml"))
    with under_their_names(desk.home, [(file.name, file.sha256)]) as [path]:
        try:
            book = read_file(path, limits)
        except Unreadable:
            return None
    if sum(each.cells.num_rows for each in book.sheets) <= _LARGEST:
        with _lock:
            _books[file.sha256] = book
            while len(_books) > _KEPT:
                _books.popitem(last=False)
    return book


def _excerpt(sheet: "RawSheet", row: int, letters: str) -> Excerpt:
    import pyarrow.compute as pc

    column, cells = column_number(letters), sheet.cells
    first, last = max(1, row - _ABOVE), row + _BELOW
    left, right = max(1, column - _BESIDE), column + 2
    near = pc.and_(
        pc.and_(pc.greater_equal(cells["row"], first), pc.less_equal(cells["row"], last)),
        pc.and_(pc.greater_equal(cells["column"], left), pc.less_equal(cells["column"], right)),
    )
    texts = {
        (each["row"], each["column"]): _short(each["text"])
        for each in cells.filter(near).select(["row", "column", "text"]).to_pylist()
    }
    columns = sorted({c for _, c in texts} | {column})
    rows = sorted({r for r, _ in texts} | {row})
    return Excerpt(
        tuple(column_letters(each) for each in columns),
        tuple((r, tuple(texts.get((r, c), "") for c in columns)) for r in rows),
        row,
        letters,
        texts.get((row, column), ""),
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
