"""A zip file that is safe to open: looked at from its directory before anything is unpacked."""

import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from etl.read.limits import Limits
from etl.read.refused import Refused

CHUNK = 1 << 16
SMALL = 1_000_000  # parts under this many bytes may shrink as well as they like
_ENCRYPTED = 0x1  # a flag of a part
_LOCAL_HEADER = 30  # bytes before a part, at least
_XML = (".xml", ".rels", ".vml")
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Archive:
    """The parts of a zip file by name. Names are matched without case and with either slash,
    as spreadsheet programs do."""

    def __init__(self, path: Path, limits: Limits) -> None:
        """Raises Refused when the file is damaged, put together unsafely or unpacks to too much."""
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise Refused("HW-111") from None
        self._limits = limits
        self._parts = self._inspected()

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._parts)

    def has(self, name: str) -> bool:
        return _normal(name) in self._parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """The unpacked bytes of a part, a chunk at a time. Raises Refused when it is missing or
        damaged (the check sum is held at the end)."""
        try:
            with self._zip.open(self._parts[_normal(name)]) as part:
                while chunk := part.read(CHUNK):
                    yield chunk
        except KeyError:
            raise Refused("HW-111") from None
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
            raise Refused("HW-111") from None
        except Exception as fault:  # zlib.error and lzma.LZMAError have no common parent
            if type(fault).__module__ in ("zlib", "lzma", "_lzma"):
                raise Refused("HW-111") from None
            raise

    def refuse_doctypes(self, parsed: Iterable[str] = ()) -> None:
        """Unpacks every part once: a wrong check sum or a document type in any of them refuses
        the whole file. Parts that will be `parsed` to their end are left to the parser, which
        refuses the same."""
        for name in self._parts.keys() - set(map(_normal, parsed)):
            is_xml = name.endswith(_XML)
            before = b""
            for chunk in self.chunks(name):
                if is_xml and any(sign in before + chunk for sign in _DOCTYPES):
                    raise Refused("HW-114")
                before = chunk[-32:]

    def _inspected(self) -> dict[str, zipfile.ZipInfo]:
        members = self._zip.infolist()
        if len(members) > self._limits.members:
            raise Refused("HW-112")
        _refuse_overlaps(members)
        parts: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            name = _normal(member.filename)
            climbs = ".." in name.split("/") or name.startswith("/") or ":" in name
            if climbs or name in parts:
                raise Refused("HW-112")
            if member.flag_bits & _ENCRYPTED:
                raise Refused("HW-110")
            if not member.is_dir():
                parts[name] = member
            if (
                member.file_size > SMALL
                and member.file_size > self._limits.ratio * member.compress_size
            ):
                raise Refused("HW-113")
        if sum(member.file_size for member in members) > self._limits.unpacked_bytes:
            raise Refused("HW-113")
        return parts


def _refuse_overlaps(members: list[zipfile.ZipInfo]) -> None:
    """Two parts that share bytes of the file unpack to more than the file can honestly hold."""
    ordered = sorted(members, key=lambda member: member.header_offset)
    for member, following in pairwise(ordered):
        end = member.header_offset + _LOCAL_HEADER + member.compress_size
        if end > following.header_offset:
            raise Refused("HW-112")


def _normal(name: str) -> str:
    return name.replace("\\", "/").lower()


def joined(base: str, target: str) -> str:
    """A relationship's target, which is relative to the folder of its part unless it begins
    with a slash."""
    target = target.replace("\\", "/")
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
