"""Lines of one text between the rows of a table: they say of the rows below them which student
group or grade they are about, or something that only a person can tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.layouts.layout import Source
from etl.layouts.words import Role
from etl.map.group_names import GroupNames
from etl.recognise.grades import is_grade
from etl.recognise.groups import without_beginning
from etl.recognise.questions import Question
from etl.recognise.sheet import SheetReading, Words

_NAMED = 8


@dataclass(frozen=True)
class Sections:
    """`sources` are the roles that the lines tell, `skip` the lines themselves, which are no rows
    of figures."""

    sources: dict[Role, Source]
    skip: tuple[str, ...]
    questions: list[Question]


def sections_of(reading: SheetReading, words: Words) -> Sections:
    """What the lines of the table are taken for. Each proposal is asked about."""
    lines = reading.found.lines
    if not lines:
        return Sections({}, (), [])
    listed = "; ".join(lines[:_NAMED]) + ("; ..." if len(lines) > _NAMED else "")
    texts = dict.fromkeys(lines, 1)
    if not reading.group_columns and not reading.is_wide_by_group and _all_groups(lines, words):
        exact = GroupNames(words.vocabulary, words.aliases)
        codes = [(text, words.groups.code(text)) for text in lines if not exact.code(text, "")]
        source = Source(section="{student_group}", codes=tuple(codes))
        text = f"Lines between the rows name student groups: {listed}. Do they count for the rows "
        asked = Question("student_group.section", text + "below them?", proposed=listed)
        return Sections({Role.STUDENT_GROUP: source}, lines, [asked])
    ends = [*without_beginning(texts)]
    common = _beginning(lines, ends)
    if all(is_grade(line) for line in (ends or lines)) and reading.grade_column is None:
        pattern = common + "{grade_band}"
        text = (
            f"Lines between the rows name grades: {listed}. Do they count for the rows below "
            "them? Give each a grade band of the plan in grade_band.codes."
        )
        asked = Question("grade_band.section", text, proposed=pattern)
        skip = (common + "*",) if common else lines
        return Sections({Role.GRADE_BAND: Source(section=pattern)}, skip, [asked])
    text = (
        f"These lines stand alone between rows of figures: {listed}. What do they say of the rows "
        "below them? Write it as the section of a role, such as measure; they are under skip."
    )
    return Sections({}, lines, [Question("rows.skip", text)])


def _all_groups(lines: Sequence[str], words: Words) -> bool:
    known = {words.groups.code(line) for line in lines}
    return len(known) >= 2 and "" not in known


def _beginning(lines: Sequence[str], ends: Sequence[str]) -> str:
    """The words with which all lines begin; "" where there are none."""
    return lines[0].removesuffix(ends[0]) if ends else ""
