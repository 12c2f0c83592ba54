"""Tables, charts, notes and words of slides and workbooks, read from their parts."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl
from pptx import Presentation

from tests.builders.read_back.held import Grid

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NUMBERED = re.compile(r"\d+")


@dataclass
class Drawn:
    """A chart: line, then school year, to the number; and the words under each year."""

    lines: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    under: dict[str, str] = field(default_factory=dict)


@dataclass
class Slides:
    """`tables` by their names, of all their slides together; `notes` has the lines under each
    slide; `editable` holds what the workbook behind each chart holds."""

    tables: dict[str, Grid] = field(default_factory=dict)
    notes: list[list[str]] = field(default_factory=list)
    words: str = ""
    charts: list[Drawn] = field(default_factory=list)
    editable: list[Drawn] = field(default_factory=list)


@dataclass
class Book:
    """`tables` by the titles of their sheets. Numbers stand as they are stored."""

    tables: dict[str, Grid] = field(default_factory=dict)
    words: str = ""
    charts: list[Drawn] = field(default_factory=list)


def slides(content: bytes) -> Slides:
    found, said = Slides(charts=charts(content)), []
    for slide in Presentation(io.BytesIO(content)).slides:
        found.notes.append(slide.notes_slide.notes_text_frame.text.split("\n"))
        for shape in slide.shapes:
            if shape.has_text_frame:
                said.append(shape.text_frame.text)
            elif shape.has_table:
                rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
                known = found.tables.setdefault(shape.name, rows[:1])
                known += rows[1:]
            elif shape.has_chart:
                held = shape.chart.part.chart_workbook.xlsx_part.blob
                found.editable.append(_editable(held))
    found.words = " ".join(said)
    return found


def book(content: bytes) -> Book:
    found, said = Book(charts=charts(content)), []
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        rows = list(sheet.iter_rows(values_only=True))
        said += [str(value) for row in rows for value in row if isinstance(value, str)]
        (table,) = sheet.tables.values()
        grid = [[_cell(cell.value) for cell in row] for row in sheet[table.ref]]
        found.tables[str(sheet["A1"].value)] = _folded(grid)
    found.words = " ".join(said)
    return found


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("-", "−", int(_is_number(value)))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def _folded(grid: Grid) -> Grid:
    """A column "Note: details" stands beside its "Note": back in one."""
    heads, *rows = grid
    into: list[int] = []
    for at, head in enumerate(heads):
        is_more = at > 0 and head.startswith(f"{heads[into[-1]]}:")
        into.append(into[-1] if is_more else at)
    kept = sorted(set(into))
    texts = [
        [" ".join(row[at] for at in range(len(heads)) if into[at] == own) for own in kept]
        for row in rows
    ]
    return [[heads[own] for own in kept], *texts]


def charts(content: bytes) -> list[Drawn]:
    """In the order in which they stand in the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = [each for each in file.namelist() if re.search(r"/charts/chart\d+\.xml$", each)]
        names.sort(key=lambda name: int(_NUMBERED.findall(name)[-1]))
        return [_drawn(ElementTree.fromstring(file.read(name))) for name in names]


def _drawn(root: ElementTree.Element) -> Drawn:
    found = Drawn()
    for series in root.iter(f"{C}ser"):
        texts = _points(series.find(f"{C}cat"))
        values = _points(series.find(f"{C}val"))
        found.under = {_year(text): text for text in texts.values()}
        name = series.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v", "")
        found.lines[name] = {
            _year(texts[at]): Decimal(repr(float(value))).normalize()
            for at, value in values.items()
        }
    return found


def _points(held: ElementTree.Element | None) -> dict[int, str]:
    assert held is not None
    return {
        int(point.get("idx", "")): point.findtext(f"{C}v", "")
        for point in held.iter(f"{C}pt")
        if point.findtext(f"{C}v")
    }


def _year(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _editable(content: bytes) -> Drawn:
    """The first column names the years, each other one is a line."""
    heads, *rows = openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    found = Drawn({str(head): {} for head in heads[1:]})
    for year, *values in rows:
        found.under[_year(str(year))] = str(year)
        for head, value in zip(heads[1:], values, strict=True):
            if value is not None:
                found.lines[str(head)][_year(str(year))] = Decimal(str(value)).normalize()
    return found
