"""What was seen of each file while it was read: its sheets, by what it was read, and which of its
words became which of ours. Words of a file are for its uploader and approver alone, so they lie in
the private folder beside the file, and never in the catalogue."""

import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.desk.intake.names import plain_text
from etl.desk.uploads.asked import Asked, Step
from etl.district import District
from etl.map.columns import DATA_SHEET
from etl.map.spelling import normal
from etl.model.school_year import SchoolYear
from etl.publish.durable import write_whole
from etl.publish.home import Home
from etl.read.addresses import column_number

if TYPE_CHECKING:
    import pandas as pd

    from etl.read import Workbook
    from etl.recognise.choice import Choice

TEMPLATE = "template"
LAYOUTS = "layouts"  # the folder of those that were made from answers
_FILE = "seen.json"
_ROLES = ("organization", "school_year", "grade_band", "student_group")


@dataclass(frozen=True)
class Matched:
    """A word of the file, the code that it was read as, what pages call that, and its rows."""

    role: str
    label: str
    code: str
    shown_as: str
    rows: int


@dataclass(frozen=True)
class FileSeen:
    """`layout` is a layout's name, "template", or "" where it could not be read."""

    name: str
    layout: str
    sheets_read: tuple[str, ...] = ()
    sheets_not_read: tuple[str, ...] = ()
    labels: tuple[Matched, ...] = ()


@dataclass(frozen=True)
class Seen:
    """Of a whole upload: its files, and the questions that they raise."""

    files: tuple[FileSeen, ...] = ()
    asked: tuple[Asked, ...] = ()
    rules: int = 0

    def file(self, name: str) -> FileSeen | None:
        return next((each for each in self.files if each.name == name), None)

    @property
    def open(self) -> tuple[Asked, ...]:
        return tuple(each for each in self.asked if each.is_open)


def folder_of(home: Home, upload: int) -> Path:
    """What belongs to the reading of an upload; it can be made again from its originals."""
    return home.staging / f"upload-{upload}"


def keep_seen(home: Home, upload: int, seen: Seen) -> None:
    folder = folder_of(home, upload)
    folder.mkdir(exist_ok=True, mode=0o700)
    write_whole(folder / _FILE, json.dumps(asdict(seen), ensure_ascii=False).encode())


def seen_of(home: Home, upload: int) -> Seen:
    """Nothing, before it was read."""
    path = folder_of(home, upload) / _FILE
    if not path.is_file():
        return Seen()
    told = json.loads(path.read_text(encoding="utf-8"))
    return Seen(
        tuple(_file(each) for each in told["files"]),
        tuple(_asked(each) for each in told["asked"]),
        told["rules"],
    )


def drop_seen(home: Home, upload: int) -> None:
    shutil.rmtree(folder_of(home, upload), ignore_errors=True)


def file_seen(
    workbook: "Workbook", choice: "Choice", rows: "pd.DataFrame", district: District
) -> FileSeen:
    """Of one file, and what of it became observations."""
    read = list(dict.fromkeys(rows["sheet"].astype(str))) if len(rows) else []
    if choice.is_known and choice.layout is None:
        # Of our template one sheet is read, also where none of its rows could be.
        read = [each.name for each in workbook.sheets if normal(each.name) == normal(DATA_SHEET)]
    others = [each.name for each in workbook.sheets if each.name and each.name not in read]
    name = choice.layout.name if choice.layout else TEMPLATE
    return FileSeen(
        workbook.name,
        name if choice.is_known else "",
        tuple(plain_text(each) for each in read if each),
        tuple(plain_text(each) for each in others),
        tuple(_matched(workbook, rows, district)),
    )


def _matched(workbook: "Workbook", rows: "pd.DataFrame", district: District) -> Iterable[Matched]:
    """Every word that became another one: by the cells that the rows were read from."""
    import pandas as pd

    names = _names(district)
    told: dict[tuple[str, str, str], int] = {}
    by_sheet = {each.name: each for each in workbook.sheets}
    if rows.empty:
        return
    for (sheet, letters), own in rows.groupby(["sheet", "letters"], observed=True, sort=False):
        cells = by_sheet[str(sheet)].cells.select(["row", "column", "text"]).to_pandas()
        for role, letter in _letters(str(letters)):
            entries = cells[cells["column"] == column_number(letter)].set_index("row")["text"]
            pairs = pd.DataFrame(
                {"label": own["row"].map(entries).to_numpy(), "code": own[role].astype(str)}
            ).dropna()
            for label, code, count in pairs.value_counts().reset_index().to_numpy():
                key = (role, str(label), str(code))
                told[key] = told.get(key, 0) + int(count)
    for (role, label, code), count in told.items():
        shown = names[role].get(code, code) if role != "school_year" else _year(code)
        if label not in (shown, code):
            yield Matched(role, plain_text(label), code, shown, count)


def _letters(told: str) -> Iterable[tuple[str, str]]:
    for part in told.split():
        role, _, letter = part.partition("=")
        if role in _ROLES and letter.isalpha():
            yield role, letter


def _names(district: District) -> Mapping[str, Mapping[str, str]]:
    plan = district.plan.indicators
    bands = {band.code: band.title.en for each in plan for band in each.grade_bands}
    return {
        "organization": {code: each.name for code, each in district.organizations.items()},
        "student_group": {each.code: each.label.en for each in district.vocabulary.groups},
        "grade_band": bands,
    }


def _year(ending: str) -> str:
    return str(SchoolYear(int(ending))) if ending.isdigit() and int(ending) else ending


def _file(told: dict[str, Any]) -> FileSeen:
    labels = tuple(Matched(**each) for each in told.pop("labels"))
    read, others = tuple(told["sheets_read"]), tuple(told["sheets_not_read"])
    return FileSeen(told["name"], told["layout"], read, others, labels)


def _asked(told: dict[str, Any]) -> Asked:
    choices = tuple((answer, words) for answer, words in told.pop("choices"))
    problems = tuple(told.pop("problems"))
    return Asked(**told | {"step": Step(told["step"])}, choices=choices, problems=problems)
