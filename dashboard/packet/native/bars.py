"""A few numbers side by side as bars."""

from dashboard.packet.native.chart import Chart, Kind, Series, Spot
from dashboard.packet.native.lines import CARE, TRIANGLE
from dashboard.packet.native.written import PLAIN, written
from dashboard.speech import noted, speech
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.line import Pen

WHAT, VALUE = noted("What"), noted("Value")


def of_bars(bars: Bars, *, is_standing: bool = False) -> Chart:
    """Bars from zero, each with its number as the page writes it."""
    say = speech(bars.language)
    series = Series(say(VALUE), Pen("brand"), tuple(map(_spot, bars.bars)))
    return Chart(
        Kind.STANDING if is_standing else Kind.LYING,
        bars.name,
        bars.summary,
        say(WHAT),
        tuple(bar.label for bar in bars.bars),
        (series,),
        tuple(f"{TRIANGLE} {say(CARE)}" if bar.has_caution else "" for bar in bars.bars),
        language=bars.language,
    )


def _spot(bar: Bar) -> Spot:
    read = written(bar.text)
    value, form = (read.value, read.form) if read else (bar.value, PLAIN)
    return Spot(
        value, form, bar.text, is_bound=read is None, is_open=bar.is_needed, colour=bar.colour
    )
