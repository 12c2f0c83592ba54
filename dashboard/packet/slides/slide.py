"""The kinds of slides, before they are drawn."""

from dataclasses import dataclass, field

from dashboard.packet.native.chart import Chart
from dashboard.packet.slides.pages import TablePage
from dashboard.packet.slides.writing import Text


@dataclass(frozen=True)
class Slide:
    """`over` stands small over the title, `section` is where the outline puts it, `notes` are for
    whoever speaks, a paragraph each."""

    title: str
    section: str
    over: str = field(default="", kw_only=True)
    notes: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class CoverSlide(Slide):
    under: str
    lines: tuple[Text, ...]


@dataclass(frozen=True)
class TextSlide(Slide):
    paragraphs: tuple[Text, ...]


@dataclass(frozen=True)
class ChartSlide(Slide):
    """`under` says what is measured, `note` what must be known."""

    under: str
    chart: Chart
    note: str


@dataclass(frozen=True)
class TableSlide(Slide):
    page: TablePage
