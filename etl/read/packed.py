"""A file packed with gzip, unpacked as it streams by, so that no small file can fill the disk."""

import gzip
import zlib
from pathlib import Path

from etl.read.limits import Limits
from etl.read.refused import Refused

CHUNK = 1 << 20


def unpacked(path: Path, folder: Path, limits: Limits) -> Path:
    """The path of what was in it. Raises Refused: HW-102 nothing, HW-111 damaged (the check sum
    is held, and nothing may follow), HW-113 too much."""
    target, size = folder / "unpacked", 0
    try:
        with gzip.open(path) as packed, target.open("wb") as out:
            while chunk := packed.read(CHUNK):
                size += len(chunk)
                if size > limits.text_bytes:
                    raise Refused("HW-113")
                out.write(chunk)
    except (OSError, EOFError, zlib.error):
        raise Refused("HW-111") from None
    if not size:
        raise Refused("HW-102")
    return target
