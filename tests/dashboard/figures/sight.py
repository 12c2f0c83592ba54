"""How colours look: contrast by WCAG 2, distance by CIE 1976, and sight without one kind of cone.

The matrices are those of Viénot, Brettel and Mollon (1999) for protan and deutan vision and of
their extension to tritan vision, on linear RGB.
"""

import re
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import dashboard

Colour = tuple[float, float, float]

ASSETS = Path(dashboard.__file__).parent / "assets"
TOKENS = (ASSETS / "10-tokens.css").read_text(encoding="utf-8")
SIGHTS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "tritan": ((1, 0.14461, -0.14461), (0, 0.85924, 0.14076), (0, 0.85924, 0.14076)),
}
_WHITE = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)


def theme(name: str) -> dict[str, str]:
    """The tokens of "light" or "dark"."""
    before, after = TOKENS.split("@media screen", 1)
    light = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", before))
    return light if name == "light" else light | dict(re.findall(r"--([\w-]+):(#\w{6})", after))


def contrast(one: str, other: str) -> float:
    """1 to 21."""
    low, high = sorted(_luminance(_linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, sight: str = "usual") -> float:
    """CIE76 between two colours as `sight` sees them."""
    first, second = (_lab(_seen(_linear(colour), sight)) for colour in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def nearest(colours: Sequence[str]) -> float:
    """The least distance between any two colours, to any sight."""
    pairs = ((a, b) for at, a in enumerate(colours) for b in colours[at + 1 :])
    return min(distance(*pair, sight) for pair, sight in product(pairs, SIGHTS))


def _linear(colour: str) -> Colour:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def _seen(colour: Colour, sight: str) -> Colour:
    red, green, blue = (min(max(_dot(row, colour), 0.0), 1.0) for row in SIGHTS[sight])
    return red, green, blue


def _luminance(colour: Colour) -> float:
    return _dot((0.2126, 0.7152, 0.0722), colour)


def _lab(colour: Colour) -> Colour:
    x, y, z = (_root(_dot(row, colour) / white) for row, white in zip(_TO_XYZ, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116


def _dot(row: Colour, colour: Colour) -> float:
    return sum(a * b for a, b in zip(row, colour, strict=True))
