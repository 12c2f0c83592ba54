"""The fonts of a packet: those of the pages where set-up installed them, else typst's own."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")


@lru_cache(maxsize=1)
def folders() -> tuple[Path, ...]:
    """Where font files lie. Empty where neither package is installed: then letters are set in
    Libertinus, which comes with typst, so that every letter is embedded all the same."""
    found = [find_spec(name) for name in PACKAGES]
    origins = [Path(spec.origin) for spec in found if spec is not None and spec.origin is not None]
    return tuple(origin.parent / "files" for origin in origins)
