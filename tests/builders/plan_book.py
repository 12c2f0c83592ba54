"""Builds a plan workbook from the small plan in `tests/golden/_plan` and a list of changes:

cells.toml, every key of it optional:
  name              of the file (default plan.xlsx)
  [[cell]]          sheet, cell, text (as in tests/builders/workbook.py; "" clears the cell)
  [[sheet]]         name, and one of: remove = true, new_name, state, add = true
  [[merge]]         sheet, range
  [[hide]]          sheet, and row or column
"""

import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

import data
from etl.plan_book import load_forms, write_plan_book
from etl.plan_files import load_organizations, load_plan
from tests.builders.district import VOCABULARY
from tests.builders.plan_folder import BASE
from tests.builders.workbook import put_text

FORMS = load_forms(data.FOLDER / "plan_book")


def build_plan_book(folder: Path, out: Path) -> Path:
    """The base plan's workbook with the changes that `folder` lists, in `out`."""
    changes = tomllib.loads((folder / "cells.toml").read_text(encoding="utf-8"))
    return changed_book(changes, out / changes.get("name", "plan.xlsx"))


def changed_book(changes: dict[str, Any], path: Path) -> Path:
    plan, organizations = load_plan(BASE, VOCABULARY), load_organizations(BASE)
    content = write_plan_book(plan, organizations.values(), VOCABULARY, FORMS)
    book = load_workbook(BytesIO(content))
    for change in changes.get("sheet", []):
        _change_sheet(book, change)
    for change in changes.get("cell", []):
        cell = book[change["sheet"]][change["cell"]]
        cell.value = None
        if change["text"]:
            put_text(cell, change["text"])
    for change in changes.get("merge", []):
        book[change["sheet"]].merge_cells(change["range"])
    for change in changes.get("hide", []):
        sheet = book[change["sheet"]]
        if "row" in change:
            sheet.row_dimensions[change["row"]].hidden = True
        else:
            sheet.column_dimensions[change["column"]].hidden = True
    book.save(path)
    return path


def _change_sheet(book: Workbook, change: dict[str, Any]) -> None:
    if change.get("add"):
        book.create_sheet(change["name"])
    elif change.get("remove"):
        del book[change["name"]]
    elif "state" in change:
        book[change["name"]].sheet_state = change["state"]
    else:
        book[change["name"]].title = change["new_name"]
