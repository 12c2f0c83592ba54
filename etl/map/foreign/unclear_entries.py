"""Entries in columns of figures that say nothing known."""

import pandas as pd

from etl.findings import Finding
from etl.map.margin import Margin


def unclear_entries(rows: pd.DataFrame, upload: str) -> list[Finding]:
    """HW-233 at the cell of each entry of the records that is neither a figure nor a known
    mark."""
    findings = []
    wrong = rows[rows["wrong_column"] != ""]
    for place, found in wrong.groupby(["sheet", "wrong_column"], observed=True):
        sheet_name, letters = map(str, place)
        own = Margin(upload, sheet_name)
        own.note_rows("HW-233", letters, sorted(set(found["row"].tolist())))
        findings += own.findings
    return findings
