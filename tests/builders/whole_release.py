"""A plan in which everything that a release can hold is worked out, and any published figures of
it: schools and their poverty, staff and the students they serve, cuts of a test, a pipeline."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from etl.model.cell import Basis, Coding
from etl.model.indicator import Direction, Served, Unit
from etl.model.organization import Kind, Organization
from etl.model.plan import Pipeline, Plan
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from tests.builders.district import indicator
from tests.builders.district import plan as small_plan
from tests.builders.published import published_row

SCHOOLS = tuple(f"S{number}" for number in range(1, 10))
ORGANIZATIONS = {
    "D1": Organization("D1", Kind.DISTRICT, "Elm County"),
    **{code: Organization(code, Kind.SCHOOL, f"School {code}", "high") for code in SCHOOLS},
}
RACES = ("asian", "black", "hispanic", "white")
CONTEXT: dict[str, Any] = {
    "direction": Direction.NONE,
    "target": Target(TargetKind.NONE),
    "baseline": Baseline(None, None),
}


def whole_plan(**of_readiness: Any) -> Plan:
    """Readiness has a harder cut, a low-income share and schools; teachers are set beside
    students; aspiring leaders become leaders."""
    readiness = indicator(cuts=("ready-hard", "readiness"), **of_readiness)
    listed = (
        readiness,
        indicator("ready-hard"),
        indicator("lunch", **CONTEXT),
        indicator("mix", **CONTEXT),
        indicator("teachers", served=Served("mix", ("white",))),
        indicator("aspiring", unit=Unit.COUNT),
        indicator("leaders", unit=Unit.COUNT),
    )
    stages = Pipeline("leaders", Text("Becoming a leader"), ("aspiring", "leaders"))
    whole = small_plan(*listed)
    return replace(whole, low_income_share="lunch", pipelines=(stages,), resources=("readiness",))


def school_rows(
    slug: str, year: int, values: dict[str, float], floor: float = 300.0
) -> list[dict[str, Any]]:
    """All students of each school, of which the size band is known."""
    return [
        published_row(
            "all",
            year,
            value,
            indicator=slug,
            organization=school,
            basis=Basis.BAND,
            n_floor=floor,
            n_band=f"{floor:.0f}+",
        )
        for school, value in values.items()
    ]


_YEARS = st.integers(2012, 2018)
_GROUPS = st.sampled_from(["all", *RACES, "english_learner", "disability"])
_VALUES = st.none() | st.tuples(st.integers(1, 99), st.none() | st.integers(10, 4000))
_DISTRICT = st.tuples(
    st.sampled_from(["readiness", "readiness", "ready-hard", "mix", "teachers", "aspiring"]),
    st.just("D1"),
    _YEARS,
    _GROUPS,
)
_LEADERS = st.tuples(st.just("leaders"), st.just("D1"), _YEARS, _GROUPS)
_SCHOOL = st.tuples(
    st.sampled_from(["readiness", "lunch"]),
    st.sampled_from(SCHOOLS),
    st.integers(2016, 2017),
    st.sampled_from(["all", "all", "black"]),
)


@st.composite
def releases(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Published rows of the whole plan: any years and groups, some cells hidden, some coded."""
    places = draw(st.sets(_DISTRICT | _LEADERS, min_size=1, max_size=40)) | draw(
        st.sets(_SCHOOL, max_size=40)
    )
    return [_row(draw, *place) for place in sorted(places)]


def _row(draw: st.DrawFn, slug: str, organization: str, year: int, group: str) -> dict[str, Any]:
    found = draw(_VALUES)
    where = {"indicator": slug, "organization": organization}
    if found is None:
        return published_row(group, year, **where)
    value, n = found
    coding = draw(st.sampled_from([Coding.EXACT] * 4 + [Coding.AT_MOST, Coding.AT_LEAST]))
    row = published_row(group, year, float(value), n, **where, coding=coding)
    if organization != "D1" and n is not None:
        row |= {"students": float("nan"), "basis": Basis.BAND, "n_floor": 30.0}
    return row
