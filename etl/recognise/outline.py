"""What a layout reads out of a file, in counts: never what a cell holds."""

from collections.abc import Iterator

import pandas as pd

_FEW = 12


def outline(frame: pd.DataFrame) -> list[str]:
    """Lines about the records of `etl.map.foreign` or about observations: how many figures, of
    which measures, organizations, school years and student groups, and in which states."""
    if frame.empty:
        return ["No figure was read."]
    what = "indicator" if "indicator" in frame else "measure"
    lines = [f"{len(frame):,} figures"]
    lines += [f"  {count:>9,}  {name}" for name, count in _counted(frame[what])]
    lines.append(f"{frame['organization'].nunique():,} organizations")
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


def first_places(frame: pd.DataFrame, most: int = 5) -> list[str]:
    """Where the first figures stand and whose they are."""
    lines = []
    for row in frame.head(most).itertuples():
        sheet = f"{row.sheet}!" if row.sheet else ""
        year = (
            "no school year"
            if not row.school_year
            else f"{row.school_year - 1}-{row.school_year % 100:02d}"
        )
        who = row.organization or "no organization"
        group = row.student_group or "a group that is not known"
        lines.append(f"{sheet}{row.column}{row.row}: {who}, {year}, {group}, {row.grade_band}")
    return lines


def _counted(column: pd.Series) -> Iterator[tuple[str, int]]:
    counts = column.astype(str).value_counts()
    yield from ((str(name), int(count)) for name, count in counts.head(_FEW * 2).items() if count)
    left = len(counts) - _FEW * 2
    if left > 0:
        yield f"({left} more)", int(counts.tail(left).sum())


def _years(column: pd.Series) -> list[str]:
    endings = sorted({int(year) for year in column})
    return [f"{year - 1}-{year % 100:02d}" if year else "not known" for year in endings]


def _groups(frame: pd.DataFrame) -> pd.Series:
    if "group_label" not in frame:
        return frame["student_group"].astype(str)
    code, label = frame["student_group"].astype(str), frame["group_label"].astype(str)
    return code.where(code != "", "not known: " + label)
