"""Methods of all groups of a measure at once."""

from etl.measure.mix import mix_and_results
from etl.measure.spread.attributable import attributable_risk
from etl.measure.spread.from_mean import mean_difference_from_mean
from etl.measure.spread.group_share import between_group_share
from etl.measure.spread.groups import groups
from etl.measure.spread.noise_floor import noise_floor
from etl.measure.staff.composition import composition
from etl.methods.worked import Inputs, Worked
from etl.model.indicator import Direction


def _mix(given: Inputs) -> dict[str, float]:
    shares, values = given["shares"], given["values"]
    found = mix_and_results(shares[0], values[0], shares[1], values[1])
    return {
        "change": float(found.change),
        "results": float(found.results),
        "less": -float(found.mix),
    }


def _share(given: Inputs) -> dict[str, float]:
    found = between_group_share(groups(given["values"], given["students"]))
    return {"share": 100 * float(found.value)}


def _mean_difference(given: Inputs) -> dict[str, float]:
    of = groups(given["values"], given["students"])
    chance = noise_floor(given["students"], float(of.mean[..., 0]))
    return {
        "apart": float(mean_difference_from_mean(of)),
        "chance": float(chance.mean_difference_from_mean.item()),
    }


def _potential(given: Inputs) -> dict[str, float]:
    of = groups(given["values"], given["students"])
    found = attributable_risk(of, Direction.HIGHER)
    return {"mean": float(of.mean[..., 0]), "potential": float(found.value)}


def _composition(given: Inputs) -> dict[str, float]:
    found = composition(given["staff"], float("nan"), given["students"], float("nan"))
    return {"less": -float(found.difference)}


_THREE = {"values": (38.1, 69.4, 60.0), "students": (2070, 3030, 779)}

GROUPS = (
    Worked(
        code="mix",
        title="Did results change, or did the students?",
        rule=(
            "A district's figure also moves when its mix of students changes. The change is split "
            "in two: what changed within the groups, and what is another mix (Kitagawa)."
        ),
        words=(
            "Two groups of half the students each, at {values[0][0]} and {values[0][1]}%. Later "
            "the first is 60% of students, and they are at {values[1][0]} and {values[1][1]}%. "
            "Both rose, yet the whole moved by {change:.1f} points: +{results:.1f} within the "
            "groups, −{less:.1f} by the mix."
        ),
        inputs={"shares": ((0.5, 0.5), (0.6, 0.4)), "values": ((40, 70), (44, 72))},
        answers={"change": 0.2, "results": 3.1, "less": 2.9},
        function=mix_and_results,
        work=_mix,
    ),
    Worked(
        code="between-groups",
        title="How much of the differences lies between groups?",
        rule=(
            "Students differ within every group. Eta squared is the part of all differences "
            "between students that lies between the groups: 0% means that the group tells "
            "nothing, 100% that it tells all."
        ),
        words=(
            "Three groups at {values[0]}, {values[1]} and {values[2]}%: {share:.0f}% lies between "
            "them, the rest within them."
        ),
        inputs=_THREE,
        answers={"share": 8.0},
        function=between_group_share,
        work=_share,
    ),
    Worked(
        code="mean-difference",
        title="One number for how far apart all groups are?",
        rule=(
            "How far the average student's group lies from the mean of all. It always stands "
            "beside what chance alone would give groups of those sizes, for that is never 0."
        ),
        words=(
            "The same three groups: {apart:.1f} points on average; chance alone would give "
            "{chance:.1f}."
        ),
        inputs=_THREE,
        answers={"apart": 13.4, "chance": 0.7},
        function=mean_difference_from_mean,
        work=_mean_difference,
    ),
    Worked(
        code="potential",
        title="What if every group did as well as the one with the best figure?",
        rule=(
            "How far the district's figure would move then. It is a potential, not a forecast, "
            "and names no cause."
        ),
        words="The same three groups, {mean:.1f}% together: {potential:.1f} points more.",
        inputs=_THREE,
        answers={"mean": 57.1, "potential": 12.3},
        function=attributable_risk,
        work=_potential,
    ),
    Worked(
        code="composition",
        title="Are teachers and leaders as mixed as the students they serve?",
        rule=(
            "A group's share of teachers or leaders is set beside its share of students in the "
            "same year, in points."
        ),
        words="{staff}% of teachers and {students}% of students: {less:.1f} points less.",
        inputs={"staff": 15.9, "students": 52.3},
        answers={"less": 36.4},
        function=composition,
        work=_composition,
    ),
)
