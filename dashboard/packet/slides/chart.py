"""A native chart on a slide: staff can edit its numbers, its colours and its texts."""

from datetime import datetime
from xml.sax.saxutils import quoteattr

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import SlidePart

from dashboard.figures import palette
from dashboard.packet.native.chart import Chart, Kind
from dashboard.packet.slides import fitted, pens, places, template
from dashboard.packet.slides.chart_book import SafeData
from dashboard.packet.slides.chart_marks import marks_of
from dashboard.packet.slides.shapes import CHART, frame
from dashboard.packet.slides.writing import TAGS

_TYPES = {
    Kind.LINES: XL_CHART_TYPE.LINE_MARKERS,
    Kind.LYING: XL_CHART_TYPE.BAR_CLUSTERED,
    Kind.STANDING: XL_CHART_TYPE.COLUMN_CLUSTERED,
}
_NAMES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
TEXT_SIZE = 12
# Shares of the chart: room for the ticks at the left, over the plot, and for names at the right.
_LEFT, _TOP, _NAME, _TARGET = 0.055, 0.06, 0.17, 0.12


def draw(part: SlidePart, chart: Chart, made: datetime, at: int) -> str:
    """Make the chart a part of the slide; its frame, with the summary as alternative text."""
    key = part.add_chart_part(_TYPES[chart.kind], SafeData(chart, made))
    space: BaseOxmlElement = part.related_part(key)._element  # type: ignore[attr-defined]
    _speak(space, chart.language)
    for element, series in zip(space.iter(qn("c:ser")), chart.series, strict=True):
        _dress(element, marks_of(series, chart))
    for legend in list(space.iter(qn("c:legend"))):
        legend.getparent().remove(legend)
    _axes(space, chart)
    if chart.has_uprights:
        _uprights(space)
    held = f'<c:chart xmlns:c="{CHART}" r:id="{key}"/>'
    return frame(at, "chart", template.CHART, places.CHART, held, chart.name, chart.summary)


def _speak(space: BaseOxmlElement, language: str) -> None:
    """The language and the look of the chart's own texts."""
    date = space.find(qn("c:date1904"))
    spoken = parse_xml(f'<c:lang {_NAMES} val="{TAGS[language]}"/>')
    space.insert(0 if date is None else list(space).index(date) + 1, spoken)
    title = space.chart.find(qn("c:autoTitleDeleted"))
    title.set("val", "1")
    for old in space.findall(qn("c:txPr")):
        space.remove(old)
    look = parse_xml(
        f'<c:txPr {_NAMES}><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{TEXT_SIZE * 100}">'
        f"{pens.fill(palette.INK_2[1:].upper())}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{TAGS[language]}"/></a:p></c:txPr>'
    )
    space.chart.addnext(look)


def _dress(element: BaseOxmlElement, marks: str) -> None:
    """Our marks in place of those of the library, where the schema wants them."""
    for old in list(element):
        if _local(old) in ("spPr", "marker", "invertIfNegative", "dPt", "dLbls"):
            element.remove(old)
    after = element.find(qn("c:tx"))
    for mark in reversed(list(parse_xml(f"<c:ser {_NAMES}>{marks}</c:ser>"))):
        after.addnext(mark)


def _axes(space: BaseOxmlElement, chart: Chart) -> None:
    plot = space.chart.plotArea
    for old in (*plot.findall(qn("c:catAx")), *plot.findall(qn("c:valAx"))):
        plot.remove(old)
    numbers = [each.get("val") for each in plot.iter(qn("c:axId"))][:2]
    own = _categories(chart, *numbers) + _values(chart, *numbers)
    both = parse_xml(f"<c:plotArea {_NAMES}>{own}</c:plotArea>")
    for axis in list(both):
        plot.append(axis)
    if chart.kind is Kind.LINES:
        layout = plot.find(qn("c:layout"))
        if layout is not None:
            plot.remove(layout)
        plot.insert(0, parse_xml(_layout(chart)))
    for gap in plot.iter(qn("c:gapWidth")):
        gap.set("val", "60")


def _categories(chart: Chart, own: str, other: str) -> str:
    turned = "maxMin" if chart.kind is Kind.LYING else "minMax"
    side = "l" if chart.kind is Kind.LYING else "b"
    return (
        f'<c:catAx><c:axId val="{own}"/><c:scaling><c:orientation val="{turned}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{pens.fill(palette.INK_3[1:].upper())}</a:ln></c:spPr>'
        f'<c:crossAx val="{other}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _values(chart: Chart, other: str, own: str) -> str:
    """Round ticks as on the page; bars carry their numbers and need no axis."""
    axis = chart.axis
    ends, step, grid = "", "", ""
    if axis:
        ends = f'<c:max val="{axis.high:g}"/><c:min val="{axis.low:g}"/>'
        step = f'<c:majorUnit val="{axis.ticks[1] - axis.ticks[0]:g}"/>'
        grid = (
            f'<c:majorGridlines><c:spPr><a:ln w="6350">{pens.fill(palette.GRID[1:].upper())}'
            "</a:ln></c:spPr></c:majorGridlines>"
        )
    elif all((value or 0) >= 0 for series in chart.series for value in series.values):
        ends = '<c:min val="0"/>'
    side = "b" if chart.kind is Kind.LYING else "l"
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/>{ends}</c:scaling>'
        f'<c:delete val="{0 if axis else 1}"/><c:axPos val="{side}"/>{grid}'
        f'<c:numFmt formatCode={quoteattr(chart.axis_form)} sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:crossAx val="{other}"/><c:crosses val="autoZero"/>'
        f'<c:crossBetween val="between"/>{step}'
        "</c:valAx>"
    )


def _layout(chart: Chart) -> str:
    """Room at the right for what is written at the ends of lines, and under the plot for words."""
    right = _NAME if chart.has_uprights else _TARGET if len(chart.series) > 1 else 0.03
    wide = 1 - _LEFT - right
    column = wide * places.CHART.width / max(len(chart.categories), 1)
    lines = max(
        (fitted.lines_of(each, column + 0.1, TEXT_SIZE) for each in chart.written_categories),
        default=1,
    )
    under = (lines * TEXT_SIZE * fitted.LINE / fitted.POINTS + 0.12) / places.CHART.height
    return (
        f'<c:layout {_NAMES}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{_LEFT}"/><c:y val="{_TOP}"/>'
        f'<c:w val="{wide:.4f}"/><c:h val="{1 - _TOP - under:.4f}"/></c:manualLayout></c:layout>'
    )


def _uprights(space: BaseOxmlElement) -> None:
    """Join the two figures of each year: the gap."""
    lines = next(space.iter(qn("c:lineChart")))
    upright = parse_xml(
        f'<c:hiLowLines {_NAMES}><c:spPr><a:ln w="12700">{pens.fill(palette.INK_3[1:].upper())}'
        "</a:ln></c:spPr></c:hiLowLines>"
    )
    before = next(each for each in lines if _local(each) in ("marker", "axId"))
    before.addprevious(upright)


def _local(element: BaseOxmlElement) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
