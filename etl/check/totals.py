"""Parts and their whole."""

import pandas as pd

from etl.check.places import found
from etl.findings import Finding
from etl.model.student_group import ALL, Vocabulary

_LINE = ["indicator", "organization", "school_year", "grade_band"]


def check_totals(observations: pd.DataFrame, vocabulary: Vocabulary) -> list[Finding]:
    """HW-502 at the row of all students, where the groups of a dimension that makes up all
    students (race, sex) have more students than all. Where every group is counted against all
    students (shares of enrolment), there is nothing to add up."""
    rows = observations[observations["denominator"].notna()]
    rows = rows.drop_duplicates([*_LINE, "student_group"])
    whole = rows[rows["student_group"] == ALL].set_index(_LINE, drop=False)["denominator"]
    findings = []
    for dimension in vocabulary.dimensions:
        parts = rows[rows["dimension"] == dimension.code]
        if not dimension.is_whole or parts.empty:
            continue
        lines = parts.groupby(_LINE, observed=True)["denominator"]
        told = pd.DataFrame({"sum": lines.sum(), "least": lines.min()}).join(
            whole.rename("whole"), how="inner"
        )
        wrong = told.index[(told["sum"] > told["whole"]) & (told["least"] < told["whole"])]
        at = rows[(rows["student_group"] == ALL)].set_index(_LINE, drop=False).loc[wrong]
        findings += found("HW-502", at, "denominator", dimension=dimension.title.en.lower())
    return findings
