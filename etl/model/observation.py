"""The columns in which observations travel. Declared here once; `etl.frames` holds every stage
to it, and a change needs a decision record.

A column's kind is one of
  code   a word of a closed list, kept as a category
  year   the calendar year in which a school year ends
  number a float, missing where there is none (its meaning is always in `state`)
  count  a whole number of students or rows, missing where there is none
  flag   true or false
"""

KEY = (
    "indicator",
    "organization",
    "school_year",
    "grade_band",
    "dimension",
    "student_group",
)

_KEY_KINDS = {
    "indicator": "code",
    "organization": "code",
    "school_year": "year",
    "grade_band": "code",
    "dimension": "code",
    "student_group": "code",
}

# What a workbook says, before anything is hidden. Never leaves etl.
OBSERVATIONS = {
    **_KEY_KINDS,
    "numerator": "number",
    "denominator": "number",
    "value": "number",
    "low": "number",  # a range that the source gives in place of a value
    "high": "number",
    "size": "code",  # size band where the number of students is not given ("" when it is)
    "state": "code",
    "maturity": "code",
    "note": "code",
    "upload": "code",  # provenance: file, sheet, row, column of the value
    "sheet": "code",
    "row": "count",
    "column": "code",
    "letters": "code",  # the columns of the others: "school_year=C denominator=G" ("": not told)
}

# What everybody may see. The only frame that `etl.protect` lets out.
PUBLISHED = {
    **_KEY_KINDS,
    "state": "code",
    "value": "number",  # rounded once; at a bound when `coding` says so
    "low": "number",
    "high": "number",
    "coding": "code",
    "basis": "code",
    "students": "number",  # exact number of students: district level only
    "n_band": "code",
    "n_floor": "number",  # the smallest number of students the reader can be sure of
    "decimals": "count",
    "maturity": "code",
    "note": "code",
}

# Figures worked out from published observations; one row a figure.
FIGURES = {
    **_KEY_KINDS,
    "figure": "code",
    "comparison": "code",  # the group compared with ("" where there is none)
    "since": "year",  # the year compared with (0 where there is none)
    "state": "code",
    "value": "number",
    "low": "number",
    "high": "number",
}

# What is said of many groups or many schools at once; one row a summary.
SUMMARIES = {
    **{name: kind for name, kind in _KEY_KINDS.items() if name != "student_group"},
    "summary": "code",
    "about": "code",  # the other indicator that it is worked out with ("" where there is none)
    "since": "year",  # the year compared with (0 where there is none)
    "state": "code",
    "value": "number",
    "low": "number",
    "high": "number",
    "by_chance": "number",  # what chance alone would give
    "parts": "count",  # groups or schools used
    "coded": "count",  # of these, how many entered at a bound
}

# The judgement on each observation, as if it were the latest of its series.
STATUSES = {
    **_KEY_KINDS,
    "status": "code",
    "rule": "count",  # the row of the status table that decided
    "by_value": "flag",  # decided without an interval
    "expected": "number",  # the path's value for that year
    "distance": "number",  # value minus path, positive when ahead in the good direction
    "low": "number",
    "high": "number",
}
