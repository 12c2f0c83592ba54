"""Builds an upload from a folder of text: one CSV a sheet, and a recipe for what CSV cannot say.

In a sheet's CSV: digits are a number; 'text is text whatever it looks like; =1+1 is a formula whose
result was not saved; #REF! is an error; @2012-11-01 is a date; 0.793|0.0% is a number with its
format; TRUE is a truth value; nothing is a blank cell.

recipe.toml, every key of it optional:
  name              of the file (default figures.xlsx; figures.csv for a folder with upload.csv)
  hidden            sheets to hide
  merged, hidden_rows, hidden_columns   of the sheet Data
  encoding          of upload.csv
  keep_bytes        cut the file off after so many bytes
  hex, utf16        the file is these bytes, then this text in UTF-16
  container         the file is a container of old Office files with one stream of this name
  missing           there is no file
  parts             the file is an archive of these parts; a part's text stands `repeat` times
  twice             a part that the archive holds a second time
  added             parts that the finished workbook holds besides its own
  replace           in the finished workbook: {part, old, new}
  limits            stricter limits to read it with
  uploaded_before   the same bytes are behind a release already
"""

import csv
import re
import tomllib
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell

from etl.read.xls.compound import container_of

_NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
_FORMATTED = re.compile(r"^(-?\d+(?:\.\d+)?)\|(.+)$")


def recipe_of(folder: Path) -> dict[str, Any]:
    path = folder / "recipe.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def build_upload(folder: Path, out: Path) -> Path:
    """Write the upload that `folder` describes into `out`; the path of the file."""
    recipe = recipe_of(folder)
    text = folder / "upload.csv"
    path = out / recipe.get("name", "figures.csv" if text.is_file() else "figures.xlsx")
    if recipe.get("missing"):
        return path
    if "hex" in recipe:
        path.write_bytes(bytes.fromhex(recipe["hex"]) + recipe.get("utf16", "").encode("utf-16-le"))
    elif "container" in recipe:
        path.write_bytes(container_of(b"", recipe["container"]))
    elif "parts" in recipe:
        _write_archive(path, recipe)
    elif text.is_file():
        path.write_bytes(text.read_text(encoding="utf-8").encode(recipe.get("encoding", "utf-8")))
    else:
        write_workbook(path, _sheets(folder), recipe)
    if "keep_bytes" in recipe:
        path.write_bytes(path.read_bytes()[: recipe["keep_bytes"]])
    return path


def write_workbook(
    path: Path, sheets: dict[str, list[list[str]]], recipe: dict[str, Any] | None = None
) -> None:
    """A workbook of these sheets, whose rows are written as described above."""
    recipe = recipe or {}
    book = Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row, start=1):
                if text:
                    put_text(sheet.cell(number, column), text)
        if name in recipe.get("hidden", []):
            sheet.sheet_state = "hidden"
    book.remove(book.worksheets[0])
    for merged in recipe.get("merged", []):
        book["Data"].merge_cells(merged)
    for row in recipe.get("hidden_rows", []):
        book["Data"].row_dimensions[row].hidden = True
    for column in recipe.get("hidden_columns", []):
        book["Data"].column_dimensions[column].hidden = True
    book.save(path)
    _replace(path, recipe.get("replace", []), recipe.get("twice", ""), recipe.get("added", {}))


def put_text(cell: Cell, text: str) -> None:
    formatted = _FORMATTED.match(text)
    if text.startswith("'"):
        cell.value, cell.data_type = text[1:], "s"
    elif text.startswith("@"):
        cell.value = date.fromisoformat(text[1:])
    elif formatted:
        cell.value, cell.number_format = float(formatted[1]), formatted[2]
    elif _NUMBER.match(text):
        cell.value = float(text)
    elif text in ("TRUE", "FALSE"):
        cell.value = text == "TRUE"
    else:
        cell.value = text


def _sheets(folder: Path) -> dict[str, list[list[str]]]:
    sheets = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            sheets[path.stem] = list(csv.reader(file))
    return sheets


def _write_archive(path: Path, recipe: dict[str, Any]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in recipe["parts"].items():
            archive.writestr(name, text * recipe.get("repeat", {}).get(name, 1))


def _replace(path: Path, changes: list[dict[str, str]], twice: str, added: dict[str, str]) -> None:
    """Change texts within the parts of a finished workbook; `old` must be there."""
    if not (changes or twice or added):
        return
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for change in changes:
        text = parts[change["part"]].decode("utf-8")
        assert change["old"] in text, f"{change['part']} has no {change['old']}"
        parts[change["part"]] = text.replace(change["old"], change["new"], 1).encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for name, text in added.items():
            archive.writestr(name, text)
        if twice:
            archive.writestr(f"/{twice}".lstrip("/").upper(), parts[twice])
