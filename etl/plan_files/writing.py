"""`Plan` and organizations -> a folder of TOML files, which `load_plan` reads back as they were."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.plan_files.organizations import COLUMNS, FILE
from etl.plan_files.told import Told, told_indicator, told_plan
from etl.plan_files.tree import PLAN

# Only who writes a file needs what writes it: a check of data starts without it.
if TYPE_CHECKING:
    from tomlkit.items import Item


def write_plan(plan: Plan, organizations: Iterable[Organization], folder: Path) -> None:
    """Write plan.toml, indicators/<slug>.toml and organizations.csv. The folder is made; files of
    the same names are replaced, others are left alone."""
    (folder / "indicators").mkdir(parents=True, exist_ok=True)
    _write(folder / PLAN, told_plan(plan))
    for indicator in plan.indicators:
        _write(folder / "indicators" / f"{indicator.slug}.toml", told_indicator(indicator))
    with (folder / FILE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(organization_row(each) for each in organizations)


def organization_row(organization: Organization) -> tuple[str, ...]:
    """A row of organizations.csv, in the order of its columns."""
    names = "; ".join(f"{SchoolYear(year)}: {name}" for year, name in organization.names_by_year)
    return (
        organization.code,
        organization.kind,
        organization.level,
        organization.type,
        organization.name,
        names,
    )


def _write(path: Path, told: Told) -> None:
    import tomlkit

    document = tomlkit.document()
    for key, value in told.items():
        document.append(key, _item(key, value))
    path.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")


def _item(key: str, value: Any) -> "Item":
    """Texts in two languages and the years of a path stay on one line, as a person would write
    them; all other tables get their own heading."""
    import tomlkit

    if isinstance(value, dict):
        is_short = key == "path" or "en" in value
        table = tomlkit.inline_table() if is_short else tomlkit.table()
        for name, inner in value.items():
            table.append(name, _item(name, inner))
        return table
    if isinstance(value, list) and isinstance(value[0], dict):
        tables = tomlkit.aot()
        for each in value:
            table = tomlkit.table()
            for name, inner in each.items():
                table.append(name, _item(name, inner))
            tables.append(table)
        return tables
    return tomlkit.item(value)
