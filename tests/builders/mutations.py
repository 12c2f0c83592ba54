"""Damages files as discs, networks and attackers do, always alike for one seed."""

import random
import zipfile
from pathlib import Path

_NUMBERS = ("0", "-1", "1e308", "999999999", "4294967295", "65536", "", "x", "NaN", "\u00b2")
_PIECES = (b"<", b">", b"&", b"\0", b"]]>", b"<!--", b"<![CDATA[", b"/>", b'"', b"\xff", b"</c>")


def damage(source: Path, path: Path, seed: int) -> Path:
    """The file with some of its bytes changed, left out, doubled or cut off."""
    chance, content = random.Random(seed), bytearray(source.read_bytes())
    for _ in range(chance.randint(1, 4)):
        _change(chance, content)
    path.write_bytes(content)
    return path


def damage_within(source: Path, path: Path, seed: int) -> Path:
    """The archive with a damaged part, packed as it should be, so that no check sum tells."""
    chance = random.Random(seed)
    with zipfile.ZipFile(source) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    # Large parts hold the cells; small ones say what they mean.
    chosen = chance.choice(sorted(parts))
    for _ in range(chance.randint(1, 4)):
        _change_words(chance, parts[chosen])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if not (chance.random() < 0.01):
                archive.writestr(name, bytes(content))
    return path


def _change(chance: random.Random, content: bytearray) -> None:
    at = chance.randrange(len(content) + 1)
    length = min(chance.choice((1, 2, 4, 16, 300)), len(content) - at)
    form = chance.randrange(5)
    if form == 0:
        content[at : at + length] = chance.randbytes(length)
    elif form == 1:
        del content[at : at + length]
    elif form == 2:
        content[at:at] = content[at : at + length]
    elif form == 3 and chance.random() < 0.3:
        del content[at:]
    elif length:
        content[at] ^= 1 << chance.randrange(8)


def _change_words(chance: random.Random, content: bytearray) -> None:
    form = chance.randrange(4)
    if form == 0:
        _change(chance, content)
    elif form == 1:
        at = chance.randrange(len(content) + 1)
        content[at:at] = chance.choice(_PIECES)
    elif form == 2:
        quotes = [place for place, byte in enumerate(content) if byte == ord('"')]
        if len(quotes) > 1:
            place = chance.randrange(0, len(quotes) - 1)
            words = chance.choice(_NUMBERS).encode()
            content[quotes[place] + 1 : quotes[place + 1]] = words
    else:
        tags = [place for place, byte in enumerate(content) if byte == ord("<")]
        if len(tags) > 3:
            first = chance.randrange(0, len(tags) - 2)
            last = min(len(tags) - 1, first + chance.randint(1, 4))
            piece = content[tags[first] : tags[last]]
            at = tags[chance.randrange(len(tags))]
            content[at:at] = piece
