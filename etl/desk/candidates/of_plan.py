"""What of the figures behind the public release a changed plan still speaks of."""

from dataclasses import replace

import pandas as pd

from etl.district import District
from etl.frames import shaped
from etl.publish.records import Behind


def of_plan(behind: Behind, district: District) -> Behind:
    """Without the rows of indicators, grade bands and organizations that the plan dropped. The
    preview counts them as removed; an undo brings them back."""
    rows = behind.observations
    bands = {(one.slug, band.code) for one in district.plan.indicators for band in one.grade_bands}
    pairs = zip(rows["indicator"].astype(str), rows["grade_band"].astype(str), strict=True)
    is_known = pd.Series([pair in bands for pair in pairs], rows.index, dtype=bool)
    kept = rows[is_known & rows["organization"].astype(str).isin(list(district.organizations))]
    return replace(behind, observations=shaped(kept.reset_index(drop=True), "observations"))
