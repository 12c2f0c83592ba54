"""The plan that the board voted for: focus areas, goals, indicators, and its own words."""

from dataclasses import dataclass
from datetime import date

from etl.model.indicator import Comparison, Indicator
from etl.model.school_year import SchoolYear
from etl.model.text import NO_TEXT, Text


@dataclass(frozen=True)
class Quotation:
    """Words of the district, with where they were quoted from (empty: our own words)."""

    text: Text
    quoted_from: str = ""


@dataclass(frozen=True)
class Value:
    code: str
    name: Text
    text: Quotation


@dataclass(frozen=True)
class Goal:
    code: str
    title: Text
    indicators: tuple[str, ...]
    note: Text = NO_TEXT


@dataclass(frozen=True)
class FocusArea:
    code: str
    title: Text
    goals: tuple[Goal, ...]
    note: Text = NO_TEXT


@dataclass(frozen=True)
class Meeting:
    on: date
    title: Text


@dataclass(frozen=True)
class Plan:
    slug: str
    title: Text
    district: str
    organization: str
    starts: SchoolYear
    ends: SchoolYear
    vision: Quotation
    mission: Quotation
    values: tuple[Value, ...]
    focus_areas: tuple[FocusArea, ...]
    indicators: tuple[Indicator, ...]
    comparisons: tuple[Comparison, ...] = ()
    context: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    notice: Text = NO_TEXT
    is_fictional: bool = False
    as_of: date | None = None

    def indicator(self, slug: str) -> Indicator:
        """Raises KeyError when the plan has no indicator of this name."""
        for indicator in self.indicators:
            if indicator.slug == slug:
                return indicator
        raise KeyError(slug)

    def place_of(self, slug: str) -> tuple[FocusArea, Goal] | None:
        """Where an indicator hangs in the plan's tree; None for context indicators."""
        for area in self.focus_areas:
            for goal in area.goals:
                if slug in goal.indicators:
                    return area, goal
        return None

    def comparison(self, indicator: Indicator, dimension: str) -> Comparison | None:
        """The comparison that the indicator names for a dimension, else the plan's."""
        for named in (*indicator.comparisons, *self.comparisons):
            if named.dimension == dimension:
                return named
        return None
