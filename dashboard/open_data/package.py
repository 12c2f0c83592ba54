"""Writes the data package of a release into a folder."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from dashboard.open_data import csv_file, descriptor, parquet_file
from dashboard.open_data.descriptor import Stored
from dashboard.open_data.table import Line, Table
from dashboard.open_data.tables import TABLES
from etl.published import PublishedRelease

_BLOCK = 1 << 20
_ROWS = 100_000


def names() -> tuple[str, ...]:
    """Every file of a package, its description first."""
    tables = [f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet")]
    return (descriptor.NAME, *tables)


def write_package(
    release: PublishedRelease, folder: Path, tell: Callable[[str], None] = lambda _: None
) -> None:
    """Every file, into a folder that is there; the same release gives the same bytes. `tell` gets
    the name of each table when it is written. Raises OSError."""
    files = {}
    for table in TABLES:
        files[table] = _table(table, release, folder)
        tell(table.name)
    told = descriptor.descriptor(release, files)
    (folder / descriptor.NAME).write_bytes(to_json(told))


def to_json(value: Any) -> bytes:
    """Readable, and the same bytes for the same value."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _table(table: Table, release: PublishedRelease, folder: Path) -> tuple[Stored, Stored]:
    text, binary = folder / f"{table.name}.csv", folder / f"{table.name}.parquet"
    with (
        text.open("w", encoding="utf-8", newline="") as file,
        parquet_file.opened(table, binary) as add,
    ):
        csv_file.write_header(table, file)
        for part in _parts(table.rows(release)):
            csv_file.write(part, file)
            add(part)
    return _stored(text), _stored(binary)


def _parts(rows: Iterable[Line]) -> Iterator[list[Line]]:
    """Few rows are held in memory at a time."""
    waiting = iter(rows)
    while part := list(islice(waiting, _ROWS)):
        yield part


def _stored(path: Path) -> Stored:
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            sha.update(block)
    return Stored(path.name, path.stat().st_size, sha.hexdigest())
