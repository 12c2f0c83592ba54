"""Sections of the deck, one a measure: what the outline folds away."""

from itertools import groupby
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from dashboard.packet.native.plain_text import one_line
from dashboard.packet.slides.slide import Slide

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_KIND = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # what PowerPoint calls a list of sections


def sections(deck: Deck, slides: tuple[Slide, ...]) -> None:
    """Write the list of sections; slides that follow each other and name the same share one."""
    numbers = [each.get("id") for each in deck.slides._sldIdLst]
    listed = []
    pairs = zip(slides, numbers, strict=True)
    for at, (name, own) in enumerate(groupby(pairs, lambda pair: pair[0].section)):
        key = str(uuid5(NAMESPACE_URL, f"{at} {one_line(name)}")).upper()
        held = "".join(f'<p14:sldId id="{number}"/>' for _, number in own)
        listed.append(
            f'<p14:section name={quoteattr(one_line(name))} id="{{{key}}}">'
            f"<p14:sldIdLst>{held}</p14:sldIdLst></p14:section>"
        )
    root = deck.part._element
    old = root.find(qn("p:extLst"))
    if old is not None:
        root.remove(old)
    root.append(
        parse_xml(
            f'<p:extLst xmlns:p="{_P}"><p:ext uri="{_KIND}"><p14:sectionLst xmlns:p14="{_P14}">'
            f"{''.join(listed)}</p14:sectionLst></p:ext></p:extLst>"
        )
    )
