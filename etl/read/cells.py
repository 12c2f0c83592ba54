"""Writes cells as Arrow, a batch at a time, so that a large sheet never stands in memory as
Python objects."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc

from etl.read.columns import int8s
from etl.read.refused import Refused

KINDS = ("text", "number", "date", "boolean", "error")
TEXT, NUMBER, DATE, BOOLEAN, ERROR = range(5)


@dataclass
class Cells:
    """Columns of cells in the order of the sheet: rows, columns and styles as Arrow arrays, the
    rest as said there."""

    rows: pa.Array
    columns: pa.Array
    kinds: bytes
    values: Sequence[object] | pa.Array  # texts; numbers where the kind is number
    styles: pa.Array


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

    def write(self, cells: Cells) -> None:
        """Raises Refused: HW-116 when the room is used up, HW-117 for a number that is none."""
        if not len(cells.kinds):
            return
        kinds = int8s(cells.kinds)
        texts, numbers = _texts_and_numbers(cells.kinds, kinds, cells.values)
        known = pc.less(cells.styles, len(self._format_of) - 1)
        styles = pc.if_else(known, pc.add(cells.styles, 1), 0)
        batch = pa.record_batch(
            [
                cells.rows.cast(pa.int32()),
                cells.columns.cast(pa.int32()),
                pa.DictionaryArray.from_arrays(kinds, self._kinds),
                texts,
                numbers,
                pa.DictionaryArray.from_arrays(self._format_of.take(styles), self._formats),
            ],
            schema=self._schema,
        )
        self._room.take(batch.nbytes)
        self._file.write_batch(batch)


def _texts_and_numbers(
    codes: bytes, kinds: pa.Array, values: Sequence[object] | pa.Array
) -> tuple[pa.Array, pa.Array]:
    is_number = codes.translate(_IS_NUMBER)
    count = is_number.count(1)
    if not count:
        texts = values if isinstance(values, pa.Array) else pa.array(values, pa.string())
        return texts, pa.nulls(len(codes), pa.float64())
    told = pa.array(list(compress(values, is_number)), pa.float64())
    if not pc.all(pc.is_finite(told)).as_py():
        raise Refused("HW-117")
    others = pa.array(list(compress(values, is_number.translate(_NOT))), pa.string())
    numeric = pc.equal(kinds, NUMBER)
    order = pa.concat_arrays([pc.indices_nonzero(numeric), pc.indices_nonzero(pc.invert(numeric))])
    back = pc.inverse_permutation(order.cast(pa.int64()))
    texts = pa.concat_arrays([number_texts(told), others]).take(back)
    numbers = pa.concat_arrays([told, pa.nulls(len(others), pa.float64())]).take(back)
    return texts, numbers


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


_IS_NUMBER = bytes(code == NUMBER for code in range(256))
_NOT = bytes([1, 0, *range(2, 256)])
