"""A plan's folder -> `Plan`: plan.toml, indicators/*.toml, organizations.csv."""

import tomllib
from pathlib import Path

from etl.findings import Finding, finding
from etl.model.indicator import Indicator
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.plan_files.hanging import hung, unknown_goals
from etl.plan_files.indicator_table import read_indicator
from etl.plan_files.links import check_links
from etl.plan_files.organizations import FILE, load_organizations
from etl.plan_files.plan_table import read_plan
from etl.plan_files.problems import PlanProblems
from etl.plan_files.source import Source, TomlFile
from etl.plan_files.table import Table
from etl.plan_files.tree import PLAN, Tree, check_tree


def load_plan(folder: Path, vocabulary: Vocabulary) -> Plan:
    """The plan in `folder`. Indicators come in the alphabetical order of their slugs; the order
    readers see is that of the goals. An indicator hangs in the goal that lists it, or in the one
    that its own file names.

    Raises PlanProblems with every problem of every file, so that one look is enough.
    """
    findings: list[Finding] = []
    indicators: list[Indicator] = []
    sources: dict[str, Source] = {}
    wanted: dict[str, str] = {}
    for path in sorted((folder / "indicators").glob("*.toml")):
        source = TomlFile(f"indicators/{path.name}", findings)
        table = _opened(path, source)
        if table is None:
            sources.setdefault(path.stem, source)  # so that the goals that name it are not blamed
            continue
        goal = table.string("goal", needed=False)
        indicator = read_indicator(table, vocabulary)
        if indicator.slug in sources:
            findings.append(finding("HW-623", source.place("slug"), name=indicator.slug))
        sources.setdefault(indicator.slug or path.stem, source)
        indicators.append(indicator)
        if goal:
            wanted[indicator.slug] = goal
    organizations = _organizations(folder, findings)
    top = TomlFile(PLAN, findings)
    table = _opened(folder / PLAN, top)
    if table is None:
        raise PlanProblems(findings)
    indicators.sort(key=lambda indicator: indicator.slug)
    plan = hung(read_plan(table, tuple(indicators), vocabulary), wanted)
    tree = Tree(plan, top, sources, organizations)
    findings += [
        *check_tree(tree),
        *check_links(tree),
        *unknown_goals(plan, wanted, sources),
    ]
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


def _opened(path: Path, source: TomlFile) -> Table | None:
    place, findings = source.place(""), source.findings
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        findings.append(finding("HW-602", place, file=source.name))
    except UnicodeDecodeError:
        findings.append(finding("HW-601", place, reason="it is not UTF-8 text"))
    except tomllib.TOMLDecodeError as fault:
        findings.append(finding("HW-601", place, reason=str(fault)))
    else:
        return Table(told, source)
    return None
