"""Writes cells as Arrow, a batch at a time, so that a large sheet never stands in memory as
Python objects."""

from array import array
from pathlib import Path
from types import TracebackType

import pyarrow as pa

KINDS = ("text", "number", "date", "boolean", "error")
TEXT, NUMBER, DATE, BOOLEAN, ERROR = range(5)
BATCH = 50_000


class CellWriter:
    """A context manager over one Arrow file. `formats` are the number formats that styles name;
    style -1, and any that the workbook does not define, is General."""

    def __init__(self, path: Path, formats: tuple[str, ...] = ()) -> None:
        names = list(dict.fromkeys(("General", *formats)))
        self._format_of = {style: names.index(name) for style, name in enumerate(formats)}
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
        self._start()

    def __enter__(self) -> "CellWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, traceback: TracebackType | None
    ) -> None:
        if kind is None:
            self._flush()
        self._file.close()

    def add(
        self, row: int, column: int, kind: int, text: str, number: float | None, style: int
    ) -> None:
        self._rows.append(row)
        self._columns.append(column)
        self._kind_codes.append(kind)
        self._texts.append(text)
        self._numbers.append(number)
        self._format_codes.append(self._format_of.get(style, 0))
        if len(self._texts) >= BATCH:
            self._flush()

    def _start(self) -> None:
        self._rows, self._columns = array("i"), array("i")
        self._kind_codes, self._format_codes = array("b"), array("i")
        self._texts: list[str] = []
        self._numbers: list[float | None] = []

    def _flush(self) -> None:
        if not self._texts:
            return
        kinds = pa.array(self._kind_codes, pa.int8())
        formats = pa.array(self._format_codes, pa.int32())
        batch = pa.record_batch(
            [
                pa.array(self._rows, pa.int32()),
                pa.array(self._columns, pa.int32()),
                pa.DictionaryArray.from_arrays(kinds, self._kinds),
                pa.array(self._texts, pa.string()),
                pa.array(self._numbers, pa.float64()),
                pa.DictionaryArray.from_arrays(formats, self._formats),
            ],
            schema=self._schema,
        )
        self._file.write_batch(batch)
        self._start()
