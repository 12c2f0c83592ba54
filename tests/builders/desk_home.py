"""A home whose public release takes a second to make, for tests of what the desk publishes; and
files of it with other figures."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from openpyxl import load_workbook

from etl.desk.desk import Desk
from etl.desk.intake.arriving import Staged
from etl.desk.intake.originals import Original, keep
from etl.desk.people.roles import Account
from etl.desk.publication import publish
from etl.desk.uploads.uploads import begin
from etl.publish.home import Home
from etl.publish.manifest import digest
from etl.samples.riverbend import write_riverbend
from tests.builders.sample import AT

SPENDING = "spending-per-student"
_VALUE = 6  # its column in the template


@cache
def _made() -> tuple[Path, Path]:
    """The home, and the folder of the sample's files."""
    folder = Path(mkdtemp(prefix="headway-desk-"))
    files, home = folder / "files", Home(folder / "home")
    files.mkdir()
    write_riverbend(files, schools=4, years=3)
    home.prepare()
    shutil.copytree(files / "plan", home.config / "plan")
    publish(home, [files / f"{SPENDING}.xlsx"], AT, reasons={"": "Invented figures."})
    return home.folder, files


def desk_home(folder: Path) -> Home:
    """A copy of the home, in `folder`."""
    shutil.copytree(_made()[0], folder, dirs_exist_ok=True)
    return Home(folder)


def spending(folder: Path, by: Mapping[int, float]) -> Path:
    """The published file with other values in some of its rows (2 is the first)."""
    book = load_workbook(_made()[1] / f"{SPENDING}.xlsx")
    for row, more in by.items():
        cell = book["Data"].cell(row, _VALUE)
        cell.value = float(cell.value) + more
    path = folder / f"{SPENDING}.xlsx"
    book.save(path)
    return path


def handed_in(desk: Desk, who: Account, path: Path) -> int:
    """The number of a new upload of this file."""
    staged = desk.home.staging / path.name
    shutil.copy(path, staged)
    whole = Staged(staged, digest(staged), staged.stat().st_size)
    original: Original = keep(desk.home, whole, path.name)
    return begin(desk, who, [original])
