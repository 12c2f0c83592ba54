"""The closed lists that drop-downs offer, with what each word means."""

from dataclasses import dataclass

from etl.model.indicator import Direction, Role, Unit
from etl.model.organization import Kind
from etl.model.plan import CrossingKind
from etl.model.student_group import ALL, ALL_OTHERS, GOAL, Vocabulary
from etl.model.target import Scale, TargetKind
from etl.plan_files.indicator_table import GRADE_BANDS

Codes = tuple[tuple[str, str], ...]

_UNITS = {
    Unit.PERCENT: "percent, such as 79.0",
    Unit.PER_100: "how many for each 100 students",
    Unit.MEAN: "a mean",
    Unit.COUNT: "a number of things or people",
    Unit.INDEX: "an index",
    Unit.RATIO: "a ratio, such as 1.5",
    Unit.DOLLARS: "dollars",
}
_DIRECTIONS = {
    Direction.HIGHER: "a higher value is better",
    Direction.LOWER: "a lower value is better",
    Direction.NONE: "context, not judged",
}
_TARGET_KINDS = {
    TargetKind.NUMBER: "values by year, on the sheet Targets",
    TargetKind.INCREASE: "it should rise; no number is set",
    TargetKind.DECREASE: "it should fall; no number is set",
    TargetKind.PENDING: "the plan will set one",
    TargetKind.NONE: "the plan sets none",
}
_SCALES = {
    Scale.ABSOLUTE: "values in the indicator's own unit",
    Scale.RELATIVE: "percent change from the baseline",
}
_ROLES = {
    Role.LEADING: "moves before the goal does",
    Role.LAGGING: "shows that the goal was reached",
}
_CROSSINGS = {
    CrossingKind.SAME: "goes on as it was",
    CrossingKind.CHANGED: "goes on, counted in another way",
    CrossingKind.NEW: "was not in the earlier plan",
    CrossingKind.DROPPED: "is not in this plan",
}
_KINDS = {
    Kind.STATE: "the state",
    Kind.DISTRICT: "the district",
    Kind.SCHOOL: "a school",
    Kind.PROGRAMME: "a programme",
}
_NAMED = {
    ALL: "all students",
    ALL_OTHERS: "all students who are not in the group",
    GOAL: "the target of the indicator",
}


@dataclass(frozen=True)
class CodeList:
    """`name` is that of the list in the workbook."""

    name: str
    codes: Codes


def code_lists(vocabulary: Vocabulary) -> tuple[CodeList, ...]:
    groups = tuple((group.code, group.label.en) for group in vocabulary.groups)
    dimensions = tuple((each.code, each.title.en) for each in vocabulary.dimensions)
    known = {code for code, _ in groups}
    named = tuple((code, said) for code, said in _NAMED.items() if code not in known)
    return (
        CodeList("YesNo", (("yes", "yes"), ("no", "no, as if left empty"))),
        CodeList("Units", _codes(_UNITS)),
        CodeList("Directions", _codes(_DIRECTIONS)),
        CodeList("Roles", _codes(_ROLES)),
        CodeList("TargetKinds", _codes(_TARGET_KINDS)),
        CodeList("Scales", _codes(_SCALES)),
        CodeList("GradeBands", tuple((code, code) for code in GRADE_BANDS)),
        CodeList("StudentGroups", groups),
        CodeList("ComparisonGroups", named + groups),
        CodeList("Dimensions", dimensions),
        CodeList("CrossingKinds", _codes(_CROSSINGS)),
        CodeList("OrganizationKinds", _codes(_KINDS)),
    )


def _codes(meanings: dict) -> Codes:
    return tuple((str(code), said) for code, said in meanings.items())
