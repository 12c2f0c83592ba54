"""What an upload may be."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, times in seconds; `ratio` is unpacked to packed size of one inner part,
    `handed_back_bytes` the most that the child process may leave for its parent."""

    file_bytes: int
    rows: int
    columns: int
    cells: int
    merges: int
    members: int
    unpacked_bytes: int
    ratio: int
    text_rows: int
    text_columns: int
    text_cells: int
    text_bytes: int
    handed_back_bytes: int
    memory_bytes: int
    cpu_seconds: int
    wall_seconds: float


def load_limits(path: Path) -> Limits:
    """Read `limits.toml`. Raises FileNotFoundError, tomllib.TOMLDecodeError, KeyError."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    book, text, process = told["workbook"], told["text"], told["process"]
    return Limits(
        file_bytes=told["file"]["bytes"],
        rows=book["rows"],
        columns=book["columns"],
        cells=book["cells"],
        merges=book["merges"],
        members=book["members"],
        unpacked_bytes=book["unpacked_bytes"],
        ratio=book["ratio"],
        text_rows=text["rows"],
        text_columns=text["columns"],
        text_cells=text["cells"],
        text_bytes=text["unpacked_bytes"],
        handed_back_bytes=process["handed_back_bytes"],
        memory_bytes=process["memory_bytes"],
        cpu_seconds=process["cpu_seconds"],
        wall_seconds=process["wall_seconds"],
    )
