"""Rules of layouts, and of foreign sheets that are read by one (HW-219 to HW-259)."""

from etl.findings.rule import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

LAYOUT_RULES = (
    Rule(
        "HW-219",
        "A pattern that cannot be read",
        ERROR,
        "This is not a pattern: {reason}.",
        "Write the text itself, with * for any text and a role in braces; between slashes it is a "
        "regular expression.",
        'column = "/([A-Z]/"  (a bracket is never closed)',
    ),
    Rule(
        "HW-220",
        "A name in braces that means nothing here",
        ERROR,
        "This pattern holds a name in braces that means nothing here.",
        "Names that may stand in braces here: {allowed}.",
        'column = "{group}_RATE"  (write: "{student_group}_RATE")',
    ),
)
