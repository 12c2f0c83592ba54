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


class Parser:
    """Calls `start(name, attributes)` for every element. Characters cost time and are gathered
    on demand alone."""

    def __init__(self, start: Start, odd: Callable[[bool], None] | None = None) -> None:
        """`odd(is_comment)` is told of comments and CDATA sections."""
        self._expat = expat.ParserCreate()
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = _refuse_doctype
        self._expat.StartElementHandler = start
        if odd:
            self._expat.CommentHandler = lambda _: odd(True)
            self._expat.StartCdataSectionHandler = lambda: odd(False)
        self._text: list[str] = []

    @property
    def place(self) -> int:
        """The byte at which the element begins whose start is being told."""
        return self._expat.CurrentByteIndex

    def follow(self, end: Callable[[str], None], characters: Callable[[str], None]) -> None:
        """Also tell of the end of every element, and of all characters."""
        self._expat.EndElementHandler = end
        self._expat.CharacterDataHandler = characters

    def collect_text(self) -> None:
        """Gather the characters from here to the next call of `collected_text`."""
        self._text = []
        self._expat.CharacterDataHandler = self._text.append

    def collected_text(self) -> str:
        self._expat.CharacterDataHandler = None
        return "".join(self._text)

    def parse(self, chunks: Iterable[bytes]) -> None:
        """Raises Refused for a document type (HW-114) or XML that does not parse (HW-111)."""
        try:
            for chunk in chunks:
                self._expat.Parse(chunk, False)
            self._expat.Parse(b"", True)
        except (expat.ExpatError, UnicodeError, ValueError):
            raise Refused("HW-111") from None


def parse(chunks: Iterable[bytes], start: Start) -> None:
    """`Parser(start).parse(chunks)`."""
    Parser(start).parse(chunks)


def _refuse_doctype(*_: object) -> None:
    raise Refused("HW-114")
