"""Reads XML a chunk at a time, without document types, entities or outside files."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from etl.read.refused import Refused

Start = Callable[[str, dict[str, str]], None]


def local(name: str) -> str:
    """The name without its prefix: x:row is row. Both dialects of Open XML, transitional and
    strict, use the same local names."""
    return name.rpartition(":")[2]


def local_attributes(attributes: dict[str, str]) -> dict[str, str]:
    return {local(name): value for name, value in attributes.items()}


def parse(
    chunks: Iterable[bytes],
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Calls `start(name, attributes)` and `end(name)` for every element, `text` for characters.
    Raises Refused for a document type (HW-114) or XML that does not parse (HW-111)."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if text:
        parser.CharacterDataHandler = text
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, ValueError):
        raise Refused("HW-111") from None


def _refuse_doctype(*_: object) -> None:
    raise Refused("HW-114")
