"""Headings with sentences under them, cut into slides that hold them."""

from dashboard.packet.content import Passage
from dashboard.packet.slides import fitted, places
from dashboard.packet.slides.slide import TextSlide
from dashboard.packet.slides.writing import Text
from dashboard.speech import Speech, noted

PAGE_OF = noted("{title} ({page} of {pages})")
SIZE, ROOM = 18, 10


def text_slides(
    title: str, passages: tuple[Passage, ...], section: str, say: Speech, over: str = ""
) -> tuple[TextSlide, ...]:
    """As many slides as the passages need; none without any."""
    pages: list[list[Text]] = []
    taken = places.BODY.height
    for passage in passages:
        texts = _texts(passage, is_first=False)
        tall = sum(height(text) for text in texts)
        if taken + tall > places.BODY.height:
            pages.append([])
            taken, texts = 0.0, _texts(passage, is_first=True)
        pages[-1] += texts
        taken += tall
    return tuple(
        TextSlide(
            numbered(title, at, len(pages), say),
            section,
            tuple(page),
            over=over,
            notes=tuple(text.words for text in page),
        )
        for at, page in enumerate(pages, start=1)
    )


def height(text: Text) -> float:
    """Inches that a paragraph takes in the body of a slide."""
    tall = fitted.height_of((text.words,), places.BODY.width, text.size)
    return tall + text.before / fitted.POINTS


def numbered(title: str, page: int, pages: int, say: Speech) -> str:
    """The title, with the number of its page where it has several: no two slides share one."""
    return say(PAGE_OF, title=title, page=page, pages=pages) if pages > 1 else title


def _texts(passage: Passage, *, is_first: bool) -> list[Text]:
    room = 0 if is_first else ROOM
    texts = [Text(passage.heading, SIZE, is_bold=True, before=room)] if passage.heading else []
    if passage.text:
        texts.append(Text(passage.text, SIZE, before=0 if texts else room))
    return texts
