"""The container of old Office files: streams of sectors that are chained by a table [MS-CFB].

Chains are followed by own code, which knows when they run in a circle or out of the file, and one
stream is put into a new container. The reader of values never sees a container made by others."""

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from etl.read.refused import Refused

_SIGN = bytes.fromhex("D0CF11E0A1B11AE1")
_HEADER = struct.Struct("<8s16xHHHHH6xIIIIIIIII")
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_ENTRY_SIZE = 128
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_SMALL = 4096  # streams under this many bytes lie in the mini stream
_MINI = 64
_IN_HEADER = 109  # sectors of the table that the header itself names


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


class Compound:
    """Raises Refused (HW-111) when the container is damaged."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512:
            raise Refused("HW-111")
        sign, _, _, _, shift, mini_shift, _, fats, first, _, _, mini, _, more, _ = (
            _HEADER.unpack_from(data)
        )
        if sign != _SIGN or shift not in (9, 12) or mini_shift != 6:
            raise Refused("HW-111")
        self._data, self._size = data, 1 << shift
        self._count = -(-(len(data) - self._size) // self._size)
        self._table = self._whole_table(fats, more)
        directory = b"".join(self._chain(first))
        self._entries = [
            entry
            for at in range(0, len(directory) - _ENTRY_SIZE + 1, _ENTRY_SIZE)
            if (entry := _entry(directory, at, shift)).kind
        ]
        self._mini_table = _numbers(b"".join(self._chain(mini))) if mini != _END else array("I")

    @property
    def names(self) -> frozenset[str]:
        return frozenset(entry.name for entry in self._entries)

    def stream(self, name: str) -> bytes | None:
        """The bytes of the stream with this name, or None."""
        for entry in self._entries:
            if entry.kind == _STREAM and entry.name == name:
                found = b"".join(self._pieces(entry))
                if len(found) < entry.size:
                    raise Refused("HW-111")
                return found[: entry.size]
        return None

    def _pieces(self, entry: _Entry) -> Iterator[bytes]:
        if entry.size >= _SMALL:
            yield from self._chain(entry.start)
            return
        if not entry.size:
            return
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        if root is None:
            raise Refused("HW-111")
        mini = b"".join(self._chain(root.start))
        for sector in _followed(entry.start, self._mini_table, len(mini) // _MINI):
            yield mini[sector * _MINI : (sector + 1) * _MINI]

    def _whole_table(self, fats: int, more: int) -> array:
        """The sector that follows each sector."""
        named = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        seen: set[int] = set()
        while more not in (_END, _FREE):
            if more in seen or len(seen) > self._count:
                raise Refused("HW-111")
            seen.add(more)
            *told, more = _numbers(self._sector(more))
            named += told
        used = [sector for sector in named if sector < _FAT]
        if len(used) > self._count or len(used) < fats or len(set(used)) < len(used):
            raise Refused("HW-111")
        return _numbers(b"".join(map(self._sector, used[:fats])))

    def _chain(self, start: int) -> Iterator[bytes]:
        return map(self._sector, _followed(start, self._table, self._count))

    def _sector(self, number: int) -> bytes:
        if number >= self._count:
            raise Refused("HW-111")
        at = (number + 1) * self._size
        return self._data[at : at + self._size].ljust(self._size, b"\0")


def _followed(start: int, table: array, count: int) -> Iterator[int]:
    steps = 0
    while start != _END:
        steps += 1
        if start >= len(table) or steps > count:
            raise Refused("HW-111")
        yield start
        start = table[start]


def _entry(directory: bytes, at: int, shift: int) -> _Entry:
    name, length, kind, _, _, _, _, _, _, _, _, start, size = _ENTRY.unpack_from(directory, at)
    if length > 64 or kind not in (0, _STORAGE, _STREAM, _ROOT):
        raise Refused("HW-111")
    text = name[: max(0, length - 2)].decode("utf-16-le", "replace")
    return _Entry(text, kind, start, size & 0xFFFFFFFF if shift == 9 else size)


def _numbers(data: bytes) -> array:
    return array("I", struct.unpack(f"<{len(data) // 4}I", data))


def container_of(stream: bytes, name: str = "Workbook") -> bytes:
    """A new container that holds this one stream."""
    size = 4096
    content = stream.ljust(max(_SMALL, -(-len(stream) // size) * size), b"\0")
    sectors = len(content) // size
    fats = -(-(sectors + 1) // (size // 4 - 1))
    if fats > _IN_HEADER:
        raise Refused("HW-116")
    # The table's own sectors, then the directory, then the stream.
    table = [_FAT] * fats + [_END]
    table += [*range(fats + 2, fats + 1 + sectors), _END]
    table += [_FREE] * (fats * (size // 4) - len(table))
    header = _HEADER.pack(_SIGN, 0x3E, 4, 0xFFFE, 12, 6, 1, fats, fats, 0, _SMALL, _END, 0, _END, 0)
    header += struct.pack(f"<{_IN_HEADER}I", *range(fats), *[_FREE] * (_IN_HEADER - fats))
    root = _packed("Root Entry", _ROOT, 1, 0, 0)
    entry = _packed(name, _STREAM, _FREE, fats + 1, len(content))
    directory = (root + entry).ljust(size, b"\0")
    return b"".join(
        [header.ljust(size, b"\0"), struct.pack(f"<{len(table)}I", *table), directory, content]
    )


def _packed(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    told = name.encode("utf-16-le") + b"\0\0"
    return _ENTRY.pack(
        told.ljust(64, b"\0"), len(told), kind, 1, _FREE, _FREE, child, b"", 0, 0, 0, start, size
    )
