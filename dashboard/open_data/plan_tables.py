"""The plan: focus areas, goals, strategies, indicators with their parts, and targets."""

from collections.abc import Iterator

from dashboard.open_data.columns import (
    BAND,
    GROUP,
    INDICATOR,
    OF_GROUP,
    OF_INDICATOR,
    YEAR,
    both,
    words,
)
from dashboard.open_data.observations import UNITS
from dashboard.open_data.table import Field, Line, Link, Table, Type
from dashboard.speech import noted
from etl.model.indicator import Direction, Indicator
from etl.model.student_group import ALL
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.published import PublishedRelease

DIRECTIONS = {
    Direction.HIGHER: "higher is better",
    Direction.LOWER: "lower is better",
    Direction.NONE: "context, not judged",
}
KINDS = {
    TargetKind.NUMBER: "a value by a year",
    TargetKind.INCREASE: "to increase, without a number",
    TargetKind.DECREASE: "to decrease, without a number",
    TargetKind.PENDING: "to be set",
    TargetKind.NONE: "none is set",
}
_AREA = Field("focus_area", Type.STRING, "The focus area, by its code.")
_GOAL = Field("goal", Type.STRING, "The goal, by its code.")


def _of(text: Text) -> tuple[str | None, str | None]:
    return text.en or None, text.es or None


def _areas(release: PublishedRelease) -> Iterator[Line]:
    for area in release.plan.focus_areas:
        yield (area.code, *_of(area.title), *_of(area.note))


def _goals(release: PublishedRelease) -> Iterator[Line]:
    for area in release.plan.focus_areas:
        for goal in area.goals:
            yield (goal.code, area.code, *_of(goal.title), *_of(goal.note))


def _strategies(release: PublishedRelease) -> Iterator[Line]:
    for area in release.plan.focus_areas:
        for goal in area.goals:
            for each in goal.strategies:
                told = (*_of(each.title), *_of(each.note), *_of(each.owner))
                yield (goal.code, each.code, *told)


def _indicators(release: PublishedRelease) -> Iterator[Line]:
    for each in release.plan.indicators:
        place = release.plan.place_of(each.slug)
        about = (each.name, each.title, each.definition, each.population, each.people)
        texts = (
            *about,
            each.numerator,
            each.denominator,
            each.why,
            each.source,
            each.cycle,
            each.owner,
        )
        spoken = [told for text in texts for told in _of(text)]
        code = place[1].code if place else None
        yield (each.slug, code, *spoken, str(each.unit), str(each.direction))


def _parts(release: PublishedRelease) -> Iterator[Line]:
    for each in release.plan.indicators:
        for place, part in enumerate(each.parts, start=1):
            yield (each.slug, part, place)


def _bands(release: PublishedRelease) -> Iterator[Line]:
    for each in release.plan.indicators:
        for band in each.grade_bands:
            is_headline = band.code == each.headline_grade_band
            yield (each.slug, band.code, *_of(band.title), is_headline)


def _breaks(release: PublishedRelease) -> Iterator[Line]:
    for each in release.plan.indicators:
        for own in each.breaks:
            told = (*_of(own.reason), own.source or None, own.is_linked)
            yield (each.slug, own.grade_band, str(own.school_year), *told)


def _targets(release: PublishedRelease) -> Iterator[Line]:
    for each in release.plan.indicators:
        yield from _promised(each, ALL, each.baseline, each.target)
        for own in each.group_targets:
            yield from _promised(each, own.student_group, own.baseline, own.target)


def _promised(each: Indicator, group: str, baseline: Baseline, target: Target) -> Iterator[Line]:
    start = str(baseline.school_year) if baseline.school_year else None
    yield (each.slug, group, "baseline", start, baseline.value, str(target.kind))
    for year, value in target.path:
        yield (each.slug, group, "target", str(year), value, str(target.kind))


AREAS = Table(
    "focus_areas",
    "Focus areas",
    noted("The focus areas of the plan, in its order."),
    (_AREA, *both("title", "Its title."), *both("note", "What the plan says of it.")),
    ("focus_area",),
    _areas,
)
GOALS = Table(
    "goals",
    "Goals",
    noted("The goals of the plan, in its order."),
    (_GOAL, _AREA, *both("title", "Its title."), *both("note", "What the plan says of it.")),
    ("goal",),
    _goals,
    (Link(("focus_area",), "focus_areas", ("focus_area",)),),
)
STRATEGIES = Table(
    "strategies",
    "Strategies",
    noted("What staff do to reach a goal."),
    (
        _GOAL,
        Field("strategy", Type.STRING, "The strategy, by its code."),
        *both("title", "Its title."),
        *both("note", "What the plan says of it."),
        *both("owner", "Who answers for it."),
    ),
    ("goal", "strategy"),
    _strategies,
    (Link(("goal",), "goals", ("goal",)),),
)
INDICATORS = Table(
    "indicators",
    "Indicators",
    noted("What is measured, of whom, and where it comes from."),
    (
        INDICATOR,
        words("goal", "The goal that it belongs to, by its code.", "under no goal"),
        *both("name", "A short name."),
        *both("question", "The question that it answers."),
        *both("definition", "What is counted."),
        *both("population", "Of whom."),
        *both("people", "The word for those counted."),
        *both("numerator", "Who is counted above the line."),
        *both("denominator", "Who is counted below the line."),
        *both("why", "Why it matters."),
        *both("source", "Where the figures come from."),
        *both("cycle", "When they come."),
        *both("owner", "Who answers for them."),
        Field(
            "unit",
            Type.STRING,
            "What values are in.",
            categories={str(unit): meaning for unit, meaning in UNITS.items()},
        ),
        Field(
            "direction",
            Type.STRING,
            "Which way is better.",
            categories={str(way): meaning for way, meaning in DIRECTIONS.items()},
        ),
    ),
    ("indicator",),
    _indicators,
    (Link(("goal",), "goals", ("goal",)),),
)
PARTS = Table(
    "index_parts",
    "Parts of indexes",
    noted("The indicators that an index is made of. Their figures stand with all others."),
    (
        INDICATOR,
        Field("part", Type.STRING, "The part, by its code."),
        Field("place", Type.INTEGER, "Its place among the parts."),
    ),
    ("indicator", "part"),
    _parts,
    (OF_INDICATOR, Link(("part",), "indicators", ("indicator",))),
)
BANDS = Table(
    "grade_bands",
    "Grade bands",
    noted("The parts of the schools that an indicator is told for."),
    (
        INDICATOR,
        BAND,
        *both("title", "Its name."),
        Field("is_headline", Type.BOOLEAN, "Whether pages show it first."),
    ),
    ("indicator", "grade_band"),
    _bands,
    (OF_INDICATOR,),
)
BREAKS = Table(
    "breaks",
    "Breaks",
    noted("Where a test or a definition changed. No change is worked out across one."),
    (
        INDICATOR,
        Field("grade_band", Type.STRING, "The grade band, or all for every one."),
        YEAR,
        *both("reason", "What changed."),
        words("source", "Where that is written.", "not said"),
        Field("is_linked", Type.BOOLEAN, "Whether the two series may be compared after all."),
    ),
    ("indicator", "grade_band", "school_year"),
    _breaks,
    (OF_INDICATOR,),
)
TARGETS = Table(
    "targets",
    "Baselines and targets",
    noted(
        "What the plan promises: one row for each baseline, and one for each year of a target's "
        "path."
    ),
    (
        INDICATOR,
        GROUP,
        Field(
            "role",
            Type.STRING,
            "Where the plan starts, or where it wants to be.",
            categories={"baseline": "where it starts", "target": "where to be that year"},
        ),
        words("school_year", "The school year: 2016-17.", "the plan names none"),
        Field("value", Type.NUMBER, "The value, in the indicator's unit.", "the plan names none"),
        Field(
            "kind",
            Type.STRING,
            "The kind of target.",
            categories={str(kind): meaning for kind, meaning in KINDS.items()},
        ),
    ),
    (),
    _targets,
    (OF_INDICATOR, OF_GROUP),
)
