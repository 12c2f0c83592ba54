"""Rules of the words that say who, when and what (HW-3xx). Nothing is ever filled in or guessed:
a word that is not known stops the upload and names the nearest that is."""

from etl.findings.rule import Rule, Severity

ERROR = Severity.ERROR

LABEL_RULES = (
    Rule(
        "HW-301",
        "A blank label",
        ERROR,
        "{column} is blank.",
        "Fill it in, also where it is the same as in the row above.",
        "The school year stands only in the first row of each block.",
    ),
    Rule(
        "HW-302",
        "A label that Excel turned into a date",
        ERROR,
        "{column} is a date: Excel may have made it from something like 11-12.",
        "Format the cell as Text (Home > Number Format > Text) and type it again.",
        "2011-12 became December 2011.",
    ),
    Rule(
        "HW-303",
        "An unknown organization",
        ERROR,
        "The district has no organization with this code.",
        "Use a code of the sheet Codes, as text with its leading zeros.{nearest}",
        "275 10 in place of 275010.",
    ),
    Rule(
        "HW-304",
        "An unknown student group",
        ERROR,
        "This is not a name of a student group.",
        "Use a code or a name of the sheet Codes.{nearest}",
        "Blak",
    ),
    Rule(
        "HW-305",
        "A student group's name of other years",
        ERROR,
        "This name of a student group was not in use in this school year.",
        "Check the school year; if it is right, use the code {student_group}.",
        "Limited English Proficiency in 2019-20.",
    ),
    Rule(
        "HW-306",
        "One calendar year for a school year",
        ERROR,
        "One calendar year alone may be the start or the end of a school year.",
        "Write both years: 2018-19.",
        "2019",
    ),
    Rule(
        "HW-307",
        "Not a school year",
        ERROR,
        "This is not a school year.",
        "Write two years in a row: 2018-19.",
        "2018-20",
    ),
    Rule(
        "HW-308",
        "An unknown grade band",
        ERROR,
        "The indicator {indicator} has no such grade band.",
        "Use one of: {choices}.",
        "high for an indicator that is not cut by grade band.",
    ),
    Rule(
        "HW-309",
        "An unknown indicator",
        ERROR,
        "The plan has no indicator of this name.",
        "Use a name of the plan, in lower case with hyphens.{nearest}",
        "graduation-rat",
    ),
    Rule(
        "HW-310",
        "An unknown size band",
        ERROR,
        "This is not a size band.",
        "Use one of: {choices}. Leave it empty where the number of students is given.",
        "10 to 30",
    ),
    Rule(
        "HW-311",
        "An unknown status",
        ERROR,
        "This is not a status of a row.",
        "Use reported, suppressed, not_reported or not_applicable, or leave it empty.{nearest}",
        "supressed",
    ),
    Rule(
        "HW-312",
        "An unknown maturity",
        ERROR,
        "This does not say whether the figure is preliminary or final.",
        "Use preliminary or final, or leave it empty.",
        "draft",
    ),
    Rule(
        "HW-313",
        "A school year that cannot have figures yet",
        ERROR,
        "The school year {school_year} is later than there can be figures for.",
        "Check the year. The latest that is accepted now is {latest}.",
        "2041-42 in place of 2014-15.",
    ),
    Rule(
        "HW-320",
        "A column about single students",
        ERROR,
        "This column seems to hold {what} of single students. The file was refused, and no copy "
        "of it was kept.",
        "Never upload rows about single students. Count them by organization, school year and "
        "student group first, and give the counts alone.",
        "A column SSID, Student name or Date of birth.",
    ),
    Rule(
        "HW-321",
        "One row for each student",
        ERROR,
        "The {count} rows of this file seem to be single students. The file was refused, and no "
        "copy of it was kept.",
        "Count students by organization, school year and student group, and give one row for "
        "each. If rows only stand there many times, delete all but one.",
        "Forty rows of one school, year and group, each with 1 student and 0 or 100 %.",
    ),
)
