"""figures/<slug>.csv of a sample plan -> the rows of a template."""

import csv
from pathlib import Path

from etl.model.school_year import SchoolYear
from etl.templates import DataRow


def read_figures(path: Path, release: int | None) -> tuple[DataRow, ...]:
    """The rows that are out by `release` (all where it is None). The files are ours: a faulty one
    raises ValueError or KeyError."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            DataRow(
                organization=told["organization"],
                school_year=SchoolYear.parse(told["school_year"]),
                grade_band=told["grade_band"],
                student_group=told["student_group"],
                value=float(told["value"]) if told["value"] else None,
                students=int(told["students"]) if told["students"] else None,
                size_band=told["size_band"],
                status=told["status"],
                note=told["note"],
            )
            for told in csv.DictReader(file)
            if release is None or int(told["release"]) <= release
        )
