"""The packet as a file of slides."""

import io
from datetime import UTC

from pptx.presentation import Presentation as Deck

from dashboard.packet.content import Packet
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.slides import drawing, template
from dashboard.packet.slides.packed import packed
from dashboard.packet.slides.sections import sections
from dashboard.packet.slides.story import story
from dashboard.packet.slides.writing import TAGS
from dashboard.speech import speech

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def deck(packet: Packet) -> bytes:
    """The bytes of a .pptx file: the same each time for the same packet."""
    made = template.empty_deck(speech(packet.language))
    slides = story(packet)
    for at, slide in enumerate(slides, start=1):
        drawing.draw(made, slide, packet, at)
    sections(made, slides)
    _properties(made, packet)
    file = io.BytesIO()
    made.save(file)
    return packed(file.getvalue())


def _properties(made: Deck, packet: Packet) -> None:
    own, edition = made.core_properties, packet.edition
    own.title = one_line(packet.title)[:255]
    own.author = own.last_modified_by = one_line(edition.district)[:255]
    own.subject = one_line(edition.line)[:255]
    own.comments = one_line(edition.notice)[:255]
    own.language = TAGS[packet.language]
    own.created = own.modified = edition.at.astimezone(UTC).replace(tzinfo=None)
    own.revision = 1
