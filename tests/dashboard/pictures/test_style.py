"""A drawing that carries its looks: what the style sheet says, as attributes."""

from dashboard.figures import svg
from dashboard.pictures.style import styled, token


def test_a_class_becomes_the_attributes_that_the_style_sheet_gives_it() -> None:
    drawn = styled(svg.polyline(((0, 0), (1, 1)), "ln c-black"))
    assert f'stroke="{token("g-black")}"' in drawn
    assert 'stroke-width="2.75"' in drawn
    assert 'fill="none"' in drawn
    assert "class" not in drawn


def test_a_dash_of_the_group_is_kept() -> None:
    assert styled(svg.polyline(((0, 0), (1, 1)), "ln c-white", "9 5")).count("9 5") == 1


def test_text_has_a_font_with_a_general_one_behind_it_and_a_size() -> None:
    drawn = styled(svg.text("57.0", 1, 2, "b"))
    assert "sans-serif" in drawn
    assert 'font-size="14"' in drawn
    assert 'font-weight="600"' in drawn


def test_a_halo_lies_behind_its_text_for_programs_that_paint_the_halo_last() -> None:
    drawn = styled(svg.text("57.0", 1, 2, "b h"))
    halo, _, plain = drawn.partition("</text>")
    assert 'aria-hidden="true"' in halo
    assert "stroke=" in halo
    assert "stroke=" not in plain
    assert plain.count("57.0") == 1
