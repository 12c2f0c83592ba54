"""A release as a data package: valid, whole, the same bytes each time, nothing hidden in it."""

import csv
import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from frictionless import validate

from dashboard.open_data.csv_file import written
from dashboard.open_data.package import names, write_package
from dashboard.open_data.tables import TABLES
from etl.model.cell import State
from etl.model.figure import FigureName, FigureState
from etl.published import PublishedRelease


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, rich: PublishedRelease) -> Path:
    folder = tmp_path_factory.mktemp("package")
    write_package(rich, folder)
    return folder


def rows(package: Path, name: str) -> list[dict[str, str]]:
    with (package / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described(package: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return told


def test_frictionless_finds_nothing_wrong(package: Path) -> None:
    report = validate(str(package / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.valid


def test_frictionless_finds_a_row_that_points_to_no_organization(
    package: Path, tmp_path: Path
) -> None:
    """Else finding nothing would prove nothing."""
    for name in names():
        (tmp_path / name).write_bytes((package / name).read_bytes())
    listed = tmp_path / "organizations.csv"
    listed.write_text(listed.read_text(encoding="utf-8").replace("D1", "D2"), encoding="utf-8")
    kinds = {kind for (kind,) in validate(str(tmp_path / "datapackage.json")).flatten(["type"])}
    assert {"foreign-key", "hash-count"} <= kinds


def test_the_package_names_version_licence_sources_and_each_file_with_its_hash(
    package: Path, rich: PublishedRelease
) -> None:
    told = described(package)
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert told["version"] == f"{rich.release.number}.0.0"
    assert told["id"] == rich.release.id
    assert {"title": "State report card"} in told["sources"]
    files = [*told["resources"], *(each["parquet"] for each in told["resources"])]
    for each in files:
        content = (package / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert {each["path"] for each in files} | {"datapackage.json"} == set(names())


def test_every_empty_cell_has_a_meaning_and_every_coded_word_too(package: Path) -> None:
    for resource in described(package)["resources"]:
        own = rows(package, resource["name"])
        for field in resource["schema"]["fields"]:
            held = {row[field["name"]] for row in own}
            assert "" not in held or field["missingValues"][0]["label"], field
            if "categories" in field:
                assert held - {""} <= {each["value"] for each in field["categories"]}


def test_every_published_cell_is_one_row_with_its_digits(
    package: Path, rich: PublishedRelease
) -> None:
    found = {tuple(row.values())[:5]: row for row in rows(package, "observations")}
    cells = [
        (series, cell)
        for indicator in rich.plan.indicators
        for series in rich.series(indicator.slug)
        for cell in rich.cells(series)
    ]
    assert len(found) == len(cells) > 50
    for series, cell in cells:
        where = (series.indicator, series.organization, str(cell.school_year))
        row = found[(*where, series.grade_band, series.student_group)]
        assert row["state"] == cell.state
        shown = cell.value if cell.state is State.REPORTED else None
        assert row["value"] == written(shown)


def test_a_hidden_cell_has_no_number_anywhere(package: Path) -> None:
    hidden = [row for row in rows(package, "observations") if row["state"] == "suppressed"]
    assert hidden
    for row in hidden:
        numbers = ("value", "low", "high", "chance_low", "chance_high", "students")
        assert not any(row[name] for name in (*numbers, "students_band", "meaning"))


def test_a_gap_is_told_with_the_decimals_of_its_sides(
    package: Path, rich: PublishedRelease
) -> None:
    gaps = [row for row in rows(package, "gaps") if row["measure"] == "gap"]
    figures = [
        figure
        for indicator in rich.plan.indicators
        for own in rich.all_figures(indicator.slug, FigureName.GAP).values()
        for figure in own
    ]
    assert len(gaps) == len(figures)
    shown = [row for row in gaps if row["state"] == FigureState.REPORTED]
    assert shown
    assert all(re.fullmatch(r"-?\d+(\.\d)?", row["value"]) for row in shown)


def test_csv_and_parquet_have_the_same_rows(package: Path) -> None:
    for table in TABLES:
        binary = pd.read_parquet(package / f"{table.name}.parquet")
        assert tuple(binary.columns) == table.names
        # To plain objects, so that numbers and missing ones are compared as they were written.
        told = [
            tuple(None if pd.isna(value) else value for value in row)
            for row in binary.astype(object).itertuples(index=False, name=None)
        ]
        text = [tuple(row.values()) for row in rows(package, table.name)]
        assert [tuple(written(value) for value in row) for row in told] == text


def test_the_same_release_gives_the_same_bytes(
    package: Path, tmp_path: Path, rich: PublishedRelease
) -> None:
    write_package(rich, tmp_path)
    for name in names():
        assert (tmp_path / name).read_bytes() == (package / name).read_bytes(), name
