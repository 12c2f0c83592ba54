"""Our template, filled in and saved by whatever program, gives the same observations."""

import shutil
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import data
from etl.map import load_aliases, map_workbook
from etl.model.school_year import SchoolYear
from etl.plan_files import load_organizations, load_plan
from etl.templates import DataRow, Lists, fill_template
from etl.vocabulary_files import load_vocabulary
from tests.builders import writers
from tests.etl.read.files import read

PLAN_FOLDER = data.FOLDER / "plans" / "vision2020"
VOCABULARY = load_vocabulary(data.FOLDER / "vocabulary")
ALIASES = load_aliases(data.FOLDER / "vocabulary")
ORGANIZATIONS = load_organizations(PLAN_FOLDER)
PLAN = load_plan(PLAN_FOLDER, VOCABULARY)
INDICATOR = PLAN.indicator("college-career-readiness")
SOFFICE = shutil.which("soffice")
WRITERS = {
    "xlsxwriter.xlsx": writers.by_xlsxwriter,
    "strict.xlsx": writers.in_strict_form,
    "own.xlsb": writers.as_xlsb,
    "own.xls": writers.as_xls,
    "own.ods": writers.as_ods,
}


@st.composite
def filled(draw: st.DrawFn) -> list[DataRow]:
    """Rows as analysts fill them in: figures, marks and texts that look like something else."""
    places = st.tuples(
        st.sampled_from(sorted(ORGANIZATIONS)),
        st.integers(2013, 2018),
        st.sampled_from(["all", "black", "white", "asian", "english_learner"]),
    )
    rows = []
    for organization, ending, group in sorted(draw(st.sets(places, min_size=1, max_size=8))):
        is_shown = draw(st.booleans())
        rows.append(
            DataRow(
                organization,
                SchoolYear(ending),
                "all",
                group,
                draw(st.integers(0, 1000)) / 10 if is_shown else None,
                draw(st.integers(10, 9_999)) if is_shown else None,
                status="" if is_shown else draw(st.sampled_from(["suppressed", "not_reported"])),
                note=draw(
                    st.sampled_from(["", "001", "NA", "1-2", " two  words ", "a & <b>", "é"])
                ),
            )
        )
    return rows


def template(rows: list[DataRow], path: Path) -> Path:
    fill_template(INDICATOR, rows, Lists(PLAN, VOCABULARY, ORGANIZATIONS), path)
    return path


def observations(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """What a file says, without its own name."""
    frame, found = map_workbook(read(path), PLAN, VOCABULARY, ORGANIZATIONS, ALIASES)
    places = [f"{each.code} {each.place.sheet} {each.place.cell}" for each in found]
    return frame.drop(columns="upload"), places


@settings(deadline=None, max_examples=6)
@given(filled())
def test_a_template_says_the_same_whoever_wrote_it(rows: list[DataRow]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = template(rows, folder / "openpyxl.xlsx")
        told, places = observations(source)
        assert len(told) == len(rows)
        for written, write in WRITERS.items():
            other, found = observations(write(source, folder / written))
            pd.testing.assert_frame_equal(other, told, obj=written)
            assert found == places


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
def test_a_template_that_libreoffice_saved_says_the_same(tmp_path: Path, form: str) -> None:
    groups = ("all", "black", "white", "asian")
    rows = [
        DataRow("275", SchoolYear(year), "all", group, 50.5 + place, 1200 + year, note="001")
        for year in (2015, 2016)
        for place, group in enumerate(groups)
    ]
    rows.append(DataRow("275", SchoolYear(2017), "all", "all", None, status="suppressed"))
    source = template(rows, tmp_path / "openpyxl.xlsx")
    path = writers.by_libreoffice(SOFFICE or "", source, form, tmp_path / "out")
    told, places = observations(source)
    other, found = observations(path)
    assert len(told) == len(rows)
    pd.testing.assert_frame_equal(other, told)
    assert found == places
