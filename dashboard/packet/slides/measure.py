"""One measure as slides: what is found, then each chart with its table, then every group."""

from collections.abc import Iterator

from dashboard.packet.content import Leaf, Passage, Plate
from dashboard.packet.native.drawn import chart_of, under_of
from dashboard.packet.slides.slide import ChartSlide, Slide, TextSlide
from dashboard.packet.slides.spoken import spoken_table
from dashboard.packet.slides.tables import table_slides
from dashboard.packet.slides.texts import text_slides
from dashboard.packet.slides.writing import Text
from dashboard.speech import Speech, noted
from dashboard.view_data.fact import Fact

IN_NUMBERS = noted("In numbers: {title}")
ABOUT_GAP = noted("{measure}: more about the gap")


def measure_slides(leaf: Leaf, say: Speech) -> Iterator[Slide]:
    yield _finding(leaf)
    for plate in leaf.plates:
        yield _chart(leaf, plate, say)
        title = say(IN_NUMBERS, title=plate.title)
        yield from table_slides(title, plate.table, leaf.name, say, _over(leaf))
    title = say(ABOUT_GAP, measure=leaf.name)
    yield from text_slides(title, leaf.passages, leaf.name, say, _over(leaf))
    for table in leaf.tables:
        yield from table_slides(table.caption, table, leaf.name, say, _over(leaf))


def _finding(leaf: Leaf) -> TextSlide:
    """The question, its status, what is found, the facts; the notes say what is counted."""
    status, facts = leaf.status, []
    if status:
        words = " ".join(
            each for each in (f"{status.word}.", status.reason, *status.cautions) if each
        )
        facts.append(Text(words, 18, is_bold=True))
    facts.append(Text(leaf.finding, 24, before=14))
    for fact in leaf.facts:
        facts.append(Text(_fact(fact), 18, before=10))
    notes = (leaf.finding, *map(_passage, leaf.about), *leaf.notes, leaf.source)
    return TextSlide(
        leaf.question,
        leaf.name,
        tuple(facts),
        over=". ".join(each for each in (leaf.place, leaf.who) if each),
        notes=tuple(each for each in notes if each),
    )


def _fact(fact: Fact) -> str:
    """ "Latest, 2016-17: 57.0% of 5,879 graduates. By chance, 55.7 to 58.3." """
    said = f"{fact.label}: {fact.value}"
    if not fact.detail:
        return said
    return f"{said} {fact.detail}" if fact.detail[:1].islower() else f"{said}. {fact.detail}"


def _chart(leaf: Leaf, plate: Plate, say: Speech) -> ChartSlide:
    note = " ".join(plate.notes)
    spoken = (plate.title, plate.sentence, note, *spoken_table(plate.table, say))
    return ChartSlide(
        plate.title,
        leaf.name,
        under_of(plate, say),
        chart_of(plate),
        note,
        over=_over(leaf),
        notes=tuple(dict.fromkeys(each for each in spoken if each)),
    )


def _over(leaf: Leaf) -> str:
    """The question, whose figures these are, and the status."""
    word = leaf.status.word if leaf.status else ""
    return " ".join(each for each in (leaf.question, leaf.who, word) if each)


def _passage(passage: Passage) -> str:
    return f"{passage.heading}: {passage.text}"
