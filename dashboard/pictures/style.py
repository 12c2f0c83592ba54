"""A drawing that carries its own looks, for where no style sheet reaches: in a document, a slide,
a page of others. Colours are those of the light theme.

The rules are read from the very style sheet of the pages and written into each element as
attributes, which every program that shows SVG understands.
"""

import re
from functools import lru_cache
from pathlib import Path

from dashboard.figures.svg import Markup

ASSETS = Path(__file__).parent.parent / "assets"
TOKENS, CHARTS = "10-tokens.css", "50-charts.css"
# What an SVG element may carry as an attribute.
KEPT = (
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "font-family",
    "font-size",
    "font-weight",
)
Look = dict[str, str]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?:svg\.chart )?([a-z]*)((?:\.[\w-]+)*)")
_FONT = re.compile(r"(\d+) (\S+) (.+)")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_ELEMENT = re.compile(r'<(\w+)((?: [\w-]+="[^"]*")*)(/?)>')
_CLASS = re.compile(r' class="([^"]*)"')
_HALO = re.compile(r'(<text)([^>]*?) stroke="[^"]*"( [^>]*)?(>)([^<]*)(</text>)')


def styled(drawing: str) -> Markup:
    """The drawing without classes, each element with its own looks."""
    return Markup(_HALO.sub(_twice, _ELEMENT.sub(_with_looks, drawing)))


def token(name: str) -> str:
    """A token of the light theme, as a literal."""
    return _resolved(f"var(--{name})", {})


def _with_looks(found: re.Match[str]) -> str:
    tag, attributes, end = found.groups()
    named = _CLASS.search(attributes)
    classes = frozenset(named[1].split()) if named else frozenset()
    written = "".join(
        f' {name}="{value}"' for name, value in _look(tag, classes) if f" {name}=" not in attributes
    )
    return f"<{tag}{_CLASS.sub('', attributes)}{written}{end}>"


def _twice(found: re.Match[str]) -> str:
    """A text with a halo as the halo and the text: not every program paints the halo first."""
    plain = re.sub(r' stroke[\w-]*="[^"]*"', "", f"{found[2]}{found[3] or ''}")
    halo = found[0].replace("<text", '<text aria-hidden="true"', 1)
    return f"{halo}<text{plain}>{found[5]}</text>"


@lru_cache(maxsize=512)
def _look(tag: str, classes: frozenset[str]) -> tuple[tuple[str, str], ...]:
    look: Look = {}
    for own_tag, own, declared in _rules():
        if own_tag in ("", tag) and own <= classes and (own_tag or own):
            look |= declared
    kept = ((name, _resolved(look[name], look)) for name in KEPT if name in look)
    return tuple((name, value.removesuffix("px")) for name, value in kept)


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, frozenset[str], Look], ...]:
    found = []
    for selectors, body in _RULE.findall(_COMMENT.sub("", _read(CHARTS))):
        for selector in selectors.split(","):
            plain = _SELECTOR.fullmatch(selector.strip())
            if plain:
                classes = frozenset(filter(None, plain[2].split(".")))
                found.append((plain[1], classes, _declared(body)))
    return tuple(found)


@lru_cache(maxsize=1)
def _light() -> Look:
    return _declared(_COMMENT.sub("", _read(TOKENS)).split("{", 1)[1].split("}", 1)[0])


def _declared(body: str) -> Look:
    look: Look = {}
    for part in filter(str.strip, body.split(";")):
        name, _, value = part.partition(":")
        look[name.strip()] = value.strip()
    if font := _FONT.fullmatch(look.pop("font", "")):
        look |= {"font-weight": font[1], "font-size": font[2], "font-family": font[3]}
    return look


def _resolved(value: str, look: Look) -> str:
    """Without variables; quotes of a font's name become single ones, which attributes may hold."""
    while found := _VARIABLE.search(value):
        value = value.replace(found[0], look.get(found[1]) or _light()[found[1]])
    return value.replace('"', "'")


def _read(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")
