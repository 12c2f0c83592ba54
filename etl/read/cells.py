"""Writes cells as Arrow, a batch at a time, so that a large sheet never stands in memory as
Python objects."""

from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.refused import Refused

KINDS = ("text", "number", "date", "boolean", "error")
TEXT, NUMBER, DATE, BOOLEAN, ERROR = range(5)

CELLS = pa.schema(
    {
        "row": pa.int32(),
        "column": pa.int32(),
        "kind": pa.int8(),
        "text": pa.string(),  # none where the kind is number
        "number": pa.float64(),  # none where it is not
        "style": pa.int32(),
    }
)


def cells(*columns: pa.Array) -> pa.RecordBatch:
    """Cells in the order of the sheet, from the columns of `CELLS` in their order."""
    told = zip(columns, CELLS.types, strict=True)
    return pa.record_batch([column.cast(kind) for column, kind in told], schema=CELLS)


class Room:
    """How many bytes may still be handed back, over all sheets of a file."""

    def __init__(self, bytes_left: int) -> None:
        self._left = bytes_left

    def take(self, size: int) -> None:
        """Raises Refused (HW-116) when nothing is left."""
        self._left -= size
        if self._left < 0:
            raise Refused("HW-116")


class CellWriter:
    """A context manager over one Arrow file. `formats` are the number formats that styles name;
    style -1, and any that the workbook does not define, is General."""

    def __init__(self, path: Path, room: Room, formats: tuple[str, ...] = ()) -> None:
        names = list(dict.fromkeys(("General", *formats)))
        place = {name: number for number, name in enumerate(names)}
        self._room = room
        self._format_of = pa.array([0, *(place[name] for name in formats)], pa.int32())
        self._kinds = pa.array(KINDS, pa.string())
        self._formats = pa.array(names, pa.string())
        self._schema = pa.schema(
            {
                "row": pa.int32(),
                "column": pa.int32(),
                "kind": pa.dictionary(pa.int8(), pa.string()),
                "text": pa.string(),
                "number": pa.float64(),
                "number_format": pa.dictionary(pa.int32(), pa.string()),
            }
        )
        self._file = pa.ipc.new_file(str(path), self._schema)

    def __enter__(self) -> "CellWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def write(self, found: pa.RecordBatch) -> None:
        """Raises Refused: HW-116 when the room is used up, HW-117 for a number that is none."""
        if not found.num_rows:
            return
        numbers, styles = found["number"], found["style"]
        known = pc.less(styles, len(self._format_of) - 1)
        places = pc.if_else(known, pc.add(styles, 1), 0)
        batch = pa.record_batch(
            [
                found["row"],
                found["column"],
                pa.DictionaryArray.from_arrays(found["kind"], self._kinds),
                _with_numbers(found["text"], numbers),
                numbers,
                pa.DictionaryArray.from_arrays(self._format_of.take(places), self._formats),
            ],
            schema=self._schema,
        )
        self._room.take(batch.nbytes)
        self._file.write_batch(batch)


def _with_numbers(texts: pa.Array, numbers: pa.Array) -> pa.Array:
    """The texts, with those of the numbers among them."""
    told = numbers.drop_null()
    if not len(told):
        return texts
    if not pc.all(pc.is_finite(told)).as_py():
        raise Refused("HW-117")
    return pc.replace_with_mask(texts, numbers.is_valid(), number_texts(told))


def number_text(number: float) -> str:
    """The shortest digits that are this number; whole numbers without ".0"."""
    return repr(number).removesuffix(".0")


def number_texts(numbers: pa.Array) -> pa.Array:
    """`number_text` of each."""
    texts = numbers.cast(pa.string())
    size = pc.abs(numbers)
    # Arrow changes to powers of ten elsewhere than Python does.
    odd = pc.and_not(pc.or_(pc.greater_equal(size, 1e10), pc.less(size, 1e-3)), pc.equal(size, 0))
    if not pc.any(odd).as_py():
        return texts
    told = [number_text(number) for number in numbers.filter(odd).to_pylist()]
    return pc.replace_with_mask(texts, odd, pa.array(told, pa.string()))
