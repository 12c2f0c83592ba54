"""Student groups side by side, each in its own small chart on the same axes."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import small
from dashboard.components.prose import prose
from dashboard.components.signs import key
from dashboard.figures import svg_panel, svg_panel_key
from dashboard.view_data.panel import Panel


def panels(data: tuple[Panel, ...], how: Component | None = None) -> Component:
    """One panel a group; `how` explains the marks and stands last."""
    extra = [how] if how is not None else []
    return html.Ul([*(_panel(panel) for panel in data), *extra], className="panels")


def how_to_read(goal: str, top: str) -> Component:
    """What each mark of a panel means."""
    return html.Li(
        [
            html.P("How to read a panel", className="ttl"),
            html.Span(f"Vertical axis: 0 to {top}", className="sub"),
            small(svg_panel_key.draw(goal), svg_panel_key.draw(goal, is_narrow=True)),
        ],
        className="howto",
    )


def _panel(panel: Panel) -> Component:
    sign = [key(panel.line.pen)] if panel.line.shown else []
    under = [html.Span(prose(panel.under), className="sub")] if panel.under else []
    return html.Li([html.H4([*sign, panel.line.name]), *under, _shown(panel)])


def _shown(panel: Panel) -> Component:
    if panel.line.shown:
        return small(svg_panel.draw(panel), svg_panel.draw(panel, svg_panel.NARROW))
    return html.Div(html.Span(panel.words), className="hid" if panel.is_hidden else "none")
