"""The rows of files behind one number, and how the release came out that first had each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from etl.desk.catalogue.tables import ACCOUNT, LET_OUT, UPLOAD
from etl.model.figure import Series
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.publish.home import Home
from etl.publish.records import Records
from etl.publish.store import all_releases

# Parts of a total that are listed one by one.
MOST_PARTS = 200


@dataclass(frozen=True)
class LetOut:
    """How a release came out. Without `upload`, it was published from the command line."""

    number: int
    published_at: str
    upload: int | None = None
    title: str = ""
    uploader: str = ""
    approver: str = ""
    publisher: str = ""


@dataclass(frozen=True)
class Origin:
    """A row of a file: `cell` has the value, `columns` name those of the others (C for
    school_year). `sha256` is the hash of the file as it was handed in, "" where it is not known."""

    organization: str
    file: str
    sheet: str
    cell: str
    columns: dict[str, str]
    sha256: str
    came: LetOut


def rows_behind(
    records: Records, release: Release, series: Series, year: SchoolYear
) -> pd.DataFrame:
    """The row behind the cell; where there is none, those of the parts that it is the total of."""
    frame = records.observations_behind(release.id, series.indicator)
    same = (
        (frame["school_year"] == year.ending)
        & (frame["grade_band"] == series.grade_band)
        & (frame["student_group"] == series.student_group)
    )
    own = frame[same & (frame["organization"] == series.organization)]
    return own if len(own) else frame[same].sort_values("organization").head(MOST_PARTS)


def origins(
    home: Home, connection: Connection, release: Release, rows: pd.DataFrame
) -> Iterator[Origin]:
    """One for each of the rows."""
    earlier = [each for each in all_releases(home.public) if each.number <= release.number]
    kept = _KeptRows(Records(home))
    for row in rows.to_dict(orient="records"):
        first = kept.first(earlier, row) or release
        letter, line = str(row["column"]), row["row"]
        yield Origin(
            str(row["organization"]),
            str(row["upload"]),
            str(row["sheet"]),
            f"{letter}{int(line)}" if letter and line == line else "",  # noqa: PLR0124
            dict(part.split("=", 1) for part in str(row["letters"]).split() if "=" in part),
            kept.files(first).get(str(row["upload"]), ""),
            _let_out(connection, first),
        )


class _KeptRows:
    """The rows behind each release, read once."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._files: dict[str, dict[str, str]] = {}
        self._rows: dict[str, set[tuple[str, ...]]] = {}

    def files(self, release: Release) -> dict[str, str]:
        if release.id not in self._files:
            self._files[release.id] = self._records.files_of(release.id)
        return self._files[release.id]

    def first(self, releases: Sequence[Release], row: Mapping[Any, Any]) -> Release | None:
        """The one that the row came with: the first that says the same at the same place, and that
        a file of its name came with, where one did."""
        same = [each for each in releases if self._has(each, row)]
        named = [each for each in same if str(row["upload"]) in self.files(each)]
        return next(iter((*named, *same)), None)

    def _has(self, release: Release, row: Mapping[Any, Any]) -> bool:
        if release.id not in self._rows:
            frame = self._records.observations_behind(release.id, str(row["indicator"]))
            self._rows[release.id] = {_as_it_stands(r) for r in frame.to_dict(orient="records")}
        return _as_it_stands(row) in self._rows[release.id]


def _as_it_stands(row: Mapping[Any, Any]) -> tuple[str, ...]:
    return tuple(str(value) for value in row.values())


def _let_out(connection: Connection, release: Release) -> LetOut:
    approver, publisher, uploader = (aliased(ACCOUNT) for _ in range(3))
    asked = (
        select(
            LET_OUT.c.upload,
            UPLOAD.c.title,
            uploader.c.name.label("uploader"),
            approver.c.name.label("approver"),
            publisher.c.name.label("publisher"),
        )
        .select_from(LET_OUT)
        .outerjoin(UPLOAD, UPLOAD.c.id == LET_OUT.c.upload)
        .outerjoin(uploader, uploader.c.id == UPLOAD.c.uploader)
        .outerjoin(approver, approver.c.id == LET_OUT.c.approver)
        .outerjoin(publisher, publisher.c.id == LET_OUT.c.publisher)
        .where(LET_OUT.c.release == release.id)
    )
    row = connection.execute(asked).first()
    at = release.published_at.date().isoformat()
    if row is None:
        return LetOut(release.number, at)
    names = (row.title or "", row.uploader or "", row.approver or "", row.publisher or "")
    return LetOut(release.number, at, row.upload, *names)
