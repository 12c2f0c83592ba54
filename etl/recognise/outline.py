"""What a layout reads out of a file, in counts: never what a cell holds."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from etl.layouts import Layout
from etl.layouts.pattern import same
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

_FEW = 12
_CODES = 40  # codes of organizations that are named


def outline(frame: pd.DataFrame) -> list[str]:
    """Lines about the records of `etl.map.foreign` or about observations: how many figures, of
    which measures, organizations, school years and student groups, and in which states."""
    if frame.empty:
        return ["No figure was read."]
    what = "indicator" if "indicator" in frame else "measure"
    lines = [f"{len(frame):,} figures"]
    lines += [f"  {count:>9,}  {name}" for name, count in _counted(frame[what])]
    lines.append(_organizations(frame["organization"]))
    lines.append(f"School years: {', '.join(_years(frame['school_year']))}")
    lines.append("Student groups:")
    lines += [f"  {count:>9,}  {name}" for name, count in _counted(_groups(frame))]
    if frame["grade_band"].nunique() > 1:
        lines.append(
            f"Grade bands: {', '.join(sorted(map(str, frame['grade_band'].unique()))[:30])}"
        )
    states = (f"{name or 'not understood'} {count:,}" for name, count in _counted(frame["state"]))
    lines.append(f"States: {', '.join(states)}")
    counted = int(frame["denominator"].notna().sum())
    lines.append(f"With a number of students: {counted:,}")
    return lines


def measure_lines(measures: Sequence[str], layout: Layout, plan: Plan) -> list[str]:
    """Which of the plan's indicators each measure belongs to, by the layout."""
    known = {indicator.slug for indicator in plan.indicators}
    slugs = {same(measure): slug for measure, slug in layout.indicators}
    lines = ["Indicators:"]
    for measure in measures[: _FEW * 2]:
        slug = slugs.get(same(measure), "")
        there = slug if slug in known else f"{slug} (not in this plan)"
        lines.append(f"  {measure}: {there if slug else 'no indicator'}")
    return lines if measures else []


def known_line(frame: pd.DataFrame, organizations: Mapping[str, Organization]) -> str:
    """How many of the plan's organizations are in the file, by the codes as they were read; and
    how many more there would be if their codes had zeros in front."""
    codes = set(frame["organization"].astype(str))
    found = codes.intersection(organizations)
    line = f"Of the {len(organizations):,} organizations of this plan: {len(found):,}"
    bare = {code.lstrip("0") for code in codes - found if code.isdigit()} - {""}
    lost = [code for code in organizations if code not in found and code.lstrip("0") in bare]
    widths = {len(code) for code in lost}
    if not lost:
        return line
    told = f"width = {widths.pop()}" if len(widths) == 1 else "width, or codes"
    return f"{line}; {len(lost):,} more if zeros in front were lost (write {told})"


def first_places(frame: pd.DataFrame, most: int = 5) -> list[str]:
    """Where the first figures stand and whose they are."""
    first = frame.head(most)
    names = ("sheet", "column", "row", "organization", "school_year", "student_group", "grade_band")
    lines = []
    for sheet, column, row, who, year, group, band in zip(
        *(first[name].tolist() for name in names), strict=True
    ):
        place = f"{sheet}!{column}{row}" if sheet else f"{column}{row}"
        told = [who or "no organization", _year(year), group or "a group that is not known", band]
        lines.append(f"{place}: {', '.join(map(str, told))}")
    return lines


def _year(ending: int) -> str:
    return str(SchoolYear(ending)) if ending else "no school year"


def _counted(column: pd.Series) -> Iterator[tuple[str, int]]:
    counts = column.astype(str).value_counts()
    yield from ((str(name), int(count)) for name, count in counts.head(_FEW * 2).items() if count)
    left = len(counts) - _FEW * 2
    if left > 0:
        yield f"({left} more)", int(counts.tail(left).sum())


def _years(column: pd.Series) -> list[str]:
    return [_year(ending) for ending in sorted({int(year) for year in column})]


def _organizations(column: pd.Series) -> str:
    """How many there are, and their codes as far as a line has room."""
    codes = sorted({str(code) for code in column.unique()} - {""})
    more = f" and {len(codes) - _CODES:,} more" if len(codes) > _CODES else ""
    what = "organization" if len(codes) == 1 else "organizations"
    return f"{len(codes):,} {what}: {', '.join(codes[:_CODES])}{more}"


def _groups(frame: pd.DataFrame) -> pd.Series:
    if "group_label" not in frame:
        return frame["student_group"].astype(str)
    code, label = frame["student_group"].astype(str), frame["group_label"].astype(str)
    return code.where(code != "", "not known: " + label)
