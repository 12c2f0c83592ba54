"""The shapes of a slide as XML: placeholders with texts, frames with a chart or a table."""

from xml.sax.saxutils import quoteattr

from dashboard.packet.native.plain_text import one_line
from dashboard.packet.slides.places import Box

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
# The number of a slide, which the program counts.
COUNTED = (
    '<a:p><a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
    '<a:rPr lang="en-US"/><a:t>#</a:t></a:fld></a:p>'
)


def text_holder(at: int, kind: str, number: int, body: str) -> str:
    """A placeholder with paragraphs; `at` is its place in the order in which a slide is read."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{at}" name="{kind} {number}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{_holder(kind, number)}</p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def frame(at: int, kind: str, number: int, box: Box, held: str, name: str, told: str) -> str:
    """A placeholder that holds a chart or a table; `told` is its alternative text."""
    left, top, width, height = box.emu
    uri = CHART if kind == "chart" else TABLE
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{at}" name={quoteattr(one_line(name))} '
        f"descr={quoteattr(one_line(told))}/><p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{_holder(kind, number)}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{uri}">{held}</a:graphicData></a:graphic></p:graphicFrame>'
    )


def tree(root: str, shapes: str) -> str:
    """The whole of a slide (`sld`) or of its notes (`notes`)."""
    return (
        f"<p:{root} {NAMES}><p:cSld><p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:{root}>"
    )


def _holder(kind: str, number: int) -> str:
    """Titles have no number."""
    return f'<p:ph type="{kind}" idx="{number}"/>' if number else f'<p:ph type="{kind}"/>'
