"""The folder of web files that set-up makes: how it is laid out, and whether it fits.

    made.json       what it was made from
    suites/...      Dash's scripts and the chart library, each as .br and .gz
    fonts.css       the faces, naming files of fonts/
    fonts/*.woff2   named with a hash of their content

It is a convenience: without it, or with one that was made for other versions, pages are the same
but heavier.
"""

import gzip
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

MADE = "made.json"
CHART_LIBRARY = "plotly/package_data/plotly.min.js"
ENCODINGS = {"br": ".br", "gzip": ".gz"}


@dataclass(frozen=True)
class Made:
    """What the folder holds and the versions that it fits."""

    dash: str
    plotly: str
    recipe: str
    bundle: str  # basic, or full where npm could not bring the basic one
    brotli: bool
    fonts: bool

    @property
    def is_complete(self) -> bool:
        return self.bundle == "basic" and self.brotli and self.fonts

    def fits(self) -> bool:
        """Whether it was made for the libraries that are installed now."""
        return (self.dash, self.plotly) == (version("dash"), version("plotly"))

    def write(self, folder: Path) -> None:
        (folder / MADE).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def read_made(folder: Path) -> Made | None:
    """What `folder` says about itself; None where there is nothing to be read."""
    try:
        return Made(**json.loads((folder / MADE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


class WebFolder:
    """The files of a folder that fits; empty otherwise."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def mark(self) -> str:
        """Names what the files were made by; empty when there are none that fit."""
        made = read_made(self._folder)
        return made.recipe if made is not None and made.fits() else ""

    def script(self, name: str, accepted: tuple[str, ...]) -> tuple[bytes, str] | None:
        """A script of Dash's suites in the best encoding of `accepted` ("" when none will do)."""
        stored = self._file("suites", name)
        if stored is None:
            return None
        for encoding, ending in ENCODINGS.items():
            packed = stored.with_name(stored.name + ending)
            if encoding in accepted and packed.is_file():
                return packed.read_bytes(), encoding
        packed = stored.with_name(stored.name + ENCODINGS["gzip"])
        return (gzip.decompress(packed.read_bytes()), "") if packed.is_file() else None

    def font(self, name: str) -> bytes | None:
        stored = self._file("fonts", name)
        return stored.read_bytes() if stored and stored.is_file() else None

    @property
    def font_faces(self) -> str:
        """The CSS that names the fonts; empty when there are none."""
        faces = self._file("", "fonts.css")
        return faces.read_text(encoding="utf-8") if faces and faces.is_file() else ""

    def _file(self, part: str, name: str) -> Path | None:
        if not self.mark or ".." in PurePosixPath(name).parts or name.startswith("/"):
            return None
        return self._folder / part / name


def made_with(recipe: str, **found: Any) -> Made:
    """The note for a folder made by the libraries that are installed now."""
    return Made(dash=version("dash"), plotly=version("plotly"), recipe=recipe, **found)
