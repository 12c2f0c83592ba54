"""organizations.csv -> organizations by code."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from etl.findings import Finding, Place, finding
from etl.model.organization import Kind, Organization
from etl.model.school_year import NotASchoolYear, SchoolYear
from etl.plan_files.problems import PlanProblems

FILE = "organizations.csv"
COLUMNS = ("code", "kind", "level", "type", "name", "names_by_year")


def load_organizations(folder: Path) -> dict[str, Organization]:
    """The organizations of a plan, by code, in the order of the file.

    `names_by_year` lists the school year from which a name held: `2011-12: Moore; 2013-14:
    Marion C. Moore School`. Raises PlanProblems with everything that is wrong.
    """
    path = folder / FILE
    if not path.is_file():
        raise PlanProblems([finding("HW-602", Place(FILE), file=FILE)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if missing := set(COLUMNS) - set(reader.fieldnames or ()):
            lacking = f"the header lacks {', '.join(sorted(missing))}"
            raise PlanProblems([_unusable(Place(FILE, key="row 1"), lacking)])
        rows = [(Place(FILE, key=f"row {number}"), row) for number, row in enumerate(reader, 2)]
    organizations, findings = read_organizations(rows)
    if findings:
        raise PlanProblems(findings)
    return organizations


def read_organizations(
    rows: Iterable[tuple[Place, Mapping[str, str | None]]],
) -> tuple[dict[str, Organization], list[Finding]]:
    """Rows with where they stand, as mappings of COLUMNS -> organizations by code, and what is
    wrong with the rows that could not be used."""
    findings: list[Finding] = []
    organizations: dict[str, Organization] = {}
    for place, row in rows:
        try:
            read = _organization(row)
            if read.code in organizations:
                raise ValueError("an earlier row has the same code")
        except ValueError as fault:
            findings.append(_unusable(place, str(fault)))
        else:
            organizations[read.code] = read
    return organizations, findings


def _unusable(place: Place, reason: str) -> Finding:
    return finding("HW-626", place, reason=reason, kinds=", ".join(Kind))


def _organization(row: Mapping[str, str | None]) -> Organization:
    told = {column: (row.get(column) or "").strip() for column in COLUMNS}
    if not told["code"] or not told["name"]:
        raise ValueError("code or name is empty")
    if told["kind"] not in list(Kind):
        raise ValueError("the kind is not known")
    return Organization(
        code=told["code"],
        kind=Kind(told["kind"]),
        name=told["name"],
        level=told["level"],
        type=told["type"],
        names_by_year=_names(told["names_by_year"]),
    )


def _names(told: str) -> tuple[tuple[int, str], ...]:
    names = []
    for part in filter(None, (part.strip() for part in told.split(";"))):
        year, _, name = part.partition(":")
        try:
            ending = SchoolYear.parse(year).ending
        except NotASchoolYear:
            raise ValueError("names_by_year has a part without a school year") from None
        if not name.strip():
            raise ValueError("names_by_year has a year without a name")
        names.append((ending, name.strip()))
    return tuple(names)
