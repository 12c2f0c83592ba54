"""Rules of single figures (HW-4xx)."""

from etl.findings.rule import Rule, Severity

ERROR, NOTE = Severity.ERROR, Severity.NOTE

VALUE_RULES = (
    Rule(
        "HW-401",
        "An Excel error",
        ERROR,
        "This cell shows an Excel error such as #REF! or #DIV/0!.",
        "Mend the formula, or type the figure. Where there is none, use the column Status.",
        "#REF!",
    ),
    Rule(
        "HW-402",
        "Not a number",
        ERROR,
        "{column} is not a number.",
        "Type digits alone. Where there is no number, leave it blank and use the column Status; "
        "a mark such as * belongs into Value alone.",
        "about 80",
    ),
    Rule(
        "HW-403",
        "A percent where none belongs",
        ERROR,
        "{column} is written as a percent, and it is not counted in percent.",
        "Type the plain number, and format the cell as General.",
        "1204% as a number of students.",
    ),
    Rule(
        "HW-404",
        "A comma as decimal sign",
        ERROR,
        "{column} has a comma that is not between groups of three digits.",
        "Write decimals with a point: 79.3.",
        "79,3",
    ),
    Rule(
        "HW-405",
        "Neither figure nor reason",
        ERROR,
        "The row has no figure, and its status does not say why.",
        "Give the figure, or write suppressed, not_reported or not_applicable into Status.",
        "A row with all labels and a blank Value.",
    ),
    Rule(
        "HW-406",
        "Status and mark disagree",
        ERROR,
        "The status says one thing and the mark in place of the figure another.",
        "Keep the one that is right.",
        "The status not_applicable beside the mark *.",
    ),
    Rule(
        "HW-410",
        "A percent out of range",
        ERROR,
        "The percent is not between 0 and 100.",
        "Check the figure. If it may exceed 100, the plan's file has to say so.",
        "790 in place of 79.0.",
    ),
    Rule(
        "HW-411",
        "A number below zero",
        ERROR,
        "The figure is below zero, which cannot be for {unit}.",
        "Check the figure.",
        "A mean of -3 days.",
    ),
    Rule(
        "HW-412",
        "More than there are",
        ERROR,
        "The numerator is larger than the number of students.",
        "Check both; they may have been swapped.",
        "90 graduates of 80 students.",
    ),
    Rule(
        "HW-413",
        "A rate that does not follow from its counts",
        ERROR,
        "The value is not the numerator over the number of students.",
        "Correct the one that is wrong, or leave Value empty: it is then worked out.",
        "50.0 beside 30 of 40.",
    ),
    Rule(
        "HW-414",
        "Not a number of students",
        ERROR,
        "A number of students in this row is below zero or not whole.",
        "Give a whole number of students, 0 or more.",
        "Half a student.",
    ),
    Rule(
        "HW-415",
        "Rates without a number of students",
        NOTE,
        "For {count} rows of {indicator} neither number of students nor size band is given, "
        "from this row on. Such rates are shown with less detail, or not at all.",
        "Give the number of students if you know it.",
        "A rate as the state's report gives it.",
    ),
    Rule(
        "HW-416",
        "A hidden row with a figure",
        ERROR,
        "The status says that there is no figure to show, and the row holds one.",
        "Delete the figure, or write reported into Status.",
        "A figure left in a row that is marked as suppressed.",
    ),
    Rule(
        "HW-417",
        "Shares in place of percents?",
        ERROR,
        "All percents of {indicator} in this file lie between 0 and 1.",
        "Write percents as 79.0, not 0.79. If the rates really are so small, give the numerator "
        "and the number of students as well.",
        "0.79",
    ),
    Rule(
        "HW-418",
        "A size band beside a number of students",
        ERROR,
        "The row gives a number of students and a size band as well.",
        "Leave the size band empty where the number of students is given.",
        "250 students and the band 100-299.",
    ),
    Rule(
        "HW-419",
        "A range upside down",
        ERROR,
        "Low is above High, or the value is not between them.",
        "Check the three figures.",
        "Low 40, High 30.",
    ),
)
