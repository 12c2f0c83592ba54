"""Rules of figures beside each other (HW-5xx)."""

from etl.findings.rule import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

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
        "Check both years. If it is right, say why in the reason.",
        "A test that changed, or a decimal point in the wrong place.",
    ),
    Rule(
        "HW-504",
        "A jump in the number of students",
        WARNING,
        "The number of students is {percent} % or more away from that of the year before, at "
        "{other}.",
        "Check both years. If it is right, say why in the reason.",
        "594 in place of 5944, or a school that took in another one.",
    ),
    Rule(
        "HW-505",
        "A jump of a figure that is no percent",
        WARNING,
        "The figure is {percent} % or more away from that of the year before, at {other}.",
        "Check both years. If it is right, say why in the reason.",
        "Dollars in thousands after a year in dollars.",
    ),
    Rule(
        "HW-506",
        "The groups do not make up all students",
        WARNING,
        "The figure of all students cannot follow from those of the groups by {dimension}, even "
        "if every student without a group is counted in.",
        "Check the row of all students and those of the groups. If the source counts them in "
        "another way, say so in the reason.",
        "Girls 70.0, boys 74.0, and all students 80.0.",
    ),
    Rule(
        "HW-507",
        "Two groups may be swapped",
        WARNING,
        "This figure is near that of another group in the year before, and the other's, at "
        "{other}, is near this one's.",
        "Check the student group of both rows. If they are right, say why in the reason.",
        "The rows of Black and White students changed places.",
    ),
    Rule(
        "HW-508",
        "Figures may have slipped by a row",
        WARNING,
        "From this row on, the figures of {count} rows fit the rows above or below better than "
        "their own, going by the year before.",
        "Check that each figure stands beside its own student group. If it does, say why in the "
        "reason.",
        "A figure was inserted at the top of the column, so all below it moved down.",
    ),
    Rule(
        "HW-509",
        "Last year's figures again?",
        WARNING,
        "From this row on, {count} rows of the year have the same figures as the year before, "
        "which begins at {other}.",
        "Check that this is the new file, and not last year's with a new school year. If it is "
        "right, say why in the reason.",
        "Last year's workbook with the school year replaced.",
    ),
    Rule(
        "HW-510",
        "The same figures under two names",
        WARNING,
        "Here stand the same figures and numbers of students as at {other}.",
        "Check which of the two they belong to. If both are right, say why in the reason.",
        "One school's block was copied into the next and not overwritten.",
    ),
    Rule(
        "HW-511",
        "Student groups are missing",
        WARNING,
        "The district has no row of {indicator} in {school_year} for {count} student groups that "
        "are expected, by the year before or by the plan: {names}.",
        "Add their rows, with a status where there is no figure. If they are gone for good, say "
        "why in the reason.",
        "The new file leaves out students in foster care.",
    ),
    Rule(
        "HW-512",
        "Organizations are missing",
        WARNING,
        "There is no row of {indicator} in {school_year} for {count} organizations that are "
        "expected, by the year before or by the plan: {names}.",
        "Add their rows, with a status where there is no figure. If one is closed, say so in the "
        "reason.",
        "Twenty of twenty-one high schools.",
    ),
    Rule(
        "HW-513",
        "No row of all students",
        WARNING,
        "From this row on, groups are given and all students are not.",
        "Add a row of all students for each organization and school year. If the source gives "
        "none, say so in the reason.",
        "A file that lists girls and boys alone.",
    ),
    Rule(
        "HW-514",
        "A hundred times the year before",
        WARNING,
        "The figure is about a hundred times that of the year before, at {other}, or a hundredth "
        "of it.",
        "Write percents as 79.0, not 0.79 or 7900. If it is right, say why in the reason.",
        "0.4 after 38.0.",
    ),
    Rule(
        "HW-515",
        "The same file as before",
        NOTE,
        "This very file, byte for byte, is behind release {number} already.",
        "Nothing to do, unless you meant to bring a newer one.",
        "The download folder held an older copy of the same name.",
    ),
    Rule(
        "HW-516",
        "A correction by one to nine students",
        WARNING,
        "The number of students is one to nine away from one that is, or was, public.",
        "Whoever kept the earlier release sees what these few students did. If it has to be, say "
        "why in the reason: that is the sign-off.",
        "One student came late, and is counted now.",
    ),
)
