"""Plain memory as Arrow arrays, without a copy."""

from array import array
from typing import Any

import pyarrow as pa


def int64s(numbers: array) -> pa.Array:
    """Of an array("q")."""
    return pa.Array.from_buffers(pa.int64(), len(numbers), [None, pa.py_buffer(numbers)])


def float64s(numbers: array) -> pa.Array:
    """Of an array("d")."""
    return pa.Array.from_buffers(pa.float64(), len(numbers), [None, pa.py_buffer(numbers)])


def int32s(numbers: array) -> pa.Array:
    """Of an array("i")."""
    return pa.Array.from_buffers(pa.int32(), len(numbers), [None, pa.py_buffer(numbers)])


def int8s(codes: Any) -> pa.Array:
    """Of one byte each, under 128: bytes, or an array of numpy."""
    return pa.Array.from_buffers(pa.int8(), len(codes), [None, pa.py_buffer(codes)])
