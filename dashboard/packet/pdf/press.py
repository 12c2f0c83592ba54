"""From data to a PDF: one compiler a process, used by one thread at a time.

typst is imported when the first packet is asked for, never before.
"""

import json
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from threading import Lock
from typing import Any

from dashboard.packet.content import Packet
from dashboard.packet.pdf import fonts
from dashboard.packet.pdf.document import document

STANDARD = "ua-1"
_LOCK = Lock()


def pdf(packet: Packet, paper: str = "letter", site: str = "") -> bytes:
    """PDF/UA-1. The same packet gives the same bytes: the date inside is that of the release.

    `paper` is "letter" or "a4" (else KeyError); `site` is where the pages are served.
    """
    data = document(packet, paper, site)
    return printed("packet.typ", data, int(packet.edition.at.timestamp()))


def printed(
    template: str, data: dict[str, Any], at: int, letters: tuple[Path, ...] | None = None
) -> bytes:
    """A template of this folder, filled in. The template reads texts as data and runs none.
    `letters` are folders with fonts, in place of those that set-up installed."""
    found = fonts.folders() if letters is None else letters
    with _LOCK:
        made: bytes = _compiler(template, found).compile(
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=[STANDARD],
            timestamp=at,
        )
    return made


@lru_cache(maxsize=4)
def _compiler(template: str, letters: tuple[Path, ...]) -> Any:
    import typst

    with as_file(files("dashboard.packet.pdf")) as folder:
        root = Path(folder)
        return typst.Compiler(
            str(root / template),
            root=str(root),
            font_paths=[str(each) for each in letters],
            ignore_system_fonts=True,
        )
