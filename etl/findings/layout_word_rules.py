"""Rules of the words that a layout of the district's own gives a meaning (HW-240 to HW-249)."""

from etl.findings.rule import Rule, Severity

LAYOUT_WORD_RULES = (
    Rule(
        "HW-240",
        "A layout names an indicator that is not there",
        Severity.ERROR,
        "The layout {layout} names the indicator {slug}, and the plan has none of this name.",
        "Correct it under [indicators] of the layout. Did you mean {nearest}?",
        'Reading = "readng"',
    ),
    Rule(
        "HW-241",
        "A layout names a measure that it does not give",
        Severity.ERROR,
        "Under [indicators] the layout {layout} names {measure}, and it gives no such measure.",
        "Write it as the layout's values do. Did you mean {nearest}?",
        '"Graduation rat" = "graduation-rate"',
    ),
    Rule(
        "HW-242",
        "A layout names a student group that is not there",
        Severity.ERROR,
        "The codes of the layout {layout} name the student group {group}, which nobody here knows.",
        "Correct it in the codes of student groups. Did you mean {nearest}?",
        '"01" = "blak"',
    ),
)
