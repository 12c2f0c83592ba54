"""Rules of plan workbooks (HW-66x): what can be wrong with their sheets. What the plan itself says
is held to the same rules as its files."""

from etl.findings.rule import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

PLAN_BOOK_RULES = (
    Rule(
        "HW-660",
        "Not a plan workbook",
        ERROR,
        "The file has no sheet named Plan, so it is not a plan workbook.",
        "Start from `headway plan template`, or export a plan with `headway plan export`.",
        "a workbook of figures, or a CSV file",
    ),
    Rule(
        "HW-661",
        "A sheet of the plan is missing",
        ERROR,
        "There is no sheet named {sheet}, and a plan needs it.",
        "Add the sheet with its headers; copy it from a new template.",
        "a workbook without the sheet Goals",
    ),
    Rule(
        "HW-662",
        "A sheet with almost the right name",
        ERROR,
        "The sheet is not part of a plan workbook, so it would be lost.",
        "Rename it.{nearest}",
        "Guardrail in place of Guardrails",
    ),
    Rule(
        "HW-663",
        "A sheet that is not part of the plan",
        NOTE,
        "The sheet is not part of a plan workbook, and it was not read.",
        "Nothing to do, unless it holds something that belongs to the plan.",
        "a sheet with somebody's own notes",
    ),
    Rule(
        "HW-664",
        "A name that no other row has",
        ERROR,
        "The sheet {sheet} has no row of this name.",
        "Correct the name, or add the row to the sheet {sheet}.{nearest}",
        "a goal under a focus area that is not on the sheet Focus areas",
    ),
    Rule(
        "HW-665",
        "An Excel error in the plan",
        ERROR,
        "This cell shows an Excel error such as #REF! or #DIV/0!.",
        "Mend the formula, or type what belongs here.",
        "#REF!",
    ),
    Rule(
        "HW-666",
        "A percent sign in the plan",
        ERROR,
        "The number is formatted as a percent, so it is not clear whether 79 or 0.79 is meant.",
        "Format the cell as General, and write percents as 79.0.",
        "79% in the column Baseline value",
    ),
    Rule(
        "HW-667",
        "Two rows for the same thing",
        ERROR,
        "An earlier row says this already.",
        "Keep one of the two.",
        "two values for one school year of a target path",
    ),
    Rule(
        "HW-668",
        "A plan workbook of another version",
        ERROR,
        "This plan workbook is of a version that is not known here.",
        "Make a new template with `headway plan template`, and copy the plan into it.",
        "a workbook that a newer Headway made",
    ),
    Rule(
        "HW-669",
        "A field that nobody knows",
        ERROR,
        "The sheet Plan has no field of this name, so what it says would be lost.",
        "Correct the name in the column Field, or delete the row.{nearest}",
        "Visoin in place of Vision",
    ),
    Rule(
        "HW-670",
        "A sheet of the plan is hidden",
        WARNING,
        "The sheet is hidden; it was read like all others.",
        "Right-click any sheet's tab, choose Unhide, and look the sheet over.",
        "last year's Targets, hidden and forgotten",
    ),
)
