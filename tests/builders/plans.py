"""Any plan that keeps every rule, with all its parts, for properties of reading and writing."""

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import Phase
from hypothesis import strategies as st

from etl.model.indicator import (
    Break,
    Caution,
    Comparison,
    Direction,
    Due,
    GradeBand,
    Indicator,
    Role,
    Served,
    Unit,
)
from etl.model.organization import Kind, Organization
from etl.model.plan import (
    Alignment,
    Crossing,
    CrossingKind,
    FocusArea,
    Goal,
    Guardrail,
    Meeting,
    Pipeline,
    Plan,
    Quotation,
    Strategy,
    Value,
    Version,
)
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.model.target import Baseline, GroupTarget, Scale, Target, TargetKind
from etl.model.text import NO_TEXT, Text
from etl.plan_files.indicator_table import ALL_GRADES, GRADE_BANDS
from etl.plan_files.relative import value_at
from tests.builders.district import VOCABULARY

# A failing plan is large: making it smaller takes minutes and helps little.
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)

AWKWARD = ("=1+1", "_x0041_", "#REF!", "-5", "+1", "@x", "1e5", "TRUE", "2018-19", "'q'", '"', "\\")
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn"))
WORDS = st.text(LETTERS | st.just("\n"), min_size=1, max_size=12).map(str.strip).filter(bool)
STRINGS = st.sampled_from(AWKWARD) | WORDS
TEXTS = st.builds(Text, STRINGS, st.just("") | STRINGS)
NOTES = st.just(NO_TEXT) | TEXTS
CODES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
YEARS = st.builds(SchoolYear, st.integers(1991, 2090))
DAYS = st.dates(date(1880, 1, 1), date(2100, 12, 31))
QUOTATIONS = st.builds(Quotation, TEXTS, st.just("") | STRINGS)
GROUPS = st.sampled_from([group.code for group in VOCABULARY.groups])


def few(of: st.SearchStrategy, most: int = 2, **options: object) -> st.SearchStrategy:
    return st.lists(of, max_size=most, **options).map(tuple)  # type: ignore[arg-type]


def named(build: object, key: str = "code", most: int = 2, least: int = 0) -> st.SearchStrategy:
    """A few of them, each with a name of its own."""
    return st.lists(
        build,  # type: ignore[arg-type]
        min_size=least,
        max_size=most,
        unique_by=lambda each: getattr(each, key),
    ).map(tuple)


@st.composite
def promises(draw: st.DrawFn, direction: Direction) -> tuple[Baseline, Target]:
    """A baseline and a target that fit each other and the direction, within 0 to 100."""
    kinds = {
        Direction.HIGHER: [kind for kind in TargetKind if kind is not TargetKind.DECREASE],
        Direction.LOWER: [kind for kind in TargetKind if kind is not TargetKind.INCREASE],
        Direction.NONE: [TargetKind.NONE],
    }[direction]
    kind = draw(st.sampled_from(kinds))
    start = SchoolYear(draw(st.integers(1991, 2080)))
    value = draw(st.integers(1000, 99_000)) / 1000
    known = Baseline(start, value, draw(NOTES))
    pending = Baseline(draw(st.sampled_from([None, start])), None, draw(NOTES))
    baseline = draw(st.sampled_from([known, pending]))
    if kind is not TargetKind.NUMBER:
        return baseline, Target(kind, note=draw(NOTES))
    scale = draw(st.sampled_from(Scale)) if baseline is known else Scale.ABSOLUTE
    years = sorted(draw(st.sets(st.integers(1, 9), min_size=1, max_size=3)))
    room = 100 - value if direction is Direction.HIGHER else -value
    path = tuple(
        (start + year, step(value, room * draw(st.integers(0, 999)) / 1000, scale))
        for year in years
    )
    return baseline, Target(kind, path, scale, draw(NOTES))


def step(value: float, rise: float, scale: Scale) -> float:
    if scale is Scale.RELATIVE:
        return value_at(value, round(rise / value * 100, 2))
    return round(value + rise, 6)


@st.composite
def comparisons(draw: st.DrawFn) -> tuple[Comparison, ...]:
    codes = [dimension.code for dimension in VOCABULARY.dimensions]
    chosen = draw(st.lists(st.sampled_from(codes), max_size=2, unique=True))
    return tuple(
        Comparison(
            code,
            draw(
                st.sampled_from(
                    [ALL, ALL_OTHERS, GOAL, *(g.code for g in VOCABULARY.in_dimension(code))]
                )
            ),
            draw(NOTES),
        )
        for code in chosen
    )


@st.composite
def indicators(draw: st.DrawFn, slug: str, slugs: list[str], organizations: list[str]) -> Indicator:
    direction = draw(st.sampled_from(Direction))
    bands = draw(
        st.just((ALL_GRADES,))
        | named(st.builds(GradeBand, st.sampled_from(GRADE_BANDS), TEXTS, NOTES), least=1)
    )
    codes = [band.code for band in bands]
    in_bands = st.sampled_from([*codes, "all"])
    baseline, target = draw(promises(direction))
    cautions = st.builds(
        Caution,
        in_bands,
        YEARS,
        TEXTS,
        st.just("") | GROUPS,
        st.sampled_from(["", *organizations]),
    )
    return Indicator(
        slug=slug,
        unit=draw(st.sampled_from(Unit)),
        direction=direction,
        baseline=baseline,
        target=target,
        grade_bands=bands,
        headline_grade_band=draw(st.sampled_from(codes)),
        owner=draw(NOTES),
        due=draw(few(st.builds(Due, YEARS, DAYS))),
        breaks=draw(few(st.builds(Break, in_bands, YEARS, TEXTS, STRINGS, st.booleans()))),
        cautions=draw(few(cautions)),
        comparisons=draw(comparisons()),
        group_targets=tuple(
            GroupTarget(group, *draw(promises(direction)))
            for group in draw(st.lists(GROUPS, max_size=2, unique=True))
        ),
        smallest_step=draw(st.sampled_from([0.5, 0.1, 2.0])),
        may_exceed_100=draw(st.booleans()),
        role=draw(st.sampled_from(Role)),
        served=draw(
            st.none() | st.builds(Served, st.sampled_from(slugs), few(GROUPS, unique=True))
        ),
        cuts=draw(few(st.sampled_from(slugs), unique=True)),
        **{
            key: draw(TEXTS)
            for key in (
                *("title", "name", "definition", "population", "people", "why"),
                *("numerator", "denominator", "source", "cycle"),
            )
        },
    )


@st.composite
def trees(
    draw: st.DrawFn, slugs: list[str]
) -> tuple[tuple[FocusArea, ...], tuple[str, ...], tuple[Guardrail, ...]]:
    """Focus areas, context and guardrails that name every slug once at least."""
    places: list[list[str]] = [[] for _ in range(4)]  # three goals and the context
    for slug in draw(st.permutations(slugs)):
        places[draw(st.integers(0, 3))].append(slug)
    codes = draw(st.lists(CODES, min_size=3, max_size=3, unique=True))
    strategies = draw(named(st.builds(Strategy, CODES, TEXTS, NOTES, NOTES), most=3))
    goals = [
        Goal(code, draw(TEXTS), tuple(named), draw(NOTES), strategies[:1] if n else strategies[1:])
        for n, (code, named) in enumerate(zip(codes[:2], places, strict=False))
    ]
    goals.append(Goal(codes[2], draw(TEXTS), tuple(places[2])))
    areas = draw(st.lists(CODES, min_size=2, max_size=2, unique=True))
    of_slugs = st.lists(st.sampled_from(slugs), max_size=2, unique=True).map(tuple)
    guardrails = draw(named(st.builds(Guardrail, CODES, TEXTS, of_slugs, NOTES)))
    return (
        (
            FocusArea(areas[0], draw(TEXTS), tuple(goals[:2]), draw(NOTES)),
            FocusArea(areas[1], draw(TEXTS), tuple(goals[2:])),
        ),
        tuple(places[3]),
        guardrails,
    )


@st.composite
def crosswalks(draw: st.DrawFn, slugs: list[str]) -> tuple[Crossing, ...]:
    """Every earlier name and every indicator once, so that no two rows are at odds."""
    earlier = draw(st.lists(STRINGS, max_size=3, unique=True))
    plan = draw(STRINGS)
    kinds = [CrossingKind.SAME, CrossingKind.CHANGED]
    crossings = [
        Crossing(plan, name, slug, draw(st.sampled_from(kinds)), draw(NOTES))
        for name, slug in zip(earlier, slugs, strict=False)
    ]
    crossings += [Crossing(plan, n, "", CrossingKind.DROPPED) for n in earlier[len(slugs) :]]
    crossings += [Crossing(plan, "", s, CrossingKind.NEW) for s in slugs[len(earlier) :]]
    return tuple(crossings)


def nodes_of(areas: tuple[FocusArea, ...], guardrails: tuple, slugs: list[str]) -> list[str]:
    """Every name that means one part of the plan alone."""
    goals = [goal for area in areas for goal in area.goals]
    parts = [*areas, *goals, *(each for goal in goals for each in goal.strategies), *guardrails]
    counts = Counter([*slugs, *(part.code for part in parts)])
    return [name for name, count in counts.items() if count == 1]


def bundled(drawn: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """Every index with the first two of the others as its parts; no index where there are none."""
    single = tuple(each.slug for each in drawn if each.unit is not Unit.INDEX)
    if len(single) < 2:
        return tuple(
            replace(each, unit=Unit.MEAN) if each.unit is Unit.INDEX else each for each in drawn
        )
    return tuple(
        replace(each, parts=single[:2]) if each.unit is Unit.INDEX else each for each in drawn
    )


@st.composite
def plans(draw: st.DrawFn, organizations: list[str]) -> Plan:
    slugs = sorted(draw(st.sets(CODES, min_size=1, max_size=3)))
    areas, context, guardrails = draw(trees(slugs))
    nodes = nodes_of(areas, guardrails, slugs)
    links = st.sampled_from(["", "https://example.org/a?b=1"])
    pipelines = st.builds(Pipeline, CODES, TEXTS, few(st.sampled_from(slugs), min_size=1))
    versions = draw(named(st.builds(Version, STRINGS, st.none() | DAYS, NOTES), key="name"))
    starts = draw(st.integers(1991, 2080))
    return Plan(
        slug=draw(CODES),
        title=draw(TEXTS),
        district=draw(STRINGS),
        organization=draw(st.sampled_from(organizations)),
        starts=SchoolYear(starts),
        ends=SchoolYear(starts + draw(st.integers(0, 9))),
        vision=draw(QUOTATIONS),
        mission=draw(QUOTATIONS),
        values=draw(named(st.builds(Value, CODES, TEXTS, QUOTATIONS))),
        focus_areas=areas,
        indicators=bundled(tuple(draw(indicators(slug, slugs, organizations)) for slug in slugs)),
        comparisons=draw(comparisons()),
        context=context,
        meetings=draw(few(st.builds(Meeting, DAYS, TEXTS))),
        notice=draw(NOTES),
        is_fictional=draw(st.booleans()),
        as_of=draw(st.none() | DAYS),
        version=draw(st.sampled_from([version.name for version in versions] or ["", "2.0"])),
        versions=versions,
        guardrails=guardrails,
        alignments=draw(few(st.builds(Alignment, TEXTS, st.sampled_from(nodes), NOTES, links)))
        if nodes
        else (),
        crosswalk=draw(crosswalks(slugs)),
        low_income_share=draw(st.sampled_from(["", *slugs])),
        pipelines=draw(named(pipelines)),
        resources=draw(few(st.sampled_from(slugs))),
        licence=draw(st.sampled_from(["", "CC0-1.0", "https://example.org/terms"])),
    )


NAMES = STRINGS.filter(lambda name: ";" not in name)
ORGANIZATIONS = named(
    st.builds(
        Organization,
        code=st.sampled_from(["275", "007", "1e5"]) | CODES,
        kind=st.sampled_from(Kind),
        name=NAMES,
        level=st.just("") | STRINGS,
        type=st.just("") | STRINGS,
        names_by_year=few(st.tuples(st.integers(1991, 2090), NAMES)),
    ),
    least=1,
    most=3,
)


@st.composite
def districts(draw: st.DrawFn) -> tuple[Plan, dict[str, Organization]]:
    """A plan and the organizations that it lists."""
    organizations = {each.code: each for each in draw(ORGANIZATIONS)}
    return draw(plans([*organizations])), organizations
