"""The PDF is one that people with screen readers can use, and says what the packet says."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from dashboard.packet.build import packet_of
from dashboard.packet.content import Packet
from dashboard.packet.pdf import press
from dashboard.packet.pdf.document import document
from dashboard.packet.pdf.press import pdf
from dashboard.packet.subject import Kind, Subject
from etl.published import PublishedRelease
from tests.builders.board import TODAY

UA = "http://www.aiim.org/pdfua/ns/id/"
HOSTILE = '#panic("x") *b* $1$ <label> @cite \\ "quoted" {{[]}} </text><script>&amp; \u202e'


@pytest.fixture(scope="module")
def packet(board: PublishedRelease) -> Packet:
    return packet_of(board, Subject(Kind.PLAN), TODAY)


@pytest.fixture(scope="module")
def printed(packet: Packet) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf(packet, "letter", "https://example.org")))


def tags(found: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every element of the structure, in reading order."""
    return list(_walk(found.Root.StructTreeRoot))


def _walk(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(element, pikepdf.Array):
        for each in element:
            yield from _walk(each)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield element
        if "/K" in element:
            yield from _walk(element.K)


def kinds(found: pikepdf.Pdf) -> Counter[str]:
    return Counter(str(each.S) for each in tags(found))


def test_it_declares_pdf_ua_and_is_tagged(printed: pikepdf.Pdf) -> None:
    with printed.open_metadata() as said:
        assert said[f"{{{UA}}}part"] == "1"
    assert bool(printed.Root.MarkInfo.Marked)


def test_it_has_a_title_a_language_and_bookmarks(printed: pikepdf.Pdf, packet: Packet) -> None:
    assert str(printed.docinfo["/Title"]) == packet.title
    assert bool(printed.Root.ViewerPreferences.DisplayDocTitle)
    assert str(printed.Root.Lang) == "en"
    with printed.open_outline() as outline:
        titles = [each.title for each in outline.root]
    assert [each.question for each in packet.leaves] == titles[1 : len(packet.leaves) + 1]


def test_every_figure_has_the_sentence_of_its_chart(printed: pikepdf.Pdf, packet: Packet) -> None:
    said = [str(each.Alt) for each in tags(printed) if str(each.S) == "/Figure"]
    assert said == [plate.sentence for leaf in packet.leaves for plate in leaf.plates]


def test_every_table_has_a_row_of_headers(printed: pikepdf.Pdf, packet: Packet) -> None:
    found = kinds(printed)
    tables = [plate.table for leaf in packet.leaves for plate in leaf.plates]
    tables += [each for leaf in packet.leaves for each in leaf.tables]
    tables += [*packet.closing.tables, *([packet.gaps.table] if packet.gaps else [])]
    heads = sum(len(each.heads) for each in tables) + 6 * len(packet.cover.parts)
    assert found["/Table"] == len(tables) + len(packet.cover.parts)
    assert found["/TH"] == heads


def test_every_part_begins_with_a_heading(printed: pikepdf.Pdf, packet: Packet) -> None:
    parts = ["cover", "closing", "tables", *packet.leaves, *([packet.gaps] if packet.gaps else [])]
    assert kinds(printed)["/H1"] == len(parts)


def test_the_same_packet_gives_the_same_bytes(packet: Packet) -> None:
    assert pdf(packet, "a4") == pdf(packet, "a4")


def test_letters_are_embedded(printed: pikepdf.Pdf) -> None:
    assert is_embedded(printed)


def test_without_the_fonts_of_set_up_letters_are_embedded_all_the_same(
    packet: Packet, tmp_path: Path
) -> None:
    short = replace(packet, leaves=packet.leaves[:1])
    for folders in ((), (tmp_path,)):
        made = press.printed("packet.typ", document(short, "letter"), 0, folders)
        with pikepdf.open(io.BytesIO(made)) as found, found.open_metadata() as said:
            assert said[f"{{{UA}}}part"] == "1"
            assert is_embedded(found)


def is_embedded(found: pikepdf.Pdf) -> bool:
    fonts = [
        each.FontDescriptor
        for each in found.objects
        if isinstance(each, pikepdf.Dictionary) and "/FontDescriptor" in each
    ]
    files = {"/FontFile2", "/FontFile3"}
    return bool(fonts) and all(files & set(font.keys()) for font in fonts)


def test_words_of_data_are_never_read_as_markup(packet: Packet) -> None:
    leaf = replace(packet.leaves[0], question=HOSTILE, finding=HOSTILE, anchor=HOSTILE)
    plates = tuple(replace(each, title=HOSTILE, sentence=HOSTILE) for each in leaf.plates)
    cover = replace(packet.cover, title=HOSTILE, lede=HOSTILE)
    hostile = replace(packet, cover=cover, leaves=(replace(leaf, plates=plates),))
    with pikepdf.open(io.BytesIO(pdf(hostile))) as found:
        said = [str(each.Alt) for each in tags(found) if str(each.S) == "/Figure"]
        assert said == [HOSTILE] * len(plates)
        assert HOSTILE in str(found.docinfo["/Title"])
        assert "/JavaScript" not in str(found.Root.get("/Names", ""))
