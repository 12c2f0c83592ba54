"""The plan that the board voted for: focus areas, goals, indicators, and its own words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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
class Strategy:
    """What staff do to reach a goal, in words."""

    code: str
    title: Text
    note: Text = NO_TEXT
    owner: Text = NO_TEXT


@dataclass(frozen=True)
class Goal:
    code: str
    title: Text
    indicators: tuple[str, ...]
    note: Text = NO_TEXT
    strategies: tuple[Strategy, ...] = ()


@dataclass(frozen=True)
class FocusArea:
    code: str
    title: Text
    goals: tuple[Goal, ...]
    note: Text = NO_TEXT


@dataclass(frozen=True)
class Guardrail:
    """What must not happen on the way to the goals, watched by indicators."""

    code: str
    title: Text
    indicators: tuple[str, ...]
    note: Text = NO_TEXT


@dataclass(frozen=True)
class Pipeline:
    """Stages that people pass one after the other, such as aspiring, certified and appointed
    leaders; each is an indicator that counts the people who reached it."""

    code: str
    title: Text
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Alignment:
    """A link from an outside document to a node of the plan: the code of a focus area, goal,
    strategy or guardrail, or an indicator's slug."""

    document: Text
    node: str
    note: Text = NO_TEXT
    link: str = ""


@dataclass(frozen=True)
class Version:
    """An edition of the plan, with the day the board adopted it."""

    name: str
    adopted: date | None = None
    note: Text = NO_TEXT


class CrossingKind(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Crossing:
    """One row of the crosswalk: what became of an indicator of an earlier plan. `earlier` is its
    name there (empty for a new one), `indicator` its slug here (empty for a dropped one)."""

    earlier_plan: str
    earlier: str
    indicator: str
    kind: CrossingKind
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
    version: str = ""
    versions: tuple[Version, ...] = ()
    guardrails: tuple[Guardrail, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    crosswalk: tuple[Crossing, ...] = ()
    low_income_share: str = ""  # the indicator that has each school's share of low-income students
    pipelines: tuple[Pipeline, ...] = ()
    # Indicators that tell what each school has (money, counselors), set against its need.
    resources: tuple[str, ...] = ()
    # The licence of its figures: its SPDX name (CC0-1.0) or address. Empty: not stated.
    licence: str = ""

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
