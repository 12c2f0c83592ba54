"""Rules of layouts, and of foreign sheets that are read by one."""

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
        NOTE,
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
    Rule(
        "HW-225",
        "No measure of the plan",
        ERROR,
        "Nothing that the layout {layout} reads belongs to an indicator of this plan.",
        "Say under [indicators] of the layout which measure belongs to which indicator.",
        "A layout without [indicators].",
    ),
    Rule(
        "HW-226",
        "No organization of the district",
        ERROR,
        "No row belongs to an organization of this district.",
        "Look how the file writes the codes of organizations, and say so in the layout: columns, "
        "join, width or codes.",
        "The file writes 21-275, the district's list 275.",
    ),
    Rule(
        "HW-227",
        "Rows of other organizations",
        NOTE,
        "Rows of organizations that are not of this district were left out ({count} in all).",
        "Nothing to do, unless one of them is of this district: then add it to the list of "
        "organizations.",
        "A state's file, which has every district in it.",
    ),
    Rule(
        "HW-228",
        "Groups that the vocabulary does not know",
        NOTE,
        "Rows of student groups that nobody here knows were left out ({count} in all).",
        "Nothing to do, unless a group is to be shown: then give its name a code in the layout, or "
        "add it to the vocabulary.",
        "Historically Underperforming",
    ),
    Rule(
        "HW-229",
        "Grade bands that the indicator does not have",
        NOTE,
        "Rows of grade bands that their indicator does not have were left out ({count} in all): "
        "{bands}.",
        "Nothing to do, unless a band is to be shown: then give its word a code in the layout.",
        "Grade 3, where the plan tells elementary schools as one.",
    ),
    Rule(
        "HW-230",
        "A school year that is not understood",
        ERROR,
        "From here on, rows name no school year that is understood ({count} in all).",
        "Say in the layout where the year stands and, where it is a single one, whether a school "
        "year starts or ends in it: bare.",
        "2015, without a word on whether it is 2014-15 or 2015-16.",
    ),
    Rule(
        "HW-231",
        "Another unit than the indicator's",
        ERROR,
        "The layout reads {indicator} in another unit than the plan counts it in, which is {unit}.",
        "Correct the scale of the value, or name another measure for the indicator.",
        "The number of graduates, named as the graduation rate.",
    ),
    Rule(
        "HW-232",
        "The same figure twice",
        NOTE,
        "Rows that tell a figure a second time were left out ({count} in all).",
        "Nothing to do: the figures are equal.",
        "Limited English Proficiency and English Learners stand beside each other.",
    ),
    Rule(
        "HW-233",
        "Neither a figure nor a known mark",
        ERROR,
        "This entry is neither a figure nor a mark that the layout knows.",
        "Say in the layout what it means: under [markers] a mark in place of a figure, under "
        "[flags] a sign behind one (44*). Or correct the cell.",
        "LNE, in a layout that does not say what LNE is.",
    ),
    Rule(
        "HW-234",
        "No row of figures by the layout",
        ERROR,
        "The layout {layout} finds its columns in the file, and not one row of figures.",
        "Look at the conditions of the layout (where), and at the rows that it skips.",
        'where = { Level = "Schools" }, in a file that says School.',
    ),
    Rule(
        "HW-235",
        "One of the layout's tables is not in the file",
        NOTE,
        "Of the tables of the layout {layout}, one is not in this file: {wanted}.",
        "Nothing to do if the publisher left it out. Else correct the names in the layout.",
        "A file without its sheet by gender.",
    ),
    Rule(
        "HW-236",
        "A line between the rows that starts no known section",
        ERROR,
        "This line stands alone between rows of figures and fits no section of the layout, so the "
        "rows below it would be taken for those of the section before.",
        "In the layout, let section fit this line. If it starts no section, add it to skip; if the "
        "table ends here, to stop.",
        'High School (EOC), where section = "-- {grade_band} --"',
    ),
    Rule(
        "HW-237",
        "A measure of the layout is not in the file",
        WARNING,
        "The measure {measure}, which [indicators] names, has no row in this file.",
        "Look whether the file calls it something else now, and correct the layout. If the "
        "publisher left it out, say so as the reason.",
        "The dropout rate, which the file had last year.",
    ),
    Rule(
        "HW-238",
        "Not one row was kept",
        ERROR,
        "The layout {layout} reads the file, and not one row is left. Left out were: {causes}.",
        "Say in the layout which grade band, student group and organization the rows are of: "
        "codes, or text for all rows at once. Or correct the plan's lists.",
        "A layout without a grade band, for an indicator of high schools.",
    ),
    Rule(
        "HW-252",
        "The numbers of students are gone",
        WARNING,
        "The layout takes numbers of students from a column {column}, and this table has none.",
        "Look whether the column has a new name, and add it to the layout. Without these numbers "
        "small groups cannot be told from large ones, and more figures will be hidden. If the "
        "publisher left them out, say so as the reason.",
        "Last year's file had a column Tested; this year's calls it Students Tested.",
    ),
    Rule(
        "HW-253",
        "A line above a repeated table that is no known title",
        ERROR,
        "This line stands right above a table and fits no title of the layout, so the title of a "
        "table further up would be taken for this one.",
        "In the layout, let title fit this line. If it says nothing of the table, add it to skip.",
        'High School (EOC), where title = "Grade {grade_band}"',
    ),
    Rule(
        "HW-254",
        "A name, title or header without its school year",
        ERROR,
        "The school year should stand in {where}, and none is understood there ({count} rows).",
        "Correct the pattern of school_year in the layout and, where it is a single year, say "
        "whether a school year starts or ends in it: bare. Or give the file its usual name.",
        "graduation_final.csv, where the layout says graduation_{school_year}.csv",
    ),
    Rule(
        "HW-258",
        "Figures without an organization",
        WARNING,
        "From here on, rows of figures name no organization ({count} in all).",
        "In the layout, say what an empty entry means: fill = true where the name above counts, or "
        "blank. Where within picks out a part, let it fit. If these rows are not wanted, say so "
        "as the reason.",
        "The code stands only in the first row of each school, and the layout has no fill.",
    ),
    Rule(
        "HW-259",
        "The header comes again",
        ERROR,
        "This row says what the header says, so another table begins here, and the layout reads "
        "on as if it were the same one.",
        "In the layout, write repeats = true under [rows]. If it says nothing new, add the row to "
        "skip.",
        "A table for each subject, below each other, in a layout without repeats.",
    ),
)
