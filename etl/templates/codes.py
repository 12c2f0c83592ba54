"""The lists that the Codes sheet holds and the drop-downs offer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.model.cell import State
from etl.model.indicator import Indicator
from etl.model.organization import Organization
from etl.model.student_group import Vocabulary

_SIZES = (
    ("10-29", "10 to 29 students"),
    ("30-99", "30 to 99 students"),
    ("100-299", "100 to 299 students"),
    ("300+", "300 students or more"),
    ("enrolled 1200+", "A rate alone; 1,200 or more of the group were enrolled"),
    ("enrolled 300-1199", "A rate alone; 300 to 1,199 of the group were enrolled"),
    ("enrolled under 300", "A rate alone; fewer than 300 of the group were enrolled"),
)
_STATUSES = {
    State.REPORTED: "There is a value",
    State.SUPPRESSED: "Hidden by the source to protect students",
    State.NOT_REPORTED: "The source gives no figure",
    State.NOT_APPLICABLE: "The measure does not apply",
}


@dataclass(frozen=True)
class CodeList:
    """`name` is the named range of its codes in the workbook."""

    name: str
    title: str
    codes: tuple[tuple[str, str], ...]


def code_lists(
    indicators: Sequence[Indicator],
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
) -> tuple[CodeList, ...]:
    """Each list with its codes and what they mean; that of indicators where there are several."""
    named = tuple((each.slug, each.name.en) for each in indicators)
    bands = {band.code: band.title.en for each in indicators for band in each.grade_bands}
    return (
        *((CodeList("IndicatorCodes", "Indicator", named),) if len(named) > 1 else ()),
        CodeList(
            "OrganizationCodes",
            "Organization code",
            tuple((each.code, each.name) for each in organizations.values()),
        ),
        CodeList(
            "GradeBandCodes",
            "Grade band",
            tuple(bands.items()),
        ),
        CodeList(
            "StudentGroupCodes",
            "Student group",
            tuple((group.code, group.label.en) for group in vocabulary.groups),
        ),
        CodeList("SizeBandCodes", "Size band", _SIZES),
        CodeList(
            "StatusCodes", "Status", tuple((str(code), said) for code, said in _STATUSES.items())
        ),
    )
