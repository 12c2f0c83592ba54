"""Methods of one figure by itself."""

from etl.measure.interval import clopper_pearson, rate, wilson
from etl.methods.worked import Inputs, Worked


def _share(given: Inputs) -> dict[str, float]:
    low, high = wilson(given["value"], given["students"])
    few_low, few_high = wilson(given["few_value"], given["few"])
    return {
        "low": float(low),
        "high": float(high),
        "few_low": float(few_low),
        "few_high": float(few_high),
    }


def _rate(given: Inputs) -> dict[str, float]:
    low, high = rate(given["value"], given["students"])
    return {"low": float(low), "high": float(high)}


def _exact(given: Inputs) -> dict[str, float]:
    low, high = clopper_pearson(given["passed"], given["entered"])
    return {
        "share": 100 * given["passed"] / given["entered"],
        "low": 100 * float(low),
        "high": 100 * float(high),
    }


VALUES = (
    Worked(
        code="range",
        title="How far could a figure move by chance?",
        rule=(
            "Every student is counted, so this is not a sample. The range says how much the "
            "figure of a group of this size would move by chance from one year to the next. The "
            "smaller the group, the wider the range. It is Wilson's 95% range."
        ),
        words=(
            "{value}% of {students:,} graduates: by chance, {low:.1f} to {high:.1f}. "
            "{few_value}% of {few} students: by chance, {few_low:.0f} to {few_high:.0f}."
        ),
        inputs={"value": 57.0, "students": 5879, "few_value": 30, "few": 10},
        answers={"low": 55.7, "high": 58.3, "few_low": 11.0, "few_high": 60.0},
        function=wilson,
        work=_share,
    ),
    Worked(
        code="range-of-a-rate",
        title="And where events are counted, such as suspensions?",
        rule=(
            "One student can be suspended twice, so there can be more events than students. The "
            "range is that of a count of events: exact for fewer than ten of them, Byar's method "
            "from ten on."
        ),
        words=(
            "{value} events for each 100 of {students:,} students: by chance, {low:.1f} to "
            "{high:.1f}."
        ),
        inputs={"value": 22.5, "students": 2400},
        answers={"low": 20.6, "high": 24.5},
        function=rate,
        work=_rate,
    ),
    Worked(
        code="range-of-few",
        title="And for very few people, such as future leaders?",
        rule=(
            "Stages of a pipeline hold few people. There the range is exact: it is never too "
            "narrow, and for few people it is honestly wide (Clopper and Pearson)."
        ),
        words=(
            "{passed} of {entered} people went on to the next stage: {share:.0f}%, by chance "
            "{low:.0f}% to {high:.0f}%."
        ),
        inputs={"passed": 24, "entered": 40},
        answers={"share": 60.0, "low": 43.0, "high": 75.0},
        function=clopper_pearson,
        work=_exact,
    ),
)
