"""A table of the open data has the same rows as CSV, as Parquet and as JSON."""

import json

import pytest

from dashboard.open_data.rows import MOST, OF_ONE, Asked, rows
from dashboard.open_data.table import Table
from dashboard.open_data.tables import TABLES
from etl.published import Published
from tests.builders.told_view import District


@pytest.fixture(scope="module")
def district(published: Published, tmp_path_factory: pytest.TempPathFactory) -> District:
    return District(published, tmp_path_factory.mktemp("package"))


def written(value: object) -> str:
    """A value as CSV has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return "" if value is None else str(value)


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_csv_parquet_and_json_hold_the_same_rows(district: District, table: Table) -> None:
    texts, typed = district.package[table.name]
    release = district.release()
    slugs = [each.slug for each in release.plan.indicators] if table.name in OF_ONE else [""]
    asked = (Asked(slug, limit=MOST) for slug in slugs)
    told = [row for each in asked for row in rows(release, table, each)["rows"]]
    assert json.loads(json.dumps(told)) == typed
    assert [{name: written(value) for name, value in row.items()} for row in typed] == texts
