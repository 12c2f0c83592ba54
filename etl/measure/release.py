"""All figures, statuses and summaries of a release, indicator by indicator."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.frames import empty, validated
from etl.measure.grid import Grid, grid
from etl.measure.levels.of_release import level_rows
from etl.measure.of_gaps import gap_rows
from etl.measure.of_status import status_rows
from etl.measure.rows import FigureRows, StatusRows, SummaryRows
from etl.measure.scan.of_release import Looked, scanned
from etl.measure.schools.between import between_schools
from etl.measure.schools.of_release import Poverty, school_rows
from etl.measure.series import series_figures
from etl.measure.spread.of_release import group_rows
from etl.measure.staff.of_release import staff_rows
from etl.measure.staff.pipelines import pipeline_rows
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary


@dataclass(frozen=True)
class Measured:
    """The frames "figures", "statuses" and "summaries"."""

    figures: pd.DataFrame
    statuses: pd.DataFrame
    summaries: pd.DataFrame


def measure_release(
    published: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
) -> Measured:
    """Every figure, status and summary of `published` (frame "published"); indicators that the
    plan does not have are left out. Raises FrameError when the frame is not as declared."""
    validated(published, "published")
    figures, statuses = FigureRows(published), StatusRows(published)
    summaries = SummaryRows(published)
    looked: list[Looked] = []
    grids = _grids(published, plan, organizations)
    slugs = [str(slug) for slug in published["indicator"].cat.categories]
    by_slug = {slugs[code]: part for code, part in grids.items()}
    share = by_slug.get(plan.low_income_share)
    poverty = None if share is None else Poverty(plan.low_income_share, share)
    for code, part in grids.items():
        indicator = plan.indicator(slugs[code])
        everything = np.arange(len(part))
        found = series_figures(indicator, part.axis, part.points, part.is_district)
        for name, answer in found.items():
            figures.add(code, part, everything, name, answer)
        looked += gap_rows(part, plan, indicator, code, figures)
        level_rows(part, plan, indicator, code, by_slug, figures)
        staff_rows(part, plan, indicator, code, by_slug, figures)
        status_rows(part, plan, indicator, code, figures, statuses)
        group_rows(part, plan, vocabulary, indicator, code, summaries)
        between_schools(part, plan, vocabulary, indicator, code, summaries)
        school_rows(part, plan, indicator, code, poverty, figures, summaries)
    pipeline_rows(plan, by_slug, {slugs[code]: code for code in grids}, figures)
    for gaps, answers in scanned(looked):
        for name, answer in answers.items():
            figures.add(gaps.code, gaps.grid, gaps.rows, name, answer, gaps.comparison, gaps.latest)
    return Measured(
        validated(figures.frame() if figures else empty("figures"), "figures"),
        validated(statuses.frame() if statuses else empty("statuses"), "statuses"),
        validated(summaries.frame() if summaries else empty("summaries"), "summaries"),
    )


def _grids(
    published: pd.DataFrame, plan: Plan, organizations: Mapping[str, Organization]
) -> dict[int, Grid]:
    """The grid of each indicator that the plan has and that has rows, by its code."""
    place = published["indicator"].cat.codes.to_numpy()
    known = {indicator.slug: indicator for indicator in plan.indicators}
    return {
        code: grid(published.iloc[rows], known[slug], organizations)
        for code, slug in enumerate(published["indicator"].cat.categories)
        if slug in known and len(rows := np.flatnonzero(place == code))
    }
