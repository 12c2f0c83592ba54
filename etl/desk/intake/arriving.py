"""A stream of bytes, written to the disk in blocks: hashed on the way, never larger than allowed,
and gone again where it did not arrive whole."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

from etl.publish.durable import UNFINISHED, sync_folder
from etl.publish.home import Home

BLOCK = 1 << 18
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}


class TooLarge(ValueError):
    """More bytes than a file may have. The message says how many, and what to do."""


class NoRoom(OSError):
    """The disk is full, or cannot be written to. What was there before is untouched."""


@dataclass(frozen=True)
class Staged:
    """A whole file in the staging folder, under a name of ours."""

    path: Path
    sha256: str
    size: int


def too_large(limit: int) -> TooLarge:
    """The refusal of a file above the limit, in bytes."""
    return TooLarge(
        f"The file is larger than {limit // 1_000_000:,} MB, which is the most that is read. "
        "Split it by school year or by indicator."
    )


def arrive(home: Home, blocks: Iterable[bytes], limit: int) -> Staged:
    """Write all of `blocks` into the staging folder. When it returns, the bytes are on the disk.

    Raises TooLarge as soon as there are more than `limit`, NoRoom; nothing is left of it then, nor
    when the sender goes away.
    """
    home.prepare()
    path = home.staging / f"{UNFINISHED}{uuid4().hex}"
    sha, size = hashlib.sha256(), 0
    with removed_if_broken(path), told_of_room(), path.open("xb") as file:
        for block in blocks:
            size += len(block)
            if size > limit:
                raise too_large(limit)
            sha.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)
    return Staged(path, sha.hexdigest(), size)


def blocks_of(stream: IO[bytes]) -> Iterator[bytes]:
    """A stream in blocks, so that no file is ever wholly in memory."""
    while block := stream.read(BLOCK):
        yield block


@contextlib.contextmanager
def removed_if_broken(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def told_of_room() -> Iterator[None]:
    """A full or read-only disk, in words."""
    try:
        yield
    except OSError as fault:
        if fault.errno not in _NO_ROOM:
            raise
        raise NoRoom(
            fault.errno,
            "There is no room on the server's disk, so the file was not taken. Nothing that was "
            "uploaded before is lost. Tell the person who looks after the server.",
        ) from fault
