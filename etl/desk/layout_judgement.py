"""What stands against a layout, by what it reads of a file: the findings that the check of the file
would raise, before the layout is kept."""

from collections.abc import Iterator, Mapping

import pandas as pd

from etl.check.scale import look_like_shares
from etl.findings import Finding, Place, finding
from etl.layouts import Layout
from etl.layouts.pattern import same
from etl.map.foreign.unclear_entries import unclear_entries
from etl.map.foreign.unclear_years import unclear_years
from etl.model.indicator import Unit
from etl.model.organization import Organization
from etl.model.plan import Plan

_KEY = ["organization", "school_year", "grade_band", "student_group", "measure"]
_FIGURES = ["value", "low", "high", "numerator", "denominator", "state", "unit"]


def judged(
    frame: pd.DataFrame,
    upload: str,
    layout: Layout,
    plan: Plan,
    organizations: Mapping[str, Organization],
) -> list[Finding]:
    """The findings on the records of `etl.map.foreign` that the layout reads of the file: on those
    of the plan's measures, or on all where the layout names none of the plan's indicators."""
    slugs = _slugs(layout, plan)
    measures = frame["measure"].astype(str).map(lambda measure: slugs.get(same(measure), ""))
    own = frame[measures != ""] if slugs else frame
    if own.empty:
        return []
    lacking = own["organization"].astype(str) == ""
    findings = _counted("HW-258", own[lacking], upload)
    is_ours = own["organization"].isin(list(organizations))
    if is_ours.any():
        own = own[is_ours | lacking]
    else:
        findings.append(finding("HW-226", _place(upload, own)))
    is_known = own["student_group"].astype(str) != ""
    findings += _counted("HW-228", own[~is_known], upload)
    own = own[is_known]
    findings += unclear_years(own[own["school_year"] == 0], upload, layout)
    findings += unclear_entries(own, upload)
    clear = own[(own["school_year"] != 0) & (own["wrong_column"] == "")]
    clear = clear[clear["organization"].astype(str) != ""]
    large = {same(measure) for measure, slug in slugs.items() if _may_be_large(plan, slug)}
    return [*findings, *_twice(clear, upload), *_scales(clear, upload, large)]


def _slugs(layout: Layout, plan: Plan) -> dict[str, str]:
    known = {indicator.slug for indicator in plan.indicators}
    return {same(measure): slug for measure, slug in layout.indicators if slug in known}


def _may_be_large(plan: Plan, slug: str) -> bool:
    return bool(plan.indicator(slug).may_exceed_100)


def _counted(code: str, rows: pd.DataFrame, upload: str) -> list[Finding]:
    """One finding for all of the rows, at the first of them."""
    if rows.empty:
        return []
    count = len(rows[["sheet", "row"]].drop_duplicates())
    return [finding(code, _place(upload, rows), count=f"{count:,}")]


def _place(upload: str, rows: pd.DataFrame) -> Place:
    """The cell of the first figure."""
    return next(_places(upload, rows.head(1)))


def _places(upload: str, rows: pd.DataFrame) -> Iterator[Place]:
    for sheet, column, row in zip(rows["sheet"], rows["column"], rows["row"], strict=True):
        yield Place(upload, str(sheet), f"{column}{row}")


def _twice(rows: pd.DataFrame, upload: str) -> list[Finding]:
    """HW-232 for figures that are told again, HW-501 at the first of each column that is
    told again otherwise."""
    is_same = rows.duplicated([*_KEY, *_FIGURES])
    findings = _counted("HW-232", rows[is_same], upload)
    rows = rows[~is_same].reset_index(drop=True)
    key = rows.groupby(_KEY, observed=True, sort=False).ngroup()
    again = key.duplicated()
    first = pd.Series(key.index[~again], index=key[~again])
    repeated = rows[again].drop_duplicates(["sheet", "column"])
    others = rows.loc[first.loc[key[repeated.index]].to_numpy()]
    pairs = zip(_places(upload, repeated), _places(upload, others), strict=True)
    return findings + [finding("HW-501", place, other=other) for place, other in pairs]


def _scales(rows: pd.DataFrame, upload: str, large: set[str]) -> list[Finding]:
    """HW-417 where the percents of a measure are shares, HW-410 where they cannot be percents."""
    percents = rows[(rows["unit"].astype(str) == Unit.PERCENT.value) & rows["value"].notna()]
    findings = []
    for measure, own in percents.groupby(percents["measure"].astype(str), sort=False):
        if look_like_shares(own.loc[own["numerator"].isna(), "value"]):
            findings.append(finding("HW-417", _place(upload, own), indicator=measure))
        limit = float("inf") if same(str(measure)) in large else 100
        odd = own[(own["value"] < 0) | (own["value"] > limit)]
        if len(odd):
            findings.append(finding("HW-410", _place(upload, odd)))
    return findings
