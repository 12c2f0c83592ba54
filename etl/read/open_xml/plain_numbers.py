"""What plain cells hold: numbers, and places of texts in the table that a workbook shares."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.read.columns import int8s

Numbers = np.ndarray[Any, Any]


def plain_numbers(
    block: bytes, starts: Numbers, ends: Numbers, is_shared: Numbers
) -> Numbers | None:
    """The number that stands in the block from each of `starts` to before its end; where
    `is_shared`, the place of a text. None when one of them is written in any other way than all
    programs read alike."""
    if not len(starts):
        return np.zeros(0)
    numbers = np.zeros(len(starts))
    try:
        texts = _texts(block, starts, ends)
        points = pc.equal(int8s(is_shared), 1)
        shared, told = texts.filter(points), texts.filter(pc.invert(points))
        if pc.all(pc.ascii_is_decimal(shared)).as_py() is False:
            return None
        numbers[is_shared] = _memory(shared.cast(pa.int32()), np.int32)
        numbers[~is_shared] = _memory(told.cast(pa.float64()), np.float64)
    except pa.ArrowInvalid:
        return None
    return numbers if np.isfinite(numbers).all() else None


def _texts(block: bytes, starts: Numbers, ends: Numbers) -> pa.Array:
    """Views into the block: every second of the texts that begin and end at these places."""
    offsets = np.empty(2 * len(starts), np.int32)
    offsets[0::2], offsets[1::2] = starts, ends
    size = len(offsets) - 1
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(block)]
    between = pa.Array.from_buffers(pa.binary(), size, buffers)
    every_second = pa.py_buffer(np.arange(0, size, 2, dtype=np.int32))
    places = pa.Array.from_buffers(pa.int32(), len(starts), [None, every_second])
    return between.take(places).cast(pa.string())


def _memory(array: pa.Array, kind: type[np.generic]) -> Numbers:
    """The numbers of an array; Arrow was started without numpy and does not know of it."""
    if not len(array):
        return np.zeros(0, kind)
    return np.frombuffer(array.buffers()[1], kind, len(array), array.offset * kind().itemsize)
