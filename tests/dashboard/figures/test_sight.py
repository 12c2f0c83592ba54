"""Whatever eyes a reader has: contrast of every mark and text, and colours that stay apart."""

from itertools import combinations

import pytest

from dashboard.figures import palette, shapes
from etl.model.student_group import ALL
from tests.builders.district import VOCABULARY
from tests.dashboard.figures.sight import contrast, distance, nearest, theme

THEMES = pytest.mark.parametrize("name", ["light", "dark"])
GROUNDS = ("paper", "card", "surface")
MARKS = (
    "context",
    "target",
    "hatch",
    "brand",
    "focus",
    "ink-3",
    "on",
    "off",
    "unsure",
    "stagnant",
    "grey",
)
WORDS = ("ink", "ink-2", "ink-3", "link", "on", "off", "unsure", "stagnant", "grey", "brand")
DRAWN_APART = 10


@THEMES
def test_every_mark_of_a_chart_stands_out_from_its_ground_by_three_to_one(name: str) -> None:
    tokens = theme(name)
    lines = [token for token in tokens if token.startswith("g-") and not token.endswith("-t")]
    assert len(lines) >= len({group.colour for group in VOCABULARY.groups})
    for token in (*lines, *MARKS):
        for ground in GROUNDS:
            assert contrast(tokens[token], tokens[ground]) >= 3, f"{token} on {ground}"


@THEMES
def test_every_word_stands_out_from_its_ground_by_four_and_a_half_to_one(name: str) -> None:
    tokens = theme(name)
    labels = [token for token in tokens if token.startswith("g-") and token.endswith("-t")]
    for token in (*labels, *WORDS):
        for ground in GROUNDS:
            assert contrast(tokens[token], tokens[ground]) >= 4.5, f"{token} on {ground}"


@THEMES
def test_races_are_told_apart_by_colour_with_any_kind_of_sight(name: str) -> None:
    tokens = theme(name)
    groups = (*VOCABULARY.in_dimension("race"), VOCABULARY.group(ALL))
    assert nearest([tokens[f"g-{group.colour}"] for group in groups]) >= DRAWN_APART


def test_groups_of_a_kind_are_told_apart_by_dash_or_marker_without_any_colour() -> None:
    for dimension in VOCABULARY.dimensions:
        pens = [palette.pen(group) for group in VOCABULARY.in_dimension(dimension.code)]
        for one, other in combinations(pens, 2):
            assert (one.dash, one.marker) != (other.dash, other.marker), dimension.code


def test_no_ramp_from_light_to_dark_runs_through_the_races() -> None:
    tokens = theme("light")
    groups = VOCABULARY.in_dimension("race")
    light = [contrast(tokens[f"g-{group.colour}"], tokens["paper"]) for group in groups]
    assert light not in (sorted(light), sorted(light, reverse=True))


def test_a_status_is_told_by_its_shape_where_its_colour_is_not_seen() -> None:
    tokens = theme("light")
    assert distance(tokens["on"], tokens["off"], "deutan") >= DRAWN_APART
    assert len({shapes.shape(kind) for kind in ("met", "on", "off", "stagnant", "unsure")}) == 5


def test_contrast_and_distance_are_those_of_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert distance("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert distance("#ff0000", "#00ff00", "deutan") < distance("#ff0000", "#00ff00") / 2
    assert distance("#808080", "#808080", "tritan") == 0
