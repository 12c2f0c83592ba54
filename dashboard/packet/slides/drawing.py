"""Slides onto the deck: texts, charts and tables in their placeholders, notes under them.

The XML of a slide is written in one piece: the library's own way, shape by shape, takes three times
as long, and most of a deck's time.
"""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation as Deck

from dashboard.packet.content import Packet
from dashboard.packet.slides import chart, fitted, places, shapes, table, template
from dashboard.packet.slides.places import Box
from dashboard.packet.slides.slide import ChartSlide, CoverSlide, Slide, TableSlide, TextSlide
from dashboard.packet.slides.writing import Text, paragraphs

_LAYOUTS = {
    CoverSlide: template.COVER_LAYOUT,
    TextSlide: template.TEXT_LAYOUT,
    ChartSlide: template.CHART_LAYOUT,
    TableSlide: template.TABLE_LAYOUT,
}
# Numbers of the notes' own placeholders, in the library's notes master.
_PICTURE, _NOTES = 2, 3


def draw(deck: Deck, slide: Slide, packet: Packet, at: int) -> None:
    """Add the slide as number `at` of the deck."""
    package, language = deck.part.package, packet.language
    layout = deck.slide_layouts[_LAYOUTS[type(slide)]]
    name = PackURI(f"/ppt/slides/slide{at}.xml")
    empty = parse_xml(shapes.tree("sld", ""))
    part = SlidePart(name, CONTENT_TYPE.PML_SLIDE, package, empty)
    part.relate_to(layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    held = _Held(language)
    if isinstance(slide, CoverSlide):
        _cover(held, slide)
    else:
        held.fit("title", 0, slide.title, places.TITLE, template.TITLE_SIZE)
        held.fit("body", template.OVER, slide.over, places.OVER, template.SMALL_SIZE)
    if isinstance(slide, TextSlide):
        held.add("body", template.BODY, slide.paragraphs)
    elif isinstance(slide, ChartSlide):
        held.fit("body", template.UNDER, slide.under, places.UNDER, template.SMALL_SIZE)
        held.shapes.append(chart.draw(part, slide.chart, packet.edition.at, held.next))
        held.fit("body", template.NOTE, slide.note, places.NOTE, template.NOTE_SIZE)
    elif isinstance(slide, TableSlide):
        held.shapes.append(table.draw(slide.page, language, held.next))
    held.fit("ftr", template.FOOT, _foot(packet), places.FOOT, template.NOTE_SIZE)
    held.shapes.append(shapes.text_holder(held.next, "sldNum", template.NUMBER, shapes.COUNTED))
    part._element = parse_xml(shapes.tree("sld", "".join(held.shapes)))
    deck.slides._sldIdLst.add_sldId(deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
    _notes(deck, part, slide, language, at)


class _Held:
    """The shapes of one slide, in the order in which they are read."""

    def __init__(self, language: str) -> None:
        self.shapes: list[str] = []
        self._language = language

    @property
    def next(self) -> int:
        return len(self.shapes) + 2

    def fit(self, kind: str, number: int, words: str, box: Box, most: int) -> None:
        """Words in a placeholder, smaller where they are long; without words there is none."""
        if words:
            size = fitted.size_of((words,), box, most, template.SMALLEST)
            self.add(kind, number, (Text(words, size if size < most else 0),))

    def add(self, kind: str, number: int, texts: tuple[Text, ...]) -> None:
        body = paragraphs(texts, self._language)
        self.shapes.append(shapes.text_holder(self.next, kind, number, body))


def _cover(held: _Held, slide: CoverSlide) -> None:
    held.fit("ctrTitle", 0, slide.title, places.COVER_TITLE, template.COVER_SIZE)
    held.fit("subTitle", template.BODY, slide.under, places.COVER_UNDER, template.TITLE_SIZE)
    held.add("body", template.NOTE, slide.lines)


def _foot(packet: Packet) -> str:
    """Release, date and who made this stand on each slide."""
    edition = packet.edition
    said = (each.rstrip(".") for each in (edition.line, edition.district, edition.notice))
    return " ".join(f"{each}." for each in said if each)


def _notes(deck: Deck, part: SlidePart, slide: Slide, language: str, at: int) -> None:
    texts = tuple(Text(each) for each in (slide.title, *slide.notes))
    body = shapes.text_holder(3, "body", _NOTES, paragraphs(texts, language))
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="sldImg"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldImg" idx="{_PICTURE}"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )
    name = PackURI(f"/ppt/notesSlides/notesSlide{at}.xml")
    element = parse_xml(shapes.tree("notes", picture + body))
    notes = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, deck.part.package, element)
    notes.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
    part.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
