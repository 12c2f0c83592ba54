"""What an address keeps from page to page: the release that it names, and the language.

`/indicator/reading?release=1` answers the same next year, whatever is published in between, and so
does every link there. `?lang=es` is Spanish, and stays so.
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field
from dashboard.speech import ENGLISH, LANGUAGES

RELEASE, LANGUAGE = "release", "lang"
# Numbers of releases have fewer digits than this.
_LONG = 7


def asked_release(query: str) -> str:
    """The number of the release that an address asks for, as it was written; "" for the latest."""
    return _asked(query, RELEASE)


def asked_language(query: str) -> str:
    """The language that an address asks for; English for one that the pages do not speak."""
    asked = _asked(query, LANGUAGE) if LANGUAGE in query else ENGLISH
    return asked if asked in LANGUAGES else ENGLISH


def without(path: str, query: str, name: str = RELEASE) -> str:
    """The same address, of the latest release, or without another choice."""
    return _joined(path, [pair for pair in _pairs(query) if pair[0] != name])


def told_in(path: str, query: str, language: str) -> str:
    """The same address in another language."""
    named = [] if language == ENGLISH else [(LANGUAGE, language)]
    return _joined(path, [pair for pair in _pairs(query) if pair[0] != LANGUAGE] + named)


def carry(tree: object, kept: Mapping[str, str]) -> None:
    """Make every link and form of a page that stays on this site ask for what is `kept`, but for
    links to another language.

    The tree is changed where it stands: it was made for one answer.
    """
    if not kept:
        return
    if isinstance(tree, list | tuple):
        for child in tree:
            carry(child, kept)
    elif isinstance(tree, Component):
        address = getattr(tree, "href", None)
        if isinstance(address, str) and _is_ours(address) and not hasattr(tree, "hrefLang"):
            tree.href = _carrying(address, kept)  # type: ignore[attr-defined]
        carry(getattr(tree, "children", None), kept)
        if isinstance(tree, html.Form):
            hidden = [Field(type="hidden", name=name, value=kept[name]) for name in kept]
            tree.children = [*hidden, *tree.children]


def number_of(wanted: str) -> int:
    """The number of a release that `wanted` names; 0, which none has, for anything else."""
    return int(wanted) if wanted.isdecimal() and len(wanted) < _LONG else 0


def _pairs(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, errors="replace")


def _asked(query: str, name: str) -> str:
    return dict(reversed(_pairs(query))).get(name, "")


def _joined(path: str, pairs: list[tuple[str, str]]) -> str:
    own = "/" + quote(path.lstrip("/"))
    return f"{own}?{urlencode(pairs)}" if pairs else own


def _is_ours(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _carrying(address: str, kept: Mapping[str, str]) -> str:
    """A link that names its own release or language keeps them."""
    parts = urlsplit(address)
    named = {name for name, _ in _pairs(parts.query)}
    carried = urlencode({name: value for name, value in kept.items() if name not in named})
    query = "&".join(text for text in (parts.query, carried) if text)
    return urlunsplit(parts._replace(query=query))
