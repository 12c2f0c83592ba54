"""The forms that a packet is written in. A writer's library is imported when it is first used."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from dashboard.packet.content import Packet

PAPERS = ("letter", "a4")


class Write(Protocol):
    def __call__(self, packet: Packet, paper: str, site: str) -> bytes: ...


@dataclass(frozen=True)
class Form:
    """`ending` is that of the file's name, `media` its type. `is_printed`: the paper matters."""

    ending: str
    media: str
    write: Write
    is_printed: bool = False


def _pdf(packet: Packet, paper: str, site: str) -> bytes:
    from dashboard.packet.pdf.press import pdf

    return pdf(packet, paper, site)


def _made(place: str, packet: Packet, paper: str, site: str) -> bytes:
    """By a writer "module:function" of the packet alone: the same on every paper and site."""
    del paper, site
    module, name = place.split(":")
    write: Callable[[Packet], bytes] = getattr(importlib.import_module(module), name)
    return write(packet)


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMS = {
    "pdf": Form("pdf", "application/pdf", _pdf, is_printed=True),
    "slides": Form(
        "pptx",
        f"{_OFFICE}.presentationml.presentation",
        partial(_made, "dashboard.packet.slides.deck:deck"),
    ),
    "workbook": Form(
        "xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        partial(_made, "dashboard.packet.workbook.book:book"),
    ),
}


def form_of(name: str) -> str | None:
    """The form of a file by the ending of its name; None for another."""
    ending = name.rpartition(".")[2].lower()
    return next((key for key, form in FORMS.items() if form.ending == ending), None)
