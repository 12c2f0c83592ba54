"""Methods of leaders on their way, and of what schools have beside the need of their students."""

from etl.measure.scan.exact_test import fisher
from etl.measure.schools.need import by_need
from etl.measure.staff.pipeline import stage_to_stage
from etl.methods.worked import Inputs, Worked


def _step(given: Inputs) -> dict[str, float]:
    found = stage_to_stage([given["before"], given["here"]])
    others = given["all_before"] - given["before"], given["all_here"] - given["here"]
    chance = fisher(given["here"], given["before"], others[1], others[0])
    return {
        "percent": float(found.value[0]),
        "low": float(found.low[0]),
        "high": float(found.high[0]),
        "chance": 100 * float(chance),
    }


def _need(given: Inputs) -> dict[str, float]:
    found = by_need(given["dollars"], given["low_income"])
    return {
        "fewest": float(found.quarters[0].mean[0]),
        "most": float(found.quarters[-1].mean[0]),
        "apart": float(found.apart[0]),
        "less": -float(found.low[0]),
        "more": float(found.high[0]),
    }


STAFF = (
    Worked(
        code="pipeline",
        title="Who goes on from stage to stage?",
        rule=(
            "The people at a stage are set against those at the stage before. With so few people "
            "the range is exact: it never promises more than the numbers hold. Each group is "
            "tested against all others together, and the tests of all steps are read as one "
            "family, so that looking often does not find chance. A number is shown where it, "
            "those who left and whoever is left over are 10 or more."
        ),
        words=(
            "{here} of {before} people of a group went on: {percent:.0f}% ({low:.0f} to "
            "{high:.0f}). Of everybody {all_here} of {all_before} did. Chance alone would give "
            "such a difference {chance:.0f} times in 100, so it cannot be told from all others."
        ),
        inputs={"before": 104, "here": 58, "all_before": 612, "all_here": 383},
        answers={"percent": 56.0, "low": 46.0, "high": 66.0, "chance": 14.0},
        function=stage_to_stage,
        work=_step,
    ),
    Worked(
        code="need",
        title="Do resources go where the need is?",
        rule=(
            "Schools stand in four equal parts by their share of low-income students. For each "
            "part the mean of what its schools have is told, with its range by chance, and the "
            "part with the most need is set against the part with the least. Every school counts "
            "the same. With fewer than eight schools nothing is told. It does not say why."
        ),
        words=(
            "Eight schools: the two with the fewest low-income students spend ${fewest:,.0f} for "
            "each student, the two with the most ${most:,.0f}. That is ${apart:,.0f} more (by "
            "chance, from ${less:,.0f} less to ${more:,.0f} more), so it could be chance."
        ),
        inputs={
            "dollars": (13_900, 14_300, 14_100, 14_600, 14_000, 14_900, 14_700, 15_300),
            "low_income": (20, 30, 35, 45, 50, 60, 70, 80),
        },
        answers={"fewest": 14100, "most": 15000, "apart": 900, "less": 893, "more": 2693},
        function=by_need,
        work=_need,
    ),
)
