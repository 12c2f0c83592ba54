"""Which sheet holds the figures, and what the workbook says about itself."""

import pyarrow.compute as pc

from etl.findings import Finding
from etl.map.columns import DATA_SHEET, META_SHEET, OTHER_SHEETS, TEMPLATE_VERSION
from etl.map.margin import Margin
from etl.map.spelling import normal
from etl.model.plan import Plan
from etl.read import RawSheet, Workbook

_SURE = ("", "utf-8", "utf-8-sig", "utf-16")  # encodings that a file says by itself or cannot lie


def data_sheet(workbook: Workbook, margin: Margin) -> RawSheet | None:
    """The sheet named Data, or the only sheet of a text file. None when there is none that can
    be used; the findings say why."""
    if workbook.encoding:
        if workbook.encoding not in _SURE:
            margin.note("HW-216", encoding=workbook.encoding)
        return workbook.sheets[0]
    if not any(sheet.cells.num_rows for sheet in workbook.sheets):
        margin.note("HW-218")
        return None
    named = [sheet for sheet in workbook.sheets if normal(sheet.name) == normal(DATA_SHEET)]
    if not named:
        margin.note("HW-201")
        return None
    if named[0].state != "visible":
        margin.note("HW-202")
        return None
    return named[0]


def note_sheets_not_read(workbook: Workbook, upload: str) -> list[Finding]:
    """Sheets with content that are no part of the template: HW-217, and HW-250 where nobody sees
    them."""
    ours = {normal(name) for name in (DATA_SHEET, *OTHER_SHEETS)}
    others = [
        sheet
        for sheet in workbook.sheets
        if sheet.name and sheet.cells.num_rows and normal(sheet.name) not in ours
    ]
    found = []
    for sheet in others:
        margin = Margin(upload, sheet.name)
        margin.note("HW-217" if sheet.state == "visible" else "HW-250")
        found += margin.findings
    return found


def told_by_template(workbook: Workbook) -> dict[str, str]:
    """The keys and values of the hidden sheet _meta."""
    for sheet in workbook.sheets:
        if sheet.name == META_SHEET:
            keys, values = (
                {
                    cell["row"]: cell["text"]
                    for cell in sheet.cells.filter(
                        pc.equal(sheet.cells["column"], column)
                    ).to_pylist()
                }
                for column in (1, 2)
            )
            return {key: values.get(row, "") for row, key in keys.items()}
    return {}


def check_template(told: dict[str, str], plan: Plan, margin: Margin) -> None:
    """A template of another plan or version has other codes: its figures are not read."""
    if told.get("plan", plan.slug) != plan.slug:
        margin.note("HW-214", plan=plan.slug)
    if told.get("template_version", TEMPLATE_VERSION) != TEMPLATE_VERSION:
        margin.note("HW-215")
