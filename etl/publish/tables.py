"""Asks a release's tables. DuckDB over a file derived once for each release and database version;
where that file is missing the tables are read into memory. Nothing here imports pandas."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, local
from typing import Any
from uuid import uuid4

import duckdb

from etl.publish.durable import UNFINISHED
from etl.publish.home import derived_folder, releases_folder

TABLES = ("published", "figures", "statuses", "summaries")

_KEYS = "indicator, organization, grade_band, dimension, student_group, school_year"
# A cell is always read with its range by chance, so the two are brought together once.
_QUESTIONS = {
    "published": f"""
        SELECT p.*, i.low AS chance_low, i.high AS chance_high FROM read_parquet($published) p
        LEFT JOIN (SELECT * FROM read_parquet($figures) WHERE figure = 'interval') i
        USING ({_KEYS}) ORDER BY {_KEYS}
    """,
    "figures": "SELECT * FROM read_parquet($figures) WHERE figure <> 'interval'",
    "statuses": "SELECT * FROM read_parquet($statuses)",
    "scan": f"""
        SELECT {_KEYS}, comparison, g.value AS gap, s.value AS drawn, s.low, s.high, q.value AS q
        FROM (SELECT * FROM read_parquet($figures) WHERE figure = 'scan_q') q
        JOIN (SELECT * FROM read_parquet($figures) WHERE figure = 'gap') g
        USING ({_KEYS}, comparison)
        LEFT JOIN (SELECT * FROM read_parquet($figures) WHERE figure = 'scan_gap') s
        USING ({_KEYS}, comparison)
        WHERE q.state = 'reported'
    """,
    "summaries": "SELECT * FROM read_parquet($summaries)",
}
# Of a release that was made before there were any.
_NO_SUMMARIES = """
    SELECT '' AS indicator, '' AS organization, 0 AS school_year, '' AS grade_band,
           '' AS dimension, '' AS summary, '' AS about, 0 AS since, '' AS state, 0.0 AS value,
           0.0 AS low, 0.0 AS high, 0.0 AS by_chance, 0 AS parts, 0 AS coded
    WHERE false
"""
# Rises when _QUESTIONS change: a query file of another layout is not opened.
_LAYOUT = 3

_CLOSED: dict[str, Any] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
# What the database says of a file whose bytes are not as it wrote them.
_DAMAGE = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException)


def derived_file(public: Path, release_id: str) -> Path:
    """Named by its layout and the database version, since another version may not read it."""
    name = f"{release_id}-{_LAYOUT}-duckdb-{duckdb.__version__}.duckdb"
    return derived_folder(public) / name


def derive(public: Path, release_id: str) -> Path:
    """Build the query file of a release unless it is there. Disposable: it can be made again."""
    path = derived_file(public, release_id)
    if path.exists():
        # A damaged file costs time, not figures: what it holds is made from the release again.
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{UNFINISHED}{uuid4().hex}.duckdb")
    # One thread keeps the rows in their order, and so costs half the work and half the room.
    with duckdb.connect(str(temporary), config={"threads": "1"}) as connection:
        _load(connection, releases_folder(public) / release_id)
    temporary.chmod(0o444)
    temporary.replace(path)
    return path


def _load(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    for table, asked in _QUESTIONS.items():
        question = asked
        files = {name: str(folder / f"{name}.parquet") for name in TABLES if f"${name}" in question}
        if table == "summaries" and not Path(files[table]).is_file():
            question, files = _NO_SUMMARIES, {}
        connection.execute(f"CREATE TABLE {table} AS {question}", files)


class Tables:
    """Read-only questions to one release; safe to share between threads."""

    def __init__(self, public: Path, release_id: str) -> None:
        self._folder = releases_folder(public) / release_id
        self._connection = _open(public, release_id)
        self._local = local()
        self._lock = Lock()

    def ask(self, question: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a question whose values are bound, never written into its text. Where the query
        file turns out to be damaged, the tables are read into memory and asked instead."""
        connection = self._connection
        try:
            return self._asked(connection, question, parameters)
        except _DAMAGE:
            with self._lock:
                if self._connection is connection:
                    self._connection = _in_memory(self._folder)
            return self._asked(self._connection, question, parameters)

    def _asked(
        self, connection: duckdb.DuckDBPyConnection, question: str, parameters: Sequence[Any]
    ) -> list[tuple[Any, ...]]:
        of, cursor = getattr(self._local, "cursor", (None, None))
        if of is not connection or cursor is None:
            cursor = connection.cursor()
            self._local.cursor = (connection, cursor)
        return list(cursor.execute(question, list(parameters)).fetchall())

    def close(self) -> None:
        self._connection.close()


def _open(public: Path, release_id: str) -> duckdb.DuckDBPyConnection:
    path = derived_file(public, release_id)
    if path.exists():
        with contextlib.suppress(duckdb.Error):
            locked = {"enable_external_access": "false", "lock_configuration": "true"}
            return duckdb.connect(str(path), read_only=True, config={**_CLOSED, **locked})
    return _in_memory(releases_folder(public) / release_id)


def _in_memory(folder: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config=_CLOSED)
    _load(connection, folder)
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")
    return connection
