"""A plan's folder -> `Plan`: plan.toml, indicators/*.toml, organizations.csv."""

import tomllib
from pathlib import Path

from etl.findings import Finding, Place, finding
from etl.model.indicator import Indicator
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.plan_files.indicator_table import read_indicator
from etl.plan_files.organizations import FILE, load_organizations
from etl.plan_files.plan_table import read_plan
from etl.plan_files.problems import PlanProblems
from etl.plan_files.table import Table
from etl.plan_files.tree import PLAN, check_tree


def load_plan(folder: Path, vocabulary: Vocabulary) -> Plan:
    """The plan in `folder`. Indicators come in the alphabetical order of their files; the order
    readers see is that of the goals.

    Raises PlanProblems with every problem of every file, so that one look is enough.
    """
    findings: list[Finding] = []
    indicators: list[Indicator] = []
    files: dict[str, str] = {}
    for path in sorted((folder / "indicators").glob("*.toml")):
        file = f"indicators/{path.name}"
        table = _opened(path, file, findings)
        if table is None:
            files.setdefault(path.stem, file)  # so that the goals that name it are not blamed
            continue
        indicator = read_indicator(table, vocabulary)
        if indicator.slug in files:
            findings.append(finding("HW-623", Place(file, key="slug"), name=indicator.slug))
        files.setdefault(indicator.slug or path.stem, file)
        indicators.append(indicator)
    organizations = _organizations(folder, findings)
    top = _opened(folder / PLAN, PLAN, findings)
    if top is None:
        raise PlanProblems(findings)
    plan = read_plan(top, tuple(indicators), vocabulary)
    findings += check_tree(plan, files, organizations)
    if findings:
        raise PlanProblems(findings)
    return plan


def _organizations(folder: Path, findings: list[Finding]) -> dict[str, Organization]:
    if not (folder / FILE).is_file():
        return {}
    try:
        return load_organizations(folder)
    except PlanProblems as problems:
        findings += problems.findings
        return {}


def _opened(path: Path, file: str, findings: list[Finding]) -> Table | None:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        findings.append(finding("HW-602", Place(file), file=file))
    except UnicodeDecodeError:
        findings.append(finding("HW-601", Place(file), reason="it is not UTF-8 text"))
    except tomllib.TOMLDecodeError as fault:
        findings.append(finding("HW-601", Place(file), reason=str(fault)))
    else:
        return Table(told, file, findings)
    return None
