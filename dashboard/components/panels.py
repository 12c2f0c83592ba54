"""Student groups side by side, each in its own small chart on the same axes."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.charts import small
from dashboard.components.prose import prose
from dashboard.components.readable import PART, reader
from dashboard.components.signs import key
from dashboard.figures import stops, svg_panel, svg_panel_key
from dashboard.speech import Speech
from dashboard.view_data.panel import Panel


def panels(
    say: Speech, title: str, data: tuple[Panel, ...], how: Component | None = None
) -> Component:
    """One panel a group, read as one chart called `title`; `how` explains the marks and stands
    last."""
    extra = [how] if how is not None else []
    listed = html.Ul([*(_panel(panel) for panel in data), *extra], className="panels")
    name = say("{kind}: each group in its own panel.", kind=title)
    return html.Div([listed, *reader(say, stops.of_panels(data), name)], className="panels-box")


def how_to_read(say: Speech, goal: str, top: str) -> Component:
    """What each mark of a panel means."""
    wide, narrow = svg_panel_key.draw(say, goal), svg_panel_key.draw(say, goal, is_narrow=True)
    return html.Li(
        [
            html.P(say("How to read a panel"), className="ttl"),
            html.Span(say("Vertical axis: 0 to {top}", top=top), className="sub"),
            small(wide, narrow),
        ],
        className="howto",
    )


def _panel(panel: Panel) -> Component:
    sign = [key(panel.line.pen)] if panel.line.shown else []
    under = [html.Span(prose(panel.under), className="sub")] if panel.under else []
    return html.Li([html.H4([*sign, panel.line.name]), *under, _shown(panel)], **PART)


def _shown(panel: Panel) -> Component:
    if panel.line.shown:
        return small(svg_panel.draw(panel), svg_panel.draw(panel, svg_panel.NARROW))
    return html.Div(html.Span(panel.words), className="hid" if panel.is_hidden else "none")
