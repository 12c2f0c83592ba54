"""What a series of a native chart looks like: its line, markers, labels and ranges, as XML."""

from xml.sax.saxutils import escape, quoteattr

from dashboard.packet.native.chart import Chart, Kind, Series, Spot
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.slides import pens
from dashboard.packet.slides.writing import TAGS

LINE_WIDTH, PATH_WIDTH, MARKER, RANGE_WIDTH = 2.5, 1.75, 8, 1.25
_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def marks_of(series: Series, chart: Chart) -> str:
    """Everything of a series between its name and its categories."""
    if chart.kind is Kind.LINES:
        return _line(series, chart.language)
    return _bars(series, chart.kind, chart.language)


def _line(series: Series, language: str) -> str:
    width = PATH_WIDTH if series.is_path else LINE_WIDTH
    own = pens.NO_MARKER if series.is_path else pens.marker(series.pen, MARKER)
    points = "".join(_point(series, at) for at in range(len(series.spots)))
    labels = _labels(series, Kind.LINES, language)
    return f"<c:spPr>{pens.line(series.pen, width)}</c:spPr>{own}{points}{labels}{_ranges(series)}"


def _bars(series: Series, kind: Kind, language: str) -> str:
    """Each bar in its colour; open and dotted where it is only asked for."""
    bars = []
    for at, spot in enumerate(series.spots):
        own = pens.colour(spot.colour or series.pen.colour)
        look = pens.fill(own)
        if spot.is_open:
            look = f'<a:noFill/><a:ln w="19050">{pens.fill(own)}<a:prstDash val="sysDot"/></a:ln>'
        bars.append(
            f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
            f"<c:spPr>{look}</c:spPr></c:dPt>"
        )
    return f'<c:invertIfNegative val="0"/>{"".join(bars)}{_labels(series, kind, language)}'


def _point(series: Series, at: int) -> str:
    """A point that is unlike the others: open, or with no line leading to it."""
    spot = series.spots[at]
    is_end = series.is_path and at == series.last
    if spot.value is None or not (spot.is_open or spot.is_cut or is_end):
        return ""
    is_open = spot.is_open or is_end
    size = MARKER + 2 if is_end else MARKER
    cut = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" if spot.is_cut else ""
    return (
        f'<c:dPt><c:idx val="{at}"/>{pens.marker(series.pen, size, is_open=is_open)}'
        f'<c:bubble3D val="0"/>{cut}</c:dPt>'
    )


def _labels(series: Series, kind: Kind, language: str) -> str:
    each = "".join(
        _label(series, at, spot, kind, language)
        for at, spot in enumerate(series.spots)
        if spot.value is not None and (spot.label or (series.end and at == series.last))
    )
    hidden = "".join(f'<c:show{name} val="0"/>' for name in _SHOWN)
    return f"<c:dLbls>{each}{hidden}</c:dLbls>"


def _label(series: Series, at: int, spot: Spot, kind: Kind, language: str) -> str:
    """A label that follows its number when somebody edits it, or words of our own: a bound, or
    the name at the end of a line."""
    is_end = bool(series.end) and at == series.last
    told = series.end if is_end else spot.label if spot.is_bound else ""
    where = "r" if is_end else "t" if spot.is_above else "b"
    if kind is not Kind.LINES:
        where = "outEnd"
    text = f"<c:tx><c:rich><a:bodyPr/><a:p>{_run(told, series, language)}</a:p></c:rich></c:tx>"
    look = (
        f'<c:numFmt formatCode={quoteattr(spot.form)} sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1">'
        f"{pens.fill(pens.ink(spot.colour or series.pen.colour))}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{TAGS[language]}"/></a:p></c:txPr>'
    )
    shown = "".join(f'<c:show{name} val="{int(name == "Val")}"/>' for name in _SHOWN)
    return (
        f'<c:dLbl><c:idx val="{at}"/>{text if told else ""}{look}'
        f'<c:dLblPos val="{where}"/>{shown}</c:dLbl>'
    )


def _run(words: str, series: Series, language: str) -> str:
    return (
        f'<a:r><a:rPr lang="{TAGS[language]}" sz="1200" b="1">'
        f"{pens.fill(pens.ink(series.pen.colour))}</a:rPr><a:t>{escape(one_line(words))}</a:t></a:r>"
    )


def _ranges(series: Series) -> str:
    """How far each figure could move by chance, as bars around its point."""
    if not series.has_ranges:
        return ""
    ends = []
    for spot in series.spots:
        known = spot.interval if spot.value is not None else None
        ends.append(
            (known.high - spot.value, spot.value - known.low)
            if known and spot.value is not None
            else (0.0, 0.0)
        )
    sides = "".join(
        f'<c:{name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(ends)}"/>'
        + "".join(
            f'<c:pt idx="{at}"><c:v>{round(both[side], 6):g}</c:v></c:pt>'
            for at, both in enumerate(ends)
        )
        + f"</c:numLit></c:{name}>"
        for side, name in enumerate(("plus", "minus"))
    )
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{sides}<c:spPr><a:ln w="{round(RANGE_WIDTH * pens.EMU)}">'
        f"{pens.fill(pens.colour(series.pen.colour))}</a:ln></c:spPr></c:errBars>"
    )
