"""One group, one colour, one dash, one mark: in the vocabulary, the style sheet and the charts."""

import re
from pathlib import Path

import pytest

import dashboard
from dashboard.figures import palette
from etl.model.student_group import StudentGroup
from etl.model.text import Text
from tests.builders.district import VOCABULARY

ASSETS = Path(dashboard.__file__).parent / "assets"
TOKENS = (ASSETS / "10-tokens.css").read_text()
CHARTS = (ASSETS / "50-charts.css").read_text()
LIVE = (ASSETS / "55-live-charts.css").read_text()
LIGHT_THEME = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", TOKENS.split("@media")[0]))


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.mark.parametrize("group", VOCABULARY.groups, ids=lambda group: group.code)
def test_every_group_of_the_vocabulary_has_a_pen_and_a_class_of_the_style_sheet(
    group: StudentGroup,
) -> None:
    own = palette.pen(group)
    assert (own.dash, own.marker) == (group.dash, group.marker)
    assert f".{palette.css_class(own)}{{" in CHARTS


def test_a_colour_that_no_style_sheet_has_is_refused_by_name() -> None:
    group = StudentGroup("x", "race", Text("X"), Text("X"), "mauve", "", "circle")
    with pytest.raises(palette.UnknownColour, match="mauve"):
        palette.pen(group)


def test_live_charts_use_the_very_colours_of_the_light_theme() -> None:
    for token, (line, text) in palette.LIGHT.items():
        if f"g-{token}" in LIGHT_THEME:
            assert (line, text) == (LIGHT_THEME[f"g-{token}"], LIGHT_THEME[f"g-{token}-t"])
        else:
            assert line == LIGHT_THEME[token]
    assert LIGHT_THEME["paper"] == palette.PAPER
    assert LIGHT_THEME["grid"] == palette.GRID


def test_the_dark_theme_reaches_every_colour_of_a_live_chart() -> None:
    used = {colour for pair in palette.LIGHT.values() for colour in pair}
    used |= {palette.PAPER, palette.INK, palette.INK_2, palette.INK_3, palette.GRID}
    used |= {palette.SURFACE, palette.RULE_2, palette.TARGET}
    for colour in used:
        for part in ("fill", "stroke"):
            assert f'[style*="{part}: {rgb(colour)}"]' in LIVE, colour


def test_no_two_races_share_a_colour() -> None:
    colours = [group.colour for group in VOCABULARY.in_dimension("race")]
    assert len(set(colours)) == len(colours)
