"""The SVG writer escapes what came from data, and names every picture."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures import svg

XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="￾￿"))


def test_text_that_looks_like_markup_stays_text() -> None:
    drawn = svg.text('<script>alert("1")</script> & more', 0, 0)
    assert "<script" not in drawn
    assert ElementTree.fromstring(drawn).text == '<script>alert("1")</script> & more'


@given(XML_TEXT, XML_TEXT)
def test_any_name_and_summary_give_a_well_formed_picture(name: str, summary: str) -> None:
    root = ElementTree.fromstring(svg.picture("chart", name, summary, 10, 10))
    assert root.findtext("title", "") == name


def test_a_picture_is_named_by_its_title_and_description() -> None:
    root = ElementTree.fromstring(svg.picture("trend", "Name", "Summary", 620, 360))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "trend-t trend-d"
    assert {child.get("id") for child in root} == {"trend-t", "trend-d"}
    assert svg.size_of(svg.picture("trend", "", "", 620, 360)) == (620, 360)


def test_an_ornament_is_left_out_by_screen_readers() -> None:
    root = ElementTree.fromstring(svg.ornament(20, 20))
    assert root.get("aria-hidden") == "true"
    assert root.get("focusable") == "false"


def test_places_are_written_to_a_tenth_of_a_pixel() -> None:
    assert [svg.number(n) for n in (1, 1.04, 1.26, -0.01, -3.5)] == ["1", "1", "1.3", "0", "-3.5"]
