"""Mutations of the file itself, as faulty programs and transfers make them: bytes to bytes."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

Parts = dict[str, bytes]


def _parts(content: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(parts: Parts) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def bytes_flipped(random: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut_off(random: Random, content: bytes) -> bytes:
    return content[: random.randrange(len(content))]


def part_changed(random: Random, content: bytes) -> bytes:
    parts = _parts(content)
    name = random.choice(list(parts))
    changed = bytearray(parts[name])
    for _ in range(random.randint(1, 4)):
        changed[random.randrange(len(changed))] = random.randrange(32, 127)
    return _archive({**parts, name: bytes(changed)})


def part_gone(random: Random, content: bytes) -> bytes:
    parts = _parts(content)
    del parts[random.choice(list(parts))]
    return _archive(parts)


def part_twice(random: Random, content: bytes) -> bytes:
    parts = _parts(content)
    name = random.choice(list(parts))
    return _archive({**parts, name.upper(): parts[name]})


def _in_sheet(pattern: bytes, new: Callable[[Random, re.Match[bytes]], bytes]) -> object:
    """Replaces one match, anywhere in one of the sheets."""

    def changed(random: Random, content: bytes) -> bytes:
        parts = _parts(content)
        sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
        name = random.choice(sheets)
        found = list(re.finditer(pattern, parts[name]))
        if not found:
            return content
        at = random.choice(found)
        whole = parts[name]
        whole = whole[: at.start()] + new(random, at) + whole[at.end() :]
        return _archive({**parts, name: whole})

    return changed


BY_MACHINE: tuple[Callable[[Random, bytes], bytes], ...] = (
    bytes_flipped,
    cut_off,
    part_changed,
    part_changed,
    part_gone,
    part_twice,
    # An address, a row's number, a type, an index, a style, the stated size, and what is foreign.
    *(
        _in_sheet(pattern, new)  # type: ignore[misc]
        for pattern, new in (
            (rb'<c r="([A-Z]+)(\d+)"', lambda r, m: b'<c r="%s%d"' % (m[1], r.randint(1, 40))),
            (rb'<c r="[A-Z]+\d+"', lambda r, m: b"<c"),
            (
                rb'<row r="(\d+)"',
                lambda r, m: b'<row r="%d"' % r.choice((1, 5, 1048576, 999999999)),
            ),
            (
                rb' t="s"',
                lambda r, m: r.choice((b"", b' t="n"', b' t="b"', b' t="str"', b' t="e"')),
            ),
            (rb' t="n"', lambda r, m: r.choice((b"", b' t="s"', b' t="d"', b' t="zz"'))),
            (rb"<v>(\d+)</v>", lambda r, m: b"<v>%d</v>" % r.choice((0, 3, 99999, 2**40))),
            (
                rb"<v>[^<]*</v>",
                lambda r, m: r.choice((b"", b"<v></v>", b"<v>1e999</v>", b"<v>x</v>")),
            ),
            (rb"<v>([^<]*)</v>", lambda r, m: b"<f>1+1</f>" + r.choice((b"", m[0]))),
            (rb' s="\d+"', lambda r, m: b' s="%d"' % r.choice((0, 1, 2, 3, 999))),
            (rb'<dimension ref="[^"]*"', lambda r, m: b'<dimension ref="A1"'),
            (rb"<sheetData>", lambda r, m: b"<sheetData/><sheetData>"),
            (rb"</sheetData>", lambda r, m: b""),
            (rb"<worksheet", lambda r, m: b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet"),
            (rb"</row>", lambda r, m: b"</row></row>"),
            (rb"</row><row", lambda r, m: b"<row"),
        )
    ),
)
