"""The bytes of a file that arrives in pieces, on the disk before anybody is told that they are."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from etl.desk.intake.arriving import Staged, told_of_room, too_large


def add(path: Path, offset: int, blocks: Iterable[bytes], size: int) -> int:
    """Write a piece at `offset` and give how many bytes are safe now. What a kill left behind
    `offset` is written over; where less than `offset` is there, nothing is written.

    Raises TooLarge for bytes beyond `size`, NoRoom. What arrived of a piece that broke off counts.
    """
    path.touch(exist_ok=True)
    there = path.stat().st_size
    if there < offset:
        return there
    arrived = offset
    with told_of_room(), path.open("r+b") as file:
        file.truncate(offset)
        file.seek(offset)
        for block in _until_gone(blocks):
            if arrived + len(block) > size:
                raise too_large(size)
            file.write(block)
            arrived += len(block)
        file.flush()
        os.fsync(file.fileno())
    return arrived


def whole(path: Path, size: int) -> Staged:
    """The file that all pieces make."""
    with path.open("rb") as file:
        return Staged(path, hashlib.file_digest(file, "sha256").hexdigest(), size)


def _until_gone(blocks: Iterable[bytes]) -> Iterable[bytes]:
    """The blocks, until the sender goes away: what had arrived by then need not come again."""
    try:
        yield from blocks
    except ConnectionError:
        return
