"""Every rule has a golden upload that breaks it, and only it."""

import csv
import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import data
from etl.desk.commentary.reading import read_commentary_file
from etl.desk.commentary.words import words_to_avoid
from etl.district import load_district
from etl.findings import CATALOGUE, Finding
from etl.layouts import LayoutProblems, load_layouts
from etl.map import map_workbook
from etl.map.columns import NUMBERS
from etl.pipeline import check_files
from etl.plan_book import read_plan_book
from etl.plan_files import PlanProblems, load_plan
from etl.publish.home import Home
from etl.publish.records import Behind, nothing_behind
from etl.read import load_limits, read_file
from etl.vocabulary_files import load_vocabulary
from tests.builders.plan_book import FORMS, build_plan_book
from tests.builders.plan_folder import build_plan
from tests.builders.workbook import build_upload, recipe_of

GOLDEN = Path(__file__).parent / "golden"
FOLDERS = sorted(path.parent for path in GOLDEN.glob("*/expected_findings.txt"))
TODAY = date(2018, 11, 1)

VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
LIMITS = load_limits(data.FOLDER / "limits.toml")
DISTRICT = load_district(data.FOLDER, Path(), "vision2020")


def findings_of(folder: Path, out: Path) -> list[Finding]:
    if (folder / "changes.toml").is_file():
        try:
            load_plan(build_plan(folder, out), VOCABULARY)
        except PlanProblems as problems:
            return problems.findings
        return []
    if (folder / "cells.toml").is_file():
        workbook = read_file(build_plan_book(folder, out), LIMITS)
        try:
            return [*read_plan_book(workbook, VOCABULARY, FORMS).findings]
        except PlanProblems as problems:
            return problems.findings
    if (folder / "commentary.json").is_file():
        avoided = words_to_avoid(Home(out))
        said = read_commentary_file(folder / "commentary.json", DISTRICT.plan, avoided, TODAY)
        return [*said.findings]
    if (folder / "layouts").is_dir():
        return findings_by_layout(folder, out)
    recipe = recipe_of(folder)
    district = replace(DISTRICT, limits=replace(LIMITS, **recipe.get("limits", {})))
    upload = build_upload(folder, out)
    behind = behind_public(folder, out / "before")
    if recipe.get("uploaded_before"):
        sha256 = hashlib.sha256(upload.read_bytes()).hexdigest()
        behind = replace(behind, number=1, releases_of={sha256: 1})
    return [*check_files([upload], district, TODAY, lambda _: None, behind).report.findings]


def findings_by_layout(folder: Path, out: Path) -> list[Finding]:
    """Of the layout in `layouts/`, or of the upload that is read by it; of several layouts, the
    upload must be recognised."""
    try:
        layouts = load_layouts([folder / "layouts"])
    except LayoutProblems as problems:
        return problems.findings
    if len(layouts) > 1:
        upload, district = build_upload(folder, out), replace(DISTRICT, layouts=layouts)
        return [*check_files([upload], district, TODAY, lambda _: None).report.findings]
    (layout,) = layouts
    plan, organizations = DISTRICT.plan, DISTRICT.organizations
    workbook = read_file(build_upload(folder, out), LIMITS)
    return map_workbook(workbook, plan, VOCABULARY, organizations, DISTRICT.aliases, layout=layout)[
        1
    ]


def behind_public(folder: Path, out: Path) -> Behind:
    """What `before/` holds, as if it had been published."""
    if not (folder / "before").is_dir():
        return nothing_behind()
    out.mkdir()
    known = check_files([build_upload(folder / "before", out)], DISTRICT, TODAY, lambda _: None)
    assert not known.report.findings
    return replace(nothing_behind(), number=1, observations=known.observations)


def figures_of(folder: Path) -> set[str]:
    """What stands in the columns of numbers of an upload."""
    found = set()
    for path in (*folder.glob("Data.csv"), *folder.glob("upload.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= {str(row[name]) for name in NUMBERS if row.get(name)}
    return {figure for figure in found if len(figure) > 2 and not figure.startswith("#")}


def expected(folder: Path) -> list[str]:
    return (folder / "expected_findings.txt").read_text(encoding="utf-8").splitlines()


def told(finding: Finding) -> str:
    place = finding.place
    is_of_plan = place.key or place.upload.endswith(".toml")
    where = (place.upload, place.key) if is_of_plan else (place.sheet, place.cell)
    return " ".join([finding.code, *(word or "-" for word in where)])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_golden_upload_raises_what_it_says_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    assert [told(finding) for finding in findings_of(folder, tmp_path)] == expected(folder)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_finding_tells_a_figure(folder: Path, tmp_path: Path) -> None:
    told = " ".join(f"{found.sentence} {found.fix}" for found in findings_of(folder, tmp_path))
    assert not [figure for figure in figures_of(folder) if figure in told]


def test_every_rule_has_a_golden_upload_that_breaks_it_alone() -> None:
    alone = {
        lines[0].split()[0] for lines in map(expected, FOLDERS) if len({*lines}) == len(lines) == 1
    }
    assert alone == set(CATALOGUE)
