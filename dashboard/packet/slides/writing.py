"""Texts of slides as XML: each run says its language, so that a screen reader speaks it right."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from dashboard.packet.native.plain_text import plain_text

TAGS = {"en": "en-US", "es": "es-US"}


@dataclass(frozen=True)
class Text:
    """One paragraph. `size` in points is that of its placeholder where it is 0; `before` is the
    room over it in points."""

    words: str
    size: int = 0
    is_bold: bool = False
    before: int = 0


def paragraphs(texts: tuple[Text, ...], language: str) -> str:
    """What stands in the body of a shape; an empty paragraph where there is nothing to say."""
    return "".join(paragraph(each, language) for each in texts or (Text(""),))


def paragraph(text: Text, language: str, side: str = "") -> str:
    """One paragraph; line ends become breaks."""
    tag = TAGS[language]
    size = f' sz="{text.size * 100}"' if text.size else ""
    bold = ' b="1"' if text.is_bold else ""
    mark = f'<a:rPr lang="{tag}"{size}{bold}/>'
    runs = f"<a:br>{mark}</a:br>".join(
        f"<a:r>{mark}<a:t>{escape(part)}</a:t></a:r>" if part else ""
        for part in plain_text(text.words).split("\n")
    )
    room = f'<a:spcBef><a:spcPts val="{text.before * 100}"/></a:spcBef>' if text.before else ""
    placed = f' algn="{side}"' if side else ""
    return f'<a:p><a:pPr{placed}>{room}</a:pPr>{runs}<a:endParaRPr lang="{tag}"{size}/></a:p>'
