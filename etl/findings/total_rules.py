"""Rules of figures beside each other (HW-5xx)."""

from etl.findings.rule import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

TOTAL_RULES = (
    Rule(
        "HW-501",
        "The same row twice",
        ERROR,
        "This row is about the same organization, school year, grade band and student group as "
        "the one at {other}.",
        "Keep the one that is right. Two names of one student group also count as the same.",
        "Limited English Proficiency beside English Learners in one year.",
    ),
    Rule(
        "HW-502",
        "Parts larger than the whole",
        ERROR,
        "The numbers of students by {dimension} add up to more than those of all students.",
        "Check the row of all students and those of the groups.",
        "Girls and boys together are more than all students.",
    ),
    Rule(
        "HW-503",
        "A jump from one year to the next",
        WARNING,
        "The figure is {points} points or more away from that of the year before, at {other}.",
        "Check both years. If it is true, say why in the note.",
        "A test that changed, or a decimal point in the wrong place.",
    ),
)
