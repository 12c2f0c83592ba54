"""Rows that should be there: groups and organizations of the year before or of the plan, and the
row of all students."""

from collections.abc import Iterator, Mapping, Sequence, Set

import pandas as pd

from etl.check.history import History
from etl.check.places import found
from etl.findings import Finding, Place, finding
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, Vocabulary

_LINE = ["indicator", "organization", "school_year", "grade_band"]
_NAMED = 8  # in one sentence
_ROUNDED = 1.0  # shares of a whole make up 100, give or take what was rounded
_MOST_OF_A_LEVEL = 0.75  # of a plan's schools, so that the others are missed


def check_missing(
    history: History,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
) -> list[Finding]:
    """HW-511 and HW-512, once for each indicator and year that the upload brings; HW-513 at the
    first row of a line of groups without all students."""
    findings = []
    for slug, own in history.rows.groupby("indicator", observed=True, sort=False):
        at, groups = _by_year(own, "organization"), _groups_by_year(own, plan)
        # A year without figures has no groups to miss.
        reported = set(own.loc[own["state"] == "reported", "school_year"].unique())
        firsts = own[own["is_news"]].drop_duplicates("school_year").sort_values("school_year")
        for _, first in firsts[firsts["school_year"].isin(reported)].iterrows():
            ending = int(first["school_year"])
            last = max((year for year in at if year < ending), default=0)
            place = Place(str(first["upload"]), str(first["sheet"]))
            words = {"indicator": slug, "school_year": SchoolYear(ending)}
            for code, names in (
                ("HW-511", _groups(str(slug), groups, ending, last, plan, vocabulary)),
                ("HW-512", _schools(at[ending], at.get(last, set()), organizations)),
            ):
                if names:
                    listed = {"count": len(names), "names": _listed(names)}
                    findings.append(finding(code, place, **words, **listed))
    return findings + _without_all(history)


def _by_year(rows: pd.DataFrame, column: str) -> dict[int, set[str]]:
    """What a column says in each year that has a row."""
    pairs = rows[["school_year", column]].drop_duplicates()
    years = pairs[column].astype(str).groupby(pairs["school_year"])
    return {int(str(year)): set(each) for year, each in years}


def _groups_by_year(rows: pd.DataFrame, plan: Plan) -> dict[int, set[str]]:
    """The groups of which the district as a whole has a row."""
    return _by_year(rows[rows["organization"] == plan.organization], "student_group")


def _groups(
    slug: str,
    groups: Mapping[int, set[str]],
    year: int,
    last: int,
    plan: Plan,
    vocabulary: Vocabulary,
) -> list[str]:
    """Groups of the district that had a row the year before, or that have a target of their own
    and others of their dimension beside them, and have none now. Where the district has no row at
    all, that is told as an organization."""
    now = groups.get(year, set())
    if not now:
        return []
    present = {vocabulary.group(code).dimension for code in now}
    targets = {each.student_group for each in plan.indicator(slug).group_targets}
    targets = {code for code in targets if vocabulary.group(code).dimension in present}
    gone = (groups.get(last, set()) | targets) - now
    return [group.label.en for group in vocabulary.groups if group.code in gone]


def _schools(now: Set[str], last: Set[str], organizations: Mapping[str, Organization]) -> list[str]:
    """Organizations that had a row the year before and have none now; in a first year, schools of
    a level of which most have one."""
    expected = last or {
        code for level in _levels(organizations) for code in level if _most(level, now)
    }
    gone = expected - now
    return [f"{each.name} ({code})" for code, each in organizations.items() if code in gone]


def _levels(organizations: Mapping[str, Organization]) -> Iterator[list[str]]:
    schools = [each for each in organizations.values() if each.kind is Kind.SCHOOL]
    for level in sorted({each.level for each in schools if each.level}):
        yield [each.code for each in schools if each.level == level]


def _most(level: Sequence[str], now: Set[str]) -> bool:
    return len(now & set(level)) >= _MOST_OF_A_LEVEL * len(level)


def _without_all(history: History) -> list[Finding]:
    """Lines of which the upload brings a group and nothing gives all students. Shares of a whole
    have none: there every group is counted against one number of students, or all make up 100."""
    rows = history.rows
    is_all = rows["student_group"] == ALL
    line = [rows[name] for name in _LINE]
    has_all = is_all.groupby(line, observed=True).transform("any")
    students = rows["denominator"].groupby(line, observed=True)
    is_share = (students.transform("nunique") == 1) & (students.transform("count") > 1)
    whole = rows["value"].groupby([*line, rows["dimension"]], observed=True).transform("sum")
    is_share |= (whole - 100.0).abs() < _ROUNDED
    bare = rows[rows["is_news"] & ~has_all & ~is_share]
    bare = bare.drop_duplicates(["indicator", "upload", "school_year"])
    return found("HW-513", bare)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return "; ".join(names[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
