"""A table on a slide: a real one, with a header row that screen readers announce."""

from dashboard.figures import palette
from dashboard.packet.slides import pens, places, template
from dashboard.packet.slides.pages import PADDING, SIDES, CellText, TablePage
from dashboard.packet.slides.places import Box
from dashboard.packet.slides.shapes import frame
from dashboard.packet.slides.writing import Text, paragraph

# "No style, no grid": ours are the rules between the rows, which print in black and white.
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_RULE, _HEAD_RULE = 6_350, 19_050


def draw(page: TablePage, language: str, at: int) -> str:
    """The frame of a page of a table; its name and alternative text are the table's caption."""
    columns = "".join(f'<a:gridCol w="{round(each * places.EMU)}"/>' for each in page.widths)
    rows = "".join(
        f'<a:tr h="{round(tall * places.EMU)}">'
        + "".join(_cell(cell, page.size, language, is_head=not row_at) for cell in row)
        + "</a:tr>"
        for row_at, (row, tall) in enumerate(
            zip((page.heads, *page.rows), page.heights, strict=True)
        )
    )
    held = (
        f'<a:tbl><a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{_STYLE}</a:tableStyleId>'
        f"</a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    )
    own = places.TABLE
    box = Box(own.left, own.top, sum(page.widths), sum(page.heights))
    return frame(at, "tbl", template.TABLE, box, held, page.caption, page.caption)


def _cell(cell: CellText, size: int, language: str, *, is_head: bool) -> str:
    side = "r" if cell.is_right else "l"
    text = paragraph(Text(cell.text, size, cell.is_strong), language, side)
    width = _HEAD_RULE if is_head else _RULE
    colour = palette.INK if is_head else palette.RULE_2
    spans = f' gridSpan="{cell.spans}"' if cell.spans > 1 else ""
    margins = (round(each / 2 * places.EMU) for each in (SIDES, SIDES, PADDING, PADDING))
    left, right, top, foot = margins
    foot_or_top = "b" if is_head else "t"
    own = (
        f"<a:tc{spans}><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{foot}" '
        f'anchor="{foot_or_top}">'
        f'<a:lnB w="{width}">{pens.fill(colour[1:].upper())}</a:lnB><a:noFill/></a:tcPr></a:tc>'
    )
    covered = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'
    return own + covered * (cell.spans - 1)
