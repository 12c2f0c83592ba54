"""What a foreign file says of the district's plan: its records -> observations. A state's file has
every district in it, so what the plan does not know is counted and left out, and is no error."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.findings import Finding
from etl.frames import shaped, validated
from etl.layouts.layout import Layout
from etl.layouts.pattern import same
from etl.map.aliases import Aliases
from etl.map.foreign.foreign import read_by_layout
from etl.map.foreign.left_out import LeftOut, bands_of, note_vanished
from etl.map.foreign.slips import note_slips, note_strange_measures
from etl.map.foreign.unclear_entries import unclear_entries
from etl.map.foreign.unclear_years import unclear_years
from etl.map.group_names import GroupNames
from etl.map.margin import Margin
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.read import Workbook

_FIGURES = ["value", "low", "high", "numerator", "denominator", "state"]


def map_foreign(
    workbook: Workbook,
    layout: Layout,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    aliases: Aliases,
) -> tuple[pd.DataFrame, list[Finding]]:
    """The rows that belong to the plan's indicators, organizations and groups, as "observations",
    and everything that was found on the way."""
    slugs = _slugs(layout, plan)
    margin = Margin(workbook.name)
    if not layout.is_shipped:
        note_slips(layout, plan, GroupNames(vocabulary, aliases), margin)
    if not slugs:
        if not margin.findings:
            margin.note("HW-225", layout=layout.name)
        return shaped(pd.DataFrame(), "observations"), margin.findings
    given: dict[str, None] = {}

    def wanted(measures: tuple[str, ...]) -> np.ndarray:
        given.update(dict.fromkeys(measures))
        return np.array([same(each) in slugs for each in measures], bool)

    foreign = read_by_layout(workbook, layout, aliases, vocabulary, wanted)
    if not layout.is_shipped:
        strange = note_strange_measures(layout, given, margin)
        slugs = {measure: slug for measure, slug in slugs.items() if measure not in strange}
    frame = foreign.frame
    if not len(frame):
        return shaped(pd.DataFrame(), "observations"), [*foreign.findings, *margin.findings]
    frame = frame.assign(indicator=frame["measure"].map(lambda measure: slugs[same(measure)]))
    note_vanished(layout, slugs, frame, margin)
    left_out = LeftOut()
    frame = _of_plan(frame, plan, organizations, layout, left_out, margin)
    is_known = len(frame) > 0 or any(found.is_error for found in margin.findings)
    left_out.note(layout, not is_known, margin)
    frame = _understood(frame, workbook.name, layout, margin)
    frame = _in_unit(frame, plan, margin)
    frame = _once(_with_dimension(frame, vocabulary), margin)
    observations = shaped(frame.assign(upload=workbook.name, size="", maturity=""), "observations")
    return validated(observations, "observations"), [*foreign.findings, *margin.findings]


def _slugs(layout: Layout, plan: Plan) -> dict[str, str]:
    """The plan's indicators by `same(measure)`."""
    known = {indicator.slug for indicator in plan.indicators}
    return {same(measure): slug for measure, slug in layout.indicators if slug in known}


def _of_plan(
    frame: pd.DataFrame,
    plan: Plan,
    organizations: Mapping[str, Organization],
    layout: Layout,
    left_out: LeftOut,
    margin: Margin,
) -> pd.DataFrame:
    """Without the organizations, groups and grade bands that the plan does not know."""
    is_ours = frame["organization"].isin(list(organizations))
    if not is_ours.any():
        margin.note("HW-226")
    else:
        is_nobody = frame["organization"].astype(str) == ""
        left_out.add("HW-227", frame[~is_ours & ~is_nobody], "of other organizations")
        left_out.add("HW-258", frame[is_nobody], "without an organization")
    frame = frame[is_ours]
    is_group = frame["student_group"] != ""
    left_out.add("HW-228", frame[~is_group], "of student groups that nobody here knows")
    frame = frame[is_group]
    bands = pd.MultiIndex.from_tuples(
        (indicator.slug, band.code)
        for indicator in plan.indicators
        for band in indicator.grade_bands
    )
    is_band = pd.MultiIndex.from_frame(frame[["indicator", "grade_band"]].astype(str)).isin(bands)
    if not is_band.all():
        named = bands_of(frame[~is_band], plan, layout)
        why = f"of grade bands that their indicator does not have ({named})"
        left_out.add("HW-229", frame[~is_band], why, bands=named)
    return frame[is_band]


def _rows(frame: pd.DataFrame) -> str:
    return f"{len(frame[['sheet', 'row']].drop_duplicates()):,}"


def _understood(frame: pd.DataFrame, upload: str, layout: Layout, margin: Margin) -> pd.DataFrame:
    """Without rows whose year or figures are not understood: each is an error at its cell."""
    margin.findings += unclear_years(frame[frame["school_year"] == 0], upload, layout)
    margin.findings += unclear_entries(frame, upload)
    return frame[(frame["school_year"] != 0) & (frame["wrong_column"] == "")]


def _in_unit(frame: pd.DataFrame, plan: Plan, margin: Margin) -> pd.DataFrame:
    """Without figures in another unit than their indicator's."""
    units = {indicator.slug: indicator.unit.value for indicator in plan.indicators}
    is_right = frame["indicator"].map(units).astype(str) == frame["unit"].astype(str)
    for slug in sorted(set(frame["indicator"][~is_right])):
        margin.note("HW-231", indicator=slug, unit=units[slug])
    return frame[is_right]


def _with_dimension(frame: pd.DataFrame, vocabulary: Vocabulary) -> pd.DataFrame:
    dimension = {group.code: group.dimension for group in vocabulary.groups}
    return frame.assign(dimension=frame["student_group"].astype(str).map(dimension))


def _once(frame: pd.DataFrame, margin: Margin) -> pd.DataFrame:
    """A figure that the file gives twice, under two names of one group or in two sheets, counts
    once. Two that differ both stay, for the checks to find."""
    is_again = frame.duplicated([*KEY, *_FIGURES])
    if is_again.any():
        margin.note("HW-232", count=_rows(frame[is_again]))
    return frame[~is_again]
