"""School years that cannot have figures yet."""

from datetime import date

import pandas as pd

from etl.check.places import found
from etl.findings import Finding
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

_JULY = 7  # a school year ends in June


def check_years(observations: pd.DataFrame, plan: Plan, today: date) -> list[Finding]:
    """HW-313: a year later than the one after now (plans may carry enrolment ahead)."""
    now = plan.as_of or today
    latest = SchoolYear(now.year + (now.month >= _JULY)) + 1
    late = observations[observations["school_year"] > latest.ending]
    findings = []
    for ending in sorted(late["school_year"].unique()):
        rows = late[late["school_year"] == ending]
        year = SchoolYear(int(ending))
        findings += found("HW-313", rows, "school_year", school_year=year, latest=latest)
    return findings
