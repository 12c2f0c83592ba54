"""An empty deck: its master, its layouts, its fonts and colours.

Layouts are written by us, since a binary template could not be reviewed. Titles, texts, charts and
tables have placeholders, so that the outline and screen readers know what is what.
"""

from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

from dashboard.figures import palette
from dashboard.packet.slides import places, shapes
from dashboard.packet.slides.places import Box
from dashboard.speech import Speech, noted

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
HEADING, TEXT = "Georgia", "Arial"  # on every machine that has slides
# Numbers of the placeholders, alike in every layout.
OVER, BODY, CHART, TABLE, UNDER, NOTE, FOOT, NUMBER = 13, 1, 14, 15, 17, 16, 11, 12
COVER_LAYOUT, TEXT_LAYOUT, CHART_LAYOUT, TABLE_LAYOUT = range(4)
_NAMES = (noted("Cover"), noted("Text"), noted("Chart"), noted("Table"))

COVER_SIZE, TITLE_SIZE, TEXT_SIZE, SMALL_SIZE, NOTE_SIZE, SMALLEST = 40, 24, 20, 14, 12, 8

_TITLE = ("title", 0, places.TITLE, TITLE_SIZE)
_OVER = ("body", OVER, places.OVER, SMALL_SIZE)
_NOTE = ("body", NOTE, places.NOTE, NOTE_SIZE)
_FOOTERS = (("ftr", FOOT, places.FOOT, NOTE_SIZE), ("sldNum", NUMBER, places.NUMBER, NOTE_SIZE))
_LAYOUTS = (
    (
        ("ctrTitle", 0, places.COVER_TITLE, COVER_SIZE),
        ("subTitle", BODY, places.COVER_UNDER, TITLE_SIZE),
        ("body", NOTE, places.COVER_BODY, TEXT_SIZE),
    ),
    (_TITLE, _OVER, ("body", BODY, places.BODY, TEXT_SIZE)),
    (
        _TITLE,
        _OVER,
        ("body", UNDER, places.UNDER, SMALL_SIZE),
        ("chart", CHART, places.CHART, SMALL_SIZE),
        _NOTE,
    ),
    (_TITLE, _OVER, ("tbl", TABLE, places.TABLE, SMALL_SIZE)),
)


def empty_deck(say: Speech) -> Deck:
    deck = Presentation()
    deck.slide_width, deck.slide_height = map(Emu, places.SLIDE.emu[2:])
    for layout in list(deck.slide_layouts)[len(_LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, name, holders in zip(deck.slide_layouts, _NAMES, _LAYOUTS, strict=True):
        _lay_out(layout._element, say(name), holders)
    _master(deck)
    _drop_leftovers(deck)
    return deck


def _lay_out(
    layout: BaseOxmlElement, name: str, holders: tuple[tuple[str, int, Box, int], ...]
) -> None:
    """Put our placeholders into a layout, then those of the footer."""
    layout.attrib.pop("type", None)
    layout.cSld.set("name", name)
    tree = layout.cSld.spTree
    for old in tree.findall(f"{{{tree.nsmap['p']}}}sp"):
        tree.remove(old)
    for at, holder in enumerate((*holders, *_FOOTERS), start=2):
        tree.append(_placeholder(at, *holder))


def _placeholder(at: int, kind: str, number: int, box: Box, size: int) -> BaseOxmlElement:
    left, top, width, height = box.emu
    serif = '<a:latin typeface="+mj-lt"/>' if kind in ("title", "ctrTitle") else ""
    colour = palette.INK_2 if number in (OVER, UNDER, NOTE, FOOT, NUMBER) else palette.INK
    side = "r" if kind == "sldNum" else "l"
    index = f' idx="{number}"' if number else ""
    anchor = {"ctrTitle": "b", "title": "t"}.get(kind, "t")
    text = shapes.COUNTED if kind == "sldNum" else "<a:p/>"
    return parse_xml(
        f'<p:sp {shapes.NAMES}><p:nvSpPr><p:cNvPr id="{at}" name="{escape(kind)} {number}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0" anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>"
        f'<a:lvl1pPr marL="0" indent="0" algn="{side}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:buNone/><a:defRPr sz="{size * 100}">{_fill(colour)}{serif}</a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _master(deck: Deck) -> None:
    """Fonts and colours of the theme, and the master's own places."""
    master = deck.slide_master
    tree = master.shapes._spTree
    for shape in list(master.placeholders):
        tree.remove(shape._element)
    holders = (_TITLE, ("body", BODY, places.BODY, TEXT_SIZE), *_FOOTERS)
    for at, holder in enumerate(holders, start=2):
        tree.append(_placeholder(at, *holder))
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    theme = parse_xml(part.blob)
    theme.set("name", "Headway")
    for kind, font in (("majorFont", HEADING), ("minorFont", TEXT)):
        theme.find(f".//{A}{kind}/{A}latin").set("typeface", font)
    accents = ("brand", "black", "hispanic", "white", "asian", "two_or_more")
    for at, token in enumerate(accents, start=1):
        colour = theme.find(f".//{A}accent{at}/{A}srgbClr")
        colour.set("val", palette.LIGHT[token][0][1:].upper())
    part._blob = serialize_part_xml(theme)


def _drop_leftovers(deck: Deck) -> None:
    """The library's own thumbnail and printer settings have nothing to do with us."""
    package = deck.part.package
    for owner in (package._rels, deck.part.rels):
        for key, each in list(owner.items()):
            if each.reltype.endswith(("/thumbnail", "/printerSettings")):
                owner.pop(key)
