"""Links of a page, told as the way from one file to the other."""

import re
from collections.abc import Callable
from html import escape, unescape

from dashboard import addresses
from dashboard.static_site.places import Place, Site, relative

# Text and values are escaped, so that outside of a tag there is no "<", and inside none either.
_TAG = re.compile(r"<[a-z][^<>]*>")
_LINK = re.compile(r' (href|action)="([^"]*)"')


def relinked(shown: str, site: Site, at: Place, met: Callable[[Place], None]) -> str:
    """`shown` with links that lead from the file of `at` to other files. `met` is told each place
    that a link leads to. A link to what the site does not have is left out; its words stay."""

    def link(found: re.Match[str]) -> str:
        to = _to(unescape(found[2]), site, at, met)
        return f' {found[1]}="{escape(to)}"' if to else ""

    return _TAG.sub(lambda tag: _LINK.sub(link, tag[0]), shown)


def _to(address: str, site: Site, at: Place, met: Callable[[Place], None]) -> str:
    if not address.startswith("/"):
        return address
    path, _, part = address.partition("#")
    anchor = f"#{part}" if part else ""
    if path.startswith(addresses.SEARCH):
        return _search(path, site, at)
    place = site.place(path)
    if place is None:
        return ""
    met(place)
    if place.file == at.file and anchor:
        return anchor
    return relative(place.file, at.file) + anchor


def _search(address: str, site: Site, at: Place) -> str:
    """The page that has everything there is; its script reads what is looked for."""
    to = relative(f"{site.folder(at.language)}search.html", at.file)
    asked = re.search(r"\bq=[^&]+", address)
    return f"{to}?{asked[0]}" if asked else to
