"""A trend the size of a word as SVG: first and latest figure, and the path to the target."""

from dashboard.figures import marks, palette, series, svg
from dashboard.figures.axis import Axis
from dashboard.figures.frame import Frame, Size
from dashboard.figures.svg import Markup
from dashboard.view_data.spark import Spark
from etl.model.cell import Coding

SIZE = Size(240, 76, 26, 26, 8, 26)


def draw(spark: Spark) -> Markup:
    """240 by 76, on an axis of its own: the numbers stand beside the line."""
    path = tuple(value for _, value in spark.path.points) if spark.path else ()
    values = (*(p.value for p in spark.line.shown if p.value is not None), *path)
    frame = Frame(SIZE, _own_axis(values), spark.years)
    ground = frame.foot + 11
    return svg.picture(
        spark.id,
        spark.name,
        spark.summary,
        SIZE.width,
        SIZE.height,
        svg.line(frame.x(spark.years[0]), ground, frame.x(spark.years[-1]), ground, "ax0"),
        _absences(spark, frame, ground),
        _path(spark, frame),
        series.runs(spark.line, frame, "ln thin"),
        _ends(spark, frame),
        svg.text(str(spark.years[0]), frame.x(spark.years[0]), ground + 14, "sm"),
        svg.text(str(spark.years[-1]), frame.x(spark.years[-1]), ground + 14, "sm", "end"),
    )


def _own_axis(values: tuple[float, ...]) -> Axis:
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if high - low < 1e-9:
        low, high = low - 1, high + 1
    return Axis(low, high, (), ())


def _absences(spark: Spark, frame: Frame, ground: float) -> Markup:
    drawn = []
    for point in spark.line.points:
        if point.value is None:
            drawn.append(marks.hatch(frame.x(point.year) - 6, 12, 12, ground - 12))
        if point.is_after_break:
            drawn.append(marks.hatch(frame.x(point.year, -0.5) - 4, 4, 8, ground - 4))
    return Markup("".join(drawn))


def _path(spark: Spark, frame: Frame) -> Markup:
    if spark.path is None:
        return Markup("")
    points = [(frame.x(year), frame.y(value)) for year, value in spark.path.points]
    x, y = points[-1]
    return Markup(
        svg.polyline(points, "path")
        + marks.marker("circle", x, y, 4, "ring")
        + svg.text(spark.path.text.removesuffix("%"), x + 8, y + 4.5, "sm i")
    )


def _ends(spark: Spark, frame: Frame) -> Markup:
    shown = spark.line.shown
    if not shown:
        return Markup("")
    first, latest = shown[0], shown[-1]
    x, y = frame.x(latest.year), frame.y(latest.value or 0.0)
    kind = palette.css_class(spark.line.pen)
    drawn = [marks.marker("circle", x, y, 4, f"{'pt-o' if latest.is_open else 'pt'} {kind}")]
    drawn.append(svg.text(latest.text, x + 8, y + 9, "sm b h"))
    if latest.has_caution:
        drawn.append(marks.caution(x + 16 + 7.5 * len(latest.text), y - 3, 12))
    if first != latest and first.coding is Coding.EXACT:
        y = frame.y(first.value or 0.0)
        drawn.append(svg.text(first.text, frame.x(first.year) - 6, y + 4.5, "sm", "end"))
    return Markup("".join(drawn))
