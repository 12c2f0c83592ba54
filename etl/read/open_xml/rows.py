"""Takes plain rows out of the XML of a large sheet before the parser sees it."""

import sys
from collections.abc import Callable, Iterable, Iterator

_BEGIN, _END = b"<sheetData>", b"</row>"
LARGE = 1 << 20  # bytes from which a sheet is worth it
_BLOCK = 1 << 20

Begins = Callable[[], int]  # where the parser saw the rows begin
Take = Callable[[bytes], bool]  # whether a block of rows was plain, and is done with


def without_plain_rows(chunks: Iterable[bytes], begins: Begins, take: Take) -> Iterator[bytes]:
    """What is left for the parser. Rows are taken out only from where the parser itself says that
    they begin, and only until the first block that is not plain."""
    rest = iter(chunks)
    held = _gathered(b"", rest, LARGE)
    at = held.find(_BEGIN)
    if len(held) < LARGE or at < 0:
        yield held
        yield from rest
        return
    yield held[: at + len(_BEGIN)]
    held = held[at + len(_BEGIN) :]
    is_plain = begins() == at
    while is_plain:
        held = _gathered(held, rest, _BLOCK)
        end = held.rfind(_END) + len(_END)
        is_plain = end >= len(_END) and take(held[:end])
        held = held[end:] if is_plain else held
    yield held
    yield from rest


def _gathered(held: bytes, rest: Iterator[bytes], size: int) -> bytes:
    parts, length = [held], len(held)
    while length < size and (chunk := next(rest, b"")):
        parts.append(chunk)
        length += len(chunk)
    return b"".join(parts)


def allow_numpy() -> None:
    """The child keeps numpy out while it starts; a large sheet is worth its import."""
    if sys.modules.get("numpy", sys) is None:
        del sys.modules["numpy"]
