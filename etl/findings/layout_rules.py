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
    Rule(
        "HW-221",
        "The layout's table is not in the file",
        ERROR,
        "The layout {layout} looks for a table that is not there: {wanted}.",
        "Choose another layout, or correct the names of sheets and columns in this one.",
        "The layout of the graduation file, used on the attendance file.",
    ),
    Rule(
        "HW-222",
        "The header is not as the layout says",
        ERROR,
        "No row of this sheet has all the columns that the layout needs. Not found: {columns}.",
        "Correct the layout's names of columns, or the row of its header.",
        "This year's file calls the column School Code, last year's SCH_CD.",
    ),
    Rule(
        "HW-223",
        "A column of the layout is not there",
        WARNING,
        "The layout names a column {column}, and this table has none, so it is read without.",
        "Nothing to do if the file no longer has it. Else correct the name in the layout.",
        "A count that the state no longer publishes.",
    ),
    Rule(
        "HW-224",
        "Two columns of one name",
        ERROR,
        "More than one column fits {column}, so it is not sure which one is meant.",
        "In the layout, name it with its upper header (Math > Tested) or by its letter (@G).",
        "Tested stands under Reading and under Math.",
    ),
)
