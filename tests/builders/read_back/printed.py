"""Tables, words and alternative texts of a tagged PDF, as a screen reader finds them."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from tests.builders.read_back.held import Grid, squeezed

_LETTER = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
_HEADINGS = ("/H1", "/H2", "/H3", "/H4")
Letters = dict[int, str]
Marked = dict[tuple[tuple[int, int], int], str]


@dataclass
class Printed:
    """`tables` has each table with the heading over it; nothing has spaces that lines end with."""

    tables: list[tuple[str, Grid]] = field(default_factory=list)
    figures: list[tuple[str, str]] = field(default_factory=list)
    words: str = ""

    def table(self, caption: str) -> Grid:
        """Where it stands last: "every chart as a table" ends a packet."""
        wanted = squeezed(caption)
        return next(grid for head, grid in reversed(self.tables) if head.startswith(wanted))


def printed(content: bytes) -> Printed:
    found = Printed()
    with pikepdf.open(io.BytesIO(content)) as file:
        marked: Marked = {}
        for page in file.pages:
            marked |= {(page.obj.objgen, at): text for at, text in _page(page).items()}
        found.words = squeezed("".join(marked.values()))
        head = ""
        for element in _elements(file.Root.StructTreeRoot):
            kind = str(element.S)
            if kind in _HEADINGS:
                head = squeezed(_text(element, marked))
            elif kind == "/Table":
                found.tables.append((head, _grid(element, marked)))
            elif kind == "/Figure":
                found.figures.append((str(element.Alt), _text(element, marked)))
    return found


def _grid(table: pikepdf.Object, marked: Marked) -> Grid:
    rows = []
    for row in (each for each in _elements(table) if str(each.S) == "/TR"):
        cells: list[str] = []
        for cell in (each for each in _elements(row) if str(each.S) in ("/TH", "/TD")):
            cells += [squeezed(_text(cell, marked)), *[""] * (_spans(cell) - 1)]
        rows.append(cells)
    return rows


def _spans(cell: pikepdf.Object) -> int:
    said = [each for each in cell.get("/A", []) if isinstance(each, pikepdf.Dictionary)]
    return next((int(each.ColSpan) for each in said if "/ColSpan" in each), 1)


def _elements(inside: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """The elements inside one, in reading order."""
    for kid in _kids(inside):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _text(element: pikepdf.Object, marked: Marked) -> str:
    if "/ActualText" in element:
        return str(element.ActualText)
    said = []
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                said.append(_text(kid, marked))
            elif "/MCID" in kid:
                page = kid.Pg if "/Pg" in kid else element.Pg
                said.append(marked[page.objgen, int(kid.MCID)])
        else:
            said.append(marked[element.Pg.objgen, int(kid)])
    return " ".join(said)


def _page(page: pikepdf.Page) -> dict[int, str]:
    """What each marked part of a page writes; parts within one belong to it."""
    found: dict[int, str] = {}
    _run(page, page.Resources, [], found)
    return found


def _run(
    drawn: pikepdf.Page | pikepdf.Object,
    resources: pikepdf.Object,
    within: list[int | None],
    found: dict[int, str],
) -> None:
    letters: Letters = {}
    size, place, last = 0.0, (0.0, 0.0), (0.0, 0.0)
    for step in pikepdf.parse_content_stream(drawn):
        name, operands = str(step.operator), step.operands
        if name in ("BDC", "BMC"):
            own = operands[1] if name == "BDC" else None
            is_numbered = isinstance(own, pikepdf.Dictionary) and "/MCID" in own
            within.append(int(own.MCID) if own is not None and is_numbered else None)
        elif name == "EMC":
            within.pop()
        elif name == "Tf":
            letters, size = _letters(resources.Font[str(operands[0])]), float(operands[1])
        elif name == "cm":
            place = (float(operands[4]), float(operands[5]))
        elif name in ("Tj", "TJ"):
            at = next((each for each in reversed(within) if each is not None), None)
            if at is not None:
                # Letters of a drawing are written one by one.
                is_next = place[1] == last[1] and 0 < place[0] - last[0] < size
                between = "" if is_next else " "
                found[at] = found.get(at, "") + between + _written(operands[0], letters)
                last = place
        elif name == "Do":
            inner = resources.XObject[str(operands[0])]
            if str(inner.Subtype) == "/Form":
                _run(inner, inner.get("/Resources", resources), within, found)


def _written(operand: pikepdf.Object, letters: Letters) -> str:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    said = b"".join(bytes(each) for each in parts if isinstance(each, pikepdf.String))
    codes = (int.from_bytes(said[at : at + 2], "big") for at in range(0, len(said), 2))
    return "".join(letters[code] for code in codes)


def _letters(font: pikepdf.Object) -> Letters:
    """Glyph to letters, as the file says for those who copy text out of it."""
    said = font.ToUnicode.read_bytes()
    found: Letters = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", said, re.DOTALL):
        for code, text in _LETTER.findall(block):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", said, re.DOTALL):
        for first, last, text in _RANGE.findall(block):
            start = int(text, 16)
            for at in range(int(first, 16), int(last, 16) + 1):
                found[at] = chr(start + at - int(first, 16))
    return found
