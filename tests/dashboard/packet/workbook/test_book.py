"""The workbook, read back by another library than the one that wrote it."""

import io
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from dashboard.packet.workbook.book import book
from dashboard.packet.workbook.chart import dash
from dashboard.packet.workbook.page import HEAD
from dashboard.packet.workbook.sheet import sheet_name, sheets
from dashboard.view_data.line import Pen
from tests.builders.packets import packet, with_texts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
# Beginnings that a spreadsheet takes for a formula, a link or a call of another program.
STARTS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1")
CALLS = (
    "=cmd|'/C calc'!A0",
    "DDE!A1",
    '=HYPERLINK("http://x.test")',
    "http://x.test",
    "mailto:x@y.z",
)
CALLS += ("internal:A1", "external:c:\\x", "{=1}", "' =1", '"=1', ";=1", "0x10", "\x00=1")


@pytest.fixture(scope="module")
def data() -> bytes:
    return book(packet())


@pytest.fixture(scope="module")
def made(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def parts(data: bytes, folder: str) -> list[ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = sorted(name for name in file.namelist() if re.match(rf"{folder}\d+\.xml", name))
        return [ElementTree.fromstring(file.read(name)) for name in names]


def test_each_sheet_holds_one_table_with_its_head(made: Workbook) -> None:
    listed = sheets(packet())
    assert made.sheetnames == ["Contents", *(each.name for each in listed)]
    for sheet, each in zip(list(made)[1:], listed, strict=True):
        (table,) = sheet.tables.values()
        titles = [cell.value for cell in sheet[HEAD + 1]]
        assert titles[: len(each.grid.columns)] == [column.title for column in each.grid.columns]
        assert table.ref.startswith(f"A{HEAD + 1}:")


def test_numbers_are_those_of_the_page_and_words_are_words(made: Workbook) -> None:
    for sheet, each in zip(list(made)[1:], sheets(packet()), strict=True):
        rows = sheet.iter_rows(min_row=HEAD + 2, max_row=HEAD + 1 + len(each.grid.rows))
        for cells, wanted in zip(rows, each.grid.rows, strict=True):
            for cell, own, column in zip(cells, wanted, each.grid.columns, strict=False):
                if column.is_number and own.number:
                    assert (cell.value, cell.number_format) == (own.number.value, own.number.form)
                else:
                    assert cell.value == (own.text or None)


def test_a_hidden_figure_is_a_word_with_its_reason_and_never_a_number(made: Workbook) -> None:
    rows = [row for sheet in made for row in sheet.iter_rows(values_only=True)]
    row = next(row for row in rows if row[0] == "2014-15" and "Graduates" not in row)
    assert "Hidden" in row
    assert "Hidden: too few students" in row


def test_a_chart_draws_the_numbers_of_the_page_and_nothing_where_one_is_hidden(
    data: bytes,
) -> None:
    listed = [each for each in sheets(packet()) if each.chart]
    drawn = parts(data, "xl/charts/chart")
    assert len(drawn) == len(listed) == 3
    for root, each in zip(drawn, listed, strict=True):
        assert each.chart is not None
        for series, wanted in zip(root.iter(f"{C}ser"), each.chart.series, strict=True):
            cache = series.find(f"{C}val/{C}numRef/{C}numCache")
            assert cache is not None
            held = {
                int(point.get("idx", "")): float(point.findtext(f"{C}v", ""))
                for point in cache.iter(f"{C}pt")
                if point.findtext(f"{C}v")
            }
            assert tuple(held.get(at) for at in range(len(wanted.values))) == wanted.values
        assert root.find(f".//{C}dispBlanksAs") is None  # a gap is what it is without


def test_a_chart_points_at_the_cells_of_its_own_table(made: Workbook, data: bytes) -> None:
    listed = [each for each in sheets(packet()) if each.chart]
    for root, each in zip(parts(data, "xl/charts/chart"), listed, strict=True):
        assert each.chart is not None
        for series, wanted in zip(root.iter(f"{C}ser"), each.chart.series, strict=True):
            place = series.findtext(f"{C}val/{C}numRef/{C}f", "")
            cells = made[each.name][place.rpartition("!")[2].replace("$", "")]
            assert tuple(cell.value for (cell,) in cells) == wanted.values


def test_every_chart_has_an_alternative_text(data: bytes) -> None:
    told = [
        element.get("descr")
        for root in parts(data, "xl/drawings/drawing")
        for element in root.iter()
        if element.tag.endswith("}cNvPr")
    ]
    assert told == [each.chart.summary for each in sheets(packet()) if each.chart]


def test_each_sheet_says_the_release_and_prints_across_with_its_head_again(made: Workbook) -> None:
    for sheet in made:
        assert "Release 2, published 16 October 2018." in str(sheet["A3"].value)
        assert "Release 2" in str(sheet.oddFooter.left.text)
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0  # as many pages down as it takes
        assert sheet.print_title_rows == f"${HEAD + 1}:${HEAD + 1}"
        assert sheet.freeze_panes.endswith(str(HEAD + 2))


def test_contents_lead_to_every_sheet_and_each_leads_back(made: Workbook) -> None:
    links = [row[0].hyperlink.location for row in made["Contents"].iter_rows(min_row=HEAD + 2)]
    assert links == [f"'{name}'!A1" for name in made.sheetnames[1:]]
    assert {sheet["A4"].hyperlink.location for sheet in list(made)[1:]} == {"'Contents'!A1"}


def test_the_same_packet_makes_the_same_bytes(data: bytes) -> None:
    assert book(packet()) == data


def test_the_properties_name_the_document_its_release_and_its_language(made: Workbook) -> None:
    own = made.properties
    assert (own.title, own.creator) == ("Board packet: Plan for all", "Elm County")
    assert own.subject == "Release 2, published 16 October 2018"
    assert [each.value for each in made.custom_doc_props.props] == ["en"]


@pytest.mark.parametrize("start", [*STARTS, *CALLS])
def test_a_text_never_becomes_a_formula_or_a_link(start: str) -> None:
    data = book(with_texts(packet(), lambda text: f"{start} {text}"))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            text = file.read(name).decode()
            assert "<f>" not in text or "charts/" in name
            assert 'TargetMode="External"' not in text, name
    for root in parts(data, "xl/charts/chart"):
        for formula in root.iter(f"{C}f"):
            assert re.fullmatch(r"'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", formula.text or "")
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_texts_that_no_file_can_hold_are_taken_out() -> None:
    bad = "<b>&\"' \x00\x0b\x1b\ud800\u202e\ufffe]]>"
    made = openpyxl.load_workbook(io.BytesIO(book(with_texts(packet(), lambda text: bad + text))))
    assert made["Contents"]["A1"].value == "Board packet: <b>&\"' ]]>Plan for all"


def test_a_text_longer_than_a_cell_can_hold_is_cut_and_the_file_still_opens() -> None:
    data = book(with_texts(packet(), lambda text: text + "x" * 40_000))
    assert openpyxl.load_workbook(io.BytesIO(data))["Contents"]["A1"].value


@pytest.mark.parametrize("name", ["[a]:b*c?d/e\\f'g", "", "History", "x" * 90, "\x00", "a\nb"])
def test_every_name_makes_a_sheet_name(name: str) -> None:
    own = sheet_name(12, name)
    assert own.startswith("12")
    assert len(own) <= 31
    assert not re.search(r"[\[\]:*?/\\'\x00-\x1f]", own)


def test_a_workbook_speaks_spanish() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(packet("es"))))
    assert made.sheetnames[0] == "Contenido"
    assert made[made.sheetnames[3]]["A4"].value == "Volver a la lista de hojas"


@pytest.mark.parametrize(
    ("own", "like"),
    [
        ("", "solid"),
        ("2 5", "round_dot"),
        ("5 4", "square_dot"),
        ("9 5", "dash"),
        ("14 4", "long_dash"),
        ("12 4 2 4", "dash_dot"),
        ("14 4 2 4 2 4", "long_dash_dot_dot"),
    ],
)
def test_each_dash_of_the_page_has_one_of_its_own(own: str, like: str) -> None:
    assert dash(Pen("all", own)) == like
