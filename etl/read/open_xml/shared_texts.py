"""The texts that plain cells point at. The library reads them, as it does everywhere, from a small
workbook that stands in for the large one: it shares its texts and styles, and its one sheet says
each text once, where the large sheets may say each a thousand times."""

import zipfile
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from posixpath import basename, dirname, join

import numpy as np
import pyarrow as pa

from etl.read.archive import Archive
from etl.read.book import SheetPart
from etl.read.calamine_sheets import calamine_sheets
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.relations import main_part, relations
from etl.read.scan import ERROR, STRING, VALUE, SheetScan

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><worksheet '
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)
_END = "</sheetData></worksheet>"
_NUMBER, _TEXT = "<v>1.5</v>", '<c t="s"><v>%d</v></c>'
_WIDTH = 100


def shared_texts(
    archive: Archive,
    sheets: Sequence[SheetPart],
    scans: Sequence[SheetScan],
    folder: Path,
    limits: Limits,
) -> pa.Array | None:
    """By their place, all texts that the scans point at which tell of every cell. None where the
    sheets must be read cell by cell: the library takes numbers of some style for dates, or finds
    fault with the file."""
    told = [number for number, scan in enumerate(scans) if scan.is_told]
    if not told:
        return None
    styles, count = _pointed_at([scans[number] for number in told])
    if count > limits.cells:
        return None
    stand_in, part = folder / "texts.xlsx", sheets[told[0]]
    width = max(len(styles), _WIDTH)
    _write(stand_in, archive, part.part, _sheet(styles, count, width))
    try:
        (sheet,) = calamine_sheets(stand_in, [part.name])
        first, *others = sheet.to_python()
    except (Refused, ValueError):
        return None
    finally:
        stand_in.unlink()
    texts = list(chain.from_iterable(row[:width] for row in others))
    is_read = len(first) == width + 1 and set(map(type, first)) == {float}
    if not is_read or len(texts) < count or not set(map(type, texts)) <= {str}:
        return None
    return pa.array(texts, pa.string())


def _pointed_at(scans: Sequence[SheetScan]) -> tuple[list[int], int]:
    """The styles of cells with numbers, and how many shared texts there must be."""
    styles: set[int] = set()
    last = -1
    for scan in scans:
        kinds = np.frombuffer(scan.contents, np.uint8) & ERROR
        numbers = np.frombuffer(scan.numbers, np.float64)
        styles.update(np.unique(np.frombuffer(scan.styles, np.int32)[kinds == VALUE]).tolist())
        last = max(last, int(numbers[kinds == STRING].max(initial=-1)))
    return sorted(styles), last + 1


def _sheet(styles: Sequence[int], count: int, width: int) -> str:
    """In the first row a number in each style, in the others the shared texts in their order, the
    last one again and again up to the end. A number ends each row, for a text may be blank."""
    numbers = "".join(f'<c s="{style}">{_NUMBER}</c>' for style in styles if style >= 0)
    height = -(-count // width)
    texts = f"<row>{_TEXT * width}<c>{_NUMBER}</c></row>" * height
    places = (*range(count), *[count - 1] * (height * width - count))
    more = width + 1 - numbers.count("<v>")
    first = f"<row>{numbers}{f'<c>{_NUMBER}</c>' * more}</row>"
    return f"{_HEAD}{first}{texts % places}{_END}"


def _write(path: Path, archive: Archive, part: str, sheet: str) -> None:
    """The parts on which texts and styles hang, and the sheet in the place of `part`."""
    main = main_part(archive)
    related = relations(archive, main).values()
    beside = [name for kind, name in related if kind in ("styles", "sharedStrings")]
    links = join(dirname(main), "_rels", f"{basename(main)}.rels")
    with zipfile.ZipFile(path, "w") as out:
        for name in dict.fromkeys(("[Content_Types].xml", "_rels/.rels", main, links, *beside)):
            if archive.has(name):
                out.writestr(name, b"".join(archive.chunks(name)))
        out.writestr(part, sheet)
