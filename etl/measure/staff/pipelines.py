"""The stages of the plan's pipelines: how many of each group came from the stage before, and
whether that differs from all others by more than chance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from etl.measure.grid import Grid
from etl.measure.numbers import Numbers
from etl.measure.points import Points, answer, needing
from etl.measure.rows import FigureRows
from etl.measure.scan.discovery import benjamini_hochberg
from etl.measure.scan.exact_test import fisher
from etl.measure.staff.pipeline import stage_to_stage
from etl.model.figure import FigureName
from etl.model.indicator import Unit
from etl.model.plan import Pipeline, Plan
from etl.model.student_group import ALL


@dataclass(frozen=True)
class _Step:
    """One stage beside the one before it, for the district: `of` people, series x years, `reached`
    it; `all_of` and `all_reached` are those of everybody."""

    stage: str
    before: str
    rows: NDArray[np.intp]
    of: Points
    reached: Points
    all_of: Points
    all_reached: Points
    years: NDArray[np.int16]

    @property
    def chance(self) -> Numbers:
        """p-value of each group against all others together; NaN for everybody."""
        others = self.all_of.value - self.of.value
        reached = self.all_reached.value - self.reached.value
        return fisher(self.reached.value, self.of.value, reached, others)


def pipeline_rows(
    plan: Plan, grids: Mapping[str, Grid], codes: Mapping[str, int], figures: FigureRows
) -> None:
    """Keep, for each stage but the first, the conversion from the stage before with its exact
    limits, and the chance that a group's would lie so far from that of all others: all groups and
    steps of a pipeline and year are looked at together. `grids` are those of the release by
    indicator, `codes` the numbers of the indicators. A step that two pipelines share comes once."""
    seen: set[tuple[str, str]] = set()
    for pipeline in plan.pipelines:
        steps = [
            step for step in _steps(plan, pipeline, grids) if (step.before, step.stage) not in seen
        ]
        seen |= {(step.before, step.stage) for step in steps}
        for step, adjusted in zip(steps, _adjusted(steps), strict=True):
            part, code = grids[step.stage], codes[step.stage]
            found = stage_to_stage(np.stack([step.of.value, step.reached.value], axis=-1))
            value, low, high = (each[..., 0] for each in (found.value, found.low, found.high))
            state = needing(step.reached.state, step.of.state)
            told = answer(state, value, (low, high))
            figures.add(code, part, step.rows, FigureName.CONVERSION, told, step.before)
            against = needing(state, step.all_of.state, step.all_reached.state)
            chance = answer(against, adjusted)
            figures.add(code, part, step.rows, FigureName.CONVERSION_P, chance, step.before)


def _steps(plan: Plan, pipeline: Pipeline, grids: Mapping[str, Grid]) -> Iterator[_Step]:
    for before, stage in pairwise(pipeline.indicators):
        counted = plan.indicator(stage).unit is plan.indicator(before).unit is Unit.COUNT
        if counted and {before, stage} <= grids.keys():
            part, earlier = grids[stage], grids[before]
            rows = np.flatnonzero(part.is_district)
            yield _Step(
                stage,
                before,
                rows,
                earlier.like(part, rows).points,
                part.points.series(rows),
                earlier.like(part, rows, student_group=ALL).points,
                part.points.series(part.sibling(ALL)[rows]),
                part.axis.years,
            )


def _adjusted(steps: list[_Step]) -> list[Numbers]:
    """The chances of every step, adjusted for all that are looked at in one year."""
    if not steps:
        return []
    chances = [step.chance for step in steps]
    years = [np.broadcast_to(step.years, step.of.value.shape) for step in steps]
    flat = np.concatenate([chance.ravel() for chance in chances])
    family = np.concatenate([year.ravel() for year in years])
    ends = np.cumsum([chance.size for chance in chances])[:-1]
    parts = np.split(benjamini_hochberg(flat, family), ends)
    return [part.reshape(chance.shape) for part, chance in zip(parts, chances, strict=True)]
