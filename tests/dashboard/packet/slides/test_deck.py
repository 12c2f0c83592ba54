"""The slides, read back by the library that made them and by a reader of spreadsheets."""

import io
import itertools
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.packet.native.drawn import chart_of
from dashboard.packet.slides.deck import deck
from tests.builders.packets import packet, with_texts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return deck(packet())


@pytest.fixture(scope="module")
def made(data: bytes) -> Deck:
    return Presentation(io.BytesIO(data))


def charts(slides: Deck) -> Iterator[object]:
    for slide in slides.slides:
        yield from (shape.chart for shape in slide.shapes if shape.has_chart)


def texts(slide: Slide) -> str:
    said = [each.text or "" for each in slide._element.iter(f"{A}t")]
    return " ".join((*said, slide.notes_slide.notes_text_frame.text))


def title_of(slide: Slide) -> str:
    return slide.shapes.title.text_frame.text


def test_every_slide_has_a_title_of_its_own(made: Deck) -> None:
    titles = [title_of(slide) for slide in made.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_the_title_of_a_chart_is_what_was_found(made: Deck) -> None:
    found = [title_of(slide) for slide in made.slides if any(s.has_chart for s in slide.shapes)]
    assert found == [plate.title for plate in packet().leaves[0].plates]


def test_a_chart_holds_the_numbers_of_the_page(made: Deck) -> None:
    for drawn, plate in zip(charts(made), packet().leaves[0].plates, strict=True):
        wanted = chart_of(plate)
        assert [tuple(each.values) for each in drawn.series] == [
            each.values for each in wanted.series
        ]
        assert list(drawn.plots[0].categories) == list(wanted.written_categories)


def test_the_workbook_inside_a_chart_holds_the_same_and_nothing_where_a_figure_is_hidden(
    made: Deck,
) -> None:
    for drawn, plate in zip(charts(made), packet().leaves[0].plates, strict=True):
        inside = drawn.part.chart_workbook.xlsx_part.blob
        sheet = openpyxl.load_workbook(io.BytesIO(inside))["Sheet1"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        wanted = chart_of(plate)
        assert rows[0] == [wanted.first, *(series.name for series in wanted.series)]
        assert [tuple(each) for each in zip(*(row[1:] for row in rows[1:]), strict=True)] == [
            series.values for series in wanted.series
        ]


def test_missing_years_are_gaps_in_a_line(made: Deck) -> None:
    first = next(charts(made))
    assert 'dispBlanksAs val="gap"' in etree.tostring(first._chartSpace).decode()


def test_charts_and_tables_have_alternative_texts(made: Deck) -> None:
    frames = [
        shape
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]
    told = [shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in frames]
    assert len(told) > 10
    assert all(told)
    for plate in packet().leaves[0].plates:
        assert plate.drawn.summary in told


def test_tables_have_a_header_row_and_say_that_a_figure_is_hidden(made: Deck) -> None:
    tables = [s.table for slide in made.slides for s in slide.shapes if s.has_table]
    assert all(table.first_row for table in tables)
    cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
    assert "Hidden" in cells


def test_each_slide_says_release_day_and_who_made_it(made: Deck) -> None:
    for slide in made.slides:
        said = texts(slide)
        assert "Release 2, published 16 October 2018." in said
        assert "Made from invented figures." in said


def test_the_notes_carry_the_sentence_and_the_table(made: Deck) -> None:
    slide = next(slide for slide in made.slides if any(s.has_chart for s in slide.shapes))
    notes = slide.notes_slide.notes_text_frame.text
    assert "45.2% to 58.5%." in notes
    assert "2011-12: Graduates 5,482; Percent 45.2%" in notes
    assert "Hidden: too few students" in notes


@pytest.mark.parametrize(("language", "tag"), [("en", "en-US"), ("es", "es-US")])
def test_every_run_says_its_language(language: str, tag: str) -> None:
    made = Presentation(io.BytesIO(deck(packet(language))))
    roots = [part for slide in made.slides for part in (slide, slide.notes_slide)]
    runs = [run for part in roots for run in part._element.iter(f"{A}r")]
    assert {run.find(f"{A}rPr").get("lang") for run in runs} == {tag}
    assert made.core_properties.language == tag


def test_slides_speak_spanish() -> None:
    made = Presentation(io.BytesIO(deck(packet("es"))))
    said = " ".join(texts(slide) for slide in made.slides)
    assert "En números: Readiness" in said
    assert "Por qué no hay número" in said


def test_the_same_packet_makes_the_same_bytes(data: bytes) -> None:
    assert deck(packet()) == data


def test_the_properties_name_the_document_and_the_release(made: Deck) -> None:
    own = made.core_properties
    assert own.title == "Board packet: Plan for all"
    assert (own.author, own.subject) == ("Elm County", "Release 2, published 16 October 2018")


def test_the_same_title_twice_is_numbered() -> None:
    made = Presentation(io.BytesIO(deck(packet(leaves=2))))
    titles = [title_of(slide) for slide in made.slides]
    assert "Are students ready? [2]" in titles
    assert len(set(titles)) == len(titles)


def test_what_is_read_comes_title_first_and_every_shape_has_a_number_of_its_own(made: Deck) -> None:
    for slide in made.slides:
        assert slide.shapes[0] == slide.shapes.title
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(set(numbers)) == len(numbers)


def test_nothing_reaches_over_the_edge_of_a_slide(made: Deck) -> None:
    for slide, own in itertools.product(made.slides, [made]):
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= own.slide_width
            assert shape.top + shape.height <= own.slide_height


def test_every_part_is_xml_that_can_be_read_and_nothing_points_outside(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(file.read(name))
                assert not [each for each in root if each.get("TargetMode") == "External"], name


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|'/C x'!A0"]
)
def test_a_text_never_becomes_a_formula_in_the_workbook_of_a_chart(start: str) -> None:
    made = Presentation(io.BytesIO(deck(with_texts(packet(), lambda text: f"{start} {text}"))))
    for drawn in charts(made):
        book = openpyxl.load_workbook(io.BytesIO(drawn.part.chart_workbook.xlsx_part.blob))
        cells = [cell for row in book["Sheet1"].iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert not [cell.value for cell in cells if cell.hyperlink]


def test_texts_that_no_file_can_hold_are_taken_out_and_markup_is_shown_as_text() -> None:
    bad = "<b>&\"' \x00\x0b\x1b\ud800\u202e\ufffe]]>"
    made = Presentation(io.BytesIO(deck(with_texts(packet(), lambda text: bad + text))))
    assert title_of(made.slides[0]) == "<b>&\"' ]]>Plan for all"


def test_a_long_title_is_written_smaller_until_it_fits() -> None:
    made = Presentation(
        io.BytesIO(deck(with_texts(packet(), lambda text: f"{text} " + "long " * 60)))
    )
    for slide in made.slides:
        if len(title_of(slide)) < 250 or slide == made.slides[0]:
            continue
        sizes = [run.font.size for p in slide.shapes.title.text_frame.paragraphs for run in p.runs]
        assert sizes[0] is not None
        assert sizes[0].pt <= 16
