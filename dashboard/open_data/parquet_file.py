"""Rows as a Parquet file, typed as the table says. Texts stand as they are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.open_data.table import Line, Table, Type

if TYPE_CHECKING:
    import pyarrow as pa


@contextmanager
def opened(table: Table, path: Path) -> Iterator[Callable[[list[Line]], None]]:
    """What adds rows to the file until the block ends. The same rows in the same parts give the
    same bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(table)
    with pq.ParquetWriter(path, schema, compression="zstd", store_schema=False) as writer:

        def add(rows: list[Line]) -> None:
            columns = zip(zip(*rows, strict=True), schema, strict=True)
            arrays = [pa.array(list(values), type=field.type) for values, field in columns]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))

        yield add


def _schema(table: Table) -> "pa.Schema":
    import pyarrow as pa

    kinds: dict[Type, Any] = {
        Type.STRING: pa.string(),
        Type.INTEGER: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.BOOLEAN: pa.bool_(),
    }
    return pa.schema([(field.name, kinds[field.type]) for field in table.fields])
