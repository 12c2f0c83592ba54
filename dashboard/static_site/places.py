"""Which views a static site has, and the file of each.

A view may be chosen in more ways than a folder can hold. Written are the views that readers need
most: each page as it opens, and with the choices named here. A link to any other view is left out.
"""

import hashlib
import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit

from dashboard import addresses, pinned
from dashboard.speech import ENGLISH
from dashboard.view_state import ViewState

# By the first part of the path: the sets of choices with which a page is written.
CHOICES: dict[str, tuple[frozenset[str], ...]] = {
    "indicator": (
        frozenset({"group"}),
        frozenset({"grade_band", "group"}),
        frozenset({"grade_band", "organization"}),
        frozenset({"view"}),
        frozenset({"scale"}),
    ),
    "gaps": (frozenset({"dimension"}), frozenset({"goal"}), frozenset({"view", "order"})),
    "schools": (frozenset({"measure", "grade_band"}),),
    "school": (frozenset({"dimension"}),),
    "social-factors": (frozenset({"measure", "grade_band"}),),
    "resources": (frozenset({"measure", "grade_band"}),),
}
PAGES = frozenset(
    {
        *("", "board", "plan", "about", "methods", "pipeline", "coverage", "glossary"),
        *("accessibility", "downloads", "search", "focus-area", "goal", "report", *CHOICES),
    }
)
# Pictures of the district alone: those of each school would be most of the site.
_OF_PICTURES = frozenset({"dimension", "grade_band", "measure"})
# Packets as PDF, of all but schools: theirs, and slides and workbooks, would be most of the site.
PRINTED = re.compile(r"/packet/(?!school/)[a-z-]+(/[^/]+)?\.pdf|/report\.pdf")
_TABLE = re.compile(r"/data/[a-z0-9-]+\.csv")
_PLAIN = re.compile(r"[a-z0-9_][a-z0-9_.-]*")


@dataclass(frozen=True)
class Place:
    """A view, a picture or a table of the site: its address in one fixed form, without release and
    language, and the file that has it."""

    path: str
    query: str
    language: str
    file: str
    is_page: bool
    is_fixed: bool = False  # one of the files that `fixed_files` writes

    @property
    def asked(self) -> str:
        """The query that a server would be asked with."""
        told = "" if self.language == ENGLISH else f"{pinned.LANGUAGE}={self.language}"
        return "&".join(part for part in (self.query, told) if part)


@dataclass(frozen=True)
class Site:
    """`number` is the release, `languages` what it is told in: the first one without a folder."""

    number: int
    languages: tuple[str, ...]

    def home(self, language: str) -> Place:
        found = self.place(f"/?{pinned.LANGUAGE}={language}")
        assert found is not None, "every site has a first page"
        return found

    def place(self, address: str) -> Place | None:
        """What an address of the live pages leads to; None where this site does not have it."""
        return _place(self, address.partition("#")[0])

    def folder(self, language: str) -> str:
        return "" if language == self.languages[0] else f"{language}/"


@lru_cache(maxsize=50_000)
def _place(site: Site, address: str) -> Place | None:
    parts = urlsplit(address)
    path = unquote(parts.path)
    pairs = dict(reversed(parse_qsl(parts.query, errors="replace")))
    language = pairs.pop(pinned.LANGUAGE, ENGLISH)
    number = pairs.pop(pinned.RELEASE, str(site.number))
    if language not in site.languages or number != str(site.number):
        return None
    first = path.removeprefix("/").partition("/")[0]
    start = site.folder(language)
    if path.startswith(addresses.DATA_RELEASES) or path == addresses.CATALOGUE:
        is_own = path.startswith((addresses.data_file(site.number, ""), addresses.CATALOGUE))
        is_file = is_own and not (pairs or path == addresses.OPENAPI)
        file = path.removeprefix("/")
        return Place(path, "", language, file, is_page=False, is_fixed=True) if is_file else None
    if PRINTED.fullmatch(path):
        found = start + path.removeprefix("/")
        return None if pairs else Place(path, "", language, found, is_page=False)
    if _TABLE.fullmatch(path):
        whole = Place(path, "", language, start + path.removeprefix("/"), is_page=False)
        return None if pairs else whole
    chosen = ViewState(**pairs) if set(pairs) <= set(ViewState.__annotations__) else None
    if chosen is None:
        return None
    if path.startswith(addresses.IMAGE) and set(pairs) <= _OF_PICTURES:
        name = _named(path.removesuffix(".svg"), chosen)
        return Place(path, chosen.query, language, f"{start}{name}.svg", is_page=False)
    if first in PAGES and _is_written(first, set(pairs)):
        return Place(path, chosen.query, language, f"{start}{_named(path, chosen)}.html", True)
    return None


def _is_written(first: str, chosen: set[str]) -> bool:
    return not chosen or any(chosen <= allowed for allowed in CHOICES.get(first, ()))


def _named(path: str, chosen: ViewState) -> str:
    """A name that every file system takes, one for each view: "indicator/reading--group-black"."""
    parts = [_safe(part) for part in path.strip("/").split("/")] if path != "/" else ["index"]
    said = [f"--{name}-{_safe(value)}" for name, value in parse_qsl(chosen.query)]
    return "/".join(parts) + "".join(said)


def _safe(text: str) -> str:
    """Small letters, digits and little else; a text that has more is told apart by its hash."""
    if _PLAIN.fullmatch(text) and "--" not in text:
        return text
    plain = re.sub(r"[^a-z0-9_]+", "-", text.lower()).strip("-")
    return f"{plain}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def relative(target: str, at: str) -> str:
    """The way from the file `at` to the file `target`."""
    return posixpath.relpath(target, posixpath.dirname(at) or ".")
