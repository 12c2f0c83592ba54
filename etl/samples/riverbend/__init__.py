"""Riverbend: a fictional district of any size, made from a seed. Nothing in it is about a real
district, school or person. How its figures come about is told by sample.toml of its plan."""

from pathlib import Path

import pandas as pd

import data
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.plan_files import load_plan, write_plan
from etl.samples.riverbend.files import write_texts, write_workbooks
from etl.samples.riverbend.frame import Size, make
from etl.samples.riverbend.problems import write_problems
from etl.samples.riverbend.recipe import Recipe, load_recipe
from etl.samples.riverbend.schools import DISTRICT
from etl.samples.riverbend.schools import schools as first_schools
from etl.samples.riverbend.smaller_plan import smaller_plan
from etl.templates import Lists
from etl.vocabulary_files import load_vocabulary

__all__ = ["is_made", "observations", "organizations", "plan", "write_riverbend"]

SEED = 2030
MOST_INDICATORS = 24
RECIPE = "sample.toml"
PROBLEMS = Path("to-try") / "riverbend-problems.xlsx"


def is_made(plan_folder: Path) -> bool:
    """Whether the figures of a sample plan are made, not committed."""
    return (plan_folder / RECIPE).is_file()


def observations(
    schools: int = 30,
    years: int = 8,
    indicators: int = MOST_INDICATORS,
    groups: int | None = None,
    seed: int = SEED,
) -> pd.DataFrame:
    """The frame "observations" of a Riverbend of this size, without any file. The same arguments
    give the same values. Raises ValueError for a size that is out of reach."""
    vocabulary = load_vocabulary(data.FOLDER / "vocabulary")
    return make(_recipe(), vocabulary, Size(schools, years, indicators, groups), seed)


def organizations(count: int = 30) -> dict[str, Organization]:
    """The district and its first `count` schools, by code."""
    return {each.code: each for each in (DISTRICT, *first_schools(count))}


def plan(indicators: int = MOST_INDICATORS) -> Plan:
    """The plan, with its first `indicators` in the order of the recipe."""
    whole = load_plan(_folder(), load_vocabulary(data.FOLDER / "vocabulary"))
    return smaller_plan(whole, _recipe().first(indicators))


def write_riverbend(
    out: Path,
    *,
    schools: int = 30,
    years: int = 8,
    indicators: int = MOST_INDICATORS,
    seed: int = SEED,
    release: int | None = None,
    as_text: bool = False,
) -> list[Path]:
    """Write one workbook an indicator into `out` (CSV files with `as_text`), the plan that goes
    with them into `out`/plan, and a bad workbook to try into `out`/to-try; return the paths of the
    figures. `release` leaves out the school years that are not yet in that release.

    Raises ValueError for a size that is out of reach, PlanProblems when the plan is faulty.
    """
    told, listed = plan(indicators), organizations(schools)
    frame = observations(schools, years, indicators, seed=seed)
    latest = _recipe().releases.get(release or 0, _recipe().latest)
    frame = frame[frame["school_year"] <= latest]
    lists = Lists(told, load_vocabulary(data.FOLDER / "vocabulary"), listed)
    write_plan(told, listed.values(), out / "plan")
    write_problems(frame, lists, out / PROBLEMS)
    return (write_texts if as_text else write_workbooks)(frame, lists, out)


def _folder() -> Path:
    return data.FOLDER / "plans" / "riverbend"


def _recipe() -> Recipe:
    return load_recipe(_folder() / RECIPE)
