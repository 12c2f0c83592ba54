"""What the deck tells: cover, statuses, changes, each measure, gaps, how to read it."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.packet.content import Cover, Packet
from dashboard.packet.native.tables import board_table, closing_tables, waiting_table
from dashboard.packet.slides.measure import measure_slides
from dashboard.packet.slides.slide import CoverSlide, Slide
from dashboard.packet.slides.tables import table_slides
from dashboard.packet.slides.texts import text_slides
from dashboard.packet.slides.writing import Text
from dashboard.speech import Speech, speech


def story(packet: Packet) -> tuple[Slide, ...]:
    """Every slide in order, each with a title of its own."""
    return tuple(_own_titles(_slides(packet, speech(packet.language))))


def _slides(packet: Packet, say: Speech) -> Iterator[Slide]:
    cover = packet.cover
    yield _cover(packet)
    yield from _statuses(cover, say)
    if cover.changed:
        notes = cover.changed.note
        yield from text_slides(cover.changed.title, cover.changed.items, cover.kind, say, notes)
    for leaf in packet.leaves:
        yield from measure_slides(leaf, say)
    if packet.waiting:
        table = waiting_table(packet.waiting, say)
        yield from table_slides(table.caption, table, table.caption, say)
    if packet.gaps:
        gaps = packet.gaps
        over = " ".join((gaps.finding, *gaps.notes))
        for slide in table_slides(gaps.title, gaps.table, gaps.title, say):
            yield replace(slide, notes=(over, *slide.notes), over=gaps.finding)
    yield from _closing(packet, say)


def _cover(packet: Packet) -> CoverSlide:
    cover, edition = packet.cover, packet.edition
    under = ". ".join(each for each in (edition.district, edition.plan) if each)
    lines = (cover.kind, cover.meeting, edition.line, edition.notice)
    return CoverSlide(
        cover.title,
        cover.kind,
        under,
        tuple(Text(each) for each in lines if each and each != cover.title),
        notes=tuple(each for each in (cover.lede, cover.tally, cover.pace) if each),
    )


def _statuses(cover: Cover, say: Speech) -> Iterator[Slide]:
    """How the measures stand, then every measure that the board watches."""
    counts = ", ".join(f"{each.word} {each.number}" for each in cover.counts)
    for at, part in enumerate(cover.parts):
        title = cover.tally if not at else part.title
        over = counts if not at else part.under
        table = board_table(part, say)
        for slide in table_slides(title, table, cover.kind, say):
            yield replace(
                slide, over=over, notes=(cover.pace, *slide.notes) if not at else slide.notes
            )


def _closing(packet: Packet, say: Speech) -> Iterator[Slide]:
    own = packet.closing
    yield from text_slides(own.title, own.passages, own.title, say)
    for table in closing_tables(own, say):
        yield from table_slides(table.caption, table, own.title, say)


def _own_titles(slides: Iterator[Slide]) -> Iterator[Slide]:
    """A number behind a title that an earlier slide has."""
    seen: dict[str, int] = {}
    for slide in slides:
        seen[slide.title] = seen.get(slide.title, 0) + 1
        again = seen[slide.title]
        yield replace(slide, title=f"{slide.title} [{again}]") if again > 1 else slide
