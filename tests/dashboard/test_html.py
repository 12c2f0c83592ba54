"""The first answer shows what the tree holds, as text, and refuses what no page may show."""

import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.drawing import Drawing
from dashboard.components.field import Field
from dashboard.components.graph import graph
from dashboard.elements import NotShowable
from dashboard.html import render

HOSTILE = '"><img src=x onerror=alert(1)></script><!--&amp;'


def test_text_and_attributes_are_read_as_text_whatever_they_hold() -> None:
    shown = render(html.Div(HOSTILE, title=HOSTILE, **{"data-group": HOSTILE}))
    assert "<img" not in shown
    assert "</script" not in shown
    assert shown.startswith('<div title="&quot;&gt;&lt;img')


@given(st.text())
def test_no_text_ever_opens_a_tag_or_closes_an_attribute(text: str) -> None:
    inside = render(html.P(text)).removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inside
    assert ">" not in inside
    assert render(html.P(title=text)).count('"') == 2


def test_names_are_those_of_html() -> None:
    shown = render(html.Label("Group", htmlFor="group", className="choice", tabIndex=-1))
    names = {word.split("=")[0] for word in shown[: shown.index(">")].split()[1:]}
    assert names == {"class", "for", "tabindex"}


def test_what_is_true_is_a_bare_word_and_what_is_false_is_left_out() -> None:
    assert render(html.Details(open=True)) == "<details open></details>"
    assert render(html.Details(open=False)) == "<details></details>"
    assert render(Field("radio", "group", "black", checked=True)) == (
        '<input type="radio" name="group" value="black" checked>'
    )


def test_lists_numbers_and_gaps_in_a_tree_are_shown_as_react_shows_them() -> None:
    assert render([html.Br(), None, 12, ["a", html.B("b")]]) == "<br>12a<b>b</b>"


def test_a_style_is_written_as_css() -> None:
    styled = html.Div(style={"marginTop": 3, "--shape": "620 / 330", "fontWeight": 600})
    assert render(styled) == '<div style="margin-top:3px;--shape:620 / 330;font-weight:600"></div>'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "\tjavascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "//elsewhere.example",
        "/\\elsewhere.example",
    ],
)
def test_a_link_leads_only_to_addresses_that_are_known_to_be_safe(address: str) -> None:
    with pytest.raises(NotShowable):
        render(html.A("More", href=address))
    with pytest.raises(NotShowable):
        render(html.Form(action=address))


@pytest.mark.parametrize("address", ["/", "/indicator/reading?group=black", "?group=all", "#top"])
def test_a_link_may_lead_anywhere_within_the_site(address: str) -> None:
    assert f'href="{address}"' in render(html.A("More", href=address))


@pytest.mark.parametrize(
    "node",
    [
        html.Script("alert(1)"),
        html.Iframe(src="/"),
        html.Div(n_clicks=1, contentEditable="true"),
        dcc.Markdown("x"),
        dcc.Store(id="store", data=1),
        html.Div(79.0),
        html.Div(True),
        html.Div(object()),
        html.Div(hidden="until-found"),
    ],
)
def test_what_no_page_may_show_is_refused(node: object) -> None:
    with pytest.raises(NotShowable):
        render(node)


def test_a_drawing_of_our_own_stays_an_svg() -> None:
    assert render(Drawing("<svg><path/></svg>", class_name="key")) == (
        '<span class="key"><svg><path/></svg></span>'
    )


def test_a_chart_is_both_of_its_drawings_under_one_accessible_name() -> None:
    wide, narrow = '<svg viewBox="0 0 620 330">w</svg>', '<svg viewBox="0 0 288 330">n</svg>'
    shown = render(graph("trend", {"data": []}, wide, narrow, 'Trend of "readiness"'))
    assert wide + narrow in shown
    assert 'role="img"' in shown
    assert 'aria-label="Trend of &quot;readiness&quot;"' in shown
    assert "--shape:620 / 330;--narrow-shape:288 / 330" in shown
