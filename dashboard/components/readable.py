"""A chart's one Tab stop: from it the arrow keys read the points.

It is an empty element over the chart. Without scripts it is nothing at all;
`dashboard/assets/reading.js` makes it a stop, with words that all come from here.
"""

import json
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.speech import Speech, noted
from dashboard.view_data.reading import Reading, Stop

KIND = noted("chart")
HOW = noted("Press the arrow keys to read its points.")
# What follows is one of the parts of a chart, in the order of its series.
PART: dict[str, Any] = {"data-part": "series"}


def reader(say: Speech, reading: Reading, name: str) -> list[Component]:
    """Nothing where there is no point, or more than anybody would read one by one."""
    if not reading.is_read:
        return []
    told: dict[str, Any] = {
        "data-reading": written(reading),
        "data-name": name,
        "data-kind": say(KIND),
        "data-how": say(HOW),
    }
    return [html.Div(className="reader", **told)]


def written(reading: Reading) -> str:
    """A list of series; a stop is [words, wide x, y, narrow x, y, live x, y]."""
    series = [[_stop(stop) for stop in stops] for stops in reading.series]
    return json.dumps(series, ensure_ascii=False, separators=(",", ":"))


def _stop(stop: Stop) -> list[Any]:
    places = [round(each) for each in (*stop.wide, *stop.narrow)]
    return [stop.words, *places, *(stop.live or ())]
