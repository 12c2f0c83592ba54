"""Rules of files whose family must be recognised (HW-260 to HW-269)."""

from etl.findings.rule import Rule, Severity

ERROR, NOTE = Severity.ERROR, Severity.NOTE

RECOGNISE_RULES = (
    Rule(
        "HW-260",
        "A file of an unknown family",
        ERROR,
        "The file is neither a template of ours nor of a family that is known here.{nearest}",
        "Answer the questions on the page of its upload; or run `headway layout suggest` on it, "
        "answer them there, and save the layout. Or copy the figures into a template.",
        "The first file from a new state.",
    ),
    Rule(
        "HW-261",
        "A layout that waits for answers",
        ERROR,
        "This layout has questions that nobody has answered ({count} in all).",
        "Answer each in the file, correct the key that it names, and take its line out of confirm.",
        "A suggested layout that was saved as it came.",
    ),
    Rule(
        "HW-262",
        "Read by a layout",
        NOTE,
        "The file was recognised and read by the layout {layout}: {reason}.",
        "Nothing to do if that is the right layout. `headway map` shows what it reads.",
        "The state's graduation file, one year later.",
    ),
    Rule(
        "HW-263",
        "More than one layout fits",
        ERROR,
        "The file fits more than one layout equally well: {layouts}.",
        "Tell the layouts apart by a header, a sheet or a file name that only one of them has.",
        "A layout that was saved twice, under two names.",
    ),
)
