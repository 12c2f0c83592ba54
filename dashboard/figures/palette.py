"""Group -> colour, dash and marker. The vocabulary decides; this file knows how each is written.

An SVG uses the stylesheet's variables (`c-black` sets `--c` and `--ct`), so that it follows the
reader's theme. plotly needs literal colours, which are those of the light theme; the stylesheet
re-colours the live chart in the dark theme by the class that `trace_uid` gives a line.
"""

from dashboard.view_data.line import Pen
from etl.model.student_group import StudentGroup

# token -> (line, text) in the light theme; a test holds this table to assets/10-tokens.css.
LIGHT = {
    "all": ("#1b2530", "#1b2530"),
    "american_indian": ("#38488c", "#38488c"),
    "asian": ("#9270cb", "#6f4bb0"),
    "black": ("#0b6e78", "#0b6570"),
    "hispanic": ("#a01c5b", "#a01c5b"),
    "pacific_islander": ("#c05299", "#a4337c"),
    "two_or_more": ("#3f6b1f", "#3f6b1f"),
    "white": ("#a37300", "#7d5700"),
    "services": ("#2b5f86", "#2b5f86"),
    "ink": ("#1b2530", "#1b2530"),
    "brand": ("#123f5c", "#123f5c"),
    "context": ("#868d94", "#44505d"),
    "grey": ("#626b74", "#626b74"),
}
PAPER = "#fdfcfa"
INK = "#1b2530"
INK_2 = "#44505d"
INK_3 = "#5c6772"
GRID = "#e6e1d6"
SURFACE = "#f6f3ed"
RULE_2 = "#c3bbab"
HATCH = "#8f887a"
TARGET = "#1b2530"
FONT = '"Source Sans Pro", "Segoe UI", system-ui, sans-serif'

EVERYONE = Pen("all")
COMPARED = Pen("context", "9 5", "diamond")
GOAL = Pen("ink", "2 5", "ring")


class UnknownColour(ValueError):
    """The vocabulary names a colour that the stylesheet does not have."""


def pen(group: StudentGroup) -> Pen:
    """Raises UnknownColour when no page knows the group's colour."""
    if group.colour not in LIGHT:
        raise UnknownColour(f"{group.code} is drawn in {group.colour}, which no stylesheet has")
    return Pen(group.colour, group.dash, group.marker)


def overdue(own: Pen) -> Pen:
    """The same pen in grey: figures that should have been followed by newer ones."""
    return Pen("grey", own.dash, own.marker)


def css_class(own: Pen) -> str:
    return f"c-{own.colour}"


def line_colour(own: Pen) -> str:
    return LIGHT[own.colour][0]


def text_colour(own: Pen) -> str:
    return LIGHT[own.colour][1]


def plotly_dash(own: Pen) -> str:
    return ",".join(f"{length}px" for length in own.dash.split()) or "solid"
