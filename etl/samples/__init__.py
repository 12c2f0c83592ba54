"""The sample districts, written as the workbooks that an analyst would have: figures that are
committed beside the plan (vision2020) or made from a seed (riverbend)."""

from pathlib import Path

from etl.plan_files import load_organizations, load_plan
from etl.samples.figures import read_figures
from etl.samples.riverbend import is_made, write_riverbend
from etl.templates import Lists, fill_template
from etl.vocabulary_files import load_vocabulary

__all__ = ["is_made", "write_riverbend", "write_sample"]


def write_sample(plan_folder: Path, out: Path, release: int | None = None) -> list[Path]:
    """Write `out`/<slug>.xlsx for every indicator that has figures by `release` (all where it is
    None) and return the paths. The vocabulary is the one shipped beside the plans.

    Raises PlanProblems when the plan's files are faulty.
    """
    if is_made(plan_folder):
        return write_riverbend(out, release=release)
    vocabulary = load_vocabulary(plan_folder.parents[1] / "vocabulary")
    plan = load_plan(plan_folder, vocabulary)
    lists = Lists(plan, vocabulary, load_organizations(plan_folder))
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for figures in sorted((plan_folder / "figures").glob("*.csv")):
        if rows := read_figures(figures, release):
            path = out / f"{figures.stem}.xlsx"
            fill_template(plan.indicator(figures.stem), rows, lists, path)
            written.append(path)
    return written
