"""The committed figures of a sample plan, read for the tests of this folder."""

import csv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
VOCABULARY = ROOT / "data" / "vocabulary"
PLAN = ROOT / "data" / "plans" / "vision2020"
COMPILATION = ROOT.parent / "shared" / "jcps"


@dataclass(frozen=True)
class Row:
    """One line of figures/<slug>.csv; `value` and `students` are None where the line has none."""

    slug: str
    organization: str
    school_year: str
    grade_band: str
    student_group: str
    value: float | None
    students: int | None
    size_band: str
    status: str
    source_table: str
    note: str
    release: str
    written: str

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        return (
            self.slug,
            self.organization,
            self.school_year,
            self.grade_band,
            self.student_group,
        )


def figures(slug: str | None = None) -> list[Row]:
    rows = []
    for path in sorted((PLAN / "figures").glob("*.csv")):
        if slug in (None, path.stem):
            with path.open(encoding="utf-8", newline="") as file:
                rows += [_row(path.stem, told) for told in csv.DictReader(file)]
    return rows


def district(slug: str, year: str, group: str, band: str = "all") -> Row:
    """The district's row of one indicator; fails when there is none."""
    return {row.key: row for row in figures(slug)}[slug, "275", year, band, group]


def shown(slug: str, year: str, group: str, band: str = "all") -> float:
    """The district's value; fails when it is hidden."""
    value = district(slug, year, group, band).value
    assert value is not None
    return value


def _row(slug: str, told: dict[str, str]) -> Row:
    return Row(
        slug=slug,
        value=float(told["value"]) if told["value"] else None,
        students=int(told["students"]) if told["students"] else None,
        written=told["value"],
        **{key: told[key] for key in told if key not in ("value", "students")},
    )
