"""Methods of schools beside the district and beside each other. Never a rank."""

from etl.measure.schools.funnel import funnel_limits
from etl.measure.schools.odds import beyond_odds
from etl.measure.schools.social_index import social_index
from etl.methods.worked import Inputs, Worked


def _social(given: Inputs) -> dict[str, float]:
    found = social_index(given["results"], given["low_income"])
    return {
        "share": 100 * float(found.r2[0]),
        "low": 100 * float(found.low[0]),
        "high": 100 * float(found.high[0]),
        "lower": -10 * float(found.slope[0]),
        "chance": 100 * float(found.by_chance[0]),
    }


def _funnel(given: Inputs) -> dict[str, float]:
    low, high = funnel_limits(given["students"], given["district"])
    wide_low, wide_high = funnel_limits(given["students"], given["district"], confidence=0.998)
    return {
        "low": float(low),
        "high": float(high),
        "wide_low": float(wide_low),
        "wide_high": float(wide_high),
    }


def _odds(given: Inputs) -> dict[str, float]:
    found = beyond_odds(given["results"], given["low_income"])
    at = given["results"].index(given["school"])
    return {
        "expected": float(found.expected[at]),
        "low": float(found.low[at]),
        "high": float(found.high[at]),
        "many": float(found.stands_out.sum()),
    }


_LOW_INCOME = (20, 30, 35, 45, 50, 60, 70, 80, 75, 90)

SCHOOLS = (
    Worked(
        code="social-factors",
        title="How much goes along with school poverty?",
        rule=(
            "For every school with a figure, its result is set against its share of low-income "
            "students. The index (R squared) is the part of the differences between schools that "
            "goes along with that share: 0% none, 100% all. Every school counts the same. The "
            "band says how far it could move by chance. It speaks of schools, not of students, "
            "and it does not say why."
        ),
        words=(
            "Eight schools with results from {results[0]}% to {results[6]}%: the index is "
            "{share:.0f}% (by chance, {low:.0f}% to {high:.0f}%; chance alone would give "
            "{chance:.0f}%). Ten points more of low-income students go along with {lower:.1f} "
            "points less."
        ),
        inputs={
            "results": (70, 58, 66, 60, 45, 55, 41, 48),
            "low_income": (20, 30, 35, 45, 50, 60, 70, 80),
        },
        answers={"share": 66.0, "low": 7.0, "high": 93.0, "lower": 4.0, "chance": 14.0},
        function=social_index,
        work=_social,
    ),
    Worked(
        code="funnel",
        title="Which schools differ from the district?",
        rule=(
            "A small school's figure swings more than a large one's. So each school is set "
            "against the range that chance gives a school of its size around the district's "
            "figure: 95 of 100 schools lie inside the near limits, 998 of 1,000 inside the wide "
            "ones. Only bands of size are public, so the lower end of the band is used. Schools "
            "are never ranked."
        ),
        words=(
            "District {district}%, a school of {students} students: {low:.0f} to {high:.0f}% by "
            "chance, {wide_low:.0f} to {wide_high:.0f}% by the wide limits."
        ),
        inputs={"students": 60, "district": 57.0},
        answers={"low": 44.0, "high": 70.0, "wide_low": 37.0, "wide_high": 77.0},
        function=funnel_limits,
        work=_funnel,
    ),
    Worked(
        code="odds",
        title="Which schools go beyond their odds?",
        rule=(
            "A line is drawn through all other schools: what schools with such a share of "
            "low-income students usually have. A school outside the range around that line does "
            "better, or less well, than its odds. With fewer than eight schools no line is drawn."
        ),
        words=(
            "Of ten schools, one with 60% low-income students has {school}%. Schools like it have "
            "{expected:.0f}% ({low:.0f} to {high:.0f}), so it is beyond its odds; it is the only "
            "one ({many:.0f})."
        ),
        inputs={
            "results": (70, 66, 61, 60, 52, 66.5, 41, 38, 45, 30),
            "low_income": _LOW_INCOME,
            "school": 66.5,
        },
        answers={"expected": 49.0, "low": 42.0, "high": 55.0, "many": 1.0},
        function=beyond_odds,
        work=_odds,
    ),
)
